"""What the record asks: what we do not know, what does not fit, and what another system said.

Each line stands with the way to where it is answered, for a reader who may write it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote

from alongside.access import View
from alongside.access.authority import WRITERS
from alongside.practice import QUESTIONS
from alongside.practice import asked as questions_of
from alongside.practice.assessment import EvidenceNoted
from alongside.practice.circle import CircleAsked, FamilyTimeHappened, ImportantPersonAsked
from alongside.practice.correction import NOT_SEEN
from alongside.practice.decision import DecisionReviewed
from alongside.practice.home import MovedHome
from alongside.practice.imported import Claim, checked, claims
from alongside.practice.question import Question
from alongside.practice.relationship import RelationshipTold
from alongside.record import Entry, Fact, SubjectId, Withheld
from alongside.returns.cin.claims import questions as imported_questions
from alongside.story.taken_back import in_words
from alongside.story.tellers import title_of
from alongside.story.telling import Telling
from alongside.story.unknown import Imported, Kind, Unknown, imported
from alongside.story.unknown import told as unknowns
from alongside.story.words import day_in_words
from alongside.web.pages.seen import Seen, dated
from alongside.web.pages.writing import return_asks
from alongside.web.pages.writing.kinds import may
from alongside.web.pages.writing.return_asks import ReturnAsks
from alongside.web.pages.writing.write import address
from alongside.web.route import Answer, Asked, Roles, Route

ANSWERED_BY: Mapping[Kind, type[Fact]] = {
    Kind.DECISION: DecisionReviewed,
    Kind.EVIDENCE: EvidenceNoted,
    Kind.CIRCLE: CircleAsked,
    Kind.TIE: FamilyTimeHappened,
    Kind.KIN: RelationshipTold,
    Kind.HOME: MovedHome,
}
TAKEN_BACK, SAY_WHETHER = "What was taken back", "Say whether it holds"
WRITE_IT, PUT_RIGHT, SAY_WHICH = "Write down the answer", "Put it right", "Say which is right"


@dataclass(frozen=True)
class Asking:
    """One question, with the entry that raises it."""

    words: str
    code: str
    entry: str = ""
    title: str = ""
    when: str = ""
    why: str = ""
    way: str = ""
    """The address at which it is answered; nothing for a reader who may not."""
    way_words: str = ""


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

    unknown: tuple[Asking, ...]
    fitting: tuple[Asking, ...]
    from_imports: tuple[Asking, ...]
    stated: tuple[Stated, ...]
    unchecked: Imported | None
    return_asks: tuple[ReturnAsks, ...] = ()
    """What this year's return would ask that nothing else here does."""
    partly: bool = False
    """Whether the reader is told that something is kept from them: it may hold an answer already."""


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
        unknown=tuple(_unknown(telling, one) for one in unknowns(telling) if one.kind is not Kind.QUESTION),
        fitting=tuple(_asking(telling, one) for one in fitting),
        from_imports=tuple(_asking(telling, one, claim=True) for one in left),
        stated=stated,
        unchecked=imported(telling),
        return_asks=return_asks.tell(telling, {one.code for one in fitting}),
        partly=any(isinstance(entry.fact, Withheld) for entry in life.entries),
    )


def _unknown(telling: Telling, one: Unknown) -> Asking:
    """One line of the child's own page, with the form that answers it."""
    kind = ImportantPersonAsked if one.kind is Kind.TIE and one.entry else ANSWERED_BY[one.kind]
    about = one.about if one.kind is Kind.KIN and one.about else telling.who
    way = address(kind.__name__, (about,)) if _writes(telling) and may(telling.view.reader, kind) else ""
    return Asking(one.words, one.kind.value, why=one.why, way=way, way_words=WRITE_IT)


def _asking(telling: Telling, one: Question, *, claim: bool = False) -> Asking:
    if one.code == NOT_SEEN and one.about:
        way = f"/entry/{one.about}/still-holds/?about={telling.who}" if _writes(telling) else ""
        return Asking(in_words(telling, one), one.code, one.about, TAKEN_BACK, way=way, way_words=SAY_WHETHER)
    found: Entry[Fact] | None = telling.life.entry(one.about) if one.about else None
    if found is None:
        way = f"/write/?about={telling.who}" if _writes(telling) else ""
        return Asking(one.words, one.code, way=way, way_words=WRITE_IT)
    when = day_in_words(found.on.first, telling.today)
    way = f"/entry/{found.id}/{'check' if claim else 'correct'}/" if _writes(telling) else ""
    words = SAY_WHICH if claim else PUT_RIGHT
    return Asking(one.words, one.code, found.id, title_of(telling, found), when, way=way, way_words=words)


def _writes(telling: Telling) -> bool:
    """Whether this reader writes, and the page is of today: nothing is answered in a look back."""
    return telling.view.known is None and telling.view.reader.has(*WRITERS)


def _stated(telling: Telling, claim: Claim) -> Stated:
    where = f"line {claim.line} of {claim.file}" if claim.file and claim.line else claim.source
    done = checked(telling.life, claim.entry) is not None
    return Stated(claim.element, claim.value, where, quote(claim.entry), done)


ROUTES: tuple[Route, ...] = (
    Route("child/<str:person>/questions/", "questions", questions, roles=Roles.signed_in()),
)
