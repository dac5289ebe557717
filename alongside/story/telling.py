"""What one story is told from: a view, a life in it, and the names to use. A reading asked twice is kept."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cached_property

from alongside.access.view import View
from alongside.policy import Policy
from alongside.practice.circle import Tie, circle
from alongside.practice.home import Home, home_address, protections
from alongside.practice.person import died_on, dob
from alongside.practice.promise import Promise, promises
from alongside.practice.relationship import Family, Relation, brothers_and_sisters, family, parents, relations
from alongside.record import Life, SubjectId, SubjectKind, kind_of
from alongside.story.people import Names, open_around, who_of

BLOOD = frozenset({"mother", "father", "parent", "child", "grandparent", "sibling", "half_sibling", "cousin"})
"""What somebody is from birth, whenever it was written down."""


class Telling:
    """One life, being told."""

    def __init__(self, view: View, who: SubjectId, on: date | None = None) -> None:
        """Raises `NotHere` where the life is not there for this reader.

        `on` is an earlier day: what was true then, as far as it is known now.
        """
        self.view = view
        self.who = who
        self.whole: Life = view.life(who)
        self.life: Life = self.whole.as_on(on) if on else self.whole
        self.names = Names(view, self.whole)
        self.today: date = on or view.today
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
        told = relations(self.whole if self._past else self.life)
        return {one.person: one for one in told if one.holds(self.today) and self._was_so(one)}

    def _was_so(self, one: Relation) -> bool:
        """Whether they were that by the day of the telling: a mother was one before anybody wrote it down."""
        return not self._past or (one.kind in BLOOD and self._born(one.person)) or one.since <= self.today

    def _born(self, who: SubjectId) -> bool:
        """Whether somebody was born by the day of the telling, so far as anybody knows."""
        life = who_of(self.view, who)
        day = dob(life) if life else None
        return day is None or day <= self.today

    @property
    def _past(self) -> bool:
        return self.today < self.view.today

    @cached_property
    def family(self) -> Family | None:
        """The people they are read with as one family."""
        return family(self.life, self.today)

    @property
    def around(self) -> tuple[SubjectId, ...]:
        """Themselves and everybody around them, whether this reader may open them or not."""
        home = self.home.people if self.home else ()
        members = self.family.members if self.family else ()
        return (self.who, *self.relations, *(tie.person for tie in self.ties), *home, *members)

    @cached_property
    def lives(self) -> dict[SubjectId, Life]:
        """Who those around them are, as far as this reader may open them."""
        return self._then(open_around(self.view, self.around))

    def _then(self, lives: Mapping[SubjectId, Life]) -> dict[SubjectId, Life]:
        """Lives as they had come by the day of the telling."""
        return {who: life.as_on(self.today) if self._past else life for who, life in lives.items()}

    @cached_property
    def kin(self) -> tuple[SubjectId, ...]:
        """Brothers and sisters: told as such, or sharing a parent."""
        life = self.whole if self._past else self.life
        lives = open_around(self.view, self.lives) if self._past else self.lives
        near = {who: one for who, one in lives.items() if who in self.relations}
        found = brothers_and_sisters(life, near | open_around(self.view, parents(life)))
        return tuple(who for who in found if not self._past or self._born(who))

    @cached_property
    def home(self) -> Home | None:
        """Where they live today, if it is known."""
        return home_address(self.life, self.today)

    @cached_property
    def unsafe(self) -> frozenset[SubjectId]:
        """People of their life from whom they are kept safe, so far as this reader is told of it.

        Whoever is not safe now is not drawn into an earlier day either.
        """
        now = self.view.today
        standing = (one for one in protections(self.whole) if one.is_open or now < one.until)
        named = (who for one in standing for who in one.from_whom)
        return frozenset(who for who in named if kind_of(who) is SubjectKind.PERSON)
