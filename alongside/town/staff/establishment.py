"""Teams and posts: what an authority of a size has, and how a reorganisation changed it.

How many: children in need who are held by each worker (`Profile.caseload`) decide the posts that hold
children; the other posts follow from the size. A fifth of the children in need are held by practitioners
who are not social workers: England had 403,000 children in need and 321,661 cases held by social workers
(Department for Education, 2025).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal
from uuid import NAMESPACE_URL, uuid5

from alongside.record import SubjectId, SubjectKind
from alongside.town.chance import Dice
from alongside.town.england.kinds import Profile
from alongside.town.levers import Levers

Kind = Literal[
    "holder", "manager", "front_door", "out_of_hours", "chair", "lead_protection", "head", "care",
    "support", "coordinator", "returns", "governance", "retention", "auditor", "learning", "admin",
]  # fmt: skip
SOCIAL_WORKERS = frozenset(
    {"manager", "front_door", "out_of_hours", "chair", "lead_protection", "head", "care"}
)
"""Kinds of post that only social workers hold. Of those that hold children, four in five."""
TITLES: dict[str, str] = {
    "holder": "Social worker",
    "manager": "Team manager",
    "front_door": "Front door social worker",
    "out_of_hours": "Out-of-hours social worker",
    "chair": "Conference chair and reviewing officer",
    "lead_protection": "Lead child protection practitioner",
    "head": "Service manager",
    "care": "Social worker",
    "support": "Family support worker",
    "coordinator": "Family meeting coordinator",
    "returns": "Returns officer",
    "governance": "Information governance",
    "retention": "Records and retention",
    "auditor": "Quality assurance officer",
    "learning": "Practice learning lead",
    "admin": "Runs the record system",
}
PRACTITIONER, HEAD = "Family practitioner", "Head of children's social care"
PLACES = (
    "Northgate", "Harbourside", "Westmoor", "Millbrook", "Castle Hill", "Fenside", "Eastfield", "Southdown",
    "Riverside", "Oakley", "Priory Park", "Quarry Bank", "Saltmarsh", "Highfield", "Longmead", "Abbeydale",
    "Birchwood", "Tollgate", "Kingsway", "Marlpit",
)  # fmt: skip
PATCHES = (
    "Orchard",
    "Bridge",
    "Meadow",
    "Station",
    "Chapel",
    "Mill",
    "Garden",
    "Market",
    "Spring",
    "Lantern",
)
WHOLE = 60_000
"""The size for which the fixed numbers below are meant."""
PER_LOCALITY = 15_000
TEAM = 7
NOT_SOCIAL_WORKERS = 5
"""Every so many posts that hold children, one is a family practitioner's."""
FILLED = 0.975
"""What part of the posts that hold children is worked, with vacancies and part-time weeks."""


@dataclass(slots=True)
class Team:
    """A team, by its name and its place in the service before the reorganisation and after it."""

    subject: SubjectId
    before: str
    after: str
    above: int | None
    above_after: int | None
    place: str
    lead: int = -1
    """The post of whoever manages it."""


@dataclass(slots=True)
class Post:
    """A place to be filled."""

    kind: Kind
    team: int | None
    team_after: int | None
    locality: int = -1
    """Nothing (-1): it works for the whole authority."""
    registered: bool = False

    @property
    def title(self) -> str:
        """What its holder is called at work."""
        if self.kind == "head" and self.team == 0:
            return HEAD
        return PRACTITIONER if self.kind == "holder" and not self.registered else TITLES[self.kind]


class Establishment:
    """All teams and posts of one authority. The posts that hold children come first."""

    def __init__(self, levers: Levers, profile: Profile) -> None:
        """Lay out the teams and the posts for this many children."""
        self._dice = Dice(levers.seed, "staff", "establishment")
        self._seed, self._scale = levers.seed, levers.children / WHOLE
        self.localities = max(1, round(levers.children / PER_LOCALITY))
        self.places = tuple(_place(number) for number in range(self.localities))
        self.reorganised = _reorganised(levers)
        self.teams: list[Team] = []
        self.posts: list[Post] = []
        self.groups: list[list[int]] = []
        """The posts that hold children, by locality."""
        self._services()
        for locality in range(self.localities):
            self._holders(locality, self._share(_holding(levers, profile), locality))
        self.holding = len(self.posts)
        self.by_kind: dict[str, list[int]] = {}
        self._others(levers, profile)
        for number, post in enumerate(self.posts):
            self.by_kind.setdefault(post.kind, []).append(number)

    def of(self, kind: Kind, locality: int = -1) -> list[int]:
        """The posts of a kind, of one locality or of all."""
        return [
            number
            for number in self.by_kind.get(kind, ())
            if locality < 0 or self.posts[number].locality == locality
        ]

    def team_on(self, post: int, day: int) -> int | None:
        """To which team a post belongs on a day (its ordinal)."""
        one = self.posts[post]
        return one.team if day < self.reorganised.toordinal() else one.team_after

    def _services(self) -> None:
        self._team("Thornmere Children and Families", "Thornmere Children and Families", None, None, "")
        self._team("Access and Assessment", "Help and Protection", 0, 0, "")
        self._team("Referral and Advice Team", "Front Door", 1, 1, "")
        self._team("Emergency Duty Team", "Out of Hours", 1, 1, "")
        self._team("Safeguarding and Review", "Protection and Review", 0, 0, "")
        self._team("Family Conferencing", "Family Meetings", 0, 1, "")
        for place in self.places:
            self._team(f"{place} Social Work Service", f"Family Help {place}", 0, 1, place)

    def _holders(self, locality: int, count: int) -> None:
        place, service = self.places[locality], 6 + locality
        size = max(1, round(count / TEAM))
        names = self._dice.some(PATCHES, size)
        before = ("Assessment Team", *(f"Child in Need Team {number}" for number in range(1, size)))
        for number in range(size):
            patch = names[number] if number < len(names) else f"{number + 1}"
            self._team(f"{place} {before[number]}", f"{place} {patch} Team", service, service, place)
        teams = [len(self.teams) - size + number * size // count for number in range(count)]
        self.groups.append([len(self.posts) + number for number in range(count)])
        for number in range(count):
            qualified = number % NOT_SOCIAL_WORKERS != NOT_SOCIAL_WORKERS - 1
            after = teams[(number + TEAM // 2) % count]
            self.posts.append(Post("holder", teams[number], after, locality, registered=qualified))

    def _others(self, levers: Levers, profile: Profile) -> None:
        for number in range(6 + self.localities, len(self.teams)):
            locality = self.places.index(self.teams[number].place)
            self._lead("manager", number, locality)
        for locality in range(self.localities):
            self._lead("head", 6 + locality, locality)
            self._posts("lead_protection", self._share(12 * self._scale, locality), 6 + locality, locality)
            self._posts("support", self._share(24 * self._scale, locality), 6 + locality, locality)
        self._lead("head", 0)
        self._lead("head", 1)
        for team in (2, 3, 4, 5):
            self._lead("manager", team)
        self._posts("front_door", max(2, self._scaled(10)), 2)
        self._posts("out_of_hours", max(2, self._scaled(7)), 3)
        self._posts("chair", max(2, self._scaled(8)), 4)
        self._posts("coordinator", max(1, self._scaled(2)), 5)
        self._care(levers, profile)
        for kind in ("returns", "governance", "retention", "auditor", "learning", "admin"):
            self._posts(kind, 1, None)

    def _care(self, levers: Levers, profile: Profile) -> None:
        """The social workers who are left: beside children in care and carers, who have no facts here yet."""
        told = profile.staff * levers.children / 10_000
        here = sum(post.registered for post in self.posts) * (1 - profile.vacancy)
        if told - here >= TEAM / 2:
            self._team("Children Looked After Team", "Care and Fostering", 0, 0, "")
            self._posts("care", round((told - here) / (1 - profile.vacancy)), len(self.teams) - 1)

    def _team(self, before: str, after: str, above: int | None, above_after: int | None, place: str) -> None:
        told = f"town/thornmere/{self._seed}/team/{len(self.teams)}"
        subject = SubjectId(f"{SubjectKind.TEAM.value}:{uuid5(NAMESPACE_URL, told)}")
        self.teams.append(Team(subject, before, after, above, above_after, place))

    def _lead(self, kind: Kind, team: int, locality: int = -1) -> None:
        self.teams[team].lead = len(self.posts)
        self._posts(kind, 1, team, locality)

    def _posts(self, kind: Kind, count: int, team: int | None, locality: int = -1) -> None:
        registered = kind in SOCIAL_WORKERS
        self.posts += [Post(kind, team, team, locality, registered) for _ in range(count)]

    def _share(self, whole: float, locality: int) -> int:
        """One locality's part of what the authority has, at least one."""
        upto = [round(whole * number / self.localities) for number in (locality, locality + 1)]
        return max(1, upto[1] - upto[0])

    def _scaled(self, number: float) -> int:
        return round(number * self._scale)


def _place(number: int) -> str:
    name = PLACES[number % len(PLACES)]
    return name if number < len(PLACES) else f"{name} {number // len(PLACES) + 1}"


def _holding(levers: Levers, profile: Profile) -> float:
    """How many posts hold children, so that each holds as many as the authority says."""
    held = profile.in_need_31_march - profile.looked_after_31_march
    return held * levers.children / 10_000 / profile.caseload / FILLED


def _reorganised(levers: Levers) -> date:
    """The first of a month around the middle, away from the other changes that may be asked for."""
    days = (levers.until - levers.first).days
    others = [day for day in (levers.family_help, levers.crisis, levers.trouble) if day]
    days_tried = [levers.first + timedelta(days=days * part // 100) for part in (55, 45, 62, 38, 70, 30)]
    tried = [day.replace(day=1) for day in days_tried]
    return next(
        (day for day in tried if all(abs((day - other).days) >= 270 for other in others)),  # noqa: PLR2004
        tried[0],
    )
