"""What a referral asks for, why it was decided so, what whoever asked is answered, and how a worker came."""

from __future__ import annotations

from alongside.town.words.scene import Scene
from alongside.town.words.speech import Speech

FILES = ("deciding", "referral")


class Asked:
    """The words around one referral."""

    __slots__ = ("_speech",)

    def __init__(self, scene: Scene, worker: str) -> None:
        """`worker` is who takes it on."""
        self._speech = Speech(scene, *FILES)
        self._speech["worker"], self._speech["first"] = worker, worker.partition(" ")[0]

    def said(self) -> str:
        """What they ask for."""
        return self._speech.say("asked_for")

    def decided(self, how: str) -> str:
        """Why: `on`, `strategy`, `nfa` or `advice`."""
        return self._speech.say(f"go_{how}" if how in ("on", "strategy") else f"stop_{how}")

    def reply(self, *, to_family: bool, goes_on: bool) -> str:
        """What we answer."""
        return self._speech.say(f"reply{'_family' * to_family}{'_no' * (not goes_on)}")

    def met(self) -> str:
        """How the first meeting was."""
        return self._speech.say("first_met")
