"""Unfinished writing about somebody who is kept from its writer since: its title names nobody any more."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from alongside.access.facts import InformationRestricted
from alongside.practice.attendance import PlanLine
from alongside.practice.plan import PlanMade
from alongside.practice.team import WorkerJoined
from alongside.record import SubjectId
from alongside.web.models import KeptDraft
from alongside.web.sealing import seal, unseal
from tests.desk.office import Office
from tests.life import person, team, worker
from tests.web.private.forms import is_missing, posts

MAYA, AVA = person("maya"), person("ava")
NAMELESS = "Something you were writing"


def keeps(client: Client, where: str, **said: str) -> None:
    """Begin a form, and leave it."""
    form = client.get(where).text
    token = form.partition('name="kept_as" value="')[2].partition('"')[0]
    address = form.partition('data-keep="')[2].partition('"')[0]
    assert posts(client, address, kept_as=token, **said).status_code == 200


def note_about(*who: str) -> str:
    return "/write/?kind=NoteWritten" + "".join(f"&about={one}" for one in who)


def keep_ben_from(office: Office, *who: SubjectId, **wall: Any) -> None:
    fact = InformationRestricted(from_whom=(worker("ben"),), reason="x", mode="silent", **wall)
    office.write("amira", fact, *who)


def kept_for(client: Client) -> str:
    return str(client.get("/").text.partition("<h2>Kept for you</h2>")[2].partition("</ul>")[0])


@pytest.mark.parametrize("who", [[MAYA], [AVA, MAYA]])
def test_behind_a_wall_it_has_no_name_and_leads_nowhere(office: Office, come_in: Any, who: list[str]) -> None:
    ben = come_in("ben")
    keeps(ben, note_about(*who), **{"f-words": "Maya rang."})
    assert "Maya" in kept_for(ben)
    keep_ben_from(office, MAYA)
    assert "Maya" not in ben.get("/").text
    assert NAMELESS in kept_for(ben)
    assert is_missing(ben, note_about(*who))


def test_writing_about_whoever_is_not_kept_from_them_keeps_its_name(office: Office, come_in: Any) -> None:
    keeps(come_in("ben"), note_about(AVA), **{"f-words": "Ava rang."})
    keep_ben_from(office, MAYA)
    assert "Ava Hartley" in kept_for(come_in("ben"))


def test_what_was_upon_an_entry_that_is_hidden_now_does_not_say_which(office: Office, come_in: Any) -> None:
    entry, ben = office.note("amira", "We meet.", MAYA), come_in("ben")
    keeps(ben, f"/entry/{entry}/correct/", why="A slip")
    assert "Putting right" in kept_for(ben)
    keep_ben_from(office, MAYA, entries=(entry,))
    assert "Putting right" not in kept_for(ben)
    assert NAMELESS in kept_for(ben)
    assert is_missing(ben, f"/entry/{entry}/correct/")


def test_what_somebody_says_to_a_plan_that_is_hidden_does_not_say_its_words(
    office: Office, come_in: Any
) -> None:
    line = PlanLine(key="one", what="He sees his dad on Sundays")
    plan, ben = office.write("amira", PlanMade(lines=(line,)), MAYA).id, come_in("ben")
    keeps(ben, f"/plan/{plan}/agree/?line=one", **{"f-in_words": "Yes"})
    assert "on Sundays" in kept_for(ben)
    keep_ben_from(office, MAYA, entries=(plan,))
    assert "on Sundays" not in ben.get("/").text


def test_a_child_who_is_no_longer_theirs_has_no_name_there_either(office: Office, come_in: Any) -> None:
    zoe = office.child("zoe", "sol", "south")
    keeps(come_in("sol"), note_about(zoe))
    office.end("sue", "sol", zoe)
    office.given(WorkerJoined(name="Sol", team=team("north")), worker("sol"))
    assert "Zoe" not in come_in("sol").get("/").text


def test_what_was_kept_before_it_said_whom_it_is_about_has_no_name(office: Office, come_in: Any) -> None:
    keeps(come_in("ben"), note_about(AVA))
    kept = KeptDraft.objects.get()
    old = unseal(kept.sealed).partition(',"about"')[0] + "}"
    KeptDraft.objects.update(sealed=seal(old))
    assert NAMELESS in kept_for(come_in("ben"))
