"""Nothing is overwritten. What was written in error is taken away by an entry that says why.

Whoever takes back an entry about two children may not see one of them. It is taken back in both lives,
because leaving it, or refusing, would tell that somebody is hidden. In the life of the one who was not seen
it is a question then: those who do see that child say whether it holds for them still.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Annotated, ClassVar, Literal

from alongside.policy import Policy
from alongside.practice.question import Question
from alongside.record import Ask, Box, Entry, EntryId, Fact, Life, Part

NOT_SEEN = "correction.taken_back_unseen"
ASKS = "This was taken back by somebody who was not shown what it says here. Does it still hold?"
STILL_HOLDS = ("questions beside the record", "an entry with its corrections")


class EntryWithdrawnEach(Part, frozen=True, kw_only=True):
    """For one of those it was about: whether whoever took it back was shown what it said of them.

    The desk writes it, in the part of whoever was not seen, so that the writer never reads it.
    """

    not_seen: Annotated[
        bool,
        Ask("Was it taken back by somebody who was not shown it?", Box.HIDDEN, reads=STILL_HOLDS),
    ] = False


class EntryWithdrawn(Fact, frozen=True, kw_only=True):
    """An entry was made in error and stands withdrawn; the envelope names it (`corrects`, `withdraws`).

    What it said is still to be seen in its history and in every page as known on an earlier day. A return
    that had carried it asks for it to be purged.
    """

    TITLE: ClassVar[str] = "Taken back"
    Each: ClassVar[type[Part] | None] = EntryWithdrawnEach

    why: Annotated[
        str,
        Ask(
            "Why is it taken back?",
            Box.TEXT,
            reads=("an entry with its corrections", "DfE API purge"),
            hint="The wrong child, written twice, it did not happen.",
        ),
    ]


HOLDS = {
    "again": "Yes. Put it in their record again, word for word",
    "elsewhere": "Yes, and it stands there in other words",
    "no": "No, it does not hold for them either",
}


class WithdrawalAnswered(Fact, frozen=True, kw_only=True):
    """Whether what was taken back by somebody who was not shown all of it holds for this child still.

    It is about that child alone, and is read by nobody from whom the child is kept.
    """

    TITLE: ClassVar[str] = "Whether what was taken back still holds"

    entry: Annotated[EntryId, Ask("What was taken back?", Box.ENTRY, reads=STILL_HOLDS)]
    holds: Annotated[
        Literal["again", "elsewhere", "no"],
        Ask("Does it still hold?", Box.CHOICE, options=HOLDS, reads=STILL_HOLDS),
    ]
    words: Annotated[str, Ask("How do you know?", Box.TEXT, reads=("an entry with its corrections",))] = ""


def taken_back_unseen(life: Life) -> Iterator[Entry[Fact]]:
    """What was taken back by somebody who was not shown this part of it, and nobody has answered for yet."""
    answered = {life.root(entry.fact.entry) for entry in life.each(WithdrawalAnswered)}
    withdrawn = EntryWithdrawn.__name__
    for entry in [entry for entry in life.entries if entry.kind == withdrawn]:
        if entry.root in answered:
            continue
        part = life.part(entry, EntryWithdrawnEach)
        if part and part.not_seen and life.history(entry.root)[-1].id == entry.id:
            yield entry


def questions(life: Life, _policy: Policy, today: date) -> Iterator[Question]:
    """Whether what was taken back unseen holds for this child still."""
    for entry in taken_back_unseen(life):
        if entry.on.first <= today:
            yield Question(life.subject, entry.id, NOT_SEEN, ASKS)


FACTS: tuple[type[Fact], ...] = (EntryWithdrawn, WithdrawalAnswered)
