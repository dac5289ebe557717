"""A council's own sign-in (OpenID Connect; Entra ID is what most use). Off until it is configured.

Put `directory.toml` into the installation's directory:

    name = "Aldermere Council"                     # on the button
    server_url = "https://login.microsoftonline.com/TENANT/v2.0"
    client_id = "…"
    secret_file = "keys/directory.secret"          # the secret itself never stands in this file
    claim = "oid"                                  # what `alongside account add --directory-id` names
    second_factor = "ours"                         # or "claimed" (amr must say mfa), or "theirs"

Nobody gets an account by signing in: the account must be there, with that `directory-id`.
"""

from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit

import msgspec
import tomli

PROVIDER_ID = "council"
SecondFactor = Literal["ours", "claimed", "theirs"]


class DirectoryUnclear(ValueError):
    """The file `directory.toml` does not say what it must."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(f"{path} cannot be used: {why}")


class Directory(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What `directory.toml` says."""

    name: str
    server_url: str
    client_id: str
    secret_file: str
    claim: str = "sub"
    second_factor: SecondFactor = "ours"

    @property
    def origin(self) -> str:
        """Where its sign-in page stands, for the browser's list of places a form may lead to."""
        parts = urlsplit(self.server_url)
        return f"{parts.scheme}://{parts.netloc}"

    def providers(self, data: Path) -> dict[str, Any]:
        """Return django-allauth's words for this directory."""
        app = {
            "provider_id": PROVIDER_ID,
            "name": self.name,
            "client_id": self.client_id,
            "secret": (data / self.secret_file).read_text().strip(),
            "settings": {"server_url": self.server_url, "oauth_pkce_enabled": True},
        }
        return {"openid_connect": {"APPS": [app]}}


def read_directory(data: Path) -> Directory | None:
    """Read `directory.toml`, or return None where a council's sign-in is not configured."""
    path = data / "directory.toml"
    if not path.exists():
        return None
    try:
        return msgspec.convert(tomli.loads(path.read_text()), Directory)
    except (tomli.TOMLDecodeError, msgspec.ValidationError) as odd:
        raise DirectoryUnclear(path, str(odd)) from odd


def says_second_factor(claims: dict[str, Any]) -> bool:
    """Say whether the claims name a sign-in with more than one factor (RFC 8176, `amr`)."""
    named = claims.get("amr")
    return isinstance(named, list) and "mfa" in named
