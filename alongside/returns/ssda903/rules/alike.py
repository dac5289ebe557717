"""Rules that differ only in the cell they look at: a day, a code, a yes or no, a child who is known."""

from __future__ import annotations

from typing import Any

from alongside.returns.checking.rule import Rule


def must_be_a_day(code: str, table: str, field: str, what: str, *, blank: bool = False, **rest: Any) -> Rule:
    """A day that cannot be read; `blank` says that it must also be there."""
    column = rest.pop("column", field.lower())
    missing = " or is missing" if blank else ""
    return Rule(
        code=code,
        row=table,
        fields=field,
        says=f"{what} is not a day that there is{missing}.",
        why="Nobody can count from a day that cannot be read. Write it as 31/03/2026, from the child's "
        "record.",
        broken=f"{column}_text IS NULL OR {column} IS NULL"
        if blank
        else f"{column}_text IS NOT NULL AND {column} IS NULL",
        proof=f"""
            {table} | child | {column} | ?
                    | amy   | 2025-05-01 |
                    | ben   | 31/02/2025 | x
                    | cat   | last May   | x
                    | dan   |            | {"x" if blank else ""}
                    | eve   | 2024-02-29 |
                    | fay   | 2025-02-29 | x""",
        **rest,
    )


def must_be_a_code(
    code: str,
    table: str,
    field: str,
    what: str,
    good: str,
    *,
    blank: bool = True,
    bad: str = "QQ",
    **rest: Any,
) -> Rule:
    """A code that is not in the year's list, as typed; `blank` says that it must also be there."""
    column = rest.pop("column", field.lower())
    missing = ", or is missing" if blank else ""
    return Rule(
        code=code,
        row=table,
        fields=field,
        says=f"{what} is not one of this year's codes{missing}.",
        why=rest.pop(
            "why", "What stands there can be counted by nobody. Choose the code that says what is true."
        ),
        broken=f"COALESCE({column}_known, 0) = 0" if blank else f"{column}_known = 0",
        proof=f"""
            {table} | child | {column} | ?
                    | amy   | {good}   |
                    | ben   | {bad:8} | x
                    | cat   |          | {"x" if blank else ""}""",
        **rest,
    )


def must_be_0_or_1(code: str, table: str, field: str, what: str, **rest: Any) -> Rule:
    """A yes or no that is neither."""
    column = field.lower()
    return Rule(
        code=code,
        row=table,
        fields=field,
        says=f"{what} is neither 0 nor 1.",
        why="It is a yes (1) or a no (0). Leave it empty where the return allows it.",
        broken=f"{column}_known = 0",
        proof=f"""
            {table} | child | {column} | ?
                    | amy   | 1        |
                    | ben   | 0        |
                    | cat   | 2        | x
                    | cat   | yes      | x
                    | dan   |          |""",
        **rest,
    )


def must_be_in_the_header(code: str, table: str, view: str, what: str) -> Rule:
    """A child in a table of whom the header says nothing."""
    return Rule(
        code=code,
        row=view,
        fields="CHILD",
        says=f"This child stands in {what}, and not in the header.",
        why="Whoever reads the return cannot know who they are. Add the child to the header, or mend the "
        "number.",
        broken="head_nr IS NULL",
        needs="header",
        proof=f"""
            header | child |
                   | amy   |
            {table} | child | ?
                    | amy   |
                    | ben   | x""",
    )


def must_have_the_headers_birthday(code: str, table: str, view: str, what: str) -> Rule:
    """Another birthday than the header's."""
    return Rule(
        code=code,
        row=view,
        fields="DOB",
        says=f"The birthday in {what} is another than in the header.",
        why="One child has one birthday. Find which is true; it decides ages in many other rules.",
        broken="dob_text IS NOT NULL AND head_dob IS NOT NULL AND dob IS DISTINCT FROM head_dob",
        proof=f"""
            header | child | dob        |
                   | amy   | 2015-01-01 |
                   | ben   | 2015-01-01 |
                   | cat   | 2015-01-01 |
            {table} | child | dob        | ?
                    | amy   | 2015-01-01 |
                    | ben   | 2015-01-02 | x
                    | cat   |            |
                    | cat   | soon       | x
                    | dan   | 2015-01-01 |""",
    )


def must_stand_once(code: str, table: str, view: str, what: str) -> Rule:
    """A child who has several rows where there can be one."""
    return Rule(
        code=code,
        row=view,
        fields="CHILD",
        says=f"This child stands more than once in {what}.",
        why="There is one row for a child. Keep the one that is true.",
        broken="child_text IS NOT NULL AND copies > 1",
        proof=f"""
            {table} | child | ?
                    | amy   |
                    | ben   | x
                    | ben   | x""",
    )
