"""What belongs to a child: ethnicity, disabilities; and what a whole return should hold of them."""

from alongside.returns.checking.rule import Rule, Scope, Severity

QUERY = Severity.QUERY

RULES = (
    Rule(
        code="4220",
        row="characteristics",
        fields="Ethnicity",
        says="The child's ethnicity is missing, or is not one of the codes.",
        why="Ask the child or the family how they say it themselves.",
        broken="COALESCE(ethnicity_known, 0) = 0",
        proof="""
            characteristics | child | ethnicity | ?
                            | amy   | WBRI      |
                            | ben   |           | x
                            | cat   | QQ        | x""",
    ),
    Rule(
        code="2886Q",
        severity=QUERY,
        fields="GenderCurrent ExpectedPersonBirthDate",
        scope=Scope.RETURN,
        says="More than two in a hundred children are born and have no gender recorded.",
        why="Somebody who has met a child knows. Ask the teams whose children they are.",
        broken="""
            SELECT NULL AS nr FROM (
                SELECT COUNT(c.nr) AS children,
                       SUM(CASE WHEN COALESCE(c.gender, '0') = '0' AND c.expected_text IS NULL
                                THEN 1 ELSE 0 END) AS unknown
                FROM child AS c) AS k
            WHERE 100 * k.unknown > 2 * k.children""",
        until=2024,
        proof="""
            child | child | gender | expected   |
                  | amy   | 1      |            |
                  | ben   |        |            |
                  | cat   |        | 2024-06-01 |
            the whole return is broken

            child | child | gender | expected   |
                  | amy   | 1      |            |
                  | cat   |        | 2024-06-01 |""",
        source="Divided by “the total number of child records”, children not yet born too.",
    ),
    Rule(
        code="2886Q",
        severity=QUERY,
        fields="Sex ExpectedPersonBirthDate",
        scope=Scope.RETURN,
        says="More than two in a hundred children are born and have no sex recorded.",
        why="Somebody who has met a child knows. Ask the teams whose children they are.",
        broken="""
            SELECT NULL AS nr FROM (
                SELECT COUNT(c.nr) AS children,
                       SUM(CASE WHEN COALESCE(c.sex, 'U') IN ('U', '0') AND c.expected_text IS NULL
                                THEN 1 ELSE 0 END) AS unknown
                FROM child AS c) AS k
            WHERE 100 * k.unknown > 2 * k.children""",
        since=2025,
        proof="""
            child | child | sex | expected   |
                  | amy   | F   |            |
                  | ben   |     |            |
            the whole return is broken

            child | child | sex | expected   |
                  | amy   | F   |            |
                  | cat   | U   | 2026-06-01 |""",
        source="Divided by “the total number of child records”; its “zero” is no code of Sex, U is meant.",
    ),
    Rule(
        code="2887Q",
        severity=QUERY,
        fields="Disability",
        scope=Scope.RETURN,
        says="Fewer than eight kinds of disability are told of in the whole return.",
        why="Among so many children there are more. Ask whether disabilities are written down at all.",
        broken="""
            SELECT NULL AS nr FROM (
                SELECT COUNT(DISTINCT d.disability) AS kinds
                FROM disabilities AS d WHERE d.disability <> 'NONE') AS k
            WHERE k.kinds < 8""",
        proof="""
            disabilities | child | disability |
                         | amy   | NONE       |
                         | ben   | MOB        |
            the whole return is broken

            disabilities | child | disability |
                         | amy   | MOB  |
                         | amy   | HAND |
                         | amy   | PC   |
                         | amy   | INC  |
                         | amy   | COMM |
                         | amy   | LD   |
                         | amy   | HEAR |
                         | amy   | VIS  |""",
    ),
    Rule(
        code="2888Q",
        severity=QUERY,
        fields="Disability",
        scope=Scope.RETURN,
        says="No child in the whole return has more than one disability.",
        why="Some have. Ask whether all of them are written down.",
        broken="""
            SELECT NULL AS nr FROM (
                SELECT COUNT(w.child) AS several FROM (
                    SELECT d.child FROM disabilities AS d WHERE d.disability <> 'NONE'
                    GROUP BY d.child HAVING COUNT(d.nr) > 1) AS w) AS k
            WHERE k.several = 0""",
        proof="""
            disabilities | child | disability |
                         | amy   | NONE       |
                         | ben   | MOB        |
            the whole return is broken

            disabilities | child | disability |
                         | amy   | MOB        |
                         | amy   | HAND       |""",
    ),
    Rule(
        code="8540",
        row="disabilities_v",
        fields="Disability",
        says="The child's disability is missing, or is not one of the codes.",
        why="It decides what the child is owed. If there is none, it is NONE.",
        broken="dob IS NOT NULL AND going_on = 1 AND COALESCE(disability_known, 0) = 0",
        needs="child details",
        proof="""
            child        | child | dob        |
                         | amy   | 2015-01-01 |
                         | ben   | 2015-01-01 |
                         | cat   | 2015-01-01 |
            details      | child | nfa   |
                         | amy   | false |
                         | ben   | 0     |
                         | cat   | 1     |
            disabilities | child | disability | ?
                         | amy   |            | x
                         | ben   | MOB        |
                         | cat   |            |""",
    ),
    Rule(
        code="8540",
        part="b",
        row="child_v",
        fields="PersonBirthDate",
        says="Nobody says whether this child has a disability.",
        why="It decides what the child is owed. If there is none, it is NONE.",
        broken="dob IS NOT NULL AND going_on = 1 AND disabilities_here = 0",
        needs="details disabilities",
        proof="""
            child        | child | dob        | ?
                         | amy   | 2015-01-01 | x
                         | ben   | 2015-01-01 |
                         | cat   |            |
            details      | child | nfa |
                         | amy   | 0   |
                         | ben   | 0   |
                         | cat   | 0   |
            disabilities | child | disability |
                         | ben   | NONE       |""",
    ),
    Rule(
        code="8790",
        row="disabilities_v",
        fields="Disability",
        says="The child is said to have no disability, and this one.",
        why="Keep what is true, and take the other out.",
        broken="says_none = 1 AND disability <> 'NONE'",
        proof="""
            disabilities | child | disability | ?
                         | amy   | NONE       |
                         | amy   | MOB        | x
                         | ben   | NONE       |
                         | cat   | MOB        |""",
        source="The disability beside NONE is marked.",
    ),
    Rule(
        code="8794",
        row="disabilities_v",
        fields="Disability",
        says="The same disability is told twice of this child.",
        why="Once is enough; perhaps another was meant.",
        broken="disability IS NOT NULL AND same_here > 1",
        proof="""
            disabilities | child | disability | ?
                         | amy   | MOB        | x
                         | amy   | MOB        | x
                         | ben   | MOB        |
                         | ben   | HAND       |
                         |       | MOB        |
                         |       | MOB        |""",
    ),
)
