"""The plan's forms, a decision and a letter in a real browser: whole at two widths; two workers at once."""

from typing import Any

import pytest

from alongside.access import View
from alongside.practice.decision import DecisionMade
from alongside.practice.plan import PlanMade
from alongside.record import SubjectId
from tests.web.pages.test_in_a_browser import WIDTHS, wrong_with
from tests.web.pages.test_letter import concluded
from tests.web.pages.town import TOWN

pytestmark = [pytest.mark.browser, pytest.mark.slow]


def sign_in(browser: Any, served: str, name: str, width: int = 1280) -> Any:
    page = browser.new_context(viewport={"width": width, "height": 900}, java_script_enabled=True).new_page()
    page.goto(f"{served}/sign-in/?next=/find/")
    page.get_by_role("button", name=name).click()
    page.wait_for_url("**/find/")
    return page


def newest(kind: Any, who: SubjectId) -> str:
    def told(view: View) -> str:
        return str(view.life(who).each(kind)[-1].root)

    reader = TOWN.desk.reader(TOWN.who("aldermere.amira"))
    return str(TOWN.desk.read(reader, who, told, page="test"))


@pytest.mark.parametrize("width", WIDTHS)
def test_the_forms_of_a_plan_are_whole_at_every_width(browser: Any, served: str, width: int) -> None:
    ava = TOWN.who("hartley.ava")
    plan, decision = newest(PlanMade, ava), newest(DecisionMade, ava)
    page = sign_in(browser, served, "Amira Khan", width)
    where = [
        f"/child/{ava}/plan/",
        f"/plan/{plan}/change/?about={ava}",
        f"/plan/{plan}/agree/?about={ava}&line=keira",
        f"/plan/{plan}/write/?about={ava}&what=came&line=keira",
        f"/entry/{decision}/?about={ava}",
        f"/child/{ava}/?decided={decision}",
        f"/entry/{concluded()}/letter/",
    ]
    assert wrong_with(page, served, where) == []


def test_two_workers_change_one_plan_at_once_and_every_line_stays(browser: Any, served: str) -> None:
    ava = TOWN.who("hartley.ava")
    where = f"{served}/plan/{newest(PlanMade, ava)}/change/?about={ava}"
    amira, tom = (sign_in(browser, served, name) for name in ("Amira Khan", "Tom Reilly"))
    for page in (amira, tom):
        page.goto(where)
    before = amira.locator("textarea[name$='-what']").evaluate_all("all => all.map(one => one.value)")
    _add(amira, "Amira finds a sleep chart")
    _add(tom, "Tom asks the GP")
    tom.get_by_role("heading", name="Somebody else was here first").wait_for()
    tom.get_by_role("button", name="Let both together stand").click()
    tom.wait_for_url("**/plan/")
    lines = " ".join(tom.locator(".line__t").all_inner_texts())
    assert "Amira finds a sleep chart" in lines
    assert "Tom asks the GP" in lines
    assert len([one for one in before if one]) + 2 == tom.locator(".line__t").count()


def _add(page: Any, words: str) -> None:
    new = page.get_by_role("group", name="A new line").first
    new.get_by_label("What will happen").fill(words)
    page.get_by_label("When it changed").fill("12 November 2026")
    with page.expect_navigation():  # whoever is first must be there before the other comes
        page.get_by_role("button", name="Put it in the record").click()
