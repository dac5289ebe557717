"""Shelves: readings kept on disk for lists, search and worklists. Always rebuildable from the book.

A shelf is a plain definition: its columns, the kinds of fact it reads, and a pure function from a life to
rows. The desk hands the definitions in; a shelf changes in the same transaction as the entry that changed
it, and a test holds that rebuilt is kept.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from alongside.record.book import Book, Sitting
from alongside.record.entry import Entry, Fact, SubjectId, SubjectKind
from alongside.record.life import Life

AT_ONCE = 200
"""Lives read in one sitting of a rebuilding: enough to be quick, few enough to hold in memory."""


@dataclass(frozen=True)
class Shelf:
    """One kept reading.

    `columns` gives each column after `subject` its PostgreSQL type; `rows` yields tuples in that order.
    `of` are the kinds of subject whose lives it reads; `reads` the kinds of fact that can change it
    (empty: any). `indexes` are column lists; `trigram` columns get a trigram index.
    """

    name: str
    columns: Mapping[str, str]
    rows: Callable[[Life], Iterable[tuple[Any, ...]]]
    of: tuple[SubjectKind, ...] = (SubjectKind.PERSON,)
    reads: tuple[type[Fact], ...] = ()
    indexes: tuple[tuple[str, ...], ...] = ()
    trigram: tuple[str, ...] = field(default=())


Lives = Callable[[Sitting, Collection[SubjectId]], Mapping[SubjectId, Life]]
"""How lives are read for shelves; the desk's way joins the records found to be one person's."""


def lives_of(sitting: Sitting, subjects: Collection[SubjectId]) -> Mapping[SubjectId, Life]:
    """Each subject's own life."""
    about: dict[SubjectId, list[Entry[Fact]]] = {subject: [] for subject in subjects}
    for entry in sitting.entries(subjects):
        for place in entry.about:
            if place.subject in about:
                about[place.subject].append(entry)
    return {subject: Life(subject, entries) for subject, entries in about.items()}


def fill(sitting: Sitting, shelves: Iterable[Shelf], lives: Mapping[SubjectId, Life]) -> None:
    """Put what these lives now say on the shelves."""
    for shelf in shelves:
        for subject, life in lives.items():
            if SubjectKind(subject.partition(":")[0]) in shelf.of:
                sitting.put_rows(shelf.name, subject, shelf.rows(life))


def rebuild(book: Book, shelves: Collection[Shelf], by: SubjectId, lives: Lives = lives_of) -> Iterator[int]:
    """Fill the shelves anew from the book, some lives at a time; yields how many each time.

    Work goes on meanwhile: whoever writes a life fills its shelves in the same transaction, and each step
    here reads what is then there.
    """
    for kind in sorted({kind for shelf in shelves for kind in shelf.of}):
        after: SubjectId | None = None
        while True:
            with book.sitting(by, wide=True) as sitting:
                some = sitting.subjects(kind, after, AT_ONCE)
                fill(sitting, shelves, lives(sitting, some))
            if not some:
                break
            after = some[-1]
            yield len(some)
