"""Receipts: eight words for whoever gave us theirs, and the answer to whoever holds eight words.

A parent, a child or another service takes the words home. Anybody who types them later learns whether
what they were given for is still there and unchanged, and nothing else: no name, no date, no count.
"""

from __future__ import annotations

from alongside.access import NotHere, Reader, View
from alongside.desk.desk import Desk
from alongside.record import EntryId, SubjectId, Withheld
from alongside.record.seal.receipt import Answer, Receipt, give_receipt
from alongside.record.seal.receipt import check_receipt as answer_to

NOBODY = SubjectId("authority:00000000-0000-0000-0000-000000000000")
"""Who asks with eight words: nobody who is let in to anything."""

PAGE = "receipt"


def receipt(desk: Desk, reader: Reader, entry: EntryId, holder: SubjectId | None = None) -> Receipt:
    """The receipt of an entry, for one of those it is about (the first whom the reader may see).

    It covers the words that all of them share and the holder's own. Raises `NotHere`; asking is a look.
    """
    seen = desk.history(reader, entry)
    about = seen[-1].people
    whose = holder or next(iter(about), None)
    if whose is None or whose not in about:
        raise NotHere

    def told(view: View) -> None:
        there = next((one for one in view.life(whose).entries if one.id == entry), None)
        if there is None or isinstance(there.fact, Withheld):
            raise NotHere
        view.used([there])

    desk.read(reader, whose, told, page=PAGE)
    with desk.book.sitting(reader.who) as sitting:
        return give_receipt(sitting.receipts, entry, whose)


def check_receipt(desk: Desk, words: str) -> Answer:
    """Whether what these eight words were given for is still there, unchanged. Raises `NotTheWords`."""
    asked = Receipt.read(words)
    with desk.book.sitting(NOBODY) as sitting:
        return answer_to(sitting.receipts, asked)
