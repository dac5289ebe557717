"""End with the one who started us, even when it was killed and could say nothing.

The starter keeps the other end of our standard input. When it is gone, the kernel closes that
end, and we end as if asked to.
"""

import os
import signal
import sys
import threading


def hold() -> None:
    """Watch the line from now on, beside whatever this process does."""
    threading.Thread(target=_wait, name="lifeline", daemon=True).start()


def _wait() -> None:
    while os.read(sys.stdin.fileno(), 1024):
        pass
    os.kill(os.getpid(), signal.SIGTERM)
