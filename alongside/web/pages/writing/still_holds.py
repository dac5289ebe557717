"""Whether what somebody took back, who was not shown all of it, holds still for whom they were not shown."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import uuid4

import msgspec

from alongside.access.authority import WRITERS
from alongside.practice.correction import HOLDS, WithdrawalAnswered
from alongside.record import Draft, EntryId, SubjectId
from alongside.record.when import day
from alongside.story import taken_back
from alongside.story.taken_back import TakenBack
from alongside.web.pages.seen import whom
from alongside.web.route import Answer, Asked, Go, Roles, Route, page

AGAIN = "again"
SAY_WHETHER = "Say whether it still holds"


def still_holds(asked: Asked, *, entry: str) -> Answer:
    """Show what was taken back, and ask."""
    who, said = whom(asked.query.text("about")), asked.posted
    told: TakenBack = asked.desk.entry(
        asked.reader, EntryId(entry), lambda view, who: taken_back.tell(view, who, EntryId(entry)), about=who
    )
    offered = {code: words for code, words in HOLDS.items() if code != AGAIN or not told.kept_private}
    errors = {"holds": SAY_WHETHER} if asked.is_post and said.text("holds") not in offered else {}
    if asked.is_post and not errors:
        asked.desk.write(asked.reader, list(_answered(asked, who, told)))
        return Go(f"/child/{who}/questions/")
    return page(
        "writing/still_holds.html", SAY_WHETHER, told=told, person=who, options=list(offered.items()),
        posted=said, errors=errors, ref=said.text("ref") or str(uuid4()), status=400 if errors else 200,
    )  # fmt: skip


def _answered(asked: Asked, who: SubjectId, told: TakenBack) -> Iterator[Draft]:
    """The answer; and what it said of them, again, beside what was taken back."""
    said = {"entry": told.entry, "holds": asked.posted.text("holds"), "words": asked.posted.text("words")}
    ref = asked.posted.text("ref") or str(uuid4())
    fact = msgspec.convert(said, WithdrawalAnswered)
    yield Draft(fact=fact, about=(who,), on=day(asked.today), client_ref=ref)
    if fact.holds == AGAIN:
        yield Draft(
            fact=told.said.fact,
            about=(who,),
            each={who: told.part} if told.part else {},
            on=told.said.on,
            said_by=told.said.said_by,
            builds_on=told.entry,
            client_ref=f"{ref}/{AGAIN}",
        )


ROUTES: tuple[Route, ...] = (
    Route(
        "entry/<str:entry>/still-holds/", "still_holds", still_holds, methods=("GET", "POST"),
        roles=Roles.only(*WRITERS),
    ),
)  # fmt: skip
