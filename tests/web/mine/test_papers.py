"""What somebody of a family can read, when it was truly given to them, and who has looked."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client

from alongside.access.own_page import PageOpened, WordsOpened
from alongside.access.reaching import Way
from alongside.desk import Emergency
from alongside.practice.advocacy import PaperGiven
from alongside.practice.family_group import FamilyMeetingHeld
from alongside.practice.letter import LetterSent
from alongside.practice.note import NoteWritten
from alongside.practice.person import PersonNamed
from alongside.record import EntryId, SubjectId
from alongside.record.when import day
from tests.desk.office import MONDAY, Office
from tests.life import person

Comes = Callable[[str], Client]
MUM, DAD, MAYA = person("mum"), person("dad"), person("maya")
THURSDAY = date(2026, 5, 14)


@pytest.fixture
def home(office: Office) -> Office:
    """Maya, her mum and her dad, who both have pages of their own."""
    office.child("maya", "amira")
    for who in ("mum", "dad"):
        office.given(PersonNamed(given=who.title(), family="Hartley"), person(who))
    office.family("maya", "mum", "dad")
    for who in (MUM, DAD):
        office.write("amira", PageOpened(capacity="parent_or_carer", children=(MAYA,)), who)
    return office


def letter(office: Office, to: SubjectId) -> EntryId:
    return office.write("amira", LetterSent(to=to, words="We asked, and found nothing."), MAYA).id


def test_a_letter_is_read_by_whom_it_is_to_and_by_nobody_else(home: Office, come_in: Comes) -> None:
    ref = letter(home, MUM)
    mum, dad = come_in("mum"), come_in("dad")
    assert "A letter to you" in mum.get("/mine/papers/").text
    assert "We asked, and found nothing." in mum.get(f"/mine/papers/{ref}/").text
    assert "A letter to you" not in dad.get("/mine/papers/").text
    assert dad.get(f"/mine/papers/{ref}/").status_code == 404


def test_what_was_opened_is_read_and_what_was_not_is_not_there(home: Office, come_in: Comes) -> None:
    read, unread = (home.note("amira", words, MAYA) for words in ("The summer.", "The winter."))
    home.write("amira", WordsOpened(entries=(read,), to=MUM), MUM)
    mum = come_in("mum")
    assert "The summer." in mum.get(f"/mine/papers/{read}/").text
    assert mum.get(f"/mine/papers/{unread}/").status_code == 404
    assert mum.get("/mine/papers/01890000-0000-7000-8000-000000000000/").status_code == 404


def test_it_says_how_long_before_the_meeting_a_paper_was_truly_given(home: Office, come_in: Comes) -> None:
    ref = letter(home, MUM)
    held = home.write("amira", FamilyMeetingHeld(), MAYA, on=THURSDAY).id
    home.write("amira", WordsOpened(entries=(held,), to=MUM), MUM)
    amira = home.who("amira")
    for on in (MONDAY, THURSDAY):
        way = Way("handed", day(on), held)
        home.desk.reach(amira, MUM, {MAYA: [ref]}, way.kind, page=way.line)
    text = come_in("mum").get("/mine/papers/").text
    assert "3 working days before the meeting on" in text
    assert "at the door, on the day of the meeting" in text


@pytest.mark.parametrize(
    ("on", "words"),
    [(MONDAY, "3 working days before the meeting"), (THURSDAY, "at the door, with no working day")],
)
def test_a_paper_for_a_meeting_says_when_it_was_put_into_their_hands(
    home: Office, come_in: Comes, on: date, words: str
) -> None:
    given = PaperGiven(what="The report", to=MUM, meeting_on=THURSDAY, how="By hand")
    home.write("amira", given, MAYA, on=on)
    assert words in come_in("mum").get("/mine/papers/").text
    assert "The report" not in come_in("dad").get("/mine/papers/").text


def test_who_looked_says_who_and_when_and_not_what_they_looked_for(home: Office, come_in: Comes) -> None:
    home.life("amira", MUM)
    home.desk.break_glass(home.who("sol"), MUM, Emergency.CHILD_MISSING, "Dad rang from the station")
    home.desk.read(home.desk.reader(DAD), DAD, lambda view: view.life(DAD), page="mine")
    text = come_in("mum").get("/mine/looked/").text
    assert "<strong>Amira</strong>" in text
    assert "because a child was missing" in text
    assert "station" not in text
    assert "Dad" not in text


def test_a_note_that_is_hers_is_told_in_its_own_words(home: Office, come_in: Comes) -> None:
    note = home.write("amira", NoteWritten(words="She held the baby."), MAYA, MUM).id
    home.write("amira", WordsOpened(entries=(note,), to=MUM), MUM)
    text = come_in("mum").get(f"/mine/papers/{note}/").text
    assert "She held the baby." in text
    assert "Amira wrote it" in text
    assert "Your words stand beside ours" in text
