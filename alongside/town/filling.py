"""A town into a record: through the desk's bulk door, in an authority that was founded as made up."""

from __future__ import annotations

from alongside.access import Reader
from alongside.desk import Desk
from alongside.record import Book, Draft, Look, SubjectId, SubjectKind
from alongside.town.demonstration import NotMadeUp
from alongside.town.making import Town
from alongside.town.report.tally import Tally

AT_ONCE = 4_000
"""How many entries go through the door together: whole families, until there are so many."""


def fill_part(town: Town, part: int, desk: Desk, reader: Reader, tally: Tally | None = None) -> None:
    """Write one part's families into the record, and count them on the way where somebody wants it."""
    waiting: list[Draft] = []
    looks: list[Look] = []
    for made in town.part(part):
        if tally is not None:
            tally.family(made.drafts, made.family.decile)
        waiting += made.drafts
        looks += made.looks
        if len(waiting) >= AT_ONCE:
            desk.write_lives(reader, waiting, looks)
            waiting, looks = [], []
    if waiting:
        desk.write_lives(reader, waiting, looks)


def fill_staff(drafts: list[Draft], desk: Desk, reader: Reader) -> None:
    """Write those who work there first: every family's entries name them. Raises `NotMadeUp`."""
    if not desk.book.synthetic:
        raise NotMadeUp(desk.book.authority)
    desk.import_batch(reader, drafts)


def has_entries(book: Book, by: SubjectId) -> bool:
    """Whether anybody is in a record already."""
    with book.sitting(by, wide=True) as sitting:
        return any(sitting.subjects(kind, None, 1) for kind in SubjectKind)
