"""Returns that nobody sent: what a stranger may type, every proof at once, a year of many, spoiled."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from random import Random

from alongside.returns.checking.form import LAST_YEAR, Field, Form, Kind
from alongside.returns.checking.plan import rules_of
from alongside.returns.checking.proof import cases, laid
from alongside.returns.checking.tables import Codes, Raw, listed

Tables = Mapping[str, Raw]
Cells = Sequence[str | None]
CELLS = (
    None, "", " ", "0", "1", "-1", "true", "S", "E11", "N1", "U1", "M", "999999999999999999", "1e309", "0.5",
    "-0", "2024-02-29", "29/02/2024", "30/02/2024", "01/01/0001", "0001-01-01", "31/12/9999", "9999-12-31",
    "2025-04-01", "31/03/2026", "'; DROP TABLE child; --", "%_\\", "A[", "A123456789012", "UN1", "AB1 2CD",
    "\N{ARABIC-INDIC DIGIT ONE}",
)  # fmt: skip
SPOILED, EMPTY = 0.02, 0.1
"""The shares of cells in which anything may stand, and nothing."""
ROWS = (0, 1, 1, 2)
"""How many rows a child may have in a table; in that of who they are, one."""
WHO = {"header", "child"}
YOUNGEST, OLDEST = 100, 20 * 365
TEXTS = ("SW1", "AB1 2CD", "SC123456", "smith")


def anything(told: Form, chance: Random, rows: int) -> Tables:
    """Every table with every column, any of these in any cell; children named alike across tables."""
    children = {name: [f"c{nr % 2}" for nr in range(rows)] for name in told.all_tables}
    return _tables(told, children, lambda *_: chance.choices(CELLS, k=rows))


def all_alike(told: Form, said: str) -> Tables:
    """Every table with one row, and this said in every cell of it but the child's."""
    return _tables(told, {name: [f"all {said}"] for name in told.all_tables}, lambda *_: [said])


def proofs(told: Form) -> Tables:
    """The children of every proof, of whatever year, that can stand beside others."""
    those = [case for rule in rules_of(told) for case in cases(told, rule)]
    return laid(told, [case for case in those if not case.alone and not case.absent]).tables


def many(told: Form, year: int, codes: Codes, chance: Random, number: int) -> Tables:
    """A year of so many children as an authority might send it, with a share of its cells spoiled."""
    children = {
        name: [
            f"k{nr}"
            for nr in range(number)
            for _ in range(1 if name.removesuffix(LAST_YEAR) in WHO else chance.choice(ROWS))
        ]
        for name in told.all_tables
    }

    def cells(table: str, one: Field, rows: int) -> Cells:
        valid = sorted(codes.get(f"{table.removesuffix(LAST_YEAR)}.{one.column}", ()))
        return [_spoiled(chance, _cell(told, year, one, valid, chance)) for _ in range(rows)]

    return _tables(told, children, cells)


def joined(told: Form, parts: Sequence[Tables]) -> Tables:
    """Several returns in one."""
    beside = {name: [part[name] for part in parts] for name in told.all_tables}
    return {
        name: Raw(
            name,
            {
                one.column: [cell for raw in those for cell in listed(raw.columns[one.column])]
                for one in told.fields(name)
            },
            rows=sum(map(len, those)),
        )
        for name, those in beside.items()
    }


def _tables(
    told: Form, children: Mapping[str, list[str]], cells: Callable[[str, Field, int], Cells]
) -> dict[str, Raw]:
    return {
        name: Raw(
            name,
            {
                one.column: those if one.column == "child" else cells(name, one, len(those))
                for one in told.fields(name)
            },
            rows=len(those),
        )
        for name, those in children.items()
    }


def _spoiled(chance: Random, cell: str | None) -> str | None:
    dice = chance.random()
    if dice < SPOILED:
        return chance.choice(CELLS)
    return cell if dice > SPOILED + EMPTY else None


def _cell(told: Form, year: int, one: Field, valid: Sequence[str], chance: Random) -> str | None:
    if one.kind is Kind.CODE and valid:
        return chance.choice(valid)
    if one.kind is Kind.DAY:
        back = chance.randint(YOUNGEST, OLDEST) if "dob" in one.column else chance.randint(-364, 400)
        day = date(year - 1, 4, 1) - timedelta(back)
        return day.isoformat() if told.name == "cin" else f"{day:%d/%m/%Y}"
    if one.kind in {Kind.FLAG, Kind.KEY}:
        return chance.choice("01")
    if one.kind in {Kind.NUMBER, Kind.DECIMAL}:
        return str(chance.randint(0, 60))
    return f"A{chance.randrange(10**12):012d}" if "upn" in one.column else chance.choice(TEXTS)
