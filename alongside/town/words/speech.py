"""A text drawn from lists of fragments: who is spoken of stands fixed, all else is drawn anew each time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta

from alongside.town.course.kinds import Human
from alongside.town.words.naming import Names, named, you
from alongside.town.words.scene import BRIEF, TRIES, Scene
from alongside.town.words.texts import Found, band, found

COMMON = ("family", "common")
AGAIN, FOR_THE_FIRST_TIME = MARKS = "+", "-"
"""Before a fragment that holds only of a family of whom we had been told before, or only of another."""
BEFORE = timedelta(days=40)
KEPT = frozenset({"practical", "wish_short"})
"""Lists that stay with what was first drawn of them, as long as one occasion is spoken of."""


class Speech(dict[str, str]):
    """Names by their slots. A slot that is no name is a list: one of its fragments is drawn and filled."""

    __slots__ = ("_lists", "_spent", "_unit", "again", "band", "child", "topic")

    def __init__(
        self,
        scene: Scene,
        *files: str,
        of: Human | None = None,
        to_child: bool = False,
        worry: str = "",
        adults: Names | None = None,
    ) -> None:
        """The words of some files for one scene. `of` is the child it turns around, else one is drawn.

        `worry` is what is a worry for this child, where it is not the scene's; `adults` see `named`.
        """
        self.child = child = of or _turns_around(scene)
        """Whom it turns around."""
        names = named(scene, child, adults)
        super().__init__(you(names) if to_child else names)
        self.band = band(child.age(scene.on))
        self._lists: Found = found((*COMMON, *files), worry or scene.worry, self.band)
        self._unit, self._spent = scene.dice.unit, scene.spent
        contacts = scene.family.contacts
        self.again = bool(contacts) and contacts[0].on < scene.on - BEFORE
        """Whether we had been told of this family before what is told now."""
        self.topic = ""
        """What the last fragment with a topic was about; see `texts`."""

    def __missing__(self, slot: str) -> str:
        """One fragment of a list, with its own slots filled in."""
        some = self._lists[slot]
        told = some[int(self._unit() * len(some))]
        while told[:1] == (FOR_THE_FIRST_TIME if self.again else AGAIN):
            told = some[int(self._unit() * len(some))]
        if len(told) > BRIEF:
            if told in self._spent:
                told = self._another(some, told)
            self._spent.add(told)
        if told[:1] in MARKS:
            told = told[1:]
        if told[:1] == "#":
            self.topic, _, told = told[1:].partition(" ")
        words = told.format_map(self) if "{" in told else told
        if slot in KEPT:
            self[slot] = words
        return words

    def _another(self, some: Sequence[str], told: str) -> str:
        """One that has not been said in this life; the one that was drawn, where none fits."""
        unfit, start = FOR_THE_FIRST_TIME if self.again else AGAIN, int(self._unit() * len(some))
        for place in range(start, start + min(len(some), TRIES)):
            other = some[place % len(some)]
            if other not in self._spent and other[:1] != unfit:
                return other
        return told

    def fill(self, words: str) -> str:
        """Some words with their slots filled in, and one space where a slot stayed empty."""
        told = words.format_map(self)
        return " ".join(told.split()) if "  " in told or told[:1] == " " or told[-1:] == " " else told

    def say(self, heading: str) -> str:
        """One text of a list."""
        return self.fill(f"{{{heading}}}")

    def by_name(self, heading: str) -> str:
        """One text of a list, the child named where it would begin with “she” or “he”."""
        words, he = self.say(heading), self["He"]
        return f"{self['Kid']}{words[len(he) :]}" if words.startswith(f"{he} ") else words

    def has(self, heading: str) -> bool:
        """Whether there is a list of this name."""
        return self._lists.has(heading)

    def sides(self, heading: str) -> tuple[str, ...]:
        """The sides of a part, each a slot, in their order."""
        return self._lists[heading]

    def sides_of(self, heading: str, count: int) -> list[str]:
        """So many of a part's sides, filled in, in their order."""
        sides, taken = self.sides(heading), int(self._unit() * 4)
        places = sorted({(taken + step * 2) % len(sides) for step in range(count)})
        return [self.fill(sides[place]) for place in places]

    def fill_lines(self, lines: Iterable[str]) -> str:
        """Lines, one below the other."""
        return "\n".join(self.fill(line) for line in lines)

    def some(self, heading: str, count: int) -> Iterator[str]:
        """So many different ones of a list, in any order; all, where there are not so many."""
        left = list(self._lists[heading])
        for _ in range(min(count, len(left))):
            told = left.pop(int(self._unit() * len(left)))
            if told and told[0] not in MARKS:
                yield self.fill(told)


def _turns_around(scene: Scene) -> Human:
    """One of the children, a born one where there is one."""
    born = [child for child in scene.children if child.born <= scene.on]
    return scene.dice.pick(born) if len(born) > 1 else (born or scene.children)[0]
