"""What we promised and whether we kept it."""

from alongside.story import promises
from alongside.story.promises import Mark, PromiseLine
from alongside.story.telling import Telling
from tests.life import person
from tests.story.seen import HARTLEYS, view


def ledger(text: str = HARTLEYS) -> dict[str, PromiseLine]:
    return {line.title: line for line in promises.ledger(Telling(view(text), person("maya")))}


def test_time_together_says_how_often_it_was_kept_and_who_missed_it() -> None:
    line = ledger()["Ava, every second Saturday"]
    assert line.tally == "kept 4 of the last 6"
    assert line.broken == "Missed by us twice: 22 August, no driver; Saturday 19 September, driver ill."
    assert line.story == "Next: Saturday 14 November."
    assert line.marks_in_words.startswith("missed by us, kept, missed by us")


def test_the_family_moving_a_day_is_no_miss() -> None:
    line = ledger("""
        2026-05-02 FamilyTimeAgreed with_whom=nan rhythm="Sunday tea" @about=maya
        2026-10-11 FamilyTimeCancelled with_whom=nan cancelled_by=person why="flu" @about=maya
        2020-01-01 PersonNamed given=Pat @about=nan
    """)["Pat, Sunday tea"]
    assert (line.broken, line.marks[0].mark) == ("", Mark.MOVED)
    assert line.story.startswith("Pat moved it on Sunday 11 October: flu.")


def test_a_promise_whose_day_passed_is_not_kept_and_says_whose_it_was() -> None:
    line = ledger()["A photo of Noah for her wall"]
    assert (line.tally, line.not_kept) == ("not kept", True)
    assert line.broken == "Promised for Friday 23 October by Amira Khan."


def test_a_promise_without_a_day_counts_the_days_of_waiting() -> None:
    line = ledger("2026-09-18 PromiseMade what='a bigger flat' by_name='Sarah Lyle'")["A bigger flat"]
    assert (line.tally, line.broken) == ("day 55 of waiting", "")
    assert line.story == "Promised on Friday 18 September by Sarah Lyle."


def test_a_promise_kept_long_ago_is_folded_away() -> None:
    text = "2026-01-01 PromiseMade #bike what='a bike'\n2026-02-01 PromiseKept promise=#bike"
    telling = Telling(view(text), person("maya"))
    assert (promises.ledger(telling), promises.folded(telling)) == ((), 1)


def test_time_with_somebody_unsafe_is_in_no_ledger() -> None:
    text = f"{HARTLEYS}\n2026-05-02 FamilyTimeAgreed with_whom=craig rhythm='Sundays'"
    assert not any("Craig" in title for title in ledger(text))


def test_an_act_of_ours_is_waited_for_in_whole_words() -> None:
    assert promises.awaited("to put right what we wrote") == "us to put right what we wrote"
    assert promises.awaited("a bed") == "a bed"


def test_what_was_for_a_day_that_passed_is_told_with_that_day_alone() -> None:
    telling = Telling(view(HARTLEYS), person("maya"))
    assert promises.waited_past(telling) == ("a photo of Noah for her wall, promised for Friday 23 October",)
    assert not any("photo" in what for what in promises.waiting_for(telling))
