"""Caught up before a visit from outside: months of work written down on a few evenings.

What is written may be true. That it was written then, all at once, is what its three clocks tell.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from alongside.practice.note import NoteWritten
from alongside.practice.visit import ConversationHeld, VisitMade
from alongside.record import Draft
from alongside.record.when import civil_day
from alongside.town.planted.choosing import Choosing
from alongside.town.planted.kinds import Found, Ground, Planting, Truth
from alongside.town.planted.sheet import Sheet, again, written_at
from alongside.town.planted.speaking import within

NAME = "caught_up"
BACK, MONTHS, STILL, EVENINGS, TEAM = 700, 120, 12, 4, 4
LATER = 0.8


def choose(town: Choosing) -> Iterable[Planting]:
    """Four people of a full town before one day."""
    if not town.many(1):
        return
    day = town.before(town.dice(NAME).between(90, BACK))
    since = day - timedelta(days=MONTHS)
    workers = town.workers(max(2, town.many(TEAM)), since, day, NAME)
    told = tuple([one.subject for one in workers])
    yield Planting(truth=NAME, number=0, workers=told, since=since, until=day)


def mark(ground: Ground, sheet: Sheet, planting: Planting) -> Iterable[Found]:
    """Most of what these people wrote of those months was written on the last evenings."""
    dice = ground.dice(planting, sheet.family.number)
    last = planting.until - timedelta(days=STILL)
    done = list[Draft]()
    for kind in (VisitMade, ConversationHeld, NoteWritten):
        for place, draft in list(sheet.of(kind, by=planting.workers)):
            if not planting.since <= draft.on.first <= last or not dice.chance(LATER) or _bound(sheet, draft):
                continue
            evening = planting.until - timedelta(days=dice.between(1, EVENINGS))
            changed = again(draft, within(dice, evening, 18, 23))
            sheet.put(place, changed)
            done.append(changed)
    if done:
        yield Found(
            truth=NAME,
            number=planting.number,
            family=sheet.family.number,
            subjects=tuple(dict.fromkeys(who for draft in done for who in draft.about)),
            workers=tuple(sorted({draft.by for draft in done if draft.by})),
            entries=tuple([draft.id for draft in done if draft.id]),
            days=tuple(sorted({civil_day(written_at(draft)) for draft in done})),
        )


def _bound(sheet: Sheet, draft: Draft) -> bool:
    """Whether something else names it, so that it must have been written before."""
    return draft.corrects is not None or sheet.names(draft.id)


TRUTH = Truth(
    name=NAME,
    what="Months of visits and notes were written down on four evenings before inspectors came.",
    whom="The families of a few workers; whoever relied on the record in those months.",
    shows=(
        "Entries of these workers recorded late in the evening within four days, of things up to four months "
        "before; in the months themselves their records stood nearly empty; other workers' did not."
    ),
    silent="What happened, and when, is as it was. Everybody writes a little late.",
    choose=choose,
    mark=mark,
)
