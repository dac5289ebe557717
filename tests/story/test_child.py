"""A child's page, said in sentences."""

from alongside.access.known import Known
from alongside.story import child
from alongside.story.child import ChildStory
from tests.life import at, person
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


YES = """
    2026-10-01 AgreementAsked #q to=maya line="A call to Mum every month" key=call @about=maya
    2026-11-10 AgreementAnswered asked=#q answer=agree words="Yes, every month!" @about=maya
"""


def test_a_yes_to_our_words_does_not_stand_for_what_they_said_themselves() -> None:
    latest = page(HARTLEYS + YES).latest_words
    assert latest is not None
    assert (latest.words.words[:24], latest.to) == ("I want to live at Nan's ", "")


def test_where_there_is_only_an_answer_it_carries_its_question() -> None:
    latest = page(YES).latest_words
    assert latest is not None
    assert (latest.words.words, latest.to) == ("Yes, every month!", "A call to Mum every month")


def test_a_baby_is_not_asked_for_words_but_what_they_show() -> None:
    baby = page("2025-12-01 PersonBorn\n2025-12-01 PersonNamed given=Maya")
    assert baby.no_words == "Maya is too small to tell us in words."
    assert baby.ask_words.startswith("What does Maya show us?")
    girl = page("2016-02-01 PersonBorn\n2016-02-01 PersonNamed given=Maya")
    assert girl.ask_words == "What would Maya want us to know?"
    assert page("2016-02-01 PersonNamed given=Maya").ask_words == girl.ask_words


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
    assert worker.story == "The second social worker Maya has met. Dele Marsh was there to introduce them."


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
        ("Ruth", "01632 960 114", "Never: No voicemail.")
    ]
    assert tonight.words == "At an address that is protected, since 16 March."


def test_an_address_that_nobody_protects_is_told() -> None:
    text = "2026-11-02 MovedHome address='4 Mill Lane' postcode='AL1 2BC'"
    assert page(text).tonight.words.startswith("At 4 Mill Lane, since Monday 2 November.")


def test_an_address_kept_from_one_worker_alone_is_told_to_the_rest() -> None:
    move = "2026-11-02 MovedHome address='4 Mill Lane' postcode='AL1 2BC'"
    wall = "2026-11-03 WhereaboutsProtected from_whom=worker:jane what=address"
    told = page(f"{move}\n{wall}").tonight
    assert (told.words.startswith("At 4 Mill Lane"), told.move) == (True, None)
    outside = page(f"{move}\n{wall}\n2026-11-03 WhereaboutsProtected from_whom=craig what=address").tonight
    assert outside.words.startswith("At an address that is protected")
    assert outside.move is not None


def test_where_no_home_is_told_of_nobody_is_told_that_nobody_knows() -> None:
    family = """
        2016-02-01 PersonNamed given=Maya family=Hartley @about=maya
        2020-01-01 RelationshipTold other=nan kind=grandparent in_words=Nan @about=maya,nan
        2020-01-01 RelationshipTold other=craig kind=father in_words=Dad @about=maya,craig
        2020-01-01 WhereaboutsProtected from_whom=craig @about=maya
        2026-04-01 ContactDetailGiven channel=phone value='01632 960 114' @about=nan
        2026-04-01 ContactDetailGiven channel=phone value='01632 960 666' @about=craig
        2026-04-20 WorkerAllocated worker=amira role=social_worker @about=maya
    """
    told = page(family)
    assert told.tonight.words == (
        "This page does not say where Maya is tonight. Before you rely on it, ask Amira Khan, or whoever "
        "stands in for them. These are ways to reach the family, wherever they are."
    )
    assert [(way.name, way.value) for way in told.tonight.ways] == [("Nan", "01632 960 114")]
    assert "do not know" not in str([told.tonight, told.circle])
    assert "Nobody has written" not in str([one for one in told.unknown if "lives" in one.words])


def test_what_keeps_them_safe_tonight_is_the_last_word_of_a_discussion() -> None:
    held = "2026-11-11 StrategyDiscussionHeld each.maya.enquire=yes each.maya.protect_now='Joseph drives.'"
    safety = page(f"{HARTLEYS}\n{held}").tonight.safety
    assert safety is not None
    assert (safety.words, safety.when, safety.old) == ("Joseph drives.", "Yesterday", "")


NIGHT = "2026-09-11 StrategyDiscussionHeld each.maya.enquire=yes each.maya.protect_now='Joseph drives.'"


def test_words_for_a_night_long_ago_say_that_they_may_be_over() -> None:
    safety = page(f"{HARTLEYS}\n{NIGHT}").tonight.safety
    assert safety is not None
    assert safety.old == "This was said on 11 September and may be over: ask what keeps Maya safe now."


def test_words_for_a_night_long_ago_give_way_to_a_plan_made_since() -> None:
    plan = "2026-{day} PlanMade lines='flat: A bigger flat'"
    since, before = (page(f"{HARTLEYS}\n{NIGHT}\n{plan.format(day=day)}") for day in ("10-01", "09-01"))
    assert since.tonight.safety is None
    assert since.tonight.plan is not None
    assert before.tonight.safety is not None


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


def unknown(text: str) -> dict[str, str]:
    return {line.words: line.why for line in page(f"{HARTLEYS}\n{text}").unknown}


def test_what_is_missing_about_a_brother_is_not_known_of_a_sister_whom_the_same_explanation_is_about() -> (
    None
):
    told = unknown("""
        2026-11-01 AssessmentStarted #a @about=maya,noah
        2026-11-02 HypothesisOffered #h assessment=#a words="It began with Noah." @about=maya,noah
        2026-11-03 EvidenceNoted hypothesis=#h speaks=missing words="What the midwife saw" @about=noah
    """)
    assert told["What the midwife saw."] == (
        "Noted for Noah. It would tell us whether this is so: It began with Noah."
    )


def test_what_is_missing_about_a_brother_alone_is_his() -> None:
    told = unknown("""
        2026-11-01 AssessmentStarted #a @about=noah
        2026-11-02 HypothesisOffered #h assessment=#a words="It began with Noah." @about=noah
        2026-11-03 EvidenceNoted hypothesis=#h speaks=missing words="What the midwife saw" @about=noah
    """)
    assert "What the midwife saw." not in told


def test_what_somebody_can_be_for_a_child_is_not_known_while_they_think_about_it() -> None:
    told = unknown("2026-11-06 ImportantPersonAsked person=keira answer='Maybe' ask_again=2026-11-27")
    assert told["What Keira can be for Maya."] == (
        "Asked on Friday 6 November. We ask again on Friday 27 November."
    )


def test_a_tie_nobody_has_written_of_since_is_something_we_do_not_know() -> None:
    assert "When Maya was last together with Nan and Keira." in unknown("")


def test_whose_child_a_parent_is_can_be_asked_and_never_of_somebody_who_is_not_safe() -> None:
    fathers = "2020-01-01 RelationshipTold other={} kind=father in_words=Dad @about=maya"
    assert any("Dad's own parents" in words for words in unknown(fathers.format("ruth")))
    assert not any("Dad's own parents" in words for words in unknown(fathers.format("craig")))


def test_how_to_talk_with_a_child_stands_in_the_line_about_her() -> None:
    told = "2026-03-20 CommunicationNeedTold format='She reads everything' @about=maya"
    assert page(f"{HARTLEYS}\n{told}").line == "10 years old. She reads everything."


def test_what_a_child_says_of_who_she_is_stands_in_her_words() -> None:
    said = page(f"{HARTLEYS}\n2026-03-20 IdentityDescribed words='I draw hens' @about=maya").described
    assert said is not None
    assert (said.words, said.who) == ("I draw hens", person("maya"))


def test_no_past_day_is_called_tonight() -> None:
    then = child.tell(view(HARTLEYS, known=Known(at("2026-06-01T10:00"))), person("maya")).tonight
    assert (then.title, then.worried) == ("With Maya on Monday 1 June", "What was to keep Maya safe")


FROM_A_FILE = """
    1966-05-01 PersonBorn @about=maya @origin=import @said_by="CIN census 2022-23" \
        @recorded=2026-11-10T09:00
    1970-10-06 ReferralReceived source=1A @about=maya @origin=import @said_by="CIN census 2022-23" \
        @recorded=2026-11-10T09:01
    1980-10-08 PersonDied @about=maya @origin=import @said_by="CIN census 2022-23" @recorded=2026-11-10T09:02
"""


def test_what_a_file_said_is_dated_by_the_day_it_was_brought_in() -> None:
    assert (
        page(FROM_A_FILE).why.written
        == "CIN census 2022-23 said so, brought in by Sam Reed, Tuesday 10 November."
    )


def test_nothing_is_asked_of_a_child_who_died_as_if_they_were_here() -> None:
    story = page(FROM_A_FILE)
    assert (story.died, story.circle.title) == (True, "Who loved this child?")
    assert (story.circle.ask, story.circle.prompts, story.circle.empty_seats) == ("", (), ())
    words = " ".join(one.words for one in story.unknown)
    assert "lives" not in words
    assert "Who matters" not in words


def test_a_child_without_a_name_is_this_child() -> None:
    story = page("2026-11-02 NoteWritten words='A knock at the door.'")
    assert (story.name, story.full_name) == ("this child", "Someone whose name we do not know")
    assert story.no_words == "No word of this child's is on the record."
