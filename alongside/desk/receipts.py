"""Receipts: eight words for whoever gave us theirs, and the answer to whoever holds eight words.

A parent, a child or another service takes the words home. Anybody who types them later learns whether
what they were given for is still there and unchanged, and nothing else: no name, no count. Of somebody's own
account they learn besides that its giver changed it or took it back, and on which day.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from alongside.access import NotHere, Reader, View
from alongside.desk.desk import Desk
from alongside.practice.account import Account, account_of
from alongside.record import EntryId, Life, Sitting, SubjectId, Withheld
from alongside.record.seal.receipt import Answer, Receipt, give_receipt
from alongside.record.seal.receipt import check_receipt as answer_to
from alongside.record.when import civil_day

NOBODY = SubjectId("authority:00000000-0000-0000-0000-000000000000")
"""Who asks with eight words: nobody who is let in to anything."""

PAGE = "receipt"


@dataclass(frozen=True)
class Checked:
    """What is said to whoever brings eight words."""

    answer: Answer
    day: date | None = None
    """When whoever gave it changed it or took it back; nothing where nobody did."""


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


def check_receipt(desk: Desk, words: str) -> Checked:
    """Whether what these eight words were given for is still there, unchanged. Raises `NotTheWords`."""
    asked = Receipt.read(words)
    with desk.book.sitting(NOBODY) as sitting:
        answer = answer_to(sitting.receipts, asked)
        found = sitting.receipts.asked(asked)
    if found is None or answer not in (Answer.HERE, Answer.PUT_RIGHT, Answer.WITHDRAWN):
        return Checked(answer)
    standing, holder = found
    with desk.book.sitting(NOBODY, wide=True) as house:
        return _of_an_account(house, standing.entry, holder) or Checked(answer)


def _of_an_account(house: Sitting, entry: EntryId, holder: SubjectId) -> Checked | None:
    """What became of an account since; nothing where it is none, or stands as it was given."""
    life = Life(holder, house.entries([holder]))
    account = account_of(life, entry, date.max)
    if account is None:
        return None
    return _since(account, entry)


def _since(account: Account, entry: EntryId) -> Checked | None:
    if account.back is not None:
        return Checked(Answer.WITHDRAWN, civil_day(account.back.recorded_at))
    newer = account.since(entry)
    if newer is None:
        return None
    return Checked(Answer.PUT_RIGHT, civil_day(newer.recorded_at))
