"""Somebody of a family reads and writes what is theirs, and no more."""

from __future__ import annotations

from datetime import date, time

import pytest

from alongside.access import NotHere, Reader
from alongside.access.authority import FAMILY_WRITES
from alongside.access.facts import ConflictDeclared, InformationRestricted
from alongside.access.own_page import CAPACITIES, OwnPage, PageClosed, PageOpened, WordsClosed, WordsOpened
from alongside.access.reader import Capacity
from alongside.desk import NotYours
from alongside.practice.agreement import AgreementAnswered, AgreementAsked, digest_of
from alongside.practice.attendance import LineStruck, PlanLine
from alongside.practice.circle import ImportantPersonNamed
from alongside.practice.dispute import DisputeRaised
from alongside.practice.help import HelpAnswered, HelpArrived, HelpConfirmed, HelpOffered
from alongside.practice.home import ContactDetailGiven, MovedHome
from alongside.practice.note import NoteWritten
from alongside.practice.person import PersonNamed
from alongside.practice.plan import PlanChanged, PlanMade, PlanReviewed
from alongside.practice.promise import PromiseKept, PromiseMade
from alongside.practice.team import HandoverWritten, WorkerAllocated, WorkerIntroduced
from alongside.practice.voice import AccountGiven
from alongside.record import EntryId, Origin, SubjectId
from alongside.record.when import local
from alongside.story.own_accounts import asked_of
from tests.desk.office import Office
from tests.life import person, worker

LEANNE, CRAIG, MAYA, AVA = person("leanne"), person("craig"), person("maya"), person("ava")


@pytest.fixture
def home(office: Office) -> Office:
    """Maya and Ava, their mother Leanne and their father Craig, who have pages of their own."""
    for name in ("maya", "ava"):
        office.child(name, "amira")
    for name in ("leanne", "craig"):
        office.given(PersonNamed(given=name.title(), family="Hartley"), person(name))
    office.family("maya", "ava", "leanne", "craig")
    for who in (LEANNE, CRAIG):
        office.write("amira", PageOpened(capacity="parent_or_carer", children=(MAYA, AVA)), who)
    return office


def reads(office: Office, who: SubjectId, whose: SubjectId) -> list[str]:
    """The kinds of fact that somebody reads on their page of a life."""
    reader = office.desk.reader(who)
    life = office.desk.read(reader, whose, lambda view: view.life(whose), page="mine")
    return [entry.kind for entry in life.entries]


def test_the_ways_to_come_are_the_capacities_of_a_reader() -> None:
    assert tuple(CAPACITIES) == tuple(Capacity)


def test_a_mother_with_a_page_is_known_at_the_desk_with_her_children(home: Office) -> None:
    leanne = home.desk.reader(LEANNE)
    assert leanne == Reader(
        LEANNE,
        name="Leanne Hartley",
        capacities=(Capacity.PARENT_OR_CARER,),
        children=(MAYA, AVA),
        records=frozenset({LEANNE}),
    )
    assert not leanne.is_staff


def test_somebody_without_a_page_sees_not_even_their_own_record(office: Office) -> None:
    office.given(PersonNamed(given="Leanne", family="Hartley"), LEANNE)
    with pytest.raises(NotHere):
        reads(office, LEANNE, LEANNE)


def test_a_mother_sees_who_works_with_her_children_and_nothing_that_was_written_about_them(
    home: Office,
) -> None:
    home.note("amira", "Craig was outside again.", MAYA)
    assert reads(home, LEANNE, MAYA) == ["PersonNamed", "WorkerAllocated"]


def test_a_father_is_not_told_who_helps_the_mother_nor_how_they_met(home: Office) -> None:
    for name in ("ben", "sol"):
        home.given(WorkerAllocated(worker=worker(name), role="other"), MAYA)
    met = WorkerIntroduced(worker=worker("ben"), together=True, words="In the café by the refuge")
    home.given(met, MAYA, LEANNE)
    assert reads(home, CRAIG, MAYA) == ["PersonNamed", "WorkerAllocated"]
    life = home.desk.read(home.desk.reader(LEANNE), MAYA, lambda view: view.life(MAYA), page="mine")
    assert [e.fact.worker for e in life.each(WorkerAllocated)] == [worker("amira"), worker("ben")]
    assert [e.fact.words for e in life.each(WorkerIntroduced)] == [""]


def test_what_was_promised_to_her_is_hers_and_what_was_promised_to_another_is_not(home: Office) -> None:
    promise = home.write("amira", PromiseMade(what="I ring on Tuesday", to=LEANNE), MAYA).id
    home.write("amira", PromiseMade(what="I ring on Friday", to=CRAIG), MAYA)
    home.write("amira", PromiseKept(promise=promise, words="I rang."), MAYA)
    assert reads(home, LEANNE, MAYA)[2:] == ["PromiseMade", "PromiseKept"]
    assert reads(home, CRAIG, MAYA)[2:] == ["PromiseMade"]


def test_a_promise_written_to_the_wrong_parent_and_put_right_is_not_told_to_them(home: Office) -> None:
    wrong = home.write("amira", PromiseMade(what="I ring on Tuesday", to=CRAIG), MAYA).id
    home.write(
        "amira", PromiseMade(what="I ring on Tuesday", to=LEANNE), MAYA, corrects=wrong, why="It was Leanne"
    )
    assert reads(home, CRAIG, MAYA)[2:] == []
    life = home.desk.read(home.desk.reader(LEANNE), MAYA, lambda view: view.life(MAYA), page="mine")
    (promise,) = life.each(PromiseMade)
    assert (promise.fact.to, promise.corrects, len(life.history(promise.id))) == (LEANNE, None, 1)


def test_who_is_asked_about_a_line_reads_that_line_as_it_changes_and_nothing_else_of_the_plan(
    home: Office,
) -> None:
    group, refuge = PlanLine(key="a", what="The group"), PlanLine(key="b", what="Leanne sees Bel in Carrow")
    made = PlanMade(lines=(group, refuge), words="To keep them in the refuge")
    plan = home.write("amira", made, MAYA, AVA).id
    home.write("amira", AgreementAsked(to=CRAIG, line="The group", of=plan, key="a"), MAYA)
    home.write("amira", AgreementAsked(to=LEANNE, line="Leanne sees Bel in Carrow", of=plan), MAYA)
    later = PlanLine(key="a", what="The group on Mondays")
    flat = PlanLine(key="c", what="Elm Court")
    struck = (LineStruck(key="b", why="She has moved"),)
    changed = PlanChanged(plan=plan, lines=(later, flat), struck=struck, why="A new flat")
    home.write("amira", changed, MAYA, AVA, builds_on=plan)
    home.write("amira", PlanReviewed(plan=plan, goes_on=True, words="What he did at Easter"), MAYA, AVA)

    def told(who: SubjectId) -> list[object]:
        read = home.desk.read(home.desk.reader(who), MAYA, lambda view: view.life(MAYA), page="mine")
        return [entry.fact for entry in read.each(PlanMade, PlanChanged, PlanReviewed)]

    assert told(CRAIG) == [PlanMade(lines=(group,)), PlanChanged(plan=plan, lines=(later,))]
    assert told(LEANNE) == [PlanMade(lines=(refuge,)), PlanChanged(plan=plan, lines=(), struck=struck)]
    (asked,) = home.desk.read(home.desk.reader(CRAIG), CRAIG, asked_of, page="asked")
    assert "".join(one.words for one in asked.changed if one.how != "out") == "The group on Mondays"
    home.write("amira", WordsOpened(entries=(plan,), to=LEANNE), LEANNE)
    assert told(LEANNE)[:2] == [made, changed]
    assert reads(home, LEANNE, MAYA).count("PlanReviewed") == 1


def test_a_note_is_read_where_it_was_opened_and_not_once_that_is_closed(home: Office) -> None:
    note = home.note("amira", "We talked about the summer.", MAYA)
    opened = home.write("amira", WordsOpened(entries=(note,), to=LEANNE), LEANNE).id
    assert "NoteWritten" in reads(home, LEANNE, MAYA)
    assert "NoteWritten" not in reads(home, CRAIG, MAYA)
    home.write("amira", WordsClosed(opened=opened, why="It names somebody else"), LEANNE)
    assert "NoteWritten" not in reads(home, LEANNE, MAYA)


def test_an_entry_opened_to_her_is_about_nobody_but_those_she_comes_for(home: Office) -> None:
    home.child("noah", "amira")
    note = home.note("amira", "All three came.", MAYA, AVA, person("noah"))
    home.write("amira", WordsOpened(entries=(note,), to=LEANNE), LEANNE)
    life = home.desk.read(home.desk.reader(LEANNE), MAYA, lambda view: view.life(MAYA), page="mine")
    assert set(life.each(NoteWritten)[0].subjects) == {MAYA, AVA}


def test_of_a_handover_that_was_opened_to_her_she_reads_the_letter_to_her_and_not_to_who_follows(
    home: Office,
) -> None:
    letter = HandoverWritten(to=worker("ben"), to_family="Ben comes on Monday.", words="She is tired of us.")
    written = home.write("amira", letter, MAYA).id
    assert "HandoverWritten" not in reads(home, LEANNE, MAYA)
    home.write("amira", WordsOpened(entries=(written,), to=LEANNE), LEANNE)
    life = home.desk.read(home.desk.reader(LEANNE), MAYA, lambda view: view.life(MAYA), page="mine")
    (told,) = life.each(HandoverWritten)
    assert (told.fact.to_family, told.fact.words) == ("Ben comes on Monday.", "")


def test_she_says_her_side_of_words_that_are_about_somebody_she_does_not_know_of(home: Office) -> None:
    noah = home.child("noah", "amira")
    note = home.note("amira", "All three came.", MAYA, AVA, noah)
    home.write("amira", WordsOpened(entries=(note,), to=LEANNE), LEANNE)
    side = DisputeRaised(
        entry=note, field="words", end=9, digest=digest_of("All three"), words="Two came", kind="accuracy"
    )
    home.desk.write(home.desk.reader(LEANNE), [home.draft(side, MAYA)])
    (raised,) = home.life("amira", noah).each(DisputeRaised)
    assert set(raised.subjects) == {MAYA, AVA, noah}
    life = home.desk.read(home.desk.reader(LEANNE), MAYA, lambda view: view.life(MAYA), page="mine")
    assert set(life.each(DisputeRaised)[0].subjects) == {MAYA, AVA}


def test_her_own_account_is_written_in_her_name_whatever_the_form_says(home: Office) -> None:
    leanne = home.desk.reader(LEANNE)
    draft = home.draft(AccountGiven(words="I did not leave them."), LEANNE, MAYA, said_by=CRAIG)
    home.desk.write(leanne, [draft])
    (account,) = home.life("amira", MAYA).each(AccountGiven)
    assert (account.by, account.said_by, account.origin) == (LEANNE, LEANNE, Origin.FAMILY)
    assert "AccountGiven" in reads(home, LEANNE, MAYA)
    assert "AccountGiven" not in reads(home, CRAIG, MAYA)


def test_she_answers_what_she_was_asked_and_not_what_somebody_else_was(home: Office) -> None:
    asked = home.write(
        "amira", AgreementAsked(to=LEANNE, line="A", digest=digest_of("A"), kind="plan_line"), MAYA
    )
    his = home.write(
        "amira", AgreementAsked(to=CRAIG, line="A", digest=digest_of("A"), kind="plan_line"), MAYA
    )
    leanne = home.desk.reader(LEANNE)
    home.desk.write(leanne, [home.draft(AgreementAnswered(asked=asked.id, answer="in_part"), MAYA)])
    with pytest.raises(ValueError, match="no such entry"):
        home.desk.write(leanne, [home.draft(AgreementAnswered(asked=his.id, answer="agree"), MAYA)])


def test_help_that_was_only_opened_to_him_is_not_his_to_answer_for(home: Office) -> None:
    offer = home.write("amira", HelpOffered(words="An hour with Bel", to=(LEANNE,)), MAYA, LEANNE).id
    came = home.write("amira", HelpArrived(words="The first hour", offer=offer), MAYA, LEANNE).id
    home.write("amira", WordsOpened(entries=(offer, came), to=CRAIG), CRAIG)
    assert "HelpArrived" in reads(home, CRAIG, MAYA)
    craig, leanne = home.desk.reader(CRAIG), home.desk.reader(LEANNE)
    for fact in (HelpAnswered(offer=offer, answer="no"), HelpConfirmed(arrived=came, came=False)):
        with pytest.raises(NotYours):
            home.desk.write(craig, [home.draft(fact, MAYA)])
        home.desk.write(leanne, [home.draft(fact, MAYA)])


@pytest.mark.parametrize(
    "fact", [NoteWritten(words="Mine"), PromiseMade(what="Ours"), MovedHome(address="1 Lane")]
)
def test_what_belongs_to_those_who_work_here_she_does_not_write(home: Office, fact: NoteWritten) -> None:
    with pytest.raises(NotYours):
        home.desk.write(home.desk.reader(LEANNE), [home.draft(fact, MAYA)])


def test_she_writes_of_nobody_but_herself_and_her_children(home: Office) -> None:
    home.child("noah", "amira")
    for about in (person("noah"), CRAIG, person("nobody")):
        with pytest.raises((NotYours, NotHere)):
            home.desk.write(home.desk.reader(LEANNE), [home.draft(AccountGiven(words="x"), about)])


def test_a_child_opens_words_to_her_advocate_and_to_nobody_else(home: Office) -> None:
    femi = person("femi")
    home.given(PersonNamed(given="Femi", family="Adeyemi"), femi)
    home.given(ImportantPersonNamed(person=femi, in_words="on my side"), MAYA, said_by=MAYA)
    home.given(ImportantPersonNamed(person=CRAIG, in_words="my dad"), MAYA, said_by=MAYA)
    home.write("amira", PageOpened(capacity="young_person"), MAYA)
    home.given(PageOpened(capacity="advocate", children=(MAYA,)), femi)
    maya = home.desk.reader(MAYA)
    mine = home.desk.write(maya, [home.draft(AccountGiven(words="I like it at Nan's."), MAYA)])[0].id
    home.desk.write(maya, [home.draft(WordsOpened(entries=(mine,), to=femi), MAYA)])
    assert "AccountGiven" in reads(home, femi, MAYA)
    with pytest.raises(NotYours):
        home.desk.write(maya, [home.draft(WordsOpened(entries=(mine,), to=CRAIG), MAYA)])
    assert "AccountGiven" not in reads(home, CRAIG, MAYA)


def test_how_to_reach_her_is_about_her_alone(home: Office) -> None:
    leanne = home.desk.reader(LEANNE)
    detail = ContactDetailGiven(channel="phone", value="07700 900123", safe_when="Tuesdays", never="No post")
    home.desk.write(leanne, [home.draft(detail, LEANNE)])
    with pytest.raises(NotYours):
        home.desk.write(leanne, [home.draft(detail, LEANNE, MAYA)])


def test_a_closed_page_shows_nothing_from_that_moment(home: Office) -> None:
    page = next(e for e in home.life("amira", LEANNE).each(PageOpened))
    home.write("amira", PageClosed(page=page.id, why="She asked us to"), LEANNE)
    with pytest.raises(NotHere):
        reads(home, LEANNE, MAYA)


def test_a_page_ends_with_its_last_day() -> None:
    page = OwnPage(Capacity.NETWORK, (MAYA,), local(date(2026, 5, 13), time()), EntryId("x"))
    assert page.holds(local(date(2026, 5, 12), time(23, 59)))
    assert not page.holds(local(date(2026, 5, 13), time()))


def test_a_wall_around_a_child_shuts_the_father_out_of_his_page_of_her(home: Office) -> None:
    wall = InformationRestricted(
        subjects=(MAYA,), from_whom=(CRAIG,), reason="He must not find her", mode="silent"
    )
    home.write("amira", wall, MAYA)
    with pytest.raises(NotHere):
        reads(home, CRAIG, MAYA)
    assert reads(home, CRAIG, AVA) == ["PersonNamed", "WorkerAllocated"]


def test_a_child_learns_what_those_she_named_are_called_and_nothing_else(home: Office) -> None:
    nan = person("nan")
    home.given(PersonNamed(given="Doreen", family="Hartley"), nan)
    home.given(MovedHome(address="3 Mill Lane"), nan)
    home.given(ImportantPersonNamed(person=nan, in_words="She lets me win"), MAYA, said_by=MAYA)
    home.write("amira", PageOpened(capacity="young_person"), MAYA)
    maya = home.desk.reader(MAYA)
    named = home.desk.read(
        maya, MAYA, lambda view: (view.name(nan), [e.kind for e in view.who(nan).entries]), page="mine"
    )
    assert named == ("Doreen Hartley", ["PersonNamed"])


def test_a_family_finds_nobody_and_learns_from_no_list(home: Office) -> None:
    leanne = home.desk.reader(LEANNE)
    with pytest.raises(NotYours):
        home.desk.find(leanne, "Hartley")
    with pytest.raises(NotHere):
        home.desk.who_looked(leanne, MAYA)
    assert home.desk.my_children(leanne, lambda _view, mine: mine.children) == ()
    assert home.desk.told(leanne) == ()


def test_a_worker_reads_that_a_page_was_opened_in_her_record_and_not_in_her_children_s(home: Office) -> None:
    assert home.life("amira", LEANNE).each(PageOpened)
    assert not home.life("amira", MAYA).each(PageOpened)


def test_no_kind_a_family_writes_lets_anybody_in_or_out() -> None:
    assert not {PageOpened, ConflictDeclared, InformationRestricted} & FAMILY_WRITES.keys()


def test_what_is_put_off_is_read_from_its_day_and_nothing_says_so_before(home: Office) -> None:
    note = home.note("amira", "We talked about the summer.", MAYA)
    later = WordsOpened(entries=(note,), to=LEANNE, since=date(2099, 6, 1), because="tell_first")
    home.write("amira", later, LEANNE)
    assert "NoteWritten" not in reads(home, LEANNE, MAYA)
    assert "WordsOpened" not in reads(home, LEANNE, LEANNE)
    soon = WordsOpened(entries=(note,), to=LEANNE, since=date(2026, 5, 1), because="tell_first")
    home.write("amira", soon, LEANNE)
    assert "NoteWritten" in reads(home, LEANNE, MAYA)
    assert reads(home, LEANNE, LEANNE).count("WordsOpened") == 1


def test_what_could_harm_somebody_never_opens_by_itself(home: Office) -> None:
    note = home.note("amira", "She is afraid of him.", MAYA)
    fact = WordsOpened(entries=(note,), to=CRAIG, since=date(2026, 1, 1), because="harm")
    home.write("amira", fact, CRAIG)
    assert "NoteWritten" not in reads(home, CRAIG, MAYA)
    assert "WordsOpened" not in reads(home, CRAIG, CRAIG)
