"""Serve the web with gunicorn: `python -m alongside.cli.serving ADDRESS WORKERS`.

Threads in a few processes: a page waits on PostgreSQL more than it computes, and pages that
stay open must not keep others out. Django is read once, before the processes part, which saves
seconds at the start and memory ever after; connections are each process's own.
"""

import gc
import os
import sys
from pathlib import Path
from typing import Any

from gunicorn.app.base import BaseApplication
from gunicorn.util import import_app

from alongside.cli import lifeline
from alongside.cli.demonstration import make_personas
from alongside.cli.installation import Installation
from alongside.web.ready import make_ready
from alongside.web.tables import make_tables

APPLICATION = "alongside.web.wsgi:application"


def settle(_worker: Any) -> None:
    """Leave what was read at the start out of the collector's rounds, and let it go round less often.

    A page of a long life makes tens of thousands of objects that all go when it is done.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 20, 20)


class Server(BaseApplication):  # type: ignore[misc] # gunicorn has no types
    """Gunicorn, configured here and nowhere else."""

    def __init__(self, address: str, workers: int) -> None:
        self.chosen = {
            "bind": address,
            "workers": workers,
            "worker_class": "gthread",
            "threads": 8,
            "timeout": 120,
            "graceful_timeout": 10,
            "keepalive": 5,
            "loglevel": "warning",
            "proc_name": "alongside",
            "control_socket_disable": True,
            "post_worker_init": settle,
        }
        super().__init__()

    def load_config(self) -> None:
        """Give gunicorn our choices, and none of the command line's or environment's."""
        for name, value in self.chosen.items():
            self.cfg.set(name, value)

    def load(self) -> Any:
        """Import the application, once in each worker."""
        return import_app(APPLICATION)


if __name__ == "__main__":
    lifeline.hold()
    Installation(Path(os.environ["ALONGSIDE_DATA"])).pass_through()
    make_ready()
    make_tables()
    if os.environ.get("ALONGSIDE_DEMO") == "1":
        make_personas(os.environ)
    Server(sys.argv[1], int(sys.argv[2])).run()
