"""Births within the years of the record: expected, born, named a little later."""

from __future__ import annotations

from datetime import date, timedelta

from alongside.practice.person import EthnicityGiven, PersonBorn, PersonNamed, SexRecorded
from alongside.town.course.kinds import Human
from alongside.town.staff.kinds import Worker
from alongside.town.written.context import Context
from alongside.town.written.hand import Hand, writer_on
from alongside.town.written.homes import household, live_at
from alongside.town.written.people import gather, introduce, name_adult, relate, responsible

TOLD_BEFORE = (40, 170)
"""How many days before the day they are due a worker alongside learns that a child is expected."""


def births(ctx: Context) -> None:
    """Write the births of children who were expected, and of those born while somebody was alongside."""
    for place, child in enumerate(ctx.family.children):
        if child.due and child.key not in ctx.told:
            _expected(ctx, place, child)
        if "expected/" + child.key in ctx.told and child.born <= ctx.levers.until:
            _born(ctx, child)


def _expected(ctx: Context, place: int, child: Human) -> None:
    """A worker who is alongside hears of it."""
    day = (child.due or child.born) - timedelta(days=ctx.pen.dice.between(*TOLD_BEFORE))
    by = writer_on(ctx, day) if "known" in ctx.told and day < child.born else None
    if by and day <= ctx.levers.until:
        introduce(ctx, (place,), day, by)


def _born(ctx: Context, child: Human) -> None:
    """The birthday and, days or weeks after, the name."""
    dice = ctx.pen.dice
    learned = child.born + timedelta(days=dice.below(7))
    if learned > ctx.levers.until:
        return
    by = writer_on(ctx, learned) or ctx.staff.front_door(dice, learned)
    hand = Hand(ctx, by, learned)
    hand.write(PersonBorn(), (child.subject,), child.born)
    hand.write(SexRecorded(sex=child.sex, basis="said"), (child.subject,), child.born)
    ctx.told["born/" + child.key] = ctx.told[child.key]
    live_at(hand, ctx.family.home(child.born), household(ctx, learned), child.born)
    for key in child.parents:
        parent = ctx.family.other(key)
        if parent and parent.responsible and f"{key}/{child.key}" in ctx.told:
            responsible(hand, parent, child)
    named = learned + timedelta(days=dice.below(20))
    if named <= ctx.levers.until:
        _named(ctx, child, named, by)


def _named(ctx: Context, child: Human, day: date, by: Worker) -> None:
    """The name in law, the ethnicity, a father whom nobody had named; the family, one more."""
    hand = Hand(ctx, writer_on(ctx, day) or by, day)
    hand.write(PersonNamed(given=child.given, family=child.family), (child.subject,), child.born)
    ctx.told["ethnicity/" + child.key] = hand.write(
        EthnicityGiven(ethnicity=child.ethnicity), (child.subject,)
    )
    for other in ctx.family.others:
        if other.key in child.parents and other.key not in ctx.told and other.alive(day):
            name_adult(hand, other)
        if other.key in ctx.told:
            relate(hand, other, [child])
    gather(hand)
