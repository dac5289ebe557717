"""A form says exactly one fact, or what to look at again; and a fact fills its own form again."""

from datetime import date

import pytest

from alongside.desk import FACTS
from alongside.policy import load
from alongside.practice.assessment import AssessmentPartWritten
from alongside.practice.person import PersonBorn
from alongside.practice.plan import PlanMade
from alongside.practice.promise import PromiseMade
from alongside.practice.visit import VisitMade
from alongside.record import Fact, SubjectId, When
from alongside.web.fields import Fields
from alongside.web.forming import Choices, Form, boxes, part_boxes, typed
from alongside.web.forming.boxes import OFFERED, fields
from alongside.web.forming.filled import filled
from alongside.web.forming.times import read_when, when_fields
from alongside.web.pages.writing.kinds import by_name

TODAY = date(2026, 11, 12)
MAYA = SubjectId("person:01890000-0000-7000-8000-000000000001")
AVA = SubjectId("person:01890000-0000-7000-8000-000000000002")
FORM = Form(policy=load(), on=TODAY, choices=Choices())


def test_a_visit_about_two_sisters_is_one_fact_with_a_part_for_each() -> None:
    posted = Fields([
        ("f-purpose", "child_in_need"), ("f-story", "Toast.\r\nJam."), ("f-attended", MAYA),
        ("f-attended-others", "Dr Patel, health visitor\n-PC Hall"),
        ("c0-seen", "yes"), ("c0-alone", "no"), ("c0-bedroom", "yes"), ("c0-words", "I like your dog"),
        ("c1-seen", "no"), ("c1-bedroom", "no"),
    ])  # fmt: skip

    read = typed(VisitMade, (MAYA, AVA), posted, TODAY)

    assert isinstance(read.fact, VisitMade)
    assert read.fact.story == "Toast.\nJam."
    assert [(one.person or one.name, one.came) for one in read.fact.attended] == [
        (MAYA, True), ("Dr Patel", True), ("PC Hall", False),
    ]  # fmt: skip
    assert (read.each[MAYA].seen, read.each[AVA].seen) == (True, False)  # type: ignore[attr-defined]


def test_what_cannot_be_read_is_said_beside_its_box_and_nothing_is_written() -> None:
    posted = Fields([("f-what", "A bed"), ("f-by_when", "31 february")])

    read = typed(PromiseMade, (MAYA,), posted, TODAY)

    assert read.fact is None
    assert list(read.errors) == ["f-by_when"]
    assert "31 february" in read.errors["f-by_when"]


def test_nothing_said_about_one_of_them_is_not_a_row_of_noes() -> None:
    said = Fields([("f-assessment", "e1"), ("f-part", "analysis"), ("c0-seen", "yes")])

    assert set(typed(AssessmentPartWritten, (MAYA, AVA), said, TODAY).each) == {MAYA}


def test_words_of_a_child_are_never_a_silent_no_to_whether_they_were_seen() -> None:
    said = Fields([("f-assessment", "e1"), ("f-part", "analysis"), ("c1-words", "Noah wakes at five")])

    assert typed(AssessmentPartWritten, (MAYA, AVA), said, TODAY).errors == {"c1-seen": "Say yes or no"}


def test_a_visit_says_of_each_child_whether_they_were_seen() -> None:
    said = Fields(
        [("f-purpose", "assessment"), ("f-story", "Toast."), ("c0-seen", "no"), ("c0-bedroom", "no")]
    )

    read = typed(VisitMade, (MAYA, AVA), said, TODAY)

    assert read.errors == dict.fromkeys(("c1-seen", "c1-alone", "c1-bedroom"), "Say yes or no")


def test_who_puts_a_visit_right_need_not_say_of_a_child_what_nobody_said() -> None:
    said = Fields([("f-purpose", "assessment"), ("c0-seen", "no"), ("c0-bedroom", "no")])

    assert set(typed(VisitMade, (MAYA, AVA), said, TODAY, silent={AVA}).each) == {MAYA}


def test_whether_a_child_was_seen_alone_is_asked_of_one_who_was_seen() -> None:
    said = [("f-purpose", "assessment"), ("c0-bedroom", "no")]

    assert not typed(VisitMade, (MAYA,), Fields([*said, ("c0-seen", "no")]), TODAY).errors
    assert list(typed(VisitMade, (MAYA,), Fields([*said, ("c0-seen", "yes")]), TODAY).errors) == ["c0-alone"]


def test_a_plan_of_which_only_the_kind_is_told_is_not_written_and_a_birth_is() -> None:
    plan = typed(PlanMade, (MAYA,), Fields([("f-kind", "care"), ("f-section_17", "no")]), TODAY)
    birth = typed(PersonBorn, (MAYA,), Fields([("f-estimated", "no")]), TODAY)

    assert "Nothing is written yet" in plan.errors["form"]
    assert birth.fact == PersonBorn()


@pytest.mark.parametrize("fact", [fact for fact in FACTS if by_name(fact.__name__)], ids=lambda f: f.__name__)
def test_what_nobody_chose_is_never_written_as_chosen(fact: type[Fact]) -> None:
    silent = typed(fact, (MAYA,), Fields(), TODAY).errors
    left = [one for one in fields(fact) if f"f-{one.name}" not in silent and one.ask.box in OFFERED]

    assert all(one.silence in (None, "", ()) for one in left)


def test_a_promise_for_friday_is_for_the_friday_to_come() -> None:
    read = typed(PromiseMade, (MAYA,), Fields([("f-what", "A bed"), ("f-by_when", "Friday")]), TODAY)

    assert isinstance(read.fact, PromiseMade)
    assert read.fact.by_when == date(2026, 11, 13)


def test_a_missing_answer_that_is_needed_is_asked_for() -> None:
    assert "f-what" in typed(PromiseMade, (MAYA,), Fields(), TODAY).errors


def test_a_choice_nobody_offered_is_not_taken() -> None:
    read = typed(PlanMade, (MAYA,), Fields([("f-kind", "a_plan_of_mine")]), TODAY)

    assert read.errors["f-kind"] == "Choose one of these"


def test_lines_of_a_plan_keep_their_keys() -> None:
    typed_in = [("f-lines-0-what", "A club"), ("f-lines-0-key", "club"), ("f-lines-0-when", "1/12/26")]
    posted = Fields([("f-kind", "family_help"), ("f-section_17", "yes"), *typed_in])

    read = typed(PlanMade, (MAYA,), posted, TODAY)

    assert isinstance(read.fact, PlanMade)
    (line,) = read.fact.lines
    assert (line.key, line.what, line.by_when) == ("club", "A club", date(2026, 12, 1))
    assert typed(PlanMade, (MAYA,), Fields(filled(read.fact, {}, (MAYA,))), TODAY).fact == read.fact


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: fact.__name__)
def test_every_fact_has_its_form(fact: type[Fact]) -> None:
    drawn = (*boxes(fact, FORM, "Maya"), *part_boxes(fact, 0, FORM, "Maya"))

    assert all(box.reads and box.question and "{name}" not in box.question for box in drawn)
    assert len({box.name for box in drawn}) == len(drawn)


@pytest.mark.parametrize(
    ("day", "start", "end", "text"),
    [
        ("14 March 2026", "", "", "2026-03-14"),
        ("14/3/26", "4pm", "", "2026-03-14T16:00:00Z"),
        ("14 July 2026", "16:00", "17.30", "2026-07-14T15:00:00Z/2026-07-14T16:30:00Z"),
        ("around March 2019", "", "", "2019-03~"),
        ("About 2019", "", "", "2019~"),
    ],
)
def test_when_is_typed_as_people_type_it(day: str, start: str, end: str, text: str) -> None:
    errors: dict[str, str] = {}
    on = read_when(Fields([("day", day), ("from", start), ("to", end)]), TODAY, errors)

    assert not errors
    assert on is not None
    assert on.text == text
    assert read_when(Fields(when_fields(on)), TODAY, errors) == When(text)


@pytest.mark.parametrize(
    ("pairs", "box"),
    [
        ([("day", "31 february")], "day"),
        ([], "day"),
        ([("day", "yesterday"), ("from", "half past")], "from"),
        ([("day", "yesterday"), ("to", "4pm")], "from"),
        ([("day", "yesterday"), ("from", "5pm"), ("to", "4pm")], "to"),
        ([("day", "around smarch 2019")], "day"),
    ],
)
def test_a_time_that_cannot_be_read_is_said_beside_its_box(pairs: list[tuple[str, str]], box: str) -> None:
    errors: dict[str, str] = {}

    assert read_when(Fields(pairs), TODAY, errors) is None
    assert list(errors) == [box]
