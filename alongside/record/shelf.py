"""Shelves: readings kept on disk for lists, search and worklists. Always rebuildable from the book.

A shelf is a plain definition: its columns, the kinds of fact it reads, and a pure function from a life to
rows. The desk hands the definitions in; a shelf changes in the same transaction as the entry that changed
it, and a test holds that rebuilt is kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from alongside.record.entry import Fact, SubjectKind
from alongside.record.life import Life


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
