"""The family's plan, the one continuous assessment, and what goes to a conference."""

from __future__ import annotations

from alongside.access import View
from alongside.record import SubjectId
from alongside.story import assessment as assessment_story
from alongside.story import conference as conference_story
from alongside.story import plan as plan_story
from alongside.story.assessment import AssessmentsStory
from alongside.story.conference import ConferencePapers
from alongside.story.plan import PlansStory
from alongside.web.pages.seen import Seen, dated, whom
from alongside.web.route import Answer, Asked, Roles, Route


def plan(asked: Asked, *, person: str) -> Answer:
    """Each line of the plan, what became of it, and where each person stands to its words."""

    def title(_story: PlansStory, seen: Seen) -> str:
        return f"The plan: {seen.full_name}"

    return dated(asked, person, plan_story.tell, template="plan.html", name="plan", title=title)


def assessment(asked: Asked, *, person: str) -> Answer:
    """What we understand, what could explain it, and what speaks for and against."""

    def title(_story: AssessmentsStory, seen: Seen) -> str:
        return f"What we understand: {seen.full_name}"

    return dated(
        asked, person, assessment_story.tell, template="assessment.html", name="assessment", title=title
    )


def conference(asked: Asked, *, person: str) -> Answer:
    """What goes to a conference, with the family's own accounts beside it."""

    def title(_story: ConferencePapers, seen: Seen) -> str:
        return f"What goes to the conference: {seen.full_name}"

    without = tuple(whom(one) for one in asked.query.all("without"))

    def tell(view: View, who: SubjectId) -> ConferencePapers:
        return conference_story.tell(view, who, without)

    return dated(
        asked, person, tell, template="conference.html", name="conference", title=title,
        also=lambda story: story.also,
    )  # fmt: skip


ROUTES: tuple[Route, ...] = (
    Route("child/<str:person>/plan/", "plan", plan, roles=Roles.signed_in()),
    Route("child/<str:person>/assessment/", "assessment", assessment, roles=Roles.signed_in()),
    Route("child/<str:person>/conference/", "conference", conference, roles=Roles.signed_in()),
)
