"""Rules about the law under which a child is in care, and how long it may hold."""

from alongside.returns.checking.rule import Rule

RULES = (
    Rule(
        code="358",
        row="episode",
        fields="DECOM LS",
        also="head: DOB",
        says="This legal status is for children of ten and over, and this child was younger.",
        why="A child under ten cannot be charged with a crime. Check the legal status and the birthday.",
        broken="ls IN ('J1', 'J2', 'J3') AND decom < head_dob + INTERVAL '10' YEAR",
        source="Two texts are quoted and differ on the tenth birthday; the first lets it pass.",
        proof="""
            header   | child | dob        | ?
                     | amy   | 2015-05-01 |
                     | ben   | 2015-05-02 | x
                     | cat   | 2016-02-29 | x
                     | dan   | 2020-05-01 |
                     | eve   |            |
            episodes | child | decom      | ls | ?
                     | amy   | 2025-05-01 | J1 |
                     | ben   | 2025-05-01 | j2 | x
                     | cat   | 2026-02-27 | J3 | x
                     | cat   | 2026-02-28 | J3 |
                     | dan   | 2025-05-01 | L2 |
                     | eve   | 2025-05-01 | J3 |
                     | fay   | 2025-05-01 | J3 |""",
    ),
    Rule(
        code="361",
        row="episode",
        fields="DECOM LS DEC",
        says="Police protection lasted for more than three days.",
        why="The law allows 72 hours (Children Act 1989, section 46). Check the days, and what came after.",
        broken="ls = 'L1' AND run_days > 3",
        source="Episodes that follow each other on the same day are one stretch, and all of them are marked.",
        proof="""
            episodes | child | decom      | dec        | ls | ?
                     | amy   | 2025-05-01 | 2025-05-04 | L1 |
                     | ben   | 2025-05-01 | 2025-05-05 | l1 | x
                     | cat   | 2025-05-01 | 2025-05-03 | L1 | x
                     | cat   | 2025-05-03 | 2025-05-05 | L1 | x
                     | cat   | 2025-05-05 | 2025-05-09 | L2 |
                     | dan   | 2025-05-01 | 2025-05-03 | L1 |
                     | dan   | 2025-05-04 | 2025-05-06 | L1 |
                     | eve   | 2026-03-28 |            | L1 |
                     | fay   | 2026-03-27 |            | L1 | x
                     | gus   | 2025-05-01 | soon       | L1 |
                     | hal   |            | 2025-05-05 | L1 |""",
    ),
    Rule(
        code="362",
        row="episode",
        fields="DECOM LS DEC",
        says="An emergency protection order lasted for more than 21 days.",
        why="The order holds for 8 days and one more week at most. Check the days, and what came after.",
        broken="ls = 'L2' AND run_days > 21",
        source="""The quoted limit is 21 days, though the law (Children Act 1989, section 45) gives 8 and 7.
            Episodes that follow each other on the same day are one stretch, and all of them are marked.""",
        proof="""
            episodes | child | decom      | dec        | ls | ?
                     | amy   | 2025-05-01 | 2025-05-22 | L2 |
                     | ben   | 2025-05-01 | 2025-05-23 | L2 | x
                     | cat   | 2025-05-01 | 2025-05-12 | L2 | x
                     | cat   | 2025-05-12 | 2025-05-23 | L2 | x
                     | dan   | 2025-05-01 | 2025-05-23 | L1 |
                     | eve   | 2026-03-10 |            | L2 |
                     | fay   | 2026-03-09 |            | L2 | x
                     | gus   | 2025-05-01 | soon       | L2 |""",
    ),
    Rule(
        code="363",
        row="episode",
        fields="LS DECOM DEC",
        says="A child assessment order lasted for more than 7 days.",
        why="The law allows 7 days (Children Act 1989, section 43). Check the days, and what came after.",
        broken="ls = 'L3' AND run_days > 7",
        source="Episodes that follow each other on the same day are one stretch, and all of them are marked.",
        proof="""
            episodes | child | decom      | dec        | ls | ?
                     | amy   | 2025-05-01 | 2025-05-08 | L3 |
                     | ben   | 2025-05-01 | 2025-05-09 | L3 | x
                     | cat   | 2025-05-01 | 2025-05-05 | L3 | x
                     | cat   | 2025-05-05 | 2025-05-09 | L3 | x
                     | dan   | 2026-03-24 |            | L3 |
                     | eve   | 2026-03-23 |            | L3 | x
                     | fay   | 2025-05-01 | 2025-05-09 | C2 |""",
    ),
    Rule(
        code="364",
        row="episode",
        fields="LS DECOM DEC",
        says="A child held by the police under PACE was in our care for more than 21 days.",
        why="Such a stay is a matter of hours or days. Was the child remanded by a court instead?",
        broken="ls = 'J2' AND run_days > 21",
        source="""The message gives no limit. In a published case 14 days pass and 23 do not, so it is taken
            to be 21, as for an emergency protection order. Episodes that join are one stretch.""",
        proof="""
            episodes | child | decom      | dec        | ls | ?
                     | amy   | 2025-05-01 | 2025-05-22 | J2 |
                     | ben   | 2025-05-01 | 2025-05-23 | J2 | x
                     | cat   | 2025-05-01 | 2025-05-12 | J2 | x
                     | cat   | 2025-05-12 | 2025-05-23 | J2 | x
                     | dan   | 2025-05-01 | 2025-05-23 | J1 |
                     | eve   | 2026-03-10 |            | J2 |
                     | fay   | 2026-03-09 |            | J2 | x""",
    ),
    Rule(
        code="365",
        row="episode",
        fields="LS DECOM DEC",
        says="One short break lasted for more than 17 days.",
        why="A longer stay is care, with reviews and a plan. Check the days and the legal status.",
        broken="ls = 'V3' AND run_days > 17",
        source="Breaks that follow each other on the same day are one break.",
        proof="""
            episodes | child | decom      | dec        | ls | ?
                     | amy   | 2025-05-01 | 2025-05-18 | V3 |
                     | ben   | 2025-05-01 | 2025-05-19 | V3 | x
                     | cat   | 2025-05-01 | 2025-05-10 | V3 | x
                     | cat   | 2025-05-10 | 2025-05-19 | V3 | x
                     | dan   | 2025-05-01 | 2025-08-19 | V4 |
                     | eve   | 2026-03-14 |            | V3 |
                     | fay   | 2026-03-13 |            | v3 | x
                     | gus   | 2025-05-01 | soon       | V3 |
                     | hal   | 2025-05-09 | 2025-05-01 | V3 |""",
    ),
    Rule(
        code="366",
        row="episodes",
        fields="RNE",
        says="A short break must begin with S: nobody moves to another home in the middle of one.",
        why="Each break is a stay of its own. Give S, or another legal status if the child truly moved on.",
        broken="ls = 'V3' AND rne IS DISTINCT FROM 'S'",
        source="No logic is quoted; RNE alone is named, so every short break (V3) is its own beginning.",
        proof="""
            episodes | child | decom      | rne | ls | ?
                     | amy   | 2025-05-01 | S   | V3 |
                     | ben   | 2025-05-01 | P   | V3 | x
                     | cat   | 2025-05-01 |     | v3 | x
                     | dan   | 2025-05-01 | P   | V4 |
                     | eve   | 2025-05-01 | s   | V3 |
                     | fay   | 2025-05-01 | P   |    |""",
    ),
    Rule(
        code="367",
        row="episode",
        fields="LS DECOM DEC",
        says="The short breaks of this child come to more than 75 days in the year.",
        why="More than 75 days is care, and the child is owed all it brings. Check days and legal status.",
        broken="break_days IS NOT NULL AND break_days_in_year > 75",
        source="The only twelve months that a return can see are its own year; other days do not count.",
        proof="""
            episodes | child | decom      | dec        | ls | ?
                     | amy   | 2025-05-01 | 2025-07-15 | V3 |
                     | ben   | 2025-05-01 | 2025-07-16 | V3 | x
                     | cat   | 2025-05-01 | 2025-06-10 | V3 | x
                     | cat   | 2025-08-01 | 2025-09-06 | v3 | x
                     | cat   | 2025-09-06 | 2025-12-06 | C2 |
                     | dan   | 2025-02-01 | 2025-06-15 | V3 |
                     | eve   | 2026-01-14 |            | V3 | x
                     | fay   | 2026-01-15 |            | V3 |
                     | gus   | 2025-05-01 | 2025-12-16 | V4 |
                     | hal   | 2025-08-01 | 2025-07-01 | V3 |
                     | hal   | 2025-08-01 | 2025-11-01 | V3 | x
                     | ida   | 2025-05-01 | soon       | V3 |""",
    ),
    Rule(
        code="426",
        row="episodes",
        fields="LS",
        says="This child has short breaks counted one by one (V3) and as a series (V4) in one year.",
        why="Counted both ways the same nights are told twice. Choose one way for the whole year.",
        broken="""
            ls IN ('V3', 'V4')
            AND EXISTS (SELECT 1 FROM episodes AS o
                        WHERE o.child = t.child AND o.ls IN ('V3', 'V4') AND o.ls <> t.ls)""",
        proof="""
            episodes | child | ls | ?
                     | amy   | V3 |
                     | amy   | V3 |
                     | ben   | V3 | x
                     | ben   | v4 | x
                     | ben   | C2 |
                     | cat   | V4 |
                     | dan   |    |""",
    ),
    Rule(
        code="445",
        row="episodes",
        fields="LS DECOM",
        says="A freeing order (D1) cannot begin after December 2005.",
        why="Placement orders took its place. Give E1 if it is a placement order, or check the day.",
        broken="ls = 'D1' AND decom > DATE '2005-12-31'",
        until=2024,
        source="No logic is quoted. “After December 2005” is read as after its last day.",
        proof="""
            episodes | child | ls | decom      | ?
                     | amy   | D1 | 2005-12-31 |
                     | ben   | d1 | 2006-01-01 | x
                     | cat   | E1 | 2006-01-01 |
                     | dan   | D1 |            |""",
    ),
    Rule(
        code="446",
        row="episodes",
        fields="LS DECOM",
        says="A placement order (E1) cannot begin before December 2005.",
        why="The law knew no placement orders then. Give D1 if it was a freeing order, or check the day.",
        broken="ls = 'E1' AND decom < DATE '2005-12-01'",
        proof="""
            episodes | child | ls | decom      | ?
                     | amy   | E1 | 2005-12-01 |
                     | ben   | e1 | 2005-11-30 | x
                     | cat   | C2 | 2005-11-30 |
                     | dan   | E1 |            |""",
    ),
    Rule(
        code="451",
        row="episodes",
        fields="DEC REC LS",
        says="This child is still shown under a freeing order (D1), which ended with the year 2005.",
        why="A child freed so long ago is grown up. Check the legal status, and whether this has ended.",
        broken="ls = 'D1' AND dec_text IS NULL AND rec_text IS NULL",
        until=2024,
        proof="""
            episodes | child | ls | dec        | rec | ?
                     | amy   | D1 |            |     | x
                     | ben   | D1 | 2023-05-01 | E11 |
                     | cat   | D1 |            | E11 |
                     | dan   | C2 |            |     |
                     | eve   | D1 | soon       |     |""",
    ),
)
