"""The database of an installation starts, survives what happens to machines, and stops."""

import os
import signal
import socket
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psycopg
import pytest
from psycopg import conninfo

from alongside.cli.installation import ADMIN, DatabaseUnreachable, Installation, RunningDatabase, start
from alongside.cli.installation.database import _make_database
from alongside.cli.installation.postmaster import marked, postmaster_of

QUICK = {"fsync": "off", "shared_buffers": "16MB"}


@pytest.fixture
def installation(tmp_path: Path) -> Installation:
    """A new installation."""
    return Installation.at(tmp_path / "installation")


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningDatabase]:
    """The database of an installation that is only asked things, running."""
    with start(Installation.at(tmp_path_factory.mktemp("installation")), settings=QUICK) as database:
        yield database


def ask(database: RunningDatabase, question: str) -> str:
    with psycopg.connect(database.dsn(ADMIN)) as connection:
        row = connection.execute(question.encode()).fetchone()
    return str(row[0]) if row else ""


def write_a_line(database: RunningDatabase) -> None:
    with psycopg.connect(database.dsn(ADMIN)) as connection:
        connection.execute("CREATE TABLE kept (line text)")
        connection.execute("INSERT INTO kept VALUES ('still here')")


def kill_the_server(installation: Installation) -> int:
    number = postmaster_of(installation.database / "cluster")
    assert number
    os.kill(number, signal.SIGKILL)
    while number in marked("cluster_name=alongside-"):
        time.sleep(0.01)
    return number


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("data_checksums", "on"),
        ("server_encoding", "UTF8"),
        ("listen_addresses", ""),
        ("TimeZone", "UTC"),
        ("synchronous_commit", "on"),
        ("log_min_error_statement", "panic"),
    ],
)
def test_it_keeps_records_safely(running: RunningDatabase, setting: str, value: str) -> None:
    assert ask(running, f"SELECT current_setting('{setting}')") == value


@pytest.mark.slow
def test_it_is_started_again_where_it_was_left(installation: Installation) -> None:
    with start(installation, settings=QUICK) as database:
        write_a_line(database)
    with start(installation, settings=QUICK) as database:
        assert ask(database, "SELECT line FROM kept") == "still here"


def test_nothing_of_it_runs_when_it_has_been_stopped(installation: Installation) -> None:
    with start(installation, settings=QUICK) as database:
        mark = ask(database, "SELECT current_setting('cluster_name')")
        assert marked(mark)
    assert not marked(mark)


@pytest.mark.slow
def test_it_is_stopped_by_the_last_who_uses_it(installation: Installation) -> None:
    first = start(installation, settings=QUICK)
    second = start(installation, settings=QUICK)
    first.stop()
    assert ask(second, "SELECT 1") == "1"
    second.stop()
    assert postmaster_of(installation.database / "cluster") is None


@pytest.mark.slow
def test_a_server_left_running_by_a_crash_is_found_and_used(installation: Installation) -> None:
    with start(installation, settings=QUICK):
        left = postmaster_of(installation.database / "cluster")
        with start(installation, settings=QUICK):
            assert postmaster_of(installation.database / "cluster") == left


def test_committed_lines_survive_a_server_killed_outright(installation: Installation) -> None:
    write_a_line(start(installation, settings=QUICK))
    kill_the_server(installation)
    with start(installation, settings=QUICK) as database:
        assert ask(database, "SELECT line FROM kept") == "still here"


@pytest.mark.slow
def test_a_process_number_given_to_somebody_else_does_not_keep_it_from_starting(
    installation: Installation,
) -> None:
    start(installation, settings=QUICK)
    ours = str(os.getpid())
    number = str(kill_the_server(installation))
    for note in [
        installation.database / "cluster" / "postmaster.pid",
        *installation.database.glob("socket/*.lock"),
    ]:
        note.write_text(note.read_text().replace(number, ours))
    with start(installation, settings=QUICK) as database:
        assert ask(database, "SELECT 1") == "1"


@pytest.mark.slow
def test_a_first_start_that_was_broken_off_is_begun_again(installation: Installation) -> None:
    (installation.database / "cluster.new").mkdir()
    (installation.database / "cluster.new" / "PG_VERSION").write_text("18\n")
    with start(installation, settings=QUICK) as database:
        assert ask(database, "SELECT 1") == "1"


@pytest.mark.slow
def test_a_directory_with_a_very_long_name_works_too(tmp_path: Path) -> None:
    deep = tmp_path / ("a" * 60) / ("b" * 60)
    with start(Installation.at(deep), settings=QUICK) as database:
        assert ask(database, "SELECT 1") == "1"


@pytest.mark.slow
def test_a_directory_whose_name_holds_spaces_and_quotes_works_too(tmp_path: Path) -> None:
    with start(Installation.at(tmp_path / "Mum's own files"), settings=QUICK) as database:
        assert ask(database, "SELECT 1") == "1"


def test_a_role_signs_in_with_its_own_password_and_no_other(running: RunningDatabase) -> None:
    with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
        psycopg.connect(running.dsn("alongside_web"), password="guessed")


def test_a_server_that_is_already_there_is_used_and_left_running(fresh_database: str, tmp_path: Path) -> None:
    with start(Installation.at(tmp_path), database_url=fresh_database) as database:
        write_a_line(database)
    with psycopg.connect(fresh_database) as connection:
        assert connection.execute("SELECT count(*) FROM kept").fetchone() == (1,)


def test_an_address_where_nobody_answers_says_what_to_check(
    tmp_path: Path, free_port: Callable[[], int]
) -> None:
    nobody = f"host=127.0.0.1 port={free_port()} user=x dbname=y"
    with pytest.raises(DatabaseUnreachable, match="was named did not answer"):
        start(Installation.at(tmp_path), database_url=nobody)


@pytest.fixture
def free_port() -> Callable[[], int]:
    """A port of this machine on which nothing listens."""

    def find() -> int:
        with socket.socket() as trial:
            trial.bind(("127.0.0.1", 0))
            return int(trial.getsockname()[1])

    return find


@pytest.mark.slow
def test_eight_that_begin_an_installation_at_once_all_find_its_database(running: RunningDatabase) -> None:
    maintenance = conninfo.make_conninfo(running.admin, dbname="postgres")
    with psycopg.connect(maintenance, autocommit=True) as admin:
        admin.execute("DROP DATABASE alongside WITH (FORCE)")
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(_make_database, [maintenance] * 8))
    assert ask(running, "SELECT current_database()") == "alongside"
