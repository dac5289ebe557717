"""Figures with their bars, and the machine they were measured on."""

from __future__ import annotations

import os
import platform
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path


@dataclass(frozen=True)
class Figure:
    """One thing measured. Without a bar it is told, not judged."""

    what: str
    value: float
    unit: str
    bar: float | None = None
    at_least: bool = False
    note: str = ""

    @property
    def passes(self) -> bool:
        """Whether it meets its bar."""
        if self.bar is None:
            return True
        return self.value >= self.bar if self.at_least else self.value <= self.bar

    @property
    def row(self) -> tuple[str, str, str, str, str]:
        """As a row of the table."""
        sign = "≥" if self.at_least else "≤"
        bar = f"{sign} {_number(self.bar)} {self.unit}" if self.bar is not None else ""
        verdict = ("meets it" if self.passes else "MISSES IT") if bar else ""
        return self.what, f"{_number(self.value)} {self.unit}", bar, verdict, self.note


@dataclass
class Board:
    """Every figure of a run, told as soon as it is known."""

    figures: list[Figure] = field(default_factory=list)

    def tell(self, *figures: Figure) -> None:
        """Keep figures and print them."""
        for figure in figures:
            self.figures.append(figure)
            what, value, bar, verdict, note = figure.row
            print(f"  {what:<58} {value:>16}  {bar:<14} {verdict:<9} {note}".rstrip(), flush=True)

    @property
    def missed(self) -> int:
        """How many miss their bar."""
        return sum(not figure.passes for figure in self.figures)

    def markdown(self) -> str:
        """The same as a table for a page."""
        head = "| What | Measured | Bar | | |\n|---|---:|---:|---|---|\n"
        return head + "".join(f"| {' | '.join(figure.row)} |\n" for figure in self.figures)


def _number(value: float) -> str:
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:,.1f}"


def times(work: Callable[[], object], often: int, warm: int = 2) -> list[float]:
    """How long some work takes, in milliseconds, done again and again."""
    for _ in range(warm):
        work()
    return [_once(work) for _ in range(often)]


def _once(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


@contextmanager
def seconds(into: list[float]) -> Iterator[None]:
    """How many seconds a block takes."""
    began = time.perf_counter()
    yield
    into.append(time.perf_counter() - began)


def median(told: Sequence[float]) -> float:
    """The one in the middle."""
    return statistics.median(told)


def worst_of_twenty(told: Sequence[float]) -> float:
    """What nineteen of twenty stay under."""
    return statistics.quantiles(told, n=20)[-1] if len(told) > 1 else told[0]


def spread(told: Sequence[float]) -> str:
    """How much they differ, as a note."""
    return f"95 in 100 under {worst_of_twenty(told):,.0f} ms; {len(told)} times"


def machine(server: str) -> tuple[str, ...]:
    """What this was measured on."""
    cpu = next(
        (line.partition(":")[2].strip() for line in _lines("/proc/cpuinfo") if "model name" in line), ""
    )
    memory = next((line.split()[1] for line in _lines("/proc/meminfo") if line.startswith("MemTotal")), "0")
    load = ", ".join(f"{one:.1f}" for one in os.getloadavg())
    return (
        f"{datetime.now(UTC):%d %B %Y, %H:%M} UTC",
        f"{os.cpu_count()} cores ({cpu or platform.processor()}), {int(memory) / 1024**2:.0f} GiB of memory",
        f"Linux {platform.release()}, Python {platform.python_version()}, PostgreSQL {server}",
        f"load of the machine over the last 1, 5 and 15 minutes: {load}",
    )


def _lines(path: str) -> Iterator[str]:
    if Path(path).exists():
        yield from Path(path).read_text("utf-8", "replace").splitlines()
