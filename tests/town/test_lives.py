"""The files of the town: whole, varied, kind, and about nobody real."""

import re
from collections import Counter
from datetime import date
from statistics import mean

import pytest

from alongside.desk.checking import problems
from alongside.desk.vocabulary import CODEC
from alongside.policy import Policy
from alongside.practice import FACTS
from alongside.practice.home import AddressLeft, MovedHome
from alongside.practice.identifiers import IdentifierGiven
from alongside.record import SubjectKind, kind_of
from alongside.town.lives import Town, read_files, read_town
from tests.town.prose import Text, reading_grade, texts

PHONE = re.compile(r"\b0\d[\d ]{7,}\d\b")
DRAMA = re.compile(r"01632 960\d{3}|07700 900\d{3}")
"""Numbers that Ofcom keeps for drama, which nobody is given."""
AVOID = (
    "placement", "siblings?", "LAC", "cases?", "service users?", "failed to engage", "disguised compliance",
    "presented", "DNA", "disclosed", "alleged(?:ly)?", "alleges", "chaotic", "hard to reach", "breakdown",
    "respite", "absconded", "RAG", "overdue", "threshold", "step(?:ped)? down", "outcomes?", "contact with",
)  # fmt: skip
"""Words to avoid, from the project's words for pages."""
SCHOOL_YEARS = 8


@pytest.fixture(scope="module")
def prose(town: Town) -> list[Text]:
    return [text for text in texts(town.drafts) if text.words]


def test_every_fact_of_practice_happens_in_the_town(town: Town) -> None:
    told = {type(draft.fact) for draft in town.drafts}
    assert not [fact.__name__ for fact in FACTS if fact not in told]


def test_every_value_can_be_kept_and_every_code_is_known_on_its_day(town: Town, policy: Policy) -> None:
    wrong = [(d.client_ref, p) for d in town.drafts for p in problems(d, policy, CODEC)]
    assert not wrong


@pytest.mark.parametrize("today", [date(2026, 11, 22), date(2027, 5, 3), date(2028, 2, 29)])
def test_it_can_be_told_in_any_week(today: date, policy: Policy) -> None:
    told = read_town(today)
    assert not [p for d in told.drafts for p in problems(d, policy, CODEC)]
    assert all(draft.recorded_at and draft.recorded_at.date() <= today for draft in told.drafts)


def test_all_files_have_one_today() -> None:
    assert len({pages.today.text for pages in read_files() if pages.today}) == 1


def test_there_are_about_a_dozen_families_and_two_dozen_children(town: Town) -> None:
    files = {name.partition(".")[0] for name in town.people} - {"aldermere"}
    children = [p for p in town.people.values() if p.born >= "2011" or p.due]
    assert len(files) >= 12
    assert len(children) >= 24
    assert Counter(kind_of(p.subject) for p in town.people.values())[SubjectKind.WORKER] >= 12


def test_no_number_could_ring_anybody(prose: list[Text]) -> None:
    numbers = [(text.where, found) for text in prose for found in PHONE.findall(text.words)]
    assert numbers
    assert not [told for told in numbers if not DRAMA.fullmatch(told[1])]


def test_no_postcode_is_anywhere(town: Town) -> None:
    """No postcode area is called ZZ."""
    told = [d.fact.postcode for d in town.drafts if isinstance(d.fact, MovedHome | AddressLeft)]
    assert any(told)
    assert all(code.startswith("ZZ") for code in told if code)


def test_no_number_of_a_child_could_be_a_real_childs(town: Town) -> None:
    """School 0000 is no school; NHS numbers that begin with 999 are kept for tests."""
    told = [d.fact for d in town.drafts if isinstance(d.fact, IdentifierGiven)]
    assert all(one.value[4:8] == "0000" for one in told if one.scheme == "upn")
    assert all(one.value.startswith("999") for one in told if one.scheme == "nhs_number")


@pytest.mark.parametrize("word", AVOID)
def test_the_words_to_avoid_are_avoided(prose: list[Text], word: str) -> None:
    pattern = re.compile(rf"(?<!in )\b{word}\b", re.IGNORECASE if word.islower() else 0)
    assert not [text for text in prose if pattern.search(text.words)]


def test_a_family_can_read_what_is_written_about_them(prose: list[Text]) -> None:
    by_file: dict[str, list[float]] = {}
    for text in (text for text in prose if len(text.words.split()) > 12):
        by_file.setdefault(text.where.split("/")[1], []).append(reading_grade(text.words))
    assert {file: round(mean(told), 1) for file, told in by_file.items() if mean(told) > SCHOOL_YEARS} == {}


def test_no_sentence_is_written_twice(prose: list[Text]) -> None:
    """Words that everybody writes the same are words that nobody read."""
    entries = {(text.where, text.words) for text in prose if len(text.words) > 60}
    long = Counter(words for _, words in entries)
    assert not [words for words, times in long.items() if times > 2]


def test_no_month_is_named_for_months_move(prose: list[Text]) -> None:
    """A day in braces moves with the week in which the town is told; a month in prose would not."""
    months = "January February March April June July August September October November December"
    named = re.compile(rf"\b({months.replace(' ', '|')}|Christmas|Easter)\b")
    assert not [text for text in prose if named.search(text.words) and "{" not in text.words and _bare(text)]


def _bare(text: Text) -> bool:
    """Whether a month stands without its day, and so was not said by the calendar."""
    return re.search(r"\d+ [A-Z][a-z]+", text.words) is None
