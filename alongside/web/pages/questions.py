"""What the record asks: what does not fit, and what another system said and nobody has checked."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from alongside.access import View
from alongside.practice import QUESTIONS
from alongside.practice import asked as questions_of
from alongside.practice.imported import Claim, checked, claims
from alongside.practice.question import Question
from alongside.record import Entry, Fact, SubjectId
from alongside.returns.cin.claims import questions as imported_questions
from alongside.story.tellers import title_of
from alongside.story.telling import Telling
from alongside.story.unknown import Imported, imported
from alongside.story.words import day_in_words
from alongside.web.pages.seen import Seen, dated
from alongside.web.route import Answer, Asked, Roles, Route


@dataclass(frozen=True)
class Asking:
    """One question, with the entry that raises it."""

    words: str
    code: str
    entry: str = ""
    title: str = ""
    when: str = ""


@dataclass(frozen=True)
class Stated:
    """One value that another system stated."""

    element: str
    value: str
    where: str
    entry: str
    checked: bool


@dataclass(frozen=True)
class Questions:
    """Everything the record asks about one person."""

    fitting: tuple[Asking, ...]
    from_imports: tuple[Asking, ...]
    stated: tuple[Stated, ...]
    unchecked: Imported | None


def questions(asked: Asked, *, person: str) -> Answer:
    """The questions beside one life, each with its entry."""

    def title(_story: Questions, seen: Seen) -> str:
        return f"What the record asks: {seen.full_name}"

    return dated(asked, person, tell, template="questions.html", name="questions", title=title)


def tell(view: View, who: SubjectId) -> Questions:
    """What practice asks of a life, what imports left to ask, and what they stated."""
    telling = Telling(view, who)
    life, policy, today = telling.life, telling.policy, telling.today
    fitting = dict.fromkeys(questions_of(life, policy, today, QUESTIONS))
    left = dict.fromkeys(imported_questions(life, policy, today))
    stated = tuple(_stated(telling, claim) for claim in claims(life))
    view.used(entry for one in (*fitting, *left) if one.about and (entry := life.entry(one.about)))
    return Questions(
        fitting=tuple(_asking(telling, one) for one in fitting),
        from_imports=tuple(_asking(telling, one) for one in left),
        stated=stated,
        unchecked=imported(telling),
    )


def _asking(telling: Telling, one: Question) -> Asking:
    found: Entry[Fact] | None = telling.life.entry(one.about) if one.about else None
    if found is None:
        return Asking(one.words, one.code)
    when = day_in_words(found.on.first, telling.today)
    return Asking(one.words, one.code, found.id, title_of(telling, found), when)


def _stated(telling: Telling, claim: Claim) -> Stated:
    where = f"line {claim.line} of {claim.file}" if claim.file and claim.line else claim.source
    done = checked(telling.life, claim.entry) is not None
    return Stated(claim.element, claim.value, where, quote(claim.entry), done)


ROUTES: tuple[Route, ...] = (
    Route("child/<str:person>/questions/", "questions", questions, roles=Roles.signed_in()),
)
