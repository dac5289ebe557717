"""The decision that a child should be placed for adoption, and its reversal."""

from alongside.returns.checking.rule import Rule
from alongside.returns.ssda903.rules.alike import must_be_a_code, must_be_a_day

ADOPTERS = "('A3', 'A4', 'A5', 'A6')"
DECISION_FIRST = (
    "The decision comes first. Look for the day on which it was made, and put the wrong one right."
)


def _order(code: str, law: str, open_column: str, what: str, **rest: int) -> tuple[Rule, Rule]:
    """An order to place a child without the decision; or one in force after the decision fell."""
    return (
        Rule(
            code=code,
            row="episode",
            fields="CHILD",
            says=f"A {what} was made, and no decision that the child should be placed for adoption is told.",
            why="No such order is asked for without the decision. Give its day.",
            broken=f"ls = '{law}' AND placed_nr IS NULL",
            needs="placed",
            proof=f"""
                episodes | child | ls    | ?
                         | amy   | {law} | x
                         | ben   | {law} |
                         | cat   | C2    |
                placed   | child | date_placed |
                         | ben   | 2025-01-01  |""",
            **rest,  # type: ignore[arg-type]
        ),
        Rule(
            code=code,
            part="b",
            row="placed_v",
            fields="DATE_PLACED DATE_PLACED_CEASED REASON_PLACED_CEASED",
            says=f"A {what} is in force, and the decision that the child should be placed was reversed.",
            why="When the decision falls, the order is to be ended too. One of the two is missing or wrong.",
            broken=f"""
                {open_column} = 1
                AND (date_placed_ceased_text IS NOT NULL OR reason_placed_ceased_text IS NOT NULL)""",
            needs="episodes",
            proof=f"""
                episodes | child | ls    | dec        |
                         | amy   | {law} |            |
                         | ben   | {law} | 2025-06-01 |
                placed   | child | date_placed | date_placed_ceased | ?
                         | amy   | 2025-01-01  | 2025-06-01         | x
                         | ben   | 2025-01-01  | 2025-06-01         |""",
            **rest,  # type: ignore[arg-type]
        ),
    )


def _left(laws: str, good: str, **rest: int) -> Rule:
    return Rule(
        code="557",
        row="episode",
        fields="PLACE LS REC",
        also="placed: DATE_PLACED_CEASED REASON_PLACED_CEASED",
        says="The child was to be adopted, left care without it, and nobody says when and why the "
        "decision fell.",
        why="The child will ask why it came otherwise. Give the day and the reason.",
        broken=f"""
            (ls IN {laws} OR place IN {ADOPTERS}) AND rec_text IS NOT NULL AND rec NOT IN ('X1', 'E11', 'E12')
            AND (placed_nr IS NULL OR placed_ceased_text IS NULL OR placed_why_text IS NULL)""",
        needs="placed",
        proof=f"""
            episodes | child | ls     | place | rec | ?
                     | amy   | {good} | U1    | E4A | x
                     | ben   | C2     | A3    | E4A | x
                     | cat   | {good} | A3    | E11 |
                     | dan   | {good} | A3    | X1  |
                     | eve   | {good} | A3    |     |
                     | fay   | {good} | A3    | E4A |
                     | gus   | C2     | A4    | E4A | x
            placed   | child | date_placed | date_placed_ceased | reason_placed_ceased | ?
                     | amy   | 2025-01-01  |                    |                      | x
                     | fay   | 2025-01-01  | 2025-06-01         | RD1                  |
                     | gus   | 2025-01-01  | 2025-06-01         |                      | x""",
        **rest,  # type: ignore[arg-type]
    )


RULES = (
    must_be_a_day("115", "placed", "DATE_PLACED", "The day of the decision that a child should be adopted"),
    must_be_a_day("116", "placed", "DATE_PLACED_CEASED", "The day on which that decision was reversed"),
    must_be_a_code(
        "120", "placed", "REASON_PLACED_CEASED", "Why the decision was reversed", "RD1", blank=False
    ),
    Rule(
        code="117",
        row="placed_v",
        fields="DATE_PLACED DATE_PLACED_CEASED",
        also="ended: DEC REC DECOM",
        says="The decision, or its reversal, lies after the end of the year or after the child left care.",
        why="Nothing is decided about care that has ended. One of the days is wrong.",
        broken="""
            date_placed > year_end OR date_placed_ceased > year_end
            OR ((latest_dec_text IS NOT NULL OR latest_rec IS NOT NULL)
                AND (date_placed > ended_dec OR date_placed_ceased > ended_dec))""",
        needs="episodes",
        proof="""
            episodes | child | decom      | dec        | rec | ?
                     | amy   | 2025-05-01 | 2025-09-01 | E4A | x
                     | ben   | 2025-05-01 | 2025-09-01 | X1  |
                     | cat   | 2025-05-01 | 2025-09-01 | E4A |
                     | eve   | 2025-05-01 | 2025-09-01 | E4A |
                     | eve   | 2025-11-01 |            |     |
                     | fay   | 2025-05-01 | 2025-09-01 | E4A |
                     | fay   | 2025-11-01 | 2026-01-01 | E4A | x
                     | gus   | 2025-05-01 | 2025-09-01 | E4A |
                     | gus   | 2025-11-01 | 2026-01-01 | E4A |
            placed   | child | date_placed | date_placed_ceased | ?
                     | amy   | 2025-09-02  |                    | x
                     | ben   | 2025-09-02  |                    |
                     | cat   | 2025-06-01  | 2025-09-01         |
                     | dan   | 2026-04-01  |                    | x
                     | eve   | 2025-12-01  |                    |
                     | fay   | 2025-12-01  | 2026-01-02         | x
                     | gus   | 2025-12-01  | 2026-01-01         |""",
        source="“<DEC> of latest episode where <REC> not = 'X1'”: of a child who is back in care, and whose "
        "latest episode goes on, there is no such day.",
    ),
    Rule(
        code="118",
        row="placed_v",
        fields="DATE_PLACED_CEASED",
        also="rest: DECOM LS",
        says="The decision was reversed before this year began, or before the child came into care.",
        why="What ended before the year stands in last year's return. One of the days is wrong.",
        broken="date_placed_ceased < year_start OR date_placed_ceased < rest_decom",
        needs="episodes",
        proof="""
            episodes | child | decom      | ls | ?
                     | amy   | 2024-05-01 | C2 | x
                     | ben   | 2025-05-01 | V3 |
                     | ben   | 2025-08-01 | C2 | x
                     | cat   | 2024-05-01 | C2 |
            placed   | child | date_placed_ceased | ?
                     | amy   | 2025-03-31         | x
                     | ben   | 2025-07-31         | x
                     | cat   | 2025-04-01         |""",
    ),
    Rule(
        code="119",
        row="placed",
        fields="REASON_PLACED_CEASED DATE_PLACED_CEASED",
        says="The day on which the decision was reversed is given without the reason, or the reason "
        "without the day.",
        why="Both belong together, and the child may ask for both.",
        broken="(date_placed_ceased_text IS NULL) <> (reason_placed_ceased_text IS NULL)",
        proof="""
            placed | child | date_placed_ceased | reason_placed_ceased | ?
                   | amy   | 2025-05-01         | RD1                  |
                   | ben   | 2025-05-01         |                      | x
                   | cat   |                    | RD1                  | x
                   | dan   |                    |                      |""",
    ),
    Rule(
        code="184",
        row="placed_v",
        fields="DATE_PLACED",
        says="It was decided that the child should be placed for adoption before they were born.",
        why="Look at the day of the decision and at the birthday.",
        broken="date_placed < head_dob",
        needs="header",
        proof="""
            header | child | dob        |
                   | amy   | 2025-05-01 |
                   | ben   | 2025-05-01 |
            placed | child | date_placed | ?
                   | amy   | 2025-04-30  | x
                   | ben   | 2025-05-01  |""",
    ),
    Rule(
        code="522",
        row="placed",
        fields="DATE_PLACED DATE_PLACED_CEASED",
        says="The decision was reversed before it was made.",
        why="One of the two days is wrong: look at the papers of that time.",
        broken="date_placed > date_placed_ceased",
        proof="""
            placed | child | date_placed | date_placed_ceased | ?
                   | amy   | 2025-05-02  | 2025-05-01         | x
                   | ben   | 2025-05-01  | 2025-05-01         |
                   | cat   | 2025-05-01  |                    |""",
    ),
    Rule(
        code="523",
        row="placed_v",
        fields="DATE_PLACED",
        also="ad1: DATE_INT",
        says="The decision that the child should be placed has another day than the decision on adoption.",
        why="It is one decision, made on one day. Look for the paper on which it was made.",
        broken="date_placed <> ad1_date_int",
        proof="""
            placed | child | date_placed | ?
                   | amy   | 2025-05-01  | x
                   | ben   | 2025-05-01  |
                   | cat   |             |
            ad1    | child | date_int    | ?
                   | amy   | 2025-05-02  | x
                   | ben   | 2025-05-01  |
                   | cat   | 2025-05-01  |""",
    ),
    Rule(
        code="525",
        row="placed_v",
        fields="DATE_PLACED_CEASED",
        also="ad1: DATE_INT DATE_MATCH FOSTER_CARE NB_ADOPTR SEX_ADOPTR LS_ADOPTR",
        says="The decision was reversed, and answers about an adoption are given.",
        why="Either the child was adopted and the decision stood, or they were not. Keep the one that is "
        "true.",
        broken="date_placed_ceased_text IS NOT NULL AND ad1_said = 1",
        needs="ad1",
        proof="""
            placed | child | date_placed_ceased | ?
                   | amy   | 2025-05-01         | x
                   | ben   |                    |
                   | cat   | 2025-05-01         |
            ad1    | child | date_match | ?
                   | amy   | 2025-02-01 | x
                   | ben   | 2025-02-01 |
                   | cat   |            |""",
    ),
    Rule(
        code="551",
        row="episode",
        fields="PLACE",
        says="The child lives with adopters, and no decision that they should be placed is told.",
        why=DECISION_FIRST,
        broken=f"place IN {ADOPTERS} AND placed_on_text IS NULL",
        needs="placed",
        proof="""
            episodes | child | place | ?
                     | amy   | A3    | x
                     | ben   | A4    |
                     | cat   | U1    |
                     | dan   | A5    | x
            placed   | child | date_placed |
                     | ben   | 2025-01-01  |
                     | dan   |             |""",
    ),
    Rule(
        code="552",
        row="episode",
        fields="DECOM",
        also="placed: DATE_PLACED",
        says="The child came to live with adopters before it was decided that they should be placed.",
        why=DECISION_FIRST,
        broken="EXISTS (SELECT 1 FROM care AS c WHERE c.child = t.child AND c.pfa_nr = t.nr) AND "
        "placed_on > decom",
        needs="placed",
        proof="""
            episodes | child | decom      | place | ?
                     | amy   | 2025-05-01 | A3    | x
                     | amy   | 2025-07-01 | A3    |
                     | ben   | 2025-05-01 | A4    |
                     | cat   | 2025-05-01 | U1    |
            placed   | child | date_placed | ?
                     | amy   | 2025-05-02  | x
                     | ben   | 2025-05-01  |
                     | cat   | 2025-06-01  |""",
        source="The first time with adopters is compared with the latest decision.",
    ),
    *_order("553", "E1", "open_e1", "placement order"),
    *_order("555", "D1", "open_d1", "freeing order", until=2024),
    Rule(
        code="554",
        row="placed_v",
        fields="DATE_PLACED",
        also="e1: DECOM LS",
        says="A placement order was made before it was decided that the child should be placed for adoption.",
        why=DECISION_FIRST,
        broken="date_placed > e1_decom",
        needs="episodes",
        proof="""
            episodes | child | decom      | ls | ?
                     | amy   | 2025-05-01 | E1 | x
                     | ben   | 2025-05-01 | E1 |
                     | cat   | 2025-05-01 | C2 |
            placed   | child | date_placed | ?
                     | amy   | 2025-05-02  | x
                     | ben   | 2025-05-01  |
                     | cat   | 2025-06-01  |""",
    ),
    Rule(
        code="556",
        row="placed_v",
        also="d1: DECOM",
        says="A freeing order was made before it was decided that the child should be placed for adoption.",
        why=DECISION_FIRST,
        broken="date_placed > d1_decom",
        needs="episodes",
        until=2024,
        proof="""
            episodes | child | decom      | ls | ?
                     | amy   | 2023-05-01 | D1 | x
                     | ben   | 2023-05-01 | D1 |
            placed   | child | date_placed |
                     | amy   | 2023-05-02  |
                     | ben   | 2023-05-01  |""",
        source="Only the episode is marked, as others do.",
    ),
    _left("('D1', 'E1')", "D1", until=2024),
    _left("('E1')", "E1", since=2025),
    Rule(
        code="558",
        row="episode",
        fields="REC",
        also="placed: DATE_PLACED_CEASED",
        says="The child was adopted, and the decision that they should be placed is said to be reversed.",
        why="Whoever was adopted has a decision that stood. Take the day out, or add the later decision.",
        broken="rec IN ('E11', 'E12') AND placed_ceased_text IS NOT NULL AND placed_standing = 0",
        needs="placed",
        proof="""
            episodes | child | rec | ?
                     | amy   | E11 | x
                     | ben   | E12 |
                     | cat   | E4A |
                     | dan   | E11 |
            placed   | child | date_placed | date_placed_ceased | ?
                     | amy   | 2025-01-01  | 2025-03-01         | x
                     | ben   | 2025-01-01  |                    |
                     | cat   | 2025-01-01  | 2025-03-01         |
                     | dan   | 2024-01-01  | 2024-03-01         |
                     | dan   | 2025-01-01  |                    |""",
    ),
    Rule(
        code="559",
        row="placed_v",
        fields="DATE_PLACED",
        says="The decision was made before this year, and last year's return does not tell it.",
        why="Last year's return left it out, or the day is wrong.",
        broken="date_placed < year_start AND placed_on_last IS NULL",
        needs="placed_last",
        proof="""
            placed_last | child | date_placed |
                        | amy   |             |
                        | ben   | 2024-05-01  |
            placed      | child | date_placed | ?
                        | amy   | 2024-05-01  | x
                        | ben   | 2024-05-01  |
                        | cat   | 2024-05-01  | x
                        | dan   | 2025-05-01  |""",
    ),
    Rule(
        code="560",
        row="placed_v",
        fields="DATE_PLACED DATE_PLACED_CEASED",
        says="Last year's return gave the decision another day, and it was not reversed since.",
        why="One decision has one day. Put right the year that is wrong.",
        broken="""
            n = 1 AND placed_on_last IS NOT NULL AND ceased_last_text IS NULL
            AND date_placed IS DISTINCT FROM placed_on_last""",
        needs="placed_last",
        proof="""
            placed_last | child | date_placed | date_placed_ceased |
                        | amy   | 2024-05-01  |                    |
                        | ben   | 2024-05-01  |                    |
                        | cat   | 2024-05-01  | 2024-09-01         |
            placed      | child | date_placed | ?
                        | amy   | 2024-06-01  | x
                        | ben   | 2024-05-01  |
                        | cat   | 2025-06-01  |""",
    ),
    Rule(
        code="561",
        row="placed",
        fields="DATE_PLACED",
        says="Last year's return said that this very decision was reversed.",
        why="A new decision has its own day. If there is none, the child is not to be placed.",
        broken="""
            EXISTS (SELECT 1 FROM placed_last AS l WHERE l.child = t.child AND l.date_placed = t.date_placed
                    AND COALESCE(l.date_placed_ceased_text, l.reason_placed_ceased_text) IS NOT NULL)""",
        needs="placed_last",
        proof="""
            placed_last | child | date_placed | date_placed_ceased |
                        | amy   | 2024-05-01  | 2024-09-01         |
                        | ben   | 2024-05-01  |                    |
                        | cat   | 2024-05-01  | 2024-09-01         |
                        | cat   | 2024-12-01  |                    |
            placed      | child | date_placed | ?
                        | amy   | 2024-05-01  | x
                        | ben   | 2024-05-01  |
                        | cat   | 2024-05-01  | x
                        | cat   | 2024-12-01  |""",
    ),
    Rule(
        code="563",
        row="placed",
        fields="DATE_PLACED REASON_PLACED_CEASED DATE_PLACED_CEASED",
        says="The decision was reversed, and the day on which it was made is missing.",
        why="Give the day on which it was made.",
        broken="""
            date_placed_text IS NULL
            AND (date_placed_ceased_text IS NOT NULL OR reason_placed_ceased_text IS NOT NULL)""",
        proof="""
            placed | child | date_placed | date_placed_ceased | ?
                   | amy   |             | 2025-05-01         | x
                   | ben   | 2024-05-01  | 2025-05-01         |
                   | cat   |             |                    |""",
    ),
    Rule(
        code="579",
        row="placed_v",
        fields="DATE_PLACED DATE_PLACED_CEASED",
        says="A new decision was made while the one before still stood.",
        why="The earlier one is to be ended first, by its own day.",
        broken="""
            date_placed_text IS NOT NULL AND prev_placed_nr IS NOT NULL
            AND (prev_ceased_text IS NULL OR date_placed < prev_ceased)""",
        proof="""
            placed | child | date_placed | date_placed_ceased | ?
                   | amy   | 2025-05-01  |                    |
                   | amy   | 2025-07-01  |                    | x
                   | ben   | 2025-05-01  | 2025-06-01         |
                   | ben   | 2025-06-01  |                    |
                   | cat   | 2025-05-01  | 2025-06-01         |
                   | cat   | 2025-05-31  |                    | x
                   | dan   | 2025-05-01  |                    |
                   | dan   |             | 2025-06-01         |
                   | eve   | 2025-05-01  | soon               |
                   | eve   | 2025-05-31  |                    |""",
        source="No logic is quoted. Without a day there is no new decision (563 asks for it); an end that "
        "cannot be read is 116's.",
    ),
    Rule(
        code="583",
        row="placed_v",
        fields="DATE_PLACED DATE_PLACED_CEASED",
        says="Several decisions that the child should be placed stand at once.",
        why="All but the latest must have ended: give the day on which each was reversed, in whichever "
        "year it was.",
        broken="""
            date_placed_ceased_text IS NULL
            AND EXISTS (SELECT 1 FROM placed AS o WHERE o.child = t.child
                        AND (o.date_placed > t.date_placed
                             OR (o.date_placed = t.date_placed AND o.nr > t.nr)))""",
        proof="""
            placed | child | date_placed | date_placed_ceased | ?
                   | amy   | 2025-07-01  |                    |
                   | amy   | 2024-05-01  |                    | x
                   | ben   | 2024-05-01  | 2024-09-01         |
                   | ben   | 2025-07-01  |                    |
                   | cat   | 2024-05-01  |                    | x
                   | cat   | 2025-07-01  | 2025-09-01         |
                   | dan   | 2024-05-01  |                    |
                   | eve   | 2024-05-01  |                    |
                   | eve   |             |                    |
                   | fay   | 2024-05-01  |                    | x
                   | fay   | 2024-05-01  |                    |""",
        source="The latest decision may stand or not, and is not marked. Without a day a row is none.",
    ),
    Rule(
        code="584",
        row="placed_v",
        fields="DATE_PLACED",
        says="Last year the decision was reversed, and this year's is not a later one.",
        why="After a reversal only a new decision counts. Give its day.",
        broken="""
            placed_on_last IS NOT NULL AND (ceased_last_text IS NOT NULL OR why_last_text IS NOT NULL)
            AND NOT COALESCE(date_placed > placed_on_last, FALSE)""",
        needs="placed_last",
        proof="""
            placed_last | child | date_placed | date_placed_ceased |
                        | amy   | 2024-05-01  | 2024-09-01         |
                        | ben   | 2024-05-01  | 2024-09-01         |
                        | cat   | 2024-05-01  |                    |
                        | dan   | 2024-05-01  | 2024-09-01         |
            placed      | child | date_placed | ?
                        | amy   | 2024-04-01  | x
                        | ben   | 2025-05-01  |
                        | cat   | 2024-04-01  |
                        | dan   |             | x""",
    ),
    Rule(
        code="1003",
        row="placed_v",
        fields="DATE_PLACED",
        also="s: DECOM RNE",
        says="It was decided that the child should be placed for adoption before they came into care.",
        why="One of the two days is wrong, or an earlier time in care is missing.",
        broken="date_placed < s_decom",
        needs="episodes",
        proof="""
            episodes | child | decom      | rne | ?
                     | amy   | 2024-05-01 | S   | x
                     | ben   | 2024-05-01 | S   |
                     | cat   | 2024-05-01 | P   |
            placed   | child | date_placed | ?
                     | amy   | 2024-04-30  | x
                     | ben   | 2024-05-01  |
                     | cat   | 2023-01-01  |""",
    ),
)
