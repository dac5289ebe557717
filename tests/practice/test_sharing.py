"""Agreement to a service, the law that lets us share, and whether the family was told: three things."""

from datetime import date

import pytest

from alongside.policy import load
from alongside.practice.sharing import questions
from tests.life import life

SHARED = '2026-05-11 InformationShared to="The school" limb={} family_told={} {}'


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (SHARED.format("s17", "yes", "basis=6_1_e"), []),
        (SHARED.format("s47", "no", 'basis=6_1_c why_not="He would hurt her"'), []),
        (SHARED.format("s47", "no", "basis=6_1_c"), ["sharing.family_not_told"]),
        (SHARED.format("agreement", "yes", ""), ["sharing.no_basis"]),
    ],
)
def test_each_is_asked_for_by_itself(text: str, codes: list[str]) -> None:
    assert [one.code for one in questions(life(text), load(), date(2026, 6, 1))] == codes
