"""The policy: ask what the rule was on a day, and it answers with its source.

`load()` reads the country's values once; `load(directory)` lays an authority's own over them.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from alongside.policy.codes import Code, CodeSet
from alongside.policy.dated import Dated, Unchecked, in_force
from alongside.policy.duty import Duty, Retention
from alongside.policy.layers import laid_over
from alongside.policy.reading import PolicyRefused, Rows, Sheet, Value, read_day, read_directory
from alongside.policy.timescale import Timescale, Trial, on_trial, spoken
from alongside.policy.working_days import WorkingDays

ENGLAND = Path(__file__).parent / "england"
NOBODY: frozenset[str] = frozenset()
A_FEW = 4


class UnknownRule(LookupError):
    """Nothing in the policy has this name."""

    def __init__(self, kind: str, key: str, known: Mapping[str, object]) -> None:
        near = [name for name in known if name.partition(".")[0] == key.partition(".")[0]]
        hint = f" There is: {', '.join(near)}." if near else ""
        super().__init__(f"The policy has no {kind} called “{key}”.{hint}")


class NoRuleOnThatDay(LookupError):
    """The policy knows this rule, and holds no value of it for that day."""

    def __init__(self, key: str, on: date, values: tuple[Dated, ...]) -> None:
        first, last = min(value.since for value in values), values[-1].until
        ends = f"until {spoken(last)}" if last else "onwards"
        super().__init__(
            f"The policy holds no value of “{key}” for {spoken(on)}. It is held from {spoken(first)} {ends}."
        )


@dataclass(frozen=True)
class Policy:
    """Every value the policy holds, past and present. Ask by key and day."""

    sheet: Sheet
    working_days: WorkingDays

    def timescale(self, key: str, on: date, cohort: frozenset[str] = NOBODY) -> Timescale:
        """The timescale in force on a day; on trial, when a named cohort is in a running trial."""
        value = _held("timescale", key, on, self.sheet.timescales)
        trial = self.trial(key, on, cohort)
        return on_trial(value, trial) if trial else value

    def find_timescale(self, key: str, on: date, cohort: frozenset[str] = NOBODY) -> Timescale | None:
        """The same, or nothing when no value is held for that day: old lives have older rules."""
        known = in_force(_known("timescale", key, self.sheet.timescales), on)
        return self.timescale(key, on, cohort) if known else None

    def trial(self, key: str, on: date, cohort: frozenset[str]) -> Trial | None:
        """The trial of a timescale that runs on a day for one of these cohorts."""
        running = (trial for trial in self.sheet.trials if trial.key == key and trial.in_force(on))
        return next((trial for trial in running if trial.cohort in cohort), None)

    def codes(self, name: str, on: date | None = None) -> CodeSet:
        """A code set as it stood on a day; without a day, every code it ever had."""
        values = _known("code set", name, self.sheet.codes)
        return CodeSet(name, self.sheet.about[name], values, on)

    def duty(self, key: str, on: date) -> Duty:
        """A duty as its words stood on a day. `binds(on)` says whether it was in force."""
        return _held("duty", key, on, self.sheet.duties)

    def find_duty(self, key: str, on: date) -> Duty | None:
        """The same, or nothing when its words are younger than that day."""
        return in_force(_known("duty", key, self.sheet.duties), on)

    def retention(self, key: str, on: date) -> Retention:
        """How long a kind of record is kept, by the rule of a day."""
        return _held("retention rule", key, on, self.sheet.retention)

    @property
    def timescale_keys(self) -> tuple[str, ...]:
        """Every timescale there is."""
        return tuple(self.sheet.timescales)

    @property
    def code_set_names(self) -> tuple[str, ...]:
        """Every code set there is."""
        return tuple(self.sheet.codes)

    @property
    def duty_keys(self) -> tuple[str, ...]:
        """Every duty there is."""
        return tuple(self.sheet.duties)

    @property
    def retention_keys(self) -> tuple[str, ...]:
        """Every kind of record with a retention rule."""
        return tuple(self.sheet.retention)

    def values(self) -> Iterator[tuple[str, Dated]]:
        """Every value with its name, all kinds, all editions."""
        for rows in (self.sheet.timescales, self.sheet.duties, self.sheet.retention):
            yield from ((key, value) for key, values in rows.items() for value in values)
        for name, codes in self.sheet.codes.items():
            yield from ((f"{name} {code.code}", code) for code in codes)

    def unchecked(self) -> tuple[Unchecked, ...]:
        """Every value that still has to be checked against its source.

        Codes of one set that wait for the same reason are one line, so that the list can be read.
        """
        alone = (*self.sheet.timescales.items(), *self.sheet.duties.items())
        rows: tuple[tuple[str, tuple[Dated, ...]], ...] = (*alone, *self.sheet.retention.items())
        single = (_unchecked(key, (value,)) for key, values in rows for value in values if value.check)
        sets = (
            _unchecked(name, waiting)
            for name, codes in self.sheet.codes.items()
            for waiting in _by_reason(codes)
        )
        return (*single, *sets)


def _by_reason(codes: tuple[Code, ...]) -> Iterator[tuple[Code, ...]]:
    unsure = [code for code in codes if code.check]
    for why in dict.fromkeys(code.why for code in unsure):
        yield tuple(code for code in unsure if code.why == why)


def _unchecked(key: str, values: tuple[Dated, ...]) -> Unchecked:
    first = values[0]
    told = tuple(dict.fromkeys(value_in_words(value) for value in values))
    said = "; ".join(told) if len(told) <= A_FEW else f"{len(told)} codes"
    return Unchecked(first.where, f"{key}: {said}", first.why, first.source)


def value_in_words(value: Dated) -> str:
    """What a value says, in a few words, for a list."""
    if isinstance(value, Timescale):
        return f"{value.what}, within {value.length}"
    if isinstance(value, Retention):
        return value.keep
    if isinstance(value, Duty):
        return value.what + (" (not yet in force)" if value.prospective else "")
    return f"{value.code} {value.words}" if isinstance(value, Code) else ""


def _known(kind: str, key: str, rows: Rows[Value]) -> tuple[Value, ...]:
    if key not in rows:
        raise UnknownRule(kind, key, rows)
    return rows[key]


def _held(kind: str, key: str, on: date, rows: Rows[Value]) -> Value:
    values = _known(kind, key, rows)
    value = in_force(values, on)
    if value is None:
        raise NoRuleOnThatDay(key, on, values)
    return value


@cache
def load(local: Path | None = None) -> Policy:
    """The policy of England, with one authority's own values over it when its directory is given."""
    country = read_directory(ENGLAND, local=False)
    days = _working_days(country)
    if local is None:
        return Policy(country, days)
    return Policy(laid_over(country, read_directory(local, local=True)), days)


def _working_days(country: Sheet) -> WorkingDays:
    if not country.holidays:
        raise PolicyRefused(str(ENGLAND), "there are no bank holidays")
    told = country.holidays[0]
    days = {read_day(day, "bank_holidays"): name for day, name in told.days.items()}
    return WorkingDays(days, told.since, told.until or max(days))
