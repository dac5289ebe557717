"""What is written when one worker goes and another comes."""

from __future__ import annotations

from alongside.town.words.scene import Scene
from alongside.town.words.speech import Speech

FILES = ("assessment", "referral", "handover")


class Change:
    """The words around one change of worker."""

    __slots__ = ("_speech",)

    def __init__(self, scene: Scene, coming: str) -> None:
        """By whoever goes, about whoever comes."""
        self._speech = Speech(scene, *FILES)
        self._speech["next"] = coming

    def to_family(self) -> str:
        """The letter to the family."""
        return self._speech.say("to_family")

    def to_worker(self) -> str:
        """The letter to who follows."""
        return self._speech.say("to_worker")

    def not_again(self) -> str:
        """What they should not have to tell again."""
        return self._speech.say("not_again")

    def introduced(self) -> str:
        """How it was, when both came."""
        return self._speech.say("introduced")
