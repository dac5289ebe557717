"""The walls around a person, for those who may know of them; and taking one down with a reason."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from uuid import uuid4

from alongside.access import View
from alongside.access.authority import NAMED, WRITERS
from alongside.access.facts import InformationRestricted, RestrictionLifted
from alongside.access.reader import Reader
from alongside.desk import NotHere, conflicts
from alongside.desk.conflicts import Conflict
from alongside.practice.home import ProtectionLifted
from alongside.record import Draft, EntryId, Fact, RefUsed, SubjectId
from alongside.record.when import day
from alongside.story import walls as wall_story
from alongside.story.walls import WallLine, WallStory
from alongside.web.pages.seen import Moment, Seen, seen, whom
from alongside.web.route import Answer, Asked, Go, Roles, Route, page

LIFTS = Roles.only(*WRITERS, *NAMED[RestrictionLifted])
WHY = "Say why, and who says that it is safe now"


@dataclass(frozen=True)
class WallPage:
    """The walls around a person, and the page around them."""

    story: WallStory
    seen: Seen
    may_place: bool
    may_lift_walls: bool
    stay_away: tuple[Conflict, ...] = ()
    """Who must not see this family, for those who give the work to others."""

    def may_lift(self, one: WallLine) -> bool:
        """Whether this reader may take a wall down."""
        return self.seen.may_write if one.whereabouts else self.may_lift_walls


def walls(asked: Asked, *, person: str) -> Answer:
    """What is kept from somebody around this person. Those a wall shuts out find nothing of it here."""
    who = whom(person)

    def tell(view: View) -> WallPage:
        reader = view.reader
        return WallPage(
            wall_story.tell(view, who), seen(view, who, Moment(), asked.path),
            reader.has(*NAMED[InformationRestricted]), reader.has(*NAMED[RestrictionLifted]),
        )  # fmt: skip

    told: WallPage = asked.desk.read(asked.reader, who, tell, page="what is kept private")
    told = replace(told, stay_away=conflicts.around(asked.desk, asked.reader, who))
    return page("walls/around.html", f"What is kept private: {told.seen.full_name}", told=told, dated=False)


@dataclass(frozen=True)
class Lifting:
    """One wall that is about to be taken down."""

    wall: WallLine
    about: tuple[SubjectId, ...]
    person: SubjectId
    name: str


def lift(asked: Asked, *, entry: str) -> Answer:
    """Take a wall down. What it withheld is there again, for those it shut out, from the next page on."""
    ref = EntryId(str(entry))
    told: Lifting = asked.desk.entry(asked.reader, ref, lambda view, who: _lifting(view, who, ref))
    errors: dict[str, str] = {}
    if asked.is_post:
        if why := asked.posted.text("why"):
            return _lifted(asked, told, why)
        errors["why"] = WHY
    return page(
        "walls/lift.html", "Take a wall down", told=told, errors=errors, status=400 if errors else 200,
        ref=asked.posted.text("ref") or str(uuid4()),
    )  # fmt: skip


def _lifting(view: View, who: SubjectId, ref: EntryId) -> Lifting:
    wall, entry = wall_story.line(view, who, ref), view.life(who).entry(ref)
    if wall is None or entry is None or not wall.stands or not _may_lift(view.reader, wall):
        raise NotHere
    view.used([entry])
    people = entry.people
    return Lifting(wall, people, who, view.name(who))


def _may_lift(reader: Reader, wall: WallLine) -> bool:
    return reader.has(*(WRITERS if wall.whereabouts else NAMED[RestrictionLifted]))


def _lifted(asked: Asked, told: Lifting, why: str) -> Answer:
    ref = told.wall.entry
    fact: Fact = (
        ProtectionLifted(protection=ref, why=why)
        if told.wall.whereabouts
        else RestrictionLifted(restriction=ref, why=why)
    )
    key = asked.posted.text("ref") or str(uuid4())
    draft = Draft(fact=fact, about=told.about, on=day(asked.today), client_ref=key)
    with suppress(RefUsed):
        asked.desk.write(asked.reader, [draft])
    return Go(f"/child/{told.person}/kept-private/")


ROUTES: tuple[Route, ...] = (
    Route("child/<str:person>/kept-private/", "walls", walls, roles=Roles.signed_in()),
    Route("entry/<uuid:entry>/take-down/", "lift_wall", lift, ("GET", "POST"), LIFTS),
)
