"""People and teams: who is told who works here, and what they may write of whom."""

from typing import Any

from alongside.access import Role
from tests.web.pages.town import TOWN

HERE = "/people-and-teams/"
TODAY = "12 November 2026"
"""The day on which the town's clock stands."""


def page_of(name: str) -> str:
    return f"{HERE}{TOWN.who(f'aldermere.{name}')}/"


def writes(client: Any, kind: str, name: str, **said: str) -> Any:
    """Write something about somebody of Aldermere."""
    about = TOWN.who(f"aldermere.{name}")
    return client.post(f"{HERE}write/?kind={kind}&about={about}", {"day": TODAY, **said})


def roles(name: str) -> set[str]:
    return {str(role) for role in TOWN.desk.reader(TOWN.who(f"aldermere.{name}")).roles}


def test_everybody_stands_in_their_team_with_what_they_may_do_here(come_in: Any) -> None:
    text = come_in("tom").get(HERE).text
    north = text.partition("Family Help North</h2>")[2].partition("</section>")[0]
    assert "Amira Khan" in north
    assert "Works with children and families, since 3 March 2025" in north
    assert "Magda" not in north


def test_who_has_left_is_still_named_and_why_they_went_is_theirs(come_in: Any) -> None:
    text = come_in("sam").get(HERE).text.partition("Who has left</h2>")[2]
    assert "Dele Okafor" in text
    assert "Left on 24 April" in text
    assert "father" not in text + come_in("sam").get(page_of("dele")).text


def test_whose_record_a_worker_must_not_see_is_never_told_here(come_in: Any) -> None:
    text = come_in("sam").get(page_of("marcus")).text
    assert "Marcus Hale" in text
    assert "Kelly" not in text
    assert "conflict" not in text.lower()


def test_a_role_is_given_from_a_day_until_a_day_and_ended(come_in: Any) -> None:
    sam = come_in("sam")
    answer = writes(sam, "RoleGiven", "ruth", **{"f-role": "auditor", "f-until": "30 November 2026"})
    assert answer.headers["Location"] == page_of("ruth")
    assert "until Monday 30 November" in sam.get(page_of("ruth")).text
    assert Role.AUDITOR in roles("ruth")
    writes(sam, "RoleEnded", "ruth", **{"f-role": "auditor"})
    assert Role.AUDITOR not in roles("ruth")


def test_a_role_given_from_a_day_to_come_opens_nothing_before(come_in: Any) -> None:
    sam = come_in("sam")
    said = {"day": "1 December 2026", "f-role": "conference_chair"}
    assert writes(sam, "RoleGiven", "beth", **said).status_code == 302
    assert Role.CONFERENCE_CHAIR not in roles("beth")
    assert "Until then it opens nothing." in sam.get(page_of("beth")).text


def test_a_manager_does_not_begin_on_a_day_to_come(come_in: Any) -> None:
    said = {"day": "1 December 2026", "f-role": "manager", "f-team": TOWN.who("aldermere.south")}
    answer = writes(come_in("sam"), "RoleGiven", "magda", **said)
    assert "this holds from the moment it is written" in answer.text
    assert Role.MANAGER not in roles("magda")


def test_a_manager_gives_what_managers_give_and_no_more(come_in: Any) -> None:
    tom, about = come_in("tom"), TOWN.who("aldermere.amira")
    assert "Looks after who may see what" not in tom.get(f"{HERE}write/?kind=RoleGiven&about={about}").text
    assert writes(tom, "RoleGiven", "amira", **{"f-role": "auditor"}).status_code == 404
    assert writes(tom, "RoleGiven", "amira", **{"f-role": "front_door"}).status_code == 404
    assert writes(tom, "RoleGiven", "amira", **{"f-role": "conference_chair"}).status_code == 302
    assert writes(tom, "RoleEnded", "amira", **{"f-role": "conference_chair"}).status_code == 302


def test_a_manager_writes_nothing_of_another_managers_team(come_in: Any) -> None:
    tom = come_in("tom")
    assert writes(tom, "RoleGiven", "owen", **{"f-role": "front_door"}).status_code == 404
    assert writes(tom, "WorkerLeft", "owen").status_code == 404
    into = {"f-agency": "no", "f-name": "Owen Pritchard", "f-team": TOWN.who("aldermere.north")}
    assert writes(tom, "WorkerJoined", "owen", **into).status_code == 404
    assert "Give a role" not in tom.get(page_of("owen")).text


def test_a_manager_takes_no_team_from_another(come_in: Any) -> None:
    south, north = TOWN.who("aldermere.south"), TOWN.who("aldermere.north")
    said = {"day": TODAY, "f-name": "Family Help South", "f-parent": north}
    tom = come_in("tom")
    assert tom.post(f"{HERE}write/?kind=TeamFormed&about={south}", said).status_code == 404


def test_nobody_gives_themselves_a_role(come_in: Any) -> None:
    sam = come_in("sam")
    assert writes(sam, "RoleGiven", "sam", **{"f-role": "auditor"}).status_code == 404
    assert "Give a role" not in sam.get(page_of("sam")).text


def test_somebody_new_joins_a_team_and_moves_and_leaves(come_in: Any) -> None:
    sam, where = come_in("sam"), f"{HERE}write/?kind=WorkerJoined"
    new = sam.get(where).text.partition('name="new" value="')[2].partition('"')[0]
    said = {
        "day": TODAY,
        "new": new,
        "f-agency": "no",
        "f-name": "Noor Aziz",
        "f-team": TOWN.who("aldermere.north"),
    }
    hers = sam.post(where, said).headers["Location"]
    assert "Family Help North" in sam.get(hers).text
    moved = {"day": TODAY, "f-agency": "no", "f-name": "Noor Aziz", "f-team": TOWN.who("aldermere.south")}
    sam.post(f"{where}&about={new}", moved)
    assert "Family Help South" in sam.get(hers).text.partition("</h1>")[2].partition("</p>")[0]
    sam.post(f"{HERE}write/?kind=WorkerLeft&about={new}", {"day": TODAY})
    assert "Left on" in sam.get(hers).text


def test_a_team_is_formed_under_another(come_in: Any) -> None:
    sam, where = come_in("sam"), f"{HERE}write/?kind=TeamFormed"
    new = sam.get(where).text.partition('name="new" value="')[2].partition('"')[0]
    said = {"day": TODAY, "new": new, "f-name": "Night Team", "f-parent": TOWN.who("aldermere.services")}
    assert sam.post(where, said).headers["Location"] == HERE
    text = sam.get(HERE).text.partition("Night Team</h2>")[2].partition("</section>")[0]
    assert "Part of Aldermere Children and Families." in text
    assert "Nobody sits in this team." in text


def test_what_cannot_be_read_is_asked_again_and_nothing_is_lost(come_in: Any) -> None:
    answer = writes(come_in("sam"), "RoleGiven", "ruth", **{"day": "soonish", "f-why": "For the audit"})
    assert answer.status_code == 400
    assert "is not a day we can read" in answer.text
    assert 'value="For the audit"' in answer.text


def test_workers_who_staff_nobody_have_no_such_page(come_in: Any) -> None:
    assert come_in("amira").get(HERE).status_code == 404
    assert 'href="/people-and-teams/"' not in come_in("amira").get("/").text
    assert 'href="/people-and-teams/"' in come_in("tom").get("/").text
