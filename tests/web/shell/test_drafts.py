"""What somebody typed is never lost: not by signing out, not by a time-out, not by another's session."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client

from alongside.web.drafts import DraftsOf, Token, TooLong, read_token, save
from alongside.web.fields import Fields
from alongside.web.models import KeptDraft
from alongside.web.sealing import unseal
from tests.web.shell.specimen import WRITTEN

STORY = "Noah pulled himself up by the knees of Maya."


def token_on(client: Any) -> str:
    return str(client.get("/write-it/").text.split('name="kept_as" value="')[1].split('"')[0])


def typed(client: Any, story: str = STORY) -> dict[str, Any]:
    return {"kept_as": token_on(client), "story": story, "was": ["ava", "noah"]}


def story_on(client: Any) -> str:
    text = client.get("/write-it/").text
    return str(text.split("<textarea")[1].split(">\n")[1].split("</textarea")[0])


@pytest.fixture
def at_work(client: Any, amira: Any, demonstration: None) -> Any:
    """Amira, signed in."""
    WRITTEN.clear()
    client.force_login(amira)
    return client


def test_a_draft_survives_signing_out(at_work: Any, amira: Any) -> None:
    assert at_work.post("/drafts/note/", typed(at_work)).json()["kept"]
    at_work.post("/sign-out/")
    at_work.force_login(amira)
    assert story_on(at_work) == STORY
    assert at_work.get("/write-it/").text.count(" checked") == 2


def test_the_words_of_a_draft_are_unreadable_in_the_database(at_work: Any) -> None:
    at_work.post("/drafts/note/", typed(at_work))
    assert "Noah" not in KeptDraft.objects.get().sealed


def test_a_form_sent_after_the_session_ended_is_kept_for_its_writer(at_work: Any, amira: Any) -> None:
    with time_machine.travel("2026-11-12 09:00:00Z", tick=False) as clock:
        body = typed(at_work)
        clock.shift(timedelta(minutes=31))
        answer = at_work.post("/write-it/", body)
        assert answer.headers["Location"] == "/sign-in/?next=%2Fwrite-it%2F"
        assert "What you wrote is kept" in at_work.get("/sign-in/").text
        at_work.force_login(amira)
        assert story_on(at_work) == STORY
    assert WRITTEN == []


def test_words_of_one_person_never_go_into_the_record_under_anothers_name(
    at_work: Any, amira: Any, tom: Any
) -> None:
    body = typed(at_work)
    at_work.force_login(tom)
    assert at_work.post("/write-it/", body).headers["Location"].startswith("/sign-in/")
    assert WRITTEN == []
    at_work.force_login(tom)
    assert story_on(at_work) == ""
    at_work.force_login(amira)
    assert story_on(at_work) == STORY


def test_late_words_stand_beside_those_kept_before(at_work: Any) -> None:
    body = typed(at_work, "first")
    at_work.post("/drafts/note/", body)
    at_work.logout()
    at_work.post("/drafts/note/", {**body, "story": "second"})
    assert sorted(KeptDraft.objects.values_list("late", flat=True)) == [False, True]


def test_a_form_whose_csrf_token_had_grown_old_keeps_its_words(at_work: Any, amira: Any) -> None:

    body = typed(at_work)
    strict = Client(enforce_csrf_checks=True)
    assert "What you wrote is kept" in strict.post("/write-it/", body).text
    assert story_on(at_work) == STORY


def test_what_went_into_the_record_is_no_longer_a_draft(at_work: Any) -> None:
    body = typed(at_work)
    at_work.post("/drafts/note/", body)
    at_work.post("/write-it/", body)
    assert WRITTEN == [("Amira", STORY)]
    assert not KeptDraft.objects.exists()


def test_what_was_sent_is_not_kept_again_by_the_page_one_goes_back_to(at_work: Any) -> None:
    body = {**typed(at_work, "One line.\r\nAnother."), "ref": "the-form-of-nine-o-clock"}
    at_work.post("/write-it/", body)
    at_work.post("/drafts/note/", {**body, "story": "One line.\nAnother."})
    assert story_on(at_work) == ""
    assert "Kept for you" not in at_work.get("/write-it/").text


def test_what_is_changed_after_it_was_sent_is_kept_to_be_sent_as_its_own(at_work: Any, amira: Any) -> None:
    body = {**typed(at_work), "ref": "the-form-of-nine-o-clock"}
    at_work.post("/write-it/", body)
    at_work.post("/drafts/note/", {**body, "story": "And he laughed."})
    (kept,) = DraftsOf(amira, "/").waiting()
    assert kept.fields.text("story") == "And he laughed."
    assert kept.fields.text("ref") not in ("", "the-form-of-nine-o-clock")


def test_of_what_was_sent_no_word_is_remembered_and_that_it_was_only_for_a_month(
    at_work: Any, amira: Any
) -> None:
    with time_machine.travel("2026-11-12 09:00:00Z", tick=False) as clock:
        at_work.post("/write-it/", {**typed(at_work), "ref": "nine"})
        assert STORY not in unseal(KeptDraft.objects.get(key="nine").sealed)
        clock.shift(timedelta(days=31))
        DraftsOf(amira, "/").sent("note", "maya", Fields([("ref", "ten")]))
    assert [draft.key for draft in KeptDraft.objects.all()] == ["ten"]


def test_its_writer_may_let_go_of_it(at_work: Any) -> None:
    body = typed(at_work)
    at_work.post("/drafts/note/", body)
    assert at_work.post("/drafts/note/forget/", body).headers["Location"] == "/write-it/"
    assert not KeptDraft.objects.exists()


def test_nobody_lets_go_of_anothers(at_work: Any, tom: Any) -> None:
    body = typed(at_work)
    at_work.post("/drafts/note/", body)
    at_work.force_login(tom)
    at_work.post("/drafts/note/forget/", body)
    assert KeptDraft.objects.count() == 1


def test_the_form_of_one_person_keeps_nothing_for_another_who_is_signed_in(at_work: Any, tom: Any) -> None:
    body = typed(at_work)
    at_work.force_login(tom)
    answer = at_work.post("/drafts/note/", body)
    assert answer.status_code == 404
    assert answer.content == at_work.post("/drafts/note/", {**body, "kept_as": "forged"}).content
    assert not KeptDraft.objects.exists()


def test_a_token_that_we_did_not_sign_keeps_nothing(at_work: Any) -> None:
    answer = at_work.post("/drafts/note/", {"kept_as": "forged", "story": STORY})
    assert answer.status_code == 404
    assert not KeptDraft.objects.exists()


def test_a_token_of_one_form_keeps_nothing_for_another(at_work: Any) -> None:
    assert at_work.post("/drafts/plan/", typed(at_work)).status_code == 404


def test_what_is_far_too_long_is_said_to_be(amira: Any) -> None:
    token = Token(user=amira.pk, form="note", key="", title="", path="/")
    with pytest.raises(TooLong):
        save(token, Fields([("story", "a" * 1_000_001)]), late=False)


def test_a_token_says_whose_and_where() -> None:
    token = Token(user=7, form="note", key="maya", title="Maya", path="/write-it/")
    assert read_token({"kept_as": token.signed()}) == token
