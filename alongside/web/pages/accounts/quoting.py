"""Quoting somebody's own words: which sentences, and what to put into a text of ours. It writes nothing."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from alongside.access import NotHere, View
from alongside.access.authority import WRITERS
from alongside.practice.account import account_of
from alongside.record import EntryId, SubjectId
from alongside.story.account import name_of, sentences
from alongside.story.quoted import reference
from alongside.story.telling import Telling
from alongside.web.pages.seen import about_whom
from alongside.web.route import Answer, Asked, Roles, Route, page


@dataclass(frozen=True, kw_only=True)
class Quoting:
    """An account to be quoted from."""

    person: SubjectId
    entry: EntryId
    name: str
    words: str
    options: tuple[tuple[str, str], ...]
    """Each sentence with its place."""


def quote(asked: Asked, *, entry: UUID) -> Answer:
    """Tick sentences; what then stands in the box is put into a text of ours, and shows the words live."""
    ref = EntryId(str(entry))
    told: Quoting = asked.desk.entry(
        asked.reader, ref, lambda view, who: _told(view, who, ref), about=about_whom(asked)
    )
    places = {value for value, _ in told.options}
    chosen = [int(value) for value in asked.query.all("s") if value in places]
    put = reference(told.entry, told.words, chosen) if chosen or not told.options else ""
    return page(
        "accounts/quote.html", f"Quote {told.name}", told=told, chosen=[str(one) for one in chosen], put=put
    )


def _told(view: View, who: SubjectId, ref: EntryId) -> Quoting:
    telling = Telling(view, who)
    one = account_of(telling.life, ref, telling.today)
    if one is None or not one.stands:
        raise NotHere
    view.used([one.newest])
    words = one.newest.fact.words
    options = tuple((str(n), words[a:b]) for n, (a, b) in enumerate(sentences(words)))
    return Quoting(person=who, entry=one.newest.id, name=name_of(telling, one), words=words, options=options)


ROUTES: tuple[Route, ...] = (
    Route("account/<uuid:entry>/quote/", "quote_account", quote, roles=Roles.only(*WRITERS)),
)
