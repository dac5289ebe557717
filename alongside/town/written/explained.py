"""After a no, or after a family asked for help: what is new, said by whoever took a step further."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal, NamedTuple

from alongside.practice.agreement import AgreementAnswered, AgreementWithdrawn
from alongside.practice.conference import ConferenceHeld
from alongside.practice.contact import ContactReceived
from alongside.practice.escalation import FIRST, EscalationExplained
from alongside.practice.help import HelpAnswered, HelpAskedFor
from alongside.practice.pre_proceedings import LegalPlanningMeetingHeld
from alongside.practice.strategy_discussion import StrategyDiscussionHeld
from alongside.record import Draft, EntryId, Fact
from alongside.town.chance import Table
from alongside.town.course.kinds import Episode
from alongside.town.words import enquiry as words
from alongside.town.written.context import Context
from alongside.town.written.days import working
from alongside.town.written.occasion import Occasion, occasion

Told = Literal["yes", "not_yet", "no"]
AFTER_A_NO, AFTER_ASKING = timedelta(days=28), timedelta(days=90)
"""The days of `escalation.*` in England's rules, which each authority may set."""
FORGOTTEN, NEW = 0.16, 0.85
TOLD: Table[Told] = Table({"yes": 0.78, "not_yet": 0.13, "no": 0.09})


class Before(NamedTuple):
    """A no, or an asking, as it was written."""

    entry: EntryId
    on: date
    said_no: bool


def followed(ctx: Context, episode: Episode, on: date) -> bool:
    """Whether a step of this day comes after a no, or after somebody of the family asked for help."""
    noes = [one.offered for one in episode.helps if one.answer == "no" and one.offered is not None]
    asked = [one.on for one in ctx.family.contacts if one.asks_for_help]
    asked += [one.asked for one in episode.helps if one.asked is not None]
    after_no = any(on - AFTER_A_NO <= day <= on for day in noes)
    return after_no or any(on - AFTER_ASKING <= day <= on for day in asked)


def explain_steps(ctx: Context, episode: Episode) -> None:
    """Of every step further that came after a no or an asking, and does not say itself what is new."""
    told = [one for draft in ctx.pen.drafts if (one := _said(draft)) is not None]
    begun: dict[EntryId, EntryId] = {}
    for draft in [one for one in ctx.pen.drafts if _is_step(one.fact)]:
        last = _last(told, draft.on.first)
        if last is None or draft.id is None or not _is_of(ctx, episode, draft):
            continue
        enquiry = draft.fact.enquiry if isinstance(draft.fact, ConferenceHeld) else None
        if enquiry is None or begun.get(enquiry) != last.entry:
            begun[draft.id] = last.entry
            if not getattr(draft.fact, "what_is_new", ""):
                _explain(_step(ctx, episode, draft), draft.id, last)


def _said(draft: Draft) -> Before | None:
    match draft.fact:
        case HelpAnswered(answer="no") | AgreementAnswered(answer="do_not_agree") | AgreementWithdrawn():
            said_no = True
        case HelpAskedFor(via="request_for_support") | ContactReceived(asks_for_help=True):
            said_no = False
        case _:
            return None
    return Before(draft.id or EntryId(""), draft.on.first, said_no)


def _is_step(fact: Fact) -> bool:
    first = isinstance(fact, ConferenceHeld) and fact.kind in FIRST
    return first or isinstance(fact, StrategyDiscussionHeld | LegalPlanningMeetingHeld)


def _last(told: list[Before], on: date) -> Before | None:
    """The last that was said before a step: a no before all else."""
    near = [one for one in told if on - (AFTER_A_NO if one.said_no else AFTER_ASKING) <= one.on <= on]
    return max(near, key=lambda one: (one.said_no, one.on), default=None)


def _is_of(ctx: Context, episode: Episode, draft: Draft) -> bool:
    """Whether a step belongs to an episode."""
    ours = not set(ctx.subjects(episode.children)).isdisjoint(draft.about)
    return ours and episode.received <= draft.on.first <= (episode.closed or ctx.levers.until)


def _step(ctx: Context, episode: Episode, draft: Draft) -> Occasion:
    told = enumerate(ctx.family.children)
    children = tuple([place for place, one in told if one.subject in draft.about])
    return occasion(ctx, episode, children, draft.on.first, "explained", str(type(draft.fact).__name__))


def _explain(step: Occasion, entry: EntryId, after: Before) -> None:
    """Say what was new. Somebody forgets it now and then, and the question stays."""
    dice, blanks = step.scene.dice, step.blanks()
    day = working(step.on, dice.between(0, 2))
    if dice.chance(FORGOTTEN) or step.over(day):
        return
    new, told = dice.chance(NEW), TOLD.draw(dice)
    fact = EscalationExplained(
        step=entry,
        after=after.entry,
        found="something_new" if new else "nothing_new",
        words=blanks.say(words.NEW_TOLD if new else words.NOTHING_NEW),
        family_told=told,
        told_by=working(day, 3) if told == "not_yet" else None,
        why_not=blanks.say(words.WHY_NOT_TOLD) if told == "no" else "",
    )
    step.ctx.pen.write(
        fact, step.about, day, by=step.manager(day), after=_later(step.ctx, entry, after.entry)
    )


def _later(ctx: Context, one: EntryId, other: EntryId) -> EntryId:
    """Whichever of two entries was written later: what names both comes after it."""
    return max(one, other, key=lambda entry: ctx.pen.when[entry])
