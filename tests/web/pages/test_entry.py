"""One entry in full, its corrections beside it, in the life of somebody it is about."""

from typing import Any

from alongside.access import View
from alongside.practice.note import NoteWritten
from alongside.record import Draft, Entry, EntryId, SubjectId
from alongside.record.when import day
from tests.web.pages.town import THURSDAY, TOWN


def entries_of(child: str, worker: str, reason: str = "") -> list[Entry[Any]]:
    who = TOWN.who(child)

    def told(view: View) -> list[Entry[Any]]:
        return list(view.life(who).entries)

    return TOWN.desk.read(
        TOWN.desk.reader(TOWN.who(f"aldermere.{worker}")), who, told, page="test", reason=reason
    )


def visit(child: str = "hartley.maya", worker: str = "amira") -> EntryId:
    return [entry for entry in entries_of(child, worker) if entry.kind == "VisitMade"][-1].id


def about(child: str) -> SubjectId:
    return TOWN.who(child)


def test_an_entry_shows_its_questions_with_what_was_answered(come_in: Any) -> None:
    text = come_in("amira").get(f"/entry/{visit()}/?about={about('hartley.maya')}").text
    assert "<dt>What was the visit for?</dt>" in text
    assert "What did Maya say?" in text


def test_an_entry_leads_to_putting_it_right_and_taking_it_away(come_in: Any) -> None:
    text = come_in("amira").get(f"/entry/{visit()}/").text
    assert f'href="/entry/{visit()}/correct/"' in text
    assert f'href="/entry/{visit()}/withdraw/"' in text


def test_an_entry_of_another_child_is_missing_in_this_ones_life(come_in: Any) -> None:
    other = visit("abdi.yusuf", "owen")
    assert come_in("amira").get(f"/entry/{other}/").status_code == 404
    assert come_in("owen").get(f"/entry/{other}/?about={about('abdi.yusuf')}").status_code == 200
    assert come_in("owen").get(f"/entry/{visit()}/?about={about('abdi.yusuf')}").status_code == 404


def test_what_was_written_of_the_wrong_child_leaves_a_line_and_none_of_the_words(come_in: Any) -> None:
    entries_of("bevan.tomos", "grace", "Tomos asked what is written of him")
    text = come_in("grace").get(f"/child/{about('bevan.tomos')}/chronology/").text
    assert "was about somebody else" in text
    assert "Out until one in the morning" not in text


def note(words: str, ref: str, **more: Any) -> EntryId:
    """Amira writes a note about Maya."""
    amira, maya = TOWN.desk.reader(TOWN.who("aldermere.amira")), (TOWN.who("hartley.maya"),)
    draft = Draft(fact=NoteWritten(words=words), about=maya, on=day(THURSDAY), client_ref=ref, **more)
    return TOWN.desk.write(amira, [draft])[0].id


def test_a_correction_stands_beside_what_it_corrected_word_by_word(come_in: Any) -> None:
    first = note("Four hens.", "hens/1")
    note("Five hens.", "hens/2", corrects=first, why="Maya counted again")
    text = come_in("amira").get(f"/entry/{first}/").text
    assert "<del>Four</del><ins>Five</ins> hens." in text
    assert "Why: Maya counted again" in text


def test_a_receipt_is_eight_words_that_answer_for_the_entry(come_in: Any) -> None:
    client = come_in("amira")
    given = client.post(f"/entry/{visit()}/receipt/", {"about": about("hartley.maya")}).text
    words = given.partition('<p class="words-receipt">')[2].partition("</p>")[0]
    assert len(words.split()) == 8
    assert "still there" in client.post("/receipt/", {"words": words}).text


def test_words_that_are_no_receipt_are_told_so(come_in: Any) -> None:
    answer = come_in("amira").post("/receipt/", {"words": "seven hens"})
    assert answer.status_code == 400
    assert "a receipt has 8 words" in answer.text
