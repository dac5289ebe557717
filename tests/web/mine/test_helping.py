"""Help on a page of one's own: asked for, wanted or not, come or not; a yes taken back; how it was."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from alongside.access.own_page import PageOpened, WordsOpened
from alongside.practice.agreement import AgreementAnswered, AgreementAsked, AgreementWithdrawn
from alongside.practice.encounter import QuestionAnswered, QuestionPut
from alongside.practice.help import HelpAnswered, HelpArrived, HelpAskedFor, HelpConfirmed, HelpOffered
from alongside.practice.promise import PromiseMade
from alongside.practice.voice import WordsActedOn
from alongside.record import EntryId, SubjectId
from tests.desk.office import Office
from tests.life import person
from tests.web.private.forms import posts

MUM, DAD, MAYA, AVA = person("mum"), person("dad"), person("maya"), person("ava")
Comes = Callable[[str], Client]
HERE, ASKED = "/mine/help/", "/mine/how-it-was/"


@pytest.fixture
def home(office: Office) -> Office:
    """Mum and dad have pages of their own, each for Maya."""
    for who in (MUM, DAD):
        office.given(PageOpened(capacity="parent_or_carer", children=(MAYA,)), who)
    return office


def offer(office: Office) -> EntryId:
    return office.write("amira", HelpOffered(words="A bed by Friday", by_whom="The fund", to=(MUM,)), MAYA).id


def service(office: Office) -> EntryId:
    asked = AgreementAsked(
        to=MUM, kind="service", line="Amira comes on Tuesdays", explained="It is help.", if_no="We go away."
    )
    return office.write("amira", asked, MAYA).id


def test_she_asks_for_help_in_her_own_words_and_it_stays_asking(home: Office, come_in: Comes) -> None:
    assert posts(come_in("mum"), HERE, do="ask", words="Somebody on Saturdays", ref="a").url == HERE
    (asked,) = home.life("amira", MAYA).each(HelpAskedFor)
    assert (asked.fact.via, asked.fact.words, asked.said_by) == (
        "request_for_support",
        "Somebody on Saturdays",
        MUM,
    )
    assert "Somebody on Saturdays" in come_in("mum").get(HERE).text
    assert "Somebody on Saturdays" in come_in("meg").get("/help/").text


@pytest.mark.parametrize("answer", ["yes", "in_part", "not_now", "no"])
def test_she_says_whether_she_wants_it(home: Office, come_in: Comes, answer: str) -> None:
    posts(come_in("mum"), HERE, do="answer", to=offer(home), answer=answer, words="Not pink", ref="a")
    (told,) = home.life("amira", MAYA).each(HelpAnswered)
    assert (told.fact.answer, told.fact.words, told.by) == (answer, "Not pink", MUM)


def test_what_was_offered_to_her_is_not_on_the_fathers_page(home: Office, come_in: Comes) -> None:
    ref = offer(home)
    dad = come_in("dad")
    assert "A bed by Friday" in come_in("mum").get(HERE).text
    assert "A bed by Friday" not in dad.get(HERE).text + dad.get("/mine/").text
    assert posts(dad, HERE, do="answer", to=ref, answer="no", ref="a").status_code == 400
    assert not home.life("amira", MAYA).each(HelpAnswered)


def test_what_one_parent_says_to_an_offer_to_both_is_told_to_no_other(home: Office, come_in: Comes) -> None:
    fact = HelpOffered(words="An hour with somebody to sort it out", to=(MUM, DAD))
    ref = home.given(fact, MAYA, MUM, DAD)
    posts(come_in("mum"), HERE, do="answer", to=ref, answer="no", words="I am afraid of him", ref="a")
    dad = come_in("dad").get(HERE).text
    assert "An hour with somebody to sort it out" in dad
    assert "I am afraid of him" not in dad
    assert "You said no" not in dad


@pytest.mark.parametrize("to", [(), (MUM,)])
def test_a_child_neither_reads_nor_answers_what_is_offered_to_her_mother(
    home: Office, come_in: Comes, to: tuple[SubjectId, ...]
) -> None:
    home.given(PageOpened(capacity="young_person"), MAYA)
    asked = home.given(HelpAskedFor(words="A bed"), MAYA, MUM, said_by=MUM)
    ref = home.given(HelpOffered(words="A bed for Maya", asked=asked, to=to), MAYA, MUM)
    came = home.given(HelpArrived(words="It is blue", offer=ref), MAYA, MUM)
    for who in ("maya", "dad"):
        assert "A bed for Maya" not in come_in(who).get(HERE).text
        assert posts(come_in(who), HERE, do="answer", to=ref, answer="no", ref=f"a{who}").status_code == 400
        assert posts(come_in(who), HERE, do="confirm", to=came, came="no", ref=f"b{who}").status_code == 400
    assert posts(come_in("mum"), HERE, do="confirm", to=came, came="yes", ref="c").url == HERE


def test_what_is_offered_and_promised_to_nobody_about_all_of_them_is_nobodys_to_refuse(
    home: Office, come_in: Comes
) -> None:
    fact = HelpOffered(words="Somebody to sit with you all")
    ref = home.given(fact, MAYA, MUM, DAD)
    home.given(PromiseMade(what="A flat on Elm Court"), MAYA, MUM, DAD)
    for who in ("mum", "dad"):
        page = come_in(who).get(HERE).text + come_in(who).get("/mine/").text
        assert "Somebody to sit with you all" not in page
        assert "A flat on Elm Court" not in page
        assert posts(come_in(who), HERE, do="answer", to=ref, answer="no", ref=who).status_code == 400
    home.given(WordsOpened(entries=(ref,), to=MUM), MUM)
    assert "Somebody to sit with you all" in come_in("mum").get(HERE).text
    assert posts(come_in("mum"), HERE, do="answer", to=ref, answer="no", ref="m").status_code == 400


def test_she_says_that_it_did_not_come(home: Office, come_in: Comes) -> None:
    came = home.write("amira", HelpArrived(offer=offer(home), words="The bed"), MAYA).id
    posts(come_in("mum"), HERE, do="confirm", to=came, came="no", words="No bed", ref="a")
    (told,) = home.life("amira", MAYA).each(HelpConfirmed)
    assert (told.fact.came, told.fact.words) == (False, "No bed")


def test_a_yes_is_taken_back_by_her_own_hand(home: Office, come_in: Comes) -> None:
    asked = service(home)
    mum = come_in("mum")
    text = mum.get(HERE).text
    assert "We go away." in text
    assert "Take it back" not in text
    assert f"/mine/asked/{asked}/" in text
    home.write("amira", AgreementAnswered(asked=asked, answer="agree"), MAYA, said_by=MUM)
    assert "Take it back" in mum.get(HERE).text
    posts(mum, HERE, do="take_back", to=asked, words="I was afraid to say no", ref="b")
    (back,) = home.life("amira", MAYA).each(AgreementWithdrawn)
    assert back.fact.words == "I was afraid to say no"
    assert "You took your yes back" in mum.get(HERE).text
    assert "Nobody has told you yet what stops" in mum.get(HERE).text
    home.write("amira", WordsActedOn(account=back.id, changed="I do not come on Tuesdays"), MAYA)
    assert "I do not come on Tuesdays" in mum.get(HERE).text


def test_nobody_takes_back_what_another_said(home: Office, come_in: Comes) -> None:
    asked = service(home)
    home.write("amira", AgreementAnswered(asked=asked, answer="agree"), MAYA, said_by=MUM)
    assert posts(come_in("dad"), HERE, do="take_back", to=asked, ref="a").status_code == 400


def test_she_answers_how_it_was_on_her_own_phone(home: Office, come_in: Comes) -> None:
    for question in ("listened", "next"):
        put = QuestionPut(question=question, to=MUM, channel="own_page")
        home.write("amira", put, MAYA)
    mum = come_in("mum")
    assert "Two questions for you" in mum.get("/mine/").text
    assert "Two questions for you" not in come_in("dad").get("/mine/").text
    posts(mum, ASKED, **{"words-0": "You were late and you listened", "answer-1": "no", "ref": "a"})
    assert [e.fact.words for e in home.life("amira", MAYA).each(QuestionAnswered)] == ["", ""]
    assert "Nobody is asking you anything now" in mum.get(ASKED).text


def test_an_empty_box_is_asked_again_in_plain_words(home: Office, come_in: Comes) -> None:
    answer: Any = posts(come_in("mum"), HERE, do="ask", words=" ", ref="a")
    assert answer.status_code == 400
    assert "Say it in your own words, or press one." in answer.text
