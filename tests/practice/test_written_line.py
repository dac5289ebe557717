"""The lines of what we wrote: a paper's eight words are over all of them, and say which wording it was."""

from alongside.practice.written_line import newest, printed_as, wordings, words_of
from tests.life import life, person

PLAN = '2026-05-01 PlanMade #plan lines="bed: Two beds; talk: Somebody to talk to"\n'
DROPPED = '2026-05-03 PlanChanged plan=#plan lines="bed: Two beds" @builds_on=plan\n'
BEGAN = "2026-05-01 AssessmentStarted #one\n"
PART = '2026-05-02 AssessmentPartWritten #part assessment=#one part=strengths words="Nan rings." '
EACH = 'each.maya.words="She laughs."\n'


def test_a_line_left_out_makes_another_paper() -> None:
    told = life(PLAN + DROPPED)
    first, last = wordings(told, told.entries[0].id)
    assert first.code != last.code
    assert first.of("bed") == last.of("bed")
    assert printed_as(told, told.entries[0].id, first.code) == first


def test_one_changed_letter_makes_another_paper() -> None:
    told = life(PLAN + '2026-05-02 PlanMade lines="bed: Two beds; talk: Somebody to talk to."')
    assert len({newest(told, entry.id).code for entry in told.entries}) == 2  # type: ignore[union-attr]


def test_eight_words_that_are_of_no_wording_find_none() -> None:
    told = life(PLAN)
    assert printed_as(told, told.entries[0].id, "eight words of some other paper that was") is None


def test_an_assessment_has_a_line_for_each_part_and_for_what_it_means_for_a_child() -> None:
    told = life(BEGAN + PART + EACH)
    keys = [line.key for line in newest(told, told.entries[0].id).lines]  # type: ignore[union-attr]
    assert keys == ["strengths", f"strengths/{person('maya')}"]


def test_a_part_written_anew_is_another_wording_of_the_same_line() -> None:
    anew = PART.replace("#part ", "").replace("Nan rings.", "Nan comes.").replace("05-02", "05-04")
    told = life(f"{BEGAN}{PART}{EACH}{anew}")
    assert words_of(told, told.entries[0].id, "strengths") == {"Nan rings.", "Nan comes."}


def test_a_report_has_only_the_parts_that_were_written() -> None:
    told = life('2026-05-01 ConferenceReportWritten wanted="A plan." each.maya.words="She stays."')
    keys = [line.key for line in newest(told, told.entries[0].id).lines]  # type: ignore[union-attr]
    assert keys == ["wanted", f"each/{person('maya')}"]


def test_what_has_no_lines_is_no_paper() -> None:
    told = life('2026-05-01 NoteWritten words="A visit."')
    assert wordings(told, told.entries[0].id) == ()
    assert newest(told, None) is None
