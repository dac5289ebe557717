"""What a child finds hard: the latest whole list, and "nothing" only when somebody said so."""

from alongside.practice.disability import disabilities
from tests.life import life


def test_nobody_has_been_asked() -> None:
    assert disabilities(life("2026-01-05 PersonNamed given=Maya family=Hartley")) == ()


def test_the_latest_whole_list_stands() -> None:
    maya = life("""
        2025-01-05 DisabilityTold disabilities=HEAR,VIS
        2026-01-05 DisabilityTold disabilities=HEAR,HEAR
    """)

    assert disabilities(maya) == ("HEAR",)


def test_nothing_stands_only_alone() -> None:
    assert disabilities(life("2026-01-05 DisabilityTold disabilities=NONE")) == ("NONE",)
    assert disabilities(life("2026-01-05 DisabilityTold disabilities=NONE,AUT")) == ("AUT",)
