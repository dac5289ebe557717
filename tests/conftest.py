"""What every test may ask for: a real PostgreSQL, a fresh database in it, and a browser.

One PostgreSQL serves all test runs of this account, however many run at once and however the
last one ended; the last one out stops it, and its files stay for the next.
`ALONGSIDE_TEST_PG=15` (or any installed version) chooses another than the newest.
"""

import itertools
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
from hypothesis import settings
from psycopg import conninfo, sql

from alongside.cli.installation import (
    ADMIN,
    Binaries,
    Installation,
    RunningDatabase,
    candidates,
    start,
)
from tests.beside import LEFT_OUT
from tests.examples import IN_CI, SEARCHING, examples

settings.register_profile("steady", derandomize=True, deadline=None, max_examples=examples(100))
settings.register_profile("searching", deadline=None)
settings.load_profile("searching" if SEARCHING else "steady")
"""The same examples each time, so that a failure is somebody's change; `ALONGSIDE_SEARCH=1` looks for new."""

FAST = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"} | {
    "max_connections": "200",
    "shared_buffers": "128MB",
    "max_wal_size": "8GB",
    "autovacuum": "off",
}
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
NO_BROWSER = (
    "Browser journeys did not run: no Chromium here. Get it with `apt-get install chromium` "
    "(or your system's like), or name yours in CHROMIUM."
)
SLOW = pytest.StashKey[int]()
LEFTOVERS = "SELECT datname FROM pg_database WHERE datname ~ '^test_[0-9]+_[0-9]+$'"


def chromium() -> str | None:
    """Return the browser's full path: the one in `CHROMIUM`, or the one that is installed."""
    named = [os.environ.get("CHROMIUM", ""), *BROWSERS]
    return next((found for name in named if name and (found := shutil.which(name))), None)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """In CI everything runs; elsewhere no slow category (unless somebody chose with `-m`), and what can."""
    if IN_CI:
        return
    if not config.option.markexpr:
        _leave_out(config, items)
    for item in items:
        if item.get_closest_marker("browser") and not chromium():
            item.add_marker(pytest.mark.skip(reason=NO_BROWSER))


def _leave_out(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave the slow categories out, and remember how many tests that were."""
    slow = [item for item in items if item.get_closest_marker("slow")]
    items[:] = [item for item in items if not item.get_closest_marker("slow")]
    config.stash[SLOW] = len(slow)
    config.hook.pytest_deselected(items=slow)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """A worker tells the one who reports how many it left out: each of them leaves out the same."""
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput["slow"] = session.config.stash.get(SLOW, 0)


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """Hear it from a worker that has ended."""
    node.config.stash[SLOW] = getattr(node, "workeroutput", {}).get("slow", 0)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say in one line each what was left out: slow, without a browser, lying beside the project."""
    if left_out := config.stash.get(SLOW, 0):
        terminalreporter.write_line(
            f"slow categories left out ({left_out} tests): CI=true make test runs them"
        )
    skipped = [str(report.longrepr) for report in terminalreporter.stats.get("skipped", [])]
    for why in (NO_BROWSER, *LEFT_OUT):
        if any(why in told for told in skipped):
            terminalreporter.write_line(why)


@pytest.fixture(scope="session")
def chromium_path() -> str:
    """The browser to drive; its absence is a failure where this is asked for in CI."""
    found = chromium()
    if found is None:
        pytest.fail(NO_BROWSER)
    return found


@pytest.fixture(scope="session")
def postgres() -> Iterator[RunningDatabase]:
    """A running PostgreSQL, shared with every other worker and run on this machine."""
    binaries = _binaries()
    home = Path(tempfile.gettempdir()) / f"alongside-tests-{os.geteuid()}" / str(binaries.major)
    with start(Installation.at(home), binaries=binaries, settings=FAST) as running:
        _drop_leftovers(running)
        yield running


@pytest.fixture
def fresh_database(new_database: Callable[[], str]) -> str:
    """The administrator's connection string of an empty database that nobody else uses."""
    return new_database()


@pytest.fixture(scope="session")
def new_database(postgres: RunningDatabase) -> Iterator[Callable[..., str]]:
    """Make databases: `new_database()` is empty, `new_database(template=name)` is a copy.

    Returns the administrator's connection string. They go when the run ends.
    """
    made: list[str] = []
    numbers = itertools.count()

    def make(template: str = "template0") -> str:
        name = f"test_{os.getpid()}_{next(numbers)}"
        command = sql.SQL("CREATE DATABASE {} TEMPLATE {}")
        _maintain(postgres, command.format(sql.Identifier(name), sql.Identifier(template)))
        made.append(name)
        return conninfo.make_conninfo(postgres.dsn(ADMIN), dbname=name)

    yield make
    for name in made:
        _maintain(postgres, _drop(name))


def _binaries() -> Binaries:
    wanted = os.environ.get("ALONGSIDE_TEST_PG")
    for binaries in candidates():
        if wanted in (None, "", str(binaries.major)):
            return binaries
    pytest.fail(f"ALONGSIDE_TEST_PG asks for PostgreSQL {wanted}, which is not installed.")


def _maintain(running: RunningDatabase, command: sql.Composed) -> None:
    with psycopg.connect(running.dsn(ADMIN), autocommit=True) as connection:
        connection.execute(command)


def _drop(name: str) -> sql.Composed:
    return sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name))


def _drop_leftovers(running: RunningDatabase) -> None:
    """Drop the databases of runs that were killed: each carries its run's process number."""
    with psycopg.connect(running.dsn(ADMIN)) as connection:
        names = [str(name) for (name,) in connection.execute(LEFTOVERS)]
    for name in names:
        if not _runs(int(name.split("_")[1])):
            _maintain(running, _drop(name))


def _runs(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
