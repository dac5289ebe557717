"""Who loved this child at six, at nine, at fourteen; and what was lost between, told in words.

A map of an earlier birthday is what was true that day as far as it is known today. The same day as it was
known then is a look back, as on every page. Where nobody asked, it says so: an empty map is not a child
whom nobody loved (N8).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from alongside.access.view import View
from alongside.practice.circle import was_asked
from alongside.practice.home import protections
from alongside.practice.own_map import own_map
from alongside.practice.person import dob
from alongside.record import SubjectId
from alongside.story import circle
from alongside.story import own_map as map_story
from alongside.story.circle import JOB, LIVES_HERE, Circle, Seat, State
from alongside.story.own_map import OwnMapStory
from alongside.story.telling import Telling
from alongside.story.words import capital, day_in_words, listed, number, whole

AGES = (6, 9, 14)
AT_AGE, TODAY = "At {age}", "Today"
BETWEEN, SINCE = "Between {before} and {after}", "Since {before}"
NOBODY_ASKED = "Nobody asked {name} then. What stands here was told by others, or is read from the record."
NOTHING = "Nothing is written of who was there for {name} at {age}, and nobody asked {name} then."
NOBODY_LOST = "Nothing here tells of anybody lost in that time. Where nobody asked, nobody would know."
APART = "They lived together, and do so no more. {last}"
QUIET = "They were together then. {last}"
LAST = "Last together: {last}"
NO_MORE = "{name} is not written of any more as somebody in {child}'s life"
UNSAFE = "Since {day} {child} is kept safe from {name}"
CAME = "New by then: {names}"


@dataclass(frozen=True)
class Age:
    """A birthday at which the map can be seen; today has no age."""

    age: int
    label: str
    day: date
    here: bool = False


@dataclass(frozen=True)
class Lost:
    """Somebody who was there and then was not, and how that came."""

    name: str
    words: str


@dataclass(frozen=True)
class CircleThen:
    """The map at one moment, and what changed until the next one."""

    name: str
    label: str
    day: date
    ages: tuple[Age, ...]
    circle: Circle
    own: OwnMapStory
    """The child's own map, as the child had left it by then."""
    nobody_asked: str
    between: str
    """The time that `lost` and `came` tell of; nothing where there is none."""
    lost: tuple[Lost, ...]
    nobody_lost: str
    came: str
    looks_back: bool
    """Whether it is an earlier day, told as it is known today."""


def tell(view: View, who: SubjectId, age: int = 0) -> CircleThen:
    """The map of a child at a birthday, else on the day of the view. Raises `NotHere`."""
    now = Telling(view, who)
    every = _ages(now)
    chosen = next((one for one in every if one.age == age), every[-1])
    past = bool(chosen.age) and chosen.day < view.today
    then = Telling(view, who, chosen.day) if past else now
    first, second = _neighbours(every, chosen)
    lost = tuple(_lost(_at(now, first), _at(now, second))) if first else ()
    came = _came(_at(now, first), _at(now, second)) if first else ""
    story = circle.told(then)
    return CircleThen(
        name=now.name,
        label=chosen.label,
        day=chosen.day,
        ages=tuple(Age(one.age, one.label, one.day, one is chosen) for one in every),
        circle=story,
        own=map_story.told(then),
        nobody_asked=_nobody_asked(then, chosen, story),
        between=_between(first, second) if first else "",
        lost=lost,
        nobody_lost="" if lost or not first else NOBODY_LOST,
        came=came,
        looks_back=past,
    )


def _ages(telling: Telling) -> list[Age]:
    """The birthdays that have come, and today."""
    born, today = dob(telling.life), telling.today
    days = [(age, birthday(born, age)) for age in AGES] if born else []
    past = [Age(age, AT_AGE.format(age=number(age)), day) for age, day in days if day < today]
    return [*past, Age(0, TODAY, today)]


def birthday(born: date, age: int) -> date:
    """The day somebody is so old; who was born on 29 February has their birthday a day later."""
    try:
        return born.replace(year=born.year + age)
    except ValueError:
        return date(born.year + age, 3, 1)


def _neighbours(every: list[Age], chosen: Age) -> tuple[Age | None, Age]:
    """The two moments to be compared: from the chosen one to the next; today, from the last one to it."""
    place = every.index(chosen)
    if place + 1 < len(every):
        return chosen, every[place + 1]
    return (every[place - 1] if place else None), chosen


def _at(now: Telling, age: Age | None) -> Telling:
    return Telling(now.view, now.who, age.day) if age and age.age and age.day < now.view.today else now


def _between(first: Age, second: Age) -> str:
    before = number(first.age)
    return (
        BETWEEN.format(before=before, after=number(second.age)) if second.age else SINCE.format(before=before)
    )


def _nobody_asked(then: Telling, chosen: Age, story: Circle) -> str:
    asked = was_asked(then.life) is not None or bool(own_map(then.life).people)
    if asked or not chosen.age:
        return ""
    words = NOBODY_ASKED if story.seats else NOTHING
    return words.format(name=then.name, age=number(chosen.age))


def _lost(before: Telling, after: Telling) -> Iterator[Lost]:
    """Everybody who was there before and is gone, hurt or far by the later day."""
    then, later = circle.told(before), circle.told(after)
    there = _seats(later)
    hurt = {tie.person: tie.what_happened for tie in later.broken}
    for key, seat in _seats(then).items():
        words = _how(seat, there.get(key), hurt, after)
        if words:
            yield Lost(seat.name, whole(words))
    for one in protections(after.whole):
        if before.today < one.start <= after.today and not one.only_readers:
            day = day_in_words(one.start, after.view.today)
            for who in one.from_whom:
                words = UNSAFE.format(day=day, child=after.name, name=after.names(who))
                yield Lost(capital(after.names(who)), whole(words))


def _how(seat: Seat, later: Seat | None, hurt: dict[SubjectId, str], after: Telling) -> str:
    """What became of somebody; nothing where they are still there."""
    if later is None:
        return NO_MORE.format(name=seat.name, child=after.name)
    if later.state is State.DIED:
        return "" if seat.state is State.DIED else later.last
    if later.state is State.BROKEN and seat.state is not State.BROKEN:
        return hurt.get(seat.person, "") if seat.person else ""
    last = LAST.format(last=later.last) if later.state is not State.NOT_KNOWN else later.last
    if seat.last == LIVES_HERE and later.last != LIVES_HERE:
        return APART.format(last=last)
    quiet = seat.state is State.TOGETHER and later.state in (State.WAITING, State.NOT_KNOWN)
    return QUIET.format(last=last) if quiet else ""


def _came(before: Telling, after: Telling) -> str:
    then, later = _seats(circle.told(before)), _seats(circle.told(after))
    names = [seat.name for key, seat in later.items() if key not in then and seat.state is not State.DIED]
    return whole(CAME.format(names=listed(names))) if names else ""


def _seats(story: Circle) -> dict[str, Seat]:
    """Everybody but those whose job it is, by who they are."""
    houses = (house for house in story.houses if house.heading != JOB)
    return {seat.person or str(seat.entry): seat for house in houses for seat in house.seats}
