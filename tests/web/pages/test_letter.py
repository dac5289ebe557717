"""A letter to the family after an enquiry, from the entry that ended it to the day it went."""

from typing import Any
from uuid import uuid4

from alongside.practice.enquiry import EnquiryConcluded, EnquiryConcludedEach
from alongside.practice.strategy_discussion import StrategyDiscussionHeld, StrategyDiscussionHeldEach
from alongside.record import Draft, EntryId, Fact, Part
from alongside.record.when import day
from tests.web.pages.boxes import boxes
from tests.web.pages.town import THURSDAY, TOWN


def write(fact: Fact, part: Part) -> EntryId:
    amira, maya = TOWN.desk.reader(TOWN.who("aldermere.amira")), TOWN.who("hartley.maya")
    draft = Draft(fact=fact, about=(maya,), on=day(THURSDAY), client_ref=str(uuid4()), each={maya: part})
    (done,) = TOWN.desk.write(amira, [draft])
    return EntryId(done.id)


def concluded() -> EntryId:
    talk = write(StrategyDiscussionHeld(question="Is it safe?"), StrategyDiscussionHeldEach(enquire=True))
    found = EnquiryConcludedEach(finding="not_substantiated", conference_needed=False)
    return write(EnquiryConcluded(enquiry=talk), found)


def test_the_entry_that_ended_an_enquiry_asks_for_the_letter_until_it_has_gone(come_in: Any) -> None:
    done, client = concluded(), come_in("amira")
    asks = "Nobody has written to the family what we asked"
    assert asks in client.get(f"/entry/{done}/").text
    where = f"/entry/{done}/letter/"
    said = boxes(client.get(where).text) | {"f-to": TOWN.who("hartley.nan")}
    assert "Is it safe?" in said["f-words"]
    said["f-words"] = "Dear Pat, we asked, and found nothing. I am sorry."
    assert client.post(where, said).status_code == 302
    assert asks not in client.get(f"/entry/{done}/").text


def test_a_letter_with_a_line_still_open_does_not_go(come_in: Any) -> None:
    done, client = concluded(), come_in("amira")
    where = f"/entry/{done}/letter/"
    said = boxes(client.get(where).text) | {"f-to": TOWN.who("hartley.nan")}
    assert "Something in square brackets is still open" in client.post(where, said).text


def test_each_of_them_gets_a_letter_of_their_own(come_in: Any) -> None:
    done, client, nan = concluded(), come_in("amira"), TOWN.who("hartley.nan")
    where = f"/entry/{done}/letter/?about={TOWN.who('hartley.maya')}&to={nan}"
    text = client.get(where).text
    assert "One for each of them" in text
    said = boxes(text) | {"f-to": nan, "f-words": "Dear Pat, we asked, and found nothing."}
    assert "Dear Pat," in boxes(text)["f-words"]
    other = TOWN.who("hartley.leanne")
    assert "It does not go to them from here" in client.post(where, {**said, "f-to": other}).text
    assert client.post(where, said).status_code == 302
    assert "it went on" in client.get(where).text


def test_there_is_no_letter_to_somebody_of_another_family(come_in: Any) -> None:
    done, client = concluded(), come_in("amira")
    for who in (TOWN.who("kelly.declan"), "person:01890000-0000-7000-8000-000000000000", "garbage"):
        assert client.get(f"/entry/{done}/letter/?to={who}").status_code == 404
