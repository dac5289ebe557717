"""How the rules about plans are broken: in need, for protection, before court."""

from __future__ import annotations

from datetime import date

from tests.returns.spoiling.episodes import COURT, ENQUIRIES, PLANS, PROTECTION
from tests.returns.spoiling.recipe import DAY, LONG_AGO, NEVER, Recipe, Spot
from tests.returns.spoiling.tree import Group
from tests.returns.spoiling.work import HELD, weekday

NEED_BEGAN, NEED_ENDED = "CINPlanStartDate", "CINPlanEndDate"
BEGAN, ENDED, REVIEWED = "CPPstartDate", "CPPendDate", "CPPreviewDate"
AT_ONCE = "the two run at the same time"


def began(one: Spot) -> date:
    """The day on which this plan began."""
    return one.here.day(NEED_BEGAN) or one.here.day(BEGAN) or LONG_AGO


def ended(one: Spot) -> date | None:
    """The day on which this plan ended, if it did."""
    return one.here.day(NEED_ENDED) or one.here.day(ENDED)


def end(one: Spot) -> date:
    """The day on which this plan ended; far away, where it goes on."""
    return ended(one) or NEVER


def alone(one: Spot) -> bool:
    """Whether it is the only plan of the child, of either kind."""
    return len(one.episodes) == 1 and one.count(PLANS) + one.count(PROTECTION) == 1


def of_before(one: Spot) -> bool:
    """Whether the only plan began before the year, so that its conference is told in another."""
    return alone(one) and began(one) < one.year.start - DAY


def of_the_year(one: Spot) -> bool:
    """Whether the only plan began after the first day of the year, and not with the referral."""
    return alone(one) and one.in_year(began(one) - DAY) and began(one) > one.referred


def beside(one: Spot) -> Group:
    """The same again, without its reviews."""
    return one.details.beside(one.here, bare=(REVIEWED,))


def in_need(one: Spot, first: date, last: date | None) -> Group:
    """A child in need plan beside it."""
    return one.details.add(PLANS, CINPlanStartDate=first, CINPlanEndDate=last)


def reviews(one: Spot) -> list[str]:
    """The days on which the protection plan was reviewed."""
    return one.here.cells.get(REVIEWED, [])


def review(one: Spot, *days: date | str) -> None:
    """Reviews of the protection plan, before those it had."""
    one.here.cells[REVIEWED] = [*map(str, days), *reviews(one)]


def reviewed_beside(one: Spot) -> Group:
    """The plan ends early in the year, a child in need plan of three days follows, and a review in it."""
    on = one.year.start + 10 * DAY
    one.here.put(**{ENDED: on})
    review(one, on + 2 * DAY)
    return in_need(one, on + DAY, on + 3 * DAY)


def its_enquiry(one: Spot) -> bool:
    """Whether the only enquiry led to the conference that began the only plan, in the year."""
    asked = one.details.each(ENQUIRIES)
    return alone(one) and len(asked) == 1 and asked[0][HELD] == one.here[BEGAN] and one.in_year(began(one))


def other_day(one: Spot) -> None:
    """The conference was held on the next day that is none of a weekend."""
    one.details.only(ENQUIRIES).put(**{HELD: weekday(began(one) + DAY)})


def court(code: str, column: str, did: str, *needs: str) -> Recipe:
    """Something of the work before court on the day before the year began."""
    return Recipe(
        code=code, at=COURT, where=lambda one: all(one.here[name] for name in needs),
        do=lambda one: one.here.put(**{column: one.year.start - DAY}),
        did=f"{did} on the day before the year began.", marks=f"here: {column}", since=2027,
    )  # fmt: skip


def untold(code: str, column: str, did: str, beside: str, says: str = "") -> Recipe:
    """Something of the work before court is taken away, which another thing asks for."""
    return Recipe(
        code=code, at=COURT, where=lambda one: one.here[column] and one.here[beside] >= (says or "0"),
        do=lambda one: one.here.put(**{column: None}),
        did=f"{did} is taken away.", marks=f"here: {column}", since=2027,
    )  # fmt: skip


IN_NEED = (
    Recipe(
        code="4015", at=PLANS, where=alone, do=lambda one: one.here.put(**{NEED_BEGAN: one.referred - DAY}),
        did="The plan began on the day before the referral.",
        marks=f"here: {NEED_BEGAN}; details: CINreferralDate",
    ),
    Recipe(
        code="4010", at=PLANS, where=alone, do=lambda one: one.here.put(**{NEED_BEGAN: None}),
        did="The day on which the plan began is taken away.", marks=f"here: {NEED_BEGAN}",
    ),
    Recipe(
        code="4011", at=PLANS, where=lambda one: alone(one) and one.in_year(began(one) - DAY),
        do=lambda one: one.here.put(**{NEED_ENDED: began(one) - DAY}),
        did="The plan ended on the day before it began.", marks=f"here: {NEED_BEGAN} {NEED_ENDED}",
    ),
    Recipe(
        code="4013", at=PLANS, where=of_before,
        do=lambda one: one.here.put(**{NEED_ENDED: one.year.start - DAY}),
        did="The plan ended on the day before the year began.", marks=f"here: {NEED_ENDED}",
    ),
    Recipe(
        code="4008", at=PLANS,
        where=lambda one: of_the_year(one) and not ended(one) and one.born < one.referred,
        do=lambda one: one.child.put(PersonDeathDate=began(one) - DAY),
        did="The plan began on the day after the child died.",
        marks=f"here: {NEED_BEGAN}; child: PersonDeathDate",
    ),
    Recipe(
        code="4009Q", at=PLANS,
        where=lambda one: alone(one) and began(one) < end(one) - DAY
        and one.in_year(end(one) - DAY) and one.born < one.referred,
        do=lambda one: one.child.put(PersonDeathDate=end(one) - DAY),
        did="The plan ended on the day after the child died.",
        marks=f"here: {NEED_ENDED}; child: PersonDeathDate",
    ),
    Recipe(
        code="4014", at=PLANS, where=lambda one: alone(one) and ended(one), do=beside,
        did="The plan is told twice.",
        marks=f"here: {NEED_BEGAN} {NEED_ENDED}; made: {NEED_BEGAN} {NEED_ENDED}",
    ),
    Recipe(
        code="4004", at=PLANS, where=lambda one: alone(one) and not ended(one), do=beside,
        did="The plan that goes on is told twice.", marks=f"here: {NEED_ENDED}; made: {NEED_ENDED}",
        along={"4014": AT_ONCE},
    ),
    Recipe(
        code="4012Q", at=PLANS, where=lambda one: alone(one) and one.in_year(began(one)),
        do=lambda one: one.here.put(**{NEED_ENDED: began(one)}),
        did="The plan ended on the day on which it began.", marks=f"here: {NEED_BEGAN} {NEED_ENDED}",
    ),
    Recipe(
        code="4001", at=PROTECTION,
        where=lambda one: alone(one) and not ended(one) and began(one) < one.year.reference
        and str(one.year.reference) not in reviews(one),
        do=lambda one: in_need(one, one.year.reference, None),
        did="A child in need plan begins on the census day beside a protection plan that goes on.",
        marks=f"here: {ENDED}; made: {NEED_ENDED}",
        along={"4016": "it begins while the protection plan runs"},
    ),
    Recipe(
        code="4016", at=PROTECTION,
        where=lambda one: alone(one) and one.in_year(end(one) - DAY)
        and began(one) < end(one) - DAY
        and str(end(one) - DAY) not in reviews(one),
        do=lambda one: in_need(one, end(one) - DAY, ended(one)),
        did="A child in need plan begins on the day before the protection plan ends.",
        marks=f"here: {BEGAN} {ENDED}; made: {NEED_BEGAN}",
    ),
    Recipe(
        code="4017", at=PROTECTION,
        where=lambda one: of_the_year(one) and began(one) + 2 * DAY < (ended(one) or one.last),
        do=lambda one: in_need(one, began(one) - DAY, began(one) + DAY),
        did="The protection plan begins while a child in need plan runs.",
        marks=f"here: {BEGAN}; made: {NEED_BEGAN} {NEED_ENDED}",
    ),
    Recipe(
        code="4003", at=PROTECTION,
        where=lambda one: of_before(one) and one.year.start + 13 * DAY <= one.last
        and not {str(one.year.start + days * DAY) for days in (10, 11, 12, 13)} & set(reviews(one)),
        do=reviewed_beside,
        did="A protection plan that has ended is reviewed while a child in need plan runs.",
        marks=f"here: {REVIEWED}/0; here: {ENDED}; made: {NEED_BEGAN} {NEED_ENDED}",
    ),
)  # fmt: skip
FOR_PROTECTION = (
    Recipe(
        code="1105", at=PROTECTION, where=of_before,
        do=lambda one: one.here.put(**{BEGAN: one.referred - DAY}),
        did="The plan began on the day before the referral.",
        marks=f"here: {BEGAN}; details: CINreferralDate",
    ),
    Recipe(
        code="8720", at=PROTECTION, where=of_before, do=lambda one: one.here.put(**{BEGAN: None}),
        did="The day on which the plan began is taken away.", marks=f"here: {BEGAN}",
    ),
    Recipe(
        code="8925", at=PROTECTION, where=of_the_year,
        do=lambda one: one.here.put(**{ENDED: began(one) - DAY}),
        did="The plan ended on the day before it began.", marks=f"here: {BEGAN} {ENDED}",
    ),
    Recipe(
        code="8930", at=PROTECTION, where=of_before,
        do=lambda one: one.here.put(**{ENDED: one.year.start - DAY}),
        did="The plan ended on the day before the year began.", marks=f"here: {ENDED}",
    ),
    Recipe(
        code="8915", at=PROTECTION,
        where=lambda one: of_the_year(one) and not ended(one) and one.born < one.referred,
        do=lambda one: one.child.put(PersonDeathDate=began(one) - DAY),
        did="The plan began on the day after the child died.",
        marks=f"here: {BEGAN}; child: PersonDeathDate",
    ),
    Recipe(
        code="8920", at=PROTECTION,
        where=lambda one: alone(one) and one.in_year(end(one) - DAY)
        and began(one) < end(one) and one.born < one.referred,
        do=lambda one: one.child.put(PersonDeathDate=end(one) - DAY),
        did="The plan ended on the day after the child died.",
        marks=f"here: {ENDED}; child: PersonDeathDate",
    ),
    Recipe(
        code="8905", at=PROTECTION,
        do=lambda one: one.here.put(InitialCategoryOfAbuse="ALL"),
        did="The first category is no code.", marks="here: InitialCategoryOfAbuse",
    ),
    Recipe(
        code="8910", at=PROTECTION,
        do=lambda one: one.here.put(LatestCategoryOfAbuse=None),
        did="The latest category is taken away.", marks="here: LatestCategoryOfAbuse",
    ),
    Recipe(
        code="8940", at=PROTECTION, where=lambda one: of_before(one) and ended(one), do=beside,
        did="The plan is told twice.", marks=f"here: {BEGAN} {ENDED}; made: {BEGAN} {ENDED}",
    ),
    Recipe(
        code="8935", at=PROTECTION, where=lambda one: of_before(one) and not ended(one), do=beside,
        did="The plan that goes on is told twice.", marks=f"here: {ENDED}; made: {ENDED}",
        along={"8940": AT_ONCE},
    ),
    Recipe(
        code="8730", at=PROTECTION,
        do=lambda one: one.here.put(NumberOfPreviousCPP=None),
        did="How many plans there were before is taken away.", marks="here: NumberOfPreviousCPP",
    ),
    Recipe(
        code="8840", at=PROTECTION, where=of_the_year, do=lambda one: one.here.put(**{ENDED: began(one)}),
        did="The plan ended on the day on which it began.", marks=f"here: {BEGAN} {ENDED}",
    ),
    Recipe(
        code="8841", at=PROTECTION, where=alone, do=lambda one: review(one, began(one)),
        did="The plan was reviewed on the day on which it began.", marks=f"here: {REVIEWED}/0; here: {BEGAN}",
    ),
    Recipe(
        code="8842Q", at=PROTECTION, where=alone, do=lambda one: review(one, ""),
        did="A review is told without its day.", marks=f"here: {REVIEWED}/0",
    ),
    Recipe(
        code="2885", at=PROTECTION,
        where=lambda one: its_enquiry(one) and weekday(began(one) + DAY) <= one.last, do=other_day,
        did="The conference was held on another day than that on which the plan began.",
        marks=f"here: {BEGAN}; {ENQUIRIES}: {HELD}",
    ),
)  # fmt: skip
BEFORE_COURT = (
    court("9005", "PPStartDate", "It was decided to begin", "PPStartDate"),
    court("9006", "LBPSentDate", "The letter was sent", "LBPSentDate"),
    court("9008", "InitialPPMeetingDate", "They first met", "InitialPPMeetingDate"),
    court("9009", "StepDecisionDate", "It was decided where to go from there"),
    court("9012", "CourtAppDate", "The court was asked"),
    court("9013", "LetterInitCPDate", "The letter about proceedings was sent"),
    untold("9007", "FGDMMeetingOffer", "Whether a family group meeting was offered", "LBPSentDate"),
    untold("9010Q", "FGDMMeetingFac", "Whether the family met", "FGDMMeetingOffer", "1"),
    untold("9015Q", "ReviewMeetingsCount", "How often they met again", "InitialPPMeetingDate"),
    Recipe(
        code="9011", at=COURT, do=lambda one: one.here.put(PPOutcome="ZZ"),
        did="How it ended is no code.", marks="here: PPOutcome", since=2027,
    ),
)  # fmt: skip
RECIPES = (*IN_NEED, *FOR_PROTECTION, *BEFORE_COURT)
