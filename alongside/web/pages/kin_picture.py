"""Geometry for the drawing of who is who: shapes where the story places them, and the lines between.

A couple is joined by a line from one to the other, and their children hang from its middle. Every family has
a height of its own for the line over its children, so that no two lie on each other.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from alongside.story.genogram import ACROSS, DOWN, Genogram, Node, Union
from alongside.story.words import listed

SHAPE, ROOM = 28, 24
"""Half the width of a person, and the room around the whole."""
NAME_AT, LINE, LETTERS = 48, 17, 13
UNDER, DEEPEST, STEP = 92, DOWN - SHAPE - 14, 11
"""Where the lines over children begin, under the names; where they end; and how far apart they lie."""
NOT_JOINED = "Named too, and not drawn, because nobody has told us whose child or partner they are: {names}."
NOT_BORN, DIED = "not born yet", "has died"
NEXT_TO = ACROSS + 2
"""How far apart two stand who stand beside each other."""


@dataclass(frozen=True)
class Shape:
    """One person, or a question, as it is drawn."""

    node: Node
    x: int
    y: int
    lines: tuple[str, ...]
    note: str = ""
    """What the drawing says of them beside their name: that they have died, or are not born yet."""

    @property
    def under(self) -> int:
        """Where the note stands, under their name."""
        return self.y + NAME_AT + LINE * len(self.lines)

    @property
    def ends(self) -> int:
        """Where a line that goes down from them begins."""
        return self.under + (8 if self.note else 8 - LINE)


@dataclass(frozen=True)
class Line:
    """A line of a drawing."""

    path: str
    dashed: bool = False


@dataclass(frozen=True)
class KinPicture:
    """Who is who, ready to be drawn."""

    width: int
    height: int
    left: int
    shapes: tuple[Shape, ...]
    lines: tuple[Line, ...]
    sentences: tuple[str, ...]
    questions: tuple[str, ...]


def kin_picture(told: Genogram) -> KinPicture:
    """Lay out who is who. Whoever no line joins is named in words."""
    shapes = tuple(_shape(node) for node in told.nodes)
    places = {node.key: node for node in told.nodes}
    left = min((node.x for node in told.nodes), default=0) - 2 * SHAPE - ROOM
    names = NOT_JOINED.format(names=listed(told.not_drawn))
    return KinPicture(
        width=max((node.x for node in told.nodes), default=0) + 2 * SHAPE + ROOM - left,
        height=max((shape.under for shape in shapes), default=0) + ROOM,
        left=left,
        shapes=shapes,
        lines=tuple(_lines(told.unions, places)),
        sentences=(*told.sentences, *((names,) if told.not_drawn else ())),
        questions=told.questions,
    )


def _shape(node: Node) -> Shape:
    note = DIED if node.died else NOT_BORN if node.unborn else ""
    name = textwrap.wrap(node.name, LETTERS, break_long_words=False)
    return Shape(node, node.x, node.y, tuple(name), note)


@dataclass(frozen=True)
class _Family:
    """One union with those of it who are drawn."""

    union: Union
    parents: tuple[Node, ...]
    children: tuple[Node, ...]

    @property
    def row(self) -> int:
        """How far down the parents stand."""
        return max(node.y for node in self.parents)

    @property
    def couple(self) -> bool:
        """Whether the parents stand beside each other, so that one line joins them."""
        xs = [node.x for node in self.parents]
        level = len({node.y for node in self.parents}) == 1
        return len(xs) == 2 and level and max(xs) - min(xs) <= NEXT_TO  # noqa: PLR2004 (a couple)

    @property
    def begins(self) -> tuple[int, ...]:
        """Where lines to the children begin: between a couple, else under each parent."""
        xs = [node.x for node in self.parents]
        return ((min(xs) + max(xs)) // 2,) if self.couple else tuple(xs)

    @property
    def span(self) -> tuple[int, int]:
        """From where to where the line over the children reaches."""
        xs = [*self.begins, *(node.x for node in self.children)]
        return min(xs), max(xs)

    @property
    def dashed(self) -> bool:
        """Whether one of the parents is a question."""
        return any(node.question for node in self.parents)


def _lines(unions: Sequence[Union], places: Mapping[str, Node]) -> Iterator[Line]:
    families = [
        _Family(
            union,
            tuple(places[key] for key in union.parents if key in places),
            tuple(places[key] for key in union.children if key in places),
        )
        for union in unions
    ]
    told = [family for family in families if family.parents]
    for family, depth in _depths(told):
        yield from _family(family, depth)


def _depths(families: Sequence[_Family]) -> Iterator[tuple[_Family, int]]:
    """Each family with the height of the line over its children; two that would touch get two heights."""
    taken: dict[int, list[tuple[int, tuple[int, int]]]] = {}
    for family in sorted(families, key=lambda one: one.span):
        first, last = family.span
        there = taken.setdefault(family.row, [])
        used = {slot for slot, (start, end) in there if first <= end + ROOM and start - ROOM <= last}
        slot = next(free for free in range(len(there) + 1) if free not in used)
        there.append((slot, family.span))
        yield family, min(UNDER + slot * STEP, DEEPEST)


def _family(family: _Family, depth: int) -> Iterator[Line]:
    dashed, bus = family.dashed, family.row + depth
    first, last = family.span
    if family.couple:
        yield from _couple(family)
    if not family.children and family.couple:
        return
    for node, begin in zip(family.parents, family.begins, strict=False):
        start = node.y if family.couple else _shape(node).ends
        yield Line(f"M{begin} {start}V{bus}", dashed)
    if first != last:
        yield Line(f"M{first} {bus}H{last}", dashed)
    if family.union.ended and not family.couple:
        yield _apart((first + last) // 2, bus)
    for node in family.children:
        yield Line(f"M{node.x} {bus}V{node.y - SHAPE}", dashed)


def _couple(family: _Family) -> Iterator[Line]:
    one, other = sorted(family.parents, key=lambda node: node.x)
    yield Line(f"M{one.x + SHAPE} {one.y}H{other.x - SHAPE}", family.dashed)
    if family.union.ended:
        yield _apart(one.x + SHAPE + (other.x - one.x - 2 * SHAPE) // 4, one.y)


def _apart(x: int, y: int) -> Line:
    """Two strokes through a line: they are no longer together."""
    return Line(f"M{x - 7} {y + 7}l8 -14M{x} {y + 7}l8 -14")
