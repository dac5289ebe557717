"""The questions that imported claims leave: where a file said one thing and the record derives another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from urllib.parse import unquote

from alongside.policy import Policy
from alongside.practice.imported import Claim, checked, claims
from alongside.practice.question import Question
from alongside.record import Life
from alongside.returns.cin.compare import SAME
from alongside.returns.cin.keys import STARTS
from alongside.returns.cin.period import CensusYear, NotACensusYear, census_year
from alongside.returns.cin.rows import child
from alongside.returns.cin.tree import Node

CENSUS = "CIN census "


def questions(life: Life, policy: Policy, today: date) -> Iterator[Question]:
    """One question for each stated value that the record does not derive, until a worker has checked it."""
    told: dict[CensusYear, list[Claim]] = defaultdict(list)
    for claim in claims(life):
        if (year := _year(claim)) is not None and year.start <= today:
            told[year].append(claim)
    for year, stated in sorted(told.items()):
        derived = child(life, year, policy)
        for claim in stated:
            if claim.element in _ELEMENTS and not checked(life, claim.entry):
                yield from _ask(life, claim, year, _derived(derived, claim))


_ELEMENTS = frozenset(
    {
        "LAchildID",
        "UPN",
        "FormerUPN",
        "UPNunknown",
        "PersonBirthDate",
        "PersonDeathDate",
        "ExpectedPersonBirthDate",
        "Sex",
        "GenderCurrent",
        "ReferralNFA",
        "ReasonForClosure",
        "DateOfInitialCPC",
        "InitialCPCtarget",
        "ICPCnotRequired",
        "LatestCategoryOfAbuse",
        "NumberOfPreviousCPP",
        "AssessmentFactors",
        "PPOutcome",
    }
)
"""The claims that the return has a place for; a claim beside a worker's correction asks by itself."""


def _ask(life: Life, claim: Claim, year: CensusYear, derived: str) -> Iterator[Question]:
    if SAME.get(claim.value.lower(), claim.value) == derived:
        return
    ours = f"from what is written here we read {derived}" if derived else "nothing written here says so"
    where = f"line {claim.line} of {claim.file}" if claim.file else f"the census of {year.words}"
    words = f"An earlier system said {claim.element} {claim.value} ({where}); {ours}. Which is right?"
    yield Question(life.subject, claim.entry, f"imported.{claim.element}", words)


def _year(claim: Claim) -> CensusYear | None:
    if not claim.source.startswith(CENSUS):
        return None
    try:
        return census_year(claim.source.removeprefix(CENSUS))
    except NotACensusYear:
        return None


def _derived(derived: Node | None, claim: Claim) -> str:
    """What the return derived from the record says in the same place."""
    if derived is None:
        return ""
    node = _place(derived, claim)
    values = node.values(claim.element)
    return claim.value if claim.value in values else ", ".join(values)


def _place(derived: Node, claim: Claim) -> Node:
    if claim.group in ("ChildIdentifiers", "ChildCharacteristics"):
        return derived.only(claim.group)
    node = derived
    for step in claim.natural_key.split("/")[3:]:
        name, _, start = step.partition(" ")
        node = _starting(node, name, unquote(start.partition("~")[0]))
    return node


def _starting(node: Node, name: str, start: str) -> Node:
    element = STARTS.get(name, "")
    return next((group for group in node.each(name) if group.value(element) == start), Node(name, 0))
