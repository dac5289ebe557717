"""`alongside run`: the database, its tables, the jobs and the web, until somebody stops them."""

import http.client
import os
import socket
import sys
import time
import webbrowser
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import IO

import click

from alongside.cli.background import JOBS
from alongside.cli.demonstration import fill_the_town, say_who
from alongside.cli.erasures import KEPT, waiting
from alongside.cli.founding import Authority, founded
from alongside.cli.installation import ROLES, Installation, RunningDatabase, default_directory, start
from alongside.cli.opening import told_plainly
from alongside.cli.preparation import prepare
from alongside.cli.processes import Family, Program, Wish, asked_to_stop, family
from alongside.cli.shelves import make_what_waits
from alongside.cli.surroundings import surroundings
from alongside.cli.town import HANDS
from alongside.cli.town_making import FILLING, filled, is_filled
from alongside.record.when import civil_day
from alongside.town.demonstration import AUTHORITY as ALDERMERE
from alongside.town.kept import kept
from alongside.town.levers import Levers
from alongside.town.making import Town

LARGEST_LOG = 5_000_000
TRUE_SIZE = 60_000
"""Children of a town of true size: an authority a little above England's middle."""
CAME_BACK = (
    "\n  {count} parts of entries that were lawfully erased came back with the copy that was put back."
    "\n  Two people must carry these erasures out again: {kept}\n"
)
FIRST_ANSWER = 60.0
"""Seconds that the web may take before its first answer."""


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """What the person at the terminal asked for."""

    host: str
    port: int
    workers: int
    demonstration: bool
    browser: bool
    town: int | None = None
    """How many children live in the drawn town that is wanted instead of Aldermere."""

    @property
    def address(self) -> str:
        """Where the web listens, in the server's words."""
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"

    @property
    def link(self) -> str:
        """Where a browser finds it."""
        return f"http://{self.address}"


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535))
@click.option("--workers", default=2, show_default=True, type=click.IntRange(1, 64))
@click.option("--data", type=click.Path(path_type=Path, file_okay=False), help="The installation.")
@click.option("--demo/--no-demo", default=True, help="Fill an empty record with made-up families.")
@click.option("--browser/--no-browser", default=False, help="Open the first page in a browser.")
@click.option(
    "--town",
    is_flag=False,
    flag_value=TRUE_SIZE,
    type=click.IntRange(100, 2_000_000),
    metavar="[CHILDREN]",
    help="A drawn town of true size instead of Aldermere, in a directory of its own.",
)
def run(
    *, host: str, port: int, workers: int, data: Path | None, demo: bool, browser: bool, town: int | None
) -> None:
    """Start Alongside on this machine and serve it to a browser.

    Stop it with Ctrl-C. Everything is kept in one directory (--data, ALONGSIDE_DATA, or
    ~/.local/share/alongside). DATABASE_URL, an administrator's address, uses a PostgreSQL that
    is already there; otherwise Alongside runs one of its own.
    """
    wanted = Wanted(host=host, port=port, workers=workers, demonstration=demo, browser=browser, town=town)
    with told_plainly():
        usual = default_directory(os.environ)
        place = Installation.at(data or (usual.with_name(f"{usual.name}-town") if town else usual))
        sys.exit(_run(place, wanted, os.environ))


def _run(installation: Installation, wanted: Wanted, environment: Mapping[str, str]) -> int:
    with asked_to_stop() as wish, installation.held(wanted.link):
        _check_port(wanted)
        click.echo(f"Alongside keeps everything in {installation.directory}")
        settings = FILLING if wanted.town else None
        url = environment.get("DATABASE_URL")
        with start(installation, database_url=url, settings=settings) as database:
            with wish.at_once():
                authority = _prepared(installation, database, wanted)
                _say_what_came_back(installation, database)
            told = surroundings(
                installation,
                database,
                environment,
                authority=authority,
                demonstration=wanted.demonstration,
                host=wanted.host,
            )
            return _serve(installation, told, wanted, wish)


def _prepared(installation: Installation, database: RunningDatabase, wanted: Wanted) -> Authority:
    """The record made ready, with its authority, and with the made-up families if they are wanted."""
    prepare(database)
    levers = kept(installation.directory)
    if wanted.town and not is_filled(installation, database):
        click.echo(f"Making a town of {wanted.town:,} children; true size takes some minutes, once.")
        yesterday = civil_day(datetime.now(UTC)) - timedelta(days=1)
        filled(Town(Levers(children=wanted.town, until=yesterday)), installation, database, HANDS)
    elif wanted.town and (levers is None or levers.children != wanted.town):
        there = f"a town of {levers.children:,} children" if levers else "another record"
        click.echo(
            f"Here is {there} already, and it is served. Another one needs a directory of its own (--data)."
        )
    authority = founded(installation, database, demonstration=wanted.demonstration)
    make_what_waits(installation, database, authority)
    if wanted.demonstration and authority.number == ALDERMERE:
        fill_the_town(installation, authority, {role: database.dsn(role) for role in ROLES})
    return authority


def _say_what_came_back(installation: Installation, database: RunningDatabase) -> None:
    """After a copy was put back: how much of it was lawfully erased since, and must go again."""
    if left := waiting(installation, database):
        click.echo(CAME_BACK.format(count=len(left), kept=installation.directory / KEPT))


def _serve(installation: Installation, told: Mapping[str, str], wanted: Wanted, wish: Wish) -> int:
    with _log(installation) as log, family(told, wish.made, log) as together:
        for job in JOBS:
            together.start(Program(job.name, _python("background", job.name)))
        web = _python("serving", wanted.address, str(wanted.workers))
        together.start(Program("web", web, essential=True))
        if _answers(together, wanted):
            _welcome(wanted, installation, made_up=told["ALONGSIDE_DEMO"] == "1")
        ended = together.watch()
        click.echo("\nStopping." if wish.made.is_set() else "\nThe web ended by itself.")
    return ended


@contextmanager
def _log(installation: Installation) -> Iterator[IO[bytes] | None]:
    """Keep the web's log out of a person's terminal; a supervisor gets it as our own output."""
    if not sys.stderr.isatty():
        yield None
        return
    path = installation.directory / "web.log"
    if path.exists() and path.stat().st_size > LARGEST_LOG:
        path.replace(path.with_suffix(".log.1"))
    click.echo(f"Its log is {path}")
    with path.open("ab") as log:
        yield log


def _python(module: str, *arguments: str) -> list[str]:
    return [sys.executable, "-m", f"alongside.cli.{module}", *arguments]


def _check_port(wanted: Wanted) -> None:
    """Say at once that the port is taken, before anything is started."""
    kind = socket.AF_INET6 if ":" in wanted.host else socket.AF_INET
    with socket.socket(kind) as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((wanted.host, wanted.port))
        except OSError as taken:
            raise click.ClickException(
                f"{wanted.address} cannot be used ({taken.strerror}). "
                "Choose another port, for instance --port 8001."
            ) from taken


def _answers(together: Family, wanted: Wanted) -> bool:
    """Wait for the web's first answer, whatever it says."""
    deadline = time.monotonic() + FIRST_ANSWER
    while together.alive("web") and not together.stopping.is_set():
        connection = http.client.HTTPConnection(wanted.host, wanted.port, timeout=FIRST_ANSWER)
        try:
            connection.request("GET", "/")
            connection.getresponse()
        except OSError:
            if time.monotonic() > deadline:
                return False
            time.sleep(0.05)
        else:
            return True
        finally:
            connection.close()
    return False


def _welcome(wanted: Wanted, installation: Installation, *, made_up: bool) -> None:
    click.echo(f"\n  Alongside is ready: {wanted.link}\n")
    if made_up:
        say_who(installation.directory)
    click.echo("  Stop with Ctrl-C.")
    if wanted.browser:
        webbrowser.open(wanted.link)
