"""The plain text of a life, taken apart into blocks: who there is, who is what to whom, what happened.

Nothing here knows a fact; it knows lines and how far they stand in. Every block keeps its file and line,
so that whoever finds something wrong can say where.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

REMARK = "--"
HEADINGS = ("today", "people", "relations", "written by")

_WHEN = re.compile(r"\d{4}[-0-9~/.TZ:]*$")
_CLOCK = re.compile(r"\d\d:\d\d$")
_FIELD = re.compile(r"(@?[a-z_]+):(?:\s+(.*))?$")
_FOR = re.compile(r"for ([a-z_0-9., ]+?):?$")


class Place(NamedTuple):
    """A file and a line of it."""

    file: str
    line: int

    def __str__(self) -> str:
        """As an editor finds it: `hartley.txt:12`."""
        return f"{self.file}:{self.line}"


class NotALife(ValueError):
    """Something in a file cannot be read: where, and what to write instead."""

    def __init__(self, place: Place, words: str) -> None:
        super().__init__(f"{place}: {words}")
        self.place = place


class Words(NamedTuple):
    """The value of a field: its lines, as written, without what they stand in."""

    place: Place
    lines: tuple[str, ...]

    @property
    def prose(self) -> str:
        """As paragraphs: lines run on, and an empty line begins a new paragraph."""
        paragraphs = "\n".join(self.lines).strip("\n").split("\n\n")
        return "\n\n".join(" ".join(one.split("\n")).strip() for one in paragraphs)

    @property
    def items(self) -> tuple[str, ...]:
        """As a list, an item a line (or with semicolons between them)."""
        told = (item.strip() for line in self.lines for item in line.split(";"))
        return tuple(item for item in told if item)


Fields = dict[str, Words]


@dataclass
class Block:
    """One thing that happened, as the file tells it."""

    place: Place
    when: str
    fact: str
    author: str = ""
    about: list[str] = field(default_factory=list)
    label: str = ""
    fields: Fields = field(default_factory=dict)
    around: Fields = field(default_factory=dict)
    """What is written with an `@`: who wrote it, when, what it corrects."""
    parts: list[tuple[tuple[str, ...], Fields]] = field(default_factory=list)


class Said(NamedTuple):
    """A line under `people` or `relations`."""

    place: Place
    text: str


@dataclass
class Pages:
    """Everything that one file says."""

    file: str
    today: Said | None = None
    people: list[Said] = field(default_factory=list)
    relations: list[Said] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)


class _Line(NamedTuple):
    place: Place
    depth: int
    text: str


def read_pages(path: Path) -> Pages:
    """Read one file."""
    return pages(path.name, path.read_text(encoding="utf-8"))


def pages(file: str, text: str) -> Pages:
    """Read the text of one file."""
    found, author = Pages(file), ""
    for head, body in _chapters(list(_lines(file, text))):
        word, _, rest = head.text.partition(" ")
        if word == "today":
            found.today = Said(head.place, rest.strip())
        elif head.text in ("people", "relations"):
            getattr(found, head.text).extend(Said(line.place, line.text) for line in body if line.text)
        elif head.text.startswith("written by "):
            author = head.text.removeprefix("written by ").strip()
        elif _WHEN.match(word):
            found.blocks.append(_block(head, body, author))
        else:
            raise NotALife(
                head.place,
                f"“{head.text}” is not the beginning of anything. Begin a line with a day, such as "
                f"2026-11-09, or with one of: {', '.join(HEADINGS)}; put what belongs to it below, "
                "two spaces in.",
            )
    return found


def _lines(file: str, text: str) -> Iterator[_Line]:
    for number, raw in enumerate(text.splitlines(), start=1):
        words = raw.strip()
        if "\t" in raw:
            raise NotALife(Place(file, number), "there is a tab; write spaces")
        if not words.startswith(REMARK):
            yield _Line(Place(file, number), len(raw) - len(raw.lstrip()), words)


def _chapters(lines: Sequence[_Line]) -> Iterator[tuple[_Line, list[_Line]]]:
    """Every line that stands at the margin, with those that stand below it further in."""
    head: _Line | None = None
    body: list[_Line] = []
    for line in lines:
        if not line.text or line.depth:
            if line.text and head is None:
                raise NotALife(line.place, "this stands in, and below nothing; begin at the margin")
            body.append(line)
            continue
        if head is not None:
            yield head, body
        head, body = line, []
    if head is not None:
        yield head, body


def _block(head: _Line, body: list[_Line], author: str) -> Block:
    """`2026-11-07 14:00  VisitMade maya ava #visit purpose=assessment` and what stands below it."""
    tokens = _tokens(head)
    when = tokens.pop(0)
    if tokens and _CLOCK.match(tokens[0]):
        when = f"{when} {tokens.pop(0)}"
    if not tokens:
        raise NotALife(head.place, "what happened on that day? Write a fact after it, such as VisitMade")
    block = Block(head.place, when, tokens.pop(0), author)
    for token in tokens:
        _take(block, token)
    _read_body(block, _trimmed(body))
    return block


def _tokens(head: _Line) -> list[str]:
    try:
        return shlex.split(head.text)
    except ValueError:
        raise NotALife(head.place, "a quotation mark is opened and not closed") from None


def _take(block: Block, token: str) -> None:
    name, given, value = token.partition("=")
    if token.startswith("#"):
        block.label = token[1:]
    elif not given:
        block.about.extend(part for part in token.split(",") if part)
    else:
        _put(block, name, Words(block.place, (value,)), block.fields)


def _put(block: Block, name: str, words: Words, fields: Fields) -> None:
    into, name = (block.around, name[1:]) if name.startswith("@") else (fields, name)
    if name in into:
        raise NotALife(words.place, f"“{name}” is said twice of the same thing; say it once")
    into[name] = words


def _read_body(block: Block, body: list[_Line]) -> None:
    for head, below in _nested(body):
        whose = _FOR.match(head.text)
        if whose is None:
            _read_field(block, head, below, block.fields)
            continue
        names = tuple(name.strip() for name in whose[1].split(",") if name.strip())
        fields: Fields = {}
        for inner, deeper in _nested(_trimmed(below)):
            _read_field(block, inner, deeper, fields)
        block.parts.append((names, fields))


def _nested(lines: Sequence[_Line]) -> Iterator[tuple[_Line, list[_Line]]]:
    """The lines that stand least far in, each with those below it further in."""
    if not lines:
        return
    depth = lines[0].depth
    head, below = lines[0], list[_Line]()
    for line in lines[1:]:
        if not line.text or line.depth > depth:
            below.append(line)
            continue
        if line.depth < depth:
            raise NotALife(line.place, "this stands neither below the line above nor beside it")
        yield head, below
        head, below = line, []
    yield head, below


def _read_field(block: Block, head: _Line, below: list[_Line], fields: Fields) -> None:
    found = _FIELD.match(head.text)
    if found is None:
        raise NotALife(
            head.place,
            f"“{head.text}” is neither “field: words” nor “for somebody”. If it goes on from the line "
            "above, let it stand two spaces further in.",
        )
    inline = (found[2],) if found[2] else ()
    lines = (*inline, *(line.text for line in _trimmed(below)))
    _put(block, found[1], Words(head.place, tuple(lines)), fields)


def _trimmed(lines: list[_Line]) -> list[_Line]:
    """Without the empty lines at either end."""
    told = [i for i, line in enumerate(lines) if line.text]
    return lines[told[0] : told[-1] + 1] if told else []
