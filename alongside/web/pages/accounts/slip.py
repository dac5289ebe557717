"""A receipt on paper: eight words and a square, and nothing that says what they are for or who gave them.

A paper in a pocket is found by whoever goes through the pockets. So it names no service, no council, no
person, no day; the square holds the eight words alone.
"""

from __future__ import annotations

from uuid import UUID

from alongside.desk.receipts import receipt
from alongside.record import EntryId
from alongside.web.pages.seen import whom
from alongside.web.route import Answer, Asked, Roles, Route, page

TITLE = "Eight words"


def receipt_slip(asked: Asked, *, entry: UUID) -> Answer:
    """The slip, to be printed and cut out."""
    about = asked.posted.text("about")
    given = receipt(asked.desk, asked.reader, EntryId(str(entry)), whom(about) if about else None)
    return page("accounts/slip.html", TITLE, words=given.words, square=given.square())


ROUTES: tuple[Route, ...] = (
    Route("entry/<uuid:entry>/receipt/paper/", "receipt_slip", receipt_slip, ("POST",), Roles.signed_in()),
)
