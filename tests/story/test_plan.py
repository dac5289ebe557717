"""The family's plan and the one continuous assessment."""

from alongside.story import assessment, plan
from alongside.story.plan import PlanLineStory, PlanStory
from alongside.story.standing import PersonsMark
from tests.life import person
from tests.story.seen import view

MAYA = person("maya")
PLAN = """
    2020-01-01 PersonNamed given=Pat @about=nan
    2026-09-18 PlanMade #plan section_17=yes words="Everybody under one roof." \
        lines="flat: A bigger flat by Christmas (Sarah Lyle, 2026-12-24); bed: A bed" @about=maya
    2026-11-02 AgreementAsked #q to=nan line="A bigger flat by Christmas" of=#plan key=flat @about=maya
    2026-11-02 AgreementAnswered asked=#q answer=in_part words="Yes, but not alone." @about=maya
"""
CHANGED = """
    2026-11-05 PlanChanged plan=#plan why="Housing needs longer." \
        lines="flat: A bigger flat by 31 January (Sarah Lyle); bed: A bed" @about=maya
"""
UNDERSTOOD = """
    2026-09-01 AssessmentStarted #a question="What would let them live together?"
    2026-09-10 AssessmentPartWritten assessment=#a part=analysis words="It is a flat." \
        each.maya.words="Nan's."
    2026-09-11 HypothesisOffered #h assessment=#a words="There is nowhere to live."
    2026-09-12 EvidenceNoted hypothesis=#h speaks=missing words="What Dad can be."
    2026-09-20 DecisionMade what="Ask Housing again."
"""


def pats(line: PlanLineStory) -> list[PersonsMark]:
    """Pat's marks: Maya, whose plan it is, is to be asked about each line too."""
    return [mark for mark in line.marks if mark.name == "Pat"]


def story(text: str) -> PlanStory:
    return plan.tell(view(text), MAYA).plans[0]


def test_a_line_says_who_does_it_by_when_and_how_long_they_have_waited() -> None:
    line = story(PLAN).lines[0]
    assert (line.what, line.detail) == (
        "A bigger flat by Christmas",
        "Sarah Lyle does it. By Thursday 24 December.",
    )
    assert (line.state_words, line.waiting) == ("Promised, and has not come yet", "Day 55 of waiting")


def test_each_person_has_a_mark_and_their_own_words() -> None:
    mark = story(PLAN).lines[0].marks[0]
    assert (mark.name, mark.mark, mark.detail) == (
        "Pat",
        "Agreed in part",
        "Monday 2 November. Sam Reed wrote down what they said.",
    )
    assert mark.words is not None
    assert mark.words.words == "Yes, but not alone."


def test_a_changed_word_drops_the_mark_to_the_earlier_words() -> None:
    line = story(PLAN + CHANGED).lines[0]
    assert line.marks[0].mark == "Agreed earlier words"
    assert "“A bigger flat by Christmas”" in line.marks[0].detail
    assert [piece.words for piece in line.changed if piece.how == "out"] == ["Christmas"]


ANEW = """
    2026-11-06 AgreementAsked to=nan line="A bigger flat by 31 January" of=#plan key=flat @about=maya
"""


def test_who_agreed_to_the_earlier_words_still_did_while_the_new_ones_wait_for_an_answer() -> None:
    (mark,) = pats(story(PLAN + CHANGED + ANEW).lines[0])
    assert mark.mark == "Agreed earlier words"
    assert mark.detail.endswith("Asked about the new words on Friday 6 November, no answer yet.")


def test_somebody_who_was_asked_about_another_line_is_seen_not_to_have_been_asked_about_this_one() -> None:
    flat, bed = story(PLAN).lines
    assert [one.mark for one in pats(flat)] == ["Agreed in part"]
    assert [(one.name, one.mark, one.detail) for one in pats(bed)] == [("Pat", "Wasn't asked", "Ask them.")]


TYPED = """
    2026-11-03 AgreementAsked #typed to=nan line="A bed" of=#plan @about=maya
    2026-11-03 AgreementAnswered asked=#typed answer=agree @about=maya
"""


def test_an_asking_that_names_no_line_is_about_the_line_of_exactly_its_words() -> None:
    flat, bed = story(PLAN + TYPED).lines
    assert [one.mark for one in pats(bed)] == ["Agreed"]
    assert [one.mark for one in pats(flat)] == ["Agreed in part"]


def test_the_child_whose_plan_it_is_has_a_mark_before_anybody_asked_them() -> None:
    flat, bed = story(PLAN).lines
    assert {one.mark for line in (flat, bed) for one in line.marks if one.name != "Pat"} == {"Wasn't asked"}


def test_versions_of_a_plan_are_numbered_with_the_reason() -> None:
    told = story(PLAN + CHANGED)
    assert told.version == "Version 2, made Thursday 5 November"
    assert told.versions[1].why == "Housing needs longer."


def test_a_child_without_a_plan_says_so() -> None:
    told = plan.tell(view("2026-11-02 PersonNamed given=Maya"), MAYA)
    assert told.words == "No plan has been made with Maya's family yet."


def test_an_assessment_says_what_is_understood_and_what_it_means_for_the_child() -> None:
    told = assessment.tell(view(UNDERSTOOD), MAYA).assessments[0]
    analysis = next(part for part in told.parts if part.part == "analysis")
    assert (analysis.words, analysis.means) == ("It is a flat.", "Nan's.")
    assert (
        next(part for part in told.parts if part.part == "strengths").written
        == "Nothing is written here yet."
    )


def test_an_explanation_that_stands_alone_asks_for_another() -> None:
    told = assessment.tell(view(UNDERSTOOD), MAYA).assessments[0]
    assert [one.words for one in told.hypotheses[0].missing] == ["What Dad can be."]
    assert told.alone.startswith("Only one explanation")


def test_a_decision_keeps_the_assessment_as_it_stood() -> None:
    told = assessment.tell(view(UNDERSTOOD), MAYA).assessments[0]
    assert [one.words for one in told.snapshots] == [
        "As it stood when we decided, on Sunday 20 September: Ask Housing again."
    ]


NAN = "2020-01-01 PersonNamed given=Pat @about=nan\n"
FORGED = """
    2026-11-01 PlanMade #made lines="bed: A bed; club: A club; walk: A walk" @about=maya
    2026-11-02 AgreementAsked #a to=nan line="A bed" of=#made key=bed @about=maya
    2026-11-02 AgreementAnswered asked=#a answer=agree @about=maya
    2026-11-02 AgreementAsked #b to=nan line="A club" of=#made key=club @about=maya
    2026-11-02 AgreementAnswered asked=#b answer=agree @about=maya
    2026-11-02 AgreementAsked #c to=nan line="A walk" of=#made key=walk @about=maya
    2026-11-02 AgreementAnswered asked=#c answer=agree @about=maya
    2026-11-05 PlanChanged plan=#made lines="bed: A bed" @builds_on=made @about=maya
"""


def test_an_answer_that_was_taken_away_leaves_a_trace_at_its_line() -> None:
    away = '2026-11-06 EntryWithdrawn why=x @corrects=no @withdraws=yes @why="The wrong line" @about=maya'
    told = """
    2026-11-01 PlanMade #made lines="bed: A bed" @about=maya
    2026-11-02 AgreementAsked #a to=nan line="A bed" of=#made key=bed @about=maya
    2026-11-03 AgreementAnswered #no asked=#a answer=do_not_agree @about=maya
    """
    mark = plan.tell(view(f"{NAN}{told}{away}"), MAYA).plans[0].lines[0].marks[0]
    assert mark.mark == "Asked, no answer"
    assert "Sam Reed took away an answer that was written here" in mark.detail


def test_points_dropped_after_somebody_agreed_are_said_before_any_line() -> None:
    told = plan.tell(view(NAN + FORGED), MAYA).plans[0]
    assert [mark.mark for line in told.lines for mark in line.marks if mark.name == "Pat"] == ["Agreed"]
    assert told.notices[0].startswith("Two lines that Pat agreed to are not in the plan any more.")
    assert all("Pat had agreed to it." in one.words for one in told.gone)


def test_nobody_from_whom_she_is_kept_safe_is_asked_about_a_new_line_and_what_they_said_stands() -> None:
    kept = "2026-11-03 WhereaboutsProtected from_whom=nan reason='She told him.' @about=maya\n"
    flat, bed = story(f"{PLAN}{kept}").lines
    assert [(mark.mark, mark.may_be_asked) for mark in pats(flat)] == [("Agreed in part", False)]
    assert pats(bed) == []
    assert pats(story(PLAN).lines[1]) != []
