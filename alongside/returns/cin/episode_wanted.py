"""An episode of need, as a census file says it: a referral and what followed.

Each is an entry that a worker could have written.

Where the file gives no day (on which day was it decided that no conference was needed?) the entry says
"some time between". Where it gives a thing no entry can be (ten plans that are not there), it stays a claim.
"""

from __future__ import annotations

from datetime import date, timedelta

from alongside.practice.assessment import AssessmentAuthorised, AssessmentAuthorisedEach, AssessmentStarted
from alongside.practice.closure import EpisodeClosed
from alongside.practice.plan import PlanEnded, PlanMade
from alongside.practice.promise import ReviewDateChosen
from alongside.practice.referral import PrimaryNeedJudged, ReferralDecided, ReferralReceived
from alongside.returns.cin import court_wanted, protection_wanted
from alongside.returns.cin.keys import keyed
from alongside.returns.cin.spans import some_time
from alongside.returns.cin.tree import Node
from alongside.returns.cin.wanted import Gathering, Telling

BECAUSE = {
    "RC1": "adopted",
    "RC2": "died",
    "RC3": "child_arrangements_order",
    "RC4": "special_guardianship_order",
    "RC5": "moved_to_another_authority",
    "RC6": "adult_services",
    "RC7": "no_longer_in_need",
    "RC8": "no_longer_in_need",
    "RC9": "help_from_others",
}
"""What a worker would have said for each of the census's reasons for closure."""

BEFORE = "#assessed before "
"""In the key of an assessment that the file implies and an earlier year's told."""

AFTER_ASSESSMENT = {"RC8": ("NFA",), "RC9": ("EARLY_HELP",)}
"""What the last assessment must have found for these two."""


def details(node: Node, key: str, out: Gathering) -> None:
    """One CINdetails: the referral, what was decided, what was done, and the end."""
    told = out.telling(node, key)
    referred = told.day("CINreferralDate")
    told.keep("ReferralNFA", "ReasonForClosure", "DateOfInitialCPC")
    if referred is None:
        told.keep(*(cell.element for cell in node.cells))
    else:
        _referral(told, referred, out)
    _closure(told, out)
    _groups(told, out)
    out.claim(told, f"{key}#referral" if referred else "")


def _referral(told: Telling, referred: date, out: Gathering) -> None:
    key = told.key
    out.add(f"{key}#referral", ReferralReceived(source=told.text("ReferralSource")), referred)
    if told.flag("ReferralNFA"):
        decided = ReferralDecided(referral=out.ids(f"{key}#referral"), outcomes=("NFA",))
        out.add(f"{key}#decided", decided, referred)
    if need := told.text("PrimaryNeedCode"):
        out.add(f"{key}#need", PrimaryNeedJudged(need=need), referred)


def _closure(told: Telling, out: Gathering) -> None:
    closed, reason = told.day("CINclosureDate"), told.text("ReasonForClosure")
    if closed and reason in BECAUSE:
        out.add(f"{told.key}#closed", EpisodeClosed(because=BECAUSE[reason]), closed)  # type: ignore[arg-type]
    elif closed:
        told.keep("CINclosureDate")


def _groups(told: Telling, out: Gathering) -> None:
    key, node = told.key, told.node
    after = AFTER_ASSESSMENT.get(told.text("ReasonForClosure"), ())
    found = list(keyed(key, node, "Assessments"))
    if after and not found:
        _assessed_before(told, after, out)
    for place, (inner, group) in enumerate(found, start=1):
        _assessment(out.telling(group, inner), after if place == len(found) else (), out)
    for inner, group in keyed(key, node, "CINPlanDates"):
        _plan(out.telling(group, inner), out)
    protection_wanted.conferences(told, out)
    for inner, group in keyed(key, node, "PreProceedingsandFGDM"):
        court_wanted.before_court(out.telling(group, inner), told.day("CINreferralDate"), out)


def _assessed_before(told: Telling, outcomes: tuple[str, ...], out: Gathering) -> None:
    """Closed after an assessment that an earlier year's file told: it was, on some day before this year."""
    referred, start = told.day("CINreferralDate"), out.source.year.start
    if referred is None or referred >= start:
        return
    when = some_time(referred, start - timedelta(days=1))
    out.add(f"{told.key}{BEFORE}began", AssessmentStarted(), when)
    opened = out.ids(f"{told.key}{BEFORE}began")
    part = AssessmentAuthorisedEach(outcomes=outcomes)
    out.add(f"{told.key}{BEFORE}done", AssessmentAuthorised(assessment=opened), when, part)


def _assessment(told: Telling, outcomes: tuple[str, ...], out: Gathering) -> None:
    key, began = told.key, told.day("AssessmentActualStartDate")
    done, review = told.day("AssessmentAuthorisationDate"), told.day("AssessmentInternalReviewDate")
    factors = told.texts("AssessmentFactors")
    if began is None:
        told.keep(*(cell.element for cell in told.node.cells))
        out.claim(told)
        return
    out.add(f"{key}#began", AssessmentStarted(), began)
    opened = out.ids(f"{key}#began")
    if review:
        chosen = ReviewDateChosen(of=opened, review_on=review, why="")
        out.add(f"{key}#review", chosen, began)
    if done:
        part = AssessmentAuthorisedEach(factors=tuple(dict.fromkeys(factors)), outcomes=outcomes)
        out.add(f"{key}#done", AssessmentAuthorised(assessment=opened), done, part)
    else:
        told.keep("AssessmentFactors")
    out.claim(told, f"{key}#began")


def _plan(told: Telling, out: Gathering) -> None:
    key, start, end = told.key, told.day("CINPlanStartDate"), told.day("CINPlanEndDate")
    if start is None:
        told.keep(*(cell.element for cell in told.node.cells))
    else:
        out.add(f"{key}#made", PlanMade(section_17=True), start)
        if end:
            out.add(f"{key}#ended", PlanEnded(plan=out.ids(f"{key}#made"), why=""), end)
    out.claim(told, f"{key}#made" if start else "")
