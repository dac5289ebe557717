"""Where things stand in the picture of a circle: geometry alone. The picture itself is drawn by the face.

Houses stand around the child, each with its people in rows. Distance and size mean nothing; a list in
sentences (`circle.in_sentences`) says the same to somebody who cannot see it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from alongside.story.circle import Circle, House, Seat

WIDTH = 760
FACE, FACE_HEIGHT = 112, 146
"""The room for one face, with a name and three short lines under it."""
PADDING, HEADING, GAP = 10, 34, 16
LETTER = 7.4
"""About how wide a letter of a heading is."""
ACROSS = 3
"""How many faces stand side by side in a house before a new row begins."""
CHILD = 150
"""The room left for the child in the middle."""


@dataclass(frozen=True)
class Point:
    """A place in the picture, from its upper left corner."""

    x: int
    y: int


@dataclass(frozen=True)
class Face:
    """One person's place."""

    seat: Seat
    at: Point


@dataclass(frozen=True)
class Box:
    """One house: its corner, its size, its faces, and the line that leads to it from the child."""

    house: House
    corner: Point
    width: int
    height: int
    faces: tuple[Face, ...]

    @property
    def middle(self) -> Point:
        """Where a line from the child ends, under the house."""
        return Point(self.corner.x + self.width // 2, self.corner.y + self.height // 2)


@dataclass(frozen=True)
class Drawing:
    """The whole picture."""

    width: int
    height: int
    child: Point
    boxes: tuple[Box, ...]


Size = tuple[House, int, int]


def draw(circle: Circle) -> Drawing:
    """The picture of a circle: half of the houses above the child, half below."""
    sizes = [_size(house) for house in circle.houses]
    rows = _rows(sizes)
    upper = (len(rows) + 1) // 2
    above, below_starts = _placed(rows[:upper], 0)
    child = Point(WIDTH // 2, below_starts + CHILD // 2)
    below, end = _placed(rows[upper:], below_starts + CHILD)
    return Drawing(WIDTH, end, child, (*above, *below))


def _size(house: House) -> Size:
    across = min(len(house.seats), ACROSS)
    down = -(-len(house.seats) // ACROSS)
    width = max(across * FACE, FACE + 2 * GAP, round(len(house.heading) * LETTER)) + 2 * PADDING
    return house, width, HEADING + down * FACE_HEIGHT + PADDING


def _rows(sizes: Sequence[Size]) -> list[list[Size]]:
    """Houses side by side as far as the width allows, in their order."""
    rows: list[list[Size]] = []
    for size in sizes:
        used = sum(width + GAP for _, width, _ in rows[-1]) if rows else WIDTH
        if used + size[1] > WIDTH:
            rows.append([])
        rows[-1].append(size)
    return rows


def _placed(rows: Sequence[Sequence[Size]], top: int) -> tuple[list[Box], int]:
    """Each row's houses, spread evenly over the width; and where the next row begins."""
    boxes: list[Box] = []
    for row in rows:
        free = WIDTH - sum(width for _, width, _ in row)
        space = free // (len(row) + 1)
        x = space
        for house, width, height in row:
            boxes.append(_box(house, Point(x, top), width, height))
            x += width + space
        top += max(height for _, _, height in row) + GAP
    return boxes, top


def _box(house: House, corner: Point, width: int, height: int) -> Box:
    faces = tuple(
        Face(seat, _face(corner, width, len(house.seats), place)) for place, seat in enumerate(house.seats)
    )
    return Box(house, corner, width, height, faces)


def _face(corner: Point, width: int, seats: int, place: int) -> Point:
    row, column = divmod(place, ACROSS)
    across = min(seats - row * ACROSS, ACROSS)
    left = corner.x + (width - across * FACE) // 2
    return Point(left + column * FACE + FACE // 2, corner.y + HEADING + row * FACE_HEIGHT + FACE // 2 - 12)
