"""From a file's child to drafts: what is new, and what another file says otherwise. Nothing is overwritten.

Each wanted thing has the source's own key, kept as the entry's reference. A key never seen is a new entry; a
key seen with the same words adds nothing. Other words from a file of the same or a later year correct what
the import said before; from a file of an earlier year they are kept as a claim beside it, and asked about, in
whatever order the files came. Where a worker has corrected the imported entry since, their word stands in the
same way.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from uuid import NAMESPACE_URL, uuid5

import msgspec

from alongside.practice.imported import SourceStated, Stated
from alongside.record import Draft, Entry, EntryId, Fact, Life, Origin, SubjectId, new_entry_id
from alongside.returns.cin.episode_wanted import BEFORE, details
from alongside.returns.cin.keys import child_key, keyed
from alongside.returns.cin.known import Known, same
from alongside.returns.cin.person_wanted import characteristics, identifiers
from alongside.returns.cin.tree import Node
from alongside.returns.cin.wanted import CLAIM, TOLD, Gathering, Source, Wanted

LATER_FILE = "A later file says otherwise."
HELD_EARLIER = "The file of an earlier year tells of it too."
TOLD_OF = "The file of an earlier year tells of the assessment itself."


def child_wanted(child: Node, source: Source, ids: Any) -> tuple[Wanted, ...]:
    """Everything that is wanted of the record for one child of the file."""
    key = child_key(source.authority, child)
    out = Gathering(source, ids)
    identifiers(child, key, out)
    characteristics(child, key, out)
    for inner, node in keyed(key, child, "CINdetails"):
        details(node, inner, out)
    return tuple(out.wanted)


def drafts(child: Node, source: Source, subject: SubjectId, life: Life | None) -> tuple[Draft, ...]:
    """The entries to add for one child, in an order in which each refers only to earlier ones."""
    known = Known(life or Life(subject, ()))
    ids = _Ids(known.roots)
    wanted = [one for one in child_wanted(child, source, ids) if not _told_already(one, known)]
    writing = _Writing(source, subject, known, ids)
    new = (*writing.changes(wanted), *writing.no_longer_implied(wanted))
    if not new and source.year.ends not in known.years:
        return tuple(writing.told_again(child_key(source.authority, child)))
    return new


def _told_already(one: Wanted, known: Known) -> bool:
    """An assessment that this file only implies, where an earlier year's file has told of one."""
    episode, implied, _ = one.key.partition(BEFORE)
    keys = known.roots if implied else ()
    return any(key.startswith(f"{episode}/Assessments") for key in keys)


class _Ids:
    """The entry of each key: the one that is there, or the one that will be."""

    def __init__(self, roots: Mapping[str, EntryId]) -> None:
        self._ids = dict(roots)

    def __call__(self, key: str) -> EntryId:
        if key not in self._ids:
            self._ids[key] = new_entry_id()
        return self._ids[key]


class _Writing:
    """One child of one file, against what is known of them."""

    def __init__(self, source: Source, subject: SubjectId, known: Known, ids: _Ids) -> None:
        self.source, self.subject, self.known, self.ids = source, subject, known, ids

    def changes(self, wanted: Iterable[Wanted]) -> Iterator[Draft]:
        """What each wanted thing adds."""
        for one in wanted:
            tip, said = self.known.tips.get(one.key), self.known.said[one.key]
            if tip is None or not said:
                yield self._draft(one, id=self.ids(one.key))
            elif tip.id != said[-1].id or self.known.newer(self.source.year, one.key):
                yield from self._after(one, tip, imported=tip.id == said[-1].id)
            elif not same(one, said[-1], self.subject) and not self.known.told_in(self.source.year, one):
                on = one.on if one.dated else min(tip.on, one.on, key=lambda when: when.first)
                yield self._draft(one._replace(on=on), corrects=tip.id, why=LATER_FILE)

    def _after(self, one: Wanted, tip: Entry[Fact], *, imported: bool) -> Iterator[Draft]:
        """A worker's word, or a newer file's, stands. What has been said before is not said again."""
        if not any(self.known.told(one)):
            yield from self._beside(one, tip)
        if imported and not one.dated and one.on.first < tip.on.first:
            stands = Wanted(one.key, tip.fact, one.on, tip.each.get(self.subject))
            yield self._draft(stands, tip.source, corrects=tip.id, why=HELD_EARLIER)

    def _beside(self, one: Wanted, tip: Entry[Fact]) -> Iterator[Draft]:
        """The file's word is kept beside the one that stands, once for each year."""
        key = f"{one.key}/{CLAIM} {self.source.year.ends}"
        words = msgspec.json.encode(one.fact, order="sorted").decode()
        said = SourceStated(
            source=self.source.name,
            file=self.source.file,
            group=type(one.fact).__name__,
            natural_key=one.key,
            stated=(Stated(element=type(one.fact).__name__, value=f"{one.on.text} {words}"),),
            entry=tip.root,
        )
        if key not in self.known.roots:
            yield self._draft(Wanted(key, said, one.on))

    def no_longer_implied(self, wanted: Iterable[Wanted]) -> Iterator[Draft]:
        """An assessment that a later year's file implied is taken away where this one tells of it."""
        told = {one.key.partition("/Assessments")[0] for one in wanted if "/Assessments" in one.key}
        for key, tip in self.known.tips.items():
            episode, implied, _ = key.partition(BEFORE)
            if implied and episode in told and tip.origin is Origin.IMPORT and not tip.withdraws:
                stands = Wanted(key, tip.fact, tip.on, tip.each.get(self.subject))
                yield self._draft(stands, corrects=tip.id, withdraws=True, why=TOLD_OF)

    def told_again(self, key: str) -> Iterator[Draft]:
        """That this year's file told of the child, where it told nothing new."""
        said = SourceStated(
            source=self.source.name, file=self.source.file, group="Child", natural_key=key, stated=()
        )
        yield self._draft(Wanted(f"{key}/{TOLD} {self.source.year.ends}", said, self.source.sometime))

    def _draft(self, one: Wanted, source: str = "", **more: Any) -> Draft:
        ref = uuid5(NAMESPACE_URL, f"{one.key}|{more.get('corrects', '')}")
        return Draft(
            fact=one.fact,
            about=(self.subject,),
            on=one.on,
            client_ref=str(ref),
            each={self.subject: one.part} if one.part else {},
            said_by=source or self.source.name,
            origin=Origin.IMPORT,
            source=source or self.source.name,
            reference=one.key,
            **more,
        )
