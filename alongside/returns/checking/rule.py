"""A rule: what is wrong in words, the condition that finds it, and rows that prove it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from alongside.returns.checking.form import LAST


class Severity(StrEnum):
    """How the census takes it: an error must be mended, a query must be answered."""

    ERROR = "error"
    QUERY = "query"


class Scope(StrEnum):
    """What a rule needs to see: one child's rows, or those of everybody."""

    CHILD = "child"
    RETURN = "return"


@dataclass(frozen=True, kw_only=True)
class Rule:
    """One rule of a return, in some years. A rule that changed is two of these with one code.

    `broken` is a condition over one row `t` of the view `row`, in the SQL that all engines share; of a rule
    about a whole return (no `row`) a SELECT that yields a row when it is broken. `fields` are the columns to
    mark in the row itself; `also` those of other rows, as `"head: DOB; last: DEC LS"`, by the links of the
    form. `proof` holds the rows that prove it (see `proof.py`).
    """

    code: str
    says: str
    why: str
    """Why this matters, and what to do."""
    row: str = ""
    broken: str
    fields: str = ""
    also: str = ""
    severity: Severity = Severity.ERROR
    scope: Scope = Scope.CHILD
    since: int = 2023
    until: int = LAST
    proof: str
    source: str = ""
    """What the published text leaves open, or where it comes from when none is quoted."""
    without: str = ""
    """Tables, and derived columns as `table.column`, that it reads and can do without, as words."""
    part: str = ""
    """Which part of one rule this is, where one code marks rows of several tables by turns."""
    needs: str = ""
    """Tables that must be there although it names no column of them, as words."""

    @property
    def whole(self) -> bool:
        """Whether it speaks of the return and not of a row."""
        return not self.row

    def holds_in(self, year: int) -> bool:
        """Whether it is in force in the year that ends so."""
        return self.since <= year <= self.until

    @property
    def marks(self) -> dict[str, tuple[str, ...]]:
        """By link, the fields to mark in other rows."""
        parts = (one.partition(":") for one in self.also.split(";") if one.strip())
        return {link.strip(): tuple(fields.split()) for link, _, fields in parts}

    @property
    def key(self) -> str:
        """Its code, the first year it holds and its part, which together name it."""
        return f"{self.code}/{self.since}{self.part}"
