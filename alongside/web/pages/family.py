"""One family's page, and who is who in it, drawn and in words."""

from __future__ import annotations

from dataclasses import dataclass

from alongside.access import View
from alongside.record import SubjectId
from alongside.story import family as family_story
from alongside.story.family import FamilyStory
from alongside.web.pages.kin_picture import KinPicture, kin_picture
from alongside.web.pages.pictures import NARROW, HomesPicture, homes_picture
from alongside.web.pages.seen import Seen, dated
from alongside.web.route import Answer, Asked, Roles, Route


@dataclass(frozen=True)
class FamilyPage:
    """A family's story with its pictures."""

    family: FamilyStory
    kin: KinPicture
    homes: HomesPicture | None
    homes_narrow: HomesPicture | None
    """The same for a phone."""


def _told(view: View, who: SubjectId) -> FamilyPage:
    story = family_story.tell(view, who)
    days = story.first_day, view.today
    homes, narrow = homes_picture(story.homes, *days), homes_picture(story.homes, *days, NARROW)
    return FamilyPage(story, kin_picture(story.genogram), homes, narrow)


def _children(story: FamilyPage) -> list[SubjectId]:
    return [one.child for one in story.family.children]


def family(asked: Asked, *, person: str) -> Answer:
    """Who is who, homes over time, each child, the people around them, and who must not find them."""

    def title(story: FamilyPage, _seen: Seen) -> str:
        return story.family.name

    return dated(asked, person, _told, template="family.html", name="family", title=title, also=_children)


def genogram(asked: Asked, *, person: str) -> Answer:
    """Who is who, large, with the same in words."""

    def title(story: FamilyPage, _seen: Seen) -> str:
        return f"Who is who: {story.family.name}"

    return dated(asked, person, _told, template="genogram.html", name="genogram", title=title)


ROUTES: tuple[Route, ...] = (
    Route("child/<str:person>/family/", "family", family, roles=Roles.signed_in()),
    Route("child/<str:person>/who-is-who/", "genogram", genogram, roles=Roles.signed_in()),
)
