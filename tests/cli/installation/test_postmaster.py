"""A server's processes are known by their titles, not by a number left in a file."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from alongside.cli.installation.postmaster import marked, postmaster_of


@pytest.fixture
def editor() -> Iterator[int]:
    """Somebody reading a file that is named like the server."""
    process = subprocess.Popen(["tail", "-f", "/dev/null", "--", "alongside-cafe"], stderr=subprocess.DEVNULL)
    yield process.pid
    process.kill()
    process.wait()


def test_an_editor_with_the_name_open_is_not_the_server(editor: int) -> None:
    assert editor not in marked("alongside-cafe")


def test_a_directory_without_a_note_names_no_process(tmp_path: Path) -> None:
    assert postmaster_of(tmp_path) is None


def test_a_note_cut_short_by_a_crash_names_no_process(tmp_path: Path) -> None:
    (tmp_path / "postmaster.pid").write_text("")
    assert postmaster_of(tmp_path) is None
