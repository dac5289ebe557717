"""Finding somebody, and opening a record with a reason for those whose work it is.

The words are posted: nothing that anybody is called ever stands in an address, a history or a log.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from alongside.access import Reader, Role
from alongside.access.authority import NAMED
from alongside.access.reader import BREAKS_GLASS, OPENERS, SEARCHERS, SEES_LOOKS
from alongside.desk import Found, NotHere
from alongside.desk.likely import likely_pairs
from alongside.practice.identifiers import RecordsJoined
from alongside.practice.status import WORDS, Standing
from alongside.record import SubjectId
from alongside.web.pages.seen import whom
from alongside.web.route import Answer, Asked, Go, Roles, Route, page

NO_NAME = "Somebody whose name we do not know"


@dataclass(frozen=True, kw_only=True)
class Card:
    """Somebody found, as a card says it."""

    subject: SubjectId
    name: str
    dob: date | None
    expected: date | None
    status: str
    """How things stand; nothing of a mother or a teacher, with whom nobody was asked to work."""
    worked_with: bool
    alongside: str
    because: tuple[str, ...]
    may_open: bool
    also: tuple[str, ...]
    """What other records of the same person call them."""


@dataclass(frozen=True)
class Answered:
    """Who was found, and the pairs of which to ask whether they are one person."""

    found: tuple[Card, ...] = ()
    pairs: tuple[tuple[Card, Card], ...] = ()


FINDS = Roles.only(
    Role.WORKER, Role.MANAGER, Role.CONFERENCE_CHAIR, Role.REVIEWING_OFFICER, *SEARCHERS, *OPENERS
)
NOTHING_TYPED = "Type a name, a birthday, a number or an address"
NEEDS_A_REASON = "Say in a few words why you open this record"


def find(asked: Asked) -> Answer:
    """Find people by names as they are heard, former names, birthdays, numbers, addresses."""
    words = asked.posted.text("words")
    errors = {"words": NOTHING_TYPED} if asked.is_post and not words else {}
    told = cards(asked, words) if words else Answered()
    return page(
        "find.html", "Find somebody", words=words, found=told.found, pairs=told.pairs, errors=errors,
        looked=bool(words), joins=asked.reader.has(*NAMED[RecordsJoined]),
        opens=asked.reader.opening is not None, breaks=_breaks(asked.reader), today=asked.today,
        sees_looks=asked.reader.has(*SEES_LOOKS),
    )  # fmt: skip


def cards(asked: Asked, words: str) -> Answered:
    """Everybody found, and who of them may be one person written down twice."""
    names = asked.desk.names(asked.reader)
    found: tuple[Found, ...] = asked.desk.find(asked.reader, words)
    told = {one.subject: _card(one, names) for one in found}
    pairs = likely_pairs(asked.desk, asked.reader, found)
    return Answered(tuple(told.values()), tuple((told[a.subject], told[b.subject]) for a, b in pairs))


def _card(one: Found, names: Mapping[SubjectId, str]) -> Card:
    told = [names.get(SubjectId(who), "") for who in (one.worker, one.team) if who]
    return Card(
        subject=one.subject,
        name=one.name or NO_NAME,
        dob=one.dob,
        expected=one.expected,
        status=WORDS[Standing(one.status)] if _worked_with(one) else "",
        worked_with=_worked_with(one),
        alongside=", ".join(filter(None, told)),
        because=one.because,
        may_open=one.may_open,
        also=one.also,
    )


def _worked_with(one: Found) -> bool:
    return one.status not in ("", Standing.NOT_KNOWN)


def _breaks(reader: Reader) -> bool:
    return reader.has(*BREAKS_GLASS)


def open_record(asked: Asked, *, person: str) -> Answer:
    """Open a record with a reason, for a shift. Nothing about the person is shown before."""
    who = whom(person)
    if asked.reader.opening is None:
        raise NotHere
    reason = asked.posted.text("reason")
    if reason:
        asked.desk.read(asked.reader, who, lambda view: view.life(who), page="opened with a reason",
                        reason=reason)  # fmt: skip
        return Go(f"/child/{person}/")
    errors = {"reason": NEEDS_A_REASON} if asked.is_post else {}
    return page(
        "open_record.html", "Why do you open this record?", person=person, errors=errors,
        status=400 if errors else 200,
    )  # fmt: skip


ROUTES: tuple[Route, ...] = (
    Route("find/", "find", find, methods=("GET", "POST"), roles=FINDS),
    Route(
        "child/<str:person>/open/", "open_record", open_record, methods=("GET", "POST"),
        roles=Roles.only(*OPENERS),
    ),
)  # fmt: skip
