"""Geometry for the drawings: what a template needs to draw a circle, and homes over time.

Each drawing has its words beside it; nothing is told by the picture alone. What does not fit under a face
is left to the words, whole, and never cut.
"""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from alongside.story.circle import Circle, House, Seat, State, in_sentences
from alongside.story.drawing import draw
from alongside.story.family import HomesOf, Stay
from alongside.story.words import long_day

LETTERS, LINES = 15, 3
"""How many letters stand in a line under a face, and how many lines."""
HEADING_AT = 21

RINGS = {
    State.TOGETHER: "together",
    State.WAITING: "waiting",
    State.BROKEN: "waiting",
    State.DIED: "died",
    State.NOT_KNOWN: "unknown",
    State.NAMED: "named",
}
LEGEND = {
    "together": "together this month",
    "waiting": "waiting, or being mended",
    "died": "has died, still loved",
    "unknown": "nothing here says when they met",
}


@dataclass(frozen=True)
class Face:
    """One person of the circle, where they stand."""

    name: str
    letter: str
    ring: str
    x: int
    y: int
    lines: tuple[str, ...]


@dataclass(frozen=True)
class HouseBox:
    """One house of the circle."""

    heading: str
    kind: str
    x: int
    y: int
    width: int
    height: int
    faces: tuple[Face, ...]

    @property
    def middle(self) -> tuple[int, int]:
        """Where the line from the child ends."""
        return self.x + self.width // 2, self.y + self.height // 2


@dataclass(frozen=True)
class Group:
    """One house of the circle on a narrow screen: every word of everybody stands whole."""

    heading: str
    kind: str
    faces: tuple[Face, ...]


@dataclass(frozen=True)
class CirclePicture:
    """The circle, ready to be drawn, with the same in sentences."""

    width: int
    height: int
    name: str
    x: int
    y: int
    houses: tuple[HouseBox, ...]
    legend: tuple[tuple[str, str], ...]
    sentences: tuple[str, ...]
    groups: tuple[Group, ...]
    """The same for a narrow screen: home by home, and last those whose job it is."""


def circle_picture(circle: Circle) -> CirclePicture:
    """Lay out a circle."""
    drawn = draw(circle)
    houses = tuple(
        HouseBox(
            box.house.heading,
            _kind(box.house.key, here=box.house.here),
            box.corner.x,
            box.corner.y,
            box.width,
            box.height,
            tuple(_face(one.seat, one.at.x, one.at.y) for one in box.faces),
        )
        for box in drawn.boxes
    )
    rings = {RINGS[seat.state] for seat in circle.seats}
    return CirclePicture(
        width=drawn.width,
        height=drawn.height,
        name=circle.name,
        x=drawn.child.x,
        y=drawn.child.y,
        houses=houses,
        legend=tuple((ring, words) for ring, words in LEGEND.items() if ring in rings),
        sentences=in_sentences(circle),
        groups=tuple(_group(house) for house in sorted(circle.houses, key=_is_their_job)),
    )


def _group(house: House) -> Group:
    faces = tuple(_face(seat, 0, 0, every=True) for seat in house.seats)
    return Group(house.heading, _kind(house.key, here=house.here), faces)


def _is_their_job(house: House) -> bool:
    return house.key == "job"


def _kind(key: str, *, here: bool) -> str:
    return "here" if here else key if key in ("job", "remembered") else "home"


def _face(seat: Seat, x: int, y: int, *, every: bool = False) -> Face:
    lines = tuple(textwrap.wrap(seat.in_words, LETTERS, break_long_words=False))
    if every:
        lines = (seat.in_words,) if seat.in_words else ()
    elif len(lines) > LINES:
        lines = ()
    return Face(seat.name, seat.name[:1].upper(), RINGS[seat.state], x, y, lines)


@dataclass(frozen=True)
class Sheet:
    """What homes over time are drawn on. How far back it goes; what was before is told in the words."""

    wide: int
    names: int
    """How much room the names have before the bars; nought where they stand over them."""
    row: int
    over: int
    """How far under the top of its row a bar begins."""
    back: timedelta


TOP = 30
BROAD = Sheet(wide=1080, names=130, row=44, over=0, back=timedelta(days=2 * 365))
NARROW = Sheet(wide=310, names=0, row=66, over=24, back=timedelta(days=365))
"""A phone shows a year to today, whole: nobody has to slide it to find where they live now."""
LETTER = 7.6
COLOURS = 6


@dataclass(frozen=True)
class Bar:
    """One stay, as a bar."""

    x: int
    width: int
    colour: int
    label: str
    protected: bool


@dataclass(frozen=True)
class HomesRow:
    """One person's homes."""

    name: str
    y: int
    name_y: int
    bars: tuple[Bar, ...]


@dataclass(frozen=True)
class HomesPicture:
    """Homes over time, ready to be drawn, with the same in words."""

    width: int
    height: int
    rows: tuple[HomesRow, ...]
    first: str
    today: str
    start: int
    words: tuple[str, ...]


def homes_picture(
    homes: Sequence[HomesOf], first: date | None, today: date, sheet: Sheet = BROAD
) -> HomesPicture | None:
    """Lay out homes over time; nothing where no home is known."""
    if first is None or not homes:
        return None
    first = max(first, today - sheet.back)
    days = max((today - first).days, 1)
    rows = tuple(
        HomesRow(
            one.name,
            TOP + place * sheet.row + sheet.over,
            TOP + place * sheet.row + (sheet.over - 8 if sheet.over else 22),
            tuple(_bar(stay, first, today, days, sheet) for stay in one.stays if (stay.end or today) > first),
        )
        for place, one in enumerate(homes)
    )
    return HomesPicture(
        width=sheet.wide,
        height=TOP + len(rows) * sheet.row,
        rows=rows,
        first=long_day(first),
        today="today",
        start=sheet.names,
        words=tuple(f"{one.name}: {'; '.join(_stay(stay) for stay in one.stays)}." for one in homes),
    )


def _bar(stay: Stay, first: date, today: date, days: int, sheet: Sheet) -> Bar:
    room = sheet.wide - sheet.names - 10
    start = (max(stay.start, first) - first).days * room // days
    end = (min(stay.end or today, today) - first).days * room // days
    width = max(end - start, 6)
    label = stay.place if len(stay.place) * LETTER + 16 < width else ""
    return Bar(sheet.names + start, width, stay.key % COLOURS, label, stay.protected)


def _stay(stay: Stay) -> str:
    return f"{stay.place}, {stay.words}"
