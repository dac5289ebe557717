"""A census file from its groups: the elements in the order of the schema, nothing else decided here."""

from collections.abc import Iterable, Iterator
from typing import BinaryIO

from lxml import etree

from alongside.returns.cin.structure import CHILD, HEADER, Element, Group, parts
from alongside.returns.cin.tree import Node


def write(out: BinaryIO, header: Node, children: Iterable[Node], year: int) -> int:
    """Write one file, child by child. Returns how many children it holds."""
    with etree.xmlfile(out, encoding="utf-8") as file:
        file.write_declaration()
        with file.element("Message"):
            file.write("\n", _element(header, HEADER, year), pretty_print=True)
            return _children(file, children, year)


def _children(file: "etree._IncrementalFileWriter", children: Iterable[Node], year: int) -> int:
    count = 0
    with file.element("Children"):
        file.write("\n")
        for child in children:
            file.write(_element(child, CHILD, year), pretty_print=True)
            count += 1
    file.write("\n")
    return count


def _element(node: Node, group: Group, year: int) -> "etree._Element":
    made = etree.Element(group.name)
    for part in parts(group, year):
        made.extend(_part(node, part, year))
    return made


def _part(node: Node, part: Element | Group, year: int) -> Iterator["etree._Element"]:
    if isinstance(part, Element):
        yield from (_cell(part.name, value) for value in node.values(part.name))
    elif part.wraps:
        yield from _container(node, part)
    else:
        yield from (_element(inner, part, year) for inner in node.each(part.name))


def _container(node: Node, part: Group) -> Iterator["etree._Element"]:
    (inner,) = part.parts
    values = node.values(inner.name)
    if values:
        made = etree.Element(part.name)
        made.extend(_cell(inner.name, value) for value in values)
        yield made


def _cell(name: str, value: str) -> "etree._Element":
    made = etree.Element(name)
    made.text = value
    return made
