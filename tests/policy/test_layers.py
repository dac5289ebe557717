"""An authority's own values: it may promise more, and relax a rule only by an open trial."""

from datetime import date
from pathlib import Path

import pytest

from alongside.policy import Policy, PolicyRefused, load

MONDAY = date(2026, 11, 2)
NORTH = frozenset({"family help, north"})

TRIAL = """
[[trial]]
timescale = "assessment.complete"
cohort = "family help, north"
within = "60 working days"
why = "To see whether more time gives a better understanding"
measures = ["what families say about being understood"]
since = 2026-09-01
until = 2027-08-31
legal_basis = "Local Authority Social Services Act 1970, section 7A"
author = "Director of children's services"
"""


def visits(within: str, key: str = "visit.child_protection") -> str:
    return f"""
[timescale."{key}"]
what = "See the child"
from = "the last visit"
to = "the next visit"
[[timescale."{key}".values]]
since = 2026-04-01
within = "{within}"
source = "Our procedures, chapter 4"
author = "Principal social worker"
why = "Families told us three weeks is too long"
"""


def codes(name: str, row: str, more: str = "") -> str:
    return f"""
[codes.{name}]
what = "Ours"
since = 2026-04-01
source = "Our family help offer"
author = "Head of family help"
why = "Families asked for it"
{more}
values = [{row}]
"""


def ours(tmp_path: Path, text: str) -> Policy:
    (tmp_path / "ours.toml").write_text(text)
    return load(tmp_path)


def refusal(tmp_path: Path, text: str) -> str:
    with pytest.raises(PolicyRefused) as refused:
        ours(tmp_path, text)
    return str(refused.value)


def test_a_rhythm_the_law_leaves_open_is_the_authoritys_to_set(tmp_path: Path) -> None:
    visit = ours(tmp_path, visits("15 working days")).timescale("visit.child_protection", MONDAY)
    assert (visit.amount, visit.local, visit.author) == (15, True, "Principal social worker")


def test_before_the_authority_set_it_the_starting_point_stands(tmp_path: Path) -> None:
    policy = ours(tmp_path, visits("15 working days"))
    assert not policy.timescale("visit.child_protection", date(2025, 4, 1)).local


def test_an_authority_may_promise_more_than_the_law_asks(tmp_path: Path) -> None:
    policy = ours(tmp_path, visits("10 working days", "conference.initial"))
    assert policy.timescale("conference.initial", MONDAY).amount == 10


def test_an_authority_may_not_quietly_ask_for_less(tmp_path: Path) -> None:
    said = refusal(tmp_path, visits("20 working days", "conference.initial"))
    assert "ours.toml, conference.initial: 20 working days is longer than the 15" in said
    assert "write a [[trial]]" in said


def test_a_value_of_ones_own_must_say_who_and_why(tmp_path: Path) -> None:
    nobody = visits("5 working days").replace("author", "# author")
    assert "must say `author` and `why`" in refusal(tmp_path, nobody)


def test_a_trial_gives_its_cohort_more_time_and_says_so(tmp_path: Path) -> None:
    scale = ours(tmp_path, TRIAL).timescale("assessment.complete", MONDAY, NORTH)
    assert (scale.amount, scale.since) == (60, date(2026, 3, 19))
    assert scale.trial is not None
    assert scale.trial.measures == ("what families say about being understood",)
    assert scale.says(MONDAY).endswith("on trial for family help, north until 31 August 2027")


def test_a_family_outside_the_cohort_keeps_the_rule(tmp_path: Path) -> None:
    scale = ours(tmp_path, TRIAL).timescale("assessment.complete", MONDAY)
    assert (scale.amount, scale.trial) == (45, None)


def test_a_trial_that_is_over_is_over(tmp_path: Path) -> None:
    policy = ours(tmp_path, TRIAL)
    assert policy.timescale("assessment.complete", date(2027, 8, 31), NORTH).amount == 60
    assert policy.timescale("assessment.complete", date(2027, 9, 1), NORTH).amount == 45


@pytest.mark.parametrize("word", ["why", "measures", "until", "since", "legal_basis", "author"])
def test_a_trial_that_leaves_something_unsaid_is_refused(tmp_path: Path, word: str) -> None:
    unsaid = "\n".join(line for line in TRIAL.splitlines() if not line.startswith(f"{word} ="))
    assert refusal(tmp_path, unsaid) == f"ours.toml, trial 1: it does not say `{word}`"


def test_a_trial_that_measures_nothing_is_refused(tmp_path: Path) -> None:
    empty = TRIAL.replace('["what families say about being understood"]', "[]")
    assert refusal(tmp_path, empty) == "ours.toml, trial 1: a trial must say its measures"


def test_a_trial_of_a_rule_that_is_not_there_is_refused(tmp_path: Path) -> None:
    elsewhere = TRIAL.replace("assessment.complete", "assessment.speedy")
    assert "no timescale called assessment.speedy" in refusal(tmp_path, elsewhere)


def test_two_trials_of_one_rule_for_one_cohort_are_refused(tmp_path: Path) -> None:
    assert "another trial of assessment.complete" in refusal(tmp_path, TRIAL + TRIAL)


def test_an_authority_adds_to_a_list_of_its_own(tmp_path: Path) -> None:
    policy = ours(tmp_path, codes("help_kind", '{ code = "mooring", words = "A mooring" }'))
    kinds = policy.codes("help_kind", MONDAY)
    assert kinds.words("mooring") == "A mooring"
    assert "money" in kinds


def test_an_authority_may_replace_a_list_of_its_own_whole(tmp_path: Path) -> None:
    row = '{ code = "mooring", words = "A mooring" }'
    policy = ours(tmp_path, codes("help_kind", row, "replace = true"))
    assert policy.codes("help_kind", MONDAY).codes == ("mooring",)


def test_a_list_a_return_fixes_takes_new_words_in_its_own_place(tmp_path: Path) -> None:
    policy = ours(tmp_path, codes("referral_source", '{ code = "6", words = "The police" }'))
    sources = policy.codes("referral_source", MONDAY)
    assert sources.words("6") == "The police"
    assert sources.codes == load().codes("referral_source", MONDAY).codes


def test_a_list_a_return_fixes_takes_no_new_codes(tmp_path: Path) -> None:
    said = refusal(tmp_path, codes("referral_source", '{ code = "11", words = "A neighbour" }'))
    assert "a return fixes the list referral_source" in said


def test_the_example_that_ships_changes_nothing() -> None:
    example = Path(__file__).parents[2] / "alongside" / "policy" / "local"
    assert list(load(example).values()) == list(load().values())


def test_the_example_works_when_its_marks_are_taken_away(tmp_path: Path) -> None:
    shipped = Path(__file__).parents[2] / "alongside" / "policy" / "local" / "example.toml"
    lines = [line.removeprefix("# ").removeprefix("#") for line in shipped.read_text().splitlines()]
    code = [line for line in lines if line[:1] in "[]" or "=" in line]
    assert ours(tmp_path, "\n".join(code)).timescale("visit.child_protection", MONDAY).local
