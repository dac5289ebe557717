"""What one story is told from: a view, a life in it, and the names to use. A reading asked twice is kept."""

from __future__ import annotations

from datetime import date
from functools import cached_property

from alongside.access.view import View
from alongside.policy import Policy
from alongside.practice.circle import Tie, circle
from alongside.practice.home import Home, home_address, protections
from alongside.practice.person import died_on
from alongside.practice.promise import Promise, promises
from alongside.practice.relationship import Family, Relation, brothers_and_sisters, family, parents, relations
from alongside.record import Life, SubjectId, SubjectKind, kind_of
from alongside.story.people import Names, open_around


class Telling:
    """One life, being told."""

    def __init__(self, view: View, who: SubjectId) -> None:
        """Raises `NotHere` where the life is not there for this reader."""
        self.view = view
        self.who = who
        self.life: Life = view.life(who)
        self.names = Names(view, self.life)
        self.today: date = view.today
        self.policy: Policy = view.policy

    @cached_property
    def name(self) -> str:
        """What to call the person whose story it is."""
        return self.names(self.who)

    @property
    def died(self) -> bool:
        """Whether they have died by the day of the telling."""
        day = died_on(self.life)
        return day is not None and day <= self.today

    @cached_property
    def ties(self) -> tuple[Tie, ...]:
        """Everyone who matters to them."""
        return circle(self.life)

    @cached_property
    def promises(self) -> tuple[Promise, ...]:
        """Every promise to or about them."""
        return promises(self.life)

    @cached_property
    def relations(self) -> dict[SubjectId, Relation]:
        """Everyone told as something to them; the last word about each."""
        return {one.person: one for one in relations(self.life) if one.holds(self.today)}

    @cached_property
    def family(self) -> Family | None:
        """The people they are read with as one family."""
        return family(self.life, self.today)

    @cached_property
    def lives(self) -> dict[SubjectId, Life]:
        """Who those around them are, as far as this reader may open them."""
        around = [*self.relations, *(tie.person for tie in self.ties)]
        home = self.home.people if self.home else ()
        members = self.family.members if self.family else ()
        return open_around(self.view, [self.who, *around, *home, *members])

    @cached_property
    def kin(self) -> tuple[SubjectId, ...]:
        """Brothers and sisters: told as such, or sharing a parent."""
        near = {who: life for who, life in self.lives.items() if who in self.relations}
        return brothers_and_sisters(self.life, near | open_around(self.view, parents(self.life)))

    @cached_property
    def home(self) -> Home | None:
        """Where they live today, if it is known."""
        return home_address(self.life, self.today)

    @cached_property
    def unsafe(self) -> frozenset[SubjectId]:
        """People of their life from whom they are kept safe, so far as this reader is told of it."""
        standing = (one for one in protections(self.life) if one.is_open or self.today < one.until)
        named = (who for one in standing for who in one.from_whom)
        return frozenset(who for who in named if kind_of(who) is SubjectKind.PERSON)
