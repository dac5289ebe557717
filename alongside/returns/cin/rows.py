"""One child's part of the census, derived from their life: every value a reading, no value a form's.

Nothing here decides about practice: it asks the readings of `practice` and puts their answers under the
census's names, for what was true by the reference date, and what was answered later of what was then open
(`answered`). What touches the year is told: a thing that ended before it, or began after it, is not (rules
4013, 8620, 8696, 8715, 8930). What the return could say only by contradicting itself is not told either: it
is named (`Untold`), and asked about beside the record.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple, TypeVar

from alongside.policy import Policy
from alongside.practice import identifiers, person
from alongside.practice.assessment import Assessment, assessments
from alongside.practice.clock import chosen
from alongside.practice.conference import ConferenceHeld
from alongside.practice.disability import DisabilityTold, disabilities
from alongside.practice.ending import NO_FURTHER_ACTION, TO_EARLY_HELP, closure_date, closure_reason
from alongside.practice.enquiry import Section47Enquiry, conferences_outside_enquiries, enquiries
from alongside.practice.episode import (
    EpisodeOfNeed,
    cin_referral_date,
    episodes,
    in_census,
    primary_need_judged,
)
from alongside.practice.plan import child_in_need_plans
from alongside.practice.pre_proceedings import PreProceedings, pre_proceedings
from alongside.practice.protection_plan import ChildProtectionPlan, protection_plans
from alongside.practice.spell import Spell
from alongside.record import Entry, EntryId, Life, uuid_of
from alongside.returns.cin.answered import as_answered
from alongside.returns.cin.keys import STARTS
from alongside.returns.cin.period import CensusYear
from alongside.returns.cin.structure import PRE_PROCEEDINGS
from alongside.returns.cin.tree import Cell, Node

GENDER_OF_SEX = {"M": "1", "F": "2", "U": "0"}
"""`Sex` to `GenderCurrent`, the element until 2023/24."""

SEX_SINCE = 2025
EARLY_HELP_SINCE = 2023
"""The first year whose schema knows RC9."""
OWN_NUMBER = 20
"""Letters and digits: the most that LAchildID may have (rule 1570)."""

Value = date | bool | int | str | None
Said = tuple[str, Value] | tuple[str, Value, EntryId | None]
"""An element, its value, and the entry that says it, where that is not the one with which its group began."""
S = TypeVar("S", bound=Spell)


class Untold(NamedTuple):
    """Something of the year that the record holds and the return cannot say without contradicting itself."""

    child: str
    group: str
    start: str
    why: str

    @property
    def words(self) -> str:
        """As a line of a report."""
        return f"{self.child}: {self.group} of {self.start}: {self.why}"


class Told(NamedTuple):
    """A child's part of the return, and what it leaves out."""

    node: Node
    untold: tuple[Untold, ...] = ()


def told(life: Life, year: CensusYear, policy: Policy, on: date | None = None) -> Told | None:
    """A child's part of the return, or nothing when the census does not ask about them.

    `on` is an earlier day of the year, as if the census were held then.
    """
    day = min(on, year.reference) if on else year.reference
    one = _Child(as_answered(life, year) if day == year.reference else life.as_on(day), year, policy, day)
    if not one.asked:
        return None
    groups = (one.identifiers(), one.characteristics(), *(one.details(each) for each in one.asked))
    return Told(Node("Child", 0, (), groups), tuple(one.untold))


def child(life: Life, year: CensusYear, policy: Policy) -> Node | None:
    """A child's part of the return alone."""
    found = told(life, year, policy)
    return found.node if found else None


def local_number(life: Life, on: date) -> str:
    """The authority's number for the child, or a stable one of ours where none that is fit was given."""
    given = identifiers.la_child_id(life, on)
    return given or uuid_of(life.subject).replace("-", "")[-OWN_NUMBER:].upper()


class _Child:
    """One life as it stood on the reference date, with what was answered since, read for one census year."""

    def __init__(self, life: Life, year: CensusYear, policy: Policy, on: date) -> None:
        self.life, self.year, self.policy, self.on = life, year, policy, on
        self.episodes = episodes(life)
        self.asked = in_census(life, policy, year.start, on)
        self.enquiries = enquiries(life, self.on)
        self.untold: list[Untold] = []

    def identifiers(self) -> Node:
        life, on = self.life, self.on
        died, sex = person.died_on(life), person.sex(life)
        ours, pupil = (identifiers.current(life, scheme, on) for scheme in ("la_child_id", "upn"))
        sexed = _id(life.latest(person.SexRecorded))
        return _node(
            "ChildIdentifiers",
            None,
            ("LAchildID", local_number(life, on), ours.entry if ours else None),
            ("UPN", pupil.value if pupil else None, pupil.entry if pupil else None),
            ("FormerUPN", identifiers.former_upn(life, on), pupil.entry if pupil else None),
            ("UPNunknown", identifiers.upn_unknown(life, self.year.start, on), self._not_obtained()),
            ("PersonBirthDate", person.dob(life), _id(person.born(life))),
            ("ExpectedPersonBirthDate", person.expected_dob(life), _id(life.latest(person.BirthExpected))),
            ("Sex", sex, sexed) if self.year.ends >= SEX_SINCE else _gender(sex, sexed),
            ("PersonDeathDate", died if self.year.holds(died) else None, _id(life.first(person.PersonDied))),
        )

    def _not_obtained(self) -> EntryId | None:
        return _id(self.life.latest(identifiers.UpnNotObtained, by=self.on))

    def characteristics(self) -> Node:
        life = self.life
        codes = () if person.is_unborn(life, self.on) else disabilities(life)
        told = (("Disability", code, _id(life.latest(DisabilityTold))) for code in codes)
        given = person.ethnicity(life), _id(life.latest(person.EthnicityGiven))
        return _node("ChildCharacteristics", None, ("Ethnicity", *given), *told)

    def details(self, episode: EpisodeOfNeed) -> Node:
        outside = {one.on.first: one.id for one in self._outside() if self._in(episode, one.on.first)}
        plans = {plan.start for plan in protection_plans(self.life, self.on)}
        held = min(outside, key=lambda day: (day not in plans, day), default=None)
        closed, judged = self._closed(episode), primary_need_judged(self.life, episode)
        told = _node(
            "CINdetails",
            episode.opened_by,
            ("CINreferralDate", cin_referral_date(episode)),
            ("ReferralSource", episode.source),
            ("PrimaryNeedCode", judged.fact.need if judged else None, _id(judged)),
            ("CINclosureDate", closed, episode.closed_by),
            ("ReasonForClosure", self._reason(episode) if closed else None, episode.closed_by),
            ("DateOfInitialCPC", None if episode.nfa else held, outside[held] if held else None),
            ("ReferralNFA", episode.nfa, _id(episode.decided)),
        )
        groups = () if episode.nfa else tuple(self._consistent(episode, held))
        return told._replace(groups=groups)

    def _closed(self, episode: EpisodeOfNeed) -> date | None:
        """The end of the work, if it had come by then: a plan may be known to end on a birthday to come."""
        ended = closure_date(episode)
        return ended if ended and ended <= self.on else None

    def _reason(self, episode: EpisodeOfNeed) -> str:
        """Before early help had a code of its own, whoever went there was closed with no further action."""
        reason = closure_reason(self.life, episode)
        return NO_FURTHER_ACTION if reason == TO_EARLY_HELP and self.year.ends < EARLY_HELP_SINCE else reason

    def _consistent(self, episode: EpisodeOfNeed, held: date | None) -> Iterator[Node]:
        """The episode's groups, less those that contradict the rest of it."""
        conferences = {held, *(e.date_of_initial_cpc for e in self._told_enquiries())}
        for node in self._groups(episode):
            why = self._why_not(node, self._closed(episode), conferences)
            if why:
                start = node.value(STARTS[node.name])
                self.untold.append(Untold(local_number(self.life, self.on), node.name, start, why))
            else:
                yield node

    def _why_not(self, node: Node, closed: date | None, conferences: set[date | None]) -> str:
        """Why a group cannot be told, or nothing (rules 8867, 8868, 2885)."""
        if closed and _unfinished(node):
            return f"nobody had finished it when the work ended on {closed}"
        decided = node.name == "ChildProtectionPlans" and date.fromisoformat(node.value("CPPstartDate"))
        if decided and self.year.holds(decided) and decided not in conferences:
            return "the return has no place for the conference that decided it"
        return ""

    def _outside(self) -> Iterator[Entry[ConferenceHeld]]:
        """First conferences of the year that no enquiry in this return tells (rules 2883, 2884)."""
        told = self._told_enquiries()
        days = {enquiry.date_of_initial_cpc for enquiry in told}
        untold = (e.conference for e in self.enquiries if e not in told and e.conference)
        for held in (*conferences_outside_enquiries(self.life, self.on), *untold):
            if self.year.holds(held.on.first) and held.on.first not in days:
                yield held

    def _told_enquiries(self) -> list[Section47Enquiry]:
        return [e for e in self.enquiries if any(self._tells(one, e) for one in self.asked)]

    def _tells(self, episode: EpisodeOfNeed, enquiry: Section47Enquiry) -> bool:
        return self._in(episode, enquiry.start) and self._told(enquiry)

    def _groups(self, episode: EpisodeOfNeed) -> Iterator[Node]:
        life, on = self.life, self.on
        for assessment in self._touching(episode, assessments(life, on)):
            yield _assessment(assessment, self._review_chosen(assessment))
        for plan in self._touching(episode, child_in_need_plans(life, on)):
            yield _node(
                "CINPlanDates",
                plan.opened_by,
                ("CINPlanStartDate", plan.start),
                ("CINPlanEndDate", plan.end, plan.closed_by),
            )
        for enquiry in self.enquiries:
            if self._tells(episode, enquiry):
                yield _section_47(enquiry, self.policy)
        for protection in self._touching(episode, protection_plans(life, on)):
            yield _protection(protection, self._held)
        for before_court in self._touching(episode, pre_proceedings(life, on)):
            if self.year.ends >= PRE_PROCEEDINGS.since:
                yield self._pre_proceedings(before_court)

    def _in(self, episode: EpisodeOfNeed, day: date) -> bool:
        """Whether a thing that began on a day belongs to an episode: the last that had begun by then."""
        begun = [one for one in self.episodes if one.start <= day]
        return bool(begun) and begun[-1].id == episode.id and day <= episode.until

    def _touching(self, episode: EpisodeOfNeed, spells: Iterable[S]) -> Iterator[S]:
        for spell in spells:
            if self._in(episode, spell.start) and self.year.touches(spell.start, spell.end):
                yield spell

    def _told(self, enquiry: Section47Enquiry) -> bool:
        """A conference of an earlier year has been told already (rule 8715)."""
        held = enquiry.date_of_initial_cpc
        return self.year.holds(held) if held else self.year.touches(enquiry.start, enquiry.end)

    @cached_property
    def _held(self) -> Mapping[date, EntryId]:
        """The conference of each day."""
        return {held.on.first: held.id for held in self.life.each(ConferenceHeld)}

    def _review_chosen(self, one: Assessment) -> EntryId | None:
        choices = (chosen(self.life, start, self.on) for start in one.starts)
        told = (e for e in choices if e and e.fact.review_on == one.internal_review)
        return _id(next(told, None))

    def _pre_proceedings(self, one: PreProceedings) -> Node:
        """Only what fell in the year (rules 9005 to 9013); the outcome's codes are not to hand (CS131)."""
        year = self.year
        return _node(
            "PreProceedingsandFGDM",
            one.opened_by,
            ("PPStartDate", one.start if year.holds(one.start) else None),
            ("LBPSentDate", one.letter_sent_on if year.holds(one.letter_sent_on) else None),
            ("FGDMMeetingOffer", one.fgdm_offered if year.holds(one.letter_sent_on) else None),
            ("FGDMMeetingFac", one.fgdm_facilitated if year.holds(one.letter_sent_on) else None),
            ("InitialPPMeetingDate", one.first_meeting_on if year.holds(one.first_meeting_on) else None),
            ("ReviewMeetingsCount", one.review_meetings if year.holds(one.first_meeting_on) else None),
            ("StepDecisionDate", one.decided_on if year.holds(one.decided_on) else None, one.closed_by),
            ("CourtAppDate", one.court_application_on if year.holds(one.court_application_on) else None),
            ("LetterInitCPDate", one.letter_of_issue_on if year.holds(one.letter_of_issue_on) else None),
        )


def _unfinished(node: Node) -> bool:
    """Whether a closed episode cannot hold it: an assessment without an end, an enquiry without an answer."""
    if node.name == "Assessments":
        return not node.value("AssessmentAuthorisationDate")
    undecided = not node.value("DateOfInitialCPC") and node.value("ICPCnotRequired") != "1"
    return node.name == "Section47" and undecided


def _assessment(one: Assessment, review: EntryId | None) -> Node:
    return _node(
        "Assessments",
        one.opened_by,
        ("AssessmentActualStartDate", one.start),
        ("AssessmentInternalReviewDate", one.internal_review, review),
        ("AssessmentAuthorisationDate", one.completed_on, one.closed_by),
        *(("AssessmentFactors", factor, _id(one.authorised)) for factor in one.factors_at_end),
    )


def _section_47(one: Section47Enquiry, policy: Policy) -> Node:
    return _node(
        "Section47",
        one.opened_by,
        ("S47ActualStartDate", one.start),
        ("InitialCPCtarget", one.initial_cpc_target(policy)),
        ("DateOfInitialCPC", one.date_of_initial_cpc, _id(one.conference)),
        ("ICPCnotRequired", one.icpc_not_required, _id(one.concluded)),
    )


def _protection(one: ChildProtectionPlan, held: Mapping[date, EntryId]) -> Node:
    return _node(
        "ChildProtectionPlans",
        one.opened_by,
        ("CPPstartDate", one.start),
        ("CPPendDate", one.end, one.closed_by),
        ("InitialCategoryOfAbuse", one.initial_category),
        ("LatestCategoryOfAbuse", one.latest_category),
        ("NumberOfPreviousCPP", one.previous),
        *(("CPPreviewDate", day, held.get(day)) for day in one.reviews),
    )


def _gender(sex: str, entry: EntryId | None) -> Said:
    return "GenderCurrent", GENDER_OF_SEX[sex], entry


def _id(entry: Entry[Any] | None) -> EntryId | None:
    return entry.id if entry else None


def _node(name: str, begun: EntryId | None, *told: Said) -> Node:
    """A group, begun by an entry; a value that names no other comes of that one."""
    cells = (Cell(element, _text(value), 0, *(by or [begun])) for element, value, *by in told)
    return Node(name, 0, tuple(one for one in cells if one.value), entry=begun)


def _text(value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "1" if value else "0"
    return value.isoformat() if isinstance(value, date) else str(value)
