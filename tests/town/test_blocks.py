"""Lines of a file, taken apart."""

import pytest

from alongside.town.blocks import Block, NotALife, pages


def block(text: str) -> Block:
    return pages("x.txt", text).blocks[0]


def test_a_line_says_when_what_and_of_whom() -> None:
    told = block('2026-11-07 14:00  VisitMade maya, ava #visit where="Nan\'s flat"')
    assert (told.when, told.fact, told.about, told.label) == (
        "2026-11-07 14:00", "VisitMade", ["maya", "ava"], "visit",
    )  # fmt: skip
    assert told.fields["where"].prose == "Nan's flat"


def test_lines_of_prose_run_on_and_an_empty_line_begins_a_paragraph() -> None:
    told = block("2026-11-07 NoteWritten maya\n  words:\n    One\n    line.\n\n    Another.\n")
    assert told.fields["words"].prose == "One line.\n\nAnother."


def test_each_child_has_a_part() -> None:
    told = block("2026-11-07 VisitMade\n  for maya, ava\n    seen: yes\n  for noah:\n    seen: no\n")
    assert [(who, fields["seen"].prose) for who, fields in told.parts] == [
        (("maya", "ava"), "yes"),
        (("noah",), "no"),
    ]


def test_what_stands_around_a_fact_begins_with_an_at() -> None:
    told = block("2026-11-07 NoteWritten maya words=Hello\n  @written: 2026-11-08 09:00\n")
    assert told.around["written"].prose == "2026-11-08 09:00"


def test_whoever_writes_from_here_on_is_said_once() -> None:
    told = pages("x.txt", "written by amira\n\n2026-11-07 NoteWritten maya\n")
    assert told.blocks[0].author == "amira"


def test_remarks_are_left_out() -> None:
    assert not pages("x.txt", "-- nothing happened\n").blocks


@pytest.mark.parametrize(
    ("text", "line", "instead"),
    [
        ("2026-11-07 NoteWritten\n\nMaya was well.\n", 3, "Begin a line with a day"),
        ("2026-11-07\n", 1, "Write a fact after it"),
        ("  words: on its own\n", 1, "begin at the margin"),
        ("2026-11-07 NoteWritten maya\n  She was well.\n", 2, "two spaces further in"),
        ("2026-11-07 NoteWritten maya words='open\n", 1, "not closed"),
        ("2026-11-07 NoteWritten\n\twords: tab\n", 2, "write spaces"),
        ("2026-11-07 NoteWritten\n  words: a\n  words: b\n", 3, "say it once"),
        ("2026-11-07 NoteWritten\n    words: a\n  why: b\n", 3, "neither below the line above"),
    ],
)
def test_what_cannot_be_read_says_where_and_what_to_write(text: str, line: int, instead: str) -> None:
    with pytest.raises(NotALife, match=instead) as told:
        pages("x.txt", text)
    assert str(told.value).startswith(f"x.txt:{line}:")
