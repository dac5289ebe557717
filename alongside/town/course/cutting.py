"""Cutting off: an episode as far as it had come by the last day of the record."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from alongside.town.course.early import helps_by
from alongside.town.course.kinds import (
    Assessment,
    BeforeCourt,
    Conference,
    Enquiry,
    Episode,
    FamilyMeeting,
    HelpPlan,
    Protection,
)


def cut(told: Episode, until: date) -> Episode:
    """The same episode, with nothing after a day. What had not ended by then has no end."""
    if told.closed is not None and told.closed <= until and _whole(told, until):
        return told
    told.closed = by(told.closed, until)
    told.assessments = [_assessment(one, until) for one in told.assessments if one.start <= until]
    told.enquiries = [_enquiry(one, until) for one in told.enquiries if one.on <= until]
    told.protections = [_protection(one, until) for one in told.protections if one.start <= until]
    told.plans = [_plan(one, until) for one in told.plans if one.start <= until]
    told.meetings = [_meeting(one, until) for one in told.meetings if one.offered <= until]
    told.before_court = [_court(one, until) for one in told.before_court if one.planning <= until]
    told.helps = list(helps_by(told.helps, until))
    return told


def _whole(told: Episode, until: date) -> bool:
    """Whether what may come after the end of the work (a meeting's answer) lies before the day too."""
    return all((one.answered or one.held or one.offered) <= until for one in told.meetings)


def by(on: date | None, until: date) -> date | None:
    """The day, if it had come by then."""
    return on if on is not None and on <= until else None


def _days(days: Iterable[date], until: date) -> tuple[date, ...]:
    return tuple([day for day in days if day <= until])


def _assessment(one: Assessment, until: date) -> Assessment:
    return replace(one, end=by(one.end, until), visits=_days(one.visits, until))


def _enquiry(one: Enquiry, until: date) -> Enquiry:
    held = one.conference if one.conference and one.conference.on <= until else None
    return replace(one, concluded=by(one.concluded, until), conference=held)


def _protection(one: Protection, until: date) -> Protection:
    reviews: tuple[Conference, ...] = tuple([each for each in one.reviews if each.on <= until])
    return replace(
        one,
        reviews=reviews,
        core_groups=_days(one.core_groups, until),
        visits=_days(one.visits, until),
        end=by(one.end, until),
    )


def _plan(one: HelpPlan, until: date) -> HelpPlan:
    return replace(
        one, reviews=_days(one.reviews, until), visits=_days(one.visits, until), end=by(one.end, until)
    )


def _meeting(one: FamilyMeeting, until: date) -> FamilyMeeting:
    return replace(one, held=by(one.held, until), answered=by(one.answered, until))


def _court(one: BeforeCourt, until: date) -> BeforeCourt:
    return replace(
        one, letter=by(one.letter, until), meetings=_days(one.meetings, until), decided=by(one.decided, until)
    )
