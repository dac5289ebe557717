"""How the rules about who a child is are broken."""

from __future__ import annotations

from datetime import date, timedelta

from tests.returns.spoiling.recipe import CHILD, DAY, NEVER, Recipe, Spot
from tests.returns.spoiling.tree import Group

LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"
"""The check letters of pupil numbers, by the remainder of 23 (Department for Education, guide to UPNs)."""
WEEKS_40 = timedelta(days=280)
CHARACTERISTICS = "ChildCharacteristics"


def checked(digits: str) -> str:
    """A pupil number with the letter that fits its twelve digits."""
    weighed = sum(weight * int(digit) for weight, digit in enumerate(digits, start=2))
    return LETTERS[weighed % 23] + digits


def numbered(one: Spot) -> bool:
    """Whether the child has a pupil number, all in digits."""
    return one.child["UPN"][1:].isdigit()


def unborn(one: Spot) -> bool:
    """Whether the child is expected."""
    return bool(one.child["ExpectedPersonBirthDate"]) and not one.child["PersonBirthDate"]


def lately_idle(one: Spot) -> bool:
    """Whether a referral of the last forty weeks came to nothing."""
    return one.idle and one.referred > one.year.reference - WEEKS_40


def expected(one: Spot, days: int = 0, *, unknown: bool = False) -> None:
    """The child is expected so many days before the census; of their sex nothing is known, or it stays."""
    due = one.year.reference - timedelta(days=days)
    one.child.put(PersonBirthDate=None, ExpectedPersonBirthDate=due)
    if unknown:
        one.child.put(Sex="U", GenderCurrent="0")


def other_child(one: Spot, *, upn: bool) -> Group:
    """Another child who is told of for nothing but a referral, or who has a pupil number."""
    some = (child for child in one.of.children if id(child) not in {id(one.whole_child), *one.taken})
    found = next(c for c in some if (c.only(CHILD)["UPN"] if upn else bare(c)))
    one.taken.add(id(found))
    return found.only(CHILD)


def bare(child: Group) -> bool:
    """Whether a referral came to nothing, and nobody asked anything."""
    told = child.each("CINdetails")
    idle = len(told) == 1 and told[0]["ReferralNFA"] == "1"
    return idle and not child.only(CHARACTERISTICS)["Disability"]


def same(one: Spot, name: str) -> Group:
    """Give the child another child's number."""
    other = other_child(one, upn=name == "UPN")
    one.child.cells[name] = list(other.cells[name])
    return other


def letter(one: Spot) -> None:
    """Another first letter than the digits ask for."""
    upn = one.child["UPN"]
    one.child.put(UPN=("B" if upn[0] == "A" else "A") + upn[1:])


def disabilities(one: Spot) -> list[str]:
    """What the child finds hard, as the return tells it."""
    return one.here.cells.get("Disability", [])


def put_disabilities(one: Spot, *codes: str) -> None:
    """Tell these."""
    one.here.cells["Disability"] = list(codes)


def years_before(on: date, years: int) -> date:
    """The same day so many years before."""
    return on.replace(year=on.year - years)


RECIPES = (
    Recipe(
        code="8500", at=CHILD, where=lambda one: one.idle and bare(one.whole_child),
        do=lambda one: one.child.put(LAchildID=None),
        did="The child's number is taken away.", marks="here: LAchildID",
    ),
    Recipe(
        code="8510", at=CHILD, where=lambda one: one.idle and bare(one.whole_child),
        do=lambda one: same(one, "LAchildID"),
        did="Two children get one number.", marks="here: LAchildID; made: LAchildID",
    ),
    Recipe(
        code="1510", at=CHILD, where=numbered, do=letter,
        did="The pupil number gets another first letter.", marks="here: UPN",
    ),
    Recipe(
        code="1520", at=CHILD, where=numbered, do=lambda one: same(one, "UPN"),
        did="Two children get one pupil number.", marks="here: UPN; made: UPN",
    ),
    Recipe(
        code="1530", at=CHILD, where=numbered,
        do=lambda one: one.child.put(UPN=checked("000" + one.child["UPN"][4:])),
        did="The pupil number names an authority that there is not, with the letter that fits.",
        marks="here: UPN",
    ),
    Recipe(
        code="1540", at=CHILD, where=numbered,
        do=lambda one: one.child.put(UPN=one.child["UPN"][:5] + "X" + one.child["UPN"][6:]),
        did="A letter stands among the digits of the pupil number.", marks="here: UPN",
    ),
    Recipe(
        code="1550", at=CHILD, where=numbered, do=lambda one: one.child.put(UPN=one.child["UPN"][:-1] + "I"),
        did="The pupil number ends in an I.", marks="here: UPN",
    ),
    Recipe(
        code="1560Q", at=CHILD, where=numbered, do=lambda one: one.child.put(FormerUPN="X12345"),
        did="The earlier pupil number is too short.", marks="here: FormerUPN",
    ),
    Recipe(
        code="1570", at=CHILD, do=lambda one: one.child.put(LAchildID="A" * 21),
        did="The child's number has twenty-one letters.", marks="here: LAchildID", since=2025,
    ),
    Recipe(
        code="1580", at=CHILD, do=lambda one: one.child.put(LAchildID="AB-12"),
        did="The child's number has a dash.", marks="here: LAchildID", since=2025,
    ),
    Recipe(
        code="4180", at=CHILD, where=lambda one: one.child["GenderCurrent"] in ("1", "2"),
        do=lambda one: one.child.put(GenderCurrent=None),
        did="The gender is taken away.", marks="here: GenderCurrent", until=2024,
    ),
    Recipe(
        code="4180", at=CHILD, where=lambda one: one.child["Sex"] in ("F", "M"),
        do=lambda one: one.child.put(Sex=None),
        did="The sex is taken away.", marks="here: Sex", since=2025,
    ),
    Recipe(
        code="8520", at=CHILD,
        where=lambda one: one.born < NEVER and len(one.episodes) == 1
        and one.referred > one.year.reference - WEEKS_40 + 2 * DAY,
        do=lambda one: one.child.put(PersonBirthDate=one.year.reference + DAY),
        did="The birthday is the day after the census.", marks="here: PersonBirthDate",
    ),
    Recipe(
        code="8525Q", at=CHILD, where=lambda one: not unborn(one),
        do=lambda one: one.child.put(ExpectedPersonBirthDate=one.year.reference),
        did="A child who is born is expected besides.", marks="here: PersonBirthDate ExpectedPersonBirthDate",
    ),
    Recipe(
        code="8530Q", at=CHILD, where=lately_idle, do=lambda one: expected(one, 31, unknown=True),
        did="The birth was expected thirty-one days before the census.",
        marks="here: ExpectedPersonBirthDate",
    ),
    Recipe(
        code="8535Q", at=CHILD,
        where=lambda one: one.born < NEVER and one.in_year(one.born - DAY) and one.referred >= one.born
        and (one.idle or one.has("Assessments")),
        do=lambda one: one.child.put(PersonDeathDate=one.born - DAY),
        did="The child died the day before they were born.", marks="here: PersonDeathDate PersonBirthDate",
        along={"8555Q": "the referral came after the birth, and so after that death"},
    ),
    Recipe(
        code="8545Q", at=CHILD,
        where=lambda one: len(one.episodes) == 1 and one.born < one.referred < one.year.start
        and not {"CINPlanDates", "ChildProtectionPlans"} & {told.name for told in one.details.groups},
        do=lambda one: one.child.put(PersonDeathDate=one.year.start - DAY),
        did="The child died the day before the year began.", marks="here: PersonDeathDate",
    ),
    Recipe(
        code="8590", at=CHILD, where=lambda one: one.idle,
        do=lambda one: one.whole_child.groups.remove(one.details),
        did="All that is told of the child is taken out.", marks="here: LAchildID",
    ),
    Recipe(
        code="8750", at=CHILD,
        where=lambda one: lately_idle(one) and one.child["GenderCurrent"] in ("1", "2"), do=expected,
        did="The child is not born, and their gender is told.",
        marks="here: GenderCurrent PersonBirthDate ExpectedPersonBirthDate", until=2024,
    ),
    Recipe(
        code="8750", at=CHILD,
        where=lambda one: lately_idle(one) and one.child["Sex"] in ("F", "M"), do=expected,
        did="The child is not born, and their sex is told.",
        marks="here: Sex PersonBirthDate ExpectedPersonBirthDate", since=2025,
    ),
    Recipe(
        code="8770Q", at=CHILD,
        where=lambda one: numbered(one) and one.born < years_before(one.year.reference, 7)
        and any(told["ReferralNFA"] == "0" for told in one.episodes),
        do=lambda one: one.child.put(UPN=None),
        did="The pupil number of a child at school is taken away, with no reason.",
        marks="here: UPN UPNunknown",
    ),
    Recipe(
        code="8772", at=CHILD, where=lambda one: len(one.episodes) == 1 and one.details["ReferralNFA"] == "0",
        do=lambda one: one.child.put(UPNunknown="UN7"),
        did="There is said to be no pupil number because nothing further was done, and something was.",
        marks="here: UPNunknown; details: ReferralNFA",
    ),
    Recipe(
        code="4220", at=CHARACTERISTICS, do=lambda one: one.here.put(Ethnicity="NONE"),
        did="The ethnicity is no code.", marks="here: Ethnicity",
    ),
    Recipe(
        code="8540", at=CHARACTERISTICS,
        where=lambda one: one.details["ReferralNFA"] == "0" and disabilities(one) == ["NONE"],
        do=put_disabilities,
        did="That there is no disability is taken away.", marks="child: PersonBirthDate",
    ),
    Recipe(
        code="8540", at=CHARACTERISTICS,
        where=lambda one: one.details["ReferralNFA"] == "0" and disabilities(one) == ["NONE"],
        do=lambda one: put_disabilities(one, "NIL"),
        did="The disability is no code.", marks="here: Disability/0",
    ),
    Recipe(
        code="8790", at=CHARACTERISTICS, where=lambda one: disabilities(one) == ["NONE"],
        do=lambda one: put_disabilities(one, "NONE", "MOB"),
        did="A disability stands beside that there is none.", marks="here: Disability/1",
    ),
    Recipe(
        code="8794", at=CHARACTERISTICS, where=lambda one: len(disabilities(one)) == 1,
        do=lambda one: put_disabilities(one, *disabilities(one) * 2),
        did="The disability is told twice.", marks="here: Disability/0; here: Disability/1",
    ),
)  # fmt: skip
