"""Code sets: what a code means to people, and what a statute or return calls it.

A code retired years ago still has words, because entries that used it are still read. A code nobody
knows is shown as it came, with honest words, never hidden.
"""

from collections.abc import Iterator
from datetime import date

import msgspec

from alongside.policy.dated import Dated


class Code(Dated, frozen=True, kw_only=True):
    """One code: plain words, the return's own words where they differ, and when it was in use."""

    code: str
    words: str
    formal: str = ""


class CodeSet(msgspec.Struct, frozen=True):
    """The codes of one list, as they stood on a day (or all there ever were, when no day is given)."""

    name: str
    what: str
    values: tuple[Code, ...]
    on: date | None = None

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes in force, in the order they are offered to people."""
        return tuple(dict.fromkeys(value.code for value in self.values if self._stands(value)))

    def _stands(self, value: Code) -> bool:
        """Before the earliest edition we hold, that edition answers: no list is ever empty."""
        if self.on is None:
            return True
        earliest = min(each.since for each in self.values)
        return value.in_force(max(self.on, earliest))

    def __contains__(self, code: object) -> bool:
        return code in self.codes

    def __iter__(self) -> Iterator[str]:
        return iter(self.codes)

    def __len__(self) -> int:
        return len(self.codes)

    def find(self, code: str) -> Code | None:
        """What is known of a code: as it stood on the day, else as it last was."""
        known = [value for value in self.values if value.code == code]
        standing = [value for value in known if self._stands(value)]
        return max(standing or known, key=lambda value: value.since, default=None)

    def words(self, code: str) -> str:
        """The code in plain words; an unknown one is shown as it is, and said to be unknown."""
        found = self.find(code)
        return found.words if found else f"{code}? (we do not know this code)"

    def formal(self, code: str) -> str:
        """The words of the statute or the return, or the plain ones where they are the same."""
        found = self.find(code)
        return (found.formal or found.words) if found else self.words(code)

    def choices(self) -> tuple[tuple[str, str], ...]:
        """Each code in force with its plain words, for a form."""
        return tuple((code, self.words(code)) for code in self.codes)
