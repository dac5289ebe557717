"""The wordings of a plan: what went and why, what builds on what, and two changes made at once."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from alongside.practice.attendance import LineStruck, PlanLine
from alongside.practice.plan import plans
from alongside.practice.wording import Joined, Lines, gone, newest, together, wording
from tests.life import entry_named, life

LATER = date(2026, 12, 31)
PLAN = '2026-04-01 PlanMade #plan lines="bed: A bed; club: A club"\n'
FIRST = (
    '2026-05-10 PlanChanged #first plan=#plan lines="bed: A bed for Maya; club: A club" '
    "@builds_on=plan @takes_over=yes\n"
)
SECOND = (
    '2026-05-02 PlanChanged #second plan=#plan why="The club shut." lines="bed: A bed for Maya" '
    "@builds_on=first @takes_over=yes\n"
)
ENDED = "2026-06-01 PlanEnded #ended plan=#plan @builds_on=second @takes_over=yes\n"


def test_a_change_written_for_an_earlier_day_is_still_the_newer_wording() -> None:
    (plan,) = plans(life(PLAN + FIRST + SECOND), LATER)
    assert [line.what for line in plan.lines] == ["A bed for Maya"]


def test_a_line_that_went_is_told_with_why_also_where_it_was_only_left_out() -> None:
    told = life(PLAN + FIRST + SECOND)
    assert [(one.line.what, one.why) for one in gone(told, plans(told, LATER)[0])] == [
        ("A club", "The club shut.")
    ]


def test_the_next_word_builds_on_the_last_change_and_on_an_end_that_came_after_it() -> None:
    for text, last in (
        (PLAN, "plan"),
        (PLAN + FIRST + SECOND, "second"),
        (PLAN + FIRST + SECOND + ENDED, "ended"),
    ):
        told = life(text)
        assert newest(told, plans(told, LATER)[0]).id == entry_named(text, last)


def test_what_somebody_read_is_found_again_after_it_was_corrected() -> None:
    text = PLAN + '2026-04-02 PlanMade lines="bed: Two beds" @corrects=plan @why="Two."\n'
    told = life(text)
    read = wording(told, plans(told, LATER)[0], entry_named(text, "plan"))
    assert [line.what for line in read or ()] == ["A bed", "A club"]


def test_an_entry_that_is_no_wording_of_the_plan_is_none() -> None:
    text = PLAN + "2026-05-01 NoteWritten #note words=Hello\n"
    told = life(text)
    assert wording(told, plans(told, LATER)[0], entry_named(text, "note")) is None


WORDS = st.sampled_from(["a bed", "a club", "a bigger bed", "Saturdays", "a phone"])
KEYS = st.sampled_from("abcdef")


@st.composite
def changed(draw: st.DrawFn, base: Lines, new: str) -> tuple[Lines, tuple[LineStruck, ...]]:
    """What one person made of a plan: some lines reworded, some struck out, some added."""
    lines, struck = [], []
    for line in base:
        how = draw(st.sampled_from(("leave", "reword", "strike")))
        if how == "strike":
            struck.append(LineStruck(key=line.key, why="gone"))
        else:
            lines.append(line if how == "leave" else PlanLine(key=line.key, what=draw(WORDS)))
    added = [PlanLine(key=f"{new}{n}", what=draw(WORDS)) for n in range(draw(st.integers(0, 2)))]
    return (*lines, *added), tuple(struck)


@st.composite
def at_once(draw: st.DrawFn) -> tuple[Lines, Lines, Lines, tuple[LineStruck, ...]]:
    """A plan, and what two people made of it at once."""
    keys = draw(st.lists(KEYS, unique=True, max_size=5))
    base = tuple(PlanLine(key=key, what=draw(WORDS)) for key in keys)
    theirs, _ = draw(changed(base, "t"))
    mine, struck = draw(changed(base, "m"))
    return base, theirs, mine, struck


@given(at_once())
def test_two_changes_made_at_once_keep_every_word_that_either_wrote(
    plan: tuple[Lines, Lines, Lines, tuple[LineStruck, ...]],
) -> None:
    base, theirs, mine, struck = plan
    told = together(base, theirs, mine, struck)
    shown = [*(one.line for one in told), *(one.theirs for one in told if one.theirs)]
    new = [line for line in (*theirs, *mine) if line not in base]
    assert all(line in shown for line in new)
    assert [one.line.key for one in told if one.struck] == [
        line.key for line in theirs if line.key in {one.key for one in struck}
    ]


@given(at_once())
def test_what_neither_touched_stands_as_it_was_and_each_line_stands_once(
    plan: tuple[Lines, Lines, Lines, tuple[LineStruck, ...]],
) -> None:
    base, theirs, mine, struck = plan
    told = together(base, theirs, mine, struck)
    keys = [one.line.key for one in told]
    untouched = [line for line in base if line in theirs and line in mine]
    assert len(keys) == len(set(keys))
    assert all(one.how is Joined.AS_IT_WAS for one in told if one.line in untouched and not one.struck)
    assert {line.key for line in untouched} <= set(keys)
