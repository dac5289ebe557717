"""Words of what is wrong in a record, and of putting it right."""

from __future__ import annotations

from alongside.town.words.scene import Scene
from alongside.town.words.speech import Speech

FILES = ("flaws",)
PAIRS = 3


class Slip:
    """The words around one flaw."""

    __slots__ = ("_speech", "_unit")

    def __init__(self, scene: Scene) -> None:
        """Of one occasion."""
        self._speech, self._unit = Speech(scene, *FILES), scene.dice

    def say(self, heading: str) -> str:
        """One text of a list."""
        return self._speech.say(heading)

    def two_sides(self) -> tuple[str, str]:
        """What one service says, and what another says of the same."""
        place = self._unit.below(PAIRS)
        one, other = (self._speech.sides(heading)[place] for heading in ("says_one", "says_other"))
        return self._speech.fill(one), self._speech.fill(other)
