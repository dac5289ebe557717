"""A tie that a decision touches is read by whoever it is with, and by the child; by nobody else of them."""

from __future__ import annotations

from alongside.access.own_page import PageOpened, WordsOpened
from alongside.practice.attendance import TieTouched
from alongside.practice.decision import DecisionMade, DecisionMadeEach
from alongside.practice.person import PersonNamed
from alongside.practice.team import WorkerAllocated, WorkerAllocatedEach
from alongside.practice.touched import touched
from alongside.record import SubjectId
from tests.desk.office import Office
from tests.life import person, worker

LEANNE, CRAIG, MAYA = person("leanne"), person("craig"), person("maya")
TIES = (TieTouched(person=LEANNE, answer="A new place"), TieTouched(person=CRAIG, answer="By letter"))


def home(office: Office) -> Office:
    office.child("maya", "amira")
    for name in ("leanne", "craig"):
        office.given(PersonNamed(given=name.title(), family="Hartley"), person(name))
    office.family("maya", "leanne", "craig")
    for who in (LEANNE, CRAIG):
        office.write("amira", PageOpened(capacity="parent_or_carer", children=(MAYA,)), who)
    return office


def ties(office: Office, who: SubjectId) -> list[SubjectId]:
    reader = office.desk.reader(who)
    life = office.desk.read(reader, MAYA, lambda view: view.life(MAYA), page="mine")
    return [one.person for one in touched(life)]


def test_of_a_change_of_worker_a_mother_reads_her_own_tie_alone(office: Office) -> None:
    fact = WorkerAllocated(worker=worker("ben"), role="social_worker")
    home(office).given(fact, MAYA, each={MAYA: WorkerAllocatedEach(ties=TIES)})
    assert ties(office, LEANNE) == [LEANNE]
    assert ties(office, CRAIG) == [CRAIG]


def test_of_a_decision_that_was_opened_to_her_as_well(office: Office) -> None:
    decided = home(office).write(
        "amira", DecisionMade(what="Maya moves"), MAYA, each={MAYA: DecisionMadeEach(ties=TIES)}
    )
    office.write("amira", WordsOpened(entries=(decided.id,), to=LEANNE), LEANNE)
    assert ties(office, LEANNE) == [LEANNE]
    assert ties(office, CRAIG) == []


def test_a_child_reads_all_of_hers(office: Office) -> None:
    fact = WorkerAllocated(worker=worker("ben"), role="social_worker")
    home(office).given(fact, MAYA, each={MAYA: WorkerAllocatedEach(ties=TIES)})
    office.write("amira", PageOpened(capacity="young_person"), MAYA)
    assert ties(office, MAYA) == [LEANNE, CRAIG]
