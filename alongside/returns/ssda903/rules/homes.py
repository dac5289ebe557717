"""Rules about the kind of home: which there are, and with which law, beginning and end each can stand."""

from alongside.returns.checking.rule import Rule

RULES = (
    Rule(
        code="146",
        row="episodes",
        fields="PLACE",
        says="The kind of home is not one of this year's codes.",
        why="It says where the child lived. Give a code of this year, in capitals.",
        broken="place_known = 0",
        source="No logic is quoted. A cell that was left blank is left alone; spaces are no code.",
        proof="""
            episodes | child | place | ?
                     | amy   | P1    |
                     | amy   | Z14   |
                     | ben   | H5    | x
                     | ben   | P2    | x
                     | cat   |       |
                     | dan   | t3    | x
                     | eve   | Z1    |
                     | fay   | U     | x

            year | 2024
            episodes | child | place | ?
                     | amy   | K3    | x
                     | ben   | P2    |
                     | cat   | H5    |""",
    ),
    Rule(
        code="217",
        row="episodes",
        fields="PLACE DECOM RNE",
        says="Placed for adoption with those who fostered them, but the carers are said to have changed.",
        why="The child stays with the same people: only S, T or U can be true. Mend whichever is wrong.",
        broken="""
            place IN ('A3', 'A5') AND COALESCE(rne, '') NOT IN ('S', 'T', 'U')
            AND COALESCE(decom, DATE '2015-04-01') >= DATE '2015-04-01'""",
        source="""No logic is quoted. DECOM is named, for there was neither T nor U before 1 April 2015
            (check: told from memory of the guides of that year, which could not be read again).""",
        proof="""
            episodes | child | place | rne | decom      | ?
                     | amy   | A3    | T   |            |
                     | amy   | A5    | u   |            |
                     | amy   | A5    | S   |            |
                     | ben   | A3    | P   | 2015-04-01 | x
                     | ben   | a5    | B   |            | x
                     | ben   | A5    | P   | 2015-03-31 |
                     | cat   | A3    | L   |            | x
                     | dan   | A5    |     |            | x
                     | eve   | A4    | P   |            |
                     | fay   |       | P   |            |""",
    ),
    Rule(
        code="217t",
        row="episodes",
        fields="PLACE DECOM",
        since=2024,
        until=2024,
        says="Independent living (P2) ended as a kind of home on 28 October 2023; this episode goes on.",
        why="Since that day such a home is supported accommodation. End the episode then, and begin another.",
        broken="place = 'P2' AND (dec_text IS NULL OR dec > DATE '2023-10-28')",
        source="No logic is quoted. An episode that ended on the day itself is right.",
        proof="""
            episodes | child | place | dec        | ?
                     | amy   | P2    | 2023-10-28 |
                     | amy   | P2    | 2023-10-29 | x
                     | ben   | p2    |            | x
                     | cat   | P1    |            |
                     | dan   | P2    | soon       |""",
    ),
    Rule(
        code="336",
        row="spell",
        fields="PLACE",
        says="Placed for adoption with their foster carers, but before it they were in no foster family.",
        why="They can only be adopted by those who fostered them if they lived there. Check both homes.",
        broken="""
            place IN ('A3', 'A5') AND prev_nr IS NOT NULL AND COALESCE(prev_place, '') NOT IN
                ('A3', 'A4', 'A5', 'A6', 'U1', 'U2', 'U3', 'U4', 'U5', 'U6')""",
        proof="""
            episodes | child | decom      | place | ?
                     | amy   | 2025-05-01 | U4    |
                     | amy   | 2025-06-01 | A3    |
                     | amy   | 2025-07-01 | A5    |
                     | ben   | 2025-05-01 | K2    |
                     | ben   | 2025-06-01 | a3    | x
                     | cat   | 2025-05-01 | A5    |
                     | dan   | 2025-05-01 |       |
                     | dan   | 2025-06-01 | A5    | x
                     | eve   | 2025-05-01 | K2    |
                     | eve   | 2025-06-01 | A4    |
                     | fay   | 2025-06-01 | A5    | x
                     | fay   | 2025-05-01 | P1    |""",
        source="“Previous episode <PL> must be one of” them: a blank is none.",
    ),
    Rule(
        code="378",
        row="episodes",
        fields="PLACE LS",
        says="A child who lives with their own parents (P1) cannot be accommodated under section 20 (V2).",
        why="Section 20 is for a child whose parents cannot house them. Check the law, or the kind of home.",
        broken="place = 'P1' AND ls = 'V2'",
        proof="""
            episodes | child | place | ls | ?
                     | amy   | P1    | V2 | x
                     | ben   | p1    | v2 | x
                     | cat   | P1    | C2 |
                     | dan   | U1    | V2 |
                     | eve   | P1    |    |
                     | fay   |       | V2 |""",
    ),
    Rule(
        code="380",
        row="episodes",
        fields="PLACE RNE",
        says="A stay for a short while (T0 to T4) is said to begin with no change of home.",
        why="Care cannot begin with it: first there is a home from which the child goes. Give P or B.",
        broken="place IN ('T0', 'T1', 'T2', 'T3', 'T4') AND COALESCE(rne, '') NOT IN ('P', 'B')",
        source="""No logic is quoted: the message speaks of the start of care, the published case marks every
            reason that is no change of home with other carers.""",
        proof="""
            episodes | child | place | rne | ?
                     | amy   | T0    | S   | x
                     | amy   | t4    | l   | x
                     | ben   | T1    | P   |
                     | ben   | T3    | B   |
                     | cat   | T2    |     | x
                     | dan   | U1    | S   |
                     | eve   |       | S   |""",
    ),
    Rule(
        code="381",
        row="episodes",
        fields="PLACE REC",
        says="Care is said to have ended in a stay for a short while (T0 to T4).",
        why="A child leaves care from home, not from a visit. Add the return, or mend the kind of home.",
        broken="place IN ('T0', 'T1', 'T2', 'T3', 'T4') AND rec_text IS NOT NULL AND rec <> 'X1'",
        source="No logic is quoted. Any reason but X1 ends care.",
        proof="""
            episodes | child | place | rec | ?
                     | amy   | T0    | X1  |
                     | amy   | t1    | E4A | x
                     | ben   | T4    | E8  | x
                     | cat   | T2    |     |
                     | dan   | U1    | E8  |
                     | eve   | T3    | x1  |
                     | fay   |       | E8  |""",
    ),
    Rule(
        code="382",
        row="episodes",
        fields="LS PLACE",
        says="A short break (V3 or V4) cannot be in a stay for a short while (T0 to T4).",
        why="The child goes home from a short break. Say in which kind of home the break was.",
        broken="ls IN ('V3', 'V4') AND place IN ('T0', 'T1', 'T2', 'T3', 'T4')",
        proof="""
            episodes | child | place | ls | ?
                     | amy   | T0    | V3 | x
                     | ben   | t4    | v4 | x
                     | cat   | T1    | C2 |
                     | dan   | U6    | V3 |
                     | eve   | T1    |    |""",
    ),
    Rule(
        code="384",
        row="episodes",
        fields="PLACE LS",
        says="A short break (V3 or V4) cannot be with a long-term foster family (U1 or U4).",
        why="A long-term family is a child's home, not a break from it. Mend the kind of home or the law.",
        broken="ls IN ('V3', 'V4') AND place IN ('U1', 'U4')",
        proof="""
            episodes | child | place | ls | ?
                     | amy   | U1    | V3 | x
                     | ben   | u4    | v4 | x
                     | cat   | U6    | V3 |
                     | dan   | U4    | C2 |
                     | eve   | U1    |    |
                     | fay   |       | V4 |""",
    ),
    Rule(
        code="390",
        row="episodes",
        fields="PLACE REC",
        says="The child was adopted, but did not live with adopters when it was ordered.",
        why="Before an adoption the child lives with the new family. Check the kind of home (A3 to A6).",
        broken="rec IN ('E11', 'E12') AND COALESCE(place, '') NOT IN ('A3', 'A4', 'A5', 'A6')",
        proof="""
            episodes | child | place | rec | ?
                     | amy   | A3    | E11 |
                     | amy   | a6    | e12 |
                     | ben   | U1    | E11 | x
                     | cat   |       | E12 | x
                     | dan   | U1    | E4A |
                     | eve   | U1    |     |""",
    ),
    Rule(
        code="408",
        row="episodes",
        fields="PLACE LS",
        says="Placed for adoption under a placement order (A5, A6), but that is not the legal status.",
        why="Without the order (E1) or the parents' agreement nobody may do so. Check it at once.",
        broken="place IN ('A5', 'A6') AND ls IS DISTINCT FROM 'E1'",
        source="No logic is quoted. E1 is the one code for a placement order.",
        proof="""
            episodes | child | place | ls | ?
                     | amy   | A5    | E1 |
                     | amy   | a6    | e1 |
                     | ben   | A5    | C2 | x
                     | cat   | A6    |    | x
                     | dan   | A3    | C2 |
                     | eve   |       | C2 |""",
    ),
    Rule(
        code="516",
        row="episodes",
        fields="REC PLACE",
        says="Their foster carers became their guardians (E45, E46), but the home is no foster family.",
        why="The order went to those who fostered the child. Check the home (U1 to U6), or the reason.",
        broken="""
            rec IN ('E45', 'E46') AND COALESCE(place, '') NOT IN ('U1', 'U2', 'U3', 'U4', 'U5', 'U6')""",
        source="No logic is quoted beside the message, which asks it of the episode that ended so.",
        proof="""
            episodes | child | place | rec | ?
                     | amy   | U1    | E45 |
                     | amy   | u6    | e46 |
                     | ben   | K2    | E45 | x
                     | cat   |       | E46 | x
                     | dan   | K2    | E47 |
                     | eve   | A3    | E45 | x""",
    ),
)
