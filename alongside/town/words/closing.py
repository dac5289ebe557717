"""How work ended, in words to the family; and how to come back."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from alongside.town.words.scene import Scene
from alongside.town.words.speech import Speech

FILES = ("assessment", "deciding", "referral", "closing")
BECAUSE: Mapping[str, str] = MappingProxyType(
    {
        "help_from_others": "closed_others",
        "moved_to_another_authority": "closed_moved",
        "adult_services": "closed_adults",
        "special_guardianship_order": "closed_order",
        "child_arrangements_order": "closed_order",
        "adopted": "closed_adopted",
        "died": "closed_died",
        "declined": "closed_declined",
    }
)

GRAVE = frozenset({"closed_died", "closed_adopted", "closed_order"})
"""Endings to which nothing is added."""


class Ending:
    """The words around one ending."""

    __slots__ = ("_heading", "_speech")

    def __init__(self, scene: Scene, because: str, after_assessment: str) -> None:
        """`after_assessment` is its outcome where nothing else was done, else empty."""
        self._speech = Speech(scene, *FILES)
        self._speech["worker"] = scene.writer.name
        plain = f"closed_{after_assessment}" if after_assessment else "closed_no_longer"
        said = BECAUSE.get(because, plain)
        self._heading = plain if because == "help_from_others" and after_assessment == "early_help" else said

    def words(self) -> str:
        """What is different now, and what happens next."""
        words = self._speech.say(self._heading)
        return self._speech.more(words, "closed_end", 0.8) if self._heading not in GRAVE else words

    def way_back(self) -> str:
        """To whom they may come back."""
        return self._speech.more(self._speech.say("way_back"), "wb_end")

    def goodbye(self) -> str:
        """A letter."""
        return self._speech.say("goodbye")
