"""By their own hand: written, read back, kept, changed, taken back; answered; what is wrong said."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from alongside.access.own_page import PageOpened, WordsOpened
from alongside.practice.agreement import AgreementAsked, Hand, agreements
from alongside.practice.attendance import PlanLine
from alongside.practice.dispute import DisputeRaised
from alongside.practice.home import WhereaboutsProtected
from alongside.practice.person import PersonNamed
from alongside.practice.plan import PlanChanged, PlanMade
from alongside.practice.voice import AccountGiven
from alongside.record import EntryId, Origin
from alongside.story.quoted import reference
from tests.desk.office import Office
from tests.life import person
from tests.web.pages_papers.test_accounts import WEBM

ComeIn = Callable[[str], Client]
MUM, DAD, MAYA = person("mum"), person("dad"), person("maya")


@pytest.fixture
def home(office: Office) -> Office:
    """Maya, her mum and her dad, who have pages of their own."""
    office.child("maya", "amira")
    for name in ("mum", "dad"):
        office.given(PersonNamed(given=name.title(), family="Hartley"), person(name))
    office.family("maya", "mum", "dad")
    for who in (MUM, DAD):
        office.write("amira", PageOpened(capacity="parent_or_carer", children=(MAYA,)), who)
    office.write("amira", PageOpened(capacity="young_person"), MAYA)
    return office


def boxes(text: str) -> dict[str, Any]:
    """The hidden boxes of a form, as a browser sends them."""
    found = re.findall(r'<input type="hidden" name="([a-z_]+)" value="([^"]*)">', text)
    return {name: unescape(value) for name, value in found}


def writes(client: Client, words: str, query: str = "", **more: Any) -> Any:
    where = f"/mine/words/write/{query}"
    said = boxes(client.get(where).text) | {"words": words, "about": [MAYA, MUM], "step": "keep"} | more
    return client.post(where, said)


def plain(client: Client, where: str) -> str:
    """A page without what is new each time it is drawn."""
    return re.sub(r'(csrfmiddlewaretoken" value|nonce)="[^"]+"', "", client.get(where).text)


def account(office: Office) -> Any:
    return office.life("amira", MAYA).each(AccountGiven)[-1]


def test_it_is_read_back_before_it_is_kept(home: Office, come_in: ComeIn) -> None:
    mum = come_in("mum")
    text = writes(mum, "I didn't leave them.", step="read").text
    assert "Is this what you want to say?" in text
    assert "I didn&#39;t leave them." in text
    assert not home.life("amira", MAYA).each(AccountGiven)
    sent = boxes(text.partition("btns")[2]) | {"step": "keep", "about": [MAYA, MUM]}
    assert mum.post("/mine/words/write/", sent).status_code == 302
    kept = account(home)
    assert (kept.fact.words, kept.by, kept.said_by, kept.origin) == (
        "I didn't leave them.", MUM, MUM, Origin.FAMILY,
    )  # fmt: skip


def test_a_voice_is_kept_by_a_file_without_any_script(home: Office, come_in: ComeIn) -> None:
    mum = come_in("mum")
    place = writes(mum, "", file=SimpleUploadedFile("voice", WEBM), step="read")["Location"]
    text = mum.get(place).text
    assert "<audio" in text
    entry = account(home).id
    assert mum.get(f"/mine/words/{entry}/file/").content == WEBM
    assert come_in("dad").get(f"/mine/words/{entry}/file/").status_code == 404


def test_only_where_somebody_may_speak_is_the_microphone_open(home: Office, come_in: ComeIn) -> None:
    mum = come_in("mum")
    assert "microphone=(self)" in mum.get("/mine/words/write/")["Permissions-Policy"]
    assert "microphone=()" in mum.get("/mine/words/")["Permissions-Policy"]


def test_she_changes_it_and_nobody_else_can(home: Office, come_in: ComeIn) -> None:
    mum, amira = come_in("mum"), come_in("amira")
    writes(mum, "I left him in March.")
    first = account(home).id
    assert "They have changed it" not in amira.get(f"/account/{first}/?about={MAYA}").text
    assert amira.get(f"/account/write/?about={MAYA}&instead={first}").status_code == 404
    writes(mum, "He left us in March.", f"?instead={first}")
    text = amira.get(f"/account/{first}/?about={MAYA}").text
    assert "He left us in March." in text
    assert "This is version 2." in text


def test_what_a_worker_wrote_down_for_her_she_changes_by_her_own_hand(home: Office, come_in: ComeIn) -> None:
    first = home.write("amira", AccountGiven(words="I am fine."), MAYA, said_by=MUM).id
    assert writes(come_in("mum"), "I am not fine.", f"?instead={first}").status_code == 302
    assert account(home).fact.words == "I am not fine."


def test_her_eight_words_say_what_became_of_hers(home: Office, come_in: ComeIn) -> None:
    mum = come_in("mum")
    writes(mum, "I left him in March.")
    entry = account(home).id
    found = re.search(r'words-receipt">([a-z ]+)<', mum.post(f"/mine/words/{entry}/").text)
    assert found
    assert "not a letter of it" in Client().post("/receipt/", {"words": found[1]}).text
    mum.post(f"/mine/words/{entry}/back/", {"ref": "back"})
    assert "took it back" in Client().post("/receipt/", {"words": found[1]}).text
    assert "You took this back" in mum.get("/mine/words/").text


def test_one_parents_words_are_not_there_for_the_other(home: Office, come_in: ComeIn) -> None:
    dad = come_in("dad")
    before = [plain(dad, where) for where in ("/mine/", "/mine/words/", "/mine/asked/")]
    writes(come_in("mum"), "He frightens us.")
    entry = account(home).id
    assert [plain(dad, where) for where in ("/mine/", "/mine/words/", "/mine/asked/")] == before
    missing = EntryId("0190f3a8-0000-7000-8000-000000000001")
    for page in ("", "back/", "file/"):
        assert dad.get(f"/mine/words/{entry}/{page}").status_code == 404
        hidden = plain(dad, f"/mine/words/{entry}/{page}")
        assert hidden.replace(entry, missing) == plain(dad, f"/mine/words/{missing}/{page}")
    assert dad.get(f"/mine/differently/{entry}/").status_code == 404


def test_that_her_daughter_sees_it_is_her_wish(home: Office, come_in: ComeIn) -> None:
    mum = come_in("mum")
    writes(mum, "I ring every Wednesday.", about=[], seen_by=[MAYA])
    entry = account(home)
    assert entry.fact.seen_by == (MAYA,)
    text = mum.get(f"/mine/words/{entry.id}/").text
    assert "You would like Maya to see it. Somebody who works with you looks at it first." in text


def test_a_fathers_tick_puts_no_words_before_a_child(home: Office, come_in: ComeIn) -> None:
    home.write("amira", WhereaboutsProtected(from_whom=(DAD,), reason="Harm"), MAYA)
    maya = come_in("maya")
    before = [plain(maya, where) for where in ("/mine/", "/mine/words/", "/mine/papers/")]
    writes(come_in("dad"), "Which bus do you take?", about=[MAYA], seen_by=[MAYA])
    assert [plain(maya, where) for where in ("/mine/", "/mine/words/", "/mine/papers/")] == before


def test_a_worker_reads_it_and_then_opens_it_to_her(home: Office, come_in: ComeIn) -> None:
    writes(come_in("mum"), "I ring every Wednesday.", about=[MAYA], seen_by=[MAYA])
    entry, amira, maya = account(home).id, come_in("amira"), come_in("maya")
    page = amira.get(f"/account/{entry}/?about={MAYA}").text
    assert "Open it to Maya" in page
    assert f"/entry/{entry}/readers/" in page
    assert "I ring every Wednesday." not in maya.get("/mine/words/").text
    amira.post(f"/entry/{entry}/readers/?about={MAYA}", {"do": "open", "to": MAYA, "ref": "o"})
    assert "I ring every Wednesday." in maya.get("/mine/words/").text


def test_who_has_no_page_is_offered_to_nobody(home: Office, come_in: ComeIn) -> None:
    ava = home.child("ava", "amira")
    home.family("maya", "ava", "mum", "dad")
    entry = home.given(AccountGiven(words="I ring.", seen_by=(ava,)), MUM, ava, said_by=MUM)
    page = come_in("amira").get(f"/account/{entry}/?about={ava}").text
    assert "They have no page of their own to read it on." in page
    assert "Open it to" not in page


def test_of_whom_it_is_a_parent_ticks_by_their_own_hand(home: Office, come_in: ComeIn) -> None:
    assert not re.search(
        r'name="(about|seen_by)"[^>]* checked', come_in("mum").get("/mine/words/write/").text
    )


def test_she_may_not_show_it_to_whoever_a_form_names(home: Office, come_in: ComeIn) -> None:
    writes(come_in("mum"), "I ring every Wednesday.", seen_by=[DAD])
    assert account(home).fact.seen_by == ()


BED = PlanLine(key="bed", what="A bed for Maya by Friday")


def asks(office: Office) -> EntryId:
    """Amira asks mum about a line of the plan."""
    plan = office.write("amira", PlanMade(lines=(BED,)), MAYA).id
    asked = AgreementAsked(to=MUM, line=BED.what, of=plan, key="bed", if_no="Nothing happens.")
    return office.write("amira", asked, MAYA).id


def answers(client: Client, asked: EntryId, **more: str) -> Any:
    where = f"/mine/asked/{asked}/"
    return client.post(where, boxes(client.get(where).text) | {"answer": "agree"} | more)


def test_she_signs_by_her_own_act_and_the_plan_says_so(home: Office, come_in: ComeIn) -> None:
    asked = asks(home)
    mum = come_in("mum")
    assert "A bed for Maya by Friday" in mum.get("/mine/asked/").text
    assert "Nothing happens." in mum.get(f"/mine/asked/{asked}/").text
    assert answers(mum, asked, words="Yes. Friday.").status_code == 302
    (one,) = agreements(home.life("amira", MAYA), home.desk.now.date())
    assert (one.stands, one.hand) == (True, Hand.OWN)
    assert "By their own hand, signed in as themselves" in come_in("amira").get(f"/child/{MAYA}/plan/").text


def test_a_changed_word_falls_and_she_sees_what_was_changed(home: Office, come_in: ComeIn) -> None:
    asked, mum = asks(home), come_in("mum")
    answers(mum, asked)
    plan = home.life("amira", MAYA).each(PlanMade)[-1].id
    changed = PlanLine(key="bed", what="A bed for Maya by Easter")
    home.write("amira", PlanChanged(plan=plan, lines=(changed,)), MAYA, builds_on=plan)
    text = mum.get("/mine/asked/").text
    assert "The words have changed since you were asked." in text
    assert "<del>Friday</del><ins>Easter</ins>" in text


def test_no_is_an_answer_and_a_yes_can_be_taken_back(home: Office, come_in: ComeIn) -> None:
    asked, mum = asks(home), come_in("mum")
    answers(mum, asked, answer="do_not_agree", words="A bed and a door.")
    assert "You said no on" in mum.get("/mine/asked/").text
    answers(mum, asked, do="back", ref="b")
    assert "You took it back" in mum.get("/mine/asked/").text


def test_nobody_answers_what_was_asked_of_somebody_else(home: Office, come_in: ComeIn) -> None:
    asked = asks(home)
    assert come_in("dad").get(f"/mine/asked/{asked}/").status_code == 404
    assert come_in("dad").post(f"/mine/asked/{asked}/", {"answer": "agree"}).status_code == 404


def test_in_a_paper_that_is_opened_to_her_the_other_parents_words_are_not_quoted(
    home: Office, come_in: ComeIn
) -> None:
    his = home.write("amira", AccountGiven(words="She is lying."), MAYA, said_by=DAD).id
    hers = home.write("amira", AccountGiven(words="I am not."), MAYA, said_by=MUM).id
    words = f"One: {reference(his, 'She is lying.', [0])} Two: {reference(hers, 'I am not.', [0])}"
    note = home.note("amira", words, MAYA)
    home.write("amira", WordsOpened(entries=(note,), to=MUM), MUM)
    text = come_in("mum").get(f"/mine/papers/{note}/").text
    assert "“I am not.”" in text
    assert "lying" not in text
    assert his not in text


def test_she_says_that_words_opened_to_her_are_wrong_and_they_carry_it(home: Office, come_in: ComeIn) -> None:
    note = home.note("amira", "Mum missed two visits.", MAYA)
    home.write("amira", WordsOpened(entries=(note,), to=MUM), MUM)
    mum, where = come_in("mum"), f"/mine/differently/{note}/"
    found = re.search(r'name="passage" type="radio" value="([^"]+)"', mum.get(where).text)
    assert found
    said = boxes(mum.get(where).text) | {
        "passage": found[1],
        "kind": "accuracy",
        "words": "I was at the hospital.",
    }
    assert mum.post(where, said).status_code == 302
    (raised,) = home.life("amira", MAYA).each(DisputeRaised)
    assert (raised.by, raised.said_by) == (MUM, MUM)
    assert "I was at the hospital." in come_in("amira").get(f"/entry/{note}/?about={MAYA}").text
    assert "I was at the hospital." in mum.get(where).text
