"""Somebody on their side reads and writes for their client, and for nobody else."""

from __future__ import annotations

from datetime import date

import pytest

from alongside.access import NotHere
from alongside.access.own_page import PageOpened, WordsOpened
from alongside.desk import NotWritable, NotYours
from alongside.practice.advocacy import (
    AdvocacyAnswered,
    AdvocacyOffered,
    AdvocateBegan,
    AdvocateNoteSealed,
    PaperGiven,
    PostponementAnswered,
    PostponementAsked,
)
from alongside.practice.agreement import AgreementAsked
from alongside.practice.attendance import PlanLine
from alongside.practice.family_group import FamilyPlanAnswered, FamilyPlanSealed
from alongside.practice.person import PersonBorn, PersonNamed
from alongside.practice.plan import PlanMade
from alongside.practice.relationship import RelationshipTold
from alongside.practice.voice import AccountGiven
from alongside.record import SubjectId
from tests.desk.office import Office
from tests.life import person, worker

LEANNE, MAYA, FEMI, NAN = person("leanne"), person("maya"), person("femi"), person("nan")
SEAL = AdvocateNoteSealed(sealed="sha256:" + 64 * "0")


@pytest.fixture
def home(office: Office) -> Office:
    """Maya, her mother and Nan, who have pages of their own, and Femi, who is Maya's advocate."""
    office.child("maya", "amira")
    for name in ("leanne", "femi", "nan"):
        office.given(PersonNamed(given=name.title()), person(name))
    office.family("maya", "leanne", "nan")
    office.write("amira", PageOpened(capacity="parent_or_carer", children=(MAYA,)), LEANNE)
    office.write("amira", PageOpened(capacity="network", children=(MAYA,)), NAN)
    office.write("amira", PageOpened(capacity="young_person"), MAYA)
    office.given(PageOpened(capacity="advocate", children=(MAYA,)), FEMI)
    office.given(AdvocateBegan(advocate=FEMI, for_whom=MAYA), MAYA, FEMI)
    return office


def reads(office: Office, who: SubjectId, whose: SubjectId = MAYA) -> set[str]:
    """The kinds of fact that somebody reads on their page of a life."""
    reader = office.desk.reader(who)
    life = office.desk.read(reader, whose, lambda view: view.life(whose), page="mine")
    return {entry.kind for entry in life.entries}


def test_a_child_who_reads_one_line_of_a_plan_opens_the_rest_of_it_to_nobody(home: Office) -> None:
    line = PlanLine(key="a", what="Maya sees Keira")
    plan = home.write("amira", PlanMade(lines=(line, PlanLine(key="b", what="Elm Court"))), MAYA).id
    home.write("amira", AgreementAsked(to=MAYA, line="Maya sees Keira", of=plan, key="a"), MAYA)
    maya, opening = home.desk.reader(MAYA), WordsOpened(entries=(plan,), to=FEMI)
    with pytest.raises(NotYours):
        home.desk.write(maya, [home.draft(opening, MAYA)])
    home.write("amira", WordsOpened(entries=(plan,), to=MAYA), MAYA)
    home.desk.write(maya, [home.draft(opening, MAYA)])
    assert "PlanMade" in reads(home, FEMI)


def test_an_advocate_reads_that_they_are_one_and_what_their_client_opened_to_them(home: Office) -> None:
    home.note("amira", "She wants to stay at Nan's.", MAYA)
    assert reads(home, FEMI) == {"AdvocateBegan", "PersonNamed"}
    maya = home.desk.reader(MAYA)
    (mine,) = home.desk.write(maya, [home.draft(AccountGiven(words="I want a lock."), MAYA)])
    home.desk.write(maya, [home.draft(WordsOpened(entries=(mine.id,), to=FEMI), MAYA)])
    assert "AccountGiven" in reads(home, FEMI)
    assert "NoteWritten" not in reads(home, FEMI)


def test_her_mother_does_not_learn_from_her_page_that_maya_has_an_advocate(home: Office) -> None:
    home.write("amira", AdvocacyOffered(kind="childs_advocate", to=MAYA), MAYA)
    assert reads(home, LEANNE).isdisjoint({"AdvocateBegan", "AdvocacyOffered"})
    assert reads(home, MAYA) >= {"AdvocateBegan", "AdvocacyOffered"}


def test_an_advocates_note_is_about_the_advocate_and_about_nobody_else(home: Office) -> None:
    femi = home.desk.reader(FEMI)
    home.desk.write(femi, [home.draft(SEAL, FEMI)])
    with pytest.raises(NotYours):
        home.desk.write(femi, [home.draft(SEAL, FEMI, MAYA)])
    assert "AdvocateNoteSealed" not in [e.kind for e in home.life("amira", MAYA).entries]


@pytest.mark.parametrize("who", ["amira", "meg"])
def test_nobody_who_works_here_writes_an_advocates_note(home: Office, who: str) -> None:
    with pytest.raises(NotYours):
        home.write(who, SEAL, MAYA)


def test_an_advocate_asks_for_another_day_and_reads_the_answer_and_so_does_maya(home: Office) -> None:
    home.write("amira", PaperGiven(what="The report", to=FEMI, meeting="conference"), MAYA)
    asked = PostponementAsked(meeting="conference", why="It came last night.", for_whom=MAYA)
    home.desk.write(home.desk.reader(FEMI), [home.draft(asked, MAYA)])
    (entry,) = home.life("amira", MAYA).each(PostponementAsked)
    assert entry.said_by == FEMI
    home.write("amira", PostponementAnswered(asked=entry.id, answer="moved"), MAYA)
    assert reads(home, FEMI) >= {"PaperGiven", "PostponementAsked", "PostponementAnswered"}
    assert reads(home, MAYA) >= {"PostponementAsked", "PostponementAnswered"}
    assert "PostponementAsked" not in reads(home, LEANNE)


def test_she_answers_the_offer_that_was_made_to_her_and_not_her_childs(home: Office) -> None:
    hers = home.write("amira", AdvocacyOffered(kind="parental_representative", to=LEANNE), MAYA).id
    mayas = home.write("amira", AdvocacyOffered(kind="childs_advocate", to=MAYA), MAYA).id
    leanne = home.desk.reader(LEANNE)
    home.desk.write(leanne, [home.draft(AdvocacyAnswered(offer=hers, answer="yes"), MAYA)])
    with pytest.raises(ValueError, match="no such entry"):
        home.desk.write(leanne, [home.draft(AdvocacyAnswered(offer=mayas, answer="no"), MAYA)])


def test_a_plan_that_nan_sealed_is_hers_and_theirs_to_whom_it_was_opened_and_so_is_our_answer(
    home: Office,
) -> None:
    home.desk.write(home.desk.reader(NAN), [home.draft(FamilyPlanSealed(words="Nan has Fridays"), MAYA)])
    (entry,) = home.life("amira", MAYA).each(FamilyPlanSealed)
    assert entry.said_by == NAN
    assert "FamilyPlanSealed" not in reads(home, LEANNE)
    home.write("amira", WordsOpened(entries=(entry.id,), to=LEANNE), LEANNE)
    home.write("amira", FamilyPlanAnswered(meeting=entry.id, plan=entry.id, words="Yes"), MAYA)
    for who in (NAN, LEANNE):
        assert reads(home, who) >= {"FamilyPlanSealed", "FamilyPlanAnswered"}
    assert reads(home, FEMI).isdisjoint({"FamilyPlanSealed", "FamilyPlanAnswered"})


def test_nobody_else_puts_right_what_the_family_planned(home: Office) -> None:
    plan = FamilyPlanSealed(words="Nan has Fridays")
    (done,) = home.desk.write(home.desk.reader(NAN), [home.draft(plan, MAYA)])
    edited = FamilyPlanSealed(words="Nan has Sundays")
    with pytest.raises(NotYours):
        home.write("amira", edited, MAYA, corrects=done.id, why="A slip")


def test_a_plan_that_a_scribe_wrote_down_is_read_by_everybody_who_made_it(home: Office) -> None:
    home.write("amira", FamilyPlanSealed(words="Fridays", made_by=(NAN, LEANNE), read_back=True), MAYA)
    assert "FamilyPlanSealed" in reads(home, NAN) & reads(home, LEANNE)
    assert "FamilyPlanSealed" not in reads(home, MAYA)


def test_who_stands_beside_maya_gets_no_page_for_her_mother_and_nobody_is_told_otherwise(
    home: Office,
) -> None:
    hers = PageOpened(capacity="representative", children=(LEANNE, MAYA))
    home.given(AdvocateBegan(advocate=FEMI, for_whom=LEANNE, kind="parental_representative"), LEANNE, FEMI)
    dot = home.desk.reader(worker("dot"))
    with pytest.raises(NotWritable, match="already, on another side"):
        home.desk.write(dot, [home.draft(hers, FEMI)], reason="New at the door")
    again = PageOpened(capacity="advocate", children=(MAYA,))
    home.desk.write(dot, [home.draft(again, FEMI)], reason="New at the door")


def test_whoever_works_with_maya_gives_her_advocate_a_page_on_another_day(office: Office) -> None:
    office.child("maya", "amira")
    office.write("amira", PersonNamed(given="Femi"), FEMI)
    office.write("amira", AdvocateBegan(advocate=FEMI, for_whom=MAYA), MAYA)
    page = PageOpened(capacity="advocate", children=(MAYA,))
    with pytest.raises(NotHere):
        office.write("ben", PageOpened(capacity="network", children=(MAYA,)), FEMI)
    office.write("ben", page, FEMI)
    with pytest.raises(NotHere):
        office.write("ben", page, FEMI)
    assert office.desk.reader(FEMI).children == (MAYA,)
    assert reads(office, FEMI) == {"AdvocateBegan", "PersonNamed"}
    with pytest.raises(NotHere):
        office.write("sol", page, FEMI)


AVA = person("ava")


def opens(office: Office, capacity: str, whose: SubjectId, *children: SubjectId) -> bool:
    """Whether a worker may open such a page."""
    try:
        office.write("amira", PageOpened(capacity=capacity, children=children), whose)  # type: ignore[arg-type]
    except NotWritable:
        return False
    return True


def known(office: Office, name: str) -> SubjectId:
    """Somebody whom Maya's record knows, from outside the family."""
    who = office.child(name)
    office.given(RelationshipTold(other=who, kind="other"), MAYA)
    return who


def born(office: Office, **on: date) -> None:
    for name, birthday in on.items():
        office.given(PersonBorn(), person(name), on=birthday)


@pytest.mark.parametrize(
    ("first", "then"),
    [
        (("advocate", MAYA), ("parent_or_carer", AVA)),
        (("parent_or_carer", AVA), ("advocate", MAYA)),
        (("representative", LEANNE), ("parent_or_carer", MAYA)),
        (("parent_or_carer", MAYA), ("representative", LEANNE)),
        (("advocate", MAYA), ("representative", LEANNE)),
        (("representative", LEANNE), ("representative", person("nan"))),
        (("advocate", MAYA), ("advocate", LEANNE)),
    ],
)
def test_nobody_stands_on_two_sides_of_one_family_by_two_pages(
    office: Office, first: tuple[str, SubjectId], then: tuple[str, SubjectId]
) -> None:
    office.child("maya", "amira")
    office.child("ava", "amira")
    dad = office.child("dad")
    office.family("maya", "ava", "leanne", "nan", "dad")
    assert opens(office, first[0], dad, first[1])
    assert not opens(office, then[0], dad, then[1])


@pytest.mark.parametrize("capacity", ["advocate", "representative"])
@pytest.mark.parametrize("clients", [(MAYA, LEANNE), (LEANNE, NAN), (MAYA, NAN)])
def test_one_page_is_for_one_side(office: Office, capacity: str, clients: tuple[SubjectId, ...]) -> None:
    office.child("maya", "amira")
    office.family("maya", "leanne", "nan")
    born(office, maya=date(2016, 3, 1), leanne=date(1990, 3, 1))
    assert not opens(office, capacity, known(office, "femi"), *clients)


def test_two_sisters_may_have_one_advocate(office: Office) -> None:
    office.child("maya", "amira")
    office.child("ava", "amira")
    office.family("maya", "ava", "leanne")
    born(office, maya=date(2016, 3, 1), ava=date(2019, 3, 1))
    assert opens(office, "advocate", known(office, "femi"), MAYA, AVA)


def test_two_families_may_have_one_advocate(office: Office) -> None:
    office.child("maya", "amira")
    office.child("zed", "amira")
    office.family("maya", "leanne")
    assert opens(office, "advocate", known(office, "femi"), MAYA, person("zed"))
