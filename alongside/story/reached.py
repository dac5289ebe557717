"""Whom the words of one entry had reached, how, and who wrote that down: "Nan, by letter on 3 May"."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from alongside.access.reaching import way_of
from alongside.access.view import View
from alongside.record import EntryId, Look, LookKind, SubjectId
from alongside.record.when import civil_day
from alongside.story.tellers import title_of
from alongside.story.telling import Telling
from alongside.story.words import capital, day_in_words, led_into, when_in_words, whole

HOW = {
    "letter": "by letter",
    "email": "by e-mail",
    "text": "by text message",
    "handed": "by hand",
    "said": "face to face",
    "phone": "on the phone",
    "meeting": "in a meeting",
}
KINDS = {LookKind.SENT: "sent", LookKind.HANDED_OVER: "handed over", LookKind.SAID: "said"}
ON, IN = "{how} on {day}", "{how} on {day}, “{meeting}”."
WROTE_IT_DOWN = "{name} wrote it down on {day}"


def tell(view: View, who: SubjectId, entries: Collection[EntryId]) -> tuple[str, ...]:
    """Whom these words of somebody's life had reached, in the order in which it was written down."""
    telling = Telling(view, who)
    looks = [look for look in view.reached(who) if not set(entries).isdisjoint(look.entries)]
    return tuple(dict.fromkeys(_line(telling, look) for look in looks))


def how_it_came(view: View, look: Look) -> str:
    """In which way, when and where: "in a meeting on 11 March, “Core group”"; nothing where nobody said.

    A meeting that the reader may not see is a meeting and no more.
    """
    way = way_of(look)
    if way is None:
        return ""
    how, day = HOW[way.how], when_in_words(way.on, view.today)
    meeting = _title(view, look.subject, way.meeting) if way.meeting else ""
    return (IN if meeting else ON).format(how=how, day=day, meeting=meeting)


def _title(view: View, who: SubjectId, meeting: EntryId) -> str:
    if not view.may_open(who):
        return ""
    telling = Telling(view, who)
    held = telling.life.entry(meeting)
    return title_of(telling, held) if held else ""


def _line(telling: Telling, look: Look) -> str:
    name, came = capital(telling.names(look.reader)), how_it_came(telling.view, look)
    said = look.reason if came else led_into(look.reason)
    how = came or ON.format(how=KINDS[look.kind], day=_day(look, telling.today))
    return whole(f"{name}, {how}", said, _wrote_down(telling.view, look))


def _wrote_down(view: View, look: Look) -> str:
    """Who wrote down that it reached them. A look back says nothing that was written after its moment."""
    if look.by is None or look.at is None or view.now < look.at:
        return ""
    return WROTE_IT_DOWN.format(name=view.name(look.by), day=_day(look, view.today))


def _day(look: Look, today: date) -> str:
    return day_in_words(civil_day(look.at), today) if look.at else ""
