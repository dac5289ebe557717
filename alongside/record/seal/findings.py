"""What a check found, in words that say what happened and where."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

ONE = {"entries": "entry", "looks": "look"}
NOT_SEALED = "not been sealed yet; start Alongside, or run `alongside seal`."


class Finding(NamedTuple):
    """One thing that is wrong: a short name, a sentence, and where."""

    code: str
    words: str
    where: str = ""

    @property
    def line(self) -> str:
        """The finding as one line."""
        return f"{self.words} [{self.code}{': ' + self.where if self.where else ''}]"


class Report(NamedTuple):
    """What was checked, and everything that was found."""

    checked: dict[str, int]
    """How many of each: entries, looks, leaves, checkpoints…"""
    findings: tuple[Finding, ...]
    waiting: Mapping[str, int] = {}
    """How many of each log's entries or looks have not been sealed yet: no fault, but not yet safe."""

    @property
    def clean(self) -> bool:
        """Whether nothing is wrong."""
        return not self.findings

    @property
    def codes(self) -> frozenset[str]:
        """The short names of everything found."""
        return frozenset(finding.code for finding in self.findings)

    def write(self) -> str:
        """The report in words."""
        counted = ", ".join(f"{count:,} {what}" for what, count in self.checked.items())
        waiting = [
            f"{count:,} {what if count > 1 else ONE[what]}" for what, count in self.waiting.items() if count
        ]
        have = "has" if sum(self.waiting.values()) == 1 else "have"
        later = f"\n{' and '.join(waiting)} {have} {NOT_SEALED}" if waiting else ""
        if self.clean:
            return f"Nothing has been changed. Checked: {counted}.{later}"
        told = "\n".join(f"  {finding.line}" for finding in self.findings)
        return f"Something is wrong. Checked: {counted}.\n{told}{later}"


def together(reports: Iterable[Report]) -> Report:
    """Several reports as one."""
    checked: Counter[str] = Counter()
    waiting: Counter[str] = Counter()
    findings: list[Finding] = []
    for report in reports:
        findings += report.findings
        checked.update(report.checked)
        waiting.update(report.waiting)
    return Report(dict(checked), tuple(findings), dict(waiting))
