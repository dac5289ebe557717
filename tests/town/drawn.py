"""A drawn family with work around it, for tests of what is written: a staff of one, a small course."""

from __future__ import annotations

from datetime import date, timedelta
from typing import cast

from alongside.town.chance import Dice
from alongside.town.course.fleeing import flee
from alongside.town.course.household import household
from alongside.town.course.identity import subject
from alongside.town.course.kin import flesh_out
from alongside.town.course.kinds import Assessment, Contact, Episode, Family, HelpPlan
from alongside.town.levers import Levers
from alongside.town.staff.kinds import Voice, Worker
from alongside.town.staff.roster import Staff
from alongside.town.written.circle import circle
from alongside.town.written.context import Context
from alongside.town.written.growing import grow
from alongside.town.written.homes import moves
from alongside.town.written.pen import Pen
from alongside.town.written.people import introduce

LEVERS = Levers(children=2000)
VOICE = Voice(terse=0.3, first_person=True, to_child=False, formal=0.2, lists=False, quotes=0.5)
WORKER = Worker(subject("worker", 0, 0, "test"), "Amira Dale", VOICE, date(2010, 1, 4), None)


class OneWorker:
    """A staff of one, who does everything."""

    def holder(self, *_: object) -> Worker:
        return WORKER

    def front_door(self, *_: object) -> Worker:
        return WORKER


def drawn(seed: int, number: int) -> Family:
    """One family of a small town, with everybody in it."""
    levers = Levers(seed=seed, children=2000)
    return flesh_out(household(Dice(seed, "family", number), number, levers, 4), levers)


def with_work(family: Family, dice: Dice) -> Family:
    """A call, an assessment and a plan of some months, for the children of a day within the record."""
    starts = max(LEVERS.first, family.children[0].born + timedelta(days=200))
    ends = family.children[0].born + timedelta(days=17 * 365)
    on = dice.day(starts, max(starts, min(ends, LEVERS.until)))
    who = tuple(
        place for place, child in enumerate(family.children) if child.alive(on) and child.age(on) < 18
    )
    if not who or on > LEVERS.until:
        return family
    contact = Contact(
        on=on, hour=11, children=who, source="1A", outcome="referral", worry="neglect", decided=on
    )
    end = min(on + timedelta(days=45), LEVERS.until)
    assessment = Assessment(
        children=who,
        kind="child_and_family",
        start=on,
        end=end,
        visits=(),
        factors=((),) * len(who),
        outcome="services",
    )
    closed = on + timedelta(days=dice.between(120, 700))
    plan = HelpPlan(children=who, start=end, reviews=(), visits=(), end=closed)
    episode = Episode(
        children=who, contact=contact, received=on, source="1A", decided=on, goes_on=True, worry="neglect"
    )  # fmt: skip
    episode.assessments, episode.plans, episode.going = [assessment], [plan], dice.near(-1, 1)
    episode.closed = closed if closed <= LEVERS.until else None
    family.contacts, family.episodes = [contact], [episode]
    return family


def written(seed: int, number: int, *, fleeing: bool = False) -> Context:
    """A family with work, written down by the people's part of the town."""
    family = with_work(drawn(seed, number), Dice(seed, "work", number))
    if fleeing:
        for episode in family.episodes:
            episode.worry = "domestic_abuse"
        flee(family, LEVERS)
    return wrote(context(family, seed))


def context(family: Family, seed: int) -> Context:
    """What a writer of a family needs."""
    dice = Dice(seed, "written", family.number)
    pen = Pen(dice.of("pen"), f"t/{seed}/{family.number}", LEVERS.until)
    return Context(LEVERS, family, cast("Staff", OneWorker()), pen, dice)


def wrote(ctx: Context) -> Context:
    """The same, when all that the people's part writes has been written."""
    for contact in ctx.family.contacts:
        introduce(ctx, contact.children, contact.on, WORKER)
    for episode in ctx.family.episodes:
        circle(ctx, episode)
    moves(ctx)
    grow(ctx)
    return ctx
