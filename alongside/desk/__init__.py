"""The two doors, read and write: each authorises, logs the look, appends, and keeps the shelves."""

from __future__ import annotations

from collections.abc import Mapping

from alongside.access import NotHere
from alongside.desk.checking import NotWritable, Problem
from alongside.desk.desk import Desk
from alongside.desk.erasing import HoldsUp, NotTheirs, OnHold, Repeats, TwoPeople
from alongside.desk.finding import Found
from alongside.desk.importing import batch_ref
from alongside.desk.lists import Child, Waiting
from alongside.desk.openings import EMERGENCIES, Emergency, GlassBroken, NeedsAReason, NotForYou
from alongside.desk.vocabulary import CODEC, FACTS, SHELVES
from alongside.desk.writing import NotYours
from alongside.record.postgres import PostgresBook
from alongside.record.postgres.again import Again


def open_book(
    dsns: Mapping[str, str],
    authority: int,
    token_key: bytes,
    *,
    pool_size: int = 4,
    again: Again | None = None,
) -> PostgresBook:
    """The book in PostgreSQL with this vocabulary and these shelves; `dsns` says how each role signs in."""
    return PostgresBook(dsns, authority, CODEC, token_key, SHELVES, pool_size=pool_size, again=again)


__all__ = [
    "CODEC",
    "EMERGENCIES",
    "FACTS",
    "SHELVES",
    "Child",
    "Desk",
    "Emergency",
    "Found",
    "GlassBroken",
    "HoldsUp",
    "NeedsAReason",
    "NotForYou",
    "NotHere",
    "NotTheirs",
    "NotWritable",
    "NotYours",
    "OnHold",
    "Problem",
    "Repeats",
    "TwoPeople",
    "Waiting",
    "batch_ref",
    "open_book",
]
