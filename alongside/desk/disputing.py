"""Who answers somebody who sees it differently: never whoever wrote a word of what they dispute (N5)."""

from __future__ import annotations

from typing import Any

from alongside.access import Reader
from alongside.desk.checking import NotWritable, Problem
from alongside.desk.sight import Sight
from alongside.practice.dispute import may_answer
from alongside.record import Entry, EntryId, Life, SubjectKind, kind_of

NOT_YOURS_TO_ANSWER = (
    "you wrote some of these words, or it is you who sees them differently; "
    "somebody who wrote none of them answers"
)


def refuse_own_words(sight: Sight, reader: Reader, ref: EntryId, raised: Entry[Any]) -> None:
    """Raise `NotWritable` where this reader wrote any word of what is disputed, in whoever's life it stands.

    The lives are read as they are, not as the reader sees them: nobody answers for words of their own that
    were kept from them since.
    """
    for who in raised.subjects:
        if kind_of(who) is SubjectKind.PERSON:
            life = Life(who, sight.sitting.entries([who]))
            said = life.entry(ref)
            if said is not None and not may_answer(life, said, reader.worker):
                raise NotWritable((Problem("dispute", NOT_YOURS_TO_ANSWER),))
