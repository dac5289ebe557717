"""The trials of the shape of an entry: what must hold of a full record before its format is frozen.

A million entries with visits about up to four children, corrected, moved to the right child, joined, parted
from, written by eight at once, imported and brought in again, and one child's words erased: afterwards every
promise of the record is checked again, and shelves made anew are the shelves that were kept.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from random import Random
from typing import Any
from uuid import uuid4

from alongside.access import View
from alongside.desk import Desk
from alongside.practice.identifiers import RecordsJoined, RecordsParted
from alongside.practice.note import NoteWritten
from alongside.practice.visit import VisitMade
from alongside.record import Draft, Entry, Fact, SubjectId, SubjectKind, kind_of
from alongside.record.when import day
from benchmarks import sealing
from benchmarks.authority import GOVERNANCE, RETENTION, SEED, SYSTEM
from benchmarks.measuring import Board, Figure
from benchmarks.place import CLERK, Place, subject

SAMPLE = 400
MOVED = 20


def run(board: Board, place: Place) -> None:
    """Every trial, in the run's own copy of the record."""
    with place.desk() as desk:
        moved = sum(_moved(desk, *subject(told)) for told in place.filled.usual[:MOVED])
        board.tell(
            Figure("entries moved from the wrong child to the right one", moved, "", 1.0, at_least=True)
        )
        _join(board, desk, [subject(told)[0] for told in place.filled.usual[-4:]])
        _erase(board, desk, *subject(place.filled.usual[50 % len(place.filled.usual)]))
        wrong = _shelves(desk, place)
        board.tell(
            Figure(f"shelves of {SAMPLE} people made anew that differ from those kept", wrong, "", 0.0)
        )
    place.seal()
    sealing.measure(board, place, "verify, after all of it")


def _draft(fact: Fact, *about: SubjectId, **more: Any) -> Draft:
    today = day(datetime.now(UTC).date())
    return Draft(fact=fact, about=about, on=today, client_ref=f"bench/trial/{uuid4()}", **more)


def _moved(desk: Desk, child: SubjectId, worker: SubjectId) -> int:
    """A note about one child that was another's: the wrong thread keeps a stub and none of the words."""
    reader = desk.reader(worker)

    def kin(view: View) -> Sequence[SubjectId]:
        told = view.life(child).each(VisitMade)
        return [who for who in told[-1].subjects if who != child] if told else []

    others = desk.read(reader, child, kin, page="trial")
    if not others:
        return 0
    (wrong,) = desk.write(reader, [_draft(NoteWritten(words="She read me her story."), child)])
    right = _draft(
        NoteWritten(words="She read me her story."), others[0], corrects=wrong.id, why="Her sister's."
    )
    desk.write(reader, [right])
    left = desk.read(reader, child, lambda view: view.life(child).entry(wrong.id), page="trial")
    there = desk.read(reader, others[0], lambda view: view.life(others[0]).entry(wrong.id), page="trial")
    return int(left is None and there is not None)


def _join(board: Board, desk: Desk, people: Sequence[SubjectId]) -> None:
    """Two pairs of records found to be one person's; one pair parted again."""
    one, other, third, fourth = people
    joined = [
        _draft(RecordsJoined(other=other, why="One birthday, one school."), one, other),
        _draft(RecordsJoined(other=fourth, why="One name."), third, fourth),
        _draft(RecordsParted(other=fourth, why="Cousins of one name."), third, fourth),
    ]
    desk.import_batch(CLERK, joined)
    with desk.book.sitting(SYSTEM, wide=True) as sitting:
        pairs = sitting.rows("joined", {"subject": people})
    board.tell(
        Figure("records that stand joined, of two pairs joined and one parted", len(pairs) / 2, "", 1.0)
    )


def _erase(board: Board, desk: Desk, child: SubjectId, worker: SubjectId) -> None:
    """One child's part of a visit goes by two people's word; the line, and everybody else's part, stays."""
    visits = desk.read(desk.reader(worker), child, lambda v: v.life(child).each(VisitMade), page="trial")
    visit: Entry[VisitMade] = visits[-1]
    asker, agrees = desk.reader(GOVERNANCE), desk.reader(RETENTION)
    asked = desk.erase_ask(
        asker, visit.id, (child,), law="UK GDPR article 17", reason="Asked for by the child."
    )
    desk.erase_agree(agrees, asked.id, "Agreed.")
    with desk.book.sitting(SYSTEM, wide=True) as sitting:
        after = sitting.entry(visit.id)
    gone = type(after.each[child]).__name__ == "ErasedPart"
    rest = all(type(part).__name__ != "ErasedPart" for who, part in after.each.items() if who != child)
    board.tell(
        Figure("parts erased, of the one that was named", float(gone and rest), "", 1.0, at_least=True)
    )


def _shelves(desk: Desk, place: Place) -> int:
    """How many people's shelves, made again from the book, are not the shelves that were kept."""
    people = _sample(desk, place)
    with desk.book.sitting(SYSTEM, wide=True) as sitting:
        kept = _rows(desk, sitting, people)
        desk.keeper.rebuild(sitting, people)
        made = _rows(desk, sitting, people)
    return len({who for name in kept for who in people if kept[name].get(who) != made[name].get(who)})


def _sample(desk: Desk, place: Place) -> list[SubjectId]:
    """People at random, with those of this run's own trials."""
    random = Random(SEED)
    with desk.book.sitting(SYSTEM, wide=True) as sitting:
        every: list[SubjectId] = []
        while some := sitting.subjects(SubjectKind.PERSON, every[-1] if every else None, 5000):
            every += some
    ours = [subject(told)[0] for told in place.filled.usual]
    mixed = [*ours[:100], *random.sample(every, min(SAMPLE, len(every)))]
    return [who for who in dict.fromkeys(mixed) if kind_of(who) is SubjectKind.PERSON][:SAMPLE]


def _rows(desk: Desk, sitting: Any, people: Sequence[SubjectId]) -> Mapping[str, Mapping[SubjectId, Any]]:
    told: dict[str, dict[SubjectId, list[Any]]] = {}
    for shelf in desk.keeper.shelves:
        rows = told.setdefault(shelf.name, {})
        for who, *row in sitting.rows(shelf.name, {"subject": people}):
            rows.setdefault(who, []).append(row)
    return told
