"""A child who was adopted, and who adopted them."""

from alongside.returns.checking.rule import Rule
from alongside.returns.ssda903.rules.alike import (
    must_be_0_or_1,
    must_be_a_code,
    must_be_a_day,
    must_stand_once,
)

ASKED = "DATE_INT DATE_MATCH FOSTER_CARE NB_ADOPTR SEX_ADOPTR LS_ADOPTR"
_TEXTS = [f"{one.lower()}_text" for one in ASKED.split()]
ANY = f"({' OR '.join(f'{one} IS NOT NULL' for one in _TEXTS)})"
SOME_MISSING = f"({' OR '.join(f'{one} IS NULL' for one in _TEXTS)})"


def _couple(code: str, legal: str, broken: str, says: str, sexes: tuple[str, str]) -> Rule:
    """The legal status of the adopters and their sex: `sexes` are one that fits it and one that does not."""
    good, bad = sexes
    return Rule(
        code=code,
        row="ad1",
        fields="LS_ADOPTR SEX_ADOPTR",
        says=says,
        why="A child will read who their parents were. Look at the adoption order, and put the wrong one "
        "right.",
        broken=f"ls_adoptr = '{legal}' AND {broken}",
        proof=f"""
            ad1 | child | ls_adoptr | sex_adoptr | ?
                | amy   | {legal}   | {good}     |
                | ben   | {legal}   | {bad}      | x
                | cat   | L9        | {bad}      |
                | dan   |           | {bad}      |""",
    )


RULES = (
    must_stand_once("INT31", "ad1", "ad1_v", "the table of adoptions"),
    must_be_a_day("112", "ad1", "DATE_INT", "The day on which adoption was decided on"),
    must_be_a_day("113", "ad1", "DATE_MATCH", "The day on which child and adopters were matched"),
    must_be_0_or_1("114", "ad1", "FOSTER_CARE", "Whether they were adopted by former foster carers"),
    must_be_a_code("175", "ad1", "NB_ADOPTR", "The number of adopters", "2", blank=False),
    must_be_a_code("176", "ad1", "SEX_ADOPTR", "The sex of the adopters", "MF", blank=False),
    must_be_a_code("177", "ad1", "LS_ADOPTR", "The legal status of the adopters", "L11", blank=False),
    Rule(
        code="134",
        row="ad1_v",
        fields=ASKED,
        says="Answers about an adoption are given for somebody who is told of as having left care.",
        why="Whoever was adopted is no care leaver. Keep the one that is true.",
        broken=f"leaver_said = 1 AND {ANY}",
        needs="oc3",
        proof="""
            oc3 | child | in_touch |
                | amy   | YES      |
                | ben   |          |
                | cat   | YES      |
            ad1 | child | date_match | ?
                | amy   | 2025-05-01 | x
                | ben   | 2025-05-01 |
                | cat   |            |""",
    ),
    Rule(
        code="151",
        row="ad1",
        fields=ASKED,
        says="Some answers about an adoption are given, and one is missing.",
        why="They are told together: all six. The adoption papers have them.",
        broken=f"{ANY} AND {SOME_MISSING}",
        proof="""
            ad1 | child | date_int   | date_match | foster_care | nb_adoptr | sex_adoptr | ls_adoptr | ?
                | amy   | 2025-01-01 | 2025-02-01 | 0           | 2         | MF         | L11       |
                | ben   | 2025-01-01 |            | 0           | 2         | MF         | L11       | x
                | cat   |            |            |             |           |            |           |""",
    ),
    Rule(
        code="187",
        row="ad1_v",
        fields=ASKED,
        says="The child was in care all year, and answers about an adoption are given.",
        why="An adoption ends care. One of the two is a slip.",
        broken=f"twelve_months = 1 AND {ANY}",
        needs="episodes",
        proof="""
            episodes | child | decom      | dec        | rne | ls |
                     | amy   | 2024-01-01 |            | S   | C2 |
                     | ben   | 2024-01-01 | 2025-09-01 | S   | C2 |
                     | cat   | 2024-01-01 |            | S   | C2 |
            ad1      | child | date_match | ?
                     | amy   | 2025-05-01 | x
                     | ben   | 2025-05-01 |
                     | cat   |            |""",
    ),
    Rule(
        code="187",
        part="b",
        row="oc3_v",
        fields="IN_TOUCH ACTIV ACCOM",
        says="The child was in care all year, and answers about leaving care are given.",
        why="Whoever was in care all year has not left it. One of the two is a slip.",
        broken="""
            twelve_months = 1
            AND (in_touch_text IS NOT NULL OR activ_text IS NOT NULL OR accom_text IS NOT NULL)""",
        needs="episodes",
        proof="""
            episodes | child | decom      | dec        | rne | ls |
                     | amy   | 2024-01-01 |            | S   | C2 |
                     | ben   | 2024-01-01 | 2025-09-01 | S   | C2 |
            oc3      | child | in_touch | ?
                     | amy   | YES      | x
                     | ben   | YES      |""",
    ),
    Rule(
        code="331",
        row="episode",
        fields="DECOM REC",
        also="ad1: DATE_MATCH",
        says="The child was matched with their adopters after they had come to live with them.",
        why="Nobody is placed before they are matched. Look at the panel's papers for the day.",
        broken="rec IN ('E11', 'E12') AND ad1_date_match > decom",
        needs="ad1",
        proof="""
            episodes | child | decom      | rec | ?
                     | amy   | 2025-05-01 | E11 | x
                     | ben   | 2025-05-01 | E12 |
                     | cat   | 2025-05-01 | E4A |
            ad1      | child | date_match | ?
                     | amy   | 2025-05-02 | x
                     | ben   | 2025-05-01 |
                     | cat   | 2025-06-01 |""",
        source="The text compares with the start of the episode that ended in adoption.",
    ),
    Rule(
        code="333",
        row="ad1",
        fields="DATE_INT",
        says="Child and adopters were matched before it was decided that the child should be adopted.",
        why="The decision comes first. If it is missing, give its day.",
        broken="(date_match_text IS NOT NULL AND date_int_text IS NULL) OR date_int > date_match",
        proof="""
            ad1 | child | date_int   | date_match | ?
                | amy   | 2025-05-02 | 2025-05-01 | x
                | ben   | 2025-05-01 | 2025-05-01 |
                | cat   |            | 2025-05-01 | x
                | dan   | 2025-05-01 |            |
                | eve   | soon       | 2025-05-01 |
                | fay   |            | soon       | x
                | gus   |            |            |""",
        source="“If <DATE_MATCH> provided, then <DATE_INT> must also be provided”: a day that cannot be read "
        "was provided, and is 112's or 113's.",
    ),
    Rule(
        code="334",
        row="ad1_v",
        fields="DATE_INT",
        also="s: DECOM RNE",
        says="It was decided that the child should be adopted before they came into care.",
        why="One of the two days is wrong, or an earlier time in care is missing.",
        broken="date_int < s_decom",
        needs="episodes",
        proof="""
            episodes | child | decom      | rne | ?
                     | amy   | 2024-05-01 | S   | x
                     | ben   | 2024-05-01 | S   |
                     | cat   | 2024-05-01 | P   |
            ad1      | child | date_int   | ?
                     | amy   | 2024-04-30 | x
                     | ben   | 2024-05-01 |
                     | cat   | 2023-01-01 |""",
        source="The sentence speaks of the latest time in care, the quoted logic of the first S: the "
        "logic is followed.",
    ),
    Rule(
        code="335",
        row="episode",
        fields="PLACE",
        also="ad1: FOSTER_CARE",
        says="Whether they were adopted by their foster carers does not fit the home in which they last "
        "lived.",
        why="A3 and A5 are adopters who were the child's foster carers; A4 and A6 are not.",
        broken="""
            rec IN ('E1', 'E11', 'E12')
            AND ((place IN ('A2', 'A3', 'A5') AND ad1_foster_care = 0)
                 OR (place IN ('A1', 'A4', 'A6') AND ad1_foster_care = 1))""",
        needs="ad1",
        proof="""
            episodes | child | place | rec | ?
                     | amy   | A3    | E11 | x
                     | ben   | A3    | E11 |
                     | cat   | A4    | E12 | x
                     | dan   | A4    | E12 |
                     | eve   | A3    | E4A |
            ad1      | child | foster_care | ?
                     | amy   | 0           | x
                     | ben   | 1           |
                     | cat   | 1           | x
                     | dan   | 0           |
                     | eve   | 0           |""",
    ),
    Rule(
        code="511",
        row="ad1",
        fields="NB_ADOPTR SEX_ADOPTR",
        says="Two people adopted the child, and the sex of one is told.",
        why="For two adopters it is MM, FF or MF.",
        broken="nb_adoptr = '2' AND sex_adoptr IN ('M1', 'F1')",
        proof="""
            ad1 | child | nb_adoptr | sex_adoptr | ?
                | amy   | 2         | M1         | x
                | ben   | 2         | MF         |
                | cat   | 1         | F1         |
                | dan   | 2         |            |""",
        source="A blank or an unknown code is left to rules 151 and 176.",
    ),
    _couple(
        "514",
        "L0",
        "COALESCE(sex_adoptr, '') NOT IN ('M1', 'F1')",
        "The adopter is single, and the sex of two people is told.",
        ("F1", "MF"),
    ),
    _couple(
        "517",
        "L3",
        "COALESCE(sex_adoptr, '') <> 'MF'",
        "The adopters are an unmarried couple of a woman and a man, and their sex says otherwise.",
        ("MF", "FF"),
    ),
    _couple(
        "518",
        "L4",
        "COALESCE(sex_adoptr, '') NOT IN ('MM', 'FF')",
        "The adopters are an unmarried couple of one sex, and their sex says otherwise.",
        ("FF", "MF"),
    ),
    _couple(
        "519",
        "L2",
        "COALESCE(sex_adoptr, '') NOT IN ('MM', 'FF', 'MF')",
        "The adopters are civil partners, and the sex of one is told.",
        ("MF", "M1"),
    ),
    _couple(
        "520",
        "L11",
        "sex_adoptr IN ('MM', 'FF')",
        "The adopters are a married woman and man, and their sex says otherwise.",
        ("MF", "MM"),
    ),
    _couple(
        "524",
        "L12",
        "COALESCE(sex_adoptr, '') NOT IN ('MM', 'FF')",
        "The adopters are a married couple of one sex, and their sex says otherwise.",
        ("MM", "MF"),
    ),
    Rule(
        code="521",
        row="episode",
        fields="PLACE DECOM",
        also="ad1: DATE_INT",
        says="The child came to live with adopters before it was decided that they should be adopted.",
        why="The decision comes first. Look for the day on which it was made.",
        broken="place IN ('A3', 'A4', 'A5', 'A6') AND ad1_date_int > decom",
        needs="ad1",
        proof="""
            episodes | child | decom      | place | ?
                     | amy   | 2025-05-01 | A3    | x
                     | ben   | 2025-05-01 | A4    |
                     | cat   | 2025-05-01 | U1    |
            ad1      | child | date_int   | ?
                     | amy   | 2025-05-02 | x
                     | ben   | 2025-05-01 |
                     | cat   | 2025-06-01 |""",
    ),
    Rule(
        code="582",
        row="episode",
        fields="DEC DATE_MATCH",
        says="The adoption was made on the day on which child and adopters were matched.",
        why="Between the two lie months in which a child and a family come to know each other. One day is"
        " wrong.",
        broken="rec IN ('E11', 'E12') AND dec = ad1_date_match",
        needs="ad1",
        proof="""
            episodes | child | dec        | rec | ?
                     | amy   | 2025-05-01 | E11 | x
                     | ben   | 2025-05-01 | E12 |
                     | cat   | 2025-05-01 | E4A |
            ad1      | child | date_match |
                     | amy   | 2025-05-01 |
                     | ben   | 2024-05-01 |
                     | cat   | 2025-05-01 |""",
    ),
    Rule(
        code="601",
        row="episode",
        fields="REC",
        also=f"ad1: {ASKED}",
        says="The child was adopted this year, and an answer about the adoption is missing.",
        why="The adoption papers have them all. A child may ask for this in thirty years.",
        broken="rec IN ('E11', 'E12') AND dec BETWEEN year_start AND year_end "
        "AND (ad1_nr IS NULL OR ad1_blank = 1)",
        needs="ad1",
        proof="""
            episodes | child | dec        | rec | ?
                     | amy   | 2025-05-01 | E11 | x
                     | ben   | 2025-05-01 | E12 |
                     | cat   | 2024-05-01 | E12 |
                     | dan   | 2026-03-31 | E11 | x
                     | eve   | 2026-04-01 | E11 |
            ad1      | child | date_int   | date_match | foster_care | nb_adoptr | sex_adoptr | ls_adoptr | ?
                     | amy   | 2025-01-01 |            | 0           | 2         | MF         | L11       | x
                     | ben   | 2025-01-01 | 2025-02-01 | 0           | 2         | MF         | L11       |
                     | cat | | | | | | |""",
        source="No logic is quoted. Without a row the fields “have not been completed” either.",
    ),
    Rule(
        code="602",
        row="ad1_v",
        fields="CHILD",
        says="Answers about an adoption are given, and no episode of this year ends in one.",
        why="Either the adoption is missing in the episodes, or the answers are another child's.",
        broken=f"COALESCE(adopted_here, 0) = 0 AND {ANY}",
        needs="episodes",
        proof="""
            episodes | child | decom      | dec        | rec |
                     | amy   | 2024-05-01 | 2025-05-01 | E11 |
                     | ben   | 2024-05-01 | 2025-05-01 | E4A |
                     | cat   | 2023-05-01 | 2024-05-01 | E11 |
            ad1      | child | date_match | ?
                     | amy   | 2025-01-01 |
                     | ben   | 2025-01-01 | x
                     | cat   | 2024-01-01 | x
                     | dan   | 2025-01-01 | x
                     | eve   |            |""",
    ),
)
