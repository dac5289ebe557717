"""Rules about what assessments found."""

from alongside.returns.checking.rule import Rule, Severity

WHAT = "It is what the census learns of children's lives. Choose from the list what the assessment did find."

RULES = (
    Rule(
        code="8614",
        row="assessments_v",
        fields="AssessmentAuthorisationDate AssessmentFactors",
        says="Something was found by an assessment that has not been finished.",
        why="Only at its end does an assessment say what it found. Give the day it was finished, or wait.",
        broken="authorised_text IS NULL AND found > 0",
        proof="""
            assessments | child | details | assessment | authorised | ?
                        | amy   | 1       | 1          |            | x
                        | amy   | 1       | 2          | 2025-05-26 |
                        | ben   | 1       | 1          |            |
            factors     | child | details | assessment | factor |
                        | amy   | 1       | 1          | 1A     |
                        | amy   | 1       | 1          | 2A     |
                        | amy   | 1       | 2          | 1A     |
                        | ben   | 1       | 1          |        |""",
    ),
    Rule(
        code="8869",
        row="assessments_v",
        fields="AssessmentFactors",
        says="The assessment is said to have found nothing (21), and something.",
        why=WHAT,
        broken="group_21 > 0 AND not_21 > 0",
        proof="""
            assessments | child | details | assessment | ?
                        | amy   | 1       | 1          | x
                        | amy   | 1       | 2          |
                        | ben   | 1       | 1          |
                        | cat   | 1       | 1          |
            factors     | child | details | assessment | factor |
                        | amy   | 1       | 1          | 21     |
                        | amy   | 1       | 1          | 1A     |
                        | amy   | 1       | 2          | 21     |
                        | ben   | 1       | 1          | 1A     |
                        | ben   | 1       | 1          | 2A     |

            assessments | child | details | assessment | ?
                        | amy   | 1       | 1          |
                        | amy   | 1       | 1          | x
                        | ben   | 1       | 1          |
            factors     | child | details | assessment | factor | from_row |
                        | amy   | 1       | 1          | 21     | 0        |
                        | amy   | 1       | 1          | 1A     | 1        |
                        | ben   | 1       | 1          | 21     | 2        |
            alone""",
    ),
    Rule(
        code="8873Q",
        severity=Severity.QUERY,
        row="assessments_v",
        fields="AssessmentFactors",
        also="details: ReasonForClosure",
        says="The only assessment found nothing (21), and the work did not end after it.",
        why="Where nothing was found the work ends there (RC8 or RC9). Look at what was found, and at "
        "the reason.",
        broken="different_here = 1 AND group_21 > 0 AND COALESCE(reason, '') NOT IN ('RC8', 'RC9')",
        needs="details",
        proof="""
            details     | child | details | reason | ?
                        | amy   | 1       | RC1    | x
                        | ben   | 1       | RC8    |
                        | cat   | 1       | RC1    |
                        | dan   | 1       | RC1    |
                        | eve   | 1       |        | x
                        | fay   | 1       | RC9    |
            assessments | child | details | assessment | ?
                        | amy   | 1       | 1          | x
                        | ben   | 1       | 1          |
                        | cat   | 1       | 1          |
                        | cat   | 1       | 2          |
                        | dan   | 1       | 1          |
                        | eve   | 1       | 1          | x
                        | fay   | 1       | 1          |
            factors     | child | details | assessment | factor |
                        | amy   | 1       | 1          | 21     |
                        | ben   | 1       | 1          | 21     |
                        | cat   | 1       | 1          | 21     |
                        | dan   | 1       | 1          | 1A     |
                        | eve   | 1       | 1          | 21     |
                        | fay   | 1       | 1          | 21     |""",
        source="The text asks for RC8 or RC9 and does not except work that goes on: a blank reason is "
        "marked.",
    ),
    Rule(
        code="8897Q",
        severity=Severity.QUERY,
        row="assessments_v",
        fields="AssessmentAuthorisationDate AssessmentFactors",
        says="What this assessment found is missing, or is no code of the list.",
        why=WHAT,
        broken="authorised >= year_start AND (found = 0 OR unknown > 0)",
        needs="factors",
        proof="""
            assessments | child | details | assessment | authorised | ?
                        | amy   | 1       | 1          | 2025-04-01 | x
                        | amy   | 1       | 2          | 2025-03-31 |
                        | ben   | 1       | 1          | 2025-05-26 |
                        | cat   | 1       | 1          | 2025-05-26 | x
                        | dan   | 1       | 1          |            |
                        | eve   | 1       | 1          | 2025-05-26 | x
                        | fay   | 1       | 1          | 2025-05-26 |
                        | gus   | 1       | 1          | 2025-05-26 | x
            factors     | child | details | assessment | factor |
                        | ben   | 1       | 1          | 1A     |
                        | cat   | 1       | 1          | 1A     |
                        | cat   | 1       | 1          | 99     |
                        | eve   | 1       | 1          | 1a     |
                        | fay   | 1       | 1          | 18A    |
                        | gus   | 1       | 1          |        |""",
    ),
    Rule(
        code="8898",
        row="assessments_v",
        fields="AssessmentFactors",
        says="The same thing is said to have been found twice.",
        why="Perhaps another was meant. Look at the assessment, or leave one of them out.",
        broken="copies > 1",
        proof="""
            assessments | child | details | assessment | ?
                        | amy   | 1       | 1          | x
                        | amy   | 1       | 2          |
                        | ben   | 1       | 1          |
                        | cat   | 1       | 1          |
            factors     | child | details | assessment | factor |
                        | amy   | 1       | 1          | 1A     |
                        | amy   | 1       | 1          | 2A     |
                        | amy   | 1       | 1          | 1A     |
                        | amy   | 1       | 2          | 1A     |
                        | ben   | 1       | 1          | 1A     |
                        | ben   | 1       | 1          | 1B     |
                        | cat   | 1       | 1          |        |
                        | cat   | 1       | 1          |        |""",
    ),
    Rule(
        code="8945Q",
        severity=Severity.QUERY,
        since=2025,
        row="assessments_v",
        fields="AssessmentFactors",
        says="Here stands 18A, an old code for physical abuse.",
        why="It does not say by whom. Use 18B (another child) or 18C (an adult), whichever the "
        "assessment found.",
        broken="old_18a > 0",
        proof="""
            assessments | child | details | assessment | ?
                        | amy   | 1       | 1          | x
                        | ben   | 1       | 1          |
                        | cat   | 1       | 1          | x
                        | dan   | 1       | 1          |
            factors     | child | details | assessment | factor |
                        | amy   | 1       | 1          | 18A    |
                        | amy   | 1       | 1          | 1A     |
                        | ben   | 1       | 1          | 18B    |
                        | ben   | 1       | 1          | 18C    |
                        | cat   | 1       | 1          | 18a    |""",
    ),
    Rule(
        code="8950Q",
        severity=Severity.QUERY,
        since=2025,
        row="assessments_v",
        fields="AssessmentFactors",
        says="Here stands 19A, an old code for sexual abuse.",
        why="It does not say by whom. Use 19B (another child) or 19C (an adult), whichever the "
        "assessment found.",
        broken="old_19a > 0",
        proof="""
            assessments | child | details | assessment | ?
                        | amy   | 1       | 1          | x
                        | ben   | 1       | 1          |
                        | cat   | 1       | 1          | x
                        | dan   | 1       | 1          |
            factors     | child | details | assessment | factor |
                        | amy   | 1       | 1          | 19A    |
                        | ben   | 1       | 1          | 19B    |
                        | ben   | 1       | 1          | 19C    |
                        | cat   | 1       | 1          | 19a    |""",
    ),
)
