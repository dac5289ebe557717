"""Live quotations: a text of ours names the place in somebody's account, and never holds a copy of the words.

    She is tired. <<words 0199… 0-14,61-84 5f2c9a0d11e3>> I think that she should not have to ask again.

The reference is the version that was quoted, the sentences in it, and the seal of those sentences; it is
plain text, so it goes into any box and comes back from any form. Where a page shows such a text the words are
read where they stand, and so: how much was left out is said, a new version is followed, what was taken back
is shown no more, and what anybody says of the words stands beside them here too.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from alongside.access.view import View
from alongside.practice.account import Account, accounts
from alongside.practice.agreement import digest_of
from alongside.practice.voice import AccountGiven
from alongside.record import Entry, EntryId, Erased, Life, SubjectId
from alongside.story.account import name_of, sentences
from alongside.story.passages import texts
from alongside.story.people import open_lives
from alongside.story.tellers import title_of
from alongside.story.telling import Telling
from alongside.story.words import counted, day_in_words, whole

LEFT_OUT = "{count} left out"
CHANGED = "{name} has changed these words since they were quoted, on {day}. This is how they stand now"
TAKEN_BACK = "Words of {name} were quoted here. {name} took them back on {day}"
ERASED = "Words of somebody's own were quoted here. They were erased, as the law allows"
NOT_THE_WORDS = "These words of {name} were quoted wrongly. Here they are, whole"
SHORT = 12
MARK = "<<words "
ALL = "all"
BETWEEN = " […] "
_QUOTE = re.compile(rf"<<words ([0-9a-f-]{{36}}) ({ALL}|\d+-\d+(?:,\d+-\d+)*) ([0-9a-f]{{{SHORT}}})>>")

Ranges = tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Quotation:
    """Somebody's words, as they stand now, where a text of ours quotes them."""

    entry: EntryId
    """The version that stands now: where the whole is read."""
    name: str
    words: str
    left_out: str = ""
    note: str = ""
    """What became of them since they were quoted."""


@dataclass(frozen=True)
class Run:
    """A piece of a text: our words, or a quotation."""

    words: str
    quotation: Quotation | None = None


@dataclass(frozen=True)
class Quotes:
    """Every account that this reader may see, for the texts of one page."""

    found: Mapping[EntryId, Quoted] = field(default_factory=dict)

    def runs(self, text: str) -> tuple[Run, ...]:
        """A text in its pieces; what is quoted and is not there for this reader leaves nothing behind."""
        return tuple(self._runs(text)) if MARK in text else (Run(text),)

    def without(self, people: Collection[str]) -> Quotes:
        """The same, for a copy in which nothing stands that these people said."""
        found = {ref: one for ref, one in self.found.items() if not one.is_of(people)}
        return Quotes(found) if people else self

    def plain(self, text: str) -> str:
        """The same as one line of text, where no more has room."""
        return "".join(_plainly(run) for run in self.runs(text))

    def _runs(self, text: str) -> Iterator[Run]:
        at = 0
        for one in _QUOTE.finditer(text):
            if before := text[at : one.start()]:
                yield Run(before)
            quoted = self.found.get(EntryId(one[1]))
            if quoted is not None:
                yield Run("", quoted.at(one[2], one[3]))
            at = one.end()
        if after := text[at:]:
            yield Run(after)


@dataclass(frozen=True)
class Quoted:
    """One version of an account, ready to be quoted from."""

    account: Account | None
    entry: EntryId
    words: str
    name: str = ""
    changed_on: str = ""
    back_on: str = ""

    def is_of(self, people: Collection[str]) -> bool:
        """Whether one of these people said it."""
        return self.account is not None and self.account.said_by in people

    def moved(self, where: str) -> datetime | None:
        """When these words became others, or were taken back."""
        if self.account is None:
            return None
        if self.account.back is not None:
            return self.account.back.recorded_at
        stand = all(one in self.account.newest.fact.words for one in _passages(self.words, where))
        return None if stand else self.account.newest.recorded_at

    def at(self, where: str, seal: str) -> Quotation:
        """The words at a place, as they stand now."""
        if self.account is None:
            return Quotation(self.entry, "", "", note=whole(ERASED))
        newest = self.account.newest
        if self.back_on:
            note = whole(TAKEN_BACK.format(name=self.name, day=self.back_on))
            return Quotation(newest.id, self.name, "", note=note)
        passages = _passages(self.words, where)
        if seal_of(passages) != seal:
            return Quotation(
                newest.id, self.name, newest.fact.words, note=NOT_THE_WORDS.format(name=self.name)
            )
        if not all(one in newest.fact.words for one in passages):
            note = CHANGED.format(name=self.name, day=self.changed_on)
            return Quotation(newest.id, self.name, newest.fact.words, note=note)
        left = len(sentences(newest.fact.words)) - sum(len(sentences(one)) for one in passages)
        out = LEFT_OUT.format(count=counted(left, "sentence")) if left > 0 else ""
        return Quotation(newest.id, self.name, BETWEEN.join(passages), left_out=out)


def reference(entry: EntryId, words: str, chosen: Iterable[int]) -> str:
    """What stands in a text of ours for these sentences of a version of an account."""
    told, places = sentences(words), sorted(set(chosen))
    if not places or len(places) == len(told):
        return f"<<words {entry} {ALL} {seal_of((words,))}>>"
    ranges = _joined(words, [told[place] for place in places if place < len(told)])
    where = ",".join(f"{a}-{b}" for a, b in ranges)
    return f"<<words {entry} {where} {seal_of(tuple(words[a:b] for a, b in ranges))}>>"


def seal_of(passages: tuple[str, ...]) -> str:
    """The seal of the quoted words, short: it is checked against the words themselves."""
    return digest_of("\n".join(passages)).partition(":")[2][:SHORT]


def tell(view: View, people: Iterable[SubjectId]) -> Quotes:
    """What may be quoted from these lives, as far as this reader may see them."""
    found: dict[EntryId, Quoted] = {}
    for who in open_lives(view, people):
        telling = Telling(view, who)
        if _any(telling.life):
            found |= {one.entry: one for one in _of(telling)}
    return Quotes(found)


def plainly(telling: Telling, text: str) -> str:
    """A text of ours as one reads it aloud: what it quotes stands in it as it stands now."""
    return tell(telling.view, [telling.who]).plain(text) if MARK in text else text


def moved(telling: Telling, text: str) -> datetime | None:
    """When the words that a text quotes last became others, or were taken back; nothing where they stand."""
    found = {said.entry: said for said in _of(telling)} if MARK in text else {}
    asked = ((found.get(EntryId(one[1])), one) for one in _QUOTE.finditer(text))
    moments = (said.moved(one[2]) for said, one in asked if said is not None)
    return max((at for at in moments if at is not None), default=None)


def quoting(life: Life, refs: Collection[EntryId]) -> Iterator[Entry[Any]]:
    """Every standing text of ours that quotes one of these versions, the oldest first."""
    for entry in life.standing:
        quoted = {EntryId(one[1]) for text in texts(entry) for one in _QUOTE.finditer(text)}
        if not quoted.isdisjoint(refs):
            yield entry


def quoted_in(telling: Telling, account: Account) -> tuple[tuple[EntryId, str], ...]:
    """Where an account is quoted today: the entry, and what it is called."""
    refs = {entry.id for entry in account.wordings}
    return tuple((entry.id, title_of(telling, entry)) for entry in quoting(telling.life, refs))


def _any(life: Life) -> bool:
    return any(
        isinstance(entry.fact, AccountGiven) or entry.kind == AccountGiven.__name__ for entry in life.entries
    )


def _of(telling: Telling) -> Iterator[Quoted]:
    for one in accounts(telling.life, telling.today):
        name, today = name_of(telling, one), telling.today
        changed = day_in_words(one.newest.on.first, today) if len(one.wordings) > 1 else ""
        back = day_in_words(one.back.on.first, today) if one.back else ""
        for said in one.wordings:
            yield Quoted(one, said.id, said.fact.words, name, changed, back)
    for entry in telling.life.entries:
        if isinstance(entry.fact, Erased) and entry.kind == AccountGiven.__name__:
            yield Quoted(None, entry.id, "")


def _passages(words: str, where: str) -> tuple[str, ...]:
    if where == ALL:
        return (words,)
    pairs = (one.partition("-") for one in where.split(","))
    return tuple(words[int(a) : int(b)] for a, _, b in pairs)


def _joined(words: str, ranges: list[tuple[int, int]]) -> Ranges:
    """Sentences that follow each other are one passage."""
    found: list[tuple[int, int]] = []
    for start, end in ranges:
        if found and not words[found[-1][1] : start].strip():
            found[-1] = found[-1][0], end
        else:
            found.append((start, end))
    return tuple(found)


def _plainly(run: Run) -> str:
    if run.quotation is None:
        return run.words
    return f"“{run.quotation.words}”" if run.quotation.words else run.quotation.note
