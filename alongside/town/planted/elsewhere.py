"""Where a child was on a day, as somebody told it: in hospital, on a school journey, with family."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from alongside.town.chance import Dice
from alongside.town.course.kinds import Family, Human
from alongside.town.planted.speaking import carer, day_of, he, him, his, named, upper, weekday

WARDS = ("Kingfisher", "Willow", "Rainbow", "Lighthouse", "Puffin", "Beech", "Starling", "Seahorse")
BABY_ILL = (
    "with bronchiolitis and needs oxygen",
    "because {he} would not feed and was losing weight",
    "with a high temperature that nobody could explain",
    "after a fit at home, the first {he} has had",
)
ILL = (
    "with stomach pain, and it turned out to be {his} appendix",
    "with an asthma attack that the inhaler did not hold",
    "with a broken wrist that had to be set under anaesthetic",
    "with an infection in {his} leg and is on a drip",
    "after a bad reaction to nuts at a party",
    "with a chest infection; {he} is very tired of needles",
)
JOURNEYS = (
    "the outdoor centre at Thirlwater", "an activity week at Cawder Hall", "the coast at Saltby",
    "the Year group's camp at Harrow Fell", "a canal boat with eleven others", "the farm at Nether Coombe",
)  # fmt: skip
PLACES = (
    "Saltby",
    "Rhosneigr",
    "Skegness",
    "Whitby",
    "Leicester",
    "Bradford",
    "Margate",
    "Preston",
    "Cardiff",
)
WITH = (
    (
        "{who} rang about something else, and said in passing that {names} had been with {them} in "
        "{place} since {first} and would be brought back on {last}."
    ),
    (
        "Call from {who}. {Names} went to {place} with {them} on {first}; they are all squeezed into "
        "one caravan and having a lovely time. Home on {last}."
    ),
    (
        "{who} wanted to know whether school would mind: {names} still in {place} until {last}, "
        "there since {first}."
    ),
    "Message from {who} in {place}, where {names} have been since {first}. The train back is on {last}.",
)
ON_A_WARD = (
    (
        "{Ward} ward rang. {name} came in on {first} {ill}. {Carer} has slept in the chair. They "
        "hope to let {him} home on {last}."
    ),
    (
        "The nurse in charge of {ward} ward let us know that {name} was admitted on {first} {ill}, "
        "and stays until {last} at least."
    ),
    (
        "Paediatric liaison: {name} has been on {ward} ward since {first}. {He} came in {ill}. Going "
        "home {last}."
    ),
)
LETTER = (
    (
        "Discharge letter for {name} from {ward} ward: admitted {first} {ill}, home on {last}. "
        "Follow-up in six weeks."
    ),
    (
        "Copy of a letter to the GP: {name} was an inpatient on {ward} ward from {first} to {last}, "
        "having come in {ill}."
    ),
    (
        "{Carer} brought the papers from the hospital. {name} had been there from {first} until "
        "{last}; {he} came in {ill}."
    ),
)
ON_A_JOURNEY = (
    (
        "{school} told us that {name} is away with the class at {journey} from {first} to {last}. "
        "{He} had been counting the days."
    ),
    "School office, about a form: {name} cannot sign it before {last}, being on {journey} since {first}.",
    (
        "The pastoral lead at {school} was glad to say that {name} went after all: {journey}, "
        "{first} until {last}. A friend lent the boots."
    ),
    (
        "E-mail from {school} with a photograph from {journey}. {name} is in the second row, muddy "
        "to the ears. Back {last}, left on {first}."
    ),
)
SCHOOL_AGE = range(8, 16)
BABY = 2


class Told(NamedTuple):
    """Who was elsewhere, what was written of it, and when we heard."""

    children: Sequence[Human]
    words: str
    on: date


def elsewhere(family: Family, there: Sequence[Human], on: date, dice: Dice, nr: int = 0) -> Told:
    """Something that puts some of these children elsewhere on a day; another `nr`, another illness."""
    ways: list[Callable[[], Told]] = [lambda: _on_a_ward(family, dice.pick(there), on, dice, nr)]
    pupils = [one for one in there if one.age(on) in SCHOOL_AGE]
    if pupils and on.weekday() not in (5, 6) and on.month not in (8, 12):
        ways.append(lambda: _on_a_journey(dice.pick(pupils), on, dice))
    kin = [one for one in family.others if not one.at_home and one.kind not in ("animal", "father", "mother")]
    if kin:
        ways.append(lambda: _with(dice.pick(kin), there, on, dice))
    return dice.pick(ways)()


def _days(on: date, dice: Dice, before: int, after: int) -> tuple[date, date]:
    return on - timedelta(days=dice.between(1, before)), on + timedelta(days=dice.between(1, after))


def _said(on: date) -> str:
    return f"{weekday(on)} {day_of(on)}"


def _on_a_ward(family: Family, one: Human, on: date, dice: Dice, nr: int) -> Told:
    """A call from the ward on the day, or a letter when they are home again."""
    first, last = _days(on, dice, 2, 3)
    ills = BABY_ILL if one.age(on) < BABY else ILL
    letter = dice.chance(0.4)
    words = dice.pick(LETTER if letter else ON_A_WARD).format(
        Carer=upper(carer(family, on)),
        Ward=(ward := dice.pick(WARDS)),
        ward=ward,
        name=one.given,
        first=_said(first),
        last=_said(last),
        ill=ills[(family.number + nr) % len(ills)].format(he=he(one), his=his(one)),
        him=him(one),
        he=he(one),
        He=upper(he(one)),
    )
    return Told((one,), words, last if letter else on)


def _on_a_journey(one: Human, on: date, dice: Dice) -> Told:
    first, last = _days(on, dice, 2, 2)
    words = dice.pick(ON_A_JOURNEY).format(
        school=upper(one.school_on(on) or "school"), name=one.given, journey=dice.pick(JOURNEYS),
        first=_said(first), last=_said(last), He=upper(he(one)),
    )  # fmt: skip
    return Told((one,), words, on)


def _with(who: Human, there: Sequence[Human], on: date, dice: Dice) -> Told:
    first, last = _days(on, dice, 4, 4)
    names = named(there)
    words = dice.pick(WITH).format(
        who=who.called or who.given, names=names, Names=names, them=him(who), place=dice.pick(PLACES),
        first=_said(first), last=_said(last),
    )  # fmt: skip
    return Told(there, words if len(there) > 1 else words.replace(" have been", " has been"), on)
