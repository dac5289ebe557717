"""Lawful erasure: one person asks, another agrees or refuses, and only when they agree do the words go.

The entry's line, its digest and these entries stay (house invariant 1). Nothing about somebody for whom a
legal hold stands is erased, whoever agrees. A request has one answer, or is taken back before.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import cast

import msgspec

from alongside.access import erasures
from alongside.access.authority import FULL
from alongside.access.facts import FACTS as ACCESS
from alongside.access.facts import (
    ErasureAgreed,
    ErasureAsked,
    ErasureCarriedOut,
    ErasureRefused,
    ErasureTakenBack,
    LegalHoldLifted,
    LegalHoldPlaced,
)
from alongside.access.holds import holds
from alongside.desk.sight import Sight
from alongside.practice.home import ProtectionLifted, WhereaboutsProtected
from alongside.practice.identifiers import RecordsJoined, RecordsParted
from alongside.record import (
    Appended,
    Draft,
    Entry,
    EntryId,
    Fact,
    Held,
    Life,
    Moved,
    Sitting,
    SubjectId,
    SubjectKind,
    kind_of,
    new_entry_id,
)
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

HOLDS = frozenset({LegalHoldPlaced.__name__, LegalHoldLifted.__name__})
MUST_BE_KEPT = "nothing may be erased while it must be kept: {reason}"
FOR_NOW = "something about it must be kept for now"


class OnHold(PermissionError):
    """A legal hold stands: nothing about these people may be erased.

    The reason is told to whoever may read the hold, and to nobody else.
    """

    def __init__(self, reason: str = "") -> None:
        super().__init__(MUST_BE_KEPT.format(reason=reason.rstrip(".")) if reason else FOR_NOW)


class Repeats(ValueError):
    """A reason says again what was asked to go: it would stay for ever in the reason."""

    def __init__(self) -> None:
        super().__init__("this repeats words that were asked to go; say it without them")


class HoldsUp(PermissionError):
    """What was asked to go is what keeps somebody safe, or what says who may see what and why."""

    def __init__(self) -> None:
        super().__init__(
            "this entry keeps somebody safe, or says who may see what; it is lifted or ended, never erased"
        )


class TwoPeople(PermissionError):
    """The person who asked answered too."""

    def __init__(self) -> None:
        super().__init__("somebody else than the person who asked must answer a request for erasure")


class NotTheirs(PermissionError):
    """Somebody took back what another person asked for."""

    def __init__(self) -> None:
        super().__init__(
            "only whoever asked for an erasure takes the request back; a second person refuses it"
        )


def everywhere(
    sight: Sight, ref: EntryId, parts: tuple[str, ...], *, law: str, reason: str, alone: bool
) -> list[Draft]:
    """What asks that parts of an entry go from each of its wordings, or from one alone; the named first.

    Raises `OnHold`, for a hold that whoever asks may read, and `Repeats`.
    """
    sitting = sight.sitting
    entry, on = sitting.entry(ref), civil_day(sitting.now)
    others = () if alone else erasures.elsewhere(entry, parts, _chain(sitting, entry))
    named = [(entry, parts), *others]
    _refuse_repeated(f"{law} {reason}", named)
    drafts = [asking(one, theirs, law=law, reason=reason, on=on) for one, theirs in named]
    people = {who for one in drafts for who in one.about if kind_of(who) is SubjectKind.PERSON}
    refuse_held(sight, (who for who in people if sight.relations(who) & FULL), on)
    return drafts


def _refuse_repeated(words: str, named: Iterable[tuple[Entry[Fact], Collection[str]]]) -> None:
    if any(erasures.repeats(words, entry, parts) for entry, parts in named):
        raise Repeats


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


def people_of(requests: Iterable[Entry[Fact]]) -> frozenset[SubjectId]:
    """Everybody whom requests are about."""
    return frozenset(who for one in requests for who in one.subjects)


def carry_out(sight: Sight, asked: EntryId, words: str) -> tuple[Appended, ...]:
    """Agree, erase and write down that it was done, all or none, in a sitting for retention.

    With a request goes what was asked in one act with it: the same words in other wordings of the entry.
    Raises `Moved` where somebody refused it or took it back, also in the same moment: the book decides.
    """
    sitting, on = sight.sitting, civil_day(sight.sitting.now)
    requests = _to_answer(sitting, asked, words)
    if sitting.entry(asked).by == sitting.by:
        raise TwoPeople
    refuse_held(sight, people_of(requests), on)
    try:
        return tuple(told for request in requests for told in _let_go(sitting, request, words, on))
    except Held as kept:
        raise OnHold from kept


def refuse(sitting: Sitting, asked: EntryId, words: str) -> tuple[Appended, ...]:
    """Say no to a request and what was asked in one act with it. Raises `TwoPeople`, `Moved`, `Repeats`."""
    requests = _to_answer(sitting, asked, words)
    if sitting.entry(asked).by == sitting.by:
        raise TwoPeople
    return _end(sitting, [(one, ErasureRefused(asked=one.id, words=words)) for one in requests])


def take_back(sitting: Sitting, asked: EntryId, words: str) -> tuple[Appended, ...]:
    """Take a request back, and what was asked in one act with it. Raises `NotTheirs`, `Moved`, `Repeats`."""
    requests = _to_answer(sitting, asked, words)
    if sitting.entry(asked).by != sitting.by:
        raise NotTheirs
    return _end(sitting, [(one, ErasureTakenBack(asked=one.id, words=words)) for one in requests])


def _to_answer(sitting: Sitting, asked: EntryId, words: str) -> Sequence[Entry[ErasureAsked]]:
    requests = together(sitting, asked)
    _refuse_repeated(words, ((sitting.entry(one.fact.entry), one.fact.parts) for one in requests))
    return requests


def _end(
    sitting: Sitting, answers: Sequence[tuple[Entry[ErasureAsked], erasures.Answer]]
) -> tuple[Appended, ...]:
    """Write down the end of requests of which nothing goes: each takes its request over, once."""
    left = [(one, fact) for one, fact in answers if _done(sitting, one) is None]
    if not left:
        raise Moved(answers[0][0].id, _done(sitting, answers[0][0]) or answers[0][0].id)
    on = civil_day(sitting.now)
    return sitting.append([_on(_draft(fact, one.subjects, on), one.id) for one, fact in left])


def together(sitting: Sitting, asked: EntryId) -> Sequence[Entry[ErasureAsked]]:
    """A request, with what was asked in one act with it."""
    request = sitting.entry(asked)
    if not isinstance(request.fact, ErasureAsked):
        raise TypeError(f"entry {asked} does not ask for an erasure")
    chain = {one.id for one in _chain(sitting, sitting.entry(request.fact.entry))}
    kinds = {fact.__name__ for fact in (ErasureAsked, *erasures.ANSWERS)}
    lives = (Life(who, sitting.entries([who], kinds)) for who in request.subjects)
    return erasures.together(cast("Entry[ErasureAsked]", request), chain, lives)


def _let_go(sitting: Sitting, request: Entry[ErasureAsked], words: str, on: date) -> tuple[Appended, ...]:
    asked, fact = request.id, request.fact
    if _done(sitting, request) is not None:
        return ()
    agreed = _draft(ErasureAgreed(entry=fact.entry, parts=fact.parts, words=words), request.subjects, on)
    (yes,) = sitting.append([_on(agreed, asked)])
    gone = sitting.erase(asked=asked, agreed=yes.id)
    told = ErasureCarriedOut(asked=asked, agreed=yes.id, law=fact.law, parts=gone)
    (done,) = sitting.append([_draft(told, request.subjects, on)])
    return yes, done


def _done(sitting: Sitting, request: Entry[ErasureAsked]) -> EntryId | None:
    """By which entry it was carried out before: agreeing once more changes nothing."""
    done = sitting.entries(list(request.subjects), {ErasureCarriedOut.__name__})
    carried = (
        one for one in done if isinstance(one.fact, ErasureCarriedOut) and one.fact.asked == request.id
    )
    return next((one.id for one in carried), None)


def refuse_held(sight: Sight, people: Iterable[SubjectId], on: date) -> None:
    """Raise `OnHold` where a hold that this reader may read stands on any of these people.

    Who is one person with them, in a record that was joined, counts too.
    """
    for who in sorted(people):
        if kind_of(who) is SubjectKind.PERSON:
            for hold in holds(sight.whole(who, HOLDS), on):
                raise OnHold(hold.fact.reason)


def _draft(fact: Fact, about: tuple[SubjectId, ...], on: date) -> Draft:
    return Draft(fact=fact, about=about, on=day(on), client_ref=f"erasure/{new_entry_id()}")


def _on(draft: Draft, asked: EntryId) -> Draft:
    """A draft that answers a request. It takes the request over, so that one answer stands and no other."""
    return msgspec.structs.replace(draft, builds_on=asked, takes_over=True)
