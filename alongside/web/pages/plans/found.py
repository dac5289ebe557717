"""The plan that a page writes about: whose it is, how its lines stand, and what the next word builds on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from alongside.access import View
from alongside.desk import NotHere
from alongside.practice.attendance import PlanLine
from alongside.practice.help import HelpOffered
from alongside.practice.plan import FamilyHelpPlan, LineStanding, plan_lines, plan_of
from alongside.practice.wording import Lines, latest, newest, wording
from alongside.record import Entry, EntryId, SubjectId
from alongside.story.asking import to_ask
from alongside.story.chronology import written_by
from alongside.story.people import eldest_first, open_around
from alongside.story.telling import Telling
from alongside.story.tonight import PLAN_KINDS
from alongside.story.words import capital, day_in_words
from alongside.web.pages.seen import about_whom
from alongside.web.route import Asked

Person = tuple[SubjectId, str]


@dataclass(frozen=True, kw_only=True)
class Newest:
    """The last word about a plan: what the next one builds on."""

    entry: EntryId
    lines: Lines
    """The lines as they were last written, also by a change whose day has not come yet."""
    written: str
    why: str


@dataclass(frozen=True, kw_only=True)
class Found:
    """A plan, found in somebody's life."""

    child: SubjectId
    entry: EntryId
    title: str
    about: tuple[Person, ...]
    """Everyone the plan is about whom this reader may open."""
    lines: tuple[LineStanding, ...]
    newest: Newest
    seen: Lines | None
    """The lines as the writer had them before them; nothing where they name no wording of this plan."""
    names: Mapping[str, str]
    """Who does it, as a form shows it."""
    ask: tuple[Person, ...]
    offers: Mapping[str, EntryId]
    """The last offer in each line."""

    @property
    def subjects(self) -> tuple[SubjectId, ...]:
        """Whom an entry about this plan is about."""
        return tuple(who for who, _ in self.about)

    @property
    def wording(self) -> Lines:
        """The lines that the next word builds on."""
        return self.newest.lines

    def standing(self, key: str) -> LineStanding:
        """One line and how far it has come. Raises `NotHere` for a line that does not stand."""
        found = next((one for one in self.lines if one.line.key == key), None)
        if found is None:
            raise NotHere
        return found

    def shown(self, by_whom: str) -> str:
        """Who does it, in words."""
        return self.names.get(by_whom, by_whom)


def found(asked: Asked, entry: UUID, seen: str = "") -> Found:
    """The plan of an address, in the life that `about` says or any that the reader is let in to."""
    about = about_whom(asked)

    def tell(view: View, who: SubjectId) -> Found:
        telling = Telling(view, who)
        plan = plan_of(telling.life, EntryId(str(entry)), telling.today)
        if plan is None:
            raise NotHere
        return _told(telling, plan, EntryId(seen))

    told: Found = asked.desk.entry(asked.reader, EntryId(str(entry)), tell, about=about)
    return told


def _told(telling: Telling, plan: FamilyHelpPlan, seen: EntryId) -> Found:
    last = newest(telling.life, plan)
    lines = plan_lines(telling.life, plan, telling.today)
    ask = to_ask(telling, plan)
    around = open_around(telling.view, plan.made.subjects)
    telling.view.used([plan.made, last])
    read = wording(telling.life, plan, seen) if seen else None
    everyone = (*(one.line for one in lines), *latest(telling.life, plan), *(read or ()))
    return Found(
        child=telling.who,
        entry=plan.entry,
        title=PLAN_KINDS[plan.kind],
        about=tuple((who, capital(telling.names(who))) for who in eldest_first(telling.view, list(around))),
        lines=lines,
        newest=_newest(telling, plan, last),
        seen=read,
        names={line.by_whom: telling.names.of_text(line.by_whom) for line in everyone},
        ask=tuple((who, capital(telling.names(who))) for who in ask),
        offers=_offers(telling, plan),
    )


def _offers(telling: Telling, plan: FamilyHelpPlan) -> dict[str, EntryId]:
    offered = telling.life.naming(HelpOffered, "plan", plan.entry)
    return {one.fact.line: one.root for one in offered}


def _newest(telling: Telling, plan: FamilyHelpPlan, last: Entry[Any]) -> Newest:
    day = day_in_words(last.on.first, telling.today)
    by = f"{written_by(telling.names, last)}, {day}"
    why = last.why or getattr(last.fact, "why", "")
    return Newest(entry=last.id, lines=latest(telling.life, plan), written=by, why=why)


def of_key(lines: Lines, key: str) -> PlanLine | None:
    """One line of a wording."""
    return next((line for line in lines if line.key == key), None)
