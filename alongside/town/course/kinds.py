"""What a drawn family is made of, and what happens to it: plain values, in days and codes, without a word.

The course is drawn first (`journey`), then written down as facts (`town.written`): what happened and what
somebody wrote of it are two things, here as in life. Everything is about the children of one family, who
are named by their place in `Family.children`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from alongside.record import SubjectId
from alongside.town.worry import Worry

__all__ = [
    "LEAVES_SCHOOL",
    "RECEPTION",
    "SECONDARY",
    "Assessment",
    "BeforeCourt",
    "Conference",
    "Contact",
    "EarlyHelp",
    "Enquiry",
    "Episode",
    "Family",
    "FamilyMeeting",
    "Help",
    "HelpPlan",
    "Home",
    "Human",
    "Protection",
    "Who",
    "Worry",
]

Who = tuple[int, ...]
"""Some of a family's children, by their places."""

NOBODY = SubjectId("")
"""Stands where nobody has been given an id yet."""

RECEPTION, SECONDARY, LEAVES_SCHOOL = 4, 11, 18
"""The age by 31 August with which a school year is begun."""


@dataclass(slots=True)
class Human:
    """Somebody of a family, or somebody who loves a child of it."""

    key: str
    """Short and the same for ever within the family: `child0`, `mother`, `nan`, `coach`."""
    subject: SubjectId
    given: str
    family: str
    sex: Literal["F", "M"]
    kind: str
    """What they are to the children: a code of `relationship`, or `child` for the children themselves."""
    called: str = ""
    """What the children call them: Mum, Mama, Nanny Jo, Coach."""
    born: date = date.min
    """The birthday; of somebody not yet born when the record begins, the day that will be theirs."""
    due: date | None = None
    """When they were expected, for whoever is born within the years of the record."""
    died: date | None = None
    ethnicity: str = "WBRI"
    at_home: bool = True
    """Whether they live with the children (a father may not)."""
    responsible: bool = False
    """Whether they hold parental responsibility."""
    upn: str = ""
    la_child_id: str = ""
    disabilities: tuple[str, ...] = ()
    likes: str = ""
    """One thing they love: texts come back to it over the years, as people do. It stands after “loves” or
    “about”: `dinosaurs`, `drawing horses`, `anything with wheels`."""
    pet: str = ""
    """What the animal at home is called: `Biscuit`. Nothing: there is none."""
    pet_kind: str = ""
    """What it is: `dog`, `rabbit`."""
    school: str = ""
    """The short name of their first school; it stands after “at”: `St Aidan's`. `school_on` knows the day."""
    later_school: str = ""
    """The short name of the school from eleven."""
    born_as: str = ""
    """The family name at birth, where it was another."""
    heritage: str = ""
    """Where the family's names and words come from: a key of `course.heritage`."""
    parents: tuple[str, ...] = ()
    """Of a child: the keys of its mother and father, so far as anybody knows them."""
    of: Who = ()
    """Of anybody else: to which of the children they belong."""
    came: date | None = None
    """Since when they live with the children, where that is not from birth (a step-parent)."""
    went: date | None = None
    """The day on which they moved out, where they did within the years of the record."""
    once_child: str = ""
    """Where a parent was a child known here themselves: that family's number and place, `412/1`."""

    def age(self, on: date) -> int:
        """Whole years on a day; below nought before birth."""
        return on.year - self.born.year - ((on.month, on.day) < (self.born.month, self.born.day))

    def alive(self, on: date) -> bool:
        """Whether they were born by then, and had not died."""
        return self.born <= on and (self.died is None or on < self.died)

    def lives_there(self, on: date) -> bool:
        """Whether they lived with the children on a day."""
        if on < self.born or (self.died is not None and on >= self.died) or (self.came and on < self.came):
            return False
        return self.at_home or (self.went is not None and on < self.went)

    def school_on(self, on: date) -> str:
        """The short name of their school on a day; nothing before the September after they turned four."""
        if not self.is_pupil(on):
            return ""
        return self.school if self._at_start(on) < SECONDARY else self.later_school or self.school

    def is_pupil(self, on: date) -> bool:
        """Whether they were of an age to be at school on a day."""
        return RECEPTION <= self._at_start(on) < LEAVES_SCHOOL

    def _at_start(self, on: date) -> int:
        """How old they were when the school year began."""
        year = on.year - ((on.month, on.day) < (9, 1))
        return year - self.born.year - ((self.born.month, self.born.day) >= (9, 1))


@dataclass(frozen=True, slots=True)
class Home:
    """Where the family lived from a day on."""

    since: date
    address: str
    postcode: str
    kind: Literal["home", "temporary"] = "home"
    fled: str = ""
    """The key of somebody from whom they fled there, and who must not learn where it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """Somebody got in touch about some of the children."""

    on: date
    hour: int
    children: Who
    source: str
    """A code of `referral_source`."""
    outcome: Literal["referral", "early_help", "advice", "nfa", "other"]
    worry: Worry
    asks_for_help: bool = False
    decided: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Help:
    """One kind of help: asked for or not, offered, answered, arrived or not."""

    kind: str
    """A code of `help_kind`."""
    children: Who
    asked: date | None
    offered: date | None
    """Nothing: it was asked for and could not be found."""
    answer: Literal["yes", "in_part", "not_now", "no", ""]
    arrived: tuple[date, ...] = ()
    good: bool = True
    """Whether the family says that it came as written, and helped."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlyHelp:
    """Help without a referral, led by whoever the family knows."""

    children: Who
    start: date
    reason: str
    """A code of `early_help_reason`."""
    assessed: date | None
    meetings: tuple[date, ...]
    helps: tuple[Help, ...]
    end: date | None
    outcome: str = ""
    """A code of `early_help_outcome`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """A child and family assessment."""

    children: Who
    kind: str
    start: date
    end: date | None
    """The day it was authorised and the family told; nothing while it goes on."""
    visits: tuple[date, ...]
    factors: tuple[tuple[str, ...], ...]
    """For each of `children`, in their order."""
    outcome: Literal["services", "early_help", "nfa"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Conference:
    """A child protection conference, with what it decided for each child."""

    on: date
    kind: Literal["initial", "pre_birth", "review"]
    children: Who
    decisions: tuple[Literal["plan", "no_plan", "continue", "end"], ...]
    categories: tuple[tuple[str, ...], ...]
    quorate: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Enquiry:
    """A strategy discussion that opened a section 47 enquiry, and what came of it."""

    children: Who
    on: date
    joint: bool
    medical: bool
    concluded: date | None
    findings: tuple[Literal["not_substantiated", "no_continuing_risk", "continuing_risk"], ...]
    conference: Conference | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Protection:
    """A protection plan, from the conference that decided it to its end."""

    children: Who
    start: date
    reviews: tuple[Conference, ...]
    core_groups: tuple[date, ...]
    visits: tuple[date, ...]
    end: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpPlan:
    """A family help plan under section 17: the census reads a child in need plan from it."""

    children: Who
    start: date
    reviews: tuple[date, ...]
    visits: tuple[date, ...]
    end: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyMeeting:
    """A family group decision-making meeting: offered, and held or not."""

    children: Who
    offered: date
    at_point: Literal["help", "enquiry", "conference", "before_proceedings"]
    answer: Literal["yes", "not_now", "no"]
    held: date | None
    answered: date | None
    """When we answered the family's own plan, point by point."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BeforeCourt:
    """Pre-proceedings: the last work before court."""

    children: Who
    planning: date
    letter: date | None
    meetings: tuple[date, ...]
    decided: date | None
    applied: date | None
    """When the court was asked. Where care begins: see `journey.CARE`."""


@dataclass(slots=True, kw_only=True)
class Episode:
    """Work with some of the children from a referral to its end."""

    children: Who
    contact: Contact | None
    received: date
    source: str
    decided: date
    goes_on: bool
    """Whether the referral led to an assessment (otherwise nothing more was needed)."""
    worry: Worry
    need: str = "N1"
    """The census's primary need."""
    post: int = 0
    """Which post of the locality's teams has the family: `town.staff` knows who held it on a day."""
    assessments: list[Assessment] = field(default_factory=list)
    enquiries: list[Enquiry] = field(default_factory=list)
    protections: list[Protection] = field(default_factory=list)
    plans: list[HelpPlan] = field(default_factory=list)
    meetings: list[FamilyMeeting] = field(default_factory=list)
    before_court: list[BeforeCourt] = field(default_factory=list)
    helps: list[Help] = field(default_factory=list)
    closed: date | None = None
    because: str = "no_longer_in_need"
    going: float = 0.0
    """How it went, from -1 (badly) to 1 (well): the texts move towards it."""


@dataclass(slots=True)
class Family:
    """A family as it was drawn, and everything that happened with it within the years of the record."""

    number: int
    surname: str
    locality: int
    """Which part of the authority they live in: 0 up to the number of localities."""
    decile: int
    """Of deprivation where they live: 1 the poorest tenth of England, 10 the richest."""
    children: list[Human] = field(default_factory=list)
    others: list[Human] = field(default_factory=list)
    """Parents first, then whoever else loves the children or belongs to them."""
    homes: list[Home] = field(default_factory=list)
    group: SubjectId = NOBODY
    """The family itself, as those who are read together."""
    language: str = ""
    """A code of `language` where they want another than English, with an interpreter."""
    worry: Worry = "stress"
    left: date | None = None
    """The day on which they moved to another authority, and our work went with them."""
    left_for: str = ""
    """Which one that was."""
    contacts: list[Contact] = field(default_factory=list)
    early_help: list[EarlyHelp] = field(default_factory=list)
    episodes: list[Episode] = field(default_factory=list)
    roots: tuple[str, str] | None = None
    """The heritage and ethnicity of both sides, where they are known before the family is drawn."""
    planted: str = ""
    """The planted truth that this family carries, by its name in `town.planted`; mostly none."""

    def other(self, key: str) -> Human | None:
        """Somebody of `others` by their key."""
        return next((one for one in self.others if one.key == key), None)

    def parents(self) -> list[Human]:
        """The mothers and fathers who are alive in the record."""
        return [one for one in self.others if one.kind in ("mother", "father")]

    def home(self, on: date) -> Home:
        """Where they lived on a day."""
        return next((one for one in reversed(self.homes) if one.since <= on), self.homes[0])
