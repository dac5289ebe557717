"""The command line. Its commands are a literal table; each is imported when it is called."""

from alongside.cli.table import main

__all__ = ["main"]
