"""Young people who have left care: whether we are in touch, what they do, where they live."""

from alongside.returns.checking.rule import Rule
from alongside.returns.ssda903.rules.alike import must_be_a_code, must_stand_once

TOLD = "IN_TOUCH ACTIV ACCOM"
SAID = "(in_touch_text IS NOT NULL OR activ_text IS NOT NULL OR accom_text IS NOT NULL)"
NOT_ASKED = "Leave the three answers empty, or mend what is wrong elsewhere."

RULES = (
    must_stand_once("INT34", "oc3", "oc3_v", "the table of those who left care"),
    must_be_a_code("131", "oc3", "IN_TOUCH", "Whether we are in touch", "YES"),
    must_be_a_code("132", "oc3", "ACTIV", "What the young person does", "F1"),
    must_be_a_code("133", "oc3", "ACCOM", "Where the young person lives", "B1"),
    Rule(
        code="153",
        row="oc3",
        fields=TOLD,
        says="Some of the three answers about a young person who left care are given, and one is missing.",
        why="Whether we are in touch, what they do and where they live are told together. Ask them.",
        broken=f"{SAID} AND (in_touch_text IS NULL OR activ_text IS NULL OR accom_text IS NULL)",
        proof="""
            oc3 | child | in_touch | activ | accom | ?
                | amy   | YES      | F1    | B1    |
                | ben   | YES      |       | B1    | x
                | cat   |          |       |       |""",
    ),
    Rule(
        code="344",
        row="oc3",
        fields=TOLD,
        says="They died or live with a parent again, and what they do or where they live is answered.",
        why="For those who died, or came home for good, the other two answers are 0.",
        broken="""
            in_touch IN ('DIED', 'RHOM')
            AND (COALESCE(activ_text, '') <> '0' OR COALESCE(accom_text, '') <> '0')""",
        proof="""
            oc3 | child | in_touch | activ | accom | ?
                | amy   | DIED     | 0     | 0     |
                | ben   | RHOM     | F1    | 0     | x
                | cat   | DIED     | 0     | B1    | x
                | dan   | RHOM     |       | 0     | x
                | eve   | YES      | F1    | B1    |""",
    ),
    Rule(
        code="345",
        row="oc3",
        fields=TOLD,
        says="We are in touch with them, and do not say what they do or where they live.",
        why="Who is in touch can be asked. A 0 says that nobody did.",
        broken="in_touch = 'YES' AND (activ_text = '0' OR accom_text = '0')",
        proof="""
            oc3 | child | in_touch | activ | accom | ?
                | amy   | YES      | 0     | B1    | x
                | ben   | YES      | F1    | 0     | x
                | cat   | YES      | F1    | B1    |
                | dan   | NO       | 0     | 0     |""",
    ),
    Rule(
        code="347",
        row="oc3_v",
        fields="ACCOM",
        says="Somebody under 18 is said to live in a foyer.",
        why="Foyers are for adults. Look at where they truly live, and whether it is fit for them.",
        broken="SUBSTRING(accom, 1, 1) = 'T' AND dob + INTERVAL '18' YEAR > year_start",
        since=2024,
        proof="""
            oc3 | child | accom | dob        | ?
                | amy   | T1    | 2007-04-02 | x
                | ben   | T2    | 2007-04-01 |
                | cat   | B1    | 2008-01-01 |""",
        source="The text counts to the first day of the collection year.",
    ),
    Rule(
        code="348",
        row="oc3_v",
        fields="IN_TOUCH",
        says="Last year's return said that they had died.",
        why="If it was a mistake, their record and those who love them need it mended everywhere.",
        broken="last_in_touch = 'DIED' AND in_touch IS DISTINCT FROM 'DIED'",
        since=2026,
        proof="""
            oc3_last | child | in_touch |
                     | amy   | DIED     |
                     | ben   | YES      |
            oc3      | child | in_touch | ?
                     | amy   | YES      | x
                     | ben   | YES      |
                     | cat   | DIED     |

            oc3_last | child | in_touch |
                     | amy   | DIED     |
            oc3      | child | in_touch |
                     | amy   | DIED     |""",
        source="No logic is quoted. Who is told of as having died in both years is told of rightly.",
    ),
    Rule(
        code="391",
        row="oc3_v",
        fields="DOB IN_TOUCH ACTIV ACCOM",
        says="Answers about leaving care are given of somebody who was not yet 17 at the end of the year.",
        why="They are asked from the seventeenth birthday on. " + NOT_ASKED,
        broken=f"dob + INTERVAL '17' YEAR > year_end AND {SAID}",
        proof="""
            oc3 | child | dob        | in_touch | ?
                | amy   | 2009-04-01 | YES      | x
                | ben   | 2009-03-31 | YES      |
                | cat   | 2010-01-01 |          |""",
    ),
    Rule(
        code="1000",
        row="oc3",
        fields=TOLD,
        says="This child died in care, and answers about leaving care are given.",
        why="They did not leave care. Take the row out, with care for whoever reads it.",
        broken="""
            EXISTS (SELECT 1 FROM episodes AS e WHERE e.child = t.child AND e.rec = 'E2')
            OR EXISTS (SELECT 1 FROM episodes_last AS l WHERE l.child = t.child AND l.rec = 'E2')""",
        without="episodes_last",
        proof="""
            episodes      | child | decom      | rec |
                          | amy   | 2025-05-01 | E2  |
                          | ben   | 2025-05-01 | E4A |
            episodes_last | child | decom      | rec |
                          | cat   | 2024-05-01 | E2  |
            oc3           | child | in_touch | ?
                          | amy   | DIED     | x
                          | ben   | YES      |
                          | cat   | DIED     | x""",
    ),
    Rule(
        code="1001",
        row="oc3_v",
        fields=TOLD,
        says="By their episodes this young person is owed no help as a care leaver, and answers are given.",
        why="It takes thirteen weeks in care after the fourteenth birthday, some of it at sixteen or "
        "more. If earlier "
        "years count, say so; else leave the answers empty.",
        broken="leaver_days IS NULL OR leaver_days < 91 OR at_sixteen = 0 OR ever_adopted = 1",
        needs="header episodes episodes_last",
        proof="""
            header        | child | dob        |
                          | amy   | 2008-01-01 |
                          | ben   | 2008-01-01 |
                          | cat   | 2008-01-01 |
                          | dan   | 2008-01-01 |
            episodes_last | child | decom      | dec        | rne | ls |
                          | cat   | 2023-01-01 | 2023-11-01 | S   | C2 |
                          | dan   | 2023-09-01 | 2024-03-01 | S   | C2 |
            episodes      | child | decom      | dec        | rne | ls |
                          | amy   | 2025-05-01 | 2025-12-01 | S   | C2 |
                          | ben   | 2025-11-01 | 2025-12-01 | S   | C2 |
            oc3           | child | in_touch | ?
                          | amy   | YES      |
                          | ben   | YES      | x
                          | cat   | YES      | x
                          | dan   | YES      |
                          | eve   | YES      | x""",
        source="No logic is quoted. Series of short breaks do not count; who was adopted is owed no such "
        "help by the "
        "authority.",
    ),
    Rule(
        code="1002",
        row="oc3_v",
        fields=TOLD,
        says="No episode of care is known of this young person, and answers about leaving care are given.",
        why="If their care was earlier, that is right and can be said so; else the number is another "
        "child's.",
        broken="latest_nr IS NULL AND last_nr IS NULL",
        needs="episodes episodes_last",
        proof="""
            episodes      | child | decom      |
                          | amy   | 2025-05-01 |
            episodes_last | child | decom      |
                          | ben   | 2024-05-01 |
            oc3           | child | in_touch | ?
                          | amy   | YES      |
                          | ben   | YES      |
                          | cat   | YES      | x""",
    ),
    Rule(
        code="1007",
        row="oc3_v",
        fields=TOLD,
        says="A young person of 17 or 18 is still in care, and answers about leaving care are given.",
        why="They are asked when somebody has left. " + NOT_ASKED,
        broken=f"""
            dob + INTERVAL '17' YEAR <= year_end AND dob + INTERVAL '19' YEAR > year_end
                AND latest_nr IS NOT NULL
            AND (latest_dec_text IS NULL OR latest_rec IS NULL) AND {SAID}""",
        proof="""
            episodes | child | decom      | dec        | rec |
                     | amy   | 2025-05-01 |            |     |
                     | ben   | 2025-05-01 | 2025-12-01 | E4A |
                     | cat   | 2025-05-01 |            |     |
                     | dan   | 2025-05-01 |            |     |
            oc3      | child | dob        | in_touch | ?
                     | amy   | 2009-03-31 | YES      | x
                     | ben   | 2009-03-31 | YES      |
                     | cat   | 2007-03-31 | YES      |
                     | dan   | 2008-01-01 |          |""",
    ),
    Rule(
        code="1010",
        row="oc3_v",
        fields=TOLD,
        says="They were in care at the end of last year, no episode of this year is there, and answers "
        "are given.",
        why="Somebody's care does not end between two returns: add the episode in which it ended.",
        broken="last_nr IS NOT NULL AND last_dec_text IS NULL AND latest_nr IS NULL",
        needs="episodes",
        proof="""
            episodes_last | child | decom      | dec        |
                          | amy   | 2024-05-01 |            |
                          | ben   | 2024-05-01 | 2024-12-01 |
                          | cat   | 2024-05-01 |            |
            episodes      | child | decom      |
                          | cat   | 2024-05-01 |
            oc3           | child | in_touch | ?
                          | amy   | YES      | x
                          | ben   | YES      |
                          | cat   | YES      |""",
    ),
    Rule(
        code="1011",
        row="oc3_v",
        fields=TOLD,
        says="Another authority took over their care, and answers about leaving care are given here.",
        why="Whoever took over tells of them. " + NOT_ASKED,
        broken=f"latest_rec = 'E3' AND {SAID}",
        proof="""
            episodes | child | decom      | dec        | rec |
                     | amy   | 2025-05-01 | 2025-12-01 | E3  |
                     | ben   | 2025-05-01 | 2025-06-01 | E3  |
                     | ben   | 2025-07-01 | 2025-12-01 | E4A |
            oc3      | child | in_touch | ?
                     | amy   | YES      | x
                     | ben   | YES      |""",
    ),
    Rule(
        code="1014",
        row="oc3_v",
        fields=TOLD,
        also="uasc: DUC",
        says="They left care before this year, and stand in the table of those who came alone to seek "
        "asylum.",
        why="That table is for those in care this year. Take the row out.",
        broken=f"uasc_nr IS NOT NULL AND COALESCE(in_the_year, 0) = 0 AND {SAID}",
        needs="episodes",
        proof="""
            uasc     | child | duc        | ?
                     | amy   | 2025-05-01 | x
                     | ben   | 2025-05-01 |
            episodes | child | decom      | dec        |
                     | amy   | 2024-05-01 | 2024-12-01 |
                     | ben   | 2025-05-01 | 2025-06-01 |
            oc3      | child | in_touch | ?
                     | amy   | YES      | x
                     | ben   | YES      |
                     | cat   | YES      |""",
        source="No logic is quoted.",
    ),
    Rule(
        code="1016",
        row="oc3_v",
        fields=TOLD,
        says="They left care after their seventeenth birthday this year, and answers about leaving care "
        "are given.",
        why="The answers are asked around a birthday after leaving. " + NOT_ASKED,
        broken=f"""
            dob + INTERVAL '17' YEAR <= year_end AND dob + INTERVAL '19' YEAR > year_end
            AND latest_dec > dob + INTERVAL '17' YEAR AND {SAID}""",
        since=2024,
        proof="""
            episodes | child | decom      | dec        |
                     | amy   | 2025-05-01 | 2025-12-02 |
                     | ben   | 2025-05-01 | 2025-12-01 |
                     | cat   | 2025-05-01 |            |
            oc3      | child | dob        | in_touch | ?
                     | amy   | 2008-12-01 | YES      | x
                     | ben   | 2008-12-01 | YES      |
                     | cat   | 2008-12-01 | YES      |""",
    ),
    Rule(
        code="3001",
        row="oc3_v",
        fields="ACCOM",
        says="Somebody who became 17 this year is said to stay with former foster carers.",
        why="At seventeen they are still in foster care, or they are not: staying put begins at eighteen.",
        broken="accom IN ('Z1', 'Z2') AND head_dob + INTERVAL '17' YEAR BETWEEN year_start AND year_end",
        proof="""
            header | child | dob        |
                   | amy   | 2008-04-01 |
                   | ben   | 2008-03-31 |
                   | cat   | 2009-03-31 |
                   | dan   | 2009-01-01 |
            oc3    | child | accom | ?
                   | amy   | Z1    | x
                   | ben   | Z1    |
                   | cat   | Z2    | x
                   | dan   | B1    |""",
    ),
)
