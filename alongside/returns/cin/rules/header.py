"""What the file says of itself."""

from alongside.returns.checking.rule import Rule, Scope

RULES = (
    Rule(
        code="100",
        row="header_v",
        fields="ReferenceDate",
        scope=Scope.RETURN,
        says="The reference date is not the last day of the census year.",
        why="It is 31 March of the year in which the census ends. Every other day is judged by it.",
        broken="reference IS NULL OR reference NOT IN (census_day, COALESCE(named_day, census_day))",
        proof="""
            header | reference  |
                   | 2026-03-31 |

            header | reference  | ?
                   | 2025-03-31 | x

            header | reference  | ?
                   |            | x

            header | reference  | said_year | ?
                   | 2025-03-31 | 2025      |
                   | 2026-03-31 | 2025      |
                   | 2024-03-31 | 2025      | x
                   | 2025-03-30 | 2025      | x
                   | 2026-03-31 | twenty    |
                   | 31 March   | 2026      | x""",
        source="The text quotes 2022-03-31 for every year: 31 March of the year that is checked is "
        "meant, or of "
        "the year that the header names.",
    ),
    Rule(
        code="100",
        part="b",
        fields="ReferenceDate",
        scope=Scope.RETURN,
        says="The file has no header, so it does not say of which year it is.",
        why="Every other day is judged by the reference date. Make the file again, with its header.",
        broken="SELECT NULL AS nr FROM (SELECT COUNT(h.nr) AS headers FROM header AS h) AS k WHERE "
        "k.headers = 0",
        proof="""
            child  | child |
                   | amy   |
            the whole return is broken

            header | reference  |
                   | 2026-03-31 |""",
    ),
)
