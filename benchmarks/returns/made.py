"""The files that are measured: made once for each size, and kept."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from alongside.returns.checking.period import in_words
from benchmarks.returns import census, looked_after
from benchmarks.returns.people import AUTHORITY, YEAR
from benchmarks.returns.spoiling import SHARE, Spoiler

CIN, SSDA903 = "cin", "ssda903"
ENGLAND = 900_000
"""Children in need and looked after, roughly, in all of England: one file of them."""
LONG_FORM = "E09000002"
"""The same authority in the number by which the SSDA903's peer knows it."""
ANSWERS = "spoiled.json"


@dataclass(frozen=True)
class Files:
    """A return on disk."""

    which: str
    this: Path
    last: Path | None = None
    year: int = YEAR

    @property
    def ours(self) -> Sequence[str]:
        """How `alongside check` is asked to look at it."""
        previous = ("--previous", str(self.last)) if self.last else ()
        return (
            str(self.this),
            "--return",
            self.which,
            "--year",
            in_words(self.year),
            "--la",
            AUTHORITY,
            *previous,
        )

    @property
    def theirs(self) -> Sequence[str]:
        """How the peer's driver is."""
        if self.which == CIN:
            return (str(self.year), str(self.this))
        return (str(self.year), LONG_FORM, str(self.this), str(self.last or ""))


def made(data: Path, which: str, children: int, seed: int, *, small: bool = True) -> Files:
    """A return of so many children, about two in a hundred of its cells spoiled; which, stands beside it.

    `small` lets small letters stand for capitals; where two readers are compared one of which folds them,
    they would be all that is seen.
    """
    folder = data / f"{which}-{children}-{seed}{'' if small else '-capitals'}"
    files = _files(folder, which)
    if not (folder / ANSWERS).exists():
        print(f"  making a return of {children:,} children ({which})", flush=True)
        spoiler = Spoiler(seed, SHARE, [] if children < ENGLAND else None, small)
        (census if which == CIN else looked_after).write(_emptied(folder), children, seed, spoiler)
        (folder / ANSWERS).write_text(json.dumps(spoiler.answers or spoiler.spoiled), "utf-8")
    return files


def _files(folder: Path, which: str) -> Files:
    if which == CIN:
        return Files(CIN, folder / census.FILE)
    return Files(SSDA903, folder / looked_after.THIS, folder / looked_after.LAST)


def _emptied(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder
