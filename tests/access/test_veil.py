"""Somebody's private matter in a free text folds, and places are carried from one text to the other."""

from hypothesis import given
from hypothesis import strategies as st

from alongside.access.veil import in_the_folded, in_the_whole, is_veiled, veiled, without_private
from alongside.practice.attendance import PlanLine
from alongside.practice.note import NoteWritten
from alongside.practice.plan import PlanMade

TEXT = "We met. [[Nan has her knee done. She told nobody.]] Maya sang."
marked = st.lists(st.sampled_from(("Maya. ", "[[", "]]", "Nan? ", "x", "\n")), max_size=12).map("".join)


def test_a_private_passage_says_that_it_was_there_and_how_long_and_nothing_else() -> None:
    assert veiled(TEXT) == "We met. (someone else's private matter, 2 sentences) Maya sang."
    assert veiled("[[Her knee]]") == "(someone else's private matter, one sentence)"


def test_a_mark_that_was_never_closed_covers_all_that_follows() -> None:
    assert "knee" not in veiled("We met. [[Nan's knee")


def test_it_folds_in_every_text_of_a_fact() -> None:
    plan = PlanMade(kind="family_help", words="Ours", lines=(PlanLine(key="a", what="A bed [[for Nan]]"),))
    assert is_veiled(plan)
    assert "Nan" not in without_private(plan).lines[0].what
    note = NoteWritten(words="Nothing private.")
    assert without_private(note) is note


def test_a_passage_after_a_fold_is_found_in_both_texts() -> None:
    folded = veiled(TEXT)
    start = folded.index("Maya sang.")
    a, b = in_the_whole(TEXT, start, len(folded))
    assert TEXT[a:b] == "Maya sang."
    assert in_the_folded(TEXT, a, b) == (start, len(folded))


def test_a_notice_stands_for_all_that_it_folds() -> None:
    folded = veiled(TEXT)
    a, b = in_the_whole(TEXT, 8, folded.index(" Maya sang."))
    assert TEXT[a:b] == "[[Nan has her knee done. She told nobody.]]"


@given(marked)
def test_what_is_folded_is_nowhere_and_the_whole_is_the_whole(text: str) -> None:
    folded = veiled(text)
    assert in_the_whole(text, 0, len(folded)) == (0, len(text))
    assert in_the_folded(text, 0, len(text)) == (0, len(folded))
    assert "[[" not in folded
