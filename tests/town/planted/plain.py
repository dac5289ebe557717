"""A small town written plainly: real families, people and courses, and few words, quickly."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from alongside.practice.assessment import AssessmentPartWritten, AssessmentStarted
from alongside.practice.closure import EpisodeClosed
from alongside.practice.conference_report import ConferenceReportWritten
from alongside.practice.contact import ContactDecided, ContactReceived
from alongside.practice.decision import DecisionMade
from alongside.practice.disability import DisabilityTold
from alongside.practice.help import HelpArrived, HelpOffered
from alongside.practice.home import MovedHome
from alongside.practice.person import PersonBorn, PersonNamed, SexRecorded
from alongside.practice.promise import PromiseKept, PromiseMade
from alongside.practice.strategy_discussion import StrategyDiscussionHeld
from alongside.practice.team import WorkerAllocated
from alongside.practice.visit import VisitMade, VisitMadeEach
from alongside.record import Draft, Look, SubjectId
from alongside.town.chance import Dice
from alongside.town.course.household import families, household
from alongside.town.course.journey import journey
from alongside.town.course.kin import flesh_out
from alongside.town.course.kinds import Episode, Family
from alongside.town.course.rates import Times, rates
from alongside.town.course.years import Years
from alongside.town.england.kinds import ENGLAND
from alongside.town.levers import Levers
from alongside.town.planted import Plants, plant
from alongside.town.planted.speaking import within
from alongside.town.staff.kinds import Worker
from alongside.town.staff.roster import Staff
from alongside.town.written.pen import NotYet, Pen

Part = Literal["parenting", "strengths", "analysis"]
PARTS: tuple[Part, ...] = ("parenting", "strengths", "analysis")
WORDS = (
    "cold",
    "kitchen",
    "warm",
    "soup",
    "bus",
    "stairs",
    "drum",
    "garden",
    "window",
    "tired",
    "shoes",
    "song",
)


@dataclass(frozen=True)
class Town:
    """What was written and looked at, family by family."""

    levers: Levers
    staff: Staff
    plants: Plants
    families: Mapping[int, Family]
    drafts: Mapping[int, list[Draft]]
    looks: tuple[Look, ...]

    def every(self) -> Iterator[Draft]:
        """Every draft of every family."""
        for told in self.drafts.values():
            yield from told


class Drawn:
    """Draws families of a town, each whole."""

    def __init__(self, levers: Levers) -> None:
        self.levers, self.staff = levers, Staff(levers, ENGLAND)
        self.count = families(levers)
        self._years = Years(levers, ENGLAND, rates(ENGLAND), Times(levers), self.staff)

    def family(self, number: int) -> Family:
        dice = Dice(self.levers.seed, "family", number)
        told = household(dice, number, self.levers, self.staff.localities)
        journey(told, dice.of("journey"), self._years)
        return flesh_out(told, self.levers) if told.contacts else told


def town(levers: Levers) -> Town:
    """A whole town, planted, written and looked at."""
    drawn = Drawn(levers)
    plants = plant(levers, drawn.family, drawn.count, drawn.staff)
    told: dict[int, Family] = {}
    drafts: dict[int, list[Draft]] = {}
    looks: list[Look] = []
    for number in range(drawn.count):
        family = drawn.family(number)
        if not family.contacts:
            continue
        plants.shape(family)
        told[number] = family
        drafts[number] = plants.mark(family, write(family, drawn.staff, levers))
        looks += plants.looks(family)
    return Town(levers, drawn.staff, plants, told, drafts, tuple(looks))


def write(family: Family, staff: Staff, levers: Levers) -> list[Draft]:
    """What happened with a family, in few words."""
    pen = Pen(Dice(levers.seed, "plain", family.number), f"f{family.number}", levers.until, family.number)
    plain = _Plain(family, staff, pen)
    for contact in family.contacts:
        plain.contact(contact.on, contact.children, contact.source, asks=contact.asks_for_help)
    for episode in family.episodes:
        if episode.goes_on and episode.decided <= levers.until:
            plain.episode(episode)
    return pen.finished()


class _Plain:
    def __init__(self, family: Family, staff: Staff, pen: Pen) -> None:
        self.family, self.staff, self.pen = family, staff, pen
        self.known: set[SubjectId] = set()

    def contact(self, on: date, children: tuple[int, ...], source: str, *, asks: bool) -> None:
        writer = self.staff.front_door(self.pen.dice, on)
        about = [self.family.children[n].subject for n in children]
        self.introduce(children, on)
        received = ContactReceived(source=source, said=self.words(), asks_for_help=asks, family_knows=True)
        entry = self.pen.write(received, about, within(self.pen.dice, on, 9, 17), by=writer)
        decided = ContactDecided(contact=entry, outcomes=("ADVICE",), reason=self.words())
        self.pen.write(decided, about, on, by=self.staff.front_door_manager(on), after=entry)

    def introduce(self, children: tuple[int, ...], on: date) -> None:
        writer, home = self.staff.front_door(self.pen.dice, on), self.family.home(on)
        mothers = [self.family.other("mother")]
        for one in (*(self.family.children[n] for n in children), *filter(None, mothers)):
            if one.subject in self.known:
                continue
            self.known.add(one.subject)
            at = within(self.pen.dice, on, 7, 9)
            self.pen.write(
                PersonNamed(given=one.given, family=one.family), [one.subject], on, by=writer, at=at
            )
            if one.born <= on:
                self.pen.write(PersonBorn(), [one.subject], one.born, by=writer, at=at)
                self.pen.write(SexRecorded(sex=one.sex), [one.subject], one.born, by=writer, at=at)
            if one.disabilities and one.born <= on:
                hard = DisabilityTold(disabilities=one.disabilities)
                self.pen.write(hard, [one.subject], on, by=writer, at=at)
            where = MovedHome(address=home.address, postcode=home.postcode)
            self.pen.write(where, [one.subject], on, by=writer, at=at)

    def episode(self, told: Episode) -> None:
        about = [self.family.children[n].subject for n in told.children]
        self.introduce(told.children, told.received)
        for held in self.staff.alongside(told.post, told.decided, told.closed):
            fact = WorkerAllocated(worker=held.worker.subject, role="social_worker", reason=held.reason)
            self.pen.write(fact, about, held.start, by=self.staff.manager(told.post, held.start))
        self.assessments(told, about)
        for one in told.enquiries:
            self.pen.write(
                StrategyDiscussionHeld(question=self.words()), about, one.on, by=self.holder(told, one.on)
            )
        for plan in told.plans:
            self.visits(told, plan.children, plan.visits)
        for protection in told.protections:
            self.visits(told, protection.children, protection.visits)
            for on in (protection.start, *(one.on for one in protection.reviews)):
                report = ConferenceReportWritten(for_day=on, worried=self.words(), strong=self.words())
                self.pen.write(report, about, on - timedelta(days=3), by=self.holder(told, on))
            self.pen.write(
                DecisionMade(what=self.words()),
                about,
                protection.start,
                by=self.holder(told, protection.start),
            )
        self.helps(told, about)
        if told.closed:
            closed = EpisodeClosed(because="no_longer_in_need", words=self.words())
            self.pen.write(closed, about, told.closed, by=self.holder(told, told.closed))

    def assessments(self, told: Episode, about: list[SubjectId]) -> None:
        for one in told.assessments:
            self.visits(told, one.children, one.visits)
            by = self.holder(told, one.start)
            entry = self.pen.write(AssessmentStarted(), about, one.start, by=by)
            if one.end:
                for part in PARTS:
                    fact = AssessmentPartWritten(assessment=entry, part=part, words=self.words())
                    self.pen.write(fact, about, one.end, by=self.holder(told, one.end), after=entry)

    def helps(self, told: Episode, about: list[SubjectId]) -> None:
        for one in told.helps:
            if one.offered is None:
                continue
            by = self.holder(told, one.offered)
            offer = self.pen.write(HelpOffered(what=one.kind), about, one.offered, by=by)
            promise = self.pen.write(PromiseMade(what=self.words()), about, one.offered, by=by)
            for on in one.arrived:
                arrived = HelpArrived(offer=offer, words=self.words())
                self.pen.write(arrived, about, on, by=self.holder(told, on), after=offer)
                kept = PromiseKept(promise=promise, words=self.words())
                self.pen.write(kept, about, on, by=self.holder(told, on), after=promise)

    def visits(self, told: Episode, children: tuple[int, ...], days: Iterable[date]) -> None:
        for on in days:
            self.visit(told, children, on)

    def visit(self, told: Episode, children: tuple[int, ...], on: date) -> None:
        dice = self.pen.dice
        there = [self.family.children[n] for n in children]
        each = {
            one.subject: VisitMadeEach(
                seen=dice.chance(0.9), alone=dice.chance(0.6), bedroom=dice.chance(0.3)
            )
            for one in there
            if one.born <= on
        }
        if each:
            fact = VisitMade(purpose="child_in_need", where="At home", story=self.words())
            try:
                self.pen.write(fact, list(each), within(dice, on, 9, 18), by=self.holder(told, on), each=each)
            except NotYet:
                return

    def holder(self, told: Episode, on: date) -> Worker:
        return self.staff.holder(told.post, on)

    def words(self) -> str:
        return " ".join([self.pen.dice.pick(WORDS) for _ in range(14)])
