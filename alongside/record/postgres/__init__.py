"""The book in PostgreSQL: tables that refuse to be changed, walls of row security, one function to append."""

from alongside.record.postgres.book import PostgresBook
from alongside.record.postgres.log import NoSuchAuthority
from alongside.record.postgres.migration import (
    OWNER,
    AnotherNature,
    ChangedMigration,
    found_authority,
    migrate,
)
from alongside.record.postgres.shelves import ensure_shelves
from alongside.record.postgres.sitting import PostgresSitting
from alongside.record.postgres.token import Reach, WeakKey, mint

__all__ = [
    "OWNER",
    "AnotherNature",
    "ChangedMigration",
    "NoSuchAuthority",
    "PostgresBook",
    "PostgresSitting",
    "Reach",
    "WeakKey",
    "ensure_shelves",
    "found_authority",
    "migrate",
    "mint",
]
