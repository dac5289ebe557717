"""Has anything been changed? For one life, for the whole record, and for whoever holds eight words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from alongside.access import Role, View
from alongside.desk.intact import Intact, intact
from alongside.desk.receipts import check_receipt, receipt
from alongside.record import EntryId, Sealed
from alongside.record.seal.words import NotTheWords
from alongside.record.when import LONDON
from alongside.story.people import first_name
from alongside.story.words import clock, full_day
from alongside.web.languages import in_english
from alongside.web.pages.seen import whom
from alongside.web.route import Answer, Asked, Roles, Route, page

GOVERNS = (Role.AUDITOR, Role.INFORMATION_GOVERNANCE)


@dataclass(frozen=True)
class Witness:
    """Somebody outside who keeps our signed list, and when they last signed it."""

    name: str
    when: str


@dataclass(frozen=True)
class SealStory:
    """How far the record is sealed, in words."""

    when: str
    size: str
    witnesses: tuple[Witness, ...]


def seal_story(sealed: Sealed | None) -> SealStory | None:
    """A signed state in words; nothing where none was signed yet."""
    if sealed is None:
        return None
    witnesses = tuple(Witness(name, _when(at)) for name, at in sealed.witnesses)
    return SealStory(_when(sealed.at), f"{sealed.size:,}", witnesses)


def _when(at: datetime) -> str:
    return f"{full_day(at.astimezone(LONDON).date())}, {clock(at)}"


def verify(asked: Asked) -> Answer:
    """How the record keeps its word, and how far it has been sealed and witnessed."""
    sealed = seal_story(asked.desk.sealed(asked.reader))
    return page(
        "verify.html", "Has anything been changed?", sealed=sealed, governs=asked.reader.has(*GOVERNS)
    )


def check_child(asked: Asked, *, person: str) -> Answer:
    """Every entry of one life, compared with what was sealed when it was written."""
    who = whom(person)
    checked: Intact = intact(asked.desk, asked.reader, who)

    def names(view: View) -> tuple[str, str]:
        return first_name(view, who), view.name(who)

    name, full = asked.desk.read(asked.reader, who, names, page="check")
    return page(
        "check_child.html", f"Has anything been changed? {full}", person=person, name=name, checked=checked
    )


def give_receipt(asked: Asked, *, entry: UUID) -> Answer:
    """Eight words to take home, by which anybody can ask whether this entry is still as it is now."""
    about = asked.posted.text("about")
    holder = whom(about) if about else None
    given = receipt(asked.desk, asked.reader, EntryId(str(entry)), holder)
    return page("receipt.html", "A receipt", words=given.words, square=given.square(), entry=entry)


def ask_receipt(asked: Asked) -> Answer:
    """Whoever holds eight words asks. The answer tells nothing else: no name, no day, no count."""
    said = asked.posted.text("words")
    error, answer = "", None
    if asked.is_post:
        try:
            answer = check_receipt(asked.desk, said)
        except NotTheWords as odd:
            error = (
                str(odd)
                if in_english()
                else _("Those are not the eight words. Look at your paper once more.")
            )
    status = 400 if error else 200
    return page(
        "ask_receipt.html", "Is it still there?", words=said, error=error, answer=answer, status=status
    )


ROUTES: tuple[Route, ...] = (
    Route("check/", "verify", verify, roles=Roles.signed_in()),
    Route("child/<str:person>/check/", "check_child", check_child, roles=Roles.signed_in()),
    Route("entry/<uuid:entry>/receipt/", "give_receipt", give_receipt, ("POST",), Roles.signed_in()),
    Route("receipt/", "ask_receipt", ask_receipt, ("GET", "POST"), Roles.anyone()),
)
