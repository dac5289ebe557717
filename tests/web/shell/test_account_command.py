"""`alongside account add`, as somebody types it."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from alongside.cli.installation import Installation, start

ALONGSIDE = str(Path(sys.executable).with_name("alongside"))


@pytest.fixture
def data(tmp_path: Path) -> Iterator[Path]:
    """An installation whose database runs: every command finds it, and leaves it running."""
    with start(Installation.at(tmp_path), settings={"fsync": "off", "shared_buffers": "16MB"}):
        yield tmp_path


def typed(data: Path, *words: str) -> subprocess.CompletedProcess[str]:
    command = [ALONGSIDE, *words, "--data", str(data)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def add(data: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return typed(data, "account", "add", *words)


def test_a_worker_of_the_record_gets_an_account(data: Path) -> None:
    typed(data, "found", "301", "Testshire")
    worker = typed(data, "worker", "add", "Amira Khan", "--role", "worker").stdout.strip()
    made = add(data, "amira", "--worker", worker, "--no-password")
    assert made.stdout == "amira may sign in.\n", made.stderr


@pytest.mark.slow
def test_nobody_but_a_worker_of_the_record_gets_an_account(data: Path) -> None:
    typed(data, "found", "301", "Testshire")
    child = add(data, "maya", "--worker", "person:0190", "--no-password")
    assert "is not a worker" in child.stderr
    unknown = add(data, "sam", "--worker", "worker:0190", "--no-password")
    assert "Nobody in the record" in unknown.stderr
    stranger = add(data, "sam", "--worker", f"worker:{uuid4()}", "--no-password")
    assert "Nobody in the record" in stranger.stderr


@pytest.mark.slow
def test_before_an_authority_is_founded_nobody_has_an_account(data: Path) -> None:
    early = add(data, "amira", "--worker", "worker:0190", "--no-password")
    assert "has no authority yet" in early.stderr


@pytest.mark.slow
def test_the_first_worker_of_an_authority_is_written_down_and_may_sign_in_by_one_name_once(
    data: Path,
) -> None:
    typed(data, "found", "301", "Testshire")
    worker = typed(data, "worker", "add", "Dana Moss", "--role", "manager").stdout.strip()
    assert add(data, "dana", "--worker", worker, "--no-password").stdout == "dana may sign in.\n"
    again = add(data, "dana", "--worker", worker, "--no-password")
    assert "somebody signs in as" in again.stderr
