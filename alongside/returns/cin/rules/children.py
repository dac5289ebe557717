"""Who a child is: numbers, birth and death, sex."""

from alongside.returns.checking.rule import Rule, Scope, Severity

QUERY = Severity.QUERY
LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"
"""The check letters of pupil numbers, by the remainder of 23 (Department for Education, guide to UPNs)."""
_LAST = " ".join(f"WHEN '{letter}' THEN {nr}" for nr, letter in enumerate(LETTERS))
_SUM = " + ".join(f"{nr} * TRY_CAST(SUBSTRING(upn, {nr}, 1) AS INT)" for nr in range(2, 13))
_LETTER = f"""SUBSTRING('{LETTERS}', 1 + MOD({_SUM} + 13 * (CASE SUBSTRING(upn, 13, 1) {_LAST}
                ELSE TRY_CAST(SUBSTRING(upn, 13, 1) AS INT) END), 23), 1)"""
_SPANS = (
    "1-5 201-213 301-320 330-336 340-344 350-359 370-373 380-384 390-394 420 660-681 701-708 800-803 805-808 "
    "810-813 815 816 820-823 825 826 830 831 835-841 845 846 850-852 855-857 860 861 865-896 908 909 916 919 "
    "921 925 926 928 929 931 933 935-938 940 941"
)
OLD_AUTHORITIES = tuple(
    str(nr)
    for first, _, last in (one.partition("-") for one in _SPANS.split())
    for nr in range(int(first), int(last or first) + 1)
)
"""Numbers of authorities since April 1998, pseudo authorities too, as the text of rule 1530 lists them."""
UPN = "The pupil number ties the child to their school. Take it from the school's register."

RULES = (
    Rule(
        code="8500",
        row="child",
        fields="LAchildID",
        says="This child has no number of yours.",
        why="Without it nobody can find the child again. Give the number that your record knows them by.",
        broken="child_text IS NULL",
        scope=Scope.RETURN,
        proof="""
            child | child | upn |
                  | amy   | 1   |

            child | child | upn | ?
                  | amy   | 1   |
                  |       | 2   | x""",
    ),
    Rule(
        code="8510",
        row="child_v",
        fields="LAchildID",
        says="Another child in this return has the same number.",
        why="Either it is one child, told twice, or one of them has a wrong number.",
        broken="child_text IS NOT NULL AND copies > 1",
        proof="""
            child | child | ?
                  | amy   | x
                  | amy   | x
                  | ben   |""",
    ),
    Rule(
        code="1510",
        row="child",
        fields="UPN",
        says="The first letter of the pupil number does not fit its digits.",
        why=f"A digit or the letter was mistyped. {UPN}",
        broken=f"""
            REGEXP_MATCHES(upn, '^.[0-9]{{11}}[0-9{LETTERS}]$')
                AND SUBSTRING(upn, 1, 1) <> {_LETTER}""",
        proof="""
            child | child | upn           | ?
                  | amy   | A950000178301 |
                  | ben   | R247962919251 | x
                  | cat   | R325          |
                  | dan   |               |
                  | eve   | 1950000178301 | x
                  | fay   | A95000017830B |
                  | gus   | B95000017830B | x""",
        source="A letter at the end counts as its place among the check letters (Government Data Standards "
        "Catalogue, Unique Pupil Number 2.0, 18 November 2004).",
    ),
    Rule(
        code="1520",
        row="child_v",
        fields="UPN",
        scope=Scope.RETURN,
        says="Another child in this return has the same pupil number.",
        why="Two children cannot share it. Perhaps it is one child written down twice.",
        broken="upn_copies > 1",
        proof="""
            child | child | upn  | ?
                  | amy   | 1234 | x
                  | ben   | 1234 | x
                  | cat   | 1235 |
                  | dan   |      |
                  | eve   |      |""",
    ),
    Rule(
        code="1530",
        row="child_v",
        fields="UPN",
        says="The second to fourth character of the pupil number are no authority's number.",
        why=UPN,
        broken=f"""
            upn IS NOT NULL AND SUBSTRING(upn, 2, 3) NOT IN (SELECT a.code FROM authorities AS a)
            AND NOT COALESCE(upn_authority IN ({", ".join(OLD_AUTHORITIES)}), FALSE)""",
        proof="""
            child | child | upn           | ?
                  | amy   | A301000178301 |
                  | ben   | A000000178301 | x
                  | cat   |               |
                  | dan   | A950000178301 | x
                  | eve   | A001000178301 |
                  | fay   | A006000178301 | x
                  | gus   | A943000178301 |
                  | hal   | A8B5000178301 | x
                  | ida   | A84           | x
                  | jon   | A420000178301 |
                  | kim   | A681000178301 |""",
        source="The text's list of numbers, and every authority that there has been since (942 and 943).",
    ),
    Rule(
        code="1540",
        row="child",
        fields="UPN",
        says="The fifth to twelfth character of the pupil number are not all digits.",
        why=UPN,
        broken="upn IS NOT NULL AND NOT REGEXP_MATCHES(SUBSTRING(upn, 5, 8), '^[0-9]{8}$')",
        proof="""
            child | child | upn           | ?
                  | amy   | X000000000000 |
                  | ben   | X0000y0000000 | x
                  | cat   |               |""",
    ),
    Rule(
        code="1550",
        row="child",
        fields="UPN",
        says="The last character of the pupil number is neither a digit nor a letter that it may be.",
        why=f"I, O and S are never used. {UPN}",
        broken=f"upn IS NOT NULL AND NOT REGEXP_MATCHES(SUBSTRING(upn, 13, 1), '^[0-9{LETTERS}]$')",
        proof="""
            child | child | upn           | ?
                  | amy   | X00000000000A |
                  | ben   | X00000000000S | x
                  | cat   | X000000000000 |
                  | dan   |               |""",
    ),
    Rule(
        code="1560Q",
        severity=QUERY,
        row="child",
        fields="FormerUPN",
        says="The earlier pupil number is none.",
        why="It has a letter, eleven digits and a last digit or letter. Take it from the school's papers.",
        broken=f"""
            former_upn IS NOT NULL
            AND NOT REGEXP_MATCHES(former_upn, '^[{LETTERS}][0-9]{{11}}[0-9{LETTERS}]$')""",
        proof="""
            child | child | former_upn    | ?
                  | amy   | X987654321231 |
                  | ben   | X0000y0000007 | x
                  | cat   |               |""",
    ),
    Rule(
        code="1570",
        row="child",
        fields="LAchildID",
        says="The child's number is longer than twenty characters.",
        why="The Department cannot take it. Use a shorter one, and the same every year.",
        broken="LENGTH(child_text) > 20",
        since=2025,
        scope=Scope.RETURN,
        proof="""
            child | child                 | ?
                  | 12345678901234567890  |
                  | 123456789012345678901 | x""",
    ),
    Rule(
        code="1580",
        row="child",
        fields="LAchildID",
        says="The child's number holds something else than letters and digits.",
        why="The Department cannot take it. Leave out spaces and signs.",
        broken="REGEXP_MATCHES(child_text, '[^A-Za-z0-9]')",
        since=2025,
        scope=Scope.RETURN,
        proof="""
            child | child | ?
                  | AB12  |
                  | AB-12 | x
                  | AB 12 | x""",
        source="Spaces before and after are the layout of the file: they are not read.",
    ),
    Rule(
        code="4180",
        row="child",
        fields="GenderCurrent",
        says="The child's gender is missing, or is not one of this year's codes.",
        why="It is one of few things told of every child. Choose the code that is true.",
        broken="COALESCE(gender_known, 0) = 0",
        until=2024,
        proof="""
            child | child | gender | ?
                  | amy   | 1      |
                  | ben   |        | x
                  | cat   | 7      | x""",
    ),
    Rule(
        code="4180",
        row="child",
        fields="Sex",
        says="The child's sex is missing, or is not M, F or U.",
        why="It is one of few things told of every child. Choose the code that is true.",
        broken="COALESCE(sex_known, 0) = 0",
        since=2025,
        proof="""
            child | child | sex  | ?
                  | amy   | F    |
                  | ben   |      | x
                  | cat   | Male | x""",
    ),
    Rule(
        code="8520",
        row="child_v",
        fields="PersonBirthDate",
        says="The child is recorded as born after the census day.",
        why="A child not yet born has an expected day of birth. Look at the year.",
        broken="dob > year_end",
        proof="""
            child | child | dob        | ?
                  | amy   | 2026-04-01 | x
                  | ben   | 2026-03-31 |
                  | cat   |            |""",
    ),
    Rule(
        code="8525Q",
        severity=QUERY,
        row="child",
        fields="PersonBirthDate ExpectedPersonBirthDate",
        says="Both a birthday and an expected one are given, or neither.",
        why="A born child has a birthday, one not yet born an expected day.",
        broken="(dob_text IS NULL) = (expected_text IS NULL)",
        proof="""
            child | child | dob        | expected   | ?
                  | amy   | 2020-01-01 |            |
                  | ben   |            | 2026-05-01 |
                  | cat   | 2020-01-01 | 2026-05-01 | x
                  | dan   |            |            | x""",
    ),
    Rule(
        code="8530Q",
        severity=QUERY,
        row="child_v",
        fields="ExpectedPersonBirthDate",
        says="The birth was expected long before the census day, or will be long after it.",
        why="If the child is born, give the birthday. If the family lost the child, write it down with care.",
        broken="""
            expected IS NOT NULL
            AND NOT (expected BETWEEN year_end - INTERVAL '30' DAY AND year_end + INTERVAL '9' MONTH)""",
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
        severity=QUERY,
        row="child",
        fields="PersonDeathDate PersonBirthDate",
        says="The child is recorded as having died before they were born, or has no birthday beside the "
        "day of death.",
        why="One of the two days is wrong or missing. The family must not meet it in a letter.",
        broken="died IS NOT NULL AND (dob IS NULL OR died < dob)",
        proof="""
            child | child | dob        | died       | ?
                  | amy   | 2020-01-02 | 2020-01-01 | x
                  | ben   | 2020-01-01 | 2020-01-01 |
                  | cat   |            | 2025-05-01 | x
                  | dan   | 2020-01-01 |            |""",
        source="The text asks for a day on or after the birthday: without one that cannot be so.",
    ),
    Rule(
        code="8545Q",
        severity=QUERY,
        row="child_v",
        fields="PersonDeathDate",
        says="The child's day of death lies outside the census year.",
        why="A child who died earlier is no longer in the census. Look at the year.",
        broken="died < year_start OR died > year_end",
        proof="""
            child | child | died       | ?
                  | amy   | 2025-03-31 | x
                  | ben   | 2025-04-01 |
                  | cat   | 2026-04-01 | x
                  | dan   |            |""",
    ),
    Rule(
        code="8590",
        row="child_v",
        fields="LAchildID",
        says="Nothing is told of this child: no referral, no stretch of need.",
        why="Add why the child is in the census, or take the child out.",
        broken="child_text IS NOT NULL AND details_here = 0",
        needs="details",
        proof="""
            child   | child | ?
                    | amy   |
                    | ben   | x
                    |       |
            details | child |
                    | amy   |
                    |       |""",
        source="Of a child without a number nobody can say what is told of them; 8500 asks for it.",
    ),
    *(
        Rule(
            code="8750",
            row="child",
            fields=f"{field} PersonBirthDate ExpectedPersonBirthDate",
            says="The child is not born yet, and their sex is told.",
            why=f"Nobody can know it before the birth: it is {unknown}.",
            broken=f"expected_text IS NOT NULL AND dob_text IS NULL AND {column} IS DISTINCT FROM "
            f"'{unknown}'",
            since=since,
            until=until,
            proof=f"""
                child | child | expected   | dob        | {column}  | ?
                      | amy   | 2026-05-01 |            | {other}   | x
                      | ben   | 2026-05-01 |            | {unknown} |
                      | cat   | 2026-05-01 | 2026-03-01 | {other}   |""",
            source=source,
        )
        for field, column, unknown, other, since, until, source in (
            ("GenderCurrent", "gender", "0", "1", 2023, 2024, ""),
            (
                "Sex",
                "sex",
                "U",
                "F",
                2025,
                2027,
                "The text still says “0”, which is no code of Sex: U is meant.",
            ),
        )
    ),
    Rule(
        code="8770Q",
        severity=QUERY,
        row="child_v",
        fields="UPN UPNunknown",
        says="The child is over six, and neither a pupil number nor a reason why there is none is given.",
        why=UPN,
        broken="""
            going_on = 1 AND dob + INTERVAL '6' YEAR < year_end AND upn_text IS NULL
            AND COALESCE(upn_unknown, '') NOT IN ('UN2', 'UN3', 'UN4', 'UN5', 'UN6', 'UN7')""",
        until=2024,
        needs="details",
        proof="""
            details | child | nfa   |
                    | amy   | 0     |
                    | ben   | false |
                    | cat   | 1     |
                    | dan   | 0     |
                    | eve   | 0     |
                    | fay   | FALSE |
                    | gus   | 0     |
                    | hal   | 0     |
                    | ida   | 0     |
                    | ida   | 1     |
            child   | child | dob        | upn | upn_unknown | ?
                    | amy   | 2015-01-01 |     |             | x
                    | ben   | 2015-01-01 | A1  |             |
                    | cat   | 2015-01-01 |     |             |
                    | dan   | 2015-01-01 |     | UN1         | x
                    | eve   | 2015-01-01 |     | UN8         | x
                    | fay   | 2015-01-01 |     | un5         |
                    | gus   | 2018-03-31 |     |             |
                    | hal   | 2018-03-30 |     |             | x
                    | ida   | 2015-01-01 |     |             | x""",
        source="UN1, not yet of school age, is no reason at that age; nor is a code that is in no list.",
    ),
    Rule(
        code="8770Q",
        severity=QUERY,
        row="child_v",
        fields="UPN UPNunknown",
        says="The child is of school age, and neither a pupil number nor a reason why there is none is "
        "given.",
        why=UPN,
        broken="""
            going_on = 1 AND dob + INTERVAL '5' YEAR <= MAKE_DATE(YEAR(year_end) - 1, 8, 31)
                AND upn_text IS NULL
            AND COALESCE(upn_unknown, '') NOT IN ('UN2', 'UN3', 'UN4', 'UN5', 'UN6', 'UN7')""",
        since=2025,
        needs="details",
        proof="""
            details | child | nfa |
                    | amy   | 0   |
                    | ben   | 0   |
            child   | child | dob        | upn | upn_unknown | ?
                    | amy   | 2020-08-31 |     |             | x
                    | ben   | 2020-09-01 |     |             |""",
        source="The sentence says school age, the quoted logic four years: five on the 31 August before "
        "is taken.",
    ),
    Rule(
        code="8772",
        row="child_v",
        fields="UPNunknown",
        says="The reason for having no pupil number is that nothing further was done, and something was.",
        why="Ask for the pupil number, or give the reason that is true.",
        broken="upn_unknown = 'UN7' AND not_idle = 1",
        needs="details",
        proof="""
            details | child | nfa  | ?
                    | amy   | 0    | x
                    | amy   | 1    |
                    | ben   | true |
                    | cat   |      | x
                    | dan   | 0    |
            child   | child | upn_unknown | ?
                    | amy   | UN7         | x
                    | ben   | UN7         |
                    | cat   | UN7         | x
                    | dan   | UN2         |""",
    ),
    Rule(
        code="8772",
        part="b",
        row="details",
        fields="ReferralNFA",
        says="The reason for having no pupil number is that nothing further was done, and here something "
        "was.",
        why="Ask for the pupil number, or give the reason that is true.",
        broken="nfa IS DISTINCT FROM 1 AND EXISTS (SELECT 1 FROM child AS k WHERE k.child = t.child AND "
        "k.upn_unknown = "
        "'UN7')",
        proof="""
            details | child | nfa  | ?
                    | amy   | 0    | x
                    | amy   | 1    |
                    | ben   | true |
                    | cat   |      | x
                    | dan   | 0    |
            child   | child | upn_unknown | ?
                    | amy   | UN7         | x
                    | ben   | UN7         |
                    | cat   | UN7         | x
                    | dan   | UN2         |""",
    ),
)
