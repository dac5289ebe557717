"""How the rules about a whole return are broken: each alone, for they ask how much is told of everybody."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from alongside.returns.cin.period import CensusYear
from tests.returns.spoiling.recipe import CHILD, DAY, Answer, Place
from tests.returns.spoiling.tree import Group, Return

KINDS = ("MOB", "HAND", "PC", "INC", "COMM", "LD", "HEAR", "VIS", "BEH", "CON", "AUT", "DDA")
ENQUIRIES, PROTECTION, COURT = "Section47", "ChildProtectionPlans", "PreProceedingsandFGDM"
HELD = "DateOfInitialCPC"
A_FIFTIETH = 50


@dataclass(frozen=True, kw_only=True)
class Whole:
    """How one rule about a whole return is broken."""

    code: str
    do: Callable[[Return, CensusYear], object]
    did: str
    columns: str
    place: tuple[str, int] = ("", -1)
    along: Mapping[str, str] = field(default_factory=dict)
    since: int = 2023
    until: int = 2027

    def spoil(self, of: Return, year: CensusYear) -> Answer:
        """Break it, and say what must be found."""
        self.do(of, year)
        place = Place(*self.place, tuple(self.columns.split()))
        return Answer(self.code, self.did, (place,), dict(self.along))


def _hard(of: Return) -> list[list[str]]:
    """What is told of each child who finds something hard."""
    told = (child.only("ChildCharacteristics").cells.get("Disability", []) for child in of.children)
    return [codes for codes in told if codes and codes != ["NONE"]]


def few_kinds(of: Return, _: CensusYear) -> None:
    """Only two kinds of disability are left, and some children with both."""
    for codes in _hard(of):
        codes[:] = ("LD", "MOB")[: len(codes)]


def one_each(of: Return, _: CensusYear) -> None:
    """Every child has one disability, and among them they have every kind."""
    for nr, codes in enumerate(_hard(of)):
        codes[:] = [KINDS[nr % len(KINDS)]]


def _unknown(name: str, code: str) -> Callable[[Return, CensusYear], None]:
    """Of more than one child in fifty it is not known."""

    def done(of: Return, _: CensusYear) -> None:
        born = [one.only(CHILD) for one in of.children if one.only(CHILD)["PersonBirthDate"]]
        for one in born[: len(of.children) // A_FIFTIETH + 1]:
            one.put(**{name: code})

    return done


def _details(of: Return) -> Iterator[Group]:
    return (details for child in of.children for details in child.each("CINdetails"))


def too_few_conferences(of: Return, year: CensusYear) -> None:
    """Conferences are left out until more plans began than conferences were held."""
    for details in _details(of):
        begun = {plan["CPPstartDate"] for plan in details.each(PROTECTION)}
        if details[HELD] not in begun:
            details.put(**{HELD: None})
        details.groups = [
            one for one in details.groups if one.name != ENQUIRIES or not one[HELD] or one[HELD] in begun
        ]
    for details in _details(of):
        plans = [one for one in details.each(PROTECTION) if year.holds(one.day("CPPstartDate"))]
        if plans and details.each(ENQUIRIES):
            details.groups = [one for one in details.groups if one.name != ENQUIRIES]
            return


def no_court(of: Return, _: CensusYear) -> None:
    """No work before court is told of at all."""
    for details in _details(of):
        details.groups = [one for one in details.groups if one.name != COURT]


def no_day(of: Return, _: CensusYear) -> None:
    """Of no work before court is it told when it began."""
    for details in _details(of):
        for one in details.each(COURT):
            one.put(PPStartDate=None)


def another_day(of: Return, year: CensusYear) -> None:
    """The reference date is the day before the last of the year."""
    of.header.only("CollectionDetails").put(ReferenceDate=year.reference - DAY)


RECIPES = (
    Whole(
        code="100", do=another_day, did="The reference date is 30 March.",
        columns="ReferenceDate", place=("Header", 0),
    ),
    Whole(
        code="2883", do=too_few_conferences, did="More protection plans began than conferences are told.",
        columns="CPPstartDate DateOfInitialCPC",
        along={"2885": "the conference that decided one of the plans is not told any more"},
    ),
    Whole(
        code="2886Q", do=_unknown("GenderCurrent", "0"),
        did="Of more than one child in fifty no gender is known.",
        columns="GenderCurrent ExpectedPersonBirthDate", until=2024,
    ),
    Whole(
        code="2886Q", do=_unknown("Sex", "U"), did="Of more than one child in fifty no sex is known.",
        columns="Sex ExpectedPersonBirthDate", since=2025,
    ),
    Whole(
        code="2887Q", do=few_kinds, did="Two kinds of disability are left.", columns="Disability",
    ),
    Whole(
        code="2888Q", do=one_each, did="Every child is left with one disability.", columns="Disability",
    ),
    Whole(
        code="8995Q", do=no_court, did="No work before court is told.", columns="", since=2027,
    ),
    Whole(
        code="9000Q", do=no_day, did="No work before court says when it began.", columns="", since=2027,
    ),
)  # fmt: skip
