"""How and when it is safe to reach somebody, said by themselves: about them alone, whoever else there is."""

from __future__ import annotations

from uuid import uuid4

from django.utils.translation import gettext as _

from alongside.desk import NotWritable
from alongside.practice.home import CHANNELS, ContactDetailGiven
from alongside.record import Draft, EntryId, Moved, RefUsed
from alongside.record.when import day
from alongside.story import mine as mine_story
from alongside.story.mine import Mine
from alongside.web.pages.mine.not_kept import not_kept
from alongside.web.route import Answer, Asked, Go, Roles, Route, page

CHANGED = "Changed by themselves"
"""Why the record has a new wording: kept for whoever reads the record, and so never in another language."""


def reach(asked: Asked) -> Answer:
    """The ways to reach them, each of which they can change or take away, and one more."""
    told: Mine = asked.desk.read(asked.reader, asked.reader.who, mine_story.tell, page="how to reach them")
    errors: dict[str, str] = {}
    if asked.is_post and _said(asked, told, errors):
        return Go("/mine/reach/")
    return page(
        "mine/reach.html", _("My page"), told=told, errors=errors, posted=asked.posted,
        ref=str(uuid4()), status=400 if errors else 200,
    )  # fmt: skip


def _said(asked: Asked, told: Mine, errors: dict[str, str]) -> bool:
    said = asked.posted
    if said.text("channel") not in CHANNELS:
        errors["channel"] = _("Choose one.")
        return False
    fact = ContactDetailGiven(
        channel=said.text("channel"),  # type: ignore[arg-type] # it is one of CHANNELS, as was just asked
        value=said.text("value"),
        safe_when=said.text("safe_when"),
        never=said.text("never"),
    )
    before = next((one.entry for one in told.reach if one.entry == said.text("entry")), None)
    draft = Draft(
        fact=fact, about=(asked.reader.who,), on=day(asked.today),
        client_ref=said.text("ref") or str(uuid4()),
        corrects=_newest(asked, before), why=CHANGED if before else "",
    )  # fmt: skip
    try:
        asked.desk.write(asked.reader, [draft])
    except (NotWritable, Moved, RefUsed) as odd:
        errors["value"] = not_kept(odd)
    return not errors


def _newest(asked: Asked, entry: EntryId | None) -> EntryId | None:
    """The last word about this way, which the new one takes the place of."""
    return asked.desk.history(asked.reader, entry)[-1].id if entry else None


ROUTES: tuple[Route, ...] = (Route("mine/reach/", "own_reach", reach, ("GET", "POST"), Roles.family()),)
