"""The work before court (`PreProceedingsandFGDM`, from 2026/27; provisional), as a census file says it."""

from __future__ import annotations

from datetime import date, timedelta

from alongside.practice.family_group import FamilyMeetingHeld
from alongside.practice.pre_proceedings import (
    ISSUE,
    ApplicationMade,
    LegalPlanningMeetingHeld,
    LetterBeforeProceedingsSent,
    LetterOfIssueSent,
    PreProceedingsDecided,
    PreProceedingsMeetingHeld,
)
from alongside.record import When
from alongside.record.when import day
from alongside.returns.cin.spans import some_time
from alongside.returns.cin.wanted import Gathering, Telling

BEGAN = "B"
"""The legal gateway's outcome that begins the work (Standard Safeguarding Dataset 1.4.5)."""

MOST_MEETINGS = 50


def before_court(told: Telling, referred: date | None, out: Gathering) -> None:
    """One time of work before court. The outcome's codes (CS131) are not to hand: it stays a claim."""
    key, began = told.key, _began(told, referred, out)
    told.keep("PPOutcome")
    if began is None:
        told.keep(*(cell.element for cell in told.node.cells))
        out.claim(told)
        return
    out.add(f"{key}#began", LegalPlanningMeetingHeld(outcome=BEGAN), began)
    _letter(told, out)
    _meetings(told, out)
    _decision(told, out)
    out.claim(told, f"{key}#began")


def _began(told: Telling, referred: date | None, out: Gathering) -> When | None:
    """Its day; where none is given, before the year and after the referral (rule 9005), or nobody knows."""
    if began := told.day("PPStartDate"):
        return day(began)
    before = out.source.year.start - timedelta(days=1)
    return some_time(referred, before) if referred and referred <= before else None


def _letter(told: Telling, out: Gathering) -> None:
    sent, offered = told.day("LBPSentDate"), told.flag("FGDMMeetingOffer")
    if sent is None:
        told.keep("FGDMMeetingOffer", "FGDMMeetingFac")
        return
    letter = LetterBeforeProceedingsSent(family_meeting_offered=bool(offered))
    out.add(f"{told.key}#letter", letter, sent)
    if offered and told.flag("FGDMMeetingFac"):
        out.add(f"{told.key}#family meeting", FamilyMeetingHeld(), _within(told, sent, out))
    elif not offered:
        told.keep("FGDMMeetingFac")


def _meetings(told: Telling, out: Gathering) -> None:
    """The first has a day; of the others the file gives the number only."""
    first, more = told.day("InitialPPMeetingDate"), told.count("ReviewMeetingsCount") or 0
    if first is None or more > MOST_MEETINGS:
        told.keep("ReviewMeetingsCount")
    if first is None:
        return
    out.add(f"{told.key}#meeting 1", PreProceedingsMeetingHeld(), first)
    if more <= MOST_MEETINGS:
        for number in range(2, more + 2):
            out.add(f"{told.key}#meeting {number}", PreProceedingsMeetingHeld(), _within(told, first, out))


def _decision(told: Telling, out: Gathering) -> None:
    decided, asked = told.day("StepDecisionDate"), told.day("CourtAppDate")
    letter = told.day("LetterInitCPDate")
    if decided:
        outcome = ISSUE if asked or letter else ""
        out.add(f"{told.key}#decided", PreProceedingsDecided(outcome=outcome), decided)
    if asked:
        out.add(f"{told.key}#application", ApplicationMade(kind="care"), asked)
    if letter:
        out.add(f"{told.key}#letter of issue", LetterOfIssueSent(), letter)


def _within(told: Telling, first: date, out: Gathering) -> When:
    """Some time from a day to the decision, or to the end of the year."""
    last = told.day("StepDecisionDate") or out.source.year.reference
    return some_time(first, last)
