"""What the entries of one family tell of each child, laid out so that it can be counted fast.

The readings of `practice` ask a life many questions at leisure; a town has two million entries. So what is
counted is gathered here in one pass, and `spells` reads it by the same rules. A test holds the two together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from alongside.practice.assessment import (
    AssessmentAuthorised,
    AssessmentAuthorisedEach,
    AssessmentShared,
    AssessmentStarted,
)
from alongside.practice.closure import EpisodeClosed
from alongside.practice.conference import ConferenceHeld, ConferenceHeldEach
from alongside.practice.contact import ContactDecided, ContactReceived
from alongside.practice.early_help import EarlyHelpAssessmentCompleted, EarlyHelpEnded, EarlyHelpStarted
from alongside.practice.enquiry import EnquiryConcluded, EnquiryConcludedEach
from alongside.practice.family_group import FamilyMeetingAnswered, FamilyMeetingHeld, FamilyMeetingOffered
from alongside.practice.help import HelpAnswered, HelpArrived
from alongside.practice.person import (
    BirthExpected,
    EthnicityGiven,
    PersonBorn,
    PersonDied,
    PregnancyEnded,
    SexRecorded,
)
from alongside.practice.plan import PlanEnded, PlanMade, PlanReviewed
from alongside.practice.promise import PromiseKept, PromiseMade, PromiseMissed
from alongside.practice.protection_plan import ProtectionPlanStopped
from alongside.practice.referral import PrimaryNeedJudged, ReferralDecided, ReferralReceived
from alongside.practice.strategy_discussion import StrategyDiscussionHeld, StrategyDiscussionHeldEach
from alongside.practice.team import AllocationEnded, WorkerAllocated
from alongside.record import Draft, EntryId, Origin, SubjectId

Root = EntryId | str


@dataclass(slots=True)
class Told:
    """What is told of one child. Days stand in the order in which they were true."""

    born: date | None = None
    due: date | None = None
    died: date | None = None
    gone: date | None = None
    """The day a pregnancy ended without a living child."""
    sex: str = ""
    ethnicity: str = ""
    contacts: list[tuple[date, Root, str]] = field(default_factory=list)
    contact_outcomes: dict[Root, Sequence[str]] = field(default_factory=dict)
    early_help: list[date] = field(default_factory=list)
    early_help_assessed: list[date] = field(default_factory=list)
    early_help_ended: list[tuple[date, str]] = field(default_factory=list)
    referrals: list[tuple[date, Root, str]] = field(default_factory=list)
    decided: dict[Root, Sequence[str]] = field(default_factory=dict)
    acted: list[date] = field(default_factory=list)
    """Days on which something was done that a referral without further action cannot hold."""
    needs: list[tuple[date, str]] = field(default_factory=list)
    closed: list[tuple[date, str]] = field(default_factory=list)
    started: list[tuple[date, Root, str]] = field(default_factory=list)
    """Assessments, each with its kind."""
    shared: list[tuple[date, Root, str, str]] = field(default_factory=list)
    authorised: list[tuple[date, Root, AssessmentAuthorisedEach | None, bool]] = field(default_factory=list)
    discussions: list[tuple[date, Root]] = field(default_factory=list)
    conferences: list[tuple[date, str, str, Sequence[str], Root | None]] = field(default_factory=list)
    concluded: list[tuple[date, Root, bool | None]] = field(default_factory=list)
    stopped: list[date] = field(default_factory=list)
    helping: list[tuple[date, Root]] = field(default_factory=list)
    """Plans under section 17."""
    help_ended: list[tuple[date, Root]] = field(default_factory=list)
    workers: list[tuple[date, int, SubjectId, str]] = field(default_factory=list)
    """Day, whether they came (1), left (0) or all ended (-1), who, and as what."""


@dataclass(slots=True)
class Family:
    """What the entries of a family tell, child by child, and of all of them together."""

    children: dict[SubjectId, Told] = field(default_factory=dict)
    promises: dict[Root, date | None] = field(default_factory=dict)
    kept: set[Root] = field(default_factory=set)
    missed: dict[Root, str] = field(default_factory=dict)
    meetings: list[tuple[date, str, int]] = field(default_factory=list)
    """Day, `offered`, `yes` or `held`, and for how many children."""
    welcome: list[tuple[date, Root]] = field(default_factory=list)
    """Days on which help was said yes to, and which."""
    arrived: set[Root] = field(default_factory=set)


Roots = Mapping[Root, Root]


def gather(drafts: Iterable[Draft], until: date) -> Family:
    """Everything that is told of a family up to a day, corrections followed."""
    standing, roots = stand(drafts)
    family = Family()
    for draft in standing:
        take = TAKE.get(type(draft.fact))
        if take is not None and (on := draft.on.first) <= until:
            take(family, draft, on, roots)
    return family


def stand(drafts: Iterable[Draft]) -> tuple[Iterable[Draft], Roots]:
    """The last word of each chain of corrections, and for each later word the first of its chain."""
    drafts = list(drafts)
    roots: dict[Root, Root] = {}
    for draft in drafts:
        if draft.corrects:
            roots[_id(draft)] = roots.get(draft.corrects, draft.corrects)
    if not roots:
        return drafts, roots
    last = {roots.get(_id(draft), _id(draft)): draft for draft in drafts}
    return [draft for draft in last.values() if not draft.withdraws], roots


def _id(draft: Draft) -> Root:
    return draft.id or draft.client_ref


def _root(draft: Draft, roots: Roots) -> Root:
    own = _id(draft)
    return roots.get(own, own)


def _of(ref: EntryId | None, roots: Roots) -> Root:
    return roots.get(ref, ref) if ref else ""


def _each(family: Family, draft: Draft) -> Iterable[tuple[SubjectId, Told]]:
    children = family.children
    for who in draft.about:
        told = children.get(who)
        if told is None:
            told = children[who] = Told()
        yield who, told


Take = Callable[[Family, Draft, date, Roots], None]


def _who_they_are(family: Family, draft: Draft, on: date, _roots: Roots) -> None:
    fact: Any = draft.fact
    for _, told in _each(family, draft):
        if isinstance(fact, PersonBorn):
            told.born = on
        elif isinstance(fact, BirthExpected):
            told.due = fact.due
        elif isinstance(fact, SexRecorded):
            told.sex = fact.sex
        elif isinstance(fact, EthnicityGiven):
            told.ethnicity = fact.ethnicity
        elif isinstance(fact, PersonDied):
            told.died = min(told.died or on, on)
        else:
            told.gone = on


def _contact(family: Family, draft: Draft, on: date, roots: Roots) -> None:
    fact: Any = draft.fact
    for _, told in _each(family, draft):
        if isinstance(fact, ContactReceived):
            told.contacts.append((on, _root(draft, roots), fact.source))
        else:
            told.contact_outcomes[_of(fact.contact, roots)] = fact.outcomes


def _early_help(family: Family, draft: Draft, on: date, _roots: Roots) -> None:
    fact: Any = draft.fact
    for _, told in _each(family, draft):
        if isinstance(fact, EarlyHelpStarted):
            told.early_help.append(on)
        elif isinstance(fact, EarlyHelpAssessmentCompleted):
            told.early_help_assessed.append(on)
        else:
            told.early_help_ended.append((on, fact.outcome))


def _referral(family: Family, draft: Draft, on: date, roots: Roots) -> None:
    fact: Any = draft.fact
    for _, told in _each(family, draft):
        if isinstance(fact, ReferralReceived):
            told.referrals.append((on, _root(draft, roots), fact.source))
        elif isinstance(fact, ReferralDecided):
            told.decided[_of(fact.referral, roots)] = fact.outcomes
        else:
            told.needs.append((on, fact.need))


def _assessment(family: Family, draft: Draft, on: date, roots: Roots) -> None:
    fact: Any = draft.fact
    for who, told in _each(family, draft):
        if isinstance(fact, AssessmentStarted):
            told.acted.append(on)
            told.started.append((on, _root(draft, roots), fact.kind))
        elif isinstance(fact, AssessmentShared):
            told.shared.append((on, _of(fact.assessment, roots), fact.with_whom, fact.how))
        else:
            part = draft.each.get(who)
            found = part if isinstance(part, AssessmentAuthorisedEach) else None
            brought = draft.origin is Origin.IMPORT
            told.authorised.append((on, _of(fact.assessment, roots), found, brought))


def _discussion(family: Family, draft: Draft, on: date, roots: Roots) -> None:
    for who, told in _each(family, draft):
        told.acted.append(on)
        part = draft.each.get(who)
        if isinstance(part, StrategyDiscussionHeldEach) and part.enquire:
            told.discussions.append((on, _root(draft, roots)))


def _conference(family: Family, draft: Draft, on: date, roots: Roots) -> None:
    fact: Any = draft.fact
    for who, told in _each(family, draft):
        part = draft.each.get(who)
        said = (part.decision, part.categories) if isinstance(part, ConferenceHeldEach) else ("", ())
        told.acted.append(on)
        told.conferences.append((on, fact.kind, *said, _of(fact.enquiry, roots) or None))


def _concluded(family: Family, draft: Draft, on: date, roots: Roots) -> None:
    fact: Any = draft.fact
    for who, told in _each(family, draft):
        part = draft.each.get(who)
        needed = part.conference_needed if isinstance(part, EnquiryConcludedEach) else None
        told.concluded.append((on, _of(fact.enquiry, roots), needed))


def _ended(family: Family, draft: Draft, on: date, _roots: Roots) -> None:
    fact: Any = draft.fact
    for _, told in _each(family, draft):
        if isinstance(fact, ProtectionPlanStopped):
            told.stopped.append(on)
        else:
            told.closed.append((on, fact.because))
            told.workers.append((on, -1, SubjectId(""), ""))


def _plan(family: Family, draft: Draft, on: date, roots: Roots) -> None:
    fact: Any = draft.fact
    for _, told in _each(family, draft):
        if isinstance(fact, PlanMade):
            if fact.section_17:
                told.acted.append(on)
                told.helping.append((on, _root(draft, roots)))
        elif isinstance(fact, PlanEnded) or not fact.goes_on:
            told.help_ended.append((on, _of(fact.plan, roots)))


def _worker(family: Family, draft: Draft, on: date, _roots: Roots) -> None:
    fact: Any = draft.fact
    came = int(isinstance(fact, WorkerAllocated))
    for _, told in _each(family, draft):
        told.workers.append((on, came, fact.worker, fact.role))


def _promise(family: Family, draft: Draft, _on: date, roots: Roots) -> None:
    fact: Any = draft.fact
    if isinstance(fact, PromiseMade):
        family.promises[_root(draft, roots)] = fact.by_when
    elif isinstance(fact, PromiseKept):
        family.kept.add(_of(fact.promise, roots))
    else:
        family.missed[_of(fact.promise, roots)] = fact.missed_by


def _meeting(family: Family, draft: Draft, on: date, _roots: Roots) -> None:
    fact: Any = draft.fact
    what = "offered" if isinstance(fact, FamilyMeetingOffered) else getattr(fact, "answer", "held")
    family.meetings.append((on, what, len(draft.about)))


def _help(family: Family, draft: Draft, on: date, roots: Roots) -> None:
    fact: Any = draft.fact
    if isinstance(fact, HelpArrived):
        family.arrived.add(_of(fact.offer, roots))
    elif fact.answer in ("yes", "in_part"):
        family.welcome.append((on, _of(fact.offer, roots)))


TAKE: Final[Mapping[type, Take]] = {
    **dict.fromkeys(
        (PersonBorn, BirthExpected, SexRecorded, EthnicityGiven, PersonDied, PregnancyEnded), _who_they_are
    ),
    **dict.fromkeys((ContactReceived, ContactDecided), _contact),
    **dict.fromkeys((EarlyHelpStarted, EarlyHelpAssessmentCompleted, EarlyHelpEnded), _early_help),
    **dict.fromkeys((ReferralReceived, ReferralDecided, PrimaryNeedJudged), _referral),
    **dict.fromkeys((AssessmentStarted, AssessmentShared, AssessmentAuthorised), _assessment),
    StrategyDiscussionHeld: _discussion,
    ConferenceHeld: _conference,
    EnquiryConcluded: _concluded,
    **dict.fromkeys((ProtectionPlanStopped, EpisodeClosed), _ended),
    **dict.fromkeys((PlanMade, PlanReviewed, PlanEnded), _plan),
    **dict.fromkeys((WorkerAllocated, AllocationEnded), _worker),
    **dict.fromkeys((PromiseMade, PromiseKept, PromiseMissed), _promise),
    **dict.fromkeys((FamilyMeetingOffered, FamilyMeetingAnswered, FamilyMeetingHeld), _meeting),
    **dict.fromkeys((HelpAnswered, HelpArrived), _help),
}
"""What is counted, by the kind of fact. Everything else passes by."""
