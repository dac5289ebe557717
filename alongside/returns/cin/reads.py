"""The kinds of fact that the census reads, so that making a return fetches no other words of anybody's life.

A fact that a reading of the return begins to ask for belongs here. A test holds that the rows from these
kinds are the rows from everything.
"""

from __future__ import annotations

from alongside.practice import disability, identifiers, person, pre_proceedings, referral
from alongside.practice.assessment import AssessmentAuthorised, AssessmentShared, AssessmentStarted
from alongside.practice.closure import EpisodeClosed
from alongside.practice.conference import ConferenceHeld
from alongside.practice.enquiry import EnquiryConcluded
from alongside.practice.episode import ACTIVITY
from alongside.practice.family_group import FamilyMeetingHeld, FamilyMeetingOffered
from alongside.practice.imported import SourceStated
from alongside.practice.plan import PlanEnded, PlanMade, PlanReviewed
from alongside.practice.promise import ReviewDateChosen
from alongside.practice.protection_plan import ProtectionPlanStopped
from alongside.practice.strategy_discussion import StrategyDiscussionHeld
from alongside.record import Fact

FACTS: tuple[type[Fact], ...] = (
    *person.FACTS,
    *disability.FACTS,
    *identifiers.FACTS,
    *referral.FACTS,
    AssessmentStarted,
    AssessmentShared,
    AssessmentAuthorised,
    ReviewDateChosen,
    PlanMade,
    PlanReviewed,
    PlanEnded,
    StrategyDiscussionHeld,
    EnquiryConcluded,
    ConferenceHeld,
    ProtectionPlanStopped,
    FamilyMeetingOffered,
    FamilyMeetingHeld,
    *pre_proceedings.FACTS,
    EpisodeClosed,
    SourceStated,
)

KINDS = frozenset(fact.__name__ for fact in FACTS) | ACTIVITY
"""Their names, with those of steps that are still to come and would end a referral without further action."""
