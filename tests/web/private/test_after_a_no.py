"""After a no: the question stands until it is answered, and somebody independent reads the answer."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from alongside.access.facts import ConflictDeclared, RoleGiven
from alongside.practice.agreement import AgreementAnswered, AgreementAsked, AgreementWithdrawn
from alongside.practice.escalation import EscalationExplained
from alongside.practice.help import HelpAskedFor
from alongside.practice.sharing import InformationShared
from alongside.practice.strategy_discussion import StrategyDiscussionHeld, StrategyDiscussionHeldEach
from alongside.record import EntryId
from tests.desk.office import Office
from tests.life import person, worker
from tests.web.private.forms import is_missing, posts, read

MAYA, MUM = person("maya"), person("mum")
QUESTION = "a step further was taken. What new information was there?"
NO_WORDS = "I never wanted it. I was afraid to say so."
ANSWER = {"f-found": "nothing_new", "f-family_told": "yes", "f-words": "Nothing.", "day": "today"}


def enquiry(office: Office, on: date = date(2026, 11, 10)) -> EntryId:
    each = {MAYA: StrategyDiscussionHeldEach(enquire=True)}
    return office.write("amira", StrategyDiscussionHeld(question="Is she safe?"), MAYA, on=on, each=each).id


@pytest.fixture
def step(office: Office) -> EntryId:
    """Mum agreed to our help, took it back, and four days later we checked on Maya."""
    asked = AgreementAsked(to=MUM, kind="service", line="Amira comes on Tuesdays", if_no="Nothing happens")
    service = office.write("amira", asked, MAYA, on=date(2026, 11, 2)).id
    answers = (
        AgreementAnswered(asked=service, answer="agree"),
        AgreementWithdrawn(asked=service, words=NO_WORDS),
    )
    for on, fact in zip((date(2026, 11, 3), date(2026, 11, 6)), answers, strict=True):
        office.write("amira", fact, MAYA, on=on, said_by=MUM)
    return enquiry(office)


def test_the_question_stands_with_the_child_and_with_the_manager(
    office: Office, step: EntryId, come_in: Any
) -> None:
    for text in (read(come_in("amira"), "maya"), come_in("meg").get("/help/").text):
        assert f"4 days after the family took back their yes, {QUESTION}" in text
        assert NO_WORDS in text
        assert f"/step/{step}/what-is-new/" in text
    assert "Say what new information there is" in come_in("meg").get("/due/").text


def test_answered_it_waits_no_more_and_blocks_nothing(office: Office, step: EntryId, come_in: Any) -> None:
    amira = come_in("amira")
    where = f"/step/{step}/what-is-new/?about={MAYA}"
    assert NO_WORDS in amira.get(where).text
    assert posts(amira, where, **ANSWER).url == f"/child/{MAYA}/"
    (told,) = office.life("amira", MAYA).each(EscalationExplained)
    assert told.fact.step == step
    assert told.fact.after is not None
    assert QUESTION not in read(amira, "maya").partition("What has happened")[0]


def test_somebody_independent_reads_what_waits_and_what_was_answered(
    office: Office, step: EntryId, come_in: Any
) -> None:
    iggy = come_in("iggy")
    assert "One step further followed a no or a request for help. One waits for an answer." in (
        iggy.get("/after-a-no/").text
    )
    posts(come_in("amira"), f"/step/{step}/what-is-new/?about={MAYA}", **ANSWER)
    text = iggy.get("/after-a-no/").text
    assert "In one answer nothing new was known." in text
    assert "No, nothing new is known" in text
    assert "Amira" not in text


def test_many_are_told_some_at_a_time_and_counted_all_together(
    office: Office, step: EntryId, come_in: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("alongside.web.pages.after_a_no.STEPS", 1)
    enquiry(office, on=date(2026, 11, 12))
    posts(come_in("amira"), f"/step/{step}/what-is-new/?about={MAYA}", **ANSWER)
    pages = [come_in("iggy").get(f"/after-a-no/?page={nr}").text for nr in (1, 2)]
    for text in pages:
        assert "Two steps further followed a no or a request for help. One waits for an answer." in text
    assert ["6 days after" in text for text in pages] == [True, False]
    assert ["4 days after" in text for text in pages] == [False, True]
    assert ["Nobody has answered yet" in text for text in pages] == [True, False]
    assert "Page 1 of 2" in pages[0]


def test_a_conference_chair_reads_of_the_children_they_come_to_and_of_no_others(
    office: Office, step: EntryId, come_in: Any
) -> None:
    office.given(RoleGiven(role="conference_chair"), worker("sol"))
    office.given(RoleGiven(role="conference_chair"), worker("ben"))
    assert QUESTION in come_in("ben").get("/after-a-no/").text
    assert QUESTION not in come_in("sol").get("/after-a-no/").text


def test_who_stays_away_from_a_family_reads_nothing_of_it(
    office: Office, step: EntryId, come_in: Any
) -> None:
    office.write("iggy", ConflictDeclared(people=(MAYA,), words="My niece"), worker("iggy"))
    assert "Maya" not in come_in("iggy").get("/after-a-no/").text


def test_asking_that_was_followed_by_looking_for_harm_is_counted_by_who_asked(
    office: Office, come_in: Any
) -> None:
    asked = HelpAskedFor(words="Somebody on Saturdays", via="request_for_support")
    office.write("amira", asked, MAYA, on=date(2026, 11, 2), said_by=MUM)
    enquiry(office)
    text = come_in("iggy").get("/after-a-no/").text
    assert "8 days after the family asked us for help, harm was looked for." in text
    assert "One request had been asked for by a parent." in text


def test_a_step_that_followed_nothing_has_nothing_to_say(office: Office, come_in: Any) -> None:
    where = f"/step/{enquiry(office)}/what-is-new/"
    assert is_missing(come_in("amira"), where, f"/step/{office.note('amira', 'A note', MAYA)}/what-is-new/")


def test_a_yes_to_a_service_the_law_and_whether_they_know_stand_apart(
    office: Office, step: EntryId, come_in: Any
) -> None:
    shared = InformationShared(to="The school", limb="s17", family_told=False, why_not="He reads her phone")
    office.write("amira", shared, MAYA, on=date(2026, 11, 11))
    text = read(come_in("amira"), "maya", "yes-and-no/")
    agreed, told, known = (
        text.index("What they said yes to"),
        text.index("What we told"),
        text.index("knows</h2>"),
    )
    assert "took it back, Friday 6 November" in text[agreed:told]
    assert "What was explained is not written down." in text[agreed:told]
    assert "Nobody has written what stopped." in text[agreed:told]
    assert "Which law lets us is not written down." in text[told:known]
    assert "Because He reads her phone." in text[known:]
    assert QUESTION in text[:agreed]
