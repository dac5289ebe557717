"""Words of what is wrong in a record, and of putting it right."""

from __future__ import annotations

from alongside.town.words.scene import Scene
from alongside.town.words.speech import Speech

FILES = ("flaws",)


class Slip:
    """The words around one flaw."""

    __slots__ = ("_dice", "_speech")

    def __init__(self, scene: Scene) -> None:
        """Of one occasion."""
        self._speech, self._dice = Speech(scene, *FILES), scene.dice

    def say(self, heading: str) -> str:
        """One text of a list."""
        return self._speech.say(heading)

    def pair(self, first: str, second: str) -> tuple[str, str]:
        """Two that belong together: the same place in two lists."""
        place = self._dice.below(len(self._speech.sides(first)))
        one, other = self._speech.sides(first)[place], self._speech.sides(second)[place]
        return self._speech.fill(one), self._speech.fill(other)
