"""A census file as flat tables, for checking: read in one pass, with the line of every cell.

Another walk than `reading.py`, which keeps each child as a tree to bring it into the record: here nothing is
kept but columns, so that the census of England is read in the memory of a laptop. The same limits hold.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO, Any

from lxml import etree

from alongside.returns.checking.cells import NAMELESS
from alongside.returns.checking.columns import Columns
from alongside.returns.checking.form import form
from alongside.returns.checking.tables import Raw
from alongside.returns.cin.stray import Stray
from alongside.returns.opening import Limits, UnreadableFile, opened
from alongside.returns.xml_stream import (
    FULL,
    Element,
    events,
    let_go,
    line_of,
    name_of,
    outermost,
    refuse_doctype,
    unsound,
)

FLUSH = 1_000
"""Children kept as Python objects before they become columns."""
STRAYS = 10_000
"""How many things that do not belong are listed; the rest are counted."""
GROUPS = {
    "assessments": "assessments",
    "cinplandates": "plans",
    "section47": "s47",
    "childprotectionplans": "cpp",
    "preproceedingsandfgdm": "preproceedings",
    "preproceedings": "preproceedings",
}
"""Which table an element inside CINdetails is a row of."""
REPEATED = {
    ("characteristics", "disabilities"): ("disabilities", "disability", "disability"),
    ("assessments", "factorsidentifiedatassessment"): ("factors", "assessmentfactors", "factor"),
    ("cpp", "reviews"): ("reviews", "cppreviewdate", "reviewed"),
}
"""Of an element inside a row: the table whose rows its values are, what they are called, their column."""
WHO = {"childidentifiers": "child", "childcharacteristics": "characteristics"}
"""Elements that stand once in each child, and the tables whose rows they are."""
NUMBERED = frozenset({"assessments", "cpp"})
"""Rows that others point at; files number nothing, so they are numbered here."""
KEYS = ("child", "details", "assessment", "plan")
_Keys = list[str | None]
"""Whose a row is, in the order of `KEYS`, without those that its table has not."""


@dataclass(frozen=True)
class Flat:
    """A census file, laid out."""

    tables: dict[str, Raw]
    strays: list[Stray]
    """What does not belong, in the order of the file."""
    more: int
    """How many more of them there were than are listed."""
    children: int


def flat(path: Path, limits: Limits = Limits()) -> Flat:  # noqa: B008  an immutable value
    """Read a census file into the tables that rules look at. What cannot be read is one plain message."""
    walk = _Walk(path.name, limits)
    with opened(path, limits) as file:
        try:
            walk.read(file)
        except etree.XMLSyntaxError as wrong:
            raise unsound(wrong, path.name) from wrong
        except TooManyNames as wrong:
            why = f"its elements have more than {STRAYS:,} different names"
            raise UnreadableFile(path.name, why) from wrong
    return walk.done()


class TooManyNames(Exception):
    """A file has endless names for its elements: none that a return knows."""


class _Names(dict[Any, str]):
    """What a tag is called, in small letters and without its namespace."""

    def __missing__(self, tag: Any) -> str:
        if len(self) >= STRAYS:
            raise TooManyNames
        return self.setdefault(tag, tag.rpartition("}")[2].lower())


class _Places(dict[Any, "int | None"]):
    """Where the cell of each tag stands in a row of one table; nothing where a tag is no cell of it."""

    def __init__(self, names: _Names, table: Columns) -> None:
        self.names, self.places = names, table.places

    def __missing__(self, tag: Any) -> int | None:
        return self.setdefault(tag, self.places.get(self.names[tag]))


class _Walk:
    """Walks one file."""

    def __init__(self, name: str, limits: Limits) -> None:
        self.name, self.limits = name, limits
        told = form("cin")
        self.tables = {table: Columns(told, table, KEYS) for table in told.tables}
        self.strays: list[Stray] = []
        self.more = self.children = 0
        self.begun = False
        self.number_lines = array("I")
        """The line of each LAchildID, by the rows of `child`."""
        self.names = _Names()
        self.known = {name: (table, _Places(self.names, table)) for name, table in self.tables.items()}
        self.repeated = {
            (inside, group): (self.tables[name], self.tables[name].place(column), tag)
            for (inside, group), (name, tag, column) in REPEATED.items()
        }
        self.numbers = Counter[str]()
        """How many rows of each group the present CINdetails has had."""

    def read(self, file: IO[bytes]) -> None:
        """Every child of the file, and its header."""
        met = events(file, ("{*}Message", "{*}Header", "{*}Child"))
        for event, element in outermost(met, lambda one: self.names[one.tag] == "child"):
            if not self.begun:
                self._begin(element)
            if event == "end":
                self._end(element, self.names[element.tag])

    def done(self) -> Flat:
        """What was read."""
        if not self.begun:
            raise UnreadableFile(self.name, "a census begins with Message; there is none in this file")
        if not self.children:
            raise UnreadableFile(self.name, "there is no child in this file")
        tables = {name: table.raw(self.name) for name, table in self.tables.items()}
        raw = tables["child"]
        tables["child"] = replace(raw, at={**raw.at, "child": self.number_lines})
        return Flat(tables, self.strays, self.more, self.children)

    def _begin(self, element: Element) -> None:
        refuse_doctype(element, self.name, "a census file")
        if element.getparent() is not None or self.names[element.tag] != "message":
            why = f"a census begins with Message, not {name_of(element.getroottree().getroot())}"
            raise UnreadableFile(self.name, why, line_of(element))
        self.begun = True

    def _end(self, element: Element, name: str) -> None:
        if name == "header":
            self._header(element)
        elif name == "child":
            self._child(element)
            let_go(element)

    def _header(self, element: Element) -> None:
        table = self.tables["header"]
        row = table.begin((), line_of(element))
        for leaf in element.iter():
            place = table.places.get(self.names[leaf.tag])
            if place is not None and not row[place + table.span]:
                row[place], row[place + table.span] = self._value(leaf), line_of(leaf)

    def _child(self, element: Element) -> None:
        self.children += 1
        if self.children > self.limits.children:
            why = f"more than {self.limits.children} children"
            raise UnreadableFile(self.name, why, line_of(element))
        groups = [(self.names[group.tag], group) for group in element]
        keys: _Keys = [self._own_number(groups) or f"{NAMELESS}{self.children}"]
        details, there = 0, set[str]()
        for name, group in groups:
            if name in WHO:
                there.add(name)
                self._row(WHO[name], group, keys)
            elif name == "cindetails":
                details += 1
                self.numbers.clear()
                self._row("details", group, [*keys, str(details)])
            else:
                self._stray(group, "Child")
        if len(there) < len(WHO):
            # A child of whom nothing is told: a row, so that somebody asks.
            for name in WHO.keys() - there:
                self.tables[WHO[name]].begin(keys, line_of(element))
                self.number_lines.extend([0] * (WHO[name] == "child"))
        if self.children % FLUSH == 0:
            for table in self.tables.values():
                table.flush()

    def _own_number(self, groups: Sequence[tuple[str, Element]]) -> str | None:
        for name, group in groups:
            if name == "childidentifiers":
                found = next((leaf for leaf in group if self.names[leaf.tag] == "lachildid"), None)
                return None if found is None else (self._value(found) or "").strip() or None
        return None

    def _row(self, name: str, element: Any, keys: _Keys) -> None:
        """A row and whatever stands inside it. Of a census, nearly all time goes by in this loop."""
        (table, places), longest = self.known[name], self.limits.value
        row, span = table.begin(keys, line_of(element)), table.span
        if name == "child":
            self.number_lines.append(0)
        for leaf in element[:]:
            place = places[leaf.tag]
            if place is None or row[place + span]:
                self._other(name, element, leaf, keys)
                continue
            text, line = leaf.text, leaf.sourceline or 0
            if line >= FULL and (not text or "\n" in text):
                line = line_of(leaf)
            if len(leaf) or (text and len(text) > longest):
                text = self._value(leaf)
            row[place] = text or None
            row[place + span] = line

    def _other(self, name: str, element: Element, leaf: Element, keys: _Keys) -> None:
        """What stands inside a row and is no cell of it: rows of other tables, and what does not belong."""
        tag = self.names[leaf.tag]
        if (name, tag) in self.repeated:
            self._repeated(leaf, *self.repeated[name, tag], keys)
        elif name == "details" and tag in GROUPS:
            inner = GROUPS[tag]
            self.numbers[inner] += 1
            self._row(inner, leaf, [*keys, str(self.numbers[inner])] if inner in NUMBERED else keys)
        elif tag != "lachildid":
            again = " a second time" if tag in self.tables[name].places else ""
            self._stray(leaf, name_of(element), again)
        elif name == "child" and not self.number_lines[-1]:
            self.number_lines[-1] = line_of(leaf)

    def _repeated(self, group: Any, table: Columns, place: int, tag: str, keys: _Keys) -> None:
        names, longest, came = self.names, self.limits.value, False
        for leaf in group[:]:
            if names[leaf.tag] != tag:
                self._stray(leaf, name_of(group))
                continue
            came, text, line = True, leaf.text, leaf.sourceline or 0
            if line >= FULL and (not text or "\n" in text):
                line = line_of(leaf)
            if len(leaf) or (text and len(text) > longest):
                text = self._value(leaf)
            row = table.begin(keys, line)
            row[place], row[place + table.span] = text or None, line
        if table.name == "reviews" and not came:  # A review without its day: a row, so that somebody asks.
            table.begin(keys, line_of(group))

    def _value(self, leaf: Element) -> str | None:
        if len(leaf):
            self._stray(leaf[0], name_of(leaf))
        text = leaf.text
        if text and len(text) > self.limits.value:
            raise UnreadableFile(self.name, f"{name_of(leaf)} is far too long", line_of(leaf))
        return text or None

    def _stray(self, element: Element, where: str, again: str = "") -> None:
        if len(self.strays) < STRAYS:
            self.strays.append(Stray(line_of(element), where, f"element {name_of(element)}{again}"))
        else:
            self.more += 1
