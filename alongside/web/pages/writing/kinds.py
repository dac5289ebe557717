"""What can be written down on a form, in the order of the journey, under the words of each step."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass

from alongside.access import Reader
from alongside.access.authority import NAMED, WRITERS
from alongside.access.facts import ConflictDeclared, InformationRestricted, RecordAskedFor, RecordGiven
from alongside.desk import FACTS
from alongside.practice.circle import ImportantPersonNamed
from alongside.practice.note import NoteWritten
from alongside.practice.promise import PromiseKept, PromiseMade
from alongside.practice.visit import ConversationHeld, VisitMade
from alongside.record import Fact

USUAL: tuple[type[Fact], ...] = (
    VisitMade,
    ConversationHeld,
    NoteWritten,
    ImportantPersonNamed,
    PromiseMade,
    PromiseKept,
)
"""What most days ask for stands first."""

ELSEWHERE = frozenset(
    {
        "TeamFormed", "WorkerJoined", "WorkerLeft", "WorkerAwayBegan", "WorkerReturned",  # about workers
        "RoleGiven", "RoleEnded", "ConflictDeclared", "ConflictEnded",
        "EntryWithdrawn", "ImportChecked",  # begun from the entry itself
        "SourceStated",  # written by imports alone
        "RecordsJoined", "RecordsParted", "FamilyGathered",  # with the two records side by side
        "InformationRestricted", "RestrictionLifted", "LegalHoldPlaced",  # from the entry or by its officers
        "ErasureAsked", "ErasureAgreed", "ErasureCarriedOut",
    }
)  # fmt: skip
"""Facts that have another way in than the form about a person."""

STEPS = {
    "identifiers": "Numbers that others know them by",
    "relationship": "Who is what to whom",
    "home": "Where people live, and who must not be told",
    "circle": "Who loves this child?",
    "team": "Who works with them",
    "referral": "We were asked to help",
    "help": "Help asked for, offered and given",
    "assessment": "Understanding, with the family, what is happening",
    "plan": "The plan with the family",
    "agreement": "What the family agrees to",
    "strategy_discussion": "Talking with police and health about safety",
    "enquiry": "Checking whether a child is safe",
    "conference": "The child protection conference",
    "protection_plan": "The plan that keeps a child safe",
    "core_group": "The core group around that plan",
    "family_group": "The family's own meeting and plan",
    "pre_proceedings": "Before going to court",
    "voice": "The child's and the family's own words",
    "decision": "What was decided, and what was known then",
    "note": "Notes and papers",
    "facts": "Who may see what",
}
"""What a step is called on a form, where the first words of its description are for those who build it."""

ACCESS = frozenset({ConflictDeclared, InformationRestricted, RecordAskedFor, RecordGiven})


@dataclass(frozen=True)
class Group:
    """One step of the journey and what may be written down of it."""

    words: str
    kinds: tuple[type[Fact], ...]


def by_name(name: str) -> type[Fact] | None:
    """The fact of a name, if it may be written on the form."""
    return next((fact for fact in FACTS if fact.__name__ == name and name not in ELSEWHERE), None)


def groups(reader: Reader) -> tuple[Group, ...]:
    """What this reader may write, step by step."""
    return tuple(group for group in _groups(reader) if group.kinds)


def _groups(reader: Reader) -> Iterator[Group]:
    yield Group("What most days ask for", tuple(fact for fact in USUAL if may(reader, fact)))
    steps: dict[str, list[type[Fact]]] = {}
    for fact in FACTS:
        if fact.__name__ not in ELSEWHERE and may(reader, fact):
            steps.setdefault(fact.__module__, []).append(fact)
    for module, kinds in steps.items():
        yield Group(_heading(module), tuple(kinds))


def may(reader: Reader, fact: type[Fact]) -> bool:
    """Whether one of the reader's roles writes this fact at all; about whom, the desk decides."""
    return reader.has(*NAMED.get(fact, WRITERS))


def _heading(module: str) -> str:
    """What a step is called: its own words, else the first sentence of its description."""
    if step := STEPS.get(module.rpartition(".")[2]):
        return step
    words = (sys.modules[module].__doc__ or "").strip().splitlines()[0]
    for end in (". ", ".", ":"):
        words = words.partition(end)[0]
    return words


def title(fact: type[Fact]) -> str:
    """What an entry of this kind is called."""
    return str(getattr(fact, "TITLE", fact.__name__))
