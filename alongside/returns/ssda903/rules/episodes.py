"""Rules about episodes."""

from alongside.returns.checking.rule import Rule

RULES = (
    Rule(
        code="144",
        row="episodes",
        fields="LS",
        says="The legal status is not one of this year's codes, or is missing.",
        why="A law says who may decide for the child in this stretch of care. Give the code of the order.",
        broken="COALESCE(ls_known, 0) = 0",
        proof="""
            episodes | child | ls | ?
                     | amy   | C2 |
                     | ben   | XX | x
                     | cat   |    | x
                     | dan   | c2 | x""",
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
