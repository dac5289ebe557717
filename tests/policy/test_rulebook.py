"""The policy answers for a day, with its source, and says what it is not sure of."""

from datetime import date

import pytest

from alongside.policy import NoRuleOnThatDay, UnknownRule, load

TODAY = date(2026, 11, 23)


def test_every_value_says_since_when_and_where_it_is_written() -> None:
    for name, value in load().values():
        assert value.since.year >= 1991, name
        assert value.source.strip(), name


def test_every_value_that_needs_checking_says_why() -> None:
    assert load().unchecked()
    assert all(each.why and each.where and each.what for each in load().unchecked())


def test_a_set_that_needs_checking_is_one_line_and_not_one_for_each_code() -> None:
    waiting = [each for each in load().unchecked() if each.what.startswith("contact_outcome")]
    assert len(waiting) == 1


def test_the_edition_in_force_is_named_on_each_day() -> None:
    policy = load()
    assert "2023" in policy.timescale("conference.initial", date(2026, 3, 18)).source
    now = policy.timescale("conference.initial", date(2026, 3, 19))
    assert now.source.startswith("Working Together to Safeguard Children 2026")
    assert now.check


def test_a_day_before_the_first_value_is_refused_in_words() -> None:
    with pytest.raises(NoRuleOnThatDay, match=r"1 May 1999\. It is held from 15 April 2013"):
        load().timescale("assessment.complete", date(1999, 5, 1))


def test_a_day_before_the_first_value_can_be_asked_about_without_refusal() -> None:
    assert load().find_timescale("assessment.complete", date(1999, 5, 1)) is None


def test_a_rule_nobody_knows_is_refused_with_its_neighbours() -> None:
    with pytest.raises(UnknownRule, match=r"conference\.initial"):
        load().timescale("conference.final", TODAY)


def test_the_two_assessments_before_2013_are_held_for_old_lives() -> None:
    policy = load()
    assert policy.timescale("assessment.core", date(2012, 1, 9)).amount == 35
    with pytest.raises(NoRuleOnThatDay, match="until 14 April 2013"):
        policy.timescale("assessment.core", TODAY)


def test_an_enquiry_is_a_duty_since_the_children_act_came_into_force() -> None:
    duty = load().duty("children_act_1989.s47", TODAY)
    assert duty.binds(TODAY)
    assert duty.since == date(1991, 10, 14)


@pytest.mark.parametrize(
    "key", ["children_act_1989.s31za", "children_act_2004.s16la", "children_act_1989.s23czaa"]
)
def test_a_duty_enacted_in_2026_does_not_bind_before_it_is_commenced(key: str) -> None:
    duty = load().duty(key, TODAY)
    assert duty.prospective
    assert not duty.binds(TODAY)
    assert "day to be appointed" in duty.commencement


def test_the_record_of_a_child_in_care_is_kept_until_the_75th_birthday() -> None:
    rule = load().retention("looked_after", TODAY)
    assert rule.until_day(date(2020, 2, 29), load().working_days) == date(2095, 2, 28)


def test_a_record_that_follows_another_has_no_length_of_its_own() -> None:
    assert load().retention("looks", TODAY).until_day(TODAY, load().working_days) is None


def test_the_policy_is_read_once() -> None:
    assert load() is load()
