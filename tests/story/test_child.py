"""A child's page, said in sentences."""

from alongside.story import child
from alongside.story.child import ChildStory
from tests.life import person
from tests.story.seen import HARTLEYS, view


def page(text: str = HARTLEYS, now: str = "2026-11-12T09:40") -> ChildStory:
    return child.tell(view(text, now), person("maya"))


def test_it_begins_with_who_they_are_and_their_brothers_and_sisters() -> None:
    story = page()
    assert (story.full_name, story.line) == ("Maya Hartley", "10 years old.")
    assert [kin.label for kin in story.kin] == ["Ava, 14", "Maya, 10", "Noah, 11 months"]


def test_their_latest_words_stand_with_what_came_of_them() -> None:
    latest = page().latest_words
    assert latest is not None
    assert latest.words.words == "I want to live at Nan's with Ava. I don't mind the sofa."
    assert latest.came_of_it.endswith("Nan's bigger flat was asked for again.")


def test_words_that_nobody_answered_say_so() -> None:
    latest = page("2026-11-02 VisitMade each.maya.seen=yes each.maya.words='Hello'").latest_words
    assert latest is not None
    assert latest.came_of_it == "Nobody has written down what came of it."


def test_words_that_were_taken_back_are_not_said() -> None:
    story = page("2026-11-02 AccountGiven #mine words='Secret'\n2026-11-03 AccountWithdrawn account=#mine")
    assert story.latest_words is None
    assert story.no_words.endswith("is on the record.")


def test_words_of_somebody_else_are_not_taken_for_theirs() -> None:
    assert page("2026-11-02 HelpAskedFor words='A washing machine, please.'").latest_words is None


def test_why_we_are_involved_is_read_from_who_asked_and_what_was_decided() -> None:
    why = page().why
    assert why.words.startswith("On 16 March, family, a relative or a carer asked us to help. We decided:")
    assert [words.words for words in why.family_said] == ["We cannot go back."]
    assert why.written == "Written by Dele Marsh, 16 March."


def test_a_child_nobody_asked_about_says_so() -> None:
    assert page("2026-11-02 PersonNamed given=Maya").why.words == "Nobody has asked us to work with Maya."


def test_the_worker_is_told_from_the_familys_side() -> None:
    worker = page().worker
    assert worker.title == "Amira Khan, since 20 April"
    assert worker.story == "The second social worker Maya has met. Dele Marsh brought them."


def test_a_worker_who_never_came_has_met_nobody() -> None:
    story = page(
        "2026-11-02 PersonNamed given=Maya\n2026-11-02 WorkerAllocated worker=dele role=social_worker"
    )
    assert story.worker.story == "Nothing says that Dele Marsh has met Maya yet."


def test_tonight_says_who_is_there_and_how_to_reach_them_and_no_protected_address() -> None:
    ruth = (
        "2026-04-01 ContactDetailGiven channel=phone value='01632 960 114' never='No voicemail' @about=ruth"
    )
    tonight = page(f"{HARTLEYS}\n{ruth}").tonight
    assert tonight.people == ("Ruth",)
    assert [(way.name, way.value, way.never) for way in tonight.ways] == [
        ("Ruth", "01632 960 114", "No voicemail")
    ]
    assert tonight.words == "At an address that is protected, since 16 March."


def test_an_address_that_nobody_protects_is_told() -> None:
    text = "2026-11-02 MovedHome address='4 Mill Lane' postcode='AL1 2BC'"
    assert page(text).tonight.words.startswith("At 4 Mill Lane, since Monday 2 November.")


def test_what_keeps_them_safe_tonight_is_the_last_word_of_a_discussion() -> None:
    held = "2026-11-11 StrategyDiscussionHeld each.maya.enquire=yes each.maya.protect_now='Joseph drives.'"
    safety = page(f"{HARTLEYS}\n{held}").tonight.safety
    assert safety is not None
    assert (safety.words, safety.when) == ("Joseph drives.", "Yesterday")


def test_what_a_decision_did_not_know_is_told_until_it_is_looked_at_again() -> None:
    decided = "2026-11-01 DecisionMade #plan what='Stay with Ruth.' unknown='Whether Dad would come.'"
    words = [line.words for line in page(decided).unknown]
    assert "Whether Dad would come." in words
    again = f"{decided}\n2026-11-05 DecisionReviewed decision=#plan came_of_it='He came.'"
    assert "Whether Dad would come." not in [line.words for line in page(again).unknown]


def test_what_was_imported_and_not_checked_is_counted() -> None:
    imported = page("2026-11-01 NoteWritten words='Old' @origin=import").imported
    assert imported is not None
    assert imported.words.startswith("One entry came from an earlier system")
