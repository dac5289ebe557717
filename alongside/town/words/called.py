"""Names of people and their small words: he and she, mum and nan, two of them and three."""

from __future__ import annotations

from collections.abc import Sequence

HE = {"F": "she", "M": "he"}
HIM = {"F": "her", "M": "him"}
HIS = {"F": "her", "M": "his"}
HIMSELF = {"F": "herself", "M": "himself"}
WORD = {
    ("mother", "F"): "mum",
    ("father", "M"): "dad",
    ("grandparent", "F"): "nan",
    ("grandparent", "M"): "grandad",
    ("aunt_or_uncle", "F"): "aunt",
    ("aunt_or_uncle", "M"): "uncle",
    ("sibling", "F"): "big sister",
    ("sibling", "M"): "big brother",
    ("cousin", "F"): "cousin",
    ("cousin", "M"): "cousin",
    ("friend", "F"): "friend",
    ("friend", "M"): "friend",
    ("step_parent", "F"): "stepmum",
    ("step_parent", "M"): "stepdad",
}
"""What somebody is, as one says it to a child, by a code of `relationship` and their sex."""
NEAR = ("grandparent", "aunt_or_uncle")
"""Who may stand by a family besides its parents, by codes of `relationship`."""
NUMBERS = (
    "nought", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
)  # fmt: skip


def in_words(number: int) -> str:
    """A small number as one says it."""
    return NUMBERS[number] if 0 <= number < len(NUMBERS) else str(number)


def listed(names: Sequence[str]) -> str:
    """Ava, Maya and Noah."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}" if names else ""
