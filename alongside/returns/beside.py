"""What may stand beside the files of a return: where postcodes lie, and whom Ofsted has registered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Beside:
    """Files that are not of the return and that some of its rules ask."""

    postcodes: Path | None = None
    """The ONS Postcode Directory; else it is looked for as a package."""
    cache: Path | None = None
    """Where what is made of it is kept."""
    providers: Sequence[Path] = ()
    """Ofsted's lists."""


NOTHING = Beside()
