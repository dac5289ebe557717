"""Whatever is done to both books, they answer alike: entries, refusals, ends of threads, digests.

The same ids, salts and instants are handed to both, so that their bytes can be compared. Beside each narrow
reading stands a third witness: what row security leaves of the tables themselves.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec import structs
from psycopg import sql

from alongside.record import (
    DENY,
    BadDraft,
    Book,
    ClockWentBack,
    Draft,
    EntryId,
    Fact,
    Grant,
    Look,
    LookKind,
    Moved,
    NotAllowed,
    NotInBook,
    RefUsed,
    Sitting,
    SubjectId,
    Withheld,
)
from alongside.record.draft import prepare
from alongside.record.memory import MemoryBook
from alongside.record.postgres import PostgresBook, found_authority
from alongside.record.postgres.again import Again
from tests.examples import examples
from tests.record.conftest import KEY, numbers
from tests.record.made import CODEC, TEAS, GoneAsked, Tea, TeaEach, Walk, at, on, person, worker

REFUSALS = (Moved, RefUsed, NotInBook, NotAllowed, ClockWentBack, BadDraft)
PEOPLE = tuple(sorted(person() for _ in range(4)))
WORKERS = tuple(worker() for _ in range(3))
WHENS = ("2026-03-04", "2019-03~", "2026-01-01/..", "2026-03-04T10:00:00.000001Z", "2018")

someone = st.sampled_from(PEOPLE)
people = st.lists(someone, min_size=1, max_size=4, unique=True)
workers = st.sampled_from(WORKERS)
words = st.sampled_from(["tea", "", "“Nan” said:\n\\no", "👩‍👧", 'a "b" \\ c'])


class Step:
    """Where ids and salts come from: the step that both books are at, and a count within it."""

    def __init__(self) -> None:
        self.at = self.id_count = self.salt_count = 0

    def to(self, step: int) -> None:
        self.at, self.id_count, self.salt_count = step, 0, 0

    def id(self) -> EntryId:
        self.id_count += 1
        return EntryId(f"00000000-0000-7000-8000-{self.at:06x}{self.id_count:06x}")

    def salt(self) -> bytes:
        self.salt_count += 1
        return bytes([self.at % 256, self.salt_count]) * 16


class Rollback(Exception):
    """Ends a sitting that only tried something."""


def _leave(keep: bool) -> None:
    if not keep:
        raise Rollback


class Pair:
    """Both books, told the same."""

    def __init__(self, memory: tuple[Book, Step], postgres: tuple[Book, Step]) -> None:
        self.told = (memory, postgres)
        self.written: list[EntryId] = []
        self.drafts: list[Draft] = []
        self.now = at(9)
        self.step = 0

    def both(self, by: SubjectId, do: Callable[[Sitting], Any], *, keep: bool = True, **how: bool) -> Any:
        """Do something at both books; they answer alike."""
        self.step += 1
        memory, postgres = (self._answer(told, by, do, keep, how) for told in self.told)
        assert memory == postgres
        return memory

    def _answer(
        self, told: tuple[Book, Step], by: SubjectId, do: Callable[[Sitting], Any], keep: bool, how: Any
    ) -> Any:
        book, step = told
        step.to(self.step)
        try:
            with book.sitting(by, **how) as sitting:
                answer = do(sitting)
                _leave(keep)
        except Rollback:
            return "would be kept"
        except REFUSALS as refusal:
            return type(refusal), getattr(refusal, "now", None), getattr(refusal, "entry", None)
        return answer

    def write(self, draft: Draft, by: SubjectId) -> None:
        """Append at both; the one that wrote is always wide, for it says the instant."""
        answer = self.both(by, lambda sitting: sitting.append([draft]), wide=True)
        if isinstance(answer[0], type):
            return
        self.drafts.append(draft)
        if not answer[0].duplicate:
            self.written.append(answer[0].id)

    def compare(self) -> None:
        """Everything that can be read, by everybody who can read."""
        readers: list[tuple[SubjectId, dict[str, bool]]] = [(who, {}) for who in WORKERS]
        for by, how in [(WORKERS[0], {"wide": True}), *readers]:
            self.both(by, lambda sitting: sitting.entries(PEOPLE), **how)
            self.both(by, lambda sitting: sitting.entries(PEOPLE[:1], ["Walk"]), **how)
            self.both(by, lambda sitting: sitting.heads(PEOPLE), **how)
            self.both(by, _looks, **how)
            self.both(by, lambda sitting: sitting.granted(), **how)
            for entry in self.written:
                self.both(by, partial(_entry, entry=entry), **how)


def _entry(sitting: Sitting, entry: EntryId) -> Any:
    return sitting.entry(entry)


def _looks(sitting: Sitting) -> Any:
    told = [*sitting.looks(reader=sitting.by), *sitting.looks(subject=PEOPLE[0]), *sitting.looks()]
    return sorted((look.reader, look.subject, look.kind, look.entries, look.id, look.by) for look in told)


@pytest.fixture
def new_pair(
    record_database: str, dsns: Any, request: pytest.FixtureRequest
) -> Callable[[], tuple[Pair, PostgresBook]]:
    """Two empty books of the same made-up authority."""

    def make() -> tuple[Pair, PostgresBook]:
        authority = next(numbers)
        found_authority(record_database, authority, "Anywhere", KEY, synthetic=True)
        one, two = Step(), Step()
        memory = MemoryBook(authority, CODEC, True, ids=one.id, salts=one.salt, shelves=[TEAS])
        postgres = PostgresBook(
            dsns, authority, CODEC, KEY, [TEAS], ids=two.id, salts=two.salt, pool_size=1, again=Again(0, 40)
        )
        return Pair((memory, one), (postgres, two)), postgres

    return make


@st.composite
def drafts(draw: st.DrawFn, pair: Pair) -> Draft:
    """Something to write, perhaps about something written before, perhaps sent twice."""
    if pair.drafts and draw(st.integers(0, 5)) == 0:
        return draw(st.sampled_from(pair.drafts))
    about = draw(people)
    told = draw(words)
    fact: Fact = Walk(story=told) if draw(st.booleans()) else Tea(where=told, cakes=len(about))
    each = {} if isinstance(fact, Walk) else {who: TeaEach(cup=told) for who in draw(people) if who in about}
    earlier = st.sampled_from(pair.written) if pair.written else st.none()
    act = draw(st.sampled_from(["says", "says", "corrects", "corrects", "withdraws"]))
    corrects = draw(earlier) if act != "says" else None
    builds_on = draw(st.none() | earlier)
    pair.now += timedelta(seconds=draw(st.integers(-3, 60)))
    return Draft(
        fact=fact,
        about=tuple(about),
        each=each,
        on=on(draw(st.sampled_from(WHENS))),
        client_ref=f"ref-{draw(st.integers(0, 3)) or 1000 + pair.step}",
        recorded_at=pair.now,
        corrects=corrects,
        withdraws=act == "withdraws" and corrects is not None,
        builds_on=builds_on,
        takes_over=builds_on is not None and draw(st.booleans()),
        why=draw(words),
        said_by=draw(st.sampled_from(["", "Nan"])),
    )


@st.composite
def batches(draw: st.DrawFn, pair: Pair) -> list[Draft]:
    """Some to write together: most name only each other, some what stands already, some come twice."""
    many: list[Draft] = []
    for nr in range(draw(st.integers(1, 8))):
        one = draw(drafts(pair))
        own = [draft.id for draft in many if draft.id]
        if draw(st.integers(0, 9)):
            named = st.sampled_from(own) if own else st.none()
            corrects = draw(named) if one.corrects or draw(st.integers(0, 3)) == 0 else None
            builds_on = draw(named) if one.builds_on or draw(st.integers(0, 3)) == 0 else None
            one = structs.replace(
                one,
                client_ref=f"many-{pair.step}-{nr}",
                corrects=corrects,
                withdraws=one.withdraws and corrects is not None,
                builds_on=builds_on,
                takes_over=one.takes_over and builds_on is not None,
                by=draw(st.none() | workers),
            )
        given = EntryId(f"10000000-0000-7000-8000-{pair.step:06x}{nr:06x}")
        many.append(structs.replace(one, id=given if one.id is None else one.id))
    return many


def _write(data: st.DataObject, pair: Pair) -> None:
    pair.write(data.draw(drafts(pair)), data.draw(workers))


def _write_many(data: st.DataObject, pair: Pair) -> None:
    """Through the bulk door, about each other and about what was written before; the ends are told again."""
    many = data.draw(batches(pair))
    by, wide, keep = data.draw(workers), data.draw(st.integers(0, 5)) > 0, data.draw(st.integers(0, 5)) > 0

    def wrote(sitting: Sitting) -> Any:
        done = sitting.append_many([prepare(one, CODEC) for one in many])
        return done, sitting.heads(PEOPLE)

    answer = pair.both(by, wrote, wide=wide, keep=keep)
    if keep and not isinstance(answer[0], type):
        pair.drafts += many
        pair.written += [one.id for one in answer[0] if not one.duplicate]


def _try_narrow(data: st.DataObject, pair: Pair) -> None:
    """A narrow writer's instant is the book's own: only whether it would be kept is compared."""
    draft = data.draw(drafts(pair))
    told = {name: getattr(draft, name) for name in draft.__struct_fields__} | {"recorded_at": None}
    pair.both(data.draw(workers), lambda sitting: sitting.append([Draft(**told)]), keep=False)


def _allow(data: st.DataObject, pair: Pair) -> None:
    subject = data.draw(someone)
    relations = data.draw(st.dictionaries(workers, st.sampled_from(["allocated", "team", DENY])))
    grants = [Grant(subject, who, relation) for who, relation in relations.items()]
    grants += [Grant(subject, who, "allocated") for who in data.draw(st.sets(workers))]
    pair.both(WORKERS[0], lambda sitting: sitting.put_grants(subject, grants), wide=True)


def _look(data: st.DataObject, pair: Pair) -> None:
    look = Look(
        reader=data.draw(workers),
        subject=data.draw(someone),
        kind=data.draw(st.sampled_from(LookKind)),
        entries=tuple(pair.written[-2:]),
    )
    pair.both(data.draw(workers), lambda sitting: sitting.look([look]))


def _erase(data: st.DataObject, pair: Pair) -> None:
    if not pair.written:
        return
    parts = tuple(data.draw(st.lists(st.sampled_from(["common", *PEOPLE]), max_size=2, unique=True)))
    fact = GoneAsked(entry=data.draw(st.sampled_from(pair.written)), parts=parts)
    for by in (data.draw(workers), data.draw(workers)):
        draft = Draft(
            fact=fact,
            about=(PEOPLE[0],),
            on=on("2026-03-05"),
            client_ref=f"erase-{pair.step}",
            recorded_at=pair.now,
            builds_on=pair.written[-1],
        )
        pair.write(draft, by)
    asked, agreed = pair.written[-2:] if len(pair.written) > 1 else pair.written * 2
    pair.both(WORKERS[2], lambda sitting: sitting.erase(asked=asked, agreed=agreed), retention=True)


def _read(data: st.DataObject, pair: Pair) -> None:
    """What PostgreSQL's book keeps of this must be true when it is read on, whatever happens in between."""
    wide, whom = data.draw(st.booleans()), data.draw(people)
    pair.both(data.draw(workers), lambda sitting: sitting.entries(whom), wide=wide)


def _write_and_think_again(data: st.DataObject, pair: Pair) -> None:
    """What was read beside something that was never kept is not kept either."""
    draft = data.draw(drafts(pair))
    by, whom = data.draw(workers), data.draw(people)

    def wrote(sitting: Sitting) -> Any:
        sitting.append([draft])
        return sitting.entries(whom)

    pair.both(by, wrote, wide=True, keep=False)


DEEDS = (
    _write, _write, _write, _write, _write, _write_many, _write_many, _read, _read,
    _write_and_think_again, _try_narrow, _allow, _look, _erase,
)  # fmt: skip


@settings(
    max_examples=examples(300, working=8),
    deadline=None,
    suppress_health_check=[
        HealthCheck.function_scoped_fixture,
        HealthCheck.too_slow,
        HealthCheck.data_too_large,
    ],
)
@given(data=st.data())
def test_two_books_told_the_same_say_the_same(
    new_pair: Callable[[], tuple[Pair, PostgresBook]], data: st.DataObject
) -> None:
    pair, postgres = new_pair()
    with postgres:
        for deed in data.draw(st.lists(st.sampled_from(DEEDS), min_size=1, max_size=20)):
            deed(data, pair)
        pair.compare()
        _row_security_agrees(pair, postgres)


def _row_security_agrees(pair: Pair, postgres: PostgresBook) -> None:
    """The tables, read by a narrow reader, hold the lines and words that the book tells, no more."""
    for who in WORKERS:
        with postgres.sitting(who) as sitting:
            told = sitting.entries(PEOPLE)
            rows = {
                table: set(sitting._connection.execute(sql.SQL(query)).fetchall())
                for table, query in TABLES.items()
            }
        assert rows["lines"] == {(entry.id,) for entry in told}
        assert rows["places"] == {(e.id, p.subject.split(":")[1], p.seq) for e in told for p in e.about}
        common = {(e.id, None) for e in told if not isinstance(e.fact, Withheld)}
        parts = {(e.id, subject.split(":")[1]) for e in told for subject in e.each}
        assert rows["words"] == common | parts


TABLES = {
    "lines": "SELECT id::text FROM record.entry",
    "places": "SELECT entry_id::text, subject::text, seq FROM record.entry_about",
    "words": "SELECT entry_id::text, subject::text FROM record.payload"
    " UNION ALL SELECT entry_id::text, subject::text FROM record.erasure",
}
