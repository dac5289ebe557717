"""From a file's child to drafts: what is new, and what a later file says otherwise. Nothing is overwritten.

Each wanted thing has the source's own key, kept as the entry's reference. A key never seen is a new entry; a
key seen with the same words adds nothing; with other words it adds a correction of what the import said
before. Where a worker has corrected the imported entry since, their word stands: the file's is kept as a
claim beside it.
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
from alongside.returns.cin.person_wanted import characteristics, identifiers
from alongside.returns.cin.tree import Node
from alongside.returns.cin.wanted import CLAIM, Gathering, Source, Wanted

LATER_FILE = "A later file says otherwise."


class Known:
    """What the record already holds of one child from this source: the newest word for each key."""

    def __init__(self, life: Life) -> None:
        self.tips: dict[str, Entry[Fact]] = {}
        self.roots: dict[str, EntryId] = {}
        self.last_said: dict[str, Entry[Fact]] = {}
        keys: dict[EntryId, str] = {}
        for entry in life.entries:
            if entry.origin is Origin.IMPORT and entry.reference:
                keys.setdefault(entry.root, entry.reference)
                self.last_said[entry.reference] = entry
            if key := keys.get(entry.root):
                self.tips[key] = entry
                self.roots[key] = entry.root


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
    known = Known(life) if life else None
    ids = _Ids(known.roots if known else {})
    wanted = (one for one in child_wanted(child, source, ids) if not _told_already(one, known))
    return tuple(_changes(wanted, source, subject, known, ids))


def _told_already(one: Wanted, known: Known | None) -> bool:
    """An assessment that this file only implies, where an earlier year's file has told of one."""
    episode, implied, _ = one.key.partition(BEFORE)
    keys = known.roots if known and implied else ()
    return any(key.startswith(f"{episode}/Assessments") for key in keys)


class _Ids:
    """The entry of each key: the one that is there, or the one that will be."""

    def __init__(self, roots: Mapping[str, EntryId]) -> None:
        self._ids = dict(roots)

    def __call__(self, key: str) -> EntryId:
        if key not in self._ids:
            self._ids[key] = new_entry_id()
        return self._ids[key]


def _changes(
    wanted: Iterable[Wanted], source: Source, subject: SubjectId, known: Known | None, ids: _Ids
) -> Iterator[Draft]:
    for one in wanted:
        tip = known.tips.get(one.key) if known else None
        said = known.last_said.get(one.key) if known else None
        if tip is None or said is None:
            yield _draft(one, source, subject, id=ids(one.key))
        elif _same(one, said, subject):
            continue
        elif tip.id == said.id:
            yield _draft(one, source, subject, corrects=tip.id, why=LATER_FILE)
        else:
            yield from _beside(one, source, subject, tip, known)


def _beside(
    one: Wanted, source: Source, subject: SubjectId, tip: Entry[Fact], known: Known | None
) -> Iterator[Draft]:
    """A worker's word stands; the file's is kept beside it, once for each year."""
    key = f"{one.key}/{CLAIM} {source.year.ends}"
    words = msgspec.json.encode(one.fact, order="sorted").decode()
    said = SourceStated(
        source=source.name,
        file=source.file,
        group=type(one.fact).__name__,
        natural_key=one.key,
        stated=(Stated(element=type(one.fact).__name__, value=f"{one.on.text} {words}"),),
        entry=tip.root,
    )
    if known is None or key not in known.roots:
        yield _draft(Wanted(key, said, one.on), source, subject)


def _same(one: Wanted, said: Entry[Fact], subject: SubjectId) -> bool:
    part = said.each.get(subject)
    on = said.on == one.on or not one.dated
    return on and part == one.part and _plain(said.fact) == _plain(one.fact)


def _plain(fact: Fact) -> Fact:
    """A claim without file and lines: the same words in another file are the same claim."""
    if not isinstance(fact, SourceStated):
        return fact
    stated = tuple(Stated(element=one.element, value=one.value) for one in fact.stated)
    return msgspec.structs.replace(fact, file="", stated=stated)


def _draft(one: Wanted, source: Source, subject: SubjectId, **more: Any) -> Draft:
    ref = uuid5(NAMESPACE_URL, f"{one.key}|{more.get('corrects', '')}")
    return Draft(
        fact=one.fact,
        about=(subject,),
        on=one.on,
        client_ref=str(ref),
        each={subject: one.part} if one.part else {},
        said_by=source.name,
        origin=Origin.IMPORT,
        source=source.name,
        reference=one.key,
        **more,
    )
