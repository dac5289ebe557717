"""What somebody asks to be kept private, as a form says it: what, from whom, until when, and why."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date

import msgspec

from alongside.access.facts import MODES, InformationRestricted
from alongside.access.walls import LEADS_TO
from alongside.practice.home import WhereaboutsProtected
from alongside.record import EntryId, Fact, SubjectId, SubjectKind
from alongside.web.fields import Fields
from alongside.web.plain import NotADay, read_day

ENTRY, PART, RECORD = "entry", "part", "record"
THESE, ALL_BUT = "these", "all_but"
SIDES = {THESE: "From these people", ALL_BUT: "From everybody but these people"}
FIELDS = ("what", "people", "side", "whom", "known", "other", "mode", "until", "why")
"""Every box of the form, to be carried from its first page to its second."""

SAY_WHAT, SAY_WHOSE = "Choose what is to be kept private", "Choose whose it is"
SAY_WHOM, SAY_SIDE = "Choose at least one person", "Choose from these people, or from everybody but these"
SAY_WORKERS = "Choose the people who work here and may go on seeing it"
SAY_MODE, SAY_WHY = "Choose what they see instead", "Say why, for whoever looks at this again"
PASSED = "Give a day that is still to come"
NO_END = "Kept from everybody but a few, it stands until somebody takes it down: leave this empty"
WHO_TAKES_DOWN = (
    "Nobody would be left who can take this down again. Leave in their manager, or somebody who looks after "
    "who may see what"
)


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """A wall as somebody wants it, or what to look at again in their form."""

    what: str = ""
    people: tuple[SubjectId, ...] = ()
    whom: tuple[SubjectId, ...] = ()
    all_but: bool = False
    silent: bool = False
    until: date | None = None
    why: str = ""
    errors: Mapping[str, str] = field(default_factory=dict)

    @property
    def whereabouts(self) -> bool:
        """Whether it is where somebody lives, or how to reach them."""
        return self.what in LEADS_TO

    def shuts_out(self, who: SubjectId) -> bool:
        """Whether somebody would be on the other side."""
        return (who in self.whom) is not self.all_but

    def fact(self, entry: EntryId | None) -> Fact:
        """What is written down. Where somebody is has a fact of its own, which covers later moves too."""
        if self.whereabouts and not self.all_but:
            told = {"from_whom": self.whom, "what": (self.what,), "reason": self.why, "until": self.until}
            return msgspec.convert(told, WhereaboutsProtected)
        return InformationRestricted(
            entries=(entry,) if entry else (),
            subjects=() if self.what == ENTRY else self.people,
            kinds=tuple(sorted(LEADS_TO.get(self.what, ()))),
            from_whom=() if self.all_but else self.whom,
            all_but=self.whom if self.all_but else (),
            reason=self.why,
            until=self.until,
            mode="silent" if self.silent else "marked",
        )


def read(posted: Fields, offered: Collection[str], me: SubjectId, today: date) -> Wanted:
    """Read a posted form. `offered` are the kinds of thing that can be kept private on this page."""
    errors: dict[str, str] = {}
    what, side, mode = posted.text("what"), posted.text("side"), posted.text("mode")
    people = tuple(SubjectId(who) for who in dict.fromkeys(posted.all("people")) if who)
    whom = _whom(posted, me, all_but=side == ALL_BUT)
    if what not in offered:
        errors["what"] = SAY_WHAT
    if what != ENTRY and not people:
        errors["people"] = SAY_WHOSE
    if side not in SIDES:
        errors["side"] = SAY_SIDE
    if not set(whom) - {me}:
        errors["whom"] = SAY_WORKERS if side == ALL_BUT else SAY_WHOM
    if what not in LEADS_TO and mode not in MODES:
        errors["mode"] = SAY_MODE
    if not posted.text("why"):
        errors["why"] = SAY_WHY
    until = _until(posted, today, errors)
    if until and side == ALL_BUT and what in LEADS_TO:
        errors["until"] = NO_END
    return Wanted(
        what=what,
        people=people,
        whom=whom,
        all_but=side == ALL_BUT,
        silent=mode == "silent" or what in LEADS_TO,
        until=until,
        why=posted.text("why"),
        errors=errors,
    )


def _whom(posted: Fields, me: SubjectId, *, all_but: bool) -> tuple[SubjectId, ...]:
    """Who is named. Whoever keeps it to a few keeps it to themselves too; nobody shuts themselves out."""
    named = [
        SubjectId(who)
        for who in (*posted.all("whom"), *posted.all("known"), posted.text("other"))
        if who and who != me
    ]
    if not all_but:
        return tuple(dict.fromkeys(named))
    return (me, *dict.fromkeys(who for who in named if who.startswith(f"{SubjectKind.WORKER}:")))


def _until(posted: Fields, today: date, errors: dict[str, str]) -> date | None:
    said = posted.text("until")
    try:
        day = read_day(said, today=today, ahead=True) if said else None
    except NotADay as odd:
        errors["until"] = str(odd)
        return None
    if day is not None and day < today:
        errors["until"] = PASSED
    return day
