"""What stands before a manager who is about to give some children another worker."""

from datetime import date

from alongside.practice.team import WorkerAllocated
from alongside.record import SubjectId
from alongside.story import allocating
from alongside.story.allocating import Change
from tests.life import life, person, worker
from tests.story.seen import view

TODAY = date(2026, 11, 12)
MAYA, AVA, NOAH = person("maya"), person("ava"), person("noah")
THREE = (AVA, MAYA, NOAH)
KIN = """
    2016-02-01 PersonBorn @about=maya
    2012-05-04 PersonBorn @about=ava
    2025-12-01 PersonBorn @about=noah
    2016-02-01 PersonNamed given=Maya family=Hartley @about=maya
    2012-05-04 PersonNamed given=Ava family=Hartley @about=ava
    2025-12-01 PersonNamed given=Noah family=Hartley @about=noah
    2020-01-01 RelationshipTold other=ava kind=sibling @about=maya
    2020-01-01 RelationshipTold other=noah kind=sibling @about=maya
"""
STORY = """
    2025-09-01 WorkerAllocated worker=jane role=social_worker reason=FCONTA @about=ava,maya,noah
    2025-09-03 WorkerIntroduced worker=jane @about=ava,maya,noah
    2026-01-10 WorkerAllocated worker=dele role=social_worker reason=ORGRST @about=ava,maya,noah
    2026-04-20 WorkerAllocated worker=amira role=social_worker reason=LEFTRL @about=ava,maya,noah
    2026-04-21 WorkerIntroduced worker=amira introduced_by=worker:jane together=yes @about=ava,maya,noah
"""


def told(
    text: str = STORY,
    chosen: str = "",
    *,
    about: tuple[SubjectId, ...] = THREE,
    reason: str = "",
    staff: str = "",
    hides: tuple[str, ...] = (),
) -> Change:
    fact = WorkerAllocated(worker=worker(chosen), role="social_worker", reason=reason) if chosen else None
    workers = {worker(one): life(staff, f"worker:{one}") for one in ("amira", "dele", "jane", "sam")}
    change = allocating.tell(view(KIN + text, hides=hides), about, fact, TODAY, workers if staff else {})
    assert change is not None
    return change


def words_of(change: Change) -> str:
    return " ".join(one.words for one in change.options)


def test_the_change_is_counted_from_the_childrens_side_before_anybody_is_chosen() -> None:
    (words,) = told().words
    assert words == (
        "Somebody new would be the third change of social worker for these three children in eighteen months."
    )


def test_a_chosen_worker_is_told_as_the_change_they_would_be() -> None:
    change = told(chosen="sam", reason="MANAGE")
    assert change.words[0].startswith("This would be the third change of social worker")
    assert change.met == ("Ava, Maya and Noah have not met Sam Reed, so far as is written.",)


def test_the_ways_that_keep_somebody_they_know_say_what_they_rest_on() -> None:
    first, second = told(chosen="sam").options
    assert first.words == "Amira Khan stays with Ava, Maya and Noah, also if the work goes to another team."
    assert "The social worker of Ava, Maya and Noah since 20 April." in first.rests_on
    assert second.words == "Jane Obi, who was the social worker of Ava, Maya and Noah before."
    assert told(chosen="sam").summary == "One option keeps Amira Khan."


def test_two_options_keep_her_when_she_is_only_away_for_a_time() -> None:
    away = "2026-11-01 WorkerAwayBegan expected_back=2026-12-01 @about=worker:amira"
    change = told(chosen="sam", staff=away)
    assert change.summary == "Two options keep Amira Khan."
    assert "Somebody stands in until Amira Khan is back on Tuesday 1 December" in words_of(change)


def test_somebody_who_has_left_is_not_a_way() -> None:
    left = "2026-11-01 WorkerLeft @about=worker:jane"
    assert "Jane" not in words_of(told(chosen="sam", staff=left))
    assert "Dele" not in words_of(told(chosen="sam"))


def test_somebody_the_child_asked_not_to_have_is_never_offered_again() -> None:
    assert "Amira" not in words_of(told(chosen="sam", reason="CHCHAN"))
    asked = STORY.replace("ORGRST", "PCCHAN")
    assert "Jane" not in words_of(told(asked, "sam"))


def test_one_worker_for_brothers_and_sisters_is_a_way() -> None:
    change = told(about=(AVA, MAYA), text=STORY + BY_HIMSELF, chosen="sam")
    assert "Dele Marsh, who is the social worker of Noah already, for these two children too." in words_of(
        change
    )


BY_HIMSELF = """
    2026-06-01 WorkerAllocated worker=dele role=social_worker reason=MANAGE @about=noah
"""


def test_a_brother_hidden_from_the_reader_is_in_no_sentence_and_no_way() -> None:
    change = told(about=(AVA, MAYA), text=STORY + BY_HIMSELF, chosen="sam", hides=("noah",))
    assert "Noah" not in str(change)
    assert "Dele" not in words_of(change)
    assert change.words == told(about=(AVA, MAYA), text=STORY, chosen="sam", hides=("noah",)).words


def test_children_whose_stories_differ_are_told_apart() -> None:
    assert told(text=STORY + BY_HIMSELF, chosen="sam").words == (
        "This would be the third change of social worker for Ava and Maya in eighteen months.",
        "This would be the fourth change of social worker for Noah in eighteen months.",
    )


def test_changes_before_eighteen_months_are_not_counted() -> None:
    long_ago = STORY.replace("2025-09", "2023-09").replace("2026-01", "2024-01")
    assert "the second change" in told(long_ago, "sam").words[0]


def test_standing_in_is_told_as_no_change() -> None:
    (words,) = told(chosen="sam", reason="ABSENC").words
    assert words.startswith("Standing in while somebody is away is no change for these three children")


def test_the_same_worker_again_is_told_as_no_change() -> None:
    assert told(chosen="amira").words == (
        "Amira Khan is the social worker of these three children already, so this is no change.",
    )


def test_a_first_worker_is_no_change_and_has_no_other_ways() -> None:
    change = told("", "sam")
    assert change.words == (
        "These three children have had no social worker yet, so a first one is no change.",
    )
    assert change.options == ()


def test_a_change_without_a_reason_is_asked_about_and_one_with_a_reason_is_not() -> None:
    assert any("Why does the worker change?" in ask for ask in told(chosen="sam").asks)
    assert not any("Why does the worker change?" in ask for ask in told(chosen="sam", reason="MANAGE").asks)


def test_another_role_is_asked_nothing() -> None:
    fact = WorkerAllocated(worker=worker("sam"), role="health")
    assert allocating.tell(view(KIN + STORY), THREE, fact, TODAY, {}) is None
