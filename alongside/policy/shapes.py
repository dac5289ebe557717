"""What a policy file may say, table by table. An unknown word in a file is refused, not ignored.

[timescale."conference.initial"]     what, from, to, and one [[…values]] for each edition
[codes.referral_source]              what, source, since, and values = [{ code, words, … }]
[[duty."children_act_1989.s47"]]     what, words, since, source, prospective, commencement
[[retention.looked_after]]           what, keep, from, within, since, source
[bank_holidays]                      source, since, until, and days
[[trial]]                            timescale, cohort, within, why, measures, since, until, …
"""

from datetime import date

import msgspec


class Strict(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A table whose every key is known."""


class Origin(Strict, frozen=True, kw_only=True):
    """What every value carries: since when, from where, how sure, and who set it when it is local."""

    since: date
    source: str
    until: date | None = None
    check: bool = False
    why: str = ""
    author: str = ""


class TimescaleValue(Origin, frozen=True, kw_only=True):
    """How long one edition of the rule allows."""

    within: str


class TimescaleTable(Strict, frozen=True, kw_only=True):
    """A timescale through its editions. `set_by_authority` marks a starting point, not a national rule."""

    what: str
    start: str = msgspec.field(name="from")
    to: str
    values: tuple[TimescaleValue, ...]
    first_day_counts: bool = False
    set_by_authority: bool = False


class CodeRow(Strict, frozen=True, kw_only=True):
    """One code; its dates and source are the set's unless it has its own."""

    code: str
    words: str
    formal: str = ""
    since: date | None = None
    until: date | None = None
    source: str = ""
    check: bool = False
    why: str = ""


class CodesTable(Origin, frozen=True, kw_only=True):
    """A code set. An authority may add to a set only where it is `set_by_authority`."""

    what: str
    values: tuple[CodeRow, ...]
    set_by_authority: bool = False
    replace: bool = False


class DutyTable(Origin, frozen=True, kw_only=True):
    """A duty from one day on."""

    what: str
    words: str
    prospective: bool = False
    commencement: str = ""


class RetentionTable(Origin, frozen=True, kw_only=True):
    """How long a kind of record is kept; `within` is absent where no length of time can be given."""

    what: str
    keep: str
    start: str = msgspec.field(name="from")
    within: str = ""


class HolidaysTable(Origin, frozen=True, kw_only=True):
    """Bank holidays, every one between `since` and `until`."""

    days: dict[str, str]


class TrialTable(Strict, frozen=True, kw_only=True):
    """A rule relaxed for a cohort. Nothing here is optional: a trial without it is not a trial."""

    timescale: str
    cohort: str
    within: str
    why: str
    measures: tuple[str, ...]
    since: date
    until: date
    legal_basis: str
    author: str
