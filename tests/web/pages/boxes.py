"""What stands in the boxes of a page's form, as a browser would send it back."""

from html.parser import HTMLParser
from typing import Any

TODAY = "12 November 2026"
"""The day of the made-up authority; the pages themselves go by the clock on the wall."""


class _Reader(HTMLParser):
    """Reads the form that is called `form`."""

    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, Any] = {}
        self.inside, self.area = False, ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A box, or the form itself."""
        told = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.inside = told.get("id") == "form"
        if not self.inside or not told.get("name"):
            return
        if tag == "textarea":
            self.area = told["name"]
            self.found[self.area] = ""
        elif tag == "input" and (told.get("type") not in ("radio", "checkbox") or "checked" in told):
            self.found[told["name"]] = told.get("value", "")
        elif tag == "select":
            self.area = ""

    def handle_endtag(self, tag: str) -> None:
        """The end of a box."""
        if tag == "textarea":
            self.area = ""

    def handle_data(self, data: str) -> None:
        """The words in a box."""
        if self.area:
            self.found[self.area] += data.removeprefix("\n")


def boxes(text: str) -> dict[str, Any]:
    """The names and values of a page's form."""
    reader = _Reader()
    reader.feed(text)
    return reader.found | {"day": TODAY}
