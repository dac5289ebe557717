"""What a check found, in words that say what happened and where."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


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
        if self.clean:
            return f"Nothing has been changed. Checked: {counted}."
        told = "\n".join(f"  {finding.line}" for finding in self.findings)
        return f"Something is wrong. Checked: {counted}.\n{told}"


def together(reports: Iterable[Report]) -> Report:
    """Several reports as one."""
    checked: dict[str, int] = {}
    findings: list[Finding] = []
    for report in reports:
        findings += report.findings
        for what, count in report.checked.items():
            checked[what] = checked.get(what, 0) + count
    return Report(checked, tuple(findings))
