"""Who is on their side, and people who were lost: what was offered at each step, and who looks for whom."""

from __future__ import annotations

from alongside.story import beside as beside_story
from alongside.story import lost as lost_story
from alongside.story.beside import OnTheirSide
from alongside.story.lost import LostStory
from alongside.web.pages.seen import Seen, dated
from alongside.web.route import Answer, Asked, Roles, Route


def on_their_side(asked: Asked, *, person: str) -> Answer:
    """Who stands beside each of them, and what was offered at each step."""

    def title(_story: OnTheirSide, seen: Seen) -> str:
        return f"Who is on their side: {seen.full_name}"

    return dated(
        asked, person, beside_story.tell, template="beside/side.html", name="on_their_side", title=title
    )


def lost(asked: Asked, *, person: str) -> Answer:
    """People who mattered and were lost, and who looks for them."""

    def title(_story: LostStory, seen: Seen) -> str:
        return f"People who were lost: {seen.full_name}"

    return dated(asked, person, lost_story.tell, template="beside/lost.html", name="lost", title=title)


ROUTES: tuple[Route, ...] = (
    Route("child/<str:person>/on-their-side/", "on_their_side", on_their_side, roles=Roles.signed_in()),
    Route("child/<str:person>/lost/", "lost", lost, roles=Roles.signed_in()),
)
