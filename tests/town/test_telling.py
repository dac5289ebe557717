"""Blocks told as drafts."""

from datetime import date, time

import pytest

from alongside.practice.attendance import Attended, PlanLine
from alongside.practice.core_group import CoreGroupMet
from alongside.practice.decision import DecisionMade
from alongside.practice.note import NoteWritten
from alongside.practice.person import PersonNamed
from alongside.practice.plan import PlanMade
from alongside.practice.relationship import RelationshipTold
from alongside.practice.visit import VisitMade, VisitMadeEach
from alongside.record import Draft, Fact
from alongside.record.when import local
from alongside.town.blocks import NotALife, pages
from alongside.town.lives import Town, town

TODAY = date(2026, 11, 9)
FRIDAY = date(2026, 11, 6)
HEAD = """
today 2026-11-09
people
  maya    Maya Hartley, girl, born 2016-04-18
  ava     Ava Hartley, girl
  leanne  Leanne Hartley, woman
  amira   worker
relations
  leanne is mother of maya, ava "Mum"
written by amira
"""
NOTE = "2026-11-06 NoteWritten maya ava leanne #note words=Hello\n"


def told(text: str, head: str = HEAD, today: date = TODAY) -> Town:
    return town([pages("x.txt", head + text)], today)


def one(text: str, kind: type[Fact]) -> Draft:
    """The last draft of a kind."""
    return [draft for draft in told(NOTE + text).drafts if isinstance(draft.fact, kind)][-1]


def test_a_note_is_written_down_at_five_that_day() -> None:
    written = one("", NoteWritten).recorded_at
    assert written is not None
    assert written.replace(microsecond=0) == local(FRIDAY, time(17))


def test_a_note_may_be_written_down_later() -> None:
    late = one("2026-11-05 NoteWritten maya words=Late\n  @written: 2026-11-08 09:10\n", NoteWritten)
    assert late.recorded_at == local(date(2026, 11, 8), time(9, 10))
    assert late.on.text == "2026-11-05"


def test_people_are_written_down_with_the_first_entry_that_speaks_of_them() -> None:
    drafts = told(NOTE).drafts
    assert drafts[0].fact == PersonNamed(given="Maya", family="Hartley", kind="known_as")
    assert isinstance(drafts[-1].fact, NoteWritten)


def test_what_they_are_to_each_other_is_written_once() -> None:
    relations = [d for d in told(NOTE + NOTE.replace("#note", "#again")).drafts
                 if isinstance(d.fact, RelationshipTold)]  # fmt: skip
    assert len(relations) == 1
    assert isinstance(relations[0].fact, RelationshipTold)
    assert relations[0].fact.in_words == "Mum"


def test_each_child_has_their_own_part_and_is_one_of_those_it_is_about() -> None:
    visit = one("2026-11-07 VisitMade\n  for maya, ava\n    seen: yes\n", VisitMade)
    assert set(visit.each.values()) == {VisitMadeEach(seen=True)}
    assert set(visit.about) == set(visit.each)


def test_those_who_came_and_those_who_could_not_are_told_apart() -> None:
    who = "    leanne as mother\n    not PC Miah as police (sent a report)\n"
    text = f"2026-11-06 CoreGroupMet maya\n  attended:\n{who}"
    fact = one(text, CoreGroupMet).fact
    assert isinstance(fact, CoreGroupMet)
    assert fact.attended[0].person is not None
    assert fact.attended[0].came
    assert fact.attended[1] == Attended(name="PC Miah", role="police", came=False, note="sent a report")


def test_a_line_of_a_plan_says_who_and_by_when() -> None:
    text = "2026-11-06 PlanMade maya\n  lines:\n    club: A club (Mrs Bell, by 2026-12-01, help activities)\n"
    fact = one(text, PlanMade).fact
    assert isinstance(fact, PlanMade)
    assert fact.lines == (
        PlanLine(
            key="club", what="A club", by_whom="Mrs Bell", by_when=date(2026, 12, 1), help_kind="activities"
        ),
    )


def test_a_correction_is_about_the_same_people_unless_it_names_others() -> None:
    same = one("2026-11-07 NoteWritten words=Better\n  @corrects: note\n  @why: A word\n", NoteWritten)
    wrong = one("2026-11-07 NoteWritten ava words=Better\n  @corrects: note\n", NoteWritten)
    assert len(same.about) == 3
    assert same.why == "A word"
    assert len(wrong.about) == 1


def test_a_decision_keeps_where_each_thread_stood() -> None:
    decided = one("2026-11-07 DecisionMade maya what=Yes\n", DecisionMade)
    drafts = told(NOTE + "2026-11-07 DecisionMade maya what=Yes\n").drafts
    before = sum(decided.about[0] in draft.about for draft in drafts) - 1
    assert isinstance(decided.fact, DecisionMade)
    assert [head.seq for head in decided.fact.information_set] == [before]


def test_the_same_file_told_the_same_week_is_the_same() -> None:
    assert told(NOTE, today=date(2027, 1, 4)) == told(NOTE, today=date(2027, 1, 10))


@pytest.mark.parametrize(
    ("text", "instead"),
    [
        ("2026-11-06 NoteWriten maya words=x", "Did you mean NoteWritten"),
        ("2026-11-06 NoteWritten words=x", "whom is it about"),
        ("2026-11-06 NoteWritten mya words=x", "nobody is called “mya”"),
        ("2026-11-06 NoteWritten maya word=x", "It has: words"),
        ("2026-11-06 NoteWritten maya", "does not fit"),
        ("2026-11-09 NoteWritten maya words=x", "nothing may lie ahead"),
        ("2025 NoteWritten maya words=x", "@written"),
        ("2026-11-06 NoteWritten maya words=x\n  @written: 2026-11-05 09:00", "before it happened"),
        ("2026-11-06 NoteWritten maya words=x\n  @corrects: other", "nothing written before it"),
        ("2026-11-06 NoteWritten maya words=x\n  @colour: red", "there is no @colour"),
        ("2026-11-06 WordsActedOn maya account=gone changed=x", "nothing has the label"),
        ("2026-11-06 VisitMade maya purpose=fun", "none of"),
        ("2026-11-06 VisitMade\n  for maya\n    seen: maybe", "neither yes nor no"),
        ("2026-11-06 NoteWritten maya words=x\n  for maya\n    seen: yes", "nothing of its own"),
        ("2026-11-06 Opened maya colour=red", "a look has page"),
    ],
)
def test_what_cannot_be_told_says_what_to_write_instead(text: str, instead: str) -> None:
    with pytest.raises(NotALife, match=instead) as wrong:
        told(NOTE + text)
    assert str(wrong.value).startswith("x.txt:")


@pytest.mark.parametrize(
    ("head", "instead"),
    [
        (HEAD.replace("today 2026-11-09", ""), "does not say its today"),
        (HEAD.replace("written by amira", ""), "who wrote it"),
        (HEAD.replace("girl, born", "purple, born"), "says nothing that is known"),
        (HEAD.replace("is mother of", "loves"), "tells no relation"),
        (HEAD.replace("mother of maya, ava", "mother of maya, noah"), "nobody is called “noah”"),
        (HEAD.replace("  ava ", "  maya "), "another short name"),
    ],
)
def test_what_stands_at_the_top_is_checked_too(head: str, instead: str) -> None:
    with pytest.raises(NotALife, match=instead):
        told(NOTE, head)
