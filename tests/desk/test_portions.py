"""A list too long for one page is told some families at a time, and counted whole."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from alongside.access.ties import gathering
from alongside.desk.lists import Child, Waiting
from alongside.desk.portions import FAMILIES, MANY, Portion, Whose, portion
from alongside.desk.shelves import last_day
from alongside.desk.waiting import waits
from alongside.policy import Policy
from alongside.practice.circle import ImportantPersonAsked
from alongside.practice.person import name_of
from alongside.record import EntryId, Life, SubjectId
from alongside.story import my_children
from alongside.story.my_children import FamilyDay
from tests.examples import examples
from tests.life import lives, person
from tests.story.any_life import any_lives
from tests.story.seen import EVERY_FACT, view_of

TODAY = date(2026, 11, 12)
ENTRY = EntryId("00000000-0000-7000-8000-000000000001")


def child(name: str, family: str = "", worker: str = "", day: date | None = None, team: str = "") -> Child:
    waiting = (Waiting(person(name), "review", TODAY, day, None, ENTRY),) if day else ()
    return Child(
        person(name), name.title(), None, None, worker, team, "in need", frozenset(), waiting, family
    )


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
    assert not portion([child(f"one{nr}") for nr in range(32)], TODAY).several
    assert portion([child(f"one{nr}") for nr in range(33)], TODAY).of == 2


def test_a_team_fits_on_a_page_that_says_little_of_each_and_a_service_does_not() -> None:
    team = [child(f"one{nr}") for nr in range(MANY)]
    assert not portion(team, TODAY, most=MANY).several
    last = portion([child(f"one{nr}") for nr in range(300)], TODAY, 3, most=MANY)
    assert (last.of, len(last.people)) == (3, MANY)


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
    some = portion(children, TODAY, whose=Whose(worker="worker:b"))
    assert (names(some), some.all_children) == (["Ava", "Noah"], 2)
    assert some.workers == (("worker:a", 1), ("worker:b", 2))
    assert portion(children, TODAY, whose=Whose(worker="worker:nobody")).all_children == 3


def test_of_a_service_each_team_is_told_alone_with_those_who_work_in_it() -> None:
    children = [
        child("maya", worker="worker:a", team="team:north"),
        child("ava", worker="worker:b", team="team:north"),
        child("noah", worker="worker:c", team="team:south"),
    ]
    north = portion(children, TODAY, whose=Whose("team:north"))
    assert (names(north), north.teams) == (["Ava", "Maya"], (("team:north", 2), ("team:south", 1)))
    assert [worker for worker, _ in north.workers] == ["worker:a", "worker:b"]
    assert names(portion(children, TODAY, whose=Whose("team:north", "worker:b"))) == ["Ava"]
    assert names(portion(children, TODAY, whose=Whose("team:north", "worker:c"))) == ["Ava", "Maya"]
    assert portion(children, TODAY, whose=Whose("team:nowhere")).whose == Whose()


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


def kept(life: Life, policy: Policy) -> Child:
    """A child as lists keep them since the last word that was written."""
    name, waiting = name_of(life), waits(life, policy, last_day(life))
    told = tuple(Waiting(life.subject, *one) for one in waiting)
    family = str(gathering(life) or "")
    return Child(life.subject, name.full if name else "", None, None, "", "", "", frozenset(), told, family)


def paged(told: dict[SubjectId, Life], today: date) -> tuple[list[str], list[FamilyDay], int]:
    """The families as lists order them and as the page does, and for how many a list has no day."""
    view = view_of(told, f"{today}T09:00")
    children = [kept(life, view.policy) for life in told.values()]
    of = portion(children, today).of
    pages = [portion(children, today, nr) for nr in range(1, of + 1)]
    order = dict.fromkeys(one.family or one.subject for page in pages for one in page.children)
    return [*order], list(my_children.tell(view, told).families), pages[0].without


def without_what_was_written_ahead(life: Life) -> Life:
    """A life in which nothing was written before it happened."""
    roots = {entry.root for entry in life.entries if entry.on.first > last_day(life)}
    return Life(life.subject, [entry for entry in life.entries if entry.root not in roots])


@settings(max_examples=examples(60), deadline=None, suppress_health_check=list(HealthCheck))
@given(told=any_lives(), days=st.integers(0, 200))
def test_families_are_kept_in_the_order_that_is_worked_out_of_their_lives(
    told: dict[SubjectId, Life], days: int
) -> None:
    alive = {who: without_what_was_written_ahead(life) for who, life in told.items() if len(life)}
    today = max((last_day(life) for life in alive.values()), default=TODAY) + timedelta(days=days)
    order, page, without = paged(alive, today)
    assert sorted(order) == sorted(one.key for one in page)
    day_of = {one.key: (0 if one.day == today else 1 if one.day is None else 2, one.day) for one in page}
    assert [day_of[key] for key in order] == [day_of[one.key] for one in page]
    assert without == sum(one.no_date for one in page)


TOLD = """
    2020-01-01 PersonNamed given=Ines @about=ines
    2020-01-01 PersonNamed given=Kofi @about=kofi
    2020-01-01 PersonNamed given=Maya @about=maya
    2020-01-01 PersonNamed given=Keira @about=keira
    2026-09-02 PromiseMade what="a first appointment" @about=ines
    2026-10-01 PromiseMade what="a call" by_when=2026-11-14 @about=kofi
    2026-10-01 ImportantPersonNamed person=keira in_words="my aunt" @about=maya
    2026-10-01 ImportantPersonAsked person=keira answer=maybe ask_again=2026-11-13 @about=maya
"""


def test_a_promise_and_somebody_to_be_asked_again_give_a_list_its_day() -> None:
    told = lives(TOLD, facts=EVERY_FACT)
    some = {who: told[who] for who in map(person, ("kofi", "ines", "maya"))}
    order, page, without = paged(some, TODAY)
    assert order == [one.key for one in page] == [person("ines"), person("maya"), person("kofi")]
    assert without == 1
    assert told[person("maya")].each(ImportantPersonAsked)
