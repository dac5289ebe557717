"""Read a census file that others wrote: streaming, total, under limits.

A broken file (not XML, a DOCTYPE, the wrong encoding, nested too deep, too big, squeezed too hard) is one
plain message with its line. Inside a sound file nothing is refused: what does not belong is kept as a
`Stray`, to be listed.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import IO, NamedTuple

from lxml import etree

from alongside.returns.cin.stray import Stray
from alongside.returns.cin.structure import CHILD, HEADER, Element, Group, parts
from alongside.returns.cin.tree import Cell, Node
from alongside.returns.opening import Limits, UnreadableFile, opened
from alongside.returns.xml_stream import events, let_go, line_of, name_of, refuse_doctype, unsound


class Reading(NamedTuple):
    """One thing met while reading: the header, a child, or something that does not belong."""

    header: Node | None = None
    child: Node | None = None
    stray: Stray | None = None


def read(path: Path, limits: Limits = Limits()) -> Iterator[Reading]:  # noqa: B008  an immutable value
    """Yield the header, each child and every stray, in the order of the file."""
    reader = _Reader(path.name, limits)
    with opened(path, limits) as file:
        try:
            yield from reader.read(file)
        except etree.XMLSyntaxError as wrong:
            inside = f", inside {reader.open[-1]}" if reader.open else ""
            raise unsound(wrong, path.name, inside) from wrong


class _Reader:
    """Walks the events of one file."""

    def __init__(self, name: str, limits: Limits) -> None:
        self.name = name
        self.limits = limits
        self.strays: list[Stray] = []
        self.children = 0
        self.open: list[str] = []
        """The elements that have begun and not ended: where a file breaks off."""

    def read(self, file: IO[bytes]) -> Iterator[Reading]:
        for event, element in events(file):
            if event == "start":
                self.open.append(name_of(element))
                self._check(element, len(self.open))
                continue
            self.open.pop()
            if len(self.open) <= 2:  # noqa: PLR2004  Message/Header and Message/Children/Child
                yield from self._close(element, len(self.open))
        if not self.children and not self.strays:
            raise UnreadableFile(self.name, "there is no child in this file")

    def _check(self, element: etree._Element, depth: int) -> None:
        if depth == 1:
            self._root(element)
        if depth > self.limits.depth:
            why = f"{name_of(element)}: elements are nested too deep for a census"
            raise UnreadableFile(self.name, why, line_of(element))

    def _root(self, element: etree._Element) -> None:
        refuse_doctype(element, self.name, "a census file")
        if name_of(element) != "Message":
            raise UnreadableFile(
                self.name, f"a census begins with Message, not {name_of(element)}", line_of(element)
            )

    def _close(self, element: etree._Element, depth: int) -> Iterator[Reading]:
        name = name_of(element)
        if depth == 1 and name == "Header":
            yield Reading(header=self._node(element, HEADER))
        elif depth == 2 and name == "Child":  # noqa: PLR2004
            yield Reading(child=self._child(element))
            let_go(element)
        elif depth == 1 and name != "Children":
            self._stray(element, "Message", f"element {name}")
        yield from (Reading(stray=stray) for stray in self._told())

    def _told(self) -> list[Stray]:
        told, self.strays = self.strays, []
        return told

    def _child(self, element: etree._Element) -> Node:
        self.children += 1
        if self.children > self.limits.children:
            raise UnreadableFile(self.name, f"more than {self.limits.children} children", line_of(element))
        return self._node(element, CHILD)

    def _node(self, element: etree._Element, group: Group) -> Node:
        known = {part.name: part for part in parts(group)}
        cells: list[Cell] = []
        groups: list[Node] = []
        self._stray_text(element, element.text)
        for inner in element:
            part = known.get(name_of(inner))
            if part is None:
                self._stray(inner, group.name, f"element {name_of(inner)}")
            elif isinstance(part, Element):
                cells.append(self._cell(inner))
            elif part.wraps:
                cells.extend(self._node(inner, part).cells)
            else:
                groups.append(self._node(inner, part))
            self._stray_text(element, inner.tail)
        return Node(group.name, line_of(element), tuple(cells), tuple(groups))

    def _cell(self, element: etree._Element) -> Cell:
        value = (element.text or "").strip()
        if len(value) > self.limits.value:
            raise UnreadableFile(self.name, f"{name_of(element)} is far too long", line_of(element))
        for inner in element:
            self._stray(inner, name_of(element), f"element {name_of(inner)}")
        return Cell(name_of(element), value, line_of(element))

    def _stray_text(self, element: etree._Element, text: str | None) -> None:
        if text and text.strip():
            self._stray(element, name_of(element), f"text “{text.strip()[:60]}”")

    def _stray(self, element: etree._Element, where: str, what: str) -> None:
        self.strays.append(Stray(line_of(element), where, what))
