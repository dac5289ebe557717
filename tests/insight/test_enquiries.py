"""What became of each discussion of whether to check on a child."""

from datetime import date

from alongside.insight.enquiries import READS, Outcome, outcomes
from alongside.record import Life
from tests.life import life

CHECKED = """
    2026-01-05 PrimaryNeedJudged need=N1
    2026-01-12 StrategyDiscussionHeld #talk question="Is it safe?" each.maya.enquire=yes
    2026-01-26 EnquiryConcluded enquiry=#talk each.maya.finding=not_substantiated \
        each.maya.conference_needed=no
"""
NOT_CHECKED = "2026-01-12 StrategyDiscussionHeld each.maya.enquire=no\n"


def of(text: str) -> Outcome:
    return next(outcomes(life(text)))


def test_an_enquiry_that_ended_with_no_conference_says_when_it_ended_and_why_we_were_there() -> None:
    told = of(CHECKED)
    assert (told.opened, told.began, told.ended) == (True, date(2026, 1, 12), date(2026, 1, 26))
    assert (told.concern, told.conference, told.plan) == ("N1", None, None)


def test_help_counts_from_the_day_it_ended_and_not_before() -> None:
    assert of(CHECKED + "2026-01-20 HelpArrived\n").helped is None
    assert of(CHECKED + "2026-01-28 HelpArrived\n").helped == date(2026, 1, 28)


def test_a_conference_that_made_a_plan_is_both() -> None:
    held = "2026-01-28 ConferenceHeld kind=initial each.maya.decision=plan each.maya.categories=NEG\n"
    told = of(NOT_CHECKED.replace("=no", "=yes") + held)
    assert told.conference == told.plan == date(2026, 1, 28)


def test_harm_found_after_we_did_not_check_is_the_other_error() -> None:
    later = CHECKED.replace("2026-01", "2026-06").replace("not_substantiated", "continuing_risk")
    told = of(NOT_CHECKED + later)
    assert (told.opened, told.back, told.harmed) == (False, date(2026, 6, 12), date(2026, 6, 26))


def test_a_new_request_is_a_coming_back_and_no_harm() -> None:
    told = of(NOT_CHECKED + "2026-05-01 ReferralReceived source=1A\n")
    assert (told.back, told.harmed) == (date(2026, 5, 1), None)


def test_a_discussion_within_an_open_enquiry_is_no_other_one() -> None:
    again = "2026-01-15 StrategyDiscussionHeld each.maya.enquire=yes\n"
    assert len(list(outcomes(life(CHECKED + again)))) == 1


def test_it_says_of_what_it_reads_what_it_says_of_everything() -> None:
    whole = life(CHECKED + "2026-02-01 NoteWritten words=Rain\n2026-02-02 HelpArrived\n")
    kinds = {fact.__name__ for fact in READS}
    narrow = Life(whole.subject, [entry for entry in whole.entries if entry.kind in kinds])
    assert list(outcomes(narrow)) == list(outcomes(whole))
