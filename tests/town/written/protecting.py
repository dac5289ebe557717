"""Families with whom somebody was worried, written down as far as checking and protecting goes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import count

from alongside.desk import CODEC
from alongside.practice.person import PersonBorn
from alongside.record import Life, SubjectId
from alongside.record.memory import MemoryBook
from alongside.town.chance import Dice
from alongside.town.course.household import household
from alongside.town.course.journey import journey
from alongside.town.course.kin import flesh_out
from alongside.town.course.kinds import Family
from alongside.town.course.rates import Times, rates
from alongside.town.course.years import Years
from alongside.town.england.kinds import ENGLAND
from alongside.town.levers import Levers
from alongside.town.staff.roster import Staff
from alongside.town.written.before_court import write_before_court
from alongside.town.written.conference import write_conference
from alongside.town.written.context import Context
from alongside.town.written.decisions import write_decisions
from alongside.town.written.enquiry import write_enquiry
from alongside.town.written.family_meeting import write_family_meeting
from alongside.town.written.pen import Pen
from alongside.town.written.protection import write_protection

LEVERS = Levers(seed=11, children=1500)


@cache
def years() -> Years:
    """What decides every course here."""
    return Years(LEVERS, ENGLAND, rates(ENGLAND), Times(LEVERS), Staff(LEVERS, ENGLAND))


def drawn(number: int) -> Family:
    """One family, with everything that happens to it."""
    dice = Dice(LEVERS.seed, "family", number)
    family = flesh_out(household(dice, number, LEVERS, 4), LEVERS)
    journey(family, dice, years())
    return family


def checked_on(first: int) -> Family:
    """The first family from a number on with whom an enquiry was begun."""
    families = (drawn(number) for number in count(first))
    return next(family for family in families if any(one.enquiries for one in family.episodes))


def written(family: Family) -> Context:
    """All that is written of checking and protecting, and the birthdays that the readings ask for."""
    dice = Dice(LEVERS.seed, "written", family.number)
    pen = Pen(dice.of("pen"), f"family/{family.number}", LEVERS.until)
    ctx = Context(LEVERS, family, years().staff, pen, dice)
    writer = ctx.staff.holder(family.episodes[0].post, LEVERS.until)
    for child in family.children:
        if child.born <= LEVERS.until:
            pen.write(PersonBorn(), [child.subject], child.born, by=writer)
    for episode in family.episodes:
        for enquiry in episode.enquiries:
            held = write_enquiry(ctx, episode, enquiry)
            if enquiry.conference is not None:
                write_conference(ctx, episode, enquiry.conference, held)
        for meeting in episode.meetings:
            write_family_meeting(ctx, episode, meeting)
        for protection in episode.protections:
            write_protection(ctx, episode, protection)
        for before in episode.before_court:
            write_before_court(ctx, episode, before)
        write_decisions(ctx, episode)
    return ctx


@dataclass(frozen=True)
class Told:
    """A family, and the lives of its children as the record tells them."""

    family: Family
    ctx: Context
    lives: tuple[Life, ...]

    def each(self) -> Iterator[tuple[int, Life]]:
        """Each child's place and life."""
        return enumerate(self.lives)


@cache
def told(first: int) -> Told:
    """The first family from a number on with whom an enquiry was begun, read back from a book."""
    family = checked_on(first)
    ctx = written(family)
    book = MemoryBook(998, CODEC, synthetic=True)
    reader = SubjectId("worker:00000000-0000-4000-8000-000000000001")
    with book.sitting(reader, wide=True) as sitting:
        sitting.append(ctx.pen.finished())
        lives = tuple([Life(one.subject, sitting.entries([one.subject])) for one in family.children])
    return Told(family, ctx, lives)


UNTIL: date = LEVERS.until
