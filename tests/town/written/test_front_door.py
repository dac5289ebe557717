"""From a call to the end of the work: what is written of it makes sense to the record's own readings."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alongside.desk.checking import problems
from alongside.desk.vocabulary import CODEC
from alongside.policy import Policy, load
from alongside.practice import QUESTIONS, asked
from alongside.practice.assessment import AssessmentAuthorised, every_assessment
from alongside.practice.contact import ContactDecided, ContactReceived, contacts
from alongside.practice.ending import closure_reason
from alongside.practice.episode import episodes
from alongside.practice.handover import Handover, handovers
from alongside.record import Draft
from alongside.town.course.kinds import Episode, Family
from alongside.town.written.allocation import write_changes
from alongside.town.written.assessment import write_assessment
from alongside.town.written.closing import write_closing
from alongside.town.written.codes import BEFORE, all_on_the_day, on_the_day
from alongside.town.written.contact import write_contact
from alongside.town.written.flaws import flaws
from alongside.town.written.referral import write_referral
from tests.town.written.made_up import LEVERS, born, contact, context, episode, every_text, family, life

ON = date(2022, 5, 4)
SEEDS = st.integers(0, 5000)
DAYS = st.dates(date(2017, 1, 1), date(2026, 3, 20))


def told(
    seed: int, on: date = ON, *, goes_on: bool = True, open_: bool = False
) -> tuple[Family, Episode, list[Draft]]:
    """A family's way from a call to an end, written down."""
    made = family(seed, on)
    one = episode(made, seed, on, goes_on=goes_on, open_=open_)
    ctx = context(made)
    born(made, ctx)
    assert one.contact
    called = write_contact(ctx, one.contact)
    if one.received <= LEVERS.until:
        write_referral(ctx, one, called)
    for assessment in one.assessments:
        if assessment.start <= LEVERS.until:
            write_assessment(ctx, one, assessment)
    write_changes(ctx, one)
    write_closing(ctx, one)
    flaws(ctx)
    return made, one, ctx.pen.finished()


@pytest.fixture(scope="module")
def policy() -> Policy:
    return load()


@given(seed=SEEDS, on=DAYS)
@settings(max_examples=60, deadline=None)
def test_every_value_can_be_kept_and_nothing_is_written_past_the_last_day(seed: int, on: date) -> None:
    rules = load()
    _, _, drafts = told(seed, on, open_=seed % 3 == 0)
    assert not [(d.client_ref, p) for d in drafts for p in problems(d, rules, CODEC)]
    assert all(d.recorded_at and d.recorded_at.date() <= LEVERS.until for d in drafts)
    assert all(d.recorded_at and d.recorded_at >= d.on.starts for d in drafts if d.on.has_time)


@given(seed=SEEDS)
@settings(max_examples=40, deadline=None)
def test_no_text_holds_an_unfilled_place_or_a_double_space(seed: int) -> None:
    _, _, drafts = told(seed)
    for text in every_text(drafts):
        assert "{" not in text
        assert "  " not in text
        assert text == text.strip()


@given(seed=SEEDS)
@settings(max_examples=25, deadline=None)
def test_an_assessment_ends_on_the_day_that_was_drawn(seed: int) -> None:
    made, one, drafts = told(seed)
    for child in made.children:
        ends = [a.completed_on for a in every_assessment(life(drafts, child.subject), LEVERS.until)]
        assert ends == [a.end for a in one.assessments if child in [made.children[p] for p in a.children]]


@given(seed=SEEDS)
@settings(max_examples=25, deadline=None)
def test_the_censuss_reason_for_the_end_falls_out_right(seed: int) -> None:
    made, one, drafts = told(seed)
    reasons = {"nfa": "RC8", "early_help": "RC9", "services": "RC7"}
    expected = reasons[one.assessments[0].outcome]
    read = life(drafts, made.children[0].subject)
    (episode_read,) = episodes(read)
    if one.closed and one.closed <= LEVERS.until:
        assert closure_reason(read, episode_read) == expected


@given(seed=SEEDS)
@settings(max_examples=25, deadline=None)
def test_a_referral_that_stops_is_an_episode_of_one_moment(seed: int) -> None:
    made, _, drafts = told(seed, goes_on=False)
    (read,) = episodes(life(drafts, made.children[0].subject))
    assert read.nfa
    assert read.is_moment


@given(seed=SEEDS)
@settings(max_examples=25, deadline=None)
def test_few_odd_questions_are_asked_of_it(seed: int) -> None:
    made, _, drafts = told(seed)
    read = life(drafts, made.children[0].subject)
    expected = {"worker_not_met", "family_not_told", "ending.family_not_told", "assessment.no_factors"}
    raised = {q.code for q in asked(read, load(), LEVERS.until, QUESTIONS)}
    of_ours = {code for code in raised if not code.startswith(("person", "named", "identif"))}
    assert of_ours <= expected | of_ours & set(OTHERS_WRITE)


OTHERS_WRITE = ("birth_not_told",)


def test_nobody_who_is_not_yet_born_is_named() -> None:
    for seed in range(40):
        made = family(seed, ON, "before_birth")
        unborn = [one.given for one in made.children if one.born > ON]
        named = {one.given for one in made.children if one.born <= ON}
        ctx = context(made)
        write_contact(ctx, contact(made, seed, ON))
        assert not [
            t for t in every_text(ctx.pen.drafts) for n in unborn if n in t.split() and n not in named
        ]


def test_a_decision_follows_each_call() -> None:
    for seed in range(30):
        made = family(seed, ON)
        ctx = context(made)
        write_contact(ctx, contact(made, seed, ON))
        (one,) = contacts(life(ctx.pen.finished(), made.children[0].subject))
        assert one.decided
        assert one.decided.fact.reason
        assert one.decided.recorded_at > one.received.recorded_at


def test_a_call_of_the_last_evening_waits_for_its_answer() -> None:
    made = family(1, LEVERS.until)
    ctx = context(made)
    told_of = contact(made, 3, LEVERS.until)
    write_contact(ctx, replace(told_of, decided=LEVERS.until + timedelta(days=1)))
    assert [type(d.fact) for d in ctx.pen.drafts] == [ContactReceived]


def test_the_family_that_works_with_somebody_is_passed_to_them() -> None:
    made = family(4)
    one = episode(made, 4, ON)
    ctx = context(made)
    later = contact(made, 4, one.decided + timedelta(days=1), "other")
    write_contact(ctx, later)
    (decided,) = [d.fact for d in ctx.pen.drafts if isinstance(d.fact, ContactDecided)]
    assert decided.outcomes == ("EXISTING_REFERRAL",)


def test_a_handover_has_both_letters_and_a_door_at_which_both_stand() -> None:
    whole = [h for seed in range(30) for h in _handovers(seed) if h.whole]
    assert whole


def _handovers(seed: int) -> tuple[Handover, ...]:
    made, _, drafts = told(seed)
    return handovers(life(drafts, made.children[0].subject))


def test_the_same_family_is_written_in_the_same_words() -> None:
    assert told(11)[2] == told(11)[2]


def test_texts_are_practically_never_the_same() -> None:
    every = [text for seed in range(120) for text in every_text(told(seed)[2]) if len(text) > 90]
    assert len(set(every)) > 0.95 * len(every)


def test_every_child_has_its_own_factors() -> None:
    made, one, drafts = told(5)
    (signed,) = [d for d in drafts if isinstance(d.fact, AssessmentAuthorised)]
    assert set(signed.each) == {child.subject for child in made.children}
    assert one.assessments


def test_what_had_no_code_yet_stands_in_the_older_one() -> None:
    assert on_the_day("18C", date(2019, 5, 1)) == "18A"
    assert all_on_the_day(("18B", "18C", "4B"), date(2019, 5, 1)) == ("18A", "4B")
    assert all_on_the_day(("18B", "18C", "4B"), date(2025, 5, 1)) == ("18B", "18C", "4B")


def test_every_older_code_was_in_the_list_until_its_successor_came(policy: Policy) -> None:
    for code, (since, older) in BEFORE.items():
        known = policy.codes(
            "referral_source" if code == "5D" else "assessment_factor", since - timedelta(days=1)
        )
        assert older in known
        assert code not in known
