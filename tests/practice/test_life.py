"""The text that a life is written in for tests says what it means."""

from datetime import date

import pytest

from alongside.practice.note import NoteWritten
from alongside.practice.promise import PromiseMade
from alongside.record import Origin
from tests.life import at, entries, life, lives, person, worker


def test_a_name_is_always_the_same_person_and_never_the_worker_of_that_name() -> None:
    assert person("maya") == person("maya")
    assert person("amira") != worker("amira")


def test_an_entry_is_recorded_that_day_at_five_and_never_before_the_line_above() -> None:
    first, second = entries("2026-05-12 NoteWritten words=a\n2026-05-01 NoteWritten words=b")
    assert first.recorded_at == at("2026-05-12T17:00")
    assert second.recorded_at > first.recorded_at


def test_an_entry_about_several_stands_in_each_of_their_lives() -> None:
    told = lives("2026-05-12 NoteWritten words=a @about=maya,leo\n2026-05-13 NoteWritten words=b @about=leo")
    assert [len(told[person(name)]) for name in ("maya", "leo")] == [1, 2]
    assert told[person("leo")].entries[1].about[0].seq == 2


def test_fields_are_read_as_what_their_types_ask_for() -> None:
    (entry,) = entries("2026-05-12 PromiseMade what='A bed' by_whom=amira to=mum by_when=2026-06-01")
    assert isinstance(entry.fact, PromiseMade)
    assert (entry.fact.by_whom, entry.fact.to) == (worker("amira"), person("mum"))
    assert entry.fact.by_when == date(2026, 6, 1)


def test_who_came_and_who_did_not_is_told_in_a_line() -> None:
    (entry,) = entries("2026-05-12 NoteWritten words=a attended='worker:amira as social_worker, -Police'")
    assert isinstance(entry.fact, NoteWritten)
    amira, police = entry.fact.attended
    assert (amira.person, amira.role, amira.came) == (worker("amira"), "social_worker", True)
    assert (police.name, police.came) == ("Police", False)


def test_a_correction_to_another_child_leaves_a_stub_behind() -> None:
    told = lives(
        "2026-05-12 NoteWritten #n words=a @about=ben"
        "\n2026-05-12 NoteWritten words=a @corrects=n @about=maya @left=ben @why='the wrong child'"
    )
    assert [len(told[person(name)].standing) for name in ("maya", "ben")] == [1, 0]
    assert len(told[person("ben")].entries) == 2


def test_what_stands_around_a_fact_is_kept() -> None:
    (entry,) = entries(
        "2026-05-12 NoteWritten words=a @by=amira @said_by=Mum @origin=import @held_from=2026-04"
    )
    assert (entry.by, entry.said_by, entry.origin) == (worker("amira"), "Mum", Origin.IMPORT)
    assert entry.held_from is not None
    assert entry.held_from.text == "2026-04"


@pytest.mark.parametrize("line", ["2026-05-12 NoteWritten word=a", "2026-05-12 NoteWritten a @tomorrow=yes"])
def test_a_slip_of_the_pen_is_refused(line: str) -> None:
    with pytest.raises(AssertionError):
        life(line)
