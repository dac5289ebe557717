"""Every fact the record may hold, how they are read and written, and every shelf: handed to the book."""

from __future__ import annotations

from alongside import access, practice
from alongside.desk.shelves import shelves
from alongside.policy import load
from alongside.record import Codec, Fact, Shelf

FACTS: tuple[type[Fact], ...] = (*practice.FACTS, *access.FACTS)
"""Every fact the record may hold."""

CODEC = Codec(FACTS)
"""Reads and writes them all."""

SHELVES: tuple[Shelf, ...] = shelves(load())
"""Every shelf, under the policy of England. A desk keeps them under its own; the tables are the same."""
