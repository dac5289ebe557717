"""Rules about this year's episodes beside those of last year's return."""

from alongside.returns.checking.rule import Rule

RULES = (
    Rule(
        code="502",
        row="episode",
        fields="DECOM",
        says="Last year ended with an open episode; this year's first does not begin on the same day.",
        why="It is the same episode, going on. Give the day it began, or add the episodes that are left out.",
        broken="n = 1 AND last_nr IS NOT NULL AND last_dec_text IS NULL AND decom <> last_decom",
        proof="""
            episodes_last | child | decom      | dec        |
                          | amy   | 2025-01-01 |            |
                          | ben   | 2025-01-01 |            |
                          | cat   | 2025-01-01 | 2025-02-01 |
                          | dan   | 2024-06-01 | 2025-01-01 |
                          | dan   | 2025-01-01 |            |
                          | eve   | 2025-01-01 | soon       |
                          | fay   | 2025-01-01 |            |
            episodes      | child | decom      | dec        | ?
                          | amy   | 2025-01-01 |            |
                          | ben   | 2025-01-02 |            | x
                          | cat   | 2025-05-01 |            |
                          | dan   | 2025-05-01 |            |
                          | dan   | 2025-01-01 | 2025-05-01 |
                          | eve   | 2025-05-01 |            |
                          | fay   |            |            |
                          | gus   | 2025-05-01 |            |""",
    ),
    Rule(
        code="503A",
        row="episode",
        fields="RNE",
        says="Last year ended with an open episode; this year's first has another reason for beginning.",
        why="It is the same episode, going on. Make the two returns say the same, or add what is left out.",
        broken="n = 1 AND last_nr IS NOT NULL AND last_dec_text IS NULL AND rne IS DISTINCT FROM last_rne",
        proof="""
            episodes_last | child | decom      | dec        | rne |
                          | amy   | 2025-01-01 |            | S   |
                          | ben   | 2025-01-01 |            | S   |
                          | cat   | 2025-01-01 | 2025-02-01 | P   |
                          | dan   | 2025-01-01 |            |     |
                          | eve   | 2025-01-01 |            | P   |
            episodes      | child | decom      | dec        | rne | ?
                          | amy   | 2025-01-01 |            | s   |
                          | ben   | 2025-01-01 | 2025-05-01 | P   | x
                          | ben   | 2025-05-01 |            | L   |
                          | cat   | 2025-05-01 |            | S   |
                          | dan   | 2025-01-01 |            | S   | x
                          | eve   | 2025-01-01 |            |     | x
                          | fay   | 2025-05-01 |            | S   |""",
    ),
    Rule(
        code="503B",
        row="episode",
        fields="LS",
        says="Last year ended with an open episode; this year's first has another legal status.",
        why="It is the same episode, going on. If the law changed between, that is an episode: add it.",
        broken="n = 1 AND last_nr IS NOT NULL AND last_dec_text IS NULL AND ls IS DISTINCT FROM last_ls",
        proof="""
            episodes_last | child | decom      | dec        | ls |
                          | amy   | 2025-01-01 |            | C2 |
                          | ben   | 2025-01-01 |            | V2 |
                          | cat   | 2025-01-01 | 2025-02-01 | V2 |
                          | dan   | 2025-01-01 |            |    |
            episodes      | child | decom      | dec        | ls | ?
                          | amy   | 2025-01-01 |            | c2 |
                          | ben   | 2025-01-01 | 2025-05-01 | C2 | x
                          | ben   | 2025-05-01 |            | E1 |
                          | cat   | 2025-05-01 |            | C2 |
                          | dan   | 2025-01-01 |            | C2 | x
                          | eve   | 2025-05-01 |            | C2 |""",
    ),
    Rule(
        code="503C",
        row="episode",
        fields="CIN",
        says="Last year ended with an open episode; this year's first has another main need.",
        why="The main need stays the same for the whole time in care. Make the two returns say the same.",
        broken="n = 1 AND last_nr IS NOT NULL AND last_dec_text IS NULL AND cin IS DISTINCT FROM last_cin",
        proof="""
            episodes_last | child | decom      | dec        | cin |
                          | amy   | 2025-01-01 |            | N1  |
                          | ben   | 2025-01-01 |            | N1  |
                          | cat   | 2025-01-01 | 2025-02-01 | N1  |
                          | dan   | 2025-01-01 |            |     |
            episodes      | child | decom      | dec        | cin | ?
                          | amy   | 2025-01-01 |            | n1  |
                          | ben   | 2025-01-01 | 2025-05-01 | N2  | x
                          | ben   | 2025-05-01 |            | N3  |
                          | cat   | 2025-05-01 |            | N4  |
                          | dan   | 2025-01-01 |            | N4  | x
                          | eve   | 2025-05-01 |            | N4  |""",
    ),
    Rule(
        code="562",
        row="spell",
        fields="DECOM",
        says="This episode began before this year, but last year's return does not have it.",
        why="Part of the child's time in care would be lost. Add it to last year's return, or mend the day.",
        broken="""
            decom < year_start
            AND NOT EXISTS (SELECT 1 FROM episodes_last AS o
                            WHERE o.child = t.child AND o.decom = t.decom)""",
        source="""No logic is quoted. The continuous episode is the child's one that began on the same day; a
            child with no episode at all last year is marked here too, as well as by NoE.""",
        proof="""
            episodes_last | child | decom      |
                          | amy   | 2025-01-01 |
                          | ben   | 2025-01-02 |
                          | cat   | 2024-06-01 |
                          | cat   | 2025-01-01 |
            episodes      | child | decom      | ?
                          | amy   | 2025-01-01 |
                          | amy   | 2025-05-01 |
                          | ben   | 2025-01-01 | x
                          | cat   | 2025-01-01 |
                          | dan   | 2025-04-01 |
                          | eve   | 2025-03-31 | x
                          | fay   |            |""",
    ),
    Rule(
        code="NoE",
        row="episode",
        fields="DECOM",
        says="Care began before this year, but last year's return has no episode of this child.",
        why="Either last year's return left the child out, or their number has changed. Mend one of them.",
        broken="decom < year_start AND last_nr IS NULL",
        source="No logic is quoted. Every episode that began before the year is marked.",
        proof="""
            episodes_last | child | decom      |
                          | amy   | 2025-01-01 |
                          | ben   | 2024-06-01 |
            episodes      | child | decom      | ?
                          | amy   | 2025-01-01 |
                          | ben   | 2025-01-01 |
                          | cat   | 2025-03-31 | x
                          | cat   | 2025-04-01 |
                          | dan   | 2025-04-01 |
                          | eve   |            |""",
    ),
)
