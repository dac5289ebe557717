"""Rules about section 47 enquiries and the first conference."""

from alongside.returns.checking.rule import Rule, Severity

RULES = (
    Rule(
        code="1104",
        row="s47_v",
        fields="DateOfInitialCPC",
        also="details: CINreferralDate",
        says="The first conference was held before the child was referred.",
        why="One of the two days is wrong: look at when the referral came.",
        broken="icpc < referred",
        proof="""
            details | child | details | referred   | ?
                    | amy   | 1       | 2025-06-01 | x
                    | amy   | 2       | 2025-01-01 |
                    | ben   | 1       | 2025-06-01 |
                    | cat   | 1       |            |
            s47     | child | details | icpc       | ?
                    | amy   | 1       | 2025-05-31 | x
                    | amy   | 2       | 2025-05-31 |
                    | ben   | 1       | 2025-06-01 |
                    | cat   | 1       | 2025-05-31 |""",
    ),
    Rule(
        code="2884",
        row="conferences",
        fields="DateOfInitialCPC",
        also="details: DateOfInitialCPC",
        says="One first conference stands here twice: with the enquiry and with the referral.",
        why="A conference is written down once, with the enquiry that led to it. Leave the other out.",
        broken="icpc IS NOT NULL",
        proof="""
            details | child | details | icpc       | ?
                    | amy   | 1       | 2025-05-26 | x
                    | amy   | 2       | 2025-07-26 |
                    | ben   | 1       | 2025-05-26 |
                    | cat   | 1       |            |
            s47     | child | details | icpc       | ?
                    | amy   | 1       | 2025-05-26 | x
                    | amy   | 2       | 2025-05-26 | x
                    | ben   | 1       | 2025-05-27 |
                    | cat   | 1       |            |""",
        source="No logic is quoted: the same child and the same day are taken for the same conference.",
    ),
    Rule(
        code="2889",
        row="s47_v",
        fields="S47ActualStartDate",
        also="details: CINreferralDate",
        says="This enquiry began before the child was referred.",
        why="One of the two days is wrong: look at when the referral came.",
        broken="started < referred",
        proof="""
            details | child | details | referred   | ?
                    | amy   | 1       | 2025-06-01 | x
                    | ben   | 1       | 2025-06-01 |
                    | cat   | 1       |            |
            s47     | child | details | started    | ?
                    | amy   | 1       | 2025-05-31 | x
                    | ben   | 1       | 2025-06-01 |
                    | cat   | 1       | 2025-05-31 |""",
    ),
    Rule(
        code="2991Q",
        severity=Severity.QUERY,
        row="s47_v",
        fields="S47ActualStartDate",
        says="There was an enquiry, and no assessment in the same work.",
        why="An enquiry is made by way of an assessment. Give it, or say why there was none.",
        broken="child IS NOT NULL AND assessments = 0",
        proof="""
            s47         | child | details | started    | ?
                        | amy   | 1       | 2025-05-01 |
                        | amy   | 2       | 2025-06-01 | x
                        | ben   | 1       |            | x
            assessments | child | details | assessment |
                        | amy   | 1       | 1          |
                        | cat   | 1       | 1          |""",
    ),
    Rule(
        code="8615",
        row="s47_v",
        fields="S47ActualStartDate DateOfInitialCPC",
        says="There was a first conference, and the enquiry began later or nobody says when.",
        why="The conference follows the enquiry. Give the day of the strategy discussion that began it.",
        broken="icpc_text IS NOT NULL AND (started IS NULL OR started > icpc)",
        proof="""
            s47 | child | started    | icpc       | ?
                | amy   | 2025-05-01 | 2025-05-01 |
                | ben   | 2025-05-02 | 2025-05-01 | x
                | cat   |            | 2025-05-01 | x
                | dan   |            |            |
                | eve   | 2025-05-01 |            |
                | fay   | 31/02/2025 | 2025-05-01 | x""",
    ),
    Rule(
        code="8675Q",
        severity=Severity.QUERY,
        row="s47_v",
        fields="DateOfInitialCPC S47ActualStartDate ICPCnotRequired",
        says="This enquiry began more than 15 working days before the census day, and there was no "
        "conference yet.",
        why="By then the family should know. Give the conference's day, or that none was needed.",
        broken="icpc_text IS NULL AND not_required = 0 AND started < end_less_15",
        proof="""
            s47 | child | started    | icpc       | not_required | ?
                | amy   | 2026-03-09 |            | 0            | x
                | ben   | 2026-03-10 |            | 0            |
                | cat   | 2026-03-09 |            | FALSE        | x
                | dan   | 2026-03-09 |            | 1            |
                | eve   | 2026-03-09 | 2026-03-12 | 0            |
                | fay   |            |            | 0            |
                | gus   | 2026-03-09 |            |              |""",
    ),
    Rule(
        code="8715",
        row="s47_v",
        fields="DateOfInitialCPC",
        says="The first conference was held outside the census year.",
        why="What was earlier is not in this return, what is later is not yet. Look at the day.",
        broken="icpc < year_start OR icpc > year_end",
        proof="""
            s47 | child | icpc       | ?
                | amy   | 2025-04-01 |
                | ben   | 2025-03-31 | x
                | cat   | 2026-03-31 |
                | dan   | 2026-04-01 | x
                | eve   |            |""",
    ),
    Rule(
        code="8740",
        row="s47_v",
        fields="S47ActualStartDate DateOfInitialCPC ICPCnotRequired",
        says="This enquiry had no conference yet, and it began outside the census year.",
        why="None takes so long. Give the conference's day, or that none was needed, or look at when it "
        "began.",
        broken="icpc_text IS NULL AND not_required = 0 AND (started < year_start OR started > year_end)",
        proof="""
            s47 | child | started    | icpc       | not_required | ?
                | amy   | 2025-03-31 |            | 0            | x
                | ben   | 2025-04-01 |            | 0            |
                | cat   | 2026-04-01 |            | false        | x
                | dan   | 2025-03-31 |            | true         |
                | eve   | 2025-03-31 | 2025-04-10 | 0            |
                | fay   |            |            | 0            |
                | gus   | 2025-03-31 |            |              |""",
    ),
    Rule(
        code="8839",
        row="s47_v",
        fields="DateOfInitialCPC",
        says="More than one enquiry of the same work is open.",
        why="One at a time is enough for a family. Say how those that are over ended.",
        broken="child IS NOT NULL AND icpc_text IS NULL AND not_required IS DISTINCT FROM 1 AND "
        "open_here > 1",
        proof="""
            s47 | child | details | icpc       | not_required | ?
                | amy   | 1       |            | 0            | x
                | amy   | 1       |            | 0            | x
                | amy   | 2       |            | 0            |
                | ben   | 1       | 2025-05-26 | 0            |
                | ben   | 1       |            |              | x
                | ben   | 1       |            | false        | x
                | cat   | 1       |            | true         |
                | cat   | 1       |            |              |
                | cat   | 1       |            | 1            |""",
    ),
    Rule(
        code="8870Q",
        severity=Severity.QUERY,
        row="s47_v",
        fields="InitialCPCtarget",
        says="The conference was due on a Saturday or Sunday.",
        why="The day is counted in working days. Look at it.",
        broken="target_after_saturday IN (0, 1)",
        proof="""
            s47 | child | target     | ?
                | amy   | 2025-05-02 |
                | ben   | 2025-05-03 | x
                | cat   | 2025-05-04 | x
                | dan   | 2025-05-05 |
                | eve   |            |
                | fay   | 2020-02-29 | x""",
    ),
    Rule(
        code="8875",
        row="s47_v",
        fields="DateOfInitialCPC",
        says="The first conference is said to have been held on a Saturday or Sunday.",
        why="Conferences are held on working days. Look at the day.",
        broken="icpc_after_saturday IN (0, 1)",
        proof="""
            s47 | child | icpc       | ?
                | amy   | 2025-05-02 |
                | ben   | 2025-05-03 | x
                | cat   | 2025-05-04 | x
                | dan   | 2025-05-05 |
                | eve   |            |
                | fay   | 1999-05-02 | x""",
    ),
    Rule(
        code="8890",
        row="s47_pairs",
        fields="S47ActualStartDate",
        also="other_s47: S47ActualStartDate DateOfInitialCPC",
        says="This enquiry began while another of the same work went on.",
        why="One at a time is enough for a family. Put them together, or look at the days.",
        broken="""
            started <= other_icpc
            OR other_icpc_text IS NULL AND other_not_required IS DISTINCT FROM 1 AND started <= year_end""",
        proof="""
            s47 | child | details | started    | icpc       | not_required | ?
                | amy   | 1       | 2025-05-26 | 2025-10-26 | 1            | x
                | amy   | 1       | 2025-08-26 |            | 0            | x
                | ben   | 1       | 2025-05-26 | 2025-10-25 |              |
                | ben   | 1       | 2025-10-26 | 2025-12-26 |              |
                | cat   | 1       | 2025-09-26 |            | true         |
                | cat   | 1       | 2025-10-26 | 2026-03-31 |              |
                | dan   | 1       | 2025-09-26 |            | false        | x
                | dan   | 1       | 2025-10-26 | 2026-03-30 |              | x
                | eve   | 1       | 2025-09-26 |            | 0            |
                | eve   | 2       | 2025-10-26 | 2025-12-26 |              |
                | fay   | 1       | 2025-09-26 | 2025-10-26 |              | x
                | fay   | 1       | 2025-10-26 | 2025-11-26 |              | x""",
    ),
)
