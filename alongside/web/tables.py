"""The web's own tables."""

from django.core.management import call_command
from django.db import connections


def make_tables() -> None:
    """Make accounts, sessions, drafts and the count of wrong passwords, or bring them up to date.

    Leaves no connection open, so that processes may part after it.
    """
    call_command("migrate", verbosity=0, interactive=False)
    call_command("createcachetable", verbosity=0)
    connections.close_all()
