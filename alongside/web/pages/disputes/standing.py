"""What people see differently: of one child, and of every child whom the reader is alongside."""

from __future__ import annotations

from alongside.access import View
from alongside.desk.portions import Portion
from alongside.story import differently
from alongside.story.differently import Differently
from alongside.web.pages.seen import Seen, dated
from alongside.web.pages.some_of import some_of
from alongside.web.route import Answer, Asked, Roles, Route, page


def disputes(asked: Asked, *, person: str) -> Answer:
    """What somebody sees differently of what we wrote about one child."""

    def title(_story: Differently, seen: Seen) -> str:
        return f"What people see differently: {seen.full_name}"

    return dated(
        asked, person, differently.tell, template="disputes/child.html", name="disputes", title=title
    )


def all_disputes(asked: Asked) -> Answer:
    """The same of all the reader's children, those that wait for an answer first."""

    def tell(view: View, some: Portion) -> tuple[Differently, Portion]:
        return differently.of_all(view, some.people), some

    story, some = asked.desk.my_children(asked.reader, tell, some_of(asked))
    return page("disputes/all.html", "What people see differently", story=story, some=some)


ROUTES: tuple[Route, ...] = (
    Route("child/<str:person>/differently/", "disputes", disputes, roles=Roles.signed_in()),
    Route("differently/", "all_disputes", all_disputes, roles=Roles.signed_in()),
)
