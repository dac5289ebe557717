"""What a family says of itself: what matters about who they are, what a child finds hard, when to ring."""

from __future__ import annotations

from alongside.town.chance import Dice
from alongside.town.course.kinds import Human
from alongside.town.words.circle import fillings, joined
from alongside.town.words.fillings import Fillings
from alongside.town.words.material import parts, read
from alongside.town.words.scene import Scene

TOLD = read("people.txt")
MUSLIM = frozenset({"pakistani", "bangladeshi", "somali", "guinean", "arab", "afghan", "kurdish"})
BRITISH = frozenset({"british", "irish", "traveller", "gypsy"})
ENDED, NEVER = parts(TOLD, "ended"), parts(TOLD, "never")
BLACK = frozenset({"nigerian", "ghanaian", "southern_african", "central_african", "horn", "caribbean"})
KINDS = {"faith": MUSLIM, "british": BRITISH, "black": BLACK}
IDENTITY = {kind: parts(TOLD, f"identity {kind}") for kind in (*KINDS, "other")}


def who_we_are(scene: Scene) -> str:
    """What faith, culture, language and family mean to them, in their own words."""
    heritage = scene.child.heritage
    kind = next((name for name, some in KINDS.items() if heritage in some), "other")
    told = fillings(scene, scene.child, TOLD)
    told["his_p"] = told["child_her"]
    return joined(told, IDENTITY[kind])


def what_is_hard(scene: Scene, codes: tuple[str, ...]) -> str:
    """How a family puts what a child finds hard: of one or two of the codes that they spoke of."""
    told = fillings(scene, scene.child, TOLD)
    some = [TOLD[f"hard {code}"] for code in codes if f"hard {code}" in TOLD]
    likes = scene.child.likes
    told |= {"likes_cap": likes[:1].upper() + likes[1:], "P_helps": told["mum"]}
    helps = TOLD.get(f"helps {codes[0]}", TOLD["helps"])
    return joined(told, [*some[:2], helps])


def put_right(scene: Scene) -> str:
    """Why a birthday is put right."""
    return fillings(scene, scene.child, TOLD).one(TOLD["corrected"])


def parted(dice: Dice, child: Human) -> str:
    """What is said of two people who are together no more."""
    return joined(Fillings(dice, TOLD, {"child": child.given}), ENDED)


def when_to_ring(dice: Dice) -> str:
    """When it is safe, or good, to ring."""
    return Fillings(dice, TOLD, {}).one(TOLD["ring"])


def never_there(dice: Dice) -> str:
    """What must not be said or left there, where somebody else may hear it."""
    return joined(Fillings(dice, TOLD, {}), NEVER)
