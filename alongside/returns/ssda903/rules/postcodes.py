"""Rules about where a home lies: postcodes, the authority, and how far it is from home."""

from alongside.returns.checking.rule import Rule

_NOT_A_BREAK = "COALESCE(ls, '') NOT IN ('V3', 'V4')"
_A_BREAK = "ls IN ('V3', 'V4')"
_EVER_ALONE = "(alone_here = 1 OR alone_earlier = 1)"
_NEVER_ALONE = "alone_here = 0 AND alone_earlier = 0"
_SPARED = "header header_last uasc uasc_last header.uasc header_last.uasc"
"""Who came alone is asked of every table that came; none of them must."""
_POSTCODE = "'^[A-Z][A-Z]?[0-9][A-Z0-9]?[0-9][A-Z][A-Z]$'"

RULES = (
    Rule(
        code="164",
        row="home",
        fields="PL_DISTANCE",
        without=_SPARED,
        says="The distance between the two homes is no number of miles from 0 to 999.9.",
        why="It shows how far from home a child was taken. The postcodes tell: mend those.",
        broken=f"""
            {_NOT_A_BREAK} AND {_NEVER_ALONE} AND pl_distance_text IS NOT NULL
            AND (pl_distance IS NULL OR pl_distance < 0 OR pl_distance > 999.9)""",
        source="""No logic is quoted. 999.9 is the greatest number that the return can hold. A distance that
            is not there is left to 392a, one beside a short break to 398; as in 392a, a child who came alone
            to seek asylum has none.""",
        proof="""
            uasc     | child |
                     | fay   |
            episodes | child | ls | pl_distance | ?
                     | amy   | C2 | 0           |
                     | amy   | C2 | 12.5        |
                     | amy   | C2 | 999.9       |
                     | amy   | C2 | 1000        | x
                     | amy   | C2 | -1          | x
                     | amy   | C2 | far         | x
                     | ben   |    | far         | x
                     | cat   | C2 |             |
                     | dan   | V3 | far         |
                     | fay   | C2 | far         |""",
    ),
    Rule(
        code="169",
        row="episodes",
        fields="PL_LA",
        says="It is not known, or not rightly told, in which authority the home lies.",
        why="It shows who else must know that the child lives there. The postcode tells: mend that.",
        broken=f"""
            {_NOT_A_BREAK}
            AND (pl_la_text IS NULL OR NOT REGEXP_MATCHES(pl_la,
                 '^(CON|NIR|SCO|WAL|NUK)$|^[0-9][0-9][0-9]$|^[A-Z][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]$'))""",
        source="""No logic is quoted. Valid is what looks like an authority's code: three digits, or a letter
            and eight, or one of the codes for places outside England. A short break has none (420).""",
        proof="""
            episodes | child | ls | pl_la     | ?
                     | amy   | C2 | E09000001 |
                     | amy   | C2 | 301       |
                     | amy   | C2 | NIR       |
                     | ben   | C2 |           | x
                     | ben   |    |           | x
                     | cat   | C2 | London    | x
                     | dan   | V3 |           |
                     | eve   | v4 |           |""",
    ),
    Rule(
        code="179",
        row="episodes",
        fields="PL_LOCATION",
        says="Whether the home lies inside the authority (IN) or outside (OUT) is not rightly told.",
        why="It shows whether the child could stay near those they know. The postcode tells: mend that.",
        broken=f"{_NOT_A_BREAK} AND COALESCE(pl_location_known, 0) = 0",
        source="""No logic is quoted. As in rule 169, whose message is of the same kind, none is not valid
            either, and a short break has none.""",
        proof="""
            episodes | child | ls | pl_location | ?
                     | amy   | C2 | IN          |
                     | amy   | C2 | OUT         |
                     | ben   | C2 |             | x
                     | cat   | C2 | NEAR        | x
                     | dan   | V4 |             |
                     | eve   |    | in          | x""",
    ),
    Rule(
        code="214",
        row="episodes",
        fields="PL_POST URN",
        says="Short breaks (V3 or V4) need no postcode and no number (URN) of the home, but one is given.",
        why="The child lives with their family. Leave both empty.",
        broken=f"{_A_BREAK} AND (pl_post_text IS NOT NULL OR urn_text IS NOT NULL)",
        source="No logic is quoted. Either of the two is enough.",
        proof="""
            episodes | child | ls | pl_post | urn      | ?
                     | amy   | V3 | AB1 0JD | SC000001 | x
                     | amy   | v4 | AB1 0JD |          | x
                     | amy   | V3 |         | SC000001 | x
                     | ben   | V3 |         |          |
                     | cat   | C2 | AB1 0JD | SC000001 |
                     | dan   |    | AB1 0JD |          |""",
    ),
    Rule(
        code="392a",
        row="home",
        fields="PL_DISTANCE",
        without=_SPARED,
        says="The distance between the two homes is not known.",
        why="It shows how far from home a child was taken. The postcodes tell: give both.",
        broken=f"{_NOT_A_BREAK} AND {_NEVER_ALONE} AND pl_distance_text IS NULL",
        source="""The text asks for two earlier years; a return can bring one. How a child of last year's CSV
            files is known to have come alone is not told: by a line that says when that ended.""",
        proof="""
            uasc | child |
                 | eve   |
            uasc_last | child | duc        |
                      | fay   | 2024-06-01 |
                      | gus   |            |
            header_last | child | uasc |
                        | hal   | 1    |
                        | ida   | 0    |
            episodes | child | ls | pl_distance | ?
                     | amy   | C2 | 12.5        |
                     | amy   | C2 |             | x
                     | ben   |    |             | x
                     | cat   | V3 |             |
                     | dan   | C2 | far         |
                     | eve   | C2 |             |
                     | fay   | C2 |             |
                     | gus   | C2 |             | x
                     | hal   | C2 |             |
                     | ida   | C2 |             | x

            absent | header header_last uasc uasc_last
            episodes | child | ls | pl_distance | ?
                     | amy   | C2 |             | x""",
    ),
    Rule(
        code="392b",
        row="home",
        fields="HOME_POST PL_POST",
        without=_SPARED,
        says="A postcode is missing: of the home the child came from, or of the one they live in.",
        why="Without both nobody can tell how far away the child lives. Look them up in the child's record.",
        broken=f"{_NOT_A_BREAK} AND {_NEVER_ALONE} AND (home_post_text IS NULL OR pl_post_text IS NULL)",
        source="""The text asks for two earlier years; a return can bring one. How a child of last year's CSV
            files is known to have come alone is not told: by a line that says when that ended.""",
        proof="""
            uasc | child |
                 | eve   |
            uasc_last | child | duc        |
                      | fay   | 2024-06-01 |
                      | gus   |            |
            header | child | uasc |
                   | hal   | 1    |
                   | ida   | 0    |
            episodes | child | ls | home_post | pl_post | ?
                     | amy   | C2 | AB1 0JD   | AB1 0JX |
                     | amy   | C2 |           | AB1 0JX | x
                     | amy   | C2 | AB1 0JD   |         | x
                     | ben   |    |           |         | x
                     | cat   | V3 |           |         |
                     | eve   | C2 |           |         |
                     | fay   | C2 |           |         |
                     | gus   | C2 |           |         | x
                     | hal   | C2 |           |         |
                     | ida   | C2 |           |         | x

            absent | header header_last uasc uasc_last
            episodes | child | ls | home_post | pl_post | ?
                     | amy   | C2 |           | AB1 0JX | x""",
    ),
    Rule(
        code="392c",
        row="home",
        fields="HOME_POST PL_POST",
        says="One of the two postcodes is none that can be.",
        why="Nobody can find a home by it. Look it up, and write it as SW1A 1AA.",
        broken=f"""
            (home_post_plain IS NOT NULL AND NOT REGEXP_MATCHES(home_post_plain, {_POSTCODE}))
            OR (pl_post_plain IS NOT NULL AND NOT REGEXP_MATCHES(pl_post_plain, {_POSTCODE}))""",
        source="""No logic is quoted. Judged by its shape, with or without the space and in small letters too:
            a list of all postcodes is not to hand.""",
        proof="""
            episodes | child | home_post | pl_post  | ?
                     | amy   | AB1 0JD   | SW1A 1AA |
                     | amy   | ab10jd    | M11AE    |
                     | ben   | AB1       | AB1 0JD  | x
                     | ben   | AB1 0JD   | unknown  | x
                     | cat   |           |          |
                     | cat   |           | 1AB 0JD  | x
                     | dan   | AB10 0JDX |          | x""",
    ),
    Rule(
        code="392d",
        row="home",
        fields="HOME_POST PL_POST PLACE",
        says="The home has the postcode of the home they came from, but is not their parents' (P1).",
        why="Then it is not known where the child lives, or that they live at home. Mend whichever is wrong.",
        broken="home_post_plain = pl_post_plain AND place IS DISTINCT FROM 'P1'",
        proof="""
            episodes | child | place | home_post | pl_post | ?
                     | amy   | U1    | AB1 0JD   | AB1 0JD | x
                     | amy   | U1    | AB1 0JD   | ab10jd  | x
                     | ben   | p1    | AB1 0JD   | AB1 0JD |
                     | cat   | U1    | AB1 0JD   | AB1 0JX |
                     | dan   | U1    |           |         |
                     | eve   |       | AB1 0JD   | AB1 0JD | x""",
    ),
    Rule(
        code="398",
        row="episodes",
        fields="LS HOME_POST PL_POST",
        says="Short breaks (V3 or V4) need no postcodes, but one is given.",
        why="The child lives with their family: there is no distance to tell. Leave them empty.",
        broken=f"{_A_BREAK} AND (home_post_text IS NOT NULL OR pl_post_text IS NOT NULL)",
        source="No logic is quoted. The distance comes from the postcodes, and they are the fields named.",
        proof="""
            episodes | child | ls | home_post | pl_post | ?
                     | amy   | V3 | AB1 0JD   | AB1 0JX | x
                     | amy   | v4 | AB1 0JD   |         | x
                     | amy   | V3 |           | AB1 0JX | x
                     | ben   | V3 |           |         |
                     | cat   | C2 | AB1 0JD   | AB1 0JX |
                     | dan   |    | AB1 0JD   |         |""",
    ),
    Rule(
        code="406",
        row="home",
        fields="PL_DISTANCE",
        without=_SPARED,
        says="This child came alone to seek asylum, but a distance from the home they came from is given.",
        why="That home is in another country. Leave the postcode of the home they came from empty.",
        broken=f"{_EVER_ALONE} AND pl_distance_text IS NOT NULL",
        source="""No logic is quoted. How a child of last year's CSV files is known to have come alone is not
            told: by a line that says when that ended.""",
        proof="""
            uasc | child |
                 | eve   |
                 | jon   |
            uasc_last | child | duc        |
                      | fay   | 2024-06-01 |
                      | gus   |            |
            header | child | uasc |
                   | hal   | 1    |
                   | ida   | 0    |
                   | jon   | 0    |
            episodes | child | ls | pl_distance | ?
                     | amy   | C2 | 12.5        |
                     | jon   | C2 | 12.5        |
                     | eve   | C2 | 12.5        | x
                     | eve   | C2 |             |
                     | fay   | C2 | 12.5        | x
                     | gus   | C2 | 12.5        |
                     | hal   | C2 | far         | x
                     | ida   | C2 | 12.5        |""",
    ),
    Rule(
        code="411",
        row="episode",
        fields="PL_LOCATION",
        says="The home is said to lie inside the authority (IN), but it lies in another.",
        why="It shows whether the child could stay near those they know. The postcode tells: mend that.",
        broken="pl_location = 'IN' AND authority <> '' AND pl_la <> authority",
        source="No logic is quoted. The case marks IN alone, not OUT beside the authority itself.",
        proof="""
            authority | 301
            episodes | child | pl_la | pl_location | ?
                     | amy   | 301   | IN          |
                     | amy   | 302   | in          | x
                     | ben   | 302   | OUT         |
                     | ben   | 301   | OUT         |
                     | cat   |       | IN          |
                     | dan   | 302   |             |""",
    ),
    Rule(
        code="420",
        row="episodes",
        fields="PL_LA",
        says="Short breaks (V3 or V4) have no authority in which the home lies, but one is given.",
        why="The child lives with their family. Leave the postcode and the authority empty.",
        broken=f"{_A_BREAK} AND pl_la_text IS NOT NULL",
        proof="""
            episodes | child | ls | pl_la     | ?
                     | amy   | V3 | E09000001 | x
                     | amy   | v4 | NIR       | x
                     | ben   | V3 |           |
                     | cat   | C2 | E09000001 |
                     | dan   |    | E09000001 |""",
    ),
    Rule(
        code="454",
        row="home",
        fields="PL_DISTANCE",
        without=_SPARED,
        since=2026,
        says="The home is said to lie more than 350 miles from the home the child came from.",
        why="Hardly any child is taken so far. Look at both postcodes: one of them may be mistyped.",
        broken=f"{_NEVER_ALONE} AND pl_distance > 350 AND pl_distance <> 999.9",
        source="""The note in the message says that children who came alone are left out. 999.9 says that it
            could not be worked out.""",
        proof="""
            uasc     | child |
                     | fay   |
            episodes | child | pl_distance | ?
                     | amy   | 350         |
                     | amy   | 350.0       |
                     | amy   | 350.1       | x
                     | ben   | 999.9       |
                     | ben   | 999.8       | x
                     | cat   |             |
                     | dan   | far         |
                     | fay   | 500         |""",
    ),
)
