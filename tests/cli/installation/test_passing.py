"""What is looked at and not kept lies inside the installation meanwhile, and is gone at the next start."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest

from alongside.cli.installation import Installation


@pytest.fixture(autouse=True)
def _as_before(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", tempfile.gettempdir())


def test_what_a_killed_process_left_behind_is_taken_away(tmp_path: Path) -> None:
    installation = Installation(tmp_path)
    installation.pass_through()
    with tempfile.NamedTemporaryFile(delete=False) as left:
        left.write(b"amy,F,01/05/2010")
    assert Path(left.name).parent == installation.passing
    assert installation.passing.stat().st_mode & 0o777 == 0o700
    installation.pass_through()
    assert list(installation.passing.iterdir()) == []
