"""A report as one page for a browser or for paper: no script, nothing from elsewhere; by rule and child."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from itertools import groupby

from jinja2 import Environment, StrictUndefined

from alongside.cli.checking import saying
from alongside.returns.checking.report import Broken, Checked

AT_ONCE = 500
"""Pieces of the page that are put together before they are written."""


def written(told: Checked) -> Iterator[bytes]:
    """The page, piece by piece: one about a large return is long."""
    house = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    house.globals["say"] = saying
    page = house.from_string(files(__package__).joinpath("page.html").read_text("utf-8"))
    whole = page.stream(
        told=told,
        rules=[(one, by_rule[one.rule]) for by_rule in [_by_rule(told)] for one in told.rules()],
        children=list(_by_child(told)),
        silence=list(saying.silence(told)),
    )
    whole.enable_buffering(AT_ONCE)
    return (piece.encode("utf-8", "replace") for piece in whole)


def _by_rule(told: Checked) -> dict[str, list[Broken]]:
    return {code: list(those) for code, those in groupby(told.broken, key=lambda one: one.rule)}


def _by_child(told: Checked) -> Iterator[tuple[str, list[Broken]]]:
    """What was found of each child, most first; what is about no child stands under its rule alone."""
    theirs: dict[str, list[Broken]] = {}
    for one in told.broken:
        theirs.setdefault(one.child, []).append(one)
    yield from ((child, theirs[child]) for child, _ in told.children())
