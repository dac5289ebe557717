"""Visits that cannot have been: somebody who could not keep up writes down visits nobody paid.

No cryptography finds this. What does: families who see what was written, two visits at one hour, a child who
was elsewhere that day, a bank holiday, texts that one could exchange for one another.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, time, timedelta

import msgspec

from alongside.practice.note import NoteWritten
from alongside.practice.visit import VisitMade, VisitMadeEach
from alongside.record import Draft, EntryId, SubjectId
from alongside.record.when import local, moment
from alongside.town.chance import Dice
from alongside.town.course.kinds import Human
from alongside.town.course.working import working
from alongside.town.planted.choosing import Choosing
from alongside.town.planted.elsewhere import elsewhere
from alongside.town.planted.kinds import Found, Ground, Planting, Truth
from alongside.town.planted.sheet import Sheet, again
from alongside.town.planted.speaking import named

NAME = "invented_visits"
SPAN, TALKS = 400, 4
"""For so many days, and from so many years on a child is given words."""
INVENTED, ELSEWHERE = 0.85, 0.34
HOURS = (10, 11, 14, 15)
OPENINGS = (
    "Home visit completed. {names} at home with Mum.",
    "Visit to the family home. {names} present.",
    "Statutory visit completed to {names} at the home address.",
    "Saw {names} at home today as planned.",
    "Home visit. {names} and Mum at home.",
    "Planned visit to {names} at the family home.",
)
MIDDLES = (
    (
        "Seen and spoken to alone in the bedroom, which was clean and tidy. Happy and settled, no "
        "worries shared."
    ),
    "Spent time alone in the bedroom. Presented well, said that everything is fine at home.",
    "Seen alone. Appropriately dressed, appeared happy and relaxed. Bedroom seen, no issues.",
    "Wishes and feelings gained alone in the bedroom. Everything is okay. Home conditions good.",
    "Seen alone and with Mum. Good interaction observed. Bedroom viewed and suitable.",
)
ENDINGS = (
    "No new concerns. Plan to continue.",
    "Mum is engaging well with the plan. Next visit to be arranged.",
    "No concerns noted on this visit. Continue as agreed.",
    "Plan is progressing. Will visit again in due course.",
)
SAID = ("I'm fine.", "Everything is good.", "School is good and home is good.", "I am happy.", "No worries.")


def choose(town: Choosing) -> Iterable[Planting]:
    """Somebody who has held families for a while, and has become tired: three in a full town."""
    since, until = town.before(SPAN + 130), town.before(130)
    for number, worker in enumerate(town.workers(town.many(3), since, until, NAME)):
        yield Planting(truth=NAME, number=number, workers=(worker.subject,), since=since, until=until)


def mark(ground: Ground, sheet: Sheet, planting: Planting) -> Iterable[Found]:
    """Most of the visits this worker wrote down in that time."""
    dice = ground.dice(planting, sheet.family.number)
    made = [
        (draft.id, draft)
        for _, draft in sheet.of(VisitMade, by=planting.workers)
        if planting.since <= draft.on.first <= planting.until and dice.chance(INVENTED)
    ]
    told = [_invented(ground, sheet, planting, entry, dice) for entry, _ in made]
    shown = [one for one in told if one is not None]
    if shown:
        entries = tuple([entry for draft, *more in shown for entry in (draft.id, *more) if entry])
        yield Found(
            truth=NAME,
            number=planting.number,
            family=sheet.family.number,
            subjects=tuple(dict.fromkeys(who for draft, *_ in shown for who in draft.each)),
            workers=planting.workers,
            entries=entries,
            days=tuple([draft.on.first for draft, *_ in shown]),
        )


def _invented(
    ground: Ground, sheet: Sheet, planting: Planting, entry: EntryId | None, dice: Dice
) -> tuple[Draft, EntryId | None] | None:
    place, draft = next((n, one) for n, one in sheet.of(VisitMade) if one.id == entry)
    there = [one for one in sheet.family.children if one.subject in draft.about]
    if not there:
        return None
    changed = _written(draft, there, ground.dice(planting, "hand"), dice)
    if not sheet.names(draft.id):
        changed = _moved(changed, dice, ground.levers.until)
    sheet.put(place, changed)
    away = _away(ground, sheet, changed, there, dice) if dice.chance(ELSEWHERE) else None
    return changed, away


def _written(draft: Draft, there: Sequence[Human], hand: Dice, dice: Dice) -> Draft:
    """The few sentences of this one hand, and everybody seen alone."""
    openings, middles, endings = (hand.some(some, 2) for some in (OPENINGS, MIDDLES, ENDINGS))
    story = " ".join((dice.pick(openings).format(names=named(there)), dice.pick(middles), dice.pick(endings)))
    each = {one.subject: _part(one, draft.on.first, dice) for one in there}
    assert isinstance(draft.fact, VisitMade)  # noqa: S101 - the sheet gave it as one
    fact = msgspec.structs.replace(draft.fact, where="At home", story=story)
    return msgspec.structs.replace(draft, fact=fact, each={**draft.each, **each})


def _part(one: Human, on: date, dice: Dice) -> VisitMadeEach:
    words = dice.pick(SAID) if one.age(on) >= TALKS and dice.chance(0.7) else ""
    return VisitMadeEach(seen=True, alone=True, bedroom=True, words=words)


def _moved(draft: Draft, dice: Dice, until: date) -> Draft:
    """On the hour, now and then on a day on which nobody works, and written within the hour."""
    on = _day_off(draft.on.first) if dice.chance(0.75) else draft.on.first
    on = min(on, until)
    starts = local(on, time(dice.pick(HOURS)))
    written = starts + timedelta(minutes=dice.between(42, 58), seconds=dice.below(60))
    return msgspec.structs.replace(again(dice, draft, written), on=moment(starts))


def _day_off(on: date) -> date:
    """The bank holiday within the next three days, where there is one."""
    for days in range(4):
        day = on + timedelta(days=days)
        if day.weekday() < 5 and working().on_or_after(day) != day:  # noqa: PLR2004 - Saturday
            return day
    return on


def _away(ground: Ground, sheet: Sheet, draft: Draft, there: Sequence[Human], dice: Dice) -> EntryId | None:
    """Somebody else wrote down where the child was on that day."""
    told = elsewhere(sheet.family, there, draft.on.first, dice)
    writer = ground.staff.front_door(dice, draft.on.first)
    if writer.subject == draft.by:
        return None
    about: list[SubjectId] = [one.subject for one in told.children]
    return sheet.add(NoteWritten(words=told.words), about, told.on, by=writer)


TRUTH = Truth(
    name=NAME,
    what="A worker writes down visits that nobody paid.",
    whom="The worker's families, whose children nobody saw; the worker, whom nobody helped.",
    shows=(
        "Several visits of one worker at one hour in different homes; visits on bank holidays; a "
        "child seen at home on a day on which another entry has them in hospital, on a school "
        "journey or with family elsewhere; every child seen alone, babies too; few sentences, used "
        "again and again; always written within the hour."
    ),
    silent="The worker's earlier visits are their own and true; other workers make slips of a day too.",
    choose=choose,
    mark=mark,
)
