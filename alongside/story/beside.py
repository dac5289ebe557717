"""Who is on their side: who stands beside each of them, what was offered at each step, and what they said.

Not "advocate offered, yes or no": to whom, at which step, what they answered in their own words, who came
and what the law and guidance say. What nobody has written is asked, and nothing here blocks (N20).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from alongside.access.view import View
from alongside.policy import Duty
from alongside.practice.advocacy import (
    ANSWERS,
    KINDS,
    MEETINGS,
    Beside,
    Offer,
    Paper,
    Postponement,
    beside,
    papers,
    postponements,
    two_sides,
)
from alongside.practice.family_group import FamilyGroupDecisionMaking
from alongside.practice.offered import Step, steps
from alongside.practice.relationship import parents
from alongside.record import EntryId, SubjectId
from alongside.story.family_meeting import heard, silent
from alongside.story.people import life_of
from alongside.story.tellers.beside import advocate
from alongside.story.telling import Telling
from alongside.story.words import capital, counted, day_in_words, listed, long_day, small, whole

SINCE, UNTIL = "Since {day}", "From {start} to {end}"
NOBODY_YET = "Nobody stands beside {name} yet"
TWO_SIDES = (
    "{advocate} speaks for {one} and for {other}. Nobody can speak for a child and for a grown-up at once: "
    "ask both, and find somebody else for one of them"
)
NOT_REACHED, BEGAN = "Not come to this", "Began on {day}"
CHILD, PARENTS, MEETING = "Somebody on {name}'s side", "Somebody to speak for a parent", "A family meeting"
OFFERED, TO = "Offered on {day}", "Offered to {name} on {day}"
UNLESS_NO, ANSWERED = "Somebody comes unless they say no", "{answer}, on {day}"
NO_ANSWER, NOT_WRITTEN = "Not answered yet", "It is not written that anybody offered it"
HELD, JUDGED = "They met on {day}", "We decided not to offer it, and wrote down why"
NOT_ASKED = "Not asked about at this step"
PAPER, PAPER_ON = "{what}, to {name}", "Given on {day}"
LATE = "{days} before the meeting on {meeting}. We say at least {wanted}"
IN_TIME = "{days} before the meeting on {meeting}"
AFTER = "On or after the day of the meeting, {meeting}. We say at least {wanted} before"
ASKED_DAY = "{name} asked for another day: {meeting}"
ON_DAY = "{meeting} on {day}"
MOVED, NOT_MOVED, WAITS = "We moved it to {day}", "We did not move it", "Nobody has answered yet"
MOVED_OPEN = "We moved it, and have no new day yet"
NOT_IN_FORCE = "Not in force yet"
TO_CHECK = "To be checked against its source"


@dataclass(frozen=True)
class BesideLine:
    """Somebody beside one person."""

    title: str
    words: str
    entry: EntryId
    person: SubjectId
    here: bool
    advocate: SubjectId | None
    """Their record, where they have one."""


@dataclass(frozen=True)
class Side:
    """One person, and who stands beside them."""

    person: SubjectId
    name: str
    lines: tuple[BesideLine, ...]
    nobody: str


@dataclass(frozen=True)
class OfferLine:
    """One offer at a step, and what they said."""

    words: str
    answer: str
    said: str
    entry: EntryId
    waits: bool
    later: str = ""
    """What came of it."""


@dataclass(frozen=True)
class Asked:
    """One of the three offers of a step."""

    key: str
    title: str
    lines: tuple[OfferLine, ...]
    none: str
    lacks: bool


@dataclass(frozen=True)
class StepLine:
    """One step of the journey."""

    key: str
    words: str
    began: str
    reached: bool
    asked: tuple[Asked, ...]
    law: tuple[tuple[str, str], ...]
    """What the law or guidance asks, and its source."""


@dataclass(frozen=True)
class PaperLine:
    """A paper for a meeting, and when it was given."""

    title: str
    words: str
    late: bool
    entry: EntryId


@dataclass(frozen=True)
class DayLine:
    """Another day that was asked for."""

    title: str
    said: str
    answer: str
    entry: EntryId
    waits: bool


@dataclass(frozen=True)
class OnTheirSide:
    """The page."""

    child: SubjectId
    name: str
    sides: tuple[Side, ...]
    conflicts: tuple[str, ...]
    steps: tuple[StepLine, ...]
    papers: tuple[PaperLine, ...]
    days: tuple[DayLine, ...]

    @property
    def lacks(self) -> int:
        """How many offers nobody has written down, at steps that were reached."""
        return sum(asked.lacks for step in self.steps for asked in step.asked)


@dataclass(frozen=True)
class InShort:
    """In one line, for the child's page: who stands beside them, and whether an offer would be in time."""

    line: str
    lacks: bool


def in_short(view: View, who: SubjectId) -> InShort:
    """The line, told of the child's own life alone."""
    telling = Telling(view, who)
    now = [one for one in beside(telling.life, telling.today) if one.for_whom == who]
    names = [capital(advocate(telling, one.began.fact)) for one in now if one.holds(telling.today)]
    lacks = any(one.lacks for one in steps(telling.life, telling.policy, telling.today))
    return InShort(whole(listed(names) or NOBODY_YET.format(name=telling.name)), lacks)


def tell(view: View, who: SubjectId) -> OnTheirSide:
    """The page. Raises `NotHere` where the person is not there for this reader."""
    return told(Telling(view, who))


def told(telling: Telling) -> OnTheirSide:
    """The same, where a story is being told already."""
    around = [telling.who, *(one for one in parents(telling.life) if one in telling.lives)]
    stand = {who: _stand(telling, who) for who in around if who not in telling.unsafe}
    return OnTheirSide(
        child=telling.who,
        name=telling.name,
        sides=tuple(_side(telling, who, those) for who, those in stand.items()),
        conflicts=tuple(_conflicts(telling, stand.values())),
        steps=tuple(_step(telling, one) for one in steps(telling.life, telling.policy, telling.today)),
        papers=tuple(_paper(telling, one) for one in papers(telling.life, telling.policy, telling.today)),
        days=tuple(_day(telling, one) for one in postponements(telling.life, telling.today)),
    )


def _stand(telling: Telling, who: SubjectId) -> list[Beside]:
    """Everybody who stands or stood beside somebody, as written in the child's life or in their own."""
    found: dict[EntryId, Beside] = {}
    own = telling.life if who == telling.who else life_of(telling.view, who)
    for life in (telling.life, own):
        mine = (one for one in beside(life, telling.today) if one.for_whom == who) if life else ()
        found |= {one.began.root: one for one in mine}
    return list(found.values())


def _side(telling: Telling, who: SubjectId, those: list[Beside]) -> Side:
    telling.view.used(one.began for one in those)
    lines = tuple(_line(telling, one, who) for one in sorted(those, key=lambda one: one.began.on.first))
    nobody = "" if any(line.here for line in lines) else NOBODY_YET.format(name=telling.names(who))
    return Side(who, capital(telling.names(who)), lines, nobody)


def _line(telling: Telling, one: Beside, who: SubjectId) -> BesideLine:
    fact, here = one.began.fact, one.holds(telling.today)
    start = day_in_words(one.began.on.first, telling.today)
    time = SINCE.format(day=start)
    if one.ended is not None:
        time = UNTIL.format(start=start, end=day_in_words(one.ended.on.first, telling.today))
    words = whole(KINDS[fact.kind], fact.service, time, one.ended.fact.why if one.ended else "")
    return BesideLine(capital(advocate(telling, fact)), words, one.began.id, who, here, one.advocate)


def _conflicts(telling: Telling, stand: Iterable[list[Beside]]) -> Iterator[str]:
    now = [one for those in stand for one in those if one.holds(telling.today)]
    for one, other in two_sides(now):
        yield whole(
            TWO_SIDES.format(
                advocate=capital(advocate(telling, one.began.fact)),
                one=telling.names(one.for_whom),
                other=telling.names(other.for_whom),
            )
        )


def _step(telling: Telling, step: Step) -> StepLine:
    began = BEGAN.format(day=day_in_words(step.began, telling.today)) if step.began else NOT_REACHED
    return StepLine(
        key=step.key,
        words=step.words,
        began=began,
        reached=step.began is not None,
        asked=(
            _asked(telling, step, "child", CHILD.format(name=telling.name), step.child),
            _asked(telling, step, "parents", PARENTS, step.parents),
            _meeting(telling, step),
        ),
        law=tuple(_law(one) for one in step.bases),
    )


def _law(duty: Duty) -> tuple[str, str]:
    unsure = (NOT_IN_FORCE if duty.prospective else "", TO_CHECK if duty.check else "")
    return duty.what, whole(duty.source, *unsure)


def _asked(telling: Telling, step: Step, key: str, title: str, made: tuple[Offer, ...]) -> Asked:
    lines = tuple(_offer(telling, one) for one in made)
    lacks = key in step.lacks
    none = "" if lines else NOT_WRITTEN if key in step.missing else NOT_ASKED if step.began else ""
    return Asked(key, title, lines, none, lacks)


def _offer(telling: Telling, one: Offer) -> OfferLine:
    telling.view.used([one.made, *([one.answered] if one.answered else [])])
    day = day_in_words(one.made.on.first, telling.today)
    made = TO.format(name=telling.names(one.to), day=day) if one.to else OFFERED.format(day=day)
    fact = one.made.fact
    words = whole(made, fact.occasion, UNLESS_NO if fact.unless_no else "")
    said = one.answered.fact.words if one.answered else ""
    return OfferLine(words, _answer(telling, one), said, one.made.id, one.answered is None)


def _answer(telling: Telling, one: Offer) -> str:
    if one.answered is None:
        return whole(NO_ANSWER)
    day = day_in_words(one.answered.on.first, telling.today)
    return whole(ANSWERED.format(answer=ANSWERS[one.answered.fact.answer], day=day))


def _meeting(telling: Telling, step: Step) -> Asked:
    lacks = "meeting" in step.lacks
    lines = tuple(_of_meeting(telling, step.meeting)) if step.meeting else ()
    missing = "meeting" in step.missing
    none = "" if lines else JUDGED if step.judged and step.began else NOT_WRITTEN if missing else ""
    return Asked("meeting", MEETING, lines, whole(none) if none else "", lacks)


def _of_meeting(telling: Telling, one: FamilyGroupDecisionMaking) -> Iterator[OfferLine]:
    """The offer, what each of them said to it, by name, and what came of it."""
    first = one.offered or one.held
    entries = [entry for entry in (one.offered, *one.heard, one.held) if entry]
    telling.view.used(entries)
    made = OFFERED.format(day=day_in_words(one.offered.on.first, telling.today)) if one.offered else ""
    held = HELD.format(day=day_in_words(one.held.on.first, telling.today)) if one.held else ""
    waits = not one.heard and one.held is None
    told = NO_ANSWER if waits else silent(telling, one)
    where = first.id if first else EntryId("")
    yield OfferLine(whole(made), whole(told), "", where, waits, whole(held))
    for each in heard(telling, one):
        yield OfferLine("", each.answer, each.words, each.entry, waits=False)


def _paper(telling: Telling, one: Paper) -> PaperLine:
    telling.view.used([one.given])
    fact = one.given.fact
    title = PAPER.format(what=capital(fact.what), name=telling.names(fact.to))
    given = PAPER_ON.format(day=day_in_words(one.given.on.first, telling.today))
    return PaperLine(title, whole(given, _how_late(fact.meeting_on, one), fact.how), one.late, one.given.id)


def _how_late(meeting: date | None, one: Paper) -> str:
    if meeting is None or one.working_days is None:
        return ""
    wanted = counted(one.wanted or 0, "working day")
    if one.working_days < 1:
        return AFTER.format(meeting=long_day(meeting), wanted=wanted)
    days = capital(counted(one.working_days, "working day"))
    return (LATE if one.late else IN_TIME).format(days=days, meeting=long_day(meeting), wanted=wanted)


def _day(telling: Telling, one: Postponement) -> DayLine:
    telling.view.used([one.asked, *([one.answered] if one.answered else [])])
    fact = one.asked.fact
    name = telling.names.said_by(one.asked) or telling.names(fact.for_whom or one.asked.by)
    meeting = small(MEETINGS[fact.meeting])
    if fact.meeting_on:
        meeting = ON_DAY.format(meeting=meeting, day=day_in_words(fact.meeting_on, telling.today))
    title = capital(ASKED_DAY.format(name=name, meeting=meeting))
    return DayLine(title, fact.why, _moved(telling, one), one.asked.id, one.answered is None)


def _moved(telling: Telling, one: Postponement) -> str:
    if one.answered is None:
        return whole(WAITS)
    fact = one.answered.fact
    if fact.answer == "not_moved":
        return whole(NOT_MOVED, fact.why)
    day = fact.to_day
    return whole(MOVED.format(day=day_in_words(day, telling.today)) if day else MOVED_OPEN, fact.why)
