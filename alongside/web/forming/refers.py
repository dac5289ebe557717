"""Which entries a box that names an entry may mean: by the field's name, or by its fact."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from alongside.practice.advocacy import AdvocacyOffered, AdvocateBegan, PaperGiven, PostponementAsked
from alongside.practice.agreement import AgreementAnswered, AgreementAsked, AgreementWithdrawn
from alongside.practice.assessment import AssessmentStarted, HypothesisOffered
from alongside.practice.conference import ConferenceHeld
from alongside.practice.conference_report import ConferenceReportWritten
from alongside.practice.contact import ContactReceived
from alongside.practice.decision import DecisionMade
from alongside.practice.encounter import QuestionPut
from alongside.practice.enquiry import EnquiryConcluded
from alongside.practice.escalation import STEPS
from alongside.practice.family_group import FamilyMeetingHeld, FamilyMeetingOffered
from alongside.practice.help import GoalSet, HelpAnswered, HelpArrived, HelpAskedFor, HelpOffered
from alongside.practice.home import WhereaboutsProtected
from alongside.practice.plan import PlanMade
from alongside.practice.promise import PromiseMade
from alongside.practice.reconnection import ReconnectionBegan
from alongside.practice.referral import ReferralReceived
from alongside.practice.strategy_discussion import StrategyDiscussionHeld
from alongside.practice.team import HandoverWritten
from alongside.practice.visit import VisitMade
from alongside.practice.voice import AccountGiven
from alongside.record import Entry, Fact, Life

Kinds = tuple[type[Fact], ...]

BY_NAME: dict[str, Kinds] = {
    "account": (AccountGiven,),
    "arrived": (HelpArrived,),
    "asked": (HelpAskedFor,),
    "assessment": (AssessmentStarted,),
    "began": (AdvocateBegan,),
    "contact": (ContactReceived,),
    "decision": (DecisionMade,),
    "enquiry": (StrategyDiscussionHeld,),
    "goal": (GoalSet,),
    "hypothesis": (HypothesisOffered,),
    "line": (PlanMade,),
    "meeting": (FamilyMeetingHeld,),
    "of": (AssessmentStarted, PlanMade, StrategyDiscussionHeld),
    "offer": (HelpOffered,),
    "paper": (PaperGiven,),
    "plan": (PlanMade,),
    "promise": (PromiseMade,),
    "protection": (WhereaboutsProtected,),
    "referral": (ReferralReceived,),
    "search": (ReconnectionBegan,),
}
"""What a field of this name means; a name that is not here may mean any entry."""

BY_FACT: dict[str, Kinds] = {
    "AdvocacyAnswered.offer": (AdvocacyOffered,),
    "AdvocateBegan.offer": (AdvocacyOffered,),
    "AgreementAnswered.asked": (AgreementAsked,),
    "AccountGiven.beside": (ConferenceReportWritten, AssessmentStarted, PlanMade),
    "AgreementAsked.of": (PlanMade, ConferenceReportWritten, AssessmentStarted),
    "AgreementWithdrawn.asked": (AgreementAsked,),
    "EscalationExplained.after": (HelpAnswered, AgreementAnswered, AgreementWithdrawn, HelpAskedFor),
    "EscalationExplained.step": STEPS,
    "FamilyMeetingAnswered.offer": (FamilyMeetingOffered,),
    "PostponementAnswered.asked": (PostponementAsked,),
    "LetterSent.about_entry": (
        ReferralReceived,
        ContactReceived,
        StrategyDiscussionHeld,
        EnquiryConcluded,
        HandoverWritten,
    ),
    "QuestionAnswered.asked": (QuestionPut,),
    "WordsActedOn.account": (AccountGiven, AgreementWithdrawn, VisitMade, ConferenceHeld),
}

MOST = 60
"""Entries offered in one list, newest first."""


def means(fact: type[Fact], field: str) -> Kinds:
    """The kinds of fact that a field may name; empty for any."""
    return BY_FACT.get(f"{fact.__name__}.{field}", BY_NAME.get(field, ()))


def meant(lives: tuple[Life, ...], kinds: Kinds) -> Iterator[Entry[Any]]:
    """The entries of these lives that may be named, newest first, each once."""
    found: dict[str, Entry[Any]] = {}
    for life in lives:
        for entry in life.each(*kinds) if kinds else life.standing:
            found[entry.root] = entry
    newest = sorted(found.values(), key=lambda entry: entry.on.starts, reverse=True)
    yield from newest[:MOST]
