"""The lines of a plan as boxes, each with its own key, and back again; no line goes without a word why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import uuid4

from msgspec.structs import replace

from alongside.practice.attendance import LineStruck, PlanLine
from alongside.practice.wording import JoinedLine, Lines
from alongside.web.fields import Fields
from alongside.web.pages.plans.found import Found
from alongside.web.plain import NotADay, day_in_words, read_day

BLANK = 6
"""Empty lines below those that stand."""
MOST = 200
"""Lines that one form may hold."""
LONGEST = 4_000
SAY_WHY = "Say why this line goes, for whoever looks for it later"
NOT_EMPTY = "Write what will happen, or strike the line out and say why"
SAY_WHAT = "Write what will happen"
TOO_LONG = "This is longer than a line of a plan can be"
NOTHING_NEW = "Nothing is different yet. Change a line, strike one out or add one"

Pair = tuple[str, str]


@dataclass(frozen=True)
class Row:
    """One line's boxes on the page."""

    name: str
    stands: bool
    """It stands in the plan; otherwise it is new."""


@dataclass
class Change:
    """What a form makes of a plan."""

    lines: list[PlanLine] = field(default_factory=list)
    struck: list[LineStruck] = field(default_factory=list)
    errors: dict[str, str] = field(default_factory=dict)


def filled(plan: Found) -> list[Pair]:
    """The boxes of the plan as it stands, and empty ones below, each with a key of its own."""
    told = [pair for place, line in enumerate(plan.wording) for pair in _boxes(plan, place, line)]
    return [*told, *_blank(len(plan.wording))]


def joined(plan: Found, lines: Sequence[JoinedLine]) -> list[Pair]:
    """The boxes of two changes joined."""
    told: list[Pair] = []
    for place, one in enumerate(lines):
        told += _boxes(plan, place, one.line)
        told += [(f"l{place}-struck", "yes"), (f"l{place}-why", one.struck.why)] if one.struck else []
    return [*told, *_blank(len(lines))]


def _boxes(plan: Found, place: int, line: PlanLine) -> Iterator[Pair]:
    yield f"l{place}-key", line.key
    yield f"l{place}-what", line.what
    yield f"l{place}-who", plan.shown(line.by_whom)
    yield f"l{place}-when", day_in_words(line.by_when) if line.by_when else ""


def _blank(after: int) -> Iterator[Pair]:
    yield from ((f"l{place}-key", uuid4().hex[:12]) for place in range(after, after + BLANK))


def rows(said: Fields, standing: Iterable[str]) -> list[Row]:
    """The rows of a form, in their order."""
    keys = set(standing)
    return [Row(f"l{place}", said.text(f"l{place}-key") in keys) for place in _places(said)]


def _places(said: Fields) -> list[int]:
    return [place for place in range(MOST) if f"l{place}-key" in said]


def read(said: Fields, plan: Found, before: Lines, today: date) -> Change:
    """What was typed, against the wording that the writer had before them.

    A line that the form did not hold stays as it was: only what somebody saw can they have meant to change.
    """
    reading = _Reading(said, plan, today)
    was = {line.key: line for line in before}
    for place in _places(said):
        key = said.text(f"l{place}-key")
        if key not in reading.held:
            reading.held.add(key)
            reading.row(f"l{place}", key, was.get(key))
    change = reading.change
    change.lines += [line for line in before if line.key not in reading.held]
    if not change.errors and not change.struck and tuple(change.lines) == before:
        change.errors["form"] = NOTHING_NEW
    return change


class _Reading:
    """One form, being read row by row."""

    def __init__(self, said: Fields, plan: Found, today: date) -> None:
        self.said, self.plan, self.today = said, plan, today
        self.change, self.held = Change(), set[str]()

    def row(self, name: str, key: str, was: PlanLine | None) -> None:
        """One row: it goes, it is new, or it stands, in other words or the same."""
        said, errors = self.said, self.change.errors
        what = _one_line(said.text(f"{name}-what"))
        if was is not None and said.text(f"{name}-struck"):
            self.strike(name, was)
        elif was is not None and not what:
            errors[f"{name}-what"] = NOT_EMPTY
        elif len(what) > LONGEST:
            errors[f"{name}-what"] = TOO_LONG
        elif what:
            self.line(name, was or PlanLine(key=key, what=""))
        elif said.text(f"{name}-who") or said.text(f"{name}-when"):
            errors[f"{name}-what"] = SAY_WHAT

    def strike(self, name: str, was: PlanLine) -> None:
        """A line that goes says why."""
        if why := self.said.text(f"{name}-why"):
            self.change.struck.append(LineStruck(key=was.key, why=why))
        else:
            self.change.errors[f"{name}-why"] = SAY_WHY

    def line(self, name: str, was: PlanLine) -> None:
        """The line as typed. What the form does not ask (whom it is for, which promise) stays."""
        what, who, when = (self.said.text(f"{name}-{box}") for box in ("what", "who", "when"))
        try:
            by_when = read_day(when, today=self.today, ahead=True) if when else None
        except NotADay as odd:
            self.change.errors[f"{name}-when"] = str(odd)
            return
        same = _one_line(what) == _one_line(was.what)
        by_whom = was.by_whom if who == self.plan.shown(was.by_whom) else who
        told = replace(was, what=was.what if same else _one_line(what), by_whom=by_whom, by_when=by_when)
        self.change.lines.append(told)


def _one_line(text: str) -> str:
    return " ".join(text.split())
