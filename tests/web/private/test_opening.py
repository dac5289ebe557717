"""Who of the family reads what is written: open by default, and never where it could lead to another."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from django.test import Client

from alongside.access.own_page import PageOpened, WordsOpened
from alongside.practice.home import WhereaboutsProtected
from alongside.practice.note import NoteWritten
from alongside.practice.person import PersonNamed
from alongside.record import SubjectId
from tests.desk.office import Office
from tests.life import person

Comes = Callable[[str], Client]
MUM, DAD, MAYA = person("mum"), person("dad"), person("maya")
WHERE = f"/write/?about={MAYA}&kind=NoteWritten"
NOTE = {"day": "today", "f-words": "We talked about the summer.", "opening": "asked"}


def home(office: Office, *, barred: bool = False) -> Office:
    """Maya and her mum have pages of their own, and dad too."""
    office.child("maya", "amira")
    for who in ("mum", "dad"):
        office.given(PersonNamed(given=who.title(), family="Hartley"), person(who))
    office.family("maya", "mum", "dad")
    office.write("amira", PageOpened(capacity="young_person"), MAYA)
    for who in (MUM, DAD):
        office.write("amira", PageOpened(capacity="parent_or_carer", children=(MAYA,)), who)
    if barred:
        office.write("amira", WhereaboutsProtected(from_whom=(DAD,), reason="He must not find her"), MUM)
    return office


def ticked(text: str) -> set[str]:
    return {who for who in (MAYA, MUM, DAD) if re.search(rf'name="open" value="{who}" checked', text)}


def opened(office: Office, who: SubjectId) -> list[WordsOpened]:
    return [entry.fact for entry in office.life("amira", who).each(WordsOpened)]


def test_whom_it_is_about_reads_it_unless_somebody_says_otherwise(office: Office, come_in: Comes) -> None:
    home(office)
    text = come_in("amira").get(WHERE).text
    assert ticked(text) == {MAYA}
    assert "Mum Hartley reads it" in text


def test_a_reader_from_whom_somebody_is_kept_safe_is_not_ticked_and_the_writer_is_told(
    office: Office, come_in: Comes
) -> None:
    home(office, barred=True)
    text = come_in("amira").get(f"/write/?about={MAYA}&about={DAD}&kind=NoteWritten").text
    assert ticked(text) == {MAYA}
    assert "Mum Hartley is kept safe from Dad Hartley" in text


def test_what_is_ticked_is_read_on_their_page_and_by_nobody_else(office: Office, come_in: Comes) -> None:
    home(office)
    assert come_in("amira").post(WHERE, {**NOTE, "open": [MAYA, MUM]}).status_code == 302
    assert [len(opened(office, who)) for who in (MAYA, MUM, DAD)] == [1, 1, 0]
    mum = office.desk.reader(MUM)
    life = office.desk.read(mum, MAYA, lambda view: view.life(MAYA), page="mine")
    assert [entry.fact.words for entry in life.each(NoteWritten)] == [NOTE["f-words"]]


def test_not_yet_needs_a_reason_and_a_day(office: Office, come_in: Comes) -> None:
    home(office)
    amira = come_in("amira")
    answer = amira.post(WHERE, NOTE)
    assert "Say why Maya Hartley does not read it yet" in answer.text
    assert not office.life("amira", MAYA).each(NoteWritten)
    put_off = {**NOTE, f"notyet-{MAYA}": "tell_first"}
    assert "Say until which day" in amira.post(WHERE, put_off).text
    assert amira.post(WHERE, {**put_off, f"until-{MAYA}": "1 December 2099"}).status_code == 302
    (act,) = opened(office, MAYA)
    assert (act.because, str(act.since)) == ("tell_first", "2099-12-01")


def test_it_is_said_again_before_it_goes(office: Office, come_in: Comes) -> None:
    home(office)
    amira = come_in("amira")
    text = amira.post(WHERE, {**NOTE, "open": [MAYA], "step": "read"}).text
    assert "Maya Hartley reads it on their own page." in text
    assert f'name="open" value="{MAYA}"' in text


def test_where_nobody_has_a_page_nothing_is_asked(office: Office, come_in: Comes) -> None:
    office.child("maya", "amira")
    assert "Who of the family reads this" not in come_in("amira").get(WHERE).text


def test_an_entry_is_opened_afterwards_and_closed_again_with_a_reason(office: Office, come_in: Comes) -> None:
    home(office)
    amira, note = come_in("amira"), office.note("amira", "The summer.", MAYA)
    where = f"/entry/{note}/readers/?about={MAYA}"
    assert "Does not read it." in amira.get(where).text
    assert amira.post(where, {"do": "open", "to": MUM, "ref": "a"}).status_code == 302
    assert "Reads it." in amira.get(where).text
    assert "Say why it is closed again" in amira.post(where, {"do": "close", "to": MUM, "ref": "b"}).text
    said = {"do": "close", "to": MUM, "ref": "b", "why": "It names somebody else"}
    assert amira.post(where, said).status_code == 302
    assert "Reads it." not in amira.get(where).text
    assert amira.post(where, {"do": "open", "to": MUM, "ref": "c"}).status_code == 302
    assert "Reads it." in amira.get(where).text


def test_it_is_opened_to_nobody_who_has_no_page(office: Office, come_in: Comes) -> None:
    home(office)
    amira, note = come_in("amira"), office.note("amira", "The summer.", MAYA)
    for who in (person("ava"), "person:01890000-0000-7000-8000-000000000000", "garbage"):
        where = f"/entry/{note}/readers/?about={MAYA}"
        assert amira.post(where, {"do": "open", "to": who, "ref": "a"}).status_code == 404
    assert come_in("sol").get(f"/entry/{note}/readers/").status_code == 404


def test_what_could_harm_somebody_waits_on_their_page_until_a_worker_has_looked_again(
    office: Office, come_in: Comes
) -> None:
    home(office)
    note = office.note("amira", "She is afraid.", MAYA)
    act = WordsOpened(entries=(note,), to=DAD, since=date(2026, 1, 1), because="harm")
    office.write("amira", act, DAD)
    text = come_in("amira").get(f"/child/{DAD}/their-page/").text
    assert "That day has come: open it, or say on the entry why not" in text
    assert "That day has come" not in come_in("amira").get(f"/child/{MUM}/their-page/").text
