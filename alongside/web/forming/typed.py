"""From what was typed to a fact: or, for each box that cannot be read, one sentence that helps."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import msgspec

from alongside.practice.attendance import AgencySaid, Attended, PlanLine, TieTouched
from alongside.practice.disability import DisabilityTold
from alongside.practice.help import HelpAskedFor, HelpNotFound, HelpOffered
from alongside.practice.letter import LetterSent
from alongside.practice.person import GenderDescribed, PersonNamed
from alongside.practice.plan import PlanMade
from alongside.practice.strategy_discussion import StrategyDiscussionHeld
from alongside.practice.team import HandoverWritten
from alongside.practice.visit import VisitMade
from alongside.practice.voice import AccountGiven
from alongside.record import Box, Fact, Part, SubjectId
from alongside.web.fields import Fields
from alongside.web.forming import several
from alongside.web.forming.boxes import COMMON, Field, fields
from alongside.web.plain import NotADay, read_day

LINES_OF_A_PLAN = 12
LONGEST = 100_000
TO_COME = frozenset(
    {"ask_again", "by_when", "due", "expected_back", "expects_by", "look_again", "review_on", "until"}
)
"""Fields that hold a day to come: there “Friday” is the next one."""


ONLY_IF = {"alone": "seen", "jointly": "enquire"}
"""Questions that do not arise after a no to another one about the same person."""
TELLS_OF_EACH: tuple[type[Fact], ...] = (VisitMade,)
"""Kinds in which silence about one of the children would be read as a no: were they seen?"""
SAY_NOTHING_ALONE: tuple[type[Fact], ...] = (
    AccountGiven, DisabilityTold, GenderDescribed, HandoverWritten, HelpAskedFor, HelpNotFound, HelpOffered,
    LetterSent, PersonNamed, PlanMade, StrategyDiscussionHeld,
)  # fmt: skip
"""Kinds of which a day, and of what kind it was, tell nothing. Of a birth they tell enough."""
NOTHING_YET = "Nothing is written yet. Answer what you can; what you leave stays open"
MISSING = {
    Box.DAY: "Give a day, like 14 March 2026",
    Box.YES_NO: "Say yes or no",
    Box.CHOICE: "Choose one",
    Box.CODE: "Choose one",
}
"""What helps where an answer is needed."""
SEVERAL = "Give at least one"


class CannotRead(ValueError):
    """What was typed in one box cannot be understood; the words say what would be."""


@dataclass(frozen=True)
class Typed:
    """What a form says: the fact and each person's part, or what to look at again, by box."""

    fact: Fact | None
    each: Mapping[SubjectId, Part] = field(default_factory=dict)
    errors: Mapping[str, str] = field(default_factory=dict)


def typed(
    fact: type[Fact],
    about: tuple[SubjectId, ...],
    posted: Fields,
    today: date,
    *,
    silent: Collection[SubjectId] = (),
) -> Typed:
    """Read a posted form. Nothing is lost: where a box cannot be read, the others still are.

    `silent` are people of whom the entry that is put right says nothing: that may stay so.
    """
    errors: dict[str, str] = {}
    common = _struct(fact, COMMON, posted, today, errors)
    each: dict[SubjectId, Any] = {}
    if fact.Each is not None:
        for place, who in enumerate(about):
            told = _answered(f"c{place}", posted) or (fact in TELLS_OF_EACH and who not in silent)
            part = _struct(fact.Each, f"c{place}", posted, today, errors, told=told)
            if told:
                each[who] = part
    if fact in SAY_NOTHING_ALONE and not _says(fact, about, posted):
        errors["form"] = NOTHING_YET
    return Typed(None if errors else common, {} if errors else each, errors)


def _says(fact: type[Fact], about: tuple[SubjectId, ...], posted: Fields) -> bool:
    """Whether anything is told beside what must be chosen."""
    free = [f"{COMMON}-{one.name}" for one in fields(fact) if not one.chosen]
    return any(_answered(first, posted) for first in (*free, *(f"c{place}" for place in range(len(about)))))


def _answered(first: str, posted: Fields) -> bool:
    """Whether anything was said in a box, or about a person: silence is not a row of noes."""
    here = [name for name in posted if name == first or name.startswith(f"{first}-")]
    return any(value.strip() for name in here for value in posted.all(name))


def _struct(
    said: type[msgspec.Struct],
    first: str,
    posted: Fields,
    today: date,
    errors: dict[str, str],
    *,
    told: bool = True,
) -> Any:
    """A fact or a part; nothing where a box is odd. `told` is whether anything of it is told at all."""
    values: dict[str, Any] = {}
    for one in fields(said):
        name = f"{first}-{one.name}"
        try:
            value = _READERS[one.ask.box](one, name, posted, today)
        except (CannotRead, NotADay) as odd:
            errors[name] = str(odd)
            continue
        if value is not None:
            values[one.name] = value
        elif one.required or (told and one.chosen and _arises(one, first, posted)):
            errors[name] = SEVERAL if one.many else MISSING.get(one.ask.box, "Answer this")
    return None if errors else msgspec.convert(values, said, strict=False)


def _arises(one: Field, first: str, posted: Fields) -> bool:
    """Whether a question is asked at all, after what was answered to the one before it."""
    before = ONLY_IF.get(one.name)
    return before is None or posted.text(f"{first}-{before}") != "no"


def _text(_one: Field, name: str, posted: Fields, _today: date) -> str | None:
    said = posted.text(name).replace("\r\n", "\n").replace("\r", "\n")
    if len(said) > LONGEST:
        raise CannotRead("This is longer than one entry can be; put the rest in a second one")
    return said or None


def _chosen(one: Field, name: str, posted: Fields, today: date) -> Any:
    if one.many:
        return _several(one, name, posted, today)
    said = posted.text(name)
    if said and one.literals and said not in one.literals:
        raise CannotRead("Choose one of these")
    return said or None


def _several(_one: Field, name: str, posted: Fields, _today: date) -> tuple[str, ...] | None:
    return tuple(value for value in posted.all(name) if value) or None


def _yes_no(_one: Field, name: str, posted: Fields, _today: date) -> bool | None:
    said = posted.text(name)
    if said not in ("", "yes", "no"):
        raise CannotRead("Say yes or no")
    return None if not said else said == "yes"


def _day(one: Field, name: str, posted: Fields, today: date) -> date | None:
    said = posted.text(name)
    return read_day(said, today=today, ahead=one.name in TO_COME) if said else None


LONGEST_NUMBER = 9
"""Digits: more than anything that is counted here."""


def _number(_one: Field, name: str, posted: Fields, _today: date) -> int | None:
    said = posted.text(name)
    if said and not (said.isascii() and said.isdigit() and len(said) <= LONGEST_NUMBER):
        raise CannotRead("Give a whole number")
    return int(said) if said else None


def _attendance(_one: Field, name: str, posted: Fields, _today: date) -> tuple[Attended, ...] | None:
    """Those ticked as there, those ticked as missing, and others written one a line: name, what they are."""
    came = [Attended(person=SubjectId(who)) for who in posted.all(name) if who]
    absent = [Attended(person=SubjectId(who), came=False) for who in posted.all(f"{name}-absent") if who]
    lines = posted.text(f"{name}-others").splitlines()
    others = [_other(line) for line in lines if line.strip()]
    return (*came, *absent, *others) or None


def _other(line: str) -> Attended:
    name, _, role = line.partition(",")
    missing = name.lstrip().startswith("-")
    return Attended(name=name.strip(" -\t"), role=role.strip(), came=not missing)


def _lines(_one: Field, name: str, posted: Fields, today: date) -> tuple[PlanLine, ...] | None:
    told = (_line(f"{name}-{place}", posted, today) for place in range(LINES_OF_A_PLAN))
    return tuple(line for line in told if line) or None


def _said(_one: Field, name: str, posted: Fields, _today: date) -> tuple[AgencySaid, ...] | None:
    return several.agencies(name, posted)


def _ties(_one: Field, name: str, posted: Fields, _today: date) -> tuple[TieTouched, ...] | None:
    return several.ties(name, posted)


def _line(name: str, posted: Fields, today: date) -> PlanLine | None:
    what = posted.text(f"{name}-what")
    if not what:
        return None
    day = posted.text(f"{name}-when")
    return PlanLine(
        key=posted.text(f"{name}-key") or name.rpartition("-")[2],
        what=what,
        by_whom=posted.text(f"{name}-who"),
        by_when=read_day(day, today=today, ahead=True) if day else None,
    )


Reader = Callable[[Field, str, Fields, date], Any]

_READERS: Mapping[Box, Reader] = {
    Box.LINE: _text,
    Box.TEXT: _text,
    Box.WORDS: _text,
    Box.CODE: _chosen,
    Box.CODES: _several,
    Box.CHOICE: _chosen,
    Box.YES_NO: _yes_no,
    Box.DAY: _day,
    Box.NUMBER: _number,
    Box.PERSON: _chosen,
    Box.PEOPLE: _several,
    Box.WORKER: _chosen,
    Box.TEAM: _chosen,
    Box.ENTRY: _chosen,
    Box.ATTENDANCE: _attendance,
    Box.LINES: _lines,
    Box.SAID: _said,
    Box.TIES: _ties,
}
