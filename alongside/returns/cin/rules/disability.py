"""Rules about children's disabilities."""

from alongside.returns.checking.rule import Rule, Scope, Severity

RULES = (
    Rule(
        code="8540",
        row="disabilities_v",
        fields="Disability",
        says="The disability is missing, or is no code of the list.",
        why="A child whom we went on to help is said to have a disability, or NONE. Ask the family.",
        broken="dob_text IS NOT NULL AND going_on > 0 AND COALESCE(disability_known, 0) = 0",
        proof="""
            child        | child | dob        |
                         | amy   | 2015-01-01 |
                         | ben   | 2015-01-01 |
                         | cat   | 2015-01-01 |
                         | dan   |            |
                         | eve   | 2015-01-01 |
            disabilities | child | disability | ?
                         | amy   |            | x
                         | amy   | MOB        |
                         | ben   | notreal    | x
                         | cat   | NONE       |
                         | dan   | notreal    |
                         | eve   | notreal    |
            details      | child | nfa   |
                         | amy   | 0     |
                         | ben   | false |
                         | ben   | 1     |
                         | cat   | 0     |
                         | dan   | 0     |
                         | eve   | true  |""",
    ),
    Rule(
        code="8540",
        part="b",
        row="child_v",
        fields="PersonBirthDate",
        says="Nothing is said about whether the child has a disability.",
        why="A child whom we went on to help is said to have a disability, or NONE. Ask the family.",
        broken="dob_text IS NOT NULL AND going_on > 0 AND disabilities = 0",
        proof="""
            child        | child | dob        | ?
                         | amy   | 2015-01-01 |
                         | ben   | 2015-01-01 | x
                         | cat   |            |
                         | dan   | 2015-01-01 |
                         | eve   | 2015-01-01 |
            disabilities | child | disability |
                         | amy   | NONE       |
            details      | child | nfa   |
                         | amy   | 0     |
                         | ben   | 0     |
                         | cat   | 0     |
                         | dan   | 1     |""",
    ),
    Rule(
        code="8790",
        row="disabilities_v",
        fields="Disability",
        says="The child is said to have no disability, and to have this one.",
        why="One of the two is not true. Ask the family, and leave out the other.",
        broken="nones > 0 AND disability <> 'NONE'",
        proof="""
            disabilities | child | disability | ?
                         | amy   | NONE       |
                         | amy   | MOB        | x
                         | ben   | NONE       |
                         | cat   | MOB        |
                         | dan   | NONE       |
                         | dan   |            |
                         | eve   | none       |
                         | eve   | LD         | x""",
    ),
    Rule(
        code="8794",
        row="disabilities_v",
        fields="Disability",
        says="The same disability stands here twice.",
        why="Perhaps another was meant. Ask, or leave one of them out.",
        broken="disability IS NOT NULL AND same_here > 1",
        proof="""
            disabilities | child | disability | ?
                         | amy   | MOB        | x
                         | amy   | MOB        | x
                         | amy   | LD         |
                         | ben   | MOB        |
                         | cat   |            |
                         | cat   |            |
                         | dan   | LD         | x
                         | dan   | ld         | x""",
    ),
    Rule(
        code="2887Q",
        severity=Severity.QUERY,
        scope=Scope.RETURN,
        fields="Disability",
        says="Fewer than 8 different disabilities are recorded in the whole return.",
        why="Among all children of an authority there are more. See whether some teams never record them.",
        broken="""
            SELECT NULL AS nr FROM (
                SELECT COUNT(DISTINCT d.disability) AS used FROM disabilities AS d
                WHERE d.disability <> 'NONE'
            ) AS k WHERE k.used < 8""",
        proof="""
            disabilities | child | disability |
                         | amy   | MOB        |
                         | amy   | HAND       |
                         | ben   | PC         |
                         | cat   | INC        |
                         | dan   | COMM       |
                         | eve   | LD         |
                         | fay   | HEAR       |
                         | fay   | hear       |
                         | gus   | NONE       |
                         | hal   |            |
            the whole return is broken

            disabilities | child | disability |
                         | amy   | MOB        |
                         | amy   | HAND       |
                         | ben   | PC         |
                         | cat   | INC        |
                         | dan   | COMM       |
                         | eve   | LD         |
                         | fay   | HEAR       |
                         | gus   | VIS        |""",
    ),
    Rule(
        code="2888Q",
        severity=Severity.QUERY,
        scope=Scope.RETURN,
        fields="Disability",
        says="No child in the whole return has more than one disability recorded.",
        why="Some children live with several. See whether the form lets people record only one.",
        broken="""
            SELECT NULL AS nr FROM (
                SELECT MAX(c.own) AS most FROM (
                    SELECT d.child, COUNT(DISTINCT d.disability) AS own FROM disabilities AS d
                    WHERE d.disability <> 'NONE' GROUP BY d.child) AS c
            ) AS k WHERE k.most = 1""",
        proof="""
            disabilities | child | disability |
                         | amy   | MOB        |
                         | ben   | HAND       |
                         | ben   |            |
                         | cat   | NONE       |
                         | cat   | NONE       |
            the whole return is broken

            disabilities | child | disability |
                         | amy   | MOB        |
                         | amy   | HAND       |
                         | ben   | HAND       |

            disabilities | child | disability |
                         | amy   | NONE       |""",
        source="Where no child has a disability there is nobody of whom several could be recorded: not "
        "marked.",
    ),
)
