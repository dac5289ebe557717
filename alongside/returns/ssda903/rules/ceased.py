"""Rules about the reason why care ended, and the age that it asks for."""

from alongside.returns.checking.rule import Rule

RULES = (
    Rule(
        code="386",
        row="episode",
        fields="REC",
        says="It says that the child was adopted, but they were already 18.",
        why="Nobody is adopted out of care as an adult. Check reason, day and birthday.",
        broken="rec IN ('E11', 'E12') AND dec >= head_dob + INTERVAL '18' YEAR",
        proof="""
            header   | child | dob        |
                     | amy   | 2007-05-01 |
                     | ben   | 2007-05-02 |
                     | cat   | 2008-02-29 |
                     | dan   |            |
                     | eve   | 2000-05-01 |
            episodes | child | dec        | rec | ?
                     | amy   | 2025-05-01 | E11 | x
                     | ben   | 2025-05-01 | e12 |
                     | cat   | 2026-02-28 | E12 | x
                     | dan   | 2025-05-01 | E11 |
                     | eve   | 2025-05-01 | E13 |
                     | eve   | soon       | E11 |""",
    ),
    Rule(
        code="387",
        row="episode",
        fields="REC",
        says="It says that the child went to live on their own, but they were not yet 14.",
        why="A child so young does not live alone. Check reason, day and birthday.",
        broken="rec IN ('E5', 'E6') AND dec < head_dob + INTERVAL '14' YEAR",
        proof="""
            header   | child | dob        |
                     | amy   | 2011-05-01 |
                     | ben   | 2011-05-02 |
                     | cat   | 2012-02-29 |
                     | dan   |            |
            episodes | child | dec        | rec | ?
                     | amy   | 2025-05-01 | E5  |
                     | ben   | 2025-05-01 | e5  | x
                     | ben   | 2025-05-01 | E6  | x
                     | ben   | 2025-05-01 | E4A |
                     | ben   |            | E6  |
                     | cat   | 2026-02-28 | E6  |
                     | dan   | 2025-05-01 | E6  |""",
    ),
    Rule(
        code="389",
        row="episode",
        fields="REC",
        says="It says that adult social care took over, but the child was not yet 16.",
        why="Adult services do not take over so early. Check reason, day and birthday.",
        broken="rec = 'E7' AND dec < head_dob + INTERVAL '16' YEAR",
        proof="""
            header   | child | dob        |
                     | amy   | 2009-05-01 |
                     | ben   | 2009-05-02 |
                     | cat   |            |
            episodes | child | dec        | rec | ?
                     | amy   | 2025-05-01 | E7  |
                     | ben   | 2025-05-01 | e7  | x
                     | ben   | 2025-05-01 | E6  |
                     | ben   |            | E7  |
                     | cat   | 2025-05-01 | E7  |""",
    ),
    Rule(
        code="407",
        row="episode",
        fields="DEC REC",
        also="head: DOB",
        says="It says that a special guardian was named, but the child was already 18.",
        why="Special guardianship ends at 18 and cannot begin then. Check reason, day and birthday.",
        broken="rec IN ('E45', 'E46', 'E47', 'E48') AND dec >= head_dob + INTERVAL '18' YEAR",
        source="The child must be under 18, so the eighteenth birthday itself is marked.",
        proof="""
            header   | child | dob        | ?
                     | amy   | 2007-05-01 | x
                     | ben   | 2007-05-02 |
                     | cat   |            |
                     | dan   | 2000-05-01 | x
            episodes | child | dec        | rec | ?
                     | amy   | 2025-05-01 | E45 | x
                     | ben   | 2025-05-01 | E46 |
                     | cat   | 2025-05-01 | E47 |
                     | dan   | 2025-05-01 | E41 |
                     | dan   |            | E48 |
                     | dan   | 2025-05-01 | e48 | x""",
    ),
    Rule(
        code="460",
        row="episode",
        fields="DEC REC",
        says="It says that the young person turned 18 and stayed, but they were not yet 18.",
        why="Staying put begins at 18; until then they are in care. Check reason, day and birthday.",
        broken="rec = 'E17' AND dec < head_dob + INTERVAL '18' YEAR",
        proof="""
            header   | child | dob        |
                     | amy   | 2007-05-01 |
                     | ben   | 2007-05-02 |
                     | cat   |            |
                     | dan   | 2008-02-29 |
            episodes | child | dec        | rec | ?
                     | amy   | 2025-05-01 | E17 |
                     | ben   | 2025-05-01 | e17 | x
                     | ben   | 2025-05-01 | E15 |
                     | ben   |            | E17 |
                     | cat   | 2025-05-01 | E17 |
                     | dan   | 2026-02-28 | E17 |""",
    ),
)
