"""Lists of names are written as they are read: words with spaces between."""

from __future__ import annotations


def listed(words: str) -> list[str]:
    """The words, in their order; a name of several words has hyphens where its spaces are told apart."""
    return words.split()
