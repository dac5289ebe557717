"""A page of one's own: what is coming, what was promised, who works with them, their words, their papers.

It is told from a view that holds only what is theirs (`access.theirs`). It gives values and no sentences: the
page says them, in the language that was chosen.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from alongside.access import NotHere, View
from alongside.access.own_page import CodeGiven
from alongside.access.reader import Capacity
from alongside.practice.circle import FamilyTimeAgreed, Mark, Tie, circle
from alongside.practice.clock import chosen
from alongside.practice.home import ContactDetailGiven
from alongside.practice.involvement import involvements
from alongside.practice.person import name_of
from alongside.practice.promise import Promise, promises
from alongside.practice.team import WorkerIntroduced
from alongside.practice.voice import AccountGiven
from alongside.record import Entry, EntryId, Life, SubjectId, SubjectKind, kind_of
from alongside.story.promises import MISSED_BY
from alongside.story.words import capital

LAST = 6


@dataclass(frozen=True)
class Round:
    """One time that a promise came round: `kept`, or by whom it was missed."""

    what: str
    on: date
    why: str


@dataclass(frozen=True)
class MyPromise:
    """Something that was promised to them."""

    entry: EntryId
    what: str
    by: str
    by_when: date | None
    rounds: tuple[Round, ...]
    waits: bool
    passed: bool
    """Whether its day passed and nobody has said that it was kept."""

    @property
    def shapes(self) -> tuple[str, ...]:
        """The marks of the last times: each has a shape of its own."""
        return _shapes(self.rounds)

    @property
    def kept(self) -> int:
        """How many of the last times it was kept."""
        return sum(one.what == "kept" for one in self.rounds)

    @property
    def broken(self) -> Round | None:
        """The last time, if it was ours to keep and we did not."""
        last = self.rounds[-1] if self.rounds else None
        return last if last and last.what in ("us", "partner") else None


@dataclass(frozen=True)
class MyTime:
    """Time together with a child, as it was agreed, and how it went the last times."""

    with_whom: str
    rhythm: str
    rounds: tuple[Round, ...]
    next: date | None

    @property
    def shapes(self) -> tuple[str, ...]:
        """The marks of the last times: each has a shape of its own."""
        return _shapes(self.rounds)

    @property
    def kept(self) -> int:
        """How many of the last times it happened."""
        return sum(one.what == "kept" for one in self.rounds)

    @property
    def broken(self) -> Round | None:
        """The last time, if it was ours to see to and did not happen."""
        last = self.rounds[-1] if self.rounds else None
        return last if last and last.what == "us" else None


@dataclass(frozen=True)
class Beside:
    """Somebody who works with them."""

    worker: SubjectId
    name: str
    since: date
    children: tuple[str, ...]
    introduced_by: str
    together: bool
    before: int
    """How many had the same part before; whoever stood in is not counted."""


@dataclass(frozen=True)
class MyWords:
    """Something they said, as they said it."""

    entry: EntryId
    words: str
    on: date
    form: str


@dataclass(frozen=True)
class HowToReach:
    """A way to reach them, when it is safe, and what must never be done."""

    entry: EntryId
    channel: str
    value: str
    safe_when: str
    never: str


@dataclass(frozen=True)
class Mine:
    """What stands on a page of somebody's own."""

    who: SubjectId
    first_name: str
    today: date
    capacity: Capacity | None
    children: tuple[tuple[SubjectId, str], ...]
    promises: tuple[MyPromise, ...]
    times: tuple[MyTime, ...]
    beside: tuple[Beside, ...]
    words: tuple[MyWords, ...]
    reach: tuple[HowToReach, ...]
    code: tuple[str, date] | None
    """Who gave the last code with which one begins here, and when, where they had begun before."""

    @property
    def coming(self) -> tuple[MyPromise, ...]:
        """What is promised for a day that is still to come, soonest first."""
        still = [one for one in self.promises if one.by_when and one.waits and one.by_when >= self.today]
        return tuple(sorted(still, key=lambda one: one.by_when or date.max))


def _shapes(rounds: tuple[Round, ...]) -> tuple[str, ...]:
    return tuple("kept" if one.what == "kept" else MISSED_BY[one.what].value for one in rounds)


def tell(view: View) -> Mine:
    """Tell the page of whoever reads."""
    who = view.reader.who
    lives = lives_of(view)
    words = tuple(_words(view, lives))
    view.used(entry for life in lives for entry in life.each(AccountGiven))
    return Mine(
        who=who,
        first_name=first_name(view, who),
        today=view.today,
        capacity=view.reader.capacity,
        children=tuple(
            (life.subject, first_name(view, life.subject)) for life in lives if life.subject != who
        ),
        promises=tuple(_promises(view, lives)),
        times=tuple(_times(view, lives)),
        beside=tuple(_beside(view, lives)),
        words=words,
        reach=tuple(_reach(view.life(who))),
        code=_code(view, who),
    )


def first_name(view: View, who: SubjectId) -> str:
    """What to call somebody on a page of their own."""
    try:
        name = name_of(view.who(who))
    except NotHere:
        name = None
    return (name.given or name.full) if name else ""


def children_there(view: View) -> tuple[SubjectId, ...]:
    """The children they come for, as far as each is there for them: of the others nothing is said."""
    return tuple(who for who in view.reader.children if view.may_open(who))


def lives_of(view: View) -> list[Life]:
    """Their own life, and those of the children they come for, as far as each is there for them."""
    found = [view.life(view.reader.who)]
    for child in view.reader.children:
        try:
            found.append(view.life(child))
        except NotHere:
            continue
    return found


def _once(lives: list[Life], *kinds: Any) -> Iterator[tuple[Life, Entry[Any]]]:
    """Each entry of these kinds, once, in whichever life it is met first."""
    seen: set[EntryId] = set()
    for life in lives:
        for entry in life.each(*kinds):
            if entry.root not in seen:
                seen.add(entry.root)
                yield life, entry


def _promises(view: View, lives: list[Life]) -> Iterator[MyPromise]:
    seen: set[EntryId] = set()
    for one in (promise for life in lives for promise in promises(life)):
        if one.made.root not in seen and one.made.fact.to in (None, *view.reader.mine):
            seen.add(one.made.root)
            view.used([one.made])
            yield _promise(view, one)


def _promise(view: View, one: Promise) -> MyPromise:
    fact = one.made.fact
    rounds = [Round("kept", kept.on.first, kept.fact.words) for kept in one.kept]
    rounds += [Round(missed.fact.missed_by, missed.on.first, missed.fact.why) for missed in one.missed]
    waits = one.waits(view.today)
    return MyPromise(
        entry=one.made.root,
        what=capital(fact.what),
        by=fact.by_name or (view.name(fact.by_whom) if fact.by_whom else ""),
        by_when=fact.by_when,
        rounds=tuple(sorted(rounds, key=lambda each: each.on)[-LAST:]),
        waits=waits,
        passed=bool(waits and fact.by_when and fact.by_when < view.today),
    )


def _times(view: View, lives: list[Life]) -> Iterator[MyTime]:
    """Time together that was agreed with them, in the lives of those they come for."""
    for life in lives:
        for tie in circle(life) if life.subject not in view.reader.mine else ():
            if tie.agreed is not None and tie.person in view.reader.mine:
                view.used([tie.agreed])
                yield _time(view, life, tie, tie.agreed)


def _time(view: View, life: Life, tie: Tie, agreed: Entry[FamilyTimeAgreed]) -> MyTime:
    again = chosen(life, agreed.id, view.today)
    day = again.fact.review_on if again else None
    return MyTime(
        with_whom=first_name(view, life.subject),
        rhythm=agreed.fact.rhythm,
        rounds=tuple(Round(_what(mark), mark.on, mark.why) for mark in tie.marks[-LAST:]),
        next=day if day and day >= view.today else None,
    )


def _what(mark: Mark) -> str:
    """What became of one time: only what was ours to see to is ours."""
    if mark.happened:
        return "kept"
    return "us" if mark.cancelled_by == "us" else "family"


def _beside(view: View, lives: list[Life]) -> Iterator[Beside]:
    """Who works with them now, for which of them, since when, and who brought them."""
    open_now: dict[tuple[SubjectId, str], list[tuple[Life, date]]] = {}
    for life in lives:
        for one in involvements(life):
            if one.is_open:
                open_now.setdefault((one.worker, one.role), []).append((life, one.start))
    for (worker, role), where in open_now.items():
        yield _one_beside(view, worker, role, where)


def _one_beside(view: View, worker: SubjectId, role: str, where: list[tuple[Life, date]]) -> Beside:
    brought = next(
        (e for life, _ in where for e in life.each(WorkerIntroduced) if e.fact.worker == worker), None
    )
    by = brought.fact.introduced_by if brought else None
    parts = [one for life, _ in where for one in involvements(life) if one.role == role and not one.cover]
    earlier = {one.worker for one in parts if not one.is_open and one.worker != worker}
    return Beside(
        worker=worker,
        name=view.name(worker),
        since=min(since for _, since in where),
        children=tuple(first_name(view, life.subject) for life, _ in where),
        introduced_by=view.name(by) if by and kind_of(by) is SubjectKind.WORKER else "",
        together=bool(brought and brought.fact.together),
        before=len(earlier),
    )


def _words(view: View, lives: list[Life]) -> Iterator[MyWords]:
    told = [e for _, e in _once(lives, AccountGiven) if e.said_by in view.reader.mine]
    for entry in sorted(told, key=lambda one: one.on.first, reverse=True):
        yield MyWords(entry.root, entry.fact.words, entry.on.first, entry.fact.form)


def _code(view: View, who: SubjectId) -> tuple[str, date] | None:
    last = view.life(who).latest(CodeGiven)
    return (view.name(last.by), last.on.first) if last and last.fact.again else None


def _reach(life: Life) -> Iterator[HowToReach]:
    for entry in life.each(ContactDetailGiven):
        fact = entry.fact
        yield HowToReach(entry.root, fact.channel, fact.value, fact.safe_when, fact.never)
