"""An SSDA903 return of children who never lived: its twelve files, and last year's in a folder beside them.

Most are in care all year; some came or left in it, a few were adopted, came alone to seek asylum, went
missing or are held under an order; some left years ago and are asked about as care leavers.
"""

from __future__ import annotations

import csv
import random
from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

from alongside.returns.checking.form import form
from benchmarks.returns.people import END, START, between, codes, pupil_number, years_before
from benchmarks.returns.spoiling import Spoiler

THIS, LAST = "this", "last"
LAST_START, LAST_END = START.replace(year=START.year - 1), END.replace(year=END.year - 1)
FILES = {
    "header": "header",
    "episodes": "episodes",
    "reviews": "reviews",
    "uasc": "uasc",
    "oc2": "oc2",
    "oc3": "oc3",
    "ad1": "ad1",
    "placed": "placed_for_adoption",
    "prev_perm": "previous_permanence",
    "missing": "missing",
    "sw": "sw_episodes",
    "dolo": "dolo",
}
TOWN_HALLS = (
    "S1 2HH",
    "B1 1BB",
    "LS1 1UR",
    "BS1 5TR",
    "NE1 8QH",
    "LE1 1FZ",
    "EX2 4QD",
    "OX1 1ND",
    "YO1 6GA",
    "DH1 5UL",
)
"""Postcodes at which nobody lives: councils' own offices."""
Row = Mapping[str, str]


class Child(NamedTuple):
    """One child as both years tell of them."""

    nr: str
    born: date
    sex: str
    chance: random.Random


class Stay(NamedTuple):
    """One episode."""

    began: date
    why: str
    legal: str
    home: Mapping[str, str]
    ended: date | None
    reason: str


class Return:
    """The rows of both years."""

    def __init__(self) -> None:
        self.rows: dict[str, dict[str, list[Row]]] = {
            year: {name: [] for name in FILES} for year in (THIS, LAST)
        }

    def add(self, year: str, table: str, child: Child, **cells: str) -> None:
        """Add a row; whatever table has a birthday has the child's."""
        self.rows[year][table].append({"CHILD": child.nr, "DOB": _day(child.born), **cells})


def write(folder: Path, children: int, seed: int, spoiler: Spoiler) -> tuple[Path, Path]:
    """Write a return of so many children, and last year's; only this year's is spoiled."""
    told, chance = Return(), random.Random(f"{seed} looked after")
    for nr in range(1, children + 1):
        _child(told, chance, nr)
    sound = Spoiler(seed, 0.0)
    return _written(folder / THIS, told.rows[THIS], spoiler), _written(folder / LAST, told.rows[LAST], sound)


def _written(folder: Path, tables: Mapping[str, Sequence[Row]], spoiler: Spoiler) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name, rows in tables.items():
        file = f"{FILES[name]}.csv"
        columns = [one.name for one in form("ssda903").fields(name) if not one.derived]
        with (folder / file).open("w", encoding="utf-8", newline="") as out:
            lines = csv.writer(out, lineterminator="\n")
            lines.writerow(columns)
            for line, row in enumerate(rows, 2):
                lines.writerow([spoiler.cell(file, line, column, row.get(column, "")) for column in columns])
    return folder


def _day(day: date | None) -> str:
    return f"{day:%d/%m/%Y}" if day else ""


def _child(told: Return, chance: random.Random, nr: int) -> None:
    (life,) = chance.choices([one for one, _ in _LIVES], [share for _, share in _LIVES])
    youngest, oldest = _AGES.get(life, (1, 15))
    born = between(chance, years_before(START, oldest), years_before(START, youngest))
    child = Child(f"L{nr:07d}", born.replace(day=min(born.day, 28)), chance.choice("MF"), chance)
    about = {
        "SEX": child.sex,
        "ETHNIC": chance.choice(codes("ssda903")["header.ethnic"]),
        "UPN": pupil_number(nr) if born < years_before(START, 4) else "UN1",
        "MOTHER": "0" if child.sex == "F" else "",
    }
    told.add(THIS, "header", child, **{**about, "MOTHER": ""} if life is _care_leaver else about)
    if life is not _came:
        told.add(LAST, "header", child, **about)
    life(told, child)


def _home(child: Child, kind: str = "U4", provider: str = "PR4", origin: str = "") -> dict[str, str]:
    chance = child.chance
    origin = origin or chance.choice(TOWN_HALLS)
    return {
        "PLACE": kind,
        "PLACE_PROVIDER": provider,
        "HOME_POST": origin,
        "PL_POST": chance.choice([one for one in TOWN_HALLS if one != origin]),
        "URN": f"SC{chance.randint(100_000, 999_999)}",
    }


def _stays(told: Return, child: Child, need: str, stays: Sequence[Stay]) -> None:
    """The episodes, in whichever years they touch."""
    for nr, stay in enumerate(stays):
        moved = (
            nr + 1 < len(stays)
            and stays[nr + 1].why in {"P", "T", "B", "U"}
            and stays[nr + 1].home != stay.home
        )
        for year, first, last in ((THIS, START, END), (LAST, LAST_START, LAST_END)):
            if stay.began > last or (stay.ended and stay.ended < first):
                continue
            ended = stay.ended if stay.ended and stay.ended <= last else None
            cells = {
                "DECOM": _day(stay.began),
                "RNE": stay.why,
                "LS": stay.legal,
                "CIN": need,
                "DEC": _day(ended),
                "REC": stay.reason if ended else "",
                "REASON_PLACE_CHANGE": "CARPL" if ended and moved else "",
                **stay.home,
            }
            told.add(year, "episodes", child, **cells)


def _in_care(child: Child, began: date, ended: date | None, reason: str) -> list[Stay]:
    """Two or three stretches: a first home, a second, a full care order."""
    chance, last = child.chance, ended or END
    until = [between(chance, began + timedelta(days=9), last - timedelta(days=9)) for _ in range(2)]
    moved, ordered = sorted(until) if until[0] != until[1] else (until[0], until[0] + timedelta(days=1))
    first = _home(child)
    second = _home(child, origin=first["HOME_POST"])
    stays = [
        Stay(began, "S", "C1", first, moved, "X1"),
        Stay(moved, "P", "C1", second, ordered, "X1"),
        Stay(ordered, "L", "C2", second, ended, reason if ended else ""),
    ]
    return stays if last - began > timedelta(days=30) else [Stay(began, "S", "C2", first, ended, reason)]


def _reviewed(told: Return, child: Child, began: date, ended: date | None) -> None:
    held = max(began, LAST_START) + timedelta(days=20)
    while held <= (ended or END):
        part = "PN0" if held < _birthday(child, 4) else child.chance.choice(("PN1", "PN3", "PN5"))
        told.add(THIS if held >= START else LAST, "reviews", child, REVIEW=_day(held), REVIEW_CODE=part)
        held += timedelta(days=child.chance.randint(70, 85))


def _birthday(child: Child, years: int) -> date:
    return child.born.replace(year=child.born.year + years)


def _worked_with(told: Return, child: Child, began: date, ended: date | None) -> None:
    """One worker from the first day, another since this year: told of whoever is in care at its end."""
    change = START + timedelta(days=child.chance.randint(30, 300))
    if began <= LAST_END and not (ended and ended <= LAST_END):
        told.add(LAST, "sw", child, **_worker(child, began, None, "FCONTA"))
    if ended and ended <= END:
        return
    since = began
    if began < change:
        told.add(THIS, "sw", child, **_worker(child, began, change, "FCONTA"))
        since = change
    told.add(THIS, "sw", child, **_worker(child, since, None, "CHCHAN"))


def _worker(child: Child, began: date, ended: date | None, why: str) -> Row:
    worker = f"SW{child.chance.randint(1, 400):06d}"
    return {"SW_ID": worker, "SW_DECOM": _day(began), "SW_DEC": _day(ended), "SW_REASON": why}


def _well(told: Return, year: str, child: Child, start: date, end: date) -> None:
    """What is asked of a child who was in care for a whole year."""
    chance, asked = child.chance, {}
    scored = _birthday(child, 4) <= end and _birthday(child, 17) > start
    if scored:
        asked["SDQ_SCORE"] = str(chance.randint(0, 40))
    if _birthday(child, 10) <= end:
        asked["CONVICTED"] = chance.choice("0001")
    if _birthday(child, 5) > end:
        asked["HEALTH_CHECK"] = chance.choice("011")
    misuse = chance.random() < 0.05
    asked |= {name: chance.choice("0111") for name in ("IMMUNISATIONS", "TEETH_CHECK", "HEALTH_ASSESSMENT")}
    asked["SUBSTANCE_MISUSE"] = "1" if misuse else "0"
    if misuse:
        asked["INTERVENTION_RECEIVED"] = received = chance.choice("01")
        asked["INTERVENTION_OFFERED"] = "" if received == "1" else chance.choice("01")
    told.add(year, "oc2", child, **asked)


def _lived(told: Return, child: Child, began: date, ended: date | None, stays: Sequence[Stay]) -> None:
    """What every stay in care brings with it."""
    _stays(told, child, child.chance.choice(("N1", "N3", "N4", "N5")), stays)
    _reviewed(told, child, began, ended)
    _worked_with(told, child, began, ended)
    permanent = {"PREV_PERM": "Z1"}
    for year, first, last in ((THIS, START, END), (LAST, LAST_START, LAST_END)):
        if began <= last and not (ended and ended < first):
            told.add(year, "prev_perm", child, **permanent)
        if began <= first and not (ended and ended <= last):
            _well(told, year, child, first, last)


def _stayed(told: Return, child: Child) -> None:
    began = between(child.chance, max(child.born, years_before(START, 5)), LAST_END - timedelta(days=60))
    _lived(told, child, began, None, _in_care(child, began, None, ""))
    if child.chance.random() < 0.05:
        gone = between(child.chance, START + timedelta(days=3), END - timedelta(days=20))
        back = gone + timedelta(days=child.chance.randint(1, 9))
        told.add(THIS, "missing", child, MISSING="M", MIS_START=_day(gone), MIS_END=_day(back))


def _came(told: Return, child: Child) -> None:
    began = between(child.chance, START, END - timedelta(days=40))
    _lived(told, child, began, None, _in_care(child, began, None, ""))


def _left(told: Return, child: Child) -> None:
    began = between(child.chance, max(child.born, years_before(START, 5)), LAST_END - timedelta(days=60))
    ended = between(child.chance, START + timedelta(days=40), END - timedelta(days=30))
    _lived(told, child, began, ended, _in_care(child, began, ended, "E4A"))


def _adopted(told: Return, child: Child) -> None:
    began = between(child.chance, max(child.born, LAST_START - timedelta(days=200)), LAST_START)
    decided, ended = LAST_START + timedelta(days=90), between(child.chance, START + timedelta(days=90), END)
    fostered = _home(child)
    adopters = _home(child, "A6", "PR1", origin=fostered["HOME_POST"])
    placed = START + timedelta(days=30)
    stays = [
        Stay(began, "S", "C2", fostered, decided, "X1"),
        Stay(decided, "L", "E1", fostered, placed, "X1"),
        Stay(placed, "P", "E1", adopters, ended, "E11"),
    ]
    _lived(told, child, began, ended, stays)
    for year in (THIS, LAST):
        told.add(year, "placed", child, DATE_PLACED=_day(decided - timedelta(days=10)))
    match = _day(placed - timedelta(days=20))
    parents = {"NB_ADOPTR": "2", "SEX_ADOPTR": "MF", "LS_ADOPTR": "L11"}
    told.add(
        THIS,
        "ad1",
        child,
        DATE_INT=_day(decided - timedelta(days=10)),
        DATE_MATCH=match,
        FOSTER_CARE="0",
        **parents,
    )


def _came_alone(told: Return, child: Child) -> None:
    _stayed(told, child)
    for year in (THIS, LAST):
        told.add(year, "uasc", child, SEX=child.sex, DUC=_day(_birthday(child, 18)))


def _held(told: Return, child: Child) -> None:
    began = between(child.chance, LAST_START, LAST_END - timedelta(days=60))
    home = _home(child, "K2", "PR4")
    _lived(told, child, began, None, [Stay(began, "S", "C2", home, None, "")])
    ordered = START + timedelta(days=child.chance.randint(10, 200))
    told.add(THIS, "dolo", child, DOLO_START=_day(ordered), DOLO_END=_day(ordered + timedelta(days=90)))


def _care_leaver(told: Return, child: Child) -> None:
    """Left care at eighteen, last year; asked about around the birthdays that follow."""
    ended = _birthday(child, 18) - timedelta(days=1)
    began = ended - timedelta(days=900)
    home = _home(child)
    _stays(told, child, "N1", [Stay(began, "S", "V2", home, ended, "E4B")])
    told.add(LAST, "prev_perm", child, PREV_PERM="Z1")
    chance = child.chance
    told.add(THIS, "oc3", child, IN_TOUCH="YES", ACTIV=chance.choice(("F1", "F2", "P1")), ACCOM="U1")


_Life = Callable[[Return, Child], None]
_LIVES: Sequence[tuple[_Life, float]] = (
    (_stayed, 0.62),
    (_came, 0.14),
    (_left, 0.09),
    (_adopted, 0.02),
    (_came_alone, 0.04),
    (_held, 0.01),
    (_care_leaver, 0.08),
)
"""How children's years go, and how many of them."""
_AGES: Mapping[_Life, tuple[int, int]] = {
    _adopted: (2, 6),
    _came_alone: (14, 16),
    _held: (12, 15),
    _care_leaver: (18, 19),
    _stayed: (2, 15),
}
"""Youngest and oldest on the first day of this year, where not 1 to 15."""
