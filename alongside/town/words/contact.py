"""What is said to the front door, by whom, and what the front door says of it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from alongside.town.course.kinds import Human
from alongside.town.words.naming import kin_of, other_of
from alongside.town.words.scene import Scene
from alongside.town.words.speech import Speech

FILES = (
    "contact_police", "contact_day", "contact_health", "contact_street", "contact_home", "contact_child",
    "contact_pro", "contact_mild", "deciding",
)  # fmt: skip
VIEWS: Mapping[str, str] = MappingProxyType(
    {
        "1B": "street", "1D": "street", "9": "street", "10": "street", "2A": "day", "2B": "day", "3C": "day",
        "4": "housing",
        "3A": "health", "3B": "health", "3D": "health", "3E": "health", "3F": "health", "6": "police",
    }
)  # fmt: skip
"""From where each source sees a family; those not named here see them through their own service."""
GRAVE = ("physical", "sexual", "drugs", "beyond_home", "child_mind")
"""Worries that early help does not answer: what is told then is the strain around them."""
OLD_ENOUGH_TO_ASK, OLD_ENOUGH_TO_TELL, AT_SCHOOL, AT_NURSERY = 7, 4, 4, 2
SMALL = ("advice", "nfa")
NO_WORRY = ("check", "moving", "copy", "missing")
"""What is asked of the front door that is neither a worry nor a wish for help."""


class Caller:
    """Somebody who gets in touch: how they see the family, who they are, and what they say."""

    __slots__ = ("_asks", "_heading", "little", "speech", "who")

    def __init__(self, scene: Scene, source: str, how: str, carer: Human | None, *, asks: bool) -> None:
        """Whoever speaks for a source; `how` is what comes of it, for little is told of what needs little.

        A child speaks for itself once old enough; before that, family.
        """
        view, self.who = _view(scene, source, carer, asks=asks)
        self._asks = view == "self"
        mild = how in SMALL
        lighter = "stress" if how == "early_help" and scene.worry in GRAVE else ""
        of = _whom_they_see(scene, view, self.who)
        self.speech = Speech(scene, *FILES, of=of, worry=lighter)
        self.little = mild or how in NO_WORRY
        told = f"{view}_mild" if mild else view
        self._heading = f"other_{how}" if how in NO_WORRY else told

    def said(self) -> str:
        """What they said, in their words."""
        words = self.speech.by_name(self._heading)
        return self.speech.more(words, "moved_end", 0.5) if self._heading.startswith("other_") else words

    def why_not(self, heading: str) -> str:
        """Why the family was not told, and often when it will be."""
        return self.speech.more(self.speech.say(heading), "not_told_end")

    def why(self, how: str) -> str:
        """Why it was decided so: mostly with a word on the very thing that was told."""
        topic = f"why_topic_{self.speech.topic}"
        if self.speech.topic and how in SMALL and self.speech.has(topic):
            return self.speech.more(self.speech.say(topic), "contact_end")
        if how == "referral" and self._asks:
            return self.speech.say("why_contact_referral_asked")
        end = "contact_short" if how in NO_WORRY else "contact_end"
        return self.speech.more(self.speech.say(f"why_contact_{how}"), end, SHARES.get(how, 1.0))


SHARES = {"referral": 0.35, "early_help": 0.5}
"""How often a reason that is long already says more."""


def _view(scene: Scene, source: str, carer: Human | None, *, asks: bool) -> tuple[str, Human | None]:
    if source == "1C":
        grown = max(scene.children, key=lambda one: one.age(scene.on))
        if grown.age(scene.on) >= OLD_ENOUGH_TO_ASK:
            return "child_asks", grown
    if source in ("1A", "1C"):
        kin = _who_worries(scene, carer)
        return ("self", carer) if asks or not kin or source == "1C" else ("kin_rings", scene.dice.pick(kin))
    return VIEWS.get(source, "pro"), None


def _who_worries(scene: Scene, carer: Human | None) -> list[Human]:
    """Who of the family may ring about them: relatives, and a parent who lives elsewhere."""
    other = other_of(scene.family, carer, scene.on)
    kin = [one for one in kin_of(scene.family, carer, other, scene.on) if one.kind in RELATIVES]
    apart = other is not None and not other.lives_there(scene.on) and scene.worry != "domestic_abuse"
    return [*kin, other] if apart and other else kin


RELATIVES = ("grandparent", "aunt_or_uncle", "cousin", "step_parent")


def _whom_they_see(scene: Scene, view: str, who: Human | None) -> Human | None:
    """The child whom a text turns around: for a school one who goes there."""
    if view == "child_asks":
        return who
    if view != "day":
        return None
    ages = [(one, one.age(scene.on)) for one in scene.children]
    fit = [one for one, age in ages if age >= AT_SCHOOL] or [one for one, age in ages if age >= AT_NURSERY]
    return scene.dice.pick(fit) if fit else None
