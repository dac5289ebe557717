"""The catalogue of the returns' rules, from rules and their proofs: a page a subject, and an index by code.

`make docs` writes it; `tests/house` fails when a page has fallen behind.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

from alongside.returns.checking.form import FIRST, LAST, Field, Form, Table, form
from alongside.returns.checking.period import in_words
from alongside.returns.checking.plan import rules_of
from alongside.returns.checking.rule import Rule, Scope

HOME = Path(__file__).parent / "returns"
RETURNS = ("cin", "ssda903")
WRITTEN = "Written by `make docs` from the rules; do not edit it by hand."
INDEX = f"""# Every rule of the returns, by its code

{WRITTEN}

`alongside check` lets these rules look at a return; `alongside check --explain CODE` shows one. We wrote them
from the texts that the Department for Education publishes (Crown copyright, Open Government Licence v3.0).
What the JSON of `alongside check` holds is in [findings.md](findings.md); where the published text and other
people's cases differ, in [differences.md](differences.md), [of episodes](differences-episodes.md) and
[of homes](differences-homes.md). Which tables and fields there are, in which years, and which facts of the
record feed them: [the census](cin/fields.md), [the SSDA903](ssda903/fields.md).
"""


def catalogue() -> Mapping[Path, str]:
    """Every page of the catalogue, by where it stands."""
    pages = {HOME / "README.md": "\n".join(_index())}
    for told in map(form, RETURNS):
        pages[HOME / told.name / "fields.md"] = "\n".join(_fields(told))
        for subject, rules in subjects(told).items():
            pages[HOME / told.name / f"{subject}.md"] = "\n".join(_page(told, subject, rules))
    return pages


def write() -> None:
    """Write every page, and take away those of subjects that are gone."""
    pages = catalogue()
    for path in stale(pages):
        path.unlink()
    for path, text in pages.items():
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")


def stale(pages: Mapping[Path, str]) -> list[Path]:
    """Pages of subjects that are no more."""
    return [path for name in RETURNS for path in (HOME / name).glob("*.md") if path not in pages]


def subjects(told: Form) -> Mapping[str, tuple[Rule, ...]]:
    """The rules of each subject, in the order of the return."""
    package = import_module(f"{told.package}.rules")
    named = {
        one.name: import_module(f"{package.__name__}.{one.name}") for one in iter_modules(package.__path__)
    }
    found = {name: tuple(getattr(module, "RULES", ())) for name, module in named.items()}
    order = {rule.key: nr for nr, rule in enumerate(rules_of(told))}
    kept = {name: rules for name, rules in found.items() if rules and rules[0].key in order}
    return dict(sorted(kept.items(), key=lambda one: order[one[1][0].key]))


def _index() -> Iterator[str]:
    yield INDEX
    for told in map(form, RETURNS):
        yield f"## {told.title}"
        yield ""
        yield "| code | what is wrong | years | |"
        yield "|---|---|---|---|"
        where = {rule.key: name for name, rules in subjects(told).items() for rule in rules}
        for rule in sorted(rules_of(told), key=lambda one: (one.code.lower(), one.since, one.part)):
            to = f"{told.name}/{where[rule.key]}.md#{_anchor(rule)}"
            yield f"| [{rule.code}]({to}) | {_cell(rule.says)} | {_years(rule)} | {rule.severity} |"
        yield ""


def _fields(told: Form) -> Iterator[str]:
    yield f"# Tables and fields: {told.title}"
    yield ""
    yield f"{WRITTEN} [Every rule by its code](../README.md)."
    yield ""
    yield (
        "A field without a fact is said by whoever makes the return, numbered on reading, or waits for the "
        "record to hold it. Headings are read in any order and case."
    )
    for table in told.tables.values():
        yield ""
        yield f"## {table.name}"
        yield ""
        yield f"{table.says}{_held(table)}."
        yield ""
        yield "| field | what it says | what it looks like | years | fed by |"
        yield "|---|---|---|---|---|"
        yield from (_field(table, one) for one in table.fields.values())
    yield ""


def _held(table: Table) -> str:
    return "" if (table.since, table.until) == (FIRST, LAST) else f"; {_span(table.since, table.until)}"


def _field(table: Table, one: Field) -> str:
    names = _listed((one.name, *one.names))
    says = one.says + (f" (uncertain: {one.check})" if one.check else "")
    codes = f", {one.codes.replace('_', ' ')}" if one.codes else f", {_listed(one.only)}" if one.only else ""
    looks = f"{one.kind}{codes}{', worked out where the file has none' if one.derived else ''}"
    years = _span(max(table.since, one.since), min(table.until, one.until))
    return f"| {names} | {_cell(says)} | {looks} | {years} | {_listed(one.facts)} |"


def _page(told: Form, subject: str, rules: tuple[Rule, ...]) -> Iterator[str]:
    module = import_module(f"{told.package}.rules.{subject}")
    yield f"# {subject.replace('_', ' ').capitalize()}: {told.title}"
    yield ""
    yield f"{WRITTEN} [Every rule by its code](../README.md)."
    yield ""
    yield (module.__doc__ or "").strip()
    yield ""
    for rule in rules:
        yield from _rule(told, rule)


def _rule(told: Form, rule: Rule) -> Iterator[str]:
    whose = ", over the whole return" if rule.whole or rule.scope is Scope.RETURN else ""
    yield f'<a id="{_anchor(rule)}"></a>'
    yield ""
    yield f"## {rule.code}: {rule.says}"
    yield ""
    yield f"{str(rule.severity).capitalize()}, {_years(rule)}{whose}."
    yield ""
    yield rule.why
    yield ""
    yield f"Marks {'; '.join(_marks(told, rule)) or 'the whole return'}."
    yield ""
    if rule.source:
        yield f"*{rule.source}*"
        yield ""
    yield "Rows that prove it; those with an x are found:"
    yield ""
    yield "```text"
    yield textwrap.dedent(rule.proof.strip("\n")).rstrip()
    yield "```"
    yield ""


def _marks(told: Form, rule: Rule) -> Iterator[str]:
    if rule.fields:
        home = f" of {told.told(told.home(rule.row))}" if rule.row else ""
        yield _listed(rule.fields.split()) + home
    for link, fields in rule.marks.items():
        yield f"{_listed(fields)} of {told.told(told.links[link])}"


def _listed(names: list[str] | tuple[str, ...]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _years(rule: Rule) -> str:
    return _span(rule.since, rule.until)


def _span(since: int, until: int) -> str:
    first, last = in_words(since), in_words(until)
    if until == LAST:
        return f"from {first}"
    return first if since == until else f"{first} to {last}"


def _anchor(rule: Rule) -> str:
    return f"{rule.code}-{rule.since}{rule.part}".lower()


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
