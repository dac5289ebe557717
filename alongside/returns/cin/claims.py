"""The questions that imported claims leave: where a file said one thing and the record derives another."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from urllib.parse import unquote

from alongside.policy import Policy
from alongside.practice import FACTS
from alongside.practice.imported import Claim, checked, claims
from alongside.practice.question import Question
from alongside.record import Life
from alongside.returns.cin.compare import SAME
from alongside.returns.cin.keys import STARTS
from alongside.returns.cin.known import year_of
from alongside.returns.cin.period import CensusYear
from alongside.returns.cin.rows import child
from alongside.returns.cin.tree import Node


def questions(life: Life, policy: Policy, today: date) -> Iterator[Question]:
    """One question for each stated value that the record does not derive, until a worker has checked it."""
    told: dict[CensusYear, list[Claim]] = defaultdict(list)
    for claim in claims(life):
        if (year := year_of(claim.source)) is not None and year.start <= today:
            told[year].append(claim)
    for year, stated in sorted(told.items()):
        derived = child(life, year, policy)
        for claim in stated:
            if checked(life, claim.entry):
                continue
            if claim.element in _ELEMENTS:
                yield from _ask(life, claim, year, _derived(derived, claim))
            elif claim.element == claim.group:
                yield _otherwise(life, claim, year)


TITLES = {fact.__name__: str(getattr(fact, "TITLE", fact.__name__)) for fact in FACTS}
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
"""The claims that the return has a place for."""

_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_OTHERWISE = (
    "The census of {year} said otherwise about “{title}” ({said}) than what stands here: a worker's word, or "
    "that of a later census. Which is right?"
)


def _otherwise(life: Life, claim: Claim, year: CensusYear) -> Question:
    """A whole fact kept beside the one that stands."""
    title = TITLES.get(claim.group, claim.group)
    words = _OTHERWISE.format(year=year.words, title=title, said=_said(claim.value))
    return Question(life.subject, claim.entry, "imported.otherwise", words)


def _said(value: str) -> str:
    """Its day and its values, in a line; nobody reads names of fields, or the ids of entries."""
    on, _, words = value.partition(" ")
    told = (str(said) for said in json.loads(words).values() if said)
    return ", ".join((on, *(said for said in told if not _ID.fullmatch(said))))


def _ask(life: Life, claim: Claim, year: CensusYear, derived: str) -> Iterator[Question]:
    if SAME.get(claim.value.lower(), claim.value) == derived:
        return
    ours = f"from what is written here we read {derived}" if derived else "nothing written here says so"
    where = f"line {claim.line} of {claim.file}" if claim.file else f"the census of {year.words}"
    words = f"An earlier system said {claim.element} {claim.value} ({where}); {ours}. Which is right?"
    yield Question(life.subject, claim.entry, f"imported.{claim.element}", words)


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
