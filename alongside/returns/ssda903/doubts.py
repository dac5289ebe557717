"""Whether the files are of the year that was asked: CSV files do not say of which they are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

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


def _days(raw: Raw) -> Iterator[date]:
    for text in listed(raw.columns["decom"]):
        if text and (began := day(text.strip())):
            yield began
