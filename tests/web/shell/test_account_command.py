"""`alongside account add`, as somebody types it."""

import subprocess
import sys
from pathlib import Path

ADD = [str(Path(sys.executable).with_name("alongside")), "account", "add"]


def add(data: Path, *words: str) -> subprocess.CompletedProcess[str]:
    command = [*ADD, *words, "--data", str(data)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_an_account_is_made_once_and_only_for_a_worker(tmp_path: Path) -> None:
    made = add(tmp_path, "amira", "--worker", "worker:0190", "--no-password")
    assert made.stdout == "amira may sign in.\n", made.stderr
    again = add(tmp_path, "amira", "--worker", "worker:0190", "--no-password")
    assert "somebody signs in as" in again.stderr
    child = add(tmp_path, "maya", "--worker", "person:0190", "--no-password")
    assert "is not a worker" in child.stderr
