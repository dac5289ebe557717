"""How the rules about assessments and enquiries are broken."""

from __future__ import annotations

from datetime import date, timedelta

from tests.returns.spoiling.episodes import AFTER_ASSESSMENT, ASSESSMENTS, ENQUIRIES, PROTECTION
from tests.returns.spoiling.recipe import DAY, LONG_AGO, SATURDAY, Recipe, Spot
from tests.returns.spoiling.tree import Group

BEGAN, SIGNED, FACTORS = "AssessmentActualStartDate", "AssessmentAuthorisationDate", "AssessmentFactors"
ASKED, HELD, NOT_NEEDED = "S47ActualStartDate", "DateOfInitialCPC", "ICPCnotRequired"
LATELY, LONG = timedelta(days=40), timedelta(days=100)
"""Well within forty-five working days of the census day, and well before them."""
A_FEW = timedelta(days=3)
TOO_LONG = "it began more than forty-five working days before the census day"
AT_ONCE = "the two run at the same time"


def began(one: Spot) -> date:
    """The day on which this assessment or enquiry began."""
    return one.here.day(BEGAN) or one.here.day(ASKED) or LONG_AGO


def alone(one: Spot) -> bool:
    """Whether it is the only assessment of the child's only time in need, and is signed off."""
    return len(one.episodes) == 1 and one.count(ASSESSMENTS) == 1 and bool(one.here[SIGNED])


def unsigned(one: Spot) -> None:
    """Take away the day on which it was signed off, and what it found."""
    one.here.put(AssessmentAuthorisationDate=None, AssessmentFactors=None)


def open_since(one: Spot) -> None:
    """It began on the day before the year, and was not signed off."""
    unsigned(one)
    one.here.put(**{BEGAN: one.year.start - DAY})


def found(one: Spot) -> list[str]:
    """What the assessment found."""
    return one.here.cells.get(FACTORS, [])


def put_found(one: Spot, *codes: str) -> None:
    """Say that it found this."""
    one.here.cells[FACTORS] = list(codes)


def something(one: Spot) -> bool:
    """Whether the assessment found something."""
    return bool(found(one)) and "21" not in found(one)


def beside(one: Spot) -> Group:
    """The same again."""
    return one.details.beside(one.here)


def open_twice(one: Spot) -> Group:
    """Two assessments, not signed off, that began a few days before the census."""
    unsigned(one)
    one.here.cells[BEGAN] = [(one.year.reference - A_FEW).isoformat()]
    return beside(one)


def enquired(one: Spot) -> bool:
    """Whether it is the only enquiry, it needed no conference, and there is no protection plan."""
    single = len(one.episodes) == 1 and one.count(ENQUIRIES) == 1 and not one.count(PROTECTION)
    return single and one.here[NOT_NEEDED] == "1" and not one.here[HELD] and not one.details[HELD]


def conferred(one: Spot) -> bool:
    """Whether it is the only enquiry, and a conference was held."""
    single = len(one.episodes) == 1 and one.count(ENQUIRIES) == 1
    return single and bool(one.here[HELD]) and not one.details[HELD]


def weekday(on: date) -> date:
    """The next day from this on that is none of a weekend."""
    return on + max(0, 7 - on.weekday()) * DAY if on.weekday() >= SATURDAY else on


def saturday(on: date) -> date:
    """The next Saturday from a day on."""
    return on + (SATURDAY - on.weekday()) % 7 * DAY


def asked_again(one: Spot) -> Group:
    """Two enquiries without an answer, that began a few days before the census."""
    one.here.put(ICPCnotRequired=0, S47ActualStartDate=one.year.reference - A_FEW)
    return beside(one)


RECIPES = (
    Recipe(
        code="1103", at=ASSESSMENTS, where=alone, do=lambda one: one.here.put(**{BEGAN: one.referred - DAY}),
        did="The assessment began on the day before the referral.",
        marks=f"here: {BEGAN}; details: CINreferralDate",
    ),
    Recipe(
        code="8608", at=ASSESSMENTS, where=lambda one: alone(one) and one.in_year(began(one) - DAY),
        do=lambda one: one.here.put(**{SIGNED: began(one) - DAY}),
        did="It was signed off on the day before it began.", marks=f"here: {BEGAN} {SIGNED}",
    ),
    Recipe(
        code="8696", at=ASSESSMENTS, where=lambda one: alone(one) and began(one) < one.year.start,
        do=lambda one: one.here.put(**{SIGNED: one.year.start - DAY}),
        did="It was signed off on the day before the year began.", marks=f"here: {SIGNED}",
    ),
    Recipe(
        code="8614", at=ASSESSMENTS,
        where=lambda one: alone(one) and one.open and one.referred < one.year.reference - A_FEW,
        do=lambda one: one.here.put(**{BEGAN: one.year.reference - A_FEW, SIGNED: None}),
        did="It began three days before the census and is not signed off, and what it found is told.",
        marks=f"here: {SIGNED} {FACTORS}",
    ),
    Recipe(
        code="8670Q", at=ASSESSMENTS,
        where=lambda one: alone(one) and one.open
        and one.year.start <= began(one) <= one.year.reference - LONG,
        do=unsigned,
        did="It began more than a hundred days before the census, and was not signed off.",
        marks=f"here: {BEGAN} {SIGNED}",
    ),
    Recipe(
        code="8736", at=ASSESSMENTS,
        where=lambda one: alone(one) and one.open and one.referred < one.year.start, do=open_since,
        did="It began on the day before the year, and was not signed off.", marks=f"here: {SIGNED} {BEGAN}",
        along={"8670Q": TOO_LONG},
    ),
    Recipe(
        code="8863Q", at=ASSESSMENTS, where=lambda one: alone(one) and "21" not in found(one), do=beside,
        did="The assessment is told twice.", marks=f"here: {BEGAN} {SIGNED}; made: {BEGAN} {SIGNED}",
    ),
    Recipe(
        code="8867", at=ASSESSMENTS,
        where=lambda one: alone(one) and not one.open and one.in_year(began(one)), do=unsigned,
        did="The work ended while the assessment was not signed off.",
        marks=f"here: {SIGNED}; details: CINclosureDate",
        along={"8670Q": TOO_LONG},
    ),
    Recipe(
        code="8869", at=ASSESSMENTS,
        where=lambda one: something(one) and one.details["ReasonForClosure"] in AFTER_ASSESSMENT,
        do=lambda one: put_found(one, *found(one), "21"),
        did="It found something, and nothing (21) besides.", marks=f"here: {FACTORS}",
    ),
    Recipe(
        code="8873Q", at=ASSESSMENTS,
        where=lambda one: alone(one) and one.details["ReasonForClosure"] not in AFTER_ASSESSMENT,
        do=lambda one: put_found(one, "21"),
        did="The only assessment found nothing, and the work was not closed for that.",
        marks=f"here: {FACTORS}; details: ReasonForClosure",
    ),
    Recipe(
        code="8896", at=ASSESSMENTS,
        where=lambda one: alone(one) and one.open and one.referred < one.year.reference - A_FEW,
        do=open_twice,
        did="Two assessments are open, both begun three days before the census.",
        marks=f"here: {SIGNED}; made: {SIGNED}", along={"8863Q": AT_ONCE},
    ),
    Recipe(
        code="8897Q", at=ASSESSMENTS, where=alone, do=put_found,
        did="What the assessment found is taken away.", marks=f"here: {SIGNED} {FACTORS}",
    ),
    Recipe(
        code="8898", at=ASSESSMENTS, where=something,
        do=lambda one: put_found(one, found(one)[0], *found(one)),
        did="One thing that it found is told twice.", marks=f"here: {FACTORS}",
    ),
    Recipe(
        code="8945Q", at=ASSESSMENTS, where=something, do=lambda one: put_found(one, *found(one), "18A"),
        did="18A is told, which is no longer used.", marks=f"here: {FACTORS}", since=2025,
    ),
    Recipe(
        code="8950Q", at=ASSESSMENTS, where=something, do=lambda one: put_found(one, *found(one), "19A"),
        did="19A is told, which is no longer used.", marks=f"here: {FACTORS}", since=2025,
    ),
    Recipe(
        code="2889", at=ENQUIRIES, where=enquired, do=lambda one: one.here.put(**{ASKED: one.referred - DAY}),
        did="The enquiry began on the day before the referral.",
        marks=f"here: {ASKED}; details: CINreferralDate",
    ),
    Recipe(
        code="1104", at=ENQUIRIES,
        where=lambda one: enquired(one) and one.in_year(one.referred - DAY)
        and (one.referred - DAY).weekday() < SATURDAY,
        do=lambda one: one.here.put(**{HELD: one.referred - DAY}),
        did="The conference was held on the day before the referral.",
        marks=f"here: {HELD}; details: CINreferralDate",
        along={"8615": "the enquiry began after the referral, and so after that conference"},
    ),
    Recipe(
        code="8715", at=ENQUIRIES, where=lambda one: enquired(one) and one.open,
        do=lambda one: one.here.put(**{HELD: weekday(one.year.reference + DAY)}),
        did="The conference is to be held after the year.", marks=f"here: {HELD}",
    ),
    Recipe(
        code="8870Q", at=ENQUIRIES, where=lambda one: one.here["InitialCPCtarget"],
        do=lambda one: one.here.put(InitialCPCtarget=saturday(one.year.reference)),
        did="The conference was due on a Saturday.", marks="here: InitialCPCtarget",
    ),
    Recipe(
        code="8875", at=ENQUIRIES,
        where=lambda one: enquired(one) and one.year.start <= saturday(began(one)) <= one.last,
        do=lambda one: one.here.put(**{HELD: saturday(began(one))}),
        did="The conference was held on a Saturday.", marks=f"here: {HELD}",
    ),
    Recipe(
        code="8615", at=ENQUIRIES, where=conferred, do=lambda one: one.here.put(**{ASKED: None}),
        did="A conference was held, and the day on which the enquiry began is taken away.",
        marks=f"here: {ASKED} {HELD}",
    ),
    Recipe(
        code="8675Q", at=ENQUIRIES,
        where=lambda one: enquired(one) and one.open
        and one.year.start <= began(one) <= one.year.reference - LATELY,
        do=lambda one: one.here.put(**{NOT_NEEDED: 0}),
        did="An enquiry of long ago has had no conference, and needs one.",
        marks=f"here: {HELD} {ASKED} {NOT_NEEDED}",
    ),
    Recipe(
        code="8740", at=ENQUIRIES, where=lambda one: enquired(one) and one.open,
        do=lambda one: one.here.put(ICPCnotRequired=0, S47ActualStartDate=one.year.reference + DAY),
        did="An enquiry without a conference begins after the year.",
        marks=f"here: {ASKED} {HELD} {NOT_NEEDED}",
    ),
    Recipe(
        code="8839", at=ENQUIRIES,
        where=lambda one: enquired(one) and one.open and one.referred < one.year.reference - A_FEW,
        do=asked_again,
        did="Two enquiries are open, both begun three days before the census.",
        marks=f"here: {HELD}; made: {HELD}", along={"8890": AT_ONCE},
    ),
    Recipe(
        code="8868", at=ENQUIRIES,
        where=lambda one: enquired(one) and not one.open
        and one.year.start <= began(one) <= one.year.reference - LATELY,
        do=lambda one: one.here.put(**{NOT_NEEDED: 0}),
        did="The work ended while the enquiry had no answer.",
        marks=f"here: {NOT_NEEDED} {HELD}; details: CINclosureDate",
        along={"8675Q": "it began more than fifteen working days before the census day"},
    ),
    Recipe(
        code="8890", at=ENQUIRIES, where=conferred, do=beside,
        did="The enquiry is told twice.", marks=f"here: {ASKED}; made: {ASKED}",
    ),
    Recipe(
        code="8565", at=ENQUIRIES,
        where=lambda one: enquired(one) and not one.open and weekday(one.last + DAY) <= one.year.reference,
        do=lambda one: one.here.put(**{HELD: weekday(one.last + DAY)}),
        did="The conference was held after the work had ended.",
        marks=f"here: {ASKED} {HELD}; details: CINclosureDate",
    ),
    Recipe(
        code="2884", at=ENQUIRIES, where=conferred,
        do=lambda one: one.details.put(**{HELD: one.here[HELD]}),
        did="The conference is told with the enquiry and outside of it.",
        marks=f"here: {HELD}; details: {HELD}",
    ),
)  # fmt: skip
