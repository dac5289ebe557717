"""The end of the work, as a worker says it."""

from alongside.practice.closure import BECAUSE, EpisodeClosed
from alongside.practice.ending import SAID


def test_every_reason_the_census_can_hear_from_a_worker_can_be_said() -> None:
    assert set(SAID) <= set(BECAUSE)


def test_ending_says_the_way_back() -> None:
    assert {"family_told", "way_back"} <= set(EpisodeClosed.__struct_fields__)
