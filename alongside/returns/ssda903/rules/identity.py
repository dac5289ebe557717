"""Who a child is: sex, birthday, ethnicity, pupil number, motherhood, and what last year said."""

from alongside.returns.checking.rule import Rule, Scope
from alongside.returns.ssda903.rules.alike import must_be_a_code, must_be_a_day, must_stand_once

UNKNOWN_UPNS = "('UN1', 'UN2', 'UN3', 'UN4', 'UN5')"

RULES = (
    must_be_a_code("101", "header", "SEX", "The child's sex", "1", bad="9", until=2024),
    must_be_a_code("101", "header", "SEX", "The child's sex", "F", since=2025),
    must_be_a_day("102", "header", "DOB", "The child's birthday", blank=True),
    must_be_a_code("103", "header", "ETHNIC", "The child's ethnicity", "WBRI"),
    must_be_a_day("171", "header", "MC_DOB", "The birthday of her first child"),
    must_stand_once("INT32", "header", "header_v", "the header"),
    Rule(
        code="168",
        row="header",
        fields="UPN",
        says="This is no pupil number, nor one of the codes for an unknown one (UN1 to UN5).",
        why="The pupil number ties the child to their school. It has a letter, eleven digits and a last "
        "digit or "
        "letter; I, O and S are never used.",
        broken=f"""
            upn IS NOT NULL AND upn NOT IN {UNKNOWN_UPNS}
            AND NOT REGEXP_MATCHES(upn, '^[A-HJ-NP-RT-Z][0-9]{{11}}[0-9A-HJ-NP-RT-Z]$')""",
        proof="""
            header | child | upn           | ?
                   | amy   | X06805040829A |
                   | ben   | L086819786126 |
                   | cat   | UN5           |
                   | dan   | UN7           | x
                   | eve   |               |
                   | fay   | I072272729588 | x
                   | gus   | 5035247309594 | x
                   | hal   | K06014812931  | x""",
    ),
    Rule(
        code="174",
        row="header",
        fields="SEX MC_DOB",
        says="The child is recorded as male, and as having given birth.",
        why="One of the two is a slip. Ask whoever knows the child, and put the other right.",
        broken="mc_dob_text IS NOT NULL AND sex = '1'",
        until=2024,
        proof="""
            header | child | sex | mc_dob     | ?
                   | amy   | 1   | 2021-05-01 | x
                   | ben   | 2   | 2021-05-01 |
                   | cat   | 1   |            |""",
    ),
    Rule(
        code="174",
        row="header",
        fields="SEX MC_DOB",
        says="The child is recorded as male, and as having given birth.",
        why="One of the two is a slip. Ask whoever knows the child, and put the other right.",
        broken="mc_dob_text IS NOT NULL AND sex = 'M'",
        since=2025,
        proof="""
            header | child | sex | mc_dob     | ?
                   | amy   | M   | 2021-05-01 | x
                   | ben   | F   | 2021-05-01 |
                   | cat   | M   |            |""",
    ),
    Rule(
        code="202",
        row="header_v",
        fields="SEX",
        says="Last year's return gave this child another sex.",
        why="Either year may be wrong. If something changed for the child, say so; else mend the wrong one.",
        broken="head_last_nr IS NOT NULL AND sex IS DISTINCT FROM head_last_sex",
        proof="""
            header_last | child | sex |
                        | amy   | F   |
                        | ben   | F   |
                        | cat   |     |
            header      | child | sex | ?
                        | amy   | F   |
                        | ben   | M   | x
                        | cat   | M   | x
                        | dan   | M   |""",
        source="No logic is published: a blank beside a code is a difference too.",
    ),
    Rule(
        code="203",
        row="header_v",
        fields="DOB",
        says="Last year's return gave this child another birthday.",
        why="One child has one birthday. Find which is true; it decides ages in many other rules.",
        broken="head_last_nr IS NOT NULL AND dob IS DISTINCT FROM head_last_dob",
        proof="""
            header_last | child | dob        |
                        | amy   | 2015-01-01 |
                        | ben   | 2015-01-01 |
                        | cat   |            |
            header      | child | dob        | ?
                        | amy   | 2015-01-01 |
                        | ben   | 2015-01-02 | x
                        | cat   | 2015-01-01 | x
                        | dan   | 2015-01-01 |""",
    ),
    Rule(
        code="204",
        row="header_v",
        fields="ETHNIC",
        says="Last year's return gave this child another ethnicity.",
        why="A child may say it differently as they grow: then it is right. If it is a slip, mend it.",
        broken="head_last_nr IS NOT NULL AND ethnic IS DISTINCT FROM head_last_ethnic",
        proof="""
            header_last | child | ethnic |
                        | amy   | WBRI   |
                        | ben   | WBRI   |
                        | cat   |        |
            header      | child | ethnic | ?
                        | amy   | WBRI   |
                        | ben   | MWBC   | x
                        | cat   | MWBC   | x
                        | dan   | MWBC   |""",
    ),
    Rule(
        code="208",
        row="header_v",
        fields="UPN",
        says="Last year's return gave this child another pupil number.",
        why="A number once given stays with the child, or the school is asked why it changed.",
        broken=f"""
            head_last_nr IS NOT NULL AND upn IS DISTINCT FROM head_last_upn
            AND NOT (COALESCE(head_last_upn, 'UN1') IN {UNKNOWN_UPNS}
                     AND (upn IS NULL OR upn NOT IN {UNKNOWN_UPNS}
                         OR COALESCE(head_last_upn, 'UN1') = 'UN1'))""",
        proof="""
            header_last | child | upn           |
                        | amy   | A000000000001 |
                        | ben   | A000000000001 |
                        | cat   | UN1           |
                        | dan   | UN2           |
                        | eve   |               |
                        | fay   | A000000000001 |
                        | gus   | UN1           |
            header      | child | upn           | ?
                        | amy   | A000000000001 |
                        | ben   | A000000000002 | x
                        | cat   | A000000000001 |
                        | dan   | A000000000001 |
                        | eve   | UN1           |
                        | fay   | UN3           | x
                        | gus   | UN3           |
                        | hal   | A000000000001 |""",
        source="No logic is published. A number that became known, and UN1 or a blank that became another"
        " UN code, are right.",
    ),
    Rule(
        code="209",
        row="header_v",
        fields="UPN DOB",
        says="The child is of school age, and the pupil number is still “not yet given” (UN1).",
        why="UN1 is for children too young for school. Ask the school, or give the code that says why "
        "there is none.",
        broken="upn = 'UN1' AND dob + INTERVAL '4' YEAR <= MAKE_DATE(year - 2, 8, 31)",
        proof="""
            header | child | upn           | dob        | ?
                   | amy   | UN1           | 2020-08-31 | x
                   | ben   | UN1           | 2020-09-01 |
                   | cat   | UN2           | 2015-01-01 |
                   | dan   | A000000000001 | 2015-01-01 |""",
        source="The text counts to 31 August of the year before the collection begins: for 2025-26, 31 "
        "August 2024.",
    ),
    Rule(
        code="232",
        row="header",
        fields="SEX",
        says="The child's sex is recorded as unknown.",
        why="After months in our care somebody knows. Put it right, or say why it cannot be known.",
        broken="sex = 'U'",
        since=2025,
        proof="""
            header | child | sex | ?
                   | amy   | U   | x
                   | ben   | F   |
                   | cat   |     |""",
        source="The published logic repeats that of rule 231; the sentence is followed.",
    ),
    Rule(
        code="301",
        row="header_v",
        fields="DOB",
        says="The child is recorded as born after the year had ended.",
        why="Nobody is in care before they are born. Look at the year of birth.",
        broken="dob > year_end",
        proof="""
            header | child | dob        | ?
                   | amy   | 2026-03-31 |
                   | ben   | 2026-04-01 | x
                   | cat   |            |""",
    ),
    Rule(
        code="351",
        row="header_v",
        fields="DOB",
        says="The young person was over 25 when the year began.",
        why="The return ends long before. Look at the year of birth, or leave the person out.",
        broken="dob + INTERVAL '25' YEAR < year_start",
        proof="""
            header | child | dob        | ?
                   | amy   | 2000-03-31 | x
                   | ben   | 2000-04-01 |
                   | cat   |            |""",
        source="""No logic is published. Over 25 is read as rule 8775Q of the census is written: born more
            than 25 years before.""",
    ),
    Rule(
        code="444",
        row="header_v",
        fields="UPN",
        scope=Scope.RETURN,
        says="Another child in this return has the same pupil number.",
        why="Two children cannot share it. Perhaps it is one child written down twice.",
        broken=f"upn_copies > 1 AND upn NOT IN {UNKNOWN_UPNS}",
        since=2026,
        proof="""
            header | child | upn           | ?
                   | amy   | A000000000001 | x
                   | ben   | A000000000001 | x
                   | cat   | UN1           |
                   | dan   | UN1           |
                   | eve   |               |
                   | fay   |               |""",
    ),
    Rule(
        code="165",
        row="header_v",
        fields="MOTHER SEX",
        also="oc3: ACTIV ACCOM IN_TOUCH",
        says="Whether this young person is a mother is missing, is neither 0 nor 1, or does not fit their"
        " sex.",
        why="A young mother in care has two people to be helped. Say 1 or 0 for every girl; leave it "
        "empty for a boy.",
        broken="""
            (mother_text IS NOT NULL AND (mother_known = 0 OR COALESCE(sex, '') IN ('1', 'M')))
            OR (mother_text IS NULL AND COALESCE(sex, '') IN ('2', 'F')
                AND (in_the_year = 1 OR (leaver_said = 0 AND COALESCE(any_respite, 0) = 0)))""",
        needs="episodes oc3",
        proof="""
            header   | child | sex | mother | ?
                     | amy   | M   |        |
                     | ben   | M   | 0      | x
                     | cat   | F   | 0      |
                     | dan   | F   | 2      | x
                     | eve   | F   |        | x
                     | fay   | F   |        |
                     | gia   | F   |        | x
                     | hal   | M   |        |
                     | ida   | F   |        |
                     | jo    | F   |        | x
                     | kim   | F   |        | x
            episodes | child | decom      | dec        | ls |
                     | eve   | 2025-05-11 | 2025-08-11 | C2 |
                     | fay   | 2025-05-11 | 2025-08-11 | V3 |
                     | kim   | 2024-05-11 | 2024-08-11 | C2 |
            oc3      | child | in_touch | ?
                     | eve   |          | x
                     | fay   | YES      |
                     | cat   |          |
                     | ida   | YES      |
                     | jo    |          | x""",
        source="A girl may be left empty who has no episode this year “and any of <IN_TOUCH>, <ACTIV> or "
        "<ACCOM> have been provided”: not one of whom neither is told. Series of short breaks (V3, V4) are "
        "no time in care here. Boys are left empty, as the text says.",
    ),
    Rule(
        code="611",
        row="header",
        fields="MOTHER MC_DOB",
        says="She is recorded as a mother, and her child's birthday is missing.",
        why="Her child may need help of their own. Write down the birthday of her first child.",
        broken="mother = 1 AND mc_dob_text IS NULL",
        proof="""
            header | child | mother | mc_dob     | ?
                   | amy   | 1      |            | x
                   | ben   | 1      | 2025-01-01 |
                   | cat   | 0      |            |
                   | dan   |        |            |""",
    ),
    Rule(
        code="612",
        row="header",
        fields="SEX MOTHER MC_DOB",
        says="She is recorded as not a mother, and a birthday of her child is given.",
        why="One of the two is a slip. If she has a child, say so.",
        broken="COALESCE(sex, '') IN ('2', 'F') AND mc_dob_text IS NOT NULL AND COALESCE(mother, 0) <> 1",
        proof="""
            header | child | sex | mother | mc_dob     | ?
                   | amy   | F   | 0      | 2025-01-01 | x
                   | ben   | F   |        | 2025-01-01 | x
                   | cat   | F   | 1      | 2025-01-01 |
                   | dan   | F   | 0      |            |
                   | eve   | M   | 0      | 2025-01-01 |""",
        source="No logic is published. A boy with such a birthday is rule 174's.",
    ),
    Rule(
        code="620",
        row="header_v",
        fields="DOB MOTHER",
        says="She is recorded as a mother, and was under eleven when the year began.",
        why="If it is true, somebody has harmed her and must know today. If it is a slip, mend it.",
        broken="mother = 1 AND dob + INTERVAL '11' YEAR > year_start",
        proof="""
            header | child | mother | dob        | ?
                   | amy   | 1      | 2014-04-02 | x
                   | ben   | 1      | 2014-04-01 |
                   | cat   | 0      | 2020-01-01 |""",
        source="No logic is published: her age is taken on the first day of the year.",
    ),
    Rule(
        code="621",
        row="header",
        fields="DOB MC_DOB",
        says="She is recorded as younger than her child.",
        why="One of the two birthdays is a slip.",
        broken="mc_dob < dob",
        proof="""
            header | child | dob        | mc_dob     | ?
                   | amy   | 2010-01-01 | 2009-12-31 | x
                   | ben   | 2010-01-01 | 2025-01-01 |
                   | cat   | 2010-01-01 |            |""",
    ),
    Rule(
        code="624",
        row="header_v",
        fields="MC_DOB",
        says="Last year's return gave her first child another birthday.",
        why="It is the birthday of her first child, and stays the same in every year.",
        broken="head_last_mc_dob IS NOT NULL AND mc_dob IS DISTINCT FROM head_last_mc_dob",
        proof="""
            header_last | child | mc_dob     |
                        | amy   | 2024-01-01 |
                        | ben   | 2024-01-01 |
                        | cat   |            |
                        | dan   | 2024-01-01 |
            header      | child | mc_dob     | ?
                        | amy   | 2024-01-01 |
                        | ben   | 2025-01-01 | x
                        | cat   | 2025-01-01 |
                        | dan   |            | x""",
        source="No logic is published.",
    ),
    Rule(
        code="626",
        row="header_v",
        fields="MOTHER MC_DOB",
        says="Her child was born before this year, and last year's return said that she was not a mother.",
        why="Last year's return left her child out, or the birthday is a slip.",
        broken="mother = 1 AND head_last_mother = 0 AND mc_dob < year_start",
        proof="""
            header_last | child | mother |
                        | amy   | 0      |
                        | ben   | 0      |
                        | cat   | 1      |
            header      | child | mother | mc_dob     | ?
                        | amy   | 1      | 2025-03-31 | x
                        | ben   | 1      | 2025-04-01 |
                        | cat   | 1      | 2024-01-01 |""",
    ),
    Rule(
        code="628",
        row="header_v",
        fields="MOTHER",
        says="Whether she is a mother is told of a young person who has left care and was not in care "
        "this year.",
        why="It is not asked of care leavers. Leave it empty.",
        broken="mother_text IS NOT NULL AND latest_nr IS NULL AND leaver_said = 1",
        needs="episodes",
        proof="""
            header   | child | mother | ?
                     | amy   | 1      | x
                     | ben   | 1      |
                     | cat   |        |
                     | dan   | 0      |
            episodes | child | decom      |
                     | ben   | 2025-05-01 |
            oc3      | child | in_touch |
                     | amy   | YES      |
                     | ben   | YES      |
                     | cat   | YES      |
                     | dan   |          |""",
    ),
    Rule(
        code="EPI",
        row="header_v",
        fields="CHILD",
        says="There is no episode of this child: most rules cannot look at them.",
        why="Add the child's episodes of this year, or, for a care leaver, what the leaving care table asks.",
        broken="latest_nr IS NULL AND oc3_nr IS NULL",
        needs="episodes",
        without="oc3",
        proof="""
            header   | child | ?
                     | amy   |
                     | ben   | x
                     | cat   |
            episodes | child | decom      |
                     | amy   | 2025-05-01 |
            oc3      | child |
                     | cat   |""",
        source="""No logic is published. Rule 1012 speaks of care leavers who rightly have no episode in the
            year: who stands in OC3 is one.""",
    ),
)
