"""What ran with one child, from when until when: the rules of the readings of `practice`, on what is `told`.

Each function answers as its namesake there does for a life read on the last day: `episodes`, `assessments`,
`enquiries`, `protection_plans`. What is odd about a life is not asked here; it is left out or read as there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from alongside.policy.timescale import add_months
from alongside.practice.assessment import IN_THE_CENSUS, KINDS, AssessmentAuthorisedEach
from alongside.practice.conference import FROM_AN_ENQUIRY, STARTS_A_PLAN
from alongside.practice.ending import EARLY_HELP_OUTCOME, NFA_OUTCOMES, SAID
from alongside.practice.episode import NO_FURTHER_ACTION
from alongside.practice.protection_plan import category
from alongside.town.report.told import Root, Told

EVER, CHILDHOOD = date.max, 18 * 12


@dataclass(slots=True)
class Plan:
    """A protection plan."""

    start: date
    end: date | None
    category: str
    previous: int


@dataclass(slots=True)
class Episode:
    """From a referral to the end of the work."""

    start: date
    end: date | None
    root: Root
    source: str
    nfa: bool
    closed: date | None = None
    """The day written as the end, where one is."""
    because: str = ""

    @property
    def until(self) -> date:
        """Its end; an open one ends at the end of time."""
        return self.end or EVER


@dataclass(slots=True)
class Assessment:
    """One assessment of the census."""

    start: date
    end: date | None
    starts: list[Root]
    left_open: bool = False
    result: AssessmentAuthorisedEach | None = None

    @property
    def completed(self) -> date | None:
        """The day it was completed; none while open, or where the work ended before."""
        return None if self.left_open else self.end


@dataclass(slots=True)
class Enquiry:
    """One section 47 enquiry."""

    start: date
    end: date | None
    discussions: list[Root]
    conference: date | None = None
    unneeded: bool = False
    left_open: bool = False


def protection_plans(told: Told, until: date) -> list[Plan]:
    """The plans, from what conferences decided."""
    plans: list[Plan] = []
    if not told.conferences:
        return plans
    grown = add_months(told.born, CHILDHOOD) if told.born else EVER
    latest = min(grown, told.died or EVER)
    steps = [
        (on, 0 if kind == "review" else 2, kind, said, codes) for on, kind, said, codes, _ in told.conferences
    ]
    steps += [(on, 1, "", "end", ()) for on in told.stopped]
    for on, _, kind, said, codes in sorted(steps, key=lambda step: step[:2]):
        _come_to(plans, on, latest)
        running = bool(plans) and plans[-1].end is None
        if kind in STARTS_A_PLAN:
            after = not plans or on > (plans[-1].end or EVER)
            if said == "plan" and not running and on < latest and after:
                plans.append(Plan(on, None, category(codes), len(plans)))
        elif running and on > plans[-1].start and said == "end":
            plans[-1].end = on
    _come_to(plans, until, latest)
    return plans


def _come_to(plans: list[Plan], on: date, latest: date) -> None:
    """Death and the eighteenth birthday end a plan without anybody's decision."""
    if plans and plans[-1].end is None and latest <= on:
        plans[-1].end = latest


def episodes(told: Told) -> list[Episode]:
    """The episodes of need, one after another.

    One that was written as ended beside a protection plan ends with it: by the eighteenth birthday, which may
    be a day to come.
    """
    found: list[Episode] = []
    ends, used = _ends(told, protection_plans(told, EVER)), set[int]()
    asked = sorted(told.referrals, key=lambda one: one[0])
    for place, (start, root, source) in enumerate(asked):
        if found and found[-1].until > start:
            continue
        after = (at for at, (_, written, _) in enumerate(ends) if written >= start and at not in used)
        at = next(after, None)
        end, written, because = ends[at] if at is not None else (None, None, "")
        following = asked[place + 1][0] if place + 1 < len(asked) else EVER
        if _went_no_further(told, root, start, following, written or EVER):
            found.append(Episode(start, start, root, source, nfa=True))
            continue
        if at is not None:
            used.add(at)
        found.append(Episode(start, end, root, source, False, written, because))
    return found


def _ends(told: Told, plans: Sequence[Plan]) -> list[tuple[date, date, str]]:
    """Each end of the work with its day, the day written and why; none while a protection plan runs on."""
    found = []
    for written, because in told.closed:
        running = next((plan for plan in plans if plan.start <= written < (plan.end or EVER)), None)
        day = running.end if running else written
        if day is not None:
            found.append((day, written, because))
    return sorted(found, key=lambda one: one[0])


def _went_no_further(told: Told, root: Root, start: date, following: date, end: date) -> bool:
    outcomes = told.decided.get(root, ())
    if not outcomes or not NO_FURTHER_ACTION.issuperset(outcomes):
        return False
    return not any(start <= day <= end and (day < following or day == start) for day in told.acted)


def ends_of_work(told: Told, found: Sequence[Episode], until: date) -> list[date]:
    """The days up to one on which our work ended: of episodes, and those written while none was open."""
    ended = {one.closed: one.until for one in found if one.closed}
    days = [ended.get(day, day) for day, _ in told.closed if day in ended or _idle(found, day)]
    return sorted(day for day in days if day <= until)


def _idle(found: Sequence[Episode], day: date) -> bool:
    return not any(one.start <= day < one.until and not one.nfa for one in found)


def every_assessment(told: Told, ends: Sequence[date]) -> list[Assessment]:
    """Those of the census and all others, in order: a young carer's may run beside a child's own."""
    strands = (IN_THE_CENSUS, *((kind,) for kind in KINDS if kind not in IN_THE_CENSUS))
    kinds = {kind for _, _, kind in told.started}
    found = (
        one for strand in strands if kinds.intersection(strand) for one in assessments(told, ends, strand)
    )
    return sorted(found, key=lambda one: one.start)


def assessments(told: Told, ends: Sequence[date], kinds: Sequence[str] = IN_THE_CENSUS) -> list[Assessment]:
    """The assessments of the census; a start while one is open belongs to it."""
    found: list[Assessment] = []
    started = ((on, root) for on, root, kind in told.started if kind in kinds)
    for on, root in sorted(started, key=lambda one: one[0]):
        if found and on <= (found[-1].end or EVER):
            found[-1].starts.append(root)
            _finish(told, found[-1], ends)
        else:
            found.append(Assessment(on, None, [root]))
            _finish(told, found[-1], ends)
    return found


def _finish(told: Told, one: Assessment, ends: Sequence[date]) -> None:
    done = min(filter(None, (_in_writing(told, one), _agreed(told, one))), default=None)
    left = next((day for day in ends if day >= one.start), None)
    one.left_open = left is not None and (done is None or done > left)
    one.end = left if one.left_open else done
    signed = [(on, part) for on, ref, part, _ in told.authorised if ref in one.starts and on >= one.start]
    in_time = [part for on, part in signed if on <= (one.end or EVER)]
    one.result = in_time[-1] if in_time else signed[0][1] if signed else None


def _shared(told: Told, one: Assessment, who: str, how: str) -> date | None:
    days = (
        on for on, ref, w, h in told.shared if (w, h) == (who, how) and ref in one.starts and on >= one.start
    )
    return min(days, default=None)


def _in_writing(told: Told, one: Assessment) -> date | None:
    family, agencies = (
        _shared(told, one, "family", "in_writing"),
        _shared(told, one, "agencies", "in_writing"),
    )
    return max(family, agencies) if family and agencies else None


def _agreed(told: Told, one: Assessment) -> date | None:
    talked = _shared(told, one, "family", "discussed")
    signed = (
        (on, brought) for on, ref, _, brought in told.authorised if ref in one.starts and on >= one.start
    )
    days = (on if brought else max(talked, on) if talked else None for on, brought in signed)
    return min(filter(None, days), default=None)


def enquiries(told: Told, ends: Sequence[date]) -> list[Enquiry]:
    """The enquiries; a discussion while one is open belongs to it, and the first conference ends it."""
    if not told.discussions:
        return []
    steps: list[tuple[date, int, tuple[object, ...]]] = [(on, 0, (root,)) for on, root in told.discussions]
    steps += [(on, 1, (kind, ref)) for on, kind, _, _, ref in told.conferences if kind != "review"]
    steps += [(on, 2, (ref, needed)) for on, ref, needed in told.concluded]
    steps += [(on, 3, ()) for on in ends]
    reading = _Enquiries()
    for on, kind, what in sorted(steps, key=lambda step: step[:2]):
        reading.step(on, kind, what)
    return reading.found


class _Enquiries:
    def __init__(self) -> None:
        self.found: list[Enquiry] = []
        self.shut = 0

    def step(self, on: date, kind: int, what: tuple[object, ...]) -> None:
        if kind == 0:
            self.discussion(on, str(what[0]))
        elif kind == 1:
            self.conference(on, str(what[0]), what[1])
        elif kind == 2:  # noqa: PLR2004
            self.conclusion(on, what[0], what[1])
        else:
            self.closure(on)

    def discussion(self, on: date, root: Root) -> None:
        if self.found and self.found[-1].end is None:
            self.found[-1].discussions.append(root)
        else:
            self.found.append(Enquiry(on, None, [root]))

    def conference(self, on: date, kind: str, ref: object) -> None:
        last = self.found[-1] if self.found and kind in FROM_AN_ENQUIRY else None
        if last is None or last.conference is not None or len(self.found) <= self.shut:
            return
        if last.end is None or ref in last.discussions:
            last.end = last.conference = on
            last.unneeded = False

    def conclusion(self, on: date, ref: object, needed: object) -> None:
        at = next((one for one in self.found if ref in one.discussions), None)
        if at is None or needed is None or at.conference or at.left_open or at is not self.found[-1]:
            return
        at.end, at.unneeded = (None, False) if needed else (on, True)

    def closure(self, on: date) -> None:
        self.shut = len(self.found)
        if self.found and self.found[-1].end is None:
            self.found[-1].end, self.found[-1].left_open = on, True


def not_in_need(told: Told, one: Episode, done: Sequence[Assessment], asked: Sequence[Enquiry],
                plans: Sequence[Plan]) -> bool:  # fmt: skip
    """Whether it was closed after an assessment with nothing more, or early help (the census's RC8, RC9)."""
    if one.nfa or one.end is None or SAID.get(one.because) or told.died or told.gone:
        return False
    within = [a for a in done if a.completed and one.start <= a.start and a.completed <= one.until]
    if not within or _active(told, one, asked, plans):
        return False
    outcomes = frozenset(within[-1].result.outcomes) if within[-1].result else frozenset()
    return EARLY_HELP_OUTCOME in outcomes or bool(outcomes and outcomes <= NFA_OUTCOMES)


def _active(told: Told, one: Episode, asked: Sequence[Enquiry], plans: Sequence[Plan]) -> bool:
    last, ended = one.until, {ref: on for on, ref in told.help_ended}
    spells: list[tuple[date, date | None]] = [(e.start, e.end) for e in asked]
    spells += [(plan.start, plan.end) for plan in plans]
    spells += [(on, ended.get(root, last)) for on, root in told.helping]
    if any(start <= last and one.start <= (end or EVER) for start, end in spells):
        return True
    return any(one.start <= on <= last and kind != "review" for on, kind, *_ in told.conferences)
