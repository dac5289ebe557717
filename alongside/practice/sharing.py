"""Telling another service something about a family: by which law, and whether the family was told.

Three things are kept apart that forms have always run together: agreement to a service (`agreement`), the
lawful basis for sharing, which is seldom consent, and whether the family was told, which is honesty and not
permission (advice on information sharing, May 2024; N15). A no to a service never stands for a no to being
told, nor a yes to it for a yes to sharing.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Annotated, ClassVar, Literal

from alongside.policy import Policy
from alongside.practice.question import Question
from alongside.record import Ask, Box, EntryId, Fact, Life

READERS = ("who was told", "chronology", "family's page")
LIMBS = {
    "s16LA": "So that a child is kept safe and well (Children Act 2004, section 16LA, once it is in force)",
    "s47": "Because we are checking whether the child is safe (section 47)",
    "s27": "Because another service was asked to help (section 27)",
    "s17": "To get the help that the family agreed to (section 17)",
    "vital_interests": "To save a life",
    "agreement": "Because they agreed to this sharing itself",
}


class InformationShared(Fact, frozen=True, kw_only=True):
    """We told another service something about them."""

    TITLE: ClassVar[str] = "We told another service something"

    to: Annotated[str, Ask("Who was told?", reads=READERS, hint="The service, and who there.")]
    words: Annotated[str, Ask("What were they told?", Box.TEXT, reads=READERS)] = ""
    what: Annotated[
        EntryId | None, Ask("Which entry does it come from?", Box.ENTRY, reads=READERS, seldom=True)
    ] = None
    limb: Annotated[
        Literal["s16LA", "s47", "s27", "s17", "vital_interests", "agreement"],
        Ask("Why were they told?", Box.CHOICE, reads=READERS, options=LIMBS),
    ]
    basis: Annotated[
        str,
        Ask("Which law lets us share it?", Box.CODE, reads=("information governance",), codes="lawful_basis"),
    ] = ""
    family_told: Annotated[bool, Ask("Does the family know that they were told?", Box.YES_NO, reads=READERS)]
    why_not: Annotated[str, Ask("If not, why not?", Box.TEXT, reads=READERS)] = ""


def questions(life: Life, _policy: Policy, today: date) -> Iterator[Question]:
    """A family that was not told, without a reason; and sharing without the law that lets us."""
    for shared in life.as_on(today).each(InformationShared):
        if not shared.fact.family_told and not shared.fact.why_not:
            words = f"We told {shared.fact.to} something and not the family that we did. Why not?"
            yield Question(life.subject, shared.id, "sharing.family_not_told", words)
        if not shared.fact.basis:
            words = f"Which law let us tell {shared.fact.to}? An agreement to a service is none."
            yield Question(life.subject, shared.id, "sharing.no_basis", words)


FACTS: tuple[type[Fact], ...] = (InformationShared,)
