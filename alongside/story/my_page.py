"""A child's own page: what is next, their people, their words and what came of them, who is on their side.

Everything here is read from what is theirs and from nothing else (`access.theirs`). Values alone: what the
page says of them, in words of ten years, stands in its template. The ledger is the very one that a director
reads (`story.promises`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice

from alongside.access.view import View
from alongside.practice.circle import Tie
from alongside.practice.clock import chosen
from alongside.practice.involvement import with_them
from alongside.practice.met import first_met
from alongside.practice.person import age
from alongside.practice.voice import AccountGiven, AccountWithdrawn
from alongside.record import Entry, EntryId, SubjectId
from alongside.story import own_map, promises
from alongside.story.chronology import acted_on
from alongside.story.own_map import OwnFace, OwnMapStory
from alongside.story.promises import PromiseLine
from alongside.story.telling import Telling
from alongside.story.words import capital

OLDER = 14
"""Years from which the page speaks as to somebody nearly grown up. Our own choice; no guidance sets it."""
MOST_WORDS = 12
"""How many of their words stand on the page at once; the rest are one press away."""


@dataclass(frozen=True)
class NextTogether:
    """With whom they are next together, and when."""

    name: str
    day: date
    sleeps: int
    note: str


@dataclass(frozen=True)
class MyPerson:
    """Somebody on their map, and what is next with them."""

    face: OwnFace
    next: date | None
    rhythm: str
    ask_again: date | None
    """When we ask somebody again who has not answered yet."""
    broken: bool
    """Whether something came between, and is being mended."""


@dataclass(frozen=True)
class MyWords:
    """Words of theirs, and what came of them."""

    words: str
    form: str
    on: date
    changed: tuple[str, ...]
    why_not: tuple[str, ...]
    entry: EntryId

    @property
    def answered(self) -> bool:
        """Whether anybody has answered, if only with a no and why."""
        return bool(self.changed or self.why_not)


@dataclass(frozen=True)
class MyPromise:
    """A promise to them, as the ledger has it; and whether somebody must say sorry."""

    line: PromiseLine
    sorry: bool


@dataclass(frozen=True)
class Helper:
    """Somebody whose job it is to help them."""

    worker: SubjectId
    name: str
    role: str
    since: date
    met: date | None


@dataclass(frozen=True)
class MyPage:
    """Everything on a child's own page."""

    child: SubjectId
    name: str
    older: bool
    today: date
    next: NextTogether | None
    people: tuple[MyPerson, ...]
    map: OwnMapStory
    words: tuple[MyWords, ...]
    more_words: int
    promises: tuple[MyPromise, ...]
    helpers: tuple[Helper, ...]


def tell(view: View, child: SubjectId) -> MyPage:
    """The page of a child, for that child. Raises `NotHere`."""
    telling = Telling(view, child)
    mine = own_map.told(telling)
    words = tuple(_words(telling))
    return MyPage(
        child=child,
        name=capital(telling.name),
        older=(age(telling.life, telling.today) or 0) >= OLDER,
        today=telling.today,
        next=_next(telling),
        people=tuple(_person(telling, face) for face in mine.faces),
        map=mine,
        words=tuple(islice(words, MOST_WORDS)),
        more_words=max(len(words) - MOST_WORDS, 0),
        promises=tuple(_promise(line) for line in promises.ledger(telling)),
        helpers=tuple(_helpers(telling)),
    )


def _next(telling: Telling) -> NextTogether | None:
    """The first time together that has a day; a day has to be ahead to be looked forward to."""
    found = [(day, tie) for tie in telling.ties if (day := _day(telling, tie))]
    if not found:
        return None
    day, tie = min(found, key=lambda one: one[0])
    again = chosen(telling.life, tie.agreed.id, telling.today) if tie.agreed else None
    note = again.fact.why if again else ""
    return NextTogether(capital(telling.names(tie.person)), day, (day - telling.today).days, note)


def _day(telling: Telling, tie: Tie) -> date | None:
    again = chosen(telling.life, tie.agreed.id, telling.today) if tie.agreed else None
    return again.fact.review_on if again and again.fact.review_on >= telling.today else None


def _person(telling: Telling, face: OwnFace) -> MyPerson:
    tie = next((one for one in telling.ties if one.person == face.person), None)
    again = tie.asked.fact.ask_again if tie and tie.asked else None
    return MyPerson(
        face=face,
        next=_day(telling, tie) if tie else None,
        rhythm=tie.agreed.fact.rhythm if tie and tie.agreed else "",
        ask_again=again if again and again >= telling.today else None,
        broken=bool(tie and tie.broken),
    )


def _words(telling: Telling) -> Iterator[MyWords]:
    """What they said themselves, the newest first; what they took back is not among it."""
    life = telling.life
    back = {life.root(entry.fact.account) for entry in life.each(AccountWithdrawn)}
    for entry in reversed(life.each(AccountGiven)):
        if entry.root not in back and _is_mine(telling, entry):
            telling.view.used([entry])
            came = list(acted_on(life, entry.id))
            yield MyWords(
                words=entry.fact.words,
                form=entry.fact.form,
                on=entry.on.first,
                changed=tuple(one.fact.changed for one in came if one.fact.changed),
                why_not=tuple(one.fact.why_not for one in came if one.fact.why_not),
                entry=entry.id,
            )


def _is_mine(telling: Telling, entry: Entry[AccountGiven]) -> bool:
    return (entry.said_by or entry.by) in telling.life.subjects


def _promise(line: PromiseLine) -> MyPromise:
    """A promise that we or another service broke is owed a sorry; one the family moved is not."""
    return MyPromise(line, bool(line.not_kept or line.broken))


def _helpers(telling: Telling) -> Iterator[Helper]:
    roles = telling.policy.codes("worker_role", telling.today)
    met = first_met(telling.life)
    for one in {each.worker: each for each in with_them(telling.life, telling.today)}.values():
        role = "" if one.role == "other" else roles.words(one.role)
        entry = met.get(one.worker)
        first = entry.on.first if entry else None
        yield Helper(one.worker, telling.names(one.worker), role, one.start, first)
