"""It is written: in whose stories, what may be asked about it one day, and where to go from here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from alongside.access import View
from alongside.desk import NotHere
from alongside.record import Entry, EntryId, Fact, SubjectId, SubjectKind, kind_of
from alongside.story.how_it_was import MET
from alongside.web.pages.writing.kinds import by_name, title
from alongside.web.pages.writing.return_asks import ReturnAsks, raised
from alongside.web.pages.writing.write import address
from alongside.web.route import Answer, Asked, Roles, Route, page


@dataclass(frozen=True)
class Person:
    """Somebody in whose story it stands, with what is asked since."""

    id: SubjectId
    name: str
    asks: tuple[ReturnAsks, ...]


def written(asked: Asked, *, entry: str) -> Answer:
    """It is written. What is asked about it waits, and stops nobody."""
    told = asked.desk.history(asked.reader, EntryId(entry))
    if not told:
        raise NotHere
    last = told[-1]
    people: tuple[Person, ...] = asked.desk.read_many(
        asked.reader, last.subjects, lambda view: tuple(_people(view, last)), page="written"
    )
    again = address(last.kind, last.subjects) if by_name(last.kind) else ""
    return page(
        "writing/written.html", "It is written", entry=last, title_=title(type(last.fact)), people=people,
        again=again, met=isinstance(last.fact, MET), asks=list(_asks(people)),
    )  # fmt: skip


def _asks(people: Sequence[Person]) -> Iterator[tuple[str, list[ReturnAsks]]]:
    """What is asked of them all once, and then what is asked of each; under no name where there is one."""
    often = Counter(one for person in people for one in person.asks)
    ours = [one for one, times in often.items() if times == len(people)]
    if ours:
        yield "", ours
    for person in people:
        if own := [one for one in person.asks if often[one] < len(people)]:
            yield person.name, own


def _people(view: View, last: Entry[Fact]) -> Iterator[Person]:
    for who in last.subjects:
        here = kind_of(who) is SubjectKind.PERSON and view.may_open(who)
        yield Person(who, view.name(who), raised(view, who, last.id) if here else ())


ROUTES: tuple[Route, ...] = (Route("written/<str:entry>/", "written", written, roles=Roles.signed_in()),)
