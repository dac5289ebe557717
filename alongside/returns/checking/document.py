"""A report for other programs: the documented JSON of `docs/returns/findings.md`."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from alongside.returns.checking.report import Checked


def written(told: Checked) -> Iterator[bytes]:
    """The whole document."""
    yield msgspec.json.format(msgspec.json.encode(told.document()), indent=1)
    yield b"\n"
