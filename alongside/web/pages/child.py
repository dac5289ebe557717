"""A child's page, and the chronology of a life: today, or as it was known at a moment."""

from __future__ import annotations

from dataclasses import dataclass

from alongside.access import View
from alongside.record import SubjectId
from alongside.story import after_a_no, way_back
from alongside.story import beside as beside_story
from alongside.story import child as child_story
from alongside.story import chronology as chronology_story
from alongside.story import handover as handover_story
from alongside.story import our_story as our_story_story
from alongside.story import plan as plan_story
from alongside.story.after_a_no import Followed
from alongside.story.beside import InShort
from alongside.story.child import ChildStory
from alongside.story.chronology import Chronology, Show, Wanted
from alongside.story.handover import HandoverStory
from alongside.story.our_story import OurStoryTold
from alongside.story.plan import PlanStory
from alongside.story.promises import Mark, PromiseLine
from alongside.story.telling import Telling
from alongside.story.way_back import WayBack
from alongside.web.fields import Fields
from alongside.web.pages.pictures import CirclePicture, circle_picture
from alongside.web.pages.seen import Seen, dated
from alongside.web.pages.writing import return_asks
from alongside.web.pages.writing.return_asks import ReturnAsks
from alongside.web.route import Answer, Asked, Roles, Route

SHAPES = {
    Mark.KEPT: "kept",
    Mark.MISSED: "missed",
    Mark.MISSED_BY_OTHERS: "missed",
    Mark.MOVED: "moved",
    Mark.NOBODYS: "moved",
    Mark.WAITING: "to_come",
}
"""The shape in which each mark of a promise is drawn; its own words are read with it."""


@dataclass(frozen=True)
class ChildPage:
    """A child's story with the picture of the circle."""

    child: ChildStory
    picture: CirclePicture
    plan: PlanStory | None
    """The plan that stands, if one does."""
    beside: InShort
    """Who is on their side."""
    way_back: WayBack | None = None
    """How to come back, where our work has ended."""
    handover: HandoverStory | None = None
    """The change of worker that is under way, if one is."""
    followed: tuple[Followed, ...] = ()
    """Steps that followed a no, or an asking, and of which nobody has said what was new."""
    before_you_ask: tuple[OurStoryTold, ...] = ()
    """Their story so far, where the reader is new to them as their worker."""
    return_asks: tuple[ReturnAsks, ...] = ()
    """What this year's return would ask about them."""

    def shapes(self, line: PromiseLine) -> list[str]:
        """The marks of a promise, as they are drawn."""
        return [SHAPES[one.mark] for one in line.marks]


def child(asked: Asked, *, person: str) -> Answer:
    """Who loves this child, who is with them tonight, and why we are involved."""

    def tell(view: View, who: SubjectId) -> ChildPage:
        story = child_story.tell(view, who)
        standing = [one for one in plan_story.tell(view, who).plans if not one.ended]
        plan = standing[0] if standing else None
        return ChildPage(
            child=story,
            picture=circle_picture(story.circle),
            plan=plan,
            beside=beside_story.in_short(view, who),
            way_back=way_back.tell(view, who),
            handover=handover_story.under_way(view, who),
            followed=after_a_no.waiting(view, [who]),
            before_you_ask=our_story_story.before_you_ask(view, who),
            return_asks=return_asks.tell(Telling(view, who), {one.code for one in story.unknown}),
        )

    def title(story: ChildPage, _seen: Seen) -> str:
        return (
            f"{story.child.full_name}: {story.child.circle.title[:1].lower()}{story.child.circle.title[1:]}"
        )

    return dated(asked, person, tell, template="child.html", name="child", title=title)


def chronology(asked: Asked, *, person: str) -> Answer:
    """What has happened, newest first, with filters."""
    wanted, at = wanted_of(asked.query), _page(asked.query)

    def tell(view: View, who: SubjectId) -> Chronology:
        return chronology_story.tell(view, who, wanted, at)

    def title(_story: Chronology, seen: Seen) -> str:
        return f"What has happened: {seen.full_name}"

    return dated(asked, person, tell, template="chronology.html", name="chronology", title=title)


def wanted_of(query: Fields) -> Wanted:
    """The filter that an address asks for; what it cannot mean is not asked."""
    shows = {one.value: one for one in Show}
    year = query.text("year")
    return Wanted(
        show=shows.get(query.text("show"), Show.EVERYTHING),
        kind=query.text("kind"),
        year=int(year) if year.isascii() and year.isdigit() and len(year) == len("2026") else None,
    )


def _page(query: Fields) -> int:
    said = query.text("page")
    return int(said) if said.isascii() and said.isdigit() and len(said) < len("10000") else 1


ROUTES: tuple[Route, ...] = (
    Route("child/<str:person>/", "child", child, roles=Roles.signed_in()),
    Route("child/<str:person>/chronology/", "chronology", chronology, roles=Roles.signed_in()),
)
