"""Rules about the unique pupil number, its shape, and why there is none."""

from alongside.returns.checking.rule import Rule, Scope, Severity

SCHOOL = "Ask the school for the number, letter by letter: by it a child's schooling is found again."

RULES = (
    Rule(
        code="1510",
        row="child_v",
        fields="UPN",
        says="The first letter of this pupil number does not fit its digits.",
        why=f"A digit was mistyped, or two changed places. {SCHOOL}",
        broken="upn_check IS NOT NULL AND upn_check <> SUBSTRING(upn, 1, 1)",
        proof="""
            child | child | upn           | ?
                  | amy   | A950000178301 |
                  | ben   | H243278544154 |
                  | cat   | R247962919251 | x
                  | dan   | a950000178301 | x
                  | eve   | R325          |
                  | fay   | X84521281800B |
                  | gus   |               |
                  | hal   | A950000178310 | x""",
        source="Only numbers of twelve digits after the letter are worked out: for others the text has "
        "no sum.",
    ),
    Rule(
        code="1520",
        scope=Scope.RETURN,
        row="child_v",
        fields="UPN",
        says="Another child in this return has the same pupil number.",
        why="One of them has somebody else's schooling. See whether they are one child written down twice.",
        broken="upn IS NOT NULL AND upn_copies > 1",
        proof="""
            child | child | upn           | ?
                  | amy   | A950000178301 | x
                  | ben   | A950000178301 | x
                  | cat   | H243278544154 |
                  | dan   |               |
                  | eve   |               |""",
    ),
    Rule(
        code="1530",
        row="child_v",
        fields="UPN",
        says="The second to fourth characters of this pupil number are the number of no authority.",
        why=f"They tell which authority first gave the number. {SCHOOL}",
        broken="""
            upn IS NOT NULL
            AND NOT EXISTS (
                SELECT 1 FROM code AS c WHERE c.name = 'local_authority' AND c.code = SUBSTRING(t.upn, 2, 3))
            AND NOT COALESCE(
                upn_authority BETWEEN 1 AND 5 OR upn_authority BETWEEN 201 AND 213
                OR upn_authority BETWEEN 301 AND 320 OR upn_authority BETWEEN 330 AND 336
                OR upn_authority BETWEEN 340 AND 344 OR upn_authority BETWEEN 350 AND 359
                OR upn_authority BETWEEN 370 AND 373 OR upn_authority BETWEEN 380 AND 384
                OR upn_authority BETWEEN 390 AND 394 OR upn_authority = 420
                OR upn_authority BETWEEN 660 AND 681 OR upn_authority BETWEEN 701 AND 708
                OR upn_authority BETWEEN 800 AND 803 OR upn_authority BETWEEN 805 AND 808
                OR upn_authority BETWEEN 810 AND 813 OR upn_authority IN (815, 816)
                OR upn_authority BETWEEN 820 AND 823 OR upn_authority IN (825, 826, 830, 831)
                OR upn_authority BETWEEN 835 AND 841 OR upn_authority IN (845, 846)
                OR upn_authority BETWEEN 850 AND 852 OR upn_authority BETWEEN 855 AND 857
                OR upn_authority IN (860, 861) OR upn_authority BETWEEN 865 AND 896
                OR upn_authority IN (908, 909, 916, 919, 921, 925, 926, 928, 929, 931, 933)
                OR upn_authority BETWEEN 935 AND 938 OR upn_authority IN (940, 941), FALSE)""",
        proof="""
            child | child | upn           | ?
                  | amy   | A950000178301 | x
                  | ben   | X845212818005 |
                  | cat   | X942212818005 |
                  | dan   | X943212818005 |
                  | eve   | X001212818005 |
                  | fay   | X006212818005 | x
                  | gus   | X8B5212818005 | x
                  | hal   | X84           | x
                  | ida   |               |
                  | jon   | X941212818005 |
                  | kim   | X939212818005 | x""",
        source="The text's list of numbers, and every authority that there has been since (942, 943).",
    ),
    Rule(
        code="1540",
        row="child_v",
        fields="UPN",
        says="The fifth to twelfth characters of this pupil number are not all digits.",
        why=f"Letters stand only at its ends. {SCHOOL}",
        broken="upn IS NOT NULL AND NOT REGEXP_MATCHES(upn, '^.{4}[0-9]{8}')",
        proof="""
            child | child | upn           | ?
                  | amy   | X000000000000 |
                  | ben   | X0000y0000000 | x
                  | cat   | X00000000000B |
                  | dan   | X0000         | x
                  | eve   |               |
                  | fay   | X000٣00000000 | x""",
    ),
    Rule(
        code="1550",
        row="child_v",
        fields="UPN",
        says="The last character of this pupil number is neither a digit nor a letter that such numbers "
        "have.",
        why=f"The letters I, O and S are never used: they look like digits. {SCHOOL}",
        broken="REGEXP_MATCHES(upn, '^.{13}') AND NOT REGEXP_MATCHES(upn, '^.{12}[0-9A-HJ-NP-RT-Z]')",
        proof="""
            child | child | upn           | ?
                  | amy   | X000000000000 |
                  | ben   | X00000000000A |
                  | cat   | X00000000000O | x
                  | dan   | X00000000000I | x
                  | eve   | X00000000000S | x
                  | fay   | X00000000000a | x
                  | gus   | X0000         |
                  | hal   |               |""",
        source="A number that is too short has no thirteenth character; rule 1540 finds it.",
    ),
    Rule(
        code="1560Q",
        severity=Severity.QUERY,
        row="child_v",
        fields="FormerUPN",
        says="The former pupil number does not have the shape of one.",
        why="It is a letter and twelve digits, or for a number given for a while a letter at the end. "
        "Ask the school which number the child had before.",
        broken="former_upn IS NOT NULL AND NOT REGEXP_MATCHES(former_upn, "
        "'^[A-Z][0-9]{11}[0-9A-HJ-NP-RT-Z]$')",
        proof="""
            child | child | former_upn     | ?
                  | amy   | X987654321231  |
                  | ben   | X0000y0000007  | x
                  | cat   | X98721238      | x
                  | dan   |                |
                  | eve   | X98765432123B  |
                  | fay   | x987654321231  | x
                  | gus   | X9876543212311 | x
                  | hal   | 1987654321231  | x""",
    ),
    Rule(
        code="8770Q",
        severity=Severity.QUERY,
        until=2024,
        row="child_v",
        fields="UPN UPNunknown",
        says="A child of more than six has no pupil number, and no reason why there is none.",
        why=f"At that age a child has one, wherever they learn. {SCHOOL}",
        broken="""
            upn_text IS NULL AND going_on > 0 AND dob < year_end - INTERVAL '6' YEAR
            AND COALESCE(upn_unknown, '') NOT IN ('UN2', 'UN3', 'UN4', 'UN5', 'UN6', 'UN7')""",
        proof="""
            child   | child | dob        | upn           | upn_unknown | ?
                    | amy   | 2010-05-26 |               |             | x
                    | ben   | 2010-05-26 | A950000178301 |             |
                    | cat   | 2010-05-26 |               | UN2         |
                    | dan   | 2010-05-26 |               | un5         |
                    | eve   | 2010-05-26 |               | UN1         | x
                    | fay   | 2010-05-26 |               | UN8         | x
                    | gus   | 2010-05-26 |               |             |
                    | hal   | 2018-03-30 |               |             | x
                    | ida   | 2018-03-31 |               |             |
                    | jon   |            |               |             |
                    | kim   | 2010-05-26 |               |             | x
            details | child | nfa   |
                    | amy   | 0     |
                    | ben   | 0     |
                    | cat   | 0     |
                    | dan   | FALSE |
                    | eve   | false |
                    | fay   | 0     |
                    | gus   | true  |
                    | hal   | 0     |
                    | ida   | 0     |
                    | jon   | 0     |
                    | kim   | 1     |
                    | kim   | 0     |""",
        source="UN1, not yet of school age, is no reason at this age: so the comments of the text.",
    ),
    Rule(
        code="8770Q",
        severity=Severity.QUERY,
        since=2025,
        row="child_v",
        fields="UPN UPNunknown",
        says="A child of school age has no pupil number, and no reason why there is none.",
        why=f"They were five before this school year began. {SCHOOL}",
        broken="""
            upn_text IS NULL AND going_on > 0 AND dob < MAKE_DATE(YEAR(year_end) - 6, 9, 1)
            AND COALESCE(upn_unknown, '') NOT IN ('UN2', 'UN3', 'UN4', 'UN5', 'UN6', 'UN7')""",
        proof="""
            child   | child | dob        | upn           | upn_unknown | ?
                    | amy   | 2020-09-01 |               |             |
                    | ben   | 2020-08-31 |               |             | x
                    | cat   | 2020-08-31 |               | UN1         | x
                    | dan   | 2020-08-31 |               | UN3         |
                    | eve   | 2020-08-31 | A950000178301 |             |
                    | fay   | 2020-08-31 |               |             |
                    | gus   |            |               |             |
            details | child | nfa |
                    | amy   | 0   |
                    | ben   | 0   |
                    | cat   | 0   |
                    | dan   | 0   |
                    | eve   | 0   |
                    | fay   | 1   |
                    | gus   | 0   |""",
        source="The text's comparison (“greater than or equal to [ReferenceDate minus 4 years]”) would "
        "mean the "
        "youngest; its message and comments mean school age: five by 31 August before the school year.",
    ),
    Rule(
        code="8772",
        row="details_v",
        fields="ReferralNFA",
        also="child: UPNunknown",
        says="The pupil number is missing because nothing further was done, yet here something was.",
        why=f"That reason (UN7) is only for children whose every referral ended there. {SCHOOL}",
        broken="upn_unknown = 'UN7' AND nfa IS DISTINCT FROM 1",
        proof="""
            child   | child | upn_unknown | ?
                    | amy   | UN7         | x
                    | ben   | UN7         |
                    | cat   | UN2         |
                    | dan   | UN7         | x
                    | eve   | UN7         | x
            details | child | nfa   | ?
                    | amy   | 0     | x
                    | amy   | 1     |
                    | ben   | true  |
                    | cat   | 0     |
                    | dan   | false | x
                    | eve   |       | x""",
    ),
)
