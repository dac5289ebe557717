"""A stretch of need: its referral, its closing, and what must not stand in it."""

from alongside.returns.checking.rule import Rule, Severity
from alongside.returns.cin.rules.alike import (
    must_be_there_by_the_census_day,
    must_lie_in_the_year,
    must_not_end_before_it_began,
)

QUERY = Severity.QUERY
CLOSED_AFTER = "The work goes on, or the day of closing is wrong."
IN_DETAILS = "o.child = t.child AND o.details IS NOT DISTINCT FROM t.details"


def _closed(part: str, table: str, columns: tuple[str, ...], fields: str) -> tuple[Rule, Rule]:
    """What happened after the closing: the closing and the row are both marked."""
    first = columns[-1]
    proof = f"""
            details | child | details | closed     | ?
                    | amy   | 1       | 2025-06-01 | x
                    | ben   | 1       | 2025-06-01 |
                    | cat   | 1       |            |
            {table} | child | details | {first}    | ?
                    | amy   | 1       | 2025-06-02 | x
                    | ben   | 1       | 2025-06-01 |
                    | cat   | 1       | 2025-06-02 |"""
    later = " OR ".join(f"{column} > closed" for column in columns)
    inner = " OR ".join(f"o.{column} > t.closed" for column in columns)
    said = "Something happened after this stretch of need was closed."
    return (
        Rule(
            code="8565",
            part=part,
            row=f"{table}_v",
            fields=fields,
            says=said,
            why=CLOSED_AFTER,
            broken=later,
            needs="details",
            proof=proof,
        ),
        Rule(
            code="8565",
            part=f"{part}-closing",
            row="details",
            fields="CINclosureDate",
            says=said,
            why=CLOSED_AFTER,
            broken=f"EXISTS (SELECT 1 FROM {table} AS o WHERE {IN_DETAILS} AND ({inner}))",
            proof=proof,
        ),
    )


RULES = (
    must_be_there_by_the_census_day(
        "8600", "details", "CINreferralDate", "referred", "The day of the referral"
    ),
    must_lie_in_the_year("8620", "details", "CINclosureDate", "closed", "The day of closing"),
    must_not_end_before_it_began(
        "8630", "details", "CINreferralDate CINclosureDate", ("referred", "closed"), "It was closed"
    ),
    Rule(
        code="8555Q",
        severity=QUERY,
        row="details_v",
        fields="CINreferralDate",
        also="child: PersonDeathDate",
        says="The child was referred after they had died.",
        why="One of the two days is wrong, or it is a brother or sister.",
        broken="referred > died",
        needs="child",
        proof="""
            child   | child | died       | ?
                    | amy   | 2025-06-01 | x
                    | ben   | 2025-06-01 |
            details | child | referred   | ?
                    | amy   | 2025-06-02 | x
                    | ben   | 2025-06-01 |""",
    ),
    Rule(
        code="8568",
        row="details",
        fields="ReferralNFA",
        says="Whether nothing further was done is missing, or is no yes or no.",
        why="Say true (1) when the referral led to nothing, else false (0).",
        broken="COALESCE(nfa_known, 0) = 0",
        proof="""
            details | child | nfa   | ?
                    | amy   | true  |
                    | ben   | 0     |
                    | cat   | maybe | x
                    | dan   |       | x""",
    ),
    Rule(
        code="8569Q",
        severity=QUERY,
        row="details_v",
        fields="ReferralNFA",
        says="The referral is of an earlier year, and it is not said that something was done.",
        why="Such a referral belongs into the census of its own year. Take it out, or say what was done.",
        broken="referred < before_start AND COALESCE(nfa, 1) = 1",
        proof="""
            details | child | referred   | nfa | ?
                    | amy   | 2025-03-28 | 1   | x
                    | ben   | 2025-03-31 | 1   |
                    | cat   | 2025-03-28 | 0   |
                    | dan   | 2025-03-28 |     | x""",
        source="One working day before 1 April 2025 is 31 March. “Must be false”: a blank is not.",
    ),
    Rule(
        code="8585Q",
        severity=QUERY,
        row="details_v",
        fields="ReasonForClosure",
        also="child: PersonDeathDate",
        says="It was closed because the child died, and no day of death is told.",
        why="If the child lives, the reason is a slip that a family must never read.",
        broken="reason = 'RC2' AND died IS NULL",
        needs="child",
        proof="""
            child   | child | died       | ?
                    | amy   |            | x
                    | ben   | 2025-06-01 |
            details | child | reason | ?
                    | amy   | RC2    | x
                    | ben   | RC2    |
                    | amy   | RC1    |""",
    ),
    Rule(
        code="8606",
        row="details_v",
        fields="CINreferralDate",
        also="child: PersonBirthDate ExpectedPersonBirthDate",
        says="The referral came more than forty weeks before the birth.",
        why="Nobody could know of the child then. One of the days is wrong.",
        broken="""
            referred < dob - INTERVAL '280' DAY OR (dob IS NULL
                AND referred < expected - INTERVAL '280' DAY)""",
        needs="child",
        proof="""
            child   | child | dob        | expected   | ?
                    | amy   | 2025-12-31 |            | x
                    | ben   | 2025-12-31 |            |
                    | cat   |            | 2026-12-31 | x
            details | child | referred   | ?
                    | amy   | 2025-03-25 | x
                    | ben   | 2025-03-26 |
                    | cat   | 2026-03-25 | x""",
    ),
    Rule(
        code="8610",
        row="details",
        fields="ReferralNFA PrimaryNeedCode",
        says="Something was done, and the child's main need is missing.",
        why="Say what the family needs help with: it is why you are there.",
        broken="nfa = 0 AND need_text IS NULL",
        proof="""
            details | child | nfa | need | ?
                    | amy   | 0   |      | x
                    | ben   | 0   | N1   |
                    | cat   | 1   |      |""",
    ),
    Rule(
        code="8640",
        row="details",
        fields="ReasonForClosure",
        says="The reason for closing is not one of the codes.",
        why="Choose the code that says why the work ended.",
        broken="reason_known = 0",
        proof="""
            details | child | reason | ?
                    | amy   | RC1    |
                    | ben   | RC99   | x
                    | cat   |        |""",
    ),
    Rule(
        code="8650",
        row="details",
        fields="PrimaryNeedCode",
        says="The child's main need is not one of the codes.",
        why="Choose the code that says what the family needs help with.",
        broken="need_known = 0",
        proof="""
            details | child | need | ?
                    | amy   | N1   |
                    | ben   | QQ   | x
                    | cat   |      |""",
    ),
    Rule(
        code="8775Q",
        severity=QUERY,
        row="details_v",
        fields="CINclosureDate",
        also="child: PersonBirthDate",
        says="The young person was over 25, and the work had not ended.",
        why="Support ends at 25. Close it, or look at the year of birth.",
        broken="""
            dob + INTERVAL '25' YEAR < year_end AND (closed_text IS NULL
                OR closed > dob + INTERVAL '25' YEAR)""",
        needs="child",
        proof="""
            child   | child | dob        | ?
                    | amy   | 2001-03-30 | x
                    | ben   | 2001-03-31 |
                    | cat   | 2000-06-01 |
            details | child | closed     | ?
                    | amy   |            | x
                    | ben   |            |
                    | cat   | 2025-06-01 |""",
    ),
    Rule(
        code="8805",
        row="details",
        fields="CINclosureDate ReasonForClosure",
        says="It was closed, and the reason is missing.",
        why="Say why the work ended. The family was told, and should find the same here.",
        broken="closed_text IS NOT NULL AND reason_text IS NULL",
        proof="""
            details | child | closed     | reason | ?
                    | amy   | 2025-06-01 |        | x
                    | ben   | 2025-06-01 | RC1    |
                    | cat   |            |        |""",
    ),
    Rule(
        code="8810",
        row="details",
        fields="ReasonForClosure CINclosureDate",
        says="A reason for closing is given without the day.",
        why="Give the day, or take the reason out if the work goes on.",
        broken="reason_text IS NOT NULL AND closed_text IS NULL",
        proof="""
            details | child | closed     | reason | ?
                    | amy   |            | RC1    | x
                    | ben   | 2025-06-01 | RC1    |
                    | cat   |            |        |""",
    ),
    Rule(
        code="8815",
        row="details_v",
        fields="ReferralNFA CINclosureDate",
        says="The child has several stretches of need that go on at once.",
        why="A child has one. Close the others, or join what belongs together.",
        broken="open_here > 1 AND closed_text IS NULL AND nfa = 0",
        proof="""
            details | child | closed     | nfa | ?
                    | amy   |            | 0   | x
                    | amy   |            | 0   | x
                    | ben   |            | 0   |
                    | ben   |            | 1   |
                    | cat   | 2025-06-01 | 0   |
                    | cat   |            | 0   |""",
    ),
    Rule(
        code="8816",
        row="details_v",
        fields="CINreferralDate ReferralNFA",
        also="latest_details: CINreferralDate",
        says="This stretch of need goes on, and a later referral began another.",
        why="The later referral belongs into this one, or this one ended before.",
        broken="closed_text IS NULL AND nfa = 0 AND referred < latest_referred",
        proof="""
            details | child | referred   | closed     | nfa | ?
                    | amy   | 2025-06-01 |            | 0   | x
                    | amy   | 2025-09-01 | 2025-10-01 | 0   | x
                    | ben   | 2025-06-01 | 2025-08-01 | 0   |
                    | ben   | 2025-09-01 |            | 0   |
                    | cat   | 2025-06-01 |            | 1   |
                    | cat   | 2025-09-01 |            | 1   |
                    | dan   |            |            | 0   |
                    | dan   | 2025-09-01 | 2025-10-01 | 0   |
                    | eve   | 2025-09-01 |            | 0   |
                    | eve   | 2025-09-01 |            | 0   |""",
        source="The latest referral is marked beside it, as the comments of the text say.",
    ),
    *(
        Rule(
            code="8820",
            part=part,
            row="details_v",
            fields="CINreferralDate CINclosureDate",
            says="Two stretches of need of this child run at once.",
            why="A child has one at a time. Look at when each began and ended.",
            broken=f"""
                EXISTS (SELECT 1 FROM details AS o WHERE o.child = t.child AND o.nr <> t.nr
                        AND {later}.referred >= {earlier}.referred
                        AND ({later}.referred < {earlier}.closed
                             OR ({earlier}.closed_text IS NULL AND {earlier}.nfa = 0
                                 AND {later}.referred <= t.year_end)))""",
            proof="""
                details | child | referred   | closed     | nfa | ?
                        | amy   | 2025-05-26 | 2025-10-26 | 1   | x
                        | amy   | 2025-08-26 |            | 0   | x
                        | ben   | 2025-05-05 | 2025-07-08 | 0   |
                        | ben   | 2025-07-08 | 2025-08-23 | 0   |
                        | cat   | 2025-09-26 |            | 1   |
                        | cat   | 2025-10-26 | 2025-12-01 | 0   |""",
        )
        for part, later, earlier in (("", "t", "o"), ("b", "o", "t"))
    ),
    Rule(
        code="8825Q",
        severity=QUERY,
        row="details_v",
        fields="ReasonForClosure",
        says="It was closed after assessment, and there is no assessment.",
        why="Add the assessment, or give the reason that is true.",
        broken="reason IN ('RC8', 'RC9') AND assessments = 0",
        needs="assessments",
        proof="""
            details     | child | details | reason | ?
                        | amy   | 1       | RC8    | x
                        | ben   | 1       | RC9    |
                        | cat   | 1       | RC1    |
            assessments | child | details |
                        | ben   | 1       |""",
    ),
    Rule(
        code="8866",
        row="details",
        fields="CINreferralDate ReferralSource",
        says="Who referred the child is missing, or is not one of the codes.",
        why="Say who was worried, or who asked for help.",
        broken="referred >= DATE '2013-04-01' AND COALESCE(source_known, 0) = 0",
        proof="""
            details | child | referred   | source | ?
                    | amy   | 2025-06-01 | 1A     |
                    | ben   | 2025-06-01 |        | x
                    | cat   | 2025-06-01 | 1Z     | x
                    | dan   | 2012-06-01 |        |""",
    ),
    *_closed(
        "assessments",
        "assessments",
        ("started", "authorised"),
        "AssessmentActualStartDate AssessmentAuthorisationDate",
    ),
    *_closed("s47", "s47", ("started", "icpc"), "S47ActualStartDate DateOfInitialCPC"),
    *_closed("cpp", "cpp", ("ended",), "CPPendDate"),
    *_closed("plans", "plans", ("started", "ended"), "CINPlanStartDate CINPlanEndDate"),
    Rule(
        code="8565",
        row="details",
        fields="CINclosureDate DateOfInitialCPC",
        says="A first conference was held after this stretch of need was closed.",
        why=CLOSED_AFTER,
        broken="icpc > closed",
        proof="""
            details | child | closed     | icpc       | ?
                    | amy   | 2025-06-01 | 2025-06-02 | x
                    | ben   | 2025-06-01 | 2025-06-01 |""",
    ),
)
