"""Ending well: the work ends, the family is told, and the way back is said.

Ending is never automatic, and never by age for people who have been in care. The census's reason for
closure is not asked: it is the first true line of a ladder (`ending`), read from what happened. `because`
tells an order for special guardianship from one for child arrangements, which the vocabulary left as one
value: a worker who ends the work knows which, and the record of court orders comes later.
"""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from alongside.record import Ask, Box, Fact

BECAUSE = {
    "no_longer_in_need": "The family no longer needs us",
    "help_from_others": "Others are giving the help now",
    "moved_to_another_authority": "They moved, and another council has taken over",
    "adult_services": "Adult services have taken over",
    "special_guardianship_order": "A special guardianship order was made",
    "child_arrangements_order": "A child arrangements order was made",
    "adopted": "Adopted",
    "died": "Died",
    "declined": "The family did not want to go on",
}


class EpisodeClosed(Fact, frozen=True, kw_only=True):
    """The work ended, the family told, and the way back said."""

    TITLE: ClassVar[str] = "Our work with them ended"

    because: Annotated[
        Literal[
            "no_longer_in_need",
            "help_from_others",
            "moved_to_another_authority",
            "adult_services",
            "special_guardianship_order",
            "child_arrangements_order",
            "adopted",
            "died",
            "declined",
        ],
        Ask("Why did it end?", Box.CHOICE, reads=("CIN ReasonForClosure", "chronology"), options=BECAUSE),
    ]
    words: Annotated[
        str,
        Ask("What is different now, and what happens next?", Box.TEXT, reads=("story so far", "letter")),
    ] = ""
    family_told: Annotated[
        bool, Ask("Has the family been told?", Box.YES_NO, reads=("question beside the record",))
    ] = False
    way_back: Annotated[
        str,
        Ask(
            "How can they come back, and to whom?",
            Box.TEXT,
            reads=("letter", "child's page"),
            hint="A name and a number. Asking again is never starting again.",
        ),
    ] = ""
    receiving_authority: Annotated[
        str,
        Ask("Which council has taken over?", reads=("notification to the council",), seldom=True),
    ] = ""


FACTS: tuple[type[Fact], ...] = (EpisodeClosed,)
