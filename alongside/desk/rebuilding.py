"""Making every shelf again from the book, some lives at a time, each run in a transaction of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from alongside.desk.keeping import AT_ONCE, Keeper
from alongside.desk.letting_in import let_in_again
from alongside.record import Book, Sitting, SubjectId, SubjectKind

Does = Callable[[Sitting, Sequence[SubjectId]], None]


def rebuild(book: Book, keeper: Keeper, by: SubjectId) -> Iterator[int]:
    """Make them again; yields how many each time. Who is let in comes last: it stands upon many shelves."""
    for kind in (SubjectKind.TEAM, SubjectKind.WORKER, SubjectKind.PERSON):
        yield from _each_run(book, by, kind, keeper.rebuild)
    yield from _each_run(book, by, SubjectKind.PERSON, let_in_again)


def _each_run(book: Book, by: SubjectId, kind: SubjectKind, do: Does) -> Iterator[int]:
    last: SubjectId | None = None
    while True:
        with book.sitting(by, wide=True) as sitting:
            some = sitting.subjects(kind, last, AT_ONCE)
            do(sitting, some)
        if not some:
            return
        last = some[-1]
        yield len(some)
