"""The peers: open validators from the Python registry, each in an environment of its own, as it comes."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.returns.running import Taken, run

HERE = Path(__file__).parent / "peers"


@dataclass(frozen=True)
class Peer:
    """One of them."""

    name: str
    version: str
    beside: tuple[str, ...] = ()
    """What must be chosen for it, because what it allows no longer fits together."""

    @property
    def wanted(self) -> Sequence[str]:
        """What the registry is asked for."""
        return (f"{self.name}=={self.version}", *self.beside)


PEERS = {
    "cin": Peer("csc-validator-be-cin", "0.1.13", ("numpy<2",)),
    "ssda903": Peer("csc-validator-be-903", "0.1.17"),
}


def python_of(which: str, data: Path) -> Path:
    """The peer's own Python; its environment is made when it is not there."""
    peer = PEERS[which]
    folder = data / f"{peer.name}-{peer.version}"
    python = folder / "bin" / "python"
    if not (folder / ".whole").exists():
        print(f"  making an environment for {peer.name} {peer.version}", flush=True)
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", *peer.wanted], check=True)
        (folder / ".whole").touch()
    return python


def check(which: str, data: Path, words: Sequence[str], out: Path, *flags: str) -> Taken:
    """Let a peer check files; what it found is in `out`. Raises `running.Fell`."""
    command = [python_of(which, data), "-W", "ignore", HERE / f"{which}.py", *words, out, *flags]
    return run(list(map(str, command)), data / "peer.log")
