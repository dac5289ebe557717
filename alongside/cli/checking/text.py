"""A report as a person reads it on a screen: rule by rule, then what did not look, then the sums."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from alongside.cli.checking.saying import concerned, noted, place, silence, sums, title
from alongside.returns.checking.notes import Note
from alongside.returns.checking.report import Broken, Checked, Told

SHOWN, CHILDREN = 10, 10
"""Of one rule, how many findings are shown; how many children the summary names."""


def written(told: Checked) -> Iterator[bytes]:
    """Every line, with nothing in it that a terminal would take for a command."""
    return (f"{_plain(line)}\n".encode() for line in _lines(told))


def _plain(line: str) -> str:
    return "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in line)


def _lines(told: Checked) -> Iterator[str]:
    yield from _odd(told.notes)
    rules = {one.rule: one for one in told.rules()}
    for code, findings in groupby(told.broken, key=lambda one: one.rule):
        yield from _of_rule(rules[code], list(findings))
    for heading, reasons in silence(told):
        yield ""
        yield f"{heading}:"
        yield from (f"  {why}: {codes}" for why, codes in reasons)
    yield from _summary(told, list(rules.values()))


def _odd(notes: Sequence[Note]) -> Iterator[str]:
    """Of each kind the first; a file can be odd in every line of it."""
    shown = Counter[tuple[str, str, str]]()
    for one in notes:
        shown[one.file, one.column, one.what] += 1
        if shown[one.file, one.column, one.what] <= SHOWN:
            yield noted(one)
    for (file, column, what), times in shown.items():
        if times > SHOWN:
            about = ": ".join(filter(None, (file, column, what)))
            yield f"{about}: {times - SHOWN:,} times more (every other --format has all)"


def _of_rule(rule: Told, findings: list[Broken]) -> Iterator[str]:
    yield ""
    yield f"{rule.severity} {rule.rule}: {rule.says}"
    for one in findings[:SHOWN]:
        yield f"  {place(one)}"
    if len(findings) > SHOWN:
        yield f"  … and {len(findings) - SHOWN:,} more like it (every other --format has all)"
    yield f"  {rule.why}"


def _summary(told: Checked, rules: list[Told]) -> Iterator[str]:
    yield ""
    yield title(told)
    yield sums(told) + ":" * bool(rules)
    for one in sorted(rules, key=lambda rule: (-rule.times, rule.rule)):
        yield f"  {one.rule:10} {one.times:7,}  {one.says}"
    children = told.children()
    if children:
        most = ", ".join(f"{child} ({times})" for child, times in children[:CHILDREN])
        yield f"{concerned(len(children))}; most often {most}"
