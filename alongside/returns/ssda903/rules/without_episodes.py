"""Rules about what may not be returned for those who had no episode in the year."""

from alongside.returns.checking.rule import Rule

SAYS = "This child had no episode in the year, so nothing but the header and the care leaver's row is wanted."
WHY = "What is told of somebody not in care may be about another child. Check the number, or leave it out."
SOURCE = """No logic is quoted. Everybody returned has episodes or is a care leaver, so to have none says
    which. The header and the table of those who came alone, which say who they are, may stay."""


def _nothing_in(table: str, since: int = 2023) -> Rule:
    return Rule(
        code="1012",
        part=table,
        row=table,
        fields="CHILD",
        says=SAYS,
        why=WHY,
        source=SOURCE,
        broken="""
            t.child_text IS NOT NULL AND NOT EXISTS (SELECT 1 FROM episodes AS o WHERE o.child = t.child)""",
        since=since,
        without=table,
        proof=f"""
            episodes | child | decom      |
                     | amy   | 2025-05-01 |
            oc3      | child | in_touch |
                     | ben   | YES      |
                     | cat   | YES      |
            {table}  | child | dob        | ?
                     | amy   | 2010-05-01 |
                     | ben   | 2008-05-01 | x
                     |       | 2008-05-01 |""",
    )


RULES = (
    _nothing_in("reviews"),
    _nothing_in("oc2"),
    _nothing_in("ad1"),
    _nothing_in("placed"),
    _nothing_in("prev_perm"),
    _nothing_in("missing"),
    _nothing_in("sw", since=2024),
    _nothing_in("dolo", since=2027),
)
