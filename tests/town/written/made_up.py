# ruff: noqa: ARG002 - the few people are there whoever asks
"""A small family and a few workers, drawn from a seed, for whatever is written about them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from itertools import chain
from typing import Any, cast
from uuid import NAMESPACE_URL, uuid5

from alongside.desk.vocabulary import CODEC
from alongside.practice.person import BirthExpected, PersonBorn
from alongside.record import Draft, Life, SubjectId
from alongside.record.memory import MemoryBook
from alongside.town.chance import Dice
from alongside.town.course.kinds import (
    Assessment,
    Contact,
    Episode,
    Family,
    HelpPlan,
    Home,
    Human,
    Who,
    Worry,
)
from alongside.town.course.working import working
from alongside.town.levers import Levers
from alongside.town.staff.kinds import Held, Voice, Worker
from alongside.town.staff.roster import Staff
from alongside.town.written.context import Context
from alongside.town.written.pen import Pen

LEVERS = Levers(seed=7)
WORRIES: tuple[Worry, ...] = (
    "domestic_abuse",
    "parent_mind",
    "drugs",
    "alcohol",
    "neglect",
    "emotional",
    "physical",
    "sexual",
    "child_mind",
    "disability",
    "parent_illness",
    "beyond_home",
    "stress",
    "absent",
    "behaviour",
    "before_birth",
)
SOURCES = (
    "1A",
    "1B",
    "1C",
    "1D",
    "2A",
    "2B",
    "3A",
    "3B",
    "3C",
    "3D",
    "3E",
    "3F",
    "4",
    "5A",
    "5B",
    "5C",
    "5D",
    "6",
    "7",
    "8",
    "9",
    "10",
)
OUTCOMES = ("referral", "early_help", "advice", "nfa", "other")
GIRLS = ("Maya", "Ava", "Zofia", "Hodan", "Priya", "Ellie", "Wren", "Chloe")
BOYS = ("Noah", "Leo", "Yusuf", "Tyler", "Declan", "Mason", "Arjun", "Kuba")
LIKES = ("football", "drawing horses", "dinosaurs", "the drums", "baking", "Minecraft", "", "swimming")


def subject(name: str, kind: str = "person") -> SubjectId:
    """A subject of a name, always the same."""
    return SubjectId(f"{kind}:{uuid5(NAMESPACE_URL, name)}")


def worker(name: str, **voice: Any) -> Worker:
    """Somebody who writes in a voice."""
    told: dict[str, Any] = {
        "terse": 0.4,
        "first_person": True,
        "to_child": False,
        "formal": 0.3,
        "lists": False,
        "quotes": 0.5,
    }
    return Worker(subject(name, "worker"), name, Voice(**(told | voice)), date(2010, 1, 1), None)


WORKERS = (
    worker("Amira Haddad", terse=0.1),
    worker("Tom Beck", terse=0.9, first_person=False),
    worker("Grace Osei", to_child=True, terse=0.4),
    worker("Owen Price", lists=True, terse=0.3, first_person=False),
    worker("Marta Wilk", formal=0.9, first_person=False, terse=0.2, habits=("on balance",)),
    worker("Dele Okafor", terse=0.7, quotes=0.9),
)


class FewPeople(Staff):
    """A handful of workers who follow each other every two hundred days."""

    def __init__(self) -> None:
        self.localities = 4

    def post_for(self, dice: Dice, locality: int, on: date, *, protecting: bool = False) -> int:
        return dice.below(5)

    def alongside(self, post: int, start: date, end: date | None) -> tuple[Held, ...]:
        told: list[Held] = []
        day_of, place = start, post
        reasons = ("FCONTA", "LEFTRL", "MANAGE", "ABSENC", "TSPROC", "PCCHAN", "ORGRST")
        while day_of < (end or LEVERS.until):
            until = day_of + timedelta(days=200)
            last = until >= (end or LEVERS.until)
            who = WORKERS[place % len(WORKERS)]
            reason = reasons[len(told) % len(reasons)]
            told.append(Held(who, day_of, end if last else until, reason, handed_over=bool(place % 2)))
            day_of, place = until, place + 1
        return tuple(told) or (Held(WORKERS[post % len(WORKERS)], start, end, "FCONTA"),)

    def holder(self, post: int, on: date) -> Worker:
        return WORKERS[post % len(WORKERS)]

    def manager(self, post: int, on: date) -> Worker:
        return worker("Beth Managing", terse=0.6)

    def team(self, post: int, on: date) -> SubjectId:
        return subject(f"team {post % 3}", "team")

    def front_door(self, dice: Dice, on: date, hour: int = 12) -> Worker:
        return worker("Sam Frontdoor")

    def front_door_manager(self, on: date) -> Worker:
        return worker("Nia Deciding")

    def chair(self, dice: Dice, on: date) -> Worker:
        return worker("Helen Chair")

    def family_support(self, dice: Dice, locality: int, on: date) -> Worker:
        return worker("Magda Support")

    def coordinator(self, dice: Dice, on: date) -> Worker:
        return worker("Ruth Bringing")

    def lead_protection(self, dice: Dice, locality: int, on: date) -> Worker:
        return worker("Priya Protecting")


def child(dice: Dice, place: int, born: date) -> Human:
    """A child of a drawn name."""
    girl = dice.chance(0.5)
    given = dice.pick(GIRLS if girl else BOYS)
    return Human(
        f"child{place}",
        subject(f"{place} {given} {born} {dice.bits(30)}"),
        given,
        "Hartley",
        "F" if girl else "M",
        "child",
        born=born,
        due=born if born > LEVERS.first else None,
        likes=dice.pick(LIKES),
        school="Larkmere Primary" if dice.chance(0.5) else "",
    )


def others(dice: Dice) -> list[Human]:
    """Some of: a mother, a father, a grandmother, an uncle, a coach."""
    every = [
        Human(
            "mother",
            subject(f"m{dice.bits(40)}"),
            "Leanne",
            "Hartley",
            "F",
            "mother",
            "Mum",
            date(1988, 1, 1),
            responsible=True,
        ),
        Human(
            "father",
            subject(f"f{dice.bits(40)}"),
            "Darren",
            "Cole",
            "M",
            "father",
            "Dad",
            date(1986, 1, 1),
            at_home=dice.chance(0.4),
        ),
        Human(
            "nan",
            subject(f"n{dice.bits(40)}"),
            "Pat",
            "Hartley",
            "F",
            "grandparent",
            "Nan",
            date(1960, 1, 1),
            at_home=False,
        ),
        Human(
            "uncle",
            subject(f"u{dice.bits(40)}"),
            "Frank",
            "Hartley",
            "M",
            "aunt_or_uncle",
            "Uncle Frank",
            date(1984, 1, 1),
            at_home=False,
        ),
        Human(
            "coach",
            subject(f"c{dice.bits(40)}"),
            "Errol",
            "Brown",
            "M",
            "other",
            "Coach",
            date(1970, 1, 1),
            at_home=False,
        ),
    ]
    lone = dice.below(8)
    left = every[1:] if lone == 0 else [every[0]] if lone == 1 else every
    return [one for one in left if one.kind in ("mother", "father") or dice.chance(0.6)]


def family(seed: int, on: date = date(2022, 5, 4), worry: Worry | None = None) -> Family:
    """A family as it might be drawn, its children of any age on a day."""
    dice = Dice(seed, "family")
    count = dice.pick((1, 1, 2, 2, 3, 4))
    made = Family(seed, "Hartley", dice.below(4), dice.between(1, 10), others=others(dice))
    made.worry = dice.pick(WORRIES) if worry is None else worry
    youngest = -120 if made.worry == "before_birth" else 0
    births = [on - timedelta(days=dice.between(youngest, 17 * 365)) for _ in range(count)]
    if made.worry == "before_birth":
        births[-1] = on + timedelta(days=100)
    made.children = [child(dice, place, born) for place, born in enumerate(sorted(births))]
    made.homes = [Home(on - timedelta(days=900), "12 Ferry Row", "ZZ4 3CD")]
    return made


def everyone(made: Family) -> Who:
    """All its children."""
    return tuple(range(len(made.children)))


def contact(made: Family, seed: int, on: date, outcome: str = "") -> Contact:
    """A contact about all of them."""
    dice = Dice(seed, "contact")
    source = dice.pick(SOURCES)
    told = outcome or dice.pick(OUTCOMES)
    return Contact(
        on=on,
        hour=dice.between(0, 23),
        children=everyone(made),
        source=source,
        outcome=cast(Any, told),
        worry=made.worry,
        asks_for_help=source == "1A" and dice.chance(0.5),
        decided=on + timedelta(days=dice.pick((0, 0, 1, 4))),
    )


FACTORS: Mapping[str, tuple[str, ...]] = {
    "domestic_abuse": ("3B", "17A"),
    "neglect": ("16A",),
    "parent_mind": ("4B",),
    "drugs": ("2B",),
    "alcohol": ("1B", "4B"),
    "beyond_home": ("24A", "13A"),
    "disability": ("6A",),
    "child_mind": ("4A", "15A"),
    "physical": ("18C",),
    "sexual": ("19C",),
}
KINDS = ("child_and_family", "child_and_family", "child_and_family", "young_carer", "disabled_child")


def episode(made: Family, seed: int, on: date, *, goes_on: bool = True, open_: bool = False) -> Episode:
    """Work with all of them: a referral, an assessment, perhaps a plan, perhaps an end."""
    dice = Dice(seed, "episode")
    told = contact(made, seed, on, "referral")
    made.contacts.append(told)
    who = everyone(made)
    one = Episode(
        children=who,
        contact=told,
        received=told.decided,
        source=told.source,
        decided=told.decided + timedelta(days=dice.pick((0, 0, 1, 3))),
        goes_on=goes_on,
        worry=made.worry,
        post=seed % 6,
        going=dice.near(-1, 1),
    )
    made.episodes.append(one)
    if not goes_on:
        return one
    start = one.decided + timedelta(days=dice.between(0, 3))
    end = None if open_ else working().on_or_after(start + timedelta(days=dice.between(1, 60)))
    outcome = dice.pick(("services", "early_help", "nfa"))
    kind = "pre_birth" if made.worry == "before_birth" else dice.pick(KINDS)
    factors = FACTORS.get(made.worry, ("20",)) if outcome != "nfa" or dice.chance(0.7) else ("21",)
    visits = (start + timedelta(days=1),)
    one.assessments.append(
        Assessment(
            children=who,
            kind=kind,
            start=start,
            end=end,
            visits=visits,
            factors=tuple(factors for _ in who),
            outcome=cast(Any, outcome),
        )
    )
    if end and outcome == "services":
        over = end + timedelta(days=dice.between(60, 900))
        one.plans.append(HelpPlan(children=who, start=end, reviews=(), visits=(), end=over))
        one.closed = over
    elif end:
        one.closed = end + timedelta(days=dice.pick((0, 2, 9)))
    one.because = {"early_help": "help_from_others"}.get(outcome, "no_longer_in_need")
    return one


def context(made: Family) -> Context:
    """Everything a writer needs."""
    dice = Dice(LEVERS.seed, "family", made.number)
    return Context(LEVERS, made, FewPeople(), Pen(dice.of("pen"), f"town/{made.number}", LEVERS.until), dice)


def born(made: Family, ctx: Context) -> None:
    """That each child was expected or born, as the people slice says it."""
    for one in made.children:
        fact = PersonBorn() if one.born <= LEVERS.first else BirthExpected(due=one.born)
        ctx.pen.write(fact, [one.subject], min(one.born, LEVERS.first), by=WORKERS[0])


def life(drafts: list[Draft], who: SubjectId) -> Life:
    """The life that drafts make of somebody."""
    book = MemoryBook(998, CODEC, synthetic=True)
    with book.sitting(WORKERS[0].subject, wide=True) as sitting:
        sitting.append(drafts)
        return Life(who, sitting.entries([who]))


def every_text(drafts: list[Draft]) -> list[str]:
    """All words of some drafts."""
    told = chain.from_iterable((d.fact, *d.each.values()) for d in drafts)
    return [
        t
        for one in told
        for name in one.__struct_fields__
        if isinstance(t := getattr(one, name), str) and " " in t
    ]
