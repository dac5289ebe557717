"""Help on a page of one's own: ask, want it or not, say whether it came, take back a yes, say how it was.

A no is one press, and changes nothing else: it is said beside every button, and held by the question that
whoever goes further after a no has to answer.
"""

from __future__ import annotations

from collections.abc import Callable
from uuid import uuid4

from django.utils.translation import gettext as _

from alongside.desk import NotWritable, NotYours
from alongside.practice import encounter
from alongside.practice import help as helping
from alongside.practice.agreement import AgreementWithdrawn
from alongside.practice.encounter import QuestionAnswered
from alongside.practice.help import HelpAnswered, HelpAskedFor, HelpConfirmed
from alongside.record import Draft, Fact, RefUsed, SubjectId
from alongside.record.when import day
from alongside.story import my_help as story
from alongside.story.my_help import MyHelpPage
from alongside.web.pages.mine.not_kept import not_kept
from alongside.web.route import Answer, Asked, Go, Roles, Route, page

WITH_HELP = Roles.family("young_person", "parent_or_carer", "network")
HERE, HOW_IT_WAS = "/mine/help/", "/mine/how-it-was/"
About = tuple[SubjectId, ...]
Said = tuple[Fact, About] | None


def own_help(asked: Asked) -> Answer:
    """What they asked for, what is offered, what came, and what they agreed to."""
    told = _told(asked)
    errors: dict[str, str] = {}
    if asked.is_post:
        said = _said(asked, told)
        if said is None:
            errors["words"] = _("Say it in your own words, or press one.")
        elif _written(asked, [said], errors):
            return Go(HERE)
    return page("mine/help.html", _("My page"), told=told, errors=errors, posted=asked.posted,
                ref=str(uuid4()), status=400 if errors else 200)  # fmt: skip


def own_how_it_was(asked: Asked) -> Answer:
    """The two questions, for them alone."""
    told = _told(asked)
    errors: dict[str, str] = {}
    if asked.is_post and told.questions and _written(asked, _answers(asked, told), errors):
        return Go(HOW_IT_WAS)
    return page("mine/how_it_was.html", _("My page"), told=told, errors=errors, ref=str(uuid4()))


def _told(asked: Asked) -> MyHelpPage:
    told: MyHelpPage = asked.desk.read(asked.reader, asked.reader.who, story.tell, page="help, on their page")
    return told


def _said(asked: Asked, told: MyHelpPage) -> Said:
    """What they said, to what is theirs; nothing where it is to something else, or says nothing."""
    do = DO.get(asked.posted.text("do"))
    return do(asked, told) if do else None


def _ask(asked: Asked, told: MyHelpPage) -> Said:
    words = asked.posted.text("words").strip()
    return (HelpAskedFor(words=words, via="request_for_support"), told.whom) if words else None


def _answer(asked: Asked, told: MyHelpPage) -> Said:
    said = asked.posted
    offer = next((one for one in told.offered if one.offer == said.text("to")), None)
    answer = said.text("answer")
    if offer is None or offer.offer is None or answer not in helping.ANSWERS:
        return None
    fact = HelpAnswered(offer=offer.offer, answer=answer, words=said.text("words").strip())  # type: ignore[arg-type]
    return fact, offer.about


def _confirm(asked: Asked, told: MyHelpPage) -> Said:
    said = asked.posted
    came = next((one for one in told.to_confirm if one.arrived == said.text("to")), None)
    if came is None or came.arrived is None or said.text("came") not in ("yes", "no"):
        return None
    fact = HelpConfirmed(
        arrived=came.arrived, came=said.text("came") == "yes", words=said.text("words").strip()
    )
    return fact, came.about


def _take_back(asked: Asked, told: MyHelpPage) -> Said:
    said = asked.posted
    one = next((a for a in told.agreements if a.asked == said.text("to") and a.can_take_back), None)
    if one is None:
        return None
    return AgreementWithdrawn(asked=one.asked, words=said.text("words").strip()), one.about


DO: dict[str, Callable[[Asked, MyHelpPage], Said]] = {
    "ask": _ask,
    "answer": _answer,
    "confirm": _confirm,
    "take_back": _take_back,
}


def _answers(asked: Asked, told: MyHelpPage) -> list[tuple[Fact, About]]:
    found: list[tuple[Fact, About]] = []
    for number, one in enumerate(told.questions):
        words = asked.posted.text(f"words-{number}").strip()
        answer = asked.posted.text(f"answer-{number}")
        given = answer if answer in encounter.ANSWERS else ""
        said = given if given or words else "rather_not"
        found.append((QuestionAnswered(asked=one.put, words=words, answer=said), one.about))  # type: ignore[arg-type]
    return found


def _written(asked: Asked, said: list[tuple[Fact, About]], errors: dict[str, str]) -> bool:
    ref = asked.posted.text("ref") or str(uuid4())
    drafts = [
        Draft(fact=fact, about=about, on=day(asked.today), client_ref=f"{ref}/{number}")
        for number, (fact, about) in enumerate(said)
    ]
    try:
        asked.desk.write(asked.reader, drafts)
    except (NotWritable, NotYours) as odd:
        errors["words"] = not_kept(odd)
    except RefUsed:
        return True
    return not errors


ROUTES: tuple[Route, ...] = (
    Route("mine/help/", "own_help", own_help, ("GET", "POST"), WITH_HELP),
    Route("mine/how-it-was/", "own_how_it_was", own_how_it_was, ("GET", "POST"), WITH_HELP),
)
