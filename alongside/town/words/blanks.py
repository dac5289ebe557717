"""Blanks in fragments of text, and what fills them.

A fragment names what it leaves open: `{carer} rang at {hour}`. What is asked for is drawn once in a scene
and stays the same in it, so that the officer of the first line is the officer of the last. What a drawing
brings may have blanks of its own. `{kitchen2}` is another of `{kitchen}`; `{Kitchen}` begins a sentence.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from alongside.town.course.kinds import Human
from alongside.town.words import doings, fillers
from alongside.town.words.called import HE, HIM, HIMSELF, HIS, NEAR, WORD, in_words, listed
from alongside.town.words.fitting import fitting, profile
from alongside.town.words.matter import Words
from alongside.town.words.matters import matter
from alongside.town.words.scene import Scene, unsaid

HURTS = frozenset({"physical"})
SMALL, TEEN, PAIR, BY_NAME = 4, 12, 2, 0.55
"""Under this age nobody asks a child for sentences."""


class Blanks(dict[str, str]):
    """What one scene fills its blanks with."""

    __slots__ = ("child", "profile", "scene", "unit")

    def __init__(self, scene: Scene, child: Human | None = None) -> None:
        """Begin with nothing drawn. `child` is whom it is about, of several."""
        self.scene, self.child = scene, child or scene.children[0]
        self.unit = scene.dice.unit
        self.profile = profile(
            self.child.age(scene.on),
            several=len(scene.children) > 1,
            hurt=scene.worry in HURTS,
            interpreted=bool(scene.family.language),
            apart=_apart(scene),
        )

    def __missing__(self, key: str) -> str:
        if key[0].isupper():
            said = self[key[0].lower() + key[1:]]
            told = said[0].upper() + said[1:] if said else said
        elif (known := KNOWN.get(key)) is not None:
            told = known(self)
        else:
            told = self._drawn(key)
        if key not in FRESH:
            self[key] = told
        return told

    def _drawn(self, key: str) -> str:
        """What a blank is filled with; another of a kind is another."""
        first = key.rstrip("23456789")
        told = self.say(TABLES[first])
        for _ in range(3):
            if first == key or told != self.get(first):
                break
            told = self.say(TABLES[first])
        return told

    def say(self, some: Words) -> str:
        """One of these fragments that fits, filled."""
        fit = fitting(some, self.profile)
        said = unsaid(fit, self.scene.spent, self.unit)
        return said.format_map(self) if "{" in said else said

    def several(self, some: Words, count: int) -> list[str]:
        """So many different ones of these that fit, filled, in the order in which they stand."""
        fit, spent = fitting(some, self.profile), self.scene.spent
        fresh = [one for one in fit if one not in spent]
        fit = tuple(fresh) if len(fresh) >= count else fit
        places: set[int] = set()
        while len(places) < min(count, len(fit)):
            places.add(int(self.unit() * len(fit)))
        spent.update([fit[place] for place in places])
        return [fit[place].format_map(self) for place in sorted(places)]

    def sentence(self, *of: Words) -> str:
        """One fragment of each, as sentences."""
        return " ".join([said for some in of if (said := self.say(some))])

    def prose(self, sentences: Sequence[str]) -> str:
        """Sentences as one writer puts them together, with a turn of their own now and then."""
        told, voice, dice = [one for one in sentences if one], self.scene.writer.voice, self.scene.dice
        if voice.habits and dice.chance(OWN_TURN):
            told = _with_turn(told, dice.pick(voice.habits))
        return ("\n\n" if voice.lists and len(told) > MANY else " ").join(told)

    def longer(self, said: Words, more: Words, share: float = 0.6) -> str:
        """One fragment, and in a share of texts a second sentence: less often from who writes notes."""
        first = self.say(said)
        if not first or self.unit() > share * (1.3 - self.scene.writer.voice.terse):
            return first
        second = self.say(more)
        return f"{first} {second}" if second else first

    def quoted(self) -> str:
        """What was said, word for word, by those who put such things down."""
        if self.unit() > self.scene.writer.voice.quotes * 0.6:
            return ""
        return self.say(QUOTED)

    def length(self, most: int) -> int:
        """How many sentences this writer gives to something: one at least."""
        voice = self.scene.writer.voice
        return 1 + int((1.0 - 0.8 * voice.terse) * most * (0.4 + 0.6 * self.unit()))


FRESH = frozenset({"few", "Few", "few_times", "Few_times"})
"""What is drawn anew each time: two calls, and three visits."""
QUOTED: Words = (
    "{Carer}: “{matter_said}”",
    "“{Matter_said}” ({carer}, {place}.)",
    "{Carer} put it so: “{matter_said}”",
    "Asked what we had missed, {carer} said: “{matter_said}”",
    "As {c_he} left, {carer} said: “{matter_said}”",
)
OWN_TURN, MANY = 0.2, 3
TAILS = ("which ", "and ", "I wondered", "happily", "time will")
PLAIN = ("We ", "There ", "It ", "Nobody ", "Nothing ", "Somebody ", "The ")


def _with_turn(told: list[str], turn: str) -> list[str]:
    """A small turn of somebody's own before the first sentence that bears it."""
    place = next((n for n, said in enumerate(told) if said.startswith(PLAIN)), None)
    if place is None or turn.startswith(TAILS):
        return told
    said, comma = told[place], "" if turn.endswith((" that", ":")) else ","
    turned = f"{turn[0].upper()}{turn[1:]}{comma} {said[0].lower()}{said[1:]}"
    return [*told[:place], turned, *told[place + 1 :]]


def _apart(scene: Scene) -> bool:
    """Whether the other grown-up, if there is one, lives elsewhere."""
    told = _other(scene)
    return told is None or not told.lives_there(scene.on)


def _theirs(scene: Scene) -> list[Human]:
    """The parents of the children whom it is about."""
    keys = {key for child in scene.children for key in child.parents}
    return [one for one in scene.family.parents() if one.key in keys or not keys]


def _carer(scene: Scene) -> Human | None:
    """Whom the children live with."""
    parents = [one for one in _theirs(scene) if one.alive(scene.on)]
    home = (one for one in parents if one.lives_there(scene.on))
    return next(home, None) or next(iter(parents), None) or kin(scene)


PARTNERS = ("partner", "step_parent")


def _other(scene: Scene) -> Human | None:
    """The other grown-up: another parent, or a partner; whoever lives there before who does not."""
    first = _carer(scene)
    theirs = _theirs(scene)
    partners = [one for one in scene.family.others if one.kind in PARTNERS]
    alive = [one for one in (*theirs, *partners) if one.alive(scene.on) and one is not first]
    return next((one for one in alive if one.lives_there(scene.on)), None) or next(iter(alive), None)


def kin(scene: Scene) -> Human | None:
    """Somebody grown-up of the wider family."""
    told = (one for one in scene.family.others if one.kind in NEAR and one.alive(scene.on))
    return next((one for one in told if one.age(scene.on) >= GROWN), None)


GROWN = 20


def carer(scene: Scene) -> Human | None:
    """Whom the children live with; nobody where the family was drawn without a grown-up."""
    return _carer(scene)


def other(scene: Scene) -> Human | None:
    """The other grown-up of the home, or the parent who lives elsewhere."""
    return _other(scene)


def _sex(human: Human | None, fallback: str = "F") -> str:
    return human.sex if human else fallback


def _other_sex(scene: Scene) -> str:
    mother_like = _sex(_carer(scene)) == "F"
    return _sex(_other(scene), "M" if mother_like else "F")


def _unborn(blanks: Blanks) -> bool:
    return blanks.child.age(blanks.scene.on) < 0


def _name(blanks: Blanks) -> str:
    return "the baby" if _unborn(blanks) else blanks.child.given


def _names(blanks: Blanks) -> str:
    on = blanks.scene.on
    told = [one.given for one in blanks.scene.children if one.age(on) >= 0]
    return listed([*told, "the baby"] if len(told) < len(blanks.scene.children) else told)


def _kids(blanks: Blanks) -> str:
    count = len(blanks.scene.children)
    named = count == 1 or (count == PAIR and blanks.unit() < BY_NAME)
    return (
        blanks["names"] if named or min(map(_born_by(blanks), blanks.scene.children)) < 0 else "the children"
    )


def _one(singular: str, plural: str) -> Callable[[Blanks], str]:
    """A word by whether the scene is about one child or several."""
    return lambda blanks: singular if len(blanks.scene.children) == 1 else plural


def _of_child(forms: dict[str, str], plural: str) -> Callable[[Blanks], str]:
    return lambda blanks: plural if _unborn(blanks) else forms[blanks.child.sex]


def _of_group(forms: dict[str, str], plural: str) -> Callable[[Blanks], str]:
    """Of all the scene's children together."""

    def told(blanks: Blanks) -> str:
        alone = len(blanks.scene.children) == 1 and not _unborn(blanks)
        return forms[blanks.scene.children[0].sex] if alone else plural

    return told


def _of(who: Callable[[Scene], str], forms: dict[str, str]) -> Callable[[Blanks], str]:
    return lambda blanks: forms[who(blanks.scene)]


def _carer_name(blanks: Blanks) -> str:
    told = _carer(blanks.scene)
    return told.given if told else "their carer"


def _other_name(blanks: Blanks) -> str:
    told = _other(blanks.scene)
    return told.given if told else blanks.say(fillers.FORMER)


def _kin_name(blanks: Blanks) -> str:
    told = kin(blanks.scene)
    return told.given if told else blanks["neighbour"]


def _word(who: Callable[[Scene], Human | None], fallback: str) -> Callable[[Blanks], str]:
    """What somebody is to the children, as one says it to them: `mum`, `nan`."""

    def told(blanks: Blanks) -> str:
        human = who(blanks.scene)
        return WORD.get((human.kind, human.sex), fallback) if human else fallback

    return told


def _called(who: Callable[[Scene], Human | None], fallback: str) -> Callable[[Blanks], str]:
    """What the children call somebody."""

    def told(blanks: Blanks) -> str:
        human = who(blanks.scene)
        if human is None:
            return fallback
        return human.called or WORD.get((human.kind, human.sex), human.given).capitalize()

    return told


def _sibling(blanks: Blanks) -> str:
    """A brother or sister of whom it is about, else somebody else whom they love."""
    born = (one for one in blanks.scene.family.children if one.age(blanks.scene.on) >= 0)
    told = [one.given for one in born if one is not blanks.child]
    return told[int(blanks.unit() * len(told))] if told else blanks["kin_called"]


def _age_baby(blanks: Blanks) -> str:
    """How old a small child is, in weeks, months or years."""
    days = (blanks.scene.on - blanks.child.born).days
    if days < WEEKS_UNTIL:
        return f"{in_words(max(days // 7, 1))} weeks old" if days >= 2 * 7 else "some days old"
    months = days // 30
    return f"{in_words(months)} months old" if months < MONTHS_UNTIL else f"{blanks['age']} years old"


def _line(blanks: Blanks) -> str:
    """A line that a plan might have."""
    told = matter(blanks.scene).wanted
    return blanks.say(tuple([one.what for one in told]))


OWN_NAMES = ("Housing", "Adult")


def _low(said: str) -> str:
    """In the middle of a sentence."""
    return said if said.startswith(OWN_NAMES) or said[:2] == "I " else said[:1].lower() + said[1:]


WEEKS_UNTIL, MONTHS_UNTIL = 90, 18


def _likes(blanks: Blanks) -> str:
    return blanks.child.likes or blanks["pastime"]


def _pet(blanks: Blanks) -> str:
    told = (one.pet for one in blanks.scene.family.children if one.pet)
    grown = blanks.child.age(blanks.scene.on) >= TEEN
    return next(told, "") or blanks["comfort_teen" if grown else "comfort"]


def _school(blanks: Blanks) -> str:
    return blanks.child.school_on(blanks.scene.on) or "nursery"


def _month(blanks: Blanks) -> str:
    """A month not long before."""
    back = 1 + int(blanks.unit() * 5)
    return fillers.MONTHS[(blanks.scene.on.month - 1 - back) % 12]


def _one_of(some: Sequence[str], scene: Scene, years: int, salt: int) -> str:
    """One of these that stays the same for a family over so many years: people are known by their names."""
    mixed = (scene.family.number * 2654435761 + scene.on.year // years * 40503 + salt * 69069) & 0xFFFFFFFF
    return some[(mixed >> 7) % len(some)]


def _known_to_them(years: int, salt: int) -> Callable[[Blanks], str]:
    """Somebody whom the family knows for some years, by both names."""

    def told(blanks: Blanks) -> str:
        first = _one_of(fillers.GIVEN, blanks.scene, years, salt)
        return f"{first} {_one_of(fillers.SURNAMES, blanks.scene, years, salt + 1)}"

    return told


def _teacher(blanks: Blanks) -> str:
    title = _one_of(("Mrs", "Mr", "Miss", "Ms", "Mrs"), blanks.scene, 1, 7)
    return f"{title} {_one_of(fillers.SURNAMES, blanks.scene, 1, 8)}"


def _month_next(blanks: Blanks) -> str:
    """A month not long after."""
    return fillers.MONTHS[(blanks.scene.on.month + 1 + int(blanks.unit() * 3)) % 12]


def _weekday(blanks: Blanks) -> str:
    """A day of the week before: yesterday's, more often than not."""
    back = 1 + int(blanks.unit() * blanks.unit() * 6)
    return fillers.WEEKDAYS[(blanks.scene.on.weekday() - back) % 7]


def _day(blanks: Blanks) -> str:
    return day_of(blanks.scene.on)


def day_of(on: date) -> str:
    """A day as a letter says it."""
    return f"{fillers.WEEKDAYS[on.weekday()]} {on.day} {fillers.MONTHS[on.month - 1]}"


def _workday(blanks: Blanks) -> str:
    """A day on which services are open."""
    return fillers.WEEKDAYS[int(blanks.unit() * 5)]


def _weather(blanks: Blanks) -> str:
    return blanks.say(fillers.WEATHER[(blanks.scene.on.month % 12) // 3])


def _born_by(blanks: Blanks) -> Callable[[Human], int]:
    return lambda child: child.age(blanks.scene.on)


def _possessive(blanks: Blanks) -> str:
    return f"{blanks['kids']}'s"


def _by_birth(born: str, unborn: str) -> Callable[[Blanks], str]:
    """A word after `he` or `she`, and after the `they` of a baby not yet born."""
    return lambda blanks: unborn if _unborn(blanks) else born


def _first(single: str, several: str) -> Callable[[Blanks], str]:
    return lambda blanks: single if blanks.scene.writer.voice.first_person else several


TABLES = fillers.TABLES | doings.TABLES
KNOWN: dict[str, Callable[[Blanks], str]] = {
    "name": _name,
    "names": _names,
    "kids": _kids,
    "are": _one("is", "are"),
    "were": _one("was", "were"),
    "have": _one("has", "have"),
    "do": _one("does", "do"),
    "s": _one("s", ""),
    "go": _one("goes", "go"),
    "wash": _one("washes", "wash"),
    "carry": _one("carries", "carry"),
    "kids_own": _possessive,
    "child": _one("child", "children"),
    "they": _of_group(HE, "they"),
    "them": _of_group(HIM, "them"),
    "their": _of_group(HIS, "their"),
    "he": _of_child(HE, "they"),
    "him": _of_child(HIM, "them"),
    "his": _of_child(HIS, "their"),
    "himself": _of_child(HIMSELF, "themselves"),
    "themselves": _of_group(HIMSELF, "themselves"),
    "v": _by_birth("s", ""),
    "is": _by_birth("is", "are"),
    "was": _by_birth("was", "were"),
    "do_he": _by_birth("does", "do"),
    "age": lambda blanks: in_words(blanks.child.age(blanks.scene.on)),
    "sibling": _sibling,
    "age_baby": _age_baby,
    "matter_said": lambda blanks: blanks.say(matter(blanks.scene).said),
    "line": _line,
    "line_low": lambda blanks: _low(blanks["line"]),
    "service_low": lambda blanks: _low(blanks["service"]),
    "month_now": lambda blanks: fillers.MONTHS[blanks.scene.on.month - 1],
    "matter_seen": lambda blanks: blanks.say(matter(blanks.scene).seen),
    "likes": _likes,
    "pet": _pet,
    "school": _school,
    "carer": _carer_name,
    "c_he": _of(lambda scene: _sex(_carer(scene)), HE),
    "c_him": _of(lambda scene: _sex(_carer(scene)), HIM),
    "c_his": _of(lambda scene: _sex(_carer(scene)), HIS),
    "c_himself": _of(lambda scene: _sex(_carer(scene)), HIMSELF),
    "carer_word": _word(_carer, "family"),
    "carer_called": _called(_carer, "Mum"),
    "other": _other_name,
    "o_he": _of(_other_sex, HE),
    "o_him": _of(_other_sex, HIM),
    "o_his": _of(_other_sex, HIS),
    "other_called": _called(_other, "he"),
    "kin": _kin_name,
    "k_he": _of(lambda scene: _sex(kin(scene)), HE),
    "kin_him": _of(lambda scene: _sex(kin(scene)), HIM),
    "k_his": _of(lambda scene: _sex(kin(scene)), HIS),
    "kin_word": _word(kin, "neighbour"),
    "kin_called": _called(kin, "the lady next door"),
    "month": _month,
    "day": _day,
    "weekday": _weekday,
    "month_next": _month_next,
    "nurse": _known_to_them(2, 1),
    "doctor": lambda blanks: f"Dr {_one_of(fillers.SURNAMES, blanks.scene, 5, 3)}",
    "teacher": _teacher,
    "lawyer": _known_to_them(20, 5),
    "supporter": _known_to_them(20, 11),
    "weekday2": _workday,
    "month2": _month,
    "weather": _weather,
    "i": _first("I", "we"),
    "me": _first("me", "us"),
    "my": _first("my", "our"),
}
"""Blanks that the scene itself fills."""
