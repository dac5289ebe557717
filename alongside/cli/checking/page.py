"""A report as one page for a browser or for paper: no script, nothing from elsewhere; by rule and child."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from html import escape
from importlib.resources import files
from itertools import groupby

from jinja2 import Environment, StrictUndefined

from alongside.cli.checking import saying
from alongside.returns.checking.report import Broken, Checked

NOBODY = "&ndash;"
AT_ONCE = 100
"""Pieces of the page that are put together before they are written."""
Placed = tuple[Broken, str]
"""A finding, and the end of its row: where it is, and what stands there."""


def written(told: Checked) -> Iterator[bytes]:
    """The page, piece by piece: one about a large return is long."""
    house = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    house.globals.update(say=saying, rows_of_rule=_rows_of_rule, rows_of_child=_rows_of_child)
    page = house.from_string(files(__package__).joinpath("page.html").read_text("utf-8"))
    placed = [(one, _place(one)) for one in told.broken]
    by_rule = {code: list(those) for code, those in groupby(placed, key=lambda one: one[0].rule)}
    whole = page.stream(
        told=told,
        rules=[(one, by_rule[one.rule]) for one in told.rules()],
        children=list(_by_child(told, placed)),
        silence=list(saying.silence(told)),
    )
    whole.enable_buffering(AT_ONCE)
    return (piece.encode("utf-8", "replace") for piece in whole)


def _by_child(told: Checked, placed: Iterable[Placed]) -> Iterator[tuple[str, list[Placed]]]:
    """What was found of each child, most first; what is about no child stands under its rule alone."""
    theirs: dict[str, list[Placed]] = {}
    for one in placed:
        theirs.setdefault(one[0].child, []).append(one)
    yield from ((child, theirs[child]) for child, _ in told.children())


def _rows_of_rule(findings: Iterable[Placed]) -> str:
    """Rows as the page has them, every cell escaped: a template takes several times as long for each."""
    return "\n".join(
        f'<tr><td class="short">{escape(one.child) or NOBODY}</td>{place}' for one, place in findings
    )


def _rows_of_child(findings: Iterable[Placed]) -> str:
    return "\n".join(_rule(one.rule, one.says) + place for one, place in findings)


@cache
def _rule(code: str, says: str) -> str:
    link = f'<a href="#rule-{escape(code)}">{escape(code)}</a>'
    return f'<tr><th scope="row" class="short">{link}</th><td>{escape(says)}</td>'


def _place(one: Broken) -> str:
    return f"<td>{escape(saying.where(one))}</td><td>{escape(saying.cells(one))}</td></tr>"
