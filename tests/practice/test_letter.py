"""What we sent, and what it adds to the log of reaches."""

from alongside.practice import letter as m
from alongside.record import LookKind
from tests.life import life, person

ASKED = "2026-05-22 ReferralReceived #asked source=2A @about=maya,leo"


def test_the_first_reply_to_whoever_asked_is_found() -> None:
    told = life(
        f"{ASKED}\n2026-05-23 LetterSent about_entry=#asked kind=notification organisation=GP @about=maya,leo"
        "\n2026-05-26 LetterSent about_entry=#asked kind=reply_to_referrer to=teacher @about=maya,leo"
    )
    reply = m.replied(told, told.entries[0].id)
    assert reply is not None
    assert reply.fact.to == person("teacher")
    assert len(m.letters_about(told, told.entries[0].id)) == 2


def test_a_reply_to_a_corrected_referral_is_still_its_reply() -> None:
    told = life(
        f"{ASKED}\n2026-05-26 LetterSent about_entry=#asked kind=reply_to_referrer"
        "\n2026-05-21 ReferralReceived source=2B @corrects=asked"
    )
    assert m.replied(told, told.standing[0].id) is not None


def test_a_letter_to_a_person_reaches_them_once_for_each_life_it_is_about() -> None:
    told = life(f"{ASKED}\n2026-05-26 LetterSent about_entry=#asked to=mum @about=maya,leo")
    asked, letter = told.entries
    looks = m.reaches(letter)  # type: ignore[arg-type]
    assert [(one.subject, one.reader, one.kind) for one in looks] == [
        (person("maya"), person("mum"), LookKind.SENT),
        (person("leo"), person("mum"), LookKind.SENT),
    ]
    assert looks[0].entries == (letter.id, asked.id)


def test_a_letter_to_a_service_reaches_no_person() -> None:
    (letter,) = life("2026-05-26 LetterSent organisation=School").entries
    assert m.reaches(letter) == ()  # type: ignore[arg-type]
