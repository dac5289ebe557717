"""`alongside check-tables`: cases in, findings out, a line each, in the same order."""

from __future__ import annotations

import sys
from codecs import BOM_UTF8
from collections.abc import Iterator
from typing import BinaryIO

import click
import msgspec

from alongside.cli.checking.ends import UNUSABLE, written_out
from alongside.cli.checking.saying import plain
from alongside.policy import load
from alongside.returns.checking.case import Case, NotACase, answer
from alongside.returns.checking.looking import Checker

LONGEST = 64 * 1024 * 1024
"""Bytes of one line: a case is a small return."""


class NoCase(click.ClickException):
    """A line that cannot be read as a case. As of files that cannot be used, so ends the command."""

    exit_code = UNUSABLE


@click.command("check-tables")
def check_tables() -> None:
    """Read cases as lines of JSON and write what the rules find in each, for comparing validators.

    In: {id, return: "cin" or "ssda903", year: "2026-27", tables: {name: {columns, rows}}, metadata};
    every cell text or null; last year's tables are called <name>_last. Out: {id, findings: [{rule, table,
    row, columns}], failed: [{rule, why}]}, rows counted from 0; a finding without a table speaks of the
    whole return.
    """
    checker, read = Checker(load()), msgspec.json.Decoder(Case)
    write, out = msgspec.json.Encoder(), sys.stdout.buffer
    for nr, line in enumerate(_lines(sys.stdin.buffer), 1):
        try:
            said = write.encode(answer(read.decode(line), checker)) + b"\n"
        except (msgspec.MsgspecError, UnicodeDecodeError, NotACase) as wrong:
            raise NoCase(plain(f"line {nr}: {wrong}")) from wrong
        except RecursionError as wrong:
            raise NoCase(f"line {nr}: it is nested too deep to be read") from wrong
        with written_out("what was found", NoCase):
            out.write(said)
            out.flush()


def _lines(source: BinaryIO) -> Iterator[bytes]:
    """Each line in which something stands. Windows begins a text with three bytes that say nothing."""
    line = source.readline(LONGEST).removeprefix(BOM_UTF8)
    while line:
        if line.strip():
            yield line
        line = source.readline(LONGEST)
