"""A return that was sent to government, written down: which, of which year, by whom, when, and its digest.

What is kept is the digest of the very file that went, so that years later anybody can tell whether a file in
their hand is the one that was sent. The file itself is not kept: the record is what it was derived from.
"""

from __future__ import annotations

import hashlib
from datetime import date
from pathlib import Path
from typing import NamedTuple
from uuid import NAMESPACE_URL, uuid5

from alongside.access import Reader, Role
from alongside.access.facts import ReturnSent
from alongside.access.ties import worker_name
from alongside.desk.desk import Desk
from alongside.desk.writing import NotYours
from alongside.record import Draft, Life, SubjectId, SubjectKind
from alongside.record.when import day
from alongside.returns.cin.period import NotACensusYear, census_year
from alongside.returns.cin.reading import read
from alongside.returns.cin.tree import Node
from alongside.returns.opening import Limits, UnreadableFile

_BLOCK = 1024 * 1024


class NotOurs(ValueError):
    """The file is not a census of this authority, or of no year that we know."""


class Sent(NamedTuple):
    """One return that was sent."""

    period: str
    children: int
    digest: str
    on: date
    by: str


def authority(number: int) -> SubjectId:
    """The subject that an authority is in its own record: whom what it sent is about."""
    return SubjectId(f"{SubjectKind.AUTHORITY}:{uuid5(NAMESPACE_URL, f'alongside/{number}')}")


def write_down(desk: Desk, reader: Reader, path: Path, on: date, limits: Limits | None = None) -> Sent:
    """Write down that a census file was sent. The same file again is the same entry.

    Raises `UnreadableFile`, `NotOurs`; `NotYours` for whoever does not send returns.
    """
    period, children = _told_by(desk, path, limits or Limits())
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    there = next((one for one in sent(desk, reader) if one.digest == digest), None)
    if there:
        return there
    fact = ReturnSent(return_name="cin", period=period, digest=digest, children=children)
    about = authority(desk.book.authority)
    draft = Draft(fact=fact, about=(about,), on=day(on), client_ref=f"sent/{digest}")
    desk.write(reader, [draft])
    return Sent(period, children, digest, on, reader.name)


def sent(desk: Desk, reader: Reader) -> tuple[Sent, ...]:
    """Every return that was written down as sent, the last first."""
    if not reader.has(Role.RETURNS_OFFICER):
        raise NotYours("what was sent is for those who send the statutory returns")
    about = authority(desk.book.authority)
    with desk.book.sitting(reader.who, wide=True) as sitting:
        told = Life(about, sitting.entries([about])).each(ReturnSent)
        names = {by: worker_name(Life(by, sitting.entries([by]))) for by in {e.by for e in told}}
    found = (Sent(e.fact.period, e.fact.children, e.fact.digest, e.on.first, names[e.by]) for e in told)
    return tuple(reversed(tuple(found)))


def _told_by(desk: Desk, path: Path, limits: Limits) -> tuple[str, int]:
    """The year and the number of children of a census file of ours."""
    header, children = Node("Header", 0), 0
    for met in read(path, limits):
        header = met.header or header
        children += met.child is not None
    ours, theirs = f"{desk.book.authority:03d}", header.only("Source").value("LEA")
    if theirs != ours:
        raise NotOurs(f"this is the census of council {theirs or 'unknown'}; ours is {ours}")
    try:
        return census_year(header.only("CollectionDetails").value("ReferenceDate")[:4]).words, children
    except NotACensusYear as odd:
        raise NotOurs("its header names no census year that we know") from odd


__all__ = ["NotOurs", "Sent", "UnreadableFile", "authority", "sent", "write_down"]
