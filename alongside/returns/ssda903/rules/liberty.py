"""Orders that take a child's liberty (DoLO), from 2026/27."""

from alongside.returns.checking.rule import Rule
from alongside.returns.ssda903.rules.alike import must_be_a_day
from alongside.returns.ssda903.rules.missing import IN_CARE

OVERLAP = "e.decom <= {dolo}.dolo_end AND (e.dec_text IS NULL OR e.dec >= {dolo}.dolo_start)"
HOME = "No child may be locked in but where a court allowed it. Look at the order and at the home."


def _homes(code: str, test: str, says: str, bad: str, good: str) -> tuple[Rule, Rule]:
    """An order in a home in which it cannot be, or should hardly be: both rows are marked."""
    proof = f"""
            episodes | child | decom      | dec        | place  | ?
                     | amy   | 2026-05-01 | 2026-09-01 | {bad}  | x
                     | ben   | 2026-05-01 | 2026-09-01 | {good} |
                     | cat   | 2026-05-01 | 2026-05-31 | {bad}  |
                     | dan   | 2026-05-01 | 2026-09-01 | {bad}  |
            dolo     | child | dolo_start | dolo_end   | ?
                     | amy   | 2026-06-01 | 2026-07-01 | x
                     | ben   | 2026-06-01 | 2026-07-01 |
                     | cat   | 2026-06-01 | 2026-07-01 |
                     | dan   | 2026-06-01 |            |"""
    return (
        Rule(
            code=code,
            row="dolo",
            fields="DOLO_START",
            says=says,
            why=HOME,
            broken=f"""
                dolo_start IS NOT NULL AND dolo_end IS NOT NULL
                AND EXISTS (SELECT 1 FROM episodes AS e WHERE e.child = t.child AND {test}
                            AND {OVERLAP.format(dolo="t")})""",
            since=2027,
            needs="episodes",
            proof=proof,
            source="The text asks for both days of the order.",
        ),
        Rule(
            code=code,
            part="b",
            row="episodes",
            fields="PLACE",
            says=says,
            why=HOME,
            broken=f"""
                {test.replace("e.", "t.")}
                AND EXISTS (SELECT 1 FROM dolo AS o WHERE o.child = t.child AND o.dolo_start IS NOT NULL
                            AND o.dolo_end IS NOT NULL
                            AND {OVERLAP.replace("e.", "t.").format(dolo="o")})""",
            since=2027,
            needs="dolo",
            proof=proof,
            source="The text asks for both days of the order.",
        ),
    )


RULES = (
    must_be_a_day("700", "dolo", "DOLO_START", "The day on which the order began", since=2027),
    must_be_a_day("701", "dolo", "DOLO_END", "The day on which the order ended", since=2027),
    Rule(
        code="702",
        row="dolo",
        fields="DOLO_START DOLO_END",
        says="The order ended before it began, or on the same day.",
        why="One of the two days is wrong. A child's liberty was taken for some time.",
        broken="dolo_end <= dolo_start",
        since=2027,
        proof="""
            dolo | child | dolo_start | dolo_end   | ?
                 | amy   | 2026-05-02 | 2026-05-01 | x
                 | ben   | 2026-05-01 | 2026-05-01 | x
                 | cat   | 2026-05-01 | 2026-05-02 |
                 | dan   | 2026-05-01 |            |""",
        source="The sentence says “before”; an order that began and ended on one day is marked too, as "
        "others do.",
    ),
    Rule(
        code="703",
        row="dolo_v",
        fields="DOLO_START",
        says="The order began after the year had ended.",
        why="It belongs into next year's return, or the day is wrong.",
        broken="dolo_start > year_end",
        since=2027,
        proof="""
            dolo | child | dolo_start | ?
                 | amy   | 2027-04-01 | x
                 | ben   | 2027-03-31 |""",
    ),
    Rule(
        code="704",
        row="dolo_v",
        fields="DOLO_END",
        says="The order ended before the year began, or after it had ended.",
        why="It belongs into another year's return, or the day is wrong.",
        broken="dolo_end < year_start OR dolo_end > year_end",
        since=2027,
        proof="""
            dolo | child | dolo_end   | ?
                 | amy   | 2026-03-31 | x
                 | ben   | 2026-04-01 |
                 | cat   | 2027-04-01 | x
                 | dan   |            |""",
    ),
    Rule(
        code="705",
        row="dolo_v",
        fields="DOLO_START DOLO_END",
        says="An order began while the one before was still in force.",
        why="The earlier one has to end first, or it is one order. Tell of them in the order in which they "
        "were made.",
        broken="""
            prev_dolo_nr IS NOT NULL AND dolo_start IS NOT NULL
            AND (prev_end IS NULL OR dolo_start < prev_start OR dolo_start < prev_end)""",
        since=2027,
        proof="""
            dolo | child | dolo_start | dolo_end   | ?
                 | amy   | 2026-05-01 |            |
                 | amy   | 2026-07-01 | 2026-08-01 | x
                 | ben   | 2026-05-01 | 2026-06-01 |
                 | ben   | 2026-06-01 | 2026-08-01 |
                 | cat   | 2026-05-01 | 2026-06-01 |
                 | cat   | 2026-05-20 | 2026-08-01 | x
                 | dan   | 2026-07-01 | 2026-08-01 |
                 | dan   | 2026-05-01 | 2026-06-01 | x
                 | eve   | 2026-05-01 | 2026-06-31 |
                 | eve   | 2026-07-01 |            | x
                 | fay   | 2026-05-01 |            |
                 | fay   |            | 2026-06-01 |
                 | gus   | 2026-05-01 | 2026-05-01 |
                 | gus   | 2026-05-01 |            |""",
        source="“Current … must be >= previous DoLO occurrence <DOLO_START>” would say nothing of orders put "
        "in the order of their days: the one before is the one before in the file. An end that cannot be "
        "read is no end.",
    ),
    Rule(
        code="706",
        row="dolo_last",
        fields="DOLO_START",
        says="The order was still in force at the end of last year, and this year's return does not begin"
        " with it.",
        why="The same order goes on: begin with the same day, and say when it ended.",
        broken="""
            dolo_start IS NOT NULL AND dolo_end_text IS NULL
            AND NOT EXISTS (SELECT 1 FROM dolo AS o WHERE o.child = t.child
                AND o.dolo_start = t.dolo_start)""",
        since=2027,
        needs="dolo",
        proof="""
            dolo_last | child | dolo_start | dolo_end   | ?
                      | amy   | 2026-02-01 |            | x
                      | ben   | 2026-02-01 |            |
                      | cat   | 2026-02-01 | 2026-03-01 |
            dolo      | child | dolo_start |
                      | amy   | 2026-05-01 |
                      | ben   | 2026-02-01 |""",
        source="Last year's row is marked: this year's is what is missing.",
    ),
    Rule(
        code="707",
        row="dolo",
        fields="DOLO_END",
        says="The child's care has ended, and the order has no end, or one outside care.",
        why="Whoever leaves care is free. Say when the order ended.",
        broken=f"""
            dolo_start IS NOT NULL AND (dolo_end IS NOT NULL OR dolo_end_text IS NULL) AND {IN_CARE}
            AND NOT EXISTS (SELECT 1 FROM poc AS c WHERE c.child = t.child
                            AND ((t.dolo_end_text IS NULL AND c.goes_on = 1 AND c.began <= t.dolo_start)
                                 OR (t.dolo_end IS NOT NULL AND c.began <= t.dolo_end
                                     AND (c.ended IS NULL OR t.dolo_end <= c.ended))))""",
        since=2027,
        proof="""
            episodes | child | decom      | dec        |
                     | amy   | 2026-05-01 | 2026-08-01 |
                     | ben   | 2026-05-01 |            |
                     | cat   | 2026-05-01 | 2026-08-01 |
                     | dan   | soon       |            |
            dolo     | child | dolo_start | dolo_end   | ?
                     | amy   | 2026-06-01 |            | x
                     | ben   | 2026-06-01 |            |
                     | cat   | 2026-06-01 | 2026-08-01 |
                     | cat   | 2026-06-01 | 2026-08-02 | x
                     | ben   | 2026-06-01 | soon       |
                     | dan   | 2026-06-01 |            |""",
        source="Read as rule 577, on which the published note says it is modelled.",
    ),
    Rule(
        code="708",
        row="dolo",
        fields="DOLO_START",
        says="The order began on the day on which the child was born, or before.",
        why="Look at the year of both days.",
        broken="dolo_start <= dob",
        since=2027,
        proof="""
            dolo | child | dob        | dolo_start | ?
                 | amy   | 2012-05-01 | 2012-05-01 | x
                 | ben   | 2012-05-01 | 2026-05-01 |
                 | cat   |            | 2026-05-01 |""",
    ),
    *_homes(
        "709",
        "COALESCE(e.place, '') NOT IN ('K2', 'Z12', 'Z13')",
        "A child whose liberty is taken lives in a home in which that is not expected.",
        "U1",
        "K2",
    ),
    *_homes(
        "710",
        "e.place IN ('K1', 'P1', 'R5', 'K3')",
        "A child whose liberty is taken is said to live where no such order can hold.",
        "P1",
        "K2",
    ),
)
