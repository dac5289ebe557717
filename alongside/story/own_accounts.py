"""What somebody of a family gave in their own words, and what they are asked to agree to, for their own page.

It gives values and no sentences: the page says them, in the language that was chosen. It is told from a view
that holds only what is theirs (`access.theirs`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from alongside.access.view import NotHere, View
from alongside.practice.account import Account, accounts
from alongside.practice.agreement import Agreement, AgreementAsked, Hand, Standing, agreements, digest_of
from alongside.practice.written_line import newest
from alongside.record import Entry, EntryId, SubjectId
from alongside.story.account import AccountStory, told
from alongside.story.asking import may_be_asked
from alongside.story.entry import Piece, pieces
from alongside.story.mine import children_there
from alongside.story.people import first_name
from alongside.story.quoted import plainly
from alongside.story.telling import Telling


@dataclass(frozen=True)
class OwnAccounts:
    """Everything they gave, the newest first."""

    accounts: tuple[AccountStory, ...]
    shown: tuple[AccountStory, ...] = ()
    """What somebody else gave, and was opened to them by somebody who works here."""


@dataclass(frozen=True)
class AskedOf:
    """Exact words that they were asked about, and what they said."""

    entry: EntryId
    life: SubjectId
    about: tuple[SubjectId, ...]
    kind: str
    line: str
    digest: str
    on: date
    explained: str
    if_no: str
    answer: str = ""
    """As the fact has it: `agree`, `in_part`, `do_not_agree`; nothing while they have not answered."""
    words: str = ""
    answered_on: date | None = None
    own_hand: bool = False
    on_paper: bool = False
    taken_back: bool = False
    changed: tuple[Piece, ...] = ()
    """From the words they were asked about to the words as they are, where they are others now."""
    gone: bool = False
    """Whether the line stands no longer."""
    paper: EntryId | None = None

    @property
    def waits(self) -> bool:
        """Whether they have not answered to words that stand."""
        return not self.answer and not self.taken_back and not self.changed and not self.gone


def tell(view: View) -> OwnAccounts:
    """Everything they gave in their own words."""
    own: dict[EntryId, AccountStory] = {}
    shown: dict[EntryId, AccountStory] = {}
    for telling in _lives(view):
        for one in accounts(telling.life, telling.today):
            found = own if is_own(view, one) else shown if one.stands else None
            if found is not None and one.first not in found:
                found[one.first] = told(telling, one)
    return OwnAccounts(_newest_first(own.values()), _newest_first(shown.values()))


def _newest_first(stories: Iterable[AccountStory]) -> tuple[AccountStory, ...]:
    return tuple(sorted(stories, key=lambda one: (one.given or date.min, one.first), reverse=True))


def one_of(view: View, ref: EntryId) -> tuple[AccountStory, SubjectId]:
    """One of their accounts, by any word of it, and in whose life. Raises `NotHere`."""
    for telling in _lives(view):
        for one in accounts(telling.life, telling.today):
            if telling.life.same(one.first, ref) and is_own(view, one):
                return told(telling, one), telling.who
    raise NotHere


def is_own(view: View, one: Account) -> bool:
    """Whether it is theirs: they said it, whoever wrote it down."""
    mine = view.reader.mine
    return one.said_by in mine or one.wordings[0].by in mine


def children(view: View) -> tuple[tuple[SubjectId, str], ...]:
    """The children whom they come for, by the names they are called."""
    return tuple((who, first_name(view, who)) for who in children_there(view))


def readers(view: View) -> tuple[tuple[SubjectId, str], ...]:
    """Those of them who are old enough to be shown something."""
    every = children(view)
    may = may_be_asked(view, [view.life(who) for who, _ in every], [who for who, _ in every])
    return tuple(one for one in every if one[0] in may and one[0] not in view.reader.mine)


def asked_of(view: View) -> tuple[AskedOf, ...]:
    """Everything that they were asked to agree to, what waits for them first, then the newest."""
    found: dict[EntryId, AskedOf] = {}
    for telling in _lives(view):
        for one in _asked(telling):
            found.setdefault(one.entry, one)
    return tuple(sorted(found.values(), key=lambda one: (not one.waits, -one.on.toordinal(), one.entry)))


def one_asked(view: View, ref: EntryId) -> AskedOf:
    """One question. Raises `NotHere` for one that was not put to them."""
    for telling in _lives(view):
        for one in _asked(telling):
            if telling.life.same(one.entry, ref):
                return one
    raise NotHere


def _lives(view: View) -> Iterator[Telling]:
    for who in dict.fromkeys((*sorted(view.reader.mine), *view.reader.children)):
        if view.may_open(who):
            yield Telling(view, who)


def _asked(telling: Telling) -> Iterator[AskedOf]:
    mine = telling.view.reader.mine
    for one in agreements(telling.life, telling.today):
        if one.to in mine and one.asked is not None:
            telling.view.used([one.asked])
            yield _told(telling, one, one.asked)


def _told(telling: Telling, one: Agreement, asked: Entry[AgreementAsked]) -> AskedOf:
    fact, answered = asked.fact, one.answered
    now, paper = _now(telling, fact)
    other = now is not None and now != fact.line
    back = one.standing is Standing.WITHDRAWN
    return AskedOf(
        entry=asked.root,
        life=telling.who,
        about=asked.people,
        kind=fact.kind,
        line=plainly(telling, fact.line),
        digest=digest_of(fact.line),
        on=asked.on.first,
        explained=fact.explained,
        if_no=fact.if_no,
        answer=answered.fact.answer if answered else "",
        words=answered.fact.words if answered else "",
        answered_on=_day(one.withdrawn or answered),
        own_hand=bool(answered and answered.by in telling.view.reader.mine),
        on_paper=one.hand is Hand.PAPER,
        taken_back=back,
        changed=pieces(plainly(telling, fact.line), plainly(telling, now)) if other and now else (),
        gone=now == "",
        paper=paper,
    )


def _now(telling: Telling, fact: AgreementAsked) -> tuple[str | None, EntryId | None]:
    """The words as they are now in the paper they stand in: nothing where that is not to be seen."""
    wording = newest(telling.life, fact.of) if fact.of and fact.key else None
    if wording is None:
        return None, None
    line = wording.of(fact.key)
    return (line.words if line else ""), telling.life.root(fact.of)


def _day(entry: Entry[Any] | None) -> date | None:
    return entry.on.first if entry else None
