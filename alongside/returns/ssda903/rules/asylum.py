"""Children who came alone to seek asylum: that status, when it ended, and what last year said of it."""

from alongside.returns.checking.rule import Rule
from alongside.returns.ssda903.rules.alike import must_stand_once

MEMBERS = "No logic is published. In CSV files, whoever stands in a year's UASC table came alone in it."
_SAID = "header.uasc header_last.uasc"
"""Whether they came alone, as a single XML file says of each child; for CSV files the UASC table says it."""

RULES = (
    Rule(
        code="104",
        row="uasc_v",
        fields="DUC",
        says="When they ceased to be counted as having come alone is no day that there is, or lies before"
        " this year.",
        why="Who ceased before the year began is in last year's return. Write the day as 31/03/2026.",
        broken="(duc_text IS NOT NULL AND duc IS NULL) OR duc < year_start",
        proof="""
            uasc | child | duc        | ?
                 | amy   | 2025-04-01 |
                 | ben   | 2025-03-31 | x
                 | cat   | 31/02/2026 | x
                 | dan   |            |""",
        source="No logic is quoted. That it may not lie before the year is how the check is known to behave.",
    ),
    must_stand_once("INT36", "uasc", "uasc_v", "the table of those who came alone"),
    Rule(
        code="105",
        row="header_v",
        fields="UASC",
        says="Whether this child came alone to seek asylum is neither 0 nor 1, or is missing.",
        why="It decides what help and which duties they have. Say 1 or 0.",
        broken="from_xml = 1 AND COALESCE(uasc_known, 0) = 0",
        proof="""
            xml
            header | child | uasc | ?
                   | amy   | 1    |
                   | ben   | 0    |
                   | cat   | 2    | x
                   | dan   |      | x

            header | child | uasc |
                   | amy   |      |""",
        source="Asked of the single XML file only: CSV files have no such column.",
    ),
    Rule(
        code="231",
        row="header_v",
        fields="DOB UASC",
        says="This child is said to have come alone to seek asylum, and was under eleven at the end of "
        "the year.",
        why="So young a child hardly ever comes alone. Look at the birthday; if it is right, say how they"
        " came.",
        broken="COALESCE(uasc, uasc_here) = 1 AND dob + INTERVAL '11' YEAR > year_end",
        since=2025,
        without="uasc header.uasc",
        proof="""
            header | child | uasc | dob        | ?
                   | amy   | 1    | 2015-04-01 | x
                   | ben   | 1    | 2015-03-31 |
                   | cat   | 0    | 2016-01-01 |

            uasc   | child |
                   | amy   |
            header | child | dob        | ?
                   | amy   | 2016-01-01 | x
                   | ben   | 2016-01-01 |""",
    ),
    Rule(
        code="303",
        row="uasc_v",
        fields="DUC",
        also="head: UASC",
        says="The day on which they ceased to be counted is given, and the header says that they did not "
        "come alone.",
        why="One of the two is a slip: who came alone is marked 1 in the header.",
        broken="duc_text IS NOT NULL AND head_uasc IS DISTINCT FROM 1",
        needs="header",
        proof="""
            xml
            header | child | uasc | ?
                   | amy   | 1    |
                   | ben   | 0    | x
                   | cat   | 0    |
            uasc   | child | duc        | ?
                   | amy   | 2025-05-01 |
                   | ben   | 2025-05-01 | x
                   | cat   |            |""",
    ),
    Rule(
        code="304",
        row="uasc",
        fields="DUC",
        says="They are counted as having come alone after their eighteenth birthday.",
        why="The status ends with the eighteenth birthday at the latest. Give the day on which it truly "
        "ended.",
        broken="duc > dob + INTERVAL '18' YEAR",
        proof="""
            uasc | child | dob        | duc        | ?
                 | amy   | 2007-05-01 | 2025-05-01 |
                 | ben   | 2007-05-01 | 2025-05-02 | x
                 | cat   | 2008-02-29 | 2026-02-28 |
                 | dan   | 2008-02-29 | 2026-03-01 | x
                 | eve   | 2007-05-01 |            |""",
    ),
    Rule(
        code="205A",
        row="header_v",
        fields="CHILD UASC",
        also="uasc: DUC",
        says="Last year they were counted as having come alone, this year not, and no day it ended on "
        "fits that.",
        why="The day on which it ended stands in last year's return, before this year began. Put it right"
        " in both.",
        broken="""
            came_alone = 0 AND came_alone_before = 1
            AND NOT COALESCE(uasc_last_duc < year_start AND (uasc_duc IS NULL
                OR uasc_duc = uasc_last_duc), FALSE)""",
        needs="uasc uasc_last header_last",
        without=_SAID,
        proof="""
            xml
            header_last | child | uasc |
                        | amy   | 1    |
                        | ben   | 1    |
                        | cat   | 0    |
            uasc_last   | child | duc        |
                        | amy   | 2025-01-20 |
                        | ben   | 2025-07-10 |
            header      | child | uasc | ?
                        | amy   | 0    |
                        | ben   | 0    | x
                        | cat   | 0    |
            uasc        | child | duc        | ?
                        | ben   | 2025-07-10 | x

            header_last | child |
                        | amy   |
                        | ben   |
            uasc_last   | child | duc        |
                        | amy   | 2025-01-20 |
                        | ben   | 2025-07-10 |
            header      | child | ?
                        | amy   |
                        | ben   | x""",
        source=MEMBERS,
    ),
    Rule(
        code="205B",
        row="header_v",
        fields="UASC",
        also="uasc: DUC",
        says="They are counted as having come alone in both years, and by the day it ended it was over "
        "before this one.",
        why="One of the two is a slip: the status, or the day on which it ended.",
        broken="""
            came_alone = 1 AND came_alone_before = 1
            AND (COALESCE(uasc_last_duc < year_start, FALSE) OR COALESCE(uasc_duc < year_start, FALSE))""",
        needs="uasc uasc_last header_last",
        without=_SAID,
        proof="""
            xml
            header_last | child | uasc |
                        | amy   | 1    |
                        | ben   | 1    |
            uasc_last   | child | duc        |
                        | amy   | 2024-04-16 |
                        | ben   |            |
            header      | child | uasc | ?
                        | amy   | 1    | x
                        | ben   | 1    |
            uasc        | child | duc        | ?
                        | amy   | 2024-04-16 | x
                        | ben   | 2025-07-23 |

            header_last | child |
                        | amy   |
            uasc_last   | child | duc        |
                        | amy   | 2024-04-16 |
            header      | child | ?
                        | amy   | x
            uasc        | child | duc        | ?
                        | amy   | 2024-04-16 | x""",
        source=MEMBERS,
    ),
    Rule(
        code="205C",
        row="header_v",
        fields="UASC",
        also="uasc: DUC",
        says="In neither year they are counted as having come alone, and a day on which that ended is given.",
        why="Either they came alone, and it should be said, or the day is another child's.",
        broken="""
            came_alone = 0 AND came_alone_before = 0 AND head_last_nr IS NOT NULL
            AND (uasc_duc IS NOT NULL OR uasc_last_duc IS NOT NULL)""",
        needs="uasc uasc_last header_last",
        without=_SAID,
        proof="""
            xml
            header_last | child | uasc |
                        | amy   | 0    |
                        | ben   | 0    |
            header      | child | uasc | ?
                        | amy   | 0    | x
                        | ben   | 0    |
            uasc        | child | duc        | ?
                        | amy   | 2025-07-23 | x
                        | ben   |            |""",
        source=MEMBERS,
    ),
    Rule(
        code="205D",
        row="header_v",
        fields="UASC CHILD",
        says="They are counted as having come alone this year, and were known last year and not counted so.",
        why="Nobody begins to have come alone. Put right the year that is wrong.",
        broken="came_alone = 1 AND came_alone_before = 0 AND head_last_nr IS NOT NULL",
        needs="uasc uasc_last header_last",
        without=_SAID,
        proof="""
            xml
            header_last | child | uasc |
                        | amy   | 0    |
                        | ben   | 1    |
            header      | child | uasc | ?
                        | amy   | 1    | x
                        | ben   | 1    |
                        | cat   | 1    |

            header_last | child |
                        | amy   |
                        | ben   |
            uasc_last   | child |
                        | ben   |
            header      | child | ?
                        | amy   | x
                        | ben   |
                        | cat   |
            uasc        | child |
                        | amy   |
                        | ben   |
                        | cat   |""",
        source=MEMBERS,
    ),
)
