"""Shelves: kept readings. What is kept is what would be built again. Both books."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from datetime import date

import psycopg

from alongside.record import Book, Grant, Life, Shelf, SubjectId
from alongside.record.postgres import ensure_shelves
from alongside.record.shelf import fill, lives_of, rebuild
from tests.record.made import TEAS, Tea, TeaEach, draft, on, person, tea, worker

ANN = worker()


def _written(book: Book, *about: SubjectId) -> None:
    """Write a tea and keep its shelf, as the desk does, in one sitting."""
    with book.sitting(ANN, wide=True) as sitting:
        told = Tea(where="Nan\u2019s", cakes=2, guests=("Nan", "Pop"))
        sitting.append([draft(told, *about, each={about[0]: TeaEach(cup="blue")})])
        fill(sitting, [TEAS], lives_of(sitting, about))


def _shelf(book: Book) -> tuple[object, ...]:
    with book.sitting(ANN, wide=True) as sitting:
        return sitting.rows("teas")


def test_a_shelf_gives_back_its_rows_with_the_subject_first(book: Book) -> None:
    mia, leo = sorted((person(), person()))
    _written(book, mia, leo)
    row = ("Nan\u2019s", date(2026, 3, 4), 2)
    assert _shelf(book) == ((mia, *row, "blue", ("Nan", "Pop")), (leo, *row, None, ("Nan", "Pop")))


def test_rows_are_found_by_any_column_and_by_their_subject(book: Book) -> None:
    mia, leo = person(), person()
    _written(book, mia)
    _written(book, leo)
    with book.sitting(ANN, wide=True) as sitting:
        sitting.append([tea(leo, on=on("2026-03-05"), where="garden")])
        fill(sitting, [TEAS], lives_of(sitting, [leo]))
        found = sitting.rows("teas", {"place": ["garden", "shed"], "day": [date(2026, 3, 5)]})
        assert [row[0] for row in found] == [leo]
        assert len(sitting.rows("teas", {"subject": [leo]})) == 2
        assert sitting.rows("teas", {"cakes": [7]}) == ()


def test_what_is_rebuilt_is_what_was_kept(book: Book) -> None:
    for _ in range(5):
        _written(book, person(), person())
    kept = _shelf(book)
    assert sum(rebuild(book, [TEAS], ANN)) == 10
    assert _shelf(book) == kept


def test_a_rebuilding_puts_right_what_was_wrong(book: Book) -> None:
    mia = person()
    _written(book, mia)
    kept = _shelf(book)
    with book.sitting(ANN, wide=True) as sitting:
        sitting.put_rows("teas", mia, [])
    assert _shelf(book) == ()
    assert list(rebuild(book, [TEAS], ANN)) == [1]
    assert _shelf(book) == kept


def test_a_shelf_changes_with_its_entry_or_not_at_all(book: Book) -> None:
    with suppress(ZeroDivisionError), book.sitting(ANN, wide=True) as sitting:
        mia = person()
        sitting.append([tea(mia)])
        fill(sitting, [TEAS], lives_of(sitting, [mia]))
        raise ZeroDivisionError
    assert _shelf(book) == ()


def test_a_narrow_reader_finds_on_a_shelf_whom_grants_open(book: Book) -> None:
    mia, leo = person(), person()
    _written(book, mia)
    _written(book, leo)
    with book.sitting(ANN, wide=True) as sitting:
        sitting.put_grants(mia, [Grant(mia, ANN, "allocated")])
    with book.sitting(ANN) as sitting:
        assert [row[0] for row in sitting.rows("teas")] == [mia]


def _nothing(_life: Life) -> tuple[()]:
    return ()


def test_a_shelf_that_is_defined_anew_waits_to_be_filled(
    record_database: str, dsns: Mapping[str, str]
) -> None:
    one = Shelf("walks", {"far": "integer"}, _nothing)
    two = Shelf("walks", {"far": "integer", "story": "text"}, _nothing, trigram=("story",))
    assert ensure_shelves(record_database, [one]) == ("walks",)
    assert ensure_shelves(record_database, [one]) == ()
    assert ensure_shelves(record_database, [two]) == ("walks",)
    with psycopg.connect(dsns["alongside_narrow"]) as connection:
        assert connection.execute("SELECT far, story FROM shelf.walks").fetchall() == []
