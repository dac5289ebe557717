"""The demonstration, through the desk: what its stories say is what the record derives."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta

import pytest

from alongside.access import NotHere
from alongside.access.view import View
from alongside.desk import Desk
from alongside.desk.lists import Child
from alongside.desk.portions import Portion
from alongside.policy import Policy
from alongside.practice import QUESTIONS
from alongside.practice.circle import circle
from alongside.practice.conference import ConferenceHeld
from alongside.practice.decision import as_it_stood, decisions
from alongside.practice.enquiry import enquiries
from alongside.practice.help import HelpState, help_ledger
from alongside.practice.imported import unchecked
from alongside.practice.involvement import workers_met
from alongside.practice.note import NoteWritten
from alongside.practice.pre_proceedings import pre_proceedings
from alongside.practice.promise import promises
from alongside.practice.protection_plan import protection_plans
from alongside.practice.status import status
from alongside.record import Fact, Life, LookKind
from alongside.returns.cin.period import CensusYear
from alongside.returns.cin.rows import child
from alongside.town.demonstration import ACCOUNTS, Account, Filled, NotMadeUp, fill
from tests.town.conftest import NOW, TODAY, made_up_desk

STANDING = {
    "hartley.maya": "child_in_need_plan",
    "hartley.ava": "child_in_need_plan",
    "hartley.noah": "child_in_need_plan",
    "price.tyler": "child_in_need_plan",
    "nowak.zofia": "closed",
    "abdi.yusuf": "child_in_need_plan",
    "abdi.sahra": "not_known",
    "tan.chloe": "closed",
    "fletcher.rosie": "closed",
    "kelly.declan": "child_in_need_plan",
    "bradshaw.mason": "protection_plan",
    "achebe.daniel": "closed",
    "whitlock.freddie": "assessment",
    "lambert.jayden": "child_in_need_plan",
    "bevan.gwen": "closed",
}
"""What the story of each of these children comes to, on the day of the files."""

TO_ASK = {
    ("abdi.yusuf", "promise_unanswered"),
    ("abdi.hodan", "promise_unanswered"),
    ("abdi.sahra", "identifier_wrong"),
    ("whitlock.freddie", "escalation.what_is_new"),
    ("whitlock.iris", "escalation.what_is_new"),
    ("whitlock.freddie", "referral_while_open"),
    ("whitlock.iris", "referral_while_open"),
    ("hartley.maya", "ties.no_answer"),
    ("hartley.maya", "dispute.unanswered"),
    ("hartley.ava", "dispute.unanswered"),
    ("hartley.maya", "family_group.points"),
    ("hartley.ava", "family_group.points"),
    ("hartley.noah", "family_group.points"),
}
"""What is wrong in the town on purpose, to be found."""

YEARS = (CensusYear(2026), CensusYear(2027))


@pytest.mark.parametrize("name", STANDING)
def test_the_status_is_what_the_story_says(name: str, lives: Mapping[str, Life]) -> None:
    assert status(lives[name], TODAY).what.value == STANDING[name]


def test_the_record_asks_what_was_left_to_be_asked_and_nothing_else(
    lives: Mapping[str, Life], policy: Policy
) -> None:
    asked = {(n, q.code) for n, life in lives.items() for ask in QUESTIONS for q in ask(life, policy, TODAY)}
    assert asked == TO_ASK


@pytest.mark.parametrize("year", YEARS, ids=lambda year: year.words)
def test_the_census_tells_every_episode_of_the_year(
    year: CensusYear, lives: Mapping[str, Life], policy: Policy
) -> None:
    told = {name for name, life in lives.items() if child(life, year, policy)}
    assert {"hartley.maya", "price.ellie", "kelly.niamh", "bradshaw.mason", "whitlock.iris"} <= told
    assert not {"hartley.leanne", "abdi.hodan", "reid.skye"} & told


def test_a_request_for_support_brings_no_enquiry(lives: Mapping[str, Life]) -> None:
    life = lives["abdi.yusuf"]
    assert not enquiries(life, TODAY)
    assert HelpState.CONFIRMED in {line.state for line in help_ledger(life, TODAY)}


def test_a_discussion_may_decide_not_to_enquire(lives: Mapping[str, Life]) -> None:
    assert not enquiries(lives["hartley.maya"], TODAY)


def test_an_enquiry_that_found_nothing_says_so(lives: Mapping[str, Life]) -> None:
    assert [one.finding for one in enquiries(lives["nowak.zofia"], TODAY)] == ["not_substantiated"]


def test_a_protection_plan_changed_its_category_and_ended(lives: Mapping[str, Life]) -> None:
    (plan,) = protection_plans(lives["price.tyler"], TODAY)
    assert (plan.initial_category, plan.latest_category, len(plan.reviews)) == ("NEG", "EMO", 2)
    assert plan.end == date(2026, 6, 5)


def test_a_plan_that_travelled_in_begins_with_our_own_conference(lives: Mapping[str, Life]) -> None:
    (plan,) = protection_plans(lives["achebe.daniel"], TODAY)
    assert (plan.start, plan.end) == (date(2026, 3, 17), date(2026, 9, 10))


def test_a_conference_before_birth_may_decide_on_no_plan(lives: Mapping[str, Life]) -> None:
    life = lives["fletcher.rosie"]
    assert [held.fact.kind for held in life.each(ConferenceHeld)] == ["pre_birth"]
    assert not protection_plans(life, TODAY)


def test_the_family_made_a_court_unnecessary(lives: Mapping[str, Life]) -> None:
    (before_court,) = pre_proceedings(lives["kelly.niamh"], TODAY)
    assert before_court.decided_on == date(2026, 7, 24)
    assert before_court.fgdm_offered
    assert before_court.fgdm_facilitated
    assert before_court.court_application_on is None


def test_the_court_was_asked_about_mason(lives: Mapping[str, Life]) -> None:
    (before_court,) = pre_proceedings(lives["bradshaw.mason"], TODAY)
    assert before_court.court_application_on == date(2026, 10, 12)


def test_maya_has_a_circle_and_promises_kept_and_missed(lives: Mapping[str, Life]) -> None:
    maya, noah = lives["hartley.maya"], lives["hartley.noah"]
    saturdays = next(tie for tie in circle(maya) if tie.person == noah.subject)
    assert len(circle(maya)) >= 8
    assert saturdays.kept_of_last(6) == (4, 6)
    assert any(promise.broken(TODAY) for promise in promises(maya))


def test_amira_is_the_second_social_worker_and_was_brought(
    lives: Mapping[str, Life], filled: tuple[Desk, Filled]
) -> None:
    last = workers_met(lives["hartley.maya"])[-1]
    assert (last.number, last.introduced_by) == (2, filled[1].people["aldermere.dele"])


def test_nobody_brought_her_to_the_whitlocks(lives: Mapping[str, Life]) -> None:
    assert workers_met(lives["whitlock.iris"])[-1].introduced_by is None


def test_what_police_knew_in_february_reached_us_in_april(lives: Mapping[str, Life]) -> None:
    late = next(e for e in lives["hartley.maya"].each(NoteWritten) if e.held_from)
    assert (late.on.first, late.recorded_at.date()) == (date(2026, 2, 8), date(2026, 4, 2))


def test_a_note_about_the_wrong_child_has_left_his_life(lives: Mapping[str, Life]) -> None:
    assert not lives["bevan.tomos"].each(NoteWritten)
    assert any("until one" in note.fact.words for note in lives["bevan.gwen"].each(NoteWritten))


def test_what_was_brought_in_waits_to_be_checked(lives: Mapping[str, Life]) -> None:
    assert unchecked(lives["lambert.jayden"])


def test_a_decision_is_seen_as_it_stood(lives: Mapping[str, Life]) -> None:
    maya = lives["hartley.maya"]
    made = decisions(maya, TODAY)[0].made
    then = as_it_stood(maya, made)
    assert 0 < len(then) < len(maya)
    assert all(entry.recorded_at < made.recorded_at for entry in then.entries)


# Through the desk.


def test_filling_twice_adds_nothing_whatever_the_day() -> None:
    desk = made_up_desk()
    assert fill(desk, TODAY).entries > 800
    assert fill(desk, TODAY + timedelta(weeks=3))[:2] == (0, 0)


def test_postgresql_keeps_the_same_town(stored_desk: Desk, lives: Mapping[str, Life]) -> None:
    done = fill(stored_desk, TODAY)
    with stored_desk.book.sitting(done.people["aldermere.sam"], wide=True) as sitting:
        kept = {name: Life(life.subject, sitting.entries([life.subject])) for name, life in lives.items()}
    assert {name: _told(life) for name, life in kept.items()} == {n: _told(life) for n, life in lives.items()}
    assert fill(stored_desk, TODAY)[:2] == (0, 0)


def _told(life: Life) -> list[tuple[str, Fact, datetime]]:
    return [(entry.id, entry.fact, entry.recorded_at) for entry in life.entries]


def test_a_real_authority_is_never_filled() -> None:
    with pytest.raises(NotMadeUp, match="stays as it is"):
        fill(made_up_desk(synthetic=False), TODAY)


@pytest.mark.parametrize("account", ACCOUNTS, ids=lambda account: account.username)
def test_everybody_who_may_come_in_has_a_name_and_a_role(
    account: Account, filled: tuple[Desk, Filled]
) -> None:
    desk, done = filled
    reader = desk.reader(done.people[account.in_the_files])
    assert reader.name == account.name
    assert reader.roles or reader.capacities


def test_amira_has_eight_children(filled: tuple[Desk, Filled]) -> None:
    desk, done = filled
    amira = desk.reader(done.people["aldermere.amira"])
    assert len(desk.my_children(amira, _listed)) == 8


def test_a_neighbour_is_shut_out_as_if_nobody_were_there(filled: tuple[Desk, Filled]) -> None:
    desk, done = filled
    marcus = desk.reader(done.people["aldermere.marcus"])
    with pytest.raises(NotHere):
        desk.read(marcus, done.people["kelly.connor"], _nothing, page="child's page")


def test_what_the_grandmother_said_is_seen_by_those_who_must_know(filled: tuple[Desk, Filled]) -> None:
    desk, done = filled
    mason = done.people["bradshaw.mason"]

    def seen(username: str) -> bool:
        reader = desk.reader(done.people[f"aldermere.{username}"])
        return desk.read(reader, mason, lambda view: bool(view.life(mason).each(NoteWritten)), page="notes")

    assert seen("priya")
    assert not seen("helen")


def test_there_are_looks_to_ask_about(filled: tuple[Desk, Filled]) -> None:
    desk, done = filled
    colin = desk.reader(done.people["aldermere.colin"])
    looks = desk.who_looked(colin, done.people["hartley.maya"])
    assert {LookKind.OPENED, LookKind.REFUSED, LookKind.BROKE_GLASS, LookKind.SAID} <= {
        look.kind for look in looks
    }
    assert all(look.at is not None and look.at.date() <= NOW.date() for look in looks)


def test_who_wrote_down_that_words_were_said_is_who_wrote_the_life(filled: tuple[Desk, Filled]) -> None:
    desk, done = filled
    colin = desk.reader(done.people["aldermere.colin"])
    looks = desk.who_looked(colin, done.people["hartley.maya"])
    wrote = {look.by for look in looks if look.kind is LookKind.SAID}
    assert wrote == {done.people["aldermere.amira"]}


def _listed(_view: View, some: Portion) -> tuple[Child, ...]:
    return some.children


def _nothing(_view: View) -> None:
    return None
