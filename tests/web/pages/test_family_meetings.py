"""The family's plan and our answer: two documents, side by side, and a promise for each yes."""

from typing import Any

from alongside.practice.family_group import FamilyPlanAnswered
from alongside.practice.promise import PromiseMade
from tests.web.pages.boxes import boxes
from tests.web.pages.town import TOWN

MAYA, DECLAN = "hartley.maya", "kelly.declan"


def where(page: str = "", child: str = MAYA) -> str:
    return f"/child/{TOWN.who(child)}/family-meeting/{page}"


def form(client: Any, child: str) -> str:
    """The address of the form that answers the plan, as the page's own link has it."""
    text: str = client.get(where(child=child)).text
    return where("answer/?meeting=", child) + text.partition("answer/?meeting=")[2].partition('"')[0]


def post(client: Any, child: str = MAYA, **told: str) -> Any:
    address = form(client, child)
    said = boxes(client.get(address).text)
    return client.post(address, said | {name.replace("_", "-"): value for name, value in told.items()})


def test_their_plan_stands_beside_our_answer_and_a_line_left_out_says_so(come_in: Any) -> None:
    text = come_in("amira").get(where()).text
    assert "Nobody asks Maya about that night again." in text
    assert "We have no second driver yet" in text
    assert "We have not answered this yet" in text
    assert "read back to them" in text


def test_a_yes_needs_who_and_when_and_a_no_needs_why(come_in: Any) -> None:
    amira = come_in("amira")
    yes = post(amira, p1_answer="yes", p1_words="").text
    assert "Say what we will do" in yes
    assert "Say who does it" in yes
    assert "Say by which day" in yes
    assert "Say why not" in post(amira, p1_answer="no", p1_words="").text
    assert "Answer at least one line" in post(amira).text


def test_an_answer_to_a_plan_that_has_changed_is_asked_again(come_in: Any) -> None:
    amira = come_in("amira")
    text = post(amira, p1_answer="no", p1_words="Because", seen="sha256:other").text
    assert "The family has changed its plan since you opened this" in text


def test_a_yes_becomes_a_promise_in_the_same_words_and_is_kept_there(come_in: Any) -> None:
    priya = come_in("priya")
    told = {"p0_who": "Priya Nair", "p0_when": "1 December 2026"}
    done = post(
        priya, DECLAN, p0_answer="yes", p0_words="We pay for a bigger fridge, and leave it at that", **told
    )
    assert done.status_code == 302
    reader = TOWN.desk.reader(TOWN.who("aldermere.priya"))
    life = TOWN.desk.read(reader, TOWN.who(DECLAN), lambda view: view.life(TOWN.who(DECLAN)), page="test")
    answer, promise = life.latest(FamilyPlanAnswered), life.latest(PromiseMade)
    assert answer is not None
    assert promise is not None
    assert life.same(promise.fact.line, answer.id)
    assert promise.fact.what == answer.fact.points[0].words
    text = priya.get(where(child=DECLAN)).text
    assert "Yes, by Priya Nair, by Tuesday 1 December." in text
    assert "We have not answered this yet" not in text


def test_somebody_who_is_not_let_in_finds_no_meeting(come_in: Any) -> None:
    for page in ("", "answer/", "../on-their-side/", "../lost/"):
        assert come_in("owen").get(where(page)).status_code == 404
