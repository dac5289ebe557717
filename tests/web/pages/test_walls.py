"""Keeping something from somebody: asked, said plainly, placed, looked at, taken down; never told to them."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlencode

import pytest
from django.test import Client

from alongside.access.facts import InformationRestricted
from alongside.practice.home import ContactDetailGiven, MovedHome, WhereaboutsProtected
from alongside.practice.note import NoteWritten
from alongside.record import Draft, EntryId, Fact, SubjectId
from alongside.record.when import day
from tests.web.pages.test_entry import entries_of
from tests.web.pages.town import THURSDAY, TOWN

YUSUF, HODAN = "abdi.yusuf", "abdi.hodan"


def who(name: str) -> SubjectId:
    return TOWN.who(name)


def write(worker: str, fact: Fact, *about: str) -> EntryId:
    people = tuple(who(name) for name in about)
    draft = Draft(fact=fact, about=people, on=day(THURSDAY), client_ref=f"walls/{hash((fact, people))}")
    return TOWN.desk.write(TOWN.desk.reader(who(f"aldermere.{worker}")), [draft])[0].id


def note(words: str, *about: str) -> EntryId:
    return write("owen", NoteWritten(words=words), *(about or (YUSUF,)))


def asks(client: Client, where: str, **said: Any) -> Any:
    """Post a form of ours; `people` and the like may be several."""
    pairs = [
        (name, one) for name, value in said.items() for one in ([value] if isinstance(value, str) else value)
    ]
    return client.post(where, urlencode(pairs), content_type="application/x-www-form-urlencoded")


def against_marcus(**more: Any) -> dict[str, Any]:
    told = {
        "side": "these",
        "other": who("aldermere.marcus"),
        "mode": "silent",
        "why": "His brother is their father.",
    }
    return told | more


def of_page(text: str) -> str:
    """What a page says, without what is new at every asking."""
    return re.sub(r'name="(csrfmiddlewaretoken|ref|kept_as)" value="[^"]*"|nonce="[^"]*"', "", text)


def walls(client: Client, child: str = YUSUF) -> str:
    return str(client.get(f"/child/{who(child)}/kept-private/").text)


# From an entry.


def test_before_an_entry_is_kept_private_it_is_said_what_they_see_and_who_has_read_it(come_in: Any) -> None:
    entry = note("He rang from the Quays.")
    come_in("marcus").get(f"/child/{who(YUSUF)}/chronology/")
    text = asks(come_in("owen"), f"/entry/{entry}/keep-private/", what="entry", **against_marcus()).text
    assert "Exactly what would be there if it had never been written." in text
    assert "Marcus Hale first opened it on Thursday 12 November" in text
    assert "Nothing is kept from anybody" not in walls(come_in("owen"))
    assert "He rang from the Quays." in come_in("marcus").get(f"/child/{who(YUSUF)}/chronology/").text


def test_a_marked_line_is_shown_before_as_it_will_stand(come_in: Any) -> None:
    entry = note("He slept. He ate two breakfasts. He laughed.")
    marcus = come_in("marcus")
    said = against_marcus(what="entry", mode="marked")
    text = asks(come_in("owen"), f"/entry/{entry}/keep-private/", **said).text
    line = "Something is written here that you may not see. It is Yusuf&#39;s. Three sentences long."
    assert line in text
    asks(come_in("owen"), f"/entry/{entry}/keep-private/", sure="yes", **said)
    told = marcus.get(f"/child/{who(YUSUF)}/chronology/").text
    assert "It is Yusuf&#39;s. Three sentences long." in told
    assert "two breakfasts" not in told


def test_an_entry_kept_silently_is_gone_for_them_and_its_wall_too(come_in: Any) -> None:
    marcus, owen = come_in("marcus"), come_in("owen")
    before = of_page(walls(marcus))
    entry = note("A neighbour saw the van again.")
    told = asks(owen, f"/entry/{entry}/keep-private/", what="entry", sure="yes", **against_marcus())
    assert told.status_code == 302
    assert "Kept from Marcus Hale." in walls(owen)
    assert "placed by Owen Pritchard" in walls(owen)
    assert of_page(walls(marcus)) == before
    assert "the van again" not in marcus.get(f"/child/{who(YUSUF)}/chronology/").text
    for page in ("", "keep-private/", "take-down/", "correct/"):
        assert marcus.get(f"/entry/{entry}/{page}").content == marcus.get("/nowhere/").content


def test_one_childs_part_is_kept_and_the_others_stays(come_in: Any) -> None:
    entry = note("Both children were at their aunt's.", YUSUF, "abdi.sahra")
    said = against_marcus(what="part", people=[who("abdi.sahra")])
    text = asks(come_in("owen"), f"/entry/{entry}/keep-private/", **said).text
    assert "as if Sahra had not been in it" in text
    asks(come_in("owen"), f"/entry/{entry}/keep-private/", sure="yes", **said)
    marcus = come_in("marcus")
    assert "at their aunt&#39;s" in marcus.get(f"/child/{who(YUSUF)}/chronology/").text
    assert "at their aunt&#39;s" not in marcus.get(f"/child/{who('abdi.sahra')}/chronology/").text


# From a person.


def test_where_they_live_is_kept_for_all_who_live_there_and_later_too(come_in: Any) -> None:
    family = (YUSUF, "abdi.sahra", HODAN)
    write("owen", MovedHome(address="9 Cinder Walk", postcode="AL9 9ZZ"), *family)
    owen, where = come_in("owen"), f"/child/{who(HODAN)}/keep-private/"
    ticked = re.findall(r'name="people"[^>]*value="([^"]+)" checked', owen.get(where).text)
    assert set(ticked) >= {who(name) for name in family}
    asks(owen, where, what="address", people=ticked, sure="yes", **against_marcus(mode=""))
    write("owen", MovedHome(address="11 Lantern Row", postcode="AL9 8YY"), *family)
    marcus = come_in("marcus")
    pages = [f"/child/{who(name)}/{page}" for name in family for page in ("", "family/", "chronology/")]
    told = "".join(marcus.get(page).text for page in pages)
    assert "Cinder Walk" not in told
    assert "Lantern Row" not in told
    for words in ("Cinder Walk", "AL9 9ZZ", "Lantern"):
        assert "Nobody found" in marcus.post("/find/", {"words": words}).text
    assert "Hodan Abdi" in owen.post("/find/", {"words": "Lantern"}).text


def test_how_to_reach_somebody_can_be_kept_to_a_few(come_in: Any) -> None:
    write("owen", ContactDetailGiven(channel="phone", value="07700 900123"), YUSUF)
    said = {"side": "all_but", "whom": [who("aldermere.beth")], "why": "He listens in.", "what": "phone"}
    owen, where = come_in("owen"), f"/child/{who(YUSUF)}/keep-private/"
    asks(owen, where, people=who(YUSUF), sure="yes", **said)
    assert "07700 900123" in owen.get(f"/child/{who(YUSUF)}/").text
    assert "07700 900123" not in come_in("marcus").get(f"/child/{who(YUSUF)}/").text
    assert "Only Owen Pritchard and Beth Lowry may see it" in walls(owen)


def test_a_whole_record_kept_silently_answers_like_one_that_is_not_there(come_in: Any) -> None:
    tomos = who("bevan.tomos")
    wall = InformationRestricted(from_whom=(who("aldermere.owen"),), reason="A relation", mode="silent")
    draft = Draft(fact=wall, about=(tomos,), on=day(THURSDAY), client_ref="walls/tomos")
    TOWN.desk.import_batch(TOWN.desk.reader(who("aldermere.sam")), [draft])
    owen = come_in("owen")
    for page in ("", "kept-private/", "keep-private/"):
        assert owen.get(f"/child/{tomos}/{page}").content == owen.get("/nowhere/").content


# Refused.


@pytest.mark.parametrize(
    ("left_out", "words"),
    [
        ("what", "Choose what is to be kept private"),
        ("people", "Choose whose it is"),
        ("side", "Choose from these people"),
        ("other", "Choose at least one person"),
        ("mode", "Choose what they see instead"),
        ("why", "Say why"),
    ],
)
def test_what_is_left_out_is_asked_for_again(come_in: Any, left_out: str, words: str) -> None:
    said = against_marcus(what="record", people=who(YUSUF)) | {left_out: ""}
    answer = asks(come_in("owen"), f"/child/{who(YUSUF)}/keep-private/", sure="yes", **said)
    assert answer.status_code == 400
    assert words in answer.text


def test_nobody_builds_a_wall_that_nobody_can_take_down(come_in: Any) -> None:
    said = {"side": "all_but", "whom": who("aldermere.magda"), "what": "record", "people": who(YUSUF)}
    answer = asks(come_in("owen"), f"/child/{who(YUSUF)}/keep-private/", mode="silent", why="x", **said)
    assert answer.status_code == 400
    assert "Nobody would be left who can take this down again" in answer.text


def test_made_up_names_are_asked_about_again(come_in: Any) -> None:
    for odd in ("garbage", "person:zz", "worker:1"):
        for more in ({"people": odd}, {"people": who(YUSUF), "whom": odd}):
            said = against_marcus(what="record", sure="yes", **more)
            answer = asks(come_in("owen"), f"/child/{who(YUSUF)}/keep-private/", **said)
            assert answer.status_code == 400


def test_a_stranger_keeps_nothing_private_and_takes_nothing_down(come_in: Any) -> None:
    amira, said = come_in("amira"), against_marcus(what="record", people=who(YUSUF), sure="yes")
    assert asks(amira, f"/child/{who(YUSUF)}/keep-private/", **said).status_code == 404
    assert amira.get(f"/child/{who(YUSUF)}/kept-private/").status_code == 404


# Taking one down.


def test_a_manager_takes_a_wall_down_with_a_reason(come_in: Any) -> None:
    entry = note("His uncle drives for the school.")
    said = against_marcus(
        what="entry", why="Until the uncle has been asked", until="1 December 2030", sure="yes"
    )
    asks(come_in("owen"), f"/entry/{entry}/keep-private/", **said)
    placed = next(
        one.id for one in reversed(entries_of(YUSUF, "owen")) if one.kind == InformationRestricted.__name__
    )
    beth = come_in("beth")
    assert "It ends when 1 December 2030 is over" in walls(beth)
    assert come_in("owen").get(f"/entry/{placed}/take-down/").status_code == 404
    assert beth.post(f"/entry/{placed}/take-down/", {"why": ""}).status_code == 400
    beth.post(f"/entry/{placed}/take-down/", {"why": "The uncle has been asked."})
    assert "Taken down on Thursday 12 November by Beth Lowry. The uncle has been asked." in walls(beth)
    assert "drives for the school" in come_in("marcus").get(f"/child/{who(YUSUF)}/chronology/").text
    assert beth.get(f"/entry/{placed}/take-down/").status_code == 404


def test_whoever_works_with_them_says_where_they_are_again(come_in: Any) -> None:
    hodan = HODAN
    fact = WhereaboutsProtected(from_whom=(who("aldermere.marcus"),), what=("address",), reason="Moved")
    placed = write("owen", fact, hodan)
    come_in("owen").post(f"/entry/{placed}/take-down/", {"why": "She told him herself."})
    assert "She told him herself." in walls(come_in("owen"), hodan)


def test_what_is_no_wall_is_not_taken_down(come_in: Any) -> None:
    assert come_in("beth").get(f"/entry/{note('Rain.')}/take-down/").status_code == 404
