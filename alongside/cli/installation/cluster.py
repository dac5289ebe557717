"""The PostgreSQL that belongs to an installation: made once, started, found after a crash, stopped.

It listens on a Unix socket alone and asks every role for a password. It is started apart from
the terminal, so that Ctrl-C reaches Alongside and not the database: Alongside stops it last.
"""

import hashlib
import os
import shlex
import shutil
import signal
import socket
import stat
import subprocess
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from alongside.cli.installation.account import Account, account_for, give
from alongside.cli.installation.binaries import Binaries
from alongside.cli.installation.place import PRIVATE, UnsafePlace, make_private, write_private
from alongside.cli.installation.postmaster import marked, postmaster_of

PORT = 5432
"""Only a part of the socket's name: nothing listens on a port."""

SOCKET_ROOM = 100
"""The kernel keeps 107 bytes for a socket's whole path; PostgreSQL's lock file needs a few more."""

LARGEST_LOG = 5_000_000

BUILTIN_LOCALE_SINCE = 17
"""From this version sorting and case do not depend on the machine's C library."""

SETTINGS: Mapping[str, str] = {
    "listen_addresses": "''",
    "unix_socket_permissions": "0700",
    "password_encryption": "'scram-sha-256'",
    "timezone": "'UTC'",
    "synchronous_commit": "on",
    "max_connections": "60",
    "max_locks_per_transaction": "128",
    "shared_buffers": "256MB",
    "effective_cache_size": "1GB",
    "work_mem": "16MB",
    "maintenance_work_mem": "256MB",
    "max_wal_size": "2GB",
    "random_page_cost": "1.1",
    "jit": "off",
    # A log is read by people who may not read the record: no statement, value or detail in it.
    "log_min_error_statement": "panic",
    "log_error_verbosity": "terse",
    "log_parameter_max_length_on_error": "0",
    "log_checkpoints": "off",
}


class ClusterTrouble(Exception):
    """PostgreSQL could not be made, started or stopped; the message holds its own words."""


@dataclass(frozen=True)
class Cluster:
    """PostgreSQL's files in one folder, and the programs that run them."""

    folder: Path
    binaries: Binaries
    settings: Mapping[str, str] = field(default_factory=dict)

    @property
    def data(self) -> Path:
        """The data directory itself."""
        return self.folder / "cluster"

    @property
    def log(self) -> Path:
        """What the server says."""
        return self.folder / "server.log"

    @property
    def mark(self) -> str:
        """A name in the title of every process of this server, by which it is known again."""
        return "alongside-" + hashlib.sha256(os.fsencode(self.data)).hexdigest()[:12]

    @property
    def account(self) -> Account:
        """As whom the server runs."""
        return account_for(self.binaries["initdb"])

    @property
    def socket(self) -> Path:
        """The folder of the socket: ours, or a short one where the kernel's limit forbids it."""
        inside = self.folder / "socket"
        name = os.fsencode(inside / f".s.PGSQL.{PORT}")
        return inside if len(name) <= SOCKET_ROOM else Path("/tmp") / self.mark  # noqa: S108 - checked below

    def start(self, *, admin: str, password: str) -> None:
        """Start the server, making its files the first time and clearing up after a crash."""
        self._prepare_socket()
        if self._is_up():
            return
        self._clear_remains()
        give(self.folder, self.account)
        if not self.data.exists():
            self._make(admin, password)
        self._write(self.data / "alongside.conf", self._settings_text())
        self._shorten_log()
        options = f"-c cluster_name={self.mark}"
        self._pg_ctl("start", "-l", str(self.log), "-o", options, "-t", "600")

    def stop(self) -> None:
        """Stop the server, finishing what is committed; a server already gone is no trouble."""
        if postmaster_of(self.data) not in marked(self.mark):
            return
        self._pg_ctl("stop", "-m", "fast", "-t", "60")

    def _make(self, admin: str, password: str) -> None:
        fresh, words = self.folder / "cluster.new", self.folder / "password.new"
        shutil.rmtree(fresh, ignore_errors=True)
        words.unlink(missing_ok=True)
        self._write(words, password + "\n")
        try:
            self._call("initdb", "-D", str(fresh), "-U", admin, f"--pwfile={words}", *self._kind())
        finally:
            words.unlink()
        with (fresh / "postgresql.conf").open("a", encoding="utf-8") as conf:
            conf.write("\ninclude 'alongside.conf'\ninclude 'local.conf'\n")
        (fresh / "local.conf").write_text("# Your own settings.\n", encoding="ascii")
        (fresh / "pg_hba.conf").write_text("local all all scram-sha-256\n", encoding="ascii")
        fresh.rename(self.data)

    def _kind(self) -> list[str]:
        kind = ["--data-checksums", "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C.UTF-8"]
        if self.binaries.major >= BUILTIN_LOCALE_SINCE:
            kind += ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
        if self.settings.get("fsync") == "off":
            kind.append("--no-sync")
        return kind

    def _settings_text(self) -> str:
        folder = str(self.socket).replace("'", "''")
        chosen = {**SETTINGS, "unix_socket_directories": f"'{folder}'", **self.settings}
        lines = [f"{name} = {value}\n" for name, value in chosen.items()]
        return "# Written by Alongside at each start; your own lines go into local.conf.\n" + "".join(lines)

    def _prepare_socket(self) -> None:
        folder = self.socket
        if folder.parent == self.folder:
            make_private(folder)
        else:
            folder.mkdir(mode=PRIVATE, exist_ok=True)
            found = folder.lstat()
            if not stat.S_ISDIR(found.st_mode) or found.st_uid not in (0, os.geteuid()):
                raise UnsafePlace(f"{folder} was made by somebody else. Remove it and try again.")
            folder.chmod(PRIVATE)
        os.chown(folder, self.account.owner, -1)

    def _write(self, path: Path, text: str) -> None:
        write_private(path, text)
        os.chown(path, self.account.owner, -1)

    def _is_up(self) -> bool:
        """Tell whether a server left running by a crash can be used as it is."""
        if postmaster_of(self.data) not in marked(self.mark):
            return False
        return self._answers() and self.data.stat().st_uid == self.account.owner

    def _answers(self) -> bool:
        with socket.socket(socket.AF_UNIX) as caller:
            try:
                caller.connect(str(self.socket / f".s.PGSQL.{PORT}"))
            except OSError:
                return False
            return True

    def _clear_remains(self) -> None:
        """After a crash: end what is left of the old server, then the notes it left behind.

        Only one of us starts a server at a time (see `sharing`). The notes name a process number,
        which after a restart of the machine may be anybody's.
        """
        for process in sorted(marked(self.mark)):
            with suppress(ProcessLookupError):  # it ended while we looked
                os.kill(process, signal.SIGQUIT)
        deadline = time.monotonic() + 20
        while left := marked(self.mark):
            if time.monotonic() > deadline:
                raise ClusterTrouble(
                    f"An earlier database server did not end (processes {sorted(left)}). "
                    "End them with kill -9 and start again."
                )
            time.sleep(0.05)
        name = f".s.PGSQL.{PORT}"
        for note in (self.data / "postmaster.pid", self.socket / name, self.socket / f"{name}.lock"):
            note.unlink(missing_ok=True)

    def _shorten_log(self) -> None:
        if self.log.exists() and self.log.stat().st_size > LARGEST_LOG:
            self.log.replace(self.log.with_suffix(".log.1"))

    def _pg_ctl(self, action: str, *options: str) -> None:
        self._call("pg_ctl", action, "-w", "-s", "-D", str(self.data), *options)

    def _call(self, program: str, *arguments: str) -> None:
        command = [*self.account.prefix, self.binaries[program], *arguments]
        kept = {name: value for name, value in os.environ.items() if not name.startswith("PG")}
        # Output goes to a file: a pipe would stay open for as long as the server lives.
        with (self.folder / "last-command.log").open("w+", encoding="utf-8") as said:
            done = subprocess.run(
                command,
                cwd="/",
                env={**kept, "LC_ALL": "C.UTF-8"},
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=said,
                check=False,
            )
            said.seek(0)
            if done.returncode:
                raise ClusterTrouble(self._explain(shlex.join(command), said.read()))

    def _explain(self, command: str, said: str) -> str:
        log = self.log.read_text(encoding="utf-8", errors="replace") if self.log.exists() else ""
        last = "\n".join(log.splitlines()[-8:])
        return (
            f"PostgreSQL did not do what was asked ({command}).\n{said.strip()}\n"
            f"The last lines of {self.log}:\n{last}"
        )
