"""Who is on my side: answered, ticked, asked and planned by somebody's own hand."""

from __future__ import annotations

import base64
import os
import re
from collections.abc import Callable

import pytest
from django.test import Client

from alongside.access.own_page import PageOpened
from alongside.practice.advocacy import (
    AdvocacyAnswered,
    AdvocacyOffered,
    AdvocateBegan,
    AdvocateNoteSealed,
    PaperGiven,
    PostponementAsked,
)
from alongside.practice.family_group import FamilyMeetingAnswered, FamilyMeetingOffered, FamilyPlanSealed
from alongside.practice.person import PersonNamed
from alongside.practice.voice import AccountGiven
from alongside.record import SubjectId
from alongside.web.models import LockedNote, NoteKey
from tests.desk.office import Office
from tests.life import person

MUM, DAD, MAYA, FEMI = person("mum"), person("dad"), person("maya"), person("femi")
Comes = Callable[[str], Client]
SEALED = re.compile(r'name="(offer|share|to|seen)" value="([^"]+)"')
EIGHT = base64.b64encode(bytes(8)).decode()


@pytest.fixture
def home(office: Office) -> Office:
    """Pages for mum, dad and Maya; Femi is Maya's advocate."""
    office.given(PersonNamed(given="Femi"), FEMI)
    for who in (MUM, DAD):
        office.given(PageOpened(capacity="parent_or_carer", children=(MAYA,)), who)
    office.given(PageOpened(capacity="young_person"), MAYA)
    office.given(PageOpened(capacity="advocate", children=(MAYA,)), FEMI)
    office.given(AdvocateBegan(advocate=FEMI, for_whom=MAYA, service="Young Voices"), MAYA, FEMI)
    return office


def box(page: str, name: str) -> str:
    """What a form's hidden or ticked box of this name holds, the first of them."""
    return str(next(value for named, value in SEALED.findall(page) if named == name))


def of(office: Office, kind: type, who: SubjectId = MAYA) -> list:  # type: ignore[type-arg]
    return list(office.life("amira", who).each(kind))


def test_mum_says_yes_to_somebody_who_speaks_for_her_and_no_to_a_meeting(
    home: Office, come_in: Comes
) -> None:
    home.write("amira", AdvocacyOffered(kind="parental_representative", to=MUM), MAYA)
    home.write("amira", FamilyMeetingOffered(to=(MUM,)), MAYA)
    mum = come_in("mum")
    assert "have not answered" in mum.get("/mine/").text
    page = mum.get("/mine/side/").text
    offers = [value for named, value in SEALED.findall(page) if named == "offer"]
    for n, (offer, answer) in enumerate(zip(offers, ("yes", "no"), strict=True)):
        said = {"do": "answer", "offer": offer, "answer": answer, "words": "In my words.", "ref": f"r{n}"}
        assert mum.post("/mine/side/", said).status_code == 302
    (first,), (second,) = of(home, AdvocacyAnswered), of(home, FamilyMeetingAnswered)
    assert (first.said_by, first.fact.answer, second.fact.answer) == (MUM, "yes", "no")
    assert "You said yes." in mum.get("/mine/side/").text


def test_a_meeting_offered_to_two_has_two_answers(home: Office, come_in: Comes) -> None:
    offer = home.write("amira", FamilyMeetingOffered(to=(DAD, MUM)), MAYA).id
    dad, mum, amira = come_in("dad"), come_in("mum"), come_in("amira")
    said = {"do": "answer", "offer": offer, "answer": "no", "words": "We do not want it", "ref": "d"}
    dad.post("/mine/side/", said)
    assert "You said" not in mum.get("/mine/side/").text
    staff = amira.get(f"/child/{MAYA}/family-meeting/").text
    assert "Dad: No, thank you, on" in staff
    assert "No answer yet from Mum" in staff
    mum.post("/mine/side/", said | {"answer": "yes", "words": "I do", "ref": "m"})
    for page in ("family-meeting", "on-their-side"):
        staff = amira.get(f"/child/{MAYA}/{page}/").text
        assert all(one in staff for one in ("Dad: No, thank you, on", "Mum: Yes, on", "I do"))
    assert "You said no." in dad.get("/mine/side/").text


def test_an_answer_that_chooses_nothing_is_asked_again(home: Office, come_in: Comes) -> None:
    home.write("amira", AdvocacyOffered(kind="parental_representative", to=MUM), MAYA)
    mum = come_in("mum")
    offer = box(mum.get("/mine/side/").text, "offer")
    answer = mum.post("/mine/side/", {"do": "answer", "offer": offer})
    assert (answer.status_code, "Choose one." in answer.text) == (400, True)


def test_dad_finds_nothing_of_what_was_offered_to_mum_and_maya(home: Office, come_in: Comes) -> None:
    before = come_in("dad").get("/mine/side/").text
    home.write("amira", AdvocacyOffered(kind="parental_representative", to=MUM, occasion="Zebra"), MAYA)
    home.write("amira", AdvocacyOffered(kind="childs_advocate", to=MAYA, occasion="Zebra"), MAYA)
    page = come_in("dad").get("/mine/side/").text
    assert "Zebra" not in page
    assert "Femi" not in page
    assert _still(before) == _still(page)


def _still(page: str) -> str:
    """A page without what is made anew each time."""
    return re.sub(r'(nonce|value)="[^"]*"', "", page)


def test_maya_ticks_what_femi_may_read_and_takes_the_tick_away(home: Office, come_in: Comes) -> None:
    home.given(AccountGiven(words="I want a lock on my door."), MAYA, said_by=MAYA)
    maya, femi = come_in("maya"), come_in("femi")
    assert "a lock on my door" not in femi.get("/mine/clients/").text
    page = maya.get("/mine/side/").text
    tick = {"do": "share", "to": box(page, "to"), "share": box(page, "share"), "ref": "t"}
    maya.post("/mine/side/", tick)
    assert "a lock on my door" in femi.get("/mine/clients/").text
    maya.post("/mine/side/", {"do": "share", "to": box(page, "to"), "ref": "u"})
    assert "a lock on my door" not in femi.get("/mine/clients/").text


def test_femi_sees_what_came_late_and_asks_for_another_day_in_his_own_name(
    home: Office, come_in: Comes
) -> None:
    home.write("amira", PaperGiven(what="The report", to=FEMI, meeting_on=None), MAYA)
    femi = come_in("femi")
    assert "The report" in femi.get("/mine/another-day/").text
    said = {"meeting": "conference", "why": "Nobody has read it with her.", "client": MAYA, "ref": "p"}
    assert femi.post("/mine/another-day/", said).status_code == 302
    (asked,) = of(home, PostponementAsked)
    assert (asked.said_by, asked.fact.for_whom, asked.fact.why) == (
        FEMI,
        MAYA,
        "Nobody has read it with her.",
    )
    assert "Nobody has answered yet." in come_in("maya").get("/mine/another-day/").text


def test_a_plan_by_mums_own_hand_is_hers_and_a_change_keeps_how_it_was(home: Office, come_in: Comes) -> None:
    mum = come_in("mum")
    mum.post("/mine/family-plan/", {"words": "Nan has Fridays\nWe want a bed", "ref": "a"})
    page = mum.get("/mine/family-plan/").text
    mum.post("/mine/family-plan/", {"words": "Nan has Sundays", "seen": box(page, "seen"), "ref": "b"})
    told = of(home, FamilyPlanSealed)
    assert [entry.fact.words for entry in told] == ["Nan has Fridays\nWe want a bed", "Nan has Sundays"]
    assert told[1].builds_on == told[0].id
    assert "Nan has" not in come_in("dad").get("/mine/family-plan/").text
    plan = re.search(r'name="receipt" value="([^"]+)"', mum.get("/mine/family-plan/").text)
    assert plan is not None
    eight = re.search(
        r'words-receipt gap">([^<]+)<', mum.post("/mine/family-plan/", {"receipt": plan[1]}).text
    )
    assert eight is not None
    assert len(eight[1].split()) == 8
    assert "How their plan was before" in come_in("amira").get(f"/child/{MAYA}/family-meeting/").text


def test_nobody_writes_their_own_plan_over_somebody_elses(home: Office, come_in: Comes) -> None:
    mum = come_in("mum")
    mum.post("/mine/family-plan/", {"words": "Nan has Fridays", "ref": "a"})
    fact = FamilyPlanSealed(words="All of us take turns", made_by=(MUM,))
    theirs = home.given(fact, MAYA)
    for number, seen in enumerate((theirs, person("nobody"), "")):
        again = mum.post("/mine/family-plan/", {"words": "I decide", "seen": seen, "ref": f"b{number}"})
        assert again.status_code == 400
        assert "This has changed since you opened it" in again.text
        assert "I decide" in again.text
    first = box(mum.get("/mine/family-plan/").text, "seen")
    mum.post("/mine/family-plan/", {"words": "Nan has Sundays", "seen": first, "ref": "c"})
    assert mum.post("/mine/family-plan/", {"words": "x", "seen": first, "ref": "d"}).status_code == 400
    sealed = {entry.fact.words for entry in of(home, FamilyPlanSealed)}
    assert sealed == {"Nan has Fridays", "Nan has Sundays", fact.words}


def test_a_family_has_no_workspace_and_an_advocate_no_family_plan(home: Office, come_in: Comes) -> None:
    for where in ("/mine/clients/", "/mine/notes/"):
        assert come_in("mum").get(where).status_code == 404
    assert come_in("femi").get("/mine/family-plan/").status_code == 404
    assert come_in("femi").get("/mine/")["Location"] == "/mine/clients/"


def begun(femi: Client) -> None:
    key = {"salt": base64.b64encode(bytes(16)).decode(), "locked": base64.b64encode(bytes(60)).decode()}
    assert femi.post("/mine/notes/", {"do": "begin", "rounds": "600000", **key}).json() == {"ok": True}


def test_a_locked_note_is_kept_as_bytes_and_its_seal_is_in_the_record(home: Office, come_in: Comes) -> None:
    femi = come_in("femi")
    begun(femi)
    locked = base64.b64encode(os.urandom(1200)).decode()
    assert femi.post("/mine/notes/", {"do": "keep", "locked": locked}).json()["ok"]
    (note,) = LockedNote.objects.all()
    reader = home.desk.reader(FEMI)
    life = home.desk.read(reader, FEMI, lambda view: view.life(FEMI), page="test")
    assert note.locked == locked
    assert len(life.each(AdvocateNoteSealed)) == 1
    assert not of(home, AdvocateNoteSealed)
    femi.post("/mine/notes/", {"do": "let_go", "note": str(note.pk)})
    assert not LockedNote.objects.exists()


@pytest.mark.parametrize("words", ["Maya told me about the van", EIGHT, ""])
def test_words_that_nobody_locked_are_not_let_in(home: Office, come_in: Comes, words: str) -> None:
    femi = come_in("femi")
    begun(femi)
    assert femi.post("/mine/notes/", {"do": "keep", "locked": words}).json() == {"ok": False}
    assert not LockedNote.objects.exists()


def test_a_key_stretched_too_little_is_refused_and_one_that_is_there_is_never_replaced(
    home: Office, come_in: Comes
) -> None:
    femi = come_in("femi")
    key = {"salt": base64.b64encode(bytes(16)).decode(), "locked": base64.b64encode(bytes(60)).decode()}
    assert not femi.post("/mine/notes/", {"do": "begin", "rounds": "599999", **key}).json()["ok"]
    begun(femi)
    other = {"do": "begin", "rounds": "700000", **key}
    assert not femi.post("/mine/notes/", other).json()["ok"]
    assert NoteKey.objects.get().rounds == 600_000


def test_no_box_for_a_note_or_a_passphrase_could_be_sent_by_a_browser(home: Office, come_in: Comes) -> None:
    page = come_in("femi").get("/mine/notes/").text
    for name in ("note", "pass", "again", "word"):
        tag = re.search(rf'<(input|textarea)[^>]*id="{name}"[^>]*>', page)
        assert tag is not None
        assert " name=" not in tag[0]
