"""Where a check keeps what can be made again: the columnar file of postcodes."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path


def cache_directory(environment: Mapping[str, str]) -> Path:
    """Say where: in the installation that `ALONGSIDE_DATA` names, else as the XDG base directories say."""
    chosen = environment.get("ALONGSIDE_DATA")
    if chosen:
        return Path(chosen).expanduser() / "cache"
    cache = environment.get("XDG_CACHE_HOME") or "~/.cache"
    return Path(cache).expanduser() / "alongside"
