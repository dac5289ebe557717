"""Rules about how old a child must be for a home, and how long a stay for a short while may be."""

from typing import Any

from alongside.returns.checking.rule import Rule


def _old_enough(code: str, place: str, home: str, age: int, **years: Any) -> Rule:
    return Rule(
        code=code,
        row="episode",
        fields="DECOM PLACE",
        says=f"The child was under {age} when they went to {home}.",
        why="So young a child cannot have lived there. Check the birthday, the day and the kind of home.",
        broken=f"place = '{place}' AND decom < head_dob + INTERVAL '{age}' YEAR",
        source=f"No logic is quoted. The {age}th birthday itself is old enough.",
        proof=f"""
            header | child | dob        |
                   | amy   | 2000-03-15 |
                   | ben   | 2000-02-29 |
                   | cat   |            |
            episodes | child | decom      | place           | ?
                     | amy   | {2000 + age}-03-14 | {place} | x
                     | amy   | {2000 + age}-03-15 | {place.lower()} |
                     | amy   | {1999 + age}-03-15 | {place.lower()} | x
                     | amy   | 2000-03-15         | U1      |
                     | ben   | {2000 + age}-02-27 | {place} | x
                     | ben   | {2000 + age}-03-01 | {place} |
                     | cat   | 2003-03-15         | {place} |
                     | dan   | 2003-03-15         | {place} |
                     | amy   |                    | {place} |""",
        **years,
    )


def _stays_too_long(code: str, place: str, what: str, days: int, why: str) -> Rule:
    return Rule(
        code=code,
        row="home",
        fields="DECOM PLACE",
        says=f"A stay {what} ({place}) went on for more than {days} days.",
        why=why,
        broken=f"place = '{place}' AND DATE_DIFF('DAY', decom, goes_until) > {days}",
        needs="header",
        source="""No logic is quoted. A stay that goes on is counted to the year's last day. The header
            is named as needed, though no column is asked.""",
        proof=f"""
            header   | child |
                     | amy   |
            episodes | child | decom      | dec                  | place   | ?
                     | amy   | 2025-05-01 | {_may(days)}         | {place} |
                     | amy   | 2025-05-01 | {_may(days + 1)}     | {place.lower()} | x
                     | ben   | 2025-05-01 | {_may(days + 1)}     | U1      |
                     | cat   | 2025-05-01 |                      | {place} | x
                     | dan   | 2026-03-25 |                      | {place} |
                     | eve   | 2025-05-01 | soon                 | {place} |
                     | fay   |            | 2025-09-01           | {place} |""",
    )


def _may(days: int) -> str:
    """The day that is so many days after 1 May 2025."""
    months = ((0, 5), (31, 6), (61, 7))
    begins, month = max(one for one in months if one[0] <= days)
    return f"2025-{month:02d}-{days - begins + 1:02d}"


RULES = (
    Rule(
        code="359",
        row="home",
        fields="DEC LS PLACE",
        says="In care after the 18th birthday, but not under section 20(5) (V2) in a children's home (K2).",
        why="Only so can care go on after 18. End the episode on the birthday, or mend the birthday.",
        broken="""
            goes_until > head_dob + INTERVAL '18' YEAR
            AND (ls IS DISTINCT FROM 'V2' OR place IS DISTINCT FROM 'K2')""",
        source="""No logic is quoted. V2 is section 20, K2 the home. An episode that goes on is judged by the
            last day of the year.""",
        proof="""
            header | child | dob        |
                   | amy   | 2007-05-01 |
                   | ben   | 2008-03-30 |
                   | cat   | 2008-03-31 |
                   | dan   |            |
            episodes | child | decom      | dec        | ls | place | ?
                     | amy   | 2024-05-01 | 2025-05-01 | C2 | U1    |
                     | amy   | 2024-05-01 | 2025-05-02 | C2 | U1    | x
                     | amy   | 2024-05-01 | 2025-05-02 | v2 | k2    |
                     | amy   | 2024-05-01 | 2025-05-02 | V2 | U1    | x
                     | amy   | 2024-05-01 | 2025-05-02 |    | K2    | x
                     | amy   | 2024-05-01 | soon       | C2 | K2    |
                     | ben   | 2024-05-01 |            | C2 | U1    | x
                     | cat   | 2024-05-01 |            | C2 | U1    |
                     | dan   | 2024-05-01 |            | C2 | U1    |
                     | eve   | 2024-05-01 |            | C2 | U1    |""",
    ),
    _old_enough("370", "P2", "live independently", 15, until=2023),
    _old_enough("370", "P2", "live independently", 16, since=2024, until=2024),
    _old_enough("371", "H5", "semi-independent living", 14, until=2023),
    _old_enough("371", "H5", "semi-independent living", 16, since=2024, until=2024),
    _old_enough("371", "K3", "supported accommodation", 16, since=2025),
    _old_enough("372", "R5", "a young offender institution or prison", 10),
    _old_enough("373", "S1", "a residential school", 4),
    _old_enough("374", "P3", "live where they work", 14),
    _stays_too_long(
        "375",
        "T1",
        "in hospital",
        42,
        "After six weeks the hospital is where the child lives: give it as a home of its own.",
    ),
    _stays_too_long(
        "376",
        "T3",
        "while the foster carers were on holiday",
        21,
        "After three weeks it is a change of home: give it as one, and say why the child had to move.",
    ),
    _stays_too_long(
        "379",
        "T4",
        "elsewhere for an unnamed reason",
        7,
        "After seven days it is a change of home: give it as one, and say why the child had to move.",
    ),
    Rule(
        code="377",
        row="home",
        fields="PLACE",
        says="More than two stays elsewhere in twelve months, while the foster carers had a holiday (T3).",
        why="A child should not have to go away so often. Check what kinds of stay they really were.",
        broken="""
            place = 'T3' AND COALESCE(rne, '') <> 'L'
            AND (holiday < holiday_two_before + INTERVAL '12' MONTH
                 OR holiday_after < holiday_before + INTERVAL '12' MONTH
                 OR holiday_two_after < holiday + INTERVAL '12' MONTH)""",
        source="""No logic is quoted. Each of three stays begun within twelve months is marked; a change of
            the law alone (L) begins no new stay, and a stay whose first day is not given is taken as of this
            year, like all that is returned.""",
        proof="""
            episodes | child | decom      | place | rne | ?
                     | amy   | 2024-04-01 | T3    | P   | x
                     | amy   | 2024-08-01 | t3    | P   | x
                     | amy   | 2025-03-31 | T3    | P   | x
                     | amy   | 2026-03-01 | T3    | P   |
                     | ben   | 2024-04-01 | T3    | P   |
                     | ben   | 2024-08-01 | T3    | P   |
                     | ben   | 2025-04-01 | T3    | P   |
                     | cat   | 2025-05-01 | T3    | P   |
                     | cat   | 2025-06-01 | U1    | P   |
                     | cat   | 2025-07-01 | T3    | P   |
                     | cat   | 2025-08-01 | T2    | P   |
                     | dan   | 2025-05-01 | T3    | P   |
                     | dan   | 2025-05-09 | T3    | L   |
                     | dan   | 2025-07-01 | T3    | P   |
                     | eve   |            | T3    | P   | x
                     | eve   |            | T3    | P   | x
                     | eve   |            | T3    | P   | x
                     | fay   | 2025-05-01 | T3    | P   | x
                     | fay   | 2025-06-01 | T3    | P   | x
                     | fay   | 2025-07-01 | T3    | P   | x
                     | fay   | 2025-08-01 | T3    | P   | x
                     | gus   |            | T3    | P   |
                     | gus   |            | T3    | P   |""",
    ),
)
