"""Looks as they are: whoever works with a family opens its records, in working hours and with a reason to.

Written for some of the families, over the last half year: enough to find among them what does not belong.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta

from alongside.record import Look, LookKind, SubjectId
from alongside.record.when import local
from alongside.town.chance import Dice, Table
from alongside.town.course.kinds import Contact, Episode, Family, Human
from alongside.town.levers import Levers
from alongside.town.staff.roster import Staff

BACK, SAMPLE, OLD = 183, 0.16, 0.012
"""How many days back; for what share of the families with work open or asked for; of those without."""
PAGES: Table[str] = Table(
    {
        "child": 0.4,
        "chronology": 0.16,
        "plan": 0.12,
        "family": 0.1,
        "due": 0.08,
        "entry": 0.08,
        "circle": 0.06,
    }
)
DAYS: Table[int] = Table({0: 0.24, 1: 0.22, 2: 0.2, 3: 0.19, 4: 0.13, 5: 0.012, 6: 0.008})
HOURS: Table[int] = Table(
    {
        7: 0.02,
        8: 0.1,
        9: 0.16,
        10: 0.12,
        11: 0.1,
        12: 0.08,
        13: 0.08,
        14: 0.09,
        15: 0.08,
        16: 0.09,
        17: 0.05,
        18: 0.01,
        19: 0.005,
        20: 0.01,
        21: 0.005,
    }
)
AT_THE_DOOR = (
    "Somebody got in touch about them",
    "Call from {source}, looking for what we know",
    "New contact, to see whether anybody is working with them",
    "To pass a message to their worker",
)
SOURCES = {
    "6": "the police",
    "2A": "school",
    "3B": "the health visitor",
    "3E": "the hospital",
    "1A": "the family",
}
OLD_REASONS = (
    "A copy of their record was asked for",
    "Contact about a cousin, to see whether this is the same family",
    "Checks before a move to another council",
    "A grown-up who was a child here asks for their story",
    "Looking for a record with the same name",
)
MANAGER_OFTEN, CHAIR_BEFORE = 27, 2


def ordinary(levers: Levers, staff: Staff, family: Family) -> Iterable[Look]:
    """Whoever had a reason to open this family's records."""
    dice = Dice(levers.seed, "looks", family.number)
    since = levers.until - timedelta(days=BACK)
    lately = [one for one in family.episodes if one.goes_on and (one.closed or levers.until) >= since]
    touched = [one for one in family.contacts if one.on >= since]
    if not lately and not touched:
        yield from _old(levers, staff, family, dice) if dice.chance(OLD) else ()
    elif dice.chance(SAMPLE):
        for contact in touched:
            yield from _at_the_door(staff, family, contact, dice)
        for episode in lately:
            yield from _at_work(staff, family, episode, (since, levers.until), dice)


def look(
    dice: Dice,
    reader: SubjectId,
    subject: SubjectId,
    at: datetime,
    *,
    page: str,
    reason: str = "",
    kind: LookKind = LookKind.OPENED,
) -> Look:
    """One look, under a key of its moment."""
    key = _key(dice, at)
    return Look(reader=reader, by=reader, subject=subject, kind=kind, page=page, reason=reason, at=at, id=key)


def _key(dice: Dice, at: datetime) -> str:
    """As the desk gives them: the moment first, then chance (version 7)."""
    stamp, chance = int(at.timestamp() * 1000), dice.bits(74)
    low = f"{0x8000000000000000 | (chance & 0x3FFFFFFFFFFFFFFF):016x}"
    head = f"{stamp:012x}"
    return f"{head[:8]}-{head[8:]}-7{chance >> 62:03x}-{low[:4]}-{low[4:]}"


def in_hours(dice: Dice, on: date) -> datetime:
    """A moment of a day at which people work."""
    return local(on, time(HOURS.draw(dice), dice.below(60), dice.below(60)))


def spoken_of(family: Family, by: date) -> list[Human]:
    """The children of whom somebody had spoken to us before a day: the others have no record to open."""
    told = {place for one in family.contacts if one.on < by for place in one.children}
    return [family.children[place] for place in sorted(told)]


def _at_work(
    staff: Staff, family: Family, episode: Episode, between: tuple[date, date], dice: Dice
) -> Iterator[Look]:
    first, last = max(episode.received, between[0]), min(episode.closed or between[1], between[1])
    who = [family.children[place].subject for place in episode.children]
    for held in staff.alongside(episode.post, first, last):
        start, end = max(held.start, first), min(held.end or last, last)
        yield from _weeks(held.worker.subject, who, (start, end), dice)
    on = first + timedelta(days=dice.between(2, MANAGER_OFTEN))
    while on <= last:
        if on.weekday() < 5:  # noqa: PLR2004 - Saturday
            manager = staff.manager(episode.post, on).subject
            yield look(dice, manager, dice.pick(who), in_hours(dice, on), page=PAGES.draw(dice))
        on += timedelta(days=dice.between(MANAGER_OFTEN // 2, MANAGER_OFTEN * 2))
    yield from _before_conferences(staff, episode, who, (first, last), dice)


def _weeks(reader: SubjectId, who: list[SubjectId], between: tuple[date, date], dice: Dice) -> Iterator[Look]:
    monday = between[0] - timedelta(days=between[0].weekday())
    while monday <= between[1]:
        days = [monday + timedelta(days=DAYS.draw(dice)) for _ in range(dice.between(0, 3))]
        for on in (day for day in days if between[0] <= day <= between[1]):
            at, page = in_hours(dice, on), PAGES.draw(dice)
            opened = who if page in ("family", "plan") else [dice.pick(who)]
            yield from (look(dice, reader, one, at, page=page) for one in opened)
        monday += timedelta(days=7)


def _before_conferences(
    staff: Staff, episode: Episode, who: list[SubjectId], between: tuple[date, date], dice: Dice
) -> Iterator[Look]:
    for review in (one for protection in episode.protections for one in protection.reviews):
        on = review.on - timedelta(days=dice.between(1, CHAIR_BEFORE))
        if between[0] <= on <= between[1]:
            chair, at = staff.chair(dice, review.on).subject, in_hours(dice, on)
            yield from (look(dice, chair, one, at, page="chronology") for one in who)


def _at_the_door(staff: Staff, family: Family, contact: Contact, dice: Dice) -> Iterator[Look]:
    reader = staff.front_door(dice, contact.on, contact.hour).subject
    at = local(contact.on, time(contact.hour, dice.below(60), dice.below(60)))
    reason = dice.pick(AT_THE_DOOR).format(source=SOURCES.get(contact.source, "another service"))
    for place in contact.children:
        who = family.children[place].subject
        yield look(dice, reader, who, at, page="find", kind=LookKind.SEARCHED)
        yield look(dice, reader, who, at + timedelta(minutes=2), page="opened with a reason", reason=reason)


def _old(levers: Levers, staff: Staff, family: Family, dice: Dice) -> Iterator[Look]:
    """Nobody works with them now; somebody needs to know something all the same."""
    named = spoken_of(family, levers.until - timedelta(days=BACK))
    if not named:
        return
    on = levers.until - timedelta(days=dice.between(3, BACK))
    on -= timedelta(days=max(0, on.weekday() - 4))
    reader = staff.front_door(dice, on).subject
    yield look(
        dice,
        reader,
        dice.pick(named).subject,
        in_hours(dice, on),
        page="opened with a reason",
        reason=dice.pick(OLD_REASONS),
    )
