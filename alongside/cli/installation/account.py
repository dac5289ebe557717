"""As whom PostgreSQL runs: it refuses to be root, and a container is often nothing else.

As root, in order: a user namespace in which we are an ordinary account (our files stay ours);
where namespaces are off, an ordinary account that may still pass our private folders.
"""

import functools
import os
import pwd
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


class NoOrdinaryAccount(Exception):
    """We are root, and found no way to run PostgreSQL as anybody else."""


@dataclass(frozen=True)
class Account:
    """The words to put before a command, and the account its files must belong to."""

    prefix: tuple[str, ...]
    owner: int


@functools.cache
def account_for(program: str) -> Account:
    """Find the account as which this program (a full path) runs and is not root."""
    if os.geteuid() != 0:
        return Account((), os.geteuid())
    for account in _ways():
        if _works([*account.prefix, program, "--version"]):
            return account
    raise NoOrdinaryAccount(
        "PostgreSQL does not run as root, and this machine offers no way to step down from it "
        "(tried user namespaces and setpriv). Run Alongside as an ordinary account, or set "
        "DATABASE_URL to a server that is already there."
    )


def give(folder: Path, account: Account) -> None:
    """Make the folder and all in it belong to the account that will run the server."""
    if os.geteuid() != 0 or folder.stat().st_uid == account.owner:
        return
    for path in (folder, *folder.rglob("*")):
        os.chown(path, account.owner, -1, follow_symlinks=False)


def _ways() -> Iterator[Account]:
    ordinary = _ordinary()
    who = ("--reuid", str(ordinary.pw_uid), "--regid", str(ordinary.pw_gid), "--clear-groups")
    capability = ("--inh-caps=+dac_override", "--ambient-caps=+dac_override")
    if shutil.which("unshare"):
        mapped = (f"--map-user={ordinary.pw_uid}", f"--map-group={ordinary.pw_gid}")
        yield Account(("unshare", "--user", *mapped), owner=0)
    if shutil.which("setpriv"):
        yield Account(("setpriv", *who, *capability), owner=ordinary.pw_uid)


def _ordinary() -> pwd.struct_passwd:
    """Choose an account that exists, for initdb looks its name up: a `postgres`, or nobody."""
    known = {entry.pw_name: entry for entry in pwd.getpwall() if entry.pw_uid != 0}
    for name in ("postgres", "nobody", *known):
        if name in known:
            return known[name]
    raise NoOrdinaryAccount("This machine knows no account but root. Add one (useradd alongside).")


def _works(command: list[str]) -> bool:
    return subprocess.run(command, capture_output=True, check=False).returncode == 0
