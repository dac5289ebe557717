"""Rules about girls in care who are mothers."""

from alongside.returns.checking.rule import Rule

_WHY = "Young mothers are counted so that help reaches them and their babies. Answer 1 for yes or 0 for no."
_IN_CARE = "The answer whether she is a mother is missing for a girl in care."
_LEFT = "The answer whether she is a mother is missing for a girl who left care in the year."
_CEASED = """
            rec_text IS NOT NULL AND rec IS DISTINCT FROM 'X1' AND dec BETWEEN year_start AND year_end
            AND COALESCE(ls, '') NOT IN ('V3', 'V4') AND head_mother_text IS NULL"""

RULES = (
    Rule(
        code="207",
        row="header_v",
        fields="MOTHER",
        says="Last year's return said that she is a mother; this year's does not.",
        why="Once a mother, always a mother. Give 1 again, or mend last year's return if that was wrong.",
        broken="head_last_mother = 1 AND mother IS DISTINCT FROM 1 AND episodes IS NOT NULL",
        source="No logic is quoted. Only children with an episode this year are asked.",
        proof="""
            header_last | child | mother |
                        | amy   | 1      |
                        | ben   | 1      |
                        | cat   | 0      |
                        | dan   | 1      |
                        | eve   | 1      |
                        | fay   | 1      |
            header      | child | mother | ?
                        | amy   | 1      |
                        | ben   | 0      | x
                        | cat   | 1      |
                        | dan   |        | x
                        | eve   | 0      |
                        | fay   | soon   | x
                        | gus   | 0      |
            episodes    | child | decom      |
                        | amy   | 2025-05-01 |
                        | ben   | 2025-05-01 |
                        | cat   | 2025-05-01 |
                        | dan   | 2025-05-01 |
                        | fay   | 2025-05-01 |
                        | gus   | 2025-05-01 |""",
    ),
    Rule(
        code="393",
        row="header_v",
        fields="MOTHER",
        says=_IN_CARE,
        why=_WHY,
        broken="sex = '2' AND mother_text IS NULL AND episodes IS NOT NULL AND all_respite = 0",
        until=2024,
        proof="""
            header   | child | sex | mother | ?
                     | amy   | 2   |        | x
                     | ben   | 1   |        |
                     | cat   | 2   | 0      |
                     | dan   | 2   |        |
                     | eve   | 2   |        |
                     | fay   | 2   |        | x
                     | gus   | 2   | yes    |
            episodes | child | ls |
                     | amy   | C2 |
                     | ben   | C2 |
                     | cat   | C2 |
                     | dan   | v4 |
                     | fay   | V3 |
                     | fay   | V2 |
                     | gus   | C2 |""",
    ),
    Rule(
        code="393",
        row="header_v",
        fields="MOTHER",
        says=_IN_CARE,
        why=_WHY,
        broken="sex = 'F' AND mother_text IS NULL AND episodes IS NOT NULL AND all_respite = 0",
        since=2025,
        proof="""
            header   | child | sex | mother | ?
                     | amy   | F   |        | x
                     | ben   | M   |        |
                     | cat   | f   | 0      |
                     | dan   | F   |        |
                     | eve   | F   |        |
                     | fay   | f   |        | x
            episodes | child | ls |
                     | amy   | C2 |
                     | ben   | C2 |
                     | cat   | C2 |
                     | dan   | V3 |
                     | fay   | V3 |
                     | fay   |    |""",
    ),
    Rule(
        code="607",
        row="episode",
        fields="DEC REC LS",
        also="head: MOTHER SEX",
        says=_LEFT,
        why=_WHY,
        broken="head_sex = '2' AND" + _CEASED,
        until=2024,
        proof="""
            header   | child | sex | mother | ?
                     | amy   | 2   |        | x
                     | ben   | 1   |        |
                     | cat   | 2   | 0      |
                     | dan   | 2   |        |
                     | eve   | 2   |        | x
            episodes | child | dec        | rec | ls | ?
                     | amy   | 2023-04-01 | E4A | C2 | x
                     | ben   | 2023-05-01 | E4A | C2 |
                     | cat   | 2023-05-01 | E4A | C2 |
                     | dan   | 2023-03-31 | E4A | C2 |
                     | dan   | 2023-05-01 | X1  | C2 |
                     | dan   | 2023-05-01 | E4A | V4 |
                     | dan   | 2023-05-01 |     | C2 |
                     | dan   |            | E4A | C2 |
                     | eve   | 2024-03-31 | e8  |    | x""",
    ),
    Rule(
        code="607",
        row="episode",
        fields="DEC REC LS",
        also="head: MOTHER SEX",
        says=_LEFT,
        why=_WHY,
        broken="head_sex = 'F' AND" + _CEASED,
        since=2025,
        proof="""
            header   | child | sex | mother | ?
                     | amy   | F   |        | x
                     | ben   | M   |        |
                     | cat   | F   | 1      |
                     | dan   | F   |        |
                     | eve   | f   |        | x
            episodes | child | dec        | rec | ls | ?
                     | amy   | 2025-04-01 | E4A | C2 | x
                     | ben   | 2025-05-01 | E4A | C2 |
                     | cat   | 2025-05-01 | E4A | C2 |
                     | dan   | 2025-03-31 | E4A | C2 |
                     | dan   | 2025-05-01 | x1  | C2 |
                     | dan   | 2025-05-01 | E4A | V3 |
                     | dan   | 2026-04-01 | E4A | C2 |
                     | eve   | 2026-03-31 | E8  | V2 | x""",
    ),
    Rule(
        code="625",
        row="header_v",
        fields="MC_DOB",
        also="latest: DEC",
        says="Her first child's birthday is after the end of this year, or after she left care.",
        why="What happened later is not part of this return. Check the birthday, and the day her care ended.",
        broken="mc_dob > year_end OR mc_dob > latest_dec",
        source="The latest episode began last; while it is open, or "
        "where there is none, only the end of the year counts.",
        proof="""
            header   | child | mc_dob     | ?
                     | amy   | 2026-04-01 | x
                     | ben   | 2026-03-31 |
                     | cat   | 2025-06-02 | x
                     | dan   | 2025-06-01 |
                     | eve   |            |
                     | fay   | 2025-06-02 |
                     | gus   | 2026-04-01 | x
                     | hal   | 2026-03-31 |
            episodes | child | decom      | dec        | ?
                     | amy   | 2025-05-01 |            | x
                     | ben   | 2025-05-01 |            |
                     | cat   | 2025-04-01 | 2025-05-01 |
                     | cat   | 2025-05-01 | 2025-06-01 | x
                     | dan   | 2025-05-01 | 2025-06-01 |
                     | eve   | 2025-05-01 | 2025-06-01 |
                     | fay   | 2025-05-01 | 2025-06-01 |
                     | fay   | 2025-06-01 |            |""",
    ),
)
