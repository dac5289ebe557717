"""Who may be written of on a day: those whom the record knows by then, and who were there to be met."""

from __future__ import annotations

from datetime import date

from alongside.record import SubjectId
from alongside.town.course.kinds import Human, Who
from alongside.town.staff.kinds import Worker
from alongside.town.words.scene import Scene
from alongside.town.words.told import CARERS, OLDEST
from alongside.town.written.context import Context


def children_of(ctx: Context, who: Who, on: date) -> Who:
    """Those of some children who are known, are alive or expected, and are not grown up yet."""
    some = ((place, ctx.family.children[place]) for place in who)
    return tuple([place for place, one in some if _is_child(ctx, one, on)])


def _is_child(ctx: Context, one: Human, on: date) -> bool:
    return (one.died is None or one.died > on) and one.age(on) <= OLDEST and ctx.known(one.key, on)


def occasion(scene: Scene, who: Who) -> Scene:
    """The same occasion for some of its children."""
    told = tuple([scene.family.children[place] for place in who])
    return Scene(
        scene.dice, scene.family, told, scene.on, scene.writer, scene.worry, scene.going, scene.spent
    )


def at_another_time(scene: Scene, on: date, by: Worker | None = None) -> Scene:
    """The same family on another day, perhaps in another's hand."""
    by = by or scene.writer
    return Scene(scene.dice, scene.family, scene.children, on, by, scene.worry, scene.going, scene.spent)


def grown_up(ctx: Context, on: date, oldest: int = OLDEST) -> list[Human]:
    """The grown-ups of the home whom the record knows: parents first."""
    some = (one for one in ctx.family.others if one.lives_there(on) and one.kind not in ("animal", "friend"))
    return [one for one in some if ctx.known(one.key, on) and (one.age(on) >= oldest or one.kind in CARERS)]


def parents_at_home(ctx: Context, on: date) -> list[Human]:
    """The parents who live there and are known."""
    return [one for one in grown_up(ctx, on) if one.kind in CARERS]


def speaker(ctx: Context, on: date) -> Human | None:
    """Who speaks for the family on a day: a parent at home, somebody else there, a parent elsewhere."""
    home = grown_up(ctx, on)
    if home:
        return next((one for one in home if one.kind in CARERS), home[0])
    some = (one for one in ctx.family.parents() if one.alive(on) and ctx.known(one.key, on))
    return next(some, None)


def said_by(one: Human | None) -> str:
    """Whose words they are; nobody named, where nobody is known."""
    return one.subject if one else ""


def records(scene: Scene) -> list[SubjectId]:
    """The records of the children of an occasion."""
    return [one.subject for one in scene.children]
