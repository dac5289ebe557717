"""A census file through the bulk door, and the census out of the record again.

The file is read to its end before anything is written, so that a broken one leaves nothing half-imported;
then all its children go in together, or none. What the record will not say of itself in the return is
counted and listed, value by value.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import BinaryIO, NamedTuple

from alongside.access import Reader
from alongside.access.authority import FULL
from alongside.desk.desk import Desk
from alongside.desk.sight import Sight
from alongside.record import Draft, Entry, Fact, Life, Sitting, SubjectId, SubjectKind, new_subject
from alongside.returns.cin.bring import drafts
from alongside.returns.cin.claims import questions
from alongside.returns.cin.compare import Difference, differences
from alongside.returns.cin.keys import child_key
from alongside.returns.cin.period import FIRST_AND_LAST, CensusYear, NotACensusYear
from alongside.returns.cin.reading import read
from alongside.returns.cin.reads import KINDS
from alongside.returns.cin.rows import Told, Untold, child, told
from alongside.returns.cin.stray import Stray
from alongside.returns.cin.tree import Cell, Node
from alongside.returns.cin.values import is_a_day
from alongside.returns.cin.wanted import Source
from alongside.returns.cin.writing import write
from alongside.returns.opening import Limits, UnreadableFile

AT_ONCE = 500
"""Lives looked up at once."""
ASKED_OF = 200
"""Children whose questions are listed with the import; the others' stand beside their records."""

SOFTWARE = "Alongside"
Progress = Callable[[str, int, int], None]
"""What is being done, how many are done, and of how many."""


class AnotherCouncils(ValueError):
    """The file says that it is from another council. Nothing was written: somebody has to mean it."""

    def __init__(self, file: str, theirs: str, ours: str) -> None:
        super().__init__(f"{file} is from {theirs}, and this is the record of council {ours}")


class Listed(NamedTuple):
    """One question that an import leaves beside a child's record."""

    child: str
    """Their number in the file."""
    subject: SubjectId
    words: str
    may_open: bool = False
    """Whether whoever brought it in is let in to the child's record."""


@dataclass
class Brought:
    """What an import did."""

    file: str
    year: CensusYear
    children: int = 0
    new: int = 0
    entries: int = 0
    corrections: int = 0
    strays: list[Stray] = field(default_factory=list)
    differences: list[Difference] = field(default_factory=list)
    """Every value of the file that the return derived from the record does not say, and the reverse."""
    absent: list[str] = field(default_factory=list)
    """Children whom the return of that year does not ask about, by what the record holds."""
    notes: list[str] = field(default_factory=list)
    questions: list[Listed] = field(default_factory=list)
    """What is now asked beside the records of the first children with a difference."""
    unlisted: int = 0
    """Children with a difference whose questions stand beside their records, and not here."""


class Made(NamedTuple):
    """A return that was made: how many children it tells of, and what it does not say of them."""

    children: int
    untold: tuple[Untold, ...] = ()


class _File:
    """A census file read to its end: its header, its children, and what does not belong."""

    def __init__(self, path: Path, limits: Limits) -> None:
        self.name = path.name
        self.header = Node("Header", 0)
        self.children: list[Node] = []
        self.strays: list[Stray] = []
        for met in read(path, limits):
            self.header = met.header or self.header
            self.children += [met.child] if met.child else []
            self.strays += [met.stray] if met.stray else []

    @property
    def authority(self) -> str:
        """The council that the file says it is from."""
        return self.header.only("Source").value("LEA")

    @property
    def said(self) -> tuple[str, str]:
        """The year of the reference date, and the Year, as the header has them."""
        details = self.header.only("CollectionDetails")
        return details.value("ReferenceDate")[:4], details.value("Year")

    def year(self) -> CensusYear:
        """The census year, by its reference date, else by its Year."""
        for ends in self.said:
            if ends.isdigit() and int(ends) in range(*FIRST_AND_LAST):
                return CensusYear(int(ends))
        raise UnreadableFile(
            self.name, "the header names no census year that we know; say which with --year", self.header.line
        )


def nothing_told(_what: str, _done: int, _all: int) -> None:
    """Tell nobody how far it is."""


def bring(
    desk: Desk,
    reader: Reader,
    path: Path,
    *,
    year: CensusYear | None = None,
    limits: Limits | None = None,
    progress: Progress = nothing_told,
    another: bool = False,
) -> Brought:
    """Bring a census file into the record. Raises `UnreadableFile`; then nothing was written.

    `another` is said by somebody who means it: these are another council's children, and they come in.
    Without it such a file raises `AnotherCouncils`.
    """
    file = _File(path, limits or Limits())
    done = Brought(path.name, year or file.year(), len(file.children), strays=file.strays)
    source = Source(path.name, file.authority, done.year, desk.policy)
    if year is None and all(file.said) and len(set(file.said)) > 1:
        done.notes.append(f"the header says both {' and '.join(file.said)}; it was read as {done.year.words}")
    ours = f"{desk.book.authority:03d}"
    if file.authority not in ("", ours) and not another:
        raise AnotherCouncils(file.name, _council(desk, file.authority), ours)
    if file.authority != ours:
        done.notes.append(f"the file is from {_council(desk, file.authority)}, not from this one")
    work = _Bringing(desk, reader, source, file.children, progress)
    new = work.wanted()
    done.new = sum(1 for key in work.who if key not in work.there)
    done.corrections = sum(1 for draft in new if draft.corrects)
    written = desk.import_batch(reader, new, lambda ready, of: progress("writing", ready, of))
    done.entries = sum(1 for one in written if not one.duplicate)
    done.differences = work.differences()
    done.absent, done.unlisted = work.absent, work.unlisted
    done.questions = _with_the_way(desk, reader, work.questions)
    done.notes += _other_years(file.children, done)
    return done


def _with_the_way(desk: Desk, reader: Reader, listed: Sequence[Listed]) -> list[Listed]:
    """The questions, with whether this reader may go to them."""
    with desk.book.sitting(reader.who, wide=True) as sitting:
        sight = Sight(sitting, reader)
        sight.learn({one.subject for one in listed})
        return [one._replace(may_open=not FULL.isdisjoint(sight.relations(one.subject))) for one in listed]


def _council(desk: Desk, number: str) -> str:
    """A council by its name and number, as far as either is known."""
    if not number:
        return "a council that it does not name"
    codes = desk.policy.codes("local_authority", desk.now.date())
    return f"{codes.words(number)} (council {number})" if number in codes else f"council {number}"


def _other_years(children: Sequence[Node], done: Brought) -> Iterator[str]:
    """Where the days of a file and its year disagree, in words; nothing is guessed from it."""
    first, end = CensusYear(FIRST_AND_LAST[0]).start, CensusYear(FIRST_AND_LAST[1] - 1).reference
    told = {cell.value for one in children for cell in _days(one) if is_a_day(cell.value)}
    days = sorted(date.fromisoformat(day) for day in told)
    after = [day for day in days if done.year.reference < day <= end]
    if after:
        yield (
            f"the file tells of days up to {after[-1]}, after the end of {done.year.words}: if it is another "
            "year's, say which with --year"
        )
    if children and len(done.absent) == len(children):
        least, most = (days[0], days[-1]) if days else (first, end)
        yield (
            f"no child of the file is in the return of {done.year.words}: its days lie between "
            f"{least} and {most}"
        )


def _days(node: Node) -> Iterator[Cell]:
    """Every value of the work with a child: who they are is of no year."""
    for group in node.each("CINdetails"):
        yield from group.cells
        yield from (cell for inner in group.groups for cell in inner.cells)


class _Bringing:
    """One file on its way in: whose record each child is, what is wanted of it, what came of it."""

    def __init__(
        self, desk: Desk, reader: Reader, source: Source, children: Sequence[Node], progress: Progress
    ) -> None:
        self.desk, self.source, self.children, self.progress = desk, source, children, progress
        self.by = reader.who
        with desk.book.sitting(self.by, wide=True) as sitting:
            self.there = {key: who for who, key in sitting.rows("imported")}
        self.who: dict[str, SubjectId] = {}
        self.absent: list[str] = []
        self.questions: list[Listed] = []
        self.unlisted = 0
        self._asked_of = 0

    def wanted(self) -> list[Draft]:
        """What each child's part of the file adds to the record."""
        new: list[Draft] = []
        with self.desk.book.sitting(self.by, wide=True) as sitting:
            for done, one in enumerate(self.children, start=1):
                subject, life = self._whose(one, sitting)
                new += drafts(one, self.source, subject, life)
                self.progress("reading", done, len(self.children))
        return new

    def _whose(self, one: Node, sitting: Sitting) -> tuple[SubjectId, Life | None]:
        """The child brought in before under the same key, with their life, or a new one."""
        key = child_key(self.source.authority, one)
        if key in self.who:
            raise UnreadableFile(self.source.file, "two children have one LAchildID", one.line)
        there = self.there.get(key)
        self.who[key] = there or new_subject(SubjectKind.PERSON)
        return self.who[key], Life(there, sitting.entries([there])) if there else None

    def differences(self) -> list[Difference]:
        """What the file says and the return derived from the record does not, and the reverse."""
        found: list[Difference] = []
        with self.desk.book.sitting(self.by, wide=True) as sitting:
            for start in range(0, len(self.children), AT_ONCE):
                some = self.children[start : start + AT_ONCE]
                lives = _lives(sitting, [self.who[child_key(self.source.authority, one)] for one in some])
                for one, life in zip(some, lives, strict=True):
                    derived = child(life, self.source.year, self.desk.policy)
                    here = differences(one, derived)
                    found += here
                    self.absent += [_number(one)] if derived is None else []
                    self._list(one, life, here)
                self.progress("comparing", min(start + AT_ONCE, len(self.children)), len(self.children))
        return found

    def _list(self, one: Node, life: Life, differences: Sequence[Difference]) -> None:
        """List what is asked of a child with a difference, as far as a page can hold it."""
        if not differences:
            return
        if self._asked_of >= ASKED_OF:
            self.unlisted += 1
            return
        self._asked_of += 1
        told = questions(life, self.desk.policy, self.desk.now.date())
        self.questions += [Listed(_number(one), life.subject, asked.words) for asked in told]


def _lives(sitting: Sitting, people: Sequence[SubjectId]) -> list[Life]:
    threads: dict[SubjectId, list[Entry[Fact]]] = {who: [] for who in people}
    for entry in sitting.entries(sorted(set(people)), KINDS):
        for place in entry.about:
            if place.subject in threads:
                threads[place.subject].append(entry)
    return [Life(who, threads[who]) for who in people]


def export(
    desk: Desk, reader: Reader, year: CensusYear, out: BinaryIO, *, serial: int = 1, release: str = ""
) -> Made:
    """Write the census of a year, derived from every life, and say what it leaves out."""

    def derived(lives: Iterator[Life]) -> list[Told]:
        found = (told(life, year, desk.policy) for life in lives)
        return sorted((one for one in found if one), key=lambda one: _number(one.node))

    reason = f"the children in need census of {year.words}"
    children = desk.lives(reader, derived, page="census", reason=reason, kinds=KINDS)
    count = write(out, header(desk, year, serial, release), (one.node for one in children), year.ends)
    return Made(count, tuple(left for one in children for left in one.untold))


def header(desk: Desk, year: CensusYear, serial: int, release: str) -> Node:
    """Who sends which census, made when."""
    made = desk.now.strftime("%Y-%m-%dT%H:%M:%S")
    details = _cells(Collection="CIN", Year=str(year.ends), ReferenceDate=year.reference.isoformat())
    source = _cells(
        SourceLevel="L",
        LEA=f"{desk.book.authority:03d}",
        SoftwareCode=SOFTWARE,
        Release=release,
        SerialNo=f"{serial:03d}",
        DateTime=made,
    )
    groups = (Node("CollectionDetails", 0, details), Node("Source", 0, source))
    return Node("Header", 0, (), groups)


def _cells(**told: str) -> tuple[Cell, ...]:
    return tuple(Cell(name, value) for name, value in told.items() if value)


def _number(node: Node) -> str:
    return node.only("ChildIdentifiers").value("LAchildID")


def years(today: date) -> Iterator[CensusYear]:
    """The census years that have begun, newest first."""
    for ends in reversed(range(*FIRST_AND_LAST)):
        if (year := CensusYear(ends)).start <= today:
            yield year


__all__ = ["AnotherCouncils", "Brought", "Made", "NotACensusYear", "bring", "export", "years"]
