"""Stylesheets, scripts and fonts, served by the web itself from inside the installed package.

The address of every file carries a digest of all of them, so a browser may keep them for ever and
an update never mixes old with new. Nothing has to be collected or built on a user's machine.
"""

import hashlib
from pathlib import Path

HERE = Path(__file__).parent / "static"


def digest_of(directory: Path) -> str:
    """Return a short digest over the names and bytes of everything in a directory."""
    digest = hashlib.sha256()
    for path in sorted(p for p in directory.rglob("*") if p.is_file()):
        digest.update(path.relative_to(directory).as_posix().encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


STATIC_AT = f"/static/{digest_of(HERE)}/"


def kept_for_ever(_path: str, url: str) -> bool:
    """Say that a file under the digest's address never changes."""
    return url.startswith(STATIC_AT)
