"""Rules about who a child is: their number, birth, sex, ethnicity and death."""

from alongside.returns.checking.rule import Rule, Scope, Severity

RULES = (
    Rule(
        code="1570",
        since=2025,
        row="child_v",
        fields="LAchildID",
        says="The child's own number is longer than 20 characters.",
        why="It is cut off on the way, and then it may be another child's. Shorten it where it is given.",
        broken="REGEXP_MATCHES(child, '^.{21}')",
        proof="""
            alone
            child | child                 | ?
                  | ABCDEFGHIJKLMNOPQRST  |
                  | ABCDEFGHIJKLMNOPQRSTU | x
                  | 1                     |
                  |                       |""",
    ),
    Rule(
        code="1580",
        since=2025,
        row="child_v",
        fields="LAchildID",
        says="The child's own number has characters that are neither letters nor digits.",
        why="The census takes letters and digits alone. Change the number where it is given.",
        broken="NOT REGEXP_MATCHES(child, '^[0-9A-Za-z]*$')",
        proof="""
            alone
            child | child | ?
                  | A1b   |
                  | A;1   | x
                  | A-1   | x
                  | A 1   | x
                  | é1    | x
                  |       |""",
    ),
    Rule(
        code="8500",
        row="child_v",
        fields="LAchildID",
        says="This child has no number of their own.",
        why="By it everything about the child holds together, this year and next. Give it.",
        broken="child_text IS NULL",
        proof="""
            child | child | upn           | ?
                  | amy   |               |
                  |       | A950000178301 | x""",
    ),
    Rule(
        code="8510",
        scope=Scope.RETURN,
        row="child_v",
        fields="LAchildID",
        says="Another child in this return has the same number.",
        why="Either they are one child written down twice, or two children share a record. Look before "
        "sending.",
        broken="child IS NOT NULL AND copies > 1",
        proof="""
            child | child | dob        | ?
                  | amy   | 2015-01-01 | x
                  | amy   | 2016-01-01 | x
                  | ben   |            |
                  |       | 2017-01-01 |
                  |       | 2018-01-01 |""",
    ),
    Rule(
        code="8520",
        row="child_v",
        fields="PersonBirthDate",
        says="The day of birth is after the census year.",
        why="A child who is not born yet has an expected day instead. Look at the birthday.",
        broken="dob > year_end",
        proof="""
            child | child | dob        | ?
                  | amy   | 2026-03-31 |
                  | ben   | 2026-04-01 | x
                  | cat   |            |
                  | dan   | 2026-02-30 |""",
    ),
    Rule(
        code="8525Q",
        severity=Severity.QUERY,
        row="child_v",
        fields="PersonBirthDate ExpectedPersonBirthDate",
        says="There must be a day of birth or the day a birth is expected: one of the two, and not both.",
        why="Once a child is born the expected day goes. Give whichever is true.",
        broken="dob_text IS NULL AND expected_text IS NULL OR dob_text IS NOT NULL AND expected_text IS "
        "NOT NULL",
        proof="""
            child | child | dob        | expected   | ?
                  | amy   | 2015-01-01 |            |
                  | ben   |            | 2026-06-01 |
                  | cat   |            |            | x
                  | dan   | 2026-01-01 | 2026-01-03 | x
                  | eve   | 31/02/2015 |            |""",
    ),
    Rule(
        code="8530Q",
        severity=Severity.QUERY,
        row="child_v",
        fields="ExpectedPersonBirthDate",
        says="A birth is expected long before or long after the census day.",
        why="If the child was born, give the birthday and the name. If not, look at the day that the "
        "midwife gave.",
        broken="expected < year_end - INTERVAL '30' DAY OR expected > year_end + INTERVAL '9' MONTH",
        proof="""
            child | child | expected   | ?
                  | amy   | 2026-03-01 |
                  | ben   | 2026-02-28 | x
                  | cat   | 2026-12-31 |
                  | dan   | 2027-01-01 | x
                  | eve   |            |""",
    ),
    Rule(
        code="8535Q",
        severity=Severity.QUERY,
        row="child_v",
        fields="PersonDeathDate PersonBirthDate",
        says="The child is said to have died before they were born, or has no birthday.",
        why="A family may read this one day. Look at both days, and give the birthday.",
        broken="died < dob OR died_text IS NOT NULL AND dob_text IS NULL",
        proof="""
            child | child | dob        | died       | ?
                  | amy   | 2015-05-26 | 2025-05-26 |
                  | ben   | 2025-05-26 | 2025-05-26 |
                  | cat   | 2025-05-26 | 2025-05-25 | x
                  | dan   |            | 2025-05-26 | x
                  | eve   | 2015-05-26 |            |
                  | fay   |            |            |""",
        source="“must be on or after” a day that is not there cannot be kept, and the text has no “if "
        "present”.",
    ),
    Rule(
        code="8545Q",
        severity=Severity.QUERY,
        row="child_v",
        fields="PersonDeathDate",
        says="The day of death is outside the census year.",
        why="A child who died earlier is not in this return. Look at the day before anybody writes to "
        "the family.",
        broken="died < year_start OR died > year_end",
        proof="""
            child | child | died       | ?
                  | amy   | 2025-04-01 |
                  | ben   | 2025-03-31 | x
                  | cat   | 2026-03-31 |
                  | dan   | 2026-04-01 | x
                  | eve   |            |""",
    ),
    Rule(
        code="8590",
        row="child_v",
        fields="LAchildID",
        says="Nothing was done with this child: there is no referral.",
        why="The census is about children who were referred. Give the referral, or leave the child out.",
        broken="child IS NOT NULL AND stretches = 0",
        proof="""
            child   | child | ?
                    | amy   |
                    | ben   | x
            details | child | referred   |
                    | amy   | 2025-05-01 |
                    | cat   | 2025-05-01 |""",
    ),
    Rule(
        code="8775Q",
        severity=Severity.QUERY,
        row="details_v",
        fields="CINclosureDate",
        also="child: PersonBirthDate",
        says="This person turned 25 before the census day, and the work with them had not ended by then.",
        why="After 25 the work has ended. Look at the birthday, and at when the work ended.",
        broken="""
            dob < year_end - INTERVAL '25' YEAR
            AND (closed_text IS NULL OR closed > dob + INTERVAL '25' YEAR)""",
        proof="""
            child   | child | dob        | ?
                    | amy   | 2001-03-30 | x
                    | ben   | 2001-03-31 |
                    | cat   | 2000-06-01 |
                    | dan   | 2000-06-01 | x
                    | eve   |            |
            details | child | closed     | ?
                    | amy   |            | x
                    | ben   |            |
                    | cat   | 2025-06-01 |
                    | dan   | 2025-06-02 | x
                    | eve   |            |""",
    ),
    Rule(
        code="4180",
        until=2024,
        row="child_v",
        fields="GenderCurrent",
        says="The child's gender is missing, or is no code of the list.",
        why="It is 1 (male), 2 (female), 0 (not known, or not born yet) or 9. Give what the child or "
        "family say.",
        broken="COALESCE(gender_known, 0) = 0",
        proof="""
            child | child | gender | ?
                  | amy   | 1      |
                  | ben   | 9      |
                  | cat   |        | x
                  | dan   | 7      | x
                  | eve   | Male   | x
                  | fay   | 0      |
                  | gus   | M      | x""",
    ),
    Rule(
        code="4180",
        since=2025,
        row="child_v",
        fields="Sex",
        says="The child's sex is missing, or is no code of the list.",
        why="It is F, M or U (not known, or not born yet). Give it as it stands on the birth certificate.",
        broken="COALESCE(sex_known, 0) = 0",
        proof="""
            child | child | sex  | ?
                  | amy   | F    |
                  | ben   | M    |
                  | cat   | U    |
                  | dan   |      | x
                  | eve   | 1    | x
                  | fay   | Male | x
                  | gus   | f    | x""",
    ),
    Rule(
        code="8750",
        until=2024,
        row="child_v",
        fields="GenderCurrent PersonBirthDate ExpectedPersonBirthDate",
        says="A gender is given for a child who is not born yet.",
        why="Before birth it is 0. If the child was born, give the birthday.",
        broken="expected_text IS NOT NULL AND dob_text IS NULL AND gender IS DISTINCT FROM '0'",
        proof="""
            child | child | dob        | expected   | gender | ?
                  | amy   |            | 2024-05-01 | 0      |
                  | ben   |            | 2024-05-01 | 2      | x
                  | cat   |            | 2024-05-01 |        | x
                  | dan   | 2015-01-01 |            | 1      |
                  | eve   | 2024-01-01 | 2024-01-03 | 1      |
                  | fay   |            |            | 2      |""",
    ),
    Rule(
        code="8750",
        since=2025,
        row="child_v",
        fields="Sex PersonBirthDate ExpectedPersonBirthDate",
        says="A sex is given for a child who is not born yet.",
        why="Before birth it is U. If the child was born, give the birthday.",
        broken="expected_text IS NOT NULL AND dob_text IS NULL AND sex IS DISTINCT FROM 'U'",
        proof="""
            child | child | dob        | expected   | sex | ?
                  | amy   |            | 2026-05-01 | U   |
                  | ben   |            | 2026-05-01 | F   | x
                  | cat   |            | 2026-05-01 |     | x
                  | dan   |            | 2026-05-01 | 0   | x
                  | eve   | 2026-01-01 | 2026-01-03 | M   |
                  | fay   |            |            | F   |""",
        source="The text still says “0”; the message and the list of codes say U.",
    ),
    Rule(
        code="2886Q",
        severity=Severity.QUERY,
        until=2024,
        fields="GenderCurrent ExpectedPersonBirthDate",
        says="More than 2 in 100 children have no gender recorded.",
        why="Children who are not born yet do not count here. Ask the families of the others, or say why "
        "it is so.",
        broken="""
            SELECT NULL AS nr FROM (
                SELECT COUNT(c.nr) AS children,
                       SUM(CASE WHEN COALESCE(c.gender, '0') = '0' AND c.expected_text IS NULL
                                THEN 1 ELSE 0 END) AS unknown
                FROM child AS c) AS k
            WHERE 100 * k.unknown > 2 * k.children""",
        proof="""
            child | child | gender | expected   |
                  | amy   | 1      |            |
                  | ben   | 0      |            |
            the whole return is broken

            child | child | gender | expected   |
                  | amy   | 1      |            |
                  | ben   | 0      | 2024-05-01 |
                  | cat   | 9      |            |""",
    ),
    Rule(
        code="2886Q",
        severity=Severity.QUERY,
        since=2025,
        fields="Sex ExpectedPersonBirthDate",
        says="More than 2 in 100 children have no sex recorded.",
        why="Children who are not born yet do not count here. Ask the families of the others, or say why "
        "it is so.",
        broken="""
            SELECT NULL AS nr FROM (
                SELECT COUNT(c.nr) AS children,
                       SUM(CASE WHEN COALESCE(c.sex, 'U') IN ('U', '0') AND c.expected_text IS NULL
                                THEN 1 ELSE 0 END) AS unknown
                FROM child AS c) AS k
            WHERE 100 * k.unknown > 2 * k.children""",
        proof="""
            child | child | sex | expected   |
                  | amy   | F   |            |
                  | ben   |     |            |
            the whole return is broken

            child | child | sex | expected   |
                  | amy   | F   |            |
                  | ben   | U   |            |
            the whole return is broken

            child | child | sex | expected   |
                  | amy   | F   |            |
                  | ben   | U   | 2026-05-01 |
                  | cat   | M   |            |""",
        source="The text still says “zero”, which since 2024/25 is U. It divides by all child records.",
    ),
    Rule(
        code="4220",
        row="characteristics_v",
        fields="Ethnicity",
        says="The child's ethnicity is missing, or is no code of the list.",
        why="Ask the child or the family how they describe themselves; NOBT says that nobody has asked yet.",
        broken="COALESCE(ethnicity_known, 0) = 0",
        proof="""
            characteristics | child | ethnicity | ?
                            | amy   | AIND      |
                            | ben   | AAAA      | x
                            | cat   |           | x
                            | dan   | wbri      | x
                            | eve   | NOBT      |""",
    ),
)
