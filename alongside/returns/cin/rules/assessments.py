"""Assessments, and what they found."""

from alongside.returns.checking.rule import Rule, Severity
from alongside.returns.cin.rules.alike import (
    must_lie_in_the_year,
    must_not_end_before_it_began,
    must_not_overlap,
    not_before_the_referral,
)

QUERY = Severity.QUERY
MINE = (
    "f.child = t.child AND f.details IS NOT DISTINCT FROM t.details"
    " AND (f.of_row = t.nr OR (f.of_row IS NULL AND f.assessment IS NOT DISTINCT FROM t.assessment))"
)
"""Which of the things found were found by this assessment."""


def _too_wide(code: str, factor: str, better: str) -> Rule:
    return Rule(
        code=code,
        severity=QUERY,
        row="factors_v",
        also="assessments: AssessmentFactors",
        says=f"{factor} is no longer used: it does not say from whom the harm came.",
        why=f"Use {better}, so that a child's harm is not counted as their own doing.",
        broken=f"factor = '{factor}'",
        since=2025,
        proof=f"""
            assessments | child | details | assessment | ?
                        | amy   | 1       | 1          | x
                        | ben   | 1       | 1          |
            factors     | child | details | assessment | factor   |
                        | amy   | 1       | 1          | {factor} |
                        | ben   | 1       | 1          | 2A       |""",
    )


RULES = (
    not_before_the_referral(
        "1103", "assessments", "AssessmentActualStartDate", "started", "This assessment began"
    ),
    must_not_end_before_it_began(
        "8608",
        "assessments",
        "AssessmentActualStartDate AssessmentAuthorisationDate",
        ("started", "authorised"),
        "The assessment was signed off",
    ),
    must_lie_in_the_year(
        "8696",
        "assessments",
        "AssessmentAuthorisationDate",
        "authorised",
        "The day on which it was signed off",
    ),
    Rule(
        code="8614",
        row="assessments",
        fields="AssessmentAuthorisationDate AssessmentFactors",
        says="What the assessment found is told, and it has not been signed off.",
        why="What was found is told when the assessment is done. Give the day on which it was signed off.",
        broken=f"""
            authorised_text IS NULL
            AND EXISTS (SELECT 1 FROM factors AS f WHERE {MINE} AND f.factor_text IS NOT NULL)""",
        proof="""
            assessments | child | details | assessment | authorised | ?
                        | amy   | 1       | 1          |            | x
                        | ben   | 1       | 1          | 2025-06-01 |
                        | cat   | 1       | 1          |            |
            factors     | child | details | assessment | factor |
                        | amy   | 1       | 1          | 2A     |
                        | ben   | 1       | 1          | 2A     |""",
    ),
    Rule(
        code="8670Q",
        severity=QUERY,
        row="assessments_v",
        fields="AssessmentActualStartDate AssessmentAuthorisationDate",
        says="This assessment began more than 45 working days before the census day and has not been "
        "signed off.",
        why="The law's latest day has passed. Write why the family needs longer, or have it signed off if"
        " it is done.",
        broken="authorised_text IS NULL AND started < less_45",
        proof="""
            assessments | child | started    | authorised | ?
                        | amy   | 2026-01-26 |            | x
                        | ben   | 2026-01-26 | 2026-03-20 |
                        | cat   | 2026-01-28 |            |""",
        source="The census day is counted as the first of the 45.",
    ),
    Rule(
        code="8736",
        row="assessments_v",
        fields="AssessmentAuthorisationDate AssessmentActualStartDate",
        says="The assessment has not been signed off, and did not begin in this census year.",
        why="One that is open for over a year helps nobody. Have it signed off, or look at the day.",
        broken="authorised_text IS NULL AND (started < year_start OR started > year_end)",
        proof="""
            assessments | child | started    | authorised | ?
                        | amy   | 2025-03-31 |            | x
                        | ben   | 2025-04-01 |            |
                        | cat   | 2025-03-31 | 2025-05-01 |
                        | dan   |            |            |""",
    ),
    *must_not_overlap(
        "8863Q",
        "assessments",
        "AssessmentActualStartDate AssessmentAuthorisationDate",
        ("started", "authorised"),
        "This assessment began",
        severity=QUERY,
    ),
    Rule(
        code="8867",
        row="assessments_v",
        fields="AssessmentAuthorisationDate",
        also="details: CINclosureDate",
        says="The stretch of need was closed, and this assessment has not been signed off.",
        why="Nothing is closed with an assessment open. Have it signed off, or open the work again.",
        broken="closed_text IS NOT NULL AND authorised_text IS NULL",
        needs="details",
        proof="""
            details     | child | details | closed     | ?
                        | amy   | 1       | 2025-06-01 | x
                        | ben   | 1       | 2025-06-01 |
                        | cat   | 1       |            |
                        | dan   | 1       | soon       | x
            assessments | child | details | authorised | ?
                        | amy   | 1       |            | x
                        | ben   | 1       | 2025-05-01 |
                        | cat   | 1       |            |
                        | dan   | 1       |            | x""",
    ),
    Rule(
        code="8869",
        row="factors_v",
        also="assessments: AssessmentFactors",
        says="The assessment found nothing (21), and this.",
        why="Keep what is true, and take the other out.",
        broken="none_found = 1 AND factor <> '21'",
        needs="assessments",
        proof="""
            assessments | child | details | assessment | ?
                        | amy   | 1       | 1          | x
                        | ben   | 1       | 1          |
            factors     | child | details | assessment | factor |
                        | amy   | 1       | 1          | 21     |
                        | amy   | 1       | 1          | 2A     |
                        | ben   | 1       | 1          | 21     |
                        | ben   | 1       | 2          | 2A     |""",
    ),
    Rule(
        code="8873Q",
        severity=QUERY,
        row="factors_v",
        also="assessments: AssessmentFactors; details: ReasonForClosure",
        says="The only assessment found nothing (21), and the work was not closed as done after "
        "assessment (RC8, RC9).",
        why="If nothing was found, why did it go on? Say what was found, or close it so.",
        broken="factor = '21' AND assessments_here = 1 AND COALESCE(reason, '') NOT IN ('RC8', 'RC9')",
        needs="assessments details",
        proof="""
            details     | child | details | reason | ?
                        | amy   | 1       | RC1    | x
                        | ben   | 1       | RC8    |
                        | cat   | 1       | RC1    |
            assessments | child | details | assessment | ?
                        | amy   | 1       | 1          | x
                        | ben   | 1       | 1          |
                        | cat   | 1       | 1          |
                        | cat   | 1       | 2          |
            factors     | child | details | assessment | factor |
                        | amy   | 1       | 1          | 21     |
                        | ben   | 1       | 1          | 21     |
                        | cat   | 1       | 1          | 21     |""",
    ),
    Rule(
        code="8896",
        row="assessments_v",
        fields="AssessmentAuthorisationDate",
        says="Two assessments of this stretch of need are open at once.",
        why="There is one continuous assessment. Have the one that is done signed off, or join them.",
        broken="open_here > 1 AND authorised_text IS NULL",
        proof="""
            assessments | child | details | authorised | ?
                        | amy   | 1       |            | x
                        | amy   | 1       |            | x
                        | ben   | 1       |            |
                        | ben   | 2       |            |""",
    ),
    Rule(
        code="8897Q",
        severity=QUERY,
        row="assessments_v",
        fields="AssessmentAuthorisationDate AssessmentFactors",
        says="The assessment was signed off, and what it found is missing, or is not one of the codes.",
        why="Say what was found. If it was nothing, it is 21.",
        broken=f"""
            authorised >= year_start
            AND (NOT EXISTS (SELECT 1 FROM factors AS f WHERE {MINE} AND f.factor_text IS NOT NULL)
                 OR EXISTS (SELECT 1 FROM factors AS f WHERE {MINE} AND f.factor_known = 0))""",
        without="factors",
        proof="""
            assessments | child | details | assessment | authorised | ?
                        | amy   | 1       | 1          | 2025-06-01 | x
                        | ben   | 1       | 1          | 2025-06-01 |
                        | cat   | 1       | 1          | 2025-06-01 | x
                        | dan   | 1       | 1          | 2025-03-31 |
                        | eve   | 1       | 1          | 2025-04-01 |
                        | fay   | 1       | 1          | 2025-06-01 | x
                        | gus   | 1       | 1          | 2025-06-01 | x
            factors     | child | details | assessment | factor |
                        | ben   | 1       | 1          | 2A     |
                        | cat   | 1       | 1          | 99     |
                        | eve   | 1       | 1          | 18A    |
                        | fay   | 1       | 1          | 2a     |
                        | gus   | 1       | 1          |        |""",
        source="18A and 19A are in every year's schema, so they are codes; 8945Q and 8950Q ask about them.",
    ),
    Rule(
        code="8898",
        row="factors_v",
        also="assessments: AssessmentFactors",
        says="The assessment tells the same thing twice.",
        why="Once is enough; perhaps another was meant.",
        broken="factor IS NOT NULL AND same_here > 1",
        needs="assessments",
        proof="""
            assessments | child | details | assessment | ?
                        | amy   | 1       | 1          | x
                        | ben   | 1       | 1          |
            factors     | child | details | assessment | factor |
                        | amy   | 1       | 1          | 2A     |
                        | amy   | 1       | 1          | 2A     |
                        | ben   | 1       | 1          | 2A     |
                        | ben   | 1       | 1          | 2B     |""",
    ),
    _too_wide("8945Q", "18A", "18B or 18C"),
    _too_wide("8950Q", "19A", "19B or 19C"),
)
