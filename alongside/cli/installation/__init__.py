"""One installation of Alongside: a directory, the PostgreSQL that serves it, its roles and keys.

Everything an installation owns stands in one directory, so that it can be moved, backed up
or removed as one thing. Nothing listens on the network: PostgreSQL is reached through a Unix
socket that only the account running Alongside can open, and each role has a password besides.
"""

from alongside.cli.installation.account import NoOrdinaryAccount
from alongside.cli.installation.binaries import Binaries, NoPostgreSQL, candidates
from alongside.cli.installation.cluster import ClusterTrouble
from alongside.cli.installation.database import DatabaseUnreachable, RunningDatabase, programs, start
from alongside.cli.installation.passwords import ADMIN, ROLES, passwords
from alongside.cli.installation.place import (
    AlreadyRunning,
    Installation,
    UnsafePlace,
    default_directory,
)

__all__ = [
    "ADMIN",
    "ROLES",
    "AlreadyRunning",
    "Binaries",
    "ClusterTrouble",
    "DatabaseUnreachable",
    "Installation",
    "NoOrdinaryAccount",
    "NoPostgreSQL",
    "RunningDatabase",
    "UnsafePlace",
    "candidates",
    "default_directory",
    "passwords",
    "programs",
    "start",
]
