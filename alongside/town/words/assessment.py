"""What an assessment says: its question, its parts, what it means for each child, what might explain it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from alongside.town.course.kinds import Assessment, Human
from alongside.town.staff.kinds import Voice
from alongside.town.words.naming import grown_ups
from alongside.town.words.scene import Scene
from alongside.town.words.speech import Speech

FILES = ("deciding", "contact_day", "referral", "assessment", "assessment_sense", "factors", "closing")
TERSE, THOROUGH, NOT_MUCH = 0.72, 0.3, 0.6
MUCH, SOMETIMES = 0.85, 0.35
SHORT, LONG = 240, 480
"""From how many letters on a part has two paragraphs, and three."""
DOUBLED = frozenset(
    {
        "pr_warm", "pr_hard", "pr_says", "dv_feel", "dv_self", "an_why", "an_weigh", "sg_kid", "sg_carer",
        "fw_past", "fw_home", "ho_where", "ho_who_has", "ho_grown",
    }
)  # fmt: skip
OF_A_CHILD: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "physical": frozenset({"18A", "18B", "18C"}), "sexual": frozenset({"19A", "19B", "19C"}),
        "child_mind": frozenset({"4A", "15A"}), "disability": frozenset({"5A", "6A"}),
        "beyond_home": frozenset({"11A", "12A", "13A", "24A"}), "behaviour": frozenset({"14A"}),
    }
)  # fmt: skip
"""Worries that are about a child of its own, by the factors that say about which."""
MOST_IN_TURN, TRIES = 4, 6
TURNS = frozenset(
    {
        "on balance", "to be fair", "in fairness to everyone", "as I see it", "all in all", "to my mind",
        "for now", "looking back", "in my view", "in short", "as things stand", "even so", "all the same",
    }
)  # fmt: skip
"""Habits of writing that may stand before what is needed."""
MAY_FOLLOW, TURN = frozenset({"It", "What", "There", "We", "That", "None", "Nothing", "The"}), 0.6
NOTHING = ("21",)
"""What the return calls it when an assessment found nothing that makes life hard."""
OBVIOUS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "domestic_abuse": ("3B",), "parent_mind": ("4B",), "drugs": ("2B",), "alcohol": ("1B",),
        "neglect": ("16A",),
        "emotional": ("17A",), "physical": ("18A", "18C"), "sexual": ("19A", "19C"), "child_mind": ("4A",),
        "disability": ("5A", "6A"), "parent_illness": ("6B", "7A"), "beyond_home": ("24A", "13A", "11A"),
    }
)  # fmt: skip
"""What goes without saying where this was the first worry, because the rest of the text says it."""
OF_THE_CHILD = frozenset(
    {
        "1A", "2A", "3A", "4A", "5A", "6A", "7A", "9A", "10A", "11A", "12A", "13A", "14A", "15A", "16A",
        "17A", "18A", "18B", "18C", "19A", "19B", "19C", "22A", "23A", "24A",
    }
)  # fmt: skip
"""What is found of a child; everything else is of the grown-ups and the home."""
MOST_FOUND = 4
HEADED = {
    "development": ("Health", "Learning", "Feelings", "Being themselves"),
    "parenting": ("What is given", "What is hard", "Day to day", "In their words"),
    "family_and_world": ("Home", "Money", "People", "Before"),
    "harm_outside_home": ("Where", "Who", "In {his} words", "Who is there"),
    "strengths": ("{Kid}", "{Carer}", "Around them"),
    "analysis": ("What", "Why", "What weighs", "What is needed"),
}


class Understanding:
    """What one worker writes of one assessment, text by text."""

    __slots__ = (
        "_adults", "_count", "_factors", "_lists", "_lively", "_obvious", "_outcome", "_own", "_said",
        "_scene", "_speech", "_to_child", "terse", "writer",
    )  # fmt: skip

    def __init__(self, scene: Scene, assessment: Assessment) -> None:
        """In the voice of whoever writes; to the child, where they write so and there is one child."""
        voice, self._scene = scene.writer.voice, scene
        born = scene.child.born <= scene.on
        single = len(scene.children) == 1 and born
        self._to_child = voice.to_child and born
        self._outcome, self._lists = assessment.outcome, voice.lists
        self._obvious = OBVIOUS.get(scene.worry, ())
        self._factors, self._lively = assessment.factors, scene.dice.chance(0.7)
        self._own = self._whose_own()
        there = [child for child in scene.children if child.born <= scene.on] or scene.children
        of = scene.dice.pick(self._own or there)
        self._adults = grown_ups(scene, of)
        self.writer, self.terse = scene.writer, voice.terse
        self._speech = self._of(of, to_child=self._to_child and single)
        self._said: set[str] = set()
        self._count = _length(voice, scene)

    def _of(self, child: Human, *, to_child: bool = False, worry: str = "") -> Speech:
        """Words around one of the children; the grown-ups are the same for all."""
        adults = self._adults
        return Speech(self._scene, *FILES, of=child, to_child=to_child, worry=worry, adults=adults)

    def _whose_own(self) -> list[Human]:
        """Those of whom the worry itself was found, where it is of one kind that is a child's own."""
        codes = OF_A_CHILD.get(self._scene.worry, frozenset())
        told = zip(self._scene.children, self._factors, strict=True)
        return [child for child, found in told if not codes.isdisjoint(found)]

    def question(self) -> str:
        """What we and the family need to understand."""
        return self._speech.more(self._speech.say("question"), "q_end", 0.5)

    def part(self, name: str) -> str:
        """One part, for all of them."""
        if name == "meaning":
            words = self._speech.say("meaning" if len(self._scene.children) > 1 else "meaning_one")
            return self._speech.more(words, "meaning_end", 0.85)
        heading = self._heading(name)
        if name == "development" and self._lively and len(self._scene.children) > 1:
            return self._each_in_turn()
        if name == "parenting" and heading == "parenting_ok":
            return " ".join(self._speech.some(heading, max(1, self._count - 1)))
        return self._written(name, self._sentences(heading))

    def _each_in_turn(self) -> str:
        """How each of several children is doing, a line or two for each."""
        count = 1 + (self._count > 2)  # noqa: PLR2004 - whoever writes much writes two
        told = (
            " ".join(self._of(child).sides_of("development", count))
            for child in self._scene.children[:MOST_IN_TURN]
        )
        return "\n\n".join(told)

    def _also(self) -> str:
        """What else was found of the grown-ups and the home, beside the first worry, each in its words."""
        if self._outcome == "nfa":
            place = self._scene.children.index(self._speech.child)
            return self._speech.say("af_also") if self._factors[place] != NOTHING else ""
        found = dict.fromkeys(code for codes in self._factors for code in codes)
        told = [code for code in found if code not in OF_THE_CHILD and code not in self._obvious]
        return " ".join(filter(None, [self._speech.by_name(f"found_{code}") for code in told[:MOST_FOUND]]))

    def _of_one(self, child: Human, speech: Speech) -> str:
        """What was found of one child, beside the first worry."""
        codes = self._factors[self._scene.children.index(child)]
        told = [code for code in codes if code in OF_THE_CHILD and code not in self._obvious]
        return " ".join(filter(None, [speech.by_name(f"found_{code}") for code in told[:MOST_FOUND]]))

    def _heading(self, name: str) -> str:
        if self._outcome != "nfa":
            return name
        return {"parenting": "parenting_ok", "analysis": "analysis_nfa"}.get(name, name)

    def _sentences(self, heading: str) -> list[tuple[int, str]]:
        """A text for some of a part's sides, in their order; the last, what is needed, always stays."""
        sides = self._speech.sides(heading)
        if heading == "analysis" and self._outcome == "early_help":
            sides = (*sides[:-1], "{an_need_early_help}")
        places: Sequence[int] = range(len(sides))
        if self._count < len(sides):
            chosen = self._scene.dice.some(places, self._count)
            places = [*chosen[:-1], len(sides) - 1] if heading.startswith("analysis") else chosen
        told = [(place, self._side(sides[place])) for place in places]
        if heading.startswith("analysis") and len(told) > 1:
            place, last = told[-1]
            told[-1] = (place, self._turned(last))
        if heading.startswith("analysis") and (also := self._also()):
            told[0] = (told[0][0], f"{told[0][1]} {also}")
        return told

    def _side(self, side: str) -> str:
        """One side of a part; of some, whoever writes much says two things that agree."""
        heading = side.strip("{}")
        much = 0.0 if self.terse > NOT_MUCH else MUCH if self.terse < THOROUGH else SOMETIMES
        if heading not in DOUBLED or not self._scene.dice.chance(much):
            return self._speech.fill(side)
        return " ".join(self._speech.some(heading, 2))

    def _turned(self, words: str) -> str:
        """With a small turn before it, as some write who have one."""
        habits = [one for one in self.writer.voice.habits if one in TURNS]
        first = words.partition(" ")[0]
        if not habits or first not in MAY_FOLLOW or not self._scene.dice.chance(TURN):
            return words
        turn = self._scene.dice.pick(habits)
        return f"{turn[0].upper()}{turn[1:]}, {words[0].lower()}{words[1:]}"

    def _written(self, name: str, told: list[tuple[int, str]]) -> str:
        """As one paragraph, as two, or with a word before each."""
        heads = HEADED.get(name, ())
        if self._lists and len(told) > 1:
            lines = (f"{heads[place]}: {text}" if place < len(heads) else text for place, text in told)
            return self._speech.fill_lines(lines)
        return "\n\n".join(self._paragraphs([text for _, text in told]))

    def _paragraphs(self, texts: list[str]) -> list[str]:
        """One paragraph for what is short, two for what is not, three for what is long."""
        long = sum(map(len, texts))
        if len(texts) < 3 or long < SHORT or not self._scene.dice.chance(0.8):  # noqa: PLR2004 - two sides
            return [" ".join(texts)]
        if long < LONG or len(texts) < 4:  # noqa: PLR2004 - three paragraphs need four sides
            half = len(texts) // 2
            return [" ".join(texts[:half]), " ".join(texts[half:])]
        return [" ".join(texts[:2]), *texts[2:]]

    def means(self, child: Human) -> str:
        """What it means for one child."""
        speech = Speech(
            self._scene, *FILES, of=child, to_child=self._to_child and child.born <= self._scene.on
        )
        if self._outcome == "nfa":
            return speech.more(speech.say("mean_nfa"), "mf_end", 0.8)
        words, found = speech.say("mean"), self._of_one(child, speech)
        return f"{words} {found}" if found else words

    def explanations(self) -> list[tuple[str, list[tuple[str, str]]]]:
        """Two that might explain it, each with what speaks for it, against it, or is missing."""
        dice, told = self._scene.dice, []
        for words in self._speech.some("hypothesis", 2):
            sides = [side for side in ("for", "against", "missing") if dice.chance(0.5)]
            told.append((self._and("hyp_end", words, 0.8), [(side, self._evidence(side)) for side in sides]))
        return told

    def timing(self) -> str:
        """Whether it was the right pace."""
        return self._and("timing_end", self._speech.say("timing"), 0.85)

    def _evidence(self, side: str) -> str:
        return self._and("ev_end", self._speech.say(f"evidence_{side}"), 0.6)

    def _and(self, heading: str, words: str, share: float) -> str:
        return self._speech.more(words, heading, share)


def _length(voice: Voice, scene: Scene) -> int:
    """How many sides of a part this worker writes of: one or two, or all of them."""
    if voice.terse > TERSE:
        return 1 + scene.dice.below(2)
    return 4 if voice.terse < THOROUGH else 2 + scene.dice.below(3)
