"""What became of each discussion of whether to check on a child, read from that child's life alone.

A line for every discussion that opened an enquiry and for every one that did not, with the days on which
things followed: so that they can be counted as they stood on any day, and never as they were hoped to stand.
It is kept on a shelf (`desk.shelves`); nothing in it is a judgement, and no child is told by it what will be.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from alongside.practice.enquiry import EnquiryConcludedEach, Section47Enquiry, enquiries
from alongside.practice.help import HelpArrived
from alongside.practice.protection_plan import protection_plans
from alongside.practice.referral import PrimaryNeedJudged, ReferralReceived
from alongside.practice.status import READS as STATUS_READS
from alongside.practice.strategy_discussion import StrategyDiscussionHeld, decided
from alongside.record import EntryId, Fact, Life

READS: tuple[type[Fact], ...] = (*STATUS_READS, PrimaryNeedJudged, HelpArrived)
"""The facts that this is read from. A test holds that it says of these what it says of everything."""
HARM = frozenset({"no_continuing_risk", "continuing_risk"})
"""Findings that say there was harm."""


class Outcome(NamedTuple):
    """What followed one discussion for one child: days, blank where nothing has followed."""

    discussion: EntryId
    concern: str
    """The main reason of our work, in the census's code, as it was judged by then."""
    opened: bool
    """Whether it opened an enquiry."""
    began: date
    ended: date | None
    conference: date | None
    plan: date | None
    helped: date | None
    """The first day after it ended on which help arrived."""
    back: date | None
    """The first day after it ended on which somebody was worried again: a request, an enquiry, a plan."""
    harmed: date | None
    """The first day after it ended on which harm was found, or a plan began."""


def outcomes(life: Life) -> Iterator[Outcome]:
    """Every discussion of a life and what followed it, oldest first."""
    spells = enquiries(life, date.max)
    begun = {entry for one in spells for entry in one.discussions}
    told = [_of_enquiry(life, one) for one in spells]
    told += [
        _outcome(life, held.root, held.on.first, held.on.first, opened=False)
        for held in life.each(StrategyDiscussionHeld)
        if held.root not in begun and decided(life, held) is not None
    ]
    yield from sorted(told, key=lambda one: (one.began, one.discussion))


def concern_on(life: Life, on: date) -> str:
    """The main reason of our work as it was judged by a day; blank where nobody has said."""
    told = [entry.fact.need for entry in life.each(PrimaryNeedJudged) if entry.on.first <= on]
    return told[-1] if told else ""


def _of_enquiry(life: Life, one: Section47Enquiry) -> Outcome:
    conference = one.date_of_initial_cpc
    plans = (plan.start for plan in protection_plans(life, date.max) if plan.start == conference)
    told = _outcome(life, one.entry, one.start, one.ended_on or one.end, opened=True)
    return told._replace(conference=conference, plan=next(plans, None))


def _outcome(life: Life, entry: EntryId, began: date, ended: date | None, *, opened: bool) -> Outcome:
    concern = concern_on(life, began)
    if ended is None:
        return Outcome(entry, concern, opened, began, None, None, None, None, None, None)
    helped = _first((e.on.first for e in life.each(HelpArrived)), ended, same_day=True)
    harmed = _first(_harm(life), ended)
    back = _first((*_worries(life), *_harm(life)), ended)
    return Outcome(entry, concern, opened, began, ended, None, None, helped, back, harmed)


def _first(days: Iterable[date], after: date, *, same_day: bool = False) -> date | None:
    return min((day for day in days if day > after or (same_day and day == after)), default=None)


def _worries(life: Life) -> Iterator[date]:
    """When somebody asked us to look again, and when we began to check again."""
    yield from (e.on.first for e in life.each(ReferralReceived) if e.fact.kind == "new")
    yield from (one.start for one in enquiries(life, date.max))


def _harm(life: Life) -> Iterator[date]:
    """When an enquiry found harm, and when a protection plan began."""
    yield from (plan.start for plan in protection_plans(life, date.max))
    for one in enquiries(life, date.max):
        if one.concluded and isinstance(one.found, EnquiryConcludedEach) and one.finding in HARM:
            yield one.concluded.on.first
