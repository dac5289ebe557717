"""The desk over either book answers alike: who is let in, what they read, what is kept from whom, what went.

What the record does not know (joined records, gathered families, walls, conflicts) is the desk's, so both
books are held equal here too: whatever happens, in whatever order, put right, moved to another child or taken
back, and one sister's part erased at the end.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from itertools import count
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st

from alongside.access import NotHere, View
from alongside.cli.installation import ADMIN
from alongside.desk import CODEC, SHELVES
from alongside.practice.correction import EntryWithdrawn
from alongside.practice.visit import VisitMade, VisitMadeEach
from alongside.record import Book, Draft, Entry, EntryId, Fact, Look, SubjectId
from alongside.record.memory import MemoryBook
from alongside.record.postgres import PostgresBook, found_authority
from alongside.record.postgres.again import Again
from alongside.story.people import life_of, open_lives
from tests.desk.conftest import KEY
from tests.desk.office import MONDAY, Office
from tests.desk.test_keeping import AVA, HAPPENINGS, MAYA, SAM, ZED
from tests.examples import examples
from tests.record.doors import Doors

PEOPLE = (MAYA, AVA, ZED)
READERS = ("amira", "ben", "meg", "sol", "sue", "dot", "iggy")
BEGAN = datetime(2026, 5, 11, 9, 0, tzinfo=UTC)
_numbers = count(90_000)

Happening = tuple[int, str]


class Ids:
    """Entry ids that come in the same order to both books."""

    def __init__(self) -> None:
        self._count = count(1)

    def __call__(self) -> EntryId:
        return EntryId(f"00000000-0000-7000-8000-{next(self._count):012x}")


class Past(Office):
    """An office in which all that is given was written down some months ago, a minute after the last."""

    def draft(self, fact: Fact, *about: SubjectId, on: date = MONDAY, **more: Any) -> Draft:
        """A draft with an instant of its own."""
        self._at = getattr(self, "_at", BEGAN) + timedelta(minutes=1)
        return super().draft(fact, *about, on=on, recorded_at=self._at, **more)


def _tell(office: Office, told: list[Happening]) -> None:
    """Everything that happened, and a visit to two sisters, of which one asks that her part be erased."""
    for number, then in told:
        fact, about = HAPPENINGS[number]
        entry = office.given(fact, *about)
        more: dict[str, Any] = {"corrects": entry, "why": "Not so"}
        if then == "withdraw":
            office.given(EntryWithdrawn(why="Not so"), *about, withdraws=True, **more)
        elif then == "move":
            office.given(fact, SAM if about[0].startswith("worker") else ZED, **more)
    words = {who: VisitMadeEach(seen=True, words=f"I am {who}") for who in (MAYA, AVA)}
    visit = office.given(VisitMade(story="Both at home."), MAYA, AVA, each=words)
    with suppress(NotHere):  # where a wall shuts out even those who keep the record
        asked = office.desk.erase_ask(office.who("iggy"), visit, (AVA,), law="UK GDPR 17", reason="Ava asked")
        office.desk.erase_agree(office.who("rita"), asked.id, "Read and agreed")


def _answers(office: Office) -> Iterator[object]:
    """All that anybody can be told, but for instants that the clocks of the two books set."""
    for name in READERS:
        for who in PEOPLE:
            yield name, who, _life(office, name, who)
            yield _looks(office, name, who)
        yield [
            one[:3] for one in office.desk.my_children(office.who(name), lambda _view, mine: mine.children)
        ]
        yield [(one.subject, one.name) for one in office.desk.find(office.who(name), "maya hartley")]
        yield office.desk.due(office.who(name))


def _life(office: Office, name: str, who: SubjectId) -> object:
    def tell(view: View) -> list[Entry[Fact]]:
        return [_plain(entry) for entry in view.life(who).entries]

    try:
        return office.desk.read(office.who(name), who, tell, page="test")
    except NotHere:
        return "not here"


def _plain(entry: Entry[Fact]) -> Entry[Fact]:
    """An entry without its instant, nor the key that an erasure makes up."""
    key = entry.client_ref.partition("/")[0] if entry.kind.startswith("Erasure") else entry.client_ref
    return msgspec.structs.replace(entry, recorded_at=BEGAN, client_ref=key)


def _looks(office: Office, name: str, who: SubjectId) -> object:
    def plain(look: Look) -> Look:
        return msgspec.structs.replace(look, at=None, until=None)

    try:
        return [plain(look) for look in office.desk.who_looked(office.who(name), who)]
    except NotHere:
        return "not here"


@pytest.fixture
def two_books(doors: Doors) -> Callable[[], tuple[Book, PostgresBook]]:
    """Two empty books of a made-up authority, that give the same ids."""

    def make() -> tuple[Book, PostgresBook]:
        number = next(_numbers)
        found_authority(doors.dsns[ADMIN], number, "Anywhere", KEY, synthetic=True)
        memory = MemoryBook(number, CODEC, True, clock=_Ticks(), ids=Ids(), shelves=SHELVES)
        kept = Again(at_least=0)
        stored = PostgresBook(doors.dsns, number, CODEC, KEY, SHELVES, ids=Ids(), again=kept)
        return memory, doors.lead_to(stored)

    return make


class _Ticks:
    """A clock that goes on by itself, near enough to the database's."""

    def __init__(self) -> None:
        self._now = datetime.now(UTC)

    def __call__(self) -> datetime:
        self._now += timedelta(milliseconds=1)
        return self._now


@settings(
    max_examples=examples(25, working=4),
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],  # shrinking runs whole offices, for minutes
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@example(told=[(0, ""), (9, ""), (14, ""), (8, ""), (12, ""), (13, ""), (9, "withdraw"), (14, "withdraw")])
@given(
    told=st.lists(
        st.tuples(st.integers(0, len(HAPPENINGS) - 1), st.sampled_from(["", "", "withdraw", "move"])),
        max_size=12,
    )
)
def test_over_either_book_everybody_is_told_the_same(
    two_books: Callable[[], tuple[Book, PostgresBook]], told: list[Happening]
) -> None:
    offices = [Past(book, lambda: datetime.now(UTC)) for book in two_books()]
    for office in offices:
        _tell(office, told)
    for one, other in zip(*(_answers(office) for office in offices), strict=True):
        assert one == other


def test_what_is_told_twice_is_told_alike_when_it_was_kept(
    two_books: Callable[[], tuple[Book, PostgresBook]],
) -> None:
    _, postgres = two_books()
    office = Past(postgres, lambda: datetime.now(UTC))
    _tell(office, [(0, ""), (8, ""), (15, "")])
    first = [answer for answer in _answers(office) if isinstance(answer, tuple)]
    again = [answer for answer in _answers(office) if isinstance(answer, tuple)]
    assert first == again


@pytest.mark.parametrize(
    "told",
    [
        [(0, ""), (8, ""), (15, "")],
        [(0, ""), (9, ""), (14, ""), (8, ""), (12, ""), (13, "")],
        [(number, "") for number in range(len(HAPPENINGS))],
    ],
)
def test_lives_read_at_once_are_the_lives_read_one_by_one(
    two_books: Callable[[], tuple[Book, PostgresBook]], told: list[Happening]
) -> None:
    for book in two_books():
        office = Past(book, lambda: datetime.now(UTC))
        _tell(office, told)
        for name in READERS:
            apart = _lives(office, name, at_once=False)
            assert _lives(office, name, at_once=True) == apart
            assert _lives(office, name, at_once=True) == apart


def _lives(office: Office, name: str, *, at_once: bool) -> list[tuple[Entry[Fact], ...] | None]:
    """The life of everybody, as far as it is there for this reader."""

    def tell(view: View, _some: object) -> list[tuple[Entry[Fact], ...] | None]:
        if at_once:
            return [life.entries if life else None for life in map(open_lives(view, PEOPLE).get, PEOPLE)]
        return [life.entries if life else None for life in (life_of(view, who) for who in PEOPLE)]

    return office.desk.my_children(office.who(name), tell)
