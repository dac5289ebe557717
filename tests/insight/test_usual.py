"""What usually happens here, with both errors, and nothing where there are too few to say."""

from datetime import date, timedelta

from alongside.insight.enquiries import Outcome
from alongside.insight.interval import Share
from alongside.insight.usual import usual
from alongside.record import EntryId

TODAY = date(2026, 11, 26)
BEGAN = date(2025, 6, 2)


def one(
    nr: int,
    *,
    opened: bool = True,
    concern: str = "N1",
    began: date = BEGAN,
    conference: date | None = None,
    harmed: date | None = None,
) -> Outcome:
    ended = began + timedelta(days=14) if opened else began
    return Outcome(EntryId(str(nr)), concern, opened, began, ended, conference, None, None, None, harmed)


def test_wilson_says_how_little_twenty_can_say() -> None:
    assert (Share(13, 20).low, Share(13, 20).in_hundred, Share(13, 20).high) == (43, 65, 82)
    assert (Share(0, 20).low, Share(0, 20).high) == (0, 16)


def test_both_sides_stand_beside_each_other() -> None:
    checked = [one(nr, conference=BEGAN) if nr < 10 else one(nr) for nr in range(30)]
    stepped = [one(100 + nr, opened=False, harmed=BEGAN if nr < 2 else None) for nr in range(30)]
    told = usual([*checked, *stepped], TODAY, "N1")
    share = told.checked.lines[0].share
    assert share is not None
    assert (share.count, share.of) == (20, 30)
    harmed = told.stepped_back.lines[0].share
    assert harmed is not None
    assert (harmed.count, harmed.of) == (2, 60)


def test_too_few_say_nothing() -> None:
    told = usual([one(nr) for nr in range(19)], TODAY, "N1")
    assert told.says_nothing
    assert all(line.share is None for line in (*told.checked.lines, *told.stepped_back.lines))


def test_where_too_few_are_alike_all_are_counted_and_it_says_so() -> None:
    told = usual([one(nr, concern="N2") for nr in range(40)], TODAY, "N1")
    assert told.concern == ""
    assert told.checked.about == 40


def test_brothers_and_sisters_of_one_discussion_are_one() -> None:
    told = usual([one(nr % 20, conference=BEGAN) if nr < 20 else one(nr % 20) for nr in range(40)], TODAY, "")
    share = told.checked.lines[0].share
    assert share is not None
    assert (share.count, share.of) == (0, 20)


def test_the_news_of_this_month_moves_no_figure() -> None:
    before = [one(nr) for nr in range(30)]
    news = one(99, began=date(2026, 11, 10))
    assert usual([*before, news], TODAY, "") == usual(before, TODAY, "")


def test_the_other_error_waits_a_whole_year_before_it_is_counted() -> None:
    told = usual([one(nr, began=date(2026, 3, 2)) for nr in range(30)], TODAY, "")
    assert told.checked.about == 30
    assert told.stepped_back.about is None


def test_help_is_counted_only_where_the_days_have_passed() -> None:
    late = [one(nr, began=date(2026, 10, 10)) for nr in range(30)]
    soon, later = usual(late, TODAY, "").checked.lines[2:]
    assert soon.share is None
    assert later.share is None
