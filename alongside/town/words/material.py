"""Material for texts, as it stands in the files beside this module.

A name stands at the beginning of a line; under it, indented, the fragments of that name with bars between
them; a dash is a fragment of nothing. `elder small 1`, `elder small 2` … are the parts of one text, of each
of which it takes one. A line that begins with `#` says something to whoever edits the file.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

Lists = Mapping[str, tuple[str, ...]]
HERE = Path(__file__).parent


def read(name: str) -> Lists:
    """The fragments of one file, by their names."""
    found: dict[str, list[str]] = {}
    told: list[str] = []
    for line in (HERE / name).read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        if line.startswith(" "):
            told += ["" if one.strip() == "-" else one.strip() for one in line.split("|")]
        else:
            told = found.setdefault(line.strip(), [])
    return {key: tuple(some) for key, some in found.items()}


def parts(lists: Lists, name: str) -> tuple[tuple[str, ...], ...]:
    """The parts of a text, in order: `name 1`, `name 2` and so on; the one list of that name otherwise."""
    if name in lists:
        return (lists[name],)
    numbers = range(1, 1 + sum(key.rpartition(" ")[0] == name for key in lists))
    return tuple([lists[f"{name} {number}"] for number in numbers])
