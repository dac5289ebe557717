"""How the rules about a referral, a time in need and its end are broken."""

from __future__ import annotations

from datetime import date, timedelta

from tests.returns.spoiling.recipe import DAY, NEVER, Recipe, Spot
from tests.returns.spoiling.tree import Group

DETAILS, ASSESSMENTS, PLANS = "CINdetails", "Assessments", "CINPlanDates"
ENQUIRIES, PROTECTION, COURT = "Section47", "ChildProtectionPlans", "PreProceedingsandFGDM"
AFTER_ASSESSMENT = ("RC8", "RC9")
OVERLAPS = "the two times in need overlap"


def closed(one: Spot) -> bool:
    """Whether the child's only time in need ended, and not because an assessment had found no need."""
    return len(one.episodes) == 1 and one.details["ReasonForClosure"] == "RC7"


def idle_in_year(one: Spot, days: int = 1) -> bool:
    """Whether a referral of some days into the year, of a child born well before, came to nothing."""
    begun = one.in_year(one.referred - timedelta(days=days))
    return one.idle and begun and one.born < one.year.start - timedelta(days=300)


def again(one: Spot, on: date) -> Group:
    """Another referral of the same child, of which nothing came."""
    source = one.details["ReferralSource"]
    return one.whole_child.add(DETAILS, CINreferralDate=on, ReferralSource=source, ReferralNFA=1)


def assessed(one: Spot) -> Group:
    """An assessment where none should be, signed off on the day of the referral."""
    day = one.details["CINreferralDate"]
    return one.details.add(
        ASSESSMENTS, AssessmentActualStartDate=day, AssessmentAuthorisationDate=day, AssessmentFactors="2B"
    )


def ended_before(one: Spot) -> None:
    """The work ended on the day before the year began, and nothing was done since."""
    one.here.groups.clear()
    one.here.put(CINclosureDate=one.year.start - DAY, ReasonForClosure="RC7")


def nothing_else(one: Spot, name: str) -> bool:
    """Whether one thing alone stands in a time in need that began long before the year."""
    return one.has(name) and one.referred < one.year.start - timedelta(days=20) and one.open


def after_the_end(name: str, column: str, marks: str) -> Recipe:
    """Something that is told to have ended on the day after the end of the work."""
    return Recipe(
        code="8565", at=name,
        where=lambda one: closed(one) and one.here[column] and one.count(name) == 1
        and one.last < one.year.reference and only_one(one, name),
        do=lambda one: one.here.put(**{column: one.last + DAY}),
        did="It ended on the day after the work had ended.", marks=f"here: {marks}; details: CINclosureDate",
    )  # fmt: skip


def only_one(one: Spot, name: str) -> bool:
    """Whether no plan of another kind stands beside it, with which it would now overlap."""
    others = {PLANS, PROTECTION} - {name} if name in (PLANS, PROTECTION) else set()
    return not others & {group.name for group in one.details.groups}


RECIPES = (
    Recipe(
        code="8600", at=DETAILS, where=lambda one: one.idle,
        do=lambda one: one.here.put(CINreferralDate=None),
        did="The day of the referral is taken away.", marks="here: CINreferralDate",
    ),
    Recipe(
        code="8620", at=DETAILS,
        where=lambda one: one.open and len(one.episodes) == 1 and one.referred < one.year.start
        and not one.here["DateOfInitialCPC"] and not one.count(PROTECTION),
        do=ended_before,
        did="The work ended on the day before the year began, and nothing is told of this one.",
        marks="here: CINclosureDate",
    ),
    Recipe(
        code="8630", at=DETAILS, where=idle_in_year,
        do=lambda one: one.here.put(CINclosureDate=one.referred - DAY, ReasonForClosure="RC7"),
        did="It ended on the day before the referral.", marks="here: CINreferralDate CINclosureDate",
    ),
    Recipe(
        code="8555Q", at=DETAILS, where=idle_in_year,
        do=lambda one: one.child.put(PersonDeathDate=one.referred - DAY),
        did="The child died on the day before the referral.",
        marks="here: CINreferralDate; child: PersonDeathDate",
    ),
    Recipe(
        code="8568", at=DETAILS, where=lambda one: one.open, do=lambda one: one.here.put(ReferralNFA=None),
        did="Whether anything further was done is taken away.", marks="here: ReferralNFA",
    ),
    Recipe(
        code="8569Q", at=DETAILS, where=lambda one: idle_in_year(one, 0),
        do=lambda one: one.here.put(CINreferralDate=one.year.start - timedelta(days=30)),
        did="A referral of which nothing came is told to have come a month before the year.",
        marks="here: ReferralNFA",
    ),
    Recipe(
        code="8585Q", at=DETAILS, where=closed, do=lambda one: one.here.put(ReasonForClosure="RC2"),
        did="The work ended because the child died, and no death is told.",
        marks="here: ReasonForClosure; child: PersonDeathDate",
    ),
    Recipe(
        code="8606", at=DETAILS,
        where=lambda one: len(one.episodes) == 1
        and one.referred < one.year.reference - timedelta(days=281),
        do=lambda one: one.child.put(PersonBirthDate=one.referred + timedelta(days=281)),
        did="The child was born more than forty weeks after the referral.",
        marks="here: CINreferralDate; child: PersonBirthDate ExpectedPersonBirthDate",
    ),
    Recipe(
        code="8610", at=DETAILS, where=lambda one: one.here["ReferralNFA"] == "0",
        do=lambda one: one.here.put(PrimaryNeedCode=None),
        did="The main need is taken away.", marks="here: ReferralNFA PrimaryNeedCode",
    ),
    Recipe(
        code="8640", at=DETAILS, where=closed, do=lambda one: one.here.put(ReasonForClosure="RC0"),
        did="The reason for closing is no code.", marks="here: ReasonForClosure",
    ),
    Recipe(
        code="8650", at=DETAILS, where=lambda one: one.here["ReferralNFA"] == "0",
        do=lambda one: one.here.put(PrimaryNeedCode="N10"),
        did="The main need is no code.", marks="here: PrimaryNeedCode",
    ),
    Recipe(
        code="8775Q", at=DETAILS, where=lambda one: one.open and len(one.episodes) == 1 and one.child["UPN"],
        do=lambda one: one.child.put(PersonBirthDate=one.year.reference - timedelta(days=26 * 366)),
        did="Somebody of twenty-six is still worked with.",
        marks="here: CINclosureDate; child: PersonBirthDate",
    ),
    Recipe(
        code="8805", at=DETAILS, where=closed, do=lambda one: one.here.put(ReasonForClosure=None),
        did="The reason for closing is taken away.", marks="here: CINclosureDate ReasonForClosure",
    ),
    Recipe(
        code="8810", at=DETAILS, where=lambda one: closed(one) and one.born < NEVER,
        do=lambda one: one.here.put(CINclosureDate=None),
        did="The day of closing is taken away, and the reason stays.",
        marks="here: ReasonForClosure CINclosureDate",
    ),
    Recipe(
        code="8815", at=DETAILS, where=lambda one: one.open and len(one.episodes) == 1,
        do=lambda one: one.whole_child.beside(
            one.here, bare=("DateOfInitialCPC", ASSESSMENTS, PLANS, ENQUIRIES, PROTECTION, COURT)
        ),
        did="The child is in need twice at once, since the same day.",
        marks="here: ReferralNFA CINclosureDate; made: ReferralNFA CINclosureDate",
        along={"8820": OVERLAPS},
    ),
    Recipe(
        code="8816", at=DETAILS,
        where=lambda one: one.open and len(one.episodes) == 1 and one.referred < one.year.reference,
        do=lambda one: again(one, one.year.reference),
        did="A later referral is told while the earlier time in need has no end.",
        marks="here: CINreferralDate ReferralNFA; made: CINreferralDate",
        along={"8820": OVERLAPS},
    ),
    Recipe(
        code="8820", at=DETAILS,
        where=lambda one: closed(one) and one.in_year(one.referred) and one.referred + 2 * DAY < one.last,
        do=lambda one: again(one, one.referred + DAY),
        did="A referral came while the child was in need already.",
        marks="here: CINreferralDate CINclosureDate; made: CINreferralDate CINclosureDate",
    ),
    Recipe(
        code="8825Q", at=DETAILS,
        where=lambda one: one.here["ReasonForClosure"] in AFTER_ASSESSMENT and one.has(ASSESSMENTS),
        do=lambda one: one.here.groups.clear(),
        did="It was closed after an assessment, and the assessment is taken out.",
        marks="here: ReasonForClosure",
    ),
    Recipe(
        code="8866", at=DETAILS, do=lambda one: one.here.put(ReferralSource="ZZ"),
        did="Who referred is no code.", marks="here: CINreferralDate ReferralSource",
    ),
    after_the_end(ASSESSMENTS, "AssessmentAuthorisationDate",
                  "AssessmentActualStartDate AssessmentAuthorisationDate"),
    after_the_end(PLANS, "CINPlanEndDate", "CINPlanStartDate CINPlanEndDate"),
    Recipe(
        code="2990", at=PLANS, where=lambda one: closed(one) and one.has(ASSESSMENTS, PLANS),
        do=lambda one: one.details.put(ReasonForClosure="RC8"),
        did="It was closed after assessment, although there was a plan.",
        marks="here: CINPlanStartDate; details: ReasonForClosure",
    ),
    Recipe(
        code="2991Q", at=ENQUIRIES, where=lambda one: closed(one) and one.has(ASSESSMENTS, ENQUIRIES),
        do=lambda one: one.details.groups.remove(one.details.only(ASSESSMENTS)),
        did="The assessment beside an enquiry is taken out.", marks="here: CINdetailsID",
    ),
    Recipe(
        code="8831", at=DETAILS, where=lambda one: idle_in_year(one, 0), do=assessed,
        did="An assessment is told of where nothing further was done.",
        marks="here: ReferralNFA DateOfInitialCPC; "
        "made: AssessmentActualStartDate AssessmentAuthorisationDate",
    ),
    Recipe(
        code="8832", at=PROTECTION,
        where=lambda one: nothing_else(one, PROTECTION) and not one.details["DateOfInitialCPC"]
        and (one.here.day("CPPstartDate") or NEVER) < one.year.start,
        do=lambda one: one.details.put(ReferralNFA=1),
        did="Nothing further is said to have been done beside a protection plan.",
        marks="here: CINdetailsID; details: ReferralNFA",
        along={"8569Q": "the referral came long before the year"},
    ),
    Recipe(
        code="4000", at=PLANS, where=lambda one: nothing_else(one, PLANS),
        do=lambda one: one.details.put(ReferralNFA=1),
        did="Nothing further is said to have been done beside a child in need plan.",
        marks="here: CINPlanStartDate; details: ReferralNFA",
        along={"8569Q": "the referral came long before the year"},
    ),
)  # fmt: skip
