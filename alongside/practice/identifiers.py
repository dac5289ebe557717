"""Numbers that other systems use for the same person, and records found to be of one person.

A number that fails its own check is kept as it was given and asked about; it is never sent in a return.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated, ClassVar

from stdnum.gb import nhs as nhs_number
from stdnum.gb import upn as pupil_number

from alongside.policy import Policy
from alongside.practice.episode import EpisodeOfNeed, episodes
from alongside.practice.person import age, dob, is_unborn
from alongside.practice.question import Question
from alongside.record import Ask, Box, Entry, EntryId, Fact, Life, SubjectId, as_recorded

LOCAL = re.compile(r"[A-Za-z0-9]{1,20}")
"""LAchildID since 2024: at most twenty letters and digits (CIN data specification 2024-25)."""

LAST_WEEK = timedelta(days=7)
SCHOOL_AGE = 5
"""Compulsory school age begins after the fifth birthday (Education Act 1996 s8)."""


class IdentifierGiven(Fact, frozen=True, kw_only=True):
    """A number or key for this person was learned; `on` is since when it was valid."""

    TITLE: ClassVar[str] = "A number that others know them by"

    scheme: Annotated[
        str,
        Ask(
            "Which number is it?",
            Box.CODE,
            codes="identifier_scheme",
            reads=("CIN LAchildID", "CIN UPN", "SSD link_identifier_type", "search"),
        ),
    ]
    value: Annotated[
        str,
        Ask(
            "What is the number?",
            reads=("CIN LAchildID", "CIN UPN", "SSD link_identifier_value", "search"),
        ),
    ]


class IdentifierEnded(Fact, frozen=True, kw_only=True):
    """A number stopped being valid: a pupil number replaced, a system switched off."""

    TITLE: ClassVar[str] = "A number no longer used"

    scheme: Annotated[
        str,
        Ask("Which number was it?", Box.CODE, codes="identifier_scheme", reads=("SSD link_valid_to_date",)),
    ]
    value: Annotated[
        str, Ask("What was the number?", reads=("SSD link_valid_to_date", "CIN FormerUPN", "search"))
    ]


class UpnNotObtained(Fact, frozen=True, kw_only=True):
    """The unique pupil number was looked for and cannot be had."""

    TITLE: ClassVar[str] = "The pupil number could not be found"

    reason: Annotated[
        str, Ask("Why can it not be had?", Box.CODE, codes="upn_unknown", reads=("CIN UPNunknown",))
    ]


class RecordsJoined(Fact, frozen=True, kw_only=True):
    """Two records were found to be of one person. A life is then the union; the stricter wall holds."""

    TITLE: ClassVar[str] = "Two records found to be one person's"

    other: Annotated[
        SubjectId,
        Ask("Which other record is theirs?", Box.PERSON, reads=("search", "every page of this person")),
    ]
    why: Annotated[
        str, Ask("How do you know that they are one person?", Box.TEXT, reads=("information governance",))
    ] = ""


class RecordsParted(Fact, frozen=True, kw_only=True):
    """Two joined records were found to be of two people after all.

    Added to the vocabulary, which undid a join by correcting it: parting is an act of its own with its own
    reason, and what was read while they stood joined must stay to be seen.
    """

    TITLE: ClassVar[str] = "Two records found to be two people's"

    other: Annotated[
        SubjectId,
        Ask("Which record is not theirs?", Box.PERSON, reads=("search", "every page of this person")),
    ]
    why: Annotated[
        str, Ask("How do you know that they are two people?", Box.TEXT, reads=("information governance",))
    ] = ""


@dataclass(frozen=True)
class Identifier:
    """A number, since when and until when, and whether it passes its own check."""

    scheme: str
    value: str
    since: date
    until: date | None
    entry: EntryId

    @property
    def checks(self) -> bool:
        """Whether the number passes the check of its scheme; schemes without one always do."""
        return check(self.scheme, self.value)

    def holds(self, on: date) -> bool:
        """Whether it was the number on a day."""
        return self.since <= on and (self.until is None or on < self.until)


def _whole(value: str) -> bool:
    return LOCAL.fullmatch(value) is not None


CHECKS: Mapping[str, Callable[[str], bool]] = {
    "la_child_id": _whole,
    "upn": pupil_number.is_valid,
    "nhs_number": nhs_number.is_valid,
}
"""Schemes whose numbers can be checked: UPN by its check letter (UPN guide), NHS number modulo 11."""


def check(scheme: str, value: str) -> bool:
    """Whether a number passes the check of its scheme."""
    return CHECKS.get(scheme, bool)(value)


def identifiers(life: Life, scheme: str | None = None) -> tuple[Identifier, ...]:
    """Every number they have had, in the order of learning. Spaces are how people write, not the number."""
    return tuple(
        _identifier(life, entry)
        for entry in life.each(IdentifierGiven)
        if scheme in (None, entry.fact.scheme)
    )


def _identifier(life: Life, entry: Entry[IdentifierGiven]) -> Identifier:
    told = entry.fact
    ends = (e.on.first for e in life.each(IdentifierEnded) if _same(e.fact, told))
    end = next((day for day in ends if day >= entry.on.first), None)
    return Identifier(told.scheme, _plain(told.value), entry.on.first, end, entry.id)


def _same(ended: IdentifierEnded, given: IdentifierGiven) -> bool:
    return (ended.scheme, _plain(ended.value)) == (given.scheme, _plain(given.value))


def _plain(value: str) -> str:
    return "".join(value.split())


def current(life: Life, scheme: str, on: date) -> Identifier | None:
    """The number of a scheme that held on a day and passes its check: the last learned."""
    held = [one for one in identifiers(life, scheme) if one.holds(on) and one.checks]
    return held[-1] if held else None


def la_child_id(life: Life, on: date) -> str | None:
    """This authority's own number for the child: at most twenty letters and digits, never used again."""
    found = current(life, "la_child_id", on)
    return found.value if found else None


def upn(life: Life, on: date) -> str | None:
    """The unique pupil number with a right check letter, if one is known."""
    found = current(life, "upn", on)
    return found.value if found else None


def former_upn(life: Life, on: date) -> str | None:
    """The pupil number that stood immediately before the present one, if it was another."""
    known = [one for one in identifiers(life, "upn") if one.since <= on and one.checks]
    now = upn(life, on)
    before = [one.value for one in known if one.value != now]
    return before[-1] if now and before else None


def upn_unknown(life: Life, first: date, last: date) -> str | None:
    """Why there is no pupil number, for a year from its first day to its last; none where there is one.

    `UN7` where every referral in the year went no further; `UN1` below school age; `UN4` where the child
    first came in the last week of the year; otherwise what somebody found on looking, or a question.
    """
    if upn(life, last):
        return None
    year = [episode for episode in episodes(life) if episode.within(first, last)]
    if year and all(episode.nfa for episode in year):
        return "UN7"
    if is_below_school_age(life, last):
        return "UN1"
    if _first_came_lately(year, last):
        return "UN4"
    told = life.latest(UpnNotObtained, by=last)
    return told.fact.reason if told else None


def is_below_school_age(life: Life, on: date) -> bool:
    """Unborn, or not yet five (Education Act 1996 s8)."""
    years = age(life, on)
    return is_unborn(life, on) or (years is not None and years < SCHOOL_AGE)


def _first_came_lately(year: list[EpisodeOfNeed], last: date) -> bool:
    """Whether everything that this year's return tells began in its last week: too late to have looked."""
    earliest = min((episode.start for episode in year), default=None)
    return earliest is not None and last - LAST_WEEK < earliest <= last


def joined(life: Life) -> frozenset[SubjectId]:
    """The other records that the record now says are this person's.

    The last word about each pair stands, in the order written: what somebody found later, they knew more.
    """
    found: set[SubjectId] = set()
    told: list[Entry[RecordsJoined | RecordsParted]] = [
        *life.each(RecordsJoined),
        *life.each(RecordsParted),
    ]
    for entry in sorted(told, key=as_recorded):
        pair = {entry.fact.other, *entry.subjects} - {life.subject}
        found = found | pair if isinstance(entry.fact, RecordsJoined) else found - pair
    return frozenset(found)


def questions(life: Life, policy: Policy, today: date) -> Iterator[Question]:  # noqa: ARG001
    """Numbers that fail their own check, and two at once where there is one."""
    for one in identifiers(life):
        if not one.checks:
            words = WRONG.get(one.scheme, "The number {value} does not fit.").format(value=one.value)
            yield Question(life.subject, one.entry, "identifier_wrong", words)
    yield from _two_at_once(life, today)
    yield from _upn_while_young(life, today)


WRONG = {
    "upn": "The pupil number {value} has a wrong check letter or shape. Could the school read it to us?",
    "nhs_number": "The NHS number {value} fails its own check. Could health read it to us?",
    "la_child_id": "Our own number {value} is not made of at most twenty letters and digits.",
}


def _two_at_once(life: Life, today: date) -> Iterator[Question]:
    held = [one for one in identifiers(life, "la_child_id") if one.holds(today)]
    values = dict.fromkeys(one.value for one in held)
    if len(values) > 1:
        words = f"Two of our own numbers stand: {' and '.join(values)}. Are they two records of one child?"
        yield Question(life.subject, held[-1].entry, "two_local_numbers", words)


def _upn_while_young(life: Life, today: date) -> Iterator[Question]:
    told, birthday = life.latest(UpnNotObtained), dob(life)
    if told and birthday and told.fact.reason == "UN1" and not is_below_school_age(life, today):
        words = (
            "No pupil number was found because the child was too young for school. They are old enough now."
        )
        yield Question(life.subject, told.id, "upn_to_look_for", words)


FACTS: tuple[type[Fact], ...] = (
    IdentifierGiven,
    IdentifierEnded,
    UpnNotObtained,
    RecordsJoined,
    RecordsParted,
)
