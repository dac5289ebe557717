"""Families: lives that could have been, entry after entry, as long as they are asked to be.

Everything is made from a seed, so that two runs measure the same record. A family has one to four
children, a mother, often a father, a grandmother. First come who they are and the way in; then the work, in
which visits are about all the brothers and sisters at once, notes about one or all of them, and one
entry in fifty is a correction.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Any
from uuid import UUID

from alongside.practice.assessment import AssessmentAuthorised, AssessmentPartWritten, AssessmentStarted
from alongside.practice.attendance import Attended, PlanLine
from alongside.practice.circle import FamilyTimeAgreed, ImportantPersonNamed
from alongside.practice.contact import ContactDecided, ContactReceived
from alongside.practice.home import MovedHome
from alongside.practice.identifiers import IdentifierGiven
from alongside.practice.person import EthnicityGiven, PersonBorn, PersonNamed, SexRecorded
from alongside.practice.plan import PlanMade
from alongside.practice.referral import PrimaryNeedJudged, ReferralDecided, ReferralReceived
from alongside.practice.relationship import FamilyGathered, ParentalResponsibilityGained, RelationshipTold
from alongside.practice.team import TeamAllocated, WorkerAllocated
from alongside.record import Draft, EntryId, Fact, Part, SubjectId, SubjectKind
from alongside.record.when import day, moment
from benchmarks import prose

FIRST_DAY, LAST_DAY = date(2019, 1, 7), date(2026, 10, 30)
DAYS = (LAST_DAY - FIRST_DAY).days
ETHNICITIES = ("WBRI", "WBRI", "WBRI", "WOTH", "MWBC", "APKN", "ABAN", "BAFR", "NOBT")
NOBODY = SubjectId("")
NEEDS = ("N1", "N2", "N3", "N4", "N5", "N8")


@dataclass(frozen=True)
class Alongside:
    """Who works with a family: one team, and its worker."""

    team: SubjectId
    worker: SubjectId


@dataclass
class Family:
    """One family being made: its people, its entries so far, and the moment it has come to."""

    number: int
    random: Random
    alongside: Alongside
    work: int
    """How many entries of everyday work follow the way in."""
    children: tuple[SubjectId, ...] = ()
    mother: SubjectId = NOBODY
    father: SubjectId | None = None
    nan: SubjectId = NOBODY
    now: datetime = datetime(2019, 1, 7, 9, tzinfo=UTC)
    step: timedelta = timedelta(days=1)
    drafts: list[Draft] = field(default_factory=list)
    notes: list[Draft] = field(default_factory=list)
    promises: list[EntryId] = field(default_factory=list)
    accounts: list[EntryId] = field(default_factory=list)

    def subject(self, kind: SubjectKind = SubjectKind.PERSON) -> SubjectId:
        """Somebody new."""
        return SubjectId(f"{kind.value}:{UUID(int=self.random.getrandbits(128), version=4)}")

    def write(self, fact: Fact, *about: SubjectId, **more: Any) -> EntryId:
        """Write one entry down and move on a little."""
        at = self.now + timedelta(microseconds=len(self.drafts))
        on = more.pop("on", None) or (
            moment(at.replace(microsecond=0)) if self.random.random() < 0.6 else day(at.date())
        )
        made = Draft(
            fact=fact, about=about, on=on, client_ref=f"bench/{self.number}/{len(self.drafts)}",
            recorded_at=at, by=self.alongside.worker, id=self._id(at), **more,
        )  # fmt: skip
        self.drafts.append(made)
        return made.id or EntryId("")

    def _id(self, at: datetime) -> EntryId:
        """A key such as the desk gives: the moment first, then chance."""
        value = (int(at.timestamp() * 1000) << 80) | self.random.getrandbits(80)
        value = (value & ~(0xF << 76)) | (0x7 << 76)
        return EntryId(str(UUID(int=(value & ~(0x3 << 62)) | (0x2 << 62))))

    def later(self) -> None:
        """Let some days pass."""
        self.now += self.step * (0.2 + 1.6 * self.random.random())

    def text(self, least: int, most: int) -> str:
        """Some sentences."""
        return prose.prose(self.random, self.random.randint(least, most))

    def some(self) -> tuple[SubjectId, ...]:
        """One of the children, or all of them."""
        return self.children if self.random.random() < 0.25 else (self.random.choice(self.children),)

    def each(self, part: Callable[[], Part]) -> dict[SubjectId, Part]:
        """A part for each of the children."""
        return {child: part() for child in self.children}


def begin(number: int, random: Random, alongside: Alongside, children: int, work: int) -> Family:
    """A family with the days spread so that its work ends before the last day."""
    family = Family(number, random, alongside, work)
    start = random.randint(0, DAYS // 2)
    family.now = datetime.combine(FIRST_DAY + timedelta(days=start), datetime.min.time(), UTC) + timedelta(
        hours=9
    )
    lasts = random.randint((DAYS - start) // 3, DAYS - start - 8)
    family.step = timedelta(days=lasts) / (2 * (work + 24))
    family.children = tuple(family.subject() for _ in range(children))
    family.mother, family.nan = family.subject(), family.subject()
    family.father = family.subject() if random.random() < 0.6 else None
    return family


def who_they_are(family: Family) -> None:
    """Names, birthdays, homes, and what they are to each other."""
    random, surname = family.random, prose.family_name(family.random)
    house, postcode = prose.address(random)
    grown = [family.mother, family.nan, *([family.father] if family.father else [])]
    for who in grown:
        girl = who is not family.father
        family.write(
            PersonNamed(given=random.choice(prose.GIRLS if girl else prose.BOYS), family=surname), who
        )
    family.write(MovedHome(address=house, postcode=postcode), family.mother)
    for nr, child in enumerate(family.children):
        _child(family, child, nr, surname)
    group = family.subject(SubjectKind.GROUP)
    family.write(FamilyGathered(family=group, name=surname), *family.children, group)
    family.write(MovedHome(address=house, postcode=postcode), *family.children)
    family.write(RelationshipTold(other=family.mother, kind="mother", in_words="Mum"), *family.children)
    family.write(ParentalResponsibilityGained(holder=family.mother, basis="birth"), *family.children)
    if family.father:
        family.write(RelationshipTold(other=family.father, kind="father", in_words="Dad"), *family.children)


def _child(family: Family, child: SubjectId, nr: int, surname: str) -> None:
    random, girl = family.random, family.random.random() < 0.5
    born = family.now.date() - timedelta(days=random.randint(200, 14 * 365))
    name = random.choice(prose.GIRLS if girl else prose.BOYS)
    family.write(PersonNamed(given=name, family=surname), child, on=day(born))
    family.write(PersonBorn(), child, on=day(born))
    family.write(SexRecorded(sex="F" if girl else "M"), child, on=day(born))
    family.write(EthnicityGiven(ethnicity=random.choice(ETHNICITIES)), child)
    family.write(IdentifierGiven(scheme="la_child_id", value=f"B{family.number:06d}{nr}"), child)
    words = random.choice(("She makes pancakes.", "He goes there after school.", ""))
    family.write(ImportantPersonNamed(person=family.nan, in_words="Nan", together=words), child)


def way_in(family: Family) -> EntryId:
    """Contact, referral, who is alongside, the assessment and the first plan. Returns the plan."""
    children, random = family.children, family.random
    contact = family.write(ContactReceived(source="1A", said=family.text(3, 8), family_knows=True), *children)
    family.later()
    family.write(ContactDecided(contact=contact, outcomes=("NEW_REFERRAL",)), *children)
    referral = family.write(ReferralReceived(source="1A", contact=contact, said=family.text(3, 8)), *children)
    family.later()
    family.write(ReferralDecided(referral=referral, outcomes=("SINGLE_ASSESSMENT",)), *children)
    family.write(PrimaryNeedJudged(need=random.choice(NEEDS)), *children)
    family.write(TeamAllocated(team=family.alongside.team), *children)
    family.write(
        WorkerAllocated(worker=family.alongside.worker, role="social_worker", team=family.alongside.team),
        *children,
    )
    family.later()
    return _assessed(family)


def _assessed(family: Family) -> EntryId:
    children = family.children
    started = family.write(AssessmentStarted(), *children)
    for part in ("development", "parenting", "family_and_world", "analysis"):
        family.later()
        words = family.text(4, 12)
        family.write(AssessmentPartWritten(assessment=started, part=part, words=words), *children)
    outcome = AssessmentAuthorised.Each
    assert outcome is not None
    each = family.each(
        lambda: outcome(factors=("3B", "4B"), outcomes=("PROV_OF_SERVICES",), needs_services=True)
    )
    family.write(AssessmentAuthorised(assessment=started), *children, each=each)
    lines = tuple(PlanLine(key=key, what=family.text(1, 1), by_whom="Mum") for key in ("one", "two", "three"))
    plan = family.write(PlanMade(lines=lines, words=family.text(2, 4)), *children)
    family.write(FamilyTimeAgreed(with_whom=family.father or family.nan, rhythm="every Saturday"), *children)
    return plan


def came(family: Family) -> tuple[Attended, ...]:
    """Who was at a meeting."""
    return (
        Attended(person=family.mother, role="mother"),
        Attended(person=family.alongside.worker, role="social_worker"),
        Attended(name="The school", role="school", came=family.random.random() < 0.8),
    )
