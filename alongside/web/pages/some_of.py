"""Which page of a long list an address asks for, and whose children."""

from __future__ import annotations

from alongside.desk.portions import FAMILIES, Choose, portion
from alongside.web.route import Asked

LONGEST = 4
"""Digits of the number of a page."""


def some_of(asked: Asked, *, most: int = FAMILIES, of_a_worker: bool = True) -> Choose:
    """Takes the page that the address names; what it cannot mean is the first, of everybody.

    What is counted is never told by worker: such a page asks for `of_a_worker` false.
    """
    said, worker = asked.query.text("page"), asked.query.text("worker") if of_a_worker else ""
    nr = int(said) if said.isascii() and said.isdigit() and len(said) <= LONGEST else 1
    return lambda children: portion(children, asked.today, nr, worker, most=most)
