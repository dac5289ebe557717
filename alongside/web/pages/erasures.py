"""Lawful erasure by two people: one asks, on an entry's page; another reads what would go, and answers."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from alongside.access import View
from alongside.access.authority import KEEPS, NAMED
from alongside.access.facts import ErasureAsked
from alongside.desk import HoldsUp, NotHere, NotWritable, OnHold, Repeats, TwoPeople
from alongside.desk.erasing import HOLDS_UP
from alongside.desk.erasures import agrees, erasure, refuse, take_back, waiting
from alongside.record import EntryId, Moved, SubjectId
from alongside.story import erasure as erasure_story
from alongside.story.erasure import Asking, Request
from alongside.story.people import first_name
from alongside.story.words import capital
from alongside.web.pages.seen import about_whom
from alongside.web.route import Answer, Asked, Go, Roles, Route, page

ASKS, COMES = Roles.only(*NAMED[ErasureAsked]), Roles.only(*KEEPS)
HOME = "/erasures/"
NEVER = frozenset(fact.__name__ for fact in HOLDS_UP)
NO_PART = "Choose which words should go"
NO_LAW = "Say by which law"
NO_REASON = "Say why, without repeating the words that should go"
YES, NO, BACK = "yes", "no", "back"
ANSWERS = {
    YES: "Say what you checked, for whoever asks later why this is gone",
    NO: "Say why these words must stay, for whoever asked",
    BACK: "Say why you take it back",
}
"""What a request can be answered, each with what is said where its reason is missing."""


@dataclass(frozen=True)
class AskPage:
    """What could go from an entry, and in whose life it is read."""

    asking: Asking
    person: SubjectId
    name: str


def ask(asked: Asked, *, entry: UUID) -> Answer:
    """Ask that words of one entry be erased. Nothing goes until a second person agrees."""
    ref = EntryId(str(entry))
    about = about_whom(asked)

    def tell(view: View, who: SubjectId) -> AskPage:
        return AskPage(erasure_story.asking(view, who, ref), who, first_name(view, who))

    told: AskPage = asked.desk.entry(asked.reader, ref, tell, about=about)
    errors: dict[str, str] = {}
    if asked.is_post and _may_ask(told) and _asked_for(asked, ref, told, errors):
        return Go(f"/entry/{ref}/?about={told.person}")
    return page(
        "erasures/ask.html", "Ask that words be erased", told=told, errors=errors, posted=asked.posted,
        never=told.asking.kind in NEVER, may_ask=_may_ask(told), status=400 if errors else 200,
    )  # fmt: skip


def _may_ask(told: AskPage) -> bool:
    one = told.asking
    return bool(one.words.pieces) and not one.hold and not one.waits and one.kind not in NEVER


def _asked_for(asked: Asked, ref: EntryId, told: AskPage, errors: dict[str, str]) -> bool:
    said = asked.posted
    parts = tuple(one.part for one in told.asking.words.pieces if one.part in said.all("part"))
    wanted = (
        ("part", parts, NO_PART),
        ("law", said.text("law"), NO_LAW),
        ("reason", said.text("reason"), NO_REASON),
    )
    errors |= {name: words for name, value, words in wanted if not value}
    if errors:
        return False
    try:
        asked.desk.erase_ask(
            asked.reader, ref, parts, law=said.text("law"), reason=said.text("reason"),
            alone=told.asking.alone or bool(said.text("alone")),
        )  # fmt: skip
    except Repeats as odd:
        errors["reason"] = capital(str(odd))
    except (HoldsUp, NotWritable, OnHold) as odd:
        errors["part"] = capital(str(odd))
    return not errors


def erasures(asked: Asked) -> Answer:
    """What was asked for and not carried out: what waits for a second person, and what stays."""
    every: tuple[Request, ...] = waiting(asked.desk, asked.reader, erasure_story.request)
    told = [one for one in every if one.leads]
    return page(
        "erasures/waiting.html",
        "What waits to be erased",
        requests=[one for one in told if one.waits],
        stayed=[one for one in reversed(told) if not one.waits],
        agrees=agrees(asked.reader),
    )


def one(asked: Asked, *, entry: UUID) -> Answer:
    """One request: exactly what would go and what stays.

    Somebody else than who asked agrees or says no; whoever asked may take it back. It has one answer: who
    comes second, also in the same moment, reads on this page what was answered.
    """
    ref = EntryId(str(entry))
    told: Request = erasure(asked.desk, asked.reader, ref, erasure_story.request)
    errors: dict[str, str] = {}
    if asked.is_post and _answered(asked, told, errors):
        return Go(f"{HOME}{ref}/")
    return page(
        "erasures/one.html", _title(told), told=told, errors=errors, agrees=agrees(asked.reader),
        posted=asked.posted, status=400 if errors else 200,
    )  # fmt: skip


def _title(told: Request) -> str:
    if told.done:
        return "The words are gone"
    return "Should these words go?" if told.waits else "The words stay"


def _answered(asked: Asked, told: Request, errors: dict[str, str]) -> bool:
    """Whether a request has an answer now. Raises `NotHere` for an answer not this reader's to give."""
    answer = asked.posted.text("answer")
    theirs = told.own if answer == BACK else answer in ANSWERS and agrees(asked.reader)
    if not theirs:
        raise NotHere
    if not told.waits:
        return True
    words = asked.posted.text(answer)
    if not words:
        errors[answer] = ANSWERS[answer]
        return False
    try:
        _answer(asked, told.asked, answer, words)
    except Moved:
        return True
    except (TwoPeople, OnHold, Repeats) as odd:
        errors[answer] = f"Nothing was written: {odd}" if answer != YES else f"Nothing was erased: {odd}"
    return not errors


def _answer(asked: Asked, ref: EntryId, answer: str, words: str) -> None:
    if answer == YES:
        asked.desk.erase_agree(asked.reader, ref, words)
    elif answer == NO:
        refuse(asked.desk, asked.reader, ref, words)
    else:
        take_back(asked.desk, asked.reader, ref, words)


ROUTES: tuple[Route, ...] = (
    Route("entry/<uuid:entry>/erase/", "ask_erasure", ask, ("GET", "POST"), ASKS),
    Route("erasures/", "erasures", erasures, roles=COMES),
    Route("erasures/<uuid:entry>/", "erasure", one, ("GET", "POST"), COMES),
)
