"""The bulk door believes nothing that is handed in: one lie at a time is refused, and nothing is kept."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Any

import psycopg
import pytest

from alongside.record import (
    BadDraft,
    ClockWentBack,
    Draft,
    EntryId,
    Moved,
    NotAllowed,
    NotInBook,
    RefUsed,
    SubjectId,
    uuid_of,
)
from alongside.record.draft import prepare
from alongside.record.postgres import PostgresBook, bulk
from alongside.record.postgres.refusal import told
from tests.record.made import CODEC, Tea, TeaEach, Walk, at, draft, person, tea, worker

ANN, BEN = worker(), worker()
MAYA, AVA, ZED = sorted(person() for _ in range(3))
FIRST, SECOND, THIRD, FOURTH, OTHER = (
    EntryId(f"0190a1b2-0000-7000-8000-00000000000{nr}") for nr in range(1, 6)
)
NAMES = (
    "ids", "facts", "shapes", "ons", "firsts", "lasts", "ats", "authors", "said_by", "on_behalf_of",
    "origins", "sources", "held_from", "refs", "acts", "targets", "bases", "takes_over", "roots", "leaves",
    "commons", "common_salts", "parts", "part_salts", "about_entry", "about_subject", "about_kind",
    "about_stub", "about_part",
)  # fmt: skip


def _honest() -> list[Draft]:
    """A tea put right (it was not Maya's), a walk that takes it over, another walk."""
    each = {MAYA: TeaEach(cup="red"), AVA: TeaEach(cup="blue")}
    return [
        draft(Tea(where="here"), MAYA, AVA, each=each, id=FIRST, recorded_at=at(9), by=BEN),
        draft(Tea(where="there"), AVA, ZED, corrects=FIRST, id=SECOND, recorded_at=at(10), source="a paper"),
        draft(Walk(far=1), AVA, builds_on=SECOND, takes_over=True, id=THIRD, recorded_at=at(11)),
        draft(Walk(far=2), AVA, ZED, id=FOURTH, recorded_at=at(12), said_by="Nan"),
    ]


class Liar(bulk.Run):
    """Works out whatever it is told, with digests that fit."""

    def _is_new(self, _draft: Draft) -> bool:
        return True

    def _stands(self, _draft: Draft, _target: Any) -> bool:
        return True

    def _instant(self, draft: Draft, subjects: Sequence[SubjectId]) -> datetime:
        for who in subjects:
            self._ends.setdefault(who, bulk.End(0, "", None))
        return draft.recorded_at or self.opened.at


def hand_in(
    book: PostgresBook,
    drafts: Sequence[Draft],
    lie: Callable[[dict[str, Any]], object] = lambda _: None,
    *,
    run: type[bulk.Run] = bulk.Run,
    prepared: Callable[[bulk.Run], None] = lambda _: None,
    **how: bool,
) -> None:
    """Hand drafts in at the database's own door, with something changed on the way."""
    ready = [prepare(one, CODEC) for one in drafts]
    with book.sitting(ANN, **(how or {"wide": True})) as sitting, told():
        whose = bulk.Whose(book.authority, ANN, sitting._inside.ids, sitting._inside.salts)
        working = run(whose, bulk._open(sitting._connection, ready))
        for one in ready:
            assert working.takes(one)
            prepared(working)
        handed = dict(zip(NAMES, working._arguments(), strict=True))
        lie(handed)
        sitting._connection.execute(bulk._APPEND, list(handed.values()))


def _swap(name: str, old: Any, new: Any) -> Any:
    def lie(handed: dict[str, Any]) -> None:
        assert old in handed[name]
        handed[name] = handed[name].replace(old, new, 1)

    # Subjects are somebody new in every process: their ids are no name for a test.
    said = re.sub(r"[0-9a-f]{8}-[0-9a-f-]{27}", "…", f"{name}, {old!r} for {new!r}")
    return pytest.param(lie, id=said[:60])


def _flip(name: str) -> Any:
    def lie(handed: dict[str, Any]) -> None:
        handed[name] = bytes([handed[name][0] ^ 1]) + handed[name][1:]

    return pytest.param(lie, id=f"{name}, another bit")


def _cut(handed: dict[str, Any]) -> None:
    """One of those whom the last is about is left out."""
    for name in ("about_entry", "about_subject", "about_stub", "about_part"):
        handed[name] = handed[name].rpartition(",")[0] + "}"
    handed["about_kind"] = handed["about_kind"].removesuffix("person\n")


LIES = (
    _swap("ids", FOURTH, OTHER), _swap("facts", "Walk", "Tea"), _swap("shapes", "1", "2"),
    _swap("ons", "2026-03-04", "2026-03-05"), _swap("ats", "T12:00:00.000000", "T12:00:00.000001"),
    _swap("ats", "T12:", "T08:"), _swap("authors", BEN, ANN), _swap("said_by", "Nan", "Dad"),
    _swap("said_by", "Nan", "Nan\x07"), _swap("on_behalf_of", "\n", "Nan\n"),
    _swap("origins", "worker", "family"), _swap("origins", "worker", "nobody"),
    _swap("sources", "a paper", "paper"), _swap("held_from", "\n", "2019\n"),
    _swap("refs", "ref-", "key-"), _swap("acts", "corrects", "withdraws"), _swap("acts", "corrects", "says"),
    _swap("targets", "{0,1,0,0}", "{0,0,0,0}"), _swap("targets", "{0,1,0,0}", "{0,3,0,0}"),
    _swap("targets", "{0,1,0,0}", "{0,1,1,0}"), _swap("targets", "{0,1,0,0}", "{0,NULL,0,0}"),
    _swap("bases", "{0,0,2,0}", "{0,0,1,0}"), _swap("bases", "{0,0,2,0}", "{0,0,0,0}"),
    _swap("bases", "{0,0,2,0}", "{0,0,2,2}"), _swap("bases", "{0,0,2,0}", "{0,0,9,0}"),
    _swap("takes_over", "t", "f"), _swap("roots", f",{FIRST}", f",{SECOND}"), _flip("leaves"),
    _swap("commons", "there", "nowhere"), _swap("commons", '{"fact"', '"fact"'), _flip("common_salts"),
    _swap("parts", "red", "blue"), _swap("parts", '{"cup":"red"}\n', ""), _flip("part_salts"),
    _swap("about_entry", "{1,1,", "{1,2,"), _swap("about_entry", "{1,1,", "{1,9,"),
    _swap("about_subject", uuid_of(ZED), uuid_of(BEN)), _swap("about_subject", uuid_of(AVA), uuid_of(MAYA)),
    _swap("about_subject", uuid_of(ZED), "NULL"), _swap("about_kind", "person", "group"),
    _swap("about_stub", "t", "f"), _swap("about_stub", "f", "t"), _swap("about_part", "{1,2,", "{2,1,"),
    _swap("about_part", "{1,2,", "{1,1,"), _swap("about_part", "{1,2,", "{1,0,"),
    pytest.param(_cut, id="one cut"),
)  # fmt: skip


@pytest.mark.parametrize("lie", LIES)
def test_what_does_not_fit_its_digest_is_refused(
    open_postgres: Callable[..., PostgresBook], lie: Callable[[dict[str, Any]], object]
) -> None:
    book = open_postgres(synthetic=True)
    with pytest.raises((BadDraft, Moved, NotInBook, ClockWentBack, psycopg.Error)):
        hand_in(book, _honest(), lie)
    with book.sitting(ANN, wide=True) as sitting:
        assert sitting.entries([MAYA, AVA, ZED]) == ()
        assert not sitting.heads([MAYA, AVA, ZED])


def test_the_same_without_a_lie_is_kept(open_postgres: Callable[..., PostgresBook]) -> None:
    book = open_postgres(synthetic=True)
    hand_in(book, _honest())
    with book.sitting(ANN, wide=True) as sitting:
        assert [entry.id for entry in sitting.entries([AVA])] == [FIRST, SECOND, THIRD, FOURTH]
        assert [place.stub for place in sitting.entry(SECOND).about] == [True, False, False]


_tea, _first = Tea(where="x"), {"id": FIRST, "recorded_at": at(9)}
BAD: tuple[tuple[str, list[Draft], type[Exception]], ...] = (
    ("put right twice", [
        draft(_tea, AVA, **_first), draft(_tea, AVA, corrects=FIRST, recorded_at=at(10)),
        draft(_tea, AVA, corrects=FIRST, recorded_at=at(11)),
    ], Moved),
    ("on words that were put right", [
        draft(_tea, AVA, **_first), draft(_tea, AVA, corrects=FIRST, recorded_at=at(10)),
        draft(_tea, AVA, builds_on=FIRST, recorded_at=at(11)),
    ], Moved),
    ("on what another took over", [
        draft(_tea, AVA, **_first), draft(_tea, ZED, builds_on=FIRST, takes_over=True, recorded_at=at(10)),
        draft(_tea, AVA, builds_on=FIRST, recorded_at=at(11)),
    ], Moved),
    ("before the one before", [
        draft(_tea, AVA, **_first), draft(_tea, AVA, recorded_at=at(8)),
    ], ClockWentBack),
    ("at the same instant", [
        draft(_tea, AVA, **_first), draft(_tea, AVA, recorded_at=at(9)),
    ], ClockWentBack),
    ("as another kind of subject", [
        draft(_tea, AVA, **_first), draft(_tea, SubjectId(f"group:{uuid_of(AVA)}"), recorded_at=at(10)),
    ], BadDraft),
)  # fmt: skip


@pytest.mark.parametrize(("drafts", "refusal"), [pytest.param(*bad, id=name) for name, *bad in BAD])
def test_what_fits_its_digest_and_breaks_a_rule_is_refused(
    open_postgres: Callable[..., PostgresBook], drafts: list[Draft], refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        hand_in(open_postgres(synthetic=True), drafts, run=Liar)


@pytest.mark.parametrize("still", [(), (MAYA, AVA, ZED)])
def test_whoever_an_entry_leaves_keeps_a_stub_and_nobody_else_does(
    open_postgres: Callable[..., PostgresBook], still: tuple[SubjectId, ...]
) -> None:
    def forget(run: bulk.Run) -> None:
        run._written |= {one: was._replace(still=still) for one, was in run._written.items()}

    drafts = [draft(_tea, MAYA, **_first), draft(_tea, AVA, corrects=FIRST, recorded_at=at(10))]
    with pytest.raises(BadDraft):
        hand_in(open_postgres(synthetic=True), drafts, run=Liar, prepared=forget)


def test_a_key_that_came_before_is_refused_by_the_bulk_door_itself(
    open_postgres: Callable[..., PostgresBook],
) -> None:
    book = open_postgres(synthetic=True)
    hand_in(book, [tea(AVA, client_ref="once")])
    with pytest.raises(RefUsed):
        hand_in(book, [tea(ZED, client_ref="once")], run=Liar)


@pytest.mark.parametrize("lie", [{"by": BEN}, {"recorded_at": at(9)}])
def test_where_lives_are_real_nobody_says_who_wrote_or_when(
    open_postgres: Callable[..., PostgresBook], lie: dict[str, Any]
) -> None:
    with pytest.raises(NotAllowed):
        hand_in(open_postgres(), [tea(AVA, **lie)], run=Liar)


def test_where_lives_are_real_the_instant_is_now(open_postgres: Callable[..., PostgresBook]) -> None:
    book = open_postgres()
    with book.sitting(ANN, wide=True) as sitting:
        began = sitting.now
        done = sitting.append_many([prepare(tea(AVA), CODEC) for _ in range(3)])
    instants = [one.recorded_at for one in done]
    assert instants == sorted(set(instants))
    assert began <= instants[0] <= instants[-1] < began + timedelta(seconds=30)


def test_a_narrow_sitting_has_no_bulk_door(open_postgres: Callable[..., PostgresBook]) -> None:
    with pytest.raises(NotAllowed):
        hand_in(open_postgres(synthetic=True), [tea(AVA)], wide=False)


@pytest.mark.parametrize("door", ["append", "append_many"])
def test_an_id_that_is_taken_is_refused_in_words_at_either_door(
    open_postgres: Callable[..., PostgresBook], door: str
) -> None:
    book = open_postgres(synthetic=True)
    with book.sitting(ANN, wide=True) as sitting:
        first = sitting.append([tea(AVA, client_ref="first")])[0]
    again = tea(AVA, client_ref="second", id=first.id)
    with (
        pytest.raises(BadDraft, match="already an entry of that id"),
        book.sitting(ANN, wide=True) as sitting,
    ):
        sitting.append([again]) if door == "append" else sitting.append_many([prepare(again, CODEC)])
