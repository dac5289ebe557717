"""Check a return before it is sent: the files are read, the rules look, and nothing of it is kept."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, islice
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock

from alongside.desk.numbered import numbered
from alongside.record import EntryId, Life, SubjectId
from alongside.returns.asking import CIN, MIB, SSDA903, TooMuch, checked, years
from alongside.returns.asking import Asked as Wanted
from alongside.returns.beside import Beside
from alongside.returns.checking import as_csv, document
from alongside.returns.checking.findings import by_reason
from alongside.returns.checking.notes import Note
from alongside.returns.checking.report import Broken, Cell, Checked, Told
from alongside.returns.cin.period import CensusYear
from alongside.returns.cin.reads import KINDS
from alongside.returns.cin.tracing import Tracing
from alongside.returns.opening import UnreadableFile, Unusable
from alongside.web.pages.returns import LONGEST_NAME, MOST, SENDS
from alongside.web.route import Answer, Asked, Page, Paper, Route, Upload, page

RETURNS = ((CIN, "Children in need census"), (SSDA903, "SSDA903, children looked after"))
MOST_ROWS = 1_000_000
"""Looked at within seconds. Whoever has more than this has the command line too."""
MOST_FOUND = 200_000
"""Findings that a page counts and a file holds."""
MOST_FILES = 40
OF_RULE, SHOWN = 10, 300
"""How many places are shown of one rule (or rules of one child), and about how many of all together."""
CHILDREN = 200
NOTES = 50

_ONE_AT_A_TIME = Lock()
"""Two long checks at once would leave nobody to answer everybody else."""


@dataclass(frozen=True)
class Place:
    """Where a rule is broken, in words."""

    child: str
    where: str
    cells: str


@dataclass(frozen=True)
class OfRule:
    """One rule that was broken, with the first places where it was."""

    told: Told
    places: Sequence[Place]

    @property
    def more(self) -> int:
        """How often it was broken besides."""
        return self.told.times - len(self.places)


@dataclass(frozen=True)
class Line:
    """One rule that a child's rows break."""

    code: str
    says: str
    entry: EntryId | None = None
    """The entry to look at, where the record has the same thing and the reader may see it."""


@dataclass(frozen=True)
class OfChild:
    """One child of the return, with what was found about them."""

    number: str
    says: Sequence[Line]
    """The rules and what they say, each once; the first of them."""
    more: int
    """How many other rules point at this child."""
    subject: SubjectId | None
    """Who it is, where the reader may open their record; of everybody else the page knows nothing."""


class Busy(Exception):
    """Another return is being looked at."""


def check_return(asked: Asked) -> Answer:
    """Ask which return, and say what the rules find in it."""
    if not asked.is_post:
        return _asking(asked)
    errors = _missing(asked)
    if errors:
        return _asking(asked, errors)
    try:
        return _told(asked, _looked(asked))
    except (UnreadableFile, Unusable) as wrong:
        return _asking(asked, {"files": f"Not checked. {wrong}"})
    except Busy:
        busy = "Another return is being checked at this moment. Try again in a minute"
        return _asking(asked, {"files": busy}, status=503)


def _asking(asked: Asked, errors: dict[str, str] | None = None, *, status: int = 400) -> Page:
    said = asked.posted
    return page(
        "check_return.html", "Check a return", errors=errors or {}, sent=bool(asked.several.get("files")),
        returns=RETURNS, years=[(one, one) for one in years()], kind=said.text("return") or CIN,
        year=said.text("year"), authority=said.get("authority", f"{asked.desk.book.authority:03d}"),
        status=status if errors else 200,
    )  # fmt: skip


def _missing(asked: Asked) -> dict[str, str]:
    files = [one for name in ("files", "previous", "providers") for one in asked.several.get(name, ())]
    said = asked.posted
    if said.text("return") not in dict(RETURNS):
        return {"return": "Choose which return it is"}
    if not asked.several.get("files"):
        return {"files": "Choose the files of the return"}
    if len(files) > MOST_FILES:
        return {"files": f"These are {len(files)} files. A return has no more than {MOST_FILES}"}
    if sum(one.size for one in files) > MOST:
        return {"files": f"These files are larger than {MOST // MIB} MB together. "
                "The command “alongside check” takes larger ones"}  # fmt: skip
    if said.text("return") == SSDA903 and not said.text("year"):
        return {"year": "Say of which year it is: these files do not say so themselves"}
    return {}


def _looked(asked: Asked) -> Checked:
    """The check, one at a time, in a folder that is gone afterwards."""
    if not _ONE_AT_A_TIME.acquire(blocking=False):
        raise Busy
    try:
        with TemporaryDirectory() as folder:
            told = checked(_wanted(asked, Path(folder)))
    finally:
        _ONE_AT_A_TIME.release()
    found = len(told.found.findings)
    if found > MOST_FOUND:
        raise TooMuch(
            f"The rules point at {found:,} cells, more than a page can tell of. Is it the right year? "
            "The command “alongside check” tells of them all."
        )
    return told


def _wanted(asked: Asked, folder: Path) -> Wanted:
    said, kind = asked.posted, asked.posted.text("return")
    previous, providers = (
        asked.several.get(name, ()) if kind == SSDA903 else () for name in ("previous", "providers")
    )
    return Wanted(
        files=_laid(asked.several["files"], folder / "this"),
        name=kind,
        year=said.text("year") or None,
        previous=_laid(previous, folder / "last"),
        beside=Beside(cache=asked.cache, providers=_laid(providers, folder / "ofsted")),
        authority=said.text("authority"),
        max_mb=MOST // MIB,
        most_rows=MOST_ROWS,
    )


def _laid(files: Iterable[Upload], folder: Path) -> tuple[Path, ...]:
    return tuple(_written(one, folder / str(number)) for number, one in enumerate(files))


def _written(file: Upload, folder: Path) -> Path:
    folder.mkdir(parents=True)
    kept = "".join(letter for letter in Path(file.name).name if letter.isprintable())
    path = folder / (kept[-LONGEST_NAME:].strip(" .") or "file")
    file.save(path)
    return path


def _told(asked: Asked, told: Checked) -> Answer:
    """The answer as it was asked for."""
    name, take = f"check-{told.form.name}-{told.period.words}", asked.posted.text("take")
    if take == "csv":
        return Paper(body=b"".join(as_csv.written(told)), kind="text/csv; charset=utf-8", name=f"{name}.csv")
    if take == "json":
        return Paper(body=b"".join(document.written(told)), kind="application/json", name=f"{name}.json")
    return _found(asked, told)


def _found(asked: Asked, told: Checked) -> Page:
    """The page: every count is of all that was found, however little of it is shown."""
    concerned, rules = told.children(), list(told.rules())
    children = list(_by_child(asked, told, concerned[:CHILDREN]))
    errors = sum(one.times for one in rules if one.severity == "error")
    return page(
        "return_checked.html", f"What the check found: {told.form.title} {told.period.words}", told=told,
        year=told.period.words, rules=_by_rule(told, rules), children=children, concerned=len(concerned),
        more_children=len(concerned) - len(children), errors=errors, queries=len(told.broken) - errors,
        ran=len(set(told.found.ran)), rows=sum(map(len, told.tables.values())),
        notes=_notes(told.notes), more_notes=max(len(told.notes) - NOTES, 0),
        skipped=list(by_reason(told.found.skipped)), failed=list(by_reason(told.found.failed)),
    )  # fmt: skip


def _by_rule(told: Checked, rules: Sequence[Told]) -> list[OfRule]:
    """The rules in their order, errors first; each has its first places: the more rules, the fewer."""
    each = max(1, min(OF_RULE, SHOWN // max(len(rules), 1)))
    places = {
        code: [_place(one) for one in islice(some, each)]
        for code, some in groupby(told.broken, lambda one: one.rule)
    }
    ordered = sorted(rules, key=lambda one: one.severity != "error")
    return [OfRule(rule, places[rule.rule]) for rule in ordered]


def _place(one: Broken) -> Place:
    first = one.cells[0] if one.cells else None
    return Place(one.child, _at(first) if first else "", "; ".join(_cell(cell, first) for cell in one.cells))


def _at(cell: Cell) -> str:
    line = f", line {cell.line:,}" if cell.line else ""
    return f"{cell.file}{line}" if cell.file else ""


def _cell(cell: Cell, first: Cell | None) -> str:
    said = f"{cell.column}: {cell.value}" if cell.value else f"{cell.column}: empty"
    if cell.row < 0:
        return cell.column
    elsewhere = first is not None and (cell.file, cell.line) != (first.file, first.line)
    return f"{said} ({cell.table}{f', line {cell.line:,}' if cell.line else ''})" if elsewhere else said


def _by_child(asked: Asked, told: Checked, some: Sequence[tuple[str, int]]) -> Iterator[OfChild]:
    """The children with most findings, each with some of them, and all together not too many."""
    says: dict[str, dict[str, Broken]] = defaultdict(dict)
    for one in told.broken:
        says[one.child].setdefault(one.rule, one)
    kinds = KINDS if told.form.name == CIN else ()
    known = numbered(asked.desk, asked.reader, [number for number, _ in some], kinds)
    left = SHOWN
    for number, _ in some:
        shown = tuple(says[number].values())[: min(OF_RULE, left)]
        left -= len(shown)
        if shown:
            life = known.get(number)
            lines = tuple(_lines(asked, told, shown, life))
            yield OfChild(number, lines, len(says[number]) - len(shown), life.subject if life else None)


def _lines(asked: Asked, told: Checked, shown: Sequence[Broken], life: Life | None) -> Iterator[Line]:
    """Each with the very entry to look at, as far as the record can be followed from a census."""
    year = CensusYear(told.period.year)
    tracing = Tracing(life, year, asked.desk.policy) if life and told.form.name == CIN else None
    for one in shown:
        yield Line(one.rule, one.says, tracing.entry(one, told.tables) if tracing else None)


def _notes(notes: Sequence[Note]) -> list[str]:
    return [": ".join(filter(None, (_where(one), one.column, one.value, one.what))) for one in notes[:NOTES]]


def _where(one: Note) -> str:
    return f"{one.file}, line {one.line:,}" if one.line else one.file


ROUTES: tuple[Route, ...] = (
    Route("returns/check/", "check_return", check_return, methods=("GET", "POST"), roles=SENDS),
)
