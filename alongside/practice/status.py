"""What is true of this child now, in one plain phrase.

Nobody sets a status; it is the first line of a short ladder that holds on a day, read from the record. So it
cannot contradict what it is read from, and two statuses cannot hold at once. Annex A list 6 asks for the same
ladder without the enquiry (`case_status`). Work that no episode of need holds is asked about here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from alongside.policy import Policy
from alongside.practice.assessment import (
    AssessmentAuthorised,
    AssessmentShared,
    AssessmentStarted,
    assessments,
)
from alongside.practice.closure import EpisodeClosed
from alongside.practice.conference import ConferenceHeld
from alongside.practice.early_help import EarlyHelpEnded, EarlyHelpStarted, early_help
from alongside.practice.enquiry import EnquiryConcluded, enquiries
from alongside.practice.episode import episode_on, episodes
from alongside.practice.imported import SourceStated
from alongside.practice.person import BirthExpected, PersonBorn, PersonDied, died_on
from alongside.practice.plan import (
    PlanChanged,
    PlanEnded,
    PlanMade,
    PlanReviewed,
    child_in_need_plan,
    child_in_need_plans,
)
from alongside.practice.promise import ReviewDateChosen
from alongside.practice.protection_plan import (
    OtherAuthorityPlanNotified,
    ProtectionPlanStopped,
    protection_plan,
    protection_plans,
)
from alongside.practice.question import Question
from alongside.practice.referral import ReferralDecided, ReferralReceived
from alongside.practice.spell import Spell, holding
from alongside.practice.strategy_discussion import StrategyDiscussionHeld
from alongside.record import EntryId, Fact, Life

READS: tuple[type[Fact], ...] = (
    PersonBorn,
    PersonDied,
    BirthExpected,
    ReferralReceived,
    ReferralDecided,
    EpisodeClosed,
    EarlyHelpStarted,
    EarlyHelpEnded,
    AssessmentStarted,
    AssessmentShared,
    AssessmentAuthorised,
    StrategyDiscussionHeld,
    EnquiryConcluded,
    ConferenceHeld,
    ProtectionPlanStopped,
    OtherAuthorityPlanNotified,
    PlanMade,
    PlanChanged,
    PlanReviewed,
    PlanEnded,
    ReviewDateChosen,
    SourceStated,
)
"""The facts that a status is read from: a visit or a promise changes none. A test holds that it says of these
what it says of everything.
"""


class Standing(StrEnum):
    """The ladder: the first that holds is the status."""

    DIED = "died"
    PROTECTION_PLAN = "protection_plan"
    ENQUIRY = "enquiry"
    CHILD_IN_NEED_PLAN = "child_in_need_plan"
    ASSESSMENT = "assessment"
    OPEN = "open"
    EARLY_HELP = "early_help"
    CLOSED = "closed"
    NOT_KNOWN = "not_known"


WORDS: dict[Standing, str] = {
    Standing.DIED: "has died",
    Standing.PROTECTION_PLAN: "has a child protection plan",
    Standing.ENQUIRY: "is being checked on, to know whether they are safe",
    Standing.CHILD_IN_NEED_PLAN: "has a family help plan",
    Standing.ASSESSMENT: "we are finding out with the family what is needed",
    Standing.OPEN: "somebody asked us to help, and we are deciding how",
    Standing.EARLY_HELP: "the family has early help",
    Standing.CLOSED: "our work has ended; the door is open",
    Standing.NOT_KNOWN: "nobody has asked us to work with them",
}


@dataclass(frozen=True)
class Status:
    """What is true on a day, since when, by which entry; and what else runs beside it."""

    what: Standing
    since: date | None = None
    entry: EntryId | None = None
    beside: tuple[Standing, ...] = ()

    @property
    def words(self) -> str:
        """One plain phrase."""
        return WORDS[self.what]


def status(life: Life, on: date) -> Status:
    """The status of a child on a day."""
    life = life.as_on(on)
    told = list(_rungs(life, on))
    first = told[0]
    beside = tuple(rung.what for rung in told[1:] if rung.what not in ENDS)
    return Status(first.what, first.since, first.entry, () if first.what in ENDS else beside)


ENDS = frozenset({Standing.DIED, Standing.OPEN, Standing.CLOSED, Standing.NOT_KNOWN})
"""They stand alone: nothing runs beside them, and they run beside nothing."""


def case_status(life: Life, on: date) -> Standing:
    """Annex A's status: the same ladder, in which an enquiry is no rung of its own."""
    told = (rung.what for rung in _rungs(life.as_on(on), on))
    return next(rung for rung in told if rung is not Standing.ENQUIRY)


def _rungs(life: Life, on: date) -> Iterator[Status]:
    """Every line of the ladder that holds, in its order; the last one always does."""
    died = died_on(life)
    if died is not None:
        yield Status(Standing.DIED, died)
    spells = (
        (Standing.PROTECTION_PLAN, protection_plan(life, on)),
        (Standing.ENQUIRY, holding(enquiries(life, on), on)),
        (Standing.CHILD_IN_NEED_PLAN, child_in_need_plan(life, on)),
        (Standing.ASSESSMENT, holding(assessments(life, on), on)),
        (Standing.OPEN, episode_on(life, on)),
        (Standing.EARLY_HELP, holding(early_help(life, on), on)),
    )
    for what, spell in spells:
        if spell is not None:
            yield Status(what, spell.start, spell.opened_by)
    yield _at_rest(life)


def _at_rest(life: Life) -> Status:
    """Nothing runs: either the work has ended, or it never began."""
    ended = [episode for episode in episodes(life) if not episode.is_open]
    if ended:
        return Status(Standing.CLOSED, ended[-1].end, ended[-1].closed_by)
    return Status(Standing.NOT_KNOWN)


def questions(life: Life, _policy: Policy, today: date) -> Iterator[Question]:
    """Work outside any episode of need, and an enquiry in an episode that has no assessment."""
    life = life.as_on(today)
    told = episodes(life)
    for what, spell in _work(life, today):
        if not any(one.start <= spell.start <= one.until for one in told):
            words = f"{what} began on a day when no referral was open. Which referral does it belong to?"
            yield Question(life.subject, spell.opened_by, "status.outside_an_episode", words)
    for enquiry in enquiries(life, today):
        episode = holding(told, enquiry.start)
        if episode and not any(episode.holds(one.start) for one in assessments(life, today)):
            words = "There is an enquiry and no assessment. Was one begun?"
            yield Question(life.subject, enquiry.opened_by, "status.enquiry_without_assessment", words)


def _work(life: Life, on: date) -> Iterator[tuple[str, Spell]]:
    """Everything that a referral comes before (census rules 1103, 1104, 1105, 2889, 4015)."""
    yield from (("An assessment", one) for one in assessments(life, on))
    yield from (("An enquiry", one) for one in enquiries(life, on))
    yield from (("A child protection plan", one) for one in protection_plans(life, on))
    yield from (("A child in need plan", one) for one in child_in_need_plans(life, on))
