"""Putting right and taking back: what a correction may touch, and whom it must not lose.

Whoever corrects sees the entry as their walls leave it. What they do not see stays in it as it was: a
hidden sister keeps her part. What somebody said, and what somebody answered, is theirs: others put right
what stands around it; taking the entry back asks those who see her whether it holds for her still. And
whoever may write a thing is not for that reason the one who may undo it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any, NamedTuple, cast

import msgspec

from alongside.access import Reader
from alongside.access.authority import NAMED, WRITERS
from alongside.access.facts import (
    ConflictDeclared,
    ConflictEnded,
    ErasureAgreed,
    ErasureAsked,
    ErasureCarriedOut,
    ErasureRefused,
    ErasureTakenBack,
    InformationRestricted,
    LegalHoldLifted,
    LegalHoldPlaced,
    RestrictionLifted,
    WorkerIsPerson,
)
from alongside.access.reader import Role
from alongside.desk.checking import NotWritable, Problem
from alongside.desk.sight import Sight
from alongside.practice.agreement import AgreementAnswered, AgreementWithdrawn
from alongside.practice.correction import EntryWithdrawn, EntryWithdrawnEach
from alongside.practice.help import HelpAnswered, HelpConfirmed
from alongside.practice.voice import AccountGiven
from alongside.record import (
    Draft,
    Entry,
    ErasedPart,
    Fact,
    Part,
    Sitting,
    SubjectId,
    WithheldPart,
)
from alongside.story.asks import own_word_fields

NOT_YOUR_WORDS = (
    "these are somebody's own words, and stay as they were written down; "
    "only whoever wrote them down may put them right. Write yours beside them"
)

ANSWERED: tuple[type[Fact], ...] = (
    AccountGiven,
    AgreementAnswered,
    AgreementWithdrawn,
    HelpAnswered,
    HelpConfirmed,
)
"""Facts that are somebody's own answer: not only their words, but every field is theirs."""

UNDONE_BY: Mapping[type[Fact], type[Fact]] = {
    InformationRestricted: RestrictionLifted,
    ConflictDeclared: ConflictEnded,
    WorkerIsPerson: WorkerIsPerson,
    LegalHoldPlaced: LegalHoldLifted,
}
"""What is taken down by an act of its own: correcting or withdrawing it needs the authority of that act."""

DECIDED: tuple[type[Fact], ...] = (
    ErasureAsked,
    ErasureAgreed,
    ErasureRefused,
    ErasureTakenBack,
    ErasureCarriedOut,
    LegalHoldLifted,
)
"""What was asked for and decided of an erasure or a hold stands as it was written: another act answers it."""


class OwnWords(NamedTuple):
    """What somebody said: under which question, the words, whose word the entry is, in whose part."""

    field: str
    words: str
    said_by: str
    whose: SubjectId | None


def own_words(said: Draft | Entry[Any]) -> Iterator[OwnWords]:
    """Everything that somebody said in their own words in an entry, and every field of their own answer."""
    told: list[tuple[str, SubjectId | None, Any]] = [("", None, said.fact)]
    told += [("each.", whose, part) for whose, part in said.each.items()]
    for at, whose, one in told:
        kind = cast("type[Fact | Part]", type(one))
        for name in kind.__struct_fields__ if kind in ANSWERED else own_word_fields(kind):
            if words := getattr(one, name):
                yield OwnWords(f"{at}{name}", str(words), said.said_by, whose)


def may_undo(reader: Reader, target: Entry[Any]) -> bool:
    """Whether this reader may put right or take back what is undone by an act of its own."""
    if isinstance(target.fact, DECIDED):
        return False
    act = UNDONE_BY.get(type(target.fact))
    if act is None:
        return True
    return reader.has(*NAMED.get(act, WRITERS)) and reader.who not in target.subjects


def refuse_others_words(sitting: Sitting, reader: Reader, draft: Draft, target: Entry[Any]) -> None:
    """What somebody said stays as it was written down, but for them and whoever wrote it down (invariant 7).

    Moved to another child it goes with its entry. A manager may take an entry back: it can still be read.
    """
    taken_back = draft.withdraws and reader.has(Role.MANAGER)
    root = sitting.entry(target.root)
    if taken_back or root.by in reader.mine or (not reader.is_staff and root.said_by in reader.mine):
        return
    left = set(own_words(draft))
    moved = {words._replace(whose=None) for words in left}
    for words in own_words(target):
        gone = words.whose is not None and words.whose not in draft.about
        if words not in left and not (gone and words._replace(whose=None) in moved):
            raise NotWritable((Problem("" if draft.withdraws else words.field, NOT_YOUR_WORDS),))


def with_the_unseen(sight: Sight, draft: Draft, target: Entry[Any]) -> tuple[Draft, frozenset[SubjectId]]:
    """A correction with those of the entry whom its writer does not see, and their parts as they were.

    Returns whom it was completed with: the writer answers for none of them, and is not told.
    """
    seen = _as_seen(sight, target)
    people = set(target.people)
    unseen = people - seen.keys() - set(draft.about)
    kept = unseen | {who for who in people & set(draft.about) if isinstance(seen.get(who), WithheldPart)}
    if not kept:
        return draft, frozenset()
    parts = _taken_back(draft, kept) if draft.withdraws else _as_they_were(target, kept)
    whole = msgspec.structs.replace(
        draft, about=(*draft.about, *sorted(unseen)), each={**draft.each, **parts}
    )
    return whole, frozenset(unseen)


def _as_they_were(target: Entry[Any], kept: Collection[SubjectId]) -> Mapping[SubjectId, Part]:
    return {
        who: part for who, part in target.each.items() if who in kept and not isinstance(part, ErasedPart)
    }


def _taken_back(draft: Draft, kept: Collection[SubjectId]) -> Mapping[SubjectId, Part]:
    """In the part of each who was not seen, that they were not: whoever sees them is asked (`correction`)."""
    if not isinstance(draft.fact, EntryWithdrawn):
        return {}
    return {who: EntryWithdrawnEach(not_seen=True) for who in kept}


def _as_seen(sight: Sight, target: Entry[Any]) -> Mapping[SubjectId, Part | None]:
    """Whom of an entry its reader sees, with what they are shown of each."""
    people = target.people
    open_to = [who for who in people if sight.relations(who)]
    if not sight.walls:
        return {who: target.each.get(who) for who in open_to}
    told = (one for who in open_to for one in sight.life(who).entries if one.id == target.id)
    found: dict[SubjectId, Part | None] = {}
    for one in told:
        found |= {who: one.each.get(who) for who in one.subjects if who in open_to}
    return found
