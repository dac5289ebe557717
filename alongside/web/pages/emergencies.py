"""A record that was opened in an emergency: what was opened, and what somebody else finds afterwards."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from uuid import NAMESPACE_URL, uuid5

import msgspec

from alongside.access import View
from alongside.access.authority import NAMED
from alongside.access.facts import NEEDED, EmergencyLookedAt
from alongside.desk import NotHere
from alongside.desk.emergencies import Opened, opened
from alongside.record import Draft, RefUsed, SubjectId
from alongside.record.when import day
from alongside.story import emergency as emergency_story
from alongside.story.emergency import EmergencyLine
from alongside.web.fields import Fields
from alongside.web.pages.seen import Moment, Seen, seen, whom
from alongside.web.route import Answer, Asked, Go, Roles, Route, page

SAY_NEEDED, SAY_WORDS = "Say whether it was needed", "Say in a few words what you found"


@dataclass(frozen=True)
class EmergencyPage:
    """Every emergency of a record, and the page around them."""

    lines: tuple[EmergencyLine, ...]
    seen: Seen
    looks: bool
    """Whether the reader is one of those who look afterwards."""
    me: SubjectId

    def asks(self, line: EmergencyLine) -> bool:
        """Whether the reader is asked what they find: nobody looks at what they opened themselves."""
        return self.looks and not line.looked_at and line.worker != self.me


def emergencies(asked: Asked, *, person: str) -> Answer:
    """Who opened this record in an emergency, why, and what they opened; a manager says what they found."""
    who = whom(person)
    asked.desk.read(asked.reader, who, lambda view: view.life(who), page="emergencies")
    told = opened(asked.desk, asked.reader, who)
    around: EmergencyPage = asked.desk.read(
        asked.reader, who, lambda view: _page(view, who, told, asked.path), page="emergencies"
    )
    if asked.is_post:
        return _posted(asked, who, around)
    return _drawn(around, Fields(), {})


def _page(view: View, who: SubjectId, told: tuple[Opened, ...], path: str) -> EmergencyPage:
    return EmergencyPage(
        lines=emergency_story.tell(view, who, told),
        seen=seen(view, who, Moment(), path),
        looks=view.reader.has(*NAMED[EmergencyLookedAt]),
        me=view.reader.who,
    )


def _drawn(told: EmergencyPage, said: Fields, errors: dict[str, str]) -> Answer:
    return page(
        "emergencies.html", f"Opened in an emergency: {told.seen.full_name}", told=told, fields=said,
        errors=errors, options=list(NEEDED.items()), dated=False, status=400 if errors else 200,
    )  # fmt: skip


def _posted(asked: Asked, who: SubjectId, told: EmergencyPage) -> Answer:
    said = asked.posted
    line = next((one for one in told.lines if one.at.isoformat() == said.text("opened")), None)
    if line is None or not told.asks(line):
        raise NotHere
    errors: dict[str, str] = {}
    found, words = (f"{name}{told.lines.index(line)}" for name in ("found", "words"))
    if said.text(found) not in NEEDED:
        errors[found] = SAY_NEEDED
    if not said.text(words):
        errors[words] = SAY_WORDS
    if errors:
        return _drawn(told, said, errors)
    fact = msgspec.convert(
        {"worker": line.worker, "opened": line.at, "found": said.text(found), "words": said.text(words)},
        EmergencyLookedAt,
    )
    once = uuid5(NAMESPACE_URL, f"{who} {line.worker} {line.at.isoformat()} {asked.reader.who}")
    with suppress(RefUsed):
        asked.desk.write(
            asked.reader,
            [Draft(fact=fact, about=(who,), on=day(asked.today), client_ref=f"emergency/{once}")],
        )
    return Go(asked.path)


ROUTES: tuple[Route, ...] = (
    Route("child/<str:person>/emergencies/", "emergencies", emergencies, ("GET", "POST"), Roles.signed_in()),
)
