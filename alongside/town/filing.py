"""A town into files: a file for each part of its families, and one for those who work there."""

from __future__ import annotations

from pathlib import Path

from alongside.record import Draft
from alongside.town.lines import line
from alongside.town.making import Town
from alongside.town.report.tally import Tally

STAFF = "staff.jsonl"


def file_of(part: int) -> str:
    """What the file of a part is called: `families-0007.jsonl`."""
    return f"families-{part:04}.jsonl"


def file_part(town: Town, part: int, folder: Path) -> Tally:
    """Write one part's families into its file, and tell what was counted on the way."""
    tally = Tally(town.levers.until)
    with (folder / file_of(part)).open("wb", buffering=1 << 20) as file:
        for family, drafts in town.part(part):
            file.writelines([line(draft) for draft in drafts])
            tally.family(drafts, family.decile)
    return tally


def file_staff(drafts: list[Draft], folder: Path) -> None:
    """Write down those who work there."""
    with (folder / STAFF).open("wb") as file:
        file.writelines(map(line, drafts))


def count_part(town: Town, part: int) -> Tally:
    """Write nothing, and tell what was counted."""
    tally = Tally(town.levers.until)
    for family, drafts in town.part(part):
        tally.family(drafts, family.decile)
    return tally
