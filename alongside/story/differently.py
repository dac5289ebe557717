"""What people see differently, as a list: of one child, and of every child somebody answers for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from alongside.access.authority import WRITERS
from alongside.access.view import View
from alongside.practice.dispute import Dispute, Standing, disputes, may_answer
from alongside.record import EntryId, SubjectId
from alongside.story.disputed import Mark, mark, may_know
from alongside.story.tellers import title_of
from alongside.story.telling import Telling


@dataclass(frozen=True)
class Line:
    """One dispute, with what it is about and whether this reader may answer."""

    person: SubjectId
    name: str
    mark: Mark
    title: str
    """What the words stand in."""
    may_answer: bool
    wrong_still: bool
    """It was answered as wrong, and the words stand as they did."""

    @property
    def key(self) -> EntryId:
        """The same line in the lives of brothers and sisters."""
        return self.mark.dispute


@dataclass(frozen=True)
class Differently:
    """What waits for an answer, what could not be settled, and what was answered."""

    waiting: tuple[Line, ...]
    unresolved: tuple[Line, ...]
    answered: tuple[Line, ...]


def tell(view: View, who: SubjectId) -> Differently:
    """What somebody sees differently of what is written in one life."""
    return _sorted(_lines(Telling(view, who)))


def of_all(view: View, people: Sequence[SubjectId]) -> Differently:
    """The same of several children, each line once."""
    found: dict[EntryId, Line] = {}
    view.fetch(people)
    for who in people:
        for line in _lines(Telling(view, who)):
            found.setdefault(line.key, line)
    return _sorted(found.values())


def _lines(telling: Telling) -> Iterator[Line]:
    for one in disputes(telling.life, telling.today):
        if may_know(telling, one):
            telling.view.used([one.raised])
            yield _line(telling, one)


def _line(telling: Telling, one: Dispute) -> Line:
    reader = telling.view.reader
    now = telling.view.known is None and reader.has(*WRITERS)
    return Line(
        person=telling.who,
        name=telling.name,
        mark=mark(telling, one),
        title=title_of(telling, one.entry) if one.entry else "",
        may_answer=now and may_answer(telling.life, one.raised, reader.who),
        wrong_still=one.standing is Standing.CORRECTED and one.stands,
    )


def _sorted(lines: Iterable[Line]) -> Differently:
    every = tuple(lines)
    waiting = tuple(one for one in every if one.mark.standing is Standing.WAITING)
    unresolved = tuple(one for one in every if one.mark.standing is Standing.UNRESOLVED)
    return Differently(waiting, unresolved, tuple(o for o in every if o not in waiting + unresolved))
