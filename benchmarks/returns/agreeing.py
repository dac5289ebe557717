"""Where ours and a peer's findings differ: which rows, and whether a cause that many rules share is why."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec

from alongside.returns.checking.cells import day
from alongside.returns.checking.form import Form, Kind
from alongside.returns.checking.report import Checked
from alongside.returns.checking.tables import listed

Place = tuple[str, int]
"""A table by its rules' name, and a row of it; `("", -1)` is the whole return."""
NAMELESS, TWICE, UNREADABLE = "no number", "a number of two", "a day that is none"
SMALL, OTHER = "small letters", "other"
"""What a row that only one found has about it."""


FIRST_KNOWN, LAST_KNOWN = 1677, 2262
"""What years pandas can count with."""


class Theirs(msgspec.Struct, frozen=True):
    """What a peer's driver writes."""

    rules: tuple[str, ...]
    findings: tuple[tuple[str, str, int], ...]
    failed: dict[str, str]
    skipped: tuple[str, ...]
    nowhere: dict[str, int] = {}


@dataclass
class Compared:
    """One code on one return."""

    code: str
    ours: frozenset[Place]
    peers: frozenset[Place]
    silent: str = ""
    """Why one of the two did not look."""
    ours_only: Counter[str] = field(default_factory=Counter)
    peers_only: Counter[str] = field(default_factory=Counter)
    left: list[tuple[str, Place]] = field(default_factory=list)
    """Rows that no shared cause explains, and who found them."""

    @property
    def agree(self) -> bool:
        """Whether both mark the same rows."""
        return self.ours == self.peers


def theirs(path: Path) -> Theirs:
    """A peer's answer."""
    return msgspec.json.decode(path.read_bytes(), type=Theirs)


def compared(told: Checked, peer: Theirs) -> Iterator[Compared]:
    """Every code that either found something by, or that one of them could not look for."""
    ours, other = _ours(told), _places(told.form, peer)
    silent = {**_silent(told), **{code: f"peer's: {why}" for code, why in _dumb(peer).items()}}
    about = _About(told)
    known = {code for code in silent if code in peer.failed}
    for code in sorted(ours.keys() | other.keys() | known):
        one = Compared(code, frozenset(ours[code]), frozenset(other[code]), silent.get(code, ""))
        for who, places, counted in (
            ("ours", one.ours - one.peers, one.ours_only),
            ("peer's", one.peers - one.ours, one.peers_only),
        ):
            for place in sorted(places):
                cause = about.cause(place)
                counted[cause] += 1
                if cause == OTHER and not one.silent:
                    one.left.append((who, place))
        yield one


def _ours(told: Checked) -> Mapping[str, set[Place]]:
    found: dict[str, set[Place]] = defaultdict(set)
    for one in told.found.findings:
        found[one.rule].add((told.form.named(one.table), one.row) if one.row >= 0 else ("", -1))
    return found


def _places(form: Form, peer: Theirs) -> Mapping[str, set[Place]]:
    found: dict[str, set[Place]] = defaultdict(set)
    for code, table, row in peer.findings:
        found[code].add((form.named(table), row) if row >= 0 else ("", -1))
    return found


def _silent(told: Checked) -> Mapping[str, str]:
    return {one.rule: f"ours: {one.why}" for one in (*told.found.skipped, *told.found.failed)}


def _dumb(peer: Theirs) -> Mapping[str, str]:
    return {code: f"fell over ({why})" for code, why in peer.failed.items()}


def _odd(cell: str) -> bool:
    """Whether a day cannot be read, by us or by a library that knows no day before 1678."""
    read = day(cell)
    return read is None or not FIRST_KNOWN < read.year < LAST_KNOWN


class _About:
    """What there is about the children of a return that may lead two readers apart."""

    def __init__(self, told: Checked) -> None:
        self.told = told
        self._children = {
            name: listed(raw.columns["child"]) for name, raw in told.tables.items() if "child" in raw.columns
        }
        self._odd = set(self._with(Kind.DAY, _odd))
        self._small = set(self._with(Kind.CODE, lambda cell: cell != cell.upper()))
        who = Counter(self._children.get("header") or self._children["child"])
        self._twice = {child for child, times in who.items() if times > 1}

    def _with(self, kind: Kind, odd: Callable[[str], bool]) -> Iterator[str]:
        """Children of whom some cell of a kind is odd."""
        for name, raw in self.told.tables.items():
            fields = [one.column for one in self.told.form.fields(name) if one.kind is kind]
            for column in (one for one in fields if one in raw.columns and name in self._children):
                cells: Sequence[Any] = listed(raw.columns[column])
                rows = (row for row, cell in enumerate(cells) if cell and cell.strip() and odd(cell.strip()))
                yield from ((self._children[name][row] or "").strip() for row in rows)

    def cause(self, place: Place) -> str:
        """Which shared cause a row falls under."""
        name, row = place
        if name not in self._children:
            return OTHER
        child = (self._children[name][row] or "").strip()
        if not child or child.startswith("\0"):
            return NAMELESS
        if child in self._twice:
            return TWICE
        if child in self._odd:
            return UNREADABLE
        return SMALL if child in self._small else OTHER
