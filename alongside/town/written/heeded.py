"""What nobody can do without: that somebody understands them, and takes up what they said.

Both mostly happen. Where they do not, nothing says so: it has to be found.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from alongside.practice.attendance import Attended
from alongside.practice.voice import WordsActedOn
from alongside.record import EntryId
from alongside.town.course import naming
from alongside.town.course.kinds import Episode, Human
from alongside.town.words.heeded import HEEDED
from alongside.town.words.scene import Scene
from alongside.town.words.told import about, slots
from alongside.town.written.context import Context
from alongside.town.written.office import worked
from alongside.town.written.there import at_another_time

TAKEN_UP, SOON = 0.93, timedelta(days=21)
"""How often something hard that a child said is taken up; a next visit later than that is not waited for."""
CAME, DID_NOT_COME = 0.9, 0.05
"""How often an interpreter was there, and was asked for in vain. Ours (`check`)."""
TRAINED = 1986


class Heard(NamedTuple):
    """A visit on which some of the children said something hard."""

    visit: EntryId
    scene: Scene
    children: Sequence[Human]


def taken_up(ctx: Context, episode: Episode, heard: Heard, until: date) -> None:
    """Come back to what children said on a visit: on the next (`until`, or the end), or some days later."""
    scene = heard.scene
    dice = ctx.dice.of("heeded", scene.on.toordinal(), *(one.key for one in heard.children))
    soon = scene.on + timedelta(days=dice.between(1, 9))
    on = worked(until if until - scene.on <= SOON else soon, ctx.levers.until)
    later = at_another_time(scene, on, ctx.staff.holder(episode.post, on))
    for child in heard.children:
        if dice.chance(TAKEN_UP) and child.alive(on):
            told = slots(later, own=True)
            about(told, child)
            fact = WordsActedOn(account=heard.visit, changed=told.draw(HEEDED))
            ctx.pen.write(fact, (child.subject,), on, by=later.writer, after=heard.visit)


def interpreted(ctx: Context, on: date) -> list[Attended]:
    """The interpreter whom a family needs: mostly there, now and then asked for in vain, or nobody."""
    mother = ctx.family.other("mother")
    heritage = naming.heritage_of(mother.heritage if mother else "")
    theirs = ctx.dice.of("interpreter", on.year)
    sex: naming.Sex = "F" if theirs.chance(0.7) else "M"
    family = naming.family(theirs, heritage)
    name = naming.as_hers(theirs, family, heritage) if sex == "F" else family
    name = f"{naming.given(theirs, heritage, sex, TRAINED)} {name}"
    thrown = ctx.dice.of("interpreted", on.toordinal()).unit()
    if thrown < CAME:
        return [Attended(name=name, role="interpreter")]
    if thrown < CAME + DID_NOT_COME:
        return [Attended(name=name, role="interpreter", came=False, note="asked for, and did not come")]
    return []
