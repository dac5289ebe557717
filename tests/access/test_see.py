"""What a reader is given of a life: marks where words are withheld, nothing where a wall is silent."""

from __future__ import annotations

from datetime import date

from alongside.access import FACTS as ACCESS
from alongside.access import Reader, see, walls
from alongside.practice import FACTS
from alongside.practice.note import NoteWritten
from alongside.practice.visit import VisitMade
from alongside.record import Life, Withheld, WithheldPart
from tests.life import life, lives, person, worker

BEN = Reader(worker("ben"), name="Ben")
AMIRA = Reader(worker("amira"), name="Amira")
TODAY = date(2026, 6, 1)
EVERY = (*FACTS, *ACCESS)

VISIT = """
    2026-05-12 VisitMade #visit purpose=child_protection story="They came to the door. It was late." \\
        each.maya.seen=yes each.maya.words="I was scared. He shouted." each.ava.seen=yes
    2026-05-13 NoteWritten words="Later."
    2026-05-14 InformationRestricted entries=#visit from_whom=worker:ben reason="Police asked" @about=maya,ava
"""
SILENT = VISIT.replace("reason=", "mode=silent reason=")


def seen(text: str, of: str = "maya", by: Reader = BEN, on: date = TODAY) -> Life:
    """What a reader is given of somebody's life, every wall of the text considered."""
    everyone = lives(text, facts=EVERY).values()
    every = {wall for one in everyone for wall in walls(one)}
    return see(life(text, of, facts=EVERY), by, every, on)


def test_a_marked_wall_says_whose_words_are_withheld_and_how_many() -> None:
    marked = seen(VISIT).each(Withheld)[0].fact
    assert (marked.whose, marked.sentences) in {(person("maya"), 4), (person("ava"), 4)}


def test_a_mark_tells_nothing_of_the_kind_of_words() -> None:
    entry = seen(VISIT).entries[0]
    assert (entry.kind, entry.why, entry.source) == ("Withheld", "", "")
    assert set(map(type, entry.each.values())) == {WithheldPart}


def test_those_shut_out_never_see_the_wall_itself() -> None:
    assert "InformationRestricted" not in {entry.kind for entry in seen(VISIT).entries}
    assert "InformationRestricted" in {entry.kind for entry in seen(VISIT, by=AMIRA).entries}


def test_a_silent_wall_leaves_the_life_that_would_be_there_without_it() -> None:
    without = 'NoteWritten words="Later."'
    assert [entry.kind for entry in seen(SILENT).entries] == ["NoteWritten"]
    assert seen(SILENT).entries[0].about[0].seq == seen(f"2026-05-13 {without}").entries[0].about[0].seq == 1


def test_a_wall_ends_with_its_last_day() -> None:
    text = SILENT.replace("mode=silent", "mode=silent until=2026-05-20")
    assert len(seen(text, on=date(2026, 5, 20)).each(VisitMade)) == 0
    assert len(seen(text, on=date(2026, 5, 21)).each(VisitMade)) == 1


def test_a_lifted_wall_hides_nothing_but_that_it_stood() -> None:
    text = SILENT.replace("InformationRestricted", "InformationRestricted #wall")
    text += "2026-05-15 RestrictionLifted restriction=#wall @about=maya,ava"
    assert [entry.kind for entry in seen(text).entries] == ["VisitMade", "NoteWritten"]


def test_one_sisters_part_is_withheld_and_the_others_stays() -> None:
    text = VISIT.replace("from_whom", "subjects=ava from_whom")
    entry = seen(text).each(VisitMade)[0]
    assert isinstance(entry.each[person("ava")], WithheldPart)
    assert entry.each[person("maya")].words == "I was scared. He shouted."  # type: ignore[attr-defined]


def test_one_sister_is_silently_not_in_the_visit_at_all() -> None:
    text = SILENT.replace("from_whom", "subjects=ava from_whom")
    entry = seen(text).each(VisitMade)[0]
    assert entry.subjects == (person("maya"),)
    assert set(entry.each) == {person("maya")}
    assert seen(text, of="ava").each(VisitMade) == ()


def test_all_but_a_few_are_shut_out() -> None:
    text = SILENT.replace("from_whom=worker:ben", "all_but=worker:amira")
    assert seen(text).each(VisitMade) == ()
    assert len(seen(text, by=AMIRA).each(VisitMade)) == 1


def test_what_only_answers_a_hidden_entry_is_hidden_with_it() -> None:
    text = """
        2026-05-12 PromiseMade #bike what="A bike"
        2026-05-13 PromiseKept #kept promise=#bike
        2026-05-14 ReviewDateChosen of=#kept review_on=2026-06-01
        2026-05-15 InformationRestricted entries=#bike from_whom=worker:ben reason="x" mode=silent
    """
    assert seen(text).entries == ()


def test_a_mention_that_can_be_left_out_is_left_out() -> None:
    text = """
        2026-05-12 ContactReceived #call source=1A said="I am frightened for them"
        2026-05-12 ReferralReceived source=1A contact=#call
        2026-05-15 InformationRestricted entries=#call from_whom=worker:ben reason="x" mode=silent
    """
    (referral,) = seen(text).entries
    assert referral.fact.contact is None  # type: ignore[attr-defined]


def test_a_correction_is_hidden_with_what_it_corrects() -> None:
    text = """
        2026-05-12 NoteWritten #note words="One."
        2026-05-13 NoteWritten words="Two." @corrects=note @why="Better"
        2026-05-15 InformationRestricted entries=#note from_whom=worker:ben reason="x" mode=silent
    """
    assert seen(text).entries == ()


def test_the_wrong_child_keeps_a_line_without_a_word() -> None:
    text = """
        2026-05-12 NoteWritten #note words="Ava fell." @about=maya
        2026-05-13 NoteWritten words="Ava fell." @about=ava @left=maya @corrects=note @why="It was Ava"
    """
    mayas = seen(text, by=AMIRA)
    assert mayas.each(NoteWritten) == ()
    assert [(type(e.fact), e.why, e.about[0].stub) for e in mayas.entries] == [(Withheld, "", True)] * 2
    assert {place.subject for e in mayas.entries for place in e.about} == {person("maya")}


def test_the_right_child_is_told_nothing_of_the_wrong_one() -> None:
    text = """
        2026-05-12 NoteWritten #note words="Ava fell." @about=maya
        2026-05-13 NoteWritten words="Ava fell." @about=ava @left=maya @corrects=note @why="It was Ava"
    """
    (entry,) = seen(text, of="ava", by=AMIRA).entries
    assert (entry.corrects, entry.why) == (None, "")
    assert [place.subject for place in entry.about] == [person("ava")]


def test_before_the_correction_the_wrong_child_has_still_no_word() -> None:
    text = """
        2026-05-12 NoteWritten #note words="Ava fell." @about=maya
        2026-05-13 NoteWritten words="Ava fell." @about=ava @left=maya @corrects=note @why="It was Ava"
    """
    mayas = seen(text, by=AMIRA)
    then = mayas.as_known_at(mayas.entries[0].recorded_at)
    assert then.each(NoteWritten) == ()


def test_where_somebody_is_never_reaches_whom_they_fled() -> None:
    text = """
        2026-05-12 MovedHome address="1 Old Road" @about=mum,maya
        2026-05-13 WhereaboutsProtected from_whom=worker:ben @about=mum
        2026-05-14 MovedHome address="2 New Road" @about=mum,maya
        2026-05-15 NoteWritten words="They settled." @about=maya
    """
    assert [entry.kind for entry in seen(text).entries] == ["NoteWritten"]
    assert [entry.kind for entry in seen(text, of="mum").entries] == []
    assert len(seen(text, by=AMIRA).entries) == 3


def test_nobody_is_handed_digests_or_the_places_of_other_threads() -> None:
    told = seen(VISIT, by=AMIRA)
    assert {entry.digest for entry in told.entries} == {""}
    others = [p for e in told.entries for p in e.about if p.subject != person("maya")]
    assert {(place.seq, place.previous) for place in others} == {(0, "")}
