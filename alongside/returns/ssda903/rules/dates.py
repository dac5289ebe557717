"""Rules about the days on which an episode begins and ends."""

from alongside.returns.checking.rule import Rule

RULES = (
    Rule(
        code="141",
        row="episodes",
        fields="DECOM",
        says="The day this episode began cannot be read as a date.",
        why="The child's story is laid out along its dates. Write the day as 31/03/2026.",
        broken="decom_text IS NOT NULL AND decom IS NULL",
        source="No logic is quoted. A blank is left alone: the message speaks of a date that is not valid.",
        proof="""
            episodes | child | decom       | ?
                     | amy   | 2025-05-01  |
                     | ben   | 31/02/2026  | x
                     | cat   | 01/05/25    | x
                     | dan   |             |
                     | eve   | May 2025    | x
                     | fay   | 29/02/2024  |
                     | gus   | 29/02/2025  | x""",
    ),
    Rule(
        code="147",
        row="episodes",
        fields="DEC",
        says="The day this episode ended cannot be read as a date.",
        why="Unread, it looks as if the child were still there. Write the day as 31/03/2026.",
        broken="dec_text IS NOT NULL AND dec IS NULL",
        proof="""
            episodes | child | dec         | ?
                     | amy   | 2025-05-01  |
                     | ben   | 38/04/2025  | x
                     | cat   | 01/05/25    | x
                     | dan   |             |
                     | eve   | 29/02/2024  |
                     | fay   | 29/02/2025  | x""",
    ),
    Rule(
        code="148",
        row="episodes",
        fields="DEC REC",
        says="This episode has a day on which it ended but no reason, or a reason but no day.",
        why="Only both together say that something ended for the child. Fill in the other, or clear both.",
        broken="(dec_text IS NULL AND rec_text IS NOT NULL) OR (dec_text IS NOT NULL AND rec_text IS NULL)",
        proof="""
            episodes | child | dec        | rec | ?
                     | amy   | 2025-05-01 | X1  |
                     | ben   | 2025-05-01 |     | x
                     | cat   |            | X1  | x
                     | dan   |            |     |
                     | eve   | soon       | e4a |
                     | fay   | soon       |     | x""",
    ),
    Rule(
        code="302",
        row="episode",
        fields="DECOM",
        also="head: DOB",
        says="The first episode begins before the child was born.",
        why="One of the two days must be wrong, and every age that is worked out hangs on them. Check both.",
        broken="n = 1 AND decom < head_dob",
        proof="""
            header   | child | dob        | ?
                     | amy   | 2025-05-01 |
                     | ben   | 2025-05-02 | x
                     | cat   |            |
                     | dan   | 2025-05-03 | x
            episodes | child | decom      | ?
                     | amy   | 2025-05-01 |
                     | ben   | 2025-05-01 | x
                     | cat   | 2025-05-01 |
                     | dan   | 2025-05-02 |
                     | dan   | 2025-05-01 | x
                     | eve   | 2025-05-01 |""",
    ),
    Rule(
        code="352",
        row="episode",
        fields="DECOM RNE",
        says="Care began on or after the child's 18th birthday.",
        why="Nobody enters care as an adult. Check the day of birth, and the day on which care began.",
        broken="rne = 'S' AND decom >= head_dob + INTERVAL '18' YEAR",
        proof="""
            header   | child | dob        |
                     | amy   | 2007-05-01 |
                     | ben   | 2007-05-02 |
                     | cat   | 2004-02-29 |
                     | dan   | 2000-05-01 |
                     | eve   |            |
            episodes | child | decom      | rne | ?
                     | amy   | 2025-05-01 | s   | x
                     | ben   | 2025-05-01 | S   |
                     | cat   | 2022-02-28 | S   | x
                     | dan   | 2025-05-01 | L   |
                     | eve   | 2025-05-01 | S   |""",
    ),
    Rule(
        code="353",
        row="episodes",
        fields="DECOM",
        says="This episode begins before 14 October 1991.",
        why="The Children Act 1989 came into force that day; no child of today was in care before it.",
        broken="decom < DATE '1991-10-14'",
        proof="""
            episodes | child | decom      | ?
                     | amy   | 1991-10-14 |
                     | ben   | 1991-10-13 | x
                     | cat   |            |
                     | dan   | 1990       |""",
    ),
    Rule(
        code="354",
        row="spell",
        fields="DECOM",
        says="This episode begins after the end of the year of this return.",
        why="It belongs in next year's return. Check the day, and leave the episode out if it is right.",
        broken="decom > year_end",
        source="The message speaks of the day the episode ceased, but the field named is DECOM.",
        proof="""
            episodes | child | decom      | ?
                     | amy   | 2026-03-31 |
                     | ben   | 2026-04-01 | x
                     | cat   |            |
                     | dan   | 31 March   |""",
    ),
    Rule(
        code="355",
        row="episodes",
        fields="DECOM DEC",
        says="This episode began and ended on the same day.",
        why="A child counts as in care only when they stayed for a night. Check both days, or leave it out.",
        broken="decom = dec",
        proof="""
            episodes | child | decom      | dec        | ?
                     | amy   | 2025-05-01 | 2025-05-01 | x
                     | ben   | 2025-05-01 | 2025-05-02 |
                     | cat   | 2025-05-02 | 2025-05-01 |
                     | dan   | 2025-05-01 |            |
                     | eve   | today      | today      |""",
    ),
    Rule(
        code="356",
        row="episodes",
        fields="DECOM",
        says="This episode ended before it began.",
        why="The two days may have been exchanged, or a year mistyped. Check both with the child's record.",
        broken="dec < decom",
        proof="""
            episodes | child | decom      | dec        | ?
                     | amy   | 2025-05-02 | 2025-05-01 | x
                     | ben   | 2025-05-01 | 2025-05-01 |
                     | cat   | 2025-05-01 |            |
                     | dan   |            | 2025-05-01 |""",
    ),
    Rule(
        code="385",
        row="spell",
        fields="DEC",
        says="This episode ends after the end of the year of this return.",
        why="What comes after 31 March belongs to next year. Leave the end blank: it is still open.",
        broken="dec > year_end",
        proof="""
            episodes | child | dec        | ?
                     | amy   | 2026-03-31 |
                     | ben   | 2026-04-01 | x
                     | cat   |            |
                     | dan   | next week  |""",
    ),
)
