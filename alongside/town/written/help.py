"""Help: asked for, offered, answered, come or not, and whether it helped, as the family says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from alongside.practice.help import (
    HelpAnswered,
    HelpArrived,
    HelpAskedFor,
    HelpConfirmed,
    HelpNotFound,
    HelpOffered,
)
from alongside.practice.plan import PlanMade
from alongside.record import EntryId, Fact, SubjectId
from alongside.record.when import civil_day
from alongside.town.course.kinds import Help
from alongside.town.staff.kinds import Worker
from alongside.town.words import help as words
from alongside.town.words.plans import giver
from alongside.town.words.scene import Scene
from alongside.town.words.told import Told
from alongside.town.written.context import Context
from alongside.town.written.there import said_by, speaker

CONFIRMED, CAME, NOT_FOUND_AFTER = 0.62, 0.93, 20
TOLD = 4
"""How often a help that comes each week is written down. `ONCE`: what is a thing and no habit."""
ONCE = {"housing": 1, "food_or_fuel": 1, "immigration": 2, "legal": 1, "transport": 3}
THINGS = frozenset({"food_or_fuel", "housing"})
MINUTES = {"food_or_fuel": 0, "money": 60, "transport": 45, "housing": 30}
SHORTEST = 15


@dataclass(frozen=True, slots=True)
class _Piece:
    """One piece of help being written down."""

    ctx: Context
    help: Help
    plan: EntryId | None
    scene: Scene
    told: Told
    about: tuple[SubjectId, ...]
    speaker: str

    def write(self, fact: Fact, on: date, *, after: EntryId | None = None, says: bool = False) -> EntryId:
        by = _writer(self.ctx, self.help, on)
        return self.ctx.pen.write(
            fact, self.about, on, by=by, after=after, said_by=self.speaker if says else ""
        )

    def within(self, on: date) -> EntryId | None:
        """The plan, where it was written by that day: what came before it stands beside it."""
        return self.plan if self.plan and civil_day(self.ctx.pen.when[self.plan]) <= on else None

    def later(self, *some: EntryId | None) -> EntryId | None:
        """The one of them that was written last: all of them are named."""
        return max((one for one in some if one), key=lambda one: self.ctx.pen.when[one], default=None)


def write_help(ctx: Context, help: Help, plan: EntryId | None) -> None:  # noqa: A002 - the field's own word
    """One piece of help, in a plan (its line is the code of its kind) or beside any.

    Where no plan is named, it is looked for among what has been written of the family.
    """
    until = ctx.levers.until
    first = next((day for day in (help.asked, help.offered, *help.arrived) if day), None)
    if first is None or first > until:
        return
    piece = _piece(ctx, help, plan or _plan_with(ctx, help), first)
    asked = _asked(piece) if help.asked else None
    if help.offered is None:
        _not_found(piece, asked)
    elif help.offered <= until:
        offer = _offered(piece, asked, help.offered)
        if help.answer:
            _answered(piece, offer, help.offered)
        arrived = _arrived(piece, offer)
        if arrived is not None and piece.scene.dice.chance(CONFIRMED):
            _confirmed(piece, arrived)


def _piece(ctx: Context, help: Help, plan: EntryId | None, on: date) -> _Piece:  # noqa: A002
    scene = ctx.scene(help.children, on, _writer(ctx, help, on), ctx.family.worry, 0.0, "help", help.kind)
    one = speaker(ctx, on)
    about = ctx.subjects(help.children)
    return _Piece(ctx, help, plan, scene, words.slots_of(scene), about, said_by(one))


def _plan_with(ctx: Context, help: Help) -> EntryId | None:  # noqa: A002
    """The plan in one of whose lines this help stands: the newest one for any of the children."""
    about = set(ctx.subjects(help.children))
    for draft in reversed(ctx.pen.drafts):
        if type(draft.fact) is PlanMade and not about.isdisjoint(draft.about):
            return draft.id if any(line.key == help.kind for line in draft.fact.lines) else None
    return None


def _writer(ctx: Context, help: Help, on: date) -> Worker:  # noqa: A002
    """Who is alongside: whoever holds the episode's post, or the family support worker of early help."""
    for episode in ctx.family.episodes:
        if any(one is help for one in episode.helps):
            return ctx.staff.holder(episode.post, on)
    return ctx.staff.family_support(ctx.dice.of("alongside"), ctx.family.locality, on)


def _asked(piece: _Piece) -> EntryId:
    fact = HelpAskedFor(
        what=piece.help.kind,
        words=words.asked(piece.told, piece.help.kind),
        via="request_for_support" if piece.scene.dice.chance(0.6) else "safeguarding",
    )
    return piece.write(fact, piece.help.asked or piece.scene.on, says=True)


def _not_found(piece: _Piece, asked: EntryId | None) -> None:
    if asked is None or piece.help.asked is None:
        return
    on = piece.help.asked + timedelta(days=piece.scene.dice.between(3, NOT_FOUND_AFTER))
    if on <= piece.ctx.levers.until:
        fact = HelpNotFound(what=piece.help.kind, words=words.not_found(piece.told), asked=asked)
        piece.write(fact, on, after=asked)


def _offered(piece: _Piece, asked: EntryId | None, on: date) -> EntryId:
    kind, plan = piece.help.kind, piece.within(on)
    fact = HelpOffered(
        asked=asked,
        what=kind,
        words=words.offered(piece.told, kind),
        by_whom=giver(piece.told, kind),
        plan=plan,
        line=kind if plan else "",
    )
    return piece.write(fact, on, after=piece.later(asked, plan))


def _answered(piece: _Piece, offer: EntryId, offered: date) -> None:
    """Some days later, and not after it had come."""
    limit = min([piece.ctx.levers.until, *piece.help.arrived[:1]])
    on = max(offered, min(offered + timedelta(days=piece.scene.dice.below(6)), limit))
    answer = piece.help.answer or "yes"
    fact = HelpAnswered(offer=offer, answer=answer, words=words.answered(piece.told, answer))
    piece.write(fact, on, after=offer, says=True)


def _arrived(piece: _Piece, offer: EntryId) -> EntryId | None:
    """Every time it came, as far as that is written. The first is returned: a plan's line looks at it."""
    kind, first = piece.help.kind, None
    days = [day for day in piece.help.arrived if day <= piece.ctx.levers.until]
    for on in days[: ONCE.get(kind, TOLD)]:
        plan = piece.within(on)
        minutes = MINUTES.get(kind, 60) + 15 * piece.scene.dice.between(-1, 2)
        fact = HelpArrived(
            offer=offer,
            minutes=minutes if minutes > SHORTEST else None,
            words=words.arrived(piece.told, kind, first=first is None),
            plan=plan,
            line=kind if plan else "",
        )
        entry = piece.write(fact, on, after=piece.later(offer, plan))
        first = first or entry
    return first


def _confirmed(piece: _Piece, arrived: EntryId) -> None:
    good, dice = piece.help.good, piece.scene.dice
    on = min(piece.help.arrived[0] + timedelta(days=dice.between(3, 30)), piece.ctx.levers.until)
    came = good or dice.chance(CAME)
    said = words.confirmed(piece.told, came=came, good=good, thing=piece.help.kind in THINGS)
    fact = HelpConfirmed(arrived=arrived, came=came, words=said)
    piece.write(fact, on, after=arrived, says=True)
