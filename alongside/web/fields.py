"""What a person typed into a form, or a reader chose in an address: names with their values.

A name may come several times (which children were there?), so a mapping is not enough.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping


class Fields(Mapping[str, str]):
    """Names and what was given for each. `fields["day"]` is the last value, `all` has every one."""

    def __init__(self, pairs: Iterable[tuple[str, str]] = ()) -> None:
        self._values: dict[str, list[str]] = {}
        for name, value in pairs:
            self._values.setdefault(name, []).append(value)

    def __getitem__(self, name: str) -> str:
        return self._values[name][-1]

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def all(self, name: str) -> tuple[str, ...]:
        """Return every value given under this name, in the order in which they came."""
        return tuple(self._values.get(name, ()))

    def text(self, name: str) -> str:
        """Return what was typed, without the spaces around it; nothing typed is an empty text."""
        return self.get(name, "").strip()

    def pairs(self) -> list[tuple[str, str]]:
        """Return all as pairs, ready to be kept and read back."""
        return [(name, value) for name, values in self._values.items() for value in values]
