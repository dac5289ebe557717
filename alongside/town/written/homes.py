"""Moves, as they become known: to a worker who is alongside, or with the next call."""

from __future__ import annotations

from datetime import date, timedelta

from alongside.practice.home import MovedHome, WhereaboutsProtected
from alongside.record import SubjectId
from alongside.town.course.kinds import Home, Human
from alongside.town.course.places import REFUGE
from alongside.town.words.safety import why_protected
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
    people = [one for one in household(hand, home.since) if f"home/{home.since}/{one.key}" not in ctx.told]
    if any(one.kind == "child" for one in people):
        live_at(hand, home, people, home.since)
        if home.fled:
            _protect(hand, home, [one.subject for one in people])


def live_at(hand: Hand, home: Home, people: list[Human], since: date) -> None:
    """That these people live somewhere since a day."""
    fact = MovedHome(address=home.address, postcode=home.postcode, kind=home.kind)
    entry = hand.write(fact, [one.subject for one in people], since)
    for one in people:
        hand.ctx.told[f"home/{home.since}/{one.key}"] = entry


def _protect(hand: Hand, home: Home, about: list[SubjectId]) -> None:
    """Where they are must not reach whoever they fled from; said once, and it covers every later home."""
    him = hand.ctx.family.other(home.fled)
    if him is None or him.key not in hand.ctx.told or "protected" in hand.ctx.told:
        return
    dice = hand.ctx.pen.dice
    fact = WhereaboutsProtected(
        from_whom=(him.subject,),
        what=("address", "school", "phone")
        if dice.chance(0.5)
        else ("address", "phone", "health", "workers"),
        reason=why_protected(dice, him, refuge=home.address == REFUGE),
    )
    hand.ctx.told["protected"] = hand.write(fact, about)


def _learned(ctx: Context, on: date) -> date | None:
    """The day on which somebody here learned what happened on a day; nothing where nobody has."""
    # Whoever moves away says so before our work ends.
    days = timedelta(days=0 if on == ctx.family.left else ctx.pen.dice.below(12))
    starts = (one.received for one in ctx.family.episodes if (one.closed or ctx.levers.until) >= on + days)
    first = next(starts, None)
    learned = max(on, first) + days if first else None
    return learned if learned and learned <= ctx.levers.until else None


def household(hand: Hand, on: date) -> list[Human]:
    """Everybody of the family who has been named by now and lives with the children on a day."""
    family = hand.ctx.family
    young = [one for one in family.children if one.alive(on) and one.age(on) < GROWN]
    there = young + [one for one in family.others if one.lives_there(on)]
    return [one for one in there if hand.knows(one.key)]
