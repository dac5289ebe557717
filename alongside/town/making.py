"""Making a town: which families there are, and each one's record, in any order and on any processor."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from alongside.record import Draft, Look
from alongside.town.chance import Dice
from alongside.town.course.generations import SAME, childhood
from alongside.town.course.household import families, household
from alongside.town.course.journey import journey
from alongside.town.course.kin import flesh_out
from alongside.town.course.kinds import Family
from alongside.town.course.rates import Times, rates
from alongside.town.course.years import Years
from alongside.town.england.mixes import WORRY
from alongside.town.england.profiles import profile
from alongside.town.levers import Levers
from alongside.town.planted import Plants, plant
from alongside.town.staff.roster import Staff
from alongside.town.tied import TRIES, Tie, tied, ties
from alongside.town.written.context import Context
from alongside.town.written.family import write_family
from alongside.town.written.pen import Pen, in_order
from alongside.town.written.staff import drafts

AUTHORITY, NAME = 998, "Thornmere"
"""A number and a name that no authority in England has."""
PART = 500
"""How many families, known or not, are made at once."""


@dataclass(frozen=True)
class Made:
    """One family who came to notice: what happened, what was written of it, and who looked."""

    family: Family
    before: Family | None
    """The family in which the mother grew up, where it is known here: its drafts are among these."""
    drafts: list[Draft]
    looks: list[Look]


@dataclass(frozen=True)
class Town:
    """A town, as its levers say: nothing of it is held, everything can be made."""

    levers: Levers

    @cached_property
    def years(self) -> Years:
        """What decides the course of every family."""
        figures, levers = profile(self.levers.like), self.levers
        return Years(levers, figures, rates(figures), Times(levers), Staff(levers, figures))

    @cached_property
    def plants(self) -> Plants:
        """Where truths lie that later work must find."""
        return plant(self.levers, self.course, self.families, self.years.staff)

    @cached_property
    def ties(self) -> Mapping[int, Tie]:
        """Workers who know a family, or are somebody of it."""
        dice = Dice(self.levers.seed, "ties", "families")
        drawn = (self.course(dice.below(self.families)) for _ in range(TRIES))
        return ties(self.years.staff, (one for one in drawn if not self.plants.touches(one)))

    def workers(self) -> list[Draft]:
        """What is written of those who work there, before any family."""
        staff = self.years.staff
        return in_order([*drafts(staff), *tied(staff, self.ties, map(self.course, self.ties))])

    @cached_property
    def families(self) -> int:
        """How many families live there in the years of the record, so that so many children do at a time."""
        return families(self.levers)

    @property
    def parts(self) -> int:
        """In how many parts the families are made."""
        return -(-self.families // PART)

    def part(self, number: int) -> Iterator[Made]:
        """The families of one part who came to notice."""
        for nr in range(number * PART, min((number + 1) * PART, self.families)):
            made = self.family(nr)
            if made is not None:
                yield made

    def family(self, number: int) -> Made | None:
        """One family and its record; nothing where it never came to notice."""
        family = self.course(number)
        if not family.contacts:
            return None
        self.plants.shape(family)
        if number in self.ties:
            self.ties[number].of(family)
        before = None if self.plants.touches(family) else childhood(family, self.years)
        ctx = self._context(family, f"town/{number}")
        earlier = self._childhood(before, ctx) if before else []
        drafts = self.plants.mark(family, write_family(ctx))
        drafts = in_order([*earlier, *drafts]) if earlier else drafts
        return Made(family, before, drafts, self.plants.looks(family))

    def _context(self, family: Family, ref: str) -> Context:
        dice = Dice(self.levers.seed, "written", family.number)
        pen = Pen(dice.of("pen"), ref, self.levers.until, family.number)
        return Context(self.levers, family, self.years.staff, pen, dice)

    def _childhood(self, before: Family, ctx: Context) -> list[Draft]:
        """What was written of a mother as a child; whoever was named then is known from then on."""
        hers = self._context(before, f"{ctx.pen.ref}/before")
        drafts = write_family(hers)
        for then, now in {"child0": "mother", **SAME}.items():
            one = hers.told.get(then)
            if one is not None and ctx.family.other(now) is not None:
                ctx.told[now], ctx.pen.when[one] = one, hers.pen.when[one]
        return drafts

    def course(self, number: int) -> Family:
        """One family and what happens to it, with nothing planted and nothing written of it yet."""
        levers, seed = self.levers, self.levers.seed
        family = household(Dice(seed, "household", number), number, levers, self.years.staff.localities)
        dice = Dice(seed, "journey", number)
        family.worry = WORRY.draw(dice)
        journey(family, dice, self.years)
        if family.contacts:
            flesh_out(family, levers)
        return family
