"""Whoever holds eight words can ask whether what they said is still there, and learns nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import psycopg
import pytest
from psycopg import conninfo

from alongside.record import SubjectId, new_entry_id
from alongside.record.postgres import PostgresBook, Reach
from alongside.record.postgres.envelopes import PostgresReceipts
from alongside.record.seal.receipt import (
    Answer,
    NothingToReceipt,
    Receipt,
    check_receipt,
    give_receipt,
    receipt_for,
)
from tests.record.court import Court
from tests.record.forger import behind_the_walls
from tests.record.sealed import AVA, BEN, CODEC, LA, MAYA, SAM, TOKEN_KEY, Writer, dsns, said, sit_down


@dataclass
class Counter:
    """Where receipts are given out and asked about."""

    writer: Writer
    receipts: PostgresReceipts
    admin: str
    court: Court

    def given(self, ref: str, holder: SubjectId = MAYA) -> Receipt:
        """A receipt for an entry."""
        return give_receipt(self.receipts, self.writer.entries[ref], holder)

    def asked(self, receipt: Receipt) -> Answer:
        """What somebody is told who types its words."""
        return check_receipt(self.receipts, Receipt.read(receipt.words))


@pytest.fixture
def counter(court: Court, new_database: Callable[..., str]) -> Iterator[Counter]:
    """A counter in a copy of the clean record."""
    admin = new_database(template=court.clean.name)
    doors = dsns(court.postgres, str(conninfo.conninfo_to_dict(admin)["dbname"]))
    with (
        PostgresBook(doors, LA, CODEC, TOKEN_KEY) as book,
        psycopg.connect(doors["alongside_narrow"], autocommit=True) as connection,
    ):
        sit_down(connection, SAM, Reach.NARROW)
        writer = Writer(book)
        writer.entries |= court.clean.entries
        yield Counter(writer, PostgresReceipts(connection, LA), admin, court)


def test_what_is_there_is_said_to_be_there(counter: Counter) -> None:
    assert counter.asked(counter.given("visit0")) is Answer.HERE
    assert counter.asked(counter.given("waiting")) is Answer.HERE


def test_the_same_words_get_the_same_receipt_and_sisters_get_their_own(counter: Counter) -> None:
    assert counter.given("visit0") == counter.given("visit0") == counter.court.clean.receipt
    assert counter.given("visit0", AVA) != counter.given("visit0", MAYA)


def test_putting_right_and_taking_back_are_told_apart(counter: Counter) -> None:
    call = counter.given("call")
    assert counter.asked(call) is Answer.PUT_RIGHT
    assert counter.asked(counter.given("gone", BEN)) is Answer.WITHDRAWN


def test_after_an_erasure_the_holder_is_told_that_it_was_erased(counter: Counter) -> None:
    mine, sisters = counter.given("private", AVA), counter.given("private", MAYA)
    assert (counter.asked(mine), counter.asked(sisters)) == (Answer.ERASED, Answer.HERE)


def test_eight_words_that_were_never_given_are_not_found(counter: Counter) -> None:
    assert counter.asked(Receipt(b"0123456789")) is Answer.UNKNOWN


@pytest.mark.parametrize(
    "attack",
    [
        "UPDATE record.payload SET body = %(lie)s WHERE entry_id = %(visit0)s",
        "DELETE FROM record.payload WHERE entry_id = %(visit0)s",
        "UPDATE record.entry SET digest = sha256('x') WHERE id = %(visit0)s",
        "UPDATE record.entry SET common = sha256('x') WHERE id = %(visit0)s",
    ],
)
def test_a_changed_entry_is_told_to_whoever_asks(counter: Counter, attack: str) -> None:
    receipt = counter.given("visit0")
    clean = counter.court.clean
    with (
        psycopg.connect(counter.admin) as connection,
        behind_the_walls(connection, clean.entries, clean.keys) as forger,
    ):
        forger.do(attack)
    assert counter.asked(receipt) is Answer.CHANGED


def test_a_receipt_does_not_change_with_what_its_holder_may_not_see(counter: Counter) -> None:
    counter.writer.write(said("alone", MAYA), said("hidden", BEN))
    alone = counter.receipts.standing(counter.writer.entries["alone"])
    assert alone is not None
    more = {**alone.commitments, BEN: "00" * 32}
    assert receipt_for(alone.entry, MAYA, more) == receipt_for(alone.entry, MAYA, alone.commitments)


def test_there_is_no_receipt_for_nothing(counter: Counter) -> None:
    with pytest.raises(NothingToReceipt):
        give_receipt(counter.receipts, new_entry_id(), MAYA)


def test_a_receipt_is_eight_words_and_a_square_that_says_the_same() -> None:
    receipt = Receipt(bytes(range(10)))
    assert len(receipt.words.split()) == 8
    assert receipt.square("https://example.org/receipt/").startswith("<svg")


@pytest.mark.parametrize("answer", Answer)
def test_every_answer_has_plain_words(answer: Answer) -> None:
    assert answer.words.endswith((".", "tell us."))
