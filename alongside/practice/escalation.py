"""After a no: whoever takes a step further is asked what is new, and somebody else reads the answer.

A no that has consequences must have other reasons than the no (N15), and asking for help stays asking for
help unless something new is known (N16). Nothing is blocked: the step is written down as it happened, and the
question stands beside it until it is answered. That nothing is new may be answered, and is seen.

How many days after a no, or after an asking, it is asked is each authority's own to set (`escalation.*`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated, Any, ClassVar, Literal, NamedTuple

from alongside.policy import Policy
from alongside.practice.agreement import AgreementAnswered, AgreementAsked, AgreementWithdrawn
from alongside.practice.clock import Clock, nothing
from alongside.practice.closure import EpisodeClosed
from alongside.practice.conference import ConferenceHeld
from alongside.practice.contact import ContactReceived
from alongside.practice.disability import NONE, DisabilityTold, disabilities
from alongside.practice.help import HelpAnswered, HelpAskedFor
from alongside.practice.pre_proceedings import LegalPlanningMeetingHeld
from alongside.practice.question import Question
from alongside.practice.referral import ReferralReceived
from alongside.practice.relationship import RelationshipEnded, RelationshipTold, parents
from alongside.practice.strategy_discussion import StrategyDiscussionHeld, enquires
from alongside.practice.voice import WordsActedOn
from alongside.record import Ask, Box, Entry, EntryId, Fact, Life, SubjectId

READERS = ("after a no", "child's page", "chronology")
NEW = {
    "something_new": "Yes, something new is known",
    "nothing_new": "No, nothing new is known",
}
TOLD = {
    "yes": "Yes, they have been told",
    "not_yet": "Not yet; they will be",
    "no": "No, and they will not be told now",
}
AFTER_A_NO, AFTER_ASKING, EXPLAINED = (
    "escalation.after_a_no",
    "escalation.after_asking",
    "escalation.explained",
)
FREE_TO_REFUSE = ("service", "accommodation", "plan_line", "medical", "sharing")
"""What a no to is a no to us: their story, told or kept, is another matter."""
STOPS = ("service", "accommodation", "medical", "sharing")
TAKEN_BACK = "agreement.taken_back"
A_CHILD_ASKED = "1C"
FIRST = ("initial", "pre_birth")


class EscalationExplained(Fact, frozen=True, kw_only=True):
    """What is new, said by whoever took a step further after a no or after the family asked for help."""

    TITLE: ClassVar[str] = "What was new, after a no or after they asked for help"

    step: Annotated[EntryId, Ask("Which step?", Box.ENTRY, reads=READERS)]
    after: Annotated[EntryId | None, Ask("After which no, or which asking?", Box.ENTRY, reads=READERS)] = None
    found: Annotated[
        Literal["something_new", "nothing_new"],
        Ask("Is anything new known?", Box.CHOICE, reads=READERS, options=NEW),
    ]
    words: Annotated[
        str,
        Ask(
            "What is it?",
            Box.TEXT,
            reads=READERS,
            hint="In words that the family could read. That they said no, or asked us, is not new.",
        ),
    ] = ""
    family_told: Annotated[
        Literal["yes", "not_yet", "no"],
        Ask("Has the family been told of this step, and why?", Box.CHOICE, reads=READERS, options=TOLD),
    ] = "not_yet"
    told_by: Annotated[date | None, Ask("If not yet: by which day?", Box.DAY, reads=READERS)] = None
    why_not: Annotated[str, Ask("If not: why not?", Box.TEXT, reads=READERS)] = ""


class After(StrEnum):
    """What a step followed."""

    A_NO = "a_no"
    TAKEN_BACK = "taken_back"
    ASKING = "asking"


class AskedBy(StrEnum):
    """Who had asked for help, as far as the record tells."""

    CHILD = "child"
    PARENT_OF_A_DISABLED_CHILD = "parent_of_a_disabled_child"
    PARENT = "parent"
    FAMILY = "family"


@dataclass(frozen=True, kw_only=True)
class Escalation:
    """One step further, what it followed, and what was said to be new."""

    step: Entry[Any]
    before: Entry[Any]
    after: After
    asked_by: AskedBy | None = None
    explained: Entry[EscalationExplained] | None = None

    @property
    def days(self) -> int:
        """How many days after."""
        return (self.step.on.first - self.before.on.first).days

    @property
    def said_in_it(self) -> str:
        """What the step itself says is new, where its own form asked."""
        fact = self.step.fact
        return fact.what_is_new if isinstance(fact, StrategyDiscussionHeld) else ""

    @property
    def answered(self) -> bool:
        """Whether anybody has said what is new, or that nothing is."""
        return self.explained is not None or bool(self.said_in_it)

    @property
    def nothing_new(self) -> bool:
        """Whether it is said that nothing new was known."""
        return self.explained is not None and self.explained.fact.found == "nothing_new"


def escalations(life: Life, policy: Policy, on: date) -> tuple[Escalation, ...]:
    """Every step further that followed a no or an asking, up to a day, oldest first."""
    life = life.as_on(on)
    found: dict[EntryId, Escalation] = {}
    for step in life.each(*STEPS):
        one = _one(life, policy, step)
        if one is not None and not _goes_on_from(life, one, found):
            found[step.root] = one
    return tuple(found.values())


class Kept(NamedTuple):
    """What a list keeps of one step further: enough to count it, and to tell some at a time."""

    step: EntryId
    """The first wording of it."""
    day: date
    answered: bool
    nothing_new: bool
    asked_by: str
    """Who had asked for help, by kind; empty where it followed a no."""


def kept(life: Life, policy: Policy, on: date) -> Iterator[Kept]:
    """What a list keeps of every step further."""
    for one in escalations(life, policy, on):
        kind = one.asked_by or ""
        yield Kept(one.step.root, one.step.on.first, one.answered, one.nothing_new, kind)


def escalation_of(life: Life, policy: Policy, step: EntryId, on: date) -> Escalation | None:
    """The escalation that a step is, if it is one."""
    return next((one for one in escalations(life, policy, on) if life.same(one.step.id, step)), None)


def _one(life: Life, policy: Policy, step: Entry[Any]) -> Escalation | None:
    """What a step followed: a no before all else, else an asking."""
    if not _is_further(life, step):
        return None
    said_no = _last_before(policy, AFTER_A_NO, step, tuple(noes(life)))
    asked = _last_before(policy, AFTER_ASKING, step, tuple(askings(life))) if _is_of_harm(step) else None
    before = said_no or asked
    if before is None:
        return None
    told = life.naming(EscalationExplained, "step", step.id)
    return Escalation(
        step=step,
        before=before,
        after=_kind(before) if said_no else After.ASKING,
        asked_by=asked_by(life, asked) if asked and not said_no else None,
        explained=told[-1] if told else None,
    )


def _kind(said_no: Entry[Any]) -> After:
    return After.TAKEN_BACK if isinstance(said_no.fact, AgreementWithdrawn) else After.A_NO


def _goes_on_from(life: Life, one: Escalation, found: dict[EntryId, Escalation]) -> bool:
    """A conference for an enquiry that was asked about already is the same step, going on."""
    fact = one.step.fact
    enquiry = life.root(fact.enquiry) if isinstance(fact, ConferenceHeld) else None
    begun = found.get(enquiry) if enquiry else None
    return begun is not None and begun.before.root == one.before.root


def _is_further(life: Life, step: Entry[Any]) -> bool:
    """Whether it is a step further for this child: not every talk leads to an enquiry."""
    fact = step.fact
    if isinstance(fact, StrategyDiscussionHeld):
        return enquires(life, step)
    if isinstance(fact, ConferenceHeld):
        return fact.kind in FIRST
    if isinstance(fact, ReferralReceived):
        return fact.kind == "new" and fact.source != A_CHILD_ASKED
    return True


def _is_of_harm(step: Entry[Any]) -> bool:
    """Whether it looks for harm: a referral may be the very help that was asked for."""
    return not isinstance(step.fact, ReferralReceived)


def _last_before(
    policy: Policy, key: str, step: Entry[Any], told: tuple[Entry[Any], ...]
) -> Entry[Any] | None:
    """The last that was said before a step, within the days that the rule of its own day gives."""
    for entry in sorted(told, key=lambda one: one.on.starts, reverse=True):
        rule = policy.find_timescale(key, entry.on.first)
        last = rule.latest_date(entry.on.first, policy.working_days) if rule else None
        if last and entry.on.first <= step.on.first <= last and _is_no_later(entry, step):
            return entry
    return None


def _is_no_later(entry: Entry[Any], step: Entry[Any]) -> bool:
    """Of one day, whichever has no time may have come first."""
    timed = entry.on.has_time and step.on.has_time
    return not timed or entry.on.starts <= step.on.starts


def last_no(life: Life, policy: Policy, on: date) -> date | None:
    """The last day on which they said no, if a step further today would be asked what is new."""
    said = (entry.on.first for entry in noes(life.as_on(on)))
    return max((day for day in said if _is_asked_on(policy, day, on)), default=None)


def _is_asked_on(policy: Policy, day: date, on: date) -> bool:
    rule = policy.find_timescale(AFTER_A_NO, day)
    last = rule.latest_date(day, policy.working_days) if rule else None
    return last is not None and on <= last


def noes(life: Life) -> Iterator[Entry[Any]]:
    """Every no to help or to an agreement that they were free to refuse, and every yes taken back."""
    yield from (entry for entry in life.each(HelpAnswered) if entry.fact.answer == "no")
    for answer in life.each(AgreementAnswered):
        if answer.fact.answer == "do_not_agree" and _is_free(life, answer.fact.asked):
            yield answer
    yield from (entry for entry in life.each(AgreementWithdrawn) if _is_free(life, entry.fact.asked))


def _is_free(life: Life, ref: EntryId) -> bool:
    asked = life.entry(ref)
    return asked is None or not isinstance(asked.fact, AgreementAsked) or asked.fact.kind in FREE_TO_REFUSE


def askings(life: Life) -> Iterator[Entry[Any]]:
    """Every time they came to us and asked, and not while we were looking into a worry."""
    yield from (entry for entry in life.each(HelpAskedFor) if entry.fact.via == "request_for_support")
    yield from (entry for entry in life.each(ContactReceived) if entry.fact.asks_for_help)


def asked_by(life: Life, asking: Entry[Any]) -> AskedBy:
    """Who asked: the kinds in which it is counted, and no more of anybody."""
    fact = asking.fact
    who = SubjectId(asking.said_by) if asking.said_by else getattr(fact, "by_whom", None)
    if who in life.subjects or getattr(fact, "source", "") == A_CHILD_ASKED:
        return AskedBy.CHILD
    disabled = [code for code in disabilities(life) if code != NONE]
    if disabled and (who is None or who in parents(life)):
        return AskedBy.PARENT_OF_A_DISABLED_CHILD
    return AskedBy.PARENT if who in parents(life) else AskedBy.FAMILY


def questions(life: Life, policy: Policy, today: date) -> Iterator[Question]:
    """What nobody has said is new; and an answer that does not say it, or not whether the family knows."""
    for one in escalations(life, policy, today):
        if not one.answered:
            yield Question(life.subject, one.step.id, "escalation.what_is_new", in_words(one))
        elif one.explained is not None:
            yield from _about(life, one.explained, today)


def _about(life: Life, explained: Entry[EscalationExplained], today: date) -> Iterator[Question]:
    fact = explained.fact
    if fact.found == "something_new" and not fact.words:
        words = "Something new is known, it says. What is it?"
        yield Question(life.subject, explained.id, "escalation.new_unsaid", words)
    if fact.family_told == "no" and not fact.why_not:
        words = "The family is not to be told of a step that followed their own words. Why not?"
        yield Question(life.subject, explained.id, "escalation.why_not_told", words)
    if fact.family_told == "not_yet" and (fact.told_by is None or fact.told_by < today):
        words = "Has the family been told by now of the step, and of what was new?"
        yield Question(life.subject, explained.id, "escalation.told_yet", words)


def in_words(one: Escalation) -> str:
    """The question: how many days after what, and what is new."""
    return f"{DAYS_AFTER[one.after].format(days=_days(one.days))} {ASKS}"


def _days(days: int) -> str:
    if days == 0:
        return "On the same day that"
    return f"{days} day{'' if days == 1 else 's'} after"


ASKS = "What new information was there?"
DAYS_AFTER = {
    After.A_NO: "{days} the family said no, a step further was taken.",
    After.TAKEN_BACK: "{days} the family took back their yes, a step further was taken.",
    After.ASKING: "{days} the family asked us for help, harm was looked for.",
}
STEPS: tuple[type[Fact], ...] = (
    ReferralReceived,
    StrategyDiscussionHeld,
    ConferenceHeld,
    LegalPlanningMeetingHeld,
)
"""What is a step further."""
READS: tuple[type[Fact], ...] = (
    *STEPS,
    EscalationExplained,
    HelpAnswered,
    HelpAskedFor,
    AgreementAsked,
    AgreementAnswered,
    AgreementWithdrawn,
    ContactReceived,
    DisabilityTold,
    RelationshipTold,
    RelationshipEnded,
)
"""All that this reads of a life."""


def _stops_something(life: Life, back: Entry[Any]) -> bool:
    """Whether something of ours goes on with that yes: a line of a plan has its own mark."""
    asked = life.entry(back.fact.asked)
    return asked is not None and isinstance(asked.fact, AgreementAsked) and asked.fact.kind in STOPS


def _waits(life: Life, step: Entry[Any], policy: Policy) -> bool:
    """Whether a step waits for an answer: it followed a no or an asking, and does not say itself."""
    one = escalation_of(life, policy, step.id, step.on.first)
    return one is not None and not one.said_in_it


CLOCKS: tuple[Clock, ...] = (
    Clock(
        name="Say what new information there is",
        starts=STEPS,
        stops=(EscalationExplained,),
        by="step",
        under=_waits,
        timescale=EXPLAINED,
        what_for="So that saying no, or asking for help, is never itself a reason to be checked on.",
        of=nothing,
    ),
    Clock(
        name="Say what stops, now that they took back their yes",
        starts=(AgreementWithdrawn,),
        stops=(WordsActedOn, EpisodeClosed),
        by="account",
        when=_stops_something,
        timescale=TAKEN_BACK,
        what_for="So that taking back a yes works, and is not only written down.",
        of=nothing,
    ),
)


def what_stopped(life: Life, back: Entry[AgreementWithdrawn]) -> Entry[WordsActedOn] | None:
    """What changed when they took back a yes, or why nothing did."""
    told = life.naming(WordsActedOn, "account", back.id)
    return told[-1] if told else None


FACTS: tuple[type[Fact], ...] = (EscalationExplained,)
