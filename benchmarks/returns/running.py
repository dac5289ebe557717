"""A command run as a whole process: what of the processor it took, how long, and the most memory it held."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
FINDINGS = 1
"""How `alongside check` ends when something was found."""


class Taken(NamedTuple):
    """What a run took."""

    processor: float
    """Seconds, its children's included."""
    seconds: float
    peak: float
    """MB of the largest of its processes."""


class Fell(Exception):
    """A command ended otherwise than it should; the words are its own last ones."""


def run(command: Sequence[str], said: Path, good: Sequence[int] = (0,)) -> Taken:
    """Run a command to its end. Python may keep what it compiled, as it may wherever it is installed."""
    around = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    began = time.perf_counter()
    with said.open("wb") as out:
        work = subprocess.Popen(command, stdout=out, stderr=subprocess.STDOUT, cwd=ROOT, env=around)
        _, status, used = os.wait4(work.pid, 0)
    work.returncode = os.waitstatus_to_exitcode(status)
    if work.returncode not in good:
        raise Fell(said.read_text("utf-8", "replace")[-800:].strip() or f"ended with {work.returncode}")
    return Taken(used.ru_utime + used.ru_stime, time.perf_counter() - began, used.ru_maxrss / 1024)


def ours(words: Sequence[str], said: Path, often: int = 1) -> Taken:
    """`alongside check`, so often; the least of each is what it takes when nobody else is at work."""
    command = [sys.executable, "-m", "alongside", "check", *words]
    told = [run(command, said, (0, FINDINGS)) for _ in range(often)]
    return Taken(*(min(each) for each in zip(*told, strict=True)))
