"""Sight: what one reader may see inside one sitting. Views are filled from here.

The database has let through only what grants open; here the life is put together over joined records,
narrowed to who somebody is where that is all the reader is let in to, and walled.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import cached_property
from typing import NamedTuple

from alongside.access import NotHere, Reader, Relation, Wall, see
from alongside.access.authority import FULL, WHO_AROUND, WHO_THEY_ARE
from alongside.access.own_page import WordsClosed, WordsOpened, opened_to
from alongside.access.see import narrow, tells_of, unplaced
from alongside.access.theirs import name_alone, theirs
from alongside.access.walls import against, barrier
from alongside.desk.keeping import in_runs
from alongside.desk.kept_homes import SAYS, KeptMoves, kept_moves
from alongside.desk.letting_in import read_with, same_person
from alongside.desk.shelves import ANYBODY, wall_of
from alongside.practice.dispute import DisputeRaised
from alongside.record import Entry, EntryId, Fact, Life, Reading, Sitting, SubjectId, SubjectKind, kind_of
from alongside.record.book import DENY
from alongside.record.when import civil_day

WHO = frozenset(fact.__name__ for fact in WHO_THEY_ARE)
OPENED = frozenset(fact.__name__ for fact in (WordsOpened, WordsClosed))
AROUND = frozenset(fact.__name__ for fact in WHO_AROUND)
AT_ONCE = 40
"""Whole lives that are asked for at once: thousands of entries, in far less time than a question may take."""
A_FEW_KINDS = 200
"""Lives of which a few kinds of fact are asked for at once."""


class Before(NamedTuple):
    """What the house looks up before a page is read: what is no secret, the walls, who is closed or safe."""

    names: Mapping[SubjectId, str]
    walls: tuple[Wall, ...]
    apart: frozenset[SubjectId]
    keeps: KeptMoves


class Sight:
    """One reader's sight: narrow sittings for pages, wide ones for the desk's own checks."""

    def __init__(
        self,
        sitting: Sitting,
        reader: Reader,
        walls: Iterable[Wall] | None = None,
        apart: frozenset[SubjectId] | None = None,
        keeps: KeptMoves | None = None,
    ) -> None:
        """`walls`, `apart` and `keeps` are what a wide sitting found: a narrow one knows only its own."""
        self._keeps: KeptMoves = keeps or {}
        self.sitting, self.reader, self._apart = sitting, reader, apart
        self.today = civil_day(sitting.now)
        self.walls = tuple(walls) if walls is not None else self._find_walls()
        self._relations: dict[SubjectId, frozenset[str]] = {}
        self._denied: set[SubjectId] = set()
        self._behind: frozenset[SubjectId] | None = None

    def relations(self, subject: SubjectId) -> frozenset[str]:
        """How this reader is let in to somebody now; nothing when they are shut out."""
        if subject not in self._relations:
            self.learn([subject])
        return self._relations[subject]

    def learn(self, subjects: Collection[SubjectId]) -> None:
        """Look up how the reader is let in to several people at once."""
        where: dict[str, Collection[str]] = {"subject": subjects, "worker": [self.reader.who]}
        told: dict[SubjectId, set[str]] = defaultdict(set)
        for who, _, relation, until in self.sitting.rows("let_in", where):
            if until is None or until > self.sitting.now:
                told[who].add(relation)
        for who in subjects:
            has = told.get(who, set())
            self._denied |= {who} if DENY in has else set()
            self._relations[who] = frozenset() if DENY in has else frozenset(has)

    def shut_out(self, subject: SubjectId) -> bool:
        """Whether a conflict or a silent wall keeps this reader from somebody, whatever they do here."""
        self.relations(subject)
        if subject in self._denied:
            return True
        return any(wall.whole and wall.silent and subject in wall.subjects for wall in self.walls)

    def _find_walls(self) -> tuple[Wall, ...]:
        """Every wall that stands against this reader today."""
        rows = self.sitting.rows("wall", {"whom": [self.reader.who, ANYBODY]})
        every = dict.fromkeys(wall_of(row) for row in rows)
        return against(every, self.reader.who, self.today)

    def behind(self) -> frozenset[SubjectId]:
        """Everyone of whom some wall keeps something from this reader, and those read with them."""
        if self._behind is None:
            rows = self.sitting.rows("wall", {"whom": [self.reader.who, ANYBODY]})
            placed = {wall.placed for wall in self.walls}
            people = {row[0] for row in rows if wall_of(row).placed in placed}
            people |= {who for wall in self.walls for who in wall.subjects} | self._sharing()
            self._behind = read_with(self.sitting, people)
        return self._behind

    def _sharing(self) -> set[SubjectId]:
        """Whoever shares an entry that is withheld from all it is about: an address is theirs as well."""
        shared = [wall for wall in self.walls if wall.everyone]
        if not shared:
            return set()
        whose = sorted({who for wall in shared for who in wall.subjects})
        entries = self.sitting.entries(whose, {kind for wall in shared for kind in wall.kinds})
        return {who for entry in entries for who in entry.people}

    def life(self, subject: SubjectId) -> Life:
        """Somebody's life as this reader may see it. Raises `NotHere`."""
        if not self.reader.is_staff:
            return self._theirs(subject)
        merely = not self._let_in(subject) & FULL
        life = self._read(subject, WHO if merely else None)
        if merely:
            life = self._merely_known({subject: life})[subject]
        if not life.entries:
            raise NotHere
        return life

    def lives(self, people: Collection[SubjectId]) -> Mapping[SubjectId, Life]:
        """Several people's lives, read at once: each as `life` tells it, absent where that raises."""
        self.learn([who for who in people if who not in self._relations])
        whole = [who for who in people if self.reader.is_staff and self._relations[who] & FULL]
        alone = sorted(set(whole) - self._joined(whole))
        found = dict(one for some in in_runs(alone, AT_ONCE) for one in self._alone(some))
        for who in people:
            if who not in found:
                with suppress(NotHere):
                    found[who] = self.life(who)
        return {who: life for who, life in found.items() if life.entries}

    def _alone(self, people: Sequence[SubjectId]) -> Iterator[tuple[SubjectId, Life]]:
        """The lives of people of whom there is one record each."""
        entries = self.sitting.entries(people)
        for who, thread in by_subject(people, entries).items():
            yield who, self._laid_out(who, frozenset(), thread, entries)

    def _theirs(self, subject: SubjectId) -> Life:
        """As much of a life as is this reader's own, who is not staff. Raises `NotHere`."""
        relations = self._let_in(subject)
        if Relation.OWN_PAGE in relations:
            return theirs(self._read(subject, None), self.reader, self.opened, self.today)
        life = name_alone(self._read(subject, WHO))
        if not life.entries:
            raise NotHere
        return life

    @cached_property
    def opened(self) -> frozenset[EntryId]:
        """What was opened to this reader, in all the lives they come for."""
        whose = dict.fromkeys((*sorted(self.reader.mine), *self.reader.children))
        lives = [self._read(who, OPENED) for who in whose if Relation.OWN_PAGE in self.relations(who)]
        return opened_to(lives, self.reader.mine, self.today)

    def who(self, people: Collection[SubjectId]) -> Mapping[SubjectId, Life]:
        """Who these people are, for the story of another; without those whose record is not there.

        What a wall hides may be told of anywhere in a life, so behind one the whole life is read; and where
        nobody has said who they are.
        """
        self.learn([who for who in people if who not in self._relations])
        persons = (who for who in people if kind_of(who) is SubjectKind.PERSON)
        open_to = [who for who in persons if self._relations[who]]
        quick = self.reader.is_staff and not self.walls
        found = self._told_of(open_to) if open_to and quick else {}
        for who in people:
            if not (who in found and found[who].entries):
                with suppress(NotHere):
                    found[who] = self.life(who)
        return {who: life for who, life in found.items() if life.entries}

    def _told_of(self, people: Sequence[SubjectId]) -> dict[SubjectId, Life]:
        """What these lives say of who they are, read at once; joined records are left to be read each."""
        threads, walls = self._threads(people, AROUND)
        lives = {who: self._told(who, thread, walls) for who, thread in threads.items()}
        merely = {who: life for who, life in lives.items() if not self._relations[who] & FULL}
        return lives | self._merely_known(merely)

    def _merely_known(self, lives: Mapping[SubjectId, Life]) -> dict[SubjectId, Life]:
        """Lives of those whom this reader merely knows of, without where anybody is kept safe.

        What keeps somebody safe is not theirs to read, so the house is asked: it knows everybody who moved.
        """
        placed = {who: life for who, life in lives.items() if any(e.kind in SAYS for e in life.entries)}
        people = sorted({one for life in placed.values() for one in life.subjects})
        safe = self.keeps(people) if people else {}
        told = {
            who: unplaced(life, {root for one in life.subjects for root in safe.get(one, ())})
            for who, life in placed.items()
        }
        return {**lives, **told}

    def keeps(self, people: Sequence[SubjectId]) -> KeptMoves:
        """What of these people's lives says where somebody is kept safe, as the house found it."""
        others = [who for who in people if who not in self._keeps]
        return {**self._keeps, **(kept_moves(self.sitting, others) if others else {})}

    def before(self, subjects: Collection[SubjectId] = ()) -> Before:
        """What a narrow sitting must be told before it tells of these people: from a wide one."""
        return Before(self.names(), self.walls, self.apart, self.kept_around(subjects))

    def kept_around(self, subjects: Collection[SubjectId]) -> KeptMoves:
        """The same of everybody in these lives whom this reader merely knows of: only the house can tell."""
        told = {row[1] for row in self.sitting.rows("acquaintance", {"subject": subjects})}.union(subjects)
        self.learn([who for who in told if who not in self._relations])
        merely = sorted(who for who in told if self._relations[who] and not self._relations[who] & FULL)
        kept = kept_moves(self.sitting, merely) if merely else {}
        return {who: kept.get(who, ()) for who in merely}

    def some(
        self, people: Sequence[SubjectId], kinds: Collection[str], walled: Collection[SubjectId]
    ) -> dict[SubjectId, Life]:
        """As much of these lives as these kinds of fact tell, for a list: read at once.

        Those in `walled` are read whole first: what a wall hides may be told of anywhere in a life.
        """
        threads, walls = self._threads([who for who in people if who not in walled], kinds)
        found = {
            who: narrow(see(Life(who, thread), self.reader, walls, self.today), kinds)
            for who, thread in threads.items()
        }
        for who in people:
            if who not in found:
                with suppress(NotHere):
                    found[who] = narrow(self.life(who), kinds)
        return found

    def _threads(
        self, people: Sequence[SubjectId], kinds: Collection[str]
    ) -> tuple[dict[SubjectId, list[Entry[Fact]]], tuple[Wall, ...]]:
        """These people's entries of some kinds, with the walls around them; nobody with joined records."""
        alone = sorted(set(people) - self._joined(people))
        threads: dict[SubjectId, list[Entry[Fact]]] = {}
        for some in in_runs(alone, A_FEW_KINDS):
            threads |= by_subject(some, self.sitting.entries(some, kinds))
        return threads, self._around([entry for thread in threads.values() for entry in thread])

    def _joined(self, people: Sequence[SubjectId]) -> frozenset[SubjectId]:
        """Those of whom there are several records: each is read by itself."""
        there, back = ({"subject": people}, {"other": people})
        joined = (*self.sitting.rows("joined", there), *self.sitting.rows("joined", back)) if people else ()
        return frozenset(who for row in joined for who in row)

    def _told(self, who: SubjectId, thread: Sequence[Entry[Fact]], walls: Iterable[Wall]) -> Life:
        """As much of a thread as says who somebody is; less for those who merely know of them."""
        kinds = AROUND if self._relations[who] & FULL else WHO
        roots = {entry.root for entry in thread if entry.kind in kinds}
        life = Life(who, (entry for entry in thread if entry.root in roots))
        return narrow(see(life, self.reader, walls, self.today), kinds)

    def _let_in(self, subject: SubjectId) -> frozenset[str]:
        relations = self.relations(subject) if kind_of(subject) is SubjectKind.PERSON else None
        if not relations:
            raise NotHere
        return relations

    def card(self, subject: SubjectId) -> Life:
        """Who somebody is, for those who answer the door: in a wide sitting, walled all the same."""
        if self.shut_out(subject):
            raise NotHere
        return self._read(subject, WHO)

    def whole(self, subject: SubjectId, only: Collection[str] | None = None) -> Life:
        """A whole life, or some kinds of it, behind this reader's walls: let in by another rule."""
        return self._read(subject, only)

    def wholes(self, people: Collection[SubjectId], only: Collection[str]) -> dict[SubjectId, Life]:
        """Some kinds of several whole lives, read at once: each as `whole` tells it."""
        threads, _ = self._threads(sorted(people), only)
        found = {who: self._narrowed(who, frozenset(), thread, only) for who, thread in threads.items()}
        return {who: found[who] if who in found else self._read(who, only) for who in people}

    def _read(self, subject: SubjectId, only: Collection[str] | None) -> Life:
        also = same_person(self.sitting, subject) - {subject}
        entries = self.sitting.entries([subject, *sorted(also)], only)
        if only is None:
            return self._laid_out(subject, also, entries, entries)
        return self._narrowed(subject, also, entries, only)

    def _narrowed(
        self,
        subject: SubjectId,
        also: frozenset[SubjectId],
        entries: Collection[Entry[Fact]],
        only: Collection[str],
    ) -> Life:
        life = see(Life(subject, entries, also), self.reader, self._around(entries), self.today)
        return narrow(life, only)

    def _laid_out(
        self,
        subject: SubjectId,
        also: frozenset[SubjectId],
        thread: Sequence[Entry[Fact]],
        read: Sequence[Entry[Fact]],
    ) -> Life:
        """The life in this thread, laid out once: again the same while what was read, walls and day are."""
        walls = self._around(thread)
        kept = read.laid_out if isinstance(read, Reading) else {}
        asked = (self.reader.who, subject), (also, walls, self.today)
        before = kept.get(asked[0])
        if before is not None and before[0] == asked[1]:
            return before[1]
        life = see(Life(subject, thread, also), self.reader, walls, self.today)
        kept[asked[0]] = asked[1], life
        return life

    def _around(self, entries: Collection[Entry[Fact]]) -> tuple[Wall, ...]:
        """The walls, and a barrier around everybody in these entries whom the reader is shut out from.

        A narrow sitting tells of no entry about them, and a wide one must not either; whoever sees words
        differently stands in neither's places, and so is looked for here.
        """
        if not self.apart:
            return self.walls
        about = {place.subject for entry in entries for place in entry.about if not place.stub}
        about |= {who for entry in entries if (who := tells_of(entry))}
        about |= {SubjectId(entry.said_by) for entry in entries if isinstance(entry.fact, DisputeRaised)}
        out = about & self.apart
        return (*self.walls, barrier(out, self.reader.who)) if out else self.walls

    @cached_property
    def apart(self) -> frozenset[SubjectId]:
        """Everybody whose record is closed to this reader: seldom anybody."""
        if self._apart is not None:
            return self._apart
        where: dict[str, Collection[str]] = {"worker": [self.reader.who], "relation": [DENY]}
        return frozenset(who for who, *_ in self.sitting.rows("let_in", where))

    def names(self) -> Mapping[SubjectId, str]:
        """The names of workers and teams, which are no secret to anybody who works here."""
        kinds = [SubjectKind.WORKER.value, SubjectKind.TEAM.value]
        return {who: name for who, _, name in self.sitting.rows("named", {"kind": kinds})}


def by_subject(
    people: Iterable[SubjectId], entries: Iterable[Entry[Fact]]
) -> dict[SubjectId, list[Entry[Fact]]]:
    """The entries about each of these people, out of the entries about all of them."""
    threads: dict[SubjectId, list[Entry[Fact]]] = {who: [] for who in people}
    for entry in entries:
        for place in entry.about:
            if place.subject in threads:
                threads[place.subject].append(entry)
    return threads
