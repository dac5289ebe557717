"""Every rule in force can be broken by files that are handed in: by its proof, or by postcodes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from alongside.returns.asking import Asked, checked
from alongside.returns.beside import Beside
from alongside.returns.checking.form import LAST_YEAR
from alongside.returns.checking.plan import plan, rules_of
from alongside.returns.checking.proof import Case, cases, laid, together
from tests.returns.ssda903.handed_in import SSDA903, as_csv, as_xml, ofsted
from tests.returns.ssda903.places import directory, episode, episodes, providers

BY_POSTCODE = {"pl_la", "pl_location", "pl_distance"}
NEVER = {
    "164": "a distance that is worked out is a number of miles; another number must be typed into the file",
    "411": "what is worked out agrees with itself: a file must say IN and name another authority",
}
"""Rules that break only where a file brings a column that the return works out itself, with the reason."""
YEARS = range(2023, 2028)


def worked_out() -> set[str]:
    """The codes of rules that ask where a home lies."""
    return {
        one.code
        for year in YEARS
        for one in plan(SSDA903, year).rules
        if BY_POSTCODE & {name.partition(".")[2] for name in one.reads}
    }


def in_one_xml(case: Case) -> bool:
    """Whether a case is about what only one XML file says."""
    return "xml" in case.said or any("uasc" in columns for columns in case.tables.values())


def handed_in(group: Sequence[Case], folder: Path) -> Asked:
    """The files of some cases."""
    folder.mkdir()
    tables = dict(laid(SSDA903, group).tables)
    register = tables.pop("provider", None)
    this = {name: raw for name, raw in tables.items() if not name.endswith(LAST_YEAR)}
    last = {name: raw for name, raw in tables.items() if name.endswith(LAST_YEAR)}
    write = as_xml if in_one_xml(group[0]) else as_csv
    beside = Beside(providers=[ofsted(register, folder / "ofsted.csv")] if register else ())
    year = f"{group[0].year - 1}-{group[0].year % 100}"
    return Asked(
        files=tuple(write(this, folder / "this")), previous=tuple(write(last, folder / "last")), max_mb=9,
        name="ssda903", year=year, authority=group[0].said.get("authority", ""), beside=beside,
    )  # fmt: skip


def broken_in(groups: Iterator[list[Case]], folder: Path) -> set[tuple[str, int]]:
    """The rules that these files break, each with the year."""
    folder.mkdir()
    told = (checked(handed_in(group, folder / str(nr))) for nr, group in enumerate(groups))
    return {(one.rule, each.period.year) for each in told for one in each.broken}


def test_the_rows_that_prove_a_rule_break_it_as_files_too(tmp_path: Path) -> None:
    left = worked_out()
    proofs = [
        case
        for rule in rules_of(SSDA903)
        if rule.code not in left
        for case in cases(SSDA903, rule)
        if case.broken
    ]
    single = [case for case in proofs if in_one_xml(case)]
    many = [case for case in proofs if not in_one_xml(case)]
    found = broken_in(together(many), tmp_path / "csv") | broken_in(together(single), tmp_path / "xml")
    assert {one.rule.code for one in proofs} | left == {rule.code for rule in rules_of(SSDA903)}
    assert sorted({(one.rule.code, one.year) for one in proofs} - found) == []


LINES = (
    episode("amy", "AA1 1AA", "Z1 1ZZ", place="K2"),
    episode("ben", "AA1 1AA", "AA1 1AC", place="K2"),
    episode("cat", "AA1 1AA", "AA1 1AC", place="U1"),
    episode("dan", "AA1 1AA", "AA1 1AG", urn="SC000001"),
    episode("eve", "AA1 1AA", "AA1 1AD", urn="XXXXXXX"),
    episode("fay", "AA1 1AA", "AA1 1AC", place="K3", urn="SC000001"),
    episode("gus", "AA1 1AA", "AA1 1AC", place="H5"),
    episode("hal", "AA1 1AA", "AA1 1AB").replace("C2", "V3"),
    episode("ida", "AA1 1AA", "AA1 1AB"),
    episode("joy", "AA1 1AA", "AA1 1AB"),
)
ALONE = "CHILD,SEX,DOB,DUC\nida,1,01/01/2010,\n"


def test_where_a_home_lies_breaks_every_rule_that_asks_it(tmp_path: Path) -> None:
    found = {
        (one.rule, year)
        for year in (2024, 2026, 2027)
        for one in checked(_in_the_small_country(tmp_path / str(year), year)).broken
    }
    assert sorted(worked_out() - {code for code, _ in found} - set(NEVER)) == []


def _in_the_small_country(folder: Path, year: int) -> Asked:
    (folder / "last").mkdir(parents=True)
    alone = folder / "uasc.csv"
    alone.write_text(ALONE, "utf-8")
    this = [line.replace("2025", str(year - 1)) for line in LINES]
    last = [
        line.replace("2025", str(year - 1)).replace("AA1 1AB", "AA1 1AC") for line in LINES if "joy" in line
    ] + [episode("kim", "AA1 1AA", "AA1 1AC").replace("2025", str(year - 2))]
    this.append(episode("kim", "AA1 1AA", "AA1 1AB").replace("2025", str(year - 1)))
    return Asked(
        files=(episodes(folder, *this), alone), previous=(episodes(folder / "last", *last),), name="ssda903",
        year=f"{year - 1}-{year % 100}", authority="301", max_mb=9,
        beside=Beside(directory(folder), None, [providers(folder, "SC000001,Barking and Dagenham,K3,PR1,,")]),
    )  # fmt: skip


def test_the_few_that_need_a_typed_column_break_by_it(tmp_path: Path) -> None:
    headings = "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,PL_LA,PL_LOCATION,PL_DISTANCE"
    file = episodes(tmp_path, "amy,01/05/2025,S,C2,N1,U1,PR1,302,IN,1000", headings=headings)
    told = checked(Asked(files=(file,), name=None, year="2025-26", authority="301", max_mb=1))
    assert set(NEVER) <= {one.rule for one in told.broken}
