"""The product as somebody runs it: `alongside run` and its commands, over one installation."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

OURS = {name: value for name, value in os.environ.items() if not name.startswith("ALONGSIDE_")}
OURS.pop("DATABASE_URL", None)
COMMAND = [sys.executable, "-m", "alongside"]
LONG = 300.0
"""Seconds after which something is wrong, not slow."""


def free_port() -> int:
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        return int(trial.getsockname()[1])


@dataclass
class Product:
    """One installation, run in a process of its own, stopped and started as a person would."""

    data: Path
    port: int = field(default_factory=free_port)
    host: str = "127.0.0.1"
    said_at_start: tuple[str, ...] = ()
    process: subprocess.Popen[bytes] | None = None

    @property
    def address(self) -> str:
        return f"http://{self.host}:{self.port}"

    def start(self) -> None:
        """Type `alongside run` and wait until it says that it is ready."""
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                [*COMMAND, "run", "--port", str(self.port), *self.said_at_start],
                stdout=log, stderr=subprocess.STDOUT, env=self.environment,
            )  # fmt: skip
        ends = time.monotonic() + LONG
        while "is ready" not in self.said:
            assert self.process.poll() is None, self.said
            assert time.monotonic() < ends, self.said
            time.sleep(0.05)

    def stop(self) -> int:
        """Ask it to end, as a supervisor does, and wait."""
        assert self.process
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(LONG)

    def command(self, *words: str, typed: str = "") -> str:
        """Type a command beside the running service, and what it asks for; return what it says.

        In a session of its own: a password is then read from what is typed, not from this terminal.
        """
        done = subprocess.run(
            [*COMMAND, *words], capture_output=True, text=True, check=False, input=typed,
            env=self.environment, timeout=LONG, start_new_session=True,
        )  # fmt: skip
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    @property
    def log(self) -> Path:
        return self.data.with_suffix(".log")

    @property
    def said(self) -> str:
        return self.log.read_text(errors="replace")

    @property
    def wrongs(self) -> list[str]:
        """What the service itself says went wrong: it never should."""
        return re.findall(r'.*"level": "(?:error|critical)".*|^Traceback.*', self.said, re.MULTILINE)

    @property
    def environment(self) -> dict[str, str]:
        return OURS | {"ALONGSIDE_DATA": str(self.data), "PYTHONUNBUFFERED": "1"}
