"""A flat, a car and an older friend, each heard of by different people about different young people.

Nobody reads all the records at once, so nobody sees it. Beside it there are other young people with a place,
a car and a friend of their own, which mean nothing more.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from alongside.practice.contact import ContactDecided, ContactReceived
from alongside.practice.note import NoteWritten
from alongside.record import EntryId, Origin
from alongside.town.chance import Dice
from alongside.town.course.kinds import Family, Human
from alongside.town.planted import ring_words as words
from alongside.town.planted.choosing import Choosing
from alongside.town.planted.kinds import Found, Ground, Planting, Truth
from alongside.town.planted.sheet import Sheet
from alongside.town.planted.speaking import he, him, his, upper, weekday, within

NAME, ALONE = "ring", "out_at_night"
LASTS, OVER = 300, 45
"""For how long it goes on, and how long before the last day the last of it was heard."""
YOUNGEST, OLDEST = 13, 17
TOGETHER, APART = 7, 22
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
    many = max(town.many(APART), 2 * TOGETHER)
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
    told = words.from_text(planting.told)
    kinds = dice.shuffled(words.KINDS)
    for nr in range(dice.between(2, 4)):
        on = dice.day(since, planting.until)
        heard = dice.of("heard", nr)
        both = (kinds[nr % 3], kinds[(nr + 1) % 3])
        said = [_said(told, kind, one, heard) for kind in both]
        there = There(ground, sheet, one)
        entry = _talk(there, on, said, heard) if nr % 3 == 1 else _contact(there, on, said, heard)
        if entry is not None:
            yield entry, on


def _said(told: words.Trail, kind: str, one: Human, dice: Dice) -> str:
    """One thing that was seen or heard, with the place, the car or the friend in it."""
    ways = {"place": words.PLACE, "car": words.CAR, "friend": words.FRIEND}[kind]
    names = {"place": told.place, "car": told.car, "friend": told.friend}[kind]
    return dice.pick(ways).format(**{kind: dice.pick(names)}, **_words(one))


def _words(one: Human) -> dict[str, str]:
    return {
        "name": one.given, "Name": one.given, "he": he(one), "He": upper(he(one)), "him": him(one),
        "his": his(one), "His": upper(his(one)), "herself": f"{him(one)}self",
        "likes": one.likes or "music",
    }  # fmt: skip


def _filled(frame: str, one: Human, on: date, said: Sequence[str], dice: Dice) -> str:
    return frame.format(
        one=said[0], One=upper(said[0]), two=said[1], Two=upper(said[1]), hour=dice.pick(words.EVENINGS),
        later=dice.pick(words.NIGHTS), road=dice.pick(words.ROADS), late=dice.pick(words.LATE),
        count=dice.pick(words.COUNTS), weekday=weekday(on - timedelta(days=1)), **_words(one),
    )  # fmt: skip


def _contact(there: There, on: date, said: Sequence[str], dice: Dice) -> EntryId | None:
    ground, sheet, one = there
    source = dice.pick(("6", "6", "2A", "1A")) if on.weekday() < 5 else "6"  # noqa: PLR2004 - Saturday
    at = within(dice, on, 9, 17) if source != "6" else within(dice, on, 6, 23)
    writer = ground.staff.front_door(dice, on, 12)
    received = ContactReceived(
        source=source,
        said=_filled(dice.pick(words.FRAMES[source]), one, on, said, dice),
        family_knows=source == "6",
        asks_for_help=source == "1A",
        why_not="We wanted to hear first what is known." if source == "2A" else "",
    )
    entry = sheet.add(received, (one.subject,), at, by=writer)
    if entry is None:
        return None
    open_now = _with_somebody(sheet.family, on)
    decided = ContactDecided(
        contact=entry,
        outcomes=("EXISTING_REFERRAL",) if open_now else ("ADVICE",) if dice.chance(0.6) else ("NFA",),
        reason=_reason(open_now=open_now, source=source, dice=dice),
    )
    sheet.add(decided, (one.subject,), on, by=ground.staff.front_door_manager(on), after=entry)
    return entry


def _with_somebody(family: Family, on: date) -> bool:
    """Whether work was open with them on a day."""
    return any(one.received <= on and (one.closed is None or one.closed > on) for one in family.episodes)


TAKEN = (
    "Sent to their worker, who knows {them} and will ring.",
    "There is somebody alongside already. Passed on the same day.",
    "Passed to the team that knows the family.",
)
LEFT = (
    "One time, and {them} is home. We asked {whom} to ring again if it happens again.",
    "No crime and nobody hurt. We talked with {whom} about who could speak with {them}.",
    "Not enough for us to come by itself. {whom} keeps a note and will tell us of more.",
    "We gave the number of the youth service. {whom} will ask {them} whether that is wanted.",
)
WHOM = {"6": "the officer", "2A": "school", "1A": "Mum"}


def _reason(*, open_now: bool, source: str, dice: Dice) -> str:
    told = dice.pick(TAKEN if open_now else LEFT).format(them="the young person", whom=WHOM[source])
    return upper(told)


def _talk(there: There, on: date, said: Sequence[str], dice: Dice) -> EntryId | None:
    ground, sheet, one = there
    writer = ground.staff.family_support(dice, sheet.family.locality, on)
    text = _filled(dice.pick(words.TALKS), one, on, said, dice)
    return sheet.add(
        NoteWritten(words=text), (one.subject,), within(dice, on, 10, 18), by=writer, origin=Origin.WORKER
    )


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
