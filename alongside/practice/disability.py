"""What a child finds hard, as told: a route to help, never to suspicion."""

from __future__ import annotations

from typing import Annotated, ClassVar

from alongside.record import Ask, Box, Fact, Life

NONE = "NONE"


class DisabilityTold(Fact, frozen=True, kw_only=True):
    """The whole set that applies now, or that there is none (CIN census guide: code `NONE` only if said)."""

    TITLE: ClassVar[str] = "What they find hard"

    disabilities: Annotated[
        tuple[str, ...],
        Ask(
            "What does {name} find hard, of these?",
            Box.CODES,
            reads=("CIN Disability", "Annex A lists 4 to 10", "SSD ssd_disability"),
            codes="disability",
            hint="The whole list as it is today. If there is nothing, say so.",
        ),
    ] = ()
    words: Annotated[
        str, Ask("How would {name} or their family put it?", Box.TEXT, reads=("child's page",))
    ] = ""


def disabilities(life: Life) -> tuple[str, ...]:
    """The latest whole set, without repeats; "none" only alone. Empty where nobody has been asked."""
    told = life.latest(DisabilityTold)
    codes = tuple(dict.fromkeys(told.fact.disabilities)) if told else ()
    return codes if len(codes) < 2 else tuple(code for code in codes if code != NONE)  # noqa: PLR2004


FACTS: tuple[type[Fact], ...] = (DisabilityTold,)
