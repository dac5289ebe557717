"""A call or a message to the front door, and what was decided about it."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from alongside.practice.contact import ContactDecided, ContactReceived
from alongside.record import EntryId, Origin
from alongside.record.when import local
from alongside.town.course.kinds import Contact, Human
from alongside.town.words.contact import Caller
from alongside.town.words.naming import carer_of
from alongside.town.words.outsiders import outsider
from alongside.town.written.codes import on_the_day
from alongside.town.written.context import Context
from alongside.town.written.hand import Hand
from alongside.town.written.introduced import name_adult, relate

OUTCOMES = {
    "referral": ("NEW_REFERRAL",),
    "early_help": ("ADVICE", "OTHER_OUTCOMES_EXIST"),
    "advice": ("ADVICE",),
    "nfa": ("NFA",),
    "existing": ("EXISTING_REFERRAL",),
    "check": ("CP_ENQUIRY",),
    "missing": ("MISSING",),
    "moving": ("OTHER_OUTCOMES_EXIST",),
    "copy": ("OTHER_OUTCOMES_EXIST",),
}
"""The dataset has no code for early help: it stands as advice and something else, and early help begins."""
ASKS_LITTLE = 0.5
"""How much of what is told of a family that somebody already works with is small."""
KNOWN = {"6": 0.62, "9": 0.04, "10": 0.1, "1B": 0.15, "1D": 0.12, "3E": 0.7, "7": 0.6}
"""How often the family knows that we were called, by who called; `check`: no figure is published."""
KNOWN_BY_OTHERS, REASON_FORGOTTEN = 0.78, 0.02
WORKING_DAY = (9, 17)


def write_contact(ctx: Context, contact: Contact) -> EntryId:
    """Somebody got in touch; what they said, and what came of it and why."""
    on = local(contact.on, time(contact.hour, ctx.dice.below(60)))
    writer = ctx.staff.front_door(ctx.dice, contact.on, contact.hour)
    carer = carer_of(ctx.family, contact.on)
    working = working_with(ctx, contact)
    how = _how(ctx, contact, working)
    scene = ctx.scene(contact.children, contact.on, writer, contact.worry, 0.0, "contact", contact.hour)
    tells = "nfa" if how == "existing" and ctx.dice.chance(ASKS_LITTLE) else how
    caller = Caller(scene, contact.source, tells, carer, asks=contact.asks_for_help)
    caller.speech["worker"] = working
    knows = _knows(ctx, contact, caller.who, carer)
    anonymous = contact.source in ("9", "10")
    forgot = knows or ctx.dice.chance(REASON_FORGOTTEN)
    heading = "why_not_told_anonymous" if anonymous else f"why_not_told{'_little' * caller.little}"
    own = caller.who
    entry = ctx.pen.write(
        ContactReceived(
            source=on_the_day(contact.source, contact.on),
            by_whom=own.subject if own else None,
            said=caller.said(),
            asks_for_help=contact.asks_for_help,
            family_knows=knows,
            why_not="" if forgot else caller.why_not(heading),
        ),
        ctx.subjects(contact.children),
        on,
        by=writer,
        at=soon(ctx, on, 4, 70),
        said_by=own.subject if own else outsider(ctx.dice, contact.source),
        origin=Origin.FAMILY if own else Origin.WORKER,
    )
    if own and own.kind != "child" and own.key not in ctx.told:
        hand = Hand(ctx, writer, contact.on, entry)
        name_adult(hand, own)
        relate(hand, own, [ctx.family.children[place] for place in contact.children])
    _decide(ctx, contact, entry, caller, how)
    return entry


def _knows(ctx: Context, contact: Contact, who: Human | None, carer: Human | None) -> bool:
    if contact.asks_for_help or (who is not None and who is carer):
        return True
    return ctx.dice.chance(KNOWN.get(contact.source, KNOWN_BY_OTHERS))


def _decide(ctx: Context, contact: Contact, entry: EntryId, caller: Caller, how: str) -> None:
    if contact.decided > ctx.levers.until:
        return
    decided = _when(ctx, contact, ctx.pen.when[entry])
    ctx.pen.write(
        ContactDecided(contact=entry, outcomes=OUTCOMES[how], reason=caller.why(how)),
        ctx.subjects(contact.children),
        decided,
        by=ctx.staff.front_door_manager(contact.decided),
        after=entry,
        at=soon(ctx, decided, 2, 40),
    )


def _how(ctx: Context, contact: Contact, working: str) -> str:
    """What comes of it: of those that are neither help nor worry, by who asks."""
    if contact.outcome != "other":
        return contact.outcome
    if working:
        return "existing"
    if contact.worry == "beyond_home" and contact.source in ("6", "1A"):
        return "missing"
    if contact.source in ("1A", "1C"):
        return "copy"
    return "moving" if ctx.dice.chance(MOVING.get(contact.source, 0.2)) else "check"


MOVING = {"5C": 0.7, "4": 0.5, "2A": 0.5, "3B": 0.4}
"""How often it is of a family that moves, by who tells it; else it is asked whether we know them. Ours."""


def working_with(ctx: Context, contact: Contact) -> str:
    """Who is already alongside one of them that day, by name; nobody: an empty text."""
    for one in ctx.family.episodes:
        shared = not set(one.children).isdisjoint(contact.children)
        if shared and one.goes_on and one.decided <= contact.on < (one.closed or date.max):
            return ctx.staff.holder(one.post, contact.on).name
    return ""


def _when(ctx: Context, contact: Contact, written: datetime) -> datetime:
    """The moment of the decision: after the call was written down, on the day that it was decided."""
    first, last = WORKING_DAY
    at = local(contact.decided, time(first + ctx.dice.below(last - first), ctx.dice.below(60)))
    if at > written:
        return at
    return min(written + timedelta(minutes=ctx.dice.below(40)), ctx.pen.end - timedelta(minutes=1))


def soon(ctx: Context, on: datetime, least: int, most: int) -> datetime:
    """Some minutes after a moment: what the front door writes, it writes at once."""
    written = on + timedelta(minutes=ctx.dice.between(least, most), microseconds=ctx.dice.below(1_000_000))
    return min(written, ctx.pen.end)
