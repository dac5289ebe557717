"""Which page of a long list an address asks for, and whose children."""

from __future__ import annotations

from alongside.desk.portions import EVERYBODYS, FAMILIES, Choose, Whose, portion
from alongside.web.route import Asked

LONGEST = 4
"""Digits of the number of a page."""


def some_of(asked: Asked, *, most: int = FAMILIES, counts: bool = False) -> Choose:
    """Takes the page that the address names; what it cannot mean is the first, of everybody.

    A page that counts what was said, `counts`, is never told by worker or team.
    """
    nr = number_of(asked)
    whose = EVERYBODYS if counts else Whose(asked.query.text("team"), asked.query.text("worker"))
    return lambda children: portion(children, asked.today, nr, whose, most=most)


def number_of(asked: Asked) -> int:
    """The number of the page that the address names; what it cannot mean is the first."""
    said = asked.query.text("page")
    return int(said) if said.isascii() and said.isdigit() and len(said) <= LONGEST else 1
