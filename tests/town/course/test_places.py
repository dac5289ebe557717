"""Streets of the made-up town, and the homes in them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from alongside.town.chance import Dice
from alongside.town.course import places


def test_no_two_streets_share_a_name_or_a_postcode() -> None:
    kept = range(places.PER_TENTH)
    streets = [places.street(part, tenth, n) for part in range(6) for tenth in range(1, 11) for n in kept]
    assert len({name for name, _ in streets}) == len({postcode for _, postcode in streets}) == len(streets)


@given(st.integers(0, 10_000), st.integers(0, 5), st.integers(1, 10))
def test_every_home_lies_in_an_area_that_does_not_exist(seed: int, part: int, tenth: int) -> None:
    dice = Dice(seed)
    for address, postcode in (places.address(dice, part, tenth), places.for_now(dice, part)):
        assert postcode.startswith("ZZ")
        assert address
