"""Rules about the home of this year's first episode beside the one with which last year ended."""

from alongside.returns.checking.rule import Rule

_FIRST = "n = 1 AND last_nr IS NOT NULL"


def _goes_on(code: str, field: str, what: str, one: str, other: str) -> Rule:
    """Last year ended with an open episode, and this year's first is another."""
    column = field.lower()
    return Rule(
        code=code,
        row="episode",
        fields=field,
        says=f"Last year ended with an open episode; this year's first has another {what}.",
        why="It is the same episode, going on. If the child moved between, that is an episode: add it.",
        broken=f"{_FIRST} AND last_dec_text IS NULL AND {column} IS DISTINCT FROM last_{column}",
        source="No logic is quoted; it is written like that of 503D.",
        proof=f"""
            episodes_last | child | decom      | dec        | {column} |
                          | amy   | 2025-01-01 |            | {one}    |
                          | ben   | 2025-01-01 |            | {one}    |
                          | cat   | 2025-01-01 | 2025-02-01 | {one}    |
                          | dan   | 2025-01-01 |            |          |
                          | eve   | 2025-01-01 |            | {one}    |
                          | fay   | 2025-01-01 | soon       | {one}    |
            episodes      | child | decom      | dec        | {column} | ?
                          | amy   | 2025-01-01 | 2025-05-01 | {one}    |
                          | amy   | 2025-05-01 |            | {other}  |
                          | ben   | 2025-01-01 |            | {other}  | x
                          | cat   | 2025-05-01 |            | {other}  |
                          | dan   | 2025-01-01 |            | {other}  | x
                          | eve   | 2025-01-01 |            |          | x
                          | fay   | 2025-01-01 |            | {other}  |
                          | gus   | 2025-05-01 |            | {other}  |""",
    )


def _same_episode(code: str, field: str, what: str, one: str, other: str) -> Rule:
    """The first episode began on the same day as last year's final one, so it is the same."""
    column = field.lower()
    return Rule(
        code=code,
        row="episode",
        fields=field,
        says=f"Last year's return has this episode too, with another {what}.",
        why="One stay in one home has one place on the map. See which postcode is right, and mend the other.",
        broken=f"{_FIRST} AND decom = last_decom AND {column} IS DISTINCT FROM last_{column}",
        source="""No logic is quoted. They contradict each other where both are of one episode, which began on
            the same day; whether it was open last year is rule 503's question.""",
        proof=f"""
            episodes_last | child | decom      | dec        | {column} |
                          | amy   | 2025-01-01 |            | {one}    |
                          | ben   | 2025-01-01 |            | {one}    |
                          | cat   | 2025-01-01 | 2025-02-01 | {one}    |
                          | dan   | 2025-01-01 |            |          |
                          | eve   | 2025-01-01 |            | {one}    |
                          | fay   |            |            | {one}    |
            episodes      | child | decom      | dec        | {column} | ?
                          | amy   | 2025-01-01 | 2025-05-01 | {one}    |
                          | amy   | 2025-05-01 |            | {other}  |
                          | ben   | 2025-01-01 |            | {other}  | x
                          | cat   | 2025-02-01 |            | {other}  |
                          | dan   | 2025-01-01 |            | {other}  | x
                          | eve   | 2025-01-01 |            |          | x
                          | fay   |            |            | {other}  |
                          | gus   | 2025-05-01 |            | {other}  |""",
    )


def _same_kind(since: int, until: int, source: str, *kinds: str, less: str = "") -> Rule:
    """The kind of home; of the two kinds named the second may follow upon the first where `less` says so."""
    before, now = kinds
    mark = "" if less else "x"
    return Rule(
        code="503D",
        row="episode",
        fields="PLACE",
        since=since,
        until=until,
        says="Last year ended with an open episode; this year's first is in another kind of home.",
        why="It is the same episode, going on. If the child moved between, that is an episode: add it.",
        broken=f"{_FIRST} AND last_dec_text IS NULL AND place IS DISTINCT FROM last_place{less}",
        source=source,
        proof=f"""
            episodes_last | child | decom      | dec        | place    |
                          | amy   | 2022-01-01 |            | U1       |
                          | ben   | 2022-01-01 |            | U1       |
                          | cat   | 2022-01-01 | 2022-02-01 | U1       |
                          | dan   | 2022-01-01 |            |          |
                          | eve   | 2022-01-01 |            | {before} |
                          | fay   | 2022-01-01 |            | {before} |
                          | hal   | 2022-01-01 |            | {before} |
            episodes      | child | decom      | dec        | place    | ?
                          | amy   | 2022-01-01 | 2022-05-01 | u1       |
                          | amy   | 2022-05-01 |            | K2       |
                          | ben   | 2022-01-01 |            | K2       | x
                          | cat   | 2022-05-01 |            | K2       |
                          | dan   | 2022-01-01 |            | K2       | x
                          | eve   | 2022-01-01 |            | {now}    | {mark}
                          | fay   | 2022-01-01 |            | K2       | x
                          | gus   | 2022-05-01 |            | K2       |
                          | hal   | 2022-01-01 |            |          | x""",
    )


RULES = (
    _same_episode("452", "PL_LA", "authority in which the home lies", "301", "302"),
    _same_episode("453", "PL_DISTANCE", "distance from home", "12.5", "13"),
    _same_kind(2023, 2024, "No logic is quoted.", "H5", "K3"),
    _same_kind(
        2025,
        2025,
        "The logic, quoted with the next year, leaves out H5 that became K3 in 2025 only.",
        "H5",
        "K3",
        less=" AND NOT COALESCE(last_place = 'H5' AND place = 'K3', FALSE)",
    ),
    _same_kind(
        2026,
        2027,
        "H5 that became K3 is left out in 2025 only. Z1 became Z11 to Z14 in this year, as the case has it.",
        "Z1",
        "Z13",
        less=" AND NOT COALESCE(last_place = 'Z1' AND place IN ('Z11', 'Z12', 'Z13', 'Z14'), FALSE)",
    ),
    _goes_on("503E", "PLACE_PROVIDER", "provider of the home", "PR1", "PR4"),
    _goes_on("503F", "URN", "number (URN) of the home", "SC000001", "SC000002"),
    _goes_on("503G", "PL_DISTANCE", "distance from home", "12.5", "13"),
    _goes_on("503H", "PL_LA", "authority in which the home lies", "301", "302"),
    _goes_on("503J", "PL_LOCATION", "place, inside or outside the authority", "IN", "OUT"),
)
