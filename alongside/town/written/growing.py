"""What becomes known of a family over the years: births, deaths, a wrong birthday put right."""

from __future__ import annotations

from datetime import timedelta

from alongside.practice.person import PersonBorn, PersonDied
from alongside.town.words.about_them import put_right
from alongside.town.written.births import births
from alongside.town.written.context import Context
from alongside.town.written.hand import Hand, writer_on
from alongside.town.written.learning import SCHOOL, number
from alongside.town.written.renamed import renamed
from alongside.town.written.spoken_of import spoken_of

ASKED_FOR = 0.95


def grow(ctx: Context) -> None:
    """Write what becomes known later. Call it once, when all else of the family is written."""
    if "known" in ctx.told:
        births(ctx)
        _at_school_now(ctx)
        _corrected(ctx)
        _deaths(ctx)
        renamed(ctx)
        spoken_of(ctx)


def _at_school_now(ctx: Context) -> None:
    """A pupil number that nobody asked for yet: a child was too small, or was named by a later call."""
    for episode in (one for one in ctx.family.episodes if one.goes_on):
        end = min(episode.closed or ctx.levers.until, ctx.levers.until)
        for child in [ctx.family.children[place] for place in episode.children]:
            fourth = child.born + timedelta(days=SCHOOL * 366)
            day = max(episode.received, fourth) + timedelta(days=ctx.pen.dice.between(5, 35))
            if day <= end and ctx.known(child.key, day) and ctx.pen.dice.chance(ASKED_FOR):
                number(Hand(ctx, ctx.staff.holder(episode.post, day), day), child)


def _corrected(ctx: Context) -> None:
    """A wrong birthday put right, when somebody sees the certificate."""
    for child in ctx.family.children:
        wrong = ctx.told.get("wrong/" + child.key)
        if wrong is None or not ctx.pen.dice.chance(0.8):
            continue
        day = ctx.pen.when[wrong].date() + timedelta(days=ctx.pen.dice.between(9, 120))
        by = writer_on(ctx, day)
        if by and day <= ctx.levers.until:
            place = ctx.family.children.index(child)
            why = put_right(ctx.scene((place,), day, by, ctx.family.worry, 0.0, "birthday", place))
            Hand(ctx, by, day).write(PersonBorn(), (child.subject,), child.born, corrects=wrong, why=why)


def _deaths(ctx: Context) -> None:
    """Somebody who had been named has died."""
    for one in (*ctx.family.children, *ctx.family.others):
        if one.key in ctx.told and one.died:
            learned = one.died + timedelta(days=ctx.pen.dice.below(20))
            child = one.kind == "child"
            by = ctx.staff.front_door(ctx.pen.dice, learned) if child else writer_on(ctx, learned)
            if by and learned <= ctx.levers.until:
                seen = child or ctx.pen.dice.chance(0.2)
                fact = PersonDied(verified="certificate_seen" if seen else "told")
                Hand(ctx, by, learned).write(fact, (one.subject,), one.died)
