"""An advocate: notes that the council cannot read, papers that came late, another day asked for."""

from pathlib import Path

import pytest
from playwright.sync_api import Request

from tests.journeys.conftest import PageAs
from tests.journeys.conftest import product_of_its_own as product
from tests.journeys.product import Product
from tests.journeys.visitor import Visitor

__all__ = ["product"]

pytestmark = [pytest.mark.browser, pytest.mark.slow]

NOTE = "Maya says the kingfisher man frightens her more than she told anybody"
PASSPHRASE = "quince ladder thunder harmonica"
WHY = "The report came at ten to five on a Friday and nobody has read it with her"


def bodies(femi: Visitor) -> list[str]:
    """Everything that leaves this browser from now on."""
    sent: list[str] = []

    def heard(request: Request) -> None:
        sent.append(f"{request.url} {(request.post_data_buffer or b'').decode('utf-8', 'replace')}")

    femi.page.on("request", heard)
    return sent


def begins(femi: Visitor) -> str:
    """Choose a passphrase; the key on paper."""
    for box in ("pass", "again"):
        femi.page.locator(f"#{box}").fill(PASSPHRASE)
    femi.page.locator("[data-begin] button").click()
    key = femi.page.locator("[data-key]")
    key.filter(has_text=" ").wait_for()
    paper = key.inner_text()
    femi.page.locator("[data-have]").click()
    return paper


def writes(femi: Visitor, words: str) -> None:
    femi.page.locator("#client").select_option(label="Maya")
    femi.page.locator("#note").fill(words)
    femi.page.locator("[data-write] button[type=submit]").click()
    femi.page.locator(".note-words").first.wait_for()


def opens(femi: Visitor, word: str) -> Visitor:
    """Open one's notes in this browser."""
    femi.go("/mine/notes/").page.locator("#word").fill(word)
    femi.page.locator("[data-open] button").click()
    return femi


def _with_one_harmed(femi: Visitor, another: Visitor) -> Visitor:
    """A note comes that no key opens, as if it had been harmed where it is kept."""
    femi.page.evaluate(
        """async () => {
            const body = new FormData(document.querySelector("[data-token]"));
            body.append("do", "keep");
            body.append("locked", btoa("x".repeat(1100)));
            await fetch("/mine/notes/", { method: "POST", body });
        }"""
    )
    return another


def is_anywhere(product: Product, words: str) -> bool:
    """Whether these words stand in any file of the installation: its tables, their journal, its log."""
    return any(words.encode() in path.read_bytes() for path in _files(product.data))


def _files(data: Path) -> list[Path]:
    return [path for path in data.rglob("*") if path.is_file() and not path.is_symlink()]


def test_a_note_is_read_in_another_browser_and_stands_nowhere_at_the_council(
    page_as: PageAs, product: Product
) -> None:
    femi = page_as("femi").go("/mine/notes/")
    sent = bodies(femi)
    paper = begins(femi)
    writes(femi, NOTE)
    assert femi.has(NOTE, "Maya", "Kept. Only you can read it.")
    assert [one for one in sent if "/mine/notes/" in one]
    assert not [one for one in sent if "kingfisher" in one or "harmonica" in one or paper[:9] in one]
    assert not is_anywhere(product, "kingfisher man")
    assert not is_anywhere(product, "quince ladder")
    another = opens(page_as("femi"), PASSPHRASE)
    another.page.locator(".note-words").wait_for()
    assert another.has(NOTE)
    from_paper = opens(page_as("femi"), paper)
    from_paper.page.locator(".note-words").wait_for()
    assert from_paper.has(NOTE)
    harmed = opens(_with_one_harmed(femi, page_as("femi")), PASSPHRASE)
    harmed.page.locator(".note-words").nth(1).wait_for()
    assert harmed.has(NOTE, "This note cannot be opened. The others are not harmed.")
    wrong = opens(page_as("femi"), "quince ladder thunder accordion")
    wrong.page.locator("[data-told]:not([hidden])").wait_for()
    assert wrong.has("That does not open them")
    assert not wrong.has(NOTE)


def test_without_a_script_there_is_no_box_to_write_in_and_the_page_says_why(page_as: PageAs) -> None:
    femi = page_as("femi", scripts=False).go("/mine/notes/")
    assert femi.has("Notes need a browser with scripts")
    assert not femi.page.locator("#note").is_visible()
    assert not femi.page.locator("#pass").is_visible()


def test_a_paper_came_late_another_day_is_asked_for_and_answered(page_as: PageAs, product: Product) -> None:
    femi = page_as("femi").go("/mine/another-day/")
    assert femi.has("The report for the plan's next look", "That was 1 working day before")
    femi.choose("meeting", "plan_review").fill(why=WHY, until="Any day after school").press("Ask")
    assert femi.has(WHY, "Nobody has answered yet.")
    assert is_anywhere(product, WHY)
    amira = page_as("amira")
    side = amira.finds("Maya Hartley", "Maya Hartley").follow("Who is on their side")
    assert side.has("Femi asked for another day", WHY, "Nobody has answered yet")
    side.follow("Answer it").chooses("f_asked", "another day was asked for").choose("f_answer", "moved")
    amira.fill(f_to_day="1 March 2027", f_why="She needs it read with her.").press("Put it in the record")
    assert femi.go("/mine/another-day/").has("We moved it to", "She needs it read with her.")


def test_what_maya_ticks_is_what_femi_reads(page_as: PageAs) -> None:
    maya = page_as("maya").go("/mine/side/")
    label = maya.page.locator("label").filter(has_text="I want to live at Mum")
    maya.page.locator(f"#{label.first.get_attribute('for')}").check()
    maya.press("Keep it like this")
    femi = page_as("femi").go("/mine/")
    assert femi.has("I want to live at Mum")
    assert "Maya" in femi.text
