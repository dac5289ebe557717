"""From a referral to the end of the work."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.policy import load
from alongside.practice import episode as e
from alongside.record import Life
from tests.life import at, life

POLICY = load()
TODAY = date(2026, 6, 30)
ASKED = "2026-01-12 ReferralReceived #asked source=2A"
NFA = "2026-01-13 ReferralDecided referral=#asked outcomes=NFA"
ENDED = "2026-04-02 EpisodeClosed because=no_longer_in_need"


def codes(told: Life) -> list[str]:
    return [q.code for q in e.questions(told, POLICY, TODAY)]


def spans(told: Life) -> list[tuple[str, str]]:
    return [(str(one.start), str(one.end)) for one in e.episodes(told)]


def test_a_referral_opens_an_episode_known_by_its_entry() -> None:
    told = life(ASKED)
    (one,) = e.episodes(told)
    assert (one.id, one.source, one.is_open, one.nfa) == (told.entries[0].id, "2A", True, False)


def test_the_end_of_the_work_closes_it() -> None:
    assert spans(life(f"{ASKED}\n{ENDED}")) == [("2026-01-12", "2026-04-02")]


def test_a_referral_while_one_is_open_is_new_information_and_is_asked_about() -> None:
    told = life(f"{ASKED}\n2026-02-01 ReferralReceived source=6\n{ENDED}")
    assert len(e.episodes(told)) == 1
    assert "referral_while_open" in codes(told)


def test_a_referral_on_the_day_the_work_ended_opens_the_next() -> None:
    told = life(f"{ASKED}\n{ENDED}\n2026-04-02 ReferralReceived source=6")
    assert spans(told) == [("2026-01-12", "2026-04-02"), ("2026-04-02", "None")]


def test_a_referral_that_went_no_further_is_an_episode_of_one_moment() -> None:
    (one,) = e.episodes(life(f"{ASKED}\n{NFA}"))
    assert (one.nfa, one.is_moment, one.closed) == (True, True, None)


def test_no_further_action_beside_another_outcome_is_not_no_further_action() -> None:
    (one,) = e.episodes(life(f"{ASKED}\n{NFA},SINGLE_ASSESSMENT"))
    assert not one.nfa


def test_after_no_further_action_the_next_referral_opens_its_own_episode() -> None:
    told = life(f"{ASKED}\n{NFA}\n2026-02-01 ReferralReceived source=6")
    assert [one.nfa for one in e.episodes(told)] == [True, False]


def test_undecided_is_not_no_further_action_and_is_asked_about() -> None:
    told = life(ASKED)
    assert not e.episodes(told)[0].nfa
    assert "referral_undecided" in codes(told)


ASSESSED = f"{ASKED}\n{NFA}\n2026-01-19 AssessmentStarted kind=child_and_family @recorded=2026-01-19T10:00"


def test_an_assessment_after_all_makes_it_an_episode_and_on_friday_it_was_none() -> None:
    told = life(ASSESSED)
    assert not e.episodes(told)[0].nfa
    assert e.episodes(told.as_known_at(at("2026-01-16T17:00")))[0].nfa


def test_what_is_done_on_the_day_of_two_referrals_leaves_neither_without_further_action() -> None:
    told = life(f"{ASKED}\n{NFA}\n2026-01-12 ReferralReceived source=6\n2026-01-12 AssessmentStarted")
    assert [one.nfa for one in e.episodes(told)] == [False]


def test_as_known_before_the_end_was_written_the_episode_was_open() -> None:
    told = life(f"{ASKED}\n{ENDED} @recorded=2026-04-10T09:00")
    assert e.episodes(told.as_known_at(at("2026-04-05T09:00")))[0].is_open


def test_an_end_taken_back_opens_the_episode_again() -> None:
    told = life(f"{ASKED}\n{ENDED} #end\n2026-04-03 EntryWithdrawn why='the wrong child' @corrects=end")
    assert e.episodes(told)[0].is_open


def test_an_end_on_a_day_when_nothing_was_open_is_asked_about() -> None:
    told = life(f"{ASKED}\n{NFA}\n{ENDED}")
    assert "ended_nothing" in codes(told)


def test_the_first_need_judged_in_the_episode_stands_and_its_correction() -> None:
    told = life(
        f"{ASKED}\n2026-02-01 PrimaryNeedJudged #need need=N1\n2026-03-01 PrimaryNeedJudged need=N4"
        "\n2026-02-01 PrimaryNeedJudged need=N5 @corrects=need"
    )
    assert e.primary_need(told, e.episodes(told)[0]) == "N5"


def test_a_need_missing_after_a_decision_is_asked_about_and_never_made_up() -> None:
    told = life(f"{ASKED}\n2026-01-13 ReferralDecided referral=#asked outcomes=SINGLE_ASSESSMENT")
    assert e.primary_need(told, e.episodes(told)[0]) is None
    assert "primary_need_missing" in codes(told)


def test_the_referral_date_is_the_day_it_came_on_a_sunday_too() -> None:
    (one,) = e.episodes(life("2026-01-11 ReferralReceived source=6"))
    assert e.cin_referral_date(one) == date(2026, 1, 11)


@pytest.mark.parametrize(("before", "again"), [("2025-01-12", True), ("2025-01-11", False)])
def test_a_re_referral_follows_another_within_twelve_months(before: str, again: bool) -> None:
    told = life(
        f"{before} ReferralReceived #a source=6\n{before} ReferralDecided referral=#a outcomes=NFA\n{ASKED}"
    )
    assert e.re_referral(told, POLICY, e.episodes(told)[-1]) is again


def test_only_referrals_that_opened_an_episode_are_counted_in_twelve_months() -> None:
    told = life(f"{ASKED}\n2026-02-01 ReferralReceived source=6")
    assert e.referrals_12m(told, TODAY) == 1
    assert e.referrals_12m(told, date(2027, 1, 12)) == 0


def test_the_census_wants_what_was_open_in_its_year() -> None:
    told = life(f"{ASKED}\n{ENDED}\n2026-07-01 ReferralReceived source=6")
    year = e.in_census(told, POLICY, date(2026, 4, 1), date(2027, 3, 31))
    assert [one.start for one in year] == [date(2026, 1, 12), date(2026, 7, 1)]


@pytest.mark.parametrize(
    ("came", "wanted"), [("2026-03-30", False), ("2026-03-31", True), ("2026-04-01", True)]
)
def test_no_further_action_counts_from_one_working_day_before_the_year(came: str, wanted: bool) -> None:
    told = life(f"{came} ReferralReceived #r source=6\n{came} ReferralDecided referral=#r outcomes=NFA")
    assert bool(e.in_census(told, POLICY, date(2026, 4, 1), date(2027, 3, 31))) is wanted


def test_what_happened_on_the_last_day_belongs_to_the_episode_that_ended() -> None:
    told = life(f"{ASKED}\n{ENDED}\n2026-04-02 NoteWritten words=goodbye\n2026-04-03 NoteWritten words=later")
    goodbye, later = told.standing[-2:]
    assert e.episode_of(told, goodbye) == e.episodes(told)[0]
    assert e.episode_of(told, later) is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("2026-01-12 BirthExpected due=2026-10-20\n" + ASKED, "referral_before_pregnancy"),
        ("2026-10-20 PersonBorn\n" + ASKED, "referral_before_pregnancy"),
        ("2026-01-10 PersonDied\n" + ASKED, "referral_after_death"),
        ("2001-01-01 PersonBorn\n" + ASKED, "open_past_25"),
    ],
)
def test_what_does_not_fit_is_asked_and_kept(text: str, code: str) -> None:
    told = life(text)
    assert code in codes(told)
    assert len(e.episodes(told)) == 1


def test_a_referral_forty_weeks_before_birth_is_not_asked_about() -> None:
    born = date(2026, 1, 12) + timedelta(days=280)
    assert "referral_before_pregnancy" not in codes(life(f"{born} PersonBorn\n{ASKED}"))


STEPS = st.sampled_from(("asked", "nfa", "ended", "noted"))


@st.composite
def histories(draw: st.DrawFn) -> str:
    """Any order of asking, deciding and ending, on days close together."""
    lines = []
    for n, (step, day) in enumerate(draw(st.lists(st.tuples(STEPS, st.integers(1, 28)), max_size=10))):
        on = f"2026-02-{day:02}"
        if step in ("asked", "nfa"):
            lines.append(f"{on} ReferralReceived #r{n} source=6")
        if step == "nfa":
            lines.append(f"{on} ReferralDecided referral=#r{n} outcomes=NFA")
        if step == "ended":
            lines.append(f"{on} EpisodeClosed because=declined")
    return "\n".join(lines)


@given(histories())
def test_episodes_never_overlap_whatever_was_written(text: str) -> None:
    told = e.episodes(life(text))
    assert not any(a.overlaps(b) for i, a in enumerate(told) for b in told[i + 1 :])
    assert sum(one.is_open for one in told) <= 1
    assert all(one.start <= other.start for one, other in pairwise(told))


@given(histories())
def test_every_referral_and_every_end_is_used_once_or_asked_about(text: str) -> None:
    told = life(text)
    found, asked = e.episodes(told), {q.about for q in e.questions(told, POLICY, TODAY)}
    used = [one.referral.id for one in found] + [one.closed.id for one in found if one.closed]
    assert len(used) == len(set(used))
    kinds = ("ReferralReceived", "EpisodeClosed")
    assert {entry.id for entry in told.standing if entry.kind in kinds} <= set(used) | asked
