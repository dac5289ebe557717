"""Rules about reviews of child protection plans."""

from alongside.returns.checking.rule import Rule, Severity

RULES = (
    Rule(
        code="4003",
        row="review_plans",
        fields="CPPreviewDate",
        also="plans: CINPlanStartDate CINPlanEndDate; cpp: CPPendDate",
        says="A child protection plan was reviewed while a child in need plan was open.",
        why="A child has one plan at a time; only the review that ends the one may begin the other. Mend "
        "the days.",
        broken="""
            reviewed IS DISTINCT FROM cpp_ended AND reviewed >= plan_started
            AND (reviewed <= plan_ended OR plan_ended_text IS NULL AND reviewed <= year_end)""",
        proof="""
            cpp     | child | details | plan | ended      | ?
                    | amy   | 1       | 1    | 2025-05-30 | x
                    | ben   | 1       | 1    | 2025-05-29 |
                    | cat   | 1       | 1    |            |
                    | dan   | 1       | 1    |            | x
                    | eve   | 1       | 1    |            |
            plans   | child | details | started    | ended      | ?
                    | amy   | 1       | 2025-04-04 | 2025-06-01 | x
                    | ben   | 1       | 2025-05-29 | 2025-06-01 |
                    | cat   | 1       | 2025-06-01 | 2025-07-01 |
                    | dan   | 1       | 2025-05-29 |            | x
                    | eve   | 2       | 2025-05-01 |            |
            reviews | child | details | plan | reviewed   | ?
                    | amy   | 1       | 1    | 2025-05-29 | x
                    | amy   | 1       | 1    | 2025-05-30 |
                    | ben   | 1       | 1    | 2025-05-29 |
                    | cat   | 1       | 1    | 2025-05-31 |
                    | dan   | 1       | 1    | 2025-05-29 | x
                    | eve   | 1       | 1    | 2025-05-29 |""",
        source="The text names the plan's two days; a child in need plan without an end is taken to be open.",
    ),
    Rule(
        code="8841",
        row="reviews_v",
        fields="CPPreviewDate",
        also="cpp: CPPstartDate",
        says="This review was held on or before the day the child protection plan began.",
        why="A review looks back at a plan. One of the two days is wrong.",
        broken="reviewed <= started",
        proof="""
            cpp     | child | details | plan | started    | ?
                    | amy   | 1       | 1    | 2025-05-26 | x
                    | amy   | 1       | 2    | 2025-01-26 |
                    | ben   | 1       | 1    | 2025-05-26 |
                    | cat   | 1       | 1    |            |
                    | dan   | 1       | 1    | 2025-05-26 | x
            reviews | child | details | plan | reviewed   | ?
                    | amy   | 1       | 1    | 2025-05-26 | x
                    | amy   | 1       | 2    | 2025-05-26 |
                    | ben   | 1       | 1    | 2025-05-27 |
                    | ben   | 1       | 1    |            |
                    | cat   | 1       | 1    | 2025-05-26 |
                    | dan   | 1       | 1    | 2025-08-25 |
                    | dan   | 1       | 1    | 2025-05-25 | x""",
    ),
    Rule(
        code="8842Q",
        severity=Severity.QUERY,
        row="reviews_v",
        fields="CPPreviewDate",
        says="A review has no day.",
        why="By it is seen whether the plan was looked at in time. Give the day of the conference.",
        broken="reviewed IS NULL",
        proof="""
            reviews | child | details | plan | reviewed   | ?
                    | amy   | 1       | 1    | 2025-05-26 |
                    | ben   | 1       | 1    |            | x
                    | cat   | 1       | 1    | 31/02/2025 | x""",
    ),
)
