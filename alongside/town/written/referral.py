"""A referral: that it came, what was decided, who takes it on, and the answer to whoever asked."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from alongside.practice.contact import ContactDecided
from alongside.practice.letter import LetterSent
from alongside.practice.referral import PrimaryNeedJudged, ReferralDecided, ReferralReceived
from alongside.practice.team import TeamAllocated, WorkerAllocated, WorkerIntroduced
from alongside.record import Draft, EntryId, Origin
from alongside.record.draft import is_subject
from alongside.record.when import local
from alongside.town.course.kinds import Episode, Human
from alongside.town.words.naming import carer_of
from alongside.town.words.outsiders import outsider
from alongside.town.words.referral import Asked
from alongside.town.written.codes import on_the_day
from alongside.town.written.contact import soon
from alongside.town.written.context import Context
from alongside.town.written.office import worked

STRAIGHT_AWAY = timedelta(days=3)
"""A discussion of whether a child is safe within so many days was decided upon with the referral."""
SAID, REPLIED, REPLY_SOON, TEAM_FIRST, BROUGHT = 0.6, 0.93, 0.8, 0.35, 0.22
ONLY_ADVICE = 0.3
FORGOTTEN = 30
"""So many days later somebody finds that whoever asked has not heard, where nothing more is done."""
DECIDED = "referral/decided"
"""Under which key of `Context.told` the last decision on a referral stands: an assessment begins after it."""


def write_referral(ctx: Context, episode: Episode, contact_entry: EntryId | None) -> EntryId:
    """Everything of a referral up to whoever takes it on."""
    came, called = _came(ctx, episode, contact_entry), _draft(ctx, contact_entry)
    writer = ctx.staff.front_door(ctx.dice, episode.received, 11)
    scene = ctx.scene(episode.children, episode.received, writer, episode.worry, 0.0, "referral")
    by_whom, _ = _whom(ctx, episode, called)
    asked = Asked(scene, ctx.staff.holder(episode.post, episode.decided).name, by_whom)
    referral = ctx.pen.write(
        ReferralReceived(
            source=on_the_day(episode.source, episode.received),
            contact=contact_entry,
            said=asked.said() if ctx.dice.chance(SAID) else "",
        ),
        ctx.subjects(episode.children),
        came,
        by=writer,
        after=contact_entry,
        at=soon(ctx, came, 3, 50),
        said_by=called.said_by if called else "",
        origin=called.origin if called else Origin.WORKER,
    )
    if episode.decided <= ctx.levers.until:
        _decide(ctx, episode, referral, asked, came)
    _reply(ctx, episode, referral, asked, called)
    return referral


def _came(ctx: Context, episode: Episode, contact_entry: EntryId | None) -> datetime:
    """The day that it came, after the call that it came from."""
    at = local(episode.received, time(9 + ctx.dice.below(8), ctx.dice.below(60)))
    called = _decided_at(ctx, contact_entry) if contact_entry else at
    late = local(episode.received, time(23, 55))
    return min(max(at, called + timedelta(minutes=6)), late)


def _decided_at(ctx: Context, contact_entry: EntryId) -> datetime:
    """When it was decided what the call needs: a referral begins there."""
    at = ctx.pen.when[contact_entry]
    for draft in reversed(ctx.pen.drafts):
        fact = draft.fact
        if isinstance(fact, ContactDecided) and fact.contact == contact_entry:
            return max(at, draft.on.starts)
        if draft.id == contact_entry:
            break
    return at


def _decide(ctx: Context, episode: Episode, referral: EntryId, asked: Asked, came: datetime) -> None:
    about, manager = ctx.subjects(episode.children), ctx.staff.front_door_manager(episode.decided)
    how, outcomes = _outcome(ctx, episode)
    on = local(episode.decided, time(9 + ctx.dice.below(8), ctx.dice.below(60)))
    on = on if on > came else came + timedelta(minutes=4)
    team = ctx.staff.team(episode.post, episode.decided) if episode.goes_on else None
    decided = ctx.pen.write(
        ReferralDecided(referral=referral, outcomes=outcomes, reason=asked.decided(how), team=team),
        about,
        on,
        by=manager,
        after=referral,
        at=soon(ctx, on, 2, 45),
    )
    ctx.told[DECIDED] = decided
    if not episode.goes_on or team is None:
        return
    ctx.pen.write(PrimaryNeedJudged(need=episode.need), about, episode.decided, by=manager, after=decided)
    if ctx.dice.chance(TEAM_FIRST):
        ctx.pen.write(TeamAllocated(team=team), about, episode.decided, by=manager, after=decided)
    _allocate(ctx, episode, decided, asked)


def _outcome(ctx: Context, episode: Episode) -> tuple[str, tuple[str, ...]]:
    """What was decided, and the codes for it. Of a referral that stops the census knows two."""
    if not episode.goes_on:
        return ("advice", ("ADVICE",)) if ctx.dice.chance(ONLY_ADVICE) else ("nfa", ("NFA",))
    first = min((one.on for one in episode.enquiries), default=date.max)
    if first - STRAIGHT_AWAY <= episode.decided:
        both = bool(episode.assessments) and ctx.dice.chance(0.7)
        return "strategy", ("STRATEGY_DISCUSSION", "SINGLE_ASSESSMENT") if both else ("STRATEGY_DISCUSSION",)
    return "on", ("SINGLE_ASSESSMENT",)


def _allocate(ctx: Context, episode: Episode, decided: EntryId, asked: Asked) -> None:
    """The first worker, and sometimes that somebody whom the family knows brought them."""
    first = ctx.staff.alongside(episode.post, episode.decided, episode.closed)[0]
    start = max(first.start, episode.decided)
    if start > ctx.levers.until:
        return
    about = ctx.subjects(episode.children)
    manager = ctx.staff.manager(episode.post, start)
    given = ctx.pen.write(
        WorkerAllocated(
            worker=first.worker.subject,
            role="social_worker",
            team=ctx.staff.team(episode.post, start),
            reason=first.reason or "FCONTA",
        ),
        about,
        start,
        by=manager,
        after=decided,
        at=soon(ctx, local(start, time(16, ctx.dice.below(60))), 5, 60),
    )
    met = min((day for one in episode.assessments for day in one.visits), default=None)
    if met is not None and start <= met <= ctx.levers.until and ctx.dice.chance(BROUGHT):
        fact = WorkerIntroduced(worker=first.worker.subject, together=True, words=asked.met())
        ctx.pen.write(fact, about, met, by=first.worker, after=given)


def _reply(ctx: Context, episode: Episode, referral: EntryId, asked: Asked, called: Draft | None) -> None:
    """To whoever asked, mostly by the next working day; nobody can be answered who gave no name."""
    to, name = _whom(ctx, episode, called)
    late = 0 if ctx.dice.chance(REPLY_SOON) else 2 + ctx.dice.below(9)
    if not ctx.dice.chance(REPLIED):
        if episode.goes_on:
            return
        late += FORGOTTEN
    on = worked(episode.decided + timedelta(days=late), date.max)
    if not (to or name) or on > ctx.levers.until:
        return
    fact = LetterSent(
        kind="reply_to_referrer",
        to=to.subject if to else None,
        organisation="" if to else name,
        about_entry=referral,
        words=asked.reply(to, goes_on=episode.goes_on),
    )
    writer = ctx.staff.front_door(ctx.dice, on, 12)
    at = soon(ctx, local(on, time(12 + ctx.dice.below(5), ctx.dice.below(60))), 1, 30)
    ctx.pen.write(fact, ctx.subjects(episode.children), on, by=writer, after=referral, at=at)


def _whom(ctx: Context, episode: Episode, called: Draft | None) -> tuple[Human | None, str]:
    """Whoever got in touch: by their record where they have one, else by the name they gave."""
    family = ctx.family
    if called and is_subject(called.said_by):
        return next((o for o in (*family.others, *family.children) if o.subject == called.said_by), None), ""
    if episode.source in ("1A", "1C"):
        return carer_of(family, episode.received), ""
    return None, called.said_by if called else outsider(ctx.dice, episode.source)


def _draft(ctx: Context, entry: EntryId | None) -> Draft | None:
    """What was written as an entry: looked for from the newest, where it mostly stands."""
    return next((one for one in reversed(ctx.pen.drafts) if one.id == entry), None) if entry else None
