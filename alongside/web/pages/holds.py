"""What must be kept: having everything about somebody kept for a court, an inquiry, a claim; ending that."""

from __future__ import annotations

from datetime import date
from uuid import UUID, uuid4

from alongside.access.authority import KEEPS, NAMED
from alongside.access.facts import LegalHoldPlaced
from alongside.desk import NotWritable
from alongside.desk.holding import hold, lift, standing
from alongside.record import Draft, EntryId, Moved, RefUsed, SubjectId
from alongside.record.when import day
from alongside.story import holds as hold_story
from alongside.story.holds import Hold, Kept
from alongside.web.pages.seen import whom
from alongside.web.plain import NotADay, read_day
from alongside.web.route import Answer, Asked, Go, Roles, Route, page

PLACES, LIFTS = Roles.only(*NAMED[LegalHoldPlaced]), Roles.only(*KEEPS)
WHY, PASSED = "Say why it must be kept, and who asked for that", "Give a day that is still to come"
WHY_OVER = "Say why it need not be kept any more, and who said so"


def holds(asked: Asked) -> Answer:
    """Everybody about whom nothing may be erased, for those who keep records."""
    told: tuple[Hold, ...] = standing(asked.desk, asked.reader, hold_story.tell)
    return page("holds/standing.html", "What must be kept", holds=told)


def place(asked: Asked, *, person: str) -> Answer:
    """From a person's page: have everything about them kept, until a day or until it is over."""
    who = whom(person)
    kept: Kept = asked.desk.read(
        asked.reader, who, lambda view: hold_story.kept(view, who), page="keep everything"
    )
    errors: dict[str, str] = {}
    if asked.is_post and _placed(asked, who, errors):
        return Go(f"/child/{who}/keep-everything/")
    return page(
        "holds/place.html", f"Keep everything: {kept.full_name}", kept=kept, errors=errors,
        posted=asked.posted, ends=asked.reader.has(*KEEPS), ref=str(uuid4()), status=400 if errors else 200,
    )  # fmt: skip


def _placed(asked: Asked, who: SubjectId, errors: dict[str, str]) -> bool:
    said, until = asked.posted, _until(asked, errors)
    if not said.text("reason"):
        errors["reason"] = WHY
    if errors:
        return False
    draft = Draft(
        fact=LegalHoldPlaced(reason=said.text("reason"), until=until),
        about=(who,),
        on=day(asked.today),
        client_ref=said.text("ref") or str(uuid4()),
    )
    try:
        asked.desk.write(asked.reader, [draft])
    except (NotWritable, RefUsed) as odd:
        errors["reason"] = str(odd)
    return not errors


def _until(asked: Asked, errors: dict[str, str]) -> date | None:
    typed = asked.posted.text("until")
    if not typed:
        return None
    try:
        until = read_day(typed, today=asked.today, ahead=True)
    except NotADay as odd:
        errors["until"] = str(odd)
        return None
    if until < asked.today:
        errors["until"] = PASSED
    return until


def end(asked: Asked, *, entry: UUID) -> Answer:
    """One hold, and its end with a reason, for those who keep records."""
    ref = EntryId(str(entry))
    told: Hold = hold(asked.desk, asked.reader, ref, hold_story.tell)
    errors: dict[str, str] = {}
    if asked.is_post and _ended(asked, told, errors):
        return Go(f"/must-be-kept/{ref}/")
    title = "Does it still have to be kept?" if told.stands else "It need not be kept any more"
    return page(
        "holds/one.html", title, told=told, errors=errors, posted=asked.posted, ref=str(uuid4()),
        status=400 if errors else 200,
    )  # fmt: skip


def _ended(asked: Asked, told: Hold, errors: dict[str, str]) -> bool:
    why = asked.posted.text("why")
    if not told.stands:
        return True
    if not why:
        errors["why"] = WHY_OVER
        return False
    try:
        lift(asked.desk, asked.reader, told.placed, why, asked.posted.text("ref") or str(uuid4()))
    except (Moved, RefUsed):
        return True
    return True


ROUTES: tuple[Route, ...] = (
    Route("must-be-kept/", "holds", holds, roles=LIFTS),
    Route("must-be-kept/<uuid:entry>/", "hold", end, ("GET", "POST"), LIFTS),
    Route("child/<str:person>/keep-everything/", "keep_everything", place, ("GET", "POST"), PLACES),
)
