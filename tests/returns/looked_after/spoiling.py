"""A small SSDA903 return of many children: a few told soundly, and one for each rule that is broken.

What is told stands in `children.txt`, a line for each row; what is done to it in `broken.txt`, a line for
each rule (in `register.txt` for those that ask Ofsted's list, here `providers.csv`, and in `single.txt` for
those that ask what only the single XML says), written from the published texts, or from a rule's sentence
where no text is quoted (Department for Education, children looked after; Crown copyright, Open Government
Licence v3.0):

    code | which child | what is done | where it must be found | what else follows: why

`episodes/0 LS=` clears a cell of the child's first episode, `episodes/0 -` takes the row out, `episodes/0 *`
tells it twice, `ad1 + …` adds a row, and `* DOB=…` says another birthday wherever one is told.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from string import Template
from typing import NamedTuple

from lxml import etree

from alongside.returns.checking.form import form
from alongside.returns.ssda903.single import CHILD, EPISODE, HEADER, INSIDE, ONCE, ROOT
from tests.returns.spoiling.recipe import Answer, Place

HERE = Path(__file__).parent
LAST = "_last"
NOT_UPLOADED = {"provider", "dolo"}
"""Ofsted's list, which is not the authority's to send, and what is asked from 2026/27 on."""
NO_BIRTHDAY = {"header", "episodes", "sw"}
"""Tables whose rows do not repeat when the child was born."""
SHORT = {
    "HOME": "PLACE_PROVIDER=PR1 URN=SC000001 HOME_POST=AB101AA PL_POST=AB101BB "
    "PL_LA=301 PL_LOCATION=IN PL_DISTANCE=5.0",
    "PLACED": "PLACE PL_POST URN PLACE_PROVIDER",
    "NO_HOME": "PLACE_PROVIDER= URN=",
    "NOT_YET": "X" * 7,
    "HEALTH": "IMMUNISATIONS=1 TEETH_CHECK=1 HEALTH_ASSESSMENT=1 SUBSTANCE_MISUSE=0",
    "DUTY": "IMMUNISATIONS TEETH_CHECK HEALTH_ASSESSMENT SUBSTANCE_MISUSE",
    "ADOPTERS": "FOSTER_CARE=0 NB_ADOPTR=2 SEX_ADOPTR=MF LS_ADOPTR=L11",
    "ALL_AD1": "DATE_INT DATE_MATCH FOSTER_CARE NB_ADOPTR SEX_ADOPTR LS_ADOPTR",
    "ALL_OC2": "CONVICTED HEALTH_CHECK IMMUNISATIONS TEETH_CHECK HEALTH_ASSESSMENT SUBSTANCE_MISUSE "
    "INTERVENTION_RECEIVED INTERVENTION_OFFERED",
    "ALL_OC3": "IN_TOUCH ACTIV ACCOM",
}
"""What is told again and again, by the name that stands for it."""
STANDS = {"leaver": "EPI"}
"""What is found of a child though all is well: of a care leaver no episode is told (a warning)."""
Row = dict[str, str]


@dataclass
class Child:
    """One child: their number, what kind of child, and by table the rows about them."""

    number: str
    kind: str
    tables: dict[str, list[Row]] = field(default_factory=dict)

    def add(self, table: str, told: str) -> None:
        """A row, with what every row of its table says of the child."""
        row = {"CHILD": self.number}
        if table.removesuffix(LAST) not in NO_BIRTHDAY:
            row["DOB"] = self.tables["header"][0]["DOB"]
        row |= _cells(told)
        if row.get("UPN") == "@":
            row["UPN"] = f"A{int(self.number[1:]):012d}"
        self.tables.setdefault(table, []).append(row)

    def born(self, on: str) -> None:
        """Another birthday, wherever one is told."""
        for row in (row for rows in self.tables.values() for row in rows if "DOB" in row):
            row["DOB"] = on

    def change(self, where: str, what: str) -> None:
        """Do one thing to it."""
        table, _, nr = where.partition("/")
        if table == "*":
            self.born(_cells(what)["DOB"])
        elif what.startswith("+"):
            self.add(table, what[1:])
        elif what == "-":
            del self.tables[table][int(nr)]
        elif what == "*":
            self.tables[table].append(deepcopy(self.tables[table][int(nr)]))
        else:
            self.tables[table][int(nr)].update(_cells(what))


class Broken(NamedTuple):
    """A line of `broken.txt`."""

    code: str
    kind: str
    done: str
    marks: str
    along: str

    @property
    def follows(self) -> dict[str, str]:
        """The other codes that must be found, each with the reason."""
        codes, _, why = self.along.partition(": ")
        return dict.fromkeys(codes.split(), why)


def _cells(told: str) -> Row:
    return dict(one.split("=", 1) for one in told.split())


def _text(name: str) -> str:
    return Template((HERE / name).read_text("utf-8")).substitute(SHORT)


@cache
def _kinds() -> dict[str, list[str]]:
    """The lines that tell each kind of child, by the last word of what they are called."""
    blocks = (block.splitlines() for block in _text("children.txt").strip().split("\n\n"))
    return {name.split()[-1]: [line.strip() for line in lines] for name, *lines in blocks}


def sound(nr: int, kind: str) -> Child:
    """Another child of a kind, of whom all is well."""
    made = Child(f"c{nr}", kind)
    for line in _kinds()[kind]:
        table, _, told = line.partition(" ")
        made.add(table, told)
    return made


def every_kind() -> list[Child]:
    """One child of each kind."""
    return [sound(nr, kind) for nr, kind in enumerate(_kinds())]


def recipes(name: str = "broken") -> list[Broken]:
    """Every line of `broken.txt`, or of another such list."""
    lines = (line for line in _text(f"{name}.txt").splitlines() if line and not line.startswith("--"))
    return [Broken(*(part.strip() for part in f"{line} | ".split(" | ")[:5])) for line in lines]


def spoilt(nr: int, recipe: Broken) -> Child:
    """A child of whom one rule is broken."""
    made = sound(nr, recipe.kind)
    for step in recipe.done.split("; "):
        where, _, what = step.partition(" ")
        made.change(where, what.strip())
    return made


def rows_before(children: Sequence[Child]) -> Iterator[dict[str, int]]:
    """For each child, where in each table their rows begin."""
    rows: dict[str, int] = {}
    for one in children:
        yield dict(rows)
        for table, told in one.tables.items():
            rows[table] = rows.get(table, 0) + len(told)


def answers(children: Sequence[Child], broken: Sequence[Broken]) -> list[Answer]:
    """What must be found of each child."""
    each = zip(rows_before(children), broken, strict=True)
    return [
        Answer(one.code, one.done, tuple(_places(one.marks, before)), one.follows) for before, one in each
    ]


def _places(marks: str, before: dict[str, int]) -> Iterator[Place]:
    for mark in marks.split("; "):
        where, _, columns = mark.partition(" ")
        table, _, nr = where.partition("/")
        yield Place(
            form("ssda903").tables[table].name, before.get(table, 0) + int(nr), tuple(columns.split())
        )


def write(children: Sequence[Child], folder: Path) -> tuple[Path, Path]:
    """This year's files and last year's, every table with all its columns."""
    folders = folder / "this", folder / "last"
    for suffix, path in zip(("", LAST), folders, strict=True):
        path.mkdir(exist_ok=True)
        for table in form("ssda903").tables.keys() - NOT_UPLOADED:
            rows = [row for one in children for row in one.tables.get(table + suffix, ())]
            _file(path / f"{table}.csv", table, rows)
    return folders


def _file(path: Path, table: str, rows: Sequence[Row]) -> None:
    columns = [one.name for one in form("ssda903").fields(table) if one.name != "UASC"]
    with path.open("w", newline="", encoding="utf-8") as out:
        file = csv.writer(out)
        file.writerow(columns)
        file.writerows([_written(row.get(column, "")) for column in columns] for row in rows)


def write_single(children: Sequence[Child], folder: Path) -> tuple[Path, Path]:
    """This year's return and last year's, each as one XML."""
    files = folder / "this.xml", folder / "last.xml"
    for suffix, path in zip(("", LAST), files, strict=True):
        root = etree.Element(ROOT)
        for one in children:
            if one.tables.get(f"header{suffix}"):
                _single(root, one, suffix)
        etree.ElementTree(root).write(path, encoding="utf-8", xml_declaration=True)
    return files


def _single(root: etree._Element, one: Child, suffix: str) -> None:
    child = etree.SubElement(root, CHILD)
    told = {"UASC": str(int(f"uasc{suffix}" in one.tables))} | one.tables[f"header{suffix}"][0]
    for table in ONCE:
        for row in one.tables.get(table + suffix, ()):
            told = row | told
    header = _element(child, HEADER, {"CHILDID": told.pop("CHILD")} | told)
    for tag, table in INSIDE.items():
        for row in one.tables.get(table + suffix, ()):
            _element(header, tag, _own(row))
    for row in one.tables.get(f"episodes{suffix}", ()):
        _element(child, EPISODE, _own(row))


def _own(row: Row) -> Row:
    """A row that stands inside a child's element: who they are stands there once."""
    return {column: told for column, told in row.items() if column not in {"CHILD", "DOB"}}


def _element(parent: etree._Element, tag: str, told: Row) -> etree._Element:
    made = etree.SubElement(parent, tag)
    for column, value in told.items():
        etree.SubElement(made, column).text = _written(value)
    return made


def _written(value: str) -> str:
    """A cell as the return writes it: days with the day first."""
    try:
        return date.fromisoformat(value).strftime("%d/%m/%Y") if "-" in value else value
    except ValueError:
        return value
