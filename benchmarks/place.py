"""Where the measured record lives: an installation of its own, filled once, copied for every run.

The filled database is never written to again. Each run works in a copy of it, so that a run leaves
nothing behind and two runs measure the same record.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from importlib import resources
from pathlib import Path
from typing import Any

import psycopg
from psycopg import conninfo, sql

from alongside.access import Reader, Role
from alongside.cli.founding import found, token_key
from alongside.cli.installation import ADMIN, ROLES, Installation, RunningDatabase, start
from alongside.cli.installation.postmaster import postmaster_of
from alongside.cli.preparation import prepare
from alongside.desk import Desk, open_book
from alongside.policy import load
from alongside.record import SubjectId
from alongside.record.postgres.again import Again
from alongside.record.postgres.log import open_logs
from alongside.record.seal.sequencer import MANY, Sequencer, Shown
from alongside.record.seal.signing import SigningKeys
from benchmarks.authority import SYSTEM, Size, cohorts, staff
from benchmarks.measuring import Board, Figure

AUTHORITY = 998
CLERK = Reader(SYSTEM, frozenset({Role.SYSTEM_ADMIN}), "The system")
WORK = "bench_work"


@dataclass
class Filled:
    """What filling the record took, and whom to look at in it."""

    entries: int = 0
    children: int = 0
    generating: float = 0.0
    writing: float = 0.0
    sealing: float = 0.0
    longest: tuple[str, str, int] = ("", "", 0)
    """A child, their worker, how many entries."""
    long: tuple[tuple[str, str, int], ...] = ()
    usual: tuple[tuple[str, str, int], ...] = ()
    town: int = 0
    """How many children live in the town, where the record is of one."""
    load: tuple[tuple[str, str, int], ...] = ()
    """In a town: the children of one worker."""
    lists: tuple[tuple[str, str, int], ...] = ()
    """In a town: whose list it is, who they are, how many children stand on it."""
    by: str = ""
    """By which code it was filled (`code`): what its shelves hold follows from that."""

    @property
    def rate(self) -> float:
        """Entries a second through the bulk door, shelves and grants with them."""
        return self.entries / self.writing


@dataclass(frozen=True)
class Place:
    """A running database with the record in it."""

    installation: Installation
    database: RunningDatabase
    name: str
    filled: Filled

    @property
    def dsns(self) -> Mapping[str, str]:
        """How every role signs in."""
        return {role: self.database.dsn(role) for role in (ADMIN, *ROLES)}

    @contextmanager
    def desk(self, pool_size: int = 4, again: Again | None = None) -> Iterator[Desk]:
        """A desk over the record, in a process that keeps `again` of what it reads."""
        with open_book(self.dsns, AUTHORITY, self.token_key, pool_size=pool_size, again=again) as book:
            yield Desk(book, load(), lambda: datetime.now(UTC))

    @property
    def token_key(self) -> bytes:
        """The key by which the database believes who is at the book."""
        return token_key(self.installation)

    def processor(self) -> float:
        """Seconds of processor that this process, those it started and the database have used until now.

        Where others use the machine too, it says more than a clock does.
        """
        ours = os.times()
        own = ours.user + ours.system + ours.children_user + ours.children_system
        return own + self.server_processor()

    def server_processor(self) -> float:
        """Seconds of processor that the database has used until now."""
        return _used(postmaster_of(self.installation.database / "cluster"))

    @property
    def keys(self) -> SigningKeys:
        """The log's signing keys."""
        return SigningKeys(self.installation.keys)

    def seal(self) -> int:
        """Seal all that waits; returns how many leaves."""
        with psycopg.connect(self.database.dsn("alongside_sequencer"), autocommit=True) as connection:
            shown = Shown(self.installation.files / self.name)
            logs, now = open_logs(connection), lambda: datetime.now(UTC)
            return Sequencer(logs, self.keys, shown, now, most=MANY).drain()

    def analyze(self) -> None:
        """What autovacuum would come to do by itself."""
        with psycopg.connect(self.database.dsn(ADMIN), autocommit=True) as connection:
            connection.execute("VACUUM (ANALYZE)")


def code() -> str:
    """A digest of everything that shelves are made by."""
    package = resources.files("alongside")
    rooms = (package.joinpath(room) for room in ("record", "policy", "practice", "access", "desk"))
    files = sorted(path for room in rooms for path in Path(str(room)).rglob("*") if path.is_file())
    told = hashlib.sha256()
    for path in files:
        if path.suffix in {".py", ".sql", ".toml"}:
            told.update(path.read_bytes())
    return told.hexdigest()[:16]


@dataclass(frozen=True)
class Source:
    """A record that can be measured: what its database is called, and how it is filled."""

    name: str
    children: int
    fill: Callable[[Place], None]
    """Writes everything into an empty record and notes in `filled` what it took."""
    settings: Mapping[str, str] | None = None
    """PostgreSQL's, while it is filled. Measured is with what an installation has."""


def families(size: Size) -> Source:
    """The bench's own families, of this size."""
    return Source(f"bench_{size.children}", size.children, lambda place: _fill(place, size))


@contextmanager
def opened(directory: Path, source: Source, *, refill: bool = False) -> Iterator[Place]:
    """The record of this source, filled if it is not there yet or wanted anew, in a copy for this run."""
    installation = Installation.at(directory)
    note = installation.directory / f"{source.name}.json"
    if refill or not note.exists():
        print(f"Filling a record of {source.children:,} children in {directory}", flush=True)
        with start(installation, settings=source.settings) as running:
            filled = _filled(installation, running, source)
        note.write_text(json.dumps(asdict(filled)), "utf-8")
    with start(installation) as running:
        told = Filled(**json.loads(note.read_text("utf-8")))
        if told.by != code():
            print("This record was filled by other code than this; --refill fills it anew.", flush=True)
        _copy(installation, running, source.name)
        try:
            place = Place(installation, _inside(running, WORK), WORK, told)
            prepare(place.database)
            yield place
        finally:
            _maintain(running, "DROP DATABASE IF EXISTS {} WITH (FORCE)", WORK)


def _copy(installation: Installation, running: RunningDatabase, source: str) -> None:
    """A copy for one run, with the checkpoints that were shown of it."""
    _maintain(running, "DROP DATABASE IF EXISTS {} WITH (FORCE)", WORK)
    _maintain(running, "CREATE DATABASE {} TEMPLATE {} STRATEGY FILE_COPY", WORK, source)
    shutil.rmtree(installation.files / WORK, ignore_errors=True)
    shutil.copytree(installation.files / source, installation.files / WORK)


def _inside(running: RunningDatabase, name: str) -> RunningDatabase:
    """Another database of the same server."""
    admin = conninfo.make_conninfo(running.admin, dbname=name)
    return replace(running, admin=admin, place={**running.place, "dbname": name})


def founded(installation: Installation, running: RunningDatabase, name: str) -> Place:
    """A new record with nobody in it."""
    _maintain(running, "DROP DATABASE IF EXISTS {} WITH (FORCE)", name)
    _maintain(running, "CREATE DATABASE {}", name)
    shutil.rmtree(installation.files / name, ignore_errors=True)
    place = Place(installation, _inside(running, name), name, Filled(by=code()))
    prepare(place.database)
    found(installation, place.database, AUTHORITY, "Speedwell (made up)", synthetic=True)
    return place


def gone(place: Place) -> None:
    """Let go of a record that only something was tried in."""
    _maintain(_inside(place.database, "postgres"), "DROP DATABASE IF EXISTS {} WITH (FORCE)", place.name)
    shutil.rmtree(place.installation.files / place.name, ignore_errors=True)


def _filled(installation: Installation, running: RunningDatabase, source: Source) -> Filled:
    place = founded(installation, running, source.name)
    source.fill(place)
    began = time.perf_counter()
    place.seal()
    place.filled.sealing = time.perf_counter() - began
    place.analyze()
    return place.filled


def _fill(place: Place, size: Size) -> None:
    with place.desk() as desk:
        write_families(desk, size, place.filled)


def write_families(desk: Desk, size: Size, filled: Filled) -> None:
    """The bench's own teams, workers and families, and which of them to look at."""
    desk.import_batch(CLERK, list(staff(size)))
    lives: list[tuple[str, str, int]] = []
    told = cohorts(size)
    while True:
        began = time.perf_counter()
        cohort = next(told, None)
        made = time.perf_counter()
        filled.generating += made - began
        if cohort is None:
            break
        desk.write_lives(CLERK, cohort.drafts)
        filled.writing += time.perf_counter() - made
        filled.entries += len(cohort.drafts)
        lives += cohort.children
        print(f"  {filled.entries:>9,} entries, {filled.rate:,.0f} a second", flush=True)
    lives.sort(key=lambda one: one[2])
    filled.children += len(lives)
    filled.longest = lives[-1]
    filled.long = tuple(one for one in lives if 480 <= one[2] <= 560)[:40]
    filled.usual = tuple(lives[len(lives) // 2 :: max(1, len(lives) // 400)][:200])


def _maintain(running: RunningDatabase, command: str, *names: str) -> None:
    with psycopg.connect(running.dsn(ADMIN), autocommit=True) as connection:
        connection.execute(sql.SQL(command).format(*map(sql.Identifier, names)))


def measure(board: Board, place: Place) -> None:
    """What the filling of this record took, when it was filled."""
    filled = place.filled
    note = f"{filled.entries:,} entries in {filled.writing:.0f} s, with threads, digests, shelves and grants"
    board.tell(Figure("bulk door", filled.rate, "a second", 2000.0, at_least=True, note=note))
    sealed = filled.entries / max(filled.sealing, 0.001)
    board.tell(Figure("sealing into the log", sealed, "a second", note=f"{filled.sealing:.0f} s"))


def _used(server: int | None) -> float:
    """Seconds that a server's processes have used, those that have ended included."""
    if server is None:
        return 0.0
    running = Path(f"/proc/{server}/task/{server}/children").read_text("ascii").split()
    ticks = sum(sum(_ticks(pid)[:2]) for pid in (str(server), *running)) + sum(_ticks(str(server))[2:])
    return ticks / os.sysconf("SC_CLK_TCK")


def _ticks(pid: str) -> list[int]:
    """User and system time of a process, and of its children that have ended."""
    stat = Path(f"/proc/{pid}/stat")
    return (
        [int(one) for one in stat.read_text("ascii").rpartition(")")[2].split()[11:15]]
        if stat.exists()
        else []
    )


def subject(told: Any) -> tuple[SubjectId, SubjectId]:
    """A child and their worker out of what was kept of the filling."""
    return SubjectId(told[0]), SubjectId(told[1])


def default_directory() -> Path:
    """Where the filled record is kept between runs: the account's cache."""
    share = os.environ.get("XDG_CACHE_HOME") or "~/.cache"
    return Path(share).expanduser() / "alongside-benchmarks"
