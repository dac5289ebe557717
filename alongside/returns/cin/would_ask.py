"""What the census would ask about one child if it were held today, each with the entry to look at.

Months before the census, and at the moment of writing: the same rules that check the whole return look at
this child's rows as they are derived. Nothing is stored, nothing is refused: a question is asked.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import groupby
from threading import local

from alongside.policy import Policy
from alongside.practice.person import died_on
from alongside.record import EntryId, Life
from alongside.returns.checking.cells import day
from alongside.returns.checking.findings import Finding
from alongside.returns.checking.form import form
from alongside.returns.checking.looking import Checker
from alongside.returns.checking.period import period
from alongside.returns.checking.plan import rules_of
from alongside.returns.checking.rule import Rule
from alongside.returns.cin.laying import CIN, Laid, Row, laid
from alongside.returns.cin.period import CensusYear
from alongside.returns.cin.rows import told
from alongside.returns.cin.structure import FIRST, LAST
from alongside.returns.cin.worker_words import ASKED_BESIDE, ASKS, Asks
from alongside.story.words import capital, day_in_words

THE_CHILD = re.compile(r"\b[Tt]h(?:e|is) (?:child|young person)\b(?! in need| protection)")
"""In the sentence of a rule, the child whom it is about."""

_OURS = local()
"""A checker for each thread: SQLite's connections stay where they were made, and are slow to make."""


@dataclass(frozen=True)
class WouldAsk:
    """One question that the census would raise."""

    code: str
    words: str
    why: str
    """Why it matters and what to do, where the question does not say so itself."""
    entry: EntryId | None
    """The entry to look at, which says what is odd, or says too little."""
    fact: str
    """What to write down, where no entry says anything yet; nothing where `entry` can be put right."""


def year_of(today: date) -> CensusYear | None:
    """The census year in which a day lies, if it is one that we know the rules of."""
    ends = today.year + (today >= date(today.year, 4, 1))
    return CensusYear(ends) if FIRST <= ends <= LAST else None


def would_ask(
    life: Life, name: str, policy: Policy, today: date, asked: Collection[str] = ()
) -> tuple[WouldAsk, ...]:
    """What the census would ask of a life, each thing once; `asked` are codes of questions asked already.

    It is asked of the life that a reader may see, never of the whole one. A rule that knew of a hidden entry
    would tell of it: by its day in a sentence, and by its silence too, where it does not ask for what the
    reader cannot find. So of what is kept from them nothing follows here, and a reader may be asked for
    something that others have written down already.
    """
    year = year_of(today)
    derived = told(life, year, policy, today) if year else None
    if year is None or derived is None:
        return ()
    rows = laid(derived.node)
    found = _checker(policy).look_at_one(form(CIN), rows.tables, period(year.ends, year_end=today, ref=today))
    telling = _Telling(life, name, today, rows, _rules(year.ends))
    questions = (telling.question(rule, some) for rule, some in _each(found.findings))
    once: dict[tuple[str, EntryId | None], WouldAsk] = {}
    for one in questions:
        if one and ASKED_BESIDE.get(one.code, frozenset()).isdisjoint(asked):
            once.setdefault((one.words, one.entry), one)
    return tuple(once.values())


def _checker(policy: Policy) -> Checker:
    ours: Checker | None = getattr(_OURS, "checker", None)
    if ours is None or ours.policy is not policy:
        ours = _OURS.checker = Checker(policy)
    return ours


@cache
def _rules(year: int) -> Mapping[tuple[str, str], Rule]:
    """The rules of a year by their code and the table whose rows they judge."""
    told = form(CIN)
    return {(one.code, told.home(one.row)): one for one in rules_of(told) if one.holds_in(year) and one.row}


@cache
def _facts() -> Mapping[str, str]:
    """By the name of a field, the fact that feeds it before all others."""
    told = form(CIN)
    return {one.name: one.facts[0] for table in told.tables for one in told.fields(table) if one.facts}


def _each(findings: Sequence[Finding]) -> Iterator[tuple[str, list[Finding]]]:
    """Each breaking of a rule with all that it marks."""
    for (code, _), some in groupby(findings, key=lambda one: (one.rule, one.group)):
        yield code, list(some)


class _Telling:
    """Puts what a rule found into words about this child."""

    def __init__(
        self, life: Life, name: str, today: date, rows: Laid, rules: Mapping[tuple[str, str], Rule]
    ) -> None:
        self.life, self.name, self.today, self.rows, self.rules = life, name, today, rows, rules
        self.form = form(CIN)

    def question(self, code: str, some: Sequence[Finding]) -> WouldAsk | None:
        """One question, or nothing where the row cannot be found again."""
        table, nr = some[0].group
        rule, judged = self.rules.get((code, table)), self.rows.row(table, nr)
        if rule is None or judged is None:
            return None
        asks = ASKS.get(f"{code}/{table}") or ASKS.get(code)
        words, why = self._words(rule, asks, judged, some)
        entry, fact = self._where(asks, judged, some)
        return WouldAsk(code, words, why, entry, fact)

    def _words(self, rule: Rule, asks: Asks | None, judged: Row, some: Sequence[Finding]) -> tuple[str, str]:
        if asks is None or died_on(self.life):  # Nobody is asked what a child who died would say.
            return self._own_words(rule)
        try:
            return capital(asks.words.format_map(self._values(judged, some))), ""
        except KeyError:  # A day that the sentence would name is not there.
            return self._own_words(rule)

    def _own_words(self, rule: Rule) -> tuple[str, str]:
        return capital(THE_CHILD.sub(self.name, rule.says)), THE_CHILD.sub(self.name, rule.why)

    def _values(self, judged: Row, some: Sequence[Finding]) -> dict[str, str]:
        """The name and the days to be put into a sentence: of what a rule marks elsewhere, then its own."""
        rows = [row for one in some if (row := self._row(one))]
        cells = {column: text for row in (*rows, judged) for column, text in row.cells.items()}
        days = {column: on for column, text in cells.items() if (on := day(text))}
        return {"name": self.name} | {column: day_in_words(on, self.today) for column, on in days.items()}

    def _row(self, one: Finding) -> Row | None:
        return self.rows.row(self.form.named(one.table), one.row)

    def _where(self, asks: Asks | None, judged: Row, some: Sequence[Finding]) -> tuple[EntryId | None, str]:
        """The entry to look at; or else the fact to be written where nothing says anything yet."""
        if asks and asks.missing:
            return self._missing(asks.missing, judged)
        said = [(one, row) for one in some if (row := self._row(one))]
        entries = (row.said.get(self._column(one, name)) for one, row in said for name in one.columns)
        entry = next((entry for entry in entries if entry), None)
        if entry:
            return entry, ""
        return self._missing(some[0].columns[0] if some[0].columns else "", judged)

    def _column(self, one: Finding, name: str) -> str:
        return self.form.column(self.form.named(one.table), name)

    def _missing(self, field: str, judged: Row) -> tuple[EntryId | None, str]:
        """What is missing belongs in an entry of this row, where one is of the kind to say it."""
        fact = _facts().get(field, "")
        told = filter(None, map(self.life.entry, (judged.begun, *judged.said.values())))
        kin = next((one.id for one in told if one.kind == fact), None)
        return (kin, "") if kin else (judged.begun, fact)
