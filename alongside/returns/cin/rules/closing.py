"""Rules about how work with a child ended: the day, the reason, and what may stand under it."""

from alongside.returns.checking.rule import Rule, Severity

AFTER = (
    "Work that has ended has nothing after it. Look at both days; if we began again, that is a new referral."
)
ASSESSED = (
    "This reason says that the work ended with the assessment. Choose another, or look at what stands here."
)

RULES = (
    Rule(
        code="8585Q",
        severity=Severity.QUERY,
        row="details_v",
        fields="ReasonForClosure",
        also="child: PersonDeathDate",
        says="The work ended because the child died, and there is no day of death.",
        why="Look first whether the reason is true. If it is, give the day.",
        broken="reason = 'RC2' AND died IS NULL",
        proof="""
            child   | child | died       | ?
                    | amy   | 2025-05-26 |
                    | ben   |            | x
                    | cat   |            |
                    | dan   | 2025-02-30 | x
            details | child | reason | ?
                    | amy   | RC2    |
                    | ben   | RC2    | x
                    | cat   | RC1    |
                    | dan   | RC2    | x""",
    ),
    Rule(
        code="8620",
        row="details_v",
        fields="CINclosureDate",
        says="The work ended outside the census year.",
        why="What ended earlier is not in this return, what ended later is still open in it. Look at the "
        "day.",
        broken="closed < year_start OR closed > year_end",
        proof="""
            details | child | closed     | ?
                    | amy   | 2025-04-01 |
                    | ben   | 2025-03-31 | x
                    | cat   | 2026-03-31 |
                    | dan   | 2026-04-01 | x
                    | eve   |            |
                    | fay   | 2025-02-30 |""",
    ),
    Rule(
        code="8630",
        row="details_v",
        fields="CINreferralDate CINclosureDate",
        says="The work ended before the child was referred.",
        why="One of the two days is wrong: look at when the referral came.",
        broken="closed < referred",
        proof="""
            details | child | referred   | closed     | ?
                    | amy   | 2025-05-02 | 2025-05-01 | x
                    | ben   | 2025-05-01 | 2025-05-01 |
                    | cat   |            | 2025-05-01 |
                    | dan   | 2025-05-01 |            |""",
    ),
    Rule(
        code="8640",
        row="details_v",
        fields="ReasonForClosure",
        says="Why the work ended is no code of the list.",
        why="It tells what became of the child. Choose one of the list.",
        broken="reason_known = 0",
        proof="""
            details | child | reason | ?
                    | amy   | RC1    |
                    | ben   | RC10   | x
                    | cat   |        |
                    | dan   | rc1    | x
                    | eve   | RC9    |""",
    ),
    Rule(
        code="8805",
        row="details_v",
        fields="CINclosureDate ReasonForClosure",
        says="The work ended, and nobody says why.",
        why="It tells what became of the child. Choose the reason.",
        broken="closed_text IS NOT NULL AND reason_text IS NULL",
        proof="""
            details | child | closed     | reason | ?
                    | amy   | 2025-05-01 |        | x
                    | ben   | 2025-05-01 | RC1    |
                    | cat   |            |        |
                    | dan   | 31/02/2025 |        | x""",
    ),
    Rule(
        code="8810",
        row="details_v",
        fields="ReasonForClosure CINclosureDate",
        says="There is a reason why the work ended, and no day.",
        why="Give the day on which it ended; if it goes on, leave the reason out.",
        broken="reason_text IS NOT NULL AND closed_text IS NULL",
        proof="""
            details | child | closed     | reason | ?
                    | amy   |            | RC1    | x
                    | ben   | 2025-05-01 | RC1    |
                    | cat   |            |        |
                    | dan   |            | aaa    | x""",
    ),
    Rule(
        code="8565",
        row="details_v",
        fields="CINclosureDate DateOfInitialCPC",
        says="A first conference was held after the work with the child had ended.",
        why=AFTER,
        broken="icpc > closed",
        proof="""
            details | child | closed     | icpc       | ?
                    | amy   | 2025-05-01 | 2025-05-02 | x
                    | ben   | 2025-05-01 | 2025-05-01 |
                    | cat   |            | 2025-05-02 |
                    | dan   | 2025-05-01 |            |""",
    ),
    Rule(
        code="8565",
        part="b",
        row="assessments_v",
        fields="AssessmentActualStartDate AssessmentAuthorisationDate",
        also="details: CINclosureDate",
        says="An assessment began or was finished after the work with the child had ended.",
        why=AFTER,
        broken="started > closed OR authorised > closed",
        proof="""
            details     | child | details | closed     | ?
                        | amy   | 1       | 2025-05-01 | x
                        | amy   | 2       | 2025-12-01 |
                        | ben   | 1       | 2025-05-01 |
                        | cat   | 1       |            |
                        | dan   | 1       | 2025-05-01 | x
            assessments | child | details | assessment | started    | authorised | ?
                        | amy   | 1       | 1          | 2025-05-02 |            | x
                        | amy   | 2       | 1          | 2025-05-02 |            |
                        | ben   | 1       | 1          | 2025-05-01 | 2025-05-01 |
                        | cat   | 1       | 1          | 2025-05-02 |            |
                        | dan   | 1       | 1          | 2025-04-20 | 2025-05-02 | x""",
    ),
    Rule(
        code="8565",
        part="c",
        row="s47_v",
        fields="S47ActualStartDate DateOfInitialCPC",
        also="details: CINclosureDate",
        says="An enquiry began or a first conference was held after the work with the child had ended.",
        why=AFTER,
        broken="started > closed OR icpc > closed",
        proof="""
            details | child | details | closed     | ?
                    | amy   | 1       | 2025-05-01 | x
                    | ben   | 1       | 2025-05-01 |
                    | cat   | 1       |            |
                    | dan   | 1       | 2025-05-01 | x
            s47     | child | details | started    | icpc       | ?
                    | amy   | 1       | 2025-05-02 |            | x
                    | ben   | 1       | 2025-05-01 | 2025-05-01 |
                    | cat   | 1       | 2025-05-02 |            |
                    | dan   | 1       | 2025-04-20 | 2025-05-02 | x""",
    ),
    Rule(
        code="8565",
        part="d",
        row="cpp_v",
        fields="CPPendDate",
        also="details: CINclosureDate",
        says="A child protection plan ended after the work with the child had ended.",
        why=AFTER,
        broken="ended > closed",
        proof="""
            details | child | details | closed     | ?
                    | amy   | 1       | 2025-05-01 | x
                    | ben   | 1       | 2025-05-01 |
                    | cat   | 1       |            |
            cpp     | child | details | ended      | ?
                    | amy   | 1       | 2025-05-02 | x
                    | ben   | 1       | 2025-05-01 |
                    | cat   | 1       | 2025-05-02 |""",
    ),
    Rule(
        code="8565",
        part="e",
        row="plans_v",
        fields="CINPlanStartDate CINPlanEndDate",
        also="details: CINclosureDate",
        says="A child in need plan began or ended after the work with the child had ended.",
        why=AFTER,
        broken="started > closed OR ended > closed",
        proof="""
            details | child | details | closed     | ?
                    | amy   | 1       | 2025-05-01 | x
                    | ben   | 1       | 2025-05-01 |
                    | cat   | 1       |            |
                    | dan   | 1       | 2025-05-01 | x
            plans   | child | details | started    | ended      | ?
                    | amy   | 1       | 2025-05-02 |            | x
                    | ben   | 1       | 2025-05-01 | 2025-05-01 |
                    | cat   | 1       | 2025-05-02 |            |
                    | dan   | 1       | 2025-04-20 | 2025-05-02 | x""",
    ),
    Rule(
        code="8867",
        row="assessments_v",
        fields="AssessmentAuthorisationDate",
        also="details: CINclosureDate",
        says="The work with the child ended, and this assessment was never finished.",
        why="A family is owed the end of what was begun. Give the day it was finished, or look at when "
        "the work ended.",
        broken="closed_text IS NOT NULL AND authorised_text IS NULL",
        proof="""
            details     | child | details | closed     | ?
                        | amy   | 1       | 2025-05-01 | x
                        | ben   | 1       | 2025-05-01 |
                        | cat   | 1       |            |
            assessments | child | details | assessment | authorised | ?
                        | amy   | 1       | 1          |            | x
                        | amy   | 1       | 2          | 2025-04-20 |
                        | ben   | 1       | 1          | 2025-04-20 |
                        | cat   | 1       | 1          |            |""",
    ),
    Rule(
        code="8868",
        row="s47_v",
        fields="DateOfInitialCPC ICPCnotRequired",
        also="details: CINclosureDate",
        says="The work with the child ended, and this enquiry has neither a conference nor the word that "
        "none was needed.",
        why="An enquiry says in the end whether the child is safe. Give the conference's day, or that "
        "none was needed.",
        broken="closed_text IS NOT NULL AND icpc_text IS NULL AND not_required IS DISTINCT FROM 1",
        proof="""
            details | child | details | closed     | ?
                    | amy   | 1       | 2025-05-01 | x
                    | ben   | 1       | 2025-05-01 | x
                    | cat   | 1       | 2025-05-01 |
                    | dan   | 1       | 2025-05-01 |
                    | eve   | 1       |            |
                    | fay   | 1       | 2025-05-01 |
            s47     | child | details | icpc       | not_required | ?
                    | amy   | 1       |            | false        | x
                    | ben   | 1       |            |              | x
                    | cat   | 1       |            | true         |
                    | dan   | 1       | 2025-04-20 |              |
                    | eve   | 1       |            | 0            |
                    | fay   | 1       |            | 1            |""",
    ),
    Rule(
        code="8825Q",
        severity=Severity.QUERY,
        row="details_v",
        fields="ReasonForClosure",
        says="The work is said to have ended after an assessment, and there is none.",
        why=ASSESSED,
        broken="reason IN ('RC8', 'RC9') AND assessments = 0",
        proof="""
            details     | child | details | reason | ?
                        | amy   | 1       | RC8    |
                        | amy   | 2       | RC9    | x
                        | ben   | 1       | RC1    |
                        | cat   | 1       | RC8    | x
            assessments | child | details | assessment |
                        | amy   | 1       | 1          |
                        | ben   | 1       | 1          |""",
    ),
    Rule(
        code="2990",
        row="details_v",
        fields="ReasonForClosure DateOfInitialCPC",
        says="The work is said to have ended after an assessment, and there was a first conference.",
        why=ASSESSED,
        broken="reason IN ('RC8', 'RC9') AND icpc_text IS NOT NULL",
        proof="""
            details | child | reason | icpc       | ?
                    | amy   | RC8    | 2025-05-01 | x
                    | ben   | RC9    |            |
                    | cat   | RC1    | 2025-05-01 |
                    | dan   | RC9    | 2025-05-01 | x""",
    ),
    Rule(
        code="2990",
        part="b",
        row="s47_v",
        fields="S47ActualStartDate",
        also="details: ReasonForClosure",
        says="The work is said to have ended after an assessment, and there was an enquiry.",
        why=ASSESSED,
        broken="reason IN ('RC8', 'RC9')",
        proof="""
            details | child | details | reason | ?
                    | amy   | 1       | RC8    | x
                    | amy   | 2       | RC1    |
                    | ben   | 1       | RC9    |
            s47     | child | details | started | ?
                    | amy   | 1       |         | x
                    | amy   | 2       |         |""",
    ),
    Rule(
        code="2990",
        part="c",
        row="cpp_v",
        fields="CPPstartDate",
        also="details: ReasonForClosure",
        says="The work is said to have ended after an assessment, and there was a child protection plan.",
        why=ASSESSED,
        broken="reason IN ('RC8', 'RC9')",
        proof="""
            details | child | details | reason | ?
                    | amy   | 1       | RC8    | x
                    | amy   | 2       | RC1    |
                    | ben   | 1       | RC9    |
            cpp     | child | details | started    | ?
                    | amy   | 1       | 2025-05-01 | x
                    | amy   | 2       | 2025-05-01 |""",
    ),
    Rule(
        code="2990",
        part="d",
        row="plans_v",
        fields="CINPlanStartDate",
        also="details: ReasonForClosure",
        says="The work is said to have ended after an assessment, and there was a child in need plan.",
        why=ASSESSED,
        broken="reason IN ('RC8', 'RC9')",
        proof="""
            details | child | details | reason | ?
                    | amy   | 1       | RC8    | x
                    | amy   | 2       | RC1    |
                    | ben   | 1       | RC9    |
            plans   | child | details | started    | ?
                    | amy   | 1       | 2025-05-01 | x
                    | amy   | 2       | 2025-05-01 |""",
    ),
)
