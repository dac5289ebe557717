"""Writing pages held against what no form of ours would send: made-up ids, and other people's."""

import re
from typing import Any

import pytest

from alongside.web.pages.writing.kinds import CHAPTERS, groups
from tests.web.pages.test_entry import about, entries_of, visit
from tests.web.pages.town import TOWN

NOBODY = "person:01890000-0000-7000-8000-000000000000"
WORKER = "worker:01890000-0000-7000-8000-000000000000"
ODD = ("garbage", "person:", "person:zz", WORKER, "\x00", NOBODY.upper(), f"{NOBODY}\n")


@pytest.mark.parametrize("odd", [*ODD, NOBODY])
def test_an_address_that_names_nobody_is_missing(come_in: Any, odd: str) -> None:
    amira = come_in("amira")
    for kind in ({}, {"kind": "VisitMade"}):
        assert amira.get("/write/", {"about": odd, **kind}).status_code == 404
    assert amira.get("/people/new/", {"near": odd}).status_code == 404
    assert amira.post(f"/people/new/?near={odd}", {"given": "Q", "kind": "mother"}).status_code == 404


@pytest.mark.parametrize("odd", ODD)
def test_an_emergency_of_nobody_is_missing(come_in: Any, odd: str) -> None:
    address = f"/child/{odd.replace(chr(10), '%0A').replace(chr(0), '%00')}/emergency/"
    said = {"why": "child_at_risk", "words": "Now"}
    assert come_in("amira").get(address).status_code == 404
    assert come_in("amira").post(address, said).status_code == 404


def test_a_newcomer_is_not_written_beside_a_stranger_or_nobody(come_in: Any) -> None:
    marcus, said = come_in("marcus"), {"given": "Q", "kind": "mother"}
    for near in (about("kelly.declan"), about("hartley.maya"), NOBODY):
        assert marcus.get(f"/people/new/?near={near}").status_code == 404
        assert marcus.post(f"/people/new/?near={near}", said).status_code == 404


def test_whom_a_reader_is_shut_out_from_answers_like_a_stranger_and_like_nobody(come_in: Any) -> None:
    address = f"/write/?about={about('lambert.jayden')}&kind=RelationshipTold"
    marcus, told = come_in("marcus"), set()
    for other in (about("kelly.declan"), about("hartley.maya"), NOBODY):
        told.add(marcus.post(address, {"day": "today", "f-other": other, "f-kind": "friend"}).status_code)
    assert told == {404}


def test_somebody_chosen_who_is_no_id_is_asked_about_again(come_in: Any) -> None:
    said = {"day": "today", "f-other": "garbage", "f-kind": "friend"}
    address = f"/write/?about={about('hartley.maya')}&kind=RelationshipTold"
    assert "choose again" in come_in("amira").post(address, said).text


@pytest.mark.parametrize("kind", ["PromiseKept", "PromiseMissed", "FamilyTimeCancelled"])
def test_beside_the_box_stands_who_of_the_family_reads_what_is_written_in_it(come_in: Any, kind: str) -> None:
    text = come_in("amira").get(f"/write/?about={about('hartley.maya')}&kind={kind}").text
    assert re.search(r"reads? this on their own page", text)


@pytest.mark.parametrize("act", ["withdraw", "correct"])
def test_only_a_word_of_the_same_entry_is_put_right_or_taken_away(come_in: Any, act: str) -> None:
    other = next(e for e in entries_of("hartley.maya", "amira") if e.kind == "ConversationHeld")
    for seen in (other.id, visit("abdi.yusuf", "owen"), "garbage", NOBODY[7:]):
        said = {"why": "x", "seen": seen, "day": "today", "f-purpose": "assessment"}
        assert come_in("amira").post(f"/entry/{visit()}/{act}/", said).status_code == 404


@pytest.mark.parametrize("odd", [*ODD, NOBODY])
def test_an_entry_is_not_put_right_to_be_about_nobody(come_in: Any, odd: str) -> None:
    said = {"why": "x", "day": "today", "about": odd, "place": TOWN.who("hartley.maya")}
    assert come_in("amira").post(f"/entry/{visit()}/correct/", said).status_code == 404


def test_children_stand_by_their_families_the_eldest_first(come_in: Any) -> None:
    text = come_in("amira").get("/write/").text
    names = re.findall(r'for="who-\d+">([^<]+)<', text)
    assert [name for name in names if "Hartley" in name] == ["Ava Hartley", "Maya Hartley"]
    assert [name.split()[-1] for name in names] == sorted(name.split()[-1] for name in names)


def test_nobodys_word_is_the_dogs(come_in: Any) -> None:
    maya, biscuit = about("hartley.maya"), TOWN.who("hartley.biscuit")
    asked = come_in("amira").get(f"/write/?about={maya}&kind=ImportantPersonNamed").text
    whose = asked.partition('name="said_by"')[2].partition("</select>")[0]
    assert TOWN.who("hartley.nan") in whose
    assert biscuit not in whose
    assert biscuit in asked


@pytest.mark.parametrize("page", ["keep-private/?what=address", "stay-away/"])
def test_a_dog_is_neither_known_by_a_worker_nor_kept_from_anything(come_in: Any, page: str) -> None:
    text = come_in("amira").get(f"/child/{about('hartley.maya')}/{page}").text
    whom = text.partition("From whom?")[2] or text
    assert TOWN.who("hartley.nan") in whom
    assert TOWN.who("hartley.biscuit") not in whom


def test_what_is_seldom_said_is_folded_away_until_something_stands_in_it(come_in: Any) -> None:
    address = f"/write/?about={about('hartley.maya')}&kind=PromiseMade"
    amira = come_in("amira")
    folded = amira.get(address).text.partition('<details class="gap"><summary>More to say</summary>')[2]
    assert 'name="f-rhythm"' in folded
    assert 'name="f-what"' not in folded
    again = amira.post(address, {"day": "today", "f-what": "", "f-rhythm": "Every Monday"}).text
    assert '<details class="gap" open><summary>More to say</summary>' in again


def what(come_in: Any, words: str = "", name: str = "amira") -> str:
    return str(come_in(name).get(f"/write/?about={TOWN.who('hartley.maya')}&words={words}").text)


def test_what_most_days_ask_for_stands_first_and_everything_else_by_chapters(come_in: Any) -> None:
    text = what(come_in)
    usual = text.partition('class="usual"')[2].partition("</ul>")[0]
    assert usual.count("<li") == 10
    assert text.index(">A visit</a>") < text.index("<summary>Being with them, and what they said</summary>")


def test_what_happened_is_found_by_a_workers_own_word_without_a_script(come_in: Any) -> None:
    found = what(come_in, "s47").partition('class="card gap"')[2].partition("</div>")[0]
    assert "We finished checking whether they are safe" in found
    assert "A visit" not in found


def test_a_word_that_is_nowhere_leads_to_a_note(come_in: Any) -> None:
    assert "Nothing here has those words." in what(come_in, "xylophone")


def test_every_kind_that_may_be_written_stands_in_a_chapter_of_its_own_words(come_in: Any) -> None:
    reader = TOWN.desk.reader(TOWN.who("aldermere.amira"))
    told = {group.words for group in groups(reader)[1:]}
    assert told <= {words for words, _ in CHAPTERS}


def filled(**more: str) -> dict[str, str]:
    each = {f"c{place}-{name}": "yes" for place in (0, 1) for name in ("seen", "alone", "bedroom")}
    return {
        "ref": "a-visit-read-first", "day": "11 November 2026", "f-purpose": "child_in_need",
        "f-story": "We made pancakes.", "c1-words": "Mine was round.", **each, **more,
    }  # fmt: skip


SISTERS = "/write/?kind=VisitMade&about={}&about={}"


def sisters() -> str:
    return SISTERS.format(TOWN.who("hartley.maya"), TOWN.who("hartley.ava"))


def test_what_will_stand_in_the_record_can_be_read_before_it_does(come_in: Any) -> None:
    amira, before = come_in("amira"), len(entries_of("hartley.maya", "amira"))
    text = amira.post(sisters(), filled(step="read")).text
    assert "This is what will stand in Maya\u2019s and Ava\u2019s record." in text
    own = text.partition("Under Ava\u2019s own name")[2]
    assert '<blockquote class="words">Mine was round.</blockquote>' in own
    assert len(entries_of("hartley.maya", "amira")) == before


def test_after_reading_it_every_answer_can_be_changed(come_in: Any) -> None:
    text = come_in("amira").post(sisters(), filled(step="change")).text
    assert "We made pancakes." in text
    assert "There is something to look at" not in text


def test_what_cannot_be_understood_is_asked_before_it_is_read(come_in: Any) -> None:
    text = come_in("amira").post(sisters(), filled(step="read", day="the fifth of never")).text
    assert "There is something to look at" in text


def test_the_dead_and_animals_and_whoever_one_is_kept_safe_from_are_not_offered_as_having_been_there(
    come_in: Any,
) -> None:
    first, _, rest = come_in("amira").get(sisters()).text.partition("Somebody who is not on the list")
    for name in ("Jim Hartley", "Craig Dunn"):
        assert name not in first.partition("Who was there?")[2]
        assert name in rest
    assert TOWN.who("hartley.biscuit") not in first + rest
    assert "Pat Hartley" in first
