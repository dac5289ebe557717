"""Every proof of a return's rules, run on one engine."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache

from alongside.policy import Policy, load
from alongside.returns.checking.duck import Bench
from alongside.returns.checking.findings import Found
from alongside.returns.checking.form import Form, codes_of, form
from alongside.returns.checking.period import Period, calendar
from alongside.returns.checking.plan import Planned, plan, rules_of
from alongside.returns.checking.proof import Case, cases, found_in, laid, together
from alongside.returns.checking.small import Sheet
from alongside.returns.checking.tables import Raw

Engine = Callable[[Form, Mapping[str, Raw], Period, Sequence[Planned]], Found]
RETURNS = ("cin", "ssda903")


@cache
def england() -> Policy:
    """England's policy."""
    return load()


def on_sqlite(told: Form, tables: Mapping[str, Raw], when: Period, rules: Sequence[Planned]) -> Found:
    """One child at a time while somebody saves."""
    sheet = Sheet(told, plan(told, when.year), codes_of(told, when.year, england()))
    sheet.calendar(calendar(when, england().working_days))
    return sheet.run(tables, when, rules)


def on_duckdb(told: Form, tables: Mapping[str, Raw], when: Period, rules: Sequence[Planned]) -> Found:
    """A whole return."""
    bench = Bench(told, codes_of(told, when.year, england()), threads=1)
    bench.lay(tables, when, calendar(when, england().working_days), plan(told, when.year).views)
    return bench.run(rules)


def unproved(name: str, engine: Engine, *, apart: bool = False) -> Iterator[str]:
    """In words, every place that a proof names and its rule does not find, or the other way round.

    `apart` asks only for proofs that cannot stand in one return with all others: of a whole return, of a
    table that did not come, of another kind of file.
    """
    told = form(name)
    those = (case for rule in rules_of(told) for case in cases(told, rule))
    for group in together(case for case in those if not apart or case.alone or case.said):
        yield from _of(told, group, engine)


def _of(told: Form, group: Sequence[Case], engine: Engine) -> Iterator[str]:
    return_ = laid(told, group)
    keys = {case.rule.key for case in group}
    rules = [one for one in plan(told, group[0].year).rules if one.rule.key in keys]
    able = [one for one in rules if one.tables <= return_.tables.keys()]
    found = engine(told, return_.tables, group[0].period(), able)
    yield from (f"{one.rule} failed: {one.why}" for one in found.failed)
    places = found_in(told, return_, group, found.findings)
    for nr, case in enumerate(group):
        missed, more = case.broken - places[nr], places[nr] - case.broken
        if missed or more:
            yield f"{case.rule.key}, case {case.nr}: missed {sorted(missed)}, found besides {sorted(more)}"
