"""The child's own map, ready to be drawn: everybody as the child calls them, where the child put them.

Whoever has no place yet is given one in the order named, so that nobody stands on top of somebody else.
A place means nothing, and no word here says that it does.
"""

from __future__ import annotations

from dataclasses import dataclass

from alongside.access.view import NO_NAME, View
from alongside.practice.own_map import SIDE, OnMap, own_map
from alongside.practice.person import died_on
from alongside.record import EntryId, SubjectId
from alongside.story.circle import Circle
from alongside.story.telling import Telling
from alongside.story.words import capital, day_in_words, listed, whole

JOB = "job"
ACROSS, STEP, EDGE = 4, 240, 140
TITLE = "{name}'s own map"
LAID_OUT = "{name} laid it out on {day}. Where everybody stands is {name}'s picture, and means nothing to us"
NOT_LAID_OUT = "{name} has named them, and has not put them anywhere yet"
LEFT_OFF = "{name} has left off: {names}"
WHAT = {"animal": "an animal", "died": "has died"}


@dataclass(frozen=True)
class OwnFace:
    """Somebody on the map."""

    named: EntryId
    person: SubjectId | None
    name: str
    kind: str
    in_words: str
    x: int
    y: int
    left_off: bool = False

    @property
    def letter(self) -> str:
        """What stands in the face, where there is no picture."""
        return self.name[:1].upper()


@dataclass(frozen=True)
class OwnMapStory:
    """The map, and who could be asked about too."""

    child: SubjectId
    name: str
    title: str
    faces: tuple[OwnFace, ...]
    left_off: tuple[OwnFace, ...]
    drawn: tuple[str, ...]
    words: str
    """What the child said of it."""
    line: str
    left_off_words: str

    @property
    def sentences(self) -> tuple[str, ...]:
        """The same for somebody who does not see it."""
        return tuple(_said(one) for one in self.faces)


@dataclass(frozen=True)
class Known:
    """Somebody we know of whom the child may want on the map."""

    person: SubjectId
    name: str


def tell(view: View, child: SubjectId) -> OwnMapStory:
    """The map of a child as the child left it. Raises `NotHere`."""
    return told(Telling(view, child))


def told(telling: Telling) -> OwnMapStory:
    """The same, where a child's story is being told already."""
    mine = own_map(telling.life)
    telling.view.used(one.named for one in mine.people)
    faces = tuple(_face(telling, one, place) for place, one in enumerate(mine.people))
    off = tuple(one for one in faces if one.left_off)
    laid = mine.laid_out
    telling.view.used([laid] if laid else [])
    day = day_in_words(laid.on.first, telling.today) if laid else ""
    line = (LAID_OUT if laid else NOT_LAID_OUT).format(name=capital(telling.name), day=day)
    names = listed(one.name for one in off)
    return OwnMapStory(
        child=telling.who,
        name=capital(telling.name),
        title=TITLE.format(name=capital(telling.name)),
        faces=tuple(one for one in faces if not one.left_off),
        left_off=off,
        drawn=mine.drawn,
        words=laid.fact.words if laid else "",
        line=whole(line) if faces else "",
        left_off_words=whole(LEFT_OFF.format(name=capital(telling.name), names=names)) if off else "",
    )


def _face(telling: Telling, one: OnMap, place: int) -> OwnFace:
    x, y = one.at or somewhere(place)
    name = one.called or telling.names(one.person)
    return OwnFace(
        named=one.named.root,
        person=one.person,
        name=capital(name),
        kind=_kind(telling, one),
        in_words=one.in_words,
        x=within(x),
        y=within(y),
        left_off=one.left_off,
    )


def _kind(telling: Telling, one: OnMap) -> str:
    if one.person is None:
        return one.kind
    life, relation = telling.lives.get(one.person), telling.relations.get(one.person)
    if life is not None and died_on(life):
        return "died"
    return "animal" if relation and relation.kind == "animal" else "person"


def somewhere(place: int) -> tuple[int, int]:
    """A place for whoever has none yet, in the order named: it says nothing else."""
    row, column = divmod(place, ACROSS)
    return within(EDGE + column * STEP), within(EDGE + row * STEP)


def within(value: int) -> int:
    """A place on the sheet."""
    return max(EDGE // 2, min(SIDE - EDGE // 2, value))


def known(telling: Telling, circle: Circle) -> tuple[Known, ...]:
    """Those around the child whom the child has not named: nobody from whom the child is kept safe."""
    named = {one.person for one in own_map(telling.life).people}
    seats = (seat for house in circle.houses if house.key != JOB for seat in house.seats)
    around = ((one.person, one.name) for one in seats if one.person and one.name != capital(NO_NAME))
    return tuple(Known(who, name) for who, name in around if who not in named)


def _said(one: OwnFace) -> str:
    what = WHAT.get(one.kind, "")
    words = f"“{one.in_words}”" if one.in_words else ""
    return whole(": ".join(filter(None, (one.name, ", ".join(filter(None, (what, words)))))))
