"""No false alarm: whatever people write, in any order, sealed at any moment, is found clean."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

import psycopg
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from psycopg import conninfo

from alongside.record import EntryId, Look, Origin, SubjectId, When
from alongside.record.memory import MemoryBook
from alongside.record.postgres import PostgresBook
from alongside.record.postgres.log import open_logs
from alongside.record.postgres.verify import check, outside_of
from alongside.record.seal.checkpoint import LOGS
from alongside.record.seal.memory_log import MemoryLog
from alongside.record.seal.sequencer import Sequencer, Shown
from alongside.record.seal.signing import SigningKeys
from tests.examples import examples
from tests.record.court import Court
from tests.record.sealed import (
    AVA,
    BEN,
    CODEC,
    LA,
    MAYA,
    ORIGINS,
    SAM,
    SCHOOL,
    TOKEN_KEY,
    Said,
    Writer,
    clock,
    dsns,
    said,
    sitting,
)

people = st.lists(st.sampled_from([MAYA, AVA, BEN, SCHOOL]), min_size=1, max_size=4, unique=True).map(tuple)
text = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\u2028\u2029"), max_size=12)
when = st.sampled_from(["2026-11-02", "2019~", "2026-01-01/..", "2026-11-02T15:10:00.000500Z", "2020-02"])
sides = st.fixed_dictionaries(
    {
        "said_by": text,
        "on_behalf_of": text,
        "source": text,
        "origin": st.sampled_from(Origin),
        "on": when.map(When),
        "fact": text.map(lambda words: Said(words=words)),
        "held_from": st.none() | when.map(When),
    }
)
steps = st.lists(
    st.tuples(
        st.sampled_from(["say", "say", "correct", "withdraw", "build", "look", "seal", "rotate"]),
        people,
        sides,
    ),
    min_size=1,
    max_size=12,
)


Step = tuple[str, tuple[SubjectId, ...], dict[str, object]]


class Days:
    """Somebody who writes all kinds of things."""

    def __init__(self, writer: Writer, seal: Sequencer) -> None:
        self.writer, self.seal = writer, seal
        self.tips: list[EntryId] = []

    def live(self, what: str, about: tuple[SubjectId, ...], sides: dict[str, object]) -> None:
        """One step."""
        ref = f"random{len(self.writer.entries)}"
        if what == "seal":
            self.seal.step()
        elif what == "rotate":
            self.seal.rotate(self.seal.logs[0])
        elif what == "look":
            with sitting(self.writer.book) as at:
                at.look(Look(reader=SAM, subject=who, reason=str(sides["source"])) for who in about)
        else:
            self.writer.write(said(ref, *about, **sides, **self._upon(what)))
            self.tips.append(self.writer.entries[ref])

    def _upon(self, what: str) -> dict[str, object]:
        if what == "say" or not self.tips:
            return {}
        if what == "build":
            return {"builds_on": self.tips[-1]}
        return {"corrects": self.tips.pop(), "withdraws": what == "withdraw", "why": "because"}


class Onward(NamedTuple):
    """A copy of the clean record in which life goes on."""

    writer: Writer
    seal: Sequencer
    admin: str


@pytest.fixture(scope="module")
def onward(
    court: Court, new_database: Callable[..., str], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Onward]:
    """A copy of the clean record."""
    admin = new_database(template=court.clean.name)
    doors = dsns(court.postgres, str(conninfo.conninfo_to_dict(admin)["dbname"]))
    with (
        PostgresBook(doors, LA, CODEC, TOKEN_KEY) as book,
        psycopg.connect(doors["alongside_sequencer"], autocommit=True) as connection,
    ):
        writer = Writer(book)
        writer.entries |= court.clean.entries
        shown = Shown(tmp_path_factory.mktemp("shown"))
        yield Onward(writer, Sequencer(open_logs(connection), court.clean.keys, shown, clock, most=5), admin)


@settings(max_examples=examples(25, working=6), deadline=None)
@given(steps)
def test_whatever_is_written_is_found_clean(court: Court, onward: Onward, steps: list[Step]) -> None:
    somebody = Days(onward.writer, onward.seal)
    for step in steps:
        somebody.live(*step)
    kept = [("the police", note) for note in court.clean.late.values()]
    with psycopg.connect(onward.admin) as connection:
        report = check(connection, outside_of(court.clean.trusted, kept))
    assert report.clean, report.write()


def test_the_book_in_memory_is_sealed_by_the_same_sequencer(tmp_path: Path) -> None:
    book = MemoryBook(LA, CODEC, synthetic=True)
    written: list[Callable[[], Sequence[str]]] = [partial(book.digests, log) for log in LOGS]
    logs = [MemoryLog(origin, told) for origin, told in zip(ORIGINS, written, strict=True)]
    with book.sitting(SAM, wide=True) as at:
        done = at.append([said("one", MAYA), said("two", MAYA, AVA)])
        at.look([Look(reader=SAM, subject=MAYA)])
    assert Sequencer(logs, SigningKeys(tmp_path), Shown(tmp_path), clock).drain() == 3
    assert [leaf.hex() for leaf in logs[0].leaves] == [one.digest for one in done]
