"""What the book in memory can say of its own seal: receipts, and its threads checked again.

It lasts as long as the program and keeps no salts, so words are not hashed again and nothing is signed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from alongside.record.canonical import digest
from alongside.record.entry import EntryId, SubjectId
from alongside.record.kept import Kept, State
from alongside.record.seal.findings import Finding
from alongside.record.seal.receipt import Receipt, Standing
from alongside.record.seal.threads import Checked, told_of


class MemoryReceipts:
    """Receipts in the state of a sitting."""

    def __init__(self, state: State) -> None:
        self.state = state

    def keep(self, receipt: Receipt, entry: EntryId, holder: SubjectId) -> None:
        """Remember which entry a receipt was given for, and to whom it speaks."""
        self.state.receipts.setdefault(receipt.code, (entry, holder))

    def asked(self, receipt: Receipt) -> tuple[Standing, SubjectId] | None:
        """The entry of a receipt as it stands now, and whose receipt it is."""
        found = self.state.receipts.get(receipt.code)
        standing = self.standing(found[0]) if found else None
        return (standing, found[1]) if found and standing else None

    def standing(self, entry: EntryId) -> Standing | None:
        """An entry as it stands now."""
        kept = self.state.entries.get(entry)
        if kept is None:
            return None
        tip = self.state.entries[self.state.tip(entry)].header
        commitments = dict(kept.header.commitments)
        return Standing(
            entry=entry,
            commitments=commitments,
            found={whose: None if whose in kept.erased else told for whose, told in commitments.items()},
            sealed=digest(kept.header) == kept.digest,
            corrected=entry in self.state.next,
            withdrawn=tip.entry != entry and tip.act == "withdraws",
        )


def recheck(state: State, subjects: Collection[SubjectId], seen: Collection[EntryId]) -> Checked:
    """These subjects' threads again, told of the entries that are seen."""
    findings = [found for subject in sorted(subjects) for found in _wrong(state, subject)]
    own = {"common", *subjects}
    erased = [entry for entry in seen if not own.isdisjoint(state.entries[entry].erased)]
    return Checked(told_of(findings, seen), entries=len(seen), waiting=len(seen), erased=len(erased))


def _wrong(state: State, subject: SubjectId) -> Iterator[Finding]:
    before = ""
    for number, entry in enumerate(state.threads.get(subject, ()), start=1):
        kept: Kept = state.entries[entry]
        place = next(place for place in kept.header.threads if place.subject == subject)
        if place.seq != number:
            yield Finding("thread-gap", "An entry is missing from this life: its numbers have a gap")
        if place.previous != before:
            yield Finding("thread-broken", "An entry does not follow the one before it", entry)
        if digest(kept.header) != kept.digest:
            yield Finding("line-changed", "An entry's line is not the one that was written", entry)
        before = kept.digest
