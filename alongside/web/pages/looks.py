"""Who has looked at a record, and why."""

from __future__ import annotations

from dataclasses import dataclass

from alongside.access import NO_NAME, View
from alongside.record import Look, SubjectId
from alongside.story import looks as look_story
from alongside.story.looks import LookStory
from alongside.web.pages.seen import whom
from alongside.web.route import Answer, Asked, Roles, Route, page

SHOWN = 300
"""Lines on one page; the newest stand first."""


@dataclass(frozen=True)
class Looked:
    """Who looked, and what the reader may be told of whose record it is."""

    story: LookStory
    name: str
    may_open: bool


def who_looked(asked: Asked, *, person: str) -> Answer:
    """Everybody who has looked at this record, newest first. Asking is a look too."""
    who: SubjectId = whom(person)

    def tell(view: View, looks: tuple[Look, ...]) -> Looked:
        name = view.name(who)
        return Looked(look_story.tell(view, looks), "" if name == NO_NAME else name, view.may_open(who))

    told: Looked = asked.desk.looked(asked.reader, who, tell)
    return page("who_looked.html", "Who has looked", told=told, person=person, shown=SHOWN)


ROUTES: tuple[Route, ...] = (
    Route("child/<str:person>/who-looked/", "who_looked", who_looked, roles=Roles.signed_in()),
)
