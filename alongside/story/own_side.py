"""Who is on my side: what was offered to whoever reads, who stands beside them and what these may read.

Told from a view that holds only what is theirs. It gives values and no sentences: the page says them, in the
language that was chosen. Nobody is named but whoever stands beside the reader.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from alongside.access import View
from alongside.access.own_page import WordsClosed, WordsOpened
from alongside.practice.advocacy import (
    AdvocateBegan,
    Beside,
    Paper,
    Postponement,
    beside,
    offers,
    papers,
    postponements,
)
from alongside.practice.family_group import (
    FamilyGroupDecisionMaking,
    FamilyMeetingOffered,
    FamilyPlanSealed,
    family_meetings,
)
from alongside.practice.letter import LetterSent
from alongside.practice.plan import PlanMade
from alongside.practice.promise import PromiseMade
from alongside.practice.voice import AccountGiven
from alongside.record import Entry, EntryId, Life, SubjectId
from alongside.story.mine import children_there, first_name, lives_of
from alongside.story.words import whole

SHARED: tuple[type[Any], ...] = (AccountGiven, FamilyPlanSealed, LetterSent, PlanMade, PromiseMade)
"""What somebody may open to whoever stands beside them, if it is there on their own page."""


@dataclass(frozen=True)
class OwnOffer:
    """Something that was offered to them: `kind` is a kind of person, or `meeting`."""

    entry: EntryId
    kind: str
    on: date
    occasion: str
    unless_no: bool
    answer: str
    words: str
    about: tuple[SubjectId, ...]


@dataclass(frozen=True)
class OnMySide:
    """Somebody who stands beside them now."""

    entry: EntryId
    who: SubjectId | None
    name: str
    kind: str
    service: str
    since: date


@dataclass(frozen=True)
class Shareable:
    """Something of theirs that whoever stands beside them may read, if they wish it."""

    entry: EntryId
    kind: str
    words: str
    on: date
    opening: EntryId | None
    """The act by which it stands open."""


@dataclass(frozen=True)
class Sharing:
    """What one person beside them may read."""

    to: SubjectId
    name: str
    things: tuple[Shareable, ...]


@dataclass(frozen=True)
class OwnPaper:
    """A paper for a meeting that was given to them."""

    what: str
    on: date
    meeting: str
    meeting_on: date | None
    working_days: int | None
    wanted: int | None
    late: bool
    how: str


@dataclass(frozen=True)
class OwnAsking:
    """Another day that was asked for by them, or for them."""

    meeting: str
    meeting_on: date | None
    why: str
    on: date
    answer: str
    to_day: date | None
    our_words: str


@dataclass(frozen=True)
class OwnPoint:
    """One line of the family's plan, and our answer; blank while there is none."""

    words: str
    answer: str
    ours: str
    by_whom: str
    by_when: date | None


@dataclass(frozen=True)
class OwnPlan:
    """A plan of the family's that they made, or that was opened to them."""

    entry: EntryId
    newest: EntryId
    on: date
    mine: bool
    """Whether they sealed it by their own hand."""
    points: tuple[OwnPoint, ...]
    ours: str


@dataclass(frozen=True)
class OwnSide:
    """The page."""

    today: date
    offers: tuple[OwnOffer, ...]
    beside: tuple[OnMySide, ...]
    sharing: tuple[Sharing, ...]
    papers: tuple[OwnPaper, ...]
    askings: tuple[OwnAsking, ...]
    plans: tuple[OwnPlan, ...]
    clients: tuple[tuple[SubjectId, str], ...]
    """Those they come for, by name."""

    @property
    def children(self) -> tuple[SubjectId, ...]:
        """Those they come for."""
        return tuple(who for who, _name in self.clients)

    @property
    def waiting(self) -> tuple[OwnOffer, ...]:
        """What nobody has answered yet."""
        return tuple(one for one in self.offers if not one.answer)


def tell(view: View) -> OwnSide:
    """Tell the page of whoever reads."""
    lives = lives_of(view)
    near = tuple(_beside(view, lives))
    return OwnSide(
        today=view.today,
        offers=tuple(_offers(view, lives)),
        beside=near,
        sharing=tuple(
            Sharing(one.who, one.name, tuple(_shared(view, lives, one.who))) for one in near if one.who
        ),
        papers=tuple(_papers(view, lives)),
        askings=tuple(_askings(view, lives)),
        plans=tuple(_plans(view, lives)),
        clients=tuple((who, first_name(view, who)) for who in children_there(view)),
    )


def _once(view: View, lives: list[Life], told: Any) -> Iterator[Any]:
    """What a reading says of each of these lives, each thing once."""
    seen: set[EntryId] = set()
    for life in lives:
        for one, entry in told(life):
            if entry.root not in seen:
                seen.add(entry.root)
                view.used([entry])
                yield one


def _offers(view: View, lives: list[Life]) -> Iterator[OwnOffer]:
    def told(life: Life) -> Iterator[tuple[OwnOffer, Entry[Any]]]:
        for one in offers(life, view.today):
            if one.to in view.reader.mine:
                fact, answered = one.made.fact, one.answered
                yield OwnOffer(
                    one.made.root, fact.kind, one.made.on.first, fact.occasion, fact.unless_no,
                    one.answer, answered.fact.words if answered else "", one.made.subjects,
                ), one.made  # fmt: skip
        for met in family_meetings(life, view.today):
            if met.offered and not view.reader.mine.isdisjoint(met.offered.fact.to):
                yield _of_meeting(view, met, met.offered), met.offered

    yield from _once(view, lives, told)


def _of_meeting(view: View, met: FamilyGroupDecisionMaking, offered: Entry[FamilyMeetingOffered]) -> OwnOffer:
    """With their own answer: another's to the same offer is another's."""
    mine = (*view.reader.mine, "")
    answered = next((entry for entry in reversed(met.heard) if entry.said_by in mine), None)
    return OwnOffer(
        offered.root, "meeting", offered.on.first, "", unless_no=False,
        answer=answered.fact.answer if answered else "",
        words=answered.fact.words if answered else "", about=offered.subjects,
    )  # fmt: skip


def _beside(view: View, lives: list[Life]) -> Iterator[OnMySide]:
    def told(life: Life) -> Iterator[tuple[OnMySide, Entry[AdvocateBegan]]]:
        for one in beside(life, view.today):
            if one.for_whom in view.reader.mine and one.holds(view.today):
                yield _one_beside(view, one), one.began

    yield from _once(view, lives, told)


def _one_beside(view: View, one: Beside) -> OnMySide:
    fact = one.began.fact
    known = first_name(view, one.advocate) if one.advocate else ""
    return OnMySide(
        one.began.root, one.advocate, known or fact.name, fact.kind, fact.service, one.began.on.first
    )


def _shared(view: View, lives: list[Life], to: SubjectId) -> Iterator[Shareable]:
    """Everything of theirs that can be opened, newest first, with whether it is."""
    opened = openings(lives, to)
    found: dict[EntryId, Shareable] = {}
    for life in lives:
        for entry in filter(lambda e: _may_show(view, lives, e), life.each(*SHARED)):
            words = getattr(entry.fact, "what", "") or entry.fact.words
            opening = next((o for ref, o in opened.items() if life.same(ref, entry.id)), None)
            told = Shareable(entry.root, entry.kind, words, entry.on.first, opening)
            found.setdefault(entry.root, told)
    yield from sorted(found.values(), key=lambda one: one.on, reverse=True)


def _may_show(view: View, lives: list[Life], entry: Entry[Any]) -> bool:
    """Nobody opens what somebody else said: what was shown to them is not theirs to show on.

    Nor more of a plan than they read themselves, who were asked about a line of it.
    """
    if isinstance(entry.fact, PlanMade):
        return any(entry.root in openings(lives, who) for who in view.reader.mine)
    return not isinstance(entry.fact, AccountGiven) or entry.said_by in view.reader.mine


def openings(lives: list[Life], to: SubjectId) -> dict[EntryId, EntryId]:
    """What stands open to somebody: each entry with the act that opened it."""
    found: dict[EntryId, EntryId] = {}
    for life in lives:
        closed = {life.root(entry.fact.opened) for entry in life.each(WordsClosed)}
        for entry in life.each(WordsOpened):
            if entry.fact.to == to and entry.root not in closed:
                found |= dict.fromkeys(entry.fact.entries, entry.root)
    return found


def _papers(view: View, lives: list[Life]) -> Iterator[OwnPaper]:
    def told(life: Life) -> Iterator[tuple[OwnPaper, Entry[Any]]]:
        for one in papers(life, view.policy, view.today):
            yield _paper(one), one.given

    yield from _once(view, lives, told)


def _paper(one: Paper) -> OwnPaper:
    fact = one.given.fact
    return OwnPaper(
        fact.what, one.given.on.first, fact.meeting, fact.meeting_on, one.working_days, one.wanted, one.late,
        fact.how,
    )  # fmt: skip


def _askings(view: View, lives: list[Life]) -> Iterator[OwnAsking]:
    def told(life: Life) -> Iterator[tuple[OwnAsking, Entry[Any]]]:
        for one in postponements(life, view.today):
            yield _asking(one), one.asked

    yield from _once(view, lives, told)


def _asking(one: Postponement) -> OwnAsking:
    fact, answered = one.asked.fact, one.answered.fact if one.answered else None
    return OwnAsking(
        fact.meeting, fact.meeting_on, fact.why, one.asked.on.first,
        answered.answer if answered else "", answered.to_day if answered else None,
        answered.why if answered else "",
    )  # fmt: skip


def _plans(view: View, lives: list[Life]) -> Iterator[OwnPlan]:
    def told(life: Life) -> Iterator[tuple[OwnPlan, Entry[FamilyPlanSealed]]]:
        for one in family_meetings(life, view.today):
            sealed = one.plan.sealed if one.plan else None
            if one.plan and sealed:
                yield _plan(view, one, sealed), sealed

    yield from _once(view, lives, told)


def _plan(view: View, one: FamilyGroupDecisionMaking, sealed: Entry[FamilyPlanSealed]) -> OwnPlan:
    points = one.plan.points if one.plan else ()
    return OwnPlan(
        entry=sealed.root,
        newest=sealed.id,
        on=sealed.on.first,
        mine=sealed.by in view.reader.mine,
        points=tuple(_point(view, point) for point in points),
        ours=one.our_answer.fact.words if one.our_answer else "",
    )


def _point(view: View, point: Any) -> OwnPoint:
    answer = point.answer
    if answer is None:
        return OwnPoint(point.words, "", "", "", None)
    who = answer.by_whom
    name = view.name(SubjectId(who)) if who.startswith("worker:") else who
    said = "yes" if answer.yes else "no"
    return OwnPoint(point.words, said, whole(answer.words), name, answer.by_when)
