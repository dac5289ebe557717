"""A handover that is met, not sent."""

from datetime import date

from alongside.practice.handover import Handover, handovers
from tests.life import entry_named, life, person, worker

TODAY = date(2026, 6, 1)
TOM = "2025-09-01 WorkerAllocated worker=tom role=social_worker @by=meg"
AMIRA = "2026-05-03 WorkerAllocated worker=amira role=social_worker reason=LEFTRL @by=meg"
LETTERS = '2026-05-01 HandoverWritten #over to=amira words="Bring a biscuit." to_family="I go." @by=tom'
MET = "2026-05-05 WorkerIntroduced worker=amira introduced_by=worker:tom together=yes"


def told(*lines: str) -> Handover:
    (one,) = handovers(life("\n".join(lines)))
    return one


def test_a_handover_begins_before_anybody_is_allocated() -> None:
    one = told(TOM, LETTERS)
    assert (one.leaving, one.coming, one.allocated) == (worker("tom"), worker("amira"), None)
    assert one.under_way(TODAY)


def test_it_is_whole_when_both_letters_are_written_and_both_were_there() -> None:
    assert not told(TOM, LETTERS, AMIRA).whole
    one = told(TOM, LETTERS, AMIRA, MET)
    assert one.whole
    assert not one.under_way(TODAY)


def test_letters_may_be_written_one_after_the_other() -> None:
    later = '2026-05-06 HandoverWritten to=amira not_again="the chair" @by=tom'
    one = told(TOM, LETTERS, later, AMIRA)
    assert one.to_worker
    assert one.not_again
    assert one.not_again.fact.not_again == "the chair"


def test_coming_alone_is_no_visit_together() -> None:
    alone = "2026-05-05 WorkerIntroduced worker=amira introduced_by=worker:tom"
    assert told(TOM, LETTERS, AMIRA, alone).together is None


def test_a_meeting_at_which_both_were_is_a_visit_together() -> None:
    both = '2026-05-06 CoreGroupMet attended="worker:tom, worker:amira, maya"'
    assert told(TOM, LETTERS, AMIRA, both).together
    long_ago = '2026-01-06 CoreGroupMet attended="worker:tom, worker:amira, maya"'
    assert told(TOM, LETTERS, AMIRA, long_ago).together is None


def test_a_day_to_go_together_is_the_promise_that_builds_on_it() -> None:
    other = '2026-05-02 PromiseMade what="A photo" by_whom=tom'
    promise = (
        '2026-05-02 PromiseMade #go what="Tom brings Amira" by_whom=tom by_when=2026-05-09 @builds_on=over'
    )
    text = f"{TOM}\n{LETTERS}\n{promise}\n{other}"
    one = told(text)
    assert one.promised
    assert one.promised.made.root == entry_named(text, "go")


def test_that_the_letter_went_to_the_family_is_a_letter_about_it() -> None:
    sent = '2026-05-02 LetterSent to=leanne about_entry=#over words="I go."'
    assert not told(TOM, LETTERS).given
    assert told(TOM, LETTERS, sent).given


def test_what_never_came_of_a_change_long_ago_is_no_longer_asked_for() -> None:
    assert told(TOM, AMIRA).under_way(TODAY)
    assert not told(TOM, AMIRA).under_way(date(2026, 12, 1))


def test_somebody_who_stands_in_is_handed_nothing_over() -> None:
    assert (
        handovers(life(f"{TOM}\n2026-05-03 WorkerAllocated worker=duty role=social_worker reason=ABSENC"))
        == ()
    )


def test_a_plan_that_came_to_nothing_is_no_longer_under_way() -> None:
    to_sol = '2026-04-01 HandoverWritten to=sol words="Tea." @by=tom'
    (one,) = handovers(life(f"{TOM}\n{to_sol}\n{AMIRA}"))
    assert one.coming == worker("amira")


def test_a_worker_who_comes_back_is_handed_over_to_anew() -> None:
    back = '2026-05-20 HandoverWritten to=tom words="He is back." @by=amira'
    first, planned = handovers(life(f"{TOM}\n{LETTERS}\n{AMIRA}\n{back}"))
    assert (first.coming, planned.coming) == (worker("amira"), worker("tom"))
    again = "2026-05-25 WorkerAllocated worker=tom role=social_worker reason=OTHERS @by=meg"
    first, second = handovers(life(f"{TOM}\n{LETTERS}\n{AMIRA}\n{back}\n{again}"))
    assert second.allocated
    assert [len(first.letters), len(second.letters)] == [1, 1]


def test_where_a_worker_has_left_somebody_else_may_bring_the_next() -> None:
    nan = "2026-05-05 WorkerIntroduced worker=amira introduced_by=nan together=yes"
    one = told(TOM, AMIRA, nan)
    assert one.gone
    assert one.brought_by == person("nan")
    assert told(TOM, LETTERS, AMIRA, MET).brought_by == worker("tom")
