"""Words that reached somebody: written down, shown on the entry, used when somebody looks back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urlencode

import pytest
from django.test import Client

from alongside.access.facts import InformationRestricted
from alongside.practice.core_group import CoreGroupMet
from alongside.practice.home import WhereaboutsProtected
from alongside.practice.visit import ConversationHeld
from alongside.record import EntryId
from alongside.record.when import civil_day
from alongside.story.words import day_in_words
from tests.desk.office import Office
from tests.life import person, worker
from tests.web.private.forms import posts, read

MAYA = person("maya")
WHERE = f"/child/{MAYA}/reached/"
LETTER = {"how": "letter", "day": "yesterday", "people": person("mum")}


def yesterday() -> str:
    today = civil_day(datetime.now(UTC))
    return day_in_words(today - timedelta(days=1), today)


def today() -> str:
    day = civil_day(datetime.now(UTC))
    return day_in_words(day, day)


def tells(client: Client, *entries: EntryId, **more: Any) -> Any:
    return posts(client, WHERE, entries=entries, **(LETTER | more))


def page_of(client: Client, entry: EntryId, **more: str) -> str:
    return str(client.get(f"/entry/{entry}/?{urlencode({'about': MAYA, **more})}").text)


def looks_of(client: Client) -> str:
    return read(client, "maya", "who-looked/")


def test_what_was_sent_is_said_on_the_entry(office: Office, come_in: Any) -> None:
    entry, amira = office.note("amira", "We meet on Friday.", MAYA), come_in("amira")
    answer = tells(amira, entry, reason="To her new address")
    assert answer.url == f"/entry/{entry}/?about={MAYA}"
    told = f"<li>Mum, by letter on {yesterday()}. To her new address. Amira wrote it down on {today()}.</li>"
    assert told in page_of(amira, entry)


def test_several_entries_reach_several_people_at_once(office: Office, come_in: Any) -> None:
    amira = come_in("amira")
    entries = [office.note("amira", words, MAYA) for words in ("One.", "Two.")]
    answer = tells(amira, *entries, people=[person("mum"), person("dad")], worker=worker("sol"), how="phone")
    assert answer.url == f"/child/{MAYA}/chronology/"
    for entry in entries:
        for name in ("Mum", "Dad", "Sol"):
            assert f"{name}, on the phone on {yesterday()}." in page_of(amira, entry)


def test_in_which_meeting_is_said_and_leads_nowhere_hidden(office: Office, come_in: Any) -> None:
    entry = office.note("amira", "We meet on Friday.", MAYA)
    talk = office.write("amira", ConversationHeld(words="A talk"), MAYA).id
    tells(come_in("amira"), entry, how="meeting", meeting=talk)
    told = f"Mum, in a meeting on {yesterday()}"
    assert f"{told}, “" in page_of(come_in("amira"), entry)
    wall = InformationRestricted(entries=(talk,), from_whom=(worker("ben"),), reason="x", mode="silent")
    office.write("amira", wall, MAYA)
    assert f"{told}. Amira" in page_of(come_in("ben"), entry)


def test_who_looked_says_who_wrote_down_that_words_were_said(office: Office, come_in: Any) -> None:
    entry = office.note("amira", "We meet on Friday.", MAYA)
    met = office.write("amira", CoreGroupMet(), MAYA).id
    tells(come_in("amira"), entry, worker=worker("sol"), people=(), how="meeting", meeting=met)
    told = f"Amira wrote down on {today()} that these words were said to Sol in a meeting on {yesterday()}"
    assert f"{told}, “The family and the people closest to the plan met”" in looks_of(come_in("amira"))
    wall = InformationRestricted(entries=(met,), from_whom=(worker("ben"),), reason="x", mode="silent")
    office.write("amira", wall, MAYA)
    assert f"{told}.<" in looks_of(come_in("ben"))


def test_who_wrote_down_what_they_were_told_themselves_is_named_once(office: Office, come_in: Any) -> None:
    entry = office.note("ben", "We meet on Friday.", MAYA)
    tells(come_in("amira"), entry, worker=worker("amira"), people=(), how="handed")
    told = f"Amira wrote down on {today()} that these words were given to them by hand on {yesterday()}."
    assert told in looks_of(come_in("amira"))


def test_the_same_words_are_written_down_once(office: Office, come_in: Any) -> None:
    entry, amira = office.note("amira", "We meet on Friday.", MAYA), come_in("amira")
    tells(amira, entry)
    tells(amira, entry)
    looks = office.desk.who_looked(office.who("amira"), MAYA)
    assert len([look for look in looks if look.reader == person("mum")]) == 1


def test_a_look_back_to_a_worker_shows_what_they_had_been_told(office: Office, come_in: Any) -> None:
    said, unsaid = office.note("amira", "Told to Sol.", MAYA), office.note("amira", "Not told.", MAYA)
    tells(come_in("amira"), said, worker=worker("sol"), people=(), how="said", day="today")
    now = datetime.now(UTC) + timedelta(minutes=0)
    today = {"on-d": now.day, "on-m": now.month, "on-y": now.year, "to": worker("sol")}
    told = come_in("amira").get(f"/child/{MAYA}/chronology/", today).text
    assert unsaid
    assert "Told to Sol." in told
    assert "Not told." not in told


def test_from_the_chronology_come_the_entries_that_stand_there(office: Office, come_in: Any) -> None:
    office.note("amira", "We meet on Friday.", MAYA)
    amira = come_in("amira")
    assert f'href="{WHERE}?show=everything"' in read(amira, "maya", "chronology/")
    assert "We meet on Friday." in amira.get(f"{WHERE}?show=everything").text
    assert "We meet on Friday." not in amira.get(f"{WHERE}?show=turning_points").text


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"entries": ()}, "Choose what reached them"),
        ({"people": ()}, "Choose whom it reached"),
        ({"people": "garbage"}, "Choose whom it reached"),
        ({"how": ""}, "Choose how it reached them"),
        ({"day": "tomorrow"}, "have reached nobody"),
        ({"day": ""}, "Say when it happened"),
    ],
)
def test_what_is_left_out_is_asked_for_again(
    office: Office, come_in: Any, more: dict[str, Any], words: str
) -> None:
    entry = office.note("amira", "We meet on Friday.", MAYA)
    answer = posts(come_in("amira"), WHERE, **(LETTER | {"entries": entry} | more))
    assert answer.status_code == 400
    assert words in answer.text


def test_what_a_wall_keeps_from_them_is_written_only_knowingly(office: Office, come_in: Any) -> None:
    entry = office.note("amira", "Where she works now.", MAYA)
    wall = InformationRestricted(entries=(entry,), from_whom=(person("dad"),), reason="He hurt her.")
    office.write("amira", wall, MAYA)
    answer = tells(come_in("amira"), entry, people=person("dad"))
    assert answer.status_code == 400
    assert "Dad Hartley must not be told some of this." in answer.text
    tells(come_in("amira"), entry, people=person("dad"), happened="yes")
    assert "Dad, by letter" in page_of(come_in("amira"), entry)


def test_whoever_must_not_find_them_is_told_of_only_after_another_look(office: Office, come_in: Any) -> None:
    entry = office.note("amira", "She likes her school.", MAYA)
    office.write("amira", WhereaboutsProtected(from_whom=(person("dad"),), what=("school",)), MAYA)
    answer = tells(come_in("amira"), entry, people=person("dad"))
    assert "Dad Hartley must not find out where Maya is." in answer.text


def test_from_an_entry_only_that_one_is_offered_and_a_way_to_more(office: Office, come_in: Any) -> None:
    one, two = office.note("amira", "One.", MAYA), office.note("amira", "Two.", MAYA)
    text = come_in("amira").get(f"{WHERE}?entry={one}").text
    assert f'value="{one}" checked' in text
    assert two not in text
    assert f'value="{two}"' in come_in("amira").get(f"{WHERE}?show=everything&entry={one}").text


def test_of_somebody_behind_a_wall_nothing_had_reached_them(office: Office, come_in: Any) -> None:
    entry = office.note("amira", "We meet on Friday.", MAYA)
    before = page_of(come_in("ben"), entry), read(come_in("ben"), "maya", "who-looked/")
    tells(come_in("amira"), entry)
    assert "Mum, by letter" in page_of(come_in("ben"), entry)
    wall = InformationRestricted(from_whom=(worker("ben"),), reason="x", mode="silent")
    office.write("amira", wall, person("mum"))
    told = page_of(come_in("ben"), entry), read(come_in("ben"), "maya", "who-looked/")
    for text in (*before, *told):
        assert "by letter" not in text
        assert "sent to" not in text


def test_a_stranger_writes_down_no_reaching(office: Office, come_in: Any) -> None:
    entry = office.note("amira", "We meet on Friday.", MAYA)
    assert tells(come_in("sol"), entry).status_code == 404
    assert tells(come_in("iggy"), entry).status_code == 404
