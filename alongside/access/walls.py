"""Walls: what is withheld, from whom, until when. Read from the entries that placed and lifted them.

A wall stands from the moment it is written until the end of its last day, or until it is lifted. Joined
records share their walls, because a wall names people and either name means the same human being.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import msgspec

from alongside.access.facts import InformationRestricted, RestrictionLifted
from alongside.practice.home import (
    AddressLeft,
    ContactDetailGiven,
    MovedHome,
    ProtectionLifted,
    WhereaboutsProtected,
)
from alongside.practice.visit import VisitMade
from alongside.record import Entry, EntryId, Fact, Life, SubjectId

LEADS_TO = {
    "address": frozenset({MovedHome.__name__, AddressLeft.__name__}),
    "phone": frozenset({ContactDetailGiven.__name__}),
}
"""What of somebody's whereabouts stands in facts of its own. The rest is words, and the letters' concern."""

WHEREABOUTS = frozenset().union(*LEADS_TO.values())

SAYS_WHERE: Mapping[type[Fact], str] = {
    VisitMade: "where",
    WhereaboutsProtected: "reason",
    ProtectionLifted: "why",
}
"""The field of another fact that says where somebody lives, or why that is not told: it goes too."""

PLACING: frozenset[type[Fact]] = frozenset({InformationRestricted, WhereaboutsProtected})
"""The facts that place a wall."""


@dataclass(frozen=True)
class Wall:
    """One thing withheld. `placed` is the entry that says so, which those it shuts out never see."""

    placed: EntryId
    entries: frozenset[EntryId] = frozenset()
    subjects: frozenset[SubjectId] = frozenset()
    kinds: frozenset[str] = frozenset()
    from_whom: frozenset[SubjectId] = frozenset()
    all_but: frozenset[SubjectId] = frozenset()
    silent: bool = False
    until: date | None = None
    everyone: bool = False
    """Whether an entry about one of them is withheld from all it is about: an address they share."""

    def shuts_out(self, reader: SubjectId) -> bool:
        """Whether this reader is on the other side, on whatever day."""
        if self.all_but:
            return reader not in self.all_but
        return reader in self.from_whom

    def stands(self, on: date) -> bool:
        """Whether it still holds on a day."""
        return self.until is None or on <= self.until

    @property
    def of_place(self) -> bool:
        """Whether it withholds where somebody lives, and so whatever else says where that is."""
        return LEADS_TO["address"] <= self.kinds

    @property
    def whole(self) -> bool:
        """Whether it withholds a person's whole record."""
        return not self.entries and not self.kinds

    def withholds(
        self, root: EntryId, kinds: Collection[str], about: Collection[SubjectId]
    ) -> frozenset[SubjectId]:
        """Whose parts of an entry it withholds: of a chain, its kinds of fact, and whom it is about."""
        if self.entries and root not in self.entries:
            return frozenset()
        if self.kinds and self.kinds.isdisjoint(kinds):
            return frozenset()
        touched = frozenset(about) & self.subjects if self.subjects else frozenset(about)
        return frozenset(about) if touched and self.everyone else touched


def walls(life: Life) -> tuple[Wall, ...]:
    """Every wall placed in a life and not lifted, whether or not its last day has passed."""
    lifted = {life.root(entry.fact.restriction) for entry in life.each(RestrictionLifted)}
    placed = (entry for entry in life.each(InformationRestricted) if entry.root not in lifted)
    return (*(_wall(life, entry) for entry in placed), *_whereabouts(life))


def without_place(entry: Entry[Any]) -> Entry[Any]:
    """An entry without the field that says where they live: as if nobody had filled it in."""
    field = _says_where(entry.fact)
    if not field:
        return entry
    return msgspec.structs.replace(entry, fact=msgspec.structs.replace(entry.fact, **{field: ""}))


def place_as_it_was(fact: Any, before: Fact) -> Any:
    """A correction by somebody who could not see where they live: what they left empty stays as it was."""
    field = _says_where(before)
    if not field or type(fact) is not type(before) or getattr(fact, field):
        return fact
    return msgspec.structs.replace(fact, **{field: getattr(before, field)})


def _says_where(fact: Fact) -> str:
    """The field that says where, if this fact has one."""
    if isinstance(fact, ContactDetailGiven) and fact.channel == "post":
        return "value"
    return SAYS_WHERE.get(type(fact), "")


def against(every: Iterable[Wall], reader: SubjectId, on: date) -> tuple[Wall, ...]:
    """The walls that keep something from this reader on a day."""
    return tuple(wall for wall in every if wall.shuts_out(reader) and wall.stands(on))


def barrier(subjects: Collection[SubjectId], reader: SubjectId) -> Wall:
    """A silent wall around people's whole records against one reader, as a declared conflict makes one."""
    return Wall(placed=EntryId(""), subjects=frozenset(subjects), from_whom=frozenset({reader}), silent=True)


def about_walls(entries: Iterable[Entry[Fact]], reader: SubjectId) -> Iterator[EntryId]:
    """The entries that placed walls this reader is (or was) shut out by: they are hidden too."""
    for entry in [entry for entry in entries if type(entry.fact) in PLACING]:
        match entry.fact:
            case WhereaboutsProtected():
                shut_out = reader in entry.fact.from_whom
            case _:
                shut_out = _plain(entry).shuts_out(reader)
        if shut_out:
            yield entry.root


def _wall(life: Life, entry: Entry[InformationRestricted]) -> Wall:
    """Which entries a wall means, as the roots of their chains where the life holds them."""
    wall = _plain(entry)
    roots = frozenset(life.root(each) or each for each in wall.entries)
    return Wall(**{**vars(wall), "entries": roots})


def _plain(entry: Entry[Any]) -> Wall:
    fact: InformationRestricted = entry.fact
    whose = fact.subjects or (() if fact.entries else entry.subjects)
    return Wall(
        placed=entry.root,
        entries=frozenset(fact.entries),
        subjects=frozenset(whose),
        kinds=frozenset(fact.kinds),
        from_whom=frozenset(fact.from_whom),
        all_but=frozenset(fact.all_but),
        silent=fact.mode == "silent",
        until=fact.until,
        everyone=bool(fact.kinds) and WHEREABOUTS.issuperset(fact.kinds),
    )


def _whereabouts(life: Life) -> Iterator[Wall]:
    """Where somebody is must not reach the people named: a silent wall, until it is lifted."""
    lifted = {life.root(entry.fact.protection) for entry in life.each(ProtectionLifted)}
    for entry in life.each(WhereaboutsProtected):
        kinds = frozenset().union(*(LEADS_TO.get(what, frozenset()) for what in entry.fact.what))
        if kinds and entry.fact.from_whom and entry.root not in lifted:
            yield Wall(
                placed=entry.root,
                subjects=frozenset(entry.subjects),
                kinds=kinds,
                from_whom=frozenset(entry.fact.from_whom),
                silent=True,
                everyone=True,
            )
