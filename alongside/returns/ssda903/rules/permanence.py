"""Children who came back into care from a home that was meant for good."""

from alongside.returns.checking.rule import Rule
from alongside.returns.ssda903.rules.alike import must_be_a_code, must_stand_once

TOLD = "(prev_perm_text IS NOT NULL OR la_perm_text IS NOT NULL OR date_perm_text IS NOT NULL)"

TOLD_OF = TOLD.replace("(", "(o.").replace("OR ", "OR o.")

RULES = (
    must_stand_once("INT35", "prev_perm", "prev_perm_v", "the table of earlier permanent homes"),
    must_be_a_code(
        "631", "prev_perm", "PREV_PERM", "Which permanent home they had before", "P1", blank=False
    ),
    must_be_a_code("633", "prev_perm", "LA_PERM", "The authority that had arranged it", "301", blank=False),
    Rule(
        code="630",
        row="episode",
        fields="RNE",
        says="A child came into care this year, and nobody says whether they had a permanent home before.",
        why="A child who was adopted, and comes back, must not be met as if nothing had been. Z1 says "
        "that there was none.",
        broken="""
            rne = 'S' AND decom BETWEEN year_start AND year_end
            AND NOT EXISTS (SELECT 1 FROM prev_perm AS o WHERE o.child = t.child
                AND o.prev_perm_text IS NOT NULL
                            AND (o.prev_perm = 'Z1' OR (o.la_perm_text IS NOT NULL
                                AND o.date_perm_text IS NOT NULL)))""",
        needs="prev_perm",
        proof="""
            episodes  | child | decom      | rne | ?
                      | amy   | 2025-04-01 | S   | x
                      | ben   | 2025-04-01 | S   |
                      | cat   | 2025-04-01 | S   | x
                      | dan   | 2025-04-01 | S   |
                      | eve   | 2025-03-31 | S   |
                      | fay   | 2025-04-01 | P   |
            prev_perm | child | prev_perm | la_perm | date_perm  |
                      | ben   | Z1        |         |            |
                      | cat   | P1        |         | 2015-01-01 |
                      | dan   | P1        | 301     | 2015-01-01 |""",
    ),
    Rule(
        code="632",
        row="prev_perm_v",
        fields="DATE_PERM",
        also="first: DECOM",
        says="The day of the earlier order cannot be read, or lies after the child came into care.",
        why="Write it as 31/03/2016, with ZZ for each part that nobody knows: ZZ/03/2016.",
        broken="""
            (date_perm_text IS NOT NULL AND date_perm IS NULL
             AND NOT REGEXP_MATCHES(date_perm_text, '^(([0-9][0-9]|ZZ)/ZZ/([0-9][0-9][0-9][0-9]|ZZZZ)'
                 || '|ZZ/(0[1-9]|1[0-2]|ZZ)/([0-9][0-9][0-9][0-9]|ZZZZ)'
                 || '|([0-9][0-9]|ZZ)/(0[1-9]|1[0-2]|ZZ)/ZZZZ)$'))
            OR date_perm >= first_start""",
        needs="episodes",
        proof="""
            episodes  | child | decom      | ?
                      | amy   | 2025-05-01 |
                      | ben   | 2025-05-01 | x
                      | cat   | 2025-05-01 |
                      | dan   | 2025-05-01 | x
            prev_perm | child | date_perm  | ?
                      | amy   | 30/04/2025 |
                      | ben   | 01/05/2025 | x
                      | cat   | ZZ/05/2016 |
                      | dan   | ZZ/ZZ/ZZ   | x
                      | eve   |            |
                      | fay   | 01/13/2000 | x
                      | gus   | ZZ/ZZ/ZZZZ |
                      | hal   | xx/10/2011 | x""",
    ),
    Rule(
        code="634",
        row="prev_perm_v",
        fields="LA_PERM PREV_PERM DATE_PERM",
        says="An earlier permanent home is told of a child who came into care before April 2016.",
        why="It is asked of children who came into care from 1 April 2016 on. Leave it out, or mend the "
        "episodes.",
        broken=f"{TOLD} AND max_decom <= DATE '2016-04-01'",
        needs="episodes",
        proof="""
            episodes  | child | decom      | ?
                      | amy   | 2016-03-01 | x
                      | ben   | 2016-03-01 |
                      | ben   | 2016-04-02 |
                      | cat   | 2016-03-01 |
            prev_perm | child | prev_perm | ?
                      | amy   | P1        | x
                      | ben   | P1        |
                      | cat   |           |""",
        source="The text says “later than”: an episode of 1 April 2016 itself does not count.",
    ),
    Rule(
        code="634",
        part="b",
        row="episode",
        fields="DECOM",
        says="An earlier permanent home is told of a child who came into care before April 2016.",
        why="It is asked of children who came into care from 1 April 2016 on. Leave it out, or mend the "
        "episodes.",
        broken=f"""
            EXISTS (SELECT 1 FROM prev_perm AS o WHERE o.child = t.child AND {TOLD_OF})
            AND EXISTS (SELECT 1 FROM care AS c WHERE c.child = t.child
                AND c.max_decom <= DATE '2016-04-01')""",
        proof="""
            episodes  | child | decom      | ?
                      | amy   | 2016-03-01 | x
                      | ben   | 2016-04-02 |
            prev_perm | child | prev_perm | ?
                      | amy   | P1        | x
                      | ben   | P1        |""",
    ),
    Rule(
        code="635",
        row="prev_perm",
        fields="LA_PERM DATE_PERM PREV_PERM",
        says="There was no permanent home before (Z1), and its authority or its day is given.",
        why="One of the two is wrong. Ask who knows the child's story.",
        broken="COALESCE(prev_perm, 'Z1') = 'Z1' AND (la_perm_text IS NOT NULL OR date_perm_text IS NOT "
        "NULL)",
        proof="""
            prev_perm | child | prev_perm | la_perm | ?
                      | amy   | Z1        | 301     | x
                      | ben   | Z1        |         |
                      | cat   | P1        | 301     |
                      | dan   |           | 301     | x""",
    ),
)
