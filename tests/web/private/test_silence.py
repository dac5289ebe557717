"""Behind a silent wall every page is, byte for byte, what it would be without what is hidden and its wall."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from django.test import Client, override_settings
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from alongside.access.facts import ConflictDeclared, InformationRestricted
from alongside.access.own_page import PageOpened, WordsOpened
from alongside.access.reaching import Way
from alongside.desk import Emergency
from alongside.practice.home import MovedHome, WhereaboutsProtected
from alongside.practice.promise import PromiseMade
from alongside.practice.voice import AccountGiven
from alongside.record import SubjectId
from alongside.record.when import day
from alongside.web.pages import PAGES
from tests.desk.office import MONDAY
from tests.desk.test_silence import AVA, MAYA, WORDS, Step, World, steps
from tests.examples import examples
from tests.life import person, worker
from tests.web.pages_papers import counter
from tests.web.private.forms import said_by

MUM, HIDDEN = person("mum"), person("zed")
READ = tuple(route for route in PAGES if "GET" in route.methods)
FORMS = ("NoteWritten", "StrategyDiscussionHeld", "DecisionMade")
"""Forms beside which something of a record stands."""
Worlds = tuple["Around", "Around"]
A_FEW = [
    Step("note", (MAYA,), hidden=True, answers=0),
    Step("promise", (MAYA, AVA), hidden=False, answers=0),
    Step("decision", (MAYA, AVA), hidden=True, answers=0),
    Step("home", (MAYA, AVA), hidden=False, answers=0),
    Step("kept", (MAYA, AVA), hidden=False, answers=1),
    Step("home", (AVA,), hidden=True, answers=0),
    Step("right", (MAYA,), hidden=False, answers=0),
    Step("note", (MAYA, AVA), hidden=True, answers=0),
    Step("dispute", (MAYA, AVA), hidden=False, answers=0),
    Step("note", (AVA,), hidden=False, answers=0),
    Step("dispute", (AVA,), hidden=True, answers=0),
    Step("asked", (MAYA,), hidden=False, answers=0),
    Step("offered", (MAYA,), hidden=True, answers=0),
    Step("no", (MAYA,), hidden=False, answers=0),
    Step("referral", (MAYA, AVA), hidden=False, answers=0),
    Step("came", (MAYA, AVA), hidden=True, answers=0),
    Step("offered", (MAYA, AVA), hidden=False, answers=0),
]


class Around(World):
    """The same world, in which words reached people, an emergency was broken into, and others have walls."""

    def __init__(self, told: list[Step], *, with_hidden: bool) -> None:
        # Every address is hidden, because they are moves of people whose whereabouts are protected.
        hidden = [replace(one, hidden=one.hidden or one.fact == "home") for one in told]
        super().__init__(hidden, with_hidden=with_hidden)
        self.steps.go(110)
        self.office.child("mum")
        self._reached()
        self.steps.go(125)
        self.office.desk.break_glass(self.office.who("sol"), MAYA, Emergency.CHILD_AT_RISK, "Somebody rang")
        self.steps.go(126)
        self.office.life("sol", MAYA)
        self._walls_of_others()
        self.steps.go(140)
        if with_hidden:
            self._hidden_besides()
        self.steps.go(150)
        self._told(HIDDEN if with_hidden else None)
        self.steps.go(500)

    def _reached(self) -> None:
        amira, desk, way = self.office.who("amira"), self.office.desk, Way("letter", day(MONDAY))
        self.steps.go(111)
        hers = {one.id for one in self.office.life("amira", MAYA).entries}
        for number, entry in sorted(self.entries.items()):
            self.steps.go(112 + number)
            if entry in hers:
                desk.reach(amira, worker("sol"), {MAYA: [entry]}, way.kind, page=way.line)

    def _walls_of_others(self) -> None:
        self.steps.go(130)
        wall = InformationRestricted(from_whom=(worker("sue"),), reason="Somebody else's", mode="silent")
        self.office.write("amira", wall, MAYA, client_ref="others")
        self.steps.go(131)
        conflict = ConflictDeclared(people=(AVA,), words="A cousin")
        self.office.write("sol", conflict, worker("sol"), client_ref="conflict")

    def _hidden_besides(self) -> None:
        """An address that must not be found, somebody hidden altogether, and what was said to them."""
        out, write = self.kept_from, self.office.write
        move = MovedHome(address="9 Cinder Walk", postcode="AL9 9ZZ")
        write("amira", move, MAYA, client_ref="move")
        hidden = WhereaboutsProtected(from_whom=(out,), reason="A brother")
        write("amira", hidden, MAYA, AVA, client_ref="hidden")
        self.office.child("zed", "amira")
        whole = InformationRestricted(from_whom=(out,), reason="A brother", mode="silent")
        write("amira", whole, HIDDEN, client_ref="whole")
        self.office.desk.break_glass(self.office.who("sol"), HIDDEN, Emergency.OTHER, "Zed rang")

    def _told(self, whom: SubjectId | None) -> None:
        """Amira tells something of Maya's story to somebody hidden; where nobody is, she reads it."""
        amira, desk, way = self.office.who("amira"), self.office.desk, Way("said", day(MONDAY))
        seen = self.office.life("amira", MAYA).entries[0].id
        if whom:
            desk.reach(amira, whom, {MAYA: [seen]}, way.kind, page=way.line)
        else:
            desk.read(amira, MAYA, lambda view: view.shown.add(seen), page="words that reached somebody")


class OfMeg(Around):
    """The manager is the one behind the wall: she has pages of her own, which may tell her no more."""

    out = "meg"


class OfDad(Around):
    """Their father is behind the wall: he has a page of his own, and every step was opened to him."""

    out = "dad"

    @property
    def kept_from(self) -> SubjectId:
        """He is in the record himself."""
        return person(self.out)

    def __init__(self, told: list[Step], *, with_hidden: bool) -> None:
        super().__init__(told, with_hidden=with_hidden)
        office, dad = self.office, self.kept_from
        self.steps.go(510)
        office.child("dad")
        self.steps.go(511)
        office.family("maya", "ava", "mum", "dad")
        self.steps.go(512)
        his = (MAYA, AVA, HIDDEN) if with_hidden else (MAYA, AVA)
        office.given(PageOpened(capacity="parent_or_carer", children=his), dad, client_ref="dads")
        self.steps.go(513)
        office.write("amira", PromiseMade(what="I ring him on Friday", to=dad), MAYA, client_ref="to-dad")
        for number, entry in sorted(self.entries.items()):
            self.steps.go(520 + number)
            office.given(WordsOpened(entries=(entry,), to=dad), dad, client_ref=f"opened/{number}")
        self.steps.go(590)
        if with_hidden:
            mums = AccountGiven(words="He must never find us.")
            office.given(mums, MUM, MAYA, said_by=MUM, client_ref="mums")
            office.given(
                PageOpened(capacity="parent_or_carer", children=(MAYA, AVA)), MUM, client_ref="mums-page"
            )


def addresses(world: Around) -> Iterator[str]:
    """Every page that is read, for each child, for somebody hidden, and for every entry of any world."""
    people: tuple[SubjectId, ...] = (MAYA, AVA, MUM, HIDDEN)
    for route in READ:
        if "person" in route.path:
            yield from (reverse(route.name, kwargs={"person": who}) for who in people)
        elif "entry" in route.path:
            yield from (reverse(route.name, kwargs={"entry": one}) for one in sorted(world.entries.values()))
        elif "worker" in route.path:
            yield from (
                reverse(route.name, kwargs={"worker": worker(who)}) for who in ("amira", "meg", "sol")
            )
        else:
            yield reverse(route.name)
    yield from (f"/child/{who}/chronology/?on-d=13&on-m=5&on-y=2026&to={worker('sol')}" for who in people)
    yield from (f"/write/?about={who}&kind={kind}" for who in people for kind in FORMS)


def received(world: Around, client: Client, where: list[str]) -> dict[str, str]:
    """What a reader gets at each address, and what a search finds."""
    counter.DESKS[:] = [world.office.desk]
    told: dict[str, str] = {}
    for number, address in enumerate(where):
        world.steps.go(600 + number)
        told[address] = said_by(client.get(address).text)
    for number, words in enumerate((*WORDS, "Cinder Walk", "AL9 9ZZ", "Zed Hartley")):
        world.steps.go(2000 + number)
        told[words] = said_by(client.post("/find/", {"words": words}).text)
    return told


def differs(kind: type[Around], told: list[Step], client: Client) -> list[str]:
    """The addresses at which a reader could tell that something is hidden."""
    with_it, without_it = kind(told, with_hidden=True), kind(told, with_hidden=False)
    where = list(dict.fromkeys([*addresses(with_it), *addresses(without_it)]))
    there, not_there = (received(world, client, where) for world in (with_it, without_it))
    return [address for address in there if there[address] != not_there[address]]


FAMILY_FORMS: tuple[tuple[str, dict[str, Any]], ...] = (
    ("/mine/another-day/", {"meeting": "conference", "why": "I work on Mondays"}),
    ("/mine/another-day/", {"meeting": "conference", "why": "For Zed", "client": HIDDEN}),
    ("/mine/family-plan/", {"words": "The girls stay with Nan"}),
    ("/mine/help/", {"do": "ask", "words": "A lift to school"}),
    ("/mine/how-it-was/", {"answer-0": "yes"}),
    ("/mine/reach/", {"channel": "call", "value": "07700 900123"}),
    ("/mine/side/", {"do": "answer", "offer": "", "answer": "yes"}),
    ("/mine/side/", {"do": "share", "to": HIDDEN, "share": [""]}),
    ("/mine/words/write/", {"words": "Mine", "step": "read", "about": [MAYA, HIDDEN], "seen_by": [HIDDEN]}),
    ("/mine/words/write/", {"words": "Mine", "step": "keep", "about": [MAYA, HIDDEN], "seen_by": [HIDDEN]}),
    ("/mine/words/write/", {"words": "Of all", "step": "keep", "about": [MAYA, AVA]}),
)
OF_AN_ENTRY: tuple[tuple[str, dict[str, Any]], ...] = (
    ("/mine/differently/{entry}/", {"passage": "0", "kind": "my_side", "words": "It was not so"}),
    ("/mine/asked/{entry}/", {"answer": "agree", "digest": "x"}),
    ("/mine/words/{entry}/", {}),
    ("/mine/words/{entry}/back/", {}),
    ("/mine/words/write/?instead={entry}", {"words": "Anew", "step": "keep", "seen": "{entry}"}),
    ("/mine/help/", {"do": "answer", "to": "{entry}", "answer": "no_thank_you"}),
    ("/mine/help/", {"do": "confirm", "to": "{entry}", "came": "yes"}),
    ("/mine/side/", {"do": "answer", "offer": "{entry}", "answer": "no"}),
    ("/mine/family-plan/", {"receipt": "{entry}"}),
)


def forms(worlds: tuple[Around, Around]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every form of a family's, with plausible words; those of an entry, for each entry of either world."""
    yield from FAMILY_FORMS
    for entry in sorted({one for world in worlds for one in world.entries.values()}):
        for where, said in OF_AN_ENTRY:
            told = {name: str(one).format(entry=entry) for name, one in said.items()}
            yield where.format(entry=entry), told


def answered(world: Around, client: Client, sent: list[tuple[str, dict[str, Any]]]) -> list[tuple[int, str]]:
    """What is answered to each form, sent one after the other, and what the page it leads to says then."""
    counter.DESKS[:] = [world.office.desk]
    told = []
    for number, (where, said) in enumerate(sent):
        world.steps.go(3000 + number)
        answer = client.post(where, {**said, "ref": f"form-{number}"})
        told.append((answer.status_code, answer.get("Location", "") + said_by(answer.text)))
    return told


@pytest.fixture(autouse=True)
def at_the_counter(morning: None) -> Iterator[None]:
    """The pages stand at whichever desk a world has."""
    with override_settings(ROOT_URLCONF="tests.web.pages_papers.counter", ALONGSIDE_DEMONSTRATION=True):
        yield
    counter.DESKS.clear()


@pytest.mark.parametrize("kind", [Around, OfDad, pytest.param(OfMeg, marks=pytest.mark.slow)])
def test_a_page_tells_nothing_of_what_is_hidden(kind: type[Around], come_in: Callable[[str], Client]) -> None:
    assert differs(kind, A_FEW, come_in(kind.out)) == []


def test_a_father_with_a_page_reads_on_it_what_was_opened_to_him(come_in: Callable[[str], Client]) -> None:
    world, client = OfDad(A_FEW, with_hidden=True), come_in("dad")
    told = received(world, client, ["/mine/"])["/mine/"]
    assert "I ring him on Friday" in told
    assert "He must never find us" not in told


def test_a_form_that_a_father_sends_tells_him_nothing_either(come_in: Callable[[str], Client]) -> None:
    worlds = (OfDad(A_FEW, with_hidden=True), OfDad(A_FEW, with_hidden=False))
    sent, client = list(forms(worlds)), come_in("dad")
    there, not_there = (answered(world, client, sent) for world in worlds)
    assert [one for one, a, b in zip(sent, there, not_there, strict=True) if a != b] == []
    assert {302, 400, 404} <= {status for status, _ in there}


def test_those_on_this_side_would_see_the_difference(come_in: Callable[[str], Client]) -> None:
    assert {"Cinder Walk", "Zed Hartley"} < set(differs(Around, A_FEW, come_in("amira")))


@pytest.mark.slow
@settings(
    max_examples=examples(12), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(told=steps, kind=st.sampled_from((Around, OfMeg, OfDad)))
def test_no_page_tells_anything_of_whatever_is_hidden(
    come_in: Callable[[str], Client], told: list[Step], kind: type[Around]
) -> None:
    assert differs(kind, told, come_in(kind.out)) == []
