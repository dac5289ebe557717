"""The SSDA903 as one XML file, the older way of handing it in: each child, with all that is told of them.

A file is `EXPSSDA903`, and in it a `CHILD` each with one `HEADER` and any number of `EPISODE`. What there is
one of for a child stands in the header itself (who they are, how they came, how they were adopted, where a
care leaver lives); what there may be several of stands inside it, under a name of its own (`INSIDE`). Days
are written as in the CSV files. Nothing here numbers the tables: they are the same that the CSV files bring,
with the line of every cell.

The shape was learned from public sources: the Department for Education's technical specification of 2018 to
2019 (that a tag may be left blank, and that there is a file of this kind), the beginning of its schema
(“Expanded SSDA903 Return 2021”, version 3.3.0) and the openly licensed, made-up return that another validator
is tested with. The schema could not be had whole, so these are to be checked (`check`): the names
`AMISSING`, `PERMANENCE` and `AD_PLACED`; that the columns worked out from postcodes may stand in an episode;
and what the separate file of social workers looks like, which is therefore read as CSV only. Whatever does
not belong is listed and passed over. No DTD, no entity and nothing on the network is ever read.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import IO

from lxml import etree

from alongside.returns.checking.columns import Columns
from alongside.returns.checking.form import form
from alongside.returns.checking.notes import Note
from alongside.returns.checking.tables import Raw
from alongside.returns.opening import Limits, UnreadableFile, opened
from alongside.returns.xml_stream import events, let_go, line_of, name_of, outermost, refuse_doctype, unsound

ROOT, CHILD, HEADER, EPISODE = "EXPSSDA903", "CHILD", "HEADER", "EPISODE"
INSIDE = {
    "AREVIEW": "reviews",
    "AMISSING": "missing",
    "OC2": "oc2",
    "PERMANENCE": "prev_perm",
    "AD_PLACED": "placed",
}
"""Inside a header: which table each such element is a row of."""
ONCE = {"uasc": ("DUC",), "oc3": ("IN_TOUCH", "ACTIV", "ACCOM"), "ad1": (
    "DATE_INT", "DATE_MATCH", "FOSTER_CARE", "NB_ADOPTR", "SEX_ADOPTR", "LS_ADOPTR")}  # fmt: skip
"""Tables whose one row for a child stands in the header itself, and by what it is known that there is one."""
TABLES = ("header", "episodes", *INSIDE.values(), *ONCE)
OTHERWISE = {"childid": "child", "pl": "place"}
"""What this file calls otherwise than the CSV files, in small letters."""
FLUSH = 4_000
"""Children kept as Python objects before they become columns."""
NOTES = 10_000
"""How many oddities are listed."""
HEAD = 4_096
SHOWN = 60
"""Characters of a stray value that are shown."""
WHO = ("childid", "dob")
"""What every row of a child carries, from the header."""
NOTHING_SUCH = "this return has nothing of that name here; it was not read"
Cells = dict[str, tuple[str | None, int]]
"""By tag in small letters: what stands there, and on which line."""


def begins_as_xml(path: Path, limits: Limits) -> bool:
    """Whether a file begins like XML of any kind."""
    return _head(path, limits).lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").startswith(b"<")


def is_single(path: Path, limits: Limits) -> bool:
    """Whether a file is an SSDA903 in one XML, as far as its beginning tells."""
    return b"<" + ROOT.encode() in _head(path, limits)


def _head(path: Path, limits: Limits) -> bytes:
    with opened(path, limits) as file:
        try:
            return file.read(HEAD).replace(b"\x00", b"")
        except (OSError, EOFError) as wrong:
            raise UnreadableFile(path.name, "it cannot be read to its beginning") from wrong


def read_single(path: Path, limits: Limits, suffix: str = "") -> tuple[list[Raw], list[Note]]:
    """The tables of a file, their names ending with `suffix`; what cannot be read is one plain message."""
    walk = _Walk(path.name, limits)
    with opened(path, limits) as file:
        try:
            walk.read(file)
        except etree.XMLSyntaxError as wrong:
            raise unsound(wrong, path.name) from wrong
    return list(walk.tables_read(suffix)), walk.notes


class _Walk:
    """Walks one file, a child at a time."""

    def __init__(self, name: str, limits: Limits) -> None:
        self.name, self.limits = name, limits
        told = form("ssda903")
        self.tables = {table: Columns(told, table) for table in TABLES}
        self.places = {name: _places(table.places) for name, table in self.tables.items()}
        self.derived = {
            table: [one.column for one in told.fields(table) if one.derived and one.column != "uasc"]
            for table in TABLES
        }
        self.notes: list[Note] = []
        self.children = 0
        self.begun = False

    def read(self, file: IO[bytes]) -> None:
        """Every child of the file."""
        met = events(file, (f"{{*}}{ROOT}", "{*}Message", f"{{*}}{CHILD}"))
        for event, element in outermost(met, lambda one: name_of(one) == CHILD):
            if not self.begun:
                self._begin(element)
            if event == "end" and name_of(element) == CHILD:
                self._child(element)
                let_go(element)
        if not self.begun:
            raise UnreadableFile(self.name, f"an SSDA903 begins with {ROOT}; there is none in this file")
        if not self.children:
            raise UnreadableFile(self.name, "there is no child in this file")

    def tables_read(self, suffix: str) -> Iterator[Raw]:
        """Every table, whole. A column that is worked out elsewhere is there only if the file brought it."""
        for name, table in self.tables.items():
            raw = table.raw(self.name)
            empty = {one for one in self.derived[name] if raw.columns[one].null_count == len(raw)}
            columns = {column: cells for column, cells in raw.columns.items() if column not in empty}
            yield replace(raw, name=name + suffix, columns=columns)

    def _begin(self, element: etree._Element) -> None:
        refuse_doctype(element, self.name, "an SSDA903")
        root = element.getroottree().getroot()
        if name_of(root) != ROOT:
            census = "; so begins a children in need census" if name_of(root) == "Message" else ""
            why = f"an SSDA903 in XML begins with {ROOT}, not {name_of(root)}{census}"
            raise UnreadableFile(self.name, why, line_of(root))
        self.begun = True

    def _child(self, child: etree._Element) -> None:
        self.children += 1
        if self.children > self.limits.children:
            raise UnreadableFile(self.name, f"more than {self.limits.children} children", line_of(child))
        headers = [one for one in child if name_of(one) == HEADER]
        known = self._cells(headers[0], INSIDE) if headers else {}
        if headers:
            self._header(headers[0], known)
        else:
            self._note(child, "this child has no HEADER")
        for one in child:
            if name_of(one) == EPISODE:
                self._group("episodes", one, known)
            elif one not in headers[:1]:
                self._stray(one)
        if self.children % FLUSH == 0:
            for table in self.tables.values():
                table.flush()

    def _header(self, header: etree._Element, known: Cells) -> None:
        self._asked(known, "header", *ONCE)
        self._row("header", known, header)
        for name, tags in ONCE.items():
            if any(known.get(tag.lower(), ("", 0))[0] for tag in tags) or (name == "uasc" and _alone(known)):
                self._row(name, known, header)
        for one in header:
            if (table := INSIDE.get(name_of(one))) is not None:
                self._group(table, one, known)

    def _group(self, name: str, element: etree._Element, known: Cells) -> None:
        """A row that stands in an element of its own, and whose it is."""
        own = self._cells(element)
        self._asked(own, name)
        self._row(name, {**{tag: known[tag] for tag in WHO if tag in known}, **own}, element)

    def _row(self, name: str, cells: Cells, element: etree._Element) -> None:
        table, places = self.tables[name], self.places[name]
        row = table.begin((), line_of(element))
        for tag, (text, line) in cells.items():
            place = places.get(tag)
            if place is not None and not row[place + table.span]:
                row[place], row[place + table.span] = text, line

    def _asked(self, cells: Cells, *names: str) -> None:
        """List what none of these tables has a column for."""
        unknown = set(cells)
        for name in names:
            unknown -= self.places[name].keys()
        for tag in sorted(unknown):
            text, line = cells[tag]
            if text and len(self.notes) < NOTES:
                self.notes.append(Note(self.name, line, tag.upper(), text[:SHOWN], NOTHING_SUCH))

    def _cells(self, element: etree._Element, groups: Mapping[str, str] | None = None) -> Cells:
        cells: Cells = {}
        for leaf in element:
            tag = name_of(leaf)
            if groups and tag in groups:
                continue
            small = tag.lower()
            if len(leaf):
                self._stray(leaf)
            elif small in cells:
                self._note(leaf, "it stands here twice; the first was read", tag)
            else:
                cells[small] = (self._text(leaf, tag), line_of(leaf))
        return cells

    def _text(self, leaf: etree._Element, tag: str) -> str | None:
        text = leaf.text
        if text and len(text) > self.limits.value:
            raise UnreadableFile(self.name, f"{tag} is far too long", line_of(leaf))
        return text if text and not text.isspace() else None

    def _stray(self, element: etree._Element) -> None:
        level, depth = [element], 2
        while level:
            depth += 1
            if depth > self.limits.depth:
                why = f"{name_of(element)}: elements are nested too deep for a return"
                raise UnreadableFile(self.name, why, line_of(element))
            level = [inner for one in level for inner in one]
        self._note(element, NOTHING_SUCH, name_of(element))

    def _note(self, element: etree._Element, what: str, column: str = "") -> None:
        if len(self.notes) < NOTES:
            self.notes.append(Note(self.name, line_of(element), column, "", what))


def _alone(known: Cells) -> bool:
    return (known.get("uasc", ("", 0))[0] or "").strip() == "1"


def _places(usual: Mapping[str, int]) -> dict[str, int]:
    """Where the cell of each tag stands, by both of its names."""
    return {**usual, **{tag: usual[told] for tag, told in OTHERWISE.items() if told in usual}}
