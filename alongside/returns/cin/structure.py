"""The shape of a children in need census file, year by year, as one plain table.

Source: the Department for Education's CIN census XML schemas of 2021 to 2026 (Crown copyright, Open
Government Licence v3.0). A census is known by the year in which it ends: 2027 is 2026/27. The
pre-proceedings group of 2027 follows a sample file and the pending rules 8995Q to 9015Q, not a schema:
it is provisional (`check`).
"""

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

FIRST, LAST = 2021, 2027
PROVISIONAL = frozenset({2027})
"""Years whose structure is taken from samples and pending rules, not from a published schema."""


class Kind(StrEnum):
    """What a value must look like."""

    TEXT = "text"
    DAY = "day"
    YES_NO = "yes_no"
    COUNT = "count"
    CODE = "code"
    UPN = "upn"


class Element(NamedTuple):
    """One element that holds a value; `many` may repeat. `codes` names a code set of the policy."""

    name: str
    kind: Kind
    codes: str = ""
    many: bool = False
    since: int = FIRST
    until: int = LAST


class Group(NamedTuple):
    """One element that holds others. `wraps` marks a plain container of one repeated element."""

    name: str
    parts: "tuple[Element | Group, ...]"
    many: bool = False
    wraps: bool = False
    since: int = FIRST
    until: int = LAST


def _day(name: str) -> Element:
    return Element(name, Kind.DAY)


IDENTIFIERS = Group(
    "ChildIdentifiers",
    (
        Element("LAchildID", Kind.TEXT),
        Element("UPN", Kind.UPN),
        Element("FormerUPN", Kind.UPN),
        Element("UPNunknown", Kind.CODE, "upn_unknown"),
        _day("PersonBirthDate"),
        _day("ExpectedPersonBirthDate"),
        Element("GenderCurrent", Kind.CODE, "gender_current", until=2024),
        Element("Sex", Kind.CODE, "sex", since=2025),
        _day("PersonDeathDate"),
    ),
)

CHARACTERISTICS = Group(
    "ChildCharacteristics",
    (
        Element("Ethnicity", Kind.CODE, "ethnicity"),
        Group("Disabilities", (Element("Disability", Kind.CODE, "disability", many=True),), wraps=True),
    ),
)

ASSESSMENTS = Group(
    "Assessments",
    (
        _day("AssessmentActualStartDate"),
        _day("AssessmentInternalReviewDate"),
        _day("AssessmentAuthorisationDate"),
        Group(
            "FactorsIdentifiedAtAssessment",
            (Element("AssessmentFactors", Kind.CODE, "assessment_factor", many=True),),
            wraps=True,
        ),
    ),
    many=True,
)

CIN_PLANS = Group("CINPlanDates", (_day("CINPlanStartDate"), _day("CINPlanEndDate")), many=True, since=2022)

SECTION_47 = Group(
    "Section47",
    (
        _day("S47ActualStartDate"),
        _day("InitialCPCtarget"),
        _day("DateOfInitialCPC"),
        Element("ICPCnotRequired", Kind.YES_NO),
    ),
    many=True,
)

PROTECTION_PLANS = Group(
    "ChildProtectionPlans",
    (
        _day("CPPstartDate"),
        _day("CPPendDate"),
        Element("InitialCategoryOfAbuse", Kind.CODE, "category_of_abuse"),
        Element("LatestCategoryOfAbuse", Kind.CODE, "category_of_abuse"),
        Element("NumberOfPreviousCPP", Kind.COUNT),
        Group("Reviews", (Element("CPPreviewDate", Kind.DAY, many=True),), wraps=True),
    ),
    many=True,
)

PRE_PROCEEDINGS = Group(
    "PreProceedingsandFGDM",
    (
        _day("PPStartDate"),
        _day("LBPSentDate"),
        Element("FGDMMeetingOffer", Kind.YES_NO),
        Element("FGDMMeetingFac", Kind.YES_NO),
        _day("InitialPPMeetingDate"),
        Element("ReviewMeetingsCount", Kind.COUNT),
        _day("StepDecisionDate"),
        Element("PPOutcome", Kind.TEXT),
        _day("CourtAppDate"),
        _day("LetterInitCPDate"),
    ),
    many=True,
    since=2027,
)

DETAILS = Group(
    "CINdetails",
    (
        _day("CINreferralDate"),
        Element("ReferralSource", Kind.CODE, "referral_source"),
        Element("PrimaryNeedCode", Kind.CODE, "primary_need"),
        _day("CINclosureDate"),
        Element("ReasonForClosure", Kind.CODE, "reason_for_closure"),
        _day("DateOfInitialCPC"),
        ASSESSMENTS,
        CIN_PLANS,
        SECTION_47,
        Element("ReferralNFA", Kind.YES_NO),
        PROTECTION_PLANS,
        PRE_PROCEEDINGS,
    ),
    many=True,
)

CHILD = Group("Child", (IDENTIFIERS, CHARACTERISTICS, DETAILS), many=True)

HEADER = Group(
    "Header",
    (
        Group(
            "CollectionDetails",
            (
                Element("Collection", Kind.TEXT),
                Element("Year", Kind.COUNT),
                _day("ReferenceDate"),
            ),
        ),
        Group(
            "Source",
            (
                Element("SourceLevel", Kind.TEXT),
                Element("LEA", Kind.TEXT),
                Element("SoftwareCode", Kind.TEXT),
                Element("Release", Kind.TEXT),
                Element("SerialNo", Kind.TEXT),
                Element("DateTime", Kind.TEXT),
            ),
        ),
    ),
)

MESSAGE = Group("Message", (HEADER, Group("Children", (CHILD,))))


def parts(group: Group, year: int | None = None) -> Iterator[Element | Group]:
    """What a group may hold, in the order of the schema; in any year, or in one."""
    for part in group.parts:
        if year is None or part.since <= year <= part.until:
            yield part
