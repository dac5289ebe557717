"""The journey: everything that happens with a family within the years of the record, drawn in order.

Contacts come at a rate that depends on where a family lives and on what nobody sees; some become a referral,
an episode follows, and a family whose trouble did not change comes back.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from alongside.town.chance import Dice, Spread
from alongside.town.course.callers import caller, its_day, its_hour
from alongside.town.course.early import draw_early_help, stepped_up
from alongside.town.course.episode import draw_episode
from alongside.town.course.joining import joining
from alongside.town.course.kinds import Contact, Episode, Family, Who, Worry
from alongside.town.course.leaving import MOVED, move_away
from alongside.town.course.rates import DECILES, EVERYBODY, FRAILTY
from alongside.town.course.waiting import days_until
from alongside.town.course.working import working
from alongside.town.course.years import Years
from alongside.town.england.mixes import WORRY, ContactOutcome, contact_outcomes
from alongside.town.england.seasons import HOURS, MONTHS, WEEKDAYS, weight

GROWN, BEFORE_BIRTH, A_DAY = 18, timedelta(days=150), timedelta(days=1)
COMES_BACK_AFTER = Spread([10, 60, 120, 240, 365, 730, 1100], [0.16, 0.2, 0.24, 0.18, 0.17, 0.05])
"""After how many days a family comes back, where it does. Ours (`check`): a year's share is published."""
ON_OPEN_WORK = 0.3, 0.35
"""With work open: how many contacts a year come for that alone, and the share of the others that still come
to the front door and not to whoever works with the family. Ours (`check`)."""
LOUDEST = 1.45 * max(MONTHS) * max(WEEKDAYS)
"""No day's weight is above this, in a crisis either: days are thinned by it."""
EARLY_HELP, BEFORE_EARLY_HELP = "5D", "5B"
"""A contact from early help itself (`referral_source`), and how it was told before that code."""
FROM_EARLY_HELP = date(2022, 4, 1)


OLD_ENOUGH: Mapping[Worry, int] = {"beyond_home": 10, "child_mind": 6, "behaviour": 7}
"""How old a child is at least of whom somebody worries so. Ours (`check`)."""


def journey(family: Family, dice: Dice, years: Years) -> None:
    """Draw everything that happens with a family. Leaves it as it was where nothing does."""
    _Journey(family, dice, years).go()


class _Journey:
    def __init__(self, family: Family, dice: Dice, years: Years) -> None:
        self.family, self.dice, self.years = family, dice, years
        self.first, self.until = years.levers.first, years.levers.until
        self.rate = years.rates.contact * DECILES[family.decile - 1] * dice.pick(FRAILTY)
        self.open_until = date.min
        self.comes_back: tuple[date, Worry, str] | None = None

    def go(self) -> None:
        births = [child.born for child in self.family.children]
        last = min(self.until, max(birthday(born, GROWN) for born in births) - A_DAY)
        on = max(self.first, min(births) - BEFORE_BIRTH) - A_DAY
        while (on := self._next(on)) <= min(last, self.family.left or last):
            back = self.comes_back
            if back is not None and back[0] <= on:
                self.comes_back = None
                on = self._gets_in_touch(on, back[1], from_whom=back[2], back=True)
            elif self.dice.unit() * LOUDEST < weight(on) * self.years.times.alarm(on):
                worry = self.family.worry if self.dice.chance(0.6) else WORRY.draw(self.dice)
                on = self._gets_in_touch(on, worry)

    def _next(self, on: date) -> date:
        """The next day on which somebody may get in touch."""
        more, still = ON_OPEN_WORK if on < self.open_until else (0.0, 1.0)
        rate = self.rate * still + more
        days = days_until(self.dice, rate * LOUDEST)
        back = self.comes_back
        if back is not None and (back[0] - on).days <= days:
            return max(back[0], on)
        return on + timedelta(days=min(days, 20_000))

    def _gets_in_touch(self, on: date, worry: Worry, *, from_whom: str = "", back: bool = False) -> date:
        """Somebody does, on that day or on the next on which they are at work; the day is given back."""
        children, worry = self._whom(on, worry)
        told, dice = [self.family.children[place] for place in children], self.dice
        if not told:
            return on
        source = from_whom or caller(dice, told, on, back=back)
        on = its_day(source, on)
        if on > self.until or max(child.age(on) for child in told) >= GROWN:
            return on
        source = BEFORE_EARLY_HELP if source == EARLY_HELP and on < FROM_EARLY_HELP else source
        outcome = self._outcome(on, source, back=back)
        decided = working().add(on, 0 if dice.chance(0.55) else 1 if dice.chance(0.9) else dice.between(2, 4))
        decided = working().on_or_after(decided)
        if decided > self.until:
            decided, outcome = on, "other"
        contact = Contact(
            on=on,
            hour=its_hour(source, HOURS.draw(dice), dice),
            children=children,
            source=source,
            outcome=outcome,
            worry=worry,
            asks_for_help=source in ("1A", "1C") and dice.chance(0.6),
            decided=decided,
        )
        self.family.contacts.append(contact)
        if outcome == "referral":
            self._referred(contact)
        elif outcome == "early_help":
            self._helped_early(contact)
        return on

    def _whom(self, on: date, worry: Worry) -> tuple[Who, Worry]:
        """Whom a contact is about: all of them, or one; before a birth, whoever is to be born."""
        there = [
            (place, child.age(on))
            for place, child in enumerate(self.family.children)
            if child.born - BEFORE_BIRTH <= on < birthday(child.born, GROWN)
        ]
        born = tuple([place for place, age in there if age >= 0])
        unborn = tuple([place for place, age in there if age < 0])
        if unborn and (not born or self.dice.chance(0.35)):
            return (unborn if not born or self.dice.chance(0.5) else (*born, *unborn)), "before_birth"
        if not born:
            return (), worry
        if worry in OLD_ENOUGH:
            old = [place for place, age in there if age >= OLD_ENOUGH[worry]]
            return ((self.dice.pick(old),), worry) if old else self._whom(on, WORRY.draw(self.dice))
        told = born if self.dice.chance(EVERYBODY) else (self.dice.pick(born),)
        return told, "stress" if worry == "before_birth" else worry

    def _outcome(self, on: date, source: str, *, back: bool) -> ContactOutcome:
        """What becomes of a contact: with work open, it goes to those who do it."""
        if on <= self.open_until:
            return "other"
        if back:
            return "referral"
        outcome = contact_outcomes(self.years.profile)[source].draw(self.dice)
        if outcome == "referral" and not self.dice.chance(self.years.rates.referred):
            return "advice"
        if outcome in ("advice", "nfa") and self.years.times.help_first(on) and self.dice.chance(0.12):
            outcome = "early_help"
        return "advice" if outcome == "early_help" and self._early_help_open(on) else outcome

    def _early_help_open(self, on: date) -> bool:
        spells = self.family.early_help
        return bool(spells) and (spells[-1].end is None or spells[-1].end >= on)

    def _referred(self, contact: Contact) -> None:
        family, dice = self.family, self.dice
        if self._early_help_open(contact.on):
            going = family.early_help.pop()
            family.early_help += [stepped_up(going, contact.on)] if going.start <= contact.on else []
        known = any(one.protections for one in family.episodes)
        told = draw_episode(family, contact, dice, self.years, protected_before=known)
        family.episodes += [told, *joining(family, told, dice, self.years)]
        ended = told.closed or (told.decided if not told.goes_on else None)
        self.open_until = ended or date.max
        if told.closed and told.because == MOVED:
            move_away(family, told, dice)
            return
        if ended and dice.chance(self._returns(told)):
            after = int(COMES_BACK_AFTER.draw(dice))
            self.comes_back = (ended + timedelta(days=after), told.worry, "")
        if ended and told.because == "help_from_others" and dice.chance(0.35):
            self._early(contact, ended + timedelta(days=dice.between(3, 20)))

    def _returns(self, told: Episode) -> float:
        """The chance that they come back: more often where little changed, and after a protection plan."""
        return self.years.rates.returns * (1.0 - 0.4 * told.going) * (1.5 if told.protections else 1.0)

    def _helped_early(self, contact: Contact) -> None:
        self._early(contact, contact.decided + timedelta(days=self.dice.between(4, 24)))

    def _early(self, contact: Contact, start: date) -> None:
        if start > self.until or self._early_help_open(start):
            return
        told = draw_early_help(contact, start, self.dice, self.years.levers, self.years.times)
        self.family.early_help.append(told)
        if told.outcome == "STEP_UP" and told.end is not None and self.comes_back is None:
            self.comes_back = (told.end, contact.worry, EARLY_HELP)


def birthday(born: date, years: int) -> date:
    """The day somebody turns so old; on 29 February, the day after in other years."""
    try:
        return born.replace(year=born.year + years)
    except ValueError:
        return date(born.year + years, 3, 1)
