"""A census file as flat tables, for checking: read in one pass, with the line of every cell.

Another walk than `reading.py`, which keeps each child as a tree to bring it into the record: here nothing is
kept but columns, so that the census of England is read in the memory of a laptop. The same limits hold.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from lxml import etree

from alongside.returns.checking.cells import NAMELESS
from alongside.returns.checking.columns import Column, Columns
from alongside.returns.checking.form import form
from alongside.returns.checking.tables import Raw
from alongside.returns.cin.reading import Stray, line_of, unsound
from alongside.returns.opening import Limits, UnreadableFile, opened

FLUSH = 4_000
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
NUMBERED = {"assessments": "assessment", "cpp": "plan"}
"""Rows that others point at; files number nothing, so they are numbered here."""
KEYS = ("child", "details", "assessment", "plan")
_Row = dict[str, str | None]


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
            why, line = unsound(wrong)
            raise UnreadableFile(path.name, f"this is not sound XML ({why})", line) from wrong
    return walk.done()


class _Walk:
    """Walks one file."""

    def __init__(self, name: str, limits: Limits) -> None:
        self.name, self.limits = name, limits
        told = form("cin")
        self.tables = {table: Columns(told, table, KEYS) for table in told.tables}
        self.strays: list[Stray] = []
        self.more = self.children = 0
        self.begun = False
        self._tags: dict[str, str] = {}

    def read(self, file: IO[bytes]) -> None:
        """Every child of the file, and its header."""
        events = etree.iterparse(
            file,
            events=("start", "end"),
            tag=("{*}Message", "{*}Header", "{*}Child"),
            resolve_entities=False,
            load_dtd=False,
            no_network=True,
            huge_tree=False,
            remove_comments=True,
            remove_pis=True,
        )
        for event, element in events:
            if not self.begun:
                self._begin(element)
            if event == "end":
                self._end(element, self._tag(element))

    def done(self) -> Flat:
        """What was read."""
        if not self.begun:
            raise UnreadableFile(self.name, "a census begins with Message; there is none in this file")
        if not self.children:
            raise UnreadableFile(self.name, "there is no child in this file")
        for table in self.tables.values():
            table.flush()
        tables = {name: table.raw(self.name) for name, table in self.tables.items()}
        return Flat(tables, self.strays, self.more, self.children)

    def _begin(self, element: etree._Element) -> None:
        if element.getroottree().docinfo.internalDTD is not None:
            raise UnreadableFile(self.name, "a census file has no DOCTYPE; this one was not read further", 1)
        if element.getparent() is not None or self._tag(element) != "message":
            why = (
                f"a census begins with Message, not {etree.QName(element.getroottree().getroot()).localname}"
            )
            raise UnreadableFile(self.name, why, line_of(element))
        self.begun = True

    def _end(self, element: etree._Element, tag: str) -> None:
        if tag == "header":
            self._header(element)
        elif tag == "child":
            self._child(element)
            element.clear()
            while element.getprevious() is not None:
                del element.getparent()[0]  # type: ignore[union-attr]

    def _header(self, element: etree._Element) -> None:
        table = self.tables["header"]
        row = table.begin({}, line_of(element))
        for leaf in element.iter():
            column = table.by_tag.get(self._tag(leaf))
            if column and len(column.cells) <= row:
                column.put(row, self._value(leaf), line_of(leaf))

    def _child(self, element: etree._Element) -> None:
        self.children += 1
        if self.children > self.limits.children:
            why = f"more than {self.limits.children} children"
            raise UnreadableFile(self.name, why, line_of(element))
        groups = [(self._tag(group), group) for group in element]
        keys: _Row = {"child": self._own_number(groups) or f"{NAMELESS}{self.children}"}
        details, there = 0, set[str]()
        for tag, group in groups:
            if tag in WHO:
                there.add(tag)
                self._row(WHO[tag], group, keys)
            elif tag == "cindetails":
                details += 1
                self._row("details", group, {**keys, "details": str(details)})
            else:
                self._stray(group, "Child")
        if len(there) < len(WHO):
            # A child of whom nothing is told: a row, so that somebody asks.
            for tag in WHO.keys() - there:
                self.tables[WHO[tag]].begin(keys, line_of(element))
        if self.children % FLUSH == 0:
            for table in self.tables.values():
                table.flush()

    def _own_number(self, groups: Sequence[tuple[str, etree._Element]]) -> str | None:
        for tag, group in groups:
            if tag == "childidentifiers":
                found = [leaf for leaf in group if self._tag(leaf) == "lachildid"]
                return self._value(found[0]) if found else None
        return None

    def _row(self, name: str, element: etree._Element, keys: _Row) -> None:
        """A row and whatever stands inside it. Of a census, nearly all time goes by in this loop."""
        table, counts, longest = self.tables[name], dict[str, int](), self.limits.value
        row, known = table.begin(keys, line_of(element)), table.known
        leaf: Any
        for leaf in element:
            column = known.get(leaf.tag) or self._column(table, leaf)
            cells = column.cells if column else ()
            if column is None or len(cells) > row:
                self._other(name, element, leaf, keys, counts)
                continue
            text = leaf.text
            if len(leaf) or (text and len(text) > longest):
                text = self._value(leaf)
            if len(cells) < row:
                column.pad(row - len(cells))
            column.cells.append(text or None)
            column.lines.append(leaf.sourceline or 0)

    def _column(self, table: Columns, leaf: etree._Element) -> Column | None:
        """The column of an element, kept by its tag as this file writes it."""
        column = table.by_tag.get(self._tag(leaf))
        if column is not None and len(table.known) < STRAYS:
            table.known[leaf.tag] = column
        return column

    def _other(
        self, name: str, element: etree._Element, leaf: etree._Element, keys: _Row, counts: dict[str, int]
    ) -> None:
        """What stands inside a row and is no cell of it: rows of other tables, and what does not belong."""
        tag = self._tag(leaf)
        if (name, tag) in REPEATED:
            self._repeated(leaf, REPEATED[name, tag], keys)
        elif name == "details" and tag in GROUPS:
            inner = GROUPS[tag]
            counts[inner] = counts.get(inner, 0) + 1
            numbered = {NUMBERED[inner]: str(counts[inner])} if inner in NUMBERED else {}
            self._row(inner, leaf, {**keys, **numbered})
        elif tag != "lachildid":
            self._stray(leaf, etree.QName(element).localname)

    def _repeated(self, group: etree._Element, told: tuple[str, str, str], keys: _Row) -> None:
        name, tag, column = told
        table, came = self.tables[name], False
        for leaf in group:
            if self._tag(leaf) == tag:
                came, line = True, line_of(leaf)
                table.columns[column].put(table.begin(keys, line), self._value(leaf), line)
            else:
                self._stray(leaf, etree.QName(group).localname)
        if name == "reviews" and not came:  # A review without its day: a row, so that somebody asks.
            table.begin(keys, line_of(group))

    def _value(self, leaf: etree._Element) -> str | None:
        if len(leaf):
            self._stray(leaf[0], etree.QName(leaf).localname)
        text = leaf.text
        if text and len(text) > self.limits.value:
            raise UnreadableFile(self.name, f"{etree.QName(leaf).localname} is far too long", line_of(leaf))
        return text or None

    def _stray(self, element: etree._Element, where: str) -> None:
        if len(self.strays) < STRAYS:
            name = etree.QName(element).localname
            self.strays.append(Stray(line_of(element), where, f"element {name}"))
        else:
            self.more += 1

    def _tag(self, element: etree._Element) -> str:
        tag: Any = element.tag
        if tag not in self._tags:
            self._tags[tag] = etree.QName(tag).localname.lower() if len(self._tags) < STRAYS else ""
        return self._tags[tag]
