"""Questions beside the record."""

from datetime import date

from alongside.policy import load
from alongside.practice import QUESTIONS, asked
from tests.life import life

TODAY = date(2026, 6, 30)


def test_an_empty_life_raises_no_question() -> None:
    assert asked(life(""), load(), TODAY, QUESTIONS) == ()


def test_a_life_with_contradictions_is_read_whole_and_asked_about() -> None:
    told = life(
        "2027-01-01 PersonBorn\n2026-01-01 BirthExpected due=2026-02-01"
        "\n2024-01-01 ReferralReceived source=6\n2024-02-01 ReferralReceived source=6"
        "\n2024-01-01 IdentifierGiven scheme=upn value=X"
    )
    codes = {q.code for q in asked(told, load(), TODAY, QUESTIONS)}
    assert {"born_in_future", "referral_while_open", "identifier_wrong", "referral_before_pregnancy"} <= codes


def test_every_question_is_a_sentence_about_its_own_life() -> None:
    told = life("2019 PersonBorn\n2026-01-01 ReferralReceived source=6")
    for question in asked(told, load(), TODAY, QUESTIONS):
        assert question.subject == told.subject
        assert question.words[0].isupper()
        assert question.words[-1] in ".?"
