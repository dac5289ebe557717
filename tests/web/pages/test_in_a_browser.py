"""Every page that is read, in a real browser at two widths: whole, without fault, and without a script."""

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.web.pages.test_entry import visit
from tests.web.pages.town import TOWN

pytestmark = [pytest.mark.browser, pytest.mark.slow]
WIDTHS = (1280, 390)
IN_MARCH = "?on-d=20&on-m=3&on-y=2026&at=16:00"


def addresses() -> list[str]:
    child = f"/child/{TOWN.who('hartley.maya')}/"
    about = (
        "chronology", "family", "who-is-who", "plan", "assessment", "questions", "who-looked", "check",
        "kept-private", "keep-private", "stay-away", "reached", "emergencies",
        "records", "family/gather", "on-their-side", "family-meeting", "lost",
    )  # fmt: skip
    return [
        *("/", "/due/", "/find/", "/check/", "/receipt/", child, child + IN_MARCH),
        *(f"{child}{name}/" for name in about),
        *(f"{child}family/{IN_MARCH}", f"{child}?on-d=31&on-m=2&on-y=2026"),
        *(f"/entry/{visit()}/", f"/entry/{visit()}/keep-private/", "/stay-away/said/"),
        *(f"{child}keep-private/?what=address", f"{child}keep-private/?what=record"),
    ]


def of_erasures() -> list[str]:
    """One request to erase, and one hold, of the town."""
    with TOWN.desk.book.sitting(TOWN.who("aldermere.ines"), wide=True) as sitting:
        asked, held = sitting.rows("erasure")[0][1], sitting.rows("hold")[0][1]
    return [f"/erasures/{asked}/", f"/must-be-kept/{held}/"]


def of_officers() -> dict[str, list[str]]:
    """The pages of those who look after people, teams and erasures, by who reads them."""
    here, amira = "/people-and-teams/", TOWN.who("aldermere.amira")
    new, about = (f"{here}write/?kind={kind}" for kind in ("WorkerJoined", "RoleGiven"))
    child = f"/child/{TOWN.who('hartley.maya')}/records/join/"
    other = f"{child}?other={TOWN.who('hartley.ava')}"
    return {
        "Sam Idowu": [here, f"{here}{amira}/", new, f"{about}&about={amira}"],
        "Ines Duarte": ["/", "/erasures/", "/must-be-kept/", *of_erasures()],
        "Tom Reilly": [child, other, f"/child/{TOWN.who('hartley.maya')}/keep-everything/"],
    }


def come_in(browser: Any, served: str, width: int, name: str = "Amira Khan", **more: Any) -> Any:
    page = browser.new_context(viewport={"width": width, "height": 900}, **more).new_page()
    page.goto(f"{served}/sign-in/?next=/check/")
    page.get_by_role("button", name=name).click()
    page.wait_for_url("**/check/")
    page.goto(f"{served}/find/")
    return page


def faults(page: Any) -> list[str]:
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    return [f"{one['id']}: {one['nodes'][0]['html']}" for one in found]


def wrong_with(page: Any, served: str, where: list[str]) -> list[tuple[str, str]]:
    """What axe finds, what is wider than the screen, and what breaks the content policy."""
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    wrong: list[tuple[str, str]] = []
    for address in where:
        page.goto(served + address)
        wrong += [(address, fault) for fault in faults(page)]
        wide = page.evaluate("document.documentElement.scrollWidth > innerWidth")
        wrong += [(address, "wider than the screen")] if wide else []
    return [*wrong, *(("console", one) for one in said if "Content Security" in one)]


@pytest.mark.parametrize("width", WIDTHS)
def test_the_pages_of_most_days_are_whole_at_every_width(browser: Any, served: str, width: int) -> None:
    child = f"/child/{TOWN.who('hartley.maya')}/"
    page = come_in(browser, served, width)
    assert wrong_with(page, served, ["/", child, child + IN_MARCH]) == []


@pytest.mark.parametrize("width", WIDTHS)
def test_every_page_is_whole_at_every_width(browser: Any, served: str, width: int) -> None:
    page = come_in(browser, served, width)
    assert wrong_with(page, served, addresses()) == []


@pytest.mark.parametrize("width", WIDTHS)
def test_the_pages_of_officers_are_whole_at_every_width(browser: Any, served: str, width: int) -> None:
    for name, pages in of_officers().items():
        assert wrong_with(come_in(browser, served, width, name), served, pages) == []


def test_finding_reading_and_looking_back_work_without_scripts(browser: Any, served: str) -> None:
    page = come_in(browser, served, 1280, java_script_enabled=False)
    page.get_by_label("A name as you heard it").fill("maia hartly")
    page.get_by_role("button", name="Find").click()
    page.get_by_role("link", name="Maya Hartley").click()
    page.get_by_text("See this page as it was known").click()
    page.get_by_label("Month", exact=True).fill("3")
    page.get_by_label("Day", exact=True).fill("20")
    page.get_by_role("button", name="Show that moment").click()
    page.get_by_text("As known on Friday 20 March 2026").wait_for()
    page.get_by_role("link", name="Reveal later information").click()
    page.get_by_text("Known now:").wait_for()


def test_the_date_handle_opens_by_keyboard_alone(browser: Any, served: str) -> None:
    page = come_in(browser, served, 1280)
    page.goto(f"{served}/child/{TOWN.who('hartley.maya')}/")
    page.locator("summary", has_text="Known now").focus()
    page.keyboard.press("Enter")
    page.get_by_label("Month", exact=True).wait_for()


def test_a_drawing_wider_than_the_screen_can_be_reached_by_keyboard(browser: Any, served: str) -> None:
    page = come_in(browser, served, 390)
    page.goto(f"{served}/child/{TOWN.who('hartley.maya')}/who-is-who/")
    page.locator(".chart").focus()
    assert page.evaluate("document.activeElement.className") == "chart"
