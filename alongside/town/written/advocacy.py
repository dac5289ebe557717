"""Somebody on their side: offered to children and parents before a conference, answered, begun, ended."""

from __future__ import annotations

from datetime import timedelta

from alongside.practice.advocacy import AdvocacyAnswered, AdvocacyOffered, AdvocateBegan, AdvocateEnded
from alongside.record import EntryId, SubjectId
from alongside.town.chance import Table
from alongside.town.course.kinds import Conference, Human
from alongside.town.words import beside as words
from alongside.town.words.blanks import SMALL, Blanks
from alongside.town.words.scene import Scene
from alongside.town.written.around import parents
from alongside.town.written.context import Context
from alongside.town.written.days import working

TO_CHILDREN, TO_SMALL, TO_PARENTS = 0.5, 0.08, 0.3
CHILD_SAID = Table({"yes": 0.42, "not_now": 0.2, "no": 0.38})
PARENT_SAID = Table({"yes": 0.4, "not_now": 0.2, "no": 0.4})
"""How often somebody is offered, and what they answer. `check`: no figure is published."""


def advocates(ctx: Context, scene: Scene, conference: Conference) -> dict[SubjectId, str]:
    """Offer somebody to some of those whom a conference is about; who began beside a child, by name."""
    if conference.kind == "review" and not scene.dice.chance(0.2):
        return {}
    beside = {}
    for child in scene.children:
        age = child.age(scene.on)
        share = TO_CHILDREN if age >= SMALL else TO_SMALL
        if age >= 0 and scene.dice.chance(share) and (name := _to_child(ctx, scene, child)):
            beside[child.subject] = name
    for parent in parents(ctx, scene.on, conference.children)[:1]:
        if conference.kind != "review" and scene.dice.chance(TO_PARENTS):
            _to_parent(ctx, scene, parent)
    return beside


def _to_child(ctx: Context, scene: Scene, child: Human) -> str:
    """The offer to one child, and what came of it: the advocate's name, where one began."""
    dice, small = scene.dice, child.age(scene.on) < SMALL
    day = working(scene.on, -dice.between(2, 6))
    offer = AdvocacyOffered(
        kind="childs_advocate",
        to=child.subject,
        at_point="conference",
        unless_no=small or dice.chance(0.5),
        occasion=words.occasion(scene, child),
    )
    made = ctx.pen.write(offer, [child.subject], day, by=scene.writer)
    said = "yes" if small else CHILD_SAID.draw(dice)
    if not small:
        if dice.chance(0.1):
            return ""
        answer = AdvocacyAnswered(offer=made, answer=said, words=words.child_answer(scene, child, said))  # type: ignore[arg-type]
        ctx.pen.write(answer, [child.subject], day, by=scene.writer, said_by=child.subject, after=made)
    return _began(ctx, scene, child, made) if said == "yes" else ""


def _began(ctx: Context, scene: Scene, child: Human, offer: EntryId) -> str:
    blanks, dice = Blanks(scene, child), scene.dice
    name, day = blanks["advocate"], working(scene.on, -1)
    began = AdvocateBegan(name=name, for_whom=child.subject, service=blanks.say(words.SERVICES), offer=offer)
    entry = ctx.pen.write(began, [child.subject], day, by=scene.writer, after=offer)
    ends = scene.on + timedelta(days=dice.between(3, 120))
    if ends <= ctx.levers.until:
        fact = AdvocateEnded(began=entry, why=blanks.say(words.GOODBYE))
        ctx.pen.write(fact, [child.subject], ends, by=scene.writer, after=entry)
    return name


def _to_parent(ctx: Context, scene: Scene, parent: Human) -> None:
    dice, children = scene.dice, [one.subject for one in scene.children]
    day = working(scene.on, -dice.between(2, 6))
    blanks = Blanks(scene)
    offer = AdvocacyOffered(
        kind="parental_representative",
        to=parent.subject,
        at_point="conference",
        occasion=f"The conference on {blanks['day']}",
    )
    about = [parent.subject, *children]
    made = ctx.pen.write(offer, about, day, by=scene.writer)
    said = PARENT_SAID.draw(dice)
    fact = AdvocacyAnswered(offer=made, answer=said, words=words.parent_answer(scene, said))  # type: ignore[arg-type]
    ctx.pen.write(fact, about, day, by=scene.writer, said_by=parent.subject, after=made)
    if said == "yes" and dice.chance(0.8):
        began = AdvocateBegan(
            name=blanks["supporter"],
            for_whom=parent.subject,
            kind="parental_representative",
            service=blanks.say(words.FOR_PARENTS),
            offer=made,
        )
        ctx.pen.write(began, about, working(scene.on, -1), by=scene.writer, after=made)
