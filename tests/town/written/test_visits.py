"""What visits, and the days between them, leave in a record."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from functools import cache
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from alongside.access.references import entries_named
from alongside.desk import CODEC
from alongside.desk.agreeing import all_problems
from alongside.practice.person import PersonBorn
from alongside.practice.visit import ConversationHeld, VisitMade, VisitMadeEach
from alongside.practice.voice import AccountGiven, WordsActedOn
from alongside.record import Draft, EntryId, SubjectId
from alongside.record.when import civil_day
from alongside.town.course.kinds import Human
from tests.town.written import neighbours

SOME = 40


@cache
def written(number: int) -> tuple[dict[SubjectId, Human], tuple[Draft, ...]]:
    """The children of one family, and everything of every day that was written of them."""
    ctx, drafts = neighbours.written(number)
    return {one.subject: one for one in ctx.family.children}, tuple(drafts)


def visits() -> list[tuple[Human, Draft, VisitMadeEach]]:
    """Every child of every visit of some families."""
    return [
        (children[who], draft, part)
        for children, drafts in map(written, range(SOME))
        for draft in drafts
        if isinstance(draft.fact, VisitMade)
        for who, part in draft.each.items()
        if isinstance(part, VisitMadeEach)
    ]


def test_nobody_is_seen_alone_who_was_not_seen() -> None:
    assert not [part for _, _, part in visits() if part.alone and not part.seen]


def test_nobody_is_seen_before_being_born_or_as_a_grown_up() -> None:
    ages = [child.age(draft.on.first) for child, draft, part in visits() if part.seen]
    assert min(ages) >= 0
    assert max(ages) < 18


def test_nobody_speaks_who_was_not_there() -> None:
    assert not [part.words for _, _, part in visits() if part.words and not part.seen]


def test_small_children_are_not_asked_to_be_alone_with_us() -> None:
    assert not [part for child, draft, part in visits() if part.alone and child.age(draft.on.first) < 4]


def test_some_doors_stay_shut_and_some_children_are_not_met() -> None:
    seen = Counter(part.seen for _, _, part in visits())
    assert 0.04 < seen[False] / seen.total() < 0.3


def test_nobody_says_the_same_sentence_twice_in_a_row() -> None:
    for children, _ in map(written, range(SOME)):
        for who in children:
            words = [part.words for child, _, part in visits() if child.subject == who and part.words]
            assert not [one for one, then in pairwise(words) if one == then and len(one) > 40]


def test_talks_and_notes_are_about_the_children() -> None:
    many = 0
    for children, drafts in map(written, range(SOME)):
        talks = [one for one in drafts if isinstance(one.fact, ConversationHeld)]
        assert all(set(one.about) <= set(children) for one in talks)
        many += len(talks)
    assert many > SOME


def test_what_came_of_somebodys_words_names_them_and_comes_after() -> None:
    for _, drafts in map(written, range(SOME)):
        given = {one.id: one for one in drafts if isinstance(one.fact, (AccountGiven, VisitMade))}
        for acted in (one for one in drafts if isinstance(one.fact, WordsActedOn)):
            assert given[acted.fact.account].on.first <= acted.on.first  # type: ignore[attr-defined]


@settings(max_examples=25, deadline=None)
@given(number=st.integers(min_value=0, max_value=5000))
def test_every_family_keeps_the_laws_of_a_record(number: int) -> None:
    ctx, drafts = neighbours.written(number)
    there: set[EntryId] = set()
    for draft in drafts:
        assert draft.recorded_at is not None
        assert draft.on.first <= civil_day(draft.recorded_at) <= neighbours.LEVERS.until
        named = {*entries_named(draft.fact), *filter(None, (draft.corrects, draft.builds_on))}
        assert named <= there, type(draft.fact).__name__
        there.add(draft.id or EntryId(""))
        assert not isinstance(draft.fact, PersonBorn)
    assert not list(all_problems(drafts, CODEC))
    assert len({draft.client_ref for draft in drafts}) == len(drafts)
    assert ctx.pen.until == neighbours.LEVERS.until


def test_a_family_is_written_down_in_the_same_way_every_time() -> None:
    one, other = neighbours.written(8)[1], neighbours.written(8)[1]
    assert [(d.id, d.fact, d.recorded_at) for d in one] == [(d.id, d.fact, d.recorded_at) for d in other]


def test_a_visit_in_vain_comes_some_days_before_one_on_which_somebody_was_in() -> None:
    for _, drafts in map(written, range(SOME)):
        days = sorted(d.on.first for d in drafts if isinstance(d.fact, VisitMade))
        empty = [d.on.first for d in drafts if isinstance(d.fact, VisitMade) and not d.fact.attended]
        for day in empty:
            assert any(day < other <= day + timedelta(days=90) or other == day for other in days)
