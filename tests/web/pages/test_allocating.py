"""Before a worker is saved for some children it is said what that would mean to them; nothing is stopped."""

from typing import Any

from tests.web.pages.boxes import boxes
from tests.web.pages.town import TOWN


def where(kind: str = "WorkerAllocated") -> str:
    about = "&".join(f"about={TOWN.who(f'hartley.{name}')}" for name in ("ava", "maya", "noah"))
    return f"/write/?{about}&kind={kind}"


def said(client: Any, **more: str) -> dict[str, Any]:
    told = {"f-worker": TOWN.who("aldermere.priya"), "f-role": "social_worker", "f-planned": "no"}
    return boxes(client.get(where()).text) | told | more


def test_the_form_says_which_change_it_would_be_and_what_else_there_is(come_in: Any) -> None:
    text = come_in("tom").get(where()).text
    assert "the second change of social worker for these three children in eighteen months" in text
    assert "Amira Khan stays with Ava, Maya and Noah" in text
    assert "Dele Okafor, who was" not in text


def test_it_is_said_again_where_it_is_read_before_it_is_sent(come_in: Any) -> None:
    tom = come_in("tom")
    text = tom.post(where(), said(tom, step="read")).text
    assert "This would be the second change of social worker for these three children" in text
    assert "One option keeps Amira Khan." in text
    assert "Why does the worker change?" in text


def test_nothing_is_said_of_a_change_where_none_is_written(come_in: Any) -> None:
    assert "change of social worker" not in come_in("tom").get(where("NoteWritten")).text


def test_a_child_the_manager_may_not_open_answers_like_nobody(come_in: Any) -> None:
    kelly = TOWN.who("kelly.declan")
    assert come_in("marcus").get(f"/write/?about={kelly}&kind=WorkerAllocated").status_code == 404
