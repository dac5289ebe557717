"""Plans, agreements to their lines, help and promises, as they are written down."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

from alongside.policy import load
from alongside.practice.agreement import AgreementAnswered, AgreementAsked, code_of, digest_of
from alongside.practice.help import (
    HelpAnswered,
    HelpArrived,
    HelpAskedFor,
    HelpConfirmed,
    HelpNotFound,
    HelpOffered,
)
from alongside.practice.plan import PlanChanged, PlanEnded, PlanMade, PlanReviewed
from alongside.practice.promise import PromiseKept, PromiseMade, PromiseMissed, ReviewDateChosen
from alongside.record import Draft
from alongside.town.words import help_said, plans_said
from alongside.town.written.promises import share_missed
from tests.town.written import neighbours

SOME = 80


@cache
def written(number: int) -> tuple[Draft, ...]:
    """Everything of every day of one family."""
    return tuple(neighbours.written(number)[1])


def each(kind: type) -> list[tuple[tuple[Draft, ...], Draft, Any]]:
    """Every entry of a kind of some families, with the family's others and what it says."""
    some = ((drafts, one) for drafts in map(written, range(SOME)) for one in drafts)
    return [(drafts, one, one.fact) for drafts, one in some if isinstance(one.fact, kind)]


def named(drafts: tuple[Draft, ...], ref: str | None) -> Draft:
    """An entry by its id."""
    return next(one for one in drafts if one.id == ref)


def test_a_plan_has_a_few_lines_each_with_a_key_of_its_own() -> None:
    for _, _, plan in each(PlanMade):
        keys = [line.key for line in plan.lines]
        assert 1 <= len(keys) <= 8
        assert len(set(keys)) == len(keys)
        assert all(line.by_whom for line in plan.lines)


def test_most_plans_have_three_lines_or_more() -> None:
    counts = [len(plan.lines) for _, _, plan in each(PlanMade)]
    assert sum(count >= 3 for count in counts) > 0.95 * len(counts)


def test_a_struck_line_stood_there_before_and_stands_no_longer() -> None:
    for drafts, one, changed in each(PlanChanged):
        before = named(drafts, one.builds_on).fact.lines  # type: ignore[attr-defined]
        gone = {line.key for line in changed.struck}
        assert gone <= {line.key for line in before}
        assert gone.isdisjoint(line.key for line in changed.lines)
        assert {line.key for line in before} - gone <= {line.key for line in changed.lines}


def test_a_plan_that_ended_is_not_looked_at_again() -> None:
    for drafts, one, ended in each(PlanEnded):
        reviews = [d for d in drafts if isinstance(d.fact, PlanReviewed) and d.fact.plan == ended.plan]
        assert all(review.on.first <= one.on.first for review in reviews)


def test_every_day_to_look_again_lies_ahead() -> None:
    assert all(chosen.review_on > one.on.first for _, one, chosen in each(ReviewDateChosen))


def test_somebody_is_asked_about_a_line_in_its_own_words_and_told_what_a_no_means() -> None:
    for drafts, _, asked in each(AgreementAsked):
        lines = named(drafts, asked.of).fact.lines  # type: ignore[attr-defined]
        assert asked.line in {line.what for line in lines if line.key == asked.key}
        assert asked.if_no
        assert asked.digest == digest_of(asked.line)


def test_an_answer_is_given_by_whoever_was_asked() -> None:
    for drafts, one, answered in each(AgreementAnswered):
        asked = named(drafts, answered.asked).fact
        assert one.said_by == asked.to  # type: ignore[attr-defined]
        if answered.by_act == "signed_paper":
            assert answered.printed == code_of(asked.line)  # type: ignore[attr-defined]
            assert answered.witness


def test_some_say_yes_and_some_say_no() -> None:
    answers = Counter(answered.answer for _, _, answered in each(AgreementAnswered))
    assert answers["agree"] > answers["in_part"] > 0
    assert answers["do_not_agree"] > 0


def test_help_comes_only_to_those_who_wanted_it_and_after_it_was_offered() -> None:
    said = {one.fact.offer: one.fact.answer for _, one, _ in each(HelpAnswered)}  # type: ignore[attr-defined]
    for drafts, one, arrived in each(HelpArrived):
        assert named(drafts, arrived.offer).on.first <= one.on.first
        assert said[arrived.offer] in ("yes", "in_part")


def test_the_family_speaks_of_the_first_time_that_help_came() -> None:
    for drafts, one, confirmed in each(HelpConfirmed):
        arrived = named(drafts, confirmed.arrived)
        offer = arrived.fact.offer  # type: ignore[attr-defined]
        first = min(d.on.first for d in drafts if isinstance(d.fact, HelpArrived) and d.fact.offer == offer)
        assert arrived.on.first == first
        assert one.said_by


def test_help_that_is_not_found_was_asked_for() -> None:
    for drafts, _, missing in each(HelpNotFound):
        assert isinstance(named(drafts, missing.asked).fact, HelpAskedFor)


def test_offers_in_a_plan_name_a_line_of_it() -> None:
    offers = [(drafts, offered) for drafts, _, offered in each(HelpOffered) if offered.plan]
    assert offers
    for drafts, offered in offers:
        made = named(drafts, offered.plan).fact
        assert offered.line in {line.key for line in made.lines}  # type: ignore[attr-defined]


def test_about_a_quarter_of_promises_is_missed_and_by_us_most() -> None:
    missed = Counter(fact.missed_by for _, _, fact in each(PromiseMissed))
    made = len(each(PromiseMade))
    assert 0.15 < missed.total() / made < 0.35
    assert missed["us"] == max(missed.values())


def test_of_promises_missed_most_are_kept_after_all_and_some_never() -> None:
    missed = {fact.promise for _, _, fact in each(PromiseMissed)}
    kept = {fact.promise for _, _, fact in each(PromiseKept)}
    assert 0.03 < len(missed - kept) / len(missed) < 0.3
    assert 0.6 < len(kept) / len(each(PromiseMade)) < 1


def test_whoever_is_behind_with_everything_misses_more() -> None:
    calm = neighbours.worker(1)
    behind = replace(calm, lag=2.6)
    assert share_missed(behind) > share_missed(calm) + 0.1


def test_every_kind_of_help_can_be_spoken_of() -> None:
    kinds = set(load().codes("help_kind", date(2026, 3, 31)))
    for some in (help_said.ASKED, help_said.OFFERED, help_said.ARRIVED, plans_said.LINES, plans_said.GIVERS):
        assert set(some) == kinds
