"""What the page of a handover says is done, and what is not yet."""

from alongside.story import handover
from alongside.story.handover import HandoverStory
from tests.life import person
from tests.story.seen import view

MAYA = person("maya")
SISTERS = """
    2016-02-01 PersonBorn @about=maya
    2012-05-04 PersonBorn @about=ava
    2016-02-01 PersonNamed given=Maya family=Hartley @about=maya
    2012-05-04 PersonNamed given=Ava family=Hartley @about=ava
    2025-09-01 WorkerAllocated worker=dele role=social_worker @about=maya,ava
"""
LETTER = """
    2026-11-02 HandoverWritten #over to=amira words="Bring a biscuit." not_again="the chair" \
        @by=dele @about=maya,ava
"""
FAMILY = """
    2026-11-03 HandoverWritten #letter to=amira to_family="I am leaving on Friday." @by=dele @about=maya,ava
"""
PROMISE = """
    2026-11-03 PromiseMade what="Dele brings Amira" by_whom=dele by_when={day} \
        @builds_on=over @about=maya,ava
"""


def told(text: str, hides: tuple[str, ...] = ()) -> HandoverStory:
    return handover.tell(view(SISTERS + text, hides=hides), MAYA).handovers[0]


def step(story: HandoverStory, key: str) -> str:
    return next(one.words for one in story.steps if one.key == key)


def test_each_thing_is_told_as_done_or_not_yet() -> None:
    story = told(LETTER)
    assert story.title == "Amira Khan is to follow Dele Marsh"
    assert story.open == ("family", "together")
    assert step(story, "worker") == "Written by Dele Marsh on Monday 2 November."
    assert story.summary == (
        "Amira Khan is to follow Dele Marsh. Done: a letter to Amira Khan and what Ava and Maya need not "
        "tell again. Not yet: a letter to the family and a visit that both make."
    )


def test_a_promised_day_is_told_and_a_broken_one_is_told_as_broken() -> None:
    assert step(told(LETTER + PROMISE.format(day="2026-11-18")), "together") == (
        "Promised for Wednesday 18 November."
    )
    late = told(LETTER + PROMISE.format(day="2026-11-10"))
    assert [one.key for one in late.steps if one.broken] == ["together"]


def test_a_letter_that_nobody_gave_them_says_so() -> None:
    assert "Nobody has written down that it went to them." in step(told(LETTER + FAMILY), "family")
    gave = '2026-11-04 LetterSent about_entry=#letter words="x" @about=maya,ava\n'
    assert "It went on Wednesday 4 November." in step(told(LETTER + FAMILY + gave), "family")


def test_the_printed_letter_has_no_word_of_what_is_not_to_be_asked_again() -> None:
    letter = handover.letter(view(SISTERS + LETTER + FAMILY + PROMISE.format(day="2026-11-18")), MAYA)
    assert letter is not None
    assert letter.words == "I am leaving on Friday."
    assert letter.visit == "I bring Amira Khan to you on Wednesday 18 November 2026."
    assert "chair" not in str(letter)


def test_a_sister_the_reader_may_not_open_is_not_named() -> None:
    assert "Ava" not in str(told(LETTER, hides=("ava",)))


def test_nothing_is_said_on_the_childs_page_once_it_is_whole() -> None:
    met = "2026-11-05 WorkerIntroduced worker=amira introduced_by=worker:dele together=yes @about=maya,ava\n"
    assert handover.under_way(view(SISTERS + LETTER + FAMILY), MAYA)
    assert handover.under_way(view(SISTERS + LETTER + FAMILY + met), MAYA) is None


def test_where_a_worker_has_left_nobody_promises_that_they_come() -> None:
    left = "2026-11-04 WorkerAllocated worker=amira role=social_worker reason=LEFTRL @about=maya,ava\n"
    told_of = view(SISTERS + left)
    story = handover.tell(told_of, MAYA).handovers[0]
    assert step(story, "together") == (
        "Dele Marsh is not here any more. Somebody else whom they know can still bring Amira Khan."
    )
    plan = handover.plan(told_of, MAYA)
    assert plan
    assert plan.what == "Amira Khan comes with somebody whom Ava and Maya know"
