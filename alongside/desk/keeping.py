"""Keeping: what changes on the shelves when entries are written, in the same transaction.

Only the shelves that read one of the kinds written are made again, only for those whom the entries are
about, and only from those kinds. When a tie changed, the grants of everyone concerned follow.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache

from alongside.desk.letting_in import concerned, held_by, let_in_again, seated
from alongside.desk.shelves import TIES, from_several
from alongside.record import (
    Entry,
    Fact,
    Life,
    Look,
    LookKind,
    Shelf,
    Sitting,
    SubjectId,
    SubjectKind,
    kind_of,
)
from alongside.record.book import Row

Written = Mapping[SubjectId, Collection[str]]
"""Whom entries were written about, and of which kinds of fact."""

NOBODYS: Mapping[SubjectId, Sequence[Entry[Fact]]] = {}

AT_ONCE = 200
"""How many lives are read together when many are kept."""

GRANTED = 1000
"""How many people's grants are made together: of each, little is read."""


class Keeper:
    """Keeps the shelves of one book."""

    def __init__(self, shelves: Sequence[Shelf]) -> None:
        self.shelves = tuple(shelf for shelf in shelves if shelf.rows is not from_several)

    def after(
        self,
        sitting: Sitting,
        written: Written,
        new: Collection[SubjectId] = (),
        lives: Mapping[SubjectId, Sequence[Entry[Fact]]] = NOBODYS,
    ) -> None:
        """Bring the shelves to what was written. `new` are those who had no entry before.

        `lives` are whole lives that are at hand and need not be read.
        """
        work = {who: self._touched(who, kinds, who in new) for who, kinds in written.items()}
        ties = {who: [s.name for s in shelves if s.name in TIES] for who, shelves in work.items()}
        tied = {who: names for who, names in ties.items() if names}
        # Nothing stands yet on the shelves of those who are new: whoever names them is found afterwards.
        before = self._tied_to(sitting, [who for who in tied if who not in new])
        at_hand = {who: shelves for who, shelves in work.items() if shelves and who in lives}
        for name, many in _rows(at_hand, lives).items():
            sitting.put_new(name, many)
        for some in in_runs([who for who, shelves in work.items() if shelves and who not in lives]):
            self._keep(sitting, {who: work[who] for who in some})
        if tied:
            people = before | self._tied_to(sitting, list(tied))
            for some in in_runs(sorted(people), GRANTED):
                let_in_again(sitting, some)

    def rebuild(self, sitting: Sitting, some: Sequence[SubjectId]) -> None:
        """Make these subjects' shelves again from the book. Who is let in comes after everybody's."""
        work = {who: [shelf for shelf in self.shelves if kind_of(who) in shelf.of] for who in some}
        self._keep(sitting, work)
        for who in some:
            if kind_of(who) is SubjectKind.PERSON:
                keep_openings(sitting, who)

    def _touched(self, who: SubjectId, kinds: Collection[str], is_new: bool) -> list[Shelf]:
        mine = [shelf for shelf in self.shelves if kind_of(who) in shelf.of]
        return mine if is_new else [shelf for shelf in mine if _reads(shelf) & set(kinds)]

    def _keep(self, sitting: Sitting, work: Mapping[SubjectId, Sequence[Shelf]]) -> None:
        """Read these lives once, as far as the shelves ask, and put their rows."""
        kinds = {kind for shelves in work.values() for shelf in shelves for kind in _reads(shelf)}
        entries = sitting.entries(list(work), kinds)
        lives: dict[SubjectId, list[Entry[Fact]]] = defaultdict(list)
        for entry in entries:
            for place in entry.about:
                lives[place.subject].append(entry)
        for name, many in _rows(work, lives).items():
            sitting.put_many(name, many)

    def _tied_to(self, sitting: Sitting, tied: Collection[SubjectId]) -> frozenset[SubjectId]:
        """Everyone whose grants follow from the ties of these as the shelves now stand."""
        if not tied:
            return frozenset()
        people = {who for who in tied if kind_of(who) is SubjectKind.PERSON}
        workers = {who for who in tied if kind_of(who) is SubjectKind.WORKER}
        teams = {who for who in tied if kind_of(who) is SubjectKind.TEAM}
        if workers:
            people |= {row[1] for row in sitting.rows("conflict", {"subject": workers})}
            teams |= {row[2] for row in sitting.rows("post", {"subject": workers}) if row[2]}
        if workers or teams:
            people |= held_by(sitting, workers | seated(sitting, teams), teams)
        return concerned(sitting, people)


def _rows(
    work: Mapping[SubjectId, Sequence[Shelf]], lives: Mapping[SubjectId, Sequence[Entry[Fact]]]
) -> Mapping[str, Mapping[SubjectId, list[Row]]]:
    """The rows of these lives, by shelf."""
    put: dict[str, dict[SubjectId, list[Row]]] = defaultdict(dict)
    for who, shelves in work.items():
        life, told = Life(who, lives[who]), dict[frozenset[str], Life]()
        there = frozenset(entry.kind for entry in life.entries)
        for shelf in shelves:
            # Shelves that read the same of what there is share a life, and what was worked out of it.
            kinds = _reads(shelf) & there
            if kinds not in told:
                told[kinds] = life.of_kinds(kinds) if kinds else Life(who, ())
            put[shelf.name][who] = list(shelf.rows(told[kinds]))
    return put


def keep_openings(sitting: Sitting, subject: SubjectId) -> None:
    """Put a record's openings, until they end, and its emergencies on their shelves, from its looks."""
    looks = sitting.looks(subject=subject)
    ends = [(look, look.until) for look in looks if look.until is not None]
    openings = [(k.reader, _relation(k), k.reason, k.at, until) for k, until in ends if until > sitting.now]
    broken = (look for look in looks if look.kind is LookKind.BROKE_GLASS)
    sitting.put_rows("opening", subject, openings)
    sitting.put_rows("emergency", subject, [(b.reader, b.reason, b.at, b.until) for b in broken])


def _relation(look: Look) -> str:
    return look.kind.value if look.kind is LookKind.BROKE_GLASS else look.page.removeprefix(OPENED_AS)


OPENED_AS = "opened as "
"""How the page of an opening look says by which relation the record was opened."""


def _reads(shelf: Shelf) -> frozenset[str]:
    return _named(shelf.reads)


@cache
def _named(facts: tuple[type[Fact], ...]) -> frozenset[str]:
    return frozenset(fact.__name__ for fact in facts)


def in_runs(people: Sequence[SubjectId], many: int = AT_ONCE) -> Iterator[Sequence[SubjectId]]:
    """Some at a time."""
    return (people[start : start + many] for start in range(0, len(people), many))
