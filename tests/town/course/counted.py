"""The course of a family as the report would count it, had it been written down without a slip.

So rates can be tested over tens of thousands of children before, and apart from, a word being written.
"""

from __future__ import annotations

from collections.abc import Iterator

from alongside.practice.assessment import AssessmentAuthorisedEach
from alongside.town.chance import Dice
from alongside.town.course.household import families, household
from alongside.town.course.journey import journey
from alongside.town.course.kinds import Assessment, Conference, Episode, Family, Who
from alongside.town.course.rates import Times, rates
from alongside.town.course.years import Years
from alongside.town.england.mixes import WORRY
from alongside.town.england.profiles import profile
from alongside.town.levers import Levers
from alongside.town.report import Tally, told
from alongside.town.staff.roster import Staff

OUTCOMES = {
    "referral": ("NEW_REFERRAL",),
    "early_help": ("ADVICE", "OTHER_OUTCOMES_EXIST"),
    "advice": ("ADVICE",),
    "nfa": ("NFA",),
    "other": ("OTHER_OUTCOMES_EXIST",),
}
FOUND = {"services": ("PROV_OF_SERVICES",), "early_help": ("EARLY_HELP",), "nfa": ("NFA",)}


def years(levers: Levers) -> Years:
    """What decides the course of a town's families."""
    of = profile(levers.like)
    return Years(levers, of, rates(of), Times(levers), Staff(levers, of))


def drawn(levers: Levers, only: int | None = None) -> Iterator[Family]:
    """The families of a town, each with its course as `making` draws it; `only` so many of them."""
    of = years(levers)
    for number in range(only or families(levers)):
        family = household(Dice(levers.seed, "household", number), number, levers, of.staff.localities)
        dice = Dice(levers.seed, "journey", number)
        family.worry = WORRY.draw(dice)
        journey(family, dice, of)
        yield family


def tally(levers: Levers) -> Tally:
    """What the course of a whole town comes to in its last year."""
    counted = Tally(levers.until)
    for family in drawn(levers):
        counted.count(_told(family), family.decile)
    return counted


def _told(family: Family) -> told.Family:
    writing = _Writing(family)
    for contact in family.contacts:
        for one in writing.of(contact.children):
            one.contacts.append((contact.on, writing.next(), contact.source))
            one.contact_outcomes[writing.last] = OUTCOMES[contact.outcome]
    for early in family.early_help:
        for one in writing.of(early.children):
            one.early_help.append(early.start)
            one.early_help_assessed += [early.assessed] if early.assessed else []
            one.early_help_ended += [(early.end, early.outcome)] if early.end else []
    for episode in family.episodes:
        writing.episode(episode)
    return told.Family({child.key: one for child, one in zip(family.children, writing.told, strict=True)})  # type: ignore[misc]


class _Writing:
    def __init__(self, family: Family) -> None:
        self.family = family
        self.told = [told.Told(born=child.born, sex=child.sex) for child in family.children]
        self.last = ""

    def next(self) -> str:
        self.last = f"entry{int(self.last.removeprefix('entry') or 0) + 1}"
        return self.last

    def of(self, who: Who) -> list[told.Told]:
        return [self.told[place] for place in who]

    def episode(self, one: Episode) -> None:
        root, everybody = self.next(), self.of(one.children)
        for child in everybody:
            child.referrals.append((one.received, root, one.source))
            child.decided[root] = ("SINGLE_ASSESSMENT",) if one.goes_on else ("NFA",)
            child.needs += [(one.received, one.need)] if one.goes_on else []
            child.closed += [(one.closed, one.because)] if one.closed else []
        for assessment in one.assessments:
            self.assessment(assessment)
        for enquiry in one.enquiries:
            root = self.next()
            for place, child in zip(enquiry.children, self.of(enquiry.children), strict=True):
                child.acted.append(enquiry.on)
                child.discussions.append((enquiry.on, root))
                if enquiry.concluded:
                    needed = enquiry.findings[enquiry.children.index(place)] == "continuing_risk"
                    child.concluded.append((enquiry.concluded, root, needed))
            if enquiry.conference:
                self.conference(enquiry.conference, root)
        for review in (held for protection in one.protections for held in protection.reviews):
            self.conference(review, None)
        for plan in one.plans:
            root = self.next()
            for child in self.of(plan.children):
                child.helping.append((plan.start, root))
                child.help_ended += [(plan.end, root)] if plan.end else []

    def assessment(self, one: Assessment) -> None:
        root = self.next()
        for child, factors in zip(self.of(one.children), one.factors, strict=True):
            child.acted.append(one.start)
            child.started.append((one.start, root, one.kind))
            if one.end:
                part = AssessmentAuthorisedEach(factors=factors, outcomes=FOUND[one.outcome])
                child.shared.append((one.end, root, "family", "discussed"))
                child.authorised.append((one.end, root, part, False))

    def conference(self, held: Conference, enquiry: str | None) -> None:
        of = zip(self.of(held.children), held.decisions, held.categories, strict=True)
        for child, decision, categories in of:
            child.acted.append(held.on)
            child.conferences.append((held.on, held.kind, decision, categories, enquiry))
