"""The work before court in the return of 2026-27, element by element, from what was written down."""

import pytest

from alongside.policy import load
from alongside.returns.cin.period import CensusYear
from alongside.returns.cin.rows import child
from tests.life import life
from tests.returns.cin.truths import broken

YEAR = CensusYear(2027)
POLICY = load()
ASKED = "2026-02-02 ReferralReceived source=2A\n"
BEGAN = "2026-05-11 LegalPlanningMeetingHeld outcome=B\n"
LETTER = "2026-05-18 LetterBeforeProceedingsSent family_meeting_offered={}\n"
OFFERED = "2026-05-18 FamilyMeetingOffered in_letter=yes\n"
FAMILY_MET = "2026-06-01 FamilyMeetingHeld private_time=yes\n"
MET = "{} PreProceedingsMeetingHeld\n"
DECIDED = "2026-09-01 PreProceedingsDecided outcome={}\n"
COURT = "2026-09-14 ApplicationMade kind={}\n"
ISSUED = "2026-09-16 LetterOfIssueSent\n"


def told(text: str, element: str) -> str:
    node = child(life(ASKED + text), YEAR, POLICY)
    assert node is not None
    assert broken(node, YEAR) == set()
    return node.only("CINdetails").only("PreProceedingsandFGDM").value(element)


@pytest.mark.parametrize(
    ("text", "element", "value"),
    [
        (BEGAN, "PPStartDate", "2026-05-11"),
        (BEGAN.replace("outcome=B", "outcome=A"), "PPStartDate", ""),
        (BEGAN.replace("2026-05-11", "2026-03-11"), "PPStartDate", ""),
        (BEGAN, "LBPSentDate", ""),
        (BEGAN + LETTER.format("yes"), "LBPSentDate", "2026-05-18"),
        (LETTER.format("yes").replace("05-18", "05-10") + BEGAN, "LBPSentDate", ""),
        (BEGAN + LETTER.format("yes"), "FGDMMeetingOffer", "1"),
        (BEGAN + LETTER.format("no"), "FGDMMeetingOffer", "0"),
        (BEGAN + LETTER.format("no") + OFFERED, "FGDMMeetingOffer", "1"),
        (BEGAN, "FGDMMeetingOffer", ""),
        (BEGAN + LETTER.format("yes"), "FGDMMeetingFac", "0"),
        (BEGAN + LETTER.format("yes") + FAMILY_MET, "FGDMMeetingFac", "1"),
        (BEGAN + LETTER.format("no") + FAMILY_MET, "FGDMMeetingFac", ""),
        (BEGAN + MET.format("2026-06-08"), "InitialPPMeetingDate", "2026-06-08"),
        (BEGAN + MET.format("2026-06-08") + MET.format("2026-07-20"), "InitialPPMeetingDate", "2026-06-08"),
        (BEGAN + "2026-06-08 PreProceedingsMeetingHeld effective=no", "InitialPPMeetingDate", ""),
        (BEGAN + MET.format("2026-06-08"), "ReviewMeetingsCount", "0"),
        (BEGAN + MET.format("2026-06-08") + MET.format("2026-07-20"), "ReviewMeetingsCount", "1"),
        (BEGAN, "ReviewMeetingsCount", ""),
        (BEGAN + DECIDED.format("STEP_DOWN"), "StepDecisionDate", "2026-09-01"),
        (BEGAN, "StepDecisionDate", ""),
        (BEGAN + DECIDED.format("ISSUE") + COURT.format("care"), "CourtAppDate", "2026-09-14"),
        (BEGAN + DECIDED.format("ISSUE") + COURT.format("adoption"), "CourtAppDate", ""),
        (BEGAN + COURT.format("care"), "CourtAppDate", ""),
        (BEGAN + DECIDED.format("ISSUE") + COURT.format("care") + ISSUED, "LetterInitCPDate", "2026-09-16"),
        (BEGAN + DECIDED.format("ISSUE") + ISSUED, "LetterInitCPDate", ""),
    ],
)  # fmt: skip
def test_each_element_is_read_from_what_happened(text: str, element: str, value: str) -> None:
    assert told(text, element) == value


def test_work_before_court_that_ended_before_the_year_is_not_told() -> None:
    began = "2026-02-09 LegalPlanningMeetingHeld outcome=B\n"
    decided = "2026-03-20 PreProceedingsDecided outcome=STEP_DOWN"
    node = child(life(ASKED + began + decided), YEAR, POLICY)

    assert node is not None
    assert not list(node.only("CINdetails").each("PreProceedingsandFGDM"))


def test_before_2026_27_nobody_asks_about_it() -> None:
    from_then = life((ASKED + BEGAN).replace("2026", "2025"))
    node = child(from_then, CensusYear(2026), POLICY)

    assert node is not None
    assert not node.only("CINdetails").groups
