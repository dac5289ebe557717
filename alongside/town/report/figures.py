"""The figures of a town beside England's: what was counted, what is published, and how far they are apart.

A share says how many of the town stand behind it (`of`): a tenth of nine children is no news.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from alongside.town.england.figures import Published
from alongside.town.england.figures import figures as published
from alongside.town.levers import Levers
from alongside.town.report.tally import Tally

PER, A_TENTH, TENTHS, EVER = 10_000, 0.1, 10, 1_000_000
NOTHING: Final[Mapping[int, int]] = {}
A_QUARTER: Final = {"q1": 0.25, "median": 0.5, "q3": 0.75}


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One line of the report."""

    key: str
    words: str
    unit: str
    value: float | None
    """What the town comes to; nothing where its record cannot say, or there was nothing to count."""
    of: int
    """How many stand behind it."""
    published: Published | None = None
    """What is published; nothing for figures of our own, which nobody publishes."""
    note: str = ""

    @property
    def difference(self) -> float | None:
        """How far the town is from what is published, as a share of that."""
        if self.published is None or self.value is None or not self.published.value:
            return None
        return self.value / self.published.value - 1

    @property
    def headline(self) -> bool:
        """Whether a town should come within a tenth of it."""
        return self.published is not None and self.published.headline

    @property
    def near(self) -> bool:
        """Whether it lies within a tenth of what is published."""
        return self.difference is not None and abs(self.difference) <= A_TENTH


Measured = tuple[float | None, int]
"""A value, and how many stand behind it."""

RATES: Final = (
    "contacts", "children_referred", "referrals", "assessments", "enquiries", "conferences", "plans_started",
    "plans_ended", "plans_31_march", "in_need_at_home", "in_need_began", "in_need_ended", "early_help",
)  # fmt: skip
"""For every 10,000 children."""
SHARES: Final[Mapping[str, str]] = {
    "contact_source": "contacts",
    "contact_outcome": "contacts_decided",
    "rereferrals": "referrals",
    "no_further_action": "referrals",
    "not_in_need": "referrals",
    "referral_source": "referrals",
    "factor": "assessments_with_factors",
    "category": "plans_started",
    "second_plan": "plans_started",
    "plan_before_birth": "plans_started",
    "plan_length": "plans_ended",
    "plans_two_years": "plans_31_march",
    "conference_to_plan": "conferences",
    "need_length": "in_need_ended",
    "need_so_far": "in_need_at_home",
    "need": "in_need_at_home",
    "in_need_age": "in_need_at_home",
    "in_need_sex": "in_need_at_home",
    "in_need_ethnicity": "in_need_ethnicity",
    "early_help_outcome": "early_help_ended",
    "three_workers": "children_all_year",
}
"""Shares, by the kind of figure: of how many."""
COUNTED_AS: Final = {"conference_to_plan": "plans_started"}
NOTES: Final[Mapping[str, str]] = {
    "in_need_31_march": "The record cannot hold looked after children yet: see the next.",
    "vacancy": "The record knows people, not posts.",
    "absence": "Illness alone is published. The record does not say why: written leave is among it.",
    "need_length.0-3m": "The looked after are among those published.",
}
"""What to know of a figure that cannot be counted here, or is not quite the same."""


def figures(tally: Tally, levers: Levers) -> list[Figure]:
    """Every published figure beside the town's, in the order of the journey; our own after them."""
    counting = _Counting(tally, levers.children)
    told = [_figure(one, counting) for one in published().values()]
    return [*told, *_ours(tally, levers.children)]


def _figure(one: Published, counting: _Counting) -> Figure:
    value, of = counting.measured(one.key)
    return Figure(
        key=one.key, words=one.words, unit=one.unit, value=value, of=of, published=one,
        note=NOTES.get(one.key, ""),
    )  # fmt: skip


class _Counting:
    """Reads figures out of a tally."""

    def __init__(self, tally: Tally, children: int) -> None:
        self.tally, self.counts, self.children = tally, tally.counts, children

    def measured(self, key: str) -> Measured:
        """The town's value for a published figure."""
        kind, _, name = key.partition(".")
        if key in OTHERS:
            return OTHERS[key](self)
        if kind in SHARES:
            return self.share(COUNTED_AS.get(key, key), SHARES[kind])
        if kind.endswith("_days"):
            return self.band(kind.removesuffix("_days"), name)
        if kind.endswith("_quartile"):
            return self.quartile(kind.removesuffix("_quartile"), A_QUARTER[name])
        return self.rate(key) if key in RATES else (None, 0)

    def rate(self, what: str) -> Measured:
        """So many for every 10,000 children."""
        return self.counts[what] / self.children * PER, self.counts[what]

    def ratio(self, part: str, whole: str) -> Measured:
        """So many for each."""
        of = self.counts[whole]
        return (self.counts[part] / of if of else None), of

    def share(self, part: str, whole: str) -> Measured:
        """So many of a hundred."""
        value, of = self.ratio(part, whole)
        return (None if value is None else 100 * value), of

    def band(self, what: str, name: str) -> Measured:
        """Of a hundred, those within a published band of days: `0`, `1-10`, `61+`."""
        low, _, high = name.rstrip("+").partition("-")
        return self.took(what, int(low), EVER if "+" in name else int(high or low))

    def took(self, what: str, least: int, most: int) -> Measured:
        """Of a hundred, those that took from so many days to so many."""
        days = self.tally.days.get(what, NOTHING)
        of = sum(days.values())
        within = sum(count for day, count in days.items() if least <= day <= most)
        return (100 * within / of if of else None), of

    def quartile(self, what: str, share: float) -> Measured:
        """The day by which a share of them was done."""
        days = self.tally.days.get(what, NOTHING)
        of, so_far = sum(days.values()), 0
        for day in sorted(days):
            so_far += days[day]
            if so_far >= share * of:
                return float(day), of
        return None, 0

    def without(self, part: str) -> Measured:
        """Of a hundred enquiries, what is left of them beside a count of what may follow."""
        value, of = self.share(part, "enquiries")
        return (None if value is None else 100 - value), of

    def poorest(self) -> Measured:
        """Referrals in the poorest tenth for each in the richest, where as many children live in each."""
        most, least = self.counts["referrals_of_tenth.1"], self.counts[f"referrals_of_tenth.{TENTHS}"]
        return (most / least if least else None), most + least

    def staff(self) -> Measured:
        """Full-time equivalent, for every 10,000 children."""
        percent = self.counts["staff_percent"]
        return (percent / 100 / self.children * PER if percent else None), self.counts["staff"]

    def caseload(self) -> Measured:
        """Children for each social worker who holds any."""
        held = [count for who, count in self.tally.held.items() if who in self.tally.registered]
        return (sum(held) / len(held) if held else None), len(held)

    def case_holders(self) -> Measured:
        """Of a hundred social workers, those who hold children."""
        holding, of = self.caseload()[1], len(self.tally.registered)
        return (100 * holding / of if of else None), of


OTHERS: Final[Mapping[str, Callable[[_Counting], Measured]]] = {
    "enquiries_no_conference": lambda counting: counting.without("conferences"),
    "enquiries_no_plan": lambda counting: counting.without("plans_started"),
    "poorest_to_richest": _Counting.poorest,
    "referrals_per_child": lambda counting: counting.ratio("referrals", "children_referred"),
    "enquiries_per_child": lambda counting: counting.ratio("enquiries", "children_enquired"),
    "factors_each": lambda counting: counting.ratio("factors", "assessments_with_factors"),
    "assessment_within_45": lambda counting: counting.took("assessment", 0, 45),
    "conference_within_15": lambda counting: counting.took("conference", 0, 15),
    "staff": _Counting.staff,
    "turnover": lambda counting: counting.share("staff_left", "staff_own"),
    "agency": lambda counting: counting.share("staff_agency", "staff"),
    "absence": lambda counting: counting.share("days_away", "days_there"),
    "caseload": _Counting.caseload,
    "case_holders": _Counting.case_holders,
}


def _ours(tally: Tally, children: int) -> Iterator[Figure]:
    """What nobody publishes, and a town should have all the same."""
    counting = _Counting(tally, children)
    for key, (words, part, whole) in OURS.items():
        value, of = counting.share(part, whole)
        yield Figure(key=key, words=words, unit="%", value=value, of=of)
    for key, (words, what) in OUR_RATES.items():
        count = tally.counts[what]
        yield Figure(key=key, words=words, unit="per 10,000", value=count / children * PER, of=count)
    for key, (words, least, most) in LAGS.items():
        value, of = counting.took("lag", least, most)
        yield Figure(key=key, words=words, unit="%", value=value, of=of)


OURS: Final[Mapping[str, tuple[str, str, str]]] = {
    "promises_kept": ("Promises kept, of those whose day came", "promise.kept", "promises"),
    "promises_missed": ("Promises that we missed", "promise.missed_by_us", "promises"),
    "promises_unanswered": ("Promises of which nobody said how it was", "promise.unanswered", "promises"),
    "help_arrived": ("Help that came, of what families said yes to", "help_arrived", "help_welcome"),
    "meetings_welcome": ("Family meetings that families wanted", "meeting.yes", "meeting.offered"),
    "corrections": ("Entries that put an earlier one right", "corrections", "entries"),
}
OUR_RATES: Final = {
    "meetings_offered": ("Family meetings offered, for each child", "meeting.offered"),
    "meetings_held": ("Family meetings held, for each child", "meeting.held"),
    "early_help_began": ("Times of early help that began", "early_help_began"),
    "entries": ("Entries", "entries"),
}
LAGS: Final = {
    "lag_same_day": ("Written down on the day", 0, 0),
    "lag_three_days": ("Written down within three days", 0, 3),
    "lag_two_weeks": ("Written down more than two weeks later", 15, EVER),
}
