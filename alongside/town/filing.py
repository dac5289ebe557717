"""A town into files: two for each part of its families, what was written and who looked, and one of staff."""

from __future__ import annotations

from pathlib import Path

import msgspec

from alongside.record import Draft, Look
from alongside.town.lines import line
from alongside.town.making import Town
from alongside.town.report.tally import Tally

STAFF = "staff.jsonl"
_looks = msgspec.json.Encoder()


def file_of(part: int, what: str = "families") -> str:
    """What the file of a part is called: `families-0007.jsonl`."""
    return f"{what}-{part:04}.jsonl"


def file_part(town: Town, part: int, folder: Path, tally: Tally | None = None) -> None:
    """Write one part's families into its files, and count them on the way where somebody wants it."""
    looks: list[Look] = []
    with (folder / file_of(part)).open("wb", buffering=1 << 20) as file:
        for made in town.part(part):
            file.writelines([line(draft) for draft in made.drafts])
            if tally is not None:
                tally.family(made.drafts, made.family.decile)
            looks += made.looks
    if looks:
        (folder / file_of(part, "looks")).write_bytes(_looks.encode_lines(looks))


def file_staff(drafts: list[Draft], folder: Path) -> None:
    """Write down those who work there."""
    with (folder / STAFF).open("wb") as file:
        file.writelines(map(line, drafts))


def count_part(town: Town, part: int, tally: Tally) -> None:
    """Write nothing, and count."""
    for made in town.part(part):
        tally.family(made.drafts, made.family.decile)
