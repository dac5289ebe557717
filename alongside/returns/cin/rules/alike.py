"""Rules that differ only in the two days they compare."""

from __future__ import annotations

from typing import Any

from alongside.returns.checking.rule import Rule


def not_before_the_referral(code: str, table: str, field: str, column: str, what: str) -> Rule:
    """Something that began before the referral to which it belongs."""
    return Rule(
        code=code,
        row=f"{table}_v",
        fields=field,
        also="details: CINreferralDate",
        says=f"{what} before the child was referred.",
        why="Nothing is done before somebody asked. One of the two days is wrong: look at when the "
        "referral came.",
        broken=f"{column} < referred",
        needs="details",
        proof=f"""
            details | child | details | referred   | ?
                    | amy   | 1       | 2025-06-01 | x
                    | ben   | 1       | 2025-06-01 |
                    | cat   | 1       |            |
            {table} | child | details | {column}   | ?
                    | amy   | 1       | 2025-05-31 | x
                    | ben   | 1       | 2025-06-01 |
                    | cat   | 1       | 2025-05-31 |
                    | ben   | 2       | 2025-05-31 |""",
    )


def not_after_the_death(code: str, table: str, field: str, column: str, what: str, **rest: Any) -> Rule:
    """Something after the day on which the child died."""
    return Rule(
        code=code,
        row=f"{table}_v",
        fields=field,
        also="child: PersonDeathDate",
        says=f"{what} after the child had died.",
        why="Nothing goes on after a child's death. One of the two days is wrong.",
        broken=f"{column} > died",
        needs="child",
        proof=f"""
            child   | child | died       | ?
                    | amy   | 2025-06-01 | x
                    | ben   | 2025-06-01 |
                    | cat   |            |
            {table} | child | {column}   | ?
                    | amy   | 2025-06-02 | x
                    | ben   | 2025-06-01 |
                    | cat   | 2025-06-02 |""",
        **rest,
    )


def must_lie_in_the_year(code: str, table: str, field: str, column: str, what: str, **rest: Any) -> Rule:
    """A day outside the census year, where it is given."""
    return Rule(
        code=code,
        row=f"{table}_v",
        fields=field,
        says=f"{what} lies outside the census year.",
        why="What happened in another year stands in that year's census. Look at the year.",
        broken=f"{column} < year_start OR {column} > year_end",
        proof=f"""
            {table} | child | {column}   | ?
                    | amy   | 2025-03-31 | x
                    | ben   | 2025-04-01 |
                    | cat   | 2026-03-31 |
                    | dan   | 2026-04-01 | x
                    | eve   |            |"""
        if rest.get("since", 0) < 2027  # noqa: PLR2004  the first year of pre-proceedings
        else f"""
            {table} | child | {column}   | ?
                    | amy   | 2026-03-31 | x
                    | ben   | 2026-04-01 |
                    | cat   | 2027-03-31 |
                    | dan   | 2027-04-01 | x
                    | eve   |            |""",
        **rest,
    )


def must_be_there_by_the_census_day(code: str, table: str, field: str, column: str, what: str) -> Rule:
    """A day that is missing, or lies after the census day."""
    return Rule(
        code=code,
        row=f"{table}_v",
        fields=field,
        says=f"{what} is missing, or lies after the census day.",
        why="What has not begun yet belongs into the next census.",
        broken=f"{column} IS NULL OR {column} > year_end",
        proof=f"""
            {table} | child | {column}   | ?
                    | amy   |            | x
                    | ben   | 2026-03-31 |
                    | cat   | 2026-04-01 | x""",
    )


def must_not_end_before_it_began(
    code: str, table: str, fields: str, days: tuple[str, str], what: str
) -> Rule:
    """An end before its beginning."""
    started, ended = days
    return Rule(
        code=code,
        row=table,
        fields=fields,
        says=f"{what} before it had begun.",
        why="One of the two days is wrong: look at the papers of that time.",
        broken=f"{ended} < {started}",
        proof=f"""
            {table} | child | {started}  | {ended}    | ?
                    | amy   | 2025-06-02 | 2025-06-01 | x
                    | ben   | 2025-06-01 | 2025-06-01 |
                    | cat   | 2025-06-01 |            |""",
    )


def must_not_overlap(
    code: str, table: str, fields: str, days: tuple[str, str], what: str, **rest: Any
) -> tuple[Rule, Rule]:
    """Two of the same that run at once: both are marked. `goes_on` says which without an end go on."""
    started, ended = days
    within = rest.pop("within", "o.child = t.child AND o.details IS NOT DISTINCT FROM t.details")
    goes_on = rest.pop("goes_on", f"o.{ended}_text IS NULL")
    inside = (
        f"t.{started} >= o.{started} AND (t.{started} <= o.{ended}"
        f" OR ({goes_on} AND t.{started} <= t.year_end))"
    )
    view = f"{table}_v"
    proof = (
        rest.pop("proof", "")
        or f"""
            {table} | child | details | {started}  | {ended}    | ?
                    | amy   | 1       | 2025-05-26 | 2025-10-26 | x
                    | amy   | 1       | 2025-08-26 |            | x
                    | ben   | 1       | 2025-05-26 | 2025-10-25 |
                    | ben   | 1       | 2025-10-26 | 2025-12-26 |
                    | cat   | 1       | 2025-05-26 | 2025-10-26 | x
                    | cat   | 1       | 2025-10-26 | 2025-12-26 | x
                    | dan   | 1       | 2025-10-26 | 2025-11-26 |"""
    )
    given = {
        "row": view,
        "fields": fields,
        "says": f"{what} while another still goes on.",
        "why": "One has to end before the next begins, or they are one. Look at the days of both.",
        "proof": proof,
    }
    goes = goes_on.replace("o.", "t.")
    other = (
        f"o.{started} >= t.{started} AND (o.{started} <= t.{ended} OR ({goes} AND o.{started} <= t.year_end))"
    )
    return (
        Rule(
            code=code,
            broken=f"EXISTS (SELECT 1 FROM {table} AS o WHERE {within} AND o.nr <> t.nr AND {inside})",
            **given,  # type: ignore[arg-type]
            **rest,
        ),
        Rule(
            code=code,
            part="b",
            broken=f"EXISTS (SELECT 1 FROM {table} AS o WHERE {within} AND o.nr <> t.nr AND {other})",
            **given,  # type: ignore[arg-type]
            **rest,
        ),
    )
