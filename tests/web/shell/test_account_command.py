"""`alongside account add`, as somebody types it."""

import subprocess
import sys
from pathlib import Path
from uuid import uuid4

ALONGSIDE = str(Path(sys.executable).with_name("alongside"))


def typed(data: Path, *words: str) -> subprocess.CompletedProcess[str]:
    command = [ALONGSIDE, *words, "--data", str(data)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def add(data: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return typed(data, "account", "add", *words)


def test_an_account_is_made_once_and_only_for_a_worker(tmp_path: Path) -> None:
    typed(tmp_path, "found", "301", "Testshire")
    worker = typed(tmp_path, "worker", "add", "Amira Khan", "--role", "worker").stdout.strip()
    made = add(tmp_path, "amira", "--worker", worker, "--no-password")
    assert made.stdout == "amira may sign in.\n", made.stderr
    again = add(tmp_path, "amira", "--worker", worker, "--no-password")
    assert "somebody signs in as" in again.stderr
    child = add(tmp_path, "maya", "--worker", "person:0190", "--no-password")
    assert "is not a worker" in child.stderr
    unknown = add(tmp_path, "sam", "--worker", "worker:0190", "--no-password")
    assert "Nobody in the record" in unknown.stderr
    stranger = add(tmp_path, "sam", "--worker", f"worker:{uuid4()}", "--no-password")
    assert "Nobody in the record" in stranger.stderr


def test_before_an_authority_is_founded_nobody_has_an_account(tmp_path: Path) -> None:
    early = add(tmp_path, "amira", "--worker", "worker:0190", "--no-password")
    assert "has no authority yet" in early.stderr


def test_the_first_worker_of_an_authority_is_written_down_and_may_sign_in(tmp_path: Path) -> None:
    typed(tmp_path, "found", "301", "Testshire")
    worker = typed(tmp_path, "worker", "add", "Dana Moss", "--role", "manager").stdout.strip()
    assert add(tmp_path, "dana", "--worker", worker, "--no-password").stdout == "dana may sign in.\n"
