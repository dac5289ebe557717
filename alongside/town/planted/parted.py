"""Brothers and sisters parted by paperwork: two families on our record who are one family in life.

A mother's name was spelled another way, or she gave another one; two referrals came to two doors. The
children know. It stands in their words, and nobody could find whom they meant.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

from alongside.practice.note import NoteWritten
from alongside.practice.voice import AccountGiven
from alongside.record import EntryId
from alongside.town.chance import Dice
from alongside.town.course.kinds import Family, Home, Human
from alongside.town.planted import parted_words as words
from alongside.town.planted.choosing import Choosing
from alongside.town.planted.kinds import Found, Ground, Planting, Truth
from alongside.town.planted.sheet import Sheet
from alongside.town.planted.speaking import he, his, upper, within
from alongside.town.planted.spelling import misheard

NAME = "parted"
GAP, BACK, LONG = 280, 1500, 60
MORE, TRIES = 3, 1200
"""So many families are asked for each pair, and each tried beside so many others: few could be one family."""
YOUNGEST_MOTHER, OLDEST_MOTHER = 16, 43


def choose(town: Choosing) -> Iterable[Planting]:
    """Five pairs of families in a full town."""
    since, number, many = town.before(BACK), 0, town.many(5)
    for one in town.families(lambda one: _fits(one, since), MORE * many, NAME):
        second = (
            []
            if number >= many
            else town.families(_fits_beside(one, since), 1, NAME, one.number, tries=TRIES)
        )
        for two in second:
            yield _planting(town, number, one, two, since)
            number += 1


def _fits_beside(one: Family, since: date) -> Callable[[Family], bool]:
    return lambda two: _fits(two, since) and _could_be(one, two)


def _planting(town: Choosing, number: int, one: Family, two: Family, since: date) -> Planting:
    dice, mother = town.dice(NAME, number, "names"), _mother(one)
    assert mother is not None  # noqa: S101 - who fits has one
    home = one.home(one.contacts[0].on)
    return Planting(
        truth=NAME,
        number=number,
        families=(one.number, two.number),
        since=since,
        until=town.levers.until,
        told={
            "given": misheard(dice, mother.given), "family": misheard(dice, mother.family),
            "born": mother.born.isoformat(), "ethnicity": mother.ethnicity, "heritage": mother.heritage,
            "address": home.address.replace(",", "", 1), "postcode": home.postcode,
            str(one.number): _told(two), str(two.number): _told(one),
        },
    )  # fmt: skip


def _told(family: Family) -> str:
    """One child of a family, as the other family's child would name them."""
    child = family.children[0]
    return f"{child.given}|{child.sex}|{child.born.isoformat()}"


def _mother(family: Family) -> Human | None:
    told = family.other("mother")
    return told if told is not None and told.died is None else None


def _fits(family: Family, since: date) -> bool:
    """Whether children old enough to ask were worked with for some time."""
    mother = _mother(family)
    return bool(mother) and not (mother and mother.once_child) and _asking(family, since) is not None


def _asking(family: Family, since: date) -> tuple[Human, date, date] | None:
    """A child who can speak, and when somebody was alongside to hear it."""
    for one in family.episodes:
        last = one.closed or max(one.decided, since) + timedelta(days=400)
        first = max(one.decided + timedelta(days=20), since)
        if one.goes_on and (last - first).days >= LONG:
            told = [family.children[place] for place in one.children]
            speaks = [child for child in told if child.age(first) >= words.BABY]
            if speaks:
                return speaks[0], first, last
    return None


def _could_be(one: Family, two: Family) -> bool:
    """Whether one woman could be the mother of all of them."""
    mother = _mother(one)
    births = sorted(child.born for child in (*one.children, *two.children))
    apart = all((b - a).days >= GAP for a, b in pairwise(births))
    ages = [child.born.year - mother.born.year for child in two.children] if mother else []
    other = _mother(two)
    alike = other is not None and mother is not None and other.heritage == mother.heritage
    return alike and apart and all(YOUNGEST_MOTHER <= age <= OLDEST_MOTHER for age in ages)


def shape(_: Ground, family: Family, planting: Planting) -> None:
    """The second family's mother is the first's, written another way; there they once lived."""
    family.planted = NAME
    if family.number != planting.families[1]:
        return
    told, mother = planting.told, _mother(family)
    if mother is None:
        return
    mother.given, mother.born = told["given"], date.fromisoformat(told["born"])
    mother.family = told["family"]
    there = family.home(family.contacts[0].on)
    family.homes = [_moved(one, told) if one is there else one for one in family.homes]


def _moved(home: Home, told: Mapping[str, str]) -> Home:
    return replace(home, address=told["address"], postcode=told["postcode"])


class Asking(NamedTuple):
    """Who asks, of whom, and when somebody was there to hear it."""

    child: Human
    first: date
    last: date
    name: str
    sex: str
    born: date

    def filled(self, text: str, on: date) -> str:
        """A text with the names in it."""
        other = self.child
        told = replace(other, sex="F" if self.sex == "F" else "M", given=self.name)
        kind = "sister" if self.sex == "F" else "brother"
        years = str(max(1, on.year - self.born.year))
        return text.format(
            name=self.name, Child=other.given, child=other.given, he=he(told), He=upper(he(told)),
            his=his(told), kind=kind, years=years,
        )  # fmt: skip


def mark(ground: Ground, sheet: Sheet, planting: Planting) -> Iterable[Found]:
    """The children ask for each other, on both sides."""
    family = sheet.family
    found = _asking(family, planting.since)
    if found is None:
        return
    name, sex, born = planting.told[str(family.number)].split("|")
    known = sheet.known_from(found[0].subject)
    if known is None:
        return
    asking = Asking(found[0], max(found[1], known), found[2], name, sex, date.fromisoformat(born))
    told = list(_words(ground, sheet, asking, ground.dice(planting, family.number)))
    yield Found(
        truth=NAME,
        number=planting.number,
        family=family.number,
        subjects=tuple([one.subject for one in family.children]),
        entries=tuple([entry for entry, _ in told]),
        days=tuple([on for _, on in told]),
    )


def _words(ground: Ground, sheet: Sheet, asking: Asking, dice: Dice) -> Iterator[tuple[EntryId, date]]:
    last = min(asking.last, ground.levers.until)
    if last <= asking.first:
        return
    post = next(one.post for one in sheet.family.episodes if one.goes_on)
    asked, looked = iter(dice.shuffled(words.ASKED)), iter(dice.shuffled(words.LOOKED))
    short = iter(dice.shuffled(words.SHORT))
    for nr, on in enumerate(sorted(dice.day(asking.first, last) for _ in range(dice.between(3, 4)))):
        said = short if asking.child.age(on) < words.LITTLE else asked
        text = asking.filled(next(looked if nr % 2 else said), on)
        fact = NoteWritten(words=text) if nr % 2 else AccountGiven(words=text, read_back=True)
        by = "" if nr % 2 else asking.child.subject
        writer, at = ground.staff.holder(post, on), within(dice, on, 10, 18)
        entry = sheet.add(fact, (asking.child.subject,), at, by=writer, said_by=by)
        if entry is not None:
            yield entry, on


TRUTH = Truth(
    name=NAME,
    what="Brothers and sisters stand in two families of the record that nobody ever joined.",
    whom="All children of both families.",
    shows=(
        "Two mothers of one birthday with names that sound alike; one address that both families "
        "had; children of each who ask by name for a child of the other, and workers who looked and "
        "found nobody."
    ),
    silent=(
        "No entry is about both families; each has a record, workers and reviews that are complete "
        "by themselves."
    ),
    choose=choose,
    shape=shape,
    mark=mark,
)
