"""The material of the front door's texts: whole for every worry and age, kind, and about nobody real."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from string import Formatter

import pytest

from alongside.town.chance import Dice
from alongside.town.course.kinds import Human
from alongside.town.words import assessment, closing, contact, flaws, handover, referral
from alongside.town.words.naming import in_a_row, named, you
from alongside.town.words.scene import Scene
from alongside.town.words.speech import COMMON, Speech
from alongside.town.words.texts import BANDS, Found, band, found, lists
from tests.town.test_lives import AVOID
from tests.town.written.made_up import WORKERS, WORRIES, family, subject

ON = date(2022, 5, 4)
SET_BY_WRITERS = {"worker", "first", "next", "dear"}
LONGER = {"likes", "school", "School"}
"""Names that are there only for some; a list stands behind each."""
VIEWS = (*dict.fromkeys(contact.VIEWS.values()), "kin_rings", "self", "child_asks", "pro")
COMES = (*contact.NO_WORRY, "referral", "referral_asked", "early_help", "advice", "nfa", "existing")
WHOM = ("reply", "reply_family", "reply_kin", "reply_child")
ROOTS = {
    contact.FILES: (
        *VIEWS, *(f"{view}_mild" for view in VIEWS), *(f"other_{how}" for how in contact.NO_WORRY),
        *(f"why_contact_{how}" for how in COMES), "why_not_told", "why_not_told_little",
        "why_not_told_anonymous",
    ),
    referral.FILES: (
        "asked_for", "asked_self", "asked_child", "asked_kin", "go_on", "go_strategy", "stop_nfa",
        "stop_advice", "first_met", *WHOM, *(f"{whom}_no" for whom in WHOM),
    ),
    assessment.FILES: (
        "question", *assessment.HEADED, "parenting_ok", "analysis_nfa", "an_need_early_help", "af_also",
        "meaning", "meaning_one", "mean", "mean_nfa", "hypothesis", "evidence_for", "evidence_against",
        "evidence_missing", "timing",
    ),
    closing.FILES: (
        *closing.BECAUSE.values(), "closed_no_longer", "closed_nfa", "closed_early_help", "way_back",
        "goodbye",
    ),
    handover.FILES: ("to_family", "to_worker", "not_again", "introduced"),
    flaws.FILES: (
        "slip", "put_right", "other_child", "taken_back", "twice", "late_note", "says_one", "says_other",
        "document", "doc_from", "name_note",
    ),
}  # fmt: skip


def scene(seed: int = 3, worry: str = "stress") -> Scene:
    made = family(seed, ON)
    return Scene(Dice(seed), made, tuple(made.children), ON, WORKERS[0], worry)  # type: ignore[arg-type]


def slots(fragment: str) -> Iterator[str]:
    return (slot for _, slot, _, _ in Formatter().parse(fragment) if slot)


def missing(told: Found, roots: Iterable[str], names: set[str]) -> set[str]:
    """What a text asks for that is neither a name nor a list."""
    wanted, seen, lost = list(roots), set[str](), set[str]()
    while wanted:
        heading = wanted.pop()
        if heading in seen or heading in names:
            continue
        seen.add(heading)
        if told.has(heading):
            wanted += [slot for fragment in told[heading] for slot in slots(fragment)]
        else:
            lost.add(heading)
    return lost


@pytest.mark.parametrize("files", ROOTS)
def test_every_place_in_a_text_can_be_filled_for_every_worry_and_age(files: tuple[str, ...]) -> None:
    made = scene()
    names = (set(named(made, made.child)) | SET_BY_WRITERS) - LONGER
    for worry in WORRIES:
        for age in BANDS:
            lost = missing(found((*COMMON, *files), worry, age), ROOTS[files], names)
            assert not lost, f"{worry}, {age}: {lost}"


def test_every_factor_of_the_return_has_words() -> None:
    told = lists("factors")
    codes = (
        "1A 1B 1C 2A 2B 2C 3A 3B 3C 4A 4B 4C 5A 5B 5C 6A 6B 6C 7A 8B 8C 8D 8E 8F 9A 10A 11A 12A 13A 14A 15A"
    )
    more = "16A 17A 18A 18B 18C 19A 19B 19C 20 21 22A 23A 24A"
    assert not [code for code in f"{codes} {more}".split() if f"found_{code}" not in told]


def test_every_topic_has_an_answer_to_the_point() -> None:
    told = lists(*contact.FILES)
    topics = {f.split()[0][1:] for some in told.values() for f in some if f.startswith("#")}
    plain = {"check", "moving", "copy"}
    assert not [topic for topic in topics - plain if f"why_topic_{topic}" not in told]


def test_no_word_to_avoid_is_said_by_us() -> None:
    """Police officers and doctors speak as they do; what we write ourselves is kept plain."""
    ours = lists(
        "deciding", "referral", "assessment", "assessment_sense", "factors", "closing", "handover", "family"
    )
    avoid = re.compile(rf"\b(?:{'|'.join(AVOID)})\b")
    assert not [(heading, f) for heading, some in ours.items() for f in some if avoid.search(f)]


def test_a_fragment_has_no_stray_mark() -> None:
    files = {name for some in ROOTS for name in (*COMMON, *some)}
    for heading, some in lists(*sorted(files)).items():
        for fragment in some:
            assert fragment.count("“") == fragment.count("”"), (heading, fragment)
            assert "  " not in fragment, (heading, fragment)
            assert not re.search(r"[_\u2018\u2019\[\]~]", re.sub(r"{\w+}|^#\w+", "", fragment)), (
                heading,
                fragment,
            )


def test_ages_have_their_bands() -> None:
    assert [band(age) for age in (-1, 0, 3, 5, 9, 13, 17)] == list(BANDS)


def test_a_child_who_is_spoken_to_is_you() -> None:
    made = scene()
    told = you(named(made, made.child))
    assert (
        "{Kid} {is} {himself}, and {kids} {have} {their} {s}".format_map(told)
        == "You are yourself, and you have your "
    )


def test_nobody_is_named_before_they_are_born() -> None:
    made = scene(2, "before_birth")
    made.children[-1].born = date(2022, 9, 1)
    told = named(made, made.children[-1])
    assert made.children[-1].given not in told.values()
    assert told["Kid"] == "The baby"


def test_names_stand_in_a_row() -> None:
    assert in_a_row(["Maya", "Ava", "Noah"]) == "Maya, Ava and Noah"


def test_what_was_named_once_stays_the_same_in_one_text() -> None:
    speech = Speech(scene(), *contact.FILES)
    assert len({speech.fill("{practical}") for _ in range(20)}) == 1


def test_a_mother_away_is_not_who_looks_after_them() -> None:
    made = scene(5)
    mother = Human("mother", subject("away"), "Lea", "Hartley", "F", "mother", born=date(1990, 1, 1))
    mother.at_home = False
    nan = Human("nan", subject("nan"), "Pat", "Hartley", "F", "grandparent", "Nan", born=date(1960, 1, 1))
    made.family.others = [mother, nan]
    told = named(made, made.child)
    assert (told["carer"], told["mum"], told["the_mum"]) == ("Pat", "Nan", "the nan")


def test_what_belongs_together_stands_at_the_same_place_of_two_lists() -> None:
    told = lists(*flaws.FILES)
    for one, other in (("says_one", "says_other"), ("document", "doc_from")):
        assert len(told[one]) == len(told[other])


def test_a_list_has_something_to_say_of_every_family() -> None:
    files = {name for some in ROOTS for name in (*COMMON, *some)}
    for heading, some in lists(*sorted(files)).items():
        assert [f for f in some if not f.startswith(("+", "-"))], heading


def test_of_a_first_call_nobody_says_that_it_is_another() -> None:
    speech = Speech(scene(), *contact.FILES)
    said = {speech.say("r_look") for _ in range(200)}
    assert "There is nothing about this family in our records." in said
    assert not [words for words in said if words.startswith("The last time")]
