"""A silent wall: whoever is behind it receives exactly what they would without what it hides."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

from hypothesis import given, settings
from hypothesis import strategies as st

from alongside.access import Known, View
from alongside.access.facts import InformationRestricted, RestrictionLifted
from alongside.desk import CODEC, SHELVES
from alongside.practice.agreement import digest_of
from alongside.practice.contact import ContactReceived
from alongside.practice.decision import DecisionMade
from alongside.practice.dispute import DisputeRaised
from alongside.practice.help import HelpAnswered, HelpArrived, HelpAskedFor, HelpOffered
from alongside.practice.home import MovedHome
from alongside.practice.note import NoteWritten
from alongside.practice.person import PersonNamed
from alongside.practice.promise import PromiseKept, PromiseMade, ReviewDateChosen
from alongside.practice.referral import ReferralReceived
from alongside.record import EntryId, Fact, SubjectId
from alongside.record.memory import MemoryBook
from tests.desk.office import Office
from tests.examples import examples
from tests.life import person, worker

START = datetime(2026, 5, 11, 9, tzinfo=UTC)
MAYA, AVA = person("maya"), person("ava")
ABOUT = ((MAYA,), (AVA,), (MAYA, AVA))
WORDS = ("Maya", "Marguerite", "Hartley", "AL1 2BC", "Mill Lane")


@dataclass(frozen=True)
class Step:
    """Something written, by whom it is hidden, and which earlier step it answers."""

    fact: str
    about: tuple[SubjectId, ...]
    hidden: bool
    answers: int


@dataclass
class Steps:
    """The clock and the ids of a world: the same step has the same of both in every world."""

    at: int = 0
    made: int = 0

    def go(self, step: int) -> None:
        self.at, self.made = step, 0

    def now(self) -> datetime:
        self.made += 1
        return START + timedelta(hours=self.at, milliseconds=self.made)

    def id(self) -> EntryId:
        self.made += 1
        return EntryId(str(UUID(int=(self.at << 32) + self.made)))


steps = st.lists(
    st.builds(
        Step,
        fact=st.sampled_from(
            (
                "note",
                "name",
                "home",
                "promise",
                "kept",
                "decision",
                "contact",
                "referral",
                "review",
                "right",
                "dispute",
                "asked",
                "offered",
                "no",
                "came",
            )
        ),
        about=st.sampled_from(ABOUT),
        hidden=st.booleans(),
        answers=st.integers(0, 20),
    ),
    min_size=1,
    max_size=9,
)


class World:
    """One telling of the steps: with what is hidden and its wall, or without both."""

    out = "ben"
    """Who is behind the wall."""

    @property
    def kept_from(self) -> SubjectId:
        """Who that is in the record: a worker, but where somebody of a family is meant."""
        return worker(self.out)

    def __init__(self, told: list[Step], *, with_hidden: bool) -> None:
        self.steps = Steps()
        book = MemoryBook(1, CODEC, clock=self.steps.now, ids=self.steps.id, shelves=SHELVES)
        self.office = Office(book, self.steps.now)
        self.steps.go(1)
        self.office.child("maya", "amira")
        self.office.child("ava", "amira")
        self.office.family("maya", "ava")
        self.entries: dict[int, EntryId] = {}
        self.gone: set[int] = set()
        self._corrected: dict[int, int] = {}
        for number, step in enumerate(told):
            self.steps.go(10 + number)
            self._tell(number, step, told, with_hidden=with_hidden)
        self.steps.go(100)
        self.office.life("amira", MAYA)
        self.steps.go(101)
        if with_hidden and self.gone & self.entries.keys():
            self._wall(told)

    def _tell(self, number: int, step: Step, told: list[Step], *, with_hidden: bool) -> None:
        before = {
            "kept": "promise",
            "review": "promise",
            "referral": "contact",
            "right": "note",
            "dispute": "note",
            "offered": "asked",
            "no": "offered",
            "came": "offered",
        }
        wanted = before.get(step.fact)
        choices = [n for n in range(number) if told[n].fact == wanted and told[n].about == step.about]
        base = choices[step.answers % len(choices)] if choices else None
        optional = step.fact in ("referral", "offered", "came")
        if wanted and base is None and not optional:
            return
        follows = base is not None and not optional and base in self.gone
        hidden = follows or (step.hidden and step.fact != "right")
        if hidden:
            self.gone.add(number)
            if not with_hidden:
                return
        ref = self.entries.get(base) if base is not None else None
        if step.fact == "right" and ref is not None:
            more: dict[str, Any] = {"corrects": ref, "why": "Put right"}
            if any(told[n].fact == "right" and self._corrected.get(n) == base for n in self.entries):
                return
            self._corrected[number] = base if base is not None else -1
        else:
            more = {}
        fact = _fact(step.fact, number, None if base in self.gone else ref, ref)
        key = f"step/{number}"
        self.entries[number] = self.office.write("amira", fact, *step.about, client_ref=key, **more).id

    def _wall(self, told: list[Step]) -> None:
        named = [n for n in self.gone if n in self.entries and told[n].hidden and told[n].fact != "right"]
        if not named:
            return
        refs = tuple(self.entries[n] for n in named)
        fact = InformationRestricted(
            entries=refs, from_whom=(self.kept_from,), reason="An enquiry", mode="silent"
        )
        self.office.write("amira", fact, MAYA, client_ref="wall")

    def received(self) -> list[Any]:
        """Everything that Ben is given, by every way there is."""
        ben = self.office.who("ben")
        desk = self.office.desk
        known = Known(START + timedelta(hours=13, minutes=30), by=worker("ben"))

        def counts(view: View) -> Any:
            return [view.hidden(MAYA), view.hidden(AVA), view.life(MAYA).entries]

        self.steps.go(200)
        told: list[Any] = [self.office.life("ben", who).entries for who in (MAYA, AVA)]
        self.steps.go(201)
        told.append(desk.read(ben, MAYA, counts, page="as known", known=known))
        for number, words in enumerate(WORDS):
            self.steps.go(202 + number)
            told.append(desk.find(ben, words))
        self.steps.go(210)
        told.append(desk.my_children(self.office.who("meg"), lambda _view, mine: len(mine.children)))
        told += [desk.heads(ben, [MAYA, AVA]), desk.who_looked(ben, MAYA), desk.who_looked(ben, AVA)]
        return told


def _fact(kind: str, number: int, seen: EntryId | None, ref: EntryId | None) -> Fact:
    """A fact of a kind. `seen` is what may be left out of it; `ref` what it cannot be said without."""
    needed = ref or EntryId("")
    facts: dict[str, Fact] = {
        "note": NoteWritten(words=f"Note {number}."),
        "right": NoteWritten(words=f"Note {number}, put right."),
        "name": PersonNamed(given="Marguerite", family=f"Known{number}", kind="known_as"),
        "home": MovedHome(address="4 Mill Lane", postcode="AL1 2BC"),
        "promise": PromiseMade(what=f"Promise {number}"),
        "kept": PromiseKept(promise=needed),
        "review": ReviewDateChosen(of=needed, review_on=date(2026, 6, 1)),
        "decision": DecisionMade(what=f"Decision {number}"),
        "dispute": DisputeRaised(entry=needed, field="words", end=4, digest=digest_of("Note"), words="No."),
        "contact": ContactReceived(source="1A", said="I am worried."),
        "referral": ReferralReceived(source="1A", contact=ref),
        "asked": HelpAskedFor(words=f"Somebody on Saturdays, {number}"),
        "offered": HelpOffered(words=f"Offer {number}", by_whom="The fund", asked=ref),
        "no": HelpAnswered(offer=needed, answer="no", words=f"No, {number}"),
        "came": HelpArrived(words=f"It came, {number}", offer=ref),
    }
    assert seen is None or seen == ref
    return facts[kind]


@settings(max_examples=examples(40), deadline=None)
@given(told=steps)
def test_what_ben_receives_is_the_same_with_and_without_what_is_hidden_from_him(told: list[Step]) -> None:
    with_it, without_it = World(told, with_hidden=True), World(told, with_hidden=False)
    for one, other in zip(with_it.received(), without_it.received(), strict=True):
        assert one == other


def test_those_on_this_side_of_the_wall_see_everything(memory_office: Office) -> None:
    office = memory_office
    maya = office.child("maya", "amira")
    entry = office.note("amira", "What nobody else must know.", maya)
    wall = InformationRestricted(entries=(entry,), from_whom=(worker("ben"),), reason="x", mode="silent")
    placed = office.write("amira", wall, maya).id
    assert len(office.life("amira", maya)) == len(office.life("ben", maya)) + 2
    office.write("meg", RestrictionLifted(restriction=placed, why="Over"), maya)
    assert entry in {one.id for one in office.life("ben", maya).entries}


def test_the_view_of_a_story_is_walled_too(memory_office: Office) -> None:
    office = memory_office
    maya = office.child("maya", "amira")
    office.given(PersonNamed(given="Secret", family="Name", kind="known_as"), maya)
    entry = office.life("amira", maya).each(PersonNamed)[-1].id
    office.given(
        InformationRestricted(entries=(entry,), from_whom=(worker("ben"),), reason="x", mode="silent"), maya
    )
    told = office.desk.read(office.who("ben"), maya, lambda view: view.name(maya), page="test")
    assert told == "Maya Hartley"
