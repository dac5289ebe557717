"""What this installation is: its directory, its database, its keys. Read once, from the environment.

| variable | what it says | otherwise |
|---|---|---|
| `ALONGSIDE_DATA` | the directory that holds everything of an installation | it must be said |
| `ALONGSIDE_WEB_DSN` | PostgreSQL for accounts, sessions and drafts (role `alongside_web`) | libpq's own |
| `ALONGSIDE_DEMO` | `1`: a demonstration: visitors come in as one of its people | off |
| `ALONGSIDE_MADE_UP` | `1`: nobody in this record is real, and every page says so | as the one above |
| `ALONGSIDE_HTTPS` | `1`: served over HTTPS, so cookies are bound to it | off |
| `ALONGSIDE_HOSTS` | the names this service answers to, with commas | this machine |
| `ALONGSIDE_AUTHORITY` | the authority's number, as in its returns | 999, a made-up one |
| `ALONGSIDE_PROXIES` | how many proxies stand in front of it | 0 |
"""

import os
import secrets
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

MADE_UP = "999"
"""The number of a demonstration's made-up authority, where no other is named."""
LOCAL_HOSTS = ("127.0.0.1", "localhost", "[::1]")


class NoInstallation(RuntimeError):
    """Nobody said where the installation is."""

    def __init__(self) -> None:
        super().__init__(
            "ALONGSIDE_DATA is not set, so the web does not know its installation: "
            "start it with `alongside run`, or set ALONGSIDE_DATA to its directory"
        )


@dataclass(frozen=True, kw_only=True)
class Installation:
    """One installation, as its environment describes it."""

    data: Path
    web_dsn: str
    demonstration: bool
    made_up: bool
    https: bool
    hosts: tuple[str, ...]
    proxies: int
    authority: int

    def key(self, name: str) -> str:
        """Return a secret key kept under `keys/`, made on first use, readable by its owner only."""
        return kept_key(self.data / "keys" / f"{name}.key")


def from_environment(environment: Mapping[str, str]) -> Installation:
    """Read the installation from variables such as those of `os.environ`."""
    data = environment.get("ALONGSIDE_DATA")
    if not data:
        raise NoInstallation
    hosts = tuple(h.strip() for h in environment.get("ALONGSIDE_HOSTS", "").split(",") if h.strip())
    return Installation(
        data=Path(data).expanduser().absolute(),
        web_dsn=environment.get("ALONGSIDE_WEB_DSN", ""),
        demonstration=environment.get("ALONGSIDE_DEMO") == "1",
        made_up="1" in (environment.get("ALONGSIDE_MADE_UP"), environment.get("ALONGSIDE_DEMO")),
        https=environment.get("ALONGSIDE_HTTPS") == "1",
        hosts=hosts or LOCAL_HOSTS,
        proxies=int(environment.get("ALONGSIDE_PROXIES", "0")),
        authority=int(environment.get("ALONGSIDE_AUTHORITY", MADE_UP)),
    )


def kept_key(path: Path) -> str:
    """Read the key at this path, making it first if nobody has.

    Several processes start at once: each writes a whole key beside the path, and the one whose
    link comes first decides; no process ever reads half a key.
    """
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        made, name = tempfile.mkstemp(dir=path.parent)
        with os.fdopen(made, "w") as file:
            file.write(secrets.token_urlsafe(48))
        try:
            os.link(name, path)
        except FileExistsError:
            pass
        finally:
            Path(name).unlink()
    return path.read_text().strip()
