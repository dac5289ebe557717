"""One entry in full, and who looked at it."""

import pytest

from alongside.access.view import NotHere
from alongside.record import EntryId, Look, LookKind
from alongside.story import entry, looks
from alongside.story.entry import EntryStory, pieces
from tests.life import at, entry_named, person, worker
from tests.story.seen import view

MAYA = person("maya")
NOTE = """
    2026-11-01 NoteWritten #n words="Maya wore a red coat."
    2026-11-01 NoteWritten words="Maya wore a blue coat." @corrects=n @why="I looked again" @by=amira
"""


def told(text: str, label: str = "n") -> EntryStory:
    return entry.tell(view(text), MAYA, entry_named(text, label))


def test_the_questions_stand_above_their_answers_in_order() -> None:
    text = "2026-11-02 MovedHome #n address='4 Mill Lane' postcode='AL1 2BC' kind=temporary"
    assert [(one.question, one.answer) for one in told(text).answers] == [
        ("Where do they live now?", "4 Mill Lane"),
        ("Postcode", "AL1 2BC"),
        ("What kind of home is it?", "Somewhere for now"),
    ]


def test_a_correction_shows_each_changed_word_and_why() -> None:
    last = told(NOTE).history[-1]
    assert (last.title, last.why, last.by) == ("Corrected", "I looked again", "Written by Amira Khan")
    changed = [(piece.how, piece.words) for piece in last.changes[0].pieces if piece.how != "same"]
    assert changed == [("out", "red"), ("in", "blue")]


def test_what_was_taken_back_can_still_be_read_here() -> None:
    story = told(NOTE + "2026-11-02 EntryWithdrawn why='It was Ava' @corrects=n")
    assert story.history[-1].why == "It was Ava"
    assert story.answers[0].answer == "Maya wore a blue coat."
    assert not story.can_correct


def test_it_says_when_it_was_true_and_when_it_was_written() -> None:
    story = told("2026-11-01 NoteWritten #n words=Hello @recorded=2026-11-05T09:30")
    assert (story.happened, story.written) == ("Sunday 1 November", "Thursday 5 November 2026, 09:30")


def test_what_it_says_of_each_child_stands_apart() -> None:
    text = "2026-11-02 VisitMade #n each.maya.seen=yes each.ava.words='Me too.'"
    names = "2020-01-01 PersonNamed given=Ava @about=ava\n"
    story = entry.tell(view(names + text), MAYA, entry_named(names + text, "n"))
    assert [one.heading for one in story.each][1] == "For Ava"
    assert [one.answer for one in story.each[1].answers if one.own_words] == ["Me too."]


def test_who_was_at_a_meeting_is_said_in_words_and_never_in_codes() -> None:
    there = "worker:amira as social_worker, Ms Green as supervisor, -Probation as other"
    answers = told(f"2026-11-02 StrategyDiscussionHeld #n each.maya.enquire=yes attended='{there}'").answers
    assert answers[-1].answer == (
        "Amira Khan, social worker; Ms Green, supervisor or team manager; Probation, who could not come"
    )


def test_an_entry_of_no_life_that_one_may_read_is_not_here() -> None:
    with pytest.raises(NotHere):
        entry.tell(view(NOTE), MAYA, EntryId("0"))


def test_a_difference_keeps_every_word_of_both() -> None:
    told = pieces("by Christmas", "by 31 January")
    assert "".join(one.words for one in told if one.how != "in") == "by Christmas"
    assert "".join(one.words for one in told if one.how != "out") == "by 31 January"


def test_who_looked_is_told_once_a_day_with_how_often_and_why() -> None:
    look = Look(reader=worker("amira"), subject=MAYA, at=at("2026-11-11T10:00"), id="1")
    again = Look(reader=worker("amira"), subject=MAYA, at=at("2026-11-11T11:00"), id="2")
    refused = Look(
        reader=worker("jane"), subject=MAYA, kind=LookKind.REFUSED, at=at("2026-11-12T08:00"), id="3"
    )
    lines = looks.tell(view(NOTE), [look, again, refused]).lines
    assert [line.words for line in lines] == [
        "Jane Obi tried to open this, and was not let in.",
        "Amira Khan opened this. Twice that day.",
    ]
    assert lines[1].reason == "No reason was asked, because they work with them."


def test_who_opened_in_an_emergency_is_not_said_to_work_with_them() -> None:
    broke = Look(
        reader=worker("jane"), subject=MAYA, kind=LookKind.BROKE_GLASS, reason="Maya was missing",
        at=at("2026-11-11T02:10"), until=at("2026-11-11T06:10"), id="1",
    )  # fmt: skip
    during = Look(reader=worker("jane"), subject=MAYA, at=at("2026-11-11T02:11"), id="2")
    lines = looks.tell(view(NOTE), [broke, during]).lines
    assert [line.reason for line in lines] == ["For the reason they gave at 02:10.", "Maya was missing."]
    assert lines[1].words.endswith("It stayed open until 06:10.")


def test_a_list_and_an_erasure_are_not_told_as_a_search_or_as_an_opening() -> None:
    mine, found = (
        Look(reader=worker("amira"), subject=MAYA, kind=LookKind.SEARCHED, page=page, at=at(when), id=when)
        for page, when in (("my children", "2026-11-11T10:00"), ("find", "2026-11-11T09:00"))
    )
    agreed = Look(reader=worker("jane"), subject=MAYA, page="an erasure", at=at("2026-11-11T08:00"), id="3")
    told = looks.tell(view(NOTE), [mine, found, agreed]).lines
    assert [(line.words, line.reason) for line in told] == [
        ("Amira Khan saw the name in their own list of children.", ""),
        ("Amira Khan searched and found the name.", ""),
        ("Jane Obi saw what was asked to be erased.", ""),
    ]


def test_what_came_with_a_file_was_said_by_the_file_and_not_by_the_family() -> None:
    text = "2026-11-02 SexRecorded #n sex=M basis=said @origin=import @said_by='CIN census 2025-26'"
    story = told(text)
    assert story.by == "CIN census 2025-26 said so, brought in by Sam Reed"
    assert story.answers[-1].answer == "The file said so"
    assert story.item.story == "Male. The file said so."
