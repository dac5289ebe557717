"""Somebody else's private matter, marked while writing, is folded for whoever of a family reads it."""

from __future__ import annotations

import pytest

from alongside.access.own_page import PageOpened, WordsOpened
from alongside.practice.agreement import digest_of
from alongside.practice.dispute import DisputeRaised, disputes
from alongside.practice.letter import LetterSent
from alongside.practice.note import NoteWritten
from alongside.practice.person import PersonNamed
from alongside.record import EntryId, Life, SubjectId
from tests.desk.office import MONDAY, Office
from tests.life import person

LEANNE, MAYA = person("leanne"), person("maya")
WORDS = "We met at the flat. [[Nan has her knee done. She told nobody.]] Maya sang the whole way."
FOLDED = "We met at the flat. (someone else's private matter, 2 sentences) Maya sang the whole way."


@pytest.fixture
def home(office: Office) -> Office:
    """Maya and her mother, who has a page of her own."""
    office.child("maya", "amira")
    office.given(PersonNamed(given="Leanne", family="Hartley"), LEANNE)
    office.family("maya", "leanne")
    office.write("amira", PageOpened(capacity="parent_or_carer", children=(MAYA,)), LEANNE)
    return office


def opened(office: Office, words: str) -> EntryId:
    note = office.note("amira", words, MAYA)
    office.write("amira", WordsOpened(entries=(note,), to=LEANNE), LEANNE)
    return note


def reads(office: Office, who: SubjectId = LEANNE) -> Life:
    reader = office.desk.reader(who)
    return office.desk.read(reader, MAYA, lambda view: view.life(MAYA), page="mine")


def test_a_mother_reads_that_something_was_there_and_her_worker_reads_it(home: Office) -> None:
    opened(home, WORDS)
    assert [note.fact.words for note in reads(home).each(NoteWritten)] == [FOLDED]
    assert [note.fact.words for note in home.life("amira", MAYA).each(NoteWritten)] == [WORDS]


def test_what_is_marked_afterwards_is_in_no_earlier_wording_either(home: Office) -> None:
    note = opened(home, WORDS.replace("[[", "").replace("]]", ""))
    home.write("amira", NoteWritten(words=WORDS), MAYA, corrects=note, why="It is Nan's own matter")
    life = reads(home)
    assert "knee" not in " ".join(str(entry.fact) for entry in life.entries)
    assert [getattr(one.fact, "words", "") for one in life.history(note)] == [FOLDED]


def test_what_is_about_her_too_stays_opened_when_it_is_marked_afterwards(home: Office) -> None:
    note = home.write("amira", NoteWritten(words="Nan's knee."), MAYA, LEANNE).id
    home.write("amira", WordsOpened(entries=(note,), to=LEANNE), LEANNE)
    home.write("amira", NoteWritten(words="[[Nan's knee.]]"), MAYA, LEANNE, corrects=note, why="Hers")
    leanne = home.desk.reader(LEANNE)
    life = home.desk.read(leanne, LEANNE, lambda view: view.life(LEANNE), page="mine")
    assert [one.fact.words for one in life.each(NoteWritten)] == [
        "(someone else's private matter, one sentence)"
    ]
    assert life.each(WordsOpened)


def test_what_she_says_of_a_passage_stands_beside_it_in_both_texts(home: Office) -> None:
    note = opened(home, WORDS)
    start = FOLDED.index("Maya sang")
    said = DisputeRaised(
        entry=note, field="words", start=start, end=len(FOLDED), digest=digest_of(FOLDED[start:]),
        words="She hummed.", kind="accuracy",
    )  # fmt: skip
    home.desk.write(home.desk.reader(LEANNE), [home.draft(said, MAYA)])
    (ours,) = disputes(home.life("amira", MAYA), MONDAY.replace(year=2099))
    (hers,) = disputes(reads(home), MONDAY.replace(year=2099))
    assert ours.passage == hers.passage == "Maya sang the whole way."
    assert ours.stands
    assert hers.stands
    assert hers.then == FOLDED


def test_what_is_written_to_her_by_name_is_whole(home: Office) -> None:
    letter = home.write("amira", LetterSent(to=LEANNE, words="Dear Leanne. [[Yours alone.]]"), MAYA).id
    home.write("amira", WordsOpened(entries=(letter,), to=LEANNE), LEANNE)
    (read,) = reads(home).each(LetterSent)
    assert read.fact.words == "Dear Leanne. [[Yours alone.]]"
