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
from alongside.record import Draft, EntryId
from alongside.record.when import local, moment
from alongside.town.chance import Dice
from alongside.town.course.kinds import Family, Human
from alongside.town.course.working import working
from alongside.town.planted.choosing import Choosing
from alongside.town.planted.elsewhere import elsewhere
from alongside.town.planted.kinds import Found, Ground, Planting, Truth
from alongside.town.planted.sheet import Sheet, again
from alongside.town.planted.speaking import carer, named, upper

NAME, BESIDE_NAME = "invented_visits", "elsewhere"
SPAN, TALKS = 400, 4
"""For so many days, and from so many years on a child is given words."""
INVENTED = 0.85
HOURS = (10, 11, 14, 15)
OPENINGS = (
    "Home visit completed. {names} at home with {carer}.",
    "Visit to the family home. {names} present.",
    "Statutory visit completed to {names} at the home address.",
    "Saw {names} at home today as planned.",
    "Home visit. {names} and {carer} at home.",
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
    "Seen alone and with {carer}. Good interaction observed. Bedroom viewed and suitable.",
)
ENDINGS = (
    "No new concerns. Plan to continue.",
    "{Carer} is engaging well with the plan. Next visit to be arranged.",
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
        (place, draft)
        for place, draft in sheet.of(VisitMade, by=planting.workers)
        if planting.since <= draft.on.first <= planting.until and dice.chance(INVENTED)
    ]
    shown = [one for written in made if (one := _invented(ground, sheet, planting, written, dice))]
    away = [
        _away(ground, sheet, one, nr, dice) for nr, one in enumerate(dice.some(shown, 1 + len(shown) // 5))
    ]
    if shown:
        yield Found(
            truth=NAME,
            number=planting.number,
            family=sheet.family.number,
            subjects=tuple(dict.fromkeys(who for one in shown for who in one.each)),
            workers=planting.workers,
            entries=(*(one.id for one in shown if one.id), *filter(None, away)),
            days=tuple([one.on.first for one in shown]),
        )


def _invented(
    ground: Ground, sheet: Sheet, planting: Planting, written: tuple[int, Draft], dice: Dice
) -> Draft | None:
    place, draft = written
    there = _there(sheet, draft)
    if not there:
        return None
    hand = ground.dice(planting, "hand")
    changed = _written(draft, there, hand, dice, carer=carer(sheet.family, draft.on.first))
    if not sheet.names(draft.id):
        changed = _moved(changed, dice, ground.levers.until)
    sheet.put(place, changed)
    return changed


def _there(sheet: Sheet, draft: Draft) -> Sequence[Human]:
    on = draft.on.first
    return [one for one in sheet.family.children if one.subject in draft.about and one.born <= on]


def _written(draft: Draft, there: Sequence[Human], hand: Dice, dice: Dice, *, carer: str) -> Draft:
    """The few sentences of this one hand, and everybody seen alone."""
    openings, middles, endings = (hand.some(some, 2) for some in (OPENINGS, MIDDLES, ENDINGS))
    story = " ".join((dice.pick(openings), dice.pick(middles), dice.pick(endings)))
    story = story.format(names=named(there), carer=carer, Carer=upper(carer))
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
    return msgspec.structs.replace(again(draft, written), on=moment(starts))


def _day_off(on: date) -> date:
    """The bank holiday within the next three days, where there is one."""
    for days in range(4):
        day = on + timedelta(days=days)
        if day.weekday() < 5 and working().on_or_after(day) != day:  # noqa: PLR2004 - Saturday
            return day
    return on


def _away(ground: Ground, sheet: Sheet, draft: Draft, nr: int, dice: Dice) -> EntryId | None:
    """Somebody else wrote down where the child was on that day."""
    told = elsewhere(sheet.family, _there(sheet, draft), draft.on.first, dice, nr)
    if told.on > ground.levers.until:
        return None
    writer = ground.staff.front_door(dice, told.on)
    about = [one.subject for one in told.children]
    return sheet.add(NoteWritten(words=told.words), about, told.on, by=writer)


def choose_beside(town: Choosing) -> Iterable[Planting]:
    """Other families with work open, of whom we hear the same."""
    since, until = town.before(SPAN + 130), town.before(130)
    for number, family in enumerate(town.families(lambda one: _open(one, since), town.many(30), BESIDE_NAME)):
        yield Planting(truth=BESIDE_NAME, number=number, families=(family.number,), since=since, until=until)


def _open(family: Family, since: date) -> bool:
    told = (one for one in family.episodes if one.goes_on and one.received >= since)
    return any((one.closed or date.max) - one.received > timedelta(days=60) for one in told)


def mark_beside(ground: Ground, sheet: Sheet, planting: Planting) -> Iterable[Found]:
    """One note of a child who was elsewhere, on a day on which nobody says that they were seen."""
    dice, family = ground.dice(planting, sheet.family.number), sheet.family
    told = next((one for one in family.episodes if one.goes_on and one.received >= planting.since), None)
    seen = {draft.on.first for _, draft in sheet.of(VisitMade)}
    if told is None:
        return
    on = dice.day(told.received + timedelta(days=14), min(told.closed or planting.until, ground.levers.until))
    there = [family.children[place] for place in told.children if family.children[place].born < on]
    if there and not any(abs((day - on).days) < 6 for day in seen):  # noqa: PLR2004 - within a stay
        away = elsewhere(family, there, on, dice)
        known = sheet.known_from(away.children[0].subject)
        if known and known < on and away.on <= ground.levers.until:
            fact, about = NoteWritten(words=away.words), [one.subject for one in away.children]
            sheet.add(fact, about, away.on, by=ground.staff.front_door(dice, away.on))
    yield from ()


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
BESIDE = Truth(
    name=BESIDE_NAME,
    what="Children who were in hospital, on a journey or with family, and of whom nobody says anything else.",
    whom="Single families among many.",
    shows="A note of where a child was, and no visit on those days.",
    silent="It is no truth to be found: it stands beside the others, so that such notes alone say nothing.",
    choose=choose_beside,
    mark=mark_beside,
)
