"""A correction can be read before it stands, as everything that is written can."""

from __future__ import annotations

import re
from html import unescape
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from alongside.access.facts import InformationRestricted
from alongside.practice.attendance import Attended
from alongside.practice.note import NoteWritten
from alongside.practice.visit import VisitMade, VisitMadeEach
from alongside.record import EntryId
from tests.desk.office import Office, notes
from tests.life import person, worker
from tests.web.private.forms import posts

MAYA, AVA = person("maya"), person("ava")
FIELD = re.compile(r'<input type="hidden" name="([^"]+)" value="([^"]*)">')


def put_right(client: Client, entry: EntryId, **more: Any) -> Any:
    said = {"day": "today", "f-words": "They met on Friday.", "why": "I misread my hand", "ref": str(uuid4())}
    who = {"about": MAYA, "place": MAYA}
    return posts(client, f"/entry/{entry}/correct/", **(said | who | {"seen": entry} | more))


def goes_along(text: str) -> dict[str, str]:
    form = text.partition('<form method="post" data-keep')[2]
    return {name: unescape(value) for name, value in FIELD.findall(form) if name != "csrfmiddlewaretoken"}


@pytest.fixture
def note(office: Office) -> EntryId:
    return office.note("amira", "They met on Monday.", MAYA)


def test_how_it_will_stand_is_read_before_it_is_put_right(
    office: Office, come_in: Any, note: EntryId
) -> None:
    amira = come_in("amira")
    assert 'name="step" value="read"' in amira.get(f"/entry/{note}/correct/").text
    text = put_right(amira, note, step="read").text
    article = text.partition("<article")[2].partition("</article>")[0]
    assert "They met on Friday." in article
    assert "Why it is put right: I misread my hand." in article
    assert "They met on Monday." not in article
    assert notes(office.life("amira", MAYA)) == ["They met on Monday."]


def test_what_was_read_is_what_is_put_right(office: Office, come_in: Any, note: EntryId) -> None:
    amira = come_in("amira")
    along = goes_along(put_right(amira, note, step="read").text)
    assert posts(amira, f"/entry/{note}/correct/", **along).status_code == 302
    (stands,) = office.life("amira", MAYA).each(NoteWritten)
    assert (stands.fact.words, stands.why, stands.corrects) == (
        "They met on Friday.",
        "I misread my hand",
        note,
    )


def test_after_reading_it_every_word_can_be_changed(come_in: Any, note: EntryId) -> None:
    along = goes_along(put_right(come_in("amira"), note, step="read").text)
    text = posts(come_in("amira"), f"/entry/{note}/correct/", **(along | {"step": "change"})).text
    assert "They met on Friday.</textarea>" in text
    assert "I misread my hand</textarea>" in text
    assert "There is something to look at" not in text


def test_a_correction_without_a_reason_is_asked_for_it_before_it_is_read(come_in: Any, note: EntryId) -> None:
    answer = put_right(come_in("amira"), note, step="read", why="")
    assert "Say why, for whoever reads this later" in answer.text
    assert "<article" not in answer.text


def test_what_is_put_right_of_the_wrong_child_is_read_in_the_right_ones_record(
    come_in: Any, note: EntryId
) -> None:
    text = put_right(come_in("amira"), note, step="read", about=AVA).text
    assert "This is what will stand in Ava\u2019s record" in text
    assert goes_along(text)["about"] == AVA


def test_of_a_sister_whom_the_writer_does_not_see_nothing_is_read(office: Office, come_in: Any) -> None:
    each = {who: VisitMadeEach(seen=True, words=f"I am {who}") for who in (MAYA, AVA)}
    visit = office.write("amira", VisitMade(story="Both at home."), MAYA, AVA, each=each).id
    wall = InformationRestricted(from_whom=(worker("ben"),), reason="x", mode="silent")
    office.write("amira", wall, AVA)
    said = {"f-purpose": "child_in_need", "f-story": "One at home.", "c0-seen": "yes", "step": "read"}
    text = put_right(come_in("ben"), visit, **said).text
    assert "One at home." in text
    assert "Ava" not in text
    assert AVA not in text


def test_the_writers_words_are_read_once_more_and_a_childs_own_are_left_as_they_are(
    office: Office, come_in: Any
) -> None:
    visit = office.write("amira", VisitMade(), MAYA, each={MAYA: VisitMadeEach(seen=True)}).id
    said = {"f-purpose": "child_in_need", "f-story": "Her siblings were chaotic.", "step": "read"}
    theirs = {"c0-seen": "yes", "c0-alone": "no", "c0-bedroom": "no", "c0-words": "My placement is chaotic."}
    text = put_right(come_in("amira"), visit, **(said | theirs)).text
    once_more = text.partition("Once more, as Maya may read it at 25")[2]
    assert '<span class="gentle">siblings</span>' in once_more
    assert once_more.count("What happens there, and when?") == 1
    assert "My placement is chaotic.</blockquote>" in text
    assert 'type="submit">Put it right</button>' in once_more


def test_of_plain_words_nothing_is_asked_once_more(come_in: Any, note: EntryId) -> None:
    assert "Once more" not in put_right(come_in("amira"), note, step="read").text


@pytest.mark.parametrize("words", ["Maya said: I want to stay.", "person: nobody we know"])
def test_words_with_a_colon_in_them_can_be_put_right(office: Office, come_in: Any, words: str) -> None:
    each = {MAYA: VisitMadeEach(seen=True, words=words)}
    there = (Attended(name=words),)
    visit = office.write("amira", VisitMade(story=words, attended=there), MAYA, each=each).id
    text = come_in("amira").get(f"/entry/{visit}/correct/").text
    assert text.count(words) >= len(("in common", "in her own part"))
