"""Who somebody is."""

from datetime import date

import pytest

from alongside.policy import load
from alongside.practice import person as p
from alongside.record import Life
from tests.life import at, life

TODAY = date(2026, 6, 1)
MAYA = "2026-01-01 PersonNamed given=Maya family=Hart"


def codes(told: Life) -> set[str]:
    return {q.code for q in p.questions(told, load(), TODAY)}


def test_people_are_called_by_the_name_they_want() -> None:
    name = p.name_of(life(MAYA + "\n2026-02-01 PersonNamed given=Em kind=known_as"))
    assert name is not None
    assert name.full == "Em Hart"


def test_a_name_given_up_is_kept_for_finding_and_not_for_calling() -> None:
    told = life(MAYA + "\n2026-02-01 PersonNamed given=May family=Dunn kind=former")
    assert [name.full for name in p.names(told)] == ["Maya Hart", "May Dunn"]
    assert p.name_of(told).full == "Maya Hart"  # type: ignore[union-attr]


def test_the_name_on_an_earlier_day_is_the_one_of_that_day() -> None:
    told = life(MAYA + "\n2026-02-01 PersonNamed given=Maya family=Reed")
    assert p.name_of(told, date(2026, 1, 15)).family == "Hart"  # type: ignore[union-attr]


def test_nobody_is_given_a_name_that_was_not_told() -> None:
    assert p.name_of(life("2026-01-01 PersonBorn")) is None


@pytest.mark.parametrize(
    ("on", "day"),
    [("2019-03-04", date(2019, 3, 4)), ("2019-03", date(2019, 3, 15)), ("2019-03~", date(2019, 3, 15))],
)
def test_where_only_the_month_is_known_the_birthday_is_its_fifteenth(on: str, day: date) -> None:
    assert p.dob(life(f"{on} PersonBorn")) == day


def test_where_only_the_year_is_known_the_birthday_is_its_middle_and_is_asked_about() -> None:
    told = life("2019 PersonBorn")
    assert p.dob(told) == date(2019, 7, 2)
    assert "birthday_unsure" in codes(told)


def test_one_birthday_told_twice_is_no_question() -> None:
    assert "born_twice" not in codes(life("2019-03-04 PersonBorn\n2019-03-04 PersonBorn"))


def test_a_child_is_expected_until_born_and_never_both() -> None:
    expected = life("2026-01-01 BirthExpected due=2026-06-20")
    born = life("2026-01-01 BirthExpected due=2026-06-20\n2026-06-18 PersonBorn")
    assert (p.dob(expected), p.expected_dob(expected)) == (None, date(2026, 6, 20))
    assert (p.dob(born), p.expected_dob(born)) == (date(2026, 6, 18), None)


def test_as_known_before_the_birth_the_child_is_expected() -> None:
    told = life("2026-01-01 BirthExpected due=2026-06-20\n2026-06-18 PersonBorn @recorded=2026-06-25T09:00")
    before = told.as_known_at(at("2026-06-24T09:00"))
    assert p.expected_dob(before) == date(2026, 6, 20)


def test_the_expected_day_stays_when_the_pregnancy_ended() -> None:
    told = life("2026-01-01 BirthExpected due=2026-06-20\n2026-03-01 PregnancyEnded")
    assert p.expected_dob(told) == date(2026, 6, 20)


@pytest.mark.parametrize(
    ("on", "years"), [("2026-06-17", 15), ("2026-06-18", 16), ("2010-06-17", None), ("2010-06-18", 0)]
)
def test_age_is_whole_years_and_blank_before_birth(on: str, years: int | None) -> None:
    assert p.age(life("2010-06-18 PersonBorn"), date.fromisoformat(on)) == years


def test_someone_born_on_a_leap_day_turns_older_on_the_28th_of_february() -> None:
    told = life("2008-02-29 PersonBorn")
    assert p.turns(told, 18) == date(2026, 2, 28)
    assert [p.age(told, date(2026, 2, day)) for day in (27, 28)] == [17, 18]


def test_sex_is_unknown_until_recorded_and_while_unborn() -> None:
    scan = "2026-01-01 BirthExpected due=2026-06-20\n2026-02-01 SexRecorded sex=F"
    assert p.sex(life(MAYA)) == "U"
    assert p.sex(life(scan)) == "U"
    assert p.sex(life(scan + "\n2026-06-18 PersonBorn")) == "F"


def test_ethnicity_is_not_yet_obtained_until_somebody_gives_it() -> None:
    assert p.ethnicity(life(MAYA)) == "NOBT"
    assert p.ethnicity(life(MAYA + "\n2026-02-01 EthnicityGiven ethnicity=MWBC")) == "MWBC"


@pytest.mark.parametrize(
    ("code", "group"),
    [
        ("WBRI", "a"),
        ("MOTH", "b"),
        ("APKN", "c"),
        ("CHNE", "c"),
        ("BCRB", "d"),
        ("BOTH", "d"),
        ("OOTH", "e"),
        ("REFU", "f"),
        ("NOBT", "f"),
    ],
)
def test_annex_a_has_six_groups(code: str, group: str) -> None:
    assert p.ethnic_group(life(f"2026-01-01 EthnicityGiven ethnicity={code}")) == group


def test_every_ethnicity_of_the_census_has_a_group() -> None:
    for code in load().codes("ethnicity"):
        assert p.ETHNIC_GROUPS.get(code) or p.ETHNIC_GROUPS.get(code[:1]), code


def test_pronouns_stay_when_a_later_word_says_nothing_of_them() -> None:
    told = "2026-01-01 GenderDescribed pronouns=they\n2026-02-01 GenderDescribed words='I am just me'"
    assert p.pronouns(life(told)) == "they"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("2019-03-04 PersonBorn\n2019-03-14 PersonBorn", "born_twice"),
        ("2026-03-04 PersonBorn\n2026-05-01 BirthExpected due=2026-06-20", "expected_after_born"),
        ("2027-03-04 PersonBorn", "born_in_future"),
        ("2025-09-01 BirthExpected due=2026-03-01", "birth_not_told"),
        ("2026-03-04 PersonBorn\n2026-02-01 PregnancyEnded", "born_and_ended"),
        ("2019-03-04 PersonBorn\n2018-03-04 PersonDied", "died_before_born"),
        ("2026-03-04 PersonDied\n2026-03-06 PersonDied", "died_twice"),
    ],
)
def test_what_does_not_fit_is_asked_and_kept(text: str, code: str) -> None:
    assert code in codes(life(text))


def test_an_ordinary_life_raises_no_question() -> None:
    told = life("2019-01-01 BirthExpected due=2019-03-01\n2019-03-04 PersonBorn\n" + MAYA)
    assert codes(told) == set()
