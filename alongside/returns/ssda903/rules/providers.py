"""Rules about who provides a home."""

from alongside.returns.checking.rule import Rule

_FAMILIES = ["A3", "A4", "A5", "A6", "U1", "U2", "U3", "U4", "U5", "U6"]


def _list(*codes: str) -> str:
    return ", ".join(f"'{one}'" for one in codes)


def _own_home_elsewhere(since: int, until: int, *others: str) -> Rule:
    mark = "" if others else "x"
    return Rule(
        code="1015",
        row="episode",
        fields="PL_LA",
        since=since,
        until=until,
        says="It says that we run this home ourselves, but it lies in another authority.",
        why="Check whose home it is, and its postcode. Our families may live far off; our houses seldom do.",
        broken=f"""
            place_provider = 'PR1' AND place_text IS NOT NULL AND ls NOT IN ('V3', 'V4')
            AND place NOT IN ({_list(*_FAMILIES, *others)}) AND authority <> '' AND pl_la <> authority""",
        source="""No logic is quoted. Foster and adoptive families are left out, as is supported accommodation
            from 2025/26, since they may live outside the authority that approved or runs them.""",
        proof=f"""
            authority | 301
            episodes | child | place | ls | place_provider | pl_la | ?
                     | amy   | K2    | C2 | PR1            | 301   |
                     | amy   | K2    | C2 | pr1            | 302   | x
                     | ben   | U1    | C2 | PR1            | 302   |
                     | ben   | A5    | E1 | PR1            | 302   |
                     | cat   | K2    | V3 | PR1            | 302   |
                     | dan   | K2    | C2 | PR2            | 302   |
                     | eve   |       | C2 | PR1            | 302   |
                     | eve   | K2    |    | PR1            | 302   |
                     | fay   | K2    | C2 | PR1            |       |
                     | gus   | K3    | C2 | PR1            | 302   | {mark}""",
    )


def _a_valid_code(since: int, until: int, *without: str) -> Rule:
    return Rule(
        code="178",
        row="episodes",
        fields="PLACE_PROVIDER",
        since=since,
        until=until,
        says="The provider is not one of this year's codes, or stands beside a home that has none.",
        why="It says who runs the child's home. Choose the code that is true, or none where none belongs.",
        broken=f"""
            place_provider_known = 0
            OR (place_provider_text IS NOT NULL AND place_known = 1 AND place IN ({_list(*without)}))""",
        source=""
        if since > 2025  # noqa: PLR2004
        else "The logic is quoted only for 2025/26; before that Z1 stood for what Z11 to Z14 stand for now.",
        proof=f"""
            episodes | child | place        | place_provider | ?
                     | amy   | U1           | PR1            |
                     | amy   | U1           | PR9            | x
                     | amy   | U1           | pr1            | x
                     | amy   | U1           |                |
                     | ben   | T0           | PR1            | x
                     | ben   | T0           |                |
                     | ben   | T4           | PR1            |
                     | cat   | {without[-1]} | PR1           | x
                     | dan   |              | PR1            |""",
    )


def _no_provider(since: int, until: int, *without: str) -> Rule:
    return Rule(
        code="213",
        row="episodes",
        fields="PLACE_PROVIDER",
        since=since,
        until=until,
        says="A stay of this kind has no provider, but one is given.",
        why="It is a short stay away, or a place of no usual kind. Leave the provider empty.",
        broken=f"place IN ({_list(*without)}) AND place_provider_text IS NOT NULL",
        source="""No logic is quoted. T4 is left out: rule 178 wants its provider to be a valid one. Z1 is
            left out as in the published case.""",
        proof=f"""
            episodes | child | place        | place_provider | ?
                     | amy   | T0           |                |
                     | amy   | t1           | PR1            | x
                     | ben   | {without[-1]} | PR1           | x
                     | cat   | U1           | PR1            |
                     | dan   | T4           | PR4            |
                     | eve   | Z1           | PR4            |""",
    )


def _provider_is_missing(since: int, until: int, *without: str) -> Rule:
    return Rule(
        code="526",
        row="episodes",
        fields="PLACE PLACE_PROVIDER",
        since=since,
        until=until,
        says="It is not said who provides this home.",
        why="Whoever runs the home answers for the child's days there. Give the provider's code.",
        broken=f"COALESCE(place, '') NOT IN ({_list(*without)}) AND place_provider_text IS NULL",
        source="""No logic is quoted. The kinds of stay that have no provider are those of rule 178; a kind
            that is not told is none of them.""",
        proof=f"""
            episodes | child | place        | place_provider | ?
                     | amy   | U1           |                | x
                     | amy   | U1           | PR1            |
                     | ben   | t0           |                |
                     | cat   | {without[-1]} |               |
                     | dan   | T4           |                | x
                     | eve   |              |                | x
                     | fay   |              | PR1            |""",
    )


def _cannot_be(code: str, provider: str, who: str, *kinds: str) -> Rule:
    return Rule(
        code=code,
        row="episodes",
        fields="PLACE PLACE_PROVIDER",
        says=f"A home of this kind cannot be provided by {who} ({provider}).",
        why="Either the kind of home or its provider is wrong. Say who really looks after the child there.",
        broken=f"place_provider = '{provider}' AND place IN ({_list(*kinds)})",
        proof=f"""
            episodes | child | place       | place_provider | ?
                     | amy   | P1          | {provider}     | x
                     | amy   | P1          | PR0            |
                     | ben   | {kinds[-1].lower()} | {provider.lower()} | x
                     | cat   | S1          | {provider}     |
                     | dan   |             | {provider}     |
                     | eve   | P1          |                |""",
    )


RULES = (
    _a_valid_code(2023, 2025, "T0", "T1", "T2", "T3", "Z1"),
    _a_valid_code(2026, 2027, "T0", "T1", "T2", "T3", "Z11", "Z12", "Z13", "Z14"),
    _no_provider(2023, 2025, "T0", "T1", "T2", "T3"),
    _no_provider(2026, 2027, "T0", "T1", "T2", "T3", "Z11", "Z12", "Z13", "Z14"),
    _provider_is_missing(2023, 2025, "T0", "T1", "T2", "T3", "Z1"),
    _provider_is_missing(2026, 2027, "T0", "T1", "T2", "T3", "Z11", "Z12", "Z13", "Z14"),
    _cannot_be("527", "PR1", "ourselves", "P1", "R2", "R5"),
    _cannot_be("528", "PR2", "another council", "P1", "R2", "R5"),
    _cannot_be("529", "PR3", "another public body", "P1", "K1", "K2", *_FAMILIES),
    _cannot_be("530", "PR4", "a private company", "P1"),
    _cannot_be("531", "PR5", "a charity", "P1"),
    Rule(
        code="550",
        row="episodes",
        fields="PLACE PLACE_PROVIDER",
        says="It says that the parents provide the home (PR0), but the child is not with them.",
        why="PR0 is only for a child who lives with their own parents (P1). Mend whichever is wrong.",
        broken="place_provider = 'PR0' AND place IS DISTINCT FROM 'P1'",
        source="No logic is quoted. A blank kind of home is not P1.",
        proof="""
            episodes | child | place | place_provider | ?
                     | amy   | P1    | PR0            |
                     | amy   | p1    | pr0            |
                     | ben   | U1    | PR0            | x
                     | cat   |       | PR0            | x
                     | dan   | U1    | PR1            |
                     | eve   | P1    |                |""",
    ),
    _own_home_elsewhere(2023, 2025),
    _own_home_elsewhere(2026, 2027, "K3"),
)
