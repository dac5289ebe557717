"""A server that several commands may use at once: the first starts it, the last stops it.

Each holds a shared lock for as long as it uses the server, which the kernel takes back from a
command that was killed; so nobody stops the server under another's feet, and nobody has to count.
"""

import fcntl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO


class Share:
    """One command's part in the use of a server."""

    def __init__(self, folder: Path) -> None:
        self._door = folder / "door.lock"
        self._users: IO[str] = (folder / "users.lock").open("a")

    def enter(self, begin: Callable[[], None]) -> None:
        """Start the server, or find it running; nobody else starts or stops it meanwhile."""
        with self._alone_at_the_door():
            begin()
            fcntl.flock(self._users, fcntl.LOCK_SH)

    def leave(self, end: Callable[[], None]) -> None:
        """Stop the server, unless somebody else still uses it."""
        with self._users, self._alone_at_the_door():
            try:
                fcntl.flock(self._users, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                return
            end()

    @contextmanager
    def _alone_at_the_door(self) -> Iterator[None]:
        with self._door.open("a") as door:
            fcntl.flock(door, fcntl.LOCK_EX)
            yield
