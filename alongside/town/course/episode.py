"""An episode of need, drawn whole: from its referral to its end, and cut off where the town's record ends."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Literal

from alongside.town.chance import Dice, Spread, Table
from alongside.town.course.cutting import cut
from alongside.town.course.helping import draw_helps, draw_meeting
from alongside.town.course.kinds import Assessment, Contact, Episode, Family, HelpPlan, Protection, Who
from alongside.town.course.protecting import (
    FIRST_DAYS,
    MORE,
    Checked,
    draw_before_court,
    draw_enquiry,
    draw_protection,
    visits,
)
from alongside.town.course.troubled import in_trouble
from alongside.town.course.working import working
from alongside.town.course.years import Years
from alongside.town.england.durations import ASSESSMENT, DECISION
from alongside.town.england.factors import factors
from alongside.town.england.mixes import needs

HELP_DAYS = Spread([0, 20, 40, 130, 310, 690, 2900], [0.46, 0.15, 0.09, 0.11, 0.09, 0.1])
"""Days of help as a child in need, where no protection plan came before. Scaled so that the number in need on
31 March comes out as published."""
AFTER_PROTECTION = Spread([30, 75, 120, 180, 280], [0.25, 0.35, 0.25, 0.15])
BECAUSE: Table[str] = Table(
    {"no_longer_in_need": 0.6, "help_from_others": 0.22, "declined": 0.13, "moved_to_another_authority": 0.05}
)
"""Why work ended, beside the reasons that the law names. Ours (`check`)."""
NEW_KINDS = {"before_birth": "pre_birth"}
NO_REVIEW, ROOM, LONG, SHORTEST_HELP = 60, 40, 120, 28
"""Days of help: too few left for another review, enough for something to happen, enough to assess again."""
IN_THE_WAY = 70
"""So many days before an eighteenth birthday nothing new is begun but an assessment."""


def draw_episode(
    family: Family, contact: Contact, dice: Dice, years: Years, *, protected_before: bool
) -> Episode:
    """The episode that a referral began."""
    return _Drawn(family, contact, dice, years, 2.0 if protected_before else 1.0).whole()


class _Drawn:
    def __init__(
        self, family: Family, contact: Contact, dice: Dice, years: Years, alarm_before: float
    ) -> None:
        self.before = alarm_before
        self.family, self.contact, self.dice, self.years = family, contact, dice, years
        self.children, self.worry = contact.children, contact.worry
        self.received = contact.decided
        self.rates, self.times = years.rates, years.times
        eldest = min(eighteenth(family.children[place].born) for place in self.children)
        self.limit = working().on_or_before(eldest - timedelta(days=1))
        self.told = Episode(
            children=self.children,
            contact=contact,
            received=self.received,
            source=contact.source,
            decided=working().add(working().on_or_after(self.received), int(DECISION.draw(dice))),
            goes_on=True,
            worry=self.worry,
            need=needs()[self.worry].draw(dice),
            post=years.staff.post_for(dice, family.locality, self.received),
            going=dice.near(-1, 1),
        )

    def whole(self) -> Episode:
        told, dice = self.told, self.dice
        if told.decided > self.years.levers.until:
            told.decided = self.received
        alarm = self.times.alarm(self.received)
        if dice.chance(self.rates.no_further_action / alarm) or self.limit <= told.decided:
            told.goes_on = False
        elif dice.chance(self.rates.not_in_need) or (self.limit - told.decided).days < IN_THE_WAY:
            self._found_not_in_need(alarm)
        else:
            self._in_need(alarm)
        self._in_step()
        if self.times.trouble(self.years.levers.until):
            in_trouble(told, self.years.staff, dice)
        return cut(told, self.years.levers.until)

    # Not in need.

    def _found_not_in_need(self, alarm: float) -> None:
        told, dice = self.told, self.dice
        outcome: Literal["early_help", "nfa"] = "early_help" if dice.chance(0.3) else "nfa"
        done = self._assess(told.decided, outcome)
        if dice.chance(self._checks(self.rates.checked_and_left, alarm)):
            self._enquire(told.decided + timedelta(days=FIRST_DAYS.draw(dice)), conference=0.0)
        ends = [done, *(one.concluded for one in told.enquiries if one.concluded)]
        told.closed = min(working().add(max(ends), dice.between(0, 4)), self.limit)
        told.because = "help_from_others" if outcome == "early_help" else "no_longer_in_need"
        told.going = abs(told.going)

    # In need.

    def _in_need(self, alarm: float) -> None:
        told, dice, rates = self.told, self.dice, self.rates
        done = self._assess(told.decided, "services")
        last = done
        if dice.chance(self._checks(rates.checked, alarm)):
            self._enquire(
                told.decided + timedelta(days=FIRST_DAYS.draw(dice)),
                conference=rates.conference * self.before,
            )
        protection = self._protect()
        if protection is not None:
            last = max(done, protection.end or done)
            self._beside(protection, done)
            if dice.chance(0.72):
                last = self._help(last, protection.children, int(AFTER_PROTECTION.draw(dice)))
        else:
            start = min(working().add(done, dice.between(0, 6)), self.limit)
            end = start + timedelta(days=int(HELP_DAYS.draw(dice) * rates.help_days))
            last = self._helped(start, min(working().on_or_after(end), self.limit), alarm)
        self._close(last)
        self._help_and_meetings(last)

    def _checks(self, share: float, alarm: float) -> float:
        first = 0.7 if self.times.help_first(self.received) else 1.0
        return min(0.95, share * MORE[self.worry] * alarm * first * self.before)

    def _assess(self, start: date, outcome: Literal["services", "early_help", "nfa"]) -> date:
        dice = self.dice
        days = int(ASSESSMENT.draw(dice))
        end = min(working().add(working().on_or_after(start), days), self.limit)
        first = working().add(start, min(days, dice.between(1, 9)))
        seen = [first, *visits(first, end, dice, least=8, most=16)][:4]
        self.told.assessments.append(
            Assessment(
                children=self.children,
                kind=NEW_KINDS.get(self.worry, "child_and_family"),
                start=start,
                end=end,
                visits=tuple([day for day in seen if day <= end]),
                factors=factors(dice, self.worry, self._ages(end), in_need=outcome == "services"),
                outcome=outcome,
            )
        )
        return end

    def _ages(self, on: date) -> list[int]:
        return [self.family.children[place].age(on) for place in self.children]

    def _enquire(self, on: date, *, conference: float) -> None:
        of = Checked(self.family, self.children, self.worry, conference, self.rates.plan, limit=self.limit)
        self.told.enquiries.append(draw_enquiry(of, min(on, self.limit), self.dice))

    def _in_step(self) -> None:
        """No assessment is agreed while an enquiry still asks what it is to say."""
        told = self.told
        for done in [one.end for one in told.assessments if one.end]:
            told.enquiries = [
                replace(one, concluded=done) if one.concluded and one.on <= done < one.concluded else one
                for one in told.enquiries
            ]

    def _protect(self) -> Protection | None:
        """The plan that the last enquiry's conference decided, where it did."""
        meeting = self.told.enquiries[-1].conference if self.told.enquiries else None
        if meeting is None or "plan" not in meeting.decisions:
            return None
        told = draw_protection(meeting, self.dice, days_scale=self.rates.plan_days, limit=self.limit)
        self.told.protections.append(told)
        if self.dice.chance(self.rates.before_court) and (court := draw_before_court(told, self.dice)):
            self.told.before_court.append(court)
        return told

    def _beside(self, protection: Protection, done: date) -> None:
        """Brothers and sisters who were given no plan of protection have one of help."""
        rest = tuple([place for place in self.children if place not in protection.children])
        start, end = max(done, protection.start), protection.end or done
        if rest and (end - start).days > IN_THE_WAY:
            self._help(start, rest, (end - start).days)

    def _help(self, start: date, children: Who, days: int) -> date:
        end = min(working().on_or_after(start + timedelta(days=max(days, 14))), self.limit)
        self._plan(start, end, children)
        return end

    def _plan(self, start: date, end: date, children: Who) -> None:
        """Help for so long as is worth a plan; what is done within weeks of an assessment needs none."""
        if (end - start).days >= SHORTEST_HELP:
            self.told.plans.append(draw_plan(children, start, end, self.dice))

    def _helped(self, start: date, end: date, alarm: float) -> date:
        """Help as a child in need; something may happen in its midst."""
        dice, rates, days = self.dice, self.rates, (end - start).days
        if days > ROOM and dice.chance(self._checks(rates.checked_later, alarm)):
            on = start + timedelta(days=dice.between(15, days - 15))
            self._enquire(on, conference=rates.conference * self.before)
            protection = self._protect()
            if protection is not None:
                self._plan(start, protection.start, self.children)
                self._beside(protection, protection.start)
                last = protection.end or end
                return self._help(last, self.children, int(AFTER_PROTECTION.draw(dice)))
        self._plan(start, end, self.children)
        if days > LONG and dice.chance(rates.again):
            again = start + timedelta(days=dice.between(60, days - 50))
            self._assess(working().on_or_after(again), "services")
        return end

    def _close(self, last: date) -> None:
        told, dice = self.told, self.dice
        ends = [one.end for one in told.assessments if one.end]
        ends += [one.concluded for one in told.enquiries if one.concluded]
        ends += [one.conference.on for one in told.enquiries if one.conference]
        told.closed = min(max(last, *ends), self.limit)
        told.because = BECAUSE.draw(dice)
        if told.closed == self.limit:
            told.because = "adult_services" if self.worry == "disability" else "no_longer_in_need"

    def _help_and_meetings(self, last: date) -> None:
        told, dice, rates = self.told, self.dice, self.rates
        first_help = self.times.help_first(self.received)
        comes = min(0.97, rates.help_comes * (1.15 if first_help else 1.0) * (1 + 0.2 * told.going))
        count = dice.between(1, 3) + (len(told.protections) > 0) + first_help
        told.helps += draw_helps(
            self.children, self.worry, told.decided, last, dice, count=count, comes=comes
        )
        offered = rates.meeting * (3 if first_help else 1)
        for court in told.before_court:
            told.meetings.append(draw_meeting(court.children, court.planning, "before_proceedings", dice))
        meeting = next((one.conference for one in told.enquiries if one.conference), None)
        if meeting is not None and not told.before_court and dice.chance(min(0.9, offered * 2.5)):
            told.meetings.append(draw_meeting(self.children, meeting.on, "conference", dice))
        elif not told.before_court and dice.chance(offered):
            told.meetings.append(draw_meeting(self.children, told.decided, "help", dice))


def draw_plan(children: Who, start: date, end: date, dice: Dice) -> HelpPlan:
    """A plan of help between two days, with its reviews and visits."""
    reviews, on = list[date](), start
    while (end - on).days > NO_REVIEW:
        on = working().on_or_after(on + timedelta(days=dice.between(38, 84)))
        if on < end:
            reviews.append(on)
    seen = tuple(visits(start, end, dice, least=12, most=26))
    return HelpPlan(children=children, start=start, reviews=tuple(reviews), visits=seen, end=end)


def eighteenth(born: date) -> date:
    """The eighteenth birthday."""
    leap = (born.month, born.day) == (2, 29)
    return date(born.year + 18, 3, 1) if leap else born.replace(year=born.year + 18)
