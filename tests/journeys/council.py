"""A council as it is set up for work: no demonstration, and accounts made by command, one by one."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tests.journeys.directory import CLIENT, SECRET, Directory
from tests.journeys.product import Product
from tests.journeys.visitor import Visitor

PASSWORD = "seven hens in a row"
AS_THE_HOW_TO_SAYS = """
name = "Testshire Council"
server_url = "{at}"
client_id = "{us}"
secret_file = "keys/directory.secret"
claim = "oid"
second_factor = "claimed"
"""


@dataclass
class Council:
    """Testshire: an installation in which nobody comes in with one press."""

    product: Product
    directory: Directory

    @classmethod
    def found(cls, data: Path, directory: Directory) -> Council:
        """Begin it as the how-to says. A passkey needs a name for an address: localhost."""
        product = Product(data, host="localhost", said_at_start=("--no-demo",))
        product.command("found", "301", "Testshire", "--made-up")
        secret = data / "keys" / "directory.secret"
        secret.write_text(SECRET)
        secret.chmod(0o600)
        (data / "directory.toml").write_text(AS_THE_HOW_TO_SAYS.format(at=directory.address, us=CLIENT))
        return cls(product, directory)

    def account(self, username: str, *, directory_id: str | None = None) -> None:
        """Write a worker into the record, and let them sign in: with a password or by the directory."""
        who = self.product.command("worker", "add", username.title(), "--role", "worker").strip()
        added = ("account", "add", username, "--worker", who)
        if directory_id:
            self.product.command(*added, "--directory-id", directory_id, "--no-password")
        else:
            self.product.command(*added, typed=f"{PASSWORD}\n{PASSWORD}\n")


def signs_in(visitor: Visitor, username: str, password: str = PASSWORD) -> Visitor:
    """Type a name and a password."""
    visitor.go("/sign-in/").fill(login=username, password=password)
    return visitor.press("Sign in")
