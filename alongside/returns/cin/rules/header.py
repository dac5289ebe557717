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
        broken="reference IS DISTINCT FROM census_day",
        proof="""
            header | reference  |
                   | 2026-03-31 |

            header | reference  | ?
                   | 2025-03-31 | x

            header | reference  | ?
                   |            | x""",
    ),
)
