"""A child's page: who loves them, who is with them tonight, and their words, before anything else.

Then why we are here, what we promised, what we do not know, and what is next. People before process; a
code or a status is never first (N8).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from alongside.access.view import View
from alongside.practice.agreement import AgreementAsked
from alongside.practice.encounter import QuestionAnswered
from alongside.practice.person import (
    CommunicationNeedTold,
    GenderDescribed,
    IdentityDescribed,
    age,
    died_on,
    is_unborn,
    pronouns,
)
from alongside.record import Entry, SubjectId
from alongside.story import (
    apart,
    chronology,
    circle,
    due,
    known,
    promises,
    records,
    tonight,
    touched,
    unknown,
    why,
    worker,
)
from alongside.story.apart import Apart
from alongside.story.chronology import Chronology, Show, Wanted, acted_on
from alongside.story.circle import Circle
from alongside.story.due import DueStory
from alongside.story.known import KnownStrip
from alongside.story.own_words import ANSWERS, OwnWords, own_words, said
from alongside.story.people import eldest_first
from alongside.story.promises import PromiseLine
from alongside.story.tellers.helping import OUR_STORY
from alongside.story.telling import Telling
from alongside.story.tonight import Tonight
from alongside.story.touched import TouchedTie
from alongside.story.unknown import Imported, Unknown
from alongside.story.why import Why
from alongside.story.words import age_in_words, capital, day_in_words, led_into, whole
from alongside.story.worker import WorkerLine

RECENT = 6
"""How many lines of the chronology stand on the child's page."""
AGED, YEARS, DIED, UNBORN = "{age} old", "{age} years old", "Died on {day}", "Not yet born, {age}"
CHANGED = "What changed because they said it: {words}"
UNCHANGED = "Nothing changed, because {why}"
UNANSWERED = "Nobody has written down what came of it."
NO_WORDS, ASK_WORDS = "No word of {name}'s is on the record.", "What would {name} want us to know?"
BABY_WORDS = "{name} is too small to tell us in words."
ASK_BABY = "What does {name} show us? What comforts them, and what is too much?"
TALKS_AT = 2
"""Years at which we ask for words. Our own choice; no guidance sets it."""


@dataclass(frozen=True)
class Kin:
    """A brother or sister, to change pages by."""

    person: SubjectId
    name: str
    age: str
    here: bool = False
    may_open: bool = True

    @property
    def label(self) -> str:
        """Their name with their age: Ava, 14."""
        return f"{self.name}, {self.age}" if self.age else self.name


@dataclass(frozen=True)
class LatestWords:
    """The last that they said, and what came of it."""

    words: OwnWords
    when: str
    came_of_it: str
    answered: bool
    to: str = ""
    """What it answers, where it is an answer and means little without."""


@dataclass(frozen=True)
class ChildStory:
    """Everything on a child's page, ready to be laid out."""

    child: SubjectId
    name: str
    full_name: str
    line: str
    records: str
    """That this is told from two records; nothing where it is one."""
    described: OwnWords | None
    """What they say of who they are, in their own words."""
    today: date
    kin: tuple[Kin, ...]
    circle: Circle
    apart: tuple[Apart, ...]
    """Brothers and sisters who live elsewhere."""
    tonight: Tonight
    latest_words: LatestWords | None
    no_words: str
    ask_words: str
    """What to ask, where no word of theirs is on the record; of a baby, what they show."""
    why: Why
    worker: WorkerLine
    promises: tuple[PromiseLine, ...]
    kept_before: int
    """How many promises were kept a while ago: they stand in the chronology alone."""
    unknown: tuple[Unknown, ...]
    next: DueStory
    imported: Imported | None
    recent: Chronology
    known: KnownStrip | None = None
    touched: tuple[TouchedTie, ...] = ()
    """What was last decided about each tie."""
    died: bool = False
    """Then no night is theirs to be worried about, and nothing is asked as if they were here."""


def tell(view: View, child: SubjectId) -> ChildStory:
    """A child's page. Raises `NotHere` where it is not there for this reader."""
    telling = Telling(view, child)
    latest = latest_words(telling)
    return ChildStory(
        child=child,
        name=telling.name,
        full_name=capital(view.name(child)),
        line=line(telling),
        records=records.line(telling),
        described=_described(telling),
        today=telling.today,
        kin=tuple(_kin(telling)),
        circle=circle.told(telling),
        apart=apart.told(telling),
        tonight=tonight.told(telling),
        died=telling.died,
        latest_words=latest,
        no_words="" if latest else _of_their_age(telling, NO_WORDS, BABY_WORDS),
        ask_words="" if latest else _of_their_age(telling, ASK_WORDS, ASK_BABY),
        why=why.told(telling),
        worker=worker.told(telling),
        promises=promises.ledger(telling),
        kept_before=promises.folded(telling),
        unknown=unknown.told(telling),
        next=due.told(telling),
        imported=unknown.imported(telling),
        recent=chronology.told(telling, Wanted(Show.EVERYTHING), per_page=RECENT, filters=False),
        known=known.tell(view, child),
        touched=touched.told(telling),
    )


def _of_their_age(telling: Telling, words: str, of_a_baby: str) -> str:
    """Words about a child who talks, or about one who does not yet."""
    old = age(telling.life, telling.today)
    small = is_unborn(telling.life, telling.today) or (old is not None and old < TALKS_AT)
    return (of_a_baby if small else words).format(name=telling.name)


def line(telling: Telling) -> str:
    """One line about them: how old they are, the words they want used of them, how to talk with them."""
    life = telling.life
    old, died = age_in_words(life, telling.today), died_on(life)
    if died:
        return whole(DIED.format(day=day_in_words(died, telling.today)))
    words = UNBORN if is_unborn(life, telling.today) else YEARS if old.isdigit() else AGED
    need = life.latest(CommunicationNeedTold)
    telling.view.used([need] if need else [])
    return whole(words.format(age=old) if old else "", pronouns(life), need.fact.format if need else "")


def _described(telling: Telling) -> OwnWords | None:
    """What faith, culture, language and home mean to them; else what they say of themselves."""
    identity, gender = telling.life.latest(IdentityDescribed), telling.life.latest(GenderDescribed)
    told = identity or gender
    if told is None:
        return None
    telling.view.used([told])
    return next(iter(own_words(telling.life, told, telling.names)), None)


def _kin(telling: Telling) -> Iterator[Kin]:
    """The child, brothers and sisters, the eldest first, as names to press; nobody for an only child."""
    people = eldest_first(telling.view, [telling.who, *telling.kin])
    told = [_one_of_kin(telling, who) for who in people]
    yield from told if len(told) > 1 else ()


def _one_of_kin(telling: Telling, who: SubjectId) -> Kin:
    life = telling.lives.get(who)
    old = age_in_words(life, telling.today) if life else ""
    return Kin(who, capital(telling.names(who)), old, who == telling.who, life is not None)


def latest_words(telling: Telling) -> LatestWords | None:
    """The newest words of their own, and what came of them: honest where nobody answered."""
    for entry in _newest_first(telling):
        mine = [one for one in own_words(telling.life, entry, telling.names) if _is_theirs(telling, one)]
        if mine:
            telling.view.used([entry])
            when = day_in_words(entry.on.first, telling.today)
            came = came_of_it(telling, mine[-1])
            return LatestWords(mine[-1], when, came or UNANSWERED, bool(came), _answers(telling, entry))
    return None


def _newest_first(telling: Telling) -> Iterator[Entry[Any]]:
    """What they said, then what they only answered: a yes to our words is not yet a voice."""
    yield from (e for e in said(telling.life) if not isinstance(e.fact, (QuestionAnswered, *ANSWERS)))
    yield from (e for e in said(telling.life) if isinstance(e.fact, ANSWERS))


def _answers(telling: Telling, entry: Entry[Any]) -> str:
    """The words to which somebody answered; of their story its name alone, for it is a page long."""
    asked = telling.life.entry(entry.fact.asked) if isinstance(entry.fact, ANSWERS) else None
    telling.view.used([asked] if asked else [])
    if asked is None or not isinstance(asked.fact, AgreementAsked):
        return ""
    return OUR_STORY if asked.fact.kind == "our_story" else asked.fact.line


def _is_theirs(telling: Telling, words: OwnWords) -> bool:
    return words.who in telling.life.subjects


def came_of_it(telling: Telling, words: OwnWords) -> str:
    """What came of somebody's words; nothing where nobody wrote it down."""
    told = []
    for entry in acted_on(telling.life, words.entry):
        not_why = entry.fact.why_not
        told.append(CHANGED.format(words=entry.fact.changed) if entry.fact.changed else "")
        told.append(UNCHANGED.format(why=led_into(not_why)) if not_why else "")
    return whole(*told)
