"""The tally: what the entries of a town come to in one year. Counts and histograms, and nothing of anybody.

Families are fed whole, in any order, and tallies of several processes are added together. Nothing of the
course from which a town was drawn is looked at: the report is about what was written.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from typing import Final

from alongside.policy import load
from alongside.policy.timescale import add_months
from alongside.policy.working_days import WorkingDays
from alongside.practice.person import ETHNIC_GROUPS
from alongside.record import Draft, SubjectId
from alongside.town.report import spells
from alongside.town.report.told import Family, Root, Told, gather
from alongside.town.report.workforce import Workforce

A_YEAR, EARLY_HELP_WITHIN = 12, timedelta(days=42)
BANDS: Final = ((3, "0-3m"), (6, "3-6m"), (12, "6-12m"), (24, "1-2y"))
LONGEST = "2y+"
AGES: Final = ((5, "under_5"), (10, "5_9"), (16, "10_15"))
THREE = 3
SOCIAL_WORKER = "social_worker"
NO_FACTOR = "21"
EARLY_HELP_SAID = frozenset({"ADVICE", "OTHER_OUTCOMES_EXIST"})
"""How a contact that goes on to early help is told, where the dataset has no code for it."""
CONTACT_GROUPS: Final[Mapping[str, str]] = {
    "6": "police",
    "2A": "education",
    "2B": "education",
    "1A": "family",
} | {f"3{letter}": "health" for letter in "ABCDEF"}
REFERRAL_GROUPS: Final[Mapping[str, str]] = (
    {"6": "police", "2A": "school"}
    | {f"3{letter}": "health" for letter in "ABCDEF"}
    | {f"1{letter}": "individual" for letter in "ABCD"}
    | {f"5{letter}": "council" for letter in "ABCD"}
)
GROUPS: Final = {"a": "white", "b": "mixed", "c": "asian", "d": "black", "e": "other"}
CHINESE: Final = {"CHNE": "other"}
"""The Department counted Chinese among other groups until 2020."""


class NotOneYear(ValueError):
    """Tallies of two different years were added."""

    def __init__(self, one: date, other: date) -> None:
        super().__init__(f"a tally of the year to {one} and one of the year to {other} cannot be added")


@dataclass(slots=True)
class Tally:
    """What is counted of the twelve months up to and with a day."""

    until: date
    counts: Counter[str] = field(default_factory=Counter)
    days: dict[str, Counter[int]] = field(default_factory=dict)
    """By what was measured, how often it took so many days."""
    held: Counter[SubjectId] = field(default_factory=Counter)
    """How many children each worker holds on the last day."""
    registered: set[SubjectId] = field(default_factory=set)
    """The social workers who are there on the last day."""

    def __add__(self, other: Tally) -> Tally:
        """Both together. Raises `NotOneYear` where they are of two years."""
        if self.until != other.until:
            raise NotOneYear(self.until, other.until)
        days = {what: self.days.get(what, Counter()) + other.days.get(what, Counter())
                for what in sorted(self.days.keys() | other.days.keys())}  # fmt: skip
        registered = self.registered | other.registered
        return Tally(self.until, self.counts + other.counts, days, self.held + other.held, registered)

    @property
    def first(self) -> date:
        """The first day of its year."""
        return add_months(self.until + timedelta(days=1), -A_YEAR)

    def family(self, drafts: Sequence[Draft], decile: int = 0) -> None:
        """Count one family: all of its drafts, in the order recorded.

        The tenth in which it lives is told beside them, for no fact holds it.
        """
        self.lags(drafts)
        self.count(gather(drafts, self.until), decile)

    def count(self, told: Family, decile: int = 0) -> None:
        """Count what was told of one family."""
        for one in told.children.values():
            _Counting(self, one).count(decile)
        self._of_the_family(told)

    def staff(self, drafts: Iterable[Draft]) -> None:
        """Count the people who do the work: all of their drafts, once."""
        self.lags(drafts := list(drafts))
        everybody = Workforce(self.first, self.until)
        for draft in drafts:
            everybody.take(draft)
        self.registered |= everybody.here()
        self.counts.update(everybody.counts())

    def lags(self, drafts: Iterable[Draft]) -> None:
        """Count how long after things happened they were written down, and what corrects."""
        since, lags, counts = _instant(self.first), self.days.setdefault("lag", Counter()), self.counts
        for draft in drafts:
            at = draft.recorded_at
            if at is None or at < since:
                continue
            counts["entries"] += 1
            if draft.corrects:
                counts["corrections"] += 1
            else:
                lags[(at.date() - draft.on.last).days if draft.on.last <= at.date() else 0] += 1

    def took(self, what: str, days: int) -> None:
        """Count that something took so many days."""
        self.days.setdefault(what, Counter())[days] += 1

    def holds(self, on: date | None) -> bool:
        """Whether a day lies in the year."""
        return on is not None and self.first <= on <= self.until

    def _of_the_family(self, told: Family) -> None:
        counts = self.counts
        for root, by_when in told.promises.items():
            if self.holds(by_when):
                counts["promises"] += 1
                counts[f"promise.{_kept(told, root)}"] += 1
        for on, what, children in told.meetings:
            if self.holds(on):
                counts[f"meeting.{what}"] += children
        for on, root in told.welcome:
            if self.holds(on):
                counts["help_welcome"] += 1
                counts["help_arrived"] += root in told.arrived


def _kept(told: Family, root: Root) -> str:
    if root in told.kept:
        return "kept"
    return f"missed_by_{told.missed[root]}" if root in told.missed else "unanswered"


@cache
def _instant(on: date) -> datetime:
    return datetime.combine(on, time(), UTC)


@cache
def _working() -> WorkingDays:
    return load().working_days


@cache
def _between(start: date, end: date) -> int:
    return _working().between(start, end)


class _Counting:
    """One child being counted."""

    def __init__(self, tally: Tally, told: Told) -> None:
        self.tally, self.told, self.counts = tally, told, tally.counts
        self.first, self.until = tally.first, tally.until

    def count(self, decile: int) -> None:
        told = self.told
        if told.contacts:
            self.contacts()
        if told.early_help or told.early_help_assessed or told.early_help_ended:
            self.early_help()
        if not told.referrals:
            return
        self.plans = spells.protection_plans(told, self.until)
        self.episodes = spells.episodes(told)
        ends = spells.ends_of_work(told, self.episodes, self.until)
        self.done = spells.assessments(told, ends)
        self.every = spells.every_assessment(told, ends)
        self.asked = spells.enquiries(told, ends)
        self.referrals(decile)
        self.assessments()
        self.enquiries()
        self.conferences()
        self.protection()
        self.in_need()
        self.workers()

    def in_year(self, on: date | None) -> bool:
        return on is not None and self.first <= on <= self.until

    def contacts(self) -> None:
        counts = self.counts
        for on, root, source in self.told.contacts:
            if not self.in_year(on):
                continue
            counts["contacts"] += 1
            counts[f"contact_source.{CONTACT_GROUPS.get(source, 'other')}"] += 1
            if outcomes := frozenset(self.told.contact_outcomes.get(root, ())):
                counts["contacts_decided"] += 1
                counts[f"contact_outcome.{self._outcome(on, outcomes)}"] += 1

    def _outcome(self, on: date, outcomes: frozenset[str]) -> str:
        if "NEW_REFERRAL" in outcomes:
            return "referral"
        began = any(on <= start <= on + EARLY_HELP_WITHIN for start in self.told.early_help)
        if began or outcomes >= EARLY_HELP_SAID:
            return "early_help"
        return "advice" if "ADVICE" in outcomes else "nfa" if "NFA" in outcomes else "other"

    def early_help(self) -> None:
        self.counts["early_help"] += sum(map(self.in_year, self.told.early_help_assessed))
        self.counts["early_help_began"] += sum(map(self.in_year, self.told.early_help))
        for on, outcome in self.told.early_help_ended:
            if self.in_year(on) and outcome:
                self.counts["early_help_ended"] += 1
                self.counts[f"early_help_outcome.{outcome}"] += 1

    def referrals(self, decile: int) -> None:
        counts, of_year = self.counts, [one for one in self.episodes if self.in_year(one.start)]
        counts["children_referred"] += bool(of_year)
        for one in of_year:
            counts["referrals"] += 1
            counts[f"referrals_of_tenth.{decile}"] += 1
            counts[f"referral_source.{REFERRAL_GROUPS.get(one.source, 'other')}"] += 1
            counts["rereferrals"] += self._again(one)
            counts["no_further_action"] += one.nfa
            unneeded = self._not_in_need(one)
            counts["not_in_need"] += unneeded
            counts["in_need_began"] += not (one.nfa or unneeded)

    def _again(self, one: spells.Episode) -> bool:
        since = add_months(one.start, -A_YEAR)
        return any(since <= on < one.start for on, _, _ in self.told.referrals)

    def _not_in_need(self, one: spells.Episode) -> bool:
        return spells.not_in_need(self.told, one, self.every, self.asked, self.plans)

    def assessments(self) -> None:
        counts = self.counts
        for one in self.done:
            if (done := one.completed) is None or not self.in_year(done):
                continue
            counts["assessments"] += 1
            self.tally.took("assessment", _between(one.start, done))
            if one.result and one.result.factors:
                counts["assessments_with_factors"] += 1
                found = {factor for factor in one.result.factors if factor != NO_FACTOR}
                counts["factors"] += len(found)
                counts.update(f"factor.{factor}" for factor in found)

    def enquiries(self) -> None:
        of_year = sum(self.in_year(one.start) for one in self.asked)
        self.counts["enquiries"] += of_year
        self.counts["children_enquired"] += bool(of_year)
        for one in self.asked:
            if one.conference and self.in_year(one.conference):
                self.tally.took("conference", _between(one.start, one.conference))

    def conferences(self) -> None:
        held = {on for on, kind, *_ in self.told.conferences if kind != "review" and self.in_year(on)}
        self.counts["conferences"] += len(held)

    def protection(self) -> None:
        counts, until = self.counts, self.until
        for plan in self.plans:
            if self.in_year(plan.start):
                counts["plans_started"] += 1
                counts[f"category.{plan.category}"] += 1
                counts["second_plan"] += plan.previous > 0
                counts["plan_before_birth"] += self._unborn(plan.start)
            if plan.end is not None and self.in_year(plan.end):
                counts["plans_ended"] += 1
                counts[f"plan_length.{_length(plan.start, plan.end)}"] += 1
            if plan.end is None or plan.end > until:
                counts["plans_31_march"] += 1
                counts["plans_two_years"] += _length(plan.start, until) == LONGEST

    def _unborn(self, on: date) -> bool:
        return self.told.born is None or on < self.told.born

    def in_need(self) -> None:
        counts = self.counts
        for one in self.episodes:
            if one.nfa:
                continue
            if one.end is not None and self.in_year(one.end) and not self._not_in_need(one):
                counts["in_need_ended"] += 1
                counts[f"need_length.{_length(one.start, one.end)}"] += 1
            if one.end is None or one.end > self.until:
                self._in_need_now(one)

    def _in_need_now(self, one: spells.Episode) -> None:
        counts, told = self.counts, self.told
        counts["in_need_at_home"] += 1
        counts[f"need_so_far.{_length(one.start, self.until)}"] += 1
        judged = sorted((on, need) for on, need in told.needs if one.start <= on <= one.until)
        counts[f"need.{judged[0][1] if judged else 'N0'}"] += 1
        unborn = self._unborn(self.until)
        sex = "unborn" if unborn else {"M": "male", "F": "female"}.get(told.sex, "unknown")
        counts[f"in_need_sex.{sex}"] += 1
        counts[f"in_need_age.{_age(told.born, self.until)}"] += 1
        code = told.ethnicity
        group = CHINESE.get(code) or GROUPS.get(ETHNIC_GROUPS.get(code) or ETHNIC_GROUPS.get(code[:1], ""))
        if group:
            counts["in_need_ethnicity"] += 1
            counts[f"in_need_ethnicity.{group}"] += 1

    def workers(self) -> None:
        held = _held(self.told)
        if held and held[-1].end is None:
            self.tally.held[held[-1].who] += 1
        if any(self._all_year(one.start, one.end) for one in self.episodes):
            self.counts["children_all_year"] += 1
            of_year = {one.who for one in held if one.end is None or one.end >= self.first}
            self.counts["three_workers"] += len(of_year) >= THREE

    def _all_year(self, start: date, end: date | None) -> bool:
        return start < self.first and (end is None or end > self.until)


@dataclass(slots=True)
class _Held:
    """A time in which one social worker was alongside."""

    who: SubjectId
    end: date | None = None


def _held(told: Told) -> list[_Held]:
    """The social workers of a child, one after another."""
    held: list[_Held] = []
    for on, came, who, role in sorted(told.workers, key=lambda one: one[0]):
        running = held[-1] if held and held[-1].end is None else None
        if came >= 0 and role != SOCIAL_WORKER:
            continue
        if running and (came < 0 or came == int(running.who != who)):
            running.end = on
        if came > 0 and not (running and running.who == who):
            held.append(_Held(who))
    return held


def _length(start: date, end: date) -> str:
    """The published band of a time: up to three months, up to six, less than twelve, less than 24, longer."""
    for months, name in BANDS:
        reached = add_months(start, months)
        if end < reached or (end == reached and months < A_YEAR):
            return name
    return LONGEST


def _age(born: date | None, on: date) -> str:
    if born is None or on < born:
        return "unborn"
    years = on.year - born.year - ((on.month, on.day) < (born.month, born.day))
    return next((name for before, name in AGES if years < before), "16_and_over")
