"""A year in care: how children are, their health, and what is asked of those who were in care all year."""

from alongside.returns.checking.rule import Rule
from alongside.returns.ssda903.rules.alike import must_be_a_code, must_stand_once

ASKED = (
    "CONVICTED HEALTH_CHECK IMMUNISATIONS TEETH_CHECK HEALTH_ASSESSMENT SUBSTANCE_MISUSE "
    "INTERVENTION_RECEIVED INTERVENTION_OFFERED"
)
"""What is asked of a year in care, but for how the child is."""
CARED_FOR = "IMMUNISATIONS TEETH_CHECK HEALTH_ASSESSMENT SUBSTANCE_MISUSE"
_ANY_ASKED = " OR ".join(f"{one.lower()}_text IS NOT NULL" for one in ASKED.split())
_ANY_CARED_BLANK = " OR ".join(f"{one.lower()}_text IS NULL" for one in CARED_FOR.split())
_ODD = " OR ".join(f"{one.lower()}_known = 0" for one in ASKED.split())
IN_CARE = """
            episodes | child | decom      | dec        | rne | ls |
                     | amy   | 2024-01-01 |            | S   | C2 |
                     | ben   | 2024-01-01 | 2025-09-01 | S   | C2 |
                     | ben   | 2025-09-02 |            | S   | C2 |"""
"""Amy has been in care for twelve months, Ben has not."""

RULES = (
    must_stand_once("INT33", "oc2", "oc2_v", "the table of a year in care"),
    must_be_a_code("196", "oc2", "SDQ_REASON", "The reason for having no score", "SDQ2", blank=False),
    Rule(
        code="157",
        row="oc2_v",
        fields="SDQ_REASON DOB",
        says="The reason given is that the child is too young or too old for the questionnaire, and they "
        "are not.",
        why="From 4 to 16 every child's carer is asked. If nobody asked, say why, and ask now.",
        broken="""
            twelve_months = 1 AND sdq_reason = 'SDQ1'
            AND dob + INTERVAL '4' YEAR <= year_start AND dob + INTERVAL '17' YEAR > year_end""",
        proof=IN_CARE
        + """
            oc2      | child | dob        | sdq_reason | ?
                     | amy   | 2015-01-01 | SDQ1       | x
                     | ben   | 2015-01-01 | SDQ1       |

            episodes | child | decom      | rne | ls |
                     | cat   | 2024-01-01 | S   | C2 |
                     | dan   | 2024-01-01 | S   | C2 |
                     | eve   | 2024-01-01 | S   | C2 |
                     | fay   | 2024-01-01 | S   | C2 |
            oc2      | child | dob        | sdq_reason | ?
                     | cat   | 2021-04-02 | SDQ1       |
                     | dan   | 2021-04-01 | SDQ1       | x
                     | eve   | 2009-04-01 | SDQ1       | x
                     | fay   | 2009-03-31 | SDQ1       |""",
    ),
    Rule(
        code="158",
        row="oc2",
        fields="INTERVENTION_RECEIVED INTERVENTION_OFFERED",
        says="Help with substances was received, and whether it was offered is filled in as well.",
        why="Who received it was offered it: leave “offered” empty.",
        broken="intervention_received = 1 AND intervention_offered_text IS NOT NULL",
        proof="""
            oc2 | child | intervention_received | intervention_offered | ?
                | amy   | 1                     | 1                    | x
                | ben   | 1                     |                      |
                | cat   | 0                     | 1                    |""",
    ),
    Rule(
        code="159",
        row="oc2",
        fields="SUBSTANCE_MISUSE INTERVENTION_RECEIVED INTERVENTION_OFFERED",
        says="A problem with substances was found and no help received, and nobody says whether it was "
        "offered.",
        why="Say whether help was offered. If it was not, offer it.",
        broken="substance_misuse = 1 AND intervention_received = 0 AND intervention_offered_text IS NULL",
        proof="""
            oc2 | child | substance_misuse | intervention_received | intervention_offered | ?
                | amy   | 1                | 0                     |                      | x
                | ben   | 1                | 0                     | 0                    |
                | cat   | 0                | 0                     |                      |
                | dan   | 1                | 1                     |                      |""",
    ),
    Rule(
        code="180",
        row="oc2",
        fields="SDQ_SCORE",
        says="The score is no whole number from 0 to 40.",
        why="The questionnaire gives 0 to 40. Look at the paper it was added up on.",
        broken="sdq_score_text IS NOT NULL AND (sdq_score IS NULL OR sdq_score < 0 OR sdq_score > 40)",
        proof="""
            oc2 | child | sdq_score | ?
                | amy   | 0         |
                | ben   | 40        |
                | cat   | 41        | x
                | dan   | -1        | x
                | eve   | high      | x
                | fay   |           |""",
    ),
    Rule(
        code="181",
        row="oc2",
        fields=ASKED,
        says="One of the answers about a year in care is neither 0 nor 1.",
        why="Each is a yes (1) or a no (0).",
        broken=_ODD,
        proof="""
            oc2 | child | teeth_check | convicted | ?
                | amy   | 1           | 0         |
                | ben   | 2           | 0         | x
                | cat   | 1           | no        | x
                | dan   |             |           |""",
    ),
    Rule(
        code="182",
        row="oc2",
        fields=ASKED,
        says="Some answers about a year in care are given, and one that belongs to them is missing.",
        why="Immunisations, teeth, health assessment and substances are asked together: all four, or "
        "nothing.",
        broken=f"""
            ({_ANY_CARED_BLANK}) AND ({_ANY_ASKED})""",
        proof="""
            oc2 | child | immunisations | teeth_check | health_assessment | substance_misuse | convicted | ?
                | amy   | 1             | 1           | 1                 | 0                |           |
                | ben   | 1             |             | 1                 | 0                |           | x
                | cat   |               |             |                   |                  |           |
                | dan | | | | | 0 | x""",
    ),
    Rule(
        code="185",
        row="oc2_v",
        fields="SDQ_SCORE",
        says="A score is given for a child who was not in care for the whole year.",
        why="It is asked of children in care for twelve months on 31 March. Leave it out, or mend the "
        "episodes.",
        broken="COALESCE(twelve_months, 0) = 0 AND sdq_score_text IS NOT NULL",
        proof=IN_CARE
        + """
            oc2      | child | sdq_score | ?
                     | amy   | 12        |
                     | ben   | 12        | x""",
    ),
    Rule(
        code="186",
        row="oc2_v",
        fields="SDQ_SCORE",
        says="A child of 4 to 16 who was in care all year has neither a score nor a reason why there is "
        "none.",
        why="The questionnaire shows how the child is. Ask their carer, or say why it was not possible.",
        broken="""
            twelve_months = 1 AND sdq_score_text IS NULL AND sdq_reason_text IS NULL
            AND dob + INTERVAL '4' YEAR <= year_start AND dob + INTERVAL '17' YEAR > year_end""",
        proof=IN_CARE
        + """
            oc2      | child | dob        | sdq_score | ?
                     | amy   | 2015-01-01 |           | x
                     | ben   | 2015-01-01 |           |""",
    ),
    Rule(
        code="188",
        row="oc2_v",
        fields="SDQ_SCORE SDQ_REASON",
        says="A score, or a reason for none, is given for a child under four.",
        why="The questionnaire is for children from four on. Leave both empty.",
        broken="dob + INTERVAL '4' YEAR > year_end AND (sdq_score_text IS NOT NULL OR sdq_reason_text IS "
        "NOT NULL)",
        proof="""
            oc2 | child | dob        | sdq_score | sdq_reason | ?
                | amy   | 2022-04-01 | 12        |            | x
                | ben   | 2022-03-31 | 12        |            |
                | cat   | 2023-01-01 |           | SDQ1       | x
                | dan   | 2023-01-01 |           |            |""",
    ),
    Rule(
        code="189",
        row="oc2_v",
        fields="DOB SDQ_SCORE SDQ_REASON",
        says="A score, or a reason for none, is given for a young person who was 17 when the year began.",
        why="The questionnaire is for children up to sixteen. Leave both empty.",
        broken="""
            dob + INTERVAL '17' YEAR < year_start
            AND (sdq_score_text IS NOT NULL OR sdq_reason_text IS NOT NULL)""",
        proof="""
            oc2 | child | dob        | sdq_score | ?
                | amy   | 2008-03-31 | 12        | x
                | ben   | 2008-04-01 | 12        |
                | cat   | 2008-03-31 |           |""",
    ),
    Rule(
        code="190",
        row="oc2_v",
        fields=ASKED,
        says="What is asked of a whole year in care is answered for a child who was not in care all year.",
        why="It is asked of children in care for twelve months on 31 March. Leave it out, or mend the "
        "episodes.",
        broken=f"COALESCE(twelve_months, 0) = 0 AND ({_ANY_ASKED})",
        proof=IN_CARE
        + """
            oc2      | child | teeth_check | ?
                     | amy   | 1           |
                     | ben   | 1           | x""",
    ),
    Rule(
        code="191",
        row="oc2_v",
        fields=CARED_FOR,
        says="A child was in care all year, and one of the answers about their health is missing.",
        why="Immunisations, teeth, health assessment and substances: somebody must know. If nobody does, "
        "find out.",
        broken=f"twelve_months = 1 AND ({_ANY_CARED_BLANK})",
        proof=IN_CARE
        + """
            oc2      | child | immunisations | teeth_check | health_assessment | substance_misuse | ?
                     | amy   | 1             | 1           | 1                 |                  | x
                     | ben   |               |             |                   |                  |""",
    ),
    Rule(
        code="191",
        part="b",
        row="episodes",
        fields="CHILD",
        says="A child was in care all year, and stands nowhere in the table of a year in care.",
        why="Immunisations, teeth, health assessment and substances: somebody must know. If nobody does, "
        "find out.",
        broken="t.child_text IS NOT NULL AND EXISTS (SELECT 1 FROM care AS c WHERE c.child = t.child "
        "AND c.twelve_months = 1 AND c.oc2_nr IS NULL)",
        needs="oc2",
        proof="""
            episodes | child | decom      | dec        | rne | ls | ?
                     | amy   | 2024-01-01 |            | S   | C2 | x
                     | ben   | 2025-09-02 |            | S   | C2 |
                     | cat   | 2024-01-01 |            | S   | C2 |
            oc2      | child | immunisations | teeth_check | health_assessment | substance_misuse |
                     | cat   | 1             | 1           | 1                 | 0                |""",
    ),
    Rule(
        code="192",
        row="oc2",
        fields="SUBSTANCE_MISUSE INTERVENTION_RECEIVED",
        says="A problem with substances was found, and nobody says whether help was received.",
        why="Say whether the young person had help. If they had none, offer it.",
        broken="substance_misuse = 1 AND intervention_received_text IS NULL",
        proof="""
            oc2 | child | substance_misuse | intervention_received | ?
                | amy   | 1                |                       | x
                | ben   | 1                | 0                     |
                | cat   | 0                |                       |""",
    ),
    Rule(
        code="193",
        row="oc2",
        fields="SUBSTANCE_MISUSE INTERVENTION_RECEIVED INTERVENTION_OFFERED",
        says="No problem with substances is recorded, and help with it is.",
        why="One of them is a slip: ask whoever knows the young person.",
        broken="""
            COALESCE(substance_misuse, 0) = 0
            AND (intervention_received_text IS NOT NULL OR intervention_offered_text IS NOT NULL)""",
        proof="""
            oc2 | child | substance_misuse | intervention_received | intervention_offered | ?
                | amy   | 0                | 1                     |                      | x
                | ben   | 0                |                       | 0                    | x
                | cat   |                  | 1                     |                      | x
                | dan   | 1                | 1                     |                      |
                | eve   | 0                |                       |                      |""",
    ),
    Rule(
        code="197a",
        row="oc2",
        fields="SDQ_SCORE SDQ_REASON",
        says="There is a score, and a reason for having none.",
        why="Keep the score: it is what somebody took the trouble to ask.",
        broken="sdq_score_text IS NOT NULL AND sdq_reason_text IS NOT NULL",
        proof="""
            oc2 | child | sdq_score | sdq_reason | ?
                | amy   | 12        | SDQ2       | x
                | ben   | 12        |            |
                | cat   |           | SDQ2       |""",
    ),
    Rule(
        code="197B",
        row="oc2_v",
        fields="SDQ_REASON DOB",
        says="A child became 4, or 17, this year and was in care all year: neither a score nor a reason "
        "is given.",
        why="In these years of age the questionnaire may or may not have been due: say which, with SDQ1 "
        "if it was not.",
        broken="""
            twelve_months = 1 AND sdq_score_text IS NULL AND sdq_reason_text IS NULL
            AND (dob + INTERVAL '4' YEAR BETWEEN year_start AND year_end
                 OR dob + INTERVAL '17' YEAR BETWEEN year_start AND year_end)""",
        proof="""
            episodes | child | decom      | rne | ls |
                     | amy   | 2024-01-01 | S   | C2 |
                     | ben   | 2024-01-01 | S   | C2 |
                     | cat   | 2024-01-01 | S   | C2 |
            oc2      | child | dob        | sdq_reason | ?
                     | amy   | 2008-05-01 |            | x
                     | ben   | 2021-05-01 | SDQ1       |
                     | cat   | 2015-01-01 |            |""",
    ),
    Rule(
        code="198",
        row="oc2_v",
        fields="SDQ_REASON",
        says="A reason for having no score is given for a child who was not in care for the whole year.",
        why="It is asked of children in care for twelve months on 31 March. Leave it out, or mend the "
        "episodes.",
        broken="COALESCE(twelve_months, 0) = 0 AND sdq_reason_text IS NOT NULL",
        proof=IN_CARE
        + """
            oc2      | child | sdq_reason | ?
                     | amy   | SDQ2       |
                     | ben   | SDQ2       | x""",
    ),
    Rule(
        code="215",
        row="oc2_v",
        fields=ASKED,
        also="oc3: IN_TOUCH ACTIV ACCOM",
        says="What is asked of a year in care and what is asked of care leavers is both answered for one "
        "person.",
        why="Whoever was in care all year has not left it. Keep the one that is true.",
        broken=f"oc3_nr IS NOT NULL AND leaver_said = 1 AND ({_ANY_ASKED})",
        proof="""
            oc3 | child | in_touch | ?
                | amy   | YES      | x
                | ben   | YES      |
                | cat   |          |
            oc2 | child | teeth_check | ?
                | amy   | 1           | x
                | ben   |             |
                | cat   | 1           |""",
    ),
    Rule(
        code="542",
        row="oc2_v",
        fields="CONVICTED",
        says="Whether a child under ten was convicted is answered.",
        why="Nobody under ten can be. Leave it empty.",
        broken="dob + INTERVAL '10' YEAR > year_end AND convicted_text IS NOT NULL",
        proof="""
            oc2 | child | dob        | convicted | ?
                | amy   | 2016-04-01 | 0         | x
                | ben   | 2016-03-31 | 0         |
                | cat   | 2020-01-01 |           |""",
    ),
    Rule(
        code="543",
        row="oc2_v",
        fields="DOB CONVICTED",
        says="A child of ten or more was in care all year, and nobody says whether they were convicted.",
        why="Say 0 or 1. For most it is 0, and that should be seen.",
        broken="twelve_months = 1 AND dob + INTERVAL '10' YEAR <= year_end AND convicted_text IS NULL",
        proof=IN_CARE
        + """
            oc2      | child | dob        | convicted | ?
                     | amy   | 2016-03-31 |           | x
                     | ben   | 2016-03-31 |           |""",
    ),
    Rule(
        code="544",
        row="oc2",
        fields="CONVICTED IMMUNISATIONS TEETH_CHECK HEALTH_ASSESSMENT SUBSTANCE_MISUSE",
        says="Whether they were convicted is answered, and one of the answers about their health is missing.",
        why="They are asked together. A child's health is not asked less than their offences.",
        broken=f"convicted_text IS NOT NULL AND ({_ANY_CARED_BLANK})",
        proof="""
            oc2 | child | convicted | immunisations | teeth_check | health_assessment | substance_misuse | ?
                | amy   | 0         | 1             | 1           | 1                 |                  | x
                | ben   | 0         | 1             | 1           | 1                 | 0                |
                | cat   |           | 1             |             |                   |                  |""",
    ),
    Rule(
        code="545",
        row="oc2_v",
        fields="DOB HEALTH_CHECK",
        says="A child under five was in care all year, and their health checks are not told of.",
        why="The early checks find what can still be helped. Say whether they are up to date.",
        broken="twelve_months = 1 AND dob + INTERVAL '5' YEAR > year_end AND health_check_text IS NULL",
        proof=IN_CARE
        + """
            oc2      | child | dob        | health_check | ?
                     | amy   | 2021-04-01 |              | x
                     | ben   | 2021-04-01 |              |

            episodes | child | decom      | rne | ls |
                     | cat   | 2024-01-01 | S   | C2 |
            oc2      | child | dob        | health_check | ?
                     | cat   | 2021-03-31 |              |""",
        needs="episodes",
    ),
    Rule(
        code="546",
        row="oc2_v",
        fields="DOB HEALTH_CHECK",
        says="The early health checks are answered for a child of five or more.",
        why="They are for children under five. Leave it empty.",
        broken="twelve_months = 1 AND dob + INTERVAL '5' YEAR <= year_end AND health_check_text IS NOT NULL",
        proof=IN_CARE
        + """
            oc2      | child | dob        | health_check | ?
                     | amy   | 2021-03-31 | 1            | x
                     | ben   | 2021-03-31 | 1            |""",
    ),
    Rule(
        code="547",
        row="oc2",
        fields="HEALTH_CHECK IMMUNISATIONS TEETH_CHECK HEALTH_ASSESSMENT SUBSTANCE_MISUSE",
        says="The early health checks are answered, and one of the other answers about health is missing.",
        why="They are asked together: all of them.",
        broken=f"health_check_text IS NOT NULL AND ({_ANY_CARED_BLANK})",
        proof="""
            oc2 | child | health_check | immunisations | teeth_check | health_assessment | substance_misuse |?
                | amy   | 1            | 1             |             | 1                 | 0                |x
                | ben   | 1            | 1             | 1           | 1                 | 0                |
                | cat   |              | 1             |             |                   |             |""",
    ),
)
