"""See: a life goes in, and the life this reader may see comes out. Every story stands on this.

- `marked`: the reader sees that something is withheld, whose it is and how much (`Withheld`).
- `silent`: the reader gets exactly the life that would be there without it. Entries that were written
  only to answer a hidden one go with it; a mention that can be left out is left out; the places in the
  thread are counted over what the reader may see. No reader is handed digests: a thread's digests would
  tell that something stands between.
- An entry moved away from the wrong child leaves a stub there, without a word of whom it was about.

What somebody answered of how it was for them is read by nobody who works here before its week is over: that
there is an answer stands there, and no word of it (`practice.encounter`).

Parts are filtered, not entries: what a visit says of one sister is hidden while the other's stays.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import msgspec
from msgspec.structs import replace

from alongside.access.reader import Reader
from alongside.access.references import CannotSay, without
from alongside.access.walls import SAYS_WHERE, Wall, about_walls, against, without_place
from alongside.practice.circle import ABOUT_TIES, whom
from alongside.practice.decision import DecisionMade, HeadKnown
from alongside.practice.dispute import DisputeRaised
from alongside.practice.encounter import is_sealed
from alongside.practice.relationship import RelationshipEnded, RelationshipTold
from alongside.record import (
    About,
    Entry,
    EntryId,
    Fact,
    Life,
    Part,
    SubjectId,
    Withheld,
    WithheldPart,
)

_SENTENCE = re.compile(r"[^.!?…\n]*\w[^.!?…\n]*")
Seen = Entry[Any]


def see(life: Life, reader: Reader, restrictions: Iterable[Wall], on: date) -> Life:
    """The life this reader may see on a day, under the restrictions that stand against them."""
    standing = against(restrictions, reader.who, on)
    aside = frozenset(about_walls(life.entries, reader.who))
    if standing or aside or _was_left(life.entries):
        kept = _walled(life, standing, aside)
    else:
        ids = {entry.id for entry in life.entries}
        kept = [e if e.corrects is None else beginning(e, ids) for e in life.entries]
    if reader.is_staff:
        kept = [_unread(entry) if is_sealed(entry, on) else entry for entry in kept]
    return life.only(counted(kept, life.subjects))


def _was_left(entries: Iterable[Seen]) -> bool:
    """Whether some entry of them has left a life: asked of every place in a long one."""
    for entry in entries:
        for place in entry.about:
            if place.stub:
                return True
    return False


def _unread(entry: Seen) -> Seen:
    """An answer whose week is not over: that it was given, and none of its words."""
    return replace(entry, fact=replace(entry.fact, words="", answer=""))


def _walled(life: Life, standing: Sequence[Wall], aside: Collection[EntryId]) -> list[Seen]:
    """A life of which walls hide something, or which an entry has left."""
    sight = _Sight(life, standing)
    hidden = set(aside)
    hidden |= {root for root in sight.kinds if sight.silences(root)}
    hidden |= {entry.root for entry in life.entries if tells_of(entry) in sight.out}
    hidden |= {entry.root for entry in life.entries if sight.silences_dispute(entry)}
    kept = [told for entry in life.entries if (told := sight.of(entry, hidden)) is not None]
    return spread(kept, sight.names_of(hidden))


def narrow(life: Life, kinds: Collection[str]) -> Life:
    """Who somebody is, and no more: only the chains in which a fact of these kinds stands."""
    roots = {entry.root for entry in life.entries if entry.kind in kinds}
    chains = [entry for entry in life.entries if entry.root in roots]
    return life.only(counted(chains, life.subjects))


def unplaced(life: Life, safe: Collection[EntryId]) -> Life:
    """A life for whoever merely knows of somebody: without these moves, by which somebody is kept safe."""
    if not safe:
        return life
    kept = [without_place(entry) for entry in life.entries if entry.root not in safe]
    return life.only(counted(kept, life.subjects))


def sentences(said: Any) -> int:
    """How many sentences somebody's words have: how much is withheld, without any of it."""
    if isinstance(said, str):
        return len(_SENTENCE.findall(said)) if " " in said.strip() else 0
    if isinstance(said, msgspec.Struct):
        return sum(sentences(getattr(said, name)) for name in said.__struct_fields__)
    if isinstance(said, tuple):
        return sum(sentences(one) for one in said)
    return 0


def tells_of(entry: Seen) -> SubjectId | None:
    """Whom an entry is told for, though it is about another: without them it would say nothing."""
    match entry.fact:
        case RelationshipTold() | RelationshipEnded():
            other: SubjectId = entry.fact.other
            return other
        case fact if isinstance(fact, ABOUT_TIES):
            return whom(fact)
    return None


@dataclass
class _Sight:
    """One reader's sight of one life."""

    life: Life
    walls: Sequence[Wall]

    def __post_init__(self) -> None:
        self.kinds: dict[EntryId, set[str]] = {}
        self.left: dict[EntryId, frozenset[SubjectId]] = {}
        self.about: dict[EntryId, frozenset[SubjectId]] = {}
        self.ids = {entry.id for entry in self.life.entries}
        whole = (wall.subjects for wall in self.walls if wall.whole and wall.silent)
        self.out: frozenset[SubjectId] = frozenset().union(*whole) - self.life.subjects
        for entry in self.life.entries:
            root, stubs = entry.root, frozenset(a.subject for a in entry.about if a.stub)
            self.kinds.setdefault(root, set()).add(entry.kind)
            self.about[root] = frozenset(entry.subjects)
            self.left[root] = (self.left.get(root, frozenset()) | stubs) - self.about[root]

    def silences(self, root: EntryId) -> bool:
        """Whether a whole chain is silently hidden: this subject's part of it is, or everybody's."""
        gone = self._withheld(root, silent=True)
        return bool(gone) and (not self.life.subjects.isdisjoint(gone) or gone >= self.about[root])

    def silences_dispute(self, entry: Seen) -> bool:
        """Whether somebody sees differently what this reader must not see, or is nobody they may know of."""
        fact = entry.fact
        if not isinstance(fact, DisputeRaised) or fact.entry not in self.kinds:
            return False
        marked = self._withheld(fact.entry, silent=False)
        unseen = fact.whose in marked if fact.whose else bool(marked) and self._is_bare(fact.entry, marked)
        where = self._place_is_kept(fact.entry) and fact.field in SAYS_WHERE.values()
        return unseen or where or entry.said_by in self.out

    def _is_bare(self, root: EntryId, marked: frozenset[SubjectId]) -> bool:
        """Whether only a mark stands where an entry's common words were."""
        return not self.life.subjects.isdisjoint(marked) or marked >= self.about[root]

    def names_of(self, hidden: Collection[EntryId]) -> set[EntryId]:
        """Every id by which a hidden entry could be mentioned, here or from another life."""
        elsewhere = (wall.entries for wall in self.walls if wall.silent and not wall.subjects)
        here = {entry.id for entry in self.life.entries if entry.root in hidden}
        return here.union(hidden, *elsewhere)

    def _withheld(self, root: EntryId, *, silent: bool) -> frozenset[SubjectId]:
        told = (
            wall.withholds(root, self.kinds[root], self.about[root] | self.left[root])
            for wall in self.walls
            if wall.silent is silent
        )
        return frozenset().union(*told)

    def of(self, entry: Seen, hidden: Collection[EntryId]) -> Seen | None:
        """One entry as this reader sees it, or nothing."""
        if entry.root in hidden:
            return None
        if not self.life.subjects.isdisjoint(self.left[entry.root]) and self._moved_away(entry):
            return _stub(entry, self.life.subjects)
        gone = self._withheld(entry.root, silent=True) | self._others_left(entry.root)
        entry = _left_out(entry, gone) if gone else entry
        entry = without_place(entry) if self._place_is_kept(entry.root) else entry
        marked = self._withheld(entry.root, silent=False)
        if not marked:
            return beginning(entry, self.ids)
        return _marked(entry, marked, whole=self._is_bare(entry.root, marked))

    def _place_is_kept(self, root: EntryId) -> bool:
        """Whether where one of those it is about lives is withheld."""
        about = self.about[root] | self.left[root]
        return any(wall.of_place and not about.isdisjoint(wall.subjects) for wall in self.walls)

    def _moved_away(self, entry: Seen) -> bool:
        return self.life.subjects.isdisjoint(self.about[entry.root])

    def _others_left(self, root: EntryId) -> frozenset[SubjectId]:
        """Others whom the chain was about by mistake: their names go from every word of it."""
        return self.left[root] - self.life.subjects


def beginning(entry: Seen, ids: Collection[EntryId]) -> Seen:
    """What an entry corrects stands in another life, the wrong one: here it is a first word."""
    if entry.corrects is None or entry.corrects in ids:
        return entry
    return replace(entry, corrects=None, why="")


def _stub(entry: Seen, subjects: frozenset[SubjectId]) -> Seen:
    """The line of an entry that was never about these: that it was here, when, and none of its words."""
    places = tuple(About(a.subject, a.seq, "", True) for a in entry.about if a.subject in subjects)
    bare = _bare(entry, Withheld())
    return replace(bare, about=places, each={}, on=entry.on)


def _bare(entry: Seen, fact: Fact) -> Seen:
    """An entry without its words, and without what would tell what kind of words they were."""
    return replace(
        entry,
        fact=fact,
        kind=type(fact).__name__,
        said_by="",
        on_behalf_of="",
        source="",
        reference="",
        why="",
        held_from=None,
        shape=1,
    )


def _left_out(entry: Seen, gone: Collection[SubjectId]) -> Seen:
    """An entry as if some of those it is about had never been in it."""
    return replace(
        entry,
        about=tuple(place for place in entry.about if place.subject not in gone),
        each={whose: part for whose, part in entry.each.items() if whose not in gone},
    )


def _marked(entry: Seen, marked: frozenset[SubjectId], *, whole: bool) -> Seen:
    """An entry with a mark where words are withheld. The common words go when all are withheld."""
    each: Mapping[SubjectId, Part] = {
        whose: WithheldPart(whose=whose) if whose in marked else part for whose, part in entry.each.items()
    }
    if not whole:
        return replace(entry, each=each)
    amount = sentences(entry.fact) + sum(sentences(part) for part in entry.each.values())
    whose = next((subject for subject in entry.subjects if subject in marked), "")
    bare = _bare(entry, Withheld(whose=whose, sentences=amount))
    return replace(bare, each={who: WithheldPart(whose=who) for who in entry.each})


def spread(entries: list[Seen], hidden: set[EntryId]) -> list[Seen]:
    """Without what only answers a hidden entry, and without any mention of one."""
    while hidden:
        kept, more = [], set()
        for entry in entries:
            try:
                kept.append(_unmentioned(entry, hidden))
            except CannotSay:
                more.add(entry.root)
        more |= {entry.id for entry in entries if entry.root in more}
        if not more:
            return kept
        hidden |= more
        entries = [entry for entry in kept if entry.root not in hidden]
    return entries


def _unmentioned(entry: Seen, hidden: Collection[EntryId]) -> Seen:
    fact = without(entry.fact, hidden)
    each = {whose: without(part, hidden) for whose, part in entry.each.items()}
    builds_on = None if entry.builds_on in hidden else entry.builds_on
    if fact is entry.fact and builds_on == entry.builds_on and each == dict(entry.each):
        return entry
    over = entry.takes_over and builds_on is not None
    return replace(entry, fact=fact, each=each, builds_on=builds_on, takes_over=over)


def counted(entries: Sequence[Seen], subjects: frozenset[SubjectId]) -> list[Seen]:
    """The entries with their places counted over what is seen, and nothing told of other threads."""
    was: dict[SubjectId, list[int]] = {subject: [] for subject in subjects}
    places = [tuple([_counted(place, was) for place in entry.about]) for entry in entries]
    told = [replace(entry, about=about, digest="") for entry, about in zip(entries, places, strict=True)]
    return [_heads_counted(e, was) if isinstance(e.fact, DecisionMade) else e for e in told]


def _counted(place: About, was: Mapping[SubjectId, list[int]]) -> About:
    """One place, counted where it is in a thread that is read; nothing is told of any other."""
    mine = was.get(place.subject)
    if mine is None:
        return About(place.subject, 0, "", place.stub)
    mine.append(place.seq)
    return About(place.subject, len(mine), "", place.stub)


def _heads_counted(entry: Entry[DecisionMade], was: Mapping[SubjectId, Sequence[int]]) -> Seen:
    """What a decision froze, counted likewise: a frozen head must not tell how much is hidden."""
    heads = tuple(
        HeadKnown(subject=head.subject, seq=bisect_right(was[head.subject], head.seq))
        for head in entry.fact.information_set
        if head.subject in was
    )
    return replace(entry, fact=replace(entry.fact, information_set=heads))
