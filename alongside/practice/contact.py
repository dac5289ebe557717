"""Somebody got in touch. The front door listens first; whether it becomes a referral is decided after.

Contacts are not in the children in need census (guide §4.1). The words of whoever asked stand as they said
them: they are the only part of the front door that cannot be recoded.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Annotated, ClassVar

from alongside.policy import Policy
from alongside.practice.question import Question
from alongside.record import Ask, Box, Entry, EntryId, Fact, Life, SubjectId

DOOR = ("front door",)
BECAME_REFERRAL = "NEW_REFERRAL"


class ContactReceived(Fact, frozen=True, kw_only=True):
    """Someone got in touch about these children: a worry, a request for help, or a question."""

    TITLE: ClassVar[str] = "Somebody got in touch"

    source: Annotated[
        str,
        Ask(
            "Who got in touch?",
            Box.CODE,
            codes="referral_source",
            reads=("Annex A list 1", "SSD cont_contact_source_code"),
        ),
    ]
    by_whom: Annotated[
        SubjectId | None,
        Ask("Is it someone we know?", Box.PERSON, reads=("front door", "reply")),
    ] = None
    said: Annotated[
        str,
        Ask(
            "What did they say, in their words?",
            Box.WORDS,
            reads=("front door", "child's page", "measure 6"),
        ),
    ] = ""
    asks_for_help: Annotated[
        bool,
        Ask("Is the family asking for help themselves?", Box.YES_NO, reads=("front door", "measure 6")),
    ] = False
    family_knows: Annotated[
        bool, Ask("Does the family know that we were called?", Box.YES_NO, reads=DOOR)
    ] = False
    why_not: Annotated[str, Ask("If not, why not?", Box.TEXT, reads=DOOR)] = ""


class ContactDecided(Fact, frozen=True, kw_only=True):
    """What we did with it, and why."""

    TITLE: ClassVar[str] = "What we did about it"

    contact: Annotated[EntryId, Ask("Which call or message?", Box.ENTRY, reads=DOOR)]
    outcomes: Annotated[
        tuple[str, ...],
        Ask(
            "What comes of it?",
            Box.CODES,
            codes="contact_outcome",
            reads=("SSD cont_contact_outcome_json", "front door"),
        ),
    ]
    reason: Annotated[str, Ask("Why?", Box.TEXT, reads=("front door", "chronology"))] = ""


@dataclass(frozen=True)
class Contact:
    """An approach to the front door, and what came of it."""

    received: Entry[ContactReceived]
    decided: Entry[ContactDecided] | None

    @property
    def on(self) -> date:
        """The day it came."""
        return self.received.on.first

    @property
    def outcomes(self) -> tuple[str, ...]:
        """What came of it; nothing while undecided."""
        return self.decided.fact.outcomes if self.decided else ()

    @property
    def became_referral(self) -> bool:
        """Whether it was taken on as a referral."""
        return BECAME_REFERRAL in self.outcomes


def contacts(life: Life) -> tuple[Contact, ...]:
    """Every time somebody got in touch about them, with the last decision on each."""
    return tuple(Contact(entry, _decision(life, entry)) for entry in life.each(ContactReceived))


def _decision(life: Life, entry: Entry[ContactReceived]) -> Entry[ContactDecided] | None:
    told = (e for e in life.each(ContactDecided) if life.same(e.fact.contact, entry.id))
    return max(told, key=lambda e: (e.on.starts, e.recorded_at), default=None)


def questions(life: Life, policy: Policy, today: date) -> Iterator[Question]:
    """Calls that nobody has answered by the next working day, and families not told without a reason."""
    for one in contacts(life):
        if one.decided is None and policy.working_days.add(one.on, 1) < today:
            words = "Somebody got in touch and nothing has been decided yet. What shall we do?"
            yield Question(life.subject, one.received.id, "contact_undecided", words)
        told = one.received.fact
        if not told.family_knows and not told.asks_for_help and not told.why_not:
            words = "The family does not know that we were called, and no reason is written down."
            yield Question(life.subject, one.received.id, "family_not_told", words)


FACTS: tuple[type[Fact], ...] = (ContactReceived, ContactDecided)
