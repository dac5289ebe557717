"""A view: what every story is given. Lives that are already walled, and already as they were known.

A story asks a view for lives and names and never learns what was left out. Lives are loaded when they
are asked for, inside the sitting in which the look is written down.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from contextlib import suppress
from datetime import date, datetime
from typing import Any

from alongside.access.known import Hidden, Known, as_known, hidden
from alongside.access.reaching import told_of
from alongside.access.reader import Reader
from alongside.policy import Policy
from alongside.practice.person import name_of
from alongside.record import Entry, EntryId, Life, Look, SubjectId, SubjectKind, kind_of
from alongside.record.when import civil_day

NO_NAME = "someone whose name we do not know"


class NotHere(LookupError):
    """There is no such record, or not for this reader: forbidden and missing are the same."""

    def __init__(self) -> None:
        super().__init__("there is no such record, or not for you")


class View:
    """One reader's view of the record during one reading."""

    def __init__(
        self,
        reader: Reader,
        *,
        now: datetime,
        policy: Policy,
        load: Callable[[SubjectId], Life],
        names: Mapping[SubjectId, str],
        known: Known | None = None,
        had: Callable[[Life], frozenset[EntryId]] = lambda _life: frozenset(),
        load_who: Callable[[Collection[SubjectId]], Mapping[SubjectId, Life]] | None = None,
        looks: Callable[[Life], Iterable[Look]] = lambda _life: (),
        load_many: Callable[[Collection[SubjectId]], Mapping[SubjectId, Life]] | None = None,
    ) -> None:
        """In a look back `now` and `today` are the moment looked back to.

        `load` gives a walled life or raises `NotHere`; `load_many`, several lives at once, and `load_who`, as
        much of some as `who` tells, both without those that are not there; `had`, what had reached the person
        of `known`; `looks`, every look at a life; `names` are those of workers and teams: they are no secret.
        """
        self.reader = reader
        self.now: datetime = known.at if known else now
        self.today: date = civil_day(self.now)
        self.policy = policy
        self.known = known
        self.shown: set[EntryId] = set()
        self._load, self._had, self._names, self._looks = load, had, names, looks
        self._load_who = load_who or self._each_whole
        self._load_many = load_many
        self._whole: dict[SubjectId, Life] = {}
        self._who: dict[SubjectId, Life] = {}
        self._met: set[SubjectId] = set()
        self._lives: dict[SubjectId, Life] = {}

    def life(self, subject: SubjectId) -> Life:
        """Somebody's life, as this reader may see it and as it was known. Raises `NotHere`."""
        if subject not in self._lives:
            self._lives[subject] = self._then(self._walled(subject))
        return self._lives[subject]

    def fetch(self, people: Iterable[SubjectId]) -> None:
        """Look up several lives at once: a story that will ask for each of many says so first."""
        new = [who for who in dict.fromkeys(people) if who not in self._whole]
        if self._load_many and len(new) > 1:
            self._whole.update(self._load_many(new))

    def who(self, subject: SubjectId) -> Life:
        """Who somebody is (`WHO_AROUND`), for the story of another. Raises `NotHere`, as their life would."""
        if subject in self._lives:
            return self._lives[subject]
        self.meet([subject])
        if subject not in self._who:
            raise NotHere
        return self._who[subject]

    def meet(self, people: Iterable[SubjectId]) -> None:
        """Look up who several people are at once: a story that will ask for each says so first."""
        new = [who for who in dict.fromkeys(people) if who not in self._met and who not in self._lives]
        self._met.update(new)
        for who, life in self._load_who(new).items() if new else ():
            self._who[who] = self._then(life)

    def may_open(self, subject: SubjectId) -> bool:
        """Whether this reader may open somebody's record."""
        try:
            self.who(subject)
        except NotHere:
            return False
        return True

    def name(self, subject: SubjectId) -> str:
        """The name somebody goes by; honest words when it is not known, or not to this reader."""
        if subject in self._names:
            return self._names[subject]
        if kind_of(subject) is not SubjectKind.PERSON or not self.may_open(subject):
            return NO_NAME
        name = name_of(self.who(subject))
        return name.full if name else NO_NAME

    def staff(self, kind: SubjectKind) -> tuple[tuple[SubjectId, str], ...]:
        """Workers, or teams, by name: they are no secret. For a form that asks who came."""
        told = ((who, name) for who, name in self._names.items() if kind_of(who) is kind)
        return tuple(sorted(told, key=lambda pair: pair[1].casefold()))

    def hidden(self, subject: SubjectId) -> Hidden:
        """How much a look back leaves out of somebody's life: nothing, when there is no look back."""
        if self.known is None:
            return Hidden()
        whole = self._walled(subject)
        return hidden(whole, self.known, self._had(whole))

    def reached(self, subject: SubjectId) -> tuple[Look, ...]:
        """How words of somebody's life had been sent, handed over or said, and to whom, oldest first."""
        life = self.life(subject)
        return told_of(life, self._looks(life), by=self.now, may_open=self.may_open)

    def used(self, entries: Iterable[Entry[Any]]) -> None:
        """The story says which entries it showed, for the look that is written down."""
        self.shown.update(entry.id for entry in entries)

    def _each_whole(self, people: Collection[SubjectId]) -> dict[SubjectId, Life]:
        found: dict[SubjectId, Life] = {}
        for who in people:
            with suppress(NotHere):
                found[who] = self._walled(who)
        return found

    def _then(self, life: Life) -> Life:
        """A life as it was known."""
        return as_known(life, self.known, self._had(life)) if self.known else life

    def _walled(self, subject: SubjectId) -> Life:
        if subject not in self._whole:
            self._whole[subject] = self._load(subject)
        return self._whole[subject]
