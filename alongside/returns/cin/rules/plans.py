"""Child in need plans."""

from alongside.returns.checking.rule import Rule, Severity
from alongside.returns.cin.rules.alike import (
    must_be_there_by_the_census_day,
    must_lie_in_the_year,
    must_not_end_before_it_began,
    must_not_overlap,
    not_after_the_death,
    not_before_the_referral,
)

QUERY = Severity.QUERY
ONE = "A child has one plan: in need, or for protection. One has to end before the other begins."
BOTH = "This child in need plan and a child protection plan go on at once."


def _beside(name: str, row: str, fields: str, broken: str, proof: str) -> Rule:
    code, _, part = name.partition("/")
    return Rule(code=code, part=part, row=row, fields=fields, says=BOTH, why=ONE, broken=broken, proof=proof)


_OPEN = """
            plans | child | details | ended      | ?
                  | amy   | 1       |            | x
                  | ben   | 1       | 2025-06-01 |
                  | cat   | 1       |            |
            cpp   | child | details | ended      | ?
                  | amy   | 1       |            | x
                  | ben   | 1       |            |
                  | cat   | 1       | 2025-06-01 |"""
_STARTS_IN = """
            cpp   | child | started    | ended      | ?
                  | amy   | 2025-05-26 | 2025-05-30 | x
                  | ben   | 2025-06-26 |            |
                  | cat   | 2025-05-26 | 2025-05-30 |
            plans | child | started    | ended      | ?
                  | amy   | 2025-05-28 | 2025-05-29 | x
                  | ben   | 2025-06-30 | 2025-07-30 | x
                  | cat   | 2025-05-30 | 2025-06-30 |"""
_INSIDE = "o.child = t.child AND o.details IS NOT DISTINCT FROM t.details"
_SAME = "o.child = t.child"
_PLAN_IN_CPP = (
    "{plan}.started >= {cpp}.started AND ({plan}.started < {cpp}.ended"
    " OR ({cpp}.ended_text IS NULL AND {plan}.started <= t.year_end))"
)
_CPP_IN_PLAN = (
    "{cpp}.started >= {plan}.started AND ({cpp}.started < {plan}.ended"
    " OR ({plan}.ended_text IS NULL AND {cpp}.started <= t.year_end))"
)
_REVIEWED = (
    "{review}.reviewed >= {plan}.started"
    " AND ({review}.reviewed <= {plan}.ended"
    " OR ({plan}.ended_text IS NULL AND {review}.reviewed <= t.year_end))"
)

RULES = (
    not_before_the_referral("4015", "plans", "CINPlanStartDate", "started", "This plan began"),
    must_be_there_by_the_census_day(
        "4010", "plans", "CINPlanStartDate", "started", "The day on which the plan began"
    ),
    must_not_end_before_it_began(
        "4011", "plans", "CINPlanStartDate CINPlanEndDate", ("started", "ended"), "The plan ended"
    ),
    must_lie_in_the_year("4013", "plans", "CINPlanEndDate", "ended", "The day on which the plan ended"),
    not_after_the_death("4008", "plans", "CINPlanStartDate", "started", "This plan began"),
    not_after_the_death("4009Q", "plans", "CINPlanEndDate", "ended", "This plan ended", severity=QUERY),
    *must_not_overlap(
        "4014",
        "plans",
        "CINPlanStartDate CINPlanEndDate",
        ("started", "ended"),
        "This plan began",
        within="o.child = t.child",
    ),
    Rule(
        code="4004",
        row="plans_v",
        fields="CINPlanEndDate",
        says="The child has several child in need plans that go on at once.",
        why="A child has one plan. End the others, or join them.",
        broken="open_here > 1 AND ended_text IS NULL",
        proof="""
            plans | child | ended      | ?
                  | amy   |            | x
                  | amy   |            | x
                  | ben   |            |
                  | ben   | 2025-06-01 |""",
    ),
    Rule(
        code="4012Q",
        severity=QUERY,
        row="plans",
        fields="CINPlanStartDate CINPlanEndDate",
        says="The plan began and ended on one day.",
        why="A plan of a day helped nobody. Perhaps one of the days is wrong.",
        broken="started = ended",
        proof="""
            plans | child | started    | ended      | ?
                  | amy   | 2025-06-01 | 2025-06-01 | x
                  | ben   | 2025-06-01 | 2025-06-02 |
                  | cat   | 2025-06-01 |            |""",
    ),
    _beside(
        "4001",
        "plans",
        "CINPlanEndDate",
        f"ended_text IS NULL AND EXISTS (SELECT 1 FROM cpp AS o WHERE {_INSIDE} AND o.ended_text IS NULL)",
        _OPEN,
    ),
    _beside(
        "4001/b",
        "cpp",
        "CPPendDate",
        f"ended_text IS NULL AND EXISTS (SELECT 1 FROM plans AS o WHERE {_INSIDE} AND o.ended_text IS NULL)",
        _OPEN,
    ),
    _beside(
        "4016",
        "plans_v",
        "CINPlanStartDate",
        f"EXISTS (SELECT 1 FROM cpp AS o WHERE {_SAME} AND {_PLAN_IN_CPP.format(plan='t', cpp='o')})",
        _STARTS_IN.replace("| ben   | 2025-06-26 |            |", "| ben   | 2025-06-26 |            | x"),
    ),
    _beside(
        "4016/b",
        "cpp_v",
        "CPPstartDate CPPendDate",
        f"EXISTS (SELECT 1 FROM plans AS o WHERE {_SAME} AND {_PLAN_IN_CPP.format(plan='o', cpp='t')})",
        _STARTS_IN.replace("| ben   | 2025-06-26 |            |", "| ben   | 2025-06-26 |            | x"),
    ),
    *(
        _beside(
            f"4017/{part}",
            row,
            fields,
            f"EXISTS (SELECT 1 FROM {other} AS o WHERE o.child = t.child AND {_CPP_IN_PLAN.format(**names)})",
            """
            plans | child | started    | ended      | ?
                  | amy   | 2025-05-26 | 2025-05-30 | x
                  | ben   | 2025-06-26 |            | x
                  | cat   | 2025-05-26 | 2025-05-30 |
            cpp   | child | started    | ended      | ?
                  | amy   | 2025-05-28 | 2025-06-28 | x
                  | ben   | 2025-06-30 |            | x
                  | cat   | 2025-05-30 |            |""",
        )
        for part, row, fields, other, names in (
            ("", "cpp_v", "CPPstartDate", "plans", {"cpp": "t", "plan": "o"}),
            ("b", "plans_v", "CINPlanStartDate CINPlanEndDate", "cpp", {"cpp": "o", "plan": "t"}),
        )
    ),
    *(
        Rule(
            code="4003",
            part=part,
            row=row,
            fields=fields,
            says="A child protection plan was reviewed while a child in need plan went on.",
            why=ONE,
            broken=f"""
                EXISTS (SELECT 1 FROM {other} AS o WHERE {_INSIDE} AND {_REVIEWED.format(**names)}
                        AND {names["review"]}.ending_nr IS NULL)""",
            proof="""
                plans   | child | details | started    | ended      | ?
                        | amy   | 1       | 2025-05-26 | 2025-10-26 | x
                        | ben   | 1       | 2025-05-26 | 2025-10-26 |
                        | cat   | 1       | 2025-05-26 |            |
                reviews | child | details | reviewed   | ?
                        | amy   | 1       | 2025-08-26 | x
                        | ben   | 1       | 2025-11-26 |
                        | cat   | 1       | 2025-06-01 |
                cpp     | child | details | ended      |
                        | cat   | 1       | 2025-06-01 |""",
        )
        for part, row, fields, other, names in (
            ("", "reviews_v", "CPPreviewDate", "plans", {"review": "t", "plan": "o"}),
            ("b", "plans_v", "CINPlanStartDate CINPlanEndDate", "reviews_v", {"review": "o", "plan": "t"}),
        )
    ),
    Rule(
        code="4003",
        part="c",
        row="cpp_v",
        fields="CPPendDate",
        says="This child protection plan was reviewed while a child in need plan went on.",
        why=ONE,
        broken=f"""
            EXISTS (SELECT 1 FROM reviews AS r JOIN plans AS o
                    ON o.child = r.child AND o.details IS NOT DISTINCT FROM r.details
                    WHERE r.child = t.child AND r.details IS NOT DISTINCT FROM t.details
                    AND r.plan IS NOT DISTINCT FROM t.plan AND r.reviewed IS DISTINCT FROM t.ended
                    AND {_REVIEWED.format(review="r", plan="o")})""",
        proof="""
            plans   | child | details | started    | ended      | ?
                    | amy   | 1       | 2025-05-26 | 2025-10-26 | x
            reviews | child | details | plan | reviewed   | ?
                    | amy   | 1       | 1    | 2025-08-26 | x
            cpp     | child | details | plan | ended      | ?
                    | amy   | 1       | 1    | 2025-11-26 | x
                    | ben   | 1       | 1    |            |""",
    ),
)
