"""Whatever was written of a child, in whatever order: the report counts what practice reads."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from alongside.practice.assessment import (
    AssessmentAuthorised,
    AssessmentAuthorisedEach,
    AssessmentShared,
    AssessmentStarted,
    every_assessment,
)
from alongside.practice.closure import EpisodeClosed
from alongside.practice.conference import ConferenceHeld, ConferenceHeldEach
from alongside.practice.ending import NO_FURTHER_ACTION, TO_EARLY_HELP, closure_reason
from alongside.practice.enquiry import EnquiryConcluded, EnquiryConcludedEach, enquiries
from alongside.practice.episode import episodes
from alongside.practice.person import PersonBorn
from alongside.practice.plan import PlanEnded, PlanMade
from alongside.practice.protection_plan import protection_plans
from alongside.practice.referral import ReferralDecided, ReferralReceived
from alongside.practice.strategy_discussion import StrategyDiscussionHeld, StrategyDiscussionHeldEach
from alongside.record import Draft, Entry, EntryId, Fact, Life, Part, SubjectId
from alongside.record.entry import About
from alongside.record.when import day
from alongside.town.report import spells
from alongside.town.report.told import gather
from tests.examples import examples

MAYA, WORKER = SubjectId("person:maya"), SubjectId("worker:amira")
FIRST, UNTIL, LATER = date(2024, 1, 1), date(2026, 3, 31), datetime(2026, 4, 2, tzinfo=UTC)
Step = tuple[Fact, Part | None]


def _built(of: type[Fact], /, **fields: st.SearchStrategy[object]) -> st.SearchStrategy[Fact]:
    return st.builds(of, **fields)


def _said(of: type[Part], /, **fields: st.SearchStrategy[object]) -> st.SearchStrategy[Part]:
    return st.builds(of, **fields)


def _steps(before: int) -> st.SearchStrategy[Step]:
    """Something that happened; what it names is one of the entries before it."""
    named = st.integers(0, max(0, before - 1)).map(lambda number: EntryId(f"e{number}"))
    one_of, nothing = st.sampled_from, st.none()
    found = one_of([("NFA",), ("EARLY_HELP",), ("PROV_OF_SERVICES",), ()])
    needed = one_of([("NFA",), ("ADVICE",), ("SINGLE_ASSESSMENT",)])
    meeting = one_of(["initial", "pre_birth", "transfer_in", "review"])
    decision = one_of(["plan", "no_plan", "continue", "end"])
    ended = one_of(["no_longer_in_need", "adult_services"])
    kinds = one_of(["child_and_family", "pre_birth", "young_carer"])
    whom, how = one_of(["family", "agencies"]), one_of(["in_writing", "discussed"])
    return st.one_of(
        st.tuples(_built(ReferralReceived, source=st.just("6")), nothing),
        st.tuples(_built(ReferralDecided, referral=named, outcomes=needed), nothing),
        st.tuples(_built(EpisodeClosed, because=ended), nothing),
        st.tuples(_built(AssessmentStarted, kind=kinds), nothing),
        st.tuples(_built(AssessmentShared, assessment=named, with_whom=whom, how=how), nothing),
        st.tuples(
            _built(AssessmentAuthorised, assessment=named), _said(AssessmentAuthorisedEach, outcomes=found)
        ),
        st.tuples(_built(StrategyDiscussionHeld), _said(StrategyDiscussionHeldEach, enquire=st.booleans())),
        st.tuples(
            _built(ConferenceHeld, kind=meeting, enquiry=nothing | named),
            _said(ConferenceHeldEach, decision=decision, categories=st.just(("NEG",))),
        ),
        st.tuples(
            _built(EnquiryConcluded, enquiry=named),
            _said(EnquiryConcludedEach, finding=st.just("not_said"), conference_needed=st.booleans()),
        ),
        st.tuples(_built(PlanMade, section_17=st.booleans()), nothing),
        st.tuples(_built(PlanEnded, plan=named), nothing),
    )


@st.composite
def lives(draw: st.DrawFn) -> list[Draft]:
    """Up to sixteen entries in two years, no two on one day, in the order written."""
    days = sorted(draw(st.sets(st.integers(1, 800), max_size=16)))
    steps: list[Step] = [(PersonBorn(), None), *(draw(_steps(number)) for number in range(1, len(days) + 1))]
    return [
        Draft(
            fact=fact,
            about=(MAYA,),
            on=day(FIRST + timedelta(days=on)),
            client_ref=f"e{number}",
            id=EntryId(f"e{number}"),
            each={MAYA: part} if part else {},
            recorded_at=LATER + timedelta(minutes=number),
        )
        for number, (on, (fact, part)) in enumerate(zip([0, *days], steps, strict=True))
    ]


def as_read(drafts: list[Draft]) -> Life:
    return Life(MAYA, [_entry(number, draft) for number, draft in enumerate(drafts)])


def _entry(number: int, draft: Draft) -> Entry[Fact]:
    assert draft.id
    assert draft.recorded_at
    return Entry(
        id=draft.id, fact=draft.fact, kind=type(draft.fact).__name__, about=(About(MAYA, number + 1, ""),),
        on=draft.on, recorded_at=draft.recorded_at, by=WORKER, each=draft.each, root=draft.id,
        client_ref=draft.client_ref,
    )  # fmt: skip


@settings(max_examples=examples(100, working=30), deadline=None)
@given(lives())
def test_what_ran_is_what_practice_reads(drafts: list[Draft]) -> None:
    life, told = as_read(drafts).as_on(UNTIL), gather(drafts, UNTIL).children[MAYA]
    plans = spells.protection_plans(told, UNTIL)
    found = spells.episodes(told)
    ends = spells.ends_of_work(told, found, UNTIL)
    done, asked = spells.every_assessment(told, ends), spells.enquiries(told, ends)
    assert [(p.start, p.end) for p in plans] == [(p.start, p.end) for p in protection_plans(life, UNTIL)]
    assert [(e.start, e.end, e.nfa) for e in found] == [(e.start, e.end, e.nfa) for e in episodes(life)]
    read = [(a.start, a.completed_on, a.result) for a in every_assessment(life, UNTIL)]
    assert sorted((a.start, str(a.completed)) for a in done) == sorted((s, str(c)) for s, c, _ in read)
    assert [(e.start, e.end, e.conference) for e in asked] == [
        (e.start, e.end, e.date_of_initial_cpc) for e in enquiries(life, UNTIL)
    ]
    said = [closure_reason(life, e) in (NO_FURTHER_ACTION, TO_EARLY_HELP) for e in episodes(life)]
    assert [spells.not_in_need(told, e, done, asked, plans) for e in found] == said
