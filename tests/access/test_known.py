"""What was known at a moment, to whom, and how much is left out."""

from __future__ import annotations

from datetime import date

from alongside.access import HeldElsewhere, Hidden, Known
from alongside.access.known import as_known, hidden, reached
from alongside.record import EntryId, Look, LookKind
from tests.life import at, entry_named, life, person, worker

TEXT = """
    2026-03-10 NoteWritten #mine words="I saw her." @by=jane
    2026-03-11 NoteWritten #read words="School rang." @by=sam
    2026-03-12 NoteWritten #unread words="Nobody told Jane." @by=sam
    2026-03-01 NoteWritten #late words="The police knew." @source=Police @recorded=2026-04-02T10:00 \\
        @held_from=2026-03-01 @by=sam
    2026-04-03 NoteWritten words="After." @by=sam
"""
JANE = worker("jane")
MOMENT = at("2026-03-14T16:00")


def look(label: str, kind: LookKind = LookKind.OPENED, when: str = "2026-03-13T09:00") -> Look:
    entry = entry_named(TEXT, label)
    return Look(reader=JANE, subject=person("maya"), kind=kind, entries=(entry,), at=at(when))


def had(*looks: Look) -> frozenset[EntryId]:
    return reached(JANE, looks, life(TEXT).entries, MOMENT)


def test_what_one_wrote_opened_or_was_told_had_reached_them() -> None:
    for kind in (LookKind.OPENED, LookKind.SENT, LookKind.SAID):
        assert had(look("read", kind)) == {entry_named(TEXT, "mine"), entry_named(TEXT, "read")}


def test_a_refused_look_and_a_later_one_reached_nobody() -> None:
    refused = look("read", LookKind.REFUSED)
    later = look("read", when="2026-03-15T09:00")
    assert had(refused, later) == {entry_named(TEXT, "mine")}


def test_a_look_back_shows_what_the_record_held() -> None:
    assert len(as_known(life(TEXT), Known(MOMENT), ())) == 3


def test_a_look_back_as_somebody_shows_what_had_reached_them() -> None:
    told = as_known(life(TEXT), Known(MOMENT, JANE), had(look("read")))
    assert [entry.by for entry in told.entries] == [JANE, worker("sam")]


def test_what_is_left_out_is_counted_and_never_shown() -> None:
    assert hidden(life(TEXT), Known(MOMENT, JANE), had(look("read"))) == Hidden(
        later=2,
        about_earlier_days=1,
        unopened=1,
        held_elsewhere=(HeldElsewhere("Police", 1, date(2026, 4, 2)),),
    )


def test_without_a_name_nothing_is_unopened() -> None:
    assert hidden(life(TEXT), Known(MOMENT), ()).unopened == 0
    assert not hidden(life(TEXT), Known(at("2026-12-01T00:00")), ()).anything


def test_where_a_thread_was_frozen_it_counts_and_not_the_clock() -> None:
    told = life(TEXT)
    known = Known(at("2026-05-01T09:00"), heads=((person("maya"), 2),))
    assert [entry.id for entry in as_known(told, known, ()).entries] == [
        entry_named(TEXT, "mine"),
        entry_named(TEXT, "read"),
    ]
    assert hidden(told, known, ()).later == 3
