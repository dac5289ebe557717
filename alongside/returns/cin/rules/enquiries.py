"""Section 47 enquiries and first conferences."""

from alongside.returns.checking.rule import Rule, Scope, Severity
from alongside.returns.cin.rules.alike import must_lie_in_the_year, must_not_overlap, not_before_the_referral

QUERY = Severity.QUERY
MONDAY = "DATE '1900-01-01'"
"""A Monday: from it the day of the week is counted, in every engine alike."""
OPEN = "icpc_text IS NULL AND COALESCE(not_required, 0) = 0"


def _weekend(code: str, field: str, column: str, what: str, **rest: Severity) -> Rule:
    return Rule(
        code=code,
        row="s47",
        fields=field,
        says=f"{what} is a Saturday or Sunday.",
        why="Nobody meets then. Look for the day on which it was.",
        broken=f"MOD(DATE_DIFF('DAY', {MONDAY}, {column}), 7) >= 5",
        proof=f"""
            s47 | child | {column}   | ?
                | amy   | 2025-06-13 |
                | ben   | 2025-06-14 | x
                | cat   | 2025-06-15 | x
                | dan   | 2025-06-16 |
                | eve   |            |""",
        **rest,  # type: ignore[arg-type]
    )


RULES = (
    not_before_the_referral("2889", "s47", "S47ActualStartDate", "started", "This enquiry began"),
    not_before_the_referral("1104", "s47", "DateOfInitialCPC", "icpc", "The first conference was held"),
    must_lie_in_the_year("8715", "s47", "DateOfInitialCPC", "icpc", "The day of the first conference"),
    _weekend(
        "8870Q", "InitialCPCtarget", "target", "The day by which the conference was due", severity=QUERY
    ),
    _weekend("8875", "DateOfInitialCPC", "icpc", "The day of the first conference"),
    Rule(
        code="8615",
        row="s47",
        fields="S47ActualStartDate DateOfInitialCPC",
        says="The first conference was held before the enquiry began, or the day on which it began is "
        "missing.",
        why="The enquiry comes first. Look for the strategy discussion.",
        broken="icpc IS NOT NULL AND (started IS NULL OR started > icpc)",
        proof="""
            s47 | child | started    | icpc       | ?
                | amy   | 2025-06-02 | 2025-06-01 | x
                | ben   | 2025-06-01 | 2025-06-01 |
                | cat   |            | 2025-06-01 | x
                | dan   |            |            |""",
    ),
    Rule(
        code="8675Q",
        severity=QUERY,
        row="s47_v",
        fields="DateOfInitialCPC S47ActualStartDate ICPCnotRequired",
        says="The enquiry began more than 15 working days before the census day, and no conference was held.",
        why="If none was needed, say so and tell the family. If one was, hold it.",
        broken="icpc_text IS NULL AND not_required = 0 AND started < less_15",
        proof="""
            s47 | child | started    | icpc       | not_required | ?
                | amy   | 2026-03-10 |            | false        | x
                | ben   | 2026-03-11 |            | false        |
                | cat   | 2026-03-10 |            | true         |
                | dan   | 2026-03-10 | 2026-03-20 | 0            |
                | eve   | 2026-03-10 |            |              |
                | fay   | 2026-03-10 |            | FALSE        | x
                | gus   |            |            | 0            |""",
        source="The census day is counted as the first of the 15. The flag “equals false”: a blank does not.",
    ),
    Rule(
        code="8740",
        row="s47_v",
        fields="S47ActualStartDate DateOfInitialCPC ICPCnotRequired",
        says="No conference was held, and the enquiry did not begin in this census year.",
        why="An enquiry open for over a year frightens a family for nothing. End it, or look at the day.",
        broken="icpc_text IS NULL AND not_required = 0 AND (started < year_start OR started > year_end)",
        proof="""
            s47 | child | started    | icpc       | not_required | ?
                | amy   | 2025-03-31 |            | false        | x
                | ben   | 2025-04-01 |            | 0            |
                | cat   | 2025-03-31 |            | true         |
                | dan   | 2025-03-31 |            |              |
                | eve   | 2026-04-01 |            | 0            | x
                | fay   |            |            | 0            |
                | gus   | 2025-03-31 | 2025-04-10 | 0            |""",
        source="The flag “is false”: a blank is not, and is an error of the schema already.",
    ),
    Rule(
        code="8839",
        row="s47_v",
        fields="DateOfInitialCPC",
        says="Two enquiries of this stretch of need are open at once.",
        why="There is one enquiry at a time. Say how the earlier one ended.",
        broken=f"open_here > 1 AND {OPEN}",
        proof="""
            s47 | child | details | icpc       | not_required | ?
                | amy   | 1       |            | 0            | x
                | amy   | 1       |            |              | x
                | ben   | 1       |            | true         |
                | ben   | 1       |            |              |
                | cat   | 1       | 2025-06-01 |              |
                | cat   | 1       |            |              |""",
    ),
    Rule(
        code="8868",
        row="s47_v",
        fields="ICPCnotRequired DateOfInitialCPC",
        also="details: CINclosureDate",
        says="The stretch of need was closed, and how this enquiry ended is missing.",
        why="Say that no conference was needed, or when it was held.",
        broken=f"closed_text IS NOT NULL AND {OPEN}",
        needs="details",
        proof="""
            details | child | details | closed     | ?
                    | amy   | 1       | 2025-06-01 | x
                    | ben   | 1       | 2025-06-01 |
                    | cat   | 1       |            |
                    | dan   | 1       | soon       | x
            s47     | child | details | not_required | ?
                    | amy   | 1       | false        | x
                    | ben   | 1       | true         |
                    | cat   | 1       | false        |
                    | dan   | 1       |              | x""",
    ),
    *must_not_overlap(
        "8890",
        "s47",
        "S47ActualStartDate",
        ("started", "icpc"),
        "This enquiry began",
        goes_on="o.icpc_text IS NULL AND COALESCE(o.not_required, 0) = 0",
    ),
    Rule(
        code="2884",
        row="s47",
        fields="DateOfInitialCPC",
        says="The same first conference is told with the enquiry and with the stretch of need.",
        why="It is told once: with the enquiry, where there was one.",
        broken="EXISTS (SELECT 1 FROM details AS d WHERE d.child = t.child AND d.icpc = t.icpc)",
        proof="""
            s47     | child | details | icpc       | ?
                    | amy   | 1       | 2025-06-01 | x
                    | ben   | 1       | 2025-06-01 |
            details | child | details | icpc       | ?
                    | amy   | 1       | 2025-06-01 | x
                    | ben   | 1       | 2025-06-02 |""",
        source="By the child and the day, whichever stretch of need it stands in.",
    ),
    Rule(
        code="2884",
        part="b",
        row="details",
        fields="DateOfInitialCPC",
        says="The same first conference is told with the enquiry and with the stretch of need.",
        why="It is told once: with the enquiry, where there was one.",
        broken="EXISTS (SELECT 1 FROM s47 AS s WHERE s.child = t.child AND s.icpc = t.icpc)",
        proof="""
            s47     | child | details | icpc       | ?
                    | amy   | 1       | 2025-06-01 | x
            details | child | details | icpc       | ?
                    | amy   | 1       | 2025-06-01 | x
                    | ben   | 1       | 2025-06-02 |""",
    ),
    Rule(
        code="2883",
        fields="CPPstartDate DateOfInitialCPC",
        scope=Scope.RETURN,
        says="More child protection plans began this year than first conferences were held.",
        why="Each plan begins at a conference. Find the conferences that are missing.",
        broken="""
            SELECT NULL AS nr
            FROM (SELECT COUNT(c.nr) AS begun FROM cpp AS c CROSS JOIN period AS p
                  WHERE c.started BETWEEN p.year_start AND p.year_end) AS a
            CROSS JOIN (SELECT COUNT(d.nr) AS held FROM details AS d CROSS JOIN period AS p
                        WHERE d.icpc BETWEEN p.year_start AND p.year_end) AS b
            CROSS JOIN (SELECT COUNT(s.nr) AS held FROM s47 AS s CROSS JOIN period AS p
                        WHERE s.icpc BETWEEN p.year_start AND p.year_end) AS e
            WHERE a.begun > b.held + e.held""",
        proof="""
            cpp     | child | started    |
                    | amy   | 2025-06-01 |
                    | ben   | 2025-07-01 |
            s47     | child | icpc       |
                    | amy   | 2025-06-01 |
            the whole return is broken

            cpp     | child | started    |
                    | amy   | 2025-06-01 |
                    | ben   | 2025-07-01 |
            s47     | child | icpc       |
                    | amy   | 2025-06-01 |
            details | child | icpc       |
                    | ben   | 2025-07-01 |""",
    ),
)
