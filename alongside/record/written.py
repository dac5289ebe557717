"""What was just written, as the book will read it: made of what was handed in, the book not asked again."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping

from alongside.record.book import Appended, Head
from alongside.record.entry import About, Entry, EntryId, Fact, Part, Prepared, SubjectId

Done = tuple[Prepared, Appended]
Heads = Mapping[SubjectId, Head]
Lives = dict[SubjectId, list[Entry[Fact]]]


class Written:
    """Entries of one sitting, made in the order in which they were appended."""

    def __init__(self, by: SubjectId, heads: Heads) -> None:
        """`by` was at the book; `heads` are the ends of all threads concerned, as they were before."""
        self._by = by
        self._ends: dict[SubjectId, tuple[int, str]] = dict(heads)
        self._old = frozenset(heads)
        self._entries: dict[EntryId, Entry[Fact]] = {}
        self._unsure = set[SubjectId]()

    def lives(self, done: Iterable[Done], now: Callable[[Collection[SubjectId]], Heads]) -> Lives:
        """The whole lives of those who had no entry before.

        A life that something of another sitting was moved to is left out: only the book knows that chain.
        So is one that somebody else began meanwhile: `now` says where each thread ends.
        """
        lives: Lives = {}
        for new, appended in done:
            if appended.duplicate:
                continue
            entry = self._entry(new, appended)
            if entry is None:
                self._unsure.update(new.about)
                continue
            self._entries[entry.id] = entry
            for place in entry.about:
                if place.subject not in self._old:
                    lives.setdefault(place.subject, []).append(entry)
        ends = now(lives)
        whole = (who for who in lives if who not in self._unsure and ends.get(who) == self._ends[who])
        return {who: lives[who] for who in whole}

    def _entry(self, new: Prepared, appended: Appended) -> Entry[Fact] | None:
        draft = new.draft
        target = self._entries.get(draft.corrects) if draft.corrects else None
        if draft.corrects and target is None:
            return None
        return Entry(
            id=appended.id,
            fact=draft.fact,
            kind=new.kind,
            about=self._about(new, appended.digest, target),
            on=draft.on,
            recorded_at=appended.recorded_at,
            by=draft.by or self._by,
            each=_each(new),
            said_by=draft.said_by,
            on_behalf_of=draft.on_behalf_of,
            origin=draft.origin,
            source=draft.source,
            reference=draft.reference,
            held_from=draft.held_from,
            corrects=draft.corrects,
            withdraws=draft.withdraws,
            why=draft.why,
            builds_on=draft.builds_on,
            takes_over=draft.takes_over,
            root=target.root if target else appended.id,
            client_ref=draft.client_ref,
            shape=new.shape,
            digest=appended.digest,
        )

    def _about(self, new: Prepared, digest: str, target: Entry[Fact] | None) -> tuple[About, ...]:
        """Its place in each thread, which now ends with it; whoever it leaves keeps a stub."""
        was = {place.subject for place in target.about if not place.stub} if target else set()
        left = was.difference(new.about)
        told = []
        for who in sorted({*new.about, *left}) if left else new.about:
            seq, head = self._ends.get(who, (0, ""))
            told.append(About(who, seq + 1, head, who in left))
            self._ends[who] = (seq + 1, digest)
        return tuple(told)


def _each(new: Prepared) -> dict[SubjectId, Part]:
    return {who: new.draft.each[who] for who, _ in new.parts}
