"""What the census would ask about one child, if it were held today."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from alongside.policy import load
from alongside.practice import QUESTIONS, asked
from alongside.record import Life
from alongside.returns.checking.form import form
from alongside.returns.checking.plan import rules_of
from alongside.returns.checking.rule import Rule, Scope
from alongside.returns.cin.flat import flat
from alongside.returns.cin.laying import Laid, laid
from alongside.returns.cin.period import CensusYear
from alongside.returns.cin.rows import child, told
from alongside.returns.cin.worker_words import ASKED_BESIDE, ASKS
from alongside.returns.cin.would_ask import WouldAsk, would_ask, year_of
from alongside.returns.cin.writing import write
from tests.life import life
from tests.returns.cin.census import HEADER

POLICY, TODAY = load(), date(2026, 11, 27)
CODE = re.compile(r"\b(?:RC\d|NONE|NFA|MUL|\d{1,2}[A-Z]|\d{4}Q?)\b")

BORN = "2015-03-02 PersonBorn\n"
ASKED = """
2026-05-04 ReferralReceived #r source=2A
2026-05-04 ReferralDecided referral=#r outcomes=ASSESS
2026-05-05 PrimaryNeedJudged need=N1
"""
KNOWN = """
2026-05-05 IdentifierGiven scheme=upn value=A301000000001
2026-05-05 DisabilityTold disabilities=MOB,HEAR
2026-05-05 EthnicityGiven ethnicity=WBRI
"""
PROTECTED = """
2026-05-06 StrategyDiscussionHeld #t each.maya.enquire=yes
2026-05-20 ConferenceHeld #c kind=initial each.maya.decision=plan each.maya.categories=NEG
2026-08-10 ConferenceHeld #v kind=review each.maya.decision=continue
2026-10-12 ConferenceHeld #e kind=review each.maya.decision=end
"""
ASSESSED = """
2026-05-06 AssessmentStarted #a
2026-06-12 AssessmentShared assessment=#a with_whom=family how=discussed
2026-06-12 AssessmentAuthorised #done assessment=#a each.maya.factors=1A,2B
"""
HELPED = "2026-10-13 PlanMade #p section_17=yes\n"
WELL = BORN + ASKED + KNOWN + PROTECTED + ASSESSED + HELPED


def asks(text: str, today: date = TODAY) -> list[WouldAsk]:
    return list(would_ask(life(text), "Maya", POLICY, today))


def words(text: str) -> dict[str, str]:
    return {one.code: one.words for one in asks(text)}


def laid_out(text: str) -> tuple[Life, Laid]:
    one = life(text)
    found = told(one, CensusYear(2027), POLICY, TODAY)
    assert found
    return one, laid(found.node)


def of_the_child() -> Iterator[Rule]:
    yield from (rule for rule in rules_of(form("cin")) if rule.scope is Scope.CHILD and not rule.whole)


def test_of_a_life_in_which_nothing_is_missing_nothing_would_be_asked() -> None:
    assert asks(WELL) == []


def test_a_child_whom_the_census_does_not_tell_of_is_asked_nothing_about() -> None:
    assert asks(BORN) == []
    assert asks(BORN + ASKED.replace("2026-", "2024-") + "2024-12-01 EpisodeClosed because=adopted\n") == []
    assert would_ask(life(BORN + ASKED), "Maya", POLICY, date(2031, 5, 1)) == ()


def test_a_missing_disability_is_asked_with_the_name_and_where_to_write_it() -> None:
    (one,) = asks(WELL.replace("DisabilityTold disabilities=MOB,HEAR", "NoteWritten words=x"))
    assert one.words == (
        "Nobody has written down whether Maya has a disability. Has anybody asked Maya or the family?"
    )
    assert (one.code, one.entry, one.fact) == ("8540", None, "DisabilityTold")


def test_of_a_child_who_died_nobody_is_asked_what_they_would_say() -> None:
    said = words(BORN + ASKED + "2026-06-01 PersonDied\n")
    assert said["8540"] == "Nobody says whether Maya has a disability."


def test_a_conference_at_a_weekend_is_asked_about_with_its_day_and_its_entry() -> None:
    one = life(WELL.replace("2026-05-20", "2026-05-23"))
    (found,) = would_ask(one, "Maya", POLICY, TODAY)
    assert (
        found.words == "The conference about Maya is written for 23 May, at a weekend. Was it on another day?"
    )
    assert one.entry(found.entry).kind == "ConferenceHeld"  # type: ignore[union-attr]
    assert one.entry(found.entry).on.first == date(2026, 5, 23)  # type: ignore[union-attr]


def test_what_is_missing_in_an_entry_that_stands_is_put_right_there() -> None:
    one = life(WELL.replace(" each.maya.categories=NEG", ""))
    (found,) = would_ask(one, "Maya", POLICY, TODAY)
    assert "20 May does not say what harm it is to prevent" in found.words
    assert (one.entry(found.entry).kind, found.fact) == ("ConferenceHeld", "")  # type: ignore[union-attr]


def test_an_assessment_is_not_late_before_its_days_have_passed() -> None:
    begun = BORN + ASKED + KNOWN + "2026-10-01 AssessmentStarted #a\n"
    assert [one.code for one in asks(begun, date(2026, 12, 1))] == []
    assert [one.code for one in asks(begun, date(2026, 12, 10))] == ["8670Q"]


def test_what_practice_asks_already_is_not_asked_again() -> None:
    late = life(BORN + ASKED + KNOWN + "2026-05-06 AssessmentStarted #a\n")
    there = {one.code for one in asked(late, POLICY, TODAY, QUESTIONS)}
    assert "assessment.waiting" in there
    assert [one.code for one in would_ask(late, "Maya", POLICY, TODAY)] == ["8670Q"]
    assert would_ask(late, "Maya", POLICY, TODAY, there) == ()


def test_what_a_reader_may_not_see_neither_answers_nor_raises_a_question() -> None:
    one = life(WELL)
    hidden = [entry for entry in one.entries if entry.kind != "DisabilityTold"]
    seen = one.only(hidden)
    assert would_ask(seen, "Maya", POLICY, TODAY) == would_ask(
        life(WELL.replace("DisabilityTold disabilities=MOB,HEAR", "NoteWritten words=x")),
        "Maya",
        POLICY,
        TODAY,
    )


def test_a_child_laid_out_straight_is_the_child_read_from_the_file(tmp_path: Path) -> None:
    one, year = life(WELL), CensusYear(2027)
    node = child(one, year, POLICY)
    assert node
    with (tmp_path / "census.xml").open("wb") as out:
        write(out, HEADER, [node], 2027)
    read, straight = flat(tmp_path / "census.xml").tables, laid(node).tables
    for name in straight.keys() - {"header"}:
        assert len(straight[name]) == len(read[name]), name
        for nr in range(len(straight[name])):
            for column in read[name].columns:
                assert straight[name].text(nr, column) == read[name].text(nr, column), (name, column)


@pytest.mark.parametrize(
    ("table", "column", "kind"),
    [
        ("child", "dob", "PersonBorn"),
        ("child", "upn", "IdentifierGiven"),
        ("characteristics", "ethnicity", "EthnicityGiven"),
        ("disabilities", "disability", "DisabilityTold"),
        ("details", "referred", "ReferralReceived"),
        ("details", "need", "PrimaryNeedJudged"),
        ("assessments", "started", "AssessmentStarted"),
        ("assessments", "authorised", "AssessmentAuthorised"),
        ("factors", "factor", "AssessmentAuthorised"),
        ("s47", "started", "StrategyDiscussionHeld"),
        ("s47", "icpc", "ConferenceHeld"),
        ("cpp", "started", "ConferenceHeld"),
        ("cpp", "ended", "ConferenceHeld"),
        ("reviews", "reviewed", "ConferenceHeld"),
        ("plans", "started", "PlanMade"),
    ],
)
def test_every_value_knows_the_entry_that_says_it(table: str, column: str, kind: str) -> None:
    one, rows = laid_out(WELL)
    row = rows.row(table, 0)
    assert row
    entry = one.entry(row.entry(column))
    assert entry
    assert entry.kind == kind
    if column in {"started", "icpc", "authorised", "reviewed"}:
        assert entry.on.first.isoformat() == row.cells[column]


def test_no_sentence_to_a_worker_holds_a_code_or_speaks_of_the_child_without_a_name() -> None:
    for rule in of_the_child():
        home = form("cin").home(rule.row)
        told = ASKS.get(f"{rule.code}/{home}") or ASKS.get(rule.code)
        if told:
            assert told.words.endswith("?"), rule.key
            assert not CODE.search(told.words), rule.key
        elif rule.holds_in(2027):
            assert not CODE.search(rule.says), rule.key


def test_every_question_names_days_that_its_rule_has_before_it() -> None:
    told = form("cin")
    columns = {one.column for table in told.tables for one in told.fields(table)}
    for key, one in ASKS.items():
        assert set(re.findall(r"{(\w+)}", one.words)) <= columns | {"name"}, key


def test_every_sentence_is_of_a_rule_that_is_there() -> None:
    codes = {rule.code for rule in of_the_child()}
    assert {key.partition("/")[0] for key in ASKS} <= codes
    assert set(ASKED_BESIDE) <= codes


def test_the_census_year_turns_on_the_first_of_april() -> None:
    assert year_of(date(2026, 3, 31)) == CensusYear(2026)
    assert year_of(date(2026, 4, 1)) == CensusYear(2027)
    assert year_of(date(2027, 4, 1)) is None
