"""Who answers somebody who sees it differently: never whoever wrote a word of what they dispute (N5).

Nor does whoever wrote them take the dispute away, or its answer: what nobody settled stays to be seen.
"""

from __future__ import annotations

from typing import Any

import msgspec

from alongside.access import Reader
from alongside.access.veil import in_the_whole, veiled
from alongside.desk.checking import NotWritable, Problem
from alongside.desk.sight import Sight
from alongside.practice.agreement import digest_of
from alongside.practice.dispute import DisputeAnswered, DisputeRaised, may_answer, text_at, writers
from alongside.record import Draft, Entry, EntryId, Life

NOT_YOURS_TO_ANSWER = (
    "you wrote some of these words, or it is you who sees them differently; "
    "somebody who wrote none of them answers"
)
NOT_YOURS_TO_TAKE_BACK = (
    "you wrote some of the words that this is about, so it is not yours to take away; "
    "ask somebody who wrote none of them"
)


def refuse_own_words(sight: Sight, reader: Reader, ref: EntryId, raised: Entry[Any]) -> None:
    """Raise `NotWritable` where this reader wrote any word of what is disputed, in whoever's life it stands.

    The lives are read as they are, not as the reader sees them: nobody answers for words of their own that
    were kept from them since.
    """
    for life in _lives(sight, raised):
        said = life.entry(ref)
        if said is not None and not may_answer(life, said, reader.who):
            raise NotWritable((Problem("dispute", NOT_YOURS_TO_ANSWER),))


def refuse_taking_back(sight: Sight, reader: Reader, draft: Draft, target: Entry[Any]) -> None:
    """Raise `NotWritable` where somebody would take away what is said of words that they wrote."""
    if not draft.withdraws or not isinstance(target.fact, DisputeRaised | DisputeAnswered):
        return
    for life in _lives(sight, target):
        ref = target.fact.dispute if isinstance(target.fact, DisputeAnswered) else target.id
        raised = life.entry(ref)
        if raised is not None and reader.who in writers(life, raised.fact.entry):
            raise NotWritable((Problem("", NOT_YOURS_TO_TAKE_BACK),))


def bound_to_the_whole(sight: Sight, draft: Draft) -> Draft:
    """What somebody of a family says of a passage that they read with folds in it, bound to the whole."""
    fact = draft.fact
    if not isinstance(fact, DisputeRaised) or not fact.end:
        return draft
    for who in draft.about:
        entry = sight.whole(who).entry(fact.entry)
        text = text_at(entry, fact.field, fact.whose) if entry is not None else ""
        if text and digest_of(veiled(text)[fact.start : fact.end]) == fact.digest:
            start, end = in_the_whole(text, fact.start, fact.end)
            bound = msgspec.structs.replace(fact, start=start, end=end, digest=digest_of(text[start:end]))
            return msgspec.structs.replace(draft, fact=bound)
    return draft


def _lives(sight: Sight, entry: Entry[Any]) -> list[Life]:
    return [Life(who, sight.sitting.entries([who])) for who in entry.people]
