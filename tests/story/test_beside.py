"""Who is on their side, as the page tells it."""

from alongside.story import beside, family_meeting, lost
from tests.life import person
from tests.story.seen import HARTLEYS, view

MAYA = person("maya")
NAMES = """
    2020-01-01 PersonNamed given=Femi @about=femi
    2020-01-01 RelationshipTold other=leanne kind=mother in_words=Mum @about=maya
    2020-01-01 RelationshipTold other=craig kind=father in_words=Dad @about=maya
    2020-01-01 PersonNamed given=Craig @about=craig
"""
TEXT = HARTLEYS + NAMES
FEMI = "2026-05-06 AdvocateBegan #femi advocate=femi for_whom=maya kind=childs_advocate @about=maya\n"
TALK = "2026-11-02 StrategyDiscussionHeld each.maya.enquire=yes\n"
HELD = '2026-05-20 FamilyMeetingHeld #met private_time=yes familys_plan="Nan has Fridays" @about=maya\n'


def test_a_childs_page_says_in_one_line_who_stands_beside_her() -> None:
    assert beside.in_short(view(TEXT), MAYA).line == "Nobody stands beside Maya yet."
    assert beside.in_short(view(TEXT + FEMI), MAYA).line == "Femi."
    assert not beside.in_short(view(TEXT), MAYA).lacks
    assert beside.in_short(view(TEXT + TALK), MAYA).lacks


def test_an_advocate_who_has_no_record_is_told_by_name() -> None:
    bel = '2026-05-06 AdvocateBegan name="Bel" for_whom=leanne kind=parental_representative @about=leanne\n'
    sides = beside.tell(view(TEXT + bel), MAYA).sides
    assert [line.title for side in sides for line in side.lines] == ["Bel"]


def test_one_advocate_on_two_sides_is_said_in_words() -> None:
    mums = FEMI.replace("#femi", "").replace("for_whom=maya", "for_whom=leanne")
    mums = mums.replace("childs_advocate", "parental_representative").replace("@about=maya", "@about=leanne")
    (words,) = beside.tell(view(TEXT + FEMI + mums), MAYA).conflicts
    assert words.startswith("Femi speaks for Maya and for Mum.")


def test_a_parent_from_whom_she_is_kept_safe_is_not_among_those_to_find_somebody_for() -> None:
    hidden = "2026-05-01 WhereaboutsProtected from_whom=craig @about=maya\n"
    names = [side.name for side in beside.tell(view(TEXT + hidden), MAYA).sides]
    assert "Dad" not in names
    assert "Maya" in names


def test_a_step_at_which_nobody_was_offered_anybody_asks() -> None:
    told = beside.tell(view(TEXT + TALK), MAYA)
    assert told.lacks == 3
    step = next(one for one in told.steps if one.key == "enquiry")
    assert next(asked.none for asked in step.asked) == "It is not written that anybody offered it"
    assert step.law


def test_a_plan_that_waits_says_by_which_day_we_said_we_would_answer() -> None:
    (one,) = family_meeting.tell(view(TEXT + HELD, "2026-05-21T09:00"), MAYA).meetings
    assert one.waits == "We have not answered yet. We said that we answer by 28 May 2026."
    assert not one.late
    (later,) = family_meeting.tell(view(TEXT + HELD), MAYA).meetings
    assert later.late


def test_a_plan_that_nobody_sealed_says_so() -> None:
    (one,) = family_meeting.tell(view(TEXT + HELD), MAYA).meetings
    assert "Nobody of the family has sealed it yet" in one.plan_by
    assert not one.sealed


def test_what_is_dangerous_about_a_search_stands_with_it() -> None:
    hidden = "2026-05-01 WhereaboutsProtected from_whom=craig @about=maya\n"
    search = '2026-06-01 ReconnectionBegan person=craig wish=yes careful="Not at work" @about=maya\n'
    (one,) = lost.tell(view(TEXT + hidden + search), MAYA).searches
    assert one.careful == "Not at work"
    assert "kept safe from this person" in one.unsafe


def test_nobody_from_whom_she_is_kept_safe_is_offered_as_one_to_find() -> None:
    hidden = "2026-05-01 WhereaboutsProtected from_whom=keira @about=maya\n"
    broken = "2026-05-02 TieBroken person=keira cause=people @about=maya\n"
    for text, names in ((broken, ["Keira"]), (broken + hidden, [])):
        told = lost.tell(view(TEXT + text), MAYA).lost
        assert [one.name for one in told if one.name == "Keira"] == names
