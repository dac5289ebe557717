"""Workers, teams, and who is alongside whom. Practitioners of other services are workers too.

A family counts the people it had to get to know, not the rows of a personnel system (N11): a worker who is
allocated and never met the family is not "their" worker. Why a worker changed is said each time.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, ClassVar

from alongside.practice.attendance import TieTouched
from alongside.record import Ask, Box, Fact, Part, SubjectId

STAFF = ("faces and roles", "who is who")


class TeamFormed(Fact, frozen=True, kw_only=True):
    """A team came to be, or changed its name, its place in the service or its locality."""

    TITLE: ClassVar[str] = "A team"

    team: Annotated[SubjectId, Ask("Which team?", Box.TEAM, reads=("SSD dept_team_id", *STAFF))]
    name: Annotated[str, Ask("What is it called?", reads=("SSD dept_team_name", *STAFF))]
    parent: Annotated[
        SubjectId | None, Ask("Which team is it part of?", Box.TEAM, reads=("SSD dept_team_parent_id",))
    ] = None
    locality: Annotated[str, Ask("Which neighbourhoods does it serve?", reads=STAFF)] = ""
    organisation: Annotated[str, Ask("Which service does it belong to?", reads=STAFF)] = ""


class WorkerJoined(Fact, frozen=True, kw_only=True):
    """A practitioner started with us, or changed post.

    The record has no fractions, so full-time equivalent is a percentage: 60 where the vocabulary said 0.6.
    """

    TITLE: ClassVar[str] = "A worker joined"

    name: Annotated[str, Ask("What is their name?", reads=("SSD prof_professional_name", *STAFF))]
    staff_id: Annotated[str, Ask("Staff number", reads=("SSD prof_staff_id", "903 social_worker.SW_ID"))] = ""
    registration: Annotated[
        str,
        Ask(
            "Social Work England number, if they have one",
            reads=("903 social_worker.SW_ID", "SSD prof_social_worker_registration_no"),
        ),
    ] = ""
    job_title: Annotated[str, Ask("What do they do?", reads=("SSD prof_professional_job_title", *STAFF))] = ""
    team: Annotated[
        SubjectId | None, Ask("Which team?", Box.TEAM, reads=("SSD prof_professional_department", *STAFF))
    ] = None
    organisation: Annotated[str, Ask("Which service do they work for?", reads=STAFF)] = ""
    fte_percent: Annotated[
        int,
        Ask(
            "How much of a full week do they work, in percent?",
            Box.NUMBER,
            reads=("SSD prof_full_time_equivalency", "conditions of work"),
        ),
    ] = 100
    agency: Annotated[
        bool,
        Ask("Are they from an agency?", Box.YES_NO, reads=("SSD prof_agency_worker_flag",)),
    ] = False


class WorkerLeft(Fact, frozen=True, kw_only=True):
    """A worker left us."""

    TITLE: ClassVar[str] = "A worker left"

    reason: Annotated[str, Ask("Why, if they want it said?", Box.TEXT, reads=("conditions of work",))] = ""


class WorkerAwayBegan(Fact, frozen=True, kw_only=True):
    """A worker is away for a time, and who covers."""

    TITLE: ClassVar[str] = "A worker is away"

    cover: Annotated[
        SubjectId | None,
        Ask("Who covers?", Box.WORKER, reads=("child's page", "out-of-hours page")),
    ] = None
    expected_back: Annotated[
        date | None, Ask("When are they expected back?", Box.DAY, reads=("child's page",))
    ] = None


class WorkerReturned(Fact, frozen=True, kw_only=True):
    """A worker came back."""

    TITLE: ClassVar[str] = "A worker is back"

    words: Annotated[str, Ask("Is there anything to say?", Box.TEXT, reads=("conditions of work",))] = ""


INVOLVED = ("SSD invo_professional_id", "903 SWEpisodes", "child's page")


class WorkerAllocatedEach(Part, frozen=True, kw_only=True):
    """What a change of worker means for one child's ties."""

    ties: Annotated[
        tuple[TieTouched, ...],
        Ask(
            "Whom that {name} holds on to does it touch, and what do we do about each?",
            Box.TIES,
            reads=("circle of care", "worker story"),
            hint="Time together that the worker before saw to; a promise that goes with them.",
        ),
    ] = ()


class WorkerAllocated(Fact, frozen=True, kw_only=True):
    """A worker took a role with these children; `on` is the first day."""

    TITLE: ClassVar[str] = "A worker for them"
    Each: ClassVar[type[Part] | None] = WorkerAllocatedEach

    worker: Annotated[SubjectId, Ask("Who?", Box.WORKER, reads=INVOLVED)]
    role: Annotated[
        str,
        Ask(
            "What will they be for {name}?",
            Box.CODE,
            codes="worker_role",
            reads=("SSD invo_professional_role_id", "child's page"),
        ),
    ]
    team: Annotated[
        SubjectId | None, Ask("From which team?", Box.TEAM, reads=("SSD invo_professional_team", "Annex A"))
    ] = None
    reason: Annotated[
        str,
        Ask(
            "Why does {name} get this worker now?",
            Box.CODE,
            codes="sw_change_reason",
            reads=("903 social_worker.SW_REASON", "worker story"),
        ),
    ] = ""
    planned: Annotated[
        bool, Ask("Was the change planned with the family?", Box.YES_NO, reads=("worker story", "measure 11"))
    ] = False


class TeamAllocated(Fact, frozen=True, kw_only=True):
    """The work was placed with a team, and no worker yet."""

    TITLE: ClassVar[str] = "A team for them"

    team: Annotated[SubjectId, Ask("Which team?", Box.TEAM, reads=("Annex A Allocated Team", "child's page"))]


class AllocationEnded(Fact, frozen=True, kw_only=True):
    """The role ended, with nobody to follow that day."""

    TITLE: ClassVar[str] = "A worker's part ended"

    worker: Annotated[SubjectId, Ask("Whose?", Box.WORKER, reads=INVOLVED)]
    role: Annotated[
        str,
        Ask(
            "What had they been for {name}?",
            Box.CODE,
            codes="worker_role",
            reads=("SSD invo_involvement_end_date", "child's page"),
        ),
    ]
    reason: Annotated[
        str,
        Ask(
            "Why did it end?",
            Box.CODE,
            codes="sw_change_reason",
            reads=("903 social_worker.SW_REASON", "worker story"),
        ),
    ] = ""


class WorkerIntroduced(Fact, frozen=True, kw_only=True):
    """A new worker met the family, brought by someone they know."""

    TITLE: ClassVar[str] = "Meeting a new worker"

    worker: Annotated[SubjectId, Ask("Who is new?", Box.WORKER, reads=("worker story", "have met"))]
    introduced_by: Annotated[
        SubjectId | None, Ask("Who brought them?", Box.PERSON, reads=("worker story", "have met"))
    ] = None
    together: Annotated[
        bool, Ask("Did they come together?", Box.YES_NO, reads=("worker story", "measure 11"))
    ] = False
    words: Annotated[str, Ask("How was it?", Box.TEXT, reads=("chronology", "worker story"))] = ""


class HandoverWritten(Fact, frozen=True, kw_only=True):
    """The worker who leaves wrote to the family and to who follows: also what not to ask again (N12).

    The vocabulary has one text. A letter to a family and a letter to a colleague are two, each in the words
    of whom it is to: `to_family` and `not_again` are added, and `words` is the letter to who follows.
    """

    TITLE: ClassVar[str] = "A handover"

    to: Annotated[SubjectId, Ask("Who follows?", Box.WORKER, reads=("handover page",))]
    to_family: Annotated[
        str,
        Ask(
            "The letter to {name} and the family",
            Box.TEXT,
            reads=("handover page", "family's page"),
            hint="As you would say it at their door: that you go, why, who comes, and what you wish them.",
        ),
    ] = ""
    words: Annotated[
        str,
        Ask(
            "The letter to who follows: what should they know?",
            Box.TEXT,
            reads=("handover page",),
        ),
    ] = ""
    not_again: Annotated[
        str,
        Ask(
            "What should {name} not have to tell again?",
            Box.TEXT,
            reads=("handover page",),
            hint="It stays with who follows, and goes into no letter.",
        ),
    ] = ""


FACTS: tuple[type[Fact], ...] = (
    TeamFormed,
    WorkerJoined,
    WorkerLeft,
    WorkerAwayBegan,
    WorkerReturned,
    WorkerAllocated,
    TeamAllocated,
    AllocationEnded,
    WorkerIntroduced,
    HandoverWritten,
)
