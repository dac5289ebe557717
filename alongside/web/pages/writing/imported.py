"""What another system said, held against what a worker knows: right, wrong, or we cannot tell."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import msgspec

from alongside.access import View
from alongside.access.authority import WRITERS
from alongside.desk import NotHere
from alongside.practice.imported import RIGHT, ImportChecked, SourceStated, checked
from alongside.record import Draft, Entry, EntryId, Life, Origin, SubjectId
from alongside.record.when import day
from alongside.returns.cin.claims import questions
from alongside.story import entry as entry_story
from alongside.story.entry import EntryStory
from alongside.web.route import Answer, Asked, Go, Roles, Route, page


def to_check(life: Life, entry: EntryId) -> bool:
    """Whether this came from another system and nobody has checked it yet."""
    found = life.entry(entry)
    return found is not None and _is_imported(found) and checked(life, found.root) is None


def _is_imported(entry: Entry[Any]) -> bool:
    says = not isinstance(entry.fact, SourceStated) or bool(entry.fact.stated)
    return entry.origin is Origin.IMPORT and says and not entry.withdraws


def check_import(asked: Asked, *, entry: str) -> Answer:
    """Ask whether an imported entry is right; one that is wrong is put right next."""

    def tell(view: View, who: SubjectId) -> tuple[EntryStory, Entry[Any], list[str]]:
        story = entry_story.tell(view, who, EntryId(entry))
        last = view.life(who).history(story.entry)[-1]
        return story, last, _claimed(view, who, last)

    told, last, claimed = asked.desk.entry(asked.reader, EntryId(entry), tell)
    if not _is_imported(last):
        raise NotHere
    said = asked.posted
    errors = {"right": "Say whether it is right"} if asked.is_post and said.text("right") not in RIGHT else {}
    if asked.is_post and not errors:
        return _written(asked, last)
    return page(
        "writing/imported.html", "Is this right?", told=told, errors=errors, options=list(RIGHT.items()),
        claimed=claimed,
        posted=said, ref=said.text("ref") or str(uuid4()), status=400 if errors else 200,
    )  # fmt: skip


def _claimed(view: View, who: SubjectId, last: Entry[Any]) -> list[str]:
    """What a file said that the record does not: a claim is kept beside the facts, and has no answers."""
    if not isinstance(last.fact, SourceStated):
        return []
    asks = questions(view.life(who), view.policy, view.today)
    return [one.words for one in asks if one.about == last.id]


def _next(last: Entry[Any], right: str) -> str:
    """Where it is put right: what is wrong itself, or the fact beside which a claim that is right stands."""
    if not isinstance(last.fact, SourceStated):
        return f"/entry/{last.id}/correct/" if right == "wrong" else f"/entry/{last.id}/"
    beside = last.fact.entry if right == "right" else None
    return f"/entry/{beside}/correct/" if beside else f"/entry/{last.id}/"


def _written(asked: Asked, last: Entry[Any]) -> Answer:
    said = asked.posted
    fact = msgspec.convert(
        {"entry": last.root, "right": said.text("right"), "words": said.text("words")}, ImportChecked
    )
    ref = said.text("ref") or str(uuid4())
    asked.desk.write(
        asked.reader, [Draft(fact=fact, about=last.subjects, on=day(asked.today), client_ref=ref)]
    )
    return Go(_next(last, said.text("right")))


ROUTES: tuple[Route, ...] = (
    Route(
        "entry/<str:entry>/check/", "check_import", check_import, methods=("GET", "POST"),
        roles=Roles.only(*WRITERS),
    ),
)  # fmt: skip
