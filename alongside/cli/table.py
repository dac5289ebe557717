"""The table of commands. A command is one line here and one module beside this one.

The words are here so that `alongside --help` need import none of them.
"""

import importlib
from dataclasses import dataclass

import click


@dataclass(frozen=True)
class Line:
    """Where a command is written, and what it does in one sentence."""

    module: str
    attribute: str
    words: str


COMMANDS: dict[str, Line | dict[str, Line]] = {
    "run": Line("alongside.cli.run", "run", "Start Alongside on this machine and serve it to a browser."),
    "found": Line("alongside.cli.found", "found", "Begin the record of an authority, once."),
    "import": {
        "cin": Line("alongside.cli.census", "import_cin", "Bring a children in need census into the record.")
    },
    "export": {"cin": Line("alongside.cli.census", "export_cin", "Write a year's children in need census.")},
    "check": Line(
        "alongside.cli.check",
        "check",
        "Say what is wrong in a return, where, why it matters, and what to do.",
    ),
    "check-tables": Line(
        "alongside.cli.check_tables",
        "check_tables",
        "Let the rules of the returns look at cases, a line each.",
    ),
    "town": Line(
        "alongside.cli.town", "town", "Make a made-up authority at true scale, beside England's figures."
    ),
    "policy": Line(
        "alongside.cli.policy", "policy", "Show the rules of a day, and which still need checking."
    ),
    "verify": Line(
        "alongside.cli.verify", "verify", "Re-check everything in the record, and say what is wrong."
    ),
    "backup": Line(
        "alongside.cli.backup", "backup", "Copy everything while people work, and the keys apart."
    ),
    "restore": Line("alongside.cli.restore", "restore", "Put a copy back into an empty installation."),
    "erasures": Line(
        "alongside.cli.erasures", "erasures", "Print what was lawfully erased, to keep beside the backups."
    ),
    "seal": Line(
        "alongside.cli.seal", "seal", "Seal what was written; while Alongside runs, it does so itself."
    ),
    "shelves": Line(
        "alongside.cli.shelves", "shelves", "Make what lists and search stand on again from the record."
    ),
    "checkpoint": Line(
        "alongside.cli.checkpoint", "checkpoint", "Print the signed state of a log, for others to keep."
    ),
    "witness": Line(
        "alongside.cli.witness", "witness", "For a partner agency: check a checkpoint and sign it."
    ),
    "worker": {
        "add": Line("alongside.cli.worker", "add", "Write a worker into the record, with their roles.")
    },
    "account": {"add": Line("alongside.cli.account", "add", "Make an account for a worker.")},
}
"""A line is a command; a table inside the table is a group, such as `import` with `cin` in it."""

GROUPS = {
    "worker": "Say who works here.",
    "account": "Say who may sign in.",
    "import": "Bring records from elsewhere into Alongside.",
    "export": "Write a statutory return from the record.",
}


class Table(click.Group):
    """A group of commands that knows their names and words without importing them."""

    def __init__(self, lines: dict[str, Line | dict[str, Line]], words: str, name: str) -> None:
        super().__init__(name=name, help=words, no_args_is_help=True)
        self.lines = lines

    def list_commands(self, ctx: click.Context) -> list[str]:
        """List the commands in the order of the table."""
        return list(self.lines)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import one command, or open one group, when somebody calls it."""
        line = self.lines.get(cmd_name)
        if line is None:
            return None
        if isinstance(line, dict):
            return Table(dict(line), GROUPS[cmd_name], cmd_name)
        command = getattr(importlib.import_module(line.module), line.attribute)
        if not isinstance(command, click.Command):
            raise TypeError(f"{line.module}.{line.attribute} is not a command")
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Show each command with the words of the table."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, self._words(name)) for name in self.lines])

    def _words(self, name: str) -> str:
        line = self.lines[name]
        return GROUPS[name] if isinstance(line, dict) else line.words


main = click.version_option(package_name="alongside")(
    Table(
        COMMANDS,
        "Alongside: children's social care that begins with who loves this child.\n\n"
        "Everything of an installation is in one directory: --data, or ALONGSIDE_DATA, or "
        "~/.local/share/alongside.",
        "alongside",
    )
)
