"""Who of the family reads what is written, said on the form that writes it, and kept as an act of opening."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import cast
from uuid import NAMESPACE_URL, uuid5

from alongside.access.authority import WRITERS
from alongside.access.facts import FACTS as ACCESS_FACTS
from alongside.access.own_page import NOT_YET, NotYet, WordsOpened
from alongside.desk.own_readers import with_pages
from alongside.practice import advocacy, reconnection
from alongside.practice.family_group import (
    FamilyMeetingAnswered,
    FamilyMeetingOffered,
    FamilyPlanAnswered,
    FamilyPlanSealed,
)
from alongside.practice.home import AddressLeft, MovedHome, ProtectionLifted, WhereaboutsProtected
from alongside.practice.pre_proceedings import LegalPlanningMeetingHeld
from alongside.practice.strategy_discussion import StrategyDiscussionHeld
from alongside.record import Draft, EntryId, Fact, SubjectId
from alongside.record.when import day
from alongside.story import opening
from alongside.story.opening import MayRead
from alongside.web.fields import Fields
from alongside.web.plain import NotADay, read_day
from alongside.web.route import Asked

PAGE = "who reads it"
ASKED = "opening"
"""The box that says that a form asked who reads it: an empty tick means no only then."""
OPEN, WHY, UNTIL = "open", "notyet", "until"
NEVER_ASKED = frozenset(ACCESS_FACTS)
"""What says who may see what is for those who look after that."""
TOLD_OTHERWISE: frozenset[type[Fact]] = frozenset(
    {AddressLeft, LegalPlanningMeetingHeld, MovedHome, ProtectionLifted, StrategyDiscussionHeld,
     WhereaboutsProtected, FamilyMeetingAnswered, FamilyMeetingOffered, FamilyPlanAnswered, FamilyPlanSealed,
     *advocacy.FACTS, *reconnection.FACTS}
)  # fmt: skip
"""What nobody reads by default: a letter tells of it, it says where somebody lives, it names its readers.

Who stands beside a mother is hers to tell, and what is dangerous about a search is for whoever looks.
"""
WHY_NOT = "Say why {name} does not read it yet, or tick it"
UNTIL_WHEN = "Say until which day"


@dataclass(frozen=True)
class Offered:
    """Somebody who could read it, as the form asks about them."""

    reader: MayRead
    ticked: bool
    reason: str = ""
    until: str = ""
    error: str = ""
    needs_reason: bool = False


@dataclass(frozen=True)
class Opening:
    """One act of opening that the form asks for."""

    to: SubjectId
    name: str
    since: date | None = None
    because: NotYet | None = None


def offered(
    asked: Asked, kind: type[Fact], about: Sequence[SubjectId], said: Fields, errors: Mapping[str, str]
) -> tuple[Offered, ...]:
    """Who could read it, with what was said of each; nobody where the kind is for nobody, or has no pages."""
    return tuple(_offered(one, kind, said, errors) for one in readers(asked, kind, about))


def readers(asked: Asked, kind: type[Fact], about: Sequence[SubjectId]) -> tuple[MayRead, ...]:
    """Everybody of the family who has a page and could read it there."""
    if kind in NEVER_ASKED or not asked.reader.has(*WRITERS):
        return ()
    people = with_pages(asked.desk, asked.reader, about)
    if not people:
        return ()
    told: tuple[MayRead, ...] = asked.desk.read_many(
        asked.reader, about, lambda view: opening.may_read(view, about, people), page=PAGE
    )
    return told


def _offered(one: MayRead, kind: type[Fact], said: Fields, errors: Mapping[str, str]) -> Offered:
    default = one.by_default and kind not in TOLD_OTHERWISE
    ticked = one.person in said.all(OPEN) if said.text(ASKED) else default
    reason, until = said.text(f"{WHY}-{one.person}"), said.text(f"{UNTIL}-{one.person}")
    return Offered(one, ticked, reason, until, errors.get(f"{OPEN}-{one.person}", ""), default)


def said(
    asked: Asked, kind: type[Fact], about: Sequence[SubjectId], errors: dict[str, str]
) -> tuple[Opening, ...]:
    """The acts of opening that a posted form asks for; what to look at again, by box."""
    posted = asked.posted
    if not posted.text(ASKED):
        return ()
    told = []
    for one in offered(asked, kind, about, posted, {}):
        told += [_act(one, asked.today, errors)]
    return tuple(act for act in told if act is not None)


def _act(one: Offered, today: date, errors: dict[str, str]) -> Opening | None:
    who, box = one.reader, f"{OPEN}-{one.reader.person}"
    if one.ticked:
        return Opening(who.person, who.name)
    if not one.reason:
        if one.needs_reason:
            errors[box] = WHY_NOT.format(name=who.name)
        return None
    try:
        since = read_day(one.until, today=today, ahead=True) if one.until else None
    except NotADay as odd:
        errors[box] = str(odd)
        return None
    if since is None or one.reason not in NOT_YET:
        errors[box] = UNTIL_WHEN
        return None
    return Opening(who.person, who.name, since, cast("NotYet", one.reason))


def write(asked: Asked, acts: Sequence[Opening], entry: EntryId, ref: str = "") -> None:
    """Open an entry to each of them, each act about its reader alone. The same form twice opens once."""
    drafts = [
        Draft(
            fact=WordsOpened(entries=(entry,), to=act.to, since=act.since, because=act.because),
            about=(act.to,),
            on=day(asked.today),
            client_ref=str(uuid5(NAMESPACE_URL, f"{entry}/{act.to}/{ref}")),
        )
        for act in acts
    ]
    if drafts:
        asked.desk.write(asked.reader, drafts)


def words(acts: Sequence[Opening]) -> tuple[str, ...]:
    """What will be opened, for whoever reads the form once more before it goes."""
    return tuple(
        f"{act.name} does not read it before {act.since:%-d %B %Y}: {NOT_YET[act.because].lower()}."
        if act.since and act.because
        else f"{act.name} reads it on their own page."
        for act in acts
    )
