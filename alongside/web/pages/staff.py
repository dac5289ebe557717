"""People and teams: who works here, what each may do and until when, who has left; and writing it down."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlencode
from uuid import uuid4

from alongside.access import Role
from alongside.access.authority import GIVEN_BY_MANAGERS, STAFFS
from alongside.access.facts import RoleEnded, RoleGiven
from alongside.desk import NotHere, NotWritable
from alongside.desk.staff import Staff, staff
from alongside.practice.team import TeamFormed, WorkerAwayBegan, WorkerJoined, WorkerLeft, WorkerReturned
from alongside.record import Draft, Fact, Life, RefUsed, SubjectId, SubjectKind, kind_of, new_subject
from alongside.story import staff as staff_story
from alongside.story.staff import Telling
from alongside.web.fields import Fields
from alongside.web.forming import BoxOf, Choices, Form, boxes, typed
from alongside.web.forming.filled import filled
from alongside.web.forming.times import read_when
from alongside.web.pages.writing.sheet import Sheet, today_words
from alongside.web.pages.writing.write import SENT_BEFORE, afresh, problems
from alongside.web.route import Answer, Asked, Go, Roles, Route, page

STAFFS_HERE = Roles.only(*STAFFS)
ID = re.compile(r"(worker|team):[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
HOME = "/people-and-teams/"

KINDS: Mapping[str, type[Fact]] = {
    fact.__name__: fact
    for fact in (
        RoleGiven, RoleEnded, WorkerJoined, WorkerLeft, WorkerAwayBegan, WorkerReturned, TeamFormed,
    )
}  # fmt: skip
"""What is written of those who work here."""

HOLDS = {
    RoleGiven: "It opens what this role opens, from its first day until its last. You can end it on any day.",
    RoleEnded: "It is over with the next page that they open.",
    WorkerJoined: "Whoever sits in a team may read about every child who is with it, from the moment this is "
    "written.",
    WorkerLeft: "All their roles end, and they are let in to nothing from the next page on. What they wrote "
    "stays, with their name.",
    WorkerAwayBegan: "The pages of the children they are alongside say so, and who covers.",
    WorkerReturned: "The pages of the children they are alongside say so.",
    TeamFormed: "The managers of a team answer for every team that is part of it, and may read about the "
    "children there.",
}
"""What follows from each, said before it is written."""

TITLES = {
    RoleGiven: "Give a role to {name}",
    RoleEnded: "End a role of {name}",
    WorkerJoined: "Another post for {name}",
    WorkerLeft: "{name} has left",
    WorkerAwayBegan: "{name} is away",
    WorkerReturned: "{name} is back",
    TeamFormed: "Change {name}",
}
NEW_WORKER, NEW_TEAM = "Somebody new to work here", "A new team"


@dataclass(frozen=True)
class Writing:
    """What is being written, about whom, and what this reader may choose."""

    kind: type[Fact]
    about: SubjectId
    is_new: bool
    name: str
    last: Fact | None
    """What the record says of them now, which a change begins from."""
    workers: Sequence[tuple[str, str]]
    teams: Sequence[tuple[str, str]]
    role: tuple[str, str]
    """The role to end and its team, where the address names one."""

    @property
    def title(self) -> str:
        """What the page asks."""
        if self.is_new:
            return NEW_TEAM if self.kind is TeamFormed else NEW_WORKER
        return TITLES[self.kind].format(name=self.name)

    @property
    def after(self) -> str:
        """Where one goes once it is written."""
        return f"{HOME}{self.about}/" if kind_of(self.about) is SubjectKind.WORKER else HOME


def people(asked: Asked) -> Answer:
    """Every team with its people, those of no team, those of other services, and who has left."""
    story = staff(asked.desk, asked.reader, lambda told: staff_story.tell(_telling(asked, told)))
    return page("staff/people.html", "People and teams", story=story, runs=_runs(asked), write=address)


def _runs(asked: Asked) -> bool:
    return bool(asked.reader.has(Role.SYSTEM_ADMIN))


def _telling(asked: Asked, told: Staff) -> Telling:
    return Telling(told.workers, told.teams, told.now, asked.reader.who, told.managed)


def one(asked: Asked, *, worker: str) -> Answer:
    """One worker: their post, their roles and days, and how that came to be."""
    who = _named(worker, SubjectKind.WORKER)

    def tell(told: Staff) -> staff_story.WorkerStory:
        if who not in told.workers:
            raise NotHere
        return staff_story.tell_one(_telling(asked, told), who)

    story = staff(asked.desk, asked.reader, tell)
    return page("staff/one.html", story.line.name, story=story, write=address, runs=_runs(asked))


def _named(said: str, *kinds: SubjectKind) -> SubjectId:
    """A worker or team that an address names. Raises `NotHere` for what names none."""
    who = SubjectId(said)
    if not ID.fullmatch(said) or kind_of(who) not in kinds:
        raise NotHere
    return who


def address(kind: str, about: str = "", **more: str) -> str:
    """Where something of this kind is written, about somebody or about somebody new."""
    told = {"kind": kind, **({"about": about} if about else {}), **more}
    return f"{HOME}write/?{urlencode(told)}"


def write(asked: Asked) -> Answer:
    """The form that follows from the fact, with what it brings about said beside it."""
    kind = KINDS.get(asked.query.text("kind"))
    if kind is None:
        return Go(HOME)
    writing = staff(asked.desk, asked.reader, lambda told: _writing(asked, kind, told))
    return _posted(asked, writing) if asked.is_post else _drawn(asked, writing, _fresh(asked, writing), {})


def _writing(asked: Asked, kind: type[Fact], told: Staff) -> Writing:
    telling, said = _telling(asked, told), asked.query.text("about")
    subject = SubjectKind.TEAM if kind is TeamFormed else SubjectKind.WORKER
    about = _named(said, subject) if said else _new(asked, kind, subject)
    lives = told.teams if subject is SubjectKind.TEAM else told.workers
    if said and about not in lives:
        raise NotHere
    teams = sorted((telling.team_name(team), team) for team in told.teams if telling.answers_for(team))
    workers = sorted((telling.name(who), who) for who in told.workers)
    return Writing(
        kind=kind,
        about=about,
        is_new=not said,
        name=telling.name(about) if about in told.workers else telling.team_name(about),
        last=_last(lives[about], kind) if said else None,
        workers=[(who, name) for name, who in workers],
        teams=[(team, name) for name, team in teams],
        role=(asked.query.text("role"), asked.query.text("team")),
    )


def _new(asked: Asked, kind: type[Fact], subject: SubjectKind) -> SubjectId:
    """Somebody new, the same one each time a form is sent. Only who joins and a team can be new."""
    if kind not in (WorkerJoined, TeamFormed):
        raise NotHere
    said = asked.posted.text("new")
    return _named(said, subject) if said else new_subject(subject)


def _last(life: Life, kind: type[Fact]) -> Fact | None:
    found = life.latest(kind) if kind in (WorkerJoined, TeamFormed) else None
    return found.fact if found else None


def _fresh(asked: Asked, writing: Writing) -> Fields:
    """What the boxes hold before anybody types: what stands now, for a change."""
    now = filled(writing.last, {}, ()) if writing.last else []
    role, team = writing.role
    ends = [("f-role", role), ("f-team", team)] if writing.kind is RoleEnded else []
    return Fields([("ref", str(uuid4())), ("day", today_words(asked.today)), *now, *ends])


def _drawn(asked: Asked, writing: Writing, fields: Fields, errors: Mapping[str, str]) -> Answer:
    form = Sheet(
        kind=writing.kind.__name__, title=writing.title, about=(), boxes=_boxes(asked, writing), people=(),
        fields=fields, errors=errors,
    )  # fmt: skip
    return page(
        "staff/write.html", writing.title, form=form, holds=HOLDS[writing.kind], back=_back(writing),
        new=writing.about if writing.is_new else "", status=400 if errors else 200,
    )  # fmt: skip


def _back(writing: Writing) -> str:
    return HOME if writing.is_new else writing.after


def _boxes(asked: Asked, writing: Writing) -> tuple[BoxOf, ...]:
    """The fact's own boxes, but for which team it is about; with the roles that this reader gives."""
    choices = Choices(workers=writing.workers, near=writing.workers, teams=writing.teams)
    made = boxes(writing.kind, Form(policy=asked.desk.policy, on=asked.today, choices=choices), writing.name)
    if writing.kind is TeamFormed:
        return tuple(box for box in made if box.field != "team")
    return tuple(_given(asked, box) if box.field == "role" else box for box in made)


def _given(asked: Asked, box: BoxOf) -> BoxOf:
    options = [
        (role, words) for role, words in box.options if _runs(asked) or Role(role) in GIVEN_BY_MANAGERS
    ]
    return replace(box, options=options)


def _posted(asked: Asked, writing: Writing) -> Answer:
    said = asked.posted
    if writing.kind is TeamFormed:
        said = Fields([*said.pairs(), ("f-team", writing.about)])
    errors: dict[str, str] = {}
    on = read_when(said, asked.today, errors)
    read = typed(writing.kind, (), said, asked.today)
    errors |= read.errors
    if on is None or read.fact is None or errors:
        return _drawn(asked, writing, said, errors)
    ref = said.text("ref") or str(uuid4())
    return _written(asked, writing, Draft(fact=read.fact, about=(writing.about,), on=on, client_ref=ref))


def _written(asked: Asked, writing: Writing, draft: Draft) -> Answer:
    try:
        asked.desk.write(asked.reader, [draft])
    except NotWritable as wrong:
        return _drawn(asked, writing, asked.posted, _on_its_day(problems(wrong)))
    except RefUsed:
        return _drawn(asked, writing, afresh(asked.posted), {"form": SENT_BEFORE})
    return Go(writing.after)


def _on_its_day(errors: Mapping[str, str]) -> dict[str, str]:
    """A day that cannot be is told beside the box of the day."""
    return {("day" if name == "f-on" else name): words for name, words in errors.items()}


ROUTES: tuple[Route, ...] = (
    Route("people-and-teams/", "people", people, roles=STAFFS_HERE),
    Route("people-and-teams/write/", "staff_write", write, methods=("GET", "POST"), roles=STAFFS_HERE),
    Route("people-and-teams/<str:worker>/", "worker", one, roles=STAFFS_HERE),
)
