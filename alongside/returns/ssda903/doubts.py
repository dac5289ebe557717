"""Whether the files are of the year that was asked, which CSV files do not say, and all rows of somebody."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

import pyarrow as pa
import pyarrow.compute as pc

from alongside.returns.checking.cells import day
from alongside.returns.checking.form import LAST_YEAR
from alongside.returns.checking.notes import Note
from alongside.returns.checking.period import Period, in_words
from alongside.returns.checking.tables import Raw, listed

ENOUGH = 50
"""Episodes of which some must have begun in the year: of a handful all may be older."""
MANY = 20
"""One in so many that began after the year is no slip in a day, but another year."""


def doubts(tables: Mapping[str, Raw], when: Period) -> Iterator[Note]:
    """What to look at before anything else: then most of what the rules find means nothing."""
    if not any(len(raw) for raw in tables.values()):
        yield Note("", 0, "", "", "not one of these files has a row under its headings")
    for each in tables.values():
        yield from _nobodys(each)
    for name, year in (("episodes", when.year), (f"episodes{LAST_YEAR}", when.year - 1)):
        raw = tables.get(name)
        begun = list(_days(raw)) if raw and "decom" in raw.columns else []
        if raw is None or len(begun) < ENOUGH:
            continue
        later = sum(one > date(year, 3, 31) for one in begun)
        if max(begun) < date(year - 1, 4, 1):
            why = f"no episode began in {in_words(year)}, this is the latest: is it the return of that year?"
            yield Note(raw.file, 0, "DECOM", f"{max(begun):%d/%m/%Y}", why)
        elif later * MANY >= len(begun):
            why = f"{later:,} episodes began after {in_words(year)}: is it the return of that year?"
            yield Note(raw.file, 0, "DECOM", "", why)


def _nobodys(raw: Raw) -> Iterator[Note]:
    """The rows that name no child: to rules each is of a child of its own, and few of them ask whose."""
    cells = raw.columns.get("child")
    if not isinstance(cells, pa.ChunkedArray | pa.Array):
        return
    if isinstance(cells, pa.DictionaryArray):
        cells = cells.dictionary_decode()
    blank = pc.or_kleene(pc.is_null(cells), pc.equal(pc.utf8_trim_whitespace(cells), ""))
    rows = pc.indices_nonzero(blank)
    if len(rows):
        more = f", and {len(rows) - 1:,} more do not either" if len(rows) > 1 else ""
        yield Note(raw.file, raw.line(rows[0].as_py()), "CHILD", "", f"this row names no child{more}")


def _days(raw: Raw) -> Iterator[date]:
    for text in listed(raw.columns["decom"]):
        if text and (began := day(text.strip())):
            yield began
