"""The story of a visit, as one worker would have told it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from alongside.town.course.kinds import Human
from alongside.town.words import visits_children as seen_of
from alongside.town.words import visits_home as home
from alongside.town.words import visits_parents as parents
from alongside.town.words.after import AFTER
from alongside.town.words.lines import GROWN, Lines, lines, shelf
from alongside.town.words.told import Told, about, band, group, upper

ARRIVED, ARRIVED_WITH = lines(home.ARRIVED, grown=True), lines(home.ARRIVED_WITH, grown=True)
HOME, PRACTICAL = lines(home.HOME, grown=True), lines(home.PRACTICAL, grown=True)
ENDED, TERSE = lines(home.ENDED, grown=True), lines(home.TERSE, grown=True)
AT_A_DISTANCE = lines(home.AT_A_DISTANCE, grown=True)
NOBODY_IN = lines(home.NOBODY_IN, grown=True)
SCENES = shelf(seen_of.SCENES)
UNBORN, AT_SCHOOL, NOT_SEEN = lines(seen_of.UNBORN), lines(seen_of.AT_SCHOOL), lines(seen_of.NOT_SEEN)
SLEEPS, SLEEPS_SMALL = lines(seen_of.SLEEPS), lines(seen_of.SLEEPS_SMALL)
SLEEPS_TODDLER = lines(seen_of.SLEEPS_TODDLER)
HARD, WELL = shelf(parents.HARD, grown=True), shelf(parents.WELL, grown=True)
THOUGHT = lines(parents.THOUGHT, grown=True)
AWAY_FROM, AWAY_UNTIL = date(2020, 3, 24), date(2020, 7, 4)
"""When nobody went into anybody's house who did not have to."""
LONG = 5
"""From how many sentences a writer takes breath."""
TRAILING = ("which ", "and I ", "in their own")
"""Turns that come after what they belong to."""
HEADED = ("Home", "Children", "Parents", "Next")
"""The heading words of somebody who writes in lists."""


@dataclass(frozen=True, slots=True)
class Here:
    """What a visit was, beside its scene."""

    seen: tuple[Human, ...]
    unseen: tuple[Human, ...] = ()
    slept: Human | None = None
    """Whose bed was seen."""
    at_school: bool = False
    partner: str = ""
    """Who of another service came along."""


def story(told: Told, here: Here, going: float, *, you: bool) -> str:
    """What happened. `you`: it is written to the child."""
    voice = told.scene.writer.voice
    _turn_back(told, here, you=you)
    if told.unit() < voice.terse * 0.7:
        return _short(told, here, you=you)
    drawn = (_coming(told, here), _children(told, here, you=you), _grown(told, going), _leaving(told))
    parts = [[text for text in part if text] for part in drawn]
    if not any(parts):
        return told.draw(TERSE)
    if voice.lists and sum(map(bool, parts)) > 1:
        named = zip(_headings(told), parts, strict=True)
        return "\n\n".join(f"{name}: {_run(told, part)}" for name, part in named if part)
    return _paragraphs(told, [part for part in parts if part])


def _run(told: Told, part: Iterable[str]) -> str:
    """Sentences one after another: whoever was named last, a parent, is she or he in the next."""
    texts: list[str] = []
    name = f"{told['P']} "
    for text in filter(None, part):
        again = texts and texts[-1].startswith(name) and text.startswith(name)
        texts.append(f"{told['She']} {text[len(name) :]}" if again and told.chance(0.7) else text)
    return " ".join(texts)


def nobody_in(told: Told) -> str:
    """What is written when nobody opened the door."""
    return told.more(told.draw(NOBODY_IN), AFTER["nobody_in_after"], 0.75)


def _headings(told: Told) -> tuple[str, ...]:
    return (HEADED[0], HEADED[1] if len(told.scene.children) > 1 else "Child", HEADED[2], HEADED[3])


def _short(told: Told, here: Here, *, you: bool) -> str:
    """Somebody who notes: a line or two."""
    parts = [told.draw(TERSE)]
    if told.chance(0.6):
        parts += _children(told, here, you=you)[:1]
    if told.chance(0.2):
        parts.append(told.fresh(THOUGHT))
    return _run(told, parts)


def _paragraphs(told: Told, parts: list[list[str]]) -> str:
    """Run together, with a break where the writer would have taken breath."""
    breaks = 0 if sum(map(len, parts)) < LONG else 1 + told.chance(0.35)
    texts = [_run(told, part) for part in parts]
    if not breaks or len(texts) < len(HEADED) - 1:
        return " ".join(texts)
    if breaks == 1:
        return f"{' '.join(texts[:2])}\n\n{' '.join(texts[2:])}"
    return f"{texts[0]} {texts[1]}\n\n" + "\n\n".join(texts[2:])


def _coming(told: Told, here: Here) -> list[str]:
    if here.at_school:
        return [told.fresh(AT_SCHOOL)]
    parts = []
    if AWAY_FROM <= told.scene.on < AWAY_UNTIL and told.chance(0.8):
        return [told.fresh(AT_A_DISTANCE)]
    if here.partner:
        told["partner"] = here.partner
        parts.append(told.fresh(ARRIVED_WITH))
    elif told.chance(0.72):
        parts.append(told.fresh(ARRIVED))
    if not parts or told.chance(0.45):
        parts.append(told.fresh(HOME))
    return parts


def _children(told: Told, here: Here, *, you: bool) -> list[str]:
    parts = []
    for child in here.seen:
        parts += _child(told, child, here, you=you)
    for child in here.unseen:
        about(told, child, you=you)
        unborn = child.age(told.scene.on) < 0
        parts.append(told.fresh(UNBORN if unborn else NOT_SEEN))
    _turn_back(told, here, you=you)
    return parts


def _bed(told: Told) -> Lines:
    if told.has & GROWN:
        return SLEEPS
    return SLEEPS_TODDLER if told.child.age(told.scene.on) else SLEEPS_SMALL


def _turn_back(told: Told, here: Here, *, you: bool) -> None:
    """To the eldest; of one who was not seen nobody writes what they did."""
    about(told, told.scene.child, you=you)
    if told.scene.child not in here.seen:
        told.has, told.of = told.has & ~GROWN, None


def _child(told: Told, child: Human, here: Here, *, you: bool) -> list[str]:
    about(told, child, you=you)
    scenes = SCENES[band(child.age(told.scene.on))]
    parts = [told.fresh(scenes)]
    if told.chance(0.3) and len(here.seen) == 1:
        parts.append(told.fresh(scenes))
    if here.slept is child:
        parts.append(told.fresh(_bed(told)))
    return parts


def _grown(told: Told, going: float) -> list[str]:
    """Of the parent and the worry, one thing or two."""
    some = (WELL if told.chance(0.5 + going * 0.55) else HARD)[group(told.scene)]
    drawn = [told.fresh(some) for share in (0.88, 0.3) if told.chance(share)]
    parts = list(dict.fromkeys(drawn))
    if told.chance(0.34):
        parts.append(_thought(told))
    return parts


def _thought(told: Told) -> str:
    thought, habits = told.fresh(THOUGHT), told.scene.writer.voice.habits
    if not thought or not habits or told.chance(0.5) or thought.startswith(f"{told['I']} "):
        return thought
    habit = habits[int(told.unit() * len(habits))]
    if habit.startswith(TRAILING):
        return f"{thought[:-1]}, {habit}."
    named = thought.startswith((told["P"], told["C"])) and told["P"][0] != "Y"
    small = thought if named else thought[0].lower() + thought[1:]
    comma = "" if habit.endswith((" that", ":", " but")) else ","
    return f"{upper(habit)}{comma} {small}"


def _leaving(told: Told) -> list[str]:
    parts = []
    if told.chance(0.45):
        parts.append(told.fresh(PRACTICAL))
    if told.chance(0.78):
        parts.append(told.fresh(ENDED))
    return parts
