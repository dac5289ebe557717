"""Codes as the return had them on a day: what is drawn in today's codes is written in those of its time.

Since when each code holds stands in the policy (`codes_front_door.toml`); which older one comes nearest is
ours.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType

SPLIT, EXPLOITATION, EARLY_HELP = date(2020, 4, 1), date(2021, 4, 1), date(2022, 4, 1)
BEFORE: Mapping[str, tuple[date, str]] = MappingProxyType(
    {
        "18B": (SPLIT, "18A"), "18C": (SPLIT, "18A"), "19B": (SPLIT, "19A"), "19C": (SPLIT, "19A"),
        "24A": (EXPLOITATION, "20"), "5D": (EARLY_HELP, "5B"),
    }
)  # fmt: skip
"""Each newer code, since when it holds, and the older one that stood for the same."""


def on_the_day(code: str, on: date) -> str:
    """The code that said this on a day."""
    since, older = BEFORE.get(code, (date.min, code))
    return code if on >= since else older


def all_on_the_day(codes: Iterable[str], on: date) -> tuple[str, ...]:
    """Several codes as they said it on a day, each once."""
    return tuple(dict.fromkeys([on_the_day(code, on) for code in codes]))
