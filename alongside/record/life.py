"""A life: the entries about one subject, as they stood at one moment. Ask it; it never changes.

An entry *stands* when it is the last word of its chain: the newest correction of what was first written,
unless the newest word withdraws it. A reference to any entry of a chain means the chain. A life can be
asked as the record knew it at a moment, and as far as it had reached one reader.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence
from datetime import date, datetime
from functools import cached_property, wraps
from operator import attrgetter
from typing import Any, Concatenate, ParamSpec, TypeVar, cast

from alongside.record.entry import Entry, EntryId, Fact, Part, SubjectId, as_recorded

F = TypeVar("F", bound=Fact)
P = TypeVar("P", bound=Part)
T = TypeVar("T")
How = ParamSpec("How")


class InOrder(tuple[Entry[Fact], ...]):
    """Entries of which each is there once, in the order recorded: nobody need put them in order again."""

    __slots__ = ()


class Reading(InOrder):
    """Entries that a book may hand out again, the very same. What is laid out of them is kept with them."""

    @cached_property
    def laid_out(self) -> dict[Hashable, tuple[Hashable, Life]]:
        """Lives laid out of these entries: whose it is, all else that it follows from, and the life.

        They go when these go.
        """
        return {}


class Life:
    """The entries about one subject (or one human being under joined records), in the order recorded."""

    def __init__(
        self,
        subject: SubjectId,
        entries: Iterable[Entry[Fact]],
        also: frozenset[SubjectId] = frozenset(),
    ) -> None:
        """`also` names the other records found to be the same person."""
        self.subject = subject
        self.subjects = frozenset({subject}) | also
        self.entries: tuple[Entry[Fact], ...] = (
            entries if isinstance(entries, InOrder) else _in_order(entries)
        )
        self._known: tuple[datetime, Life] | None = None

    def __len__(self) -> int:
        """How many entries, standing or not."""
        return len(self.entries)

    @cached_property
    def _told(self) -> dict[tuple[Any, ...], Any]:
        """What readings have already worked out of this life (`once`)."""
        return {}

    @cached_property
    def _named(self) -> dict[tuple[type[Fact], str], dict[EntryId | None, list[Entry[Any]]]]:
        """By kind and field, the entries that name a chain there (`naming`)."""
        return {}

    @cached_property
    def _of_kinds(self) -> dict[tuple[type[Fact], ...], tuple[Entry[Fact], ...]]:
        """Entries of several kinds, put in order once (`each`)."""
        return {}

    @cached_property
    def _days(self) -> dict[date, Life]:
        """Lives already cut at a day: readings ask for the same day again and again."""
        return {}

    @cached_property
    def _last_day(self) -> date:
        # The days follow the instants in whose order these stand.
        return self.standing[-1].on.first if self.standing else date.min

    @cached_property
    def _by_id(self) -> Mapping[EntryId, Entry[Fact]]:
        return {entry.id: entry for entry in self.entries}

    @cached_property
    def _tips(self) -> Mapping[EntryId, Entry[Fact]]:
        """The newest word of each chain, by its root."""
        return {entry.root: entry for entry in self.entries}

    @cached_property
    def _chains(self) -> Mapping[EntryId, Sequence[Entry[Fact]]]:
        """Every word of each chain, by its root."""
        chains: dict[EntryId, list[Entry[Fact]]] = {}
        for entry in self.entries:
            chains.setdefault(entry.root, []).append(entry)
        return chains

    @cached_property
    def standing(self) -> tuple[Entry[Fact], ...]:
        """What the record now says, in the order in which it was true."""
        stand = [tip for tip in self._tips.values() if not tip.withdraws and self.is_about(tip)]
        return tuple(sorted(stand, key=_true))

    @cached_property
    def lines(self) -> tuple[Entry[Fact], ...]:
        """The newest word of every chain, in the order in which it was true, whether or not it stands."""
        if len(self.standing) == len(self._tips):
            return self.standing
        return tuple(sorted(self._tips.values(), key=_true))

    @cached_property
    def _by_kind(self) -> Mapping[str, tuple[Entry[Fact], ...]]:
        kinds: dict[str, list[Entry[Fact]]] = {}
        for entry in self.standing:
            kinds.setdefault(type(entry.fact).__name__, []).append(entry)
        return {kind: tuple(entries) for kind, entries in kinds.items()}

    def _stands(self, tip: Entry[Fact]) -> bool:
        return not tip.withdraws and self.is_about(tip)

    def is_about(self, entry: Entry[Any]) -> bool:
        """Whether an entry is about this person; one that was moved away only passed through here."""
        mine = self.subjects
        for place in entry.about:  # noqa: SIM110 (a loop: every reading of a long life asks this of each)
            if place.subject in mine and not place.stub:
                return True
        return False

    def each(self, *kinds: type[F]) -> tuple[Entry[F], ...]:
        """Every standing entry of these kinds of fact, in the order in which they were true."""
        if len(kinds) == 1:
            return cast("tuple[Entry[F], ...]", self._by_kind.get(kinds[0].__name__, ()))
        if kinds not in self._of_kinds:
            found = [told for kind in kinds if (told := self._by_kind.get(kind.__name__))]
            together = (entry for told in found for entry in told)
            self._of_kinds[kinds] = tuple(sorted(together, key=_true)) if found[1:] else (*found, ())[0]
        return cast("tuple[Entry[F], ...]", self._of_kinds[kinds])

    def latest(self, *kinds: type[F], by: date | None = None) -> Entry[F] | None:
        """The last standing entry of these kinds, true on or before a day if one is given."""
        told = self.each(*kinds)
        return next((e for e in reversed(told) if by is None or e.on.first <= by), None)

    def first(self, *kinds: type[F]) -> Entry[F] | None:
        """The first standing entry of these kinds."""
        return next(iter(self.each(*kinds)), None)

    def entry(self, ref: EntryId | None) -> Entry[Any] | None:
        """The standing entry that a reference means: the newest word of its chain."""
        root = self.root(ref)
        tip = self._tips.get(root) if root else None
        return tip if tip and self._stands(tip) else None

    def root(self, ref: EntryId | None) -> EntryId | None:
        """The first entry of the chain that a reference belongs to."""
        found = self._by_id.get(ref) if ref else None
        return found.root if found else ref

    def same(self, one: EntryId | None, other: EntryId | None) -> bool:
        """Whether two references mean the same chain."""
        return one is not None and self.root(one) == self.root(other)

    def history(self, ref: EntryId) -> tuple[Entry[Fact], ...]:
        """Every word of a chain, oldest first."""
        root = self.root(ref)
        return tuple(self._chains.get(root, ())) if root else ()

    def naming(self, kind: type[F], field: str, ref: EntryId | None) -> tuple[Entry[F], ...]:
        """Every standing entry of a kind whose field names the chain of a reference."""
        key = (kind, field)
        if key not in self._named:
            named: dict[EntryId | None, list[Entry[Any]]] = {}
            for entry in self.each(kind):
                named.setdefault(self.root(getattr(entry.fact, field)), []).append(entry)
            self._named[key] = named
        root = self.root(ref)
        return tuple(self._named[key].get(root, ())) if root else ()

    def part(self, entry: Entry[Any], kind: type[P]) -> P | None:
        """What an entry says about this subject, if it says anything of its own."""
        for subject in self.subjects if entry.each else ():
            part = entry.each.get(subject)
            if isinstance(part, kind):
                return part
        return None

    def as_known_at(self, moment: datetime) -> Life:
        """The same life, as the record told it at that moment. The last moment asked for is kept."""
        kept = self._known
        if kept is None or kept[0] != moment:
            kept = moment, self.only([entry for entry in self.entries if entry.recorded_at <= moment])
            self._known = kept
        return kept[1]

    def up_to(self, heads: Mapping[SubjectId, int]) -> Life:
        """The same life as a vector of thread heads froze it."""
        return self.only([entry for entry in self.entries if _within(entry, heads)])

    def as_on(self, on: date) -> Life:
        """The same life, as if nothing had happened after a day. What was written since is still known."""
        if self._last_day <= on:
            return self
        if on not in self._days:
            standing = tuple([entry for entry in self.standing if entry.on.first <= on])
            self._days[on] = self._chains_of({entry.root for entry in standing}, standing)
        return self._days[on]

    def of_kinds(self, kinds: Collection[str]) -> Life:
        """The same life, as far as chains go in which a fact of one of these kinds was written."""
        roots = {entry.root for entry in self.entries if entry.kind in kinds}
        return self._chains_of(roots, tuple([entry for entry in self.standing if entry.root in roots]))

    def reached(self, entries: Collection[EntryId]) -> Life:
        """The same life, as far as these entries had reached somebody."""
        return self.only([entry for entry in self.entries if entry.id in entries])

    def only(self, entries: Sequence[Entry[Fact]]) -> Life:
        """The same person's life with some of its entries, or with less in them, in the same order."""
        return Life(self.subject, InOrder(entries), self.subjects - {self.subject})

    def _chains_of(self, roots: Collection[EntryId], standing: tuple[Entry[Fact], ...]) -> Life:
        """Whole chains of this life, of which it is known what stands."""
        life = self.only([entry for entry in self.entries if entry.root in roots])
        life.standing = standing
        return life


def once(reading: Callable[Concatenate[Life, How], T]) -> Callable[Concatenate[Life, How], T]:
    """A reading that is worked out once for a life: a life never changes, so neither does what it says.

    The answer is kept with the life and goes with it. The reading's arguments must be hashable.
    """

    @wraps(reading)
    def told(life: Life, /, *args: How.args, **named: How.kwargs) -> T:
        kept, key = life._told, (reading, args, *named.items()) if named else (reading, args)  # noqa: SLF001
        try:
            answer: T = kept[key]
        except KeyError:
            answer = kept[key] = reading(life, *args, **named)
        return answer

    return told


def once_a_day(
    reading: Callable[Concatenate[Life, date, How], T],
) -> Callable[Concatenate[Life, date, How], T]:
    """A reading of what was so up to a day, worked out once of the life as on that day, and kept with it.

    So whoever asks the whole life and whoever asks one that is cut already share the answer.
    """
    kept = once(reading)

    @wraps(reading)
    def told(life: Life, on: date, /, *args: How.args, **named: How.kwargs) -> T:
        return kept(life.as_on(on), on, *args, **named)

    return told


_true = attrgetter("on.starts", "recorded_at", "id")


def _in_order(entries: Iterable[Entry[Fact]]) -> InOrder:
    return InOrder(sorted({entry.id: entry for entry in entries}.values(), key=as_recorded))


def _within(entry: Entry[Fact], heads: Mapping[SubjectId, int]) -> bool:
    return any(0 < place.seq <= heads.get(place.subject, 0) for place in entry.about)
