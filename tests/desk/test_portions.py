"""A list too long for one page is told some families at a time, and counted whole."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from alongside.desk.lists import Child, Waiting
from alongside.desk.portions import ALONE, FAMILIES, Portion, portion
from alongside.record import EntryId
from tests.life import person

TODAY = date(2026, 11, 12)
ENTRY = EntryId("00000000-0000-7000-8000-000000000001")


def child(name: str, family: str = "", worker: str = "", day: date | None = None) -> Child:
    waiting = (Waiting(person(name), "review", TODAY, day, None, ENTRY),) if day else ()
    return Child(person(name), name.title(), None, None, worker, "", "in need", frozenset(), waiting, family)


def on(days: int) -> date:
    return TODAY + timedelta(days=days)


def names(some: Portion) -> list[str]:
    return [one.name for one in some.children]


def test_what_is_today_comes_first_then_whoever_has_no_day_then_the_days_to_come() -> None:
    some = portion(
        [child("later", day=on(9)), child("none"), child("now", day=on(0)), child("soon", day=on(1))], TODAY
    )
    assert names(some) == ["Now", "None", "Soon", "Later"]
    assert (some.without, some.families, some.several) == (1, 4, False)


def test_a_day_that_has_passed_gives_no_day() -> None:
    assert portion([child("maya", day=on(-1))], TODAY).without == 1


def test_brothers_and_sisters_stand_together_by_whichever_of_them_has_the_next_day() -> None:
    some = portion(
        [child("ava", "hartley", day=on(9)), child("ines", day=on(3)), child("maya", "hartley", day=on(1))],
        TODAY,
    )
    assert names(some) == ["Ava", "Maya", "Ines"]


def test_a_worker_and_a_family_or_two_more_stand_on_one_page() -> None:
    assert not portion([child(f"one{nr}") for nr in range(ALONE)], TODAY).several
    assert portion([child(f"one{nr}") for nr in range(ALONE + 1)], TODAY).of == 2


def test_a_page_that_there_is_not_is_the_nearest_there_is() -> None:
    children = [child(f"one{nr}", day=on(nr)) for nr in range(100)]
    assert portion(children, TODAY, 0).nr == 1
    last = portion(children, TODAY, 99)
    assert (last.nr, last.of, len(last.children)) == (4, 4, FAMILIES)


def test_one_workers_children_are_told_alone_and_everybody_elses_are_still_counted() -> None:
    children = [
        child("maya", worker="worker:a"),
        child("ava", worker="worker:b"),
        child("noah", worker="worker:b"),
    ]
    some = portion(children, TODAY, worker="worker:b")
    assert (names(some), some.all_children) == (["Ava", "Noah"], 2)
    assert some.workers == (("worker:b", 2), ("worker:a", 1))
    assert portion(children, TODAY, worker="worker:nobody").all_children == 3


@given(
    st.lists(
        st.tuples(st.sampled_from(["", "a", "b", "c"]), st.one_of(st.none(), st.integers(-5, 60))),
        max_size=120,
    )
)
def test_every_child_stands_on_one_page_and_no_family_is_parted(told: list[tuple[str, int | None]]) -> None:
    children = [
        child(f"one{nr}", family, day=None if day is None else on(day))
        for nr, (family, day) in enumerate(told)
    ]
    pages = [portion(children, TODAY, nr) for nr in range(1, portion(children, TODAY).of + 1)]
    assert sorted(one.subject for page in pages for one in page.children) == sorted(
        one.subject for one in children
    )
    for family in "abc":
        assert sum(any(one.family == family for one in page.children) for page in pages) <= 1
    assert {(page.all_children, page.families, page.without) for page in pages} == {
        (len(children), pages[0].families, pages[0].without)
    }
