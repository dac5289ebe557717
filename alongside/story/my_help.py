"""Help, told to those it is for: what they asked, what is offered, what came; and what they agreed to.

It gives values and no sentences: the page says them, in the language that was chosen. It is told from a view
that holds only what is theirs, so nothing here can say what was offered to somebody else.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from alongside.access import NotHere, View
from alongside.access.own_page import WordsOpened
from alongside.practice.agreement import YES, Agreement, Standing, agreements
from alongside.practice.encounter import asked_of
from alongside.practice.escalation import FREE_TO_REFUSE, what_stopped
from alongside.practice.help import Help, HelpState, help_ledger
from alongside.record import EntryId, Life, SubjectId
from alongside.story.mine import lives_of

LINE = "plan_line"
WAITING = (HelpState.ASKED, HelpState.WANTED, HelpState.NOT_FOUND)
BEFORE = (HelpState.CONFIRMED, HelpState.DID_NOT_COME)


@dataclass(frozen=True)
class MyHelp:
    """One piece of help, as far as it has come."""

    what: str
    by: str
    on: date
    asked: str
    """Their own words, where they asked for it."""
    said: str
    helped: str
    state: HelpState
    to_them: bool
    """Whether it is for them to say if they want it, and how it was: what was only opened to them is not."""
    offer: EntryId | None
    arrived: EntryId | None
    about: tuple[SubjectId, ...]

    @property
    def to_answer(self) -> bool:
        """Whether they can say if they want it: also again, after a not now."""
        open_to = (HelpState.OFFERED, HelpState.DECLINED)
        return self.to_them and self.offer is not None and self.state in open_to

    @property
    def waits(self) -> bool:
        """Whether it has not come, and nothing is theirs to say."""
        return self.state in WAITING or (self.state is HelpState.OFFERED and not self.to_them)

    @property
    def to_confirm(self) -> bool:
        """Whether nobody has heard from them how it was."""
        return self.to_them and self.arrived is not None and self.state is HelpState.ARRIVED


@dataclass(frozen=True)
class MyAgreement:
    """Words they were asked to agree to, and where they stand."""

    asked: EntryId
    line: str
    explained: str
    if_no: str
    kind: str
    standing: Standing
    words: str
    on: date
    about: tuple[SubjectId, ...]
    stopped: str = ""
    """What changed when they took their yes back, or why nothing did; blank while nobody has said."""

    @property
    def to_answer(self) -> bool:
        """Whether they have not answered."""
        return self.standing is Standing.NO_ANSWER

    @property
    def can_take_back(self) -> bool:
        """Whether there is a yes to take back."""
        return self.standing in YES


@dataclass(frozen=True)
class MyQuestion:
    """A question that they are asked, in a way that they can refuse."""

    put: EntryId
    question: str
    about: tuple[SubjectId, ...]


@dataclass(frozen=True)
class MyHelpPage:
    """Everything of theirs that has to do with help, with a no, and with how it was."""

    offered: tuple[MyHelp, ...]
    to_confirm: tuple[MyHelp, ...]
    waiting: tuple[MyHelp, ...]
    before: tuple[MyHelp, ...]
    agreements: tuple[MyAgreement, ...]
    questions: tuple[MyQuestion, ...]
    whom: tuple[SubjectId, ...]
    """Themselves and those they come for: whom what they ask for is about."""

    @property
    def waits(self) -> int:
        """How many things wait for a word of theirs."""
        asked = sum(one.to_answer for one in self.agreements)
        open_offers = sum(one.state is HelpState.OFFERED for one in self.offered)
        return open_offers + len(self.to_confirm) + asked


def tell(view: View) -> MyHelpPage:
    """Tell whoever reads what is theirs."""
    lives = lives_of(view)
    opened = {ref for life in lives for e in life.each(WordsOpened) for ref in e.fact.entries}
    pieces = [_piece(view, one, opened) for one in _pieces(view, lives)]
    return MyHelpPage(
        offered=tuple(one for one in pieces if one.to_answer),
        to_confirm=tuple(one for one in pieces if one.to_confirm),
        waiting=tuple(one for one in pieces if one.waits),
        before=tuple(one for one in pieces if one.state in BEFORE),
        agreements=tuple(_agreements(view, lives)),
        questions=tuple(_questions(view, lives)),
        whom=tuple(life.subject for life in lives),
    )


def _pieces(view: View, lives: list[Life]) -> Iterator[Help]:
    """Each piece once, in whichever of their lives it is met first."""
    seen: set[EntryId] = set()
    for piece in (one for life in lives for one in help_ledger(life, view.today)):
        roots = {entry.root for entry in piece.told}
        if seen.isdisjoint(roots):
            view.used(piece.told)
            yield piece
        seen |= roots


def _is_to_them(piece: Help, mine: Collection[SubjectId], opened: Collection[EntryId]) -> bool:
    """Whether it was offered to them, or they had asked for it, or it is there for them alone."""
    offered, asked = piece.offered, piece.asked
    if offered is None:
        return piece.arrived is None or piece.arrived.root not in opened
    if offered.fact.to:
        return any(who in mine for who in offered.fact.to)
    if asked is not None and asked.said_by:
        return asked.said_by in mine
    return offered.root not in opened


def _piece(view: View, piece: Help, opened: Collection[EntryId]) -> MyHelp:
    offered, came = piece.offered, piece.arrived
    words = (came.fact.words if came else "") or (offered.fact.words if offered else "")
    answered = (piece.answered.fact.words if piece.answered else "") or ""
    return MyHelp(
        what=words,
        by=offered.fact.by_whom if offered else "",
        on=(came or piece.told[0]).on.first,
        asked=piece.asked.fact.words if piece.asked else "",
        said=answered,
        helped=piece.confirmed.fact.words if piece.confirmed else "",
        state=piece.state,
        to_them=_is_to_them(piece, view.reader.mine, opened),
        offer=offered.root if offered else None,
        arrived=came.root if came else None,
        about=(came or offered or piece.told[0]).subjects,
    )


def _agreements(view: View, lives: list[Life]) -> Iterator[MyAgreement]:
    """What they were asked that they are free to refuse; lines of a plan stand with the plan."""
    seen: set[EntryId] = set()
    for life, one in ((each, told) for each in lives for told in agreements(each, view.today)):
        asked = one.asked
        if asked is None or asked.root in seen or one.to not in view.reader.mine:
            continue
        if asked.fact.kind in FREE_TO_REFUSE and asked.fact.kind != LINE:
            seen.add(asked.root)
            view.used([asked])
            yield _agreement(life, one)


def _agreement(life: Life, one: Agreement) -> MyAgreement:
    asked, told = one.asked, one.withdrawn or one.answered
    if asked is None:
        raise NotHere
    fact = asked.fact
    acted = what_stopped(life, one.withdrawn) if one.withdrawn else None
    return MyAgreement(
        asked=asked.root,
        line=fact.line,
        explained=fact.explained,
        if_no=fact.if_no,
        kind=fact.kind,
        standing=one.standing,
        words=told.fact.words if told else "",
        on=(told or asked).on.first,
        about=asked.subjects,
        stopped=(acted.fact.changed or acted.fact.why_not) if acted else "",
    )


def _questions(view: View, lives: list[Life]) -> Iterator[MyQuestion]:
    seen: set[EntryId] = set()
    for one in (each for life in lives for each in asked_of(life, view.today)):
        put = one.put
        if one.answered is None and put.fact.to in view.reader.mine and put.root not in seen:
            seen.add(put.root)
            view.used([put])
            yield MyQuestion(put.root, put.fact.question, put.subjects)
