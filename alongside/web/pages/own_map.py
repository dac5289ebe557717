"""Talking about people with a child: a page to hand over, with nothing of anybody else on it.

It works by buttons: choose somebody, press an arrow. With a script they are dragged and drawn. Nothing is
in the record until it is added or kept; what is kept is the child's word and picture, said by the child.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any
from uuid import uuid4

from alongside.access import View
from alongside.access.authority import WRITERS
from alongside.desk import NotWritable
from alongside.practice.circle import CircleAsked, ImportantPersonNamed
from alongside.practice.own_map import KINDS, STROKE, LovedOneNamed, MapLaidOut, Put
from alongside.record import Draft, EntryId, Fact, RefUsed, SubjectId
from alongside.record.entry import new_entry_id
from alongside.record.when import day
from alongside.story import circle as circle_story
from alongside.story import own_map as map_story
from alongside.story.own_map import Known, OwnFace, OwnMapStory
from alongside.story.telling import Telling
from alongside.web.fields import Fields
from alongside.web.pages.seen import whom
from alongside.web.route import Answer, Asked, Go, Roles, Route, page

MOVE = 110
"""How far an arrow takes somebody."""
ARROWS = {"left": (-MOVE, 0), "right": (MOVE, 0), "up": (0, -MOVE), "down": (0, MOVE)}
POINT = re.compile(r"(\d{1,4}),(\d{1,4})")
MOST_LINES, LONGEST = 200, 2000
NOBODY_CHOSEN, NO_NAME, TOO_LONG = "whom", "who", "long"
"""What is odd; the page says it in the language that was chosen."""


@dataclass(frozen=True)
class Hand:
    """In whose hand the map is: a child's who sits with a worker, or their own."""

    child: SubjectId
    address: str
    template: str
    page: str
    title: str = ""


@dataclass(frozen=True)
class MapPage:
    """The map as it stands on the sheet, kept or not yet, and who could be added."""

    hand: Hand
    map: OwnMapStory
    off: tuple[OwnFace, ...]
    known: tuple[Known, ...]

    @property
    def names(self) -> Mapping[str, str]:
        """What everybody on or off the sheet is called."""
        return {str(one.named): one.name for one in (*self.map.faces, *self.off)}


def talk(asked: Asked, *, person: str) -> Answer:
    """The page to hand to the child."""
    who = whom(person)
    address = f"/child/{who}/talk-about-people/"
    return changed(asked, Hand(who, address, "own_map/talk.html", "talk_about_people"))


def changed(asked: Asked, hand: Hand) -> Answer:
    """The map, to be looked at and to be changed."""
    told = _told(asked, hand)
    if asked.is_post:
        return _posted(asked, told)
    return _drawn(told, Fields([("ref", str(uuid4()))]), kept="kept" in asked.query)


def _told(asked: Asked, hand: Hand) -> MapPage:
    def tell(view: View) -> MapPage:
        telling = Telling(view, hand.child)
        story = map_story.told(telling)
        around = map_story.known(telling, circle_story.told(telling))
        return MapPage(hand, story, story.left_off, around)

    told: MapPage = asked.desk.read(asked.reader, hand.child, tell, page=hand.page)
    return told


def _drawn(
    told: MapPage,
    said: Fields,
    errors: Mapping[str, str] | None = None,
    *,
    kept: bool = False,
    moved: bool = False,
) -> Answer:
    return page(
        told.hand.template, told.hand.title or told.map.title, map=told.map, off=told.off, known=told.known,
        said=said, kinds=tuple(KINDS), errors=errors or {}, kept=kept, moved=moved,
        status=400 if errors else 200,
    )  # fmt: skip


def _posted(asked: Asked, told: MapPage) -> Answer:
    said = asked.posted
    now, moved = _on_the_sheet(told, said), said.text("moved") == "1"
    do = said.text("do") or ("add" if said.text("named") else "keep")
    if do in ("add", "keep"):
        return _write(asked, now, do)
    chosen = said.text("whom")
    if chosen not in told.names:
        return _drawn(now, said, {"whom": NOBODY_CHOSEN}, moved=moved)
    return _drawn(_moved(now, chosen, do), said, moved=True)


def _on_the_sheet(told: MapPage, said: Fields) -> MapPage:
    """Everybody where the form has them: a place that cannot be read is the one before."""
    faces, off = [], []
    for one in (*told.map.faces, *told.off):
        where = said.text(f"p-{one.named}")
        point = POINT.fullmatch(where)
        if where == "off" or (one.left_off and not point):
            off.append(replace(one, left_off=True))
            continue
        x, y = (int(point[1]), int(point[2])) if point else (one.x, one.y)
        faces.append(replace(one, x=map_story.within(x), y=map_story.within(y), left_off=False))
    drawn = tuple(line for line in said.all("drawn") if STROKE.fullmatch(line))[:MOST_LINES]
    return replace(told, map=replace(told.map, faces=tuple(faces), drawn=drawn), off=tuple(off))


def _moved(now: MapPage, chosen: str, do: str) -> MapPage:
    """Somebody one arrow further, taken off, or put back."""
    if do == "off":
        gone = tuple(one for one in now.map.faces if one.named == chosen)
        left = tuple(one for one in now.map.faces if one.named != chosen)
        return replace(now, map=replace(now.map, faces=left), off=(*now.off, *gone))
    if do == "back":
        back = tuple(replace(one, left_off=False) for one in now.off if one.named == chosen)
        left = tuple(one for one in now.off if one.named != chosen)
        return replace(now, map=replace(now.map, faces=(*now.map.faces, *back)), off=left)
    right, down = ARROWS.get(do, (0, 0))
    faces = tuple(
        replace(one, x=map_story.within(one.x + right), y=map_story.within(one.y + down))
        if one.named == chosen
        else one
        for one in now.map.faces
    )
    return replace(now, map=replace(now.map, faces=faces))


def _write(asked: Asked, now: MapPage, do: str) -> Answer:
    """Add somebody, or keep the picture: the child's words, said by the child."""
    said, errors = asked.posted, dict[str, str]()
    named = _naming(now, said, errors) if do == "add" else None
    words = said.text("words")
    if len(words) > LONGEST:
        errors["words"] = TOO_LONG
    moved = said.text("moved") == "1"
    if errors:
        return _drawn(now, said, errors, moved=moved)
    try:
        asked.desk.write(asked.reader, list(_drafts(asked, now, named, laid_out=do == "keep" or moved)))
    except RefUsed:
        return Go(now.hand.address)
    except NotWritable as wrong:
        told = "; ".join(one.words for one in wrong.problems)
        return _drawn(now, said, {"form": told}, moved=moved)
    return Go(f"{now.hand.address}?kept=1")


def _naming(now: MapPage, said: Fields, errors: dict[str, str]) -> Fact | None:
    """Whom the child adds: somebody we know of, else whoever it is, by the child's own word."""
    words = said.text("in_words")
    if len(words) > LONGEST:
        errors["in_words"] = TOO_LONG
    known = next((one for one in now.known if one.person == said.text("known")), None)
    if known is not None:
        return ImportantPersonNamed(person=known.person, in_words=words)
    called, kind = said.text("named"), said.text("kind")
    if not called or len(called) > LONGEST:
        errors["named"] = TOO_LONG if called else NO_NAME
    told: Any = kind if kind in KINDS else "person"
    return LovedOneNamed(named=called, kind=told, in_words=words)


def _drafts(asked: Asked, now: MapPage, named: Fact | None, *, laid_out: bool) -> Iterator[Draft]:
    ref, child = asked.posted.text("ref") or str(uuid4()), now.map.child
    around: dict[str, Any] = {"about": (child,), "on": day(asked.today), "said_by": child}
    faces = [Put(named=one.named, x=one.x, y=one.y) for one in now.map.faces]
    if named is not None:
        new = new_entry_id()
        x, y = map_story.somewhere(len(now.names))
        faces.append(Put(named=EntryId(new), x=x, y=y))
        yield Draft(fact=named, client_ref=f"{ref}/named", id=new, **around)
    if laid_out and faces:
        words = "" if named else asked.posted.text("words")
        fact = MapLaidOut(places=tuple(faces), drawn=now.map.drawn, words=words)
        yield Draft(fact=fact, client_ref=f"{ref}/laid-out", **around)
    if named is None or not now.names:
        told = CircleAsked(answered="answered")
        yield Draft(fact=told, client_ref=f"{ref}/asked", **around)


def given_back(asked: Asked, *, person: str) -> Answer:
    """The child is done: a page that says to hand it back, and tells nothing more."""
    who = whom(person)
    name: str = asked.desk.read(
        asked.reader, who, lambda view: Telling(view, who).name, page="talk_about_people"
    )
    return page("own_map/given_back.html", "Thank you", name=name, child=who, worker=asked.reader.name)


MAY = Roles.only(*WRITERS)
ROUTES: tuple[Route, ...] = (
    Route(
        "child/<str:person>/talk-about-people/", "talk_about_people", talk, methods=("GET", "POST"), roles=MAY
    ),
    Route("child/<str:person>/talk-about-people/thank-you/", "given_back", given_back, roles=MAY),
)
