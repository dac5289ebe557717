"""Checking everything again: `verify` over the whole record, in as many processes as there are cores."""

from __future__ import annotations

import os
import time

from alongside.record.postgres.verify import verify
from alongside.record.seal.findings import Report
from benchmarks.measuring import Board, Figure
from benchmarks.place import Place

AUDITOR = "alongside_auditor"


def measure(board: Board, place: Place, what: str = "verify") -> None:
    """How many entries a second are checked, and whether all of them are as they were written."""
    used = place.processor()
    took, report = checked(place)
    used = place.processor() - used
    entries = report.checked.get("entries", 0)
    clean = "clean" if report.clean else "NOT CLEAN"
    note = f"{entries:,} entries in {took:.0f} s, {used:.0f} s of processor; {clean}"
    board.tell(Figure(what, entries / took, "a second", 15_000.0, at_least=True, note=note))
    board.tell(Figure(f"{what}: findings", len(report.findings), "", 0.0))
    for finding in report.findings[:5]:
        print(f"      {finding}")


def checked(place: Place) -> tuple[float, Report]:
    """Verify everything, and how many seconds it took."""
    began = time.perf_counter()
    report = verify(place.database.dsn(AUDITOR), place.keys.all_trusted(), processes=os.cpu_count() or 1)
    return time.perf_counter() - began, report
