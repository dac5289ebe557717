"""The names and small things of one occasion, from which sentences are filled.

A sentence of the material has slots: `{c}` the child, `{he}` and `{his}`, `{p}` the parent, `{tea}` what was
for tea. What is known of the family stands in the slots; the rest is drawn when a sentence asks for it.

Children are told of in the past tense, so that one sentence serves for a writer who tells of them (“Maya
showed me”) and for one who writes to them (“You showed me”).

| slot | is |
|---|---|
| `{C}` `{c}` `{Cs}` `{cs}` | the child's name, beginning a sentence, within one, with 's |
| `{He}` `{he}` `{him}` `{his}` `{himself}` | he, she; you |
| `{was}` `{has}` `{is}` `{s}` `{es}` | verbs that go with the child: `want{s}` is wants, or want of you |
| `{P}` `{p}` `{ps}` `{she}` `{She}` `{her}` `{hr}` | the parent: name, name with 's, she, her, her (own) |
| `{pc}` | what the child calls the parent: Mum |
| `{I}` `{i}` `{me}` `{my}` | the writer; the whole team, for somebody who writes “we” |
| `{love}` `{pet}` `{school}` `{sib}` | what the child loves, their animal, school, a brother or sister |
| `{w}` | the writer's first name, as children say it |
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import cache

from alongside.town.course.kinds import Human
from alongside.town.words.lines import DOES, GROWN, LOOKS, LOVE, PET, SIBLING, Lines
from alongside.town.words.loves import DOING, THINGS
from alongside.town.words.partners import colleague, friend, teacher
from alongside.town.words.said_more import LISTS
from alongside.town.words.scene import BRIEF, Scene, fresh, unsaid
from alongside.town.words.small import SMALL, WEATHER
from alongside.town.words.small_said import TALK
from alongside.town.words.texts import lists

Band = str
"""A child's time of life, from `unborn` and `baby` to `teen`."""
BANDS: tuple[tuple[int, Band], ...] = (
    (1, "baby"),
    (3, "toddler"),
    (5, "small"),
    (8, "young"),
    (11, "middle"),
    (14, "tween"),
    (99, "teen"),
)
TEMPERS = ("quiet", "chatty", "careful", "cross", "funny", "busy", "gentle", "straight")
GROUPS: Mapping[str, str] = {
    "domestic_abuse": "shouting",
    "emotional": "shouting",
    "physical": "hurt",
    "sexual": "hurt",
    "parent_mind": "low",
    "stress": "stress",
    "drugs": "drink",
    "alcohol": "drink",
    "neglect": "bare",
    "absent": "away",
    "parent_illness": "unwell",
    "beyond_home": "outside",
    "child_mind": "own_mind",
    "behaviour": "behaviour",
    "disability": "disability",
    "before_birth": "expecting",
}
"""What kinds of worry sound alike in what people say of them."""
AFTER_BIRTH = ("stress", "low", "shouting", "drink", "bare")
KEPT = frozenset({"tea", "drink", "partner", "weather", "hours"})
"""What the weather and the tea stay the same for the whole text; of anything else the next is another."""
REMEMBERED = frozenset({"lay", "agreed", "agreed_small"})
"""What is long enough to be known again in another text."""
SCHOOL_AGE, WALKS_AND_TALKS, OLDEST, TWO = 5, 4, 17, 2
PLAIN: Mapping[str, Sequence[str]] = {**SMALL, **TALK, **LISTS}
DRAWN: Mapping[str, Sequence[str]] = {
    **PLAIN,
    **{name: (*PLAIN.get(name, ()), *some) for name, some in lists("small").items()},
}
"""What may stand in each slot that is not known of the family."""
CARERS = ("mother", "father")
CALLED = {"mother": "Mum", "father": "Dad"}
NUMBERS: tuple[str, ...] = (
    "nought", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",     "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
)  # fmt: skip
HE = ("he", "He", "him", "his", "himself")
SHE = ("she", "She", "her", "her", "herself")


class Told(dict[str, str]):
    """Known slots, and the others as they are drawn."""

    __slots__ = ("child", "hard", "has", "of", "said", "scene", "spent", "to_them", "unit")

    def __init__(self, scene: Scene, known: Mapping[str, str]) -> None:
        """The slots of one occasion."""
        super().__init__(known)
        self.scene, self.unit = scene, scene.dice.unit
        self.said: list[str] = []
        self.spent = scene.spent
        self.child = scene.child
        self.of: Human | None = None
        """Whom the slots are turned to."""
        self.to_them = False
        """Whether it is written to them."""
        self.hard = False
        """Whether a child said something hard, in words drawn since this was last made false."""
        self.has = 0
        """What the child has that sentences need, as `words.lines` sums it up."""

    def __missing__(self, name: str) -> str:
        """One of the small things of that name; `tea_` is `tea` with a capital."""
        if name[-1] == "_":
            return upper(self[name[:-1]])
        if name in OTHERS:
            return OTHERS[name](self)
        some = self._some(name)
        told = some[int(self.unit() * len(some))]
        if told in self.said:
            told = some[int(self.unit() * len(some))]
        self.said.append(told)
        if name in REMEMBERED:
            told = self._anew(some, told)
        if "{" in told:
            told = told.format_map(self)
        if name in KEPT:
            self[name] = told
        return told

    def _anew(self, some: Sequence[str], told: str) -> str:
        """Of what would be known again in another text, one that stands in none yet."""
        for _ in range(4):
            if told not in self.spent:
                break
            told = some[int(self.unit() * len(some))]
        self.spent.add(told)
        return told

    def _some(self, name: str) -> Sequence[str]:
        if name == "weather":
            return WEATHER[self.scene.on.month]
        if name == "agreed" and not self.has & GROWN:
            return DRAWN["agreed_small"]
        return DRAWN[name]

    def chance(self, share: float) -> bool:
        """Yes in this share of throws."""
        return self.unit() < share

    def say(self, some: Sequence[str]) -> str:
        """One of some sentences, filled."""
        return self._once(some)

    def _once(self, some: Sequence[str]) -> str:
        """One of some sentences, and not one that stands in this life with the same filling."""
        spent, unit = self.spent, self.unit
        line = unsaid(some, spent, unit)
        if "{" not in line:
            return line
        told = line.format_map(self)
        if len(told) > BRIEF:
            if told in spent:
                told = some[int(unit() * len(some))].format_map(self)
            spent.add(told)
        return told

    def fresh(self, some: Lines) -> str:
        """One of the sentences that fit and stand nowhere in this life; nothing, where all do."""
        return fresh(some[self.has], self.spent, self.unit).format_map(self)

    def first(self, some: Lines, after: Lines, share: float) -> str:
        """A sentence, and in a share of cases one more; the second alone, where all of the first are said."""
        text = self.fresh(some)
        return self.more(text, after, share) if text else self.draw(after)

    def more(self, text: str, after: Lines, share: float) -> str:
        """In a share of cases a sentence more."""
        return f"{text} {self.draw(after)}" if text and self.unit() < share else text

    def draw(self, some: Lines) -> str:
        """One of the sentences that fit the child: one that stands nowhere in this life, if there is any."""
        return self._once(some[self.has])


OTHERS: Mapping[str, Callable[[Told], str]] = {
    "friend": lambda told: friend(told.child, told.scene.on),
    "teacher": lambda told: teacher(told.child, told.scene.on),
    "hv": lambda told: colleague(told.scene.family, "hv", told.scene.on),
    "gp": lambda told: f"Dr {colleague(told.scene.family, 'gp', told.scene.on).split(' ', 1)[1]}",
    "fs": lambda told: first_name(colleague(told.scene.family, "fs", told.scene.on)),
    "W": lambda told: told["w"],
    "age": lambda told: NUMBERS[max(min(told.child.age(told.scene.on), OLDEST), 0)],
    "kids": lambda told: _children(told.scene, told["c"]),
    "school": lambda told: _school(told.child, told.scene.on),
}
"""What a sentence seldom needs, found when it does: who is around, the school, an age in words."""


def _children(scene: Scene, name: str) -> str:
    """All of them; an only child by name."""
    return name if sum(one.born <= scene.on for one in scene.family.children) < TWO else "the children"


def _school(child: Human, on: date) -> str:
    return child.school_on(on) or ("nursery" if child.age(on) < SCHOOL_AGE else "school")


def group(scene: Scene) -> str:
    """What kind of worry it is on that day: once a baby is born, nobody speaks of the birth to come."""
    if scene.worry != "before_birth":
        return GROUPS[scene.worry]
    youngest = max(scene.children, key=lambda one: one.born)
    return "expecting" if youngest.age(scene.on) < 0 else AFTER_BIRTH[scene.family.number % len(AFTER_BIRTH)]


def band(age: int) -> Band:
    """Which time of life a child of so many years is in."""
    if age < 0:
        return "unborn"
    return next(name for end, name in BANDS if age < end)


def temper(child: Human) -> str:
    """How a child is with strangers: the same all their life, as far as we ever see it."""
    return TEMPERS[int(child.subject[-1], 16) % len(TEMPERS)]


def first_name(name: str) -> str:
    """What somebody who works here is called across a kitchen table."""
    return name.split(" ", 1)[0]


def alive(one: Human, scene: Scene) -> bool:
    """Whether somebody was there to be met on that day."""
    return one.alive(scene.on)


def parent(scene: Scene) -> Human | None:
    """Who cares for the children at home: a parent, else whoever they live with, else a parent elsewhere."""
    on, adult, away = scene.on, None, None
    for one in scene.family.others:
        if one.kind == "animal" or not one.alive(on):
            continue
        if one.lives_there(on):
            if one.kind in CARERS:
                return one
            adult = adult or (one if one.age(on) > OLDEST else None)
        elif one.kind in CARERS:
            away = away or one
    return adult or away


def _says_mum(scene: Scene) -> bool:
    """Whether this worker writes “Mum” for a mother, as about half do, or her name."""
    return scene.writer.subject[-1] in "02468ace"


def _name(one: Human, scene: Scene, *, you: bool) -> str:
    if one.kind not in CARERS:
        return one.given
    called = one.called or ("Mum" if one.kind == "mother" else "Dad")
    if you:
        return f"your {called[0].lower()}{called[1:]}"
    return called if _says_mum(scene) and " " not in called else one.given


@cache
def _named(name: str, sex: str) -> Mapping[str, str]:
    he, great = (HE if sex == "M" else SHE), upper(name)
    own = dict(zip(OWN, he, strict=True)) | THEIRS
    return own | {"c": name, "C": great, "cs": name + "'s", "Cs": great + "'s"}


@cache
def _parent_named(name: str, sex: str) -> Mapping[str, str]:
    he, great = (HE if sex == "M" else SHE), upper(name)
    own = {"she": he[0], "She": he[1], "her": he[2], "hr": he[3], "herself": he[4]}
    return own | {"p": name, "P": great, "ps": name + "'s", "Ps": great + "'s"}


OWN = ("he", "He", "him", "his", "himself")
THEIRS = {"was": "was", "has": "has", "is": "is", "s": "s", "es": "es", "ies": "ies"}
YOURS = dict(zip(OWN, ("you", "You", "you", "your", "yourself"), strict=True)) | {
    "was": "were", "has": "have", "is": "are", "s": "", "es": "", "ies": "y",
    "c": "you", "C": "You", "cs": "your", "Cs": "Your",
}  # fmt: skip
FIRST = {"I": "I", "i": "I", "me": "me", "my": "my", "My": "My", "am": "am", "were": "was"}
WE = {"I": "We", "i": "we", "me": "us", "my": "our", "My": "Our", "am": "are", "were": "were"}


def slots(scene: Scene, *, you: bool = False, own: bool = False) -> Told:
    """The slots of a scene, told of its first child. With `own` the writer says “I” whatever their voice."""
    told = Told(scene, FIRST if own or scene.writer.voice.first_person else WE)
    told["w"] = first_name(scene.writer.name)
    one = parent(scene)
    if one is not None:
        of_parent(told, one, you=you)
    else:
        told.update(_parent_named("the carer", "F"))
        told["pc"] = "my carer"
    about(told, scene.child, you=you)
    return told


def of_parent(told: Told, one: Human, *, you: bool = False) -> None:
    """Turn the slots to a parent."""
    told.update(_parent_named(_name(one, told.scene, you=you), one.sex))
    told["pc"] = one.called or CALLED.get(one.kind, one.given)


def about(told: Told, child: Human, *, you: bool = False) -> None:
    """Turn the slots to another child of the scene."""
    if told.of is child and told.to_them is you:
        return
    told.of, told.to_them, on = child, you, told.scene.on
    born = child.born <= on
    told.update(YOURS if you else _named(child.given if born else "the baby", child.sex))
    told.child, age = child, child.age(on) if born else -1
    other = sibling(told.scene, child)
    told["love"], told["pet"], told["sib"] = child.likes, child.pet, other.given if other else ""
    told["do"] = told["things"] = child.likes
    told.has = (
        PET * bool(child.pet)
        + SIBLING * (other is not None)
        + LOVE * bool(child.likes)
        + GROWN * (age >= WALKS_AND_TALKS)
        + DOES * (child.likes in DOING)
        + LOOKS * (child.likes in THINGS)
    )


def sibling(scene: Scene, child: Human) -> Human | None:
    """A brother or sister of the same home, the nearest in age, while they are children themselves."""
    nearest, apart = None, 0
    for one in scene.family.children:
        if one is child or not one.lives_there(scene.on) or one.age(scene.on) > OLDEST:
            continue
        days = abs((one.born - child.born).days)
        if nearest is None or days < apart:
            nearest, apart = one, days
    return nearest


def upper(text: str) -> str:
    """With a capital to begin with."""
    return text[:1].upper() + text[1:]
