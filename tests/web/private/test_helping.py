"""Help: whose plan nothing came of stands first, and something small is written down in two presses."""

from __future__ import annotations

from datetime import date
from typing import Any

from alongside.access.facts import InformationRestricted
from alongside.practice.attendance import PlanLine
from alongside.practice.help import HelpArrived, HelpAskedFor
from alongside.practice.plan import PlanMade
from tests.desk.office import Office
from tests.life import person, worker
from tests.web.private.forms import posts, read

MAYA, AVA = person("maya"), person("ava")
PLAN = PlanMade(
    kind="family_help", section_17=True, lines=(PlanLine(key="bed", what="A bed for Maya", by_whom="Amira"),)
)
LATELY = date(2026, 11, 9)
NOTHING = "Nothing has come to them"


def planned(office: Office) -> None:
    office.write("amira", PLAN, MAYA, AVA, on=date(2026, 10, 1))


def test_whoever_was_promised_and_got_nothing_stands_first(office: Office, come_in: Any) -> None:
    planned(office)
    office.write("amira", HelpAskedFor(words="A bed that is hers"), MAYA)
    text = come_in("meg").get("/help/").text
    assert text.index(NOTHING) < text.index("Asked for, and nothing offered yet")
    assert "Promised: “A bed for Maya”. Amira said they would." in text
    assert text.count("Ava and Maya</a>") == 1


def test_what_came_takes_them_off_the_list(office: Office, come_in: Any) -> None:
    planned(office)
    office.write("amira", HelpArrived(words="We filled in a form together"), MAYA, on=LATELY)
    office.write("amira", HelpArrived(words="We gave them a lift"), AVA, on=LATELY)
    assert NOTHING not in come_in("meg").get("/help/").text


def test_what_a_plan_promises_and_nobody_brought_waits_with_who_said_they_would(
    office: Office, come_in: Any
) -> None:
    office.write("amira", PLAN, MAYA, AVA, on=date(2026, 11, 2))
    text = come_in("meg").get("/help/").text
    assert NOTHING not in text
    assert "Promised in a plan, and not here yet" in text
    assert "Amira said they would. Waiting since Monday 2 November, ten days." in text


def test_something_small_is_written_down_in_two_presses(office: Office, come_in: Any) -> None:
    amira = come_in("amira")
    assert f'href="/child/{MAYA}/help/came/"' in read(amira, "maya")
    assert posts(amira, f"/child/{MAYA}/help/came/", act="lift", day="today", about=MAYA).url == (
        f"/child/{MAYA}/help/"
    )
    (came,) = office.life("amira", MAYA).each(HelpArrived)
    assert came.fact.words == "We gave them a lift"
    assert "We gave them a lift" in read(amira, "maya", "help/")


def test_it_may_be_said_in_ones_own_words_for_several(office: Office, come_in: Any) -> None:
    words = {"words": "the Blue Badge", "day": "yesterday", "about": [MAYA, AVA]}
    posts(come_in("amira"), f"/child/{MAYA}/help/came/", act="form", **words)
    (came,) = office.life("amira", AVA).each(HelpArrived)
    assert came.fact.words == "We filled in a form together: the Blue Badge"


def test_nothing_is_written_where_nothing_was_pressed(office: Office, come_in: Any) -> None:
    answer = posts(come_in("amira"), f"/child/{MAYA}/help/came/", day="today", about=MAYA)
    assert "Press what it was" in answer.text
    assert not office.life("amira", MAYA).each(HelpArrived)


def test_what_is_hidden_from_somebody_is_in_no_list_of_theirs(office: Office, come_in: Any) -> None:
    asked = office.write("amira", HelpAskedFor(words="A refuge by Friday"), MAYA).id
    wall = InformationRestricted(entries=(asked,), from_whom=(worker("meg"),), reason="Family", mode="silent")
    office.write("amira", wall, MAYA)
    assert "A refuge by Friday" in come_in("amira").get("/help/").text
    assert "A refuge by Friday" not in come_in("meg").get("/help/").text


def test_another_team_reads_nothing_of_it(office: Office, come_in: Any) -> None:
    planned(office)
    assert "Maya" not in come_in("sue").get("/help/").text


def test_what_was_asked_and_came_says_how_long_it_took(office: Office, come_in: Any) -> None:
    office.write("amira", HelpAskedFor(words="A cot"), MAYA, on=date(2026, 11, 2))
    assert "Waiting since Monday 2 November, ten days." in read(come_in("amira"), "maya", "help/")
