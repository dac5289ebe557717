"""What was found: which rule, in which rows of which tables; and which rules could not look."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple


class Finding(NamedTuple):
    """One rule broken at one place. Broken by several rows at once, it has one for each, tied by `group`."""

    rule: str
    table: str
    """As the return calls it; empty where the whole return is meant."""
    row: int
    """Its position in the table from 0; -1 where the whole return is meant."""
    columns: tuple[str, ...]
    group: tuple[str, int] = ("", -1)
    """The row that the rule judged."""


class NotRun(NamedTuple):
    """A rule that did not look, and why."""

    rule: str
    why: str


def by_reason(those: Iterable[NotRun]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each reason for which rules did not look, in order, with the rules, each once."""
    for why, group in groupby(sorted(those, key=attrgetter("why")), key=attrgetter("why")):
        yield why, tuple(dict.fromkeys(one.rule for one in group))


@dataclass(frozen=True)
class Found:
    """Everything that one run of the rules says."""

    findings: tuple[Finding, ...]
    skipped: tuple[NotRun, ...]
    """For want of a table or a column: nobody can say whether they are kept."""
    failed: tuple[NotRun, ...]
    """Through a fault of ours."""
    ran: tuple[str, ...] = ()
