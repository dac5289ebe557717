"""The log says what happened and where, and never about whom."""

from typing import Any

import pytest

from alongside.web.logs import frames


def test_a_request_is_named_by_its_route_and_not_by_its_address(
    client: Any, amira: Any, demonstration: None, caplog: pytest.LogCaptureFixture
) -> None:
    client.force_login(amira)
    client.get("/child/elsewhere/?name=Maya")
    assert "Maya" not in caplog.text
    assert "/child/" not in caplog.text


def test_an_error_is_written_down_by_its_kind_and_place_without_its_words(
    client: Any, caplog: pytest.LogCaptureFixture
) -> None:
    client.raise_request_exception = False
    assert client.get("/breaks/").status_code == 500
    lines = [record.msg for record in caplog.records if isinstance(record.msg, dict)]
    error = next(line for line in lines if line["event"] == "error")
    assert error["kind"] == "RuntimeError"
    assert any("specimen.py" in frame for frame in error["frames"])
    assert "Maya" not in caplog.text


def test_the_frames_of_an_error_hold_no_values() -> None:
    with pytest.raises(ValueError, match="Maya") as caught:
        int("Maya")
    assert frames(caught.value)
    assert "Maya" not in str(frames(caught.value))
