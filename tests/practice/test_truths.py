"""What is true of practice, whatever was written, in whatever order.

Hypothesis throws facts at the readings: late, early, contradictory, corrected, about enquiries that never
were. The record keeps them all. What is derived must still hold every truth that the census's rules check
afterwards (the numbers are theirs), so that a contradictory return cannot be derived.
"""

from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise, permutations
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from alongside.policy import load
from alongside.practice import QUESTIONS, asked
from alongside.practice.assessment import (
    AssessmentAuthorised,
    AssessmentAuthorisedEach,
    AssessmentShared,
    AssessmentStarted,
    assessments,
)
from alongside.practice.closure import BECAUSE, EpisodeClosed
from alongside.practice.conference import (
    DECISIONS,
    KINDS,
    STARTS_A_PLAN,
    ConferenceHeld,
    ConferenceHeldEach,
)
from alongside.practice.ending import closure_date, closure_reason
from alongside.practice.enquiry import (
    EnquiryConcluded,
    EnquiryConcludedEach,
    conferences_outside_enquiries,
    enquiries,
)
from alongside.practice.episode import episodes
from alongside.practice.person import PersonBorn, PersonDied, died_on
from alongside.practice.plan import PlanEnded, PlanMade, PlanReviewed, child_in_need_plans
from alongside.practice.pre_proceedings import (
    ApplicationMade,
    LegalPlanningMeetingHeld,
    LetterBeforeProceedingsSent,
    LetterOfIssueSent,
    PreProceedingsDecided,
    PreProceedingsMeetingHeld,
    pre_proceedings,
)
from alongside.practice.protection_plan import ProtectionPlanStopped, protection_plans
from alongside.practice.referral import ReferralDecided, ReferralReceived
from alongside.practice.spell import Spell
from alongside.practice.status import Standing, case_status, status
from alongside.practice.strategy_discussion import StrategyDiscussionHeld, StrategyDiscussionHeldEach
from alongside.record import About, Entry, EntryId, Fact, Life, Origin, Part
from alongside.record.when import day
from tests.examples import examples
from tests.life import person, worker

POLICY = load()
MAYA = person("maya")
FIRST, LAST = date(2026, 4, 1), date(2027, 3, 31)
DAYS = 40
"""Few enough for many things to fall on one day."""
SOON = datetime(2026, 4, 1, 9, tzinfo=UTC)

Told = tuple[Fact, Part | None]
Ref = EntryId


def _ref(n: int) -> EntryId:
    return EntryId(f"{n:08x}-0000-7000-8000-000000000000")


refs = st.integers(0, 9).map(_ref)
"""Which of those there are is meant: `_aimed` makes it so. The ninth is none of them."""
NOBODYS = _ref(9)
AIMS: dict[str, type[Fact]] = {
    "enquiry": StrategyDiscussionHeld,
    "assessment": AssessmentStarted,
    "plan": PlanMade,
    "referral": ReferralReceived,
}
yes_no = st.booleans()
factors = st.lists(st.sampled_from(["2B", "3B", "16A", "21"]), max_size=3).map(tuple)
categories = st.lists(st.sampled_from(["NEG", "EMO", "MUL"]), max_size=2).map(tuple)
outcomes = st.lists(st.sampled_from(["NFA", "EARLY_HELP", "PROV_OF_SERVICES"]), max_size=2).map(tuple)


def only(fact: st.SearchStrategy[Fact]) -> st.SearchStrategy[Told]:
    return fact.map(lambda told: (told, None))


def _one(kind: Callable[..., Any], /, **fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.builds(kind, **fields)


def both(fact: st.SearchStrategy[Any], part: st.SearchStrategy[Any]) -> st.SearchStrategy[Told]:
    return st.tuples(fact, st.one_of(part, part, part, part, st.none()))


PROTECTION = st.one_of(
    both(_one(StrategyDiscussionHeld), _one(StrategyDiscussionHeldEach, enquire=st.just(value=True))),
    both(_one(StrategyDiscussionHeld), _one(StrategyDiscussionHeldEach, enquire=yes_no)),
    both(
        _one(EnquiryConcluded, enquiry=refs),
        _one(
            EnquiryConcludedEach,
            finding=st.sampled_from(["not_substantiated", "continuing_risk"]),
            conference_needed=yes_no,
        ),
    ),
    both(
        _one(ConferenceHeld, kind=st.sampled_from(["initial", "transfer_in"])),
        _one(ConferenceHeldEach, decision=st.just("plan"), categories=categories),
    ),
    both(
        _one(ConferenceHeld, kind=st.sampled_from([*KINDS]), enquiry=st.none() | refs),
        _one(ConferenceHeldEach, decision=st.sampled_from([*DECISIONS]), categories=categories),
    ),
    only(_one(ProtectionPlanStopped, why=st.just("left_uk"))),
)
HELP = st.one_of(
    only(_one(AssessmentStarted, kind=st.sampled_from(["child_and_family", "pre_birth", "young_carer"]))),
    only(
        _one(
            AssessmentShared,
            assessment=refs,
            with_whom=st.sampled_from(["family", "agencies"]),
            how=st.sampled_from(["in_writing", "discussed"]),
        )
    ),
    only(_one(AssessmentShared, assessment=refs, with_whom=st.just("family"), how=st.just("discussed"))),
    both(
        _one(AssessmentAuthorised, assessment=refs),
        _one(AssessmentAuthorisedEach, factors=factors, outcomes=outcomes),
    ),
    only(_one(PlanMade, section_17=yes_no)),
    only(_one(PlanReviewed, plan=refs, goes_on=yes_no)),
    only(_one(PlanEnded, plan=refs)),
)
DOOR = st.one_of(
    only(_one(ReferralReceived, source=st.just("2A"))),
    only(_one(ReferralDecided, referral=refs, outcomes=st.sampled_from([("NFA",), ("SINGLE_ASSESSMENT",)]))),
    only(_one(EpisodeClosed, because=st.sampled_from([*BECAUSE]))),
    only(_one(PersonDied)),
)
COURT = st.one_of(
    only(_one(LegalPlanningMeetingHeld, outcome=st.sampled_from(["A", "B"]))),
    only(_one(LetterBeforeProceedingsSent, family_meeting_offered=yes_no)),
    only(_one(PreProceedingsMeetingHeld, effective=yes_no)),
    only(_one(PreProceedingsDecided, outcome=st.sampled_from(["STEP_DOWN", "ISSUE"]))),
    only(_one(ApplicationMade, kind=st.sampled_from(["care", "adoption"]))),
    only(_one(LetterOfIssueSent)),
)
ORIGINS = st.sampled_from([Origin.WORKER, Origin.IMPORT])


def some(facts: st.SearchStrategy[Told], most: int) -> st.SearchStrategy[list[tuple[Told, int, Origin]]]:
    """A few of these, on any of the days, in any order."""
    return st.lists(st.tuples(facts, st.integers(0, DAYS), ORIGINS), max_size=most)


def lived(told: Iterable[tuple[Told, int, Origin]]) -> Life:
    """A life of these facts, written down in the order given; now and then Maya turns 18 in it."""
    told = list(told)
    year = 2008 if len(told) % 5 == 0 else 2015
    born = _entry(0, (PersonBorn(), None), date(year, 5, 4), Origin.WORKER)
    rest = [
        _entry(n, fact, FIRST + timedelta(days=on), origin) for n, (fact, on, origin) in enumerate(told, 1)
    ]
    return Life(MAYA, [born, *(_aimed(entry, rest) for entry in rest)])


def _aimed(entry: Entry[Fact], told: list[Entry[Fact]]) -> Entry[Fact]:
    """The same entry, its references pointing at entries there are, most of the time."""
    for name, kind in AIMS.items():
        ref = getattr(entry.fact, name, None)
        there = [one.id for one in told if isinstance(one.fact, kind)]
        if isinstance(ref, str) and ref != NOBODYS and there:
            meant = there[int(ref[:8], 16) % len(there)]
            return replace(entry, fact=replace(entry.fact, **{name: meant}))
    return entry


def _entry(n: int, told: Told, on: date, origin: Origin) -> Entry[Fact]:
    fact, part = told
    return Entry(
        id=_ref(n),
        fact=fact,
        kind=type(fact).__name__,
        about=(About(MAYA, n + 1, ""),),
        on=day(on),
        recorded_at=SOON + timedelta(minutes=n),
        by=worker("sam"),
        each={MAYA: part} if part else {},
        origin=origin,
        root=_ref(n),
        client_ref=str(n),
    )


def _conference(kind: Any, decision: Any, *codes: str) -> Told:
    return ConferenceHeld(kind=kind), ConferenceHeldEach(decision=decision, categories=codes)


DISCUSSION: Told = StrategyDiscussionHeld(), StrategyDiscussionHeldEach(enquire=True)
STORIES: tuple[tuple[Told, ...], ...] = (
    (
        DISCUSSION,
        _conference("initial", "plan", "NEG"),
        _conference("review", "continue", "NEG", "EMO"),
        _conference("review", "end"),
    ),
    (
        (AssessmentStarted(), None),
        (AssessmentShared(assessment=_ref(0), with_whom="family", how="discussed"), None),
        (
            AssessmentAuthorised(assessment=_ref(0)),
            AssessmentAuthorisedEach(factors=("2B", "2B", "21"), outcomes=("NFA",)),
        ),
    ),
    ((PlanMade(section_17=True), None), (PlanReviewed(plan=_ref(0), goes_on=True), None)),
    (
        (ReferralReceived(source="2A"), None),
        (ReferralDecided(referral=_ref(0), outcomes=("NFA",)), None),
    ),
    ((ReferralReceived(source="6"), None), (EpisodeClosed(because="no_longer_in_need"), None)),
)
"""Ordinary work, so that what is thrown at it has something to contradict."""


def _on_days(story: tuple[Told, ...], start: int, step: int) -> list[tuple[Told, int, Origin]]:
    return [(told, start + step * n, Origin.WORKER) for n, told in enumerate(story)]


WORK = st.builds(_on_days, st.sampled_from(STORIES), st.integers(0, DAYS // 2), st.integers(1, 8))
LIVES = (
    st.tuples(
        WORK,
        WORK,
        st.one_of(st.just([]), WORK),
        some(PROTECTION, most=5),
        some(HELP, most=5),
        some(DOOR, most=3),
    )
    .flatmap(lambda told: st.permutations([one for part in told for one in part]))
    .map(lived)
)
CLOSING = (
    st.tuples(
        st.just(_on_days(STORIES[4], 0, DAYS)),
        st.just(_on_days(STORIES[1], 1, 2)),
        some(PROTECTION, most=2),
        some(HELP, most=2),
    )
    .map(lambda told: [one for part in told for one in part])
    .map(lived)
)
"""A referral, an assessment that led to nothing more, the end; and a little that may contradict it."""
AT_THE_DOOR = (
    st.tuples(some(DOOR, most=5), some(HELP, most=2)).map(lambda told: [*told[0], *told[1]]).map(lived)
)
BEFORE_COURT = some(COURT, most=10).map(lived)
anything = settings(max_examples=examples(200), deadline=None)


def inside(when: date, spell: Spell) -> bool:
    """On or after its start and before its end: an end is no longer inside (4016, 4017)."""
    return spell.start <= when < spell.until


@anything
@given(LIVES)
def test_a_protection_plan_starts_on_the_day_of_a_conference_that_decided_it(told: Life) -> None:
    conferences = {e.on.first for e in told.each(ConferenceHeld) if e.fact.kind in STARTS_A_PLAN}
    in_enquiries = {e.date_of_initial_cpc for e in enquiries(told, LAST)}
    outside = {e.on.first for e in conferences_outside_enquiries(told, LAST)}
    for plan in protection_plans(told, LAST):  # 2885, and 1105's cause
        assert plan.start in conferences
        assert plan.start in in_enquiries | outside


@anything
@given(LIVES)
def test_protection_plans_are_one_at_a_time_and_within_the_life(told: Life) -> None:
    plans = protection_plans(told, LAST)
    died = died_on(told) or date.max
    for before, after in pairwise(plans):
        assert before.until < after.start  # 8935, 8940
    for count, plan in enumerate(plans):
        assert plan.start < plan.until <= max(LAST, plan.until)  # 8840, 8925
        assert plan.end is None or plan.end <= LAST  # 8930
        assert plan.start < died  # 8915
        assert plan.end is None or plan.end <= max(died, plan.start)  # 8920
        assert all(plan.start < review <= plan.until for review in plan.reviews)  # 8841
        assert plan.previous == count  # 8730


@anything
@given(LIVES)
def test_no_child_in_need_plan_runs_beside_a_protection_plan_or_another(told: Life) -> None:
    needs, protections = child_in_need_plans(told, LAST), protection_plans(told, LAST)
    for need in needs:
        assert need.start < need.until  # 4011, 4012Q
        assert not any(inside(need.start, plan) for plan in protections)  # 4016
        assert not any(inside(plan.start, need) for plan in protections)  # 4017
        assert not any(need.start <= day < need.until for plan in protections for day in _alone(plan))  # 4003
    for before, after in pairwise(needs):
        assert before.until < after.start  # 4014
    open_ones = [spell for spell in (*needs, *protections) if spell.is_open]
    assert len(open_ones) <= 1  # 4001, 4004


def _alone(plan: Any) -> list[date]:
    """Reviews of a plan that did not end it."""
    return [day for day in plan.reviews if day != plan.end]


@anything
@given(LIVES)
def test_a_child_in_need_plan_ends_with_the_life_and_with_our_work(told: Life) -> None:
    died = died_on(told) or date.max
    closures = [e.on.first for e in told.each(EpisodeClosed)]
    for plan in child_in_need_plans(told, LAST):
        assert plan.start <= died  # 4008
        assert plan.end is None or plan.end <= died  # 4009Q
        assert not any(plan.start < closed < plan.until for closed in closures)  # 8565


@anything
@given(LIVES)
def test_enquiries_are_one_at_a_time(told: Life) -> None:
    found = enquiries(told, LAST)
    waiting = [e for e in found if e.date_of_initial_cpc is None and not e.icpc_not_required]
    assert len([e for e in waiting if not e.left_open]) <= 1  # 8839
    for one, other in permutations(found, 2):
        if one.date_of_initial_cpc is not None:
            assert not one.start <= other.start <= one.date_of_initial_cpc  # 8890 a
    for before, after in pairwise(found):
        assert not before.is_open  # 8890 b
        assert before.until <= after.start
    for one in found:
        assert one.date_of_initial_cpc is None or one.start <= one.date_of_initial_cpc  # 8615


@anything
@given(LIVES)
def test_a_conference_is_in_one_enquiry_or_outside_all(told: Life) -> None:
    within = [e.conference.id for e in enquiries(told, LAST) if e.conference]
    outside = [e.id for e in conferences_outside_enquiries(told, LAST)]
    assert len(within) == len(set(within))
    assert not set(within) & set(outside)  # 2884
    first = [e.id for e in told.each(ConferenceHeld) if e.fact.kind != "review"]
    assert sorted(within + outside) == sorted(first)  # 2883


@anything
@given(LIVES)
def test_a_target_is_a_working_day_and_blank_when_none_is_needed(told: Life) -> None:
    for enquiry in enquiries(told, LAST):
        target = enquiry.initial_cpc_target(POLICY)
        assert (target is None) == enquiry.icpc_not_required
        assert target is None or POLICY.working_days.is_working(target)  # 8870Q


@anything
@given(LIVES)
def test_assessments_are_one_at_a_time_and_never_end_before_they_begin(told: Life) -> None:
    found = assessments(told, LAST)
    for before, after in pairwise(found):
        assert before.until < after.start  # 8863Q, 8896
    for one in found:
        assert one.completed_on is None or one.start <= one.completed_on  # 8608
        assert one.completed_on is not None or one.factors_at_end == ()  # 8614
        assert len(one.factors_at_end) == len(set(one.factors_at_end))  # 8898
        assert "21" not in one.factors_at_end or len(one.factors_at_end) == 1  # 8869


@anything
@given(st.one_of(AT_THE_DOOR, LIVES))
def test_a_referral_without_further_action_holds_no_activity(told: Life) -> None:
    starts = [spell.start for spell in (*assessments(told, LAST), *enquiries(told, LAST))]
    for episode in (e for e in episodes(told) if e.nfa):
        assert episode.start not in starts  # 8831
        assert closure_date(episode) is None
    for before, after in pairwise(episodes(told)):
        assert before.until <= after.start  # 8820
    assert len([e for e in episodes(told) if e.is_open]) <= 1  # 8815


@anything
@given(st.one_of(CLOSING, CLOSING, LIVES))
def test_closed_after_assessment_means_that_nothing_else_was_done(told: Life) -> None:
    for episode in episodes(told):
        reason, closed = closure_reason(told, episode), closure_date(episode)
        assert (reason == "") == (closed is None)  # 8805, 8810
        assert closed is None or closed >= episode.start  # 8630
        if reason in ("RC8", "RC9") and closed:
            within = Spell(episode.start, closed)
            done = assessments(told, closed, ("child_and_family", "pre_birth", "young_carer"))
            assert any(one.completed_on for one in done)  # 8825Q
            others = (
                *enquiries(told, closed),
                *protection_plans(told, closed),
                *child_in_need_plans(told, closed),
            )
            assert not any(within.start <= spell.start <= closed for spell in others)  # 2990


@anything
@given(LIVES, st.integers(0, DAYS + 5))
def test_the_status_is_one_and_is_what_it_is_read_from(told: Life, after: int) -> None:
    on = FIRST + timedelta(days=after)
    now = status(told, on)
    running = {
        Standing.PROTECTION_PLAN: protection_plans(told, on),
        Standing.ENQUIRY: enquiries(told, on),
        Standing.CHILD_IN_NEED_PLAN: child_in_need_plans(told, on),
        Standing.ASSESSMENT: assessments(told, on),
    }
    for what in (now.what, *now.beside):
        assert what not in running or any(spell.holds(on) for spell in running[what])
    said = {now.what, *now.beside}
    assert not said >= {Standing.PROTECTION_PLAN, Standing.CHILD_IN_NEED_PLAN}
    if now.what is Standing.CLOSED:
        assert not any(spell.holds(on) for spells in running.values() for spell in spells)
    without_enquiry = said - {Standing.ENQUIRY}
    assert case_status(told, on) is not Standing.ENQUIRY
    assert not without_enquiry or case_status(told, on) in without_enquiry


@anything
@given(BEFORE_COURT)
def test_the_work_before_court_is_in_order(told: Life) -> None:
    found = pre_proceedings(told, LAST)
    for before, after in pairwise(found):
        assert before.until < after.start
    for one in found:
        steps = (one.start, one.letter_sent_on, one.first_meeting_on, one.decided_on)
        assert all(step is None or step >= one.start for step in steps)  # 9006, 9008, 9009
        assert (one.letter_sent_on is None) == (one.fgdm_offered is None)  # 9007
        assert (one.fgdm_facilitated is not None) == bool(one.fgdm_offered)  # 9010Q
        assert (one.first_meeting_on is None) == (one.review_meetings is None)  # 9015Q
        last = (one.decided_on, one.court_application_on, one.letter_of_issue_on)
        given = [step for step in last if step is not None]
        assert given == sorted(given)  # 9012, 9013
        assert one.letter_of_issue_on is None or one.court_application_on is not None


@anything
@given(LIVES, st.integers(0, DAYS))
def test_looking_back_sees_the_life_as_if_the_rest_had_not_happened(told: Life, after: int) -> None:
    on = FIRST + timedelta(days=after)
    past = Life(MAYA, [e for e in told.entries if e.on.first <= on])
    for reading in (protection_plans, child_in_need_plans, enquiries, assessments):
        read: Callable[[Life, date], tuple[Any, ...]] = reading
        assert read(told, on) == read(past, on)
        assert all(spell.start <= on and (spell.end is None or spell.end <= on) for spell in read(told, on))


@settings(max_examples=examples(60), deadline=None)
@given(LIVES)
def test_everything_is_kept_and_every_question_is_in_words(told: Life) -> None:
    kept = len(told)
    for question in asked(told, POLICY, LAST, QUESTIONS):
        assert question.subject == MAYA
        assert question.words.strip().endswith((".", "?"))
        assert question.about is None or told.entry(question.about) is not None
    assert len(told) == kept


@anything
@given(LIVES)
def test_a_conference_that_decided_a_plan_begins_one_or_is_asked_about(told: Life) -> None:
    begun = {plan.opened_by for plan in protection_plans(told, LAST)}
    about = {question.about for question in asked(told, POLICY, LAST, QUESTIONS)}
    for held in told.each(ConferenceHeld):
        part = told.part(held, ConferenceHeldEach)
        if part and part.decision == "plan":
            assert held.id in begun | about
