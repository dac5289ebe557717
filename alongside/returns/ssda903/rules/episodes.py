"""Rules about the codes of an episode."""

from alongside.returns.checking.rule import Rule

RULES = (
    Rule(
        code="143",
        row="episodes",
        fields="RNE",
        says="The reason for a new episode is not one of this year's codes.",
        why="It says what changed for the child that day. Give one of S, L, P, T, B or U, in capitals.",
        broken="rne_known = 0",
        source="No logic is quoted. A cell that was left blank is left alone; spaces are no code.",
        proof="""
            episodes | child | rne | ?
                     | amy   | S   |
                     | ben   | X   | x
                     | cat   |     |
                     | dan   | p   | x
                     | eve   | SP  | x""",
    ),
    Rule(
        code="144",
        row="episodes",
        fields="LS",
        says="The legal status is not one of this year's codes.",
        why="A law says who may decide for the child in this stretch of care. Give the code of the order.",
        broken="ls_known = 0",
        source="No logic is quoted. A cell that was left blank is left alone; spaces are no code.",
        proof="""
            episodes | child | ls | ?
                     | amy   | C2 |
                     | ben   | XX | x
                     | cat   |    |
                     | dan   | c2 | x""",
    ),
    Rule(
        code="145",
        row="episodes",
        fields="CIN",
        says="The main need is not one of this year's codes.",
        why="It says why the child came to need us. Give one of N1 to N8.",
        broken="cin_known = 0",
        source="No logic is quoted. A cell that was left blank is left alone; spaces are no code.",
        proof="""
            episodes | child | cin | ?
                     | amy   | N1  |
                     | ben   | N9  | x
                     | cat   |     |
                     | dan   | n8  | x
                     | eve   | N8  |
                     | fay   | 1   | x""",
    ),
    Rule(
        code="149",
        row="episodes",
        fields="REC",
        says="The reason why this episode ended is not one of this year's codes.",
        why="It says where the child went. Give a code of this year, in capitals.",
        broken="rec_known = 0",
        source="No logic is quoted. A cell that was left blank is left alone; spaces are no code.",
        proof="""
            episodes | child | rec | ?
                     | amy   | X1  |
                     | ben   | E4A |
                     | cat   |     |
                     | dan   | e4a | x
                     | eve   | X   | x
                     | fay   | E43 | x""",
    ),
    Rule(
        code="434",
        row="episode",
        fields="RNE LS PLACE PL_POST URN PLACE_PROVIDER",
        says="It says that only the legal status changed, but that is the same, or the home changed too.",
        why="The reason must say what changed for the child. Compare it with the episode before.",
        broken="""
            rne = 'L' AND prev_nr IS NOT NULL
            AND (ls IS NOT DISTINCT FROM prev_ls
                 OR place IS DISTINCT FROM prev_place OR place_provider IS DISTINCT FROM prev_place_provider
                 OR pl_post IS DISTINCT FROM prev_pl_post OR urn IS DISTINCT FROM prev_urn)""",
        proof="""
            episodes | child | decom      | rne | ls | place | urn | ?
                     | amy   | 2025-05-01 | S   | V2 | U1    | 1   |
                     | amy   | 2025-06-01 | L   | C2 | U1    | 1   |
                     | amy   | 2025-07-01 | L   | C2 | U1    | 1   | x
                     | amy   | 2025-08-01 | L   | D1 | U1    | 2   | x""",
    ),
)
