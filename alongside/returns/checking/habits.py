"""What authorities really type, and what they mean by it: a yes that is a word, a code amid its words.

The return takes a code alone, and `1` or `0` (the census `true` and `false` too): whatever else stands there
is found by the rule that asks for a code. But its meaning is plain, so every other rule reads it as it was
meant, and the check says so. The habits are those that the openly licensed mapping of Ofsted's Annex A shows
(what London's authorities typed): `Yes`, `b) No`, `1 - Yes`; `PR4 - Private provision`, `e) PR4: Private
provision`, `[PR5] Voluntary`, `Suitable [1]`; `2 - Female`, `Female`. What words alone stand for it shows for
Ofsted's own lists, whose codes are others: here they are read of a sex and of nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

YES = frozenset({"y", "yes", "1 - yes"})
NO = frozenset({"n", "no", "0 - no"})
SEXES = {
    "male": ("M", "1"), "m": ("M", "1"), "1": ("M",), "1 - male": ("M", "1"),
    "female": ("F", "2"), "f": ("F", "2"), "2": ("F",), "2 - female": ("F", "2"),
}  # fmt: skip
"""By what was typed, the codes that may be meant; the year's list knows one of them."""
_LETTERED = re.compile(r"^[a-z][.)]\s*")
_FIRST = re.compile(r"^[\[(]?\s*([A-Z0-9]{1,6})\s*(?:[\])]|[:\-\u2013]|$)", re.IGNORECASE)
_LAST = re.compile(r"[\[(]\s*([A-Z0-9]{1,6})\s*[\])]$", re.IGNORECASE)


def yes_or_no(text: str) -> int | None:
    """What a word means where a 1 or a 0 belongs; nothing where it is not plain."""
    plain = _bare(text)
    return 1 if plain in YES else 0 if plain in NO else None


def sex(text: str, codes: Mapping[str, str]) -> str:
    """The year's code of a sex told in another way; empty where it is not plain."""
    return next((one for one in SEXES.get(_bare(text), ()) if one in codes), "")


def code_amid_words(text: str, codes: Mapping[str, str]) -> str:
    """The code that stands before its words, or after them in brackets; `codes` are told in capitals."""
    bare = _LETTERED.sub("", text)
    for where in (_FIRST.search(bare), _LAST.search(bare)):
        if where and (code := codes.get(where[1].upper())):
            return code
    return ""


def _bare(text: str) -> str:
    """Without the letter that Ofsted's lists put before, in small letters."""
    return " ".join(_LETTERED.sub("", text.lower()).split())
