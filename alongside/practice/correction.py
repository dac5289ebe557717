"""Nothing is overwritten. What was written in error is taken away by an entry that says why."""

from __future__ import annotations

from typing import Annotated, ClassVar

from alongside.record import Ask, Box, Fact


class EntryWithdrawn(Fact, frozen=True, kw_only=True):
    """An entry was made in error and stands withdrawn; the envelope names it (`corrects`, `withdraws`).

    What it said is still to be seen in its history and in every page as known on an earlier day. A return
    that had carried it asks for it to be purged.
    """

    TITLE: ClassVar[str] = "Taken back"

    why: Annotated[
        str,
        Ask(
            "Why is it taken back?",
            Box.TEXT,
            reads=("an entry with its corrections", "DfE API purge"),
            hint="The wrong child, written twice, it did not happen.",
        ),
    ]


FACTS: tuple[type[Fact], ...] = (EntryWithdrawn,)
