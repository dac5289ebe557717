"""The family's own meeting: their plan, point by point, and our answer beside it, at the same size.

Two documents, and two hands: the plan is the family's, as somebody of theirs sealed it; the answer is ours,
a yes with who does it by when, or a no with why. A point that nobody answered says so (N21).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from alongside.access.view import View
from alongside.practice.clock import latest
from alongside.practice.family_group import (
    ANSWER,
    ANSWERS,
    AT,
    FamilyGroupDecisionMaking,
    FamilyMeetingAnswered,
    FamilyMeetingOffered,
    Point,
    family_meetings,
    judged_unsuitable,
)
from alongside.practice.promise import Promise
from alongside.record import Entry, EntryId, SubjectId
from alongside.record.draft import is_subject
from alongside.story.entry import Piece, pieces
from alongside.story.telling import Telling
from alongside.story.words import capital, day_in_words, led_into, listed, long_day, whole

OFFERED, OFFERED_TO = "Offered on {day}", "Offered to {people} on {day}"
COORDINATOR = "{name} brings it together, and has no part in the decision"
ANSWERED, NO_ANSWER = "{answer}, on {day}", "Nobody has answered yet"
ANSWER_OF, SILENT = "{name}: {answer}, on {day}", "No answer yet from {people}"
MET, WITH, COULD_NOT = "They met on {day}", "With {people}", "{people} could not come"
ALONE, NOT_ALONE = "They had time on their own", "It is not written that they had time on their own"
SEALED = "{name} sealed it on {day}"
SCRIBE, READ_BACK = "{scribe} wrote it down for them", "It was read back to them"
NOT_READ_BACK = "Nobody has written down that it was read back to them"
BY_HAND = "Written by their own hand"
ONLY_TOLD = "As it was written down after the meeting. Nobody of the family has sealed it yet"
OURS = "{name}, for the council, on {day}"
NOT_YET, BY_OUR_RULE = "We have not answered yet", "We said that we answer by {day}"
PASSED = "We said that we answer by {day}. That day has passed"
YES, NO, UNANSWERED = "Yes", "No", "We have not answered this yet"
BY, BY_WHEN = "by {who}", "by {day}"
KEPT, BROKEN = "Done on {day}", "The day has passed, and it is not done"
JUDGED = "We decided on {day} not to offer the family a meeting: {why}"
CHANGED = "{name} changed it on {day}"


@dataclass(frozen=True)
class PointLine:
    """One point of the family's plan, and our answer to it."""

    words: str
    answer: str
    """Yes, No, or that nobody has answered."""
    ours: str
    when: str
    """Who does it, and by when."""
    became: str
    """What became of what we promised."""
    yes: bool
    answered: bool
    broken: bool = False


@dataclass(frozen=True)
class Wording:
    """An earlier wording of the plan, and what the next one changed."""

    when: str
    entry: EntryId
    changed: tuple[Piece, ...]


@dataclass(frozen=True)
class Heard:
    """What one of them said to the offer."""

    answer: str
    words: str
    """In their own words."""
    entry: EntryId


@dataclass(frozen=True)
class MeetingLine:
    """One offer or meeting, and what came of it."""

    key: EntryId
    """What the answer is to: the meeting, else the plan; else the offer."""
    title: str
    offered: str
    heard: tuple[Heard, ...]
    silent: str
    """Who has not answered yet."""
    met: str
    private: str
    alone: bool
    plan: str
    plan_by: str
    plan_entry: EntryId | None
    sealed: bool
    points: tuple[PointLine, ...]
    earlier: tuple[Wording, ...]
    ours: str
    """What our answer says to the whole."""
    ours_by: str
    waits: str
    late: bool
    about: tuple[SubjectId, ...]
    offer: EntryId | None
    meeting: EntryId | None

    @property
    def by_points(self) -> bool:
        """Whether we answer line by line: an older answer speaks to the whole."""
        return self.sealed or any(point.answered for point in self.points)

    @property
    def unanswered(self) -> int:
        """How many points we have not answered."""
        return sum(not point.answered for point in self.points)


@dataclass(frozen=True)
class FamilyMeetings:
    """The page."""

    child: SubjectId
    name: str
    meetings: tuple[MeetingLine, ...]
    """The newest first."""
    judged: str


def tell(view: View, who: SubjectId) -> FamilyMeetings:
    """The page. Raises `NotHere` where the person is not there for this reader."""
    telling = Telling(view, who)
    judged = judged_unsuitable(telling.life, telling.today)
    told = [_meeting(telling, one) for one in family_meetings(telling.life, telling.today)]
    return FamilyMeetings(
        child=who, name=telling.name, meetings=tuple(reversed(told)), judged=_judged(telling, judged)
    )


def one(view: View, who: SubjectId, key: EntryId) -> MeetingLine | None:
    """One meeting, by what its answer is to."""
    return next((m for m in tell(view, who).meetings if m.key == key), None)


def _judged(telling: Telling, judged: Entry[Any] | None) -> str:
    if judged is None:
        return ""
    telling.view.used([judged])
    day = day_in_words(judged.on.first, telling.today)
    return whole(JUDGED.format(day=day, why=led_into(judged.fact.reason)))


def _meeting(telling: Telling, one: FamilyGroupDecisionMaking) -> MeetingLine:
    sealed = one.plan.sealed if one.plan else None
    first = next(entry for entry in (one.held, sealed, one.offered) if entry)
    told = [e for e in (one.offered, *one.heard, one.held, sealed, *one.answers) if e]
    telling.view.used(told)
    waits, late = _waits(telling, one)
    return MeetingLine(
        key=first.root,
        title=AT[one.offered.fact.at_point] if one.offered else type(first.fact).TITLE,
        offered=_offered(telling, one.offered),
        heard=heard(telling, one),
        silent=silent(telling, one),
        met=_met(telling, one.held),
        private="" if one.held is None else whole(ALONE if one.held.fact.private_time else NOT_ALONE),
        alone=one.held is not None and one.held.fact.private_time,
        plan=one.plan.words if one.plan else "",
        plan_by=_plan_by(telling, one),
        plan_entry=(sealed or one.held or first).root if one.plan else None,
        sealed=sealed is not None,
        points=tuple(_point(telling, point) for point in one.plan.points) if one.plan else (),
        earlier=tuple(_earlier(telling, one)),
        ours=whole(one.our_answer.fact.words, one.our_answer.fact.resources) if one.our_answer else "",
        ours_by=_ours_by(telling, one),
        waits=waits,
        late=late,
        about=tuple(who for who in first.subjects if telling.view.may_open(who)),
        offer=one.offered.root if one.offered else None,
        meeting=one.held.root if one.held else None,
    )


def _offered(telling: Telling, offered: Entry[FamilyMeetingOffered] | None) -> str:
    if offered is None:
        return ""
    day, fact = day_in_words(offered.on.first, telling.today), offered.fact
    people = telling.names.all(fact.to)
    made = OFFERED_TO.format(people=people, day=day) if people else OFFERED.format(day=day)
    by = COORDINATOR.format(name=telling.names(fact.coordinator)) if fact.coordinator else ""
    return whole(made, by)


def heard(telling: Telling, one: FamilyGroupDecisionMaking) -> tuple[Heard, ...]:
    """What each of them said to the offer, by name."""
    return tuple(_heard(telling, entry) for entry in one.heard)


def _heard(telling: Telling, entry: Entry[FamilyMeetingAnswered]) -> Heard:
    day, answer = day_in_words(entry.on.first, telling.today), ANSWERS[entry.fact.answer]
    words = ANSWERED.format(answer=answer, day=day)
    if entry.said_by:
        name = capital(telling.names.said_by(entry))
        words = ANSWER_OF.format(name=name, answer=answer, day=day)
    return Heard(whole(words), entry.fact.words, entry.id)


def silent(telling: Telling, one: FamilyGroupDecisionMaking) -> str:
    """Who has not answered yet, while it could still be held."""
    if one.offered is None or one.held is not None:
        return ""
    if not one.heard:
        return whole(NO_ANSWER)
    return whole(SILENT.format(people=telling.names.all(one.silent))) if one.silent else ""


def _met(telling: Telling, held: Entry[Any] | None) -> str:
    if held is None:
        return ""
    names, people = telling.names, held.fact.attended
    missing = listed(names.of_attended(who) for who in people if not who.came)
    came = names.attended(people)
    return whole(
        MET.format(day=day_in_words(held.on.first, telling.today)),
        WITH.format(people=came) if came else "",
        COULD_NOT.format(people=missing) if missing else "",
    )


def _plan_by(telling: Telling, one: FamilyGroupDecisionMaking) -> str:
    sealed = one.plan.sealed if one.plan else None
    if sealed is None:
        return whole(ONLY_TOLD) if one.plan else ""
    day, fact = day_in_words(sealed.on.first, telling.today), sealed.fact
    name = telling.names.said_by(sealed) or telling.names(sealed.by)
    if sealed.by == sealed.said_by:
        return whole(SEALED.format(name=capital(name), day=day), BY_HAND)
    scribe = SCRIBE.format(scribe=capital(telling.names(fact.scribe or sealed.by)))
    return whole(
        SEALED.format(name=capital(name), day=day), scribe, READ_BACK if fact.read_back else NOT_READ_BACK
    )


def _earlier(telling: Telling, one: FamilyGroupDecisionMaking) -> Iterator[Wording]:
    wordings = one.plan.wordings if one.plan else ()
    for place, entry in enumerate(wordings[:-1]):
        day = day_in_words(entry.on.first, telling.today)
        changed = tuple(pieces(entry.fact.words, wordings[place + 1].fact.words))
        yield Wording(day, entry.root, changed)


def _ours_by(telling: Telling, one: FamilyGroupDecisionMaking) -> str:
    if one.our_answer is None:
        return ""
    day = day_in_words(one.our_answer.on.first, telling.today)
    return whole(OURS.format(name=telling.names(one.our_answer.by), day=day))


def _waits(telling: Telling, one: FamilyGroupDecisionMaking) -> tuple[str, bool]:
    """That we have not answered, by which day we said we would, and whether that has passed."""
    planned = one.planned_on
    if not one.waits_for_us or planned is None:
        return "", False
    day = latest(telling.policy, ANSWER, planned)
    if day is None:
        return whole(NOT_YET), False
    late = day < telling.today
    return whole(NOT_YET, (PASSED if late else BY_OUR_RULE).format(day=long_day(day))), late


def _point(telling: Telling, point: Point) -> PointLine:
    answer = point.answer
    if answer is None:
        return PointLine(point.words, UNANSWERED, "", "", "", yes=False, answered=False)
    line = PointLine(
        words=point.words,
        answer=YES if answer.yes else NO,
        ours=whole(answer.words),
        when=_when(telling, answer),
        became="",
        yes=answer.yes,
        answered=True,
    )
    promise = _promised(telling, point)
    return line if promise is None else _with_promise(telling, line, promise)


def _when(telling: Telling, answer: Any) -> str:
    who = telling.names(SubjectId(answer.by_whom)) if is_subject(answer.by_whom) else answer.by_whom
    told = [BY.format(who=who)] if who else []
    if answer.by_when:
        told.append(BY_WHEN.format(day=day_in_words(answer.by_when, telling.today)))
    return ", ".join(told)


def _promised(telling: Telling, point: Point) -> Promise | None:
    """The promise that our yes became."""
    if point.by is None or point.answer is None:
        return None
    of, what = point.by.id, point.answer.words
    made = (p for p in telling.promises if telling.life.same(p.made.fact.line, of) and p.what == what)
    return next(made, None)


def _with_promise(telling: Telling, line: PointLine, promise: Promise) -> PointLine:
    telling.view.used([promise.made])
    if promise.kept:
        day = day_in_words(promise.kept[-1].on.first, telling.today)
        return replace(line, became=whole(KEPT.format(day=day), promise.kept[-1].fact.words))
    broken = promise.broken(telling.today)
    return replace(line, became=whole(BROKEN) if broken else "", broken=broken)
