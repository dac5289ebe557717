"""What a referral asks for, why it was decided so, what whoever asked is answered, and how a worker came."""

from __future__ import annotations

from alongside.town.course.kinds import Human
from alongside.town.words.naming import carer_of
from alongside.town.words.scene import Scene
from alongside.town.words.speech import Speech

FILES = ("deciding", "referral")
WHOSE = {"_child": "child", "_family": "self", "_kin": "kin"}
"""In whose words it is asked."""


class Asked:
    """The words around one referral."""

    __slots__ = ("_by", "_carer", "_speech")

    def __init__(self, scene: Scene, worker: str, asked_by: Human | None) -> None:
        """`worker` is who takes it on; `asked_by` who of the family asked, if somebody of it did."""
        child = asked_by if asked_by in scene.children else None
        self._speech, self._carer = Speech(scene, *FILES, of=child), carer_of(scene.family, scene.on)
        self._by = asked_by
        self._speech["worker"], self._speech["first"] = worker, worker.partition(" ")[0]

    def said(self) -> str:
        """What they ask for."""
        words = self._speech.say(f"asked_{WHOSE.get(self._whom(self._by), 'for')}")
        return self._speech.more(words, "ask_end", 0.6)

    def decided(self, how: str) -> str:
        """Why: `on`, `strategy`, `nfa` or `advice`."""
        if how in ("on", "strategy"):
            return self._speech.more(self._speech.say(f"go_{how}"), "strategy_end", 0.8)
        return self._speech.more(self._speech.say(f"stop_{how}"), "stop_end")

    def reply(self, to: Human | None, *, goes_on: bool) -> str:
        """What we answer: to another service, to a parent, to a child, to others of the family."""
        if to is not None:
            self._speech["dear"] = to.given
        words = self._speech.say(f"reply{self._whom(to)}{'' if goes_on else '_no'}")
        return words if self._whom(to) == "_child" else self._speech.more(words, "letter_end", 0.7)

    def _whom(self, one: Human | None) -> str:
        if one is None:
            return ""
        return "_child" if one.kind == "child" else "_family" if one is self._carer else "_kin"

    def met(self) -> str:
        """How the first meeting was."""
        return self._speech.say("first_met")
