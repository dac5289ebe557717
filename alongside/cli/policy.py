"""`alongside policy`: what the rules are, or were on a day, and which of them still need checking."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import click

from alongside.policy import Code, CodeSet, Dated, Policy, PolicyRefused, load, value_in_words
from alongside.record.when import LONDON


@click.command()
@click.option("--on", "day", type=click.DateTime(["%Y-%m-%d"]), help="The day to ask about.")
@click.option("--key", default="", help="Only names that begin with this, such as conference.")
@click.option("--unchecked", is_flag=True, help="What still has to be checked, and why.")
@click.option(
    "--local",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="A directory of your authority's own values.",
)
def policy(day: datetime | None, key: str, unchecked: bool, local: Path | None) -> None:
    """Show the rules in force: each with what it says, since when, and where that is written."""
    try:
        rules = load(local)
    except PolicyRefused as refused:
        raise click.ClickException(str(refused)) from refused
    on = (day or datetime.now(LONDON)).date()
    lines = list(unchecked_lines(rules, key) if unchecked else lines_in_force(rules, key, on))
    for line in lines:
        click.echo(line)
    if not lines:
        click.echo(f"Nothing is called “{key}”." if key else "Nothing.")


def lines_in_force(rules: Policy, key: str, on: date) -> Iterator[str]:
    """A block of lines for every value that held on a day; code by code only when a key is given."""
    for name, value in rules.values():
        wanted = name.startswith(key) and value.in_force(on)
        if wanted and (key or not isinstance(value, Code)):
            yield f"{name}\n    {value_in_words(value)}\n    {_provenance(value)}"
    if not key:
        yield from (_code_set(rules.codes(name, on)) for name in rules.code_set_names)


def _code_set(codes: CodeSet) -> str:
    return f"{codes.name}\n    {codes.what}\n    {len(codes)} codes: see --key {codes.name}"


def unchecked_lines(rules: Policy, key: str) -> Iterator[str]:
    """A block of lines for every value that still has to be checked."""
    waiting = [each for each in rules.unchecked() if each.what.startswith(key)]
    for each in waiting:
        yield f"{each.what}\n    why: {each.why}\n    {each.source}\n    {each.where}"
    if waiting:
        yield f"\n{len(waiting)} still to check."


def _provenance(value: Dated) -> str:
    ours = f"; set here by {value.author}: {value.why}" if value.local else ""
    unsure = "; still to be checked" if value.check else ""
    return f"since {value.since:%-d %B %Y}, {value.source}{ours}{unsure}"
