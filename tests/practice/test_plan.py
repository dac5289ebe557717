"""One family help plan; the child in need plan is a reading of it."""

from datetime import date

from alongside.policy import load
from alongside.practice.clock import due
from alongside.practice.plan import CLOCKS, LineState, child_in_need_plans, plan_lines, plans, questions
from tests.life import life

POLICY = load()
LATER = date(2026, 12, 31)
HELP = (
    '2026-04-01 PlanMade #plan section_17=yes lines="bed: A bed for Maya (Amira, 2026-04-20); club: A club"\n'
)
CONFERENCE = "2026-06-03 ConferenceHeld kind=initial each.maya.decision=plan each.maya.categories=NEG\n"
END = "2026-11-20 ConferenceHeld kind=review each.maya.decision=end\n"


def spans(text: str) -> list[tuple[date, date | None]]:
    return [(plan.start, plan.end) for plan in child_in_need_plans(life(text), LATER)]


def test_a_family_help_plan_reads_as_child_in_need_before_and_after_a_protection_plan() -> None:
    assert spans(HELP + CONFERENCE + END) == [
        (date(2026, 4, 1), date(2026, 6, 3)),
        (date(2026, 11, 20), None),
    ]


def test_the_plan_itself_goes_on_unbroken() -> None:
    told = plans(life(HELP + CONFERENCE + END), LATER)
    assert [(plan.start, plan.is_open, len(plan.lines)) for plan in told] == [(date(2026, 4, 1), True, 2)]


def test_a_plan_of_early_help_is_no_child_in_need_plan() -> None:
    assert spans(HELP.replace("section_17=yes", "")) == []


def test_two_plans_that_follow_each_other_are_one_time() -> None:
    assert spans(HELP + "2026-05-01 PlanMade section_17=yes") == [(date(2026, 4, 1), None)]


def test_it_ends_with_our_work_and_with_the_life() -> None:
    assert spans(HELP + "2026-05-01 EpisodeClosed because=declined") == [(date(2026, 4, 1), date(2026, 5, 1))]
    assert spans(HELP + "2026-05-02 PersonDied") == [(date(2026, 4, 1), date(2026, 5, 2))]


def test_a_review_that_it_does_not_go_on_ends_it() -> None:
    assert spans(HELP + "2026-05-09 PlanReviewed plan=#plan goes_on=no") == [
        (date(2026, 4, 1), date(2026, 5, 9))
    ]


def test_an_end_before_the_beginning_is_kept_and_asked_about() -> None:
    text = HELP + "2026-03-01 PlanEnded plan=#plan"
    assert spans(text) == [(date(2026, 4, 1), None)]
    assert [q.code for q in questions(life(text), POLICY, LATER)] == ["plan.before_start"]


def test_a_line_is_promised_then_arrives_then_the_family_says_whether_it_helped() -> None:
    text = HELP
    states = []
    for more in (
        "",
        "2026-04-15 HelpArrived #came plan=#plan line=bed\n",
        '2026-04-20 HelpConfirmed arrived=#came came=yes words="She sleeps through"\n',
    ):
        text += more
        told = life(text)
        states.append(plan_lines(told, plans(told, LATER)[0], LATER)[0])
    assert [line.state for line in states] == [LineState.PROMISED, LineState.ARRIVED, LineState.HELPED]
    assert states[-1].words == "She sleeps through"
    assert states[-1].waiting_days(LATER) == 14


def test_a_line_that_the_family_says_did_not_come_still_waits() -> None:
    told = life(
        HELP
        + """
    2026-04-15 HelpArrived #came plan=#plan line=bed
    2026-04-20 HelpConfirmed arrived=#came came=no words="Nobody came"
    """
    )
    line = plan_lines(told, plans(told, LATER)[0], LATER)[0]
    assert line.state is LineState.DID_NOT_COME
    assert line.waiting_days(date(2026, 5, 1)) == 30


def test_an_added_line_waits_from_the_day_it_was_added() -> None:
    told = life(HELP + '2026-05-01 PlanChanged plan=#plan lines="bed: A bed; swim: Swimming"')
    lines = plan_lines(told, plans(told, LATER)[0], LATER)
    assert [(line.line.key, line.since) for line in lines] == [
        ("bed", date(2026, 4, 1)),
        ("swim", date(2026, 5, 1)),
    ]


def test_an_edited_line_falls_to_an_earlier_wording() -> None:
    text = (
        HELP
        + """
    2026-04-01 AgreementAsked #ask to=mum line="A club" of=#plan key=club if_no="Nothing changes"
    2026-04-02 AgreementAnswered asked=#ask answer=agree by_act=signed_here
    """
    )
    told = life(text)
    before = plan_lines(told, plans(told, LATER)[0], LATER)[1]
    told = life(text + '2026-05-01 PlanChanged plan=#plan lines="bed: A bed; club: A club every day"')
    after = plan_lines(told, plans(told, LATER)[0], LATER)[1]
    assert [a.words for a in before.agreements] == ["agrees"]
    assert [a.words for a in after.agreements] == ["agreed to an earlier wording"]


def test_the_next_visit_at_home_is_due_from_the_last_and_not_while_a_protection_plan_runs() -> None:
    told = life(HELP + "2026-04-08 VisitMade each.maya.seen=yes\n" + CONFERENCE + END)
    visits = CLOCKS[1:]
    assert [one.since for one in due(told, POLICY, date(2026, 4, 2), visits)] == [date(2026, 4, 1)]
    assert [one.since for one in due(told, POLICY, date(2026, 5, 1), visits)] == [date(2026, 4, 8)]
    assert due(told, POLICY, date(2026, 7, 1), visits) == ()
    assert [one.since for one in due(told, POLICY, date(2026, 12, 1), visits)] == [date(2026, 11, 20)]


def test_the_plan_is_looked_at_again_until_it_ends() -> None:
    told = life(HELP + "2026-05-09 PlanReviewed plan=#plan goes_on=yes\n2026-06-09 PlanEnded plan=#plan")
    assert [one.since for one in due(told, POLICY, date(2026, 5, 10), CLOCKS[:1])] == [date(2026, 5, 9)]
    assert due(told, POLICY, date(2026, 6, 9), CLOCKS) == ()
