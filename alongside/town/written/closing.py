"""The end of the work: because of what, in which words to the family, and how they come back."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, cast

from alongside.practice.closure import BECAUSE, EpisodeClosed
from alongside.practice.letter import LetterSent
from alongside.town.course.kinds import Episode
from alongside.town.course.leaving import MOVED
from alongside.town.words.closing import Ending
from alongside.town.words.naming import carer_of
from alongside.town.written.context import Context

TOLD, WAY_BACK, LETTER = 0.95, 0.85, 0.35


def write_closing(ctx: Context, episode: Episode) -> None:
    """That the work ended, where it has. A referral that went no further ended with its decision."""
    closed = episode.closed
    if closed is None or closed > ctx.levers.until or not episode.goes_on:
        return
    writer = ctx.staff.holder(episode.post, closed)
    scene = ctx.scene(episode.children, closed, writer, episode.worry, episode.going, "closing")
    ending = Ending(scene, episode.because, _after_assessment(episode))
    about, dice = ctx.subjects(episode.children), ctx.dice
    moved = episode.because == MOVED
    fact = EpisodeClosed(
        because=cast(Any, episode.because if episode.because in BECAUSE else "no_longer_in_need"),
        words=ending.words(),
        family_told=dice.chance(TOLD),
        way_back=ending.way_back() if dice.chance(WAY_BACK) and episode.because != "died" else "",
        receiving_authority=ctx.family.left_for if moved else "",
    )
    ended = ctx.pen.write(fact, about, closed, by=writer)
    carer, on = carer_of(ctx.family, closed), closed + timedelta(days=dice.between(0, 6))
    if carer and episode.because != "died" and dice.chance(LETTER) and on <= ctx.levers.until:
        letter = LetterSent(to=carer.subject, kind="letter", about_entry=ended, words=ending.goodbye())
        ctx.pen.write(letter, about, on, by=writer, after=ended)


def _after_assessment(episode: Episode) -> str:
    """The outcome of the last assessment, where nothing else was done."""
    done = [one for one in episode.assessments if one.end is not None]
    if not done or episode.plans or episode.enquiries or episode.protections:
        return ""
    outcome = done[-1].outcome
    return "" if outcome == "services" else outcome
