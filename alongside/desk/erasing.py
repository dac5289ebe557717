"""Lawful erasure: one person asks, another agrees, and only then do the words go.

The entry's line, its digest and these entries stay (house invariant 1). Nothing about somebody for whom a
legal hold stands is erased, whoever agrees.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import cast

from alongside.access import erasures
from alongside.access.facts import FACTS as ACCESS
from alongside.access.facts import ErasureAgreed, ErasureAsked, ErasureCarriedOut, LegalHoldPlaced
from alongside.practice.home import ProtectionLifted, WhereaboutsProtected
from alongside.practice.identifiers import RecordsJoined, RecordsParted
from alongside.record import Appended, Draft, Entry, EntryId, Fact, Life, Sitting, SubjectId, new_entry_id
from alongside.record.canonical import COMMON
from alongside.record.files import Attachment
from alongside.record.keys import KEY
from alongside.record.when import civil_day, day

HOLDS_UP: tuple[type[Fact], ...] = (
    *ACCESS,
    WhereaboutsProtected,
    ProtectionLifted,
    RecordsJoined,
    RecordsParted,
)
"""What is never erased: walls and roles, who must not find somebody, what was one record, and erasures."""


class OnHold(PermissionError):
    """A legal hold stands: nothing about these people may be erased."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"nothing may be erased while it must be kept: {reason}")


class HoldsUp(PermissionError):
    """What was asked to go is what keeps somebody safe, or what says who may see what and why."""

    def __init__(self) -> None:
        super().__init__(
            "this entry keeps somebody safe, or says who may see what; it is lifted or ended, never erased"
        )


class TwoPeople(PermissionError):
    """The person who asked agreed too."""

    def __init__(self) -> None:
        super().__init__("somebody else than the person who asked must agree to an erasure")


def everywhere(
    sitting: Sitting, ref: EntryId, parts: tuple[str, ...], *, law: str, reason: str, alone: bool
) -> list[Draft]:
    """What asks that parts of an entry go from each of its wordings, or from one alone; the named first."""
    entry, on = sitting.entry(ref), civil_day(sitting.now)
    others = () if alone else erasures.elsewhere(entry, parts, _chain(sitting, entry))
    named = [(entry, parts), *others]
    return [asking(one, theirs, law=law, reason=reason, on=on) for one, theirs in named]


def _chain(sitting: Sitting, entry: Entry[Fact]) -> Sequence[Entry[Fact]]:
    found = {one.id: one for one in sitting.entries(list(entry.subjects)) if one.root == entry.root}
    return [found[ref] for ref in sorted(found)]


def asking(entry: Entry[Fact], parts: tuple[str, ...], *, law: str, reason: str, on: date) -> Draft:
    """The draft by which an erasure is asked for, about everyone whom the entry is about.

    With the words that all share goes the key of the paper that they name.
    """
    if isinstance(entry.fact, HOLDS_UP):
        raise HoldsUp
    named = (*(part for part in parts if not part.startswith(KEY)), *_keys(entry, parts))
    fact = ErasureAsked(entry=entry.id, parts=named, law=law, reason=reason)
    return _draft(fact, entry.subjects, on)


def _keys(entry: Entry[Fact], parts: tuple[str, ...]) -> tuple[str, ...]:
    text = getattr(entry.fact, "attachment", "") if COMMON in parts else ""
    return (KEY + Attachment.read(text).key,) if text else ()


def carry_out(sitting: Sitting, asked: EntryId, words: str, on: date) -> tuple[Appended, ...]:
    """Agree, erase and write down that it was done, all or none, in a sitting for retention.

    With a request goes what was asked in one act with it: the same words in other wordings of the entry.
    """
    requests = together(sitting, asked)
    if sitting.entry(asked).by == sitting.by:
        raise TwoPeople
    for request in requests:
        _refuse_held(sitting, request.subjects, on)
    return tuple(told for request in requests for told in _let_go(sitting, request, words, on))


def together(sitting: Sitting, asked: EntryId) -> Sequence[Entry[ErasureAsked]]:
    """A request, with what was asked in one act with it."""
    request = sitting.entry(asked)
    if not isinstance(request.fact, ErasureAsked):
        raise TypeError(f"entry {asked} does not ask for an erasure")
    chain = {one.id for one in _chain(sitting, sitting.entry(request.fact.entry))}
    return erasures.together(cast("Entry[ErasureAsked]", request), chain, _asked(sitting, request))


def _asked(sitting: Sitting, request: Entry[Fact]) -> Iterator[Entry[ErasureAsked]]:
    for who in request.subjects:
        yield from Life(who, sitting.entries([who], {ErasureAsked.__name__})).each(ErasureAsked)


def _let_go(sitting: Sitting, request: Entry[ErasureAsked], words: str, on: date) -> tuple[Appended, ...]:
    asked, fact = request.id, request.fact
    if _is_done(sitting, asked, request.subjects):
        return ()
    agreed = _draft(ErasureAgreed(entry=fact.entry, parts=fact.parts, words=words), request.subjects, on)
    (yes,) = sitting.append([_on(agreed, asked)])
    gone = sitting.erase(asked=asked, agreed=yes.id)
    told = ErasureCarriedOut(asked=asked, agreed=yes.id, law=fact.law, parts=gone)
    (done,) = sitting.append([_draft(told, request.subjects, on)])
    return yes, done


def _is_done(sitting: Sitting, asked: EntryId, people: tuple[SubjectId, ...]) -> bool:
    """Whether it was carried out before: agreeing once more changes nothing."""
    done = sitting.entries(list(people), {ErasureCarriedOut.__name__})
    return any(isinstance(one.fact, ErasureCarriedOut) and one.fact.asked == asked for one in done)


def _refuse_held(sitting: Sitting, people: tuple[SubjectId, ...], on: date) -> None:
    for who in people:
        life = Life(who, sitting.entries([who], {LegalHoldPlaced.__name__}))
        for hold in life.each(LegalHoldPlaced):
            if hold.fact.until is None or hold.fact.until >= on:
                raise OnHold(hold.fact.reason)


def _draft(
    fact: ErasureAsked | ErasureAgreed | ErasureCarriedOut, about: tuple[SubjectId, ...], on: date
) -> Draft:
    return Draft(fact=fact, about=about, on=day(on), client_ref=f"erasure/{new_entry_id()}")


def _on(draft: Draft, asked: EntryId) -> Draft:
    return Draft(
        fact=draft.fact, about=draft.about, on=draft.on, client_ref=draft.client_ref, builds_on=asked
    )
