"""A handover from the letter to the door: what is done, what is not yet, and the page that is printed."""

from typing import Any
from uuid import uuid4

import pytest

from alongside.practice.team import HandoverWritten
from alongside.record import Draft
from alongside.record.when import day
from tests.web.pages.boxes import boxes
from tests.web.pages.town import THURSDAY, TOWN

JAYDEN = "lambert.jayden"


def where(page: str = "", child: str = JAYDEN) -> str:
    return f"/child/{TOWN.who(child)}/handover/{page}"


def begun(child: str) -> None:
    """Amira begins to hand a child over to Priya."""
    amira = TOWN.desk.reader(TOWN.who("aldermere.amira"))
    fact = HandoverWritten(
        to=TOWN.who("aldermere.priya"), words="Sit on the floor.", to_family="I am leaving."
    )
    draft = Draft(fact=fact, about=(TOWN.who(child),), on=day(THURSDAY), client_ref=str(uuid4()))
    TOWN.desk.write(amira, [draft])


def test_the_childs_page_says_that_a_change_is_under_way_and_leads_to_it(come_in: Any) -> None:
    text = come_in("owen").get(f"/child/{TOWN.who(JAYDEN)}/").text
    assert "Owen Pritchard is to follow Marcus Hale. Done: a letter to Owen Pritchard" in text
    assert where() in text


def test_the_page_says_what_is_done_and_what_is_not_yet(come_in: Any) -> None:
    text = come_in("owen").get(where()).text
    assert "A letter to the family: not yet" in text
    assert "A letter to Owen Pritchard: done" in text
    assert "A visit that both make: not yet" in text
    assert "Promised for" in text


def test_a_day_to_go_together_becomes_a_promise(come_in: Any) -> None:
    begun("whitlock.freddie")
    amira, page = come_in("amira"), where("together/", "whitlock.freddie")
    said = boxes(amira.get(page).text)
    assert said["f-what"] == "Amira Khan brings Priya Nair to meet Freddie"
    assert "Say on which day" in amira.post(page, said).text
    assert amira.post(page, said | {"f-by_when": "20 December 2026"}).status_code == 302
    text = amira.get(where(child="whitlock.freddie")).text
    assert "Promised for Sunday 20 December" in text
    assert (
        "I bring Priya Nair to you on Sunday 20 December"
        in amira.get(where("letter/", "whitlock.freddie")).text
    )


@pytest.mark.parametrize("page", ["", "letter/", "together/"])
def test_somebody_who_is_not_let_in_finds_no_handover(come_in: Any, page: str) -> None:
    assert come_in("amira").get(where(page)).status_code == 404


def test_a_child_whose_worker_stays_has_no_handover_and_a_way_to_begin_one(come_in: Any) -> None:
    assert "nobody has begun to hand over" in come_in("owen").get(where(child="abdi.yusuf")).text


def test_whoever_gives_children_their_workers_does_so_from_here_and_others_do_not(come_in: Any) -> None:
    assert "another worker" in come_in("tom").get(where(child="hartley.maya")).text
    assert "another worker" not in come_in("amira").get(where(child="hartley.maya")).text


def test_a_worker_may_be_told_as_the_one_who_brought_the_other(come_in: Any) -> None:
    page = f"/write/?about={TOWN.who(JAYDEN)}&kind=WorkerIntroduced"
    text = come_in("owen").get(page).text
    brought = text.partition('name="f-introduced_by"')[2].partition("</select>")[0]
    assert "Marcus Hale" in brought
    assert "Mum" in brought or "Simone" in brought
    whose = text.partition('name="said_by"')[2].partition("</select>")[0]
    assert "Marcus Hale" not in whose
