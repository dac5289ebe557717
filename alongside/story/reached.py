"""Whom the words of one entry had reached, and how: "Nan, by letter on 3 May"."""

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
    "handed": "handed over",
    "said": "face to face",
    "phone": "on the phone",
    "meeting": "in a meeting",
}
KINDS = {LookKind.SENT: "sent", LookKind.HANDED_OVER: "handed over", LookKind.SAID: "said"}
ON, IN = "{name}, {how} on {day}", "{name}, {how} on {day}, “{meeting}”"


def tell(view: View, who: SubjectId, entries: Collection[EntryId]) -> tuple[str, ...]:
    """Whom these words of somebody's life had reached, in the order in which it was written down."""
    telling = Telling(view, who)
    looks = [look for look in view.reached(who) if not set(entries).isdisjoint(look.entries)]
    return tuple(dict.fromkeys(_line(telling, look) for look in looks))


def _line(telling: Telling, look: Look) -> str:
    way, name = way_of(look), capital(telling.names(look.reader))
    if way is None:
        day = _day(look, telling.today)
        return whole(ON.format(name=name, how=KINDS[look.kind], day=day), led_into(look.reason))
    day = when_in_words(way.on, telling.today)
    meeting = telling.life.entry(way.meeting) if way.meeting else None
    if meeting is None:
        return whole(ON.format(name=name, how=HOW[way.how], day=day), look.reason)
    title = title_of(telling, meeting)
    return whole(IN.format(name=name, how=HOW[way.how], day=day, meeting=title), look.reason)


def _day(look: Look, today: date) -> str:
    return day_in_words(civil_day(look.at), today) if look.at else ""
