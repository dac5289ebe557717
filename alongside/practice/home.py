"""Where people live, who lives with them, and who must not be told.

A household is the people named on the same move. Protection belongs to a person and not to one address:
the harm that services do most often is to tell a safe address to the person somebody fled from, and it is
done when the family has moved again and nobody ticked the box a second time. So `WhereaboutsProtected`
is an act of its own; it names from whom, covers every later move, and stands until it is lifted.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import zip_longest
from typing import Annotated, ClassVar, Literal

from alongside.policy import Policy
from alongside.practice.question import Question
from alongside.practice.spell import Spell, holding
from alongside.record import Ask, Box, Entry, EntryId, Fact, Life, SubjectId, SubjectKind, kind_of
from alongside.record.life import once

HOME_KINDS = {
    "home": "Their home",
    "temporary": "Somewhere for now",
    "term_time": "Where they live in term time",
    "no_fixed_abode": "No fixed place to live",
    "outside_england": "Outside England",
}
LIVES_THERE = frozenset({"home", "temporary", "no_fixed_abode", "outside_england"})
"""Kinds that say where somebody lives. A term-time address stands beside them."""


class MovedHome(Fact, frozen=True, kw_only=True):
    """They moved to an address; everyone who moved together is named in `about`.

    The vocabulary's `protected` is gone from here: see `WhereaboutsProtected`.
    """

    TITLE: ClassVar[str] = "A move"

    address: Annotated[
        str,
        Ask("Where do they live now?", Box.TEXT, reads=("household", "letters", "SSD addr_address_json")),
    ] = ""
    postcode: Annotated[
        str,
        Ask("Postcode", reads=("API child_details.postcode", "SSD addr_address_postcode", "search")),
    ] = ""
    uprn: Annotated[
        str,
        Ask("Property number, if known", reads=("household", "map", "SSD addr_address_json"), seldom=True),
    ] = ""
    kind: Annotated[
        Literal["home", "temporary", "term_time", "no_fixed_abode", "outside_england"],
        Ask(
            "What kind of home is it?",
            Box.CHOICE,
            options=HOME_KINDS,
            reads=("household", "SSD addr_address_type"),
        ),
    ] = "home"


class AddressLeft(Fact, frozen=True, kw_only=True):
    """They left an address and no new one is known."""

    TITLE: ClassVar[str] = "Left, and we do not know where to"

    postcode: Annotated[
        str, Ask("Which postcode did they leave?", reads=("household", "SSD addr_address_end_date"))
    ] = ""


WHEREABOUTS = {
    "address": "Where they live",
    "school": "School or nursery",
    "phone": "Phone and e-mail",
    "health": "Doctor, health visitor, hospital",
    "family_time": "Where family time is",
    "workers": "Which team and office know them",
}


class WhereaboutsProtected(Fact, frozen=True, kw_only=True):
    """Where they are must not reach these people, by any letter, plan, bundle or word.

    It is about the people kept safe. It covers every address of theirs from now on and stands until lifted.
    """

    TITLE: ClassVar[str] = "Where they are must not be told"

    from_whom: Annotated[
        tuple[SubjectId, ...],
        Ask("Who must not find out?", Box.PEOPLE, reads=("letters", "family's page", "copies of the record")),
    ] = ()
    from_others: Annotated[
        str,
        Ask(
            "Is there anyone else, whose record we do not hold?",
            Box.TEXT,
            reads=("letters", "family's page"),
            hint="His brother Dean, anyone at the Harrow Lane garage.",
        ),
    ] = ""
    what: Annotated[
        tuple[Literal["address", "school", "phone", "health", "family_time", "workers"], ...],
        Ask(
            "What would lead to them?",
            Box.CHOICE,
            options=WHEREABOUTS,
            reads=("letters", "copies of the record"),
        ),
    ] = ("address",)
    reason: Annotated[str, Ask("Why?", Box.TEXT, reads=("information governance", "family's page"))] = ""
    until: Annotated[
        date | None,
        Ask(
            "When shall we look at this again?",
            Box.DAY,
            reads=("what is due",),
            hint="It stays in force until somebody lifts it, whatever the day.",
        ),
    ] = None


class ProtectionLifted(Fact, frozen=True, kw_only=True):
    """It is safe again for them to know, and who said so."""

    TITLE: ClassVar[str] = "Where they are may be told again"

    protection: Annotated[EntryId, Ask("Which protection?", Box.ENTRY, reads=("letters", "family's page"))]
    why: Annotated[
        str,
        Ask("Why is it safe now, and who says so?", Box.TEXT, reads=("information governance",)),
    ] = ""


CHANNELS = {
    "phone": "Phone",
    "text": "Text message",
    "email": "E-mail",
    "post": "Letter",
    "in_person": "In person",
}


class ContactDetailGiven(Fact, frozen=True, kw_only=True):
    """How and when it is safe to reach them, and what must never be said there."""

    TITLE: ClassVar[str] = "How to reach them safely"

    channel: Annotated[
        Literal["phone", "text", "email", "post", "in_person"],
        Ask(
            "How may we reach them?",
            Box.CHOICE,
            options=CHANNELS,
            reads=("letters", "out-of-hours page"),
        ),
    ]
    value: Annotated[
        str, Ask("Which number or address?", reads=("letters", "out-of-hours page", "search"))
    ] = ""
    safe_when: Annotated[str, Ask("When is it safe?", reads=("letters", "out-of-hours page"))] = ""
    never: Annotated[
        str,
        Ask(
            "What must never be said or left there?",
            Box.TEXT,
            reads=("letters", "out-of-hours page"),
            hint="No voicemail. Do not say where you are calling from.",
        ),
    ] = ""


@dataclass(frozen=True, kw_only=True)
class Home(Spell):
    """Time lived at one address. `people` moved there together."""

    address: str = ""
    postcode: str = ""
    uprn: str = ""
    kind: str = "home"
    people: tuple[SubjectId, ...] = ()


@once
def homes(life: Life) -> tuple[Home, ...]:
    """Where they have lived, in order. A home ends at the next, or when they left and no new one is known."""
    told = [e for e in life.each(MovedHome, AddressLeft) if _about_living(e)]
    pairs = zip_longest(told, told[1:])
    return tuple(_home(e, e.fact, after) for e, after in pairs if e and isinstance(e.fact, MovedHome))


def _about_living(entry: Entry[Fact]) -> bool:
    return not isinstance(entry.fact, MovedHome) or entry.fact.kind in LIVES_THERE


def _home(entry: Entry[Fact], told: MovedHome, after: Entry[Fact] | None) -> Home:
    return Home(
        start=entry.on.first,
        end=max(after.on.first, entry.on.first) if after else None,
        opened_by=entry.id,
        closed_by=after.id if after else None,
        address=told.address,
        postcode=told.postcode,
        uprn=told.uprn,
        kind=told.kind,
        people=entry.subjects,
    )


def home_address(life: Life, on: date) -> Home | None:
    """Where they lived on a day, if it is known."""
    return holding(homes(life), on)


def household(life: Life, on: date, lives: Mapping[SubjectId, Life]) -> tuple[SubjectId, ...]:
    """Everyone who lived there with them on a day, the person first.

    Somebody whose own life may not be read is counted as still there: the move named them.
    """
    home = home_address(life, on)
    if home is None:
        return (life.subject,)
    others = [one for one in home.people if one not in life.subjects]
    return (life.subject, *(one for one in others if _still_there(lives.get(one), home, on)))


def _still_there(other: Life | None, home: Home, on: date) -> bool:
    theirs = home_address(other, on) if other else home
    return other is None or (theirs is not None and other.same(theirs.opened_by, home.opened_by))


@dataclass(frozen=True, kw_only=True)
class Protection(Spell):
    """A time in which where somebody is must not be told, from whom, and what would lead to them."""

    from_whom: tuple[SubjectId, ...] = ()
    from_others: str = ""
    what: tuple[str, ...] = ()
    reason: str = ""
    look_again: date | None = None

    @property
    def only_readers(self) -> bool:
        """Whether it names workers alone: a wall keeps it from them, and no page of anybody else changes."""
        named = bool(self.from_whom) and not self.from_others
        return named and all(kind_of(who) is SubjectKind.WORKER for who in self.from_whom)


def protections(life: Life) -> tuple[Protection, ...]:
    """Every protection of where they are, lifted or standing."""
    return tuple(_protection(life, entry) for entry in life.each(WhereaboutsProtected))


def _protection(life: Life, entry: Entry[WhereaboutsProtected]) -> Protection:
    lifts = (e for e in life.each(ProtectionLifted) if life.same(e.fact.protection, entry.id))
    lifted = next(lifts, None)
    return Protection(
        start=entry.on.first,
        end=max(lifted.on.first, entry.on.first) if lifted else None,
        opened_by=entry.id,
        closed_by=lifted.id if lifted else None,
        from_whom=entry.fact.from_whom,
        from_others=entry.fact.from_others,
        what=entry.fact.what,
        reason=entry.fact.reason,
        look_again=entry.fact.until,
    )


def hidden_from(life: Life, on: date) -> frozenset[SubjectId]:
    """Everyone whom no word of where they are may reach on a day."""
    return frozenset(who for one in _standing(life, on) for who in one.from_whom)


def may_be_told(life: Life, who: SubjectId, on: date) -> bool:
    """Whether somebody may be told where this person is. Protected once, hidden until it is lifted."""
    return who not in hidden_from(life, on)


def _standing(life: Life, on: date) -> tuple[Protection, ...]:
    """Those in force. One written today for a later day is in force already: safety is never late."""
    return tuple(one for one in protections(life) if one.is_open or on < one.until)


def is_protected(life: Life, on: date) -> bool:
    """Whether where somebody lives is protected on a day, from anybody who might look over a shoulder."""
    return any("address" in one.what or not one.what for one in _against_families(life, on))


def _against_families(life: Life, on: date) -> tuple[Protection, ...]:
    """Those that stand, but for walls against workers alone: whoever may read this is not one of them."""
    told = (one for one in protections(life) if not one.only_readers)
    return tuple(one for one in told if one.is_open or on < one.until)


def is_secret(life: Life, home: Home, today: date) -> bool:
    """Whether a home is not to be told: where they live now, and every home since they were kept safe.

    Homes before that are known to whoever they fled from.
    """
    if not is_protected(life, today):
        return False
    since = min(one.start for one in _against_families(life, today))
    return home.holds(today) or home.start >= since


def secret_moves(life: Life, today: date) -> frozenset[EntryId]:
    """The moves whose addresses are not to be told, whatever kind of address they are."""
    if not is_protected(life, today):
        return frozenset()
    since = min(one.start for one in _against_families(life, today))
    now = home_address(life, today)
    later = {entry.id for entry in life.each(MovedHome) if entry.on.first >= since}
    return frozenset(later | ({now.opened_by} if now and now.opened_by else set()))


def ways_to_reach(life: Life) -> tuple[Entry[ContactDetailGiven], ...]:
    """How it is safe to reach them: the last word on each way."""
    latest = {entry.fact.channel: entry for entry in life.each(ContactDetailGiven)}
    return tuple(latest.values())


def questions(life: Life, policy: Policy, today: date) -> Iterator[Question]:  # noqa: ARG001
    """Protections that name nobody, and those whose day to look again has passed."""
    for entry in life.each(WhereaboutsProtected):
        if not entry.fact.from_whom and not entry.fact.from_others:
            words = "Where they are is protected, and nobody is named from whom."
            yield Question(life.subject, entry.id, "protected_from_nobody", words)
    for one in _standing(life, today):
        if one.look_again and one.look_again < today:
            words = "The day to look again at who may know where they are has passed. It is still in force."
            yield Question(life.subject, one.opened_by, "protection_to_look_at", words)
    yield from _shares_the_home(life, today)


def _shares_the_home(life: Life, today: date) -> Iterator[Question]:
    home = home_address(life, today)
    if home and not hidden_from(life, today).isdisjoint(home.people):
        words = "Somebody who must not know where they are is written down as living with them."
        yield Question(life.subject, home.opened_by, "hidden_from_household", words)


FACTS: tuple[type[Fact], ...] = (
    MovedHome,
    AddressLeft,
    WhereaboutsProtected,
    ProtectionLifted,
    ContactDetailGiven,
)
