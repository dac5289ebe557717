"""A session ends half an hour after its last use and twelve hours after it began."""

from datetime import timedelta
from typing import Any

import time_machine

HALF_HOUR = timedelta(minutes=30)
NINE = "2026-11-12 09:00:00Z"


def test_a_session_ends_after_half_an_hour_without_use(client: Any, amira: Any, demonstration: None) -> None:
    with time_machine.travel(NINE, tick=False) as clock:
        client.force_login(amira)
        assert client.get("/looks/").status_code == 200
        clock.shift(HALF_HOUR)
        assert client.get("/looks/").status_code == 200
        clock.shift(HALF_HOUR + timedelta(seconds=1))
        assert client.get("/looks/").status_code == 302


def test_a_session_in_use_ends_after_twelve_hours(client: Any, amira: Any, demonstration: None) -> None:
    with time_machine.travel(NINE, tick=False) as clock:
        client.force_login(amira)
        for _ in range(24):
            assert client.get("/looks/").status_code == 200
            clock.shift(HALF_HOUR)
        clock.shift(timedelta(seconds=1))
        assert client.get("/looks/").status_code == 302


def test_reading_writes_to_the_session_once_a_minute_at_most(
    client: Any, amira: Any, demonstration: None
) -> None:
    with time_machine.travel(NINE, tick=False) as clock:
        client.force_login(amira)
        client.get("/looks/")
        clock.shift(timedelta(seconds=59))
        assert "visit" not in client.get("/looks/").cookies
        clock.shift(timedelta(seconds=1))
        assert "visit" in client.get("/looks/").cookies
