"""Checking and protecting: enquiries, conferences, protection plans, the last work before court."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from itertools import accumulate
from typing import Literal, NamedTuple

from alongside.town.chance import Dice, Table
from alongside.town.course.kinds import BeforeCourt, Conference, Enquiry, Family, Protection, Who, Worry
from alongside.town.course.working import working
from alongside.town.england.durations import CONFERENCE, PROTECTION
from alongside.town.england.mixes import GOES_ON, WORRIES, category

Finding = Literal["not_substantiated", "no_continuing_risk", "continuing_risk"]
Decision = Literal["plan", "no_plan", "continue", "end"]

A_DAY, TOO_OLD = timedelta(days=1), 17
SHORTEST_PLAN, BEFORE_EIGHTEEN, NO_REVIEW = 45, 20, 20
FIRST_DAYS: Table[int] = Table({0: 0.42, 1: 0.24, 2: 0.1, 4: 0.1, 7: 0.08, 12: 0.06})
"""Days from the decision on a referral to its strategy discussion, where there is one at the start. Ours
(`check`)."""
CONCLUDED: Table[int] = Table({2: 0.08, 4: 0.12, 6: 0.16, 8: 0.2, 10: 0.2, 12: 0.14, 15: 0.07, 22: 0.03})
"""Working days from the discussion to the end of an enquiry without a conference. Ours (`check`)."""
_MORE: Mapping[Worry, float] = {
    "physical": 2.4, "sexual": 2.6, "domestic_abuse": 1.25, "before_birth": 1.3, "neglect": 1.1, "drugs": 1.2,
    "beyond_home": 1.2, "emotional": 1.0, "alcohol": 0.9, "absent": 0.7, "parent_mind": 0.6, "behaviour": 0.5,
    "child_mind": 0.4, "stress": 0.35, "parent_illness": 0.25, "disability": 0.15,
}  # fmt: skip
NONE_FOUND: Table[Finding] = Table({"not_substantiated": 0.46, "no_continuing_risk": 0.54})
CONTINUING: Finding = "continuing_risk"
PLANNED: Decision = "plan"
LEFT_OUT = 0.06
"""How often one child of several is given no plan when the others are. Ours (`check`)."""


def _evenly(more: Mapping[Worry, float]) -> Mapping[Worry, float]:
    """The same against each other, one on average over everybody who comes to notice."""
    weights = list(accumulate(more[worry] * share for worry, share in WORRIES.items()))
    mean = weights[-1] / list(accumulate(WORRIES.values()))[-1]
    return {worry: one / mean for worry, one in more.items()}


MORE = _evenly(_MORE)
"""How much more often one worry leads to an enquiry than another. Ours (`check`)."""
FURTHER = {worry: one / MORE[worry] for worry, one in _evenly(GOES_ON).items()}
"""How much more often its enquiries come to a conference, so that plans come from whence they are said to."""


class Checked(NamedTuple):
    """Whom an enquiry is about, and what decides how it goes."""

    family: Family
    children: Who
    worry: Worry
    conference: float
    plan: float
    limit: date
    """The day before the first eighteenth birthday among them."""


def draw_enquiry(of: Checked, on: date, dice: Dice) -> Enquiry:
    """An enquiry that begins on a day, with its conference where it comes to one."""
    on = working().on_or_after(on)
    further = dice.chance(min(0.92, of.conference * FURTHER[of.worry]))
    meeting = _first_conference(of, on, dice) if further else None
    if meeting is None:
        concluded = working().add(on, CONCLUDED.draw(dice))
        finding = NONE_FOUND.draw(dice)
    else:
        within = working().between(on, meeting.on)
        concluded = working().add(on, max(0, within - dice.between(1, 6)))
        finding = CONTINUING
    return Enquiry(
        children=of.children,
        on=on,
        joint=dice.chance(0.45),
        medical=dice.chance(0.28 if of.worry in ("physical", "sexual") else 0.04),
        concluded=min(concluded, of.limit),
        findings=(finding,) * len(of.children),
        conference=meeting,
    )


def _first_conference(of: Checked, on: date, dice: Dice) -> Conference | None:
    held = working().add(on, max(1, int(CONFERENCE.draw(dice))))
    if (of.limit - held).days < SHORTEST_PLAN + BEFORE_EIGHTEEN:
        return None
    unborn = all(of.family.children[place].born > held for place in of.children)
    planned, found = dice.chance(of.plan), category(dice, of.worry)
    decisions = tuple([_decided(planned, len(of.children), dice) for _ in of.children])
    if planned and PLANNED not in decisions:
        decisions = (PLANNED,) * len(of.children)
    return Conference(
        on=held,
        kind="pre_birth" if unborn else "initial",
        children=of.children,
        decisions=decisions,
        categories=tuple([found if one == PLANNED else () for one in decisions]),
        quorate=dice.chance(0.93),
    )


def _decided(planned: bool, of: int, dice: Dice) -> Decision:
    return "plan" if planned and (of == 1 or not dice.chance(LEFT_OUT)) else "no_plan"


def draw_protection(conference: Conference, dice: Dice, *, days_scale: float, limit: date) -> Protection:
    """The plan that a conference decided, to its end."""
    room = (limit - conference.on).days - BEFORE_EIGHTEEN
    days = max(SHORTEST_PLAN - 15, min(int(PROTECTION.draw(dice) * days_scale), room))
    return protected_until(conference, working().on_or_after(conference.on + timedelta(days=days)), dice)


def protected_until(conference: Conference, end: date, dice: Dice) -> Protection:
    """The plan that a conference decided, where its last day is known."""
    told = zip(conference.children, conference.decisions, strict=True)
    children = tuple([who for who, one in told if one == PLANNED])
    found, start = next(one for one in conference.categories if one), conference.on
    return Protection(
        children=children,
        start=start,
        reviews=tuple(_reviews(start, end, children, found, dice)),
        core_groups=tuple(_core_groups(start, end, dice)),
        visits=tuple(visits(start, end, dice, least=7, most=14)),
        end=end,
    )


def _reviews(
    start: date, end: date, children: Who, category: tuple[str, ...], dice: Dice
) -> Iterable[Conference]:
    """The first within three months, then within six, the last on the day the plan ends."""
    on, least, most = start, 72, 91
    while (end - on).days > most:
        on = working().on_or_after(on + timedelta(days=dice.between(least, most) - 2))
        least, most = 140, 182
        if (end - on).days < NO_REVIEW:
            break
        if len(category) == 1 and category[0] != "EMO" and dice.chance(0.06):
            category = (*category, "EMO")
        yield _review(on, children, "continue", category, dice)
    yield _review(end, children, "end", (), dice)


def _review(on: date, children: Who, decision: Decision, found: tuple[str, ...], dice: Dice) -> Conference:
    return Conference(
        on=on,
        kind="review",
        children=children,
        decisions=(decision,) * len(children),
        categories=(found,) * len(children),
        quorate=dice.chance(0.95),
    )


def _core_groups(start: date, end: date, dice: Dice) -> Iterable[date]:
    on = working().add(start, dice.between(5, 10) if dice.chance(0.85) else dice.between(11, 20))
    while on < end:
        yield on
        on = working().on_or_after(on + timedelta(days=dice.between(28, 47)))


def visits(start: date, end: date, dice: Dice, *, least: int, most: int) -> Iterable[date]:
    """Visits between two days, so many working days apart; now and then one falls out."""
    on = start
    while (on := working().add(on, dice.between(least, most) * (2 if dice.chance(0.06) else 1))) < end:
        yield on


def draw_before_court(told: Protection, dice: Dice) -> BeforeCourt | None:
    """The last work before court, beside a protection plan that does not help; nothing where it is too short.

    Here care will begin: when `practice` has the facts of care, a share of these decide to go to court, and a
    period of care follows. Until then each is stepped down, and the town says that it has no child in care.
    """
    last = told.end or date.max
    planning = working().on_or_after(told.start + timedelta(days=dice.between(70, 200)))
    letter = working().add(planning, dice.between(2, 12))
    first = working().add(letter, dice.between(5, 15))
    second, third = (working().on_or_after(first + timedelta(days=42 * nr + dice.below(14))) for nr in (1, 2))
    decided = working().add(third, dice.between(0, 15))
    if decided >= last:
        return None
    return BeforeCourt(
        children=told.children,
        planning=planning,
        letter=letter,
        meetings=(first, second, third),
        decided=decided,
        applied=None,
    )
