"""The command line says what it can do, quickly and in words."""

import subprocess
import sys

import click
import pytest
from click.testing import CliRunner

from alongside.cli import main
from alongside.cli.table import COMMANDS, GROUPS, Line, Table


def lines() -> list[Line]:
    found: list[Line] = []
    for line in COMMANDS.values():
        found.extend([line] if isinstance(line, Line) else line.values())
    return found


def test_its_help_names_and_describes_every_command() -> None:
    said = CliRunner().invoke(main, ["--help"]).output
    assert all(name in said for name in COMMANDS)
    assert "Start Alongside on this machine" in said


@pytest.mark.parametrize("line", lines(), ids=lambda line: line.module)
def test_every_line_of_the_table_leads_to_a_command_with_help(line: Line) -> None:
    command = Table({"it": line}, "", "").get_command(click.Context(main), "it")
    assert command is not None
    assert command.help
    assert line.words.endswith(".")


def test_every_group_has_words() -> None:
    assert all(GROUPS[name] for name, line in COMMANDS.items() if isinstance(line, dict))


def test_a_command_that_is_not_there_says_so() -> None:
    result = CliRunner().invoke(main, ["fly"])
    assert result.exit_code == 2
    assert "No such command 'fly'" in result.output


def test_its_help_imports_neither_the_database_nor_the_web() -> None:
    program = "import sys; from alongside.cli import main; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert not {"psycopg", "django", "lxml", "gunicorn", "cryptography"} & set(loaded.stdout.split())


def test_it_can_be_started_as_a_module_of_python() -> None:
    said = subprocess.run(
        [sys.executable, "-m", "alongside", "--version"], capture_output=True, text=True, check=True
    )
    assert said.stdout.startswith("alongside, version ")
