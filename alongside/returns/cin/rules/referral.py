"""Rules about referrals: their day, their source, the main need, and several for one child."""

from alongside.returns.checking.rule import Rule, Severity

RULES = (
    Rule(
        code="8555Q",
        severity=Severity.QUERY,
        row="details_v",
        fields="CINreferralDate",
        also="child: PersonDeathDate",
        says="The child is said to have been referred after they died.",
        why="A family may read this one day. Look at both days.",
        broken="referred > died",
        proof="""
            child   | child | died       | ?
                    | amy   | 2025-06-01 | x
                    | ben   | 2025-06-01 |
                    | cat   |            |
            details | child | referred   | ?
                    | amy   | 2025-06-02 | x
                    | amy   | 2025-05-02 |
                    | ben   | 2025-06-01 |
                    | cat   | 2025-06-02 |""",
    ),
    Rule(
        code="8568",
        row="details_v",
        fields="ReferralNFA",
        says="Nobody says whether anything further was done after the referral.",
        why="Write true or 1 where it ended there, false or 0 where we went on.",
        broken="nfa IS NULL",
        proof="""
            details | child | nfa   | ?
                    | amy   | 1     |
                    | amy   | 0     |
                    | ben   | true  |
                    | ben   | FALSE |
                    | cat   |       | x
                    | dan   | no    | x
                    | eve   | 2     | x""",
    ),
    Rule(
        code="8569Q",
        severity=Severity.QUERY,
        row="details_v",
        fields="ReferralNFA",
        says="A referral of before the census year is said to have led to nothing further.",
        why="Such a referral ended long before this year began. Leave it out, or say that we went on.",
        broken="nfa = 1 AND referred < before_start",
        proof="""
            details | child | referred   | nfa  | ?
                    | amy   | 2025-03-31 | 1    |
                    | ben   | 2025-03-30 | true | x
                    | cat   | 2025-03-30 | 0    |
                    | dan   | 2025-04-01 | 1    |
                    | eve   |            | 1    |

            year | 2024
            details | child | referred   | nfa  | ?
                    | amy   | 2023-03-31 | 1    |
                    | ben   | 2023-03-30 | 1    | x""",
    ),
    Rule(
        code="8600",
        row="details_v",
        fields="CINreferralDate",
        says="The day of the referral is missing, or is after the census year.",
        why="From that day the family waited for us. Give the day on which somebody asked.",
        broken="referred IS NULL OR referred > year_end",
        proof="""
            details | child | referred   | ?
                    | amy   | 2025-06-30 |
                    | ben   | 2026-03-31 |
                    | cat   | 2026-04-01 | x
                    | dan   |            | x
                    | eve   | 2025-02-29 | x
                    | fay   | 2001-01-25 |""",
    ),
    Rule(
        code="8606",
        row="details_v",
        fields="CINreferralDate",
        also="child: PersonBirthDate ExpectedPersonBirthDate",
        says="The child was referred more than 40 weeks before they were born or were expected.",
        why="Nobody could know of the child then. Look at both days.",
        broken="referred < COALESCE(dob, expected) - INTERVAL '280' DAY",
        proof="""
            child   | child | dob        | expected   | ?
                    | amy   | 2026-01-06 |            |
                    | ben   | 2026-01-07 |            | x
                    | cat   |            | 2026-01-07 | x
                    | dan   |            |            |
                    | eve   | 2015-01-01 |            |
            details | child | referred   | ?
                    | amy   | 2025-04-01 |
                    | ben   | 2025-04-01 | x
                    | cat   | 2025-04-01 | x
                    | dan   | 2025-04-01 |
                    | eve   | 2025-04-01 |""",
    ),
    Rule(
        code="8610",
        row="details_v",
        fields="ReferralNFA PrimaryNeedCode",
        says="We went on after this referral, and the main need is missing.",
        why="It says why a child was helped. Choose the need that came first.",
        broken="nfa = 0 AND need_text IS NULL",
        proof="""
            details | child | nfa   | need | ?
                    | amy   | 0     |      | x
                    | ben   | false |      | x
                    | cat   | 0     | N1   |
                    | dan   | 1     |      |
                    | eve   |       |      |""",
    ),
    Rule(
        code="8650",
        row="details_v",
        fields="PrimaryNeedCode",
        says="The main need is no code of the list.",
        why="It says why a child was helped. Choose one of N0 to N9.",
        broken="need_known = 0",
        proof="""
            details | child | need | ?
                    | amy   | N1   |
                    | ben   | AA   | x
                    | cat   |      |
                    | dan   | n1   | x
                    | eve   | N0   |""",
    ),
    Rule(
        code="8815",
        row="details_v",
        fields="ReferralNFA CINclosureDate",
        says="The child has more than one piece of work open at a time.",
        why="There is one at a time. End those that are over, or put them together.",
        broken="child IS NOT NULL AND closed_text IS NULL AND nfa = 0 AND going_on > 1",
        proof="""
            details | child | referred   | closed     | nfa   | ?
                    | amy   | 2025-05-01 |            | 0     | x
                    | amy   | 2025-06-01 |            | false | x
                    | amy   | 2025-04-01 | 2025-04-20 | 0     |
                    | ben   | 2025-05-01 |            | 0     |
                    | ben   | 2025-05-01 |            | 1     |
                    | ben   | 2025-05-01 |            | 1     |
                    | cat   | 2025-05-01 |            | 0     |
                    | cat   | 2025-06-01 | 2025-13-01 | 0     |""",
    ),
    Rule(
        code="8816",
        row="details_v",
        fields="CINreferralDate ReferralNFA",
        also="latest_details: CINreferralDate",
        says="This work is still open, and the child was referred again later.",
        why="A later referral means that the work before had ended. End it, or put the two together.",
        broken="closed_text IS NULL AND nfa = 0 AND referred < latest_referred",
        proof="""
            details | child | referred   | closed     | nfa | ?
                    | amy   | 2025-05-01 |            | 0   | x
                    | amy   | 2025-06-01 | 2025-07-01 | 0   | x
                    | ben   | 2025-05-01 | 2025-05-20 | 0   |
                    | ben   | 2025-06-01 |            | 0   |
                    | cat   | 2025-05-01 |            | 1   |
                    | cat   | 2025-06-01 |            | 1   |
                    | dan   |            |            | 0   |
                    | dan   | 2025-06-01 | 2025-07-01 | 0   |
                    | eve   | 2025-06-01 |            | 0   |
                    | eve   | 2025-06-01 |            | 0   |""",
    ),
    Rule(
        code="8820",
        row="details_pairs",
        fields="CINreferralDate",
        also="other_details: CINreferralDate CINclosureDate",
        says="The child was referred while earlier work with them went on.",
        why="Work with a child is one at a time; the next may begin on the day the last one ends. Mend "
        "the days.",
        broken="""
            referred < other_closed
            OR other_closed_text IS NULL AND other_nfa = 0 AND referred <= year_end""",
        proof="""
            details | child | referred   | closed     | nfa   | ?
                    | amy   | 2025-05-26 | 2025-10-26 | true  | x
                    | amy   | 2025-08-26 |            | 0     | x
                    | ben   | 2025-05-26 | 2025-10-25 | 0     |
                    | ben   | 2025-10-25 | 2025-12-26 | 0     |
                    | cat   | 2025-09-26 |            | true  |
                    | cat   | 2025-10-26 | 2026-03-31 | 0     |
                    | dan   | 2025-09-26 |            | false | x
                    | dan   | 2025-10-26 | 2026-03-31 | 0     | x
                    | eve   | 2025-05-05 | 2025-07-08 | 0     | x
                    | eve   | 2025-05-05 | 2025-07-08 | 0     | x
                    | fay   | 2025-05-05 | 2025-05-05 | 1     |
                    | fay   | 2025-05-05 | 2025-05-05 | 1     |
                    | gus   | 2025-05-05 |            | 0     |
                    | gus   | 2026-04-01 |            | 0     |""",
    ),
    Rule(
        code="8866",
        row="details_v",
        fields="CINreferralDate ReferralSource",
        says="Who referred the child is missing, or is no code of the list.",
        why="It tells who noticed that a family needed help. Write who got in touch.",
        broken="referred >= DATE '2013-04-01' AND COALESCE(source_known, 0) = 0",
        proof="""
            details | child | referred   | source | ?
                    | amy   | 2025-05-01 | 1A     |
                    | ben   | 2025-05-01 | 1Z     | x
                    | cat   | 2025-05-01 |        | x
                    | dan   | 2013-03-31 |        |
                    | eve   | 2013-04-01 |        | x
                    | fay   |            |        |
                    | gus   | 2025-05-01 | 1a     | x""",
    ),
)
