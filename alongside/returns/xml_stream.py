"""XML that comes from elsewhere, read as a stream and hardened.

No DTD, no entity and nothing on the network is ever read, nothing may be nested or long without end, and
comments and instructions to programs are passed over. What has been read is let go, so that a file of any
size takes little memory. Billion laughs, XXE and their like are old tricks; each has a test.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import IO, Any

from lxml import etree

from alongside.returns.opening import UnreadableFile

FULL = 65_535
"""From this line on an element does not know its own."""
Element = etree._Element  # noqa: SLF001  lxml has no other name for it


def events(file: IO[bytes], tags: tuple[str, ...] | None = None) -> Iterator[tuple[str, Element]]:
    """Where elements (those of `tags` only, or all) begin and end. Raises `etree.XMLSyntaxError`."""
    return iter(
        etree.iterparse(
            file,
            events=("start", "end"),
            tag=tags,
            resolve_entities=False,
            load_dtd=False,
            no_network=True,
            huge_tree=False,
            remove_comments=True,
            remove_pis=True,
        )
    )


def outermost(
    met: Iterator[tuple[str, Element]], named: Callable[[Element], bool]
) -> Iterator[tuple[str, Element]]:
    """Events without those inside an element of this name: another inside it is a stray of that one."""
    inside = 0
    for event, element in met:
        inside -= event == "end" and named(element)
        if not inside:
            yield event, element
        inside += event == "start" and named(element)


def let_go(element: Element) -> None:
    """Forget an element that has been read, and all that stood before it beside it."""
    element.clear()
    while element.getprevious() is not None:
        del element.getparent()[0]  # type: ignore[union-attr]


def refuse_doctype(element: Element, name: str, what: str) -> None:
    """Read nothing of a file that begins with a DOCTYPE: no return has one, and attacks do."""
    if element.getroottree().docinfo.internalDTD is not None:
        raise UnreadableFile(name, f"{what} has no DOCTYPE; this one was not read further", 1)


def unsound(wrong: etree.XMLSyntaxError, name: str, where: str = "") -> UnreadableFile:
    """A file that is not sound XML, in one plain message. `where` says inside of what it broke off."""
    told = " ".join((wrong.msg or "").split())
    if "XML_PARSE_HUGE" in told:
        told = "it is nested far too deep, or something in it is far too long"
    elif told == "no element found":  # So the parser says of &nbsp; too, and not where.
        told = "it ends before it begins, or holds something like &nbsp; that XML does not know"
    return UnreadableFile(name, f"this is not sound XML ({told}{where})", wrong.lineno or 0)


def name_of(element: Element) -> str:
    """What an element is called, without its namespace."""
    tag: Any = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def line_of(element: Element) -> int:
    """The line on which an element begins.

    libxml2 keeps larger numbers than `FULL` with texts alone: then it tells the line on which the first text
    in an element ends, or the first text after an empty one.
    """
    line: Any = element.sourceline
    if not line or line < FULL:
        return int(line or 0)
    text = element.text
    return int(line) - (text.count("\n") if text else _behind(element))


def _behind(element: Element) -> int:
    """How many lines the text ends behind the element whose line it has to tell."""
    while True:
        if element.text:
            return element.text.count("\n")
        if len(element):
            element = element[0]
            continue
        following = element.getnext()
        if element.tail or following is None:
            return (element.tail or "").count("\n")
        element = following
