"""One person, two records: what both say, who may join them, and what the page says afterwards."""

import re
from typing import Any
from uuid import uuid4

from alongside.access.facts import ConflictDeclared
from alongside.practice.home import MovedHome, WhereaboutsProtected
from alongside.practice.identifiers import RecordsJoined, RecordsParted
from alongside.practice.person import PersonBorn, PersonNamed, SexRecorded
from alongside.practice.team import TeamAllocated
from alongside.record import Draft, Fact, SubjectId, SubjectKind, new_subject
from alongside.record.when import day
from tests.web.pages.town import THURSDAY, TOWN

HERS = "hartley.ava"


def of(name: str, after: str = "") -> str:
    return f"/child/{TOWN.who(name)}/records/{after}"


def told(*facts: tuple[Fact, SubjectId]) -> None:
    """What is already in the record."""
    for fact, who in facts:
        found(fact, who)


def found(fact: Fact, *about: SubjectId) -> None:
    """One fact that is already in the record, about several."""
    drafts = [Draft(fact=fact, about=about, on=day(THURSDAY), client_ref=f"test/{uuid4()}")]
    TOWN.desk.import_batch(TOWN.desk.reader(TOWN.who("aldermere.sam")), drafts)


def twice(given: str, *more: Fact) -> SubjectId:
    """Somebody of the north team who was written down once more under this name."""
    who = new_subject(SubjectKind.PERSON)
    north = TeamAllocated(team=TOWN.who("aldermere.north"))
    facts = (PersonNamed(given=given, family="Hartley", kind="legal"), PersonBorn(), north, *more)
    told(*((fact, who) for fact in facts))
    return who


def joins(client: Any, name: str, other: SubjectId, **said: str) -> Any:
    return client.post(
        f"{of(name, 'join/')}?other={other}", {"same": "yes", "why": "Her mum says so", **said}
    )


def test_two_that_are_joined_say_so_on_the_childs_page(come_in: Any) -> None:
    text = come_in("owen").get(f"/child/{TOWN.who('lambert.jayden')}/").text
    assert "Two records of one person, read as one since" in text
    told_of = come_in("owen").get(of("lambert.jayden")).text
    assert "Jaydon Lambert" in told_of
    assert "Simone says nobody can spell it." in told_of
    assert "25 January 2013" in told_of


def test_a_worker_reads_of_two_records_and_does_not_join_or_part_them(come_in: Any) -> None:
    owen, jaydon = come_in("owen"), TOWN.who("lambert.jaydon")
    assert "tell your manager" in owen.get(of("lambert.jayden")).text
    assert owen.get(f"{of('lambert.jayden', 'part/')}?other={jaydon}").status_code == 404
    assert owen.post(f"{of('lambert.jayden', 'join/')}?other={jaydon}", {"same": "yes"}).status_code == 404


def test_both_stand_side_by_side_with_what_is_the_same_and_what_is_not(come_in: Any) -> None:
    one = twice("Eva", MovedHome(address="1 Other Road", postcode="AL1 1AA"))
    other = twice("Evie", MovedHome(address="1 other road,", postcode="AL1 1AA"))
    text = come_in("tom").get(f"/child/{one}/records/join/?other={other}").text
    assert "Are they the same person?" in text
    assert "<strong>1 Other Road, AL1 1AA</strong>" in text
    assert "They say different things" in text.partition("What they are called")[2].partition("</tr>")[0]
    assert "Both say the same" in text.partition("Where they have lived")[2].partition("</tr>")[0]


def test_an_address_that_is_kept_safe_is_not_written_out(come_in: Any) -> None:
    safe = WhereaboutsProtected(what=("address",), reason="He looks for them.", from_others="Her uncle")
    other = twice("Avah", MovedHome(address="9 Hidden Lane"), safe)
    text = come_in("tom").get(f"{of(HERS, 'join/')}?other={other}").text
    assert "Hidden Lane" not in text
    assert "Something that is kept safe" in text


def test_a_manager_joins_them_and_parts_them_again(come_in: Any) -> None:
    tom, other = come_in("tom"), twice("Ayva")
    assert joins(tom, HERS, other).headers["Location"] == of(HERS)
    assert "Her mum says so" in tom.get(of(HERS)).text
    assert "Two records of one person" in tom.get(f"/child/{other}/").text
    assert joins(tom, HERS, other).headers["Location"] == of(HERS)
    answer = tom.post(f"{of(HERS, 'part/')}?other={other}", {"why": "They are cousins"})
    assert answer.headers["Location"] == of(HERS)
    assert "They are cousins" in tom.get(of(HERS)).text
    assert "Two records of one person" not in tom.get(f"/child/{other}/").text


def test_an_earlier_parting_stands_first_and_must_be_answered(come_in: Any) -> None:
    tom, other = come_in("tom"), twice("Ayvah")
    joins(tom, HERS, other)
    tom.post(f"{of(HERS, 'part/')}?other={other}", {"why": "Their mums met at the gate"})
    text = tom.get(f"{of(HERS, 'join/')}?other={other}").text
    assert "Their mums met at the gate" in text.partition("The question")[0]
    assert "Say what is known now" in joins(tom, HERS, other).text
    assert "Two records of one person" not in tom.get(f"/child/{other}/").text
    assert joins(tom, HERS, other, since="One mum, two surnames").status_code == 302
    assert "One mum, two surnames" in tom.get(of(HERS)).text
    tom.post(f"{of(HERS, 'part/')}?other={other}", {"why": "No"})


def test_each_record_keeps_its_own_name_and_its_own_she(come_in: Any) -> None:
    one, other = twice("Jayda", SexRecorded(sex="F")), twice("Jayden", SexRecorded(sex="M"))
    tom = come_in("tom")
    tom.post(f"/child/{one}/records/join/?other={other}", {"same": "yes", "why": "One child"})
    assert "<h1>Jayda Hartley" in tom.get(f"/child/{one}/").text
    assert "<h1>Jayden Hartley" in tom.get(f"/child/{other}/").text


def test_a_pair_that_was_parted_again_says_nothing_of_since_when_the_others_are_one(come_in: Any) -> None:
    third, jayden = twice("Jaydan"), TOWN.who("lambert.jayden")
    line = r"(\w+) records of one person, read as one since ([^<]*)"
    found(RecordsJoined(other=jayden, why="x"), third, jayden)
    owen = come_in("owen")
    assert re.findall(line, owen.get(f"/child/{jayden}/").text)[0][0] == "Three"
    found(RecordsParted(other=jayden, why="x"), third, jayden)
    ((count, day),) = re.findall(line, owen.get(f"/child/{jayden}/").text)
    assert (count, "January" in day) == ("Two", True)


def test_nothing_is_joined_without_a_reason_or_when_nobody_is_sure(come_in: Any) -> None:
    tom, other = come_in("tom"), twice("Avie")
    assert "Say how you know" in joins(tom, HERS, other, why="").text
    assert "Say whether they are the same person" in joins(tom, HERS, other, same="").text
    assert joins(tom, HERS, other, same="no").headers["Location"] == of(HERS)
    assert "Two records of one person" not in tom.get(f"/child/{other}/").text


def test_a_record_that_is_not_theirs_answers_like_one_that_is_not_there(come_in: Any) -> None:
    tom = come_in("tom")
    missing = tom.get(f"{of(HERS, 'join/')}?other={new_subject(SubjectKind.PERSON)}")
    hidden = tom.get(f"{of(HERS, 'join/')}?other={TOWN.who('abdi.yusuf')}")
    assert (hidden.status_code, hidden.content) == (404, missing.content)
    assert joins(tom, HERS, TOWN.who("abdi.yusuf")).content == missing.content
    assert tom.get(f"{of(HERS, 'join/')}?other={TOWN.who(HERS)}").status_code == 404


def test_whoever_must_not_see_one_of_them_sees_neither_once_they_are_one(come_in: Any) -> None:
    one, other = twice("Robin"), twice("Robyn")
    amira, here = come_in("amira"), f"/child/{one}/"
    told((ConflictDeclared(people=(other,), words="Her cousin"), TOWN.who("aldermere.amira")))
    assert amira.get(here).status_code == 200
    come_in("tom").post(f"{here}records/join/?other={other}", {"same": "yes", "why": "One girl"})
    assert amira.get(here).status_code == 404
    assert come_in("tom").get(here).status_code == 200


def test_finding_asks_whether_two_who_sound_alike_are_one(come_in: Any) -> None:
    one, other = twice("Kathryn"), twice("Catherine")
    text = come_in("tom").post("/find/", {"words": "Kathryn Hartley"}).text
    assert "the same person?" in text
    assert (
        f"/child/{one}/records/join/?other={other}" in text
        or f"/child/{other}/records/join/?other={one}" in text
    )
    asked = come_in("amira").post("/find/", {"words": "Kathryn Hartley"}).text
    assert "the same person?" in asked
    assert "records/join" not in asked


def test_finding_asks_nothing_about_two_that_are_one_already(come_in: Any) -> None:
    assert "the same person?" not in come_in("owen").post("/find/", {"words": "Jayden Lambert"}).text


def test_the_other_record_is_looked_for_by_words_that_stand_in_no_address(come_in: Any) -> None:
    tom, other = come_in("tom"), twice("Evita")
    text = tom.post(of(HERS, "join/"), {"words": "Evita Hartley"}).text
    assert f"/records/join/?other={other}" in text
    assert "Nobody else found" in tom.post(of(HERS, "join/"), {"words": "Yusuf Abdi"}).text
