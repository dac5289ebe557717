"""What is answered after the reference date about work that the year tells, the year's return knows."""

from __future__ import annotations

from alongside.policy import load
from alongside.returns.cin.period import CensusYear
from alongside.returns.cin.rows import child
from alongside.returns.cin.tree import Node
from tests.life import life

POLICY = load()
YEAR = CensusYear(2026)
REFERRED = "2018-01-01 PersonBorn\n2026-03-30 ReferralReceived #r source=6\n"


def returned(text: str, year: CensusYear = YEAR) -> Node:
    """The child's part of a year's return."""
    node = child(life(REFERRED + text), year, POLICY)
    assert node
    return node


def decided(text: str) -> tuple[str, str]:
    """Whether the referral came to nothing, and why work began."""
    told = returned(text).only("CINdetails")
    return told.value("ReferralNFA"), told.value("PrimaryNeedCode")


def test_a_referral_decided_in_april_is_returned_as_it_was_decided() -> None:
    assert decided("2026-04-02 ReferralDecided referral=r outcomes=NFA") == ("1", "")
    on = "2026-04-02 ReferralDecided referral=r outcomes=SINGLE_ASSESSMENT\n"
    assert decided(on + "2026-04-02 PrimaryNeedJudged need=N4") == ("0", "N4")


def test_what_was_decided_by_the_day_stays_whatever_was_judged_later() -> None:
    on = "2026-03-31 ReferralDecided referral=r outcomes=SINGLE_ASSESSMENT\n"
    text = on + "2026-03-31 PrimaryNeedJudged need=N4\n2026-05-01 PrimaryNeedJudged need=N1"
    assert decided(text) == ("0", "N4")


def test_what_a_child_finds_hard_and_their_ethnicity_were_so_before_anybody_asked() -> None:
    told = "2026-05-11 DisabilityTold disabilities=AUT\n2026-05-11 EthnicityGiven ethnicity=AIND"
    found = returned(told).only("ChildCharacteristics")
    assert (found.value("Ethnicity"), found.values("Disability")) == ("AIND", ("AUT",))


def test_the_first_answer_stands_for_the_year_and_later_ones_for_later_years() -> None:
    told = "2026-05-11 DisabilityTold disabilities=NONE\n2026-11-02 DisabilityTold disabilities=AUT"
    assert returned(told).only("ChildCharacteristics").values("Disability") == ("NONE",)
    later = returned(told, CensusYear(2027)).only("ChildCharacteristics")
    assert later.values("Disability") == ("AUT",)


def test_what_was_asked_in_other_work_or_after_the_next_return_is_not_this_years() -> None:
    ended = "2026-04-20 EpisodeClosed because=no_longer_in_need\n"
    late = "2026-05-11 DisabilityTold disabilities=AUT"
    assert not returned(ended + late).only("ChildCharacteristics").values("Disability")
    assert (
        not returned("2027-04-01 DisabilityTold disabilities=AUT")
        .only("ChildCharacteristics")
        .values("Disability")
    )


def test_what_happened_after_the_day_is_still_not_told() -> None:
    told = returned(
        "2026-04-02 ReferralDecided referral=r outcomes=SINGLE_ASSESSMENT\n"
        "2026-04-02 PrimaryNeedJudged need=N4\n2026-04-03 AssessmentStarted #a\n"
        "2026-05-11 DisabilityTold disabilities=NONE\n2026-05-12 EpisodeClosed because=no_longer_in_need"
    ).only("CINdetails")
    assert not told.value("CINclosureDate")
    assert not list(told.each("Assessments"))
