"""How to come back, where our work has ended."""

from alongside.story import way_back
from alongside.story.way_back import WayBack
from tests.life import person
from tests.story.seen import view

WORK = """
    2026-01-05 PersonNamed given=Maya
    2026-01-05 ReferralReceived #asked source=1A
    2026-03-01 EpisodeClosed #closed because=no_longer_in_need family_told=yes way_back="Ring Amira."
"""


def told(text: str) -> WayBack | None:
    return way_back.tell(view(text), person("maya"))


def test_it_is_said_in_the_words_the_family_was_told_it_in() -> None:
    back = told(WORK)
    assert back is not None
    assert (back.words, back.ended) == ("Ring Amira.", "Our work with Maya ended on 1 March.")


def test_where_nobody_wrote_it_down_that_is_said() -> None:
    back = told(WORK.replace('way_back="Ring Amira."', ""))
    assert back is not None
    assert back.words.startswith("Nobody has written down how they can come back")


def test_nothing_is_said_while_we_work_with_them_or_once_they_have_come_back() -> None:
    again = WORK + "2026-05-01 ReferralReceived source=1A\n"
    rang = WORK + "2026-05-01 ContactReceived source=1A asks_for_help=yes\n"
    assert [told(text) for text in (again, rang, "2026-01-05 PersonNamed given=Maya")] == [None] * 3


def test_nobody_is_asked_back_to_a_child_who_has_died() -> None:
    assert told(WORK + "2026-06-01 PersonDied\n") is None
