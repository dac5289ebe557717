"""What the source calls a thing: authority, child, part of the file, start. The same thing, the same key."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from urllib.parse import quote

from alongside.returns.cin.tree import Node

STARTS = {
    "CINdetails": "CINreferralDate",
    "Assessments": "AssessmentActualStartDate",
    "CINPlanDates": "CINPlanStartDate",
    "Section47": "S47ActualStartDate",
    "ChildProtectionPlans": "CPPstartDate",
    "PreProceedingsandFGDM": "PPStartDate",
}
"""The element that tells one group of a name from another of the same child."""


def child_key(authority: str, child: Node) -> str:
    """The key of a child: `cin/301/A1`."""
    number = child.only("ChildIdentifiers").value("LAchildID")
    return f"cin/{quote(authority, safe='')}/{quote(number, safe='')}"


def keyed(parent: str, node: Node, name: str) -> Iterator[tuple[str, Node]]:
    """Each group of a name with its key; two that begin on one day are told apart by their order."""
    seen: Counter[str] = Counter()
    for group in node.each(name):
        start = quote(group.value(STARTS[name]), safe="")
        seen[start] += 1
        again = f"~{seen[start]}" if seen[start] > 1 else ""
        yield f"{parent}/{name} {start}{again}", group
