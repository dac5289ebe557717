"""A worker's own day."""

from alongside.record import Look, LookKind
from alongside.story import due, my_children
from alongside.story.my_children import MyDay
from tests.life import at, person, worker
from tests.story.seen import HARTLEYS, view

MAYA = person("maya")
OTHERS = """
    2020-01-01 PersonNamed given=Ines @about=ines
    2020-01-01 PersonNamed given=Kofi @about=kofi
    2026-09-02 PromiseMade what="a first appointment" @about=ines
    2026-11-01 PromiseMade what="a call" by_when=2026-11-12 @about=kofi
"""


def day(text: str = HARTLEYS + OTHERS) -> MyDay:
    return my_children.tell(view(text), [person(who) for who in ("maya", "ava", "noah", "ines", "kofi")])


def test_each_family_stands_once_and_whoever_has_no_date_comes_after_today() -> None:
    assert [(one.title, one.when) for one in day().families] == [
        ("Kofi", "Today"),
        ("Ines", "No date yet"),
        ("The Hartley family", "Saturday 14 November"),
    ]


def test_no_date_at_all_is_said() -> None:
    story = day()
    assert [one.no_date for one in story.families] == [False, True, False]
    assert story.carrying == "Five children in three families. One family with no date."


def test_a_sentence_says_what_each_child_waits_for() -> None:
    ines = day().families[1].children[0]
    assert ines.waits == ("Ines waits for a first appointment, day 71.",)


def test_what_we_did_not_keep_is_said_with_the_child() -> None:
    maya = day().families[2].children[1]
    assert maya.broken[0] == (
        "We promised Maya a photo of Noah for her wall. Promised for Friday 23 October by Amira Khan."
    )


def test_a_child_nobody_promised_anything_says_so() -> None:
    assert day().families[2].children[0].waits == ("Nothing is written down that Ava waits for.",)


def test_an_opening_in_an_emergency_is_told_to_the_worker() -> None:
    look = Look(
        reader=worker("jane"),
        subject=MAYA,
        kind=LookKind.BROKE_GLASS,
        reason="Maya was missing",
        at=at("2026-11-11T02:10"),
    )
    told = my_children.tell(view(HARTLEYS), [MAYA], [look]).emergencies
    assert told == (
        "Jane Obi opened this in an emergency, Wednesday 11 November, 02:10, because Maya was missing.",
    )


def test_the_chosen_day_stands_first_and_the_laws_beside_it() -> None:
    text = """
        2026-11-02 AssessmentStarted #a
        2026-11-03 ReviewDateChosen of=#a review_on=2026-11-20 why="Then school has answered."
    """
    line = due.tell(view(text), MAYA).next
    assert line is not None
    assert (line.when, line.why, line.chosen) == ("Friday 20 November", "Then school has answered.", True)
    assert line.law.startswith("The law's latest date: ")


def test_nobody_with_no_children_is_greeted_alone() -> None:
    assert (
        my_children.tell(view(HARTLEYS), []).greeting == "Thursday 12 November. No child is with you today."
    )


def test_what_is_next_for_a_family_is_said_once_with_the_names_it_is_for() -> None:
    text = f"""{HARTLEYS}
        2026-11-02 PlanMade section_17=yes words=Beds @about=maya,ava
        2026-11-02 VisitMade purpose=child_in_need each.maya.seen=yes each.ava.seen=yes @about=maya,ava
    """
    family = my_children.tell(view(text), [person("maya"), person("ava")]).families[0]
    told = [*(words for one in family.children for words in one.waits), family.next]
    assert not any("the child" in words for words in told)
    assert sum("at home" in words for words in told) <= 1
