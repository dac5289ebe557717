"""A silent wall round a child does not show itself to a father when he sends what he could send before."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from alongside.access.facts import InformationRestricted
from alongside.access.own_page import PageOpened
from alongside.practice.agreement import AgreementAsked
from alongside.practice.family_group import FamilyMeetingOffered
from alongside.practice.help import HelpOffered
from alongside.practice.voice import AccountWithdrawn
from tests.desk.office import Office
from tests.life import person

DAD, MAYA, AVA = person("dad"), person("maya"), person("ava")
NEW = [
    ("/mine/another-day/", {"meeting": "conference", "why": "I work on Mondays"}),
    ("/mine/family-plan/", {"words": "The girls stay with Nan"}),
    ("/mine/help/", {"do": "ask", "words": "A lift"}),
    ("/mine/words/write/", {"words": "Mine", "about": [DAD, MAYA, AVA], "seen_by": [AVA], "step": "keep"}),
]


def wall(office: Office) -> None:
    office.write("meg", InformationRestricted(from_whom=(DAD,), reason="Harm", mode="silent"), AVA)


def accounts(office: Office, who: Any) -> list[Any]:
    return [one for one in office.life("amira", who).entries if one.kind == "AccountGiven"]


@pytest.fixture
def dad(office: Office, come_in: Callable[[str], Client]) -> Client:
    office.given(PageOpened(capacity="parent_or_carer", children=(MAYA, AVA)), DAD)
    return come_in("dad")


@pytest.mark.parametrize(("where", "said"), NEW)
def test_what_he_sends_of_his_children_is_kept_as_before(
    office: Office, dad: Client, where: str, said: dict[str, Any]
) -> None:
    assert dad.post(where, {**said, "ref": "before"}).status_code == 302
    wall(office)
    newest = found(r'name="seen" value="([^"]+)', dad.get(where).text) if "plan" in where else ""
    assert dad.post(where, {**said, "ref": "after", "seen": newest}).status_code == 302


def test_he_answers_and_takes_back_what_was_about_her_too(office: Office, dad: Client) -> None:
    for ref in ("first", "second"):
        said = {"ref": ref, "words": f"My {ref}", "about": [DAD, MAYA, AVA], "step": "keep"}
        dad.post("/mine/words/write/", said)
    first, second = (one.id for one in accounts(office, AVA))
    asked = office.write(
        "amira", AgreementAsked(to=DAD, line="We meet on Friday", kind="report"), MAYA, AVA
    ).id
    meeting = office.write("amira", FamilyMeetingOffered(to=(DAD,)), MAYA, AVA).id
    lift = HelpOffered(what="practical", by_whom="us", words="A lift", to=(DAD,))
    offered = office.write("amira", lift, MAYA, AVA, DAD).id
    wall(office)
    page = dad.get(f"/mine/asked/{asked}/").text
    digest = found(r'name="digest" value="([^"]+)', page)
    seen = {"ref": "n1", "words": "Changed", "seen": first, "step": "keep"}
    acts = [
        (f"/mine/words/write/?instead={first}", seen),
        (f"/mine/words/{second}/back/", {"ref": "n2"}),
        (f"/mine/asked/{asked}/", {"ref": "n3", "answer": "agree", "digest": digest}),
        ("/mine/side/", {"ref": "n4", "do": "answer", "offer": meeting, "answer": "yes"}),
        ("/mine/help/", {"ref": "n5", "do": "answer", "to": offered, "answer": "yes"}),
    ]
    assert [dad.post(where, said).status_code for where, said in acts] == [302] * len(acts)
    back = office.life("amira", AVA).each(AccountWithdrawn)
    assert [one.fact.account for one in back] == [second]


def test_she_is_named_nowhere_and_leaves_no_gap(office: Office, dad: Client) -> None:
    wall(office)
    for where in ("/mine/", "/mine/another-day/", "/mine/words/write/", "/mine/help/", "/mine/side/"):
        assert AVA not in dad.get(where).text


def found(pattern: str, text: str) -> str:
    match = re.search(pattern, text)
    assert match, pattern
    return match[1]
