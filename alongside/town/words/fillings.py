"""Sentences with places left open: `{food}` becomes one of a list, which may itself leave places open.

A sentence of a few places, each with tens of fillings, is one of many thousands, so that hardly two texts of
a town are the same.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from alongside.town.chance import Dice
from alongside.town.words.material import Lists
from alongside.town.words.scene import unsaid


class Fillings(dict[str, str]):
    """What stands in the places: what is known, and else one of a list, drawn when it is needed."""

    def __init__(
        self, dice: Dice, lists: Lists, known: Mapping[str, str], spent: set[str] | None = None
    ) -> None:
        """`spent` is what has been said in a life: see `Scene.spent`."""
        super().__init__(known)
        self.spent: set[str] = set() if spent is None else spent
        self.dice, self.lists = dice, lists

    def __missing__(self, name: str) -> str:
        """One of the list of that name; `{Food}` is `{food}` with a capital."""
        if name not in self.lists:
            if name[:1].islower():
                raise KeyError(name)
            plain = self[name[:1].lower() + name[1:]]
            return plain[:1].upper() + plain[1:]
        text = self.dice.pick(self.lists[name])
        return text.format_map(self) if "{" in text else text

    def fill(self, text: str) -> str:
        """A text with its places filled."""
        return text.format_map(self) if "{" in text else text

    def one(self, of: Sequence[str]) -> str:
        """One of some texts, filled."""
        return self.fill(unsaid(of, self.spent, self.dice.unit))
