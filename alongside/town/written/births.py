"""Births within the years of the record: expected, born, named a little later."""

from __future__ import annotations

from datetime import date, timedelta

from alongside.practice.person import EthnicityGiven, PersonBorn, PersonNamed, SexRecorded
from alongside.town.course.kinds import Human
from alongside.town.staff.kinds import Worker
from alongside.town.written.context import Context
from alongside.town.written.hand import Hand, writer_on
from alongside.town.written.hard import told_at_birth
from alongside.town.written.homes import household, live_at
from alongside.town.written.introduced import gather, meet, name_adult, relate, responsible

TOLD_BEFORE = (40, 170)
"""How many days before the day they are due a worker alongside learns that a child is expected."""


def births(ctx: Context, before: date | None = None) -> None:
    """Write the births of children who were expected, and of those born while somebody was alongside.

    Of those before a day, where one is given, or of all. Called again, it writes what is new.
    """
    last = min(before or ctx.levers.until, ctx.levers.until)
    for place, child in enumerate(ctx.family.children):
        if child.due and child.key not in ctx.told:
            _expected(ctx, place, child, last)
        awaited = "expected/" + child.key in ctx.told and "born/" + child.key not in ctx.told
        if awaited and child.born <= last:
            _born(ctx, child)


def _expected(ctx: Context, place: int, child: Human, last: date) -> None:
    """A worker who is alongside hears of it."""
    dice = ctx.dice.of("expected", place)
    day = (child.due or child.born) - timedelta(days=dice.between(*TOLD_BEFORE))
    by = writer_on(ctx, day) if day < min(child.born, last) and ctx.known("known", day) else None
    if by:
        meet(ctx, (place,), day, by)


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
    told_at_birth(hand, child)
    live_at(hand, ctx.family.home(child.born), household(hand, learned), child.born)
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
        relate(hand, other, [child])
    gather(hand)
