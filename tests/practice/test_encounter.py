"""Two questions after a real encounter: in words first, in a way that can be refused."""

from datetime import date

from alongside.practice.encounter import asked_of, is_sealed, opens_on, week_of
from alongside.record import Life
from tests.life import life

MONDAY = date(2026, 5, 11)


def asked(count: int, answered: int) -> list[Life]:
    text = ""
    for n in range(count):
        text += f"2026-05-12 QuestionPut #q{n} question=listened to=maya\n"
        text += (
            f'2026-05-12 QuestionAnswered asked=#q{n} answer=yes words="Yes {n}"\n' if n < answered else ""
        )
    return [life(text)]


def test_an_answer_stays_closed_until_the_monday_after() -> None:
    assert opens_on(date(2026, 5, 11)) == opens_on(date(2026, 5, 17)) == date(2026, 5, 18)


def test_nobody_reads_it_before() -> None:
    (one,) = asked_of(asked(1, 1)[0], date(2026, 5, 31))
    assert one.answered is not None
    assert is_sealed(one.answered, date(2026, 5, 17))
    assert not is_sealed(one.answered, date(2026, 5, 18))
    assert not is_sealed(one.put, date(2026, 5, 12))


def test_of_few_answers_there_are_words_and_no_figures() -> None:
    week = week_of(asked(9, 4), "listened", MONDAY)
    assert (week.asked, week.answered, week.counts) == (9, 4, ())
    assert week.words == ("Yes 0", "Yes 1", "Yes 2", "Yes 3")


def test_of_enough_answers_the_figures_stand_with_how_many_were_asked() -> None:
    week = week_of(asked(9, 5), "listened", MONDAY)
    assert (week.asked, week.answered, dict(week.counts)["yes"]) == (9, 5, 5)


def test_who_would_rather_not_say_was_asked_and_did_not_answer() -> None:
    text = "2026-05-12 QuestionPut #q question=listened to=maya\n"
    week = week_of(
        [life(text + "2026-05-12 QuestionAnswered asked=#q answer=rather_not")], "listened", MONDAY
    )
    assert (week.asked, week.answered, week.words) == (1, 0, ())


def test_one_question_about_two_children_is_one() -> None:
    text = "2026-05-12 QuestionPut #q question=next to=mum @about=maya,ava"
    assert week_of([life(text), life(text, "ava")], "next", MONDAY).asked == 1


def test_another_week_is_another_page() -> None:
    assert week_of(asked(3, 3), "listened", date(2026, 5, 4)).asked == 0
