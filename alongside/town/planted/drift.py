"""Drift: one plan after another, the same worries in every report, and nobody decides.

Years go by for a child in this way, each of whose months was in order: every review was held, every visit
paid. What is missing shows only when the years are laid side by side.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

import msgspec

from alongside.practice.conference_report import ConferenceReportWritten
from alongside.practice.decision import DecisionMade, DecisionReviewed
from alongside.record import Draft
from alongside.town.chance import Dice
from alongside.town.course.cutting import cut
from alongside.town.course.kinds import (
    Conference,
    Contact,
    Enquiry,
    Episode,
    Family,
    HelpPlan,
    Protection,
    Who,
    Worry,
)
from alongside.town.course.protecting import CONTINUING, visits
from alongside.town.course.working import working
from alongside.town.planted import course
from alongside.town.planted.choosing import Choosing
from alongside.town.planted.kinds import Found, Ground, Planting, Truth
from alongside.town.planted.sheet import Sheet

NAME = "drift"
YEAR, LONGEST, SHORTEST, YOUNGEST = 365, 7, 3, 9
WORRIES: Sequence[Worry] = ("neglect", "neglect", "alcohol", "parent_mind")
CATEGORY = ("NEG",)


def choose(town: Choosing) -> Iterable[Planting]:
    """Six families in a full town, in each of which a child was small when it began."""
    years = min(LONGEST, town.levers.years - 1)
    if years < SHORTEST:
        return
    since, until = town.before(years * YEAR), town.levers.until
    dice = town.dice(NAME)
    for number, family in enumerate(town.families(lambda one: _fits(one, since, until), town.many(6), NAME)):
        start = since + timedelta(days=dice.below(200))
        yield Planting(truth=NAME, number=number, families=(family.number,), since=start, until=until)


def _fits(family: Family, since: date, until: date) -> bool:
    there = course.still_children(family, since, until)
    return bool(family.contacts) and any(family.children[place].age(since) < YOUNGEST for place in there)


def shape(ground: Ground, family: Family, planting: Planting) -> None:
    """All that happens with this family from then on is one episode that does not end."""
    dice, since = ground.dice(planting, "course"), planting.since
    children = course.still_children(family, since, planting.until)
    if not children:
        return
    family.planted = NAME
    before = [one for one in family.episodes if one.closed and one.closed < since]
    family.contacts = [one for one in family.contacts if one.on < since and _settled(one, family, before)]
    family.early_help = [one for one in family.early_help if one.end and one.end < since]
    family.episodes = before
    told = course.contact(since, children, "2A", dice.pick(WORRIES), dice)
    course.put(family, told, cut(_years(ground, family, told, dice), planting.until))


def _settled(contact: Contact, family: Family, before: Sequence[Episode]) -> bool:
    """Whether a contact stands by itself, or began an episode that is left."""
    began = [one for one in family.episodes if one.contact is contact]
    return not began or began[0] in before


def _years(ground: Ground, family: Family, contact: Contact, dice: Dice) -> Episode:
    told = course.episode(family, contact, ground.staff, dice, going=-0.35)
    told.need, on, until = "N1", told.decided, ground.levers.until
    while on < until:
        on = _round(family, told, contact.worry, on, dice)
    told.closed = None
    return told


def _round(family: Family, told: Episode, worry: Worry, on: date, dice: Dice) -> date:
    """Assess, check, a conference, a plan of protection, a plan of help: and round again."""
    children = told.children
    found = course.assessment(family, children, on, worry, dice)
    if told.assessments:
        found = replace(found, factors=told.assessments[0].factors)
    told.assessments.append(found)
    checked = working().on_or_after(on + timedelta(days=dice.between(6, 24)))
    meeting = _conference(working().add(checked, dice.between(11, 15)), "initial", "plan", children, CATEGORY)
    told.enquiries.append(
        Enquiry(
            children=children, on=checked, joint=False, medical=False, concluded=working().add(checked, 9),
            findings=(CONTINUING,) * len(children), conference=meeting,
        )
    )  # fmt: skip
    protection = _protection(children, meeting.on, dice.between(300, 450), dice)
    told.protections.append(protection)
    end = protection.end or meeting.on
    told.helps += course.never_came(children, worry, meeting.on, end, dice)
    told.plans.append(_help(children, end, dice.between(190, 330), dice))
    return told.plans[-1].end or end


def _protection(children: Who, start: date, days: int, dice: Dice) -> Protection:
    end = working().on_or_after(start + timedelta(days=days))
    reviews, on = list[Conference](), start + timedelta(days=85)
    while (end - on).days > 40:  # noqa: PLR2004 - no review so soon before the last
        day = working().on_or_after(on)
        reviews.append(_conference(day, "review", "continue", children, CATEGORY))
        on = day + timedelta(days=dice.between(160, 178))
    reviews.append(_conference(end, "review", "end", children, ()))
    groups, day = list[date](), working().add(start, dice.between(7, 10))
    while day < end:
        groups.append(day)
        day = working().on_or_after(day + timedelta(days=dice.between(35, 46)))
    return Protection(
        children=children, start=start, reviews=tuple(reviews), core_groups=tuple(groups),
        visits=tuple(visits(start, end, dice, least=7, most=12)), end=end,
    )  # fmt: skip


def _conference(on: date, kind: str, decision: str, children: Who, category: tuple[str, ...]) -> Conference:
    return Conference(
        on=on,
        kind="initial" if kind == "initial" else "review",
        children=children,
        decisions=("plan" if decision == "plan" else "end" if decision == "end" else "continue",)
        * len(children),
        categories=(category,) * len(children),
    )


def _help(children: Who, start: date, days: int, dice: Dice) -> HelpPlan:
    end = working().on_or_after(start + timedelta(days=days))
    reviews = tuple([working().on_or_after(start + timedelta(days=n)) for n in range(60, days - 20, 62)])
    seen = tuple(visits(start, end, dice, least=14, most=24))
    return HelpPlan(children=children, start=start, reviews=reviews, visits=seen, end=end)


def mark(ground: Ground, sheet: Sheet, planting: Planting) -> Iterable[Found]:
    """The worries of the first report stand in every later one; no decision stands anywhere."""
    since = planting.since
    sheet.drop(lambda one: isinstance(one.fact, DecisionReviewed) and one.on.first >= since)
    sheet.drop(lambda one: isinstance(one.fact, DecisionMade) and one.on.first >= since)
    reports = [(n, one) for n, one in sheet.of(ConferenceReportWritten) if one.on.first >= since]
    first = _report(reports[0][1]) if reports else None
    for place, draft in reports[1:]:
        if first is not None:
            sheet.put(place, _same_worries(draft, first.worried))
    yield Found(
        truth=NAME,
        number=planting.number,
        family=sheet.family.number,
        subjects=tuple([sheet.family.children[n].subject for n in sheet.family.episodes[-1].children]),
        entries=tuple([one.id for _, one in reports if one.id]),
        days=(planting.since, ground.levers.until),
    )


def _report(draft: Draft) -> ConferenceReportWritten | None:
    return draft.fact if isinstance(draft.fact, ConferenceReportWritten) else None


def _same_worries(draft: Draft, worried: str) -> Draft:
    fact = _report(draft)
    assert fact is not None  # noqa: S101 - the sheet gave it as one
    return msgspec.structs.replace(draft, fact=msgspec.structs.replace(fact, worried=worried))


TRUTH = Truth(
    name=NAME,
    what=(
        "Plan follows plan for years; the same worries stand in every report, help never arrives, "
        "nobody decides."
    ),
    whom="The children of a few families, small when it began.",
    shows=(
        "Two and more protection plans with plans of help between, in one piece of work of many "
        "years; the worries of later reports are letter by letter the first one's; offers wanted and "
        "never answered by anything that came; assessments that find the same; no decision, no "
        "family meeting, nothing before court."
    ),
    silent="Every review is held and every visit paid: no clock is late.",
    choose=choose,
    shape=shape,
    mark=mark,
)
