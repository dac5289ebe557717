"""What was offered at each step: somebody on a child's side or beside a parent, a meeting of their own.

A step is a reading: it began on the day that the record tells of, whatever anybody wrote of offers. An offer
says itself which step it belongs to, and counts for the last time that step was reached: for whoever comes
back in three years it is asked again. While a step goes on and nobody was offered anybody, it asks; it never
blocks, and sets no day: the law has none (`policy/england/advocacy.toml` holds what it does say). Of a step
that is over, and of one that another system told of, a page says what is not written, and nobody is asked.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from alongside.policy import Duty, Policy
from alongside.practice.advocacy import Offer, offers
from alongside.practice.conference import STARTS_A_PLAN, ConferenceHeld
from alongside.practice.early_help import early_help
from alongside.practice.enquiry import enquiries
from alongside.practice.episode import episodes
from alongside.practice.family_group import AT, FamilyGroupDecisionMaking, family_meetings, judged_unsuitable
from alongside.practice.pre_proceedings import pre_proceedings
from alongside.practice.protection_plan import protection_plans
from alongside.practice.question import Question
from alongside.practice.spell import Spell
from alongside.record import Life, Origin

FOR_A_CHILD = ("enquiry", "conference", "before_proceedings", "care", "leaving_care")
"""Steps at which we ask whether a child was offered somebody on their side."""
FOR_A_PARENT = ("enquiry", "conference", "before_proceedings", "care")
"""Steps at which we ask whether a parent was offered somebody to speak for them."""
FOR_THE_FAMILY = ("enquiry", "conference", "before_proceedings")
"""Steps at which we ask whether the family was offered a meeting. At others it may be offered too."""
BASES = {
    "help": ("working_together.family_meeting",),
    "enquiry": ("working_together.advocate", "families_first.representation"),
    "conference": ("working_together.advocate", "families_first.representation"),
    "before_proceedings": ("children_act_1989.s31za", "families_first.representation"),
    "care": ("children_act_1989.s26a", "children_act_1989.s23zb"),
    "leaving_care": ("children_act_1989.s26a",),
}
"""What the law and guidance say of each step, by the policy's keys."""


@dataclass(frozen=True, kw_only=True)
class Step:
    """One step, whether it has been reached, and what was offered at it since."""

    key: str
    words: str
    began: date | None
    """The last day on which it began; nothing where it never did."""
    goes_on: bool
    """Whether it still goes on, so that an offer would come in time."""
    child: tuple[Offer, ...]
    """Advocates and visitors that were offered to a child."""
    parents: tuple[Offer, ...]
    meeting: FamilyGroupDecisionMaking | None
    judged: bool
    """Whether it was decided that a family meeting would not be right for this child."""
    bases: tuple[Duty, ...]

    @property
    def lacks(self) -> tuple[str, ...]:
        """Which offers to ask about: nobody has written them down, and they would still come in time."""
        return self.missing if self.goes_on else ()

    @property
    def missing(self) -> tuple[str, ...]:
        """Which offers nobody has written down, of those we ask about at a step that was reached."""
        if self.began is None:
            return ()
        asked = (
            ("child", self.key in FOR_A_CHILD and not self.child),
            ("parents", self.key in FOR_A_PARENT and not self.parents),
            ("meeting", self.key in FOR_THE_FAMILY and self.meeting is None and not self.judged),
        )
        return tuple(what for what, missing in asked if missing)


def steps(life: Life, policy: Policy, on: date) -> tuple[Step, ...]:
    """Every step, in the order of the journey, as it stood on a day."""
    reached = {key: tuple(spells) for key, spells in _reached(life, on).items()}
    return tuple(_step(life, policy, on, key, reached.get(key, ())) for key in AT)


def _reached(life: Life, on: date) -> dict[str, list[Spell]]:
    """Each step with the times it was reached, oldest first.

    Care and leaving care have no facts of their own yet: an offer can be written, and nothing is asked.
    """
    helps = [*early_help(life, on), *(one for one in episodes(life) if not one.nfa and one.start <= on)]
    return {
        "help": sorted(helps, key=lambda one: one.start),
        "enquiry": list(enquiries(life, on)),
        "conference": list(_conferences(life, on)),
        "before_proceedings": list(pre_proceedings(life, on)),
    }


def _conferences(life: Life, on: date) -> Iterator[Spell]:
    """First conferences. The step begins when it is known that one is needed, and lasts with the plan."""
    plans = protection_plans(life, on)
    for held in life.as_on(on).each(ConferenceHeld):
        if held.fact.kind in STARTS_A_PLAN:
            day = held.on.first
            end = next((plan.end for plan in plans if plan.holds(day)), day)
            yield Spell(_needed(life, on, day), end, held.id)


def _needed(life: Life, on: date, conference: date) -> date:
    """The day on which an enquiry found that this conference was needed."""
    days = [one.concluded.on.first for one in enquiries(life, on) if one.concluded and one.conference]
    return max((day for day in days if day <= conference), default=conference)


def _was_told(life: Life, spell: Spell) -> bool:
    """Whether another system told of its beginning: what was offered then, this record cannot know."""
    opened = life.entry(spell.opened_by)
    return opened is not None and opened.origin is Origin.IMPORT


def _step(life: Life, policy: Policy, on: date, key: str, spells: tuple[Spell, ...]) -> Step:
    began = spells[-1].start if spells else None
    before = spells[-2].until if len(spells) > 1 else date.min
    since = min(before, began) if began else date.min
    told = [one for one in offers(life, on) if one.made.fact.at_point == key and one.made.on.first >= since]
    met = [one for one in family_meetings(life, on) if _is_at(one, key) and one.since >= since]
    return Step(
        key=key,
        words=AT[key],
        began=began,
        goes_on=bool(spells) and spells[-1].holds(on) and not _was_told(life, spells[-1]),
        child=tuple(one for one in told if one.made.fact.kind != "parental_representative"),
        parents=tuple(one for one in told if one.made.fact.kind == "parental_representative"),
        meeting=met[-1] if met else None,
        judged=judged_unsuitable(life, on) is not None,
        bases=tuple(duty for base in BASES[key] if (duty := policy.find_duty(base, on))),
    )


def _is_at(one: FamilyGroupDecisionMaking, key: str) -> bool:
    """Whether it was offered at this step; one that nobody wrote an offer for counts wherever it came."""
    return one.offered is None or one.offered.fact.at_point == key


ASKED = {
    "child": "{when}: was the child offered somebody on their side? It is not written that they were.",
    "parents": "{when}: were the parents offered somebody to speak for them? It is not written.",
    "meeting": "{when}: was the family offered a meeting of its own? It is not written.",
}


def questions(life: Life, policy: Policy, today: date) -> Iterator[Question]:
    """A step that was reached, and an offer that nobody wrote down. It asks and never blocks."""
    for key, spells in _reached(life, today).items():
        step = _step(life, policy, today, key, tuple(spells)) if spells else None
        for what in step.lacks if step else ():
            words = ASKED[what].format(when=AT[key])
            yield Question(life.subject, None, f"offered.{key}.{what}", words)
