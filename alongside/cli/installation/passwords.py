"""The passwords of the database's login roles, kept in one file that libpq itself reads.

A password file (https://www.postgresql.org/docs/current/libpq-pgpass.html) keeps secrets out
of environments, process lists and error messages: a connection string names the file.
"""

import secrets
from collections.abc import Mapping
from pathlib import Path

from alongside.cli.installation.place import Installation, write_private

ADMIN = "alongside_admin"
ROLES = (
    "alongside_narrow",
    "alongside_wide",
    "alongside_sequencer",
    "alongside_retention",
    "alongside_auditor",
    "alongside_web",
)


def passfile(installation: Installation) -> Path:
    """Say where the passwords are kept."""
    return installation.keys / "database-passwords"


def passwords(installation: Installation) -> Mapping[str, str]:
    """Return each role's password, making at random those that are not there yet."""
    path = passfile(installation)
    kept = _read(path)
    missing = [role for role in (ADMIN, *ROLES) if role not in kept]
    if missing:
        kept |= {role: secrets.token_urlsafe(32) for role in missing}
        write_private(path, "".join(f"*:*:*:{role}:{word}\n" for role, word in kept.items()))
    return kept


def _read(path: Path) -> dict[str, str]:
    if not path.exists():
        return {}
    lines = path.read_text(encoding="ascii").splitlines()
    return {role: word for *_, role, word in (line.split(":") for line in lines)}
