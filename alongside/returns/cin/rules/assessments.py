"""Rules about assessments: when they began and were finished, one after another."""

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
        code="8608",
        row="assessments_v",
        fields="AssessmentActualStartDate AssessmentAuthorisationDate",
        says="This assessment was finished before it began.",
        why="One of the two days is wrong: look at when the family was first seen for it.",
        broken="authorised < started",
        proof="""
            assessments | child | started    | authorised | ?
                        | amy   | 2025-05-26 | 2025-05-25 | x
                        | ben   | 2025-05-26 | 2025-05-26 |
                        | cat   | 2025-05-26 |            |
                        | dan   |            | 2025-05-26 |""",
    ),
    Rule(
        code="8670Q",
        severity=Severity.QUERY,
        row="assessments_v",
        fields="AssessmentActualStartDate AssessmentAuthorisationDate",
        says="This assessment began more than 45 working days before the census day and has not been "
        "finished.",
        why="The law's latest day has passed. Write why the family needs longer, or finish it if it is done.",
        broken="authorised_text IS NULL AND started < end_less_45",
        proof="""
            assessments | child | started    | authorised | ?
                        | amy   | 2026-01-26 |            | x
                        | ben   | 2026-01-26 | 2026-03-20 |
                        | cat   | 2026-01-27 |            |
                        | dan   | 2026-01-26 | 31/02/2026 |
                        | eve   |            |            |

            year | 2024
            assessments | child | started    | ?
                        | amy   | 2024-01-25 | x
                        | ben   | 2024-01-26 |""",
    ),
    Rule(
        code="8696",
        row="assessments_v",
        fields="AssessmentAuthorisationDate",
        says="This assessment was finished outside the census year.",
        why="What was finished earlier is not in this return, what was finished later is not yet. Look "
        "at the day.",
        broken="authorised < year_start OR authorised > year_end",
        proof="""
            assessments | child | authorised | ?
                        | amy   | 2025-04-01 |
                        | ben   | 2025-03-31 | x
                        | cat   | 2026-03-31 |
                        | dan   | 2026-04-01 | x
                        | eve   |            |""",
    ),
    Rule(
        code="8736",
        row="assessments_v",
        fields="AssessmentAuthorisationDate AssessmentActualStartDate",
        says="This assessment has not been finished, and it began outside the census year.",
        why="None takes so long. Give the day it was finished, or look at when it began.",
        broken="authorised_text IS NULL AND (started < year_start OR started > year_end)",
        proof="""
            assessments | child | started    | authorised | ?
                        | amy   | 2025-03-31 |            | x
                        | ben   | 2025-04-01 |            |
                        | cat   | 2026-04-01 |            | x
                        | dan   | 2025-03-31 | 2025-05-01 |
                        | eve   |            |            |""",
    ),
    Rule(
        code="8863Q",
        severity=Severity.QUERY,
        row="assessment_pairs",
        fields="AssessmentActualStartDate",
        also="other_assessments: AssessmentActualStartDate AssessmentAuthorisationDate",
        says="This assessment began while another of the same work went on.",
        why="One at a time is enough for a family. Put them together, or look at the days.",
        broken="started <= other_authorised OR other_authorised_text IS NULL AND started <= year_end",
        proof="""
            assessments | child | details | assessment | started    | authorised | ?
                        | amy   | 1       | 1          | 2025-05-26 | 2025-10-26 | x
                        | amy   | 1       | 2          | 2025-08-26 |            | x
                        | ben   | 1       | 1          | 2025-05-26 | 2025-10-25 |
                        | ben   | 1       | 2          | 2025-10-26 | 2025-12-26 |
                        | cat   | 1       | 1          | 2025-05-26 | 2025-10-26 |
                        | cat   | 2       | 1          | 2025-08-26 |            |
                        | dan   | 1       | 1          | 2025-09-26 |            | x
                        | dan   | 1       | 2          | 2025-10-26 | 2026-03-31 | x
                        | eve   | 1       | 1          | 2025-09-26 | 2025-10-26 | x
                        | eve   | 1       | 2          | 2025-10-26 |            | x
                        | fay   | 1       | 1          | 2025-09-26 | 31/02/2026 |
                        | fay   | 1       | 2          | 2025-10-26 | 2025-10-27 |""",
    ),
    Rule(
        code="8896",
        row="assessments_v",
        fields="AssessmentAuthorisationDate",
        says="More than one assessment of the same work is open.",
        why="One at a time is enough for a family. Finish those that are done, or put them together.",
        broken="child IS NOT NULL AND authorised_text IS NULL AND open_here > 1",
        proof="""
            assessments | child | details | assessment | authorised | ?
                        | amy   | 1       | 1          |            | x
                        | amy   | 1       | 2          |            | x
                        | amy   | 2       | 1          |            |
                        | ben   | 1       | 1          |            |
                        | ben   | 1       | 2          | 2025-05-26 |
                        | ben   | 1       | 3          | 2025-02-30 |
                        | cat   | 1       |            |            | x
                        | cat   | 1       |            |            | x""",
    ),
)
