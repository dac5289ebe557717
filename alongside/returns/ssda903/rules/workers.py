"""Which social worker a child had, since when, and why that changed."""

from alongside.returns.checking.rule import Rule
from alongside.returns.ssda903.rules.alike import must_be_a_code

ZZ = "'^([0-9][0-9]|ZZ)/([0-9][0-9]|ZZ)/([0-9][0-9][0-9][0-9]|ZZZZ)$'"
SOME_BLANK = "(sw_id_text IS NULL OR sw_decom_text IS NULL OR sw_reason_text IS NULL)"
WHOLE = "A child remembers who their worker was. Give the worker's number, the day and the reason."
ENDS = "CAST(year_end - INTERVAL '5' DAY AS DATE)"


def _day(code: str, field: str, says: str) -> Rule:
    column = field.lower()
    return Rule(
        code=code,
        row="sw",
        fields=field,
        says=says,
        why="Write it as 31/03/2026, with ZZ for a part that nobody knows.",
        broken=f"""
            {column}_text IS NOT NULL AND {column} IS NULL
            AND NOT (REGEXP_MATCHES({column}_text, {ZZ}) AND {column}_text LIKE '%ZZ%')""",
        since=2024,
        proof=f"""
            sw | child | {column}   | ?
               | amy   | 2025-05-01 |
               | ben   | ZZ/05/2025 |
               | cat   | ZZ/ZZ/ZZZZ |
               | dan   | last May   | x
               | eve   | 31/02/2025 | x
               | fay   |            |""",
    )


def _follows(extra: str, **rest: int) -> Rule:
    return Rule(
        code="SW10STG2",
        row="sw_v",
        fields="SW_DECOM",
        says="This worker began more than a week before, or after, the one before them ended.",
        why="A child should not be without a worker. If it was so, it is true and can be said; else mend "
        "the day.",
        broken=f"""
            prev_end IS NOT NULL AND sw_decom IS NOT NULL{extra}
            AND ABS(DATE_DIFF('DAY', prev_end, sw_decom)) > 7""",
        proof="""
            sw | child | sw_decom   | sw_dec     | sw_reason | ?
               | amy   | 2025-04-01 | 2025-06-10 | MANAGE    |
               | amy   | 2025-06-02 |            | MANAGE    | x
               | ben   | 2025-04-01 | 2025-06-10 | MANAGE    |
               | ben   | 2025-06-17 |            | MANAGE    |
               | cat   | 2025-04-01 | 2025-06-10 | MANAGE    |
               | cat   | 2025-06-18 |            | MANAGE    | x""",
        source="“+/- 7 days” is read both ways: neither more than a week early nor late.",
        **rest,  # type: ignore[arg-type]
    )


def _within(begins: str, long_before: str, source: str, **rest: int) -> Rule:
    return Rule(
        code="SW07STG2",
        row="sw_v",
        fields="SW_DEC",
        says="This worker's time ended long before the year began, or after it had ended.",
        why="It belongs into another year's return, or the day is wrong.",
        broken=f"sw_dec < {begins} OR sw_dec > year_end",
        proof=f"""
            sw | child | sw_dec     | ?
               | amy   | 2023-03-31 | x
               | ben   |            |
               | cat   | {long_before} | x
               | dan   | 2041-04-01 | x""",
        source=source,
        **rest,  # type: ignore[arg-type]
    )


LAST_YEARS = """(dec_text IS NULL OR (COALESCE(rec, '') <> 'X1'
                    AND dec BETWEEN CAST(year_start - INTERVAL '1' YEAR AS DATE)
                                AND CAST(year_start - INTERVAL '1' DAY AS DATE)))"""
"""An episode that is open, or ended in the year before: what the text asks workers for."""

RULES = (
    Rule(
        code="SW01STG1",
        row="sw",
        fields="SW_ID SW_DECOM SW_REASON",
        says="The child was in care on 31 March, and their worker, the day or the reason is missing.",
        why=WHOLE,
        broken=f"""
            {SOME_BLANK}
            AND NOT EXISTS (SELECT 1 FROM care AS c WHERE c.child = t.child
                            AND (c.latest_dec_text IS NOT NULL
                                OR COALESCE(c.latest_ls, '') IN ('V3', 'V4')))""",
        since=2024,
        until=2024,
        needs="episodes",
        proof="""
            episodes | child | decom      | dec        | ls |
                     | amy   | 2023-05-01 |            | C2 |
                     | ben   | 2023-05-01 | 2023-09-01 | C2 |
                     | cat   | 2023-05-01 |            | V4 |
                     | dan   | 2023-05-01 |            | C2 |
            sw       | child | sw_id | sw_decom   | sw_reason | ?
                     | amy   |       | 2023-05-01 | MANAGE    | x
                     | ben   |       | 2023-05-01 | MANAGE    |
                     | cat   |       | 2023-05-01 | MANAGE    |
                     | dan   | SW1   | 2023-05-01 | MANAGE    |""",
        source="A child without an episode is asked too; a child without any worker has no row that could"
        " be marked.",
    ),
    Rule(
        code="SW01aSTG1",
        row="sw",
        fields="SW_DECOM SW_ID",
        says="The worker's number is missing.",
        why=WHOLE,
        broken="sw_decom < DATE '2023-04-01' AND sw_id_text IS NULL",
        since=2025,
        until=2025,
        proof="""
            sw | child | sw_id | sw_decom   | ?
               | amy   |       | 2023-03-31 | x
               | ben   | SW1   | 2023-03-31 |
               | cat   |       | 2023-04-01 |""",
    ),
    Rule(
        code="SW01bSTG1",
        row="sw",
        fields="SW_DECOM SW_ID SW_REASON",
        says="The worker's number, the day on which they began, or the reason is missing.",
        why=WHOLE,
        broken=f"(sw_decom_text IS NULL OR sw_decom >= DATE '2023-04-01') AND {SOME_BLANK}",
        since=2025,
        until=2025,
        proof="""
            sw | child | sw_id | sw_decom   | sw_reason | ?
               | amy   | SW1   | 2023-04-01 |           | x
               | ben   | SW1   | 2023-03-31 |           |
               | cat   | SW1   | 2023-04-01 | MANAGE    |
               | dan   | SW1   |            | MANAGE    | x""",
    ),
    Rule(
        code="SW02STG1",
        row="sw",
        fields="SW_ID",
        says="The worker's number does not begin with SW or XX.",
        why="It is the number under which they are registered; XX stands before a number of your own for "
        "others.",
        broken="sw_id_text IS NOT NULL AND SUBSTRING(sw_id, 1, 2) NOT IN ('SW', 'XX')",
        since=2024,
        until=2025,
        proof="""
            sw | child | sw_id | ?
               | amy   | SW12  |
               | ben   | XX1   |
               | cat   | 1234  | x
               | dan   |       |""",
        source="A number that is missing is another rule's matter in these years (SW03, SW01).",
    ),
    Rule(
        code="SW02STG1",
        row="sw",
        fields="SW_ID",
        says="The worker's number is missing, or does not begin with SW or XX.",
        why="It is the number under which they are registered; XX stands before a number of your own for "
        "others.",
        broken="COALESCE(SUBSTRING(sw_id, 1, 2), '') NOT IN ('SW', 'XX')",
        since=2026,
        proof="""
            sw | child | sw_id | ?
               | amy   | SW12  |
               | ben   | XX1   |
               | cat   | 1234  | x
               | dan   |       | x""",
        source="What is not there does not begin so; since 2025/26 no other rule asks for the number.",
    ),
    Rule(
        code="SW03STG1",
        row="sw",
        fields="SW_ID SW_DECOM SW_REASON",
        says="The worker's number, the day on which they began, or the reason is missing.",
        why=WHOLE,
        broken=SOME_BLANK,
        since=2024,
        until=2024,
        proof="""
            sw | child | sw_id | sw_decom   | sw_reason | ?
               | amy   | SW1   | 2023-05-01 | MANAGE    |
               | ben   | SW1   | 2023-05-01 |           | x""",
    ),
    _day("SW04STG1", "SW_DECOM", "The day on which the worker began cannot be read."),
    _day("SW05STG1", "SW_DEC", "The day on which the worker's time ended cannot be read."),
    Rule(
        code="SW06STG2",
        row="sw_v",
        fields="SW_DECOM",
        says="This worker began after the year had ended.",
        why="It belongs into next year's return, or the day is wrong.",
        broken="sw_decom > year_end",
        since=2024,
        proof="""
            sw | child | sw_decom   | ?
               | amy   | 2026-04-01 | x
               | ben   | 2026-03-31 |
               | cat   | 2019-01-01 |""",
        source="No logic is quoted. Whoever began earlier and is still there belongs into the return.",
    ),
    _within(
        "year_start",
        "2023-03-30",
        "No logic is quoted: the year of the return is taken for the workers' year.",
        since=2024,
        until=2024,
    ),
    _within(
        "year_start - INTERVAL '1' YEAR",
        "2024-03-31",
        """No logic is quoted. Since 2024/25 the year before belongs to what is told of workers, as rule
            SW12STG2 has it (“for the full previous year”).""",
        since=2025,
    ),
    Rule(
        code="SW08STG2",
        row="sw_v",
        fields="SW_DEC",
        says="Another worker has begun, and this one's time has no end.",
        why="Say when the child was told that this worker would go.",
        broken="sw_decom IS NOT NULL AND sw_dec_text IS NULL AND next_start IS NOT NULL",
        since=2024,
        proof="""
            sw | child | sw_decom   | sw_dec     | ?
               | amy   | 2025-04-01 |            | x
               | amy   | 2025-06-10 |            |
               | ben   | 2025-04-01 | 2025-06-10 |
               | ben   | 2025-06-10 |            |""",
    ),
    Rule(
        code="SW09STG2",
        row="sw",
        fields="SW_DECOM SW_DEC",
        says="This worker is said to have begun and ended on one day.",
        why="Nobody comes to know a child in a day. Take it out, if it was a slip of the system.",
        broken="sw_decom = sw_dec",
        since=2024,
        proof="""
            sw | child | sw_decom   | sw_dec     | ?
               | amy   | 2025-04-01 | 2025-04-01 | x
               | ben   | 2025-04-01 | 2025-04-02 |
               | cat   | 2025-04-01 |            |""",
    ),
    _follows("", since=2024, until=2024),
    _follows(" AND COALESCE(sw_reason, '') <> 'FCONTA'", since=2025),
    Rule(
        code="SW11aSTG2",
        row="sw_v",
        fields="SW_DEC",
        says="The worker before this one ended before the last week of the year, and nobody followed "
        "within a week.",
        why="Who saw the child in between? Add whoever it was.",
        broken=f"""
            (prev_end < {ENDS} AND (sw_decom IS NULL OR DATE_DIFF('DAY', prev_end, sw_decom) >= 7))
            OR (n_end = 1 AND latest_end < {ENDS} AND open_here = 0)""",
        since=2024,
        until=2024,
        proof="""
            sw | child | sw_decom   | sw_dec     | ?
               | amy   | 2023-04-01 | 2023-06-10 |
               | amy   | 2023-06-17 |            | x
               | ben   | 2023-04-01 | 2023-06-10 |
               | ben   | 2023-06-16 |            |
               | cat   | 2023-04-01 | 2023-06-10 | x
               | dan   | 2023-04-01 | 2023-06-10 |
               | dan   | 2023-06-10 | 2023-09-01 | x
               | eve   | 2023-04-01 | 2023-06-10 |
               | eve   | 2023-06-10 |            |
               | fay   | 2023-04-01 | 2024-03-26 |
               | gus   | 2023-04-01 | 2024-03-25 | x""",
        source="No logic is quoted. Before the last week: before 26 March. A worker after whom nobody came "
        "is marked, the only one and the last of several.",
    ),
    Rule(
        code="SW11bSTG2",
        row="sw_v",
        fields="SW_DEC",
        says="The last worker ended in the last week of the year, and nobody followed.",
        why="On 31 March every child in care has a worker. Add who it is.",
        broken=f"n_end = 1 AND latest_end BETWEEN {ENDS} AND year_end AND open_here = 0",
        since=2024,
        proof="""
            sw | child | sw_decom   | sw_dec     | ?
               | amy   | 2025-04-01 | 2026-03-27 | x
               | ben   | 2025-04-01 | 2026-03-27 |
               | ben   | 2026-03-28 |            |
               | cat   | 2025-04-01 | 2026-03-25 |""",
        source="No logic is quoted. The last week: from 26 March on.",
    ),
    *(
        Rule(
            code="SW12STG2",
            row="episode",
            fields="DECOM",
            says="The child was in care, and no social worker of theirs is told of.",
            why="Tell of every worker of the year, also while the child was not in care.",
            broken=f"""
                COALESCE(ls, '') NOT IN ('V3', 'V4') AND {ended}
                AND NOT EXISTS (SELECT 1 FROM sw AS o WHERE o.child = t.child
                    AND o.sw_decom_text IS NOT NULL)""",
            since=since,
            until=until,
            needs="sw",
            proof="""
                episodes | child | decom      | dec | ls | ?
                         | amy   | 2022-05-01 |     | C2 | x
                         | ben   | 2022-05-01 |     | C2 |
                         | cat   | 2022-05-01 |     | V4 |
                sw       | child | sw_decom   |
                         | ben   | 2022-05-01 |""",
            source="The text leaves open which day of a worker belongs to which episode: any worker is "
            "enough.",
        )
        for since, until, ended in (
            (2024, 2024, "dec_text IS NULL"),
            (
                2025,
                2027,
                LAST_YEARS,
            ),
        )
    ),
    must_be_a_code("SW13STG1", "sw", "SW_REASON", "Why the worker changed", "MANAGE", since=2024, until=2024),
    must_be_a_code(
        "SW13STG1", "sw", "SW_REASON", "Why the worker changed", "MANAGE", blank=False, since=2025
    ),
    Rule(
        code="SW14STG2",
        row="sw_v",
        fields="SW_DEC",
        says="This worker's time has no end, and is not the child's last.",
        why="Say when the child was told that this worker would go.",
        broken="sw_decom IS NOT NULL AND sw_dec_text IS NULL AND n_end > 1",
        since=2024,
        until=2024,
        proof="""
            sw | child | sw_decom   | sw_dec     | ?
               | amy   | 2023-04-01 |            | x
               | amy   | 2023-06-10 |            |
               | ben   | 2023-04-01 |            |""",
        source="No logic is quoted. The last worker of a child in care has no end, and rightly so.",
    ),
    Rule(
        code="SW17STG2",
        row="sw_v",
        fields="SW_DEC SW_DECOM",
        says="The child's last worker has ended, and nobody followed.",
        why="On 31 March every child in care has a worker. Add who it is.",
        broken="n_latest = 1 AND sw_dec_text IS NOT NULL",
        since=2026,
        proof="""
            sw | child | sw_decom   | sw_dec     | ?
               | amy   | 2025-04-01 | 2026-01-27 | x
               | ben   | 2025-04-01 | 2026-01-27 |
               | ben   | 2026-01-28 |            |
               | cat   |            | 2026-01-27 |
               | cat   | 2026-01-28 |            |""",
    ),
)
