"""A clock asks; it never blocks."""

from datetime import date

from alongside.policy import load
from alongside.practice.clock import chosen, due, latest, runs
from alongside.practice.referral import CLOCKS
from alongside.record import Life
from tests.life import at, life

POLICY = load()
DECISION, REPLY = CLOCKS
FRIDAY = "2026-05-22T16:40 ReferralReceived #asked source=2A"


def names(told: Life, today: date) -> list[str]:
    return [one.what for one in due(told, POLICY, today, CLOCKS)]


def test_a_referral_on_the_friday_before_a_bank_holiday_is_decided_by_tuesday() -> None:
    told = due(life(FRIDAY), POLICY, date(2026, 5, 22), [DECISION])
    assert [one.latest for one in told] == [date(2026, 5, 26)]
    assert not told[0].broken


def test_what_is_due_names_its_rule_and_source() -> None:
    one = due(life(FRIDAY), POLICY, date(2026, 5, 22), [DECISION])[0]
    assert "1 working day" in one.rule
    assert "Working Together" in one.source


def test_only_the_day_after_the_last_is_broken() -> None:
    told = life(FRIDAY)
    assert [due(told, POLICY, date(2026, 5, day), [DECISION])[0].broken for day in (26, 27)] == [False, True]


def test_a_decision_stops_the_clock_and_the_reply_is_still_waited_for() -> None:
    told = life(FRIDAY + "\n2026-05-26 ReferralDecided referral=#asked outcomes=SINGLE_ASSESSMENT")
    assert names(told, date(2026, 5, 26)) == ["A reply to whoever asked"]


def test_only_a_reply_stops_the_wait_for_a_reply() -> None:
    letter = "2026-05-26 LetterSent about_entry=#asked kind="
    assert names(life(f"{FRIDAY}\n{letter}notification"), date(2026, 5, 27)) == [one.name for one in CLOCKS]
    assert names(life(f"{FRIDAY}\n{letter}reply_to_referrer"), date(2026, 5, 27)) == [DECISION.name]


def test_nobody_waits_for_a_reply_who_gave_no_name() -> None:
    asked = "2026-05-22 ReferralReceived #asked source=9"
    assert names(life(asked), date(2026, 5, 27)) == [DECISION.name]


def test_when_the_work_has_ended_nobody_is_asked_to_reply_any_more() -> None:
    decided = "2026-05-26 ReferralDecided referral=#asked outcomes=SINGLE_ASSESSMENT"
    ended = "2026-08-03 EpisodeClosed because=no_longer_in_need"
    assert names(life(f"{FRIDAY}\n{decided}\n{ended}"), date(2026, 8, 4)) == []


def test_a_decision_about_another_referral_stops_nothing() -> None:
    told = life(
        f"{FRIDAY}\n2026-01-05 ReferralReceived #before source=6"
        "\n2026-06-02 ReferralDecided referral=#before outcomes=NFA"
    )
    assert [run.stopped is None for run in runs(told, DECISION)] == [False, True]


def test_a_decision_dated_before_its_referral_still_answers_it() -> None:
    told = life(FRIDAY + "\n2026-05-20 ReferralDecided referral=#asked outcomes=NFA")
    assert DECISION.name not in names(told, date(2026, 5, 27))


def test_the_day_chosen_with_the_family_stands_first_with_its_reason() -> None:
    told = life(
        FRIDAY + '\n2026-05-22 ReviewDateChosen of=#asked review_on=2026-05-23 why="Dad is away till then"'
    )
    one = due(told, POLICY, date(2026, 5, 22), [DECISION])[0]
    assert (one.next, one.chosen_why) == (date(2026, 5, 23), "Dad is away till then")
    assert one.latest == date(2026, 5, 26)


def test_a_chosen_day_that_passed_is_missed_and_no_law_is_broken() -> None:
    told = life(FRIDAY + "\n2026-05-22 ReviewDateChosen of=#asked review_on=2026-05-23")
    one = due(told, POLICY, date(2026, 5, 25), [DECISION])[0]
    assert (one.missed, one.broken) == (True, False)


def test_the_last_choice_of_a_day_stands() -> None:
    told = life(
        FRIDAY
        + "\n2026-05-22 ReviewDateChosen of=#asked review_on=2026-05-23"
        + "\n2026-05-23 ReviewDateChosen of=#asked review_on=2026-05-25 moved_from=2026-05-23"
    )
    choice = chosen(told, told.entries[0].id)
    assert choice is not None
    assert choice.fact.review_on == date(2026, 5, 25)


def test_a_day_chosen_for_something_without_a_law_is_due_too() -> None:
    told = life(
        "2026-05-01 NoteWritten #talk words='We talked about bedtime'"
        "\n2026-05-01 ReviewDateChosen of=#talk review_on=2026-05-20 why='after the concert'"
    )
    one = due(told, POLICY, date(2026, 5, 2), CLOCKS)[0]
    assert (one.what, one.next, one.latest) == ("Looking again", date(2026, 5, 20), None)


def test_it_is_looked_at_again_once_something_names_it_on_or_after_the_day() -> None:
    told = life(
        "2026-05-01 PromiseMade #bed what='A bed'"
        "\n2026-05-01 ReviewDateChosen of=#bed review_on=2026-05-20"
        "\n2026-05-20 PromiseKept promise=#bed"
    )
    assert names(told, date(2026, 5, 19)) == ["Looking again"]
    assert names(told, date(2026, 5, 21)) == []


def test_a_clock_runs_as_it_was_known() -> None:
    told = life(
        FRIDAY + "\n2026-05-26 ReferralDecided referral=#asked outcomes=NFA @recorded=2026-05-28T09:00"
    )
    before = told.as_known_at(at("2026-05-27T12:00"))
    assert names(before, date(2026, 5, 27))[0] == DECISION.name
    assert DECISION.name not in names(told, date(2026, 5, 27))


def test_a_corrected_start_moves_the_clock() -> None:
    told = life(FRIDAY + "\n2026-05-21 ReferralReceived source=2A @corrects=asked @why='it came on Thursday'")
    assert due(told, POLICY, date(2026, 5, 22), [DECISION])[0].latest == date(2026, 5, 22)


def test_a_life_older_than_any_rule_has_no_latest_day_and_is_never_broken() -> None:
    one = due(life("1996-03-04 ReferralReceived source=2A"), POLICY, date(2026, 1, 1), [DECISION])[0]
    assert (one.latest, one.broken) == (None, False)
    assert latest(POLICY, "referral.decision", date(1996, 3, 4)) is None
