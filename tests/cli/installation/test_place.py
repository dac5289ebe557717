"""An installation is one directory, open to its owner alone, used by one run at a time."""

import stat
from pathlib import Path

import pytest

from alongside.cli.installation import AlreadyRunning, Installation, default_directory


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_the_directory_named_in_the_environment_is_used(tmp_path: Path) -> None:
    assert default_directory({"ALONGSIDE_DATA": str(tmp_path)}) == tmp_path


def test_otherwise_it_is_in_the_accounts_own_data_folder(tmp_path: Path) -> None:
    assert default_directory({"XDG_DATA_HOME": str(tmp_path)}) == tmp_path / "alongside"
    assert default_directory({}) == Path.home() / ".local" / "share" / "alongside"


def test_nobody_else_can_open_any_room_of_it(tmp_path: Path) -> None:
    made = Installation.at(tmp_path / "new")
    rooms = [made.directory, made.database, made.keys, made.files]
    assert [mode(room) for room in rooms] == [0o700] * 4


def test_a_room_somebody_opened_wide_is_closed_again(tmp_path: Path) -> None:
    made = Installation.at(tmp_path)
    made.keys.chmod(0o755)
    Installation.at(tmp_path)
    assert mode(made.keys) == 0o700


def test_a_second_run_is_told_plainly_who_is_there(tmp_path: Path) -> None:
    made = Installation.at(tmp_path)
    again = pytest.raises(AlreadyRunning, match="http://here")
    with made.held("http://here"), again, made.held("http://there"):
        pass


def test_the_next_run_may_begin_when_the_first_has_ended(tmp_path: Path) -> None:
    made = Installation.at(tmp_path)
    with made.held("first"):
        pass
    with made.held("second"):
        assert "second" in (tmp_path / "running").read_text()
