"""The core group: the few people who make a protection plan real, the family among them.

Working Together 2026, chapter 3: it meets within ten working days of the conference that made the plan,
and turns the outline into help that has a day and a name.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, ClassVar

from alongside.practice.attendance import Attended
from alongside.practice.clock import Clock, nothing
from alongside.practice.conference import ConferenceHeld
from alongside.practice.person import PersonDied
from alongside.practice.protection_plan import (
    ChildProtectionPlan,
    ProtectionPlanStopped,
    protection_plans,
)
from alongside.record import Ask, Box, Entry, Fact, Life


class CoreGroupMet(Fact, frozen=True, kw_only=True):
    """The core group met."""

    TITLE: ClassVar[str] = "The family and the people closest to the plan met"

    attended: Annotated[
        tuple[Attended, ...],
        Ask("Who was there, and who could not come?", Box.ATTENDANCE, reads=("who has met whom",)),
    ] = ()
    decided: Annotated[
        str, Ask("What was agreed, by whom and by when?", Box.TEXT, reads=("chronology", "family's page"))
    ] = ""


def core_groups(life: Life, plan: ChildProtectionPlan, on: date) -> tuple[Entry[CoreGroupMet], ...]:
    """The meetings of the core group while a plan ran, its last day included."""
    met = life.as_on(on).each(CoreGroupMet)
    return tuple(e for e in met if plan.start <= e.on.first <= plan.until)


def _began_a_plan(life: Life, entry: Entry[Any]) -> bool:
    return any(entry.id == plan.opened_by for plan in protection_plans(life, date.max))


def _met_or_over(life: Life, entry: Entry[Any]) -> bool:
    if not isinstance(entry.fact, ConferenceHeld):
        return True
    return any(entry.id == plan.closed_by for plan in protection_plans(life, date.max))


CLOCKS: tuple[Clock, ...] = (
    Clock(
        name="Meet as a core group for the first time",
        starts=(ConferenceHeld,),
        stops=(CoreGroupMet, ConferenceHeld, ProtectionPlanStopped, PersonDied),
        timescale="core_group.first",
        what_for="So that help starts while everyone remembers why.",
        when=_began_a_plan,
        of=nothing,
        until=_met_or_over,
    ),
)

FACTS: tuple[type[Fact], ...] = (CoreGroupMet,)
