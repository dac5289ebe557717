"""Somebody sees our words differently: said from the entry, answered by somebody else, told to all."""

from __future__ import annotations

import html
import re
from typing import Any

import pytest
from django.test import Client

from alongside.access.facts import ConflictDeclared, InformationRestricted
from alongside.access.reaching import Way
from alongside.desk import NotWritable
from alongside.practice.correction import EntryWithdrawn
from alongside.practice.dispute import DisputeAnswered, DisputeRaised
from alongside.practice.enquiry import EnquiryConcluded, EnquiryConcludedEach
from alongside.practice.home import WhereaboutsProtected
from alongside.practice.note import NoteWritten
from alongside.practice.strategy_discussion import StrategyDiscussionHeld, StrategyDiscussionHeldEach
from alongside.practice.visit import VisitMade, VisitMadeEach
from alongside.record import EntryId
from alongside.record.when import day
from tests.desk.office import MONDAY, Office
from tests.life import person, worker
from tests.web.private.forms import is_missing, posts, read, said_by

MAYA, AVA, MUM, DAD = person("maya"), person("ava"), person("mum"), person("dad")
LATE = "He was late for school most days."
TEXT = f"Maya came. {LATE} Nan waved."
SIDE = "He was late twice, and I rang both times."
RAISED = {"said_by": MUM, "kind": "accuracy", "words": SIDE, "day": "today"}


def text_of(client: Client, where: str) -> str:
    return html.unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", client.get(where).text)))


def where(entry: EntryId) -> str:
    return f"/entry/{entry}/differently/?about={MAYA}"


def raises(client: Client, entry: EntryId, **more: Any) -> Any:
    key = re.search(rf'value="([^"]*)"[^>]*><label[^>]*>{re.escape(LATE)}', client.get(where(entry)).text)
    assert key
    return posts(client, where(entry), **({"passage": html.unescape(key[1]), "seen": entry} | RAISED | more))


def raised(office: Office, name: str = "meg") -> EntryId:
    return office.life(name, MAYA).each(DisputeRaised)[-1].id


def answers(client: Client, ref: EntryId, outcome: str) -> Any:
    told = {"outcome": outcome, "words": "We asked the school.", "day": "today"}
    return posts(client, f"/differently/{ref}/answer/?about={MAYA}", **told)


@pytest.fixture
def note(office: Office) -> EntryId:
    return office.note("amira", TEXT, MAYA, AVA)


def test_what_somebody_says_stands_beside_the_words_wherever_they_are_shown(
    office: Office, come_in: Any, note: EntryId
) -> None:
    amira = come_in("amira")
    assert raises(amira, note).url == f"/entry/{note}/?about={MAYA}"
    for address in (f"/entry/{note}/?about={MAYA}", f"/child/{MAYA}/chronology/", f"/child/{AVA}/"):
        assert f"Mum says that this is wrong. {SIDE}" in text_of(amira, address), address


def test_what_somebody_says_whom_a_worker_stays_away_from_is_not_told_to_that_worker(
    office: Office, come_in: Any, note: EntryId
) -> None:
    raises(come_in("amira"), note, said_by=DAD)
    chronology = f"/child/{MAYA}/chronology/"
    assert SIDE in text_of(come_in("ben"), chronology)
    office.write("iggy", ConflictDeclared(people=(DAD,)), worker("ben"))
    assert not office.life("ben", MAYA).each(DisputeRaised)
    for address in (chronology, f"/entry/{note}/?about={MAYA}", f"/child/{MAYA}/differently/"):
        assert SIDE not in text_of(come_in("ben"), address), address
    assert SIDE in text_of(come_in("amira"), chronology)


def test_nothing_is_put_beside_words_that_nobody_chose(come_in: Any, note: EntryId) -> None:
    answer = posts(come_in("amira"), where(note), **RAISED, passage="|words|0|3")
    assert answer.status_code == 400
    assert "Choose the words" in answer.text


def test_words_that_changed_under_the_form_are_still_the_words_that_were_shown(
    office: Office, come_in: Any, note: EntryId
) -> None:
    amira = come_in("amira")
    key = f"|words|11|{11 + len(LATE)}"
    office.write("amira", NoteWritten(words="Nan waved."), MAYA, AVA, corrects=note, why="Too long")
    posts(amira, where(note), **RAISED, passage=key, seen=note)
    told = text_of(amira, f"/child/{MAYA}/differently/")
    assert LATE in told
    assert "This is about an earlier wording" in told


def test_whoever_wrote_the_words_is_refused_plainly(office: Office, come_in: Any, note: EntryId) -> None:
    amira = come_in("amira")
    raises(amira, note)
    ref = raised(office)
    assert "This is not yours to answer" in text_of(amira, f"/differently/{ref}/answer/?about={MAYA}")
    answers(amira, ref, "mark_stays")
    assert not office.life("meg", MAYA).each(DisputeAnswered)
    fact = DisputeAnswered(dispute=ref, outcome="mark_stays", words="No.")
    with pytest.raises(NotWritable, match="you wrote some of these words"):
        office.write("amira", fact, MAYA)


def test_whoever_put_it_right_once_wrote_some_of_it_too(office: Office, come_in: Any, note: EntryId) -> None:
    office.write("meg", NoteWritten(words=f"{TEXT} So did Mum."), MAYA, AVA, corrects=note, why="More")
    raises(come_in("amira"), note, seen=note)
    fact = DisputeAnswered(dispute=raised(office), outcome="mark_stays", words="No.")
    with pytest.raises(NotWritable):
        office.write("meg", fact, MAYA)


def test_what_is_not_settled_stays_to_be_seen(office: Office, come_in: Any, note: EntryId) -> None:
    raises(come_in("amira"), note)
    meg = come_in("meg")
    assert "Waiting for an answer" in text_of(meg, "/differently/")
    assert answers(meg, raised(office), "unresolved").status_code == 302
    assert "Not settled. We could not find out" in text_of(meg, f"/child/{MAYA}/chronology/")
    assert "We asked the school." in text_of(meg, "/differently/")


def test_a_correction_says_whom_the_old_words_had_reached_and_who_knows_by_now(
    office: Office, come_in: Any, note: EntryId
) -> None:
    ben, amira = come_in("ben"), come_in("amira")
    ben.get(f"/entry/{note}/?about={MAYA}")
    way = Way("letter", day(MONDAY))
    office.desk.reach(office.who("amira"), person("dad"), {MAYA: [note]}, way.kind, page=way.line)
    copy = office.note("amira", f"From the file: {LATE}", MAYA)
    raises(amira, note)
    answers(come_in("meg"), raised(office), "corrected")
    right = office.write(
        "amira", NoteWritten(words=f"Maya came. {SIDE}"), MAYA, AVA, corrects=note, why="Wrong"
    )
    told = text_of(amira, f"/entry/{note}/told/?about={MAYA}")
    for words in ("Not told yet", "Dad", "By letter on", "Ben"):
        assert words in told, words
    assert f"/entry/{copy}/" in amira.get(f"/entry/{note}/told/?about={MAYA}").text
    said = Way("said", day(MONDAY))
    office.desk.reach(office.who("amira"), person("dad"), {MAYA: [right.id]}, said.kind, page=said.line)
    assert "face to face" in text_of(amira, f"/entry/{note}/told/?about={MAYA}")


def test_words_put_right_carry_no_mark_and_their_history_does(
    office: Office, come_in: Any, note: EntryId
) -> None:
    amira = come_in("amira")
    raises(amira, note)
    answers(come_in("meg"), raised(office), "corrected")
    office.write("amira", NoteWritten(words="Maya came."), MAYA, AVA, corrects=note, why="Wrong")
    page = text_of(amira, f"/entry/{note}/?about={MAYA}")
    assert SIDE in page.partition("How it came to say this")[2]
    assert SIDE not in page.partition("How it came to say this")[0]


@pytest.mark.parametrize("mode", ["silent", "marked"])
def test_whoever_may_not_see_the_words_sees_no_mark_count_or_question(
    office: Office, come_in: Any, note: EntryId, mode: Any
) -> None:
    raises(come_in("amira"), note)
    ref = raised(office)
    wall = InformationRestricted(entries=(note,), from_whom=(worker("ben"),), reason="x", mode=mode)
    office.write("amira", wall, MAYA, AVA)
    ben = come_in("ben")
    pages = ("", "chronology/", "questions/", "differently/", "family/")
    for address in (*(f"/child/{MAYA}/{one}" for one in pages), "/differently/"):
        assert SIDE not in text_of(ben, address), address
    assert "nobody has answered" not in read(ben, "maya", "questions/")
    answer, told = f"/differently/{ref}/answer/?about={MAYA}", f"/entry/{note}/told/?about={MAYA}"
    assert is_missing(ben, f"/entry/{ref}/?about={MAYA}", answer, told)


def test_whoever_must_not_know_of_somebody_sees_no_mark_of_theirs(
    office: Office, come_in: Any, note: EntryId
) -> None:
    wall = InformationRestricted(from_whom=(worker("ben"),), reason="x", mode="silent")
    office.write("amira", wall, MUM)
    ben, pages = come_in("ben"), ("", "chronology/", "questions/", "differently/", "plan/", "family/")
    before = {one: said_by(read(ben, "maya", one)) for one in pages}
    raises(come_in("amira"), note)
    ref = raised(office)
    answers(come_in("meg"), ref, "unresolved")
    assert {one: said_by(read(ben, "maya", one)) for one in pages} == before
    assert is_missing(ben, f"/entry/{ref}/?about={MAYA}", f"/entry/{note}/told/?about={MAYA}")


def test_what_is_seen_differently_in_one_sisters_part_is_hers(office: Office, come_in: Any) -> None:
    parts = {who: VisitMadeEach(meaning=words) for who, words in ((MAYA, "Well."), (AVA, LATE))}
    visit = office.write("amira", VisitMade(purpose="assessment"), MAYA, AVA, each=parts).id
    form = f"/entry/{visit}/differently/?about={AVA}"
    key = f"{AVA}|meaning|0|{len(LATE)}"
    assert posts(come_in("amira"), form, **RAISED, passage=key, seen=visit).status_code == 302
    (one,) = office.life("amira", AVA).each(DisputeRaised)
    assert one.subjects == (AVA,)
    assert not office.life("amira", MAYA).each(DisputeRaised)


def test_a_short_answer_is_not_a_piece_of_what_is_disputed(office: Office, come_in: Any) -> None:
    parts = {MAYA: VisitMadeEach(seen=False, meaning="She did not know.")}
    visit = office.write("amira", VisitMade(purpose="assessment", story=TEXT), MAYA, each=parts).id
    raises(come_in("amira"), visit, seen=visit)
    assert text_of(come_in("amira"), f"/entry/{visit}/?about={MAYA}").count(SIDE) == 1


def test_whoever_wrote_the_words_does_not_take_away_what_is_said_of_them(
    office: Office, come_in: Any, note: EntryId
) -> None:
    raises(come_in("amira"), note)
    ref, gone = raised(office), EntryWithdrawn(why="No")
    with pytest.raises(NotWritable, match="not yours to take away"):
        office.write("amira", gone, MAYA, AVA, corrects=ref, withdraws=True, why="No")
    answers(come_in("meg"), ref, "unresolved")
    answer = office.life("meg", MAYA).each(DisputeAnswered)[-1].id
    with pytest.raises(NotWritable, match="not yours to take away"):
        office.write("amira", gone, MAYA, AVA, corrects=answer, withdraws=True, why="No")


def test_what_was_written_down_wrong_of_their_words_is_put_right_and_stays_bound(
    office: Office, come_in: Any, note: EntryId
) -> None:
    ben = come_in("ben")
    raises(ben, note)
    ref = raised(office)
    filled = {"f-entry": note, "f-words": "Twice, and I rang.", "f-kind": "accuracy", "why": "A slip"}
    where_to = f"/entry/{ref}/correct/"
    answer = posts(ben, where_to, **filled, day="today", said_by=MUM, seen=ref, about=(MAYA, AVA))
    assert answer.status_code == 302
    assert "Mum says that this is wrong. Twice, and I rang." in text_of(ben, f"/entry/{note}/?about={MAYA}")


def test_a_dispute_about_where_they_live_is_walled_with_the_place(office: Office, come_in: Any) -> None:
    visit = office.write("amira", VisitMade(purpose="assessment", where="9 Cinder Walk"), MAYA).id
    said = {**RAISED, "words": "It is number eight."}
    form = f"/entry/{visit}/differently/?about={MAYA}"
    posts(come_in("amira"), form, **said, passage="|where|0|13", seen=visit)
    ref = raised(office)
    hidden = WhereaboutsProtected(from_whom=(worker("ben"),), reason="A brother")
    office.write("amira", hidden, MAYA)
    ben = come_in("ben")
    assert is_missing(ben, f"/entry/{ref}/?about={MAYA}")
    assert "number eight" not in text_of(ben, f"/child/{MAYA}/differently/")
    assert "number eight" in text_of(come_in("amira"), f"/child/{MAYA}/differently/")


def test_a_letter_that_quotes_disputed_words_tells_its_writer_so(office: Office, come_in: Any) -> None:
    held = StrategyDiscussionHeld(question=LATE)
    talk = office.write("amira", held, MAYA, each={MAYA: StrategyDiscussionHeldEach(enquire=True)}).id
    found = EnquiryConcludedEach(finding="not_substantiated", conference_needed=False)
    done = office.write("amira", EnquiryConcluded(enquiry=talk), MAYA, each={MAYA: found}).id
    raises(come_in("amira"), talk, seen=talk)
    letter = text_of(come_in("amira"), f"/entry/{done}/letter/?about={MAYA}")
    assert f"Mum says that this is wrong. {SIDE}" in letter
