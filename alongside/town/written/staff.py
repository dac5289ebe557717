"""What the record says of those who work there: teams, who came and went, roles, and who was away.

Whoever runs the system writes it, each thing on its day; those who were there already on the first day are
written down that morning, before anything else.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from alongside.access.facts import RoleEnded, RoleGiven
from alongside.practice.team import TeamFormed, WorkerAwayBegan, WorkerJoined, WorkerLeft, WorkerReturned
from alongside.record import Draft, Fact, SubjectId
from alongside.record.when import local
from alongside.town.chance import Dice, Table
from alongside.town.staff.absences import NOTICED
from alongside.town.staff.establishment import Post
from alongside.town.staff.kinds import Worker
from alongside.town.staff.roster import Staff
from alongside.town.written.pen import Pen

ROLES: dict[str, tuple[str, ...]] = {
    "holder": ("worker",),
    "manager": ("manager", "worker"),
    "front_door": ("front_door",),
    "out_of_hours": ("out_of_hours",),
    "chair": ("conference_chair", "reviewing_officer"),
    "lead_protection": ("worker",),
    "head": ("manager",),
    "care": ("worker",),
    "support": ("worker",),
    "coordinator": ("worker",),
    "returns": ("returns_officer",),
    "governance": ("information_governance",),
    "retention": ("retention_officer",),
    "auditor": ("auditor",),
    "learning": ("learning_reviewer",),
    "admin": ("system_admin",),
}
BESIDES = {2: "front_door", 3: "out_of_hours", 4: "conference_chair"}
"""What the managers of these teams do besides managing them."""
WEEK: Table[int] = Table({100: 0.78, 90: 0.04, 80: 0.09, 60: 0.06, 50: 0.03})
"""How much of a full week people work, in percent. `check`: only the sum in whole posts is published."""
AGENCIES = (
    "Larkspur Staffing, an agency", "Bridgewell People, an agency", "Tidewater Social Work, an agency",
    "Fairacre Locums, an agency", "Copperfield and Hale, an agency",
)  # fmt: skip
WHY_LEFT = (
    "Moving nearer to her mother, who needs her.", "A post closer to home.", "Retiring after a long career.",
    "Going to train as a practice educator.", "Wants to work with adults for a while.",
    "A new post in a hospital team.", "Leaving social work, at least for now.", "Going back to university.",
    "Too much of it in the evenings, for too long.", "The family is moving away.",
    "The travel had become too much.",
    "A post with fewer children.", "Setting up a kinship carers' charity.", "Wants time with a new baby.",
    "The contract came to its end.", "Going to work for an independent advocacy service.",
    "Said that there was no time left to do it well.", "Health.",
)  # fmt: skip
BACK = (
    "Back, with shorter days to begin with.", "Back at full hours.", "Glad to be here.",
    "Back. Please go gently in the first week.", "Back three days a week until the end of the month.",
    "Back, and reading in.",
)  # fmt: skip
SAYS_WHY, SAYS_BACK = 0.3, 0.6
NEWLY, EXPERIENCED, A_YEAR, SAME_POST = 0.45, 5 * 365, 52 * 7, -1
MORNING, EVENING, ON_THE_FIRST = time(7), time(22, 20), time(5)
LEFT = 3
"""The place of a goodbye among what happens on one day: the last."""


class Terms(NamedTuple):
    """What somebody was taken on for."""

    agency: str
    week: int
    newly: bool


Event = tuple[int, int, int, Fact | int]
"""A day, its place among what happens on one day, a worker's number, and a fact or the post they take."""


def drafts(staff: Staff) -> list[Draft]:
    """Everything that is written of teams and workers, in the order in which it was written."""
    return _Writing(staff).finished()


class _Writing:
    def __init__(self, staff: Staff) -> None:
        self.staff, self.plan = staff, staff.establishment
        dice = Dice(staff.levers.seed, "staff", "drafts")
        self.dice, self.pen = dice, Pen(dice.of("pen"), "thornmere/staff", staff.levers.until, office=False)
        self.admin = staff.in_role("admin", staff.levers.first)
        self.first = staff.levers.first
        self.written: dict[datetime, int] = {}
        """How much was written from each hour on."""
        self.posts: dict[int, int] = {}
        """Where each worker sits."""

    def finished(self) -> list[Draft]:
        for number in range(len(self.plan.teams)):
            self._team(number, after=False)
        happened = [*self._taken(), *self._left(), *self._away(), *self._qualified()]
        told = sorted(happened, key=lambda one: one[:3])
        reorganised = self.staff.reorganised.toordinal()
        done = False
        for day, order, number, fact in told:
            if day >= reorganised and not done:
                self._reorganise()
                done = True
            self._happened(day, order, number, fact)
        if not done:
            self._reorganise()
        return self.pen.finished()

    # What happened, in the order of days

    def _taken(self) -> Iterator[Event]:
        careers = self.staff.careers
        runs_it = self.plan.by_kind["admin"][0]
        for day, person, post in careers.taken:
            yield day, -1 if post == runs_it else 1, person, post

    def _left(self) -> Iterator[Event]:
        for person in self.staff.careers.people:
            if person.left is not None and person.left < self.staff.levers.until.toordinal():
                why = self.dice.pick(WHY_LEFT) if self.dice.chance(SAYS_WHY) and not person.agency else ""
                yield person.left, LEFT, person.number, WorkerLeft(reason=why)

    def _away(self) -> Iterator[Event]:
        for away in self.staff.absences.away:
            cover = self.staff.workers[away.cover].subject if away.cover is not None else None
            back = date.fromordinal(away.expected) if away.expected else None
            yield away.start, 2, away.person, WorkerAwayBegan(cover=cover, expected_back=back)
            if away.returned:
                says = away.end - away.start >= NOTICED and self.dice.chance(SAYS_BACK)
                words = self.dice.pick(BACK) if says else ""
                yield away.end + 1, 0, away.person, WorkerReturned(words=words)

    def _qualified(self) -> Iterator[Event]:
        """The first year in work is over: their post is the same, and is called what it is."""
        first, last = self.first.toordinal(), self.staff.levers.until.toordinal()
        for person in self.staff.careers.people:
            day = person.joined + A_YEAR
            if first < day < (person.left or last) and self._is_new(person.number):
                yield day, 1, person.number, SAME_POST

    def _is_new(self, number: int) -> bool:
        """Whether somebody came newly qualified, if to a post that holds children."""
        person = self.staff.careers.people[number]
        return person.registered and not person.agency and self._terms(number).newly

    def _terms(self, number: int) -> Terms:
        """Drawn in one order each time, so that nobody's week changes when they change their post."""
        dice = Dice(self.staff.levers.seed, "staff", "terms", number)
        return Terms(dice.pick(AGENCIES), WEEK.draw(dice), dice.chance(NEWLY))

    def _happened(self, day: int, order: int, number: int, fact: Fact | int) -> None:
        on, who = date.fromordinal(day), self.staff.workers[number]
        if fact == SAME_POST:
            self._grows(who, number, on)
        elif isinstance(fact, int):
            self._takes(who, number, fact, on)
        else:
            self._write(fact, who.subject, on, late=order)

    # Writing

    def _takes(self, who: Worker, number: int, post: int, on: date) -> None:
        before = self.posts.get(number)
        since = who.joined if before is None else on
        self._joined(who, number, post, on, since)
        roles = self._roles(post, on)
        had = self._roles(before, on) if before is not None else []
        for role in had:
            if role not in roles:
                self._write(RoleEnded(role=role[0], team=role[1]), who.subject, on)  # type: ignore[arg-type]
        for role in roles:
            if role not in had:
                self._write(RoleGiven(role=role[0], team=role[1]), who.subject, on)  # type: ignore[arg-type]
        self.posts[number] = post

    def _grows(self, who: Worker, number: int, on: date) -> None:
        post = self.posts[number]
        if self.plan.posts[post].kind == "holder" and self.plan.posts[post].registered:
            self._joined(who, number, post, on, on)

    def _joined(self, who: Worker, number: int, post: int, on: date, since: date) -> None:
        one, terms = self.plan.posts[post], self._terms(number)
        fact = WorkerJoined(
            name=who.name,
            staff_id=f"T{1000 + number}",
            # Seven figures, beginning with 999: no number that is really given has as many.
            registration=f"SW999{number:04d}" if self.staff.careers.people[number].registered else "",
            job_title=_title(one, who, on, newly=terms.newly),
            team=self._subject(self.plan.team_on(post, on.toordinal())),
            organisation=terms.agency if who.agency else "",
            fte_percent=100 if who.agency else terms.week,
            agency=who.agency,
        )
        self._write(fact, who.subject, on, since=since)

    def _roles(self, post: int, on: date) -> list[tuple[str, SubjectId | None]]:
        one, team = self.plan.posts[post], self.plan.team_on(post, on.toordinal())
        roles: list[tuple[str, SubjectId | None]] = [
            (role, self._subject(team) if role == "manager" else None) for role in ROLES[one.kind]
        ]
        besides = BESIDES.get(team) if one.kind == "manager" and team is not None else None
        return [*roles, *([(besides, None)] if besides else [])]

    def _reorganise(self) -> None:
        """Teams get other names and other places; whoever sits in another one now is written down there."""
        on = self.staff.reorganised
        for number in range(len(self.plan.teams)):
            self._team(number, after=True)
        moved = {number for day, number, _ in self.staff.careers.taken if day == on.toordinal()}
        for number, post in sorted(self.posts.items()):
            person, one = self.staff.careers.people[number], self.plan.posts[post]
            stays = person.left is None or person.left >= on.toordinal()
            if stays and number not in moved and one.team != one.team_after:
                self._joined(self.staff.workers[number], number, post, on, on)

    def _team(self, number: int, *, after: bool) -> None:
        team = self.plan.teams[number]
        same = (team.before, team.above) == (team.after, team.above_after)
        if after and same:
            return
        fact = TeamFormed(
            team=team.subject,
            name=team.after if after else team.before,
            parent=self._subject(team.above_after if after else team.above),
            locality=team.place or "All of Thornmere",
        )
        self._write(fact, team.subject, self.staff.reorganised if after else self.first)

    def _subject(self, team: int | None) -> SubjectId | None:
        return None if team is None else self.plan.teams[team].subject

    def _write(
        self, fact: Fact, about: SubjectId, on: date, *, since: date | None = None, late: int = 1
    ) -> None:
        self.pen.write(fact, (about,), since or on, by=self.admin, at=self._at(on, late))

    def _at(self, on: date, late: int) -> datetime:
        """In the morning, one after another, and a goodbye in the evening."""
        hour = local(on, ON_THE_FIRST if on == self.first else EVENING if late == LEFT else MORNING)
        turn = self.written[hour] = self.written.get(hour, 0) + 1
        return hour + timedelta(seconds=turn if on == self.first else turn * 40 + self.dice.below(30))


def _title(post: Post, who: Worker, on: date, *, newly: bool) -> str:
    """What somebody is called at work: whoever holds children begins newly qualified, and grows."""
    if post.kind != "holder" or not post.registered:
        return post.title
    if (on - who.joined).days > EXPERIENCED:
        return "Senior social worker"
    fresh = newly and (on - who.joined).days < A_YEAR and not who.agency
    return "Newly qualified social worker" if fresh else post.title
