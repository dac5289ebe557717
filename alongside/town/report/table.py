"""The report as people read it: text for a terminal, Markdown for a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from alongside.town.report.figures import Figure

HEAD = ("", "this town", "England", "apart", "of")
NOTHING = "-"
MARK, CHECK = "*", "?"
UNITS = {"per 10,000": "", "%": " %", "working days": " wd", "times": " to 1", "each": ""}
KEY = (
    f"{MARK} a headline: a town of 60,000 children should come within a tenth of it. "
    f"{CHECK} England's figure is still to be checked. "
    "Rates are for every 10,000 children under 18; wd: working days; of: how many stand behind the town's."
)
SOURCES = (
    "Contains public sector information licensed under the Open Government Licence v3.0. Sources: Department "
    "for Education; Association of Directors of Children's Services, Safeguarding Pressures 9. Each figure "
    "with its year, its source and how it is counted: alongside/town/england/figures.toml."
)


def table(told: Sequence[Figure], markdown: bool = False, cautions: Sequence[str] = ()) -> str:
    """England's figures beside the town's, then those of our own."""
    beside = [one for one in told if one.published]
    ours = [one for one in told if not one.published]
    parts = [
        *cautions,
        _summary(beside),
        *(part for group in groupby(beside, _group) for part in _of_a_group(*group, markdown)),
        _heading("What nobody publishes", markdown),
        _grid(
            [(HEAD[0], HEAD[1], HEAD[4]), *((row[0], row[1], row[4]) for row in map(_row, ours))], markdown
        ),
        KEY,
        SOURCES,
    ]
    return "\n\n".join(parts) + "\n"


def _summary(beside: Iterable[Figure]) -> str:
    counted = [one for one in beside if one.difference is not None]
    headlines = [one for one in counted if one.headline]
    near = sum(one.near for one in headlines)
    words = f"{len(counted)} published figures counted; of {len(headlines)} headlines, {near} within a tenth"
    return f"{words} of England."


def _group(one: Figure) -> str:
    return one.published.group if one.published else ""


def _of_a_group(name: str, figures: Iterable[Figure], markdown: bool) -> Iterator[str]:
    told = list(figures)
    yield _heading(name, markdown)
    yield _grid([HEAD, *map(_row, told)], markdown)
    counted = [
        f"{one.words}: {one.published.counted}" for one in told if one.published and one.published.counted
    ]
    notes = [f"{one.words}: {one.note}" for one in told if one.note]
    yield "\n".join(f"- {line}" if markdown else f"  {line}" for line in (*counted, *notes))


def _heading(name: str, markdown: bool) -> str:
    return f"### {name}" if markdown else name.upper()


def _row(one: Figure) -> tuple[str, ...]:
    marks = MARK * one.headline + CHECK * bool(one.published and one.published.check)
    apart = NOTHING if one.difference is None else f"{100 * one.difference:+.0f} %"
    published = one.published.value if one.published else None
    of = f"{one.of:,}" if one.of else NOTHING
    return (
        f"{one.words} {marks}".rstrip(),
        _value(one.value, one.unit),
        _value(published, one.unit),
        apart,
        of,
    )


def _value(value: float | None, unit: str) -> str:
    if value is None:
        return NOTHING
    digits = 0 if unit == "working days" else 3 if unit == "each" and value < 10 else 1  # noqa: PLR2004
    return f"{value:,.{digits}f}{UNITS[unit]}"


def _grid(rows: Sequence[Sequence[str]], markdown: bool) -> str:
    if markdown:
        line = "|---" + "|---:" * (len(rows[0]) - 1) + "|"
        head, *others = (f"| {' | '.join(row)} |" for row in rows)
        return "\n".join([head, line, *others])
    widths = [max(len(row[at]) for row in rows) for at in range(len(rows[0]))]
    return "\n".join(_line(row, widths) for row in rows)


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    first, *others = (
        cell.rjust(width) if at else cell.ljust(width)
        for at, (cell, width) in enumerate(zip(row, widths, strict=True))
    )
    return "  ".join([first, *others]).rstrip()
