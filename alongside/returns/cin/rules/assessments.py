"""Rules about assessments."""

from alongside.returns.checking.rule import Rule, Severity

RULES = (
    Rule(
        code="1103",
        row="assessments_v",
        fields="AssessmentActualStartDate",
        also="details: CINreferralDate",
        says="This assessment began before the child was referred.",
        why="An assessment answers a referral. One of the two days is wrong: look at when the referral came.",
        broken="started < referred",
        proof="""
            details     | child | details | referred   | ?
                        | amy   | 1       | 2025-06-01 | x
                        | ben   | 1       | 2025-06-01 |
                        | cat   | 1       |            |
            assessments | child | details | started    | ?
                        | amy   | 1       | 2025-05-31 | x
                        | ben   | 1       | 2025-06-01 |
                        | cat   | 1       | 2025-05-31 |""",
    ),
    Rule(
        code="8670Q",
        severity=Severity.QUERY,
        row="assessments_v",
        fields="AssessmentActualStartDate AssessmentAuthorisationDate",
        says="This assessment began more than 45 working days before the census day and has not been agreed.",
        why="The law's latest day has passed. Write why the family needs longer, or agree it if it is done.",
        broken="""
            authorised_text IS NULL AND started < (
                SELECT c.day FROM calendar AS c JOIN calendar AS r ON r.working_number - 44 = c.working_number
                WHERE r.day = t.year_end AND c.working = 1)""",
        proof="""
            assessments | child | started    | authorised | ?
                        | amy   | 2026-01-20 |            | x
                        | ben   | 2026-01-20 | 2026-03-20 |
                        | cat   | 2026-01-29 |            |""",
    ),
)
