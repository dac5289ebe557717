"""A file that is being written takes the place of the last one when it is ready, and never before."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest

from alongside.returns.uncollected import uncollected
from alongside.returns.whole import whole


def test_the_last_file_stands_until_the_next_is_ready(tmp_path: Path) -> None:
    path = tmp_path / ("report" * 30)
    path.write_text("the last")
    with whole(path) as file:
        file.write(b"the next")
        file.flush()
        assert path.read_text() == "the last"
    assert path.read_text() == "the next"
    assert list(tmp_path.iterdir()) == [path]


def test_where_the_writing_fails_the_last_file_stands_and_nothing_else_is_left(tmp_path: Path) -> None:
    path = tmp_path / "report"
    path.write_text("the last")
    with pytest.raises(TypeError), whole(path) as file:
        file.writelines([b"half of the next", "and soup"])  # type: ignore[list-item]
    assert path.read_text() == "the last"
    assert list(tmp_path.iterdir()) == [path]


def test_rubbish_is_looked_for_again_afterwards_as_it_was_before() -> None:
    with uncollected():
        assert not gc.isenabled()
    assert gc.isenabled()
    with pytest.raises(ValueError, match="soup"), uncollected():
        raise ValueError("soup")
    assert gc.isenabled()
    gc.disable()
    try:
        with uncollected():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
