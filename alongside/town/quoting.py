"""Live quotations in a file: `[[quote #label: exact words]]` names the place of the words in that entry."""

from __future__ import annotations

import re
from collections.abc import Callable

import msgspec

from alongside.practice.voice import AccountGiven
from alongside.record import Draft, Fact
from alongside.story.account import sentences
from alongside.story.quoted import reference
from alongside.town.blocks import NotALife, Place

_QUOTE = re.compile(r"\[\[quote #(\w+): (.+?)\]\]", re.DOTALL)

Given = Callable[[Place, str], Draft]


def live(fact: Fact, place: Place, given: Given) -> Fact:
    """The same, with every quotation as the reference that a page reads. Raises `NotALife` for none such."""

    def put(found: re.Match[str]) -> str:
        return _reference(place, given(place, found[1]), found[2])

    texts = {name: getattr(fact, name) for name in fact.__struct_fields__}
    changed = {n: _QUOTE.sub(put, t) for n, t in texts.items() if isinstance(t, str) and "[[quote " in t}
    return msgspec.structs.replace(fact, **changed) if changed else fact


def _reference(place: Place, draft: Draft, words: str) -> str:
    """The sentences that are quoted, where they stand in the account."""
    if not isinstance(draft.fact, AccountGiven) or draft.id is None:
        raise NotALife(place, "only somebody's own account is quoted so")
    text = draft.fact.words
    wanted = " ".join(words.split())
    chosen = [n for n, (a, b) in enumerate(sentences(text)) if " ".join(text[a:b].split()) in wanted]
    if not chosen:
        raise NotALife(place, f"“{wanted}” stands nowhere in it; quote whole sentences, to the letter")
    return reference(draft.id, text, chosen)
