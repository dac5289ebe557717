"""Curiosity: somebody opens the records of people who are none of their work.

After what was found at St Helens in 2023 (one worker, the records of 145 people): an old love's new family,
neighbours, a name out of the paper. Nothing is written afterwards; that is what it looks like.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime, time, timedelta

from alongside.record import Look
from alongside.record.when import local
from alongside.town.chance import Dice
from alongside.town.course.kinds import Family, Human
from alongside.town.planted.choosing import FULL_SIZE, Choosing
from alongside.town.planted.kinds import Found, Ground, Planting, Truth
from alongside.town.planted.ordinary_looks import BACK, PAGES, in_hours, look, spoken_of
from alongside.town.planted.sheet import Sheet

NAME = "curious_looks"
RECORDS, LEAST = 70, 7
"""Families in a full town whose records are opened, and in any."""
TRIES = 600
"""Among so many families neighbours are looked for."""
FOLLOWED = 24
"""How often the one family is opened that it began with."""
EVENING, NIGHT, SATURDAY = 18, 23, 5
REASONS = ("", "", "", "", "checking", "Checking details", "duty", "address check", "query")


def choose(town: Choosing) -> Iterable[Planting]:
    """Two people in a full town; each has one family they cannot leave alone, and many they look at once."""
    since, until = town.before(BACK), town.levers.until
    for number, worker in enumerate(town.workers(town.many(2), since, until, NAME)):
        many = max(LEAST, round(RECORDS * town.levers.children / FULL_SIZE))
        begun = town.families(_known, 1, NAME, number, "followed")
        if not begun:
            return
        near = town.families(_near(begun[0]), max(3, many // 5), NAME, number, "near", tries=TRIES)
        others = [*near, *town.families(_known, many - len(near), NAME, number)]
        yield Planting(
            truth=NAME,
            number=number,
            workers=(worker.subject,),
            families=(begun[0].number, *(one.number for one in others)),
            since=since,
            until=until,
            told={"followed": str(begun[0].number)},
        )


def _near(begun: Family) -> Callable[[Family], bool]:
    return lambda one: _known(one) and _district(one) == _district(begun)


def _known(family: Family) -> bool:
    """Whether there is a record to open, with nothing happening now."""
    return bool(family.contacts) and bool(family.homes)


def _district(family: Family) -> str:
    return family.homes[-1].postcode.partition(" ")[0]


def looks(ground: Ground, family: Family, planting: Planting) -> Iterable[Look]:
    """What this worker opened of one of the families."""
    dice = ground.dice(planting, "looks", family.number)
    people = spoken_of(family, planting.since)
    if not people or _theirs(ground, family, planting):
        return
    followed = planting.told["followed"] == str(family.number)
    for _ in range(FOLLOWED if followed else dice.pick((1, 1, 1, 2, 3))):
        yield from _one(planting, people, dice, late=followed)


def _theirs(ground: Ground, family: Family, planting: Planting) -> bool:
    """Whether they work, or worked, with this family after all: then nothing is strange."""
    return any(
        held.worker.subject in planting.workers
        for one in family.episodes
        for held in ground.staff.alongside(one.post, one.received, one.closed)
    )


def _one(planting: Planting, people: list[Human], dice: Dice, *, late: bool) -> Iterator[Look]:
    on = dice.day(planting.since + timedelta(days=2), planting.until)
    at = _late(dice, on) if dice.chance(0.7 if late else 0.35) else in_hours(dice, on)
    reason, page = dice.pick(REASONS), PAGES.draw(dice)
    for one in people if dice.chance(0.5) else [dice.pick(people)]:
        yield look(dice, planting.workers[0], one.subject, at, page=page, reason=reason)
        at += timedelta(seconds=dice.between(15, 150))


def _late(dice: Dice, on: date) -> datetime:
    """An evening, or at the weekend."""
    hour = dice.between(10, 20) if on.weekday() >= SATURDAY else dice.between(EVENING, NIGHT)
    return local(on, time(hour, dice.below(60), dice.below(60)))


def mark(ground: Ground, sheet: Sheet, planting: Planting) -> Iterable[Found]:
    """Nothing is written. What was looked at goes into the answers."""
    told = list(looks(ground, sheet.family, planting))
    if told:
        yield Found(
            truth=NAME,
            number=planting.number,
            family=sheet.family.number,
            subjects=tuple(sorted({one.subject for one in told})),
            workers=planting.workers,
            days=tuple(sorted({one.at.date() for one in told if one.at})),
        )


TRUTH = Truth(
    name=NAME,
    what="A worker opens the records of families who are not theirs.",
    whom="The families, most of whom nobody works with now; one of them again and again.",
    shows=(
        "Looks by somebody who never held, led or chaired anything there and never wrote a word "
        "about them; far more such children than any colleague's; evenings and weekends; no reason "
        "or one word; one postcode district."
    ),
    silent=(
        "Whoever works at the front door opens many records too, with a reason, and something is "
        "written then."
    ),
    choose=choose,
    mark=mark,
    looks=looks,
)
