"""A children in need census of children who never lived, with every module of its year.

Written child by child: a census of England is as large as a disk, not as a memory.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import IO

from benchmarks.returns.people import (
    END,
    START,
    YEAR,
    between,
    codes,
    pupil_number,
    worked,
    years_before,
)
from benchmarks.returns.spoiling import Spoiler

Node = tuple[str, "str | list[Node]"]
FILE = "census.xml"
FIRST_REFERRAL = date(YEAR - 3, 4, 1)
NOTHING_FURTHER, CLOSED, EARLIER, AGAIN, UNBORN, PROTECTED, PLANNED = 0.08, 0.4, 0.25, 0.25, 0.02, 0.15, 0.4
"""Of all, how many are so."""
HEADER = """<Message>
  <Header>
    <CollectionDetails>
      <Collection>CIN</Collection>
      <Year>{year}</Year>
      <ReferenceDate>{year}-03-31</ReferenceDate>
    </CollectionDetails>
    <Source>
      <SourceLevel>L</SourceLevel>
      <LEA>301</LEA>
      <SoftwareCode>Made up</SoftwareCode>
      <Release>1</Release>
      <SerialNo>001</SerialNo>
      <DateTime>{year}-03-31T12:00:00</DateTime>
    </Source>
  </Header>
  <Children>
"""
_FOOTER = "  </Children>\n</Message>\n"


def write(folder: Path, children: int, seed: int, spoiler: Spoiler) -> Path:
    """Write a census of so many children."""
    path = folder / FILE
    chance = random.Random(f"{seed} census")
    line = HEADER.count("\n")
    with path.open("w", encoding="utf-8") as out:
        out.write(HEADER.format(year=YEAR))
        for nr in range(1, children + 1):
            line = _put(out, "    ", ("Child", list(_child(chance, nr))), line, spoiler)
        out.write(_FOOTER)
    return path


def _put(out: IO[str], indent: str, node: Node, line: int, spoiler: Spoiler) -> int:
    """Write an element, a line each; hand back the last line written."""
    name, held = node
    line += 1
    if isinstance(held, str):
        told = spoiler.cell(FILE, line, name, held)
        out.write(f"{indent}<{name}>{told}</{name}>\n")
        return line
    out.write(f"{indent}<{name}>\n")
    for inner in held:
        line = _put(out, f"{indent}  ", inner, line, spoiler)
    out.write(f"{indent}</{name}>\n")
    return line + 1


def _child(chance: random.Random, nr: int) -> Iterator[Node]:
    born = between(chance, years_before(START, 17), years_before(START, 1))
    unborn = chance.random() < UNBORN
    known: list[Node] = [("LAchildID", f"C{nr:08d}")]
    if unborn:
        expected = between(chance, END + timedelta(days=20), END + timedelta(days=60))
        known += [("UPNunknown", "UN1"), ("ExpectedPersonBirthDate", str(expected))]
    else:
        known += [("UPN", pupil_number(nr)), ("PersonBirthDate", str(born))]
    known.append(("Sex", "U" if unborn else chance.choice("MF")))
    yield "ChildIdentifiers", known
    told = chance.sample([one for one in codes("cin")["disabilities.disability"] if one != "NONE"], 2)
    disabled = told[: chance.choice((1, 1, 2))] if chance.random() < 0.12 else ["NONE"]
    characteristics: list[Node] = [("Ethnicity", chance.choice(codes("cin")["characteristics.ethnicity"]))]
    if not unborn:
        characteristics.append(("Disabilities", [("Disability", one) for one in disabled]))
    yield "ChildCharacteristics", characteristics
    yield from _stretches(chance, unborn=unborn)


def _stretches(chance: random.Random, *, unborn: bool) -> Iterator[Node]:
    earlier = not unborn and chance.random() < EARLIER
    first = FIRST_REFERRAL if earlier else START + timedelta(days=200 * unborn)
    referred = between(chance, first, END - timedelta(days=90))
    stretch, closed = _stretch(chance, referred)
    yield "CINdetails", stretch
    if closed and closed < END - timedelta(days=60) and chance.random() < AGAIN:
        stretch, _ = _stretch(chance, between(chance, closed + timedelta(days=1), END - timedelta(days=30)))
        yield "CINdetails", stretch


def _stretch(chance: random.Random, referred: date) -> tuple[list[Node], date | None]:
    this_year = referred >= START
    if this_year and chance.random() < NOTHING_FURTHER:
        return [*_opening(chance, referred), ("ReferralNFA", "true")], None
    began = max(START, referred)
    work, last = _work(chance, began)
    enquired = any(name == "Section47" for name, _ in work)
    assessed = list(_assessment(chance, began)) if this_year or enquired else []
    ended = last is not None and chance.random() < CLOSED
    closed = between(chance, max(last or START, began + timedelta(days=70)), END) if ended else None
    closed = closed if closed and closed <= END else None
    told = _opening(chance, referred)
    if closed:
        told += [
            ("CINclosureDate", str(closed)),
            ("ReasonForClosure", chance.choice(("RC1", "RC4", "RC6", "RC7"))),
        ]
    inside = [one for one in work if one[0] in {"CINPlanDates", "Section47"}]
    after = [one for one in work if one[0] not in {"CINPlanDates", "Section47"}]
    return [*told, *assessed, *inside, ("ReferralNFA", "false"), *after], closed


def _opening(chance: random.Random, referred: date) -> list[Node]:
    need = [one for one in codes("cin")["details.need"] if one not in {"N0", "N9"}]
    return [
        ("CINreferralDate", str(referred)),
        ("ReferralSource", chance.choice(codes("cin")["details.source"])),
        ("PrimaryNeedCode", chance.choice(need)),
    ]


def _assessment(chance: random.Random, began: date) -> Iterator[Node]:
    started = began + timedelta(days=chance.randint(0, 4))
    signed = worked(started + timedelta(days=chance.randint(7, 58)))
    found = [one for one in codes("cin")["factors.factor"] if one not in {"21", "18A", "19A"}]
    told: list[Node] = [("AssessmentActualStartDate", str(started))]
    if signed <= END:
        told += [
            ("AssessmentInternalReviewDate", str(min(signed, started + timedelta(days=10)))),
            ("AssessmentAuthorisationDate", str(max(signed, started))),
            (
                "FactorsIdentifiedAtAssessment",
                [("AssessmentFactors", one) for one in sorted(chance.sample(found, chance.randint(1, 4)))],
            ),
        ]
    yield "Assessments", told


def _work(chance: random.Random, began: date) -> tuple[list[Node], date | None]:
    """What was done, and since when all of it has ended: nothing where some still goes on."""
    kind = chance.random()
    if kind < PROTECTED:
        return _protected(chance, began)
    if kind < PROTECTED + PLANNED:
        return _planned(chance, began)
    return [], began


def _planned(chance: random.Random, began: date) -> tuple[list[Node], date | None]:
    started = between(chance, began, min(END, began + timedelta(days=60)))
    told: list[Node] = [("CINPlanStartDate", str(started))]
    ended = between(chance, started + timedelta(days=1), END) if chance.random() < CLOSED else None
    if ended and ended <= END:
        told.append(("CINPlanEndDate", str(ended)))
    work: list[Node] = [("CINPlanDates", told)]
    enquiry = min(END, began + timedelta(days=3))
    if chance.random() < 0.3:
        work.append(("Section47", [("S47ActualStartDate", str(enquiry)), ("ICPCnotRequired", "true")]))
    return work, max(ended, enquiry) if ended and ended <= END else None


def _protected(chance: random.Random, began: date) -> tuple[list[Node], date | None]:
    enquiry = min(END - timedelta(days=25), began + timedelta(days=chance.randint(0, 10)))
    enquiry = max(enquiry, began)
    conference = worked(enquiry + timedelta(days=chance.randint(4, 19)))
    section: list[Node] = [
        ("S47ActualStartDate", str(enquiry)),
        ("InitialCPCtarget", str(worked(enquiry + timedelta(days=21)))),
        ("DateOfInitialCPC", str(conference)),
        ("ICPCnotRequired", "false"),
    ]
    if conference > END or conference < enquiry:
        return [], began
    plan, ended = _protection_plan(chance, conference)
    work: list[Node] = [("Section47", section), ("ChildProtectionPlans", plan)]
    if chance.random() < 0.2:
        work += _before_court(chance, conference)
    return work, ended


def _protection_plan(chance: random.Random, conference: date) -> tuple[list[Node], date | None]:
    ended = between(chance, conference + timedelta(days=100), END) if chance.random() < CLOSED else None
    ended = ended if ended and ended <= END else None
    told: list[Node] = [("CPPstartDate", str(conference))]
    if ended:
        told.append(("CPPendDate", str(ended)))
    category = codes("cin")["cpp.initial"]
    told += [
        ("InitialCategoryOfAbuse", chance.choice(category)),
        ("LatestCategoryOfAbuse", chance.choice(category)),
        ("NumberOfPreviousCPP", str(chance.choice((0, 0, 0, 1, 2)))),
    ]
    reviewed, last = conference + timedelta(days=chance.randint(70, 90)), ended or END
    while reviewed < last:
        told.append(("Reviews", [("CPPreviewDate", str(reviewed))]))
        reviewed += timedelta(days=chance.randint(120, 180))
    return told, ended


def _before_court(chance: random.Random, began: date) -> list[Node]:
    """Pre-proceedings: each step after the one before, so long as the year lasts."""
    steps = [began + timedelta(days=days) for days in (10, 20, 34, 120)]
    if steps[-1] > END:
        return []
    start, letter, meeting, decision = map(str, steps)
    told: list[Node] = [
        ("PPStartDate", start),
        ("LBPSentDate", letter),
        ("FGDMMeetingOffer", "true"),
        ("FGDMMeetingFac", chance.choice(("true", "false"))),
        ("InitialPPMeetingDate", meeting),
        ("ReviewMeetingsCount", str(chance.randint(0, 3))),
        ("StepDecisionDate", decision),
        ("PPOutcome", "STEP_DOWN"),
    ]
    return [("PreProceedingsandFGDM", told)]
