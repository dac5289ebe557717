"""Somebody's own account and all its wordings: a change is a new version, what is taken back shows as that.

It is a reading of `AccountGiven` and what came after it. Nobody's version but its giver's (or that of whoever
wrote it down for them) is ever the newest; the desk holds that.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from alongside.practice.our_story import KIND as OUR_STORY
from alongside.practice.voice import AccountGiven, AccountWithdrawn
from alongside.record import Entry, EntryId, Life, SubjectId, once

LATELY = timedelta(days=90)
"""How far back an account that names nothing of ours stands beside what we write now. Our own choice."""


@dataclass(frozen=True, kw_only=True)
class Account:
    """One account in all its wordings, oldest first."""

    wordings: tuple[Entry[AccountGiven], ...]
    back: Entry[Any] | None = None
    """By what it was taken back, where it was."""

    @property
    def first(self) -> EntryId:
        """What every word about it names."""
        return self.wordings[0].root

    @property
    def newest(self) -> Entry[AccountGiven]:
        """The wording that stands, or that stood when it was taken back."""
        return self.wordings[-1]

    @property
    def said_by(self) -> str:
        """Whose account it is: a person, a name, or nobody named."""
        return self.newest.said_by

    @property
    def stands(self) -> bool:
        """Whether whoever gave it has not taken it back."""
        return self.back is None

    def since(self, seen: EntryId) -> Entry[AccountGiven] | None:
        """The newest wording, where it came after the one that somebody had before them."""
        return self.newest if self.newest.id != seen else None


@once
def accounts(life: Life, on: date) -> tuple[Account, ...]:
    """Every account in a life by a day, also those taken back, oldest first. A shared story is not one."""
    life = life.as_on(on)
    roots = dict.fromkeys(e.root for e in life.entries if isinstance(e.fact, AccountGiven))
    found = (_account(life, root) for root in roots)
    told = (one for one in found if one is not None and one.newest.fact.kind != OUR_STORY)
    return tuple(sorted(told, key=lambda one: (one.wordings[0].on.starts, one.first)))


def account_of(life: Life, ref: EntryId | None, on: date) -> Account | None:
    """One account, by any word of its chain."""
    return next((one for one in accounts(life, on) if life.same(one.first, ref)), None)


def is_taken_back(life: Life, entry: Entry[Any], on: date) -> bool:
    """Whether an entry is an account that its giver took back: its words are shown no more."""
    if not isinstance(entry.fact, AccountGiven):
        return False
    return any(one.on.first <= on for one in life.naming(AccountWithdrawn, "account", entry.id))


def beside(life: Life, on: date, ours: EntryId | None, start: date, end: date) -> tuple[Account, ...]:
    """The accounts that stand beside something we wrote: those that name it, and those given while it ran."""
    told = (one for one in accounts(life, on) if one.stands)
    return tuple(one for one in told if _is_beside(life, one, ours, start, end))


def _is_beside(life: Life, one: Account, ours: EntryId | None, start: date, end: date) -> bool:
    named = one.newest.fact.beside
    if named is not None:
        return ours is not None and life.same(named, ours)
    return start - LATELY <= one.newest.on.first <= end


def _account(life: Life, root: EntryId) -> Account | None:
    chain = life.history(root)
    told: tuple[Entry[Any], ...] = tuple(e for e in chain if isinstance(e.fact, AccountGiven))
    if not told or not life.is_about(told[-1]):
        return None
    return Account(wordings=told, back=next(_back(life, chain), None))


def _back(life: Life, chain: tuple[Entry[Any], ...]) -> Iterator[Entry[Any]]:
    if chain[-1].withdraws:
        yield chain[-1]
    yield from life.naming(AccountWithdrawn, "account", chain[0].id)


def speaks(one: Account, life: Life) -> SubjectId | None:
    """Whose record they have, where it is known: nobody named is whose life it is."""
    if not one.said_by:
        return life.subject
    return SubjectId(one.said_by) if one.said_by.startswith("person:") else None
