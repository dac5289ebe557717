"""The plan with its changes, and what is understood."""

from typing import Any

from alongside.practice.agreement import AgreementAnswered, AgreementAsked
from alongside.practice.plan import PlanMade
from alongside.record import Draft
from alongside.record.when import day
from alongside.story import plan as plan_story
from tests.web.pages.town import THURSDAY, TOWN


def page_of(come_in: Any, after: str, child: str, name: str = "amira") -> str:
    return str(come_in(name).get(f"/child/{TOWN.who(child)}/{after}").text)


def test_a_plan_shows_what_changed_in_its_words(come_in: Any) -> None:
    text = page_of(come_in, "plan/", "hartley.maya")
    assert "<del>Two</del>" in text
    assert "<ins>Three</ins>" in text


def test_time_together_is_told_by_how_often_it_was_kept_and_never_as_still_to_come(come_in: Any) -> None:
    text = page_of(come_in, "plan/", "hartley.maya")
    saturdays = text.partition("together every second Saturday")[2].partition("</div>")[0]
    assert "Kept 4 of the last 6." in saturdays
    assert "has not come yet" not in saturdays


def test_the_page_tells_of_each_line_who_agreed_to_which_words(come_in: Any) -> None:
    text = page_of(come_in, "plan/", "hartley.maya")
    marks = ("Agreed", "Agreed in part", "Does not agree", "Agreed earlier words", "Wasn&#39;t asked")
    assert [mark for mark in marks if mark not in text] == []


def ask_nan(line: str, key: str) -> None:
    """Amira asks Nan about one line of Maya's plan, and Nan answers."""
    desk, maya, nan = TOWN.desk, TOWN.who("hartley.maya"), TOWN.who("hartley.nan")
    amira = desk.reader(TOWN.who("aldermere.amira"))
    plan = desk.read(amira, maya, lambda view: view.life(maya).each(PlanMade)[-1].root, page="test")
    on = day(THURSDAY)
    asking = AgreementAsked(
        to=nan, kind="service", line=line, of=plan, key=key, if_no="We look for another way."
    )
    (asked,) = desk.write(amira, [Draft(fact=asking, about=(maya,), on=on, client_ref=f"ask/{key}")])
    answer = AgreementAnswered(asked=asked.id, answer="in_part", words="Not the week I'm in hospital.")
    desk.write(amira, [Draft(fact=answer, about=(maya,), on=on, client_ref=f"answer/{key}")])


def test_a_plan_tells_where_each_person_stands_to_the_words_of_each_line(come_in: Any) -> None:
    tell = plan_story.tell
    maya, amira = TOWN.who("hartley.maya"), TOWN.desk.reader(TOWN.who("aldermere.amira"))
    line = TOWN.desk.read(amira, maya, lambda view: tell(view, maya), page="test").plans[0].lines[1]
    ask_nan(line.what, line.key)
    text = page_of(come_in, "plan/", "hartley.maya")
    assert "Agreed in part" in text
    assert "“Not the week I&#39;m in hospital.”" in text


def test_an_assessment_shows_every_explanation_that_was_offered(come_in: Any) -> None:
    text = page_of(come_in, "assessment/", "hartley.maya")
    assert "What could explain it" in text
    assert text.count("What speaks for it") == 2


def test_an_assessment_says_which_parts_nobody_has_written(come_in: Any) -> None:
    assert "Nothing is written yet under:" in page_of(come_in, "assessment/", "hartley.maya")
