"""Rules about the number by which schools know a child."""

from alongside.returns.checking.rule import Rule

RULES = (
    Rule(
        code="210",
        row="episode",
        fields="DECOM",
        also="head: UPN",
        says="The number for school is not known yet (UN4), and an episode began in the year's last week.",
        why="With the number the child's schooling can be followed and helped. Ask the school for it.",
        broken="head_upn = 'UN4' AND decom >= year_end - INTERVAL '7' DAY",
        source="""The logic quoted marks what began on or after 24 March; the message and the code's own
            words would have it the other way about. The logic is followed.""",
        proof="""
            header   | child | upn | ?
                     | amy   | UN4 | x
                     | ben   | UN4 |
                     | cat   | UN3 |
                     | dan   |     |
                     | eve   | UN4 |
            episodes | child | decom      | ?
                     | amy   | 2025-05-01 |
                     | amy   | 2026-03-24 | x
                     | amy   | 2026-03-31 | x
                     | ben   | 2026-03-23 |
                     | cat   | 2026-03-24 |
                     | dan   | 2026-03-24 |
                     | eve   |            |""",
    ),
    Rule(
        code="442",
        row="header_v",
        fields="UPN",
        says="The number by which schools know the child is missing.",
        why="With it the child's schooling can be followed and helped. Ask the school, or say why not.",
        broken="upn_text IS NULL AND episodes IS NOT NULL AND all_respite = 0",
        proof="""
            header   | child | upn           | ?
                     | amy   |               | x
                     | ben   | A123456789123 |
                     | cat   |               |
                     | dan   |               |
                     | eve   |               | x
                     | fay   | ?             |
            episodes | child | ls |
                     | amy   | C2 |
                     | ben   | C2 |
                     | cat   | V3 |
                     | cat   | v4 |
                     | eve   | V3 |
                     | eve   | V2 |
                     | fay   | C2 |""",
    ),
)
