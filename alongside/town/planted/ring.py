"""A flat, a car and an older friend, each heard of by different people about different young people.

Nobody reads all the records at once, so nobody sees it. Beside it there are other young people with a place,
a car and a friend of their own, which mean nothing more.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, time, timedelta
from typing import NamedTuple

from alongside.practice.contact import ContactDecided, ContactReceived
from alongside.practice.note import NoteWritten
from alongside.record import EntryId
from alongside.record.when import local
from alongside.town.chance import Dice
from alongside.town.course.kinds import Family, Human
from alongside.town.course.working import working
from alongside.town.planted import ring_words as words
from alongside.town.planted.choosing import Choosing
from alongside.town.planted.kinds import Found, Ground, Planting, Truth
from alongside.town.planted.sheet import Sheet
from alongside.town.planted.speaking import he, him, his, upper, weekday, within

NAME, ALONE = "ring", "out_at_night"
LASTS, OVER = 300, 45
"""For how long it goes on, and how long before the last day the last of it was heard."""
YOUNGEST, OLDEST = 13, 17
TOGETHER, APART = 7, 40
SATURDAY = 5
"""Families of one ring; young people in a full town who are out at night and belong to none."""


class There(NamedTuple):
    """Whose sheet something is written on, and of whom."""

    ground: Ground
    sheet: Sheet
    one: Human


def choose(town: Choosing) -> Iterable[Planting]:
    """Two rings in a full town."""
    dice, since, until = town.dice(NAME), town.before(LASTS + OVER), town.before(OVER)
    for number in range(town.many(2)):
        families = town.families(lambda one: _fits(one, since), TOGETHER + dice.below(3), NAME, number)
        told = words.as_text(words.trail(dice.of(number)))
        numbers = tuple([one.number for one in families])
        yield Planting(truth=NAME, number=number, families=numbers, since=since, until=until, told=told)


def choose_alone(town: Choosing) -> Iterable[Planting]:
    """As many again as make the rings hard to see, each by themselves."""
    dice, since, until = town.dice(ALONE), town.before(LASTS + OVER), town.before(OVER)
    many = max(town.many(APART), 2 * TOGETHER * min(1, town.many(2)))
    for number, family in enumerate(town.families(lambda one: _fits(one, since), many, ALONE)):
        told = words.as_text(words.trail(dice.of(number)))
        yield Planting(
            truth=ALONE, number=number, families=(family.number,), since=since, until=until, told=told
        )


def _fits(family: Family, since: date) -> bool:
    """Whether the record knew a young person by then, or will within two months."""
    known = [one.on for one in family.contacts if one.on < since + timedelta(days=60)]
    return bool(known) and _teenager(family, since) is not None


def _teenager(family: Family, since: date) -> Human | None:
    """The eldest who stays under eighteen for the whole of the time."""
    grown = since + timedelta(days=LASTS + 30)
    told = [one for one in family.children if one.age(since) >= YOUNGEST and one.age(grown) <= OLDEST]
    known = {
        place for one in family.contacts if one.on < since + timedelta(days=60) for place in one.children
    }
    return next((one for one in told if family.children.index(one) in known), None)


def mark(ground: Ground, sheet: Sheet, planting: Planting) -> Iterable[Found]:
    """Two to four times somebody heard something of this young person."""
    one = _teenager(sheet.family, planting.since)
    known = sheet.known_from(one.subject) if one else None
    if one is None or known is None or known > planting.until:
        return
    dice = ground.dice(planting, sheet.family.number)
    entries, days = list[EntryId](), list[date]()
    for entry, on in _heard(ground, sheet, planting, (one, max(known, planting.since)), dice):
        entries.append(entry)
        days.append(on)
    yield Found(
        truth=planting.truth,
        number=planting.number,
        family=sheet.family.number,
        subjects=(one.subject,),
        entries=tuple(entries),
        days=tuple(days),
    )


def _heard(
    ground: Ground, sheet: Sheet, planting: Planting, whom: tuple[Human, date], dice: Dice
) -> Iterator[tuple[EntryId, date]]:
    one, since = whom
    told, there = words.from_text(planting.told), There(ground, sheet, one)
    kinds = dice.shuffled(words.KINDS)
    talks = iter(dice.shuffled(words.TALKS))
    for nr in range(dice.between(2, 4)):
        on = dice.day(since, planting.until)
        heard = dice.of("heard", nr)
        said = [_said(told, kinds[at % 3], one, heard) for at in (nr, nr + 1)]
        entry = (
            _talk(there, on, next(talks), said, heard) if nr % 3 == 1 else _contact(there, on, said, heard)
        )
        if entry is not None:
            yield entry, on


def _said(told: words.Trail, kind: str, one: Human, dice: Dice) -> str:
    """One thing that was seen or heard, with the place, the car or the friend in it."""
    ways = {"place": words.PLACE, "car": words.CAR, "friend": words.FRIEND}[kind]
    names = {"place": told.place, "car": told.car, "friend": told.friend}[kind]
    return dice.pick(ways).format(**{kind: dice.pick(names)}, **_words(one))


def _words(one: Human) -> dict[str, str]:
    return {
        "name": one.given,
        "Name": one.given,
        "he": he(one),
        "He": upper(he(one)),
        "him": him(one),
        "his": his(one),
        "His": upper(his(one)),
        "likes": one.likes or "music",
    }


def _filled(frame: str, one: Human, on: date, said: Sequence[str], dice: Dice) -> str:
    return frame.format(
        one=said[0],
        One=upper(said[0]),
        two=said[1],
        Two=upper(said[1]),
        hour=dice.pick(words.EVENINGS),
        later=dice.pick(words.NIGHTS),
        road=dice.pick(words.ROADS),
        late=dice.pick(words.LATE),
        count=dice.pick(words.COUNTS),
        weekday=weekday(on - timedelta(days=1)),
        **_words(one),
    )


def _contact(there: There, on: date, said: Sequence[str], dice: Dice) -> EntryId | None:
    ground, sheet, one = there
    source = dice.pick(("6", "6", "2A", "1A")) if on.weekday() < SATURDAY else "6"
    hour = dice.between(6, 22) if source == "6" else dice.between(9, 16)
    received = ContactReceived(
        source=source,
        said=_filled(dice.pick(words.FRAMES[source]), one, on, said, dice),
        family_knows=source == "6",
        asks_for_help=source == "1A",
        why_not="We wanted to hear first what is known." if source == "2A" else "",
    )
    writer = ground.staff.front_door(dice, on, hour)
    at = local(on, time(hour, dice.below(60)))
    entry = sheet.add(received, (one.subject,), at, by=writer)
    if entry is None:
        return None
    open_now = _with_somebody(sheet.family, on)
    decided = ContactDecided(
        contact=entry,
        outcomes=("EXISTING_REFERRAL",) if open_now else ("ADVICE",) if dice.chance(0.6) else ("NFA",),
        reason=_reason(one, words.TAKEN if open_now else words.LEFT, source, dice),
    )
    on = working().on_or_after(on)
    if on <= ground.levers.until:
        sheet.add(decided, (one.subject,), on, by=ground.staff.front_door_manager(on), after=entry)
    return entry


def _with_somebody(family: Family, on: date) -> bool:
    """Whether work was open with them on a day."""
    return any(one.received <= on and (one.closed is None or one.closed > on) for one in family.episodes)


def _reason(one: Human, ways: Sequence[str], source: str, dice: Dice) -> str:
    whom = words.WHOM[source]
    return dice.pick(ways).format(whom=whom, Whom=upper(whom), **_words(one))


def _talk(there: There, on: date, frame: str, said: Sequence[str], dice: Dice) -> EntryId | None:
    ground, sheet, one = there
    on = working().on_or_after(on)
    writer = ground.staff.family_support(dice, sheet.family.locality, on)
    fact = NoteWritten(words=_filled(frame, one, on, said, dice))
    return sheet.add(fact, (one.subject,), within(dice, on, 10, 18), by=writer)


TRUTH = Truth(
    name=NAME,
    what="Young people of several families are drawn in at one flat, by one car, by one older friend.",
    whom="Seven to nine young people of different families, schools and workers, within ten months.",
    shows=(
        "One address, one car and one first name (each said in several ways) turn up in contacts of "
        "the police, of schools and of parents and in notes of conversations after coming back; no "
        "entry names all three, and no entry is about two families."
    ),
    silent=(
        "Other young people are out at night too, each with a place, a car and a friend that lead nowhere."
    ),
    choose=choose,
    mark=mark,
)
BESIDE = Truth(
    name=ALONE,
    what=(
        "Young people out at night who belong to nothing: they stand beside the others, so that "
        "these are not seen."
    ),
    whom="Single young people of many families.",
    shows="A place, a car and a friend in the entries of one family, and in no other's.",
    silent="It is no truth to be found; whoever finds it has found too much.",
    choose=choose_alone,
    mark=mark,
)
