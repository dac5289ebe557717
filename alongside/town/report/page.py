"""The place of the report in a page: between two lines, so that everything around it is written by hand."""

from __future__ import annotations

BEGINS, ENDS = "<!-- from here on written by the town's report -->", "<!-- to here -->"


class NoPlace(ValueError):
    """The page has no place for the report."""

    def __init__(self) -> None:
        super().__init__(f"The page needs the lines {BEGINS} and {ENDS}; the report stands between them.")


def put(page: str, told: str) -> str:
    """The page with the report in its place. Raises `NoPlace` where there is none."""
    before, begins, rest = page.partition(BEGINS)
    _, ends, after = rest.partition(ENDS)
    if not begins or not ends:
        raise NoPlace
    return f"{before}{begins}\n\n{told.strip()}\n\n{ends}{after}"
