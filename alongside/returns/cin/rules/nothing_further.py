"""Rules about referrals after which nothing further was done: then nothing may stand under them."""

from alongside.returns.checking.rule import Rule

WHY = "If we did go on, say so (false or 0); if not, this belongs to other work with the child."

RULES = (
    Rule(
        code="4000",
        row="plans_v",
        fields="CINPlanStartDate",
        also="details: ReferralNFA",
        says="There is a child in need plan after a referral with nothing further done.",
        why=WHY,
        broken="nfa = 1",
        proof="""
            details | child | details | nfa   | ?
                    | amy   | 1       | 1     | x
                    | amy   | 2       |       |
                    | ben   | 1       | false |
                    | cat   | 1       | true  |
                    | dan   | 1       | TRUE  | x
            plans   | child | details | started    | ?
                    | amy   | 1       | 2025-05-01 | x
                    | amy   | 2       | 2025-05-01 |
                    | ben   | 1       | 2025-05-01 |
                    | dan   | 1       |            | x""",
    ),
    Rule(
        code="8832",
        row="cpp_v",
        fields="CPPstartDate",
        also="details: ReferralNFA",
        says="There is a child protection plan after a referral with nothing further done.",
        why=WHY,
        broken="nfa = 1",
        proof="""
            details | child | details | nfa   | ?
                    | amy   | 1       | 1     | x
                    | amy   | 2       |       |
                    | ben   | 1       | false |
                    | cat   | 1       | true  |
                    | dan   | 1       | true  | x
            cpp     | child | details | started    | ?
                    | amy   | 1       | 2025-05-01 | x
                    | amy   | 2       | 2025-05-01 |
                    | ben   | 1       | 2025-05-01 |
                    | dan   | 1       |            | x""",
    ),
    Rule(
        code="8831",
        row="details_v",
        fields="ReferralNFA DateOfInitialCPC",
        says="There was a first conference after a referral with nothing further done.",
        why=WHY,
        broken="nfa = 1 AND icpc_text IS NOT NULL",
        proof="""
            details | child | nfa   | icpc       | ?
                    | amy   | 1     | 2025-05-01 | x
                    | ben   | true  |            |
                    | cat   | false | 2025-05-01 |
                    | dan   |       | 2025-05-01 |""",
    ),
    Rule(
        code="8831",
        part="b",
        row="s47_v",
        fields="S47ActualStartDate DateOfInitialCPC",
        also="details: ReferralNFA",
        says="There was an enquiry or a first conference after a referral with nothing further done.",
        why=WHY,
        broken="nfa = 1 AND (started_text IS NOT NULL OR icpc_text IS NOT NULL)",
        proof="""
            details | child | details | nfa  | ?
                    | amy   | 1       | 1    | x
                    | amy   | 2       | 0    |
                    | ben   | 1       | true |
                    | cat   | 1       | true | x
            s47     | child | details | started    | icpc       | ?
                    | amy   | 1       | 2025-05-01 |            | x
                    | amy   | 2       | 2025-05-01 |            |
                    | ben   | 1       |            |            |
                    | cat   | 1       |            | 2025-05-01 | x""",
    ),
    Rule(
        code="8831",
        part="c",
        row="assessments_v",
        fields="AssessmentActualStartDate AssessmentAuthorisationDate",
        also="details: ReferralNFA",
        says="There was an assessment after a referral with nothing further done.",
        why=WHY,
        broken="nfa = 1 AND (started_text IS NOT NULL OR authorised_text IS NOT NULL)",
        proof="""
            details     | child | details | nfa  | ?
                        | amy   | 1       | 1    | x
                        | amy   | 2       | 0    |
                        | ben   | 1       | true |
                        | cat   | 1       | true | x
            assessments | child | details | assessment | started    | authorised | ?
                        | amy   | 1       | 1          | 2025-05-01 |            | x
                        | amy   | 2       | 1          | 2025-05-01 |            |
                        | ben   | 1       | 1          |            |            |
                        | cat   | 1       | 1          |            | 2025-05-01 | x""",
    ),
)
