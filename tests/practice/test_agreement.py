"""Agreement is bound to the exact words."""

from datetime import date

import pytest

from alongside.policy import load
from alongside.practice.agreement import Standing, agreement_stands, agreements, digest_of, questions
from tests.life import life, person

LATER = date(2026, 12, 31)
MUM = person("mum")
ASKED = '2026-05-01 AgreementAsked #ask to=mum line="Maya sleeps at Nan\'s on Fridays" if_no="Nothing"\n'
YES = "2026-05-02 AgreementAnswered asked=#ask answer=agree by_act=signed_here\n"


def stands(text: str, words: str = "Maya sleeps at Nan's on Fridays") -> Standing:
    return agreement_stands(life(text), MUM, words, LATER, of=None).standing


def test_one_changed_word_falls_to_an_earlier_wording() -> None:
    assert stands(ASKED + YES) is Standing.AGREED
    assert stands(ASKED + YES, "Maya sleeps at Nan's on Saturdays") is Standing.EARLIER_WORDING


def test_agreeing_again_to_the_first_words_counts_again() -> None:
    later = ASKED.replace("Fridays", "Saturdays").replace("#ask", "#two")
    assert stands(ASKED + YES + later) is Standing.AGREED


@pytest.mark.parametrize(
    ("more", "standing"),
    [
        ("", Standing.NO_ANSWER),
        ("2026-05-02 AgreementAnswered asked=#ask answer=in_part", Standing.IN_PART),
        ("2026-05-02 AgreementAnswered asked=#ask answer=do_not_agree", Standing.NOT_AGREED),
        (YES + "2026-05-09 AgreementWithdrawn asked=#ask", Standing.WITHDRAWN),
        (YES + "2026-05-09 AgreementAnswered asked=#ask answer=do_not_agree", Standing.NOT_AGREED),
    ],
)
def test_the_last_word_is_what_stands(more: str, standing: Standing) -> None:
    assert stands(ASKED + more) is standing


def test_whoever_was_not_asked_is_not_shown_as_agreeing() -> None:
    told = agreement_stands(life(ASKED + YES), person("dad"), "Maya sleeps", LATER, of=None)
    assert (told.words, told.stands) == ("not asked yet", False)


def test_a_no_to_earlier_words_is_not_an_agreement_to_them() -> None:
    text = ASKED + "2026-05-02 AgreementAnswered asked=#ask answer=do_not_agree"
    assert stands(text, "other words") is Standing.NOT_ASKED


def test_a_no_to_earlier_words_comes_with_what_they_said() -> None:
    text = ASKED + "2026-05-02 AgreementAnswered asked=#ask answer=do_not_agree words='You said Fridays.'"
    told = agreement_stands(life(text), MUM, "other words", LATER, of=None)
    assert told.answered is not None
    assert told.answered.fact.words == "You said Fridays."


def test_a_seal_of_other_words_is_asked_about() -> None:
    text = ASKED.strip() + f" digest={digest_of('other words')}"
    assert [q.code for q in questions(life(text), load(), LATER)] == ["agreement.other_words"]


def test_as_of_the_day_before_there_was_no_answer() -> None:
    assert [a.standing for a in agreements(life(ASKED + YES), date(2026, 5, 1))] == [Standing.NO_ANSWER]
