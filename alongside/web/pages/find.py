"""Finding somebody, and opening a record with a reason for those whose work it is.

The words are posted: nothing that anybody is called ever stands in an address, a history or a log.
"""

from __future__ import annotations

from alongside.access import Reader, Role
from alongside.access.reader import BREAKS_GLASS, OPENERS, SEARCHERS
from alongside.desk import Found, NotHere
from alongside.web.pages.seen import whom
from alongside.web.route import Answer, Asked, Go, Roles, Route, page

FINDS = Roles.only(
    Role.WORKER, Role.MANAGER, Role.CONFERENCE_CHAIR, Role.REVIEWING_OFFICER, *SEARCHERS, *OPENERS
)
NOTHING_TYPED = "Type a name, a birthday, a number or an address"
NEEDS_A_REASON = "Say in a few words why you open this record"


def find(asked: Asked) -> Answer:
    """Find people by names as they are heard, former names, birthdays, numbers, addresses."""
    words = asked.posted.text("words")
    errors = {"words": NOTHING_TYPED} if asked.is_post and not words else {}
    found: tuple[Found, ...] = asked.desk.find(asked.reader, words) if words else ()
    return page(
        "find.html", "Find somebody", words=words, found=found, errors=errors, looked=bool(words),
        opens=asked.reader.opening is not None, breaks=_breaks(asked.reader), today=asked.today,
    )  # fmt: skip


def _breaks(reader: Reader) -> bool:
    return reader.has(*BREAKS_GLASS)


def open_record(asked: Asked, *, person: str) -> Answer:
    """Open a record with a reason, for a shift. Nothing about the person is shown before."""
    who = whom(person)
    if asked.reader.opening is None:
        raise NotHere
    reason = asked.posted.text("reason")
    if reason:
        asked.desk.read(asked.reader, who, lambda view: view.life(who), page="opened with a reason",
                        reason=reason)  # fmt: skip
        return Go(f"/child/{person}/")
    errors = {"reason": NEEDS_A_REASON} if asked.is_post else {}
    return page(
        "open_record.html", "Why do you open this record?", person=person, errors=errors,
        status=400 if errors else 200,
    )  # fmt: skip


ROUTES: tuple[Route, ...] = (
    Route("find/", "find", find, methods=("GET", "POST"), roles=FINDS),
    Route(
        "child/<str:person>/open/", "open_record", open_record, methods=("GET", "POST"),
        roles=Roles.only(*OPENERS),
    ),
)  # fmt: skip
