"""A strategy discussion is written from a page that asks first whether help and talking could answer it."""

from typing import Any

from alongside.practice.attendance import AgencySaid, TieTouched
from alongside.practice.strategy_discussion import StrategyDiscussionHeld, StrategyDiscussionHeldEach
from tests.web.pages.boxes import boxes
from tests.web.pages.test_entry import entries_of
from tests.web.pages.town import TOWN

MAYA, AVA, NAN = (TOWN.who(f"hartley.{name}") for name in ("maya", "ava", "nan"))


def where(*more: str, kind: str = "StrategyDiscussionHeld") -> str:
    return f"/write/?about={MAYA}{''.join(f'&about={who}' for who in more)}&kind={kind}"


def test_it_lays_out_help_that_was_tried_and_whom_else_it_touches(come_in: Any) -> None:
    text = come_in("tom").get(where()).text
    assert "a folding bed with a real mattress, delivered" in text
    assert "hang off now." in text
    assert "Talk about Ava too" in text
    assert "Nan: " in text


def test_both_errors_stand_beside_each_other_and_say_nothing_of_her(come_in: Any) -> None:
    text = come_in("tom").get(where()).text
    assert "in 100 ended with no conference" in text
    assert "in 100 were found harmed, or had a protection plan, within a year" in text
    assert text.count('class="dots"') == 2
    assert "It says nothing about Maya" in text


def test_what_each_agency_said_and_each_tie_is_kept_under_its_own_name(come_in: Any) -> None:
    tom = come_in("tom")
    said = boxes(tom.get(where()).text) | {
        "f-question": "Is it safe at school?",
        "f-agencies-0-asked": "Whose van is it?",
        "f-agencies-0-said": "A plumber's.",
        "f-agencies-3-agency": "Probation",
        "f-agencies-3-asked": "Where is he?",
        "c0-enquire": "no",
        "c0-medical": "no",
        "c0-jointly": "single_agency",
        "c0-ties": [AVA, NAN],
        f"c0-ties-{AVA}": "Saturdays stay, at Nan's",
    }
    assert "A plumber&#39;s." in tom.post(where(), {**said, "step": "read"}).text
    assert tom.post(where(), said).status_code == 302
    held = [e for e in entries_of("hartley.maya", "tom") if isinstance(e.fact, StrategyDiscussionHeld)][-1]
    part = held.each[MAYA]
    assert held.fact.agencies == (
        AgencySaid(agency="Police", asked="Whose van is it?", said="A plumber's."),
        AgencySaid(agency="Probation", asked="Where is he?"),
    )
    assert isinstance(part, StrategyDiscussionHeldEach)
    assert part.ties == (TieTouched(person=AVA, answer="Saturdays stay, at Nan's"), TieTouched(person=NAN))
    page = tom.get(f"/entry/{held.id}/").text
    assert "Probation, asked “Where is he?”: no answer" in page
    again = boxes(tom.get(f"/entry/{held.id}/correct/").text)
    assert (again["f-agencies-3-agency"], again[f"c0-ties-{AVA}"]) == (
        "Probation",
        "Saturdays stay, at Nan's",
    )


def test_a_tie_that_is_nobody_is_asked_about_again(come_in: Any) -> None:
    said = {"day": "today", "c0-enquire": "no", "c0-ties": "garbage", "c0-jointly": "single_agency"}
    assert "choose again" in come_in("tom").post(where(), {**said, "c0-medical": "no"}).text


def test_a_tie_to_somebody_of_another_family_answers_like_nobody(come_in: Any) -> None:
    said = {"day": "today", "c0-enquire": "no", "c0-jointly": "single_agency", "c0-medical": "no"}
    told = {
        come_in("marcus")
        .post(
            f"/write/?about={TOWN.who('lambert.jayden')}&kind=StrategyDiscussionHeld",
            {**said, "c0-ties": who},
        )
        .status_code
        for who in (TOWN.who("kelly.declan"), "person:01890000-0000-7000-8000-000000000000")
    }
    assert told == {404}


def test_other_forms_ask_about_ties_and_nothing_of_this(come_in: Any) -> None:
    text = come_in("tom").get(where(kind="DecisionMade")).text
    assert "What usually happens here" not in text
    assert "Whom that Maya loves does it touch" in text
