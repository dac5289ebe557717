"""What a child said on a visit, or showed without words; and what the day was like for them."""

from __future__ import annotations

from alongside.town.course.kinds import Human
from alongside.town.words import said_middle, said_more, said_older, said_small
from alongside.town.words.after import AFTER, SPOKEN
from alongside.town.words.lines import GROWN, Lines, both, lines, shelf
from alongside.town.words.meanings import ABOUT, NOT_SEEN
from alongside.town.words.scene import Scene
from alongside.town.words.told import Told, about, band, group, slots, temper

TOPICS = (
    "love", "love", "love", "home", "home", "home", "school", "school", "pet", "pet", "sib", "sib", "worker",
    "worker", "wish", "wish", "odd", "quiet", "worry", "worry", "worry",
)  # fmt: skip
"""What comes up, each as often as it stands here."""
GUARDED = ("quiet", "quiet", "quiet", "odd", "love", "pet", "home", "school", "worry", "worker")
"""What comes up with a child who does not say much to strangers."""
SIGNS: dict[str, Lines] = {"baby": lines(said_small.BABY), "toddler": lines(said_small.TODDLER)}
SAID: dict[str, dict[str, Lines]] = {
    "small": shelf(both(said_small.SMALL, said_more.SMALL)),
    "young": shelf(both(said_middle.YOUNG, said_more.YOUNG)),
    "middle": shelf(both(said_middle.MIDDLE, said_more.MIDDLE)),
    "tween": shelf(both(said_older.TWEEN, said_more.TWEEN)),
    "teen": shelf(both(said_older.TEEN, said_more.TEEN)),
}
SMALL_WORRY = (shelf(said_small.SMALL_HARD), shelf(said_small.SMALL_EASY))
MIDDLE_WORRY = (shelf(said_middle.HARD), shelf(said_middle.EASY))
OLDER_WORRY = (shelf(said_older.HARD), shelf(said_older.EASY))
WORRY = {
    "small": SMALL_WORRY,
    "young": MIDDLE_WORRY,
    "middle": MIDDLE_WORRY,
    "tween": OLDER_WORRY,
    "teen": OLDER_WORRY,
}
"""What they say of the worry: where it is hard, and where it eases."""
MORE = {
    "small": SPOKEN["child_small"],
    "young": SPOKEN["child_young"],
    "middle": SPOKEN["child_young"],
    "tween": SPOKEN["child_old"],
    "teen": SPOKEN["child_old"],
}
"""What they add, of something else."""
MEANS = {name: (lines(hard), lines(well)) for name, (hard, well) in ABOUT.items()}
UNSEEN = lines(NOT_SEEN)


def said(told: Told, child: Human, going: float) -> str:
    """Their own words on one occasion; of a baby, what they showed. `told` writes of them, never to them."""
    about(told, child)
    age = child.age(told.scene.on)
    when = band(age)
    if when == "unborn":
        return ""
    if when in SIGNS:
        return _signs(told, when)
    guarded = temper(child) in ("quiet", "careful")
    many = _how_many(told, guarded=guarded)
    topics = GUARDED if guarded and told.chance(0.6) else TOPICS
    parts: list[str] = []
    for _ in range(many):
        topic = topics[int(told.unit() * len(topics))]
        part = told.fresh(_shelf(told, when, topic, going))
        if part:
            parts.append(part)
        if topic == "quiet":
            break
    text = " ".join(parts) or told.draw(MORE[when])
    return text if topic == "quiet" else told.more(text, MORE[when], 0.68 if many == 1 else 0.25)


def _signs(told: Told, when: str) -> str:
    first = told.draw(SIGNS[when])
    return first if told.chance(0.4) else f"{first} {told.draw(SIGNS[when])}"


def _how_many(told: Told, *, guarded: bool) -> int:
    if told.chance(0.85 if guarded else 0.5):
        return 1
    return 2 if guarded or told.chance(0.74) else 3


def _shelf(told: Told, when: str, topic: str, going: float) -> Lines:
    """The lines of a topic; another where the child has no animal, no brother or sister, no such worry."""
    shelves = SAID[when]
    if topic == "worry":
        hard, easy = WORRY[when]
        is_hard = told.unit() > 0.5 + going / 2
        found = (hard if is_hard else easy).get(group(told.scene))
        if found and found[told.has]:
            told.hard = told.hard or is_hard
            return found
        return shelves["home"]
    if (topic == "pet" and not told["pet"]) or (topic == "sib" and not told["sib"]):
        return shelves["home"]
    if topic == "love" and not told["love"]:
        return shelves["odd"]
    return shelves[topic]


def meaning(told: Told, child: Human, going: float, *, seen: bool, you: bool) -> str:
    """What the day was like for one child."""
    about(told, child, you=you)
    if not seen:
        return told.more(told.draw(UNSEEN), AFTER["unseen_after"], 0.8)
    when = band(child.age(told.scene.on))
    if when == "unborn":
        return ""
    hard, well = MEANS[when]
    after = AFTER["means_after" if told.has & GROWN else "baby_means_after"]
    return told.first(hard if told.unit() > 0.5 + going / 2 else well, after, 0.78)


def words_of(scene: Scene, child: Human) -> str:
    """A child's own words on an occasion that is not a visit."""
    return said(slots(scene, own=True), child, scene.going)
