"""What the record already holds of one child from census files: whose year said what, and the newest word.

Files know their year. What stands may have been said by an older file and said again by a newer one, which
then added nothing; so what an older file says otherwise is held against every newer file that must have told
of the thing, not only against the one that wrote it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

import msgspec

from alongside.practice.imported import SourceStated, Stated
from alongside.record import Entry, EntryId, Fact, Life, Origin, SubjectId
from alongside.returns.cin.period import CensusYear, NotACensusYear, census_year
from alongside.returns.cin.wanted import CENSUS, Wanted


def year_of(source: str) -> CensusYear | None:
    """The census year that a source's name says: CIN census 2025-26."""
    if not source.startswith(CENSUS):
        return None
    try:
        return census_year(source.removeprefix(CENSUS))
    except NotACensusYear:
        return None


class Known:
    """The newest word for each key, and every word that a file said for it."""

    def __init__(self, life: Life) -> None:
        self.subject = life.subject
        self.tips: dict[str, Entry[Fact]] = {}
        self.roots: dict[str, EntryId] = {}
        self.said: dict[str, list[Entry[Fact]]] = defaultdict(list)
        self.years: set[int] = set()
        keys: dict[EntryId, str] = {}
        for entry in life.entries:
            if entry.origin is Origin.IMPORT and entry.reference:
                keys.setdefault(entry.root, entry.reference)
                self.said[entry.reference].append(entry)
                self.years |= {year.ends for year in (year_of(entry.source),) if year}
            if key := keys.get(entry.root):
                self.tips[key] = entry
                self.roots[key] = entry.root

    def told(self, one: Wanted) -> Iterator[Entry[Fact]]:
        """Every word of a file that says exactly this, whether or not it stands."""
        return (entry for entry in self.said[one.key] if same(one, entry, self.subject))

    def told_in(self, year: CensusYear, one: Wanted) -> bool:
        """Whether a file of this year has said exactly this, whatever came since."""
        return any(year_of(entry.source) == year for entry in self.told(one))

    def newer(self, year: CensusYear, key: str) -> bool:
        """Whether a file of a later year told of this thing, and so stands before what this year's says."""
        wrote = {told.ends for e in self.said[key] if (told := year_of(e.source))}
        return max((*wrote, *self._told_of(key)), default=0) > year.ends

    def _told_of(self, key: str) -> Iterator[int]:
        """The years whose file was brought in and must have told of it: its episode had not ended before."""
        ended = self._ended(key)
        return (ends for ends in self.years if ended is None or ended >= CensusYear(ends).start)

    def _ended(self, key: str) -> date | None:
        head, mark, tail = key.partition("/CINdetails ")
        episode = head + mark + tail.partition("/")[0].partition("#")[0]
        closed = self.tips.get(f"{episode}#closed")
        return closed.on.first if mark and closed else None


def same(one: Wanted, said: Entry[Fact], subject: SubjectId) -> bool:
    """Whether an entry says what is wanted. Another day is another word only where the file gives the day."""
    on = said.on == one.on or not one.dated
    return on and said.each.get(subject) == one.part and _plain(said.fact) == _plain(one.fact)


def _plain(fact: Fact) -> Fact:
    """A claim without file and lines: the same words in another file are the same claim."""
    if not isinstance(fact, SourceStated):
        return fact
    stated = tuple(Stated(element=one.element, value=one.value) for one in fact.stated)
    return msgspec.structs.replace(fact, file="", stated=stated)
