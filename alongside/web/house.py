"""The one place where the web opens the record: lazily, once in each process, from the environment."""

import os
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import lru_cache

from alongside.desk import Desk, open_book
from alongside.policy import load
from alongside.record.safe import Safe
from alongside.web.installation import Installation, from_environment

ROLES = (
    "alongside_narrow",
    "alongside_wide",
    "alongside_sequencer",
    "alongside_retention",
    "alongside_auditor",
)
TOKEN_KEY = "record-token"  # noqa: S105 - the name of a file, not what is in it


def dsns(environment: Mapping[str, str]) -> dict[str, str]:
    """Say how each role of the record signs in: `ALONGSIDE_NARROW_DSN` and its like."""
    named = {role: f"{role.upper()}_DSN" for role in ROLES}
    return {role: environment[name] for role, name in named.items() if name in environment}


def desk_of(installation: Installation, environment: Mapping[str, str]) -> Desk:
    """Open the desk of an installation, with an authority's own values where it has set any."""
    token_key = installation.key(TOKEN_KEY).encode()
    book = open_book(dsns(environment), installation.authority, token_key)
    local = installation.data / "policy"
    safe = Safe(installation.data / "files", installation.data / "keys")
    return Desk(book, load(local if local.is_dir() else None), lambda: datetime.now(UTC), safe)


@lru_cache(maxsize=1)
def desk() -> Desk:
    """Return this process's desk."""
    return desk_of(from_environment(os.environ), os.environ)
