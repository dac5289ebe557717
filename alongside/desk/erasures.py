"""What was asked to be erased: read by those who ask for erasures and by the one who agrees or refuses.

They are let in to no record by it. A request is shown with its entry and with nothing else of a life, and to
nobody whom a conflict or a silent wall keeps from any of the people it is about.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from alongside.access import NotHere, Reader, Role, View
from alongside.access import erasures as answers
from alongside.access.authority import KEEPS
from alongside.access.facts import ErasureAsked
from alongside.desk import erasing
from alongside.desk.desk import Desk
from alongside.desk.sight import Sight
from alongside.desk.writing import NotYours
from alongside.record import (
    Appended,
    EntryId,
    Life,
    Look,
    LookKind,
    NotInBook,
    Sitting,
    SubjectId,
)

T = TypeVar("T")
Tell = Callable[[View, SubjectId, EntryId], T]
ANSWERS = tuple(fact.__name__ for fact in answers.ANSWERS)


def waiting(desk: Desk, reader: Reader, tell: Tell[T]) -> tuple[T, ...]:
    """Tell a story of each request that was not carried out, oldest first: it waits, or was answered."""
    _may_come(reader)
    with desk.book.sitting(reader.who, wide=True) as sitting:
        sight = Sight(sitting, reader)
        asked = sorted({EntryId(row[1]): SubjectId(row[0]) for row in sitting.rows("erasure")}.items())
        return tuple(told for ref, _ in asked for told in _told(desk, sight, ref, tell, "erasures"))


def erasure(desk: Desk, reader: Reader, asked: EntryId, tell: Tell[T]) -> T:
    """Tell a story of one request, open or carried out. Raises `NotHere`, `NotYours`; it is a look."""
    _may_come(reader)
    with desk.book.sitting(reader.who, wide=True) as sitting:
        found = _told(desk, Sight(sitting, reader), asked, tell, "an erasure")
    if not found:
        raise NotHere
    return found[0]


def refuse(desk: Desk, reader: Reader, asked: EntryId, words: str) -> tuple[Appended, ...]:
    """Say no to what somebody else asked to have erased, and why. Raises `TwoPeople`, `Moved`, `Repeats`."""
    if not agrees(reader):
        raise NotYours("refusing an erasure belongs to the retention officer")
    return _answer(desk, reader, asked, lambda sitting: erasing.refuse(sitting, asked, words))


def take_back(desk: Desk, reader: Reader, asked: EntryId, words: str) -> tuple[Appended, ...]:
    """Take back one's own request, and why. Raises `NotTheirs`, `Moved`, `Repeats`."""
    _may_come(reader)
    return _answer(desk, reader, asked, lambda sitting: erasing.take_back(sitting, asked, words))


def _answer(
    desk: Desk, reader: Reader, asked: EntryId, write: Callable[[Sitting], tuple[Appended, ...]]
) -> tuple[Appended, ...]:
    with desk.book.sitting(reader.who, wide=True) as sitting:
        sight, people = Sight(sitting, reader), _people(sitting, asked)
        if not people or any(sight.shut_out(who) for who in people):
            raise NotHere
        everyone = erasing.people_of(erasing.together(sitting, asked))
        done = write(sitting)
        desk.keeper.after(sitting, dict.fromkeys(everyone, ANSWERS))
        return done


def _may_come(reader: Reader) -> None:
    if not reader.has(*KEEPS):
        raise NotYours("erasures belong to information governance and the retention officer")


def _told(desk: Desk, sight: Sight, asked: EntryId, tell: Tell[T], page: str) -> list[T]:
    """The story of a request; none where it is none, or where this reader is kept from any of its people."""
    people = _people(sight.sitting, asked)
    if not people or any(sight.shut_out(who) for who in people):
        return []
    try:
        view = _view(desk, sight, people, asked)
    except NotHere:
        return []
    try:
        told = tell(view, people[0], asked)
    except NotHere:
        return []
    shown, reader = tuple(sorted(view.shown)), sight.reader.who
    sight.sitting.look(
        Look(reader=reader, subject=who, kind=LookKind.OPENED, page=page, entries=shown) for who in people
    )
    return [told]


def _people(sitting: Sitting, asked: EntryId) -> tuple[SubjectId, ...]:
    """Whom a request is about; nobody where there is no such request."""
    try:
        entry = sitting.entry(asked)
    except NotInBook:
        return ()
    if not isinstance(entry.fact, ErasureAsked):
        return ()
    return entry.people


def _view(desk: Desk, sight: Sight, people: Sequence[SubjectId], asked: EntryId) -> View:
    """These people's lives behind this reader's walls, for the one story of what is asked."""
    lives = {who: sight.whole(who) for who in people}
    lives[people[0]] = _with_its_words(sight, lives[people[0]], asked)
    return only_these(desk, sight, lives)


def only_these(desk: Desk, sight: Sight, lives: Mapping[SubjectId, Life]) -> View:
    """A view of these lives and of nothing else, for a reader who is let in to none of them."""

    def load(who: SubjectId) -> Life:
        if who not in lives:
            raise NotHere
        return lives[who]

    return View(sight.reader, now=sight.sitting.now, policy=desk.policy, load=load, names=sight.names())


def _with_its_words(sight: Sight, life: Life, asked: EntryId) -> Life:
    """A life in which words that were about somebody else stand again: who agrees must read what goes.

    Raises `NotHere` for a reader whom anything keeps from any of those they were about.
    """
    request = sight.sitting.entry(asked).fact
    named = request.entry if isinstance(request, ErasureAsked) else asked
    stub = next((one for one in life.entries if one.id == named and not life.is_about(one)), None)
    if stub is None:
        return life
    chain = [sight.sitting.entry(one.id) for one in life.history(named)]
    about, kinds = {place.subject for one in chain for place in one.about}, {one.kind for one in chain}
    walled = any(wall.withholds(chain[0].root, kinds, about) for wall in sight.walls)
    if walled or any(sight.shut_out(who) for who in about):
        raise NotHere
    raw = next(one for one in chain if one.id == named)
    return Life(life.subject, (raw if one.id == named else one for one in life.entries), life.subjects)


def agrees(reader: Reader) -> bool:
    """Whether agreeing and refusing belong to this reader, who then reads the words that would go."""
    return reader.has(Role.RETENTION_OFFICER)
