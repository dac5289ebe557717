"""“Check that nothing has been changed”: one life checked again as the book holds it.

Every entry that the reader may see is hashed again from what is stored, its words against what was
committed to, its place in the life and in the log that was signed, and its file where it has one. Nothing
that is told depends on what the reader may not see: what is hidden is checked by `alongside verify`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any, NamedTuple

from alongside.access import NotHere, Reader
from alongside.desk.desk import Desk
from alongside.desk.sight import Sight
from alongside.record import Entry, EntryId, Life, Look, LookKind, Sitting, SubjectId, When
from alongside.record.files import Attachment, FileChanged, Files, NoSuchFile
from alongside.record.seal.findings import Finding
from alongside.record.seal.threads import Checked, Witnessed
from alongside.record.when import LONDON
from alongside.story.words import counted, long_day

PAGE = "check"

WHOLE = "All {count} that you may see here are as they were written: none changed, removed or slipped in."
WRONG = "Something is not as it was written: {count}. This should never happen: tell us."
ERASED = "The words of {count} were erased, as the law allows; who asked, who agreed and why is kept."
SEALED = "They were sealed by {when}: from then on, nobody can change them without being found out."
WAITING = "{count} not sealed yet; that takes a few seconds while Alongside runs."
HELD = "{witness} outside holds a signed copy of the state in which {count} stood, since {when}."
NO_WITNESS = "Nobody outside holds a signed copy of them yet."
NO_KEY = "The signature itself could not be checked here: the public key is not kept in this installation."
MOMENT = "{time} on {day}"


class Fault(NamedTuple):
    """One thing that is wrong: its exact name, what it means, and where it stands."""

    code: str
    words: str
    entry: EntryId | None = None
    title: str = ""
    on: When | None = None


class Intact(NamedTuple):
    """How a life was found."""

    entries: int
    waiting: int
    erased: int
    papers: int
    faults: tuple[Fault, ...]
    sealed_at: datetime | None
    """When the signed state was made in which the last of them that is sealed first stood."""
    witnesses: tuple[Witnessed, ...]
    signature_checked: bool

    @property
    def whole(self) -> bool:
        """Whether nothing has been changed."""
        return not self.faults

    @property
    def words(self) -> tuple[str, ...]:
        """What was found, in sentences."""
        return tuple(_words(self))


def intact(desk: Desk, reader: Reader, subject: SubjectId) -> Intact:
    """Check one life again, for somebody who is let in to it. Raises `NotHere`; asking is a look."""
    told: Intact | None = None
    with desk.book.sitting(reader.who, wide=True) as sitting:
        try:
            life = Sight(sitting, reader).life(subject)
        except NotHere:
            life = None
        if life is not None:
            told = _checked(desk, sitting, life)
        kind = LookKind.REFUSED if told is None else LookKind.OPENED
        sitting.look([Look(reader=reader.who, subject=subject, kind=kind, page=PAGE)])
    if told is None:
        raise NotHere
    return told


def _checked(desk: Desk, sitting: Sitting, life: Life) -> Intact:
    seen = {entry.id: entry for entry in life.entries}
    trusted = desk.safe.trusted() if desk.safe else {}
    found: Checked = sitting.recheck(life.subjects, seen.keys(), trusted)
    papers = [entry for entry in life.entries if getattr(entry.fact, "attachment", "")]
    files = desk.safe.attachments(sitting.envelopes) if desk.safe and papers else None
    wrong = [*found.findings, *(_wrong_papers(files, papers) if files else ())]
    return Intact(
        entries=found.entries,
        waiting=found.waiting,
        erased=found.erased,
        papers=len(papers),
        faults=tuple(_fault(one, seen.get(EntryId(one.where))) for one in wrong),
        sealed_at=found.sealed_at,
        witnesses=found.witnesses,
        signature_checked=found.signature_checked,
    )


def _wrong_papers(files: Files, papers: Iterable[Entry[Any]]) -> Iterator[Finding]:
    for entry in papers:
        try:
            files.check(Attachment.read(entry.fact.attachment))
        except NoSuchFile:
            yield Finding("paper-gone", "The file of a paper is not where it was kept", entry.id)
        except FileChanged:
            yield Finding("paper-changed", "The file of a paper is not the one that was kept", entry.id)


def _fault(finding: Finding, entry: Entry[Any] | None) -> Fault:
    if entry is None:
        return Fault(finding.code, finding.words)
    title = getattr(type(entry.fact), "TITLE", "")
    return Fault(finding.code, finding.words, entry.id, title, entry.on)


def _words(found: Intact) -> Iterator[str]:
    if found.faults:
        yield WRONG.format(count=counted(len(found.faults), "fault"))
    else:
        yield WHOLE.format(count=_entries(found.entries))
    if found.erased:
        yield ERASED.format(count=_entries(found.erased))
    if found.sealed_at:
        yield SEALED.format(when=_moment(found.sealed_at))
    if found.waiting:
        yield WAITING.format(count=_are(found.waiting))
    for one in found.witnesses:
        yield HELD.format(witness=one.witness, count=_entries(one.entries), when=_moment(one.since))
    if not found.witnesses:
        yield NO_WITNESS
    if found.sealed_at and not found.signature_checked:
        yield NO_KEY


def _entries(count: int) -> str:
    return "1 entry" if count == 1 else f"{count:,} entries"


def _are(count: int) -> str:
    return f"{_entries(count)} {'is' if count == 1 else 'are'}"


def _moment(at: datetime) -> str:
    here = at.astimezone(LONDON)
    return MOMENT.format(time=f"{here:%H:%M}", day=long_day(here.date()))
