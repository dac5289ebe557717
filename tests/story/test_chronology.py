"""What has happened, newest first."""

import pytest

from alongside.practice.promise import PromiseMade
from alongside.record import Fact
from alongside.story import chronology, entry, tellers
from alongside.story.chronology import Item, Show, Wanted
from alongside.story.tellers import TELLERS
from tests.life import entry_named, person
from tests.story.seen import EVERY_FACT, HARTLEYS, view

MAYA = person("maya")


def items(text: str, wanted: Wanted | None = None) -> tuple[Item, ...]:
    return chronology.tell(view(text), MAYA, wanted).items


def one(line: str) -> Item:
    return items(f"2016-02-01 PersonNamed given=Maya @about=maya\n{line}")[0]


@pytest.mark.parametrize("fact", EVERY_FACT)
def test_every_fact_of_the_house_is_told_in_words(fact: type[Fact]) -> None:
    assert fact in TELLERS


def test_a_fact_without_a_sentence_of_its_own_is_said_by_what_was_answered(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(tellers, "TELLERS", {})

    told = one("2026-11-02 PromiseMade what='A photo of Noah' why_then='Her birthday'")

    assert told.title == PromiseMade.TITLE
    assert "A photo of Noah" in told.story


def of_the_visit(ava: str, hides: tuple[str, ...] = ()) -> str:
    """The title of a visit to Maya and Ava, on Maya's page. `ava` is whether she was seen."""
    line = f"2026-11-02 VisitMade story=Pancakes @by=amira each.maya.seen=yes each.ava.seen={ava}"
    told = chronology.tell(view(f"{HARTLEYS}\n{line}", hides=hides), MAYA).items
    return next(item.title for item in told if "Pancakes" in item.story)


def test_a_visit_to_sisters_is_told_as_a_visit_to_both() -> None:
    assert of_the_visit("yes") == "Amira Khan was with Maya and Ava"
    assert of_the_visit("no") == "Amira Khan was with Maya"


def test_a_visit_names_no_sister_whom_its_reader_may_not_open() -> None:
    assert of_the_visit("yes", hides=("ava",)) == "Amira Khan was with Maya"


def test_an_answer_is_told_in_a_sentence_with_the_words_it_answers() -> None:
    asked = "2026-11-01 AgreementAsked #q to=maya line='A call to Mum' key=call"
    told = items(f"{HARTLEYS}\n{asked}\n2026-11-02 AgreementAnswered asked=#q answer=agree")
    assert [one.story for one in told if one.title == "Somebody answered"] == [
        "Maya agreed: “A call to Mum” Sam Reed wrote down what they said."
    ]


def test_a_change_of_a_plan_tells_what_changed_in_it() -> None:
    made = "2026-11-01 PlanMade #plan lines='flat: A bigger flat; bed: A bed; club: A club'"
    change = (
        "2026-11-02 PlanChanged plan=#plan lines='flat: A bigger flat; bed: Two beds' why='There are two.'"
    )
    assert items(f"{made}\n{change}")[0].story == (
        "There are two. New, or in new words: Two beds. Struck out: A club."
    )


def test_the_newest_stands_first() -> None:
    told = items("2026-11-01 NoteWritten words=First\n2026-11-02 NoteWritten words=Second")
    assert [item.story for item in told] == ["Second.", "First."]


def test_a_visit_says_from_when_until_when_in_the_chronology_and_on_its_own_page() -> None:
    visit = "2026-11-10T16:00:00Z/2026-11-10T17:30:00Z VisitMade #n"
    text = f"2016-02-01 PersonNamed given=Maya @about=maya\n{visit}"
    story = entry.tell(view(text), MAYA, entry_named(text, "n"))
    assert (items(text)[0].when, story.happened) == ("Tuesday 10 November, 16:00 to 17:30",) * 2


def test_several_harms_are_one_sentence() -> None:
    text = "2026-11-02 ConferenceHeld kind=initial each.maya.decision=plan each.maya.categories=PHY,EMO"
    assert "hysical abuse and emotional abuse" in one(text).story


def test_what_reached_us_late_says_how_late_and_who_had_known() -> None:
    late = next(item for item in items(HARTLEYS) if "Police were called" in item.story)
    assert late.late == "Reached us 53 days later, on 2 April. Police knew it since 8 February"


def test_a_visit_names_who_came_and_keeps_the_childs_words_apart() -> None:
    item = one(
        "2026-11-02 VisitMade where='At school' story='We drew.' @by=amira each.maya.words='No thanks.'"
    )
    assert item.title == "Amira Khan was with Maya, at school"
    assert item.story == "We drew. Maya was not seen."
    assert [said.words for said in item.words] == ["No thanks."]


def test_time_we_missed_is_told_as_missed() -> None:
    item = one("2026-09-19 FamilyTimeCancelled with_whom=nan cancelled_by=us why='driver ill'")
    assert (item.title, item.broken) == ("We missed time with someone whose name we do not know", True)


def test_a_correction_is_marked_and_shows_the_newest_words() -> None:
    item = one("2026-11-01 NoteWritten #n words=Red\n2026-11-01 NoteWritten words=Blue @corrects=n")
    assert (item.story, item.marks) == ("Blue.", ("Corrected once",))


def test_what_was_taken_back_stays_as_a_line_without_its_words() -> None:
    back = "2026-11-02 EntryWithdrawn why='The wrong child' @corrects=n"
    item = one(f"2026-11-01 NoteWritten #n words=Red\n{back}")
    assert (item.title, item.story, item.taken_back) == ("Taken back", "The wrong child", True)


def test_an_entry_that_was_about_another_child_leaves_a_line_and_no_words() -> None:
    moved = "2026-11-01 NoteWritten words=Red @corrects=n @about=ava @left=maya"
    item = one(f"2026-11-01 NoteWritten #n words=Red @about=maya\n{moved}")
    assert item.title == "Something stood here by mistake, and was about somebody else"
    assert "Red" not in str(item)


def test_only_what_they_said_leaves_out_everybody_elses_words() -> None:
    text = """
        2026-11-01 ContactReceived source=2A said="Somebody should look."
        2026-11-02 VisitMade each.maya.words="I am fine."
        2026-11-03 AccountGiven words="I drew it." @said_by=person:maya
    """
    assert [item.kind for item in items(text, Wanted(Show.WORDS))] == ["VisitMade"]


def test_turning_points_are_moves_and_decisions_and_what_a_person_marked() -> None:
    text = """
        2026-11-01 NoteWritten #hen words="A hen of her own."
        2026-11-02 NoteWritten words="Rain."
        2026-11-03 MarkedSignificant entry=#hen
        2026-11-04 DecisionMade what="She stays."
    """
    told = items(text, Wanted(Show.TURNING_POINTS))
    assert [item.kind for item in told] == ["DecisionMade", "NoteWritten"]


def test_a_year_and_a_kind_can_be_asked_for() -> None:
    told = chronology.tell(view(HARTLEYS), MAYA, Wanted(kind="FamilyTimeHappened", year=2026))
    assert (told.total, {item.kind for item in told.items}) == (4, {"FamilyTimeHappened"})
    assert told.years == (2026, 2020, 2016)


def test_pages_hold_thirty_and_the_last_page_the_rest() -> None:
    text = "\n".join("2026-11-02 NoteWritten words=A" for _ in range(31))
    last = chronology.tell(view(text), MAYA, page=2)
    assert (len(last.items), last.pages, last.total) == (1, 2, 31)


def test_the_look_is_told_which_entries_were_shown() -> None:
    seen = view("2026-11-02 NoteWritten words=A\n2026-11-03 NoteWritten words=B")
    chronology.tell(seen, MAYA)
    assert len(seen.shown) == 2
