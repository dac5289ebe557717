"""Somebody sees it differently: bound to exact words, answered by nobody who wrote them."""

from datetime import date

from alongside.policy import load
from alongside.practice.agreement import digest_of
from alongside.practice.dispute import Dispute, Standing, disputes, may_answer, questions, writers
from tests.life import life, person, worker

LATER = date(2026, 12, 31)
LATE = "He was late for school most days."
NOTE = f'2026-05-01 NoteWritten #note words="Maya came. {LATE} Nan waved." @by=amira\n'
MINE = (
    f"2026-05-03 DisputeRaised #mine entry=#note field=words start=11 end={11 + len(LATE)} "
    f'digest={digest_of(LATE)} words="He was late twice." @said_by={person("mum")} @by=ben\n'
)
RIGHT = (
    '2026-05-01 NoteWritten words="Maya came. He was late twice in May. Nan waved." '
    "@corrects=#note @why=Wrong @by=sue\n"
)
PLAN = '2026-05-01 PlanMade #plan kind=family_help lines="bed: A bed for Maya" @by=amira\n'
CHANGED = '2026-05-09 PlanChanged #changed plan=#plan lines="bed: A bunk bed for Maya" @by=sol\n'
OF_PLAN = (
    f"2026-05-03 DisputeRaised #mine entry=#plan field=lines/bed start=0 end=14 "
    f'digest={digest_of("A bed for Maya")} words="A room, not a bed." @said_by={person("mum")}\n'
)


def answer(outcome: str) -> str:
    return (
        f'2026-05-05 DisputeAnswered dispute=#mine outcome={outcome} words="We asked the school." @by=meg\n'
    )


def only(text: str) -> Dispute:
    (one,) = disputes(life(text), LATER)
    return one


def asks(text: str) -> list[str]:
    return [one.code for one in questions(life(text), load(), LATER)]


def test_it_is_about_exactly_the_words_that_were_shown() -> None:
    one = only(NOTE + MINE)
    assert (one.passage, one.stands, one.standing) == (LATE, True, Standing.WAITING)


def test_words_that_were_put_right_are_an_earlier_wording_and_are_still_to_be_read() -> None:
    one = only(NOTE + MINE + RIGHT)
    assert (one.passage, one.stands) == (LATE, False)
    assert one.now == "Maya came. He was late twice in May. Nan waved."


def test_a_seal_of_other_words_finds_no_passage() -> None:
    assert only(NOTE + MINE.replace("start=11", "start=12")).passage == ""


def test_it_waits_without_a_day_until_somebody_answers() -> None:
    assert asks(NOTE + MINE) == ["dispute.unanswered"]
    assert asks(NOTE + MINE + answer("unresolved")) == []
    assert only(NOTE + MINE + answer("unresolved")).standing is Standing.UNRESOLVED


def test_what_was_answered_as_wrong_and_still_stands_is_asked_about() -> None:
    assert asks(NOTE + MINE + answer("corrected")) == ["dispute.still_stands"]
    assert asks(NOTE + MINE + answer("corrected") + RIGHT) == []
    assert only(NOTE + MINE + answer("corrected") + RIGHT).settled


def test_nobody_answers_who_wrote_a_word_of_it_or_says_it_themselves() -> None:
    told = life(NOTE + MINE + RIGHT)
    one = disputes(told, LATER)[0].raised
    assert [may_answer(told, one, worker(who)) for who in ("amira", "sue", "ben", "meg")] == [
        False,
        False,
        True,
        True,
    ]
    own = life(NOTE + MINE.replace(f" @said_by={person('mum')}", ""))
    assert not may_answer(own, disputes(own, LATER)[0].raised, worker("ben"))


def test_a_line_of_a_plan_is_followed_through_its_changes() -> None:
    told = life(PLAN + OF_PLAN + CHANGED)
    (one,) = disputes(told, LATER)
    assert (one.passage, one.now, one.stands) == ("A bed for Maya", "A bunk bed for Maya", False)
    assert writers(told, one.raised.fact.entry) == {worker("amira"), worker("sol")}
