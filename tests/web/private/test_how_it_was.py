"""How it was: on a screen that somebody holds themselves, and that shows nothing else until it is back."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import time_machine

from alongside.practice.encounter import QuestionAnswered, QuestionPut
from alongside.practice.note import NoteWritten
from alongside.practice.visit import VisitMade
from tests.desk.office import Office
from tests.life import person, worker
from tests.web.private.forms import posts, read

MAYA, MUM = person("maya"), person("mum")
ASK = f"/child/{MAYA}/ask-how-it-was/"


@pytest.fixture
def monday() -> Iterator[None]:
    """The Monday after: what everybody said is read."""
    with time_machine.travel("2026-11-16 08:00:00Z"):
        yield


def hands_over(client: Any, to: str = MAYA, channel: str = "our_phone") -> str:
    return str(posts(client, ASK, to=to, channel=channel, ref=f"ref-{to}-{channel}").url)


def test_two_questions_are_put_and_the_screen_is_theirs(office: Office, come_in: Any) -> None:
    amira = come_in("amira")
    text = amira.get(hands_over(amira)).text
    assert text.count("<textarea") == 2
    assert text.index("Were you listened to?") < text.index("Do you know what happens next?")
    assert "<nav" not in text
    assert len(office.life("amira", MAYA).each(QuestionPut)) == 2


@pytest.mark.parametrize("where", ["/", f"/child/{MAYA}/", "/find/", "/help/"])
def test_no_way_leads_from_it_to_anybodys_record(office: Office, come_in: Any, where: str) -> None:
    amira = come_in("amira")
    theirs = hands_over(amira)
    assert amira.get(where).url == theirs


def test_an_address_typed_wrong_lets_nobody_out(office: Office, come_in: Any) -> None:
    amira = come_in("amira")
    theirs = hands_over(amira)
    assert amira.get(theirs + "0").status_code == 404
    assert amira.get("/help/").url == theirs


def test_what_was_answered_cannot_be_paged_back_to(office: Office, come_in: Any) -> None:
    amira = come_in("amira")
    theirs = hands_over(amira)
    said = {"words-0": "She looked at her watch.", "answer-0": "no", "answer-1": "rather_not"}
    assert posts(amira, theirs, **said).url.startswith("/asked/")
    text = amira.get(theirs).text
    assert "Thank you" in text
    assert "watch" not in text
    again = posts(amira, theirs, **{"words-0": "Amira was lovely."})
    assert again.status_code == 200
    assert len(office.life("amira", MAYA).each(QuestionAnswered)) == 2


def test_whoever_asked_sees_that_there_is_an_answer_and_no_word_of_it(office: Office, come_in: Any) -> None:
    posts(come_in("amira"), hands_over(come_in("amira")), **{"words-0": "She looked at her watch."})
    for name in ("amira", "meg"):
        text = read(come_in(name), "maya", "chronology/")
        assert "The team reads what everybody said on Monday 16 November" in text
        assert "watch" not in text + read(come_in(name), "maya")


def test_on_monday_the_team_reads_the_words_without_a_name_and_no_figure_of_so_few(
    office: Office, come_in: Any, monday: None
) -> None:
    with time_machine.travel("2026-11-12 10:00:00Z"):
        amira = come_in("amira")
        posts(amira, hands_over(amira), **{"words-0": "She looked at her watch.", "answer-0": "no"})
    text = come_in("ben").get("/how-it-was/").text
    assert "She looked at her watch." in text
    assert "One of one answered. Too few answered for figures; their words are enough." in text
    assert "Maya" not in text
    assert "She looked at her watch." not in come_in("sue").get("/how-it-was/").text


def test_no_address_tells_the_week_of_one_worker_alone(office: Office, come_in: Any, monday: None) -> None:
    with time_machine.travel("2026-11-12 10:00:00Z"):
        amira = come_in("amira")
        posts(amira, hands_over(amira), **{"words-0": "She looked at her watch.", "answer-0": "no"})
    ben = come_in("ben")
    assert "She looked at her watch." in ben.get(f"/how-it-was/?worker={worker('ben')}").text
    assert "She looked at her watch." in ben.get(f"/how-it-was/?worker={worker('amira')}").text


def test_one_may_refuse_by_sending_it_empty(office: Office, come_in: Any) -> None:
    amira = come_in("amira")
    posts(amira, hands_over(amira))
    assert len(office.life("amira", MAYA).each(QuestionAnswered)) == 2


def test_paper_binds_no_screen(office: Office, come_in: Any) -> None:
    amira = come_in("amira")
    hands_over(amira, MUM, "paper")
    assert amira.get("/help/").status_code == 200


def test_nobody_can_be_asked_who_is_not_near(office: Office, come_in: Any) -> None:
    assert "Say who is asked" in posts(come_in("amira"), ASK, to=person("zoe"), channel="our_phone").text


@pytest.mark.parametrize(
    ("fact", "offered"), [(VisitMade(story="We played"), True), (NoteWritten(words="x"), False)]
)
def test_after_a_real_encounter_one_is_offered_to_ask(
    office: Office, come_in: Any, fact: Any, offered: bool
) -> None:
    entry = office.write("amira", fact, MAYA).id
    assert (ASK in come_in("amira").get(f"/written/{entry}/").text) is offered
