"""Enquiries, conferences and protection plans, as a census file says them.

Nobody starts a plan: a conference does (rule 2885). A plan in the file becomes the conference that decided
it; where the file gives an enquiry's conference on that day, it is the same one.
"""

from __future__ import annotations

from datetime import date
from typing import Literal, NamedTuple

from alongside.practice.conference import ConferenceHeld, ConferenceHeldEach
from alongside.practice.enquiry import EnquiryConcluded, EnquiryConcludedEach
from alongside.practice.protection_plan import ProtectionPlanStopped
from alongside.practice.strategy_discussion import StrategyDiscussionHeld, StrategyDiscussionHeldEach
from alongside.returns.cin.keys import keyed
from alongside.returns.cin.spans import some_time
from alongside.returns.cin.wanted import Gathering, Telling


class _Plan(NamedTuple):
    """A protection plan of the file."""

    told: Telling
    start: date
    category: str


class _Held:
    """The conferences of one episode: one a day, the first that the file names."""

    def __init__(self, plans: list[_Plan], out: Gathering) -> None:
        self.plans, self.out = plans, out
        self.keys: dict[date, str] = {}
        self.asking: list[tuple[date, date]] = []
        """From which day to which the file says that an enquiry had had no conference."""

    def still_asking(self, on: date) -> bool:
        """Whether an enquiry without a conference had begun by a day: a plan's conference was not its."""
        return any(began <= on < held for began, held in self.asking)

    def add(self, key: str, fact: ConferenceHeld, on: date) -> None:
        """A conference, one a day; it decides the plan that starts that day."""
        if on in self.keys:
            return
        plan = next((one for one in self.plans if one.start == on), None)
        part = (
            ConferenceHeldEach(decision="plan", categories=_codes(plan.category))
            if plan
            else ConferenceHeldEach(decision="no_plan")
        )
        self.keys[on] = key
        self.out.add(key, fact, on, part)


def conferences(details: Telling, out: Gathering) -> None:
    """Every enquiry, conference and plan of one episode."""
    plans = [plan for plan in _plans(details, out) if plan]
    held = _Held(plans, out)
    for key, group in keyed(details.key, details.node, "Section47"):
        _enquiry(details, out.telling(group, key), held)
    transferred = details.day("DateOfInitialCPC")
    if transferred and transferred not in held.keys:
        held.add(f"{details.key}#conference", ConferenceHeld(kind="transfer_in"), transferred)
    for plan in plans:
        _plan(plan, held)


def _plans(details: Telling, out: Gathering) -> list[_Plan | None]:
    told = (out.telling(node, key) for key, node in keyed(details.key, details.node, "ChildProtectionPlans"))
    return [_read_plan(one, out) for one in told]


def _read_plan(told: Telling, out: Gathering) -> _Plan | None:
    start = told.day("CPPstartDate")
    if start is None:
        told.keep(*(cell.element for cell in told.node.cells))
        out.claim(told)
        return None
    return _Plan(told, start, told.text("InitialCategoryOfAbuse"))


def _enquiry(details: Telling, told: Telling, held: _Held) -> None:
    key, out = told.key, held.out
    began, conference = told.day("S47ActualStartDate"), told.day("DateOfInitialCPC")
    told.keep("InitialCPCtarget", "ICPCnotRequired")
    if began:
        out.add(f"{key}#began", StrategyDiscussionHeld(), began, StrategyDiscussionHeldEach(enquire=True))
    else:
        told.keep("S47ActualStartDate", "DateOfInitialCPC")
    if began and conference:
        fact = ConferenceHeld(kind="initial", enquiry=out.ids(f"{key}#began"))
        held.add(f"{key}#conference", fact, conference)
    if began:
        held.asking.append((began, conference or date.max))
    if began and not conference and told.flag("ICPCnotRequired"):
        _not_needed(details, key, began, out)
    out.claim(told, f"{key}#began" if began else "")


def _not_needed(details: Telling, key: str, began: date, out: Gathering) -> None:
    """It was concluded on some day of the year, not after the work ended."""
    year = out.source.year
    last = min(details.day("CINclosureDate") or year.reference, year.reference)
    part = EnquiryConcludedEach(finding="not_said", conference_needed=False)
    fact = EnquiryConcluded(enquiry=out.ids(f"{key}#began"))
    out.add(f"{key}#concluded", fact, some_time(max(began, year.start), last), part)


def _plan(plan: _Plan, held: _Held) -> None:
    told, out = plan.told, held.out
    if plan.start not in held.keys:
        kind: Literal["initial", "transfer_in"] = (
            "transfer_in" if held.still_asking(plan.start) else "initial"
        )
        held.add(f"{told.key}#conference", ConferenceHeld(kind=kind), plan.start)
    told.keep("NumberOfPreviousCPP")
    end = told.day("CPPendDate")
    _reviews(plan, end, out)
    if end and end not in told.days("CPPreviewDate"):
        out.add(f"{told.key}#stopped", ProtectionPlanStopped(why="not_said"), end)
    out.claim(told, held.keys[plan.start])


def _reviews(plan: _Plan, end: date | None, out: Gathering) -> None:
    """The last review named the latest category, as far as the file lets us know; one may have ended it."""
    told, days = plan.told, sorted(set(plan.told.days("CPPreviewDate")))
    latest = told.text("LatestCategoryOfAbuse")
    changed = latest != plan.category
    if changed and not days:
        told.keep("LatestCategoryOfAbuse")
    for day in days:
        categories = _codes(latest) if changed and day == days[-1] else ()
        part = ConferenceHeldEach(decision="end" if day == end else "continue", categories=categories)
        out.add(f"{told.key}#review {day.isoformat()}", ConferenceHeld(kind="review"), day, part)


def _codes(category: str) -> tuple[str, ...]:
    return (category,) if category else ()
