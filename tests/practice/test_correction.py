"""Nothing is overwritten."""

from alongside.practice.note import NoteWritten
from tests.life import at, life

TEXT = """
    2026-05-01 NoteWritten #note words='Maya was at the park' @recorded=2026-05-01T10:00
    2026-05-02 EntryWithdrawn why='It was her cousin' @corrects=note @recorded=2026-05-02T10:00
"""


def test_what_was_taken_back_no_longer_stands() -> None:
    assert life(TEXT).each(NoteWritten) == ()


def test_on_the_day_before_it_stood() -> None:
    (note,) = life(TEXT).as_known_at(at("2026-05-01T12:00")).each(NoteWritten)
    assert note.fact.words == "Maya was at the park"


def test_its_history_shows_what_it_said_and_why_it_was_taken_back() -> None:
    told = life(TEXT)
    first, last = told.history(told.entries[0].id)
    assert (first.fact.words, last.fact.why) == ("Maya was at the park", "It was her cousin")  # type: ignore[attr-defined]
