"""Child protection plans and their reviews."""

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
INSIDE = "o.child = t.child AND o.details IS NOT DISTINCT FROM t.details"
COUNTS = "COALESCE(o.not_required, 0) = 0"
SAYS = "The plan began on another day than a first conference was held."
WHY = "A plan begins at its conference. Look at the conference's papers for the day."
PROOF = """
            details | child | details | icpc       | ?
                    | amy   | 1       |            |
                    | ben   | 1       |            |
                    | cat   | 1       | 2025-06-01 |
                    | dan   | 1       | 2025-06-02 | x
                    | eve   | 1       | 2025-06-01 |
            s47     | child | details | icpc       | not_required | ?
                    | amy   | 1       | 2025-06-02 | 0            | x
                    | ben   | 1       | 2025-06-01 | 0            |
                    | eve   | 1       |            | 1            |
                    | gus   | 1       | 2025-06-01 | 0            |
                    | gus   | 1       | 2025-05-02 | 0            |
            cpp     | child | details | started    | ?
                    | amy   | 1       | 2025-06-01 | x
                    | ben   | 1       | 2025-06-01 |
                    | cat   | 1       | 2025-06-01 |
                    | dan   | 1       | 2025-06-01 | x
                    | eve   | 1       | 2025-06-01 |
                    | fay   | 1       | 2025-03-31 |
                    | gus   | 1       | 2025-06-01 |
                    | gus   | 1       | 2025-08-01 | x"""


def _category(code: str, field: str, column: str, what: str) -> Rule:
    return Rule(
        code=code,
        row="cpp",
        fields=field,
        says=f"{what} is missing, or is not one of the codes.",
        why="It says what the child is to be kept safe from. Take it from the conference.",
        broken=f"COALESCE({column}_known, 0) = 0",
        proof=f"""
            cpp | child | {column} | ?
                | amy   | NEG      |
                | ben   |          | x
                | cat   | QQQ      | x""",
    )


RULES = (
    not_before_the_referral("1105", "cpp", "CPPstartDate", "started", "This plan began"),
    must_be_there_by_the_census_day(
        "8720", "cpp", "CPPstartDate", "started", "The day on which the plan began"
    ),
    must_not_end_before_it_began(
        "8925", "cpp", "CPPstartDate CPPendDate", ("started", "ended"), "The plan ended"
    ),
    must_lie_in_the_year("8930", "cpp", "CPPendDate", "ended", "The day on which the plan ended"),
    not_after_the_death("8915", "cpp", "CPPstartDate", "started", "This plan began"),
    not_after_the_death("8920", "cpp", "CPPendDate", "ended", "This plan ended"),
    _category("8905", "InitialCategoryOfAbuse", "initial", "The first category"),
    _category("8910", "LatestCategoryOfAbuse", "latest", "The latest category"),
    *must_not_overlap(
        "8940",
        "cpp",
        "CPPstartDate CPPendDate",
        ("started", "ended"),
        "This plan began",
        within="o.child = t.child",
    ),
    Rule(
        code="8935",
        row="cpp_v",
        fields="CPPendDate",
        says="The child has several child protection plans that go on at once.",
        why="A child has one plan. End the others, or join them.",
        broken="open_here > 1 AND ended_text IS NULL",
        proof="""
            cpp | child | ended      | ?
                | amy   |            | x
                | amy   |            | x
                | ben   |            |
                | ben   | 2025-06-01 |""",
    ),
    Rule(
        code="8730",
        row="cpp",
        fields="NumberOfPreviousCPP",
        says="How many plans the child had before is missing.",
        why="It is 0 for a first plan. A second one asks what the first did not change.",
        broken="previous IS NULL OR previous < 0",
        proof="""
            cpp | child | previous | ?
                | amy   | 0        |
                | ben   | 2        |
                | cat   |          | x
                | dan   | -1       | x""",
    ),
    Rule(
        code="8840",
        row="cpp",
        fields="CPPstartDate CPPendDate",
        says="The plan began and ended on one day.",
        why="Nobody is kept safe in a day. One of the days is wrong.",
        broken="started = ended",
        proof="""
            cpp | child | started    | ended      | ?
                | amy   | 2025-06-01 | 2025-06-01 | x
                | ben   | 2025-06-01 | 2025-06-02 |
                | cat   |            |            |""",
    ),
    Rule(
        code="8841",
        row="reviews_v",
        fields="CPPreviewDate",
        also="cpp: CPPstartDate",
        says="The plan was reviewed on the day on which it began, or before.",
        why="A review looks back on a plan. One of the two days is wrong.",
        broken="reviewed <= started",
        needs="cpp",
        proof="""
            cpp     | child | details | plan | started    | ?
                    | amy   | 1       | 1    | 2025-06-01 | x
                    | ben   | 1       | 1    | 2025-06-01 |
            reviews | child | details | plan | reviewed   | ?
                    | amy   | 1       | 1    | 2025-06-01 | x
                    | ben   | 1       | 1    | 2025-06-02 |
                    | ben   | 1       | 1    |            |""",
    ),
    Rule(
        code="8842Q",
        severity=QUERY,
        row="reviews",
        fields="CPPreviewDate",
        says="A review is told without its day.",
        why="Give the day on which the plan was reviewed.",
        broken="reviewed IS NULL",
        proof="""
            reviews | child | reviewed   | ?
                    | amy   |            | x
                    | ben   | 2025-06-01 |""",
    ),
    Rule(
        code="2885",
        row="cpp_v",
        fields="CPPstartDate",
        says=SAYS,
        why=WHY,
        broken="conference_missing = 1",
        needs="s47 details",
        proof=PROOF,
        source="An enquiry that needed no conference is not counted as belonging to the plan.",
    ),
    Rule(
        code="2885",
        part="b",
        row="s47",
        fields="DateOfInitialCPC",
        says=SAYS,
        why=WHY,
        broken=f"""
            COALESCE(not_required, 0) = 0
            AND EXISTS (SELECT 1 FROM cpp_v AS o WHERE {INSIDE} AND o.conference_missing = 1)
            AND NOT EXISTS (
                SELECT 1 FROM cpp AS o
                JOIN s47 AS s ON s.child = o.child AND s.details IS NOT DISTINCT FROM o.details
                             AND s.icpc = o.started
                WHERE {INSIDE})""",
        needs="cpp details",
        proof=PROOF,
        source="Where one conference of the work is a plan's, all enquiries of that work are let be.",
    ),
    Rule(
        code="2885",
        part="c",
        row="details",
        fields="DateOfInitialCPC",
        says=SAYS,
        why=WHY,
        broken=f"""
            EXISTS (SELECT 1 FROM cpp_v AS o WHERE {INSIDE} AND o.conference_missing = 1)
            AND NOT EXISTS (SELECT 1 FROM s47 AS o WHERE {INSIDE} AND {COUNTS})""",
        needs="cpp s47",
        proof=PROOF,
    ),
)
