"""Moves, as they become known: to a worker who is alongside, or with the next call."""

from __future__ import annotations

from datetime import date, timedelta

from alongside.practice.home import MovedHome
from alongside.town.course.kinds import Home, Human
from alongside.town.written.context import Context
from alongside.town.written.hand import Hand, writer_on

GROWN = 18


def moves(ctx: Context) -> None:
    """Write every move after the family was first known, in order. Call it after whoever introduces them.

    Of a move between two times of work the next worker learns when work begins again.
    """
    if "known" not in ctx.told:
        return
    known = ctx.pen.when[ctx.told["known"]].date()
    for home in ctx.family.homes:
        if known < home.since <= ctx.levers.until:
            _move(ctx, home)


def _move(ctx: Context, home: Home) -> None:
    learned = _learned(ctx, home.since)
    by = writer_on(ctx, learned) if learned else None
    if learned is None or by is None:
        return
    hand = Hand(ctx, by, learned)
    people = [one for one in (*ctx.family.children, *ctx.family.others) if _moved(ctx, one, home.since)]
    for one in people:
        ctx.told[f"home/{home.since}/{one.key}"] = ctx.told[one.key]
    fact = MovedHome(address=home.address, postcode=home.postcode, kind=home.kind)
    if any(one.kind == "child" for one in people):
        hand.write(fact, [one.subject for one in people], home.since)


def _learned(ctx: Context, on: date) -> date | None:
    """The day on which somebody here learned what happened on a day; nothing where nobody has."""
    days = timedelta(days=ctx.pen.dice.below(12))
    starts = (one.received for one in ctx.family.episodes if (one.closed or ctx.levers.until) >= on + days)
    first = next(starts, None)
    learned = max(on, first) + days if first else None
    return learned if learned and learned <= ctx.levers.until else None


def _moved(ctx: Context, one: Human, on: date) -> bool:
    if one.key not in ctx.told or not one.alive(on) or f"home/{on}/{one.key}" in ctx.told:
        return False
    return one.age(on) < GROWN if one.kind == "child" else one.lives_there(on)
