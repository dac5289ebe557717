"""The command line. Its commands are a literal table; each is imported when it is called."""

import atexit
import gc

from alongside.cli.table import main

__all__ = ["main"]

# When a command has ended, all goes with its process: nobody need look through it for circles first.
atexit.register(gc.freeze)
