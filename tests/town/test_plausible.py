"""What no reader of a drawn life may stumble over: what could not have been, or is no English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from alongside.practice.assessment import AssessmentPartWritten
from alongside.practice.plan import PlanMade
from alongside.practice.promise import ReviewDateChosen
from alongside.practice.team import AllocationEnded
from alongside.practice.visit import VisitMade
from alongside.record import Draft
from alongside.town.course.kinds import Family
from tests.town.a_town import KNOWN, known

EVER = timedelta(days=40 * 365)
GRACE = {"WorkerAllocated": timedelta(0), AllocationEnded.__name__: timedelta(days=7)}
"""What somebody still had to write they write within a week; who has come back has come back."""
OUT_AT_NIGHT, TOO_OLD_FOR_A_COT = 10, 5
BROKEN = re.compile(
    r"\bno a \w+|and was (sorry|answered)\b|at number next door"
    r"|(month|week) have gone|““|””|\b1 months"
)


def everything() -> Iterator[tuple[Family, Draft]]:
    """All that was written of some families."""
    for family, drafts in known(7, KNOWN):
        for draft in drafts:
            yield family, draft


def test_nobody_writes_an_assessment_after_having_gone() -> None:
    for family, drafts in known(7, KNOWN):
        for draft in drafts:
            if isinstance(draft.fact, AssessmentPartWritten) and not draft.corrects:
                assert not _had_gone(drafts, draft), (family.number, draft.client_ref)


def _had_gone(drafts: tuple[Draft, ...], wrote: Draft) -> bool:
    """Whether whoever wrote it was alongside no longer on the day on which it was so."""
    held = [
        one.fact.__class__.__name__
        for one in drafts
        if getattr(one.fact, "worker", "") == wrote.by
        and one.on.first <= wrote.on.first - GRACE.get(one.fact.__class__.__name__, EVER)
    ]
    return bool(held) and held[-1] == AllocationEnded.__name__


def test_no_day_to_look_again_was_chosen_for_a_weekend_by_the_family_plan() -> None:
    for family, draft in everything():
        if isinstance(draft.fact, ReviewDateChosen) and draft.fact.review_on:
            assert draft.fact.review_on.weekday() < 5, (family.number, draft.client_ref)


def test_no_small_child_is_asked_to_be_in_by_nine() -> None:
    for family, draft in everything():
        if isinstance(draft.fact, PlanMade) and any(line.key == "in_by" for line in draft.fact.lines):
            told = [one for one in family.children if one.subject in draft.about]
            assert max(one.age(draft.on.first) for one in told) >= OUT_AT_NIGHT, draft.client_ref


def test_no_child_at_school_sleeps_in_a_cot() -> None:
    for family, draft in everything():
        if isinstance(draft.fact, VisitMade) and "a cot by the big bed" in draft.fact.story:
            told = [one for one in family.children if one.subject in draft.about]
            assert min(one.age(draft.on.first) for one in told) < TOO_OLD_FOR_A_COT, draft.client_ref


def test_the_grammar_holds() -> None:
    for family, draft in everything():
        told = repr(draft.fact)
        assert not BROKEN.search(told), (family.number, draft.client_ref, BROKEN.search(told))
