"""What somebody says beside our words: one reading, by which every page that quotes finds the marks on them.

A page asks `Marks.beside` with the words it is about to show and the entry they come from. The mark is there
where those words hold what is disputed, also copied into another entry; where ours have changed since, it
says that it is about an earlier wording, with the difference. It carries the words of whoever says so, whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, fields, is_dataclass

from alongside.access.view import View
from alongside.practice.dispute import Dispute, Standing, disputes, place_of
from alongside.record import EntryId, SubjectId, SubjectKind, kind_of
from alongside.record.draft import is_subject
from alongside.story.entry import Piece, pieces
from alongside.story.people import open_lives
from alongside.story.telling import Telling
from alongside.story.words import capital, day_in_words, whole

SAYS = {
    "accuracy": "{name} says that this is wrong",
    "my_side": "{name} says: this is my side",
    "professional": "{name} sees this differently",
    "reviewing_officer": "{name} questions this",
    "threshold": "{name} questions whether this was serious enough to act on",
}
STANDS = {
    Standing.WAITING: "Nobody has answered yet",
    Standing.CORRECTED: "Answered on {day}: it is wrong, and is put right",
    Standing.MARK_STAYS: "Answered on {day}: our words stay, and theirs stay beside them",
    Standing.UNRESOLVED: "Not settled. We could not find out, and this stays to be seen",
}
EARLIER = "This is about an earlier wording"
COPIED = 24
"""Letters of a passage from which on the same words elsewhere are the same passage, and no coincidence."""
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True)
class Mark:
    """What somebody says about a passage, ready to stand beside it."""

    dispute: EntryId
    entry: EntryId
    """What it is about."""
    says: str
    words: str
    """Their own words, to the letter."""
    when: str
    passage: str
    standing: Standing
    stands: str
    answer: str = ""
    earlier: str = ""
    settled: bool = False
    """Whether the words it is about were put right, as was answered."""
    changed: tuple[Piece, ...] = ()
    """From the text as it stood to the text as it stands."""


@dataclass(frozen=True)
class Held:
    """A mark with the texts beside which it stands."""

    mark: Mark
    places: frozenset[EntryId]
    at_home: tuple[str, ...]
    """In its own entry: the passage, or the text as it reads now."""
    anywhere: str
    """Wherever it is copied to."""


@dataclass(frozen=True)
class Marks:
    """Every mark of a life, or of several."""

    held: tuple[Held, ...] = field(default=())
    placed: set[EntryId] = field(default_factory=set, compare=False)
    """Those that have found their place on the page that is being told: the rest stand at its foot."""

    def beside(self, text: str, entry: str = "") -> tuple[Mark, ...]:
        """The marks that stand beside a text which is shown, of the entry it comes from."""
        shown = plain(text or "") if self.held else ""
        found = tuple(one.mark for one in self.held if shown and _stands(one, shown, entry))
        self.placed.update(one.dispute for one in found)
        return found

    def rest(self, story: object) -> tuple[Mark, ...]:
        """The marks on words that a story tells somewhere, and that have not found their place beside them.

        So no page that tells a story is without them, also one whose writer never thought of them.
        """
        left = [one for one in self.held if one.mark.dispute not in self.placed]
        every = [plain(text) for text in _texts(story)] if left else []
        return tuple(one.mark for one in left if any(_is_in(one, text) for text in every))

    def of(self, entry: str) -> tuple[Mark, ...]:
        """Every mark on an entry, by any of its words."""
        return tuple(one.mark for one in self.held if entry in one.places)

    @property
    def all(self) -> tuple[Mark, ...]:
        """Every mark, the oldest first."""
        return tuple(one.mark for one in self.held)


def plain(text: str) -> str:
    """A text as it is compared: a story may begin it small, end it with a stop, break its lines elsewhere."""
    return _SPACE.sub(" ", text).strip().rstrip(".!?").casefold()


def _texts(told: object) -> Iterator[str]:
    """Every text in a story, whatever it is made of."""
    if isinstance(told, str):
        yield told
    elif isinstance(told, Mark | Marks):
        return
    elif isinstance(told, tuple) and any(isinstance(one, Piece) for one in told):
        yield from ("".join(one.words for one in told if one.how != how) for how in ("in", "out"))
    elif is_dataclass(told) and not isinstance(told, type):
        for one in fields(told):
            yield from _texts(getattr(told, one.name))
    elif isinstance(told, tuple | list | frozenset):
        for each in told:
            yield from _texts(each)


def _is_in(held: Held, text: str) -> bool:
    """Whether a text, of whichever entry it is, holds disputed words: a short one must be they alone."""
    long = (one for one in (*held.at_home, held.anywhere) if len(one) >= COPIED)
    return text in held.at_home or any(one in text for one in long)


def _overlap(passage: str, shown: str) -> bool:
    """Whether a text shows the passage, whole or the most of it: a short answer is not a piece of another."""
    if len(passage) >= COPIED:
        return passage in shown or (len(shown) >= COPIED and shown in passage)
    return re.search(rf"(?<!\w){re.escape(passage)}(?!\w)", shown) is not None


def _stands(held: Held, shown: str, entry: str) -> bool:
    home = entry in held.places and any(_overlap(one, shown) for one in held.at_home)
    return home or (len(held.anywhere) >= COPIED and held.anywhere in shown)


def tell(view: View, who: SubjectId) -> Marks:
    """Every mark in somebody's life that this reader may see."""
    return _told(Telling(view, who))


def together(view: View, people: Iterable[SubjectId]) -> Marks:
    """The marks in several lives, each once; of a life that is not there for this reader, none."""
    found: dict[EntryId, Held] = {}
    for who in open_lives(view, people):
        found |= {one.mark.dispute: one for one in tell(view, who).held}
    return Marks(tuple(found.values()))


def _told(telling: Telling) -> Marks:
    every = (one for one in disputes(telling.life, telling.today) if may_know(telling, one))
    return Marks(tuple(_held(telling, one) for one in every if one.passage))


def may_know(telling: Telling, one: Dispute) -> bool:
    """Whether this reader may know of whoever says so."""
    by = one.raised.said_by
    person = is_subject(by) and kind_of(SubjectId(by)) is SubjectKind.PERSON
    return not person or telling.view.may_open(SubjectId(by))


def _held(telling: Telling, one: Dispute) -> Held:
    life, ref = telling.life, one.raised.fact.entry
    place = place_of(life, ref)
    same = {entry.id for entry in life.entries if place and place_of(life, entry.id) == place}
    now = () if one.settled or not one.now else (one.passage if one.stands else one.now,)
    return Held(mark(telling, one), frozenset(same), tuple(plain(text) for text in now), plain(one.passage))


def mark(telling: Telling, one: Dispute) -> Mark:
    """What somebody says, put into words."""
    fact, answered = one.raised.fact, one.answered
    name = capital(telling.names.said_by(one.raised) or telling.names(one.raised.by))
    day = day_in_words(answered.on.first, telling.today) if answered else ""
    return Mark(
        dispute=one.raised.id,
        entry=one.entry.id if one.entry else one.raised.fact.entry,
        says=whole(SAYS[fact.kind].format(name=name)),
        words=fact.words,
        when=day_in_words(one.raised.on.first, telling.today),
        passage=one.passage,
        standing=one.standing,
        stands=whole(STANDS[one.standing].format(day=day)),
        answer=answered.fact.words if answered else "",
        settled=one.settled,
        earlier="" if one.stands else whole(EARLIER),
        changed=() if one.stands else pieces(one.then, one.now),
    )
