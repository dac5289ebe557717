"""Many at the book at once: nothing is lost, nothing is written twice, nobody waits for ever."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from itertools import pairwise
from random import Random
from typing import Any

from alongside.record import Appended, Moved, RefUsed, SubjectId
from alongside.record.postgres import PostgresBook
from tests.record.made import person, tea, worker

EIGHT = 8
ANN = worker()


def _at_once(deeds: Sequence[Callable[[], Any]]) -> list[Any]:
    with ThreadPoolExecutor(EIGHT) as pool:
        return [future.result() for future in [pool.submit(deed) for deed in deeds]]


def _append(book: PostgresBook, *about: SubjectId, **more: Any) -> Any:
    """What became of one draft: its entry, or the refusal."""
    try:
        with book.sitting(ANN, wide=True) as sitting:
            return sitting.append([tea(*about, **more)])[0]
    except (Moved, RefUsed) as refused:
        return refused


def test_eight_writers_on_overlapping_brothers_and_sisters_lose_nothing(
    open_postgres: Callable[..., PostgresBook],
) -> None:
    book, dice = open_postgres(pool_size=EIGHT), Random(7)  # noqa: S311 - which children, not a secret
    family = [person() for _ in range(5)]
    chosen = [dice.sample(family, dice.randint(1, 4)) for _ in range(160)]
    done = _at_once([partial(_append, book, *about) for about in chosen])
    assert len({one.id for one in done}) == len(chosen)
    with book.sitting(ANN, wide=True) as sitting:
        told, heads = sitting.entries(family), sitting.heads(family)
    assert len(told) == len(chosen)
    for child in family:
        thread = [place for e in told if (place := e.place(child))]
        digests = [e.digest for e in told if e.place(child)]
        assert [place.seq for place in thread] == [*range(1, len(thread) + 1)]
        assert [place.previous for place in thread] == ["", *digests[:-1]]
        assert heads[child] == (len(thread), digests[-1])
    assert all(one.recorded_at <= two.recorded_at for one, two in pairwise(told))


def test_twenty_identical_submissions_make_one_entry(
    open_postgres: Callable[..., PostgresBook],
) -> None:
    book, mia = open_postgres(pool_size=EIGHT), person()
    done = _at_once([lambda: _append(book, mia, client_ref="once")] * 20)
    assert len({one.id for one in done}) == 1
    assert sorted(one.duplicate for one in done) == [False] + [True] * 19
    with book.sitting(ANN, wide=True) as sitting:
        assert len(sitting.entries([mia])) == 1


def test_one_key_for_different_lives_makes_one_entry_and_tells_the_others(
    open_postgres: Callable[..., PostgresBook],
) -> None:
    book, people = open_postgres(pool_size=EIGHT), [person() for _ in range(16)]
    done = _at_once([partial(_append, book, who, client_ref="once") for who in people])
    assert sum(isinstance(one, Appended) for one in done) == 1
    assert sum(isinstance(one, RefUsed) for one in done) == 15


def test_of_many_corrections_of_the_same_words_one_stands_and_the_others_are_told(
    open_postgres: Callable[..., PostgresBook],
) -> None:
    book, mia = open_postgres(pool_size=EIGHT), person()
    first = _append(book, mia)
    done = _at_once([lambda: _append(book, mia, corrects=first.id)] * 16)
    (kept,) = [one for one in done if isinstance(one, Appended)]
    assert {one.now for one in done if isinstance(one, Moved)} == {kept.id}


def test_of_many_that_would_take_over_one_does_though_they_are_about_others(
    open_postgres: Callable[..., PostgresBook],
) -> None:
    book, mia = open_postgres(pool_size=EIGHT), person()
    plan = _append(book, mia)
    over = {"builds_on": plan.id, "takes_over": True}
    done = _at_once([lambda: _append(book, person(), **over)] * 16)
    assert sum(isinstance(one, Appended) for one in done) == 1
    assert sum(isinstance(one, Moved) for one in done) == 15
