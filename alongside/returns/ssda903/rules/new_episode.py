"""Rules about the order of episodes: what must follow upon what."""

from alongside.returns.checking.rule import Rule

RULES = (
    Rule(
        code="142",
        row="spell",
        fields="DEC REC",
        says="Another episode follows, but this one has no end.",
        why="A child cannot be under two episodes at once. Give the day this one ended, and the reason.",
        broken="next_decom IS NOT NULL AND (dec_text IS NULL OR rec_text IS NULL)",
        source="No logic is quoted; both fields are named, so the lack of either is marked.",
        proof="""
            episodes | child | decom      | dec        | rec | ?
                     | amy   | 2025-05-01 |            |     | x
                     | amy   | 2025-06-01 | 2025-07-01 | X1  |
                     | amy   | 2025-07-01 |            |     |
                     | ben   | 2025-05-01 | 2025-06-01 |     | x
                     | ben   | 2025-06-01 |            |     |
                     | cat   | 2025-05-01 | soon       | X1  |
                     | cat   | 2025-06-01 |            |     |
                     | dan   | 2025-05-01 |            |     |
                     | dan   |            |            |     |
                     | eve   | 2025-05-01 |            |     |
                     | fay   | 2025-05-01 |            |     |
                     |       | 2025-05-01 |            |     |
                     |       | 2025-06-01 |            |     |""",
    ),
    Rule(
        code="199",
        row="episode",
        fields="CHILD",
        says="This child was already adopted before this episode began.",
        why="Adoption ends care, and gives the child a new record. Check the reason why that episode ended.",
        broken="decom IS NOT NULL AND (adoptions_before > 0 OR last_adopted_decom < decom)",
        without="episodes_last",
        source="No logic is quoted. Last year's episodes count too where they are there.",
        proof="""
            episodes_last | child | decom      | dec        | rec |
                          | dan   | 2019-05-01 | 2024-07-01 | E12 |
                          | eve   | 2024-05-01 |            | E12 |
            episodes      | child | decom      | dec        | rec | ?
                          | amy   | 2025-05-01 | 2025-06-01 | X1  |
                          | amy   | 2025-06-01 | 2025-07-01 | E11 |
                          | amy   | 2025-08-01 | 2025-09-01 | E11 | x
                          | ben   | 2025-05-01 | 2025-06-01 | e12 |
                          | ben   | 2025-08-01 |            |     | x
                          | cat   | 2025-05-01 | 2025-06-01 | E13 |
                          | cat   | 2025-08-01 |            |     |
                          | dan   | 2025-05-01 |            |     | x
                          | eve   | 2024-05-01 | 2025-06-01 | E12 |

            absent | episodes_last
            episodes      | child | decom      | dec        | rec | ?
                          | amy   | 2025-05-01 | 2025-06-01 | E11 |
                          | amy   | 2025-08-01 |            |     | x""",
    ),
    Rule(
        code="357",
        row="episode",
        fields="RNE",
        says="Care began in this year with this episode, but its reason is not S.",
        why="Without its beginning a time in care cannot be counted. Give S, or add what came before.",
        broken="n = 1 AND decom >= year_start AND rne IS DISTINCT FROM 'S' AND child_text IS NOT NULL",
        source="No logic is quoted. What began before the year stood in an earlier return.",
        proof="""
            episodes | child | decom      | rne | ?
                     | amy   | 2025-04-01 | S   |
                     | amy   | 2025-05-01 | L   |
                     | ben   | 2025-04-01 | L   | x
                     | cat   | 2025-03-31 | L   |
                     | dan   | 2025-05-01 |     | x
                     | eve   | 2025-06-01 | L   |
                     | eve   | 2025-05-01 | P   | x
                     | fay   |            | L   |
                     | gus   | 2025-05-01 | s   |""",
    ),
    Rule(
        code="388",
        row="spell",
        fields="REC",
        says="It says that a new episode begins the same day and none does, or the other way about.",
        why="X1 means that care goes on. Give it just where the next episode begins the day this one ends.",
        broken="""
            (rec = 'X1' AND (next_decom IS NULL OR next_decom <> dec))
            OR (rec IS DISTINCT FROM 'X1' AND next_decom = dec)""",
        proof="""
            episodes | child | decom      | dec        | rec | ?
                     | amy   | 2025-05-01 | 2025-06-01 | X1  |
                     | amy   | 2025-06-01 | 2025-07-01 | x1  | x
                     | amy   | 2025-07-02 | 2025-08-01 | E4A | x
                     | amy   | 2025-08-01 |            |     |
                     | ben   | 2025-05-01 | 2025-06-01 | X1  | x
                     | cat   | 2025-05-01 | 2025-06-01 | E4A |
                     | cat   | 2025-06-09 |            |     |
                     | dan   | 2025-05-01 | soon       | X1  |
                     | dan   | 2025-06-01 |            |     |
                     | eve   | 2025-05-01 | 2025-06-01 |     | x
                     | eve   | 2025-06-01 |            |     |
                     | fay   |            |            |     |""",
    ),
    Rule(
        code="431",
        row="spell",
        fields="RNE DECOM",
        says="It says that care began anew, but the episode before ended on the same day.",
        why="Then care never stopped. Say what changed instead (L, P, T, B or U), or mend the day.",
        broken="rne = 'S' AND decom = prev_dec",
        proof="""
            episodes | child | decom      | dec        | rne | ?
                     | amy   | 2025-05-01 | 2025-06-01 | S   |
                     | amy   | 2025-06-01 | 2025-07-01 | s   | x
                     | amy   | 2025-07-02 | 2025-08-01 | S   |
                     | amy   | 2025-08-01 |            | P   |
                     | ben   | 2025-05-01 |            | S   |
                     | ben   | 2025-06-01 |            | S   |""",
    ),
    Rule(
        code="432",
        row="spell",
        fields="RNE",
        says="The child had left care at the end of the episode before, so this one must begin with S.",
        why="Coming back into care is a new beginning. Give S, or mend the reason why that one ended.",
        broken="prev_rec LIKE 'E%' AND rne IS DISTINCT FROM 'S'",
        source="No logic is quoted. Every code for leaving care begins with E.",
        proof="""
            episodes | child | decom      | dec        | rne | rec | ?
                     | amy   | 2025-05-01 | 2025-06-01 | S   | X1  |
                     | amy   | 2025-06-01 | 2025-07-01 | L   | E4A |
                     | amy   | 2025-08-01 | 2025-09-01 | S   | e4b |
                     | amy   | 2025-10-01 |            | P   |     | x
                     | ben   | 2025-05-01 | 2025-06-01 | S   | E8  |
                     | ben   | 2025-06-01 |            |     |     | x
                     | cat   | 2025-05-01 | 2025-06-01 | S   |     |
                     | cat   | 2025-06-01 |            | P   |     |""",
    ),
    Rule(
        code="433",
        row="spell",
        fields="RNE DECOM",
        says="It says that care went on, but it does not begin on the day the episode before ended.",
        why="A gap would mean that the child was not in care for those days. Mend the day, or begin with S.",
        broken="rne IN ('L', 'P', 'T', 'B', 'U') AND decom <> prev_dec",
        source="No logic is quoted. Where the episode before has no end, rule 142 says so.",
        proof="""
            episodes | child | decom      | dec        | rne | ?
                     | amy   | 2025-05-01 | 2025-06-01 | L   |
                     | amy   | 2025-06-01 | 2025-07-01 | P   |
                     | amy   | 2025-07-02 | 2025-08-01 | t   | x
                     | amy   | 2025-07-31 | 2025-09-01 | B   | x
                     | amy   | 2025-09-09 |            | S   |
                     | ben   | 2025-05-01 |            | S   |
                     | ben   | 2025-06-01 |            | U   |""",
    ),
    Rule(
        code="437",
        row="spell",
        fields="REC",
        says="It says that the child died, or proved to be 18 or over, but more episodes follow.",
        why="Neither can be followed by more care. Check it gently: it may speak of a child who died.",
        broken="rec IN ('E2', 'E15') AND next_decom IS NOT NULL",
        proof="""
            episodes | child | decom      | dec        | rec | ?
                     | amy   | 2025-05-01 | 2025-06-01 | E2  | x
                     | amy   | 2025-06-01 |            |     |
                     | ben   | 2025-05-01 | 2025-06-01 | e15 | x
                     | ben   | 2025-07-01 | 2025-07-05 | E15 |
                     | cat   | 2025-05-01 | 2025-06-01 | E2  |
                     | cat   |            |            |     |
                     | dan   | 2025-05-01 | 2025-06-01 | E4A |
                     | dan   | 2025-07-01 |            |     |""",
    ),
    Rule(
        code="501",
        row="spell",
        fields="DECOM DEC",
        says="This episode begins before the one before it ended.",
        why="A child cannot be under two episodes at once. Compare the two days with the child's record.",
        broken="decom < prev_dec",
        proof="""
            episodes | child | decom      | dec        | ?
                     | amy   | 2025-05-01 | 2025-06-01 |
                     | amy   | 2025-06-01 | 2025-07-01 |
                     | amy   | 2025-06-30 |            | x
                     | ben   | 2025-05-01 | 2025-05-09 |
                     | ben   | 2025-05-01 | 2025-05-20 | x
                     | cat   | 2025-05-01 |            |
                     | cat   | 2025-06-01 |            |""",
    ),
    Rule(
        code="504",
        row="episode",
        fields="CIN",
        says="The main need is not the one given when this time in care began.",
        why="It says why the child came into care, and stays until they leave. Give the first one again.",
        broken="cin IS DISTINCT FROM period_cin",
        source="Compared with the first episode since the last S, not with the one before.",
        proof="""
            episodes | child | decom      | rne | cin | ?
                     | amy   | 2025-05-01 | S   | N1  |
                     | amy   | 2025-06-01 | L   | N1  |
                     | amy   | 2025-07-01 | P   | N2  | x
                     | amy   | 2025-08-01 | P   | N2  | x
                     | amy   | 2025-09-01 | P   | N1  |
                     | amy   | 2025-10-01 | S   | N3  |
                     | ben   | 2025-01-01 | P   | N1  |
                     | ben   | 2025-05-01 | P   | n1  |
                     | ben   | 2025-06-01 | P   |     | x""",
    ),
)
