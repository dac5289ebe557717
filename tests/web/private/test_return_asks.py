"""What this year's return would ask stands with the child, for whoever writes, and for nobody else."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from html import unescape

import pytest
from django.test import Client

from alongside.access.facts import InformationRestricted
from alongside.practice.disability import DisabilityTold
from alongside.practice.person import PersonBorn
from alongside.practice.plan import PlanEnded, PlanMade
from alongside.practice.referral import PrimaryNeedJudged, ReferralDecided, ReferralReceived
from alongside.record import EntryId
from tests.desk.office import Office
from tests.life import person, worker

MAYA = person("maya")
HEADING = "return would ask"
DISABILITY = "Nobody has written down whether Maya has a disability."
NEED = "Nobody has said what Maya mainly needs help with."
SCHOOL = "Maya is old enough for school, and we hold neither a pupil number nor why there is none."
ComeIn = Callable[[str], Client]


@pytest.fixture
def referred(office: Office) -> Office:
    """Maya is eleven, and was referred in May; we work with her."""
    office.given(PersonBorn(), MAYA, on=date(2015, 3, 2))
    asked = office.given(ReferralReceived(source="2A"), MAYA, on=date(2026, 5, 4))
    office.given(ReferralDecided(referral=asked, outcomes=("ASSESS",)), MAYA, on=date(2026, 5, 4))
    return office


def page(client: Client, after: str = "") -> str:
    return unescape(client.get(f"/child/{MAYA}/{after}").text)


def told_disability(office: Office) -> EntryId:
    return office.write("amira", DisabilityTold(disabilities=("NONE",)), MAYA).id


def test_months_before_it_is_sent_a_worker_reads_what_the_return_would_ask(
    referred: Office, come_in: ComeIn
) -> None:
    said = page(come_in("amira"))
    assert HEADING in said
    assert DISABILITY in said
    assert SCHOOL in said
    asked = page(come_in("amira"), "questions/")
    assert DISABILITY in asked
    assert "Rule 8540 of the census" in asked
    assert "8540" not in said


def test_each_leads_to_where_it_is_answered_and_then_is_gone(referred: Office, come_in: ComeIn) -> None:
    client = come_in("amira")
    way = f"/write/?about={MAYA.replace(':', '%3A')}&kind=DisabilityTold"
    assert way in page(client)
    assert client.get(way).status_code == 200
    told_disability(referred)
    for after in ("", "questions/"):
        assert DISABILITY not in page(client, after)


def test_what_the_record_asks_already_is_asked_once(referred: Office, come_in: ComeIn) -> None:
    asked = page(come_in("amira"), "questions/")
    assert "nobody has judged it" in asked
    assert NEED not in asked
    assert NEED not in page(come_in("amira"))


def test_a_child_whom_the_census_does_not_tell_of_is_asked_nothing(office: Office, come_in: ComeIn) -> None:
    assert HEADING not in page(come_in("amira"))


def test_in_a_look_back_nothing_is_asked(referred: Office, come_in: ComeIn) -> None:
    for after in ("?on-d=11&on-m=11&on-y=2026", "questions/?on-d=11&on-m=11&on-y=2026"):
        assert HEADING not in page(come_in("amira"), after)


@pytest.mark.parametrize("who", ["mum", "maya"])
def test_a_family_is_shown_none_of_it(referred: Office, come_in: ComeIn, who: str) -> None:
    for after in ("", "questions/"):
        assert DISABILITY not in page(come_in(who), after)


def test_whoever_is_kept_from_an_entry_reads_what_they_would_if_it_were_not_there(
    referred: Office, come_in: ComeIn
) -> None:
    before = page(come_in("ben"), "questions/").partition(HEADING)[2].partition("</section>")[0]
    entry = told_disability(referred)
    wall = InformationRestricted(entries=(entry,), from_whom=(worker("ben"),), reason="x", mode="silent")
    referred.write("amira", wall, MAYA)
    after = page(come_in("ben"), "questions/").partition(HEADING)[2].partition("</section>")[0]
    assert DISABILITY in before
    assert after == before
    assert DISABILITY not in page(come_in("amira"), "questions/")


def test_a_child_kept_from_somebody_is_missing_with_all_that_is_asked(
    referred: Office, come_in: ComeIn
) -> None:
    wall = InformationRestricted(from_whom=(worker("ben"),), reason="x", mode="silent")
    referred.write("amira", wall, MAYA)
    assert come_in("ben").get(f"/child/{MAYA}/questions/").status_code == 404


def test_after_writing_what_does_not_fit_is_asked_and_stops_nobody(referred: Office, come_in: ComeIn) -> None:
    made = referred.write("amira", PlanMade(section_17=True), MAYA, on=date(2026, 11, 9))
    ended = referred.write("amira", PlanEnded(plan=made.id), MAYA, on=date(2026, 11, 3))
    said = unescape(come_in("amira").get(f"/written/{ended.id}/").text)
    assert "It is written" in said
    assert (
        "The plan is written as ended on 3 November 2026, before it began on 9 November 2026. "
        "Which day is right?" in said
    )
    assert f"/entry/{ended.id}/correct/" in said
    assert DISABILITY not in said


def test_after_a_referral_what_the_return_would_ask_since_is_told(office: Office, come_in: ComeIn) -> None:
    office.given(PersonBorn(), MAYA, on=date(2015, 3, 2))
    asked = office.write("amira", ReferralReceived(source="2A"), MAYA, on=date(2026, 5, 4))
    assert DISABILITY in unescape(come_in("amira").get(f"/written/{asked.id}/").text)


def test_after_an_answer_nothing_is_asked(referred: Office, come_in: ComeIn) -> None:
    done = referred.write("amira", PrimaryNeedJudged(need="N1"), MAYA, on=date(2026, 5, 5))
    assert "There is time for this" not in come_in("amira").get(f"/written/{done.id}/").text


def test_what_is_asked_of_several_children_at_once_is_asked_once(referred: Office, come_in: ComeIn) -> None:
    both = MAYA, person("ava")
    made = referred.write("amira", PlanMade(section_17=True), *both, on=date(2026, 11, 9))
    ended = referred.write("amira", PlanEnded(plan=made.id), *both, on=date(2026, 11, 3))
    said = come_in("amira").get(f"/written/{ended.id}/").text.partition("There is time for this")[2]
    assert said.count("/correct/") == 1
    asked = referred.write("amira", ReferralReceived(source="2A"), *both, on=date(2026, 11, 3))
    said = unescape(come_in("amira").get(f"/written/{asked.id}/").text).partition("There is time for this")[2]
    assert "<h3" in said
    assert "Ava Hartley" in said


def test_whoever_is_told_that_something_is_kept_from_them_is_told_it_may_hold_an_answer(
    referred: Office, come_in: ComeIn
) -> None:
    kept = "somebody may have written an answer there"
    assert kept not in page(come_in("ben"), "questions/")
    entry = told_disability(referred)
    wall = InformationRestricted(entries=(entry,), from_whom=(worker("ben"),), reason="x", mode="marked")
    referred.write("amira", wall, MAYA)
    assert kept in page(come_in("ben"), "questions/")
    assert kept not in page(come_in("amira"), "questions/")
