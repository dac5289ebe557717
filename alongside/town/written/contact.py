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
from alongside.town.written.context import Context

OUTCOMES = {
    "referral": ("NEW_REFERRAL",),
    "early_help": ("ADVICE", "OTHER_OUTCOMES_EXIST"),
    "advice": ("ADVICE",),
    "nfa": ("NFA",),
}
"""The dataset has no code for early help: it stands as advice and something else, and early help begins."""
KNOWN = {"6": 0.62, "9": 0.04, "10": 0.1, "1B": 0.15, "1D": 0.12, "3E": 0.7, "7": 0.6}
"""How often the family knows that we were called, by who called; `check`: no figure is published."""
KNOWN_BY_OTHERS, REASON_FORGOTTEN = 0.78, 0.02
WORKING_DAY = (9, 17)


def write_contact(ctx: Context, contact: Contact) -> EntryId:
    """Somebody got in touch; what they said, and what came of it and why."""
    on = local(contact.on, time(contact.hour, ctx.dice.below(60)))
    writer = ctx.staff.front_door(ctx.dice, contact.on, contact.hour)
    carer = carer_of(ctx.family, contact.on)
    scene = ctx.scene(contact.children, contact.on, writer, contact.worry, 0.0, "contact", contact.hour)
    caller = Caller(scene, contact.source, contact.outcome, carer, asks=contact.asks_for_help)
    knows = _knows(ctx, contact, caller.who, carer)
    anonymous = contact.source in ("9", "10")
    forgot = knows or ctx.dice.chance(REASON_FORGOTTEN)
    heading = "why_not_told_anonymous" if anonymous else "why_not_told"
    own = caller.who
    entry = ctx.pen.write(
        ContactReceived(
            source=contact.source,
            by_whom=own.subject if own else None,
            said=caller.said(),
            asks_for_help=contact.asks_for_help,
            family_knows=knows,
            why_not="" if forgot else caller.speech.say(heading),
        ),
        ctx.subjects(contact.children),
        on,
        by=writer,
        at=soon(ctx, on, 4, 70),
        said_by=own.subject if own else outsider(ctx.dice, contact.source),
        origin=Origin.FAMILY if own else Origin.WORKER,
    )
    _decide(ctx, contact, entry, caller, on)
    return entry


def _knows(ctx: Context, contact: Contact, who: Human | None, carer: Human | None) -> bool:
    if contact.asks_for_help or (who is not None and who is carer):
        return True
    return ctx.dice.chance(KNOWN.get(contact.source, KNOWN_BY_OTHERS))


def _decide(ctx: Context, contact: Contact, entry: EntryId, caller: Caller, came: datetime) -> None:
    if contact.decided > ctx.levers.until:
        return
    working = working_with(ctx, contact)
    outcomes, heading = _outcome(ctx, contact, working)
    if working:
        caller.speech["worker"] = working
    decided = _when(ctx, contact, came)
    ctx.pen.write(
        ContactDecided(contact=entry, outcomes=outcomes, reason=caller.speech.say(heading)),
        ctx.subjects(contact.children),
        decided,
        by=ctx.staff.front_door_manager(contact.decided),
        after=entry,
        at=max(soon(ctx, decided, 2, 40), ctx.pen.when[entry] + timedelta(minutes=2)),
    )


def _outcome(ctx: Context, contact: Contact, working: str) -> tuple[tuple[str, ...], str]:
    """The codes, and the list of reasons that goes with them."""
    if contact.outcome != "other":
        return OUTCOMES[contact.outcome], f"why_contact_{contact.outcome}"
    if working:
        return ("EXISTING_REFERRAL",), "why_contact_existing"
    if contact.source in ("3E", "3F", "3D", "7") and ctx.dice.chance(0.6):
        return ("CP_ENQUIRY",), "why_contact_asked"
    if contact.worry == "beyond_home" and contact.source == "6":
        return ("MISSING",), "why_contact_missing"
    return ("OTHER_OUTCOMES_EXIST",), "why_contact_other"


def working_with(ctx: Context, contact: Contact) -> str:
    """Who is already alongside one of them that day, by name; nobody: an empty text."""
    for one in ctx.family.episodes:
        shared = not set(one.children).isdisjoint(contact.children)
        if shared and one.goes_on and one.decided <= contact.on < (one.closed or date.max):
            return ctx.staff.holder(one.post, contact.on).name
    return ""


def _when(ctx: Context, contact: Contact, came: datetime) -> datetime:
    """The moment of the decision: after the call, on the day that it was decided."""
    first, last = WORKING_DAY
    at = local(contact.decided, time(first + ctx.dice.below(last - first), ctx.dice.below(60)))
    return at if at > came + timedelta(minutes=15) else came + timedelta(minutes=15 + ctx.dice.below(40))


def soon(ctx: Context, on: datetime, least: int, most: int) -> datetime:
    """Some minutes after a moment: what the front door writes, it writes at once."""
    written = on + timedelta(minutes=ctx.dice.between(least, most), microseconds=ctx.dice.below(1_000_000))
    return min(written, local(ctx.levers.until, time(23, 59)))
