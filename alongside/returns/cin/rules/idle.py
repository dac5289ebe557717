"""Activity in a stretch of need in which there should be none."""

from alongside.returns.checking.rule import Rule, Severity

QUERY = Severity.QUERY
SHORT = "It was closed after assessment (RC8, RC9), and there is more in it than an assessment."
NFA = "Nothing further was to be done, and something was."
NOTHING_DONE = "Either something was done and the referral led somewhere, or the activity is another child's."
IN_DETAILS = "o.child = t.child AND o.details IS NOT DISTINCT FROM t.details"


def _idle(part: str, fields: str) -> Rule:
    """A row inside a stretch of need that was closed after assessment."""
    table, when, good, bad = part, "reason IN ('RC8', 'RC9')", "RC1", "RC8"
    column = when.split(maxsplit=1)[0]
    return Rule(
        code="2990",
        part=part,
        row=f"{table}_v",
        fields=fields,
        says=SHORT,
        why=NOTHING_DONE,
        broken=when,
        needs="details",
        proof=f"""
            details | child | details | {column} | ?
                    | amy   | 1       | {bad}    | x
                    | ben   | 1       | {good}   |
            {table} | child | details | ?
                    | amy   | 1       | x
                    | ben   | 1       |
                    | amy   | 2       |""",
    )


RULES = (
    Rule(
        code="2990",
        row="details_v",
        fields="ReasonForClosure",
        says=SHORT,
        why=NOTHING_DONE,
        broken="reason IN ('RC8', 'RC9') AND (enquiries > 0 OR plans > 0 OR protections > 0 OR icpc_text "
        "IS NOT NULL)",
        proof="""
            details | child | details | reason | icpc       | ?
                    | amy   | 1       | RC8    |            | x
                    | ben   | 1       | RC9    | 2025-06-01 | x
                    | cat   | 1       | RC8    |            |
                    | dan   | 1       | RC1    |            |
            plans   | child | details | ?
                    | amy   | 1       | x
                    | dan   | 1       |""",
        without="s47 plans cpp",
    ),
    _idle("s47", "S47ActualStartDate"),
    _idle("plans", "CINPlanStartDate"),
    _idle("cpp", "CPPstartDate"),
    Rule(
        code="2991Q",
        severity=QUERY,
        row="s47",
        fields="CINdetailsID",
        says="There is a section 47 enquiry, and no assessment.",
        why="An enquiry is part of an assessment. Add it.",
        broken="""
            NOT EXISTS (SELECT 1 FROM assessments AS o WHERE o.child = t.child
                        AND o.details IS NOT DISTINCT FROM t.details)""",
        needs="assessments",
        proof="""
            s47         | child | details | ?
                        | amy   | 1       | x
                        | ben   | 1       |
                        | ben   | 2       | x
            assessments | child | details |
                        | ben   | 1       |""",
        source="The field that is named stands with the enquiry too, and there it can be looked up.",
    ),
    Rule(
        code="8831",
        row="details",
        fields="ReferralNFA DateOfInitialCPC",
        says=NFA,
        why=NOTHING_DONE,
        broken=f"""
            nfa = 1
            AND (icpc_text IS NOT NULL
                 OR EXISTS (SELECT 1 FROM assessments AS o WHERE {IN_DETAILS}
                            AND (o.started_text IS NOT NULL OR o.authorised_text IS NOT NULL))
                 OR EXISTS (SELECT 1 FROM s47 AS o WHERE {IN_DETAILS}
                            AND (o.started_text IS NOT NULL OR o.icpc_text IS NOT NULL)))""",
        without="s47 assessments",
        proof="""
            details     | child | details | nfa | icpc       | ?
                        | amy   | 1       | 1   |            | x
                        | ben   | 1       | 1   | 2025-06-01 | x
                        | cat   | 1       | 1   |            |
                        | dan   | 1       | 0   |            |
            assessments | child | details | started    | ?
                        | amy   | 1       | 2025-06-01 | x
                        | dan   | 1       | 2025-06-01 |""",
    ),
    Rule(
        code="8831",
        part="assessments",
        row="assessments_v",
        fields="AssessmentActualStartDate AssessmentAuthorisationDate",
        says=NFA,
        why=NOTHING_DONE,
        broken="nfa = 1 AND (started_text IS NOT NULL OR authorised_text IS NOT NULL)",
        needs="details",
        proof="""
            details     | child | details | nfa | ?
                        | amy   | 1       | 1   | x
                        | ben   | 1       | 0   |
            assessments | child | details | started    | ?
                        | amy   | 1       | 2025-06-01 | x
                        | ben   | 1       | 2025-06-01 |
                        | amy   | 1       |            |""",
    ),
    Rule(
        code="8831",
        part="s47",
        row="s47_v",
        fields="S47ActualStartDate DateOfInitialCPC",
        says=NFA,
        why=NOTHING_DONE,
        broken="nfa = 1 AND (started_text IS NOT NULL OR icpc_text IS NOT NULL)",
        needs="details",
        proof="""
            details | child | details | nfa | ?
                    | amy   | 1       | 1   | x
                    | ben   | 1       | 0   |
            s47     | child | details | started    | ?
                    | amy   | 1       | 2025-06-01 | x
                    | ben   | 1       | 2025-06-01 |""",
    ),
    Rule(
        code="8832",
        row="cpp_v",
        fields="CINdetailsID",
        also="details: ReferralNFA",
        says="Nothing further was to be done, and there is a child protection plan.",
        why=NOTHING_DONE,
        broken="nfa = 1",
        needs="details",
        proof="""
            details | child | details | nfa | ?
                    | amy   | 1       | 1   | x
                    | ben   | 1       | 0   |
            cpp     | child | details | ?
                    | amy   | 1       | x
                    | ben   | 1       |""",
    ),
    Rule(
        code="4000",
        row="plans_v",
        fields="CINPlanStartDate",
        also="details: ReferralNFA",
        says="Nothing further was to be done, and there is a child in need plan.",
        why=NOTHING_DONE,
        broken="nfa = 1",
        needs="details",
        proof="""
            details | child | details | nfa | ?
                    | amy   | 1       | 1   | x
                    | ben   | 1       | 0   |
            plans   | child | details | ?
                    | amy   | 1       | x
                    | ben   | 1       |""",
    ),
)
