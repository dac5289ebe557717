"""Rules about child in need plans."""

from alongside.returns.checking.rule import Rule, Severity

ONE = "A child has one plan at a time; the day that ends the one may begin the other. Mend the days."

RULES = (
    Rule(
        code="4001",
        row="plan_protections",
        fields="CINPlanEndDate",
        also="cpp: CPPendDate",
        says="A child in need plan and a child protection plan are both open.",
        why=ONE,
        broken="same_need = 1 AND ended_text IS NULL AND cpp_ended_text IS NULL",
        proof="""
            plans | child | details | ended      | ?
                  | amy   | 1       |            | x
                  | ben   | 1       | 2025-05-01 |
                  | cat   | 1       |            |
                  | dan   | 1       |            |
            cpp   | child | details | ended      | ?
                  | amy   | 1       |            | x
                  | ben   | 1       |            |
                  | cat   | 1       | 2025-05-01 |
                  | dan   | 2       |            |""",
    ),
    Rule(
        code="4004",
        row="plans_v",
        fields="CINPlanEndDate",
        says="The child has more than one child in need plan open.",
        why="There is one plan at a time. End those that are over.",
        broken="child IS NOT NULL AND ended_text IS NULL AND open_plans > 1",
        proof="""
            plans | child | details | started    | ended      | ?
                  | amy   | 1       | 2025-05-01 |            | x
                  | amy   | 2       | 2025-06-01 |            | x
                  | amy   | 1       | 2025-04-01 | 2025-04-20 |
                  | ben   | 1       | 2025-05-01 |            |
                  | ben   | 1       | 2025-06-01 | 31/02/2026 |""",
    ),
    Rule(
        code="4008",
        row="plans_v",
        fields="CINPlanStartDate",
        also="child: PersonDeathDate",
        says="This child in need plan began after the child had died.",
        why="A family may read this one day. Look at both days.",
        broken="started > died",
        proof="""
            child | child | died       | ?
                  | amy   | 2025-06-01 | x
                  | ben   | 2025-06-01 |
                  | cat   |            |
            plans | child | started    | ?
                  | amy   | 2025-06-02 | x
                  | amy   | 2025-05-02 |
                  | ben   | 2025-06-01 |
                  | cat   | 2025-06-02 |""",
    ),
    Rule(
        code="4009Q",
        severity=Severity.QUERY,
        row="plans_v",
        fields="CINPlanEndDate",
        also="child: PersonDeathDate",
        says="This child in need plan ended after the child had died.",
        why="It ended on the day of death at the latest. Look at both days.",
        broken="ended > died",
        proof="""
            child | child | died       | ?
                  | amy   | 2025-06-01 | x
                  | ben   | 2025-06-01 |
                  | cat   |            |
                  | dan   | 2025-06-01 |
            plans | child | ended      | ?
                  | amy   | 2025-06-02 | x
                  | ben   | 2025-06-01 |
                  | cat   | 2025-06-02 |
                  | dan   |            |""",
    ),
    Rule(
        code="4010",
        row="plans_v",
        fields="CINPlanStartDate",
        says="The day this child in need plan began is missing, or is after the census year.",
        why="From that day the family was promised help. Give the day the plan was made.",
        broken="started IS NULL OR started > year_end",
        proof="""
            plans | child | started    | ?
                  | amy   | 2025-06-30 |
                  | ben   | 2026-03-31 |
                  | cat   | 2026-04-01 | x
                  | dan   |            | x
                  | eve   | 2025-02-29 | x
                  | fay   | 1999-01-30 |""",
    ),
    Rule(
        code="4011",
        row="plans_v",
        fields="CINPlanEndDate CINPlanStartDate",
        says="This child in need plan ended before it began.",
        why="One of the two days is wrong: look at when the plan was made.",
        broken="ended < started",
        proof="""
            plans | child | started    | ended      | ?
                  | amy   | 2025-05-02 | 2025-05-01 | x
                  | ben   | 2025-05-01 | 2025-05-01 |
                  | cat   | 2025-05-01 |            |
                  | dan   |            | 2025-05-01 |""",
    ),
    Rule(
        code="4012Q",
        severity=Severity.QUERY,
        row="plans_v",
        fields="CINPlanStartDate CINPlanEndDate",
        says="This child in need plan began and ended on one day.",
        why="A plan needs time to help anybody. If there was none, leave it out; else look at the days.",
        broken="started = ended",
        proof="""
            plans | child | started    | ended      | ?
                  | amy   | 2025-05-01 | 2025-05-01 | x
                  | ben   | 2025-05-01 | 2025-05-02 |
                  | cat   |            |            |
                  | dan   | 2025-05-01 |            |""",
    ),
    Rule(
        code="4013",
        row="plans_v",
        fields="CINPlanEndDate",
        says="This child in need plan ended outside the census year.",
        why="What ended earlier is not in this return, what ended later is still open in it. Look at the "
        "day.",
        broken="ended < year_start OR ended > year_end",
        proof="""
            plans | child | ended      | ?
                  | amy   | 2025-04-01 |
                  | ben   | 2025-03-31 | x
                  | cat   | 2026-03-31 |
                  | dan   | 2026-04-01 | x
                  | eve   |            |""",
    ),
    Rule(
        code="4014",
        row="plan_pairs",
        fields="CINPlanStartDate",
        also="other_plans: CINPlanStartDate CINPlanEndDate",
        says="This child in need plan began while another went on.",
        why="There is one plan at a time, and a day between them. Look at when each was made.",
        broken="started <= other_ended OR other_ended_text IS NULL AND started <= year_end",
        proof="""
            plans | child | details | started    | ended      | ?
                  | amy   | 1       | 2025-05-26 | 2025-10-26 | x
                  | amy   | 2       | 2025-08-26 | 2025-12-26 | x
                  | ben   | 1       | 2025-05-26 | 2025-10-25 |
                  | ben   | 1       | 2025-10-26 | 2025-12-26 |
                  | cat   | 1       | 2025-05-26 |            | x
                  | cat   | 1       | 2025-08-26 | 2025-10-26 | x
                  | dan   | 1       | 2025-10-26 | 2025-11-01 | x
                  | dan   | 1       | 2025-11-01 |            | x
                  | eve   | 1       | 2025-10-26 |            |
                  | eve   | 1       | 2026-04-01 |            |
                  | fay   | 1       | 2025-10-26 | 31/02/2026 |
                  | fay   | 1       | 2025-11-01 | 2025-12-01 |""",
    ),
    Rule(
        code="4015",
        row="plans_v",
        fields="CINPlanStartDate",
        also="details: CINreferralDate",
        says="This child in need plan began before the child was referred.",
        why="One of the two days is wrong: look at when the referral came.",
        broken="started < referred",
        proof="""
            details | child | details | referred   | ?
                    | amy   | 1       | 2025-06-01 | x
                    | ben   | 1       | 2025-06-01 |
                    | cat   | 1       |            |
            plans   | child | details | started    | ?
                    | amy   | 1       | 2025-05-31 | x
                    | ben   | 1       | 2025-06-01 |
                    | cat   | 1       | 2025-05-31 |""",
    ),
    Rule(
        code="4016",
        row="plan_protections",
        fields="CINPlanStartDate",
        also="cpp: CPPstartDate CPPendDate",
        says="A child in need plan began while a child protection plan was open.",
        why=ONE,
        broken="""
            started >= cpp_started
            AND (started < cpp_ended OR cpp_ended_text IS NULL AND started <= year_end)""",
        proof="""
            cpp   | child | started    | ended      | ?
                  | amy   | 2025-05-26 | 2025-05-30 | x
                  | ben   | 2025-06-26 |            | x
                  | cat   | 2025-06-26 |            | x
                  | dan   | 2025-06-26 | 31/02/2026 |
                  | eve   | 2025-06-26 | 2025-06-26 |
            plans | child | started    | ?
                  | amy   | 2025-05-28 | x
                  | amy   | 2025-05-30 |
                  | amy   | 2025-05-25 |
                  | ben   | 2025-06-30 | x
                  | ben   | 2026-04-01 |
                  | cat   | 2025-06-26 | x
                  | dan   | 2025-06-30 |
                  | eve   | 2025-06-26 |""",
    ),
    Rule(
        code="4017",
        row="plan_protections",
        fields="CINPlanStartDate CINPlanEndDate",
        also="cpp: CPPstartDate",
        says="A child protection plan began while a child in need plan was open.",
        why=ONE,
        broken="""
            cpp_started >= started
            AND (cpp_started < ended OR ended_text IS NULL AND cpp_started <= year_end)""",
        proof="""
            plans | child | started    | ended      | ?
                  | amy   | 2025-05-26 | 2025-05-30 | x
                  | ben   | 2025-06-26 |            | x
                  | cat   | 2025-06-26 |            | x
                  | dan   | 2025-06-26 | 31/02/2026 |
                  | eve   | 2025-06-26 | 2025-06-26 |
            cpp   | child | started    | ?
                  | amy   | 2025-05-28 | x
                  | amy   | 2025-05-30 |
                  | amy   | 2025-05-25 |
                  | ben   | 2025-06-30 | x
                  | ben   | 2026-04-01 |
                  | cat   | 2025-06-26 | x
                  | dan   | 2025-06-30 |
                  | eve   | 2025-06-26 |""",
    ),
)
