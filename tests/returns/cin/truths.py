"""What no return may say of a child, whatever the record holds: the census's own rules, read on derived rows.

Each check takes one child's part of the return and gives the numbers of the rules it breaks. Only rules about
what is true of practice stand here; whether a code is known or a value is missing is the checker's to say.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from itertools import combinations, pairwise, permutations

from alongside.returns.cin.period import CensusYear
from alongside.returns.cin.tree import Node

FAR = "9999-12-31"
Check = Callable[[Node, CensusYear], Iterator[str]]


def broken(child: Node, year: CensusYear) -> set[str]:
    """The numbers of every rule that a child's part of the return breaks."""
    in_all = {code for check in OF_A_CHILD for code in check(child, year)}
    within = (node for node in child.each("CINdetails"))
    return in_all | {code for node in within for check in OF_AN_EPISODE for code in check(node, year)}


def _if(code: str, holds: bool) -> Iterator[str]:
    """The number of a rule, where what breaks it holds."""
    if holds:
        yield code


def _span(node: Node, start: str, end: str) -> tuple[str, str]:
    return node.value(start), node.value(end) or FAR


def _referrals(child: Node, year: CensusYear) -> Iterator[str]:
    told = list(child.each("CINdetails"))
    running = [one for one in told if not one.value("CINclosureDate") and one.value("ReferralNFA") == "0"]
    yield from _if("8815", len(running) > 1)
    newest = max((one.value("CINreferralDate") for one in told), default="")
    for one in told:
        start, end = _span(one, "CINreferralDate", "CINclosureDate")
        end = start if one.value("ReferralNFA") == "1" else end
        inside = [o for o in told if o is not one and start < o.value("CINreferralDate") < end]
        yield from _if("8820", bool(inside))
        yield from _if("8816", one in running and start != newest)
        yield from _if("8600", start > year.reference.isoformat())


def _conferences(child: Node, year: CensusYear) -> Iterator[str]:
    told = list(child.each("CINdetails"))
    in_enquiries = [s.value("DateOfInitialCPC") for one in told for s in one.each("Section47")]
    outside = [one.value("DateOfInitialCPC") for one in told]
    held = [day for day in in_enquiries + outside if day]
    began = [p.value("CPPstartDate") for one in told for p in one.each("ChildProtectionPlans")]
    began = [day for day in began if year.holds(date.fromisoformat(day))]
    yield from _if("2883", len(began) > len(held))
    yield from _if("2884", bool(set(filter(None, in_enquiries)) & set(filter(None, outside))))
    yield from _if("2885", not set(began) <= set(held))
    yield from _if("8715", not all(year.holds(date.fromisoformat(day)) for day in held))


def _death(child: Node, _: CensusYear) -> Iterator[str]:
    died = child.only("ChildIdentifiers").value("PersonDeathDate") or FAR
    for one in child.each("CINdetails"):
        for need in one.each("CINPlanDates"):
            yield from _if("4008", need.value("CINPlanStartDate") > died)
            yield from _if("4009Q", need.value("CINPlanEndDate") > died)
        for plan in one.each("ChildProtectionPlans"):
            yield from _if("8915", plan.value("CPPstartDate") > died)
            yield from _if("8920", plan.value("CPPendDate") > died)


def _disabilities(child: Node, _: CensusYear) -> Iterator[str]:
    told = child.only("ChildCharacteristics").values("Disability")
    yield from _if("8790", "NONE" in told and len(told) > 1)
    yield from _if("8794", len(set(told)) < len(told))


def _begins_with_the_referral(node: Node, _: CensusYear) -> Iterator[str]:
    referred = node.value("CINreferralDate")
    for code, group, element in (
        ("1103", "Assessments", "AssessmentActualStartDate"),
        ("2889", "Section47", "S47ActualStartDate"),
        ("1104", "Section47", "DateOfInitialCPC"),
        ("4015", "CINPlanDates", "CINPlanStartDate"),
        ("1105", "ChildProtectionPlans", "CPPstartDate"),
    ):
        yield from _if(
            code, any(one.value(element) < referred for one in node.each(group) if one.value(element))
        )
    yield from _if("1104", "" < node.value("DateOfInitialCPC") < referred)


NOT_AFTER_THE_END = {
    "Assessments": ("AssessmentActualStartDate", "AssessmentAuthorisationDate"),
    "Section47": ("S47ActualStartDate", "DateOfInitialCPC"),
    "CINPlanDates": ("CINPlanStartDate", "CINPlanEndDate"),
    "ChildProtectionPlans": ("CPPstartDate", "CPPendDate"),
}


def _ends(node: Node, year: CensusYear) -> Iterator[str]:
    closed, reason = node.value("CINclosureDate"), node.value("ReasonForClosure")
    yield from _if("8805", bool(closed) and not reason)
    yield from _if("8810", bool(reason) and not closed)
    if not closed:
        return
    yield from _if("8630", closed < node.value("CINreferralDate"))
    yield from _if("8620", not year.holds(date.fromisoformat(closed)))
    days = [d for name, two in NOT_AFTER_THE_END.items() for g in node.each(name) for d in map(g.value, two)]
    yield from _if("8565", any(day > closed for day in (*days, node.value("DateOfInitialCPC"))))
    for one in node.each("Assessments"):
        yield from _if("8867", not one.value("AssessmentAuthorisationDate"))
    for one in node.each("Section47"):
        yield from _if("8868", not one.value("DateOfInitialCPC") and one.value("ICPCnotRequired") != "1")
    for name in ("CINPlanDates", "ChildProtectionPlans"):
        yield from _if(
            "running after the end", any(not g.value(NOT_AFTER_THE_END[name][1]) for g in node.each(name))
        )


def _no_further(node: Node, year: CensusYear) -> Iterator[str]:
    work = [group.name for group in node.groups]
    if node.value("ReferralNFA") == "1":
        yield from _if("8831", bool(work) or bool(node.value("DateOfInitialCPC")))
        yield from _if("closed without further action", bool(node.value("CINclosureDate")))
    if node.value("ReasonForClosure") in ("RC8", "RC9"):
        yield from _if("2990", bool({"Section47", "ChildProtectionPlans", "CINPlanDates"} & set(work)))
        yield from _if("2990", bool(node.value("DateOfInitialCPC")))
        begun_in_it = node.value("CINreferralDate") >= year.start.isoformat()
        yield from _if("8825Q", begun_in_it and "Assessments" not in work)


def _assessments(node: Node, year: CensusYear) -> Iterator[str]:
    told = list(node.each("Assessments"))
    spans = [_span(one, "AssessmentActualStartDate", "AssessmentAuthorisationDate") for one in told]
    yield from _if("8608", any(end < start for start, end in spans))
    yield from _if("8696", any(end < year.start.isoformat() for _, end in spans))
    yield from _if("8896", sum(end == FAR for _, end in spans) > 1)
    yield from _if("8863Q", any(a[0] <= b[0] <= a[1] for a, b in permutations(spans, 2)))
    for one in told:
        factors = one.values("AssessmentFactors")
        yield from _if("8614", bool(factors) and not one.value("AssessmentAuthorisationDate"))
        yield from _if("8869", "21" in factors and len(factors) > 1)
        yield from _if("8898", len(set(factors)) < len(factors))


def _enquiries(node: Node, _: CensusYear) -> Iterator[str]:
    told = list(node.each("Section47"))
    asking = [
        one for one in told if not one.value("DateOfInitialCPC") and one.value("ICPCnotRequired") != "1"
    ]
    yield from _if("8839", len(asking) > 1)
    for one in told:
        start, held = one.value("S47ActualStartDate"), one.value("DateOfInitialCPC")
        target = one.value("InitialCPCtarget")
        yield from _if("8615", bool(held) and held < start)
        yield from _if("8870Q", bool(target) and date.fromisoformat(target).weekday() > 4)
        until = held or (FAR if one in asking else "")
        yield from _if(
            "8890", any(start <= o.value("S47ActualStartDate") <= until for o in told if o is not one)
        )


def _needs(node: Node, year: CensusYear) -> Iterator[str]:
    needs = [_span(one, "CINPlanStartDate", "CINPlanEndDate") for one in node.each("CINPlanDates")]
    protections = [_span(one, "CPPstartDate", "CPPendDate") for one in node.each("ChildProtectionPlans")]
    yield from _if("4011", any(end < start for start, end in needs))
    yield from _if("4012Q", any(end == start for start, end in needs))
    yield from _if("4013", any(end < year.start.isoformat() for _, end in needs))
    yield from _if("4014", any(a[0] < b[1] and b[0] < a[1] for a, b in combinations(needs, 2)))
    yield from _if("4004", sum(end == FAR for _, end in needs) > 1)
    yield from _if("4001", any(e == FAR for _, e in needs) and any(e == FAR for _, e in protections))
    both = [(n, p) for n in needs for p in protections]
    yield from _if("4016", any(p[0] <= n[0] < p[1] for n, p in both))
    yield from _if("4017", any(n[0] <= p[0] < n[1] for n, p in both))
    for plan in node.each("ChildProtectionPlans"):
        reviews = [day for day in plan.values("CPPreviewDate") if day != plan.value("CPPendDate")]
        yield from _if("4003", any(start <= day < end for start, end in needs for day in reviews))


def _protections(node: Node, year: CensusYear) -> Iterator[str]:
    told = list(node.each("ChildProtectionPlans"))
    spans = sorted(_span(one, "CPPstartDate", "CPPendDate") for one in told)
    yield from _if("8840", any(start == end for start, end in spans))
    yield from _if("8925", any(end < start for start, end in spans))
    yield from _if("8930", any(end < year.start.isoformat() for _, end in spans))
    yield from _if("8935", sum(end == FAR for _, end in spans) > 1)
    yield from _if("8940", any(before[1] >= after[0] for before, after in pairwise(spans)))
    counts = [int(one.value("NumberOfPreviousCPP") or -1) for one in told]
    yield from _if("8730", any(count < 0 for count in counts))
    for one in told:
        start, end = _span(one, "CPPstartDate", "CPPendDate")
        yield from _if("8841", any(not start < day <= end for day in one.values("CPPreviewDate")))


def _before_court(node: Node, year: CensusYear) -> Iterator[str]:
    first, last = year.start.isoformat(), year.reference.isoformat()
    for one in node.each("PreProceedingsandFGDM"):
        day = {cell.element: cell.value for cell in one.cells}
        for code, element, after in (
            ("9005", "PPStartDate", ""),
            ("9006", "LBPSentDate", "PPStartDate"),
            ("9008", "InitialPPMeetingDate", ""),
            ("9009", "StepDecisionDate", "PPStartDate"),
            ("9012", "CourtAppDate", "StepDecisionDate"),
            ("9013", "LetterInitCPDate", "CourtAppDate"),
        ):
            if element in day:
                yield from _if(code, not first <= day[element] <= last or day[element] < day.get(after, ""))
        yield from _if("9007", ("LBPSentDate" in day) != ("FGDMMeetingOffer" in day))
        yield from _if("9010Q", (day.get("FGDMMeetingOffer") == "1") != ("FGDMMeetingFac" in day))
        yield from _if("9015Q", ("InitialPPMeetingDate" in day) != ("ReviewMeetingsCount" in day))


OF_A_CHILD: tuple[Check, ...] = (_referrals, _conferences, _death, _disabilities)
OF_AN_EPISODE: tuple[Check, ...] = (
    _begins_with_the_referral,
    _ends,
    _no_further,
    _assessments,
    _enquiries,
    _needs,
    _protections,
    _before_court,
)
