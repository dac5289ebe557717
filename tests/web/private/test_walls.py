"""Keeping something from somebody: asked, said plainly, placed, looked at, taken down; never told to them."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.test import Client

from alongside.access.facts import InformationRestricted
from alongside.practice.home import ContactDetailGiven, MovedHome, WhereaboutsProtected
from alongside.practice.note import NoteWritten
from alongside.practice.visit import VisitMade
from alongside.record import EntryId
from tests.desk.office import Office
from tests.life import person, worker
from tests.web.private.forms import is_missing, posts, read, said_by

MAYA, AVA, MUM = person("maya"), person("ava"), person("mum")
PLACE, WALLS = f"/child/{MAYA}/keep-private/", "kept-private/"


def against_ben(**more: Any) -> dict[str, Any]:
    told = {"side": "these", "other": worker("ben"), "mode": "silent", "why": "His brother is their father."}
    return told | more


def keeps(client: Client, entry: EntryId, **more: Any) -> Any:
    """Keep an entry from Ben; with `sure="yes"`, place it."""
    return posts(client, f"/entry/{entry}/keep-private/", **against_ben(**({"what": "entry"} | more)))


def placed(office: Office) -> EntryId:
    """The wall that was placed last."""
    return office.life("amira", MAYA).each(InformationRestricted)[-1].id


# Before it is placed.


def test_it_is_said_what_they_see_and_who_has_read_it_already(office: Office, come_in: Any) -> None:
    entry = office.note("amira", "He rang from the Quays.", MAYA)
    read(come_in("ben"), "maya", "chronology/")
    text = keeps(come_in("amira"), entry).text
    assert "Exactly what would be there if it had never been written." in text
    assert "Ben first opened it on" in text
    assert "This cannot take back what they know." in text
    assert "He rang" in read(come_in("ben"), "maya", "chronology/")


def test_what_has_reached_nobody_on_the_other_side_says_so(office: Office, come_in: Any) -> None:
    entry = office.note("amira", "He rang from the Quays.", MAYA)
    assert "Nothing here says that it has reached them." in keeps(come_in("amira"), entry).text


def test_whoever_wrote_it_knows_it(office: Office, come_in: Any) -> None:
    entry = office.note("ben", "He rang from the Quays.", MAYA)
    assert "Ben wrote it." in keeps(come_in("amira"), entry).text


def test_a_marked_line_is_shown_as_it_will_stand(office: Office, come_in: Any) -> None:
    entry = office.note("amira", "She slept. She ate two breakfasts. She laughed.", MAYA)
    line = "Something is written here that you may not see. It is Maya&#39;s. Three sentences long."
    assert line in keeps(come_in("amira"), entry, mode="marked").text
    keeps(come_in("amira"), entry, mode="marked", sure="yes")
    told = read(come_in("ben"), "maya", "chronology/")
    assert "It is Maya&#39;s. Three sentences long." in told
    assert "two breakfasts" not in told


def test_a_person_who_does_not_read_here_is_a_warning_for_those_who_do(office: Office, come_in: Any) -> None:
    said = against_ben(what="address", people=MAYA, other="", known=person("dad"))
    assert "Dad Hartley cannot open this record." in posts(come_in("amira"), PLACE, **said).text
    posts(come_in("amira"), PLACE, sure="yes", **said)
    assert "Dad must not find out where Maya" in read(come_in("amira"), "maya", "family/")


def test_an_address_kept_from_somebody_outside_says_what_everybody_reads_then(
    office: Office, come_in: Any
) -> None:
    amira = come_in("amira")
    office.write("amira", MovedHome(address="9 Cinder Walk", postcode="AL9 9ZZ"), MAYA)
    said = against_ben(what="address", people=MAYA, other="", known=person("dad"))
    assert "an address that is protected” to everybody" in posts(amira, PLACE, **said).text
    posts(amira, PLACE, sure="yes", **said)
    first = read(amira, "maya")
    assert "Cinder Walk" not in first
    move = re.search(r'href="(/entry/[^"]+)">Read the address', first)
    assert move is not None
    assert "9 Cinder Walk" in amira.get(move[1]).text


def test_an_address_kept_from_one_worker_changes_no_page_of_the_rest(office: Office, come_in: Any) -> None:
    amira = come_in("amira")
    office.write("amira", MovedHome(address="9 Cinder Walk", postcode="AL9 9ZZ"), MAYA)
    said = against_ben(what="address", people=MAYA)
    assert "to everybody" not in posts(amira, PLACE, **said).text
    posts(amira, PLACE, sure="yes", **said)
    for page in ("", "family/", "chronology/"):
        assert "9 Cinder Walk" in read(amira, "maya", page)
        assert "9 Cinder Walk" not in read(come_in("ben"), "maya", page)


def test_no_visit_and_no_other_reason_tells_the_address_that_is_kept(office: Office, come_in: Any) -> None:
    amira, ben = come_in("amira"), come_in("ben")
    office.write("amira", MovedHome(address="Nan's flat, 12 Larch Road", postcode="AL9 9ZZ"), MAYA)
    office.write("amira", VisitMade(where="Nan's flat, Larch Road", story="We made toast."), MAYA)
    craig = WhereaboutsProtected(from_whom=(person("dad"),), reason="He has known Larch Road for years.")
    office.write("amira", craig, MAYA)
    office.note("amira", "The girls stay at Nan\N{RIGHT SINGLE QUOTATION MARK}s.", MAYA)
    office.note("amira", "She likes toast.", MAYA)
    said = against_ben(what="address", people=MAYA)
    sure = posts(amira, PLACE, **said).text
    told = sure[sure.index("Words that still name the place") :]
    assert told.count("Keep this too") == 1
    assert "It says “Nan&#39;s”" in told
    assert "Larch Road" in read(ben, "maya", "chronology/") + read(ben, "maya", "family/")
    posts(amira, PLACE, sure="yes", **said)
    for page in ("", "family/", "chronology/", "kept-private/"):
        assert "Larch Road" not in read(ben, "maya", page)
    assert "We made toast." in read(ben, "maya", "chronology/")
    assert "Larch Road" in read(amira, "maya", "chronology/")


def test_a_correction_by_whoever_may_not_know_the_place_leaves_it_for_the_rest(
    office: Office, come_in: Any
) -> None:
    visit = office.write("amira", VisitMade(where="12 Larch Road", story="We made toast."), MAYA).id
    posts(come_in("amira"), PLACE, sure="yes", **against_ben(what="address", people=MAYA))
    office.write("ben", VisitMade(story="We made tea."), MAYA, corrects=visit, why="It was tea.")
    told = read(come_in("amira"), "maya", "chronology/")
    assert "12 Larch Road" in told
    assert "We made tea." in told
    assert "12 Larch Road" not in read(come_in("ben"), "maya", "chronology/")


# From an entry.


def test_an_entry_kept_silently_is_gone_for_them_and_its_wall_too(office: Office, come_in: Any) -> None:
    ben, amira = come_in("ben"), come_in("amira")
    before = said_by(read(ben, "maya", WALLS))
    entry = office.note("amira", "A neighbour saw the van again.", MAYA)
    assert keeps(amira, entry, sure="yes").url == f"/child/{MAYA}/kept-private/"
    assert "Kept from Ben." in read(amira, "maya", WALLS)
    assert "placed by Amira" in read(amira, "maya", WALLS)
    assert said_by(read(ben, "maya", WALLS)) == before
    assert "the van again" not in read(ben, "maya", "chronology/")
    of_both = [f"/entry/{one}/{page}" for one in (entry, placed(office)) for page in ("", "take-down/")]
    assert is_missing(ben, *of_both, f"/entry/{entry}/keep-private/")


def test_one_childs_part_is_kept_and_the_others_stays(office: Office, come_in: Any) -> None:
    entry = office.note("amira", "Both girls were at their aunt's.", MAYA, AVA)
    assert "as if Ava had not been in it" in keeps(come_in("amira"), entry, what="part", people=AVA).text
    keeps(come_in("amira"), entry, what="part", people=AVA, sure="yes")
    ben = come_in("ben")
    assert "at their aunt" in read(ben, "maya", "chronology/")
    assert "at their aunt" not in read(ben, "ava", "chronology/")


def test_what_is_a_mark_for_somebody_cannot_be_walled_by_them(office: Office, come_in: Any) -> None:
    entry = office.note("amira", "Words.", MAYA)
    keeps(come_in("amira"), entry, mode="marked", sure="yes")
    assert is_missing(come_in("ben"), f"/entry/{entry}/keep-private/")


# From a person.


def test_where_they_live_is_kept_for_all_who_live_there_and_later_too(office: Office, come_in: Any) -> None:
    family, amira, ben = (MAYA, AVA, MUM), come_in("amira"), come_in("ben")
    office.write("amira", MovedHome(address="9 Cinder Walk", postcode="AL9 9ZZ"), *family)
    where = f"/child/{MUM}/keep-private/?what=address"
    ticked = re.findall(r'name="people"[^>]*value="([^"]+)" checked', amira.get(where).text)
    assert set(ticked) == set(family)
    posts(amira, where, people=ticked, sure="yes", **against_ben(what="address", mode=""))
    office.write("amira", MovedHome(address="11 Lantern Row", postcode="AL9 8YY"), *family)
    pages = ("", "family/", "chronology/", "kept-private/", "who-looked/")
    told = "".join(read(ben, name, page) for name in ("maya", "ava", "mum") for page in pages)
    for words in ("Cinder Walk", "Lantern Row", "A move"):
        assert words not in told
    for words in ("Cinder Walk", "AL9 9ZZ", "Lantern"):
        assert "Nobody found" in ben.post("/find/", {"words": words}).text
        assert "Mum Hartley" in amira.post("/find/", {"words": words}).text


def test_an_address_shared_with_somebody_of_another_family_is_not_found_by_them(
    office: Office, come_in: Any
) -> None:
    office.write("amira", MovedHome(address="9 Cinder Walk"), MAYA, person("dad"))
    assert "Dad Hartley" in come_in("ben").post("/find/", {"words": "Cinder Walk"}).text
    posts(come_in("amira"), PLACE, people=MAYA, sure="yes", **against_ben(what="address"))
    assert "Nobody found" in come_in("ben").post("/find/", {"words": "Cinder Walk"}).text


def test_what_about_somebody_is_kept_is_chosen_first(office: Office, come_in: Any) -> None:
    text = come_in("amira").get(PLACE).text
    assert f'href="{PLACE}?what=record"' in text
    text = come_in("amira").get(f"{PLACE}?what=record").text
    assert f'value="{MAYA}" checked' in text
    assert f'value="{AVA}" checked' not in text


def test_an_address_kept_to_a_few_is_kept_for_all_who_share_it(office: Office, come_in: Any) -> None:
    office.write("amira", MovedHome(address="9 Cinder Walk"), MAYA, MUM)
    said = {"side": "all_but", "whom": worker("meg"), "why": "He has friends here.", "what": "address"}
    posts(come_in("amira"), PLACE, people=MUM, sure="yes", **said)
    assert "Only Amira and Meg may see it." in read(come_in("amira"), "mum", WALLS)
    assert "A move" in read(come_in("meg"), "maya", "chronology/")
    assert "A move" not in read(come_in("ben"), "maya", "chronology/")


def test_where_somebody_is_never_opens_by_a_day_alone(office: Office, come_in: Any) -> None:
    said = {"side": "all_but", "whom": worker("meg"), "why": "He has friends here.", "what": "address"}
    more = {"people": MUM, "until": "1 December 2040"}
    answer = posts(come_in("amira"), PLACE, sure="yes", **said, **more)
    assert answer.status_code == 400
    assert "it stands until somebody takes it down: leave this empty" in answer.text


def test_how_to_reach_somebody_can_be_kept_from_one(office: Office, come_in: Any) -> None:
    office.write("amira", ContactDetailGiven(channel="phone", value="07700 900123"), MAYA)
    posts(come_in("amira"), PLACE, people=MAYA, sure="yes", **against_ben(what="phone"))
    assert "07700 900123" in read(come_in("amira"), "maya")
    assert "07700 900123" not in read(come_in("ben"), "maya")


def test_a_whole_record_kept_silently_answers_like_one_that_is_not_there(
    office: Office, come_in: Any
) -> None:
    said = against_ben(what="record", people=MAYA)
    assert "As if Maya had never come to us." in posts(come_in("amira"), PLACE, **said).text
    posts(come_in("amira"), PLACE, sure="yes", **said)
    pages = ("", "kept-private/", "keep-private/", "stay-away/", "who-looked/")
    assert is_missing(come_in("ben"), *(f"/child/{MAYA}/{page}" for page in pages))
    assert "Maya" not in come_in("ben").get("/").text


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
def test_what_is_left_out_is_asked_again(office: Office, come_in: Any, left_out: str, words: str) -> None:
    said = against_ben(what="record", people=MAYA) | {left_out: ""}
    answer = posts(come_in("amira"), PLACE, sure="yes", **said)
    assert answer.status_code == 400
    assert words in answer.text
    assert not office.life("amira", MAYA).each(InformationRestricted)


def test_a_day_that_has_passed_ends_no_wall(office: Office, come_in: Any) -> None:
    entry = office.note("amira", "Words.", MAYA)
    assert keeps(come_in("amira"), entry, until="3 May 2020", sure="yes").status_code == 400


def test_what_was_typed_is_still_there_when_something_is_to_change(office: Office, come_in: Any) -> None:
    entry = office.note("amira", "Words.", MAYA)
    answer = keeps(come_in("amira"), entry, back="yes")
    assert answer.status_code == 200
    assert "His brother is their father." in answer.text


def test_nobody_builds_a_wall_that_nobody_can_take_down(office: Office, come_in: Any) -> None:
    said = {"side": "all_but", "whom": worker("sol"), "what": "record", "people": MAYA, "mode": "silent"}
    answer = posts(come_in("amira"), PLACE, why="x", sure="yes", **said)
    assert answer.status_code == 400
    assert "Nobody would be left who can take this down again" in answer.text


@pytest.mark.parametrize("odd", ["garbage", "person:zz", "worker:1", "\x00"])
def test_made_up_names_are_asked_about_again(office: Office, come_in: Any, odd: str) -> None:
    for more in ({"people": odd}, {"people": MAYA, "whom": odd}, {"people": MAYA, "known": odd}):
        said = against_ben(what="record", sure="yes", **more)
        assert posts(come_in("amira"), PLACE, **said).status_code == 400


def test_a_stranger_keeps_nothing_private_and_learns_of_nothing(office: Office, come_in: Any) -> None:
    said = against_ben(what="record", people=MAYA, sure="yes")
    assert posts(come_in("sol"), PLACE, **said).status_code == 404
    assert is_missing(come_in("sol"), PLACE, f"/child/{MAYA}/kept-private/")


# Taking one down.


def test_a_manager_takes_a_wall_down_with_a_reason(office: Office, come_in: Any) -> None:
    entry = office.note("amira", "His uncle drives for the school.", MAYA)
    keeps(come_in("amira"), entry, until="1 December 2040", sure="yes")
    meg, where = come_in("meg"), f"/entry/{placed(office)}/take-down/"
    assert "It ends when 1 December 2040 is over" in read(meg, "maya", WALLS)
    assert is_missing(come_in("amira"), where)
    assert meg.post(where, {"why": ""}).status_code == 400
    meg.post(where, {"why": "The uncle has been asked."})
    assert "by Meg. The uncle has been asked." in read(meg, "maya", WALLS)
    assert "drives for the school" in read(come_in("ben"), "maya", "chronology/")
    assert is_missing(meg, where)


def test_a_wall_stays_unseen_by_whom_it_shut_out_when_it_is_down(office: Office, come_in: Any) -> None:
    entry, ben = office.note("amira", "His uncle drives for the school.", MAYA), come_in("ben")
    before = said_by(read(ben, "maya", WALLS))
    keeps(come_in("amira"), entry, sure="yes")
    come_in("meg").post(f"/entry/{placed(office)}/take-down/", {"why": "Asked."})
    assert said_by(read(ben, "maya", WALLS)) == before


def test_whoever_works_with_them_says_where_they_are_again(office: Office, come_in: Any) -> None:
    amira = come_in("amira")
    posts(amira, PLACE, people=MAYA, sure="yes", **against_ben(what="address", until="1 December 2040"))
    assert "It is looked at again on 1 December 2040, and stands" in read(amira, "maya", WALLS)
    where = re.findall(r'href="(/entry/[^"]+/take-down/)"', read(amira, "maya", WALLS))[0]
    amira.post(where, {"why": "She told him herself."})
    assert "She told him herself." in read(amira, "maya", WALLS)


def test_what_is_no_wall_is_not_taken_down(office: Office, come_in: Any) -> None:
    entry = office.write("amira", NoteWritten(words="Rain."), MAYA).id
    assert is_missing(come_in("meg"), f"/entry/{entry}/take-down/")
