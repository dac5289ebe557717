"""The long look: axe on every page that somebody can come to, and on the form of every fact."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import URLPattern

from alongside.practice.agreement import AgreementAsked
from alongside.practice.voice import AccountGiven
from alongside.story import plan as plan_story
from alongside.town.demonstration import ACCOUNTS
from alongside.web.pages import PAGES
from alongside.web.pages.writing.kinds import groups
from alongside.web.route import Route
from alongside.web.urls import urlpatterns
from tests.web.pages.test_entry import visit
from tests.web.pages.town import TOWN

pytestmark = [pytest.mark.browser, pytest.mark.slow]
WIDTHS = (1280, 390)
SOURCE = Axe().axe_script
LOOK = "axe.run(document, {resultTypes: ['violations']}).then(told => told.violations)"
HOLDER = re.compile(r"<\w+:(\w+)>")
NO_PAGE = frozenset({"openid_connect_login", "openid_connect_callback", "mfa_login_webauthn",
                     "mfa_reauthenticate_webauthn", "mfa_download_recovery_codes", "account_logout",
                     "come_in_as", "own_words", "own_leave", "hand_over", "hand_back",
                     "keep_draft", "forget_draft", "open_paper", "account_file", "own_file"})  # fmt: skip
"""Addresses that answer with no page of ours: the council's own, a file, a way on."""

NOT_THERE = frozenset({"ask_erasure", "erasure", "hold", "lift_wall", "end_conflict", "letter_after",
                       "still_holds", "answer_dispute", "who_must_be_told", "what_is_new",
                       "asked"})  # fmt: skip
"""Pages of an entry that a visit is not: a wall, a conflict, a request to erase, a dispute, a question."""
OF_A_PLAN = frozenset({"agree", "change_plan", "write_from_plan", "agree_to_part", "paper_to_sign",
                       "paper_signed", "own_dispute"})  # fmt: skip
OF_AN_ACCOUNT = frozenset({"account", "quote_account", "take_back", "own_account", "take_back_own"})
OF_A_QUESTION = frozenset({"own_answer"})


COME_IN = re.compile(r"/(check|mine|clients)/$")
"""Where somebody is who came in: whoever works here where they wanted to be, others at their own page."""


class Looker:
    """One page of one browser. What axe finds is gathered; a kind of page is looked at once."""

    def __init__(self, browser: Any, served: str) -> None:
        self.page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
        self.page.route("**/alongside.js", lambda route: route.abort())
        self.page.add_init_script(SOURCE)
        self.served = served
        self.seen: set[str] = set()
        self.wrong: list[tuple[str, int, str]] = []

    def comes_in(self, name: str) -> None:
        """Come in as somebody of the demonstration."""
        self.page.context.clear_cookies()
        self.page.goto(f"{self.served}/sign-in/?next=/check/")
        self.page.get_by_role("button", name=name).click()
        self.page.wait_for_url(COME_IN)

    def looks(self, kind: str, address: str) -> None:
        """Look at an address at both widths, if nobody has looked at its kind and it answers with a page."""
        if kind in self.seen:
            return
        answer = self.page.goto(self.served + address)
        if answer is None or answer.status != 200:
            return
        self.seen.add(kind)
        for width in WIDTHS:
            self.page.set_viewport_size({"width": width, "height": 900})
            found = self.page.evaluate(LOOK)
            self.wrong += [(kind, width, f"{one['id']}: {one['nodes'][0]['html'][:200]}") for one in found]
            if self.page.evaluate("document.documentElement.scrollWidth > innerWidth"):
                self.wrong.append((kind, width, "wider than the screen"))


@pytest.fixture(scope="module", autouse=True)
def as_filled() -> None:
    """The pages are looked at as the town is filled, whatever tests before these wrote in it."""
    TOWN.anew()


@pytest.fixture
def looker(browser: Any, served: str) -> Looker:
    return Looker(browser, served)


def filled(path: str) -> str:
    """An address with Maya, and one of her visits, in the places that wait for somebody."""
    here = {"person": TOWN.who("hartley.maya"), "entry": visit()}
    return "/" + HOLDER.sub(lambda found: str(here.get(found[1], "0")), path)


def of_plan(path: str) -> str:
    """An address with the plan that stands for Maya and its first line."""
    maya, amira = TOWN.who("hartley.maya"), TOWN.desk.reader(TOWN.who("aldermere.amira"))
    plan = TOWN.desk.read(amira, maya, lambda view: plan_story.tell(view, maya), page="test").plans[0]
    address = HOLDER.sub(plan.plan, path)
    return f"/{address}?about={maya}&what=offered&line={plan.lines[0].key}"


def of_leanne(path: str, kind: type[Any]) -> str:
    """An address with the last that Leanne gave in her own words, or was asked."""
    maya, leanne = TOWN.who("hartley.maya"), TOWN.who("hartley.leanne")
    amira = TOWN.desk.reader(TOWN.who("aldermere.amira"))
    life = TOWN.desk.read(amira, maya, lambda view: view.life(maya), page="test")
    hers = [e for e in life.each(kind) if leanne in (e.said_by, getattr(e.fact, "to", ""))]
    return f"/{HOLDER.sub(hers[-1].root, path)}?about={maya}"


def address_of(name: str, path: str) -> str:
    """The address of a page, with whatever it is about."""
    if name in OF_AN_ACCOUNT:
        return of_leanne(path, AccountGiven)
    if name in OF_A_QUESTION:
        return of_leanne(path, AgreementAsked)
    return of_plan(path) if name in OF_A_PLAN else filled(path)


def pages() -> Iterator[tuple[str, str]]:
    """The name and the address of everything that can be asked for."""
    asked = (route for route in PAGES if "GET" in route.methods)
    yield from ((one.name, address_of(one.name, one.path)) for one in asked)
    named = (one for one in urlpatterns if isinstance(one, URLPattern) and one.name not in NO_PAGE)
    ours = {route.name for route in PAGES}
    yield from ((str(one.name), filled(str(one.pattern))) for one in named if one.name not in ours)


def test_no_page_that_anybody_can_come_to_has_a_fault(looker: Looker) -> None:
    addresses = dict(pages())
    for one in ACCOUNTS:
        looker.comes_in(one.name)
        for kind, address in addresses.items():
            looker.looks(kind, address)
    looker.page.context.clear_cookies()
    looker.looks("account_login", "/sign-in/")
    assert looker.wrong == []
    assert expected() <= looker.seen


def expected() -> set[str]:
    """Every page of ours that a persona of the town may come to with what `filled` fills in."""
    readers = [TOWN.desk.reader(TOWN.who(one.in_the_files)) for one in ACCOUNTS]

    def comes(route: Route) -> bool:
        names = set(HOLDER.findall(route.path))
        open_to = route.who.without_sign_in or any(route.who.are_for(reader) for reader in readers)
        return "GET" in route.methods and open_to and names <= {"person", "entry"}

    return {route.name for route in PAGES if comes(route)} - NO_PAGE - NOT_THERE - {"check_import"}


def test_no_form_of_any_fact_has_a_fault(looker: Looker) -> None:
    maya, ava = TOWN.who("hartley.maya"), TOWN.who("hartley.ava")
    for name, worker in (("Amira Khan", "amira"), ("Tom Reilly", "tom"), ("Colin Marsh", "colin")):
        looker.comes_in(name)
        told = groups(TOWN.desk.reader(TOWN.who(f"aldermere.{worker}")))
        for kind in (fact.__name__ for group in told for fact in group.kinds):
            looker.looks(kind, f"/write/?kind={kind}&about={maya}&about={ava}")
    looker.looks("what happened, looked for", f"/write/?about={maya}&words=moved")
    assert looker.wrong == []
    assert {"VisitMade", "ConferenceHeld", "PlanMade", "DecisionMade", "DocumentReceived"} <= looker.seen
