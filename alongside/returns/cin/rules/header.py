"""Rules about what the file says of itself."""

from alongside.returns.checking.rule import Rule

RULES = (
    Rule(
        code="100",
        row="header_v",
        fields="ReferenceDate",
        says="The census day that the file names is not 31 March of its year, or is missing.",
        why="Every other day in the file is judged by it. Make the file again with the right year.",
        broken="reference IS NULL OR reference <> due",
        proof="""
            header | reference  | said_year | ?
                   | 2026-03-31 | 2026      |
                   | 2025-03-31 | 2026      | x
                   | 2026-03-30 | 2026      | x
                   |            | 2026      | x
                   | 31 March   | 2026      | x
                   | 2026-03-31 |           |
                   | 2025-03-31 |           | x
                   | 2025-03-31 | 2025      |
                   | 2026-03-31 | twenty    |""",
        source="The text quotes 2022-03-31 in all years; 31 March of the year that the header names is "
        "meant.",
    ),
    Rule(
        code="100",
        part="b",
        broken="SELECT NULL AS nr FROM (SELECT COUNT(h.nr) AS headers FROM header AS h) AS k WHERE "
        "k.headers = 0",
        fields="ReferenceDate",
        says="The file does not say of which year it is: it has no header.",
        why="Every other day in the file is judged by the census day. Make the file again, with its header.",
        proof="""
            child  | child |
                   | amy   |
            the whole return is broken

            header | reference  |
                   | 2026-03-31 |""",
    ),
)
