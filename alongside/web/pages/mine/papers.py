"""What somebody can read on their own page, one by one, and who of those who work here has looked."""

from __future__ import annotations

from uuid import UUID

from django.utils.translation import gettext as _

from alongside.access import View
from alongside.desk.own_looks import own_looks
from alongside.record import EntryId
from alongside.story import own_papers
from alongside.story.own_papers import ForMeeting, OwnPaper, Whole
from alongside.web.route import Answer, Asked, Roles, Route, page


def papers(asked: Asked) -> Answer:
    """Everything they can read, newest first."""

    def tell(view: View) -> tuple[tuple[OwnPaper, ...], tuple[ForMeeting, ...]]:
        return own_papers.tell(view), own_papers.for_meetings(view)

    told, given = asked.desk.read(asked.reader, asked.reader.who, tell, page="their own papers")
    return page("mine/papers.html", _("My page"), papers=told, given=given)


def paper(asked: Asked, *, entry: UUID) -> Answer:
    """One of them, in its own words."""
    ref = EntryId(str(entry))
    told: Whole = asked.desk.read(
        asked.reader, asked.reader.who, lambda view: own_papers.one(view, ref), page="one of their papers"
    )
    return page("mine/paper.html", _("My page"), told=told)


def looked(asked: Asked) -> Answer:
    """Who opened their record, on which day."""
    return page("mine/looked.html", _("My page"), looks=own_looks(asked.desk, asked.reader))


ROUTES: tuple[Route, ...] = (
    Route("mine/papers/", "own_papers", papers, roles=Roles.family()),
    Route("mine/papers/<uuid:entry>/", "own_paper", paper, roles=Roles.family()),
    Route("mine/looked/", "own_looked", looked, roles=Roles.family()),
)
