"""A team that closes on the last Friday of a quarter, because that is the day on which open work is counted.

Work that would have gone on into the next weeks ends that day; work that was done before waits for it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from alongside.practice.closure import EpisodeClosed
from alongside.town.course.cutting import cut
from alongside.town.course.kinds import Episode, Family
from alongside.town.planted.choosing import Choosing
from alongside.town.planted.kinds import Found, Ground, Planting, Truth
from alongside.town.planted.sheet import Sheet

NAME = "fridays"
BACK, EARLY, LATE = 1200, 42, 30
"""Since how many days; so many days before its time work is ended, or after it."""
QUARTERS = ((3, 31), (6, 30), (9, 30), (12, 31))
FRIDAY = 4


def choose(town: Choosing) -> Iterable[Planting]:
    """One team: that of a post of one part of the town."""
    if not town.many(1):
        return
    dice, since, until = town.dice(NAME), town.before(BACK), town.levers.until
    locality = dice.below(town.staff.localities)
    team = town.staff.team(town.staff.post_for(dice, locality, until), until)
    yield Planting(
        truth=NAME, number=0, since=since, until=until, locality=locality, told={"team": str(team)}
    )


def last_friday(on: date) -> date:
    """The last Friday of the quarter in which a day lies."""
    month, day = next(one for one in QUARTERS if (on.month, on.day) <= one)
    end = date(on.year, month, day)
    return end - timedelta(days=(end.weekday() - FRIDAY) % 7)


def shape(ground: Ground, family: Family, planting: Planting) -> None:
    """Work that this team ended near such a Friday ended on it."""
    for place, one in enumerate(family.episodes):
        closed, following = one.closed, family.episodes[place + 1 : place + 2]
        if not one.goes_on or closed is None or not planting.since <= closed <= planting.until:
            continue
        if str(ground.staff.team(one.post, closed)) != planting.told["team"]:
            continue
        on = _counted(closed, planting.until)
        if on is None or on == closed or family.planted:
            continue
        if not following or following[0].received > on:
            family.episodes[place] = _ended(one, on)


def _counted(closed: date, until: date) -> date | None:
    """The Friday that work waits for, or that it does not live to see the other side of."""
    for friday in (last_friday(closed), last_friday(closed - timedelta(days=EARLY))):
        if -EARLY <= (friday - closed).days <= LATE and friday <= until:
            return friday
    return None


def _ended(one: Episode, on: date) -> Episode:
    """The same work, ended on a day; as it was, where something in it does not allow that."""
    closed = one.closed
    plans_only = not any(protection.end is None or protection.end > on for protection in one.protections)
    done = all(each.end and each.end < on for each in one.assessments)
    checked = all(each.concluded and each.concluded < on for each in one.enquiries)
    if not (plans_only and done and checked) or closed is None:
        return one
    told = cut(replace(one), on) if closed > on else replace(one)
    told.plans = [
        replace(plan, end=on) if plan.end is None or plan.end == closed else plan for plan in told.plans
    ]
    told.closed = on
    return told


def mark(ground: Ground, sheet: Sheet, planting: Planting) -> Iterable[Found]:
    """Nothing is changed in what was written; where it shows goes into the answers."""
    family = sheet.family
    days = [
        one.closed
        for one in family.episodes
        if one.closed and planting.since <= one.closed == last_friday(one.closed)
        and str(ground.staff.team(one.post, one.closed)) == planting.told["team"]
    ]  # fmt: skip
    told = [one for _, one in sheet.of(EpisodeClosed) if one.on.first in days]
    if told:
        yield Found(
            truth=NAME,
            number=planting.number,
            family=family.number,
            subjects=tuple(dict.fromkeys(who for one in told for who in one.about)),
            entries=tuple([one.id for one in told if one.id]),
            days=tuple(sorted({one.on.first for one in told})),
        )


TRUTH = Truth(
    name=NAME,
    what="A team ends work on the last Friday of a quarter, ready or not.",
    whom="The families of one team, for some years.",
    shows=(
        "Of the days on which this team ended work, many times more than of any other team's are the "
        "last Friday before 31 March, 30 June, 30 September and 31 December; plans break off before "
        "their next review."
    ),
    silent="Every closing has its letter and its reason like any other.",
    choose=choose,
    shape=shape,
    mark=mark,
)
