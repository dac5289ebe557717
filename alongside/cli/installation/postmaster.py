"""Which processes belong to one PostgreSQL: told by their titles, never by a number in a file.

A number left in a file after a crash may by now be anybody's process.
"""

import subprocess
from collections.abc import Iterator
from pathlib import Path

PROC = Path("/proc")


def postmaster_of(data: Path) -> int | None:
    """Return the process number that the data directory's note names, alive or not."""
    try:
        first = (data / "postmaster.pid").read_text(encoding="ascii").splitlines()[:1]
    except FileNotFoundError:
        return None
    return int(first[0]) if first else None


def marked(mark: str) -> set[int]:
    """Return the running PostgreSQL processes whose title carries this cluster's name."""
    return {number for number, title in _titles() if mark in title and _is_postgres(title)}


def _is_postgres(title: str) -> bool:
    """Tell `/path/postgres -D …` and `postgres: name: …` from an editor with the name open."""
    first = title.split(" ", 1)[0]
    return first.rstrip(":").rsplit("/", 1)[-1] in ("postgres", "postmaster")


def _titles() -> Iterator[tuple[int, str]]:
    if (PROC / "self").exists():
        yield from _titles_from_proc()
        return
    listed = subprocess.run(["ps", "-axo", "pid=,args="], capture_output=True, text=True, check=True)
    for line in listed.stdout.splitlines():
        number, _, title = line.strip().partition(" ")
        yield int(number), title.strip()


def _titles_from_proc() -> Iterator[tuple[int, str]]:
    for folder in PROC.iterdir():
        if not folder.name.isdigit():
            continue
        try:
            title = (folder / "cmdline").read_bytes()
        except OSError:  # it ended while we looked
            continue
        yield int(folder.name), title.replace(b"\0", b" ").decode("utf-8", "replace").strip()
