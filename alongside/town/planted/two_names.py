"""One child, two records: a name misheard, a birthday with two figures changed about.

What school told us stands in one, what the hospital told us in the other, and neither looks like much.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from alongside.practice.contact import ContactDecided, ContactReceived
from alongside.practice.home import MovedHome
from alongside.practice.identifiers import IdentifierGiven
from alongside.practice.person import PersonBorn, PersonNamed, SexRecorded
from alongside.record import EntryId, Fact, SubjectId
from alongside.town.chance import Dice
from alongside.town.course import identity
from alongside.town.course.kinds import Family, Human
from alongside.town.planted.choosing import Choosing
from alongside.town.planted.kinds import Found, Ground, Planting, Truth
from alongside.town.planted.sheet import Sheet
from alongside.town.planted.speaking import he, him, his, upper, within
from alongside.town.planted.spelling import another_record, misheard, mistyped
from alongside.town.staff.kinds import Worker

NAME = "two_names"
BACK, OLDEST, YOUNGEST = 900, 14, 1
HOSPITAL = (
    (
        "{Name} was brought in with {hurt}. The story was that {story}. It fits, more or less. "
        "{Carer} was tired and quiet. We have not seen {him} here before under this name."
    ),
    (
        "Attended with {hurt}. {Carer} says {story}. Waited four hours and left before the doctor "
        "had finished; {name} was asleep by then."
    ),
    "Second time in A&E this year with something like it: {hurt}. {Carer} told the nurse that {story}.",
    "{Name}, {hurt}. {Story}, we were told. {He} said nothing at all while {carer} was in the room.",
    (
        "Triage note passed on: {hurt}. It had happened the day before. {Carer} said that {story}, "
        "and that {he} bruises easily."
    ),
)
HURTS = (
    "a burn on {his} forearm the size of a coin",
    "a swollen wrist",
    "a cut above the eye",
    "bruising on {his} back",
    "a tooth knocked loose",
    "a scald on {his} hand",
    "a broken collarbone",
    "a bad bite on {his} arm",
)
STORIES = (
    "{he} fell against the cooker",
    "{he} came off a bike in the alley",
    "it happened at a cousin's",
    "{he} tripped on the stairs",
    "the dog had jumped up",
    "{he} had been climbing where {he} should not",
    "it was a game that went too far",
)
SCHOOL = (
    (
        "{Name} is here every day and always hungry. {He} asked whether {he} might stay for "
        "after-school club, and cried when it was full. We have not heard from anybody else."
    ),
    (
        "{Name} flinched when the caretaker reached past {him}. {He} would not change for PE. Mum "
        "says all is well."
    ),
    "{He} told the dinner lady “I hurted myself but I'm not allowed to say how.” She gave {him} seconds.",
    (
        "{Name} has been in long sleeves all week and it is warm. {He} is a bright, funny child and "
        "has gone quiet."
    ),
    "{Name} fell asleep in assembly again. {He} says that {he} keeps watch. {He} would not say what for.",
)
SCHOOL_AGE = 5
ENOUGH = (
    "A single attendance, explained. The hospital's own team will write to the GP.",
    "No record of ours under this name and birthday. Advice given to the nurse.",
    "Nothing known. Health visitor or school nurse to be told, and to come back to us if there is more.",
    "The first we hear of this child. The explanation fits and the carer stayed with them.",
)
WATCHED = (
    "School know the child well and will keep an eye open. Nothing else is known to us this year.",
    "No other contact lately. We talked through with school how to ask, and what to do next.",
    "School to speak with home and ring us if worries stay.",
)


def choose(town: Choosing) -> Iterable[Planting]:
    """Nine children in a full town. The second record's number is that of a family nobody came to know."""
    since, until = town.before(BACK), town.before(20)
    families = town.families(lambda one: _fits(one, since, until), town.many(9), NAME)
    unknown = town.families(lambda one: not one.contacts, len(families), NAME, "numbers")
    for number, (family, other) in enumerate(zip(families, unknown, strict=False)):
        told = {"number": identity.local_number(other.number, 0)}
        yield Planting(
            truth=NAME, number=number, families=(family.number,), since=since, until=until, told=told
        )


def _fits(family: Family, since: date, until: date) -> bool:
    known = any(one.on < until - timedelta(days=200) and one.children for one in family.contacts)
    return known and _child(family, since, until) is not None


def _child(family: Family, since: date, until: date) -> Human | None:
    known = {n for one in family.contacts if one.on < until - timedelta(days=200) for n in one.children}
    young = (
        one
        for n, one in enumerate(family.children)
        if n in known and one.age(since) >= YOUNGEST and one.age(until) <= OLDEST
    )
    return next(young, None)


class Two(NamedTuple):
    """The two records of one child, and whoever takes the calls about them."""

    ground: Ground
    sheet: Sheet
    planting: Planting
    one: Human
    other: SubjectId

    def writer(self, on: date) -> Worker:
        """The same hand all through one day."""
        return self.ground.staff.front_door(self.ground.dice(self.planting, on.toordinal()), on)


def mark(ground: Ground, sheet: Sheet, planting: Planting) -> Iterable[Found]:
    """A second record, with what the hospital told us; beside the first, with what school did."""
    one = _child(sheet.family, planting.since, planting.until)
    known = sheet.known_from(one.subject) if one else None
    if one is None or known is None or known > planting.until - timedelta(days=90):
        return
    dice = ground.dice(planting, sheet.family.number)
    two = Two(ground, sheet, planting, one, another_record(dice))
    days = sorted(dice.day(max(known, planting.since), planting.until) for _ in range(3))
    entries = [
        *_second_record(two, days[0], dice),
        *_from_hospital(two, days[0], 0),
        *_from_school(two, days[1], dice.of("school")),
        *_from_hospital(two, days[2], 1),
    ]
    yield Found(
        truth=NAME,
        number=planting.number,
        family=sheet.family.number,
        subjects=(one.subject, two.other),
        entries=tuple(entries),
        days=tuple(days),
    )


def _lives(two: Two, on: date) -> tuple[str, str]:
    """Where the record says that the child lives by then."""
    home = two.sheet.family.home(on)
    told = (home.address, home.postcode)
    for _, draft in two.sheet.of(MovedHome):
        fact = draft.fact
        if isinstance(fact, MovedHome) and draft.on.first <= on and two.one.subject in draft.about:
            told = (fact.address, fact.postcode)
    return told


def _second_record(two: Two, on: date, dice: Dice) -> Iterator[EntryId]:
    """Written at the front door by somebody who searched for another spelling, and found nobody."""
    one, (address, postcode) = two.one, _lives(two, on)
    given = misheard(dice, one.given)
    family = misheard(dice, one.family) if dice.chance(0.5) else one.family
    born = mistyped(dice, one.born) if dice.chance(0.65) else one.born
    facts: list[tuple[Fact, date]] = [
        (PersonNamed(given=given, family=family), on),
        (PersonBorn(), born),
        (SexRecorded(sex=one.sex), born),
        (MovedHome(address=address, postcode=postcode), on),
        (IdentifierGiven(scheme="la_child_id", value=two.planting.told["number"]), on),
    ]
    writer, at = two.writer(on), within(dice, on, 9, 11)
    for fact, day in facts:
        entry = two.sheet.add(fact, (two.other,), day, by=writer, at=at)
        at += timedelta(seconds=20 + dice.below(40))
        yield from (entry,) if entry else ()


def _from_hospital(two: Two, on: date, time: int) -> Iterator[EntryId]:
    """The first time, and the second: never in the same words."""
    one, dice = two.one, two.ground.dice(two.planting, two.sheet.family.number, "hospital")
    told, hurts, stories, reasons = (dice.shuffled(some)[time] for some in (HOSPITAL, HURTS, STORIES, ENOUGH))
    carer = dice.shuffled(("Mum", "{his} mother", "an uncle", "Dad", "a friend of Mum's"))[time].format(
        his=his(one)
    )
    hurt, story = hurts.format(his=his(one)), stories.format(he=he(one))
    text = told.format(
        Name="The child", name="the child", hurt=hurt, story=story, Story=upper(story), Carer=upper(carer),
        carer=carer, he=he(one), He=upper(he(one)), him=him(one),
    )  # fmt: skip
    yield from _contact(two, two.other, on, ("3E", text, reasons), dice)


def _from_school(two: Two, on: date, dice: Dice) -> Iterator[EntryId]:
    one = two.one
    text = dice.pick(SCHOOL).format(Name=one.given, he=he(one), He=upper(he(one)), him=him(one))
    source = "2A" if one.age(on) >= SCHOOL_AGE else "8"
    yield from _contact(two, one.subject, on, (source, text, dice.pick(WATCHED)), dice)


def _contact(two: Two, who: SubjectId, on: date, told: tuple[str, str, str], dice: Dice) -> Iterator[EntryId]:
    source, said, reason = told
    received = ContactReceived(source=source, said=said, family_knows=True)
    entry = two.sheet.add(received, (who,), within(dice, on, 11, 17), by=two.writer(on))
    if entry is None:
        return
    yield entry
    decided = ContactDecided(contact=entry, outcomes=("ADVICE",), reason=reason)
    by = two.ground.staff.front_door_manager(on)
    answer = two.sheet.add(decided, (who,), on, by=by, after=entry)
    yield from (answer,) if answer else ()


TRUTH = Truth(
    name=NAME,
    what="One child has two records, under names and birthdays that differ a little.",
    whom="The child, of whom no one sees everything.",
    shows=(
        "Two records at one address, of one sex, with names that sound alike and birthdays that are "
        "the same or differ by figures changed about; contacts of school in one, of the hospital in "
        "the other; no mother and no family told in the second."
    ),
    silent="The second record has a number of its own like any other and was begun in the ordinary way.",
    choose=choose,
    mark=mark,
)
