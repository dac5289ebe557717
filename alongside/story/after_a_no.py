"""After a no, or after an asking for help: the step that followed, how soon, and what was said to be new.

Whoever took the step answers; somebody independent reads. It is never told by worker, and is counted only as
one whole. Who asked for help is told by kind and counted so, because a request that turns into suspicion
teaches everybody like them not to ask.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from alongside.access.view import View
from alongside.practice.escalation import (
    EXPLAINED,
    After,
    AskedBy,
    Escalation,
    Kept,
    escalation_of,
    escalations,
    in_words,
)
from alongside.record import Entry, EntryId, SubjectId
from alongside.story.own_words import OwnWords, own_words
from alongside.story.tellers import say
from alongside.story.tellers.told import chosen_words
from alongside.story.telling import Telling
from alongside.story.words import counted, day_in_words, listed, whole

ANSWER_BY = "By our own rule, an answer by {day}."
IN_THE_STEP = "Said when the step was written down"
TOLD_BY = "They will be told by {day}"
BECAUSE = "Because {why}"
NOBODY = "Nobody has said what was new."
KINDS = {
    AskedBy.CHILD: "a child or young person",
    AskedBy.PARENT_OF_A_DISABLED_CHILD: "a parent of a disabled child",
    AskedBy.PARENT: "a parent",
    AskedBy.FAMILY: "somebody of the family",
}
BY_KIND = "{count} had been asked for by {who}"


@dataclass(frozen=True)
class Followed:
    """One step further, and what it followed."""

    people: tuple[SubjectId, ...]
    names: str
    step: EntryId
    title: str
    when: str
    question: str
    before: EntryId
    before_title: str
    before_when: str
    after: After
    said: OwnWords | None
    """What they said, when they said no or asked."""
    answered: bool
    new: str
    """Whether anything is said to be new."""
    words: str
    told: str
    nothing_new: bool
    asked_by: AskedBy | None
    by_when: str = ""
    answer: EntryId | None = None


@dataclass(frozen=True)
class AfterANo:
    """Those that wait for an answer, those that were answered, and how many there are."""

    waiting: tuple[Followed, ...]
    answered: tuple[Followed, ...]
    total: str
    by_kind: tuple[str, ...]


def tell(view: View, who: SubjectId) -> tuple[Followed, ...]:
    """Of one child: what waits for an answer first."""
    return _sorted(_all(view, [who]))


def one_of(view: View, who: SubjectId, step: EntryId) -> Followed | None:
    """The one that a step is, if it is one."""
    telling = Telling(view, who)
    one = escalation_of(telling.life, view.policy, step, view.today)
    return _told(view, [telling], one) if one else None


def waiting(view: View, people: Iterable[SubjectId]) -> tuple[Followed, ...]:
    """Of many children: those that wait for an answer, the oldest first."""
    return tuple(one for one in _sorted(_all(view, people)) if not one.answered)


def of_all(
    view: View, people: Iterable[SubjectId], every: Collection[Kept], shown: Collection[EntryId]
) -> AfterANo:
    """For somebody independent: those of a page, by their first wordings, and how many there are of all."""
    told = _sorted(_all(view, people, shown))
    unanswered = sum(not one.answered for one in every)
    nothing = sum(one.nothing_new for one in every)
    total = whole(
        f"{counted(len(every), 'step')} further followed a no or a request for help".capitalize(),
        f"{counted(unanswered, 'waits', 'wait')} for an answer",
        f"In {counted(nothing, 'answer')} nothing new was known" if nothing else "",
    )
    return AfterANo(
        waiting=tuple(one for one in told if not one.answered),
        answered=tuple(one for one in told if one.answered),
        total=total if every else "",
        by_kind=tuple(_by_kind(every)),
    )


def _by_kind(every: Iterable[Kept]) -> Iterator[str]:
    told = [one.asked_by for one in every if one.asked_by]
    for kind, who in KINDS.items():
        if kind in told:
            yield whole(BY_KIND.format(count=counted(told.count(kind), "request", "requests"), who=who))


def _sorted(every: Iterable[Followed]) -> tuple[Followed, ...]:
    return tuple(sorted(every, key=lambda one: one.answered))


def _all(
    view: View, people: Iterable[SubjectId], among: Collection[EntryId] | None = None
) -> Iterator[Followed]:
    """Each step once, or those `among` some, with all the children it is about."""
    found: dict[EntryId, tuple[Escalation, list[Telling]]] = {}
    for who in people:
        telling = Telling(view, who)
        every = escalations(telling.life, view.policy, view.today)
        for one in (each for each in every if among is None or each.step.root in among):
            found.setdefault(one.step.root, (one, []))[1].append(telling)
    for one, tellings in sorted(found.values(), key=lambda pair: pair[0].step.on.starts):
        yield _told(view, tellings, one)


def _told(view: View, tellings: list[Telling], one: Escalation) -> Followed:
    telling, today = tellings[0], view.today
    view.used([entry for entry in (one.step, one.before, one.explained) if entry])
    said = own_words(telling.life, one.before, telling.names)
    return Followed(
        people=tuple(each.who for each in tellings),
        names=listed(each.name for each in tellings),
        step=one.step.id,
        title=say(telling, one.step).title,
        when=day_in_words(one.step.on.first, today),
        question=in_words(one),
        before=one.before.id,
        before_title=say(telling, one.before).title,
        before_when=day_in_words(one.before.on.first, today),
        after=one.after,
        said=said[0] if said else None,
        answered=one.answered,
        new=chosen_words(one.explained.fact, "found") if one.explained else "",
        words=_words(one),
        told=_family(view, one),
        nothing_new=one.nothing_new,
        asked_by=one.asked_by,
        by_when="" if one.answered else _by_when(view, one.step),
        answer=one.explained.id if one.explained else None,
    )


def _words(one: Escalation) -> str:
    if one.explained is not None:
        return one.explained.fact.words
    return one.said_in_it or NOBODY


def _family(view: View, one: Escalation) -> str:
    if one.explained is None:
        return IN_THE_STEP if one.said_in_it else ""
    fact = one.explained.fact
    return whole(
        chosen_words(fact, "family_told"),
        TOLD_BY.format(day=day_in_words(fact.told_by, view.today)) if fact.told_by else "",
        BECAUSE.format(why=fact.why_not) if fact.why_not else "",
    )


def _by_when(view: View, step: Entry[Any]) -> str:
    rule = view.policy.find_timescale(EXPLAINED, step.on.first)
    if rule is None:
        return ""
    last = rule.latest_date(step.on.first, view.policy.working_days)
    return ANSWER_BY.format(day=day_in_words(last, view.today))
