"""Who loves this child? People grouped by where they live, each in words; nothing is measured.

Somebody who is not safe is never drawn. The caption says that someone is left off, and only to a reader
to whom the record tells it. Where nobody has asked, the empty seats and what to ask are the story (N8).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from alongside.access.view import View
from alongside.practice.circle import Tie, tie_last_alive, was_asked
from alongside.practice.clock import chosen
from alongside.practice.home import home_address
from alongside.practice.involvement import with_them
from alongside.practice.own_map import LovedOneNamed, without_record
from alongside.practice.person import age, died_on, is_unborn
from alongside.record import Entry, EntryId, SubjectId
from alongside.story import kept_ties
from alongside.story.houses import Place, house_of, no_house
from alongside.story.kept_ties import KeptTie, PrivateTie
from alongside.story.telling import Telling
from alongside.story.words import NO_NAMES, capital, counted, day_in_words, listed, near_day, whole

THIS_MONTH = timedelta(days=31)
TITLE, TITLE_OF_THE_DEAD = "Who loves {name}?", "Who loved {name}?"
THEIRS = "{name} named them too"
JOB, REMEMBERED = "It's their job to help", "Remembered"
LIVES_HERE = "They live together"
DIED, DIED_ON = "Has died", "Died {day}"
NOT_TOGETHER = "Nothing here says when they were last together"
LAST_TIME = "{day}"
ASK_AGAIN = "We ask again on {day}"
HURT, HURT_OURS = "What hurt it: {cause}", "What hurt it: a decision of ours"
SEES_TO_IT = "Who sees to it: {who}"
NO_NEXT, AS_AGREED = "No day yet", "As it was agreed"
CHOSE = "{name} said who belongs here and what to say about them, on {day}."
TOLD_BY_OTHERS = "{name} has not been asked who belongs here. Others told us, or it is read from the record."
DID_NOT_WANT = "{name} was asked on {day} and did not want to say. We do not press."
NOT_NOW = "{name} was asked on {day}: not today."
NOTHING_MEASURED = "People are grouped by where they live. Nothing here is measured."
LEFT_OFF = "{count} left off the picture, because it is not safe."
PERSON_IS, PEOPLE_ARE = "person is", "people are"
NOBODY_ASKED = "Nobody has asked {name} who matters to them"
PROMPTS = (
    "Who came to your last birthday?",
    "Who would you ring if your bike broke?",
    "Who do you think about at night?",
)
PROMPTS_OF_A_SMALL_CHILD = (
    "Who makes {name} laugh?",
    "Whom does {name} reach for?",
    "Who puts {name} to bed?",
)
ANSWERS_AT = 5
"""Years at which the child is asked; before that, those who know them. Our own choice; no guidance."""
EMPTY_SEATS = ("a friend?", "a teacher?", "an animal?", "someone who died?")
CAUSES = {
    "people": "something between the two of them",
    "our_decision": "a decision of ours",
    "distance": "distance",
    "order": "a court's order",
}


class State(StrEnum):
    """How a tie stands, shown as a ring. It says when they were together, never how close they are."""

    TOGETHER = "together"
    WAITING = "waiting"
    BROKEN = "broken"
    DIED = "died"
    NOT_KNOWN = "not_known"
    NAMED = "named"
    """Named, without a record: a dog, a friend from the park. Nobody writes down when they were together."""


STATES = {
    State.TOGETHER: "together this month",
    State.WAITING: "waiting",
    State.BROKEN: "broken, and being mended",
    State.DIED: "has died, still loved",
    State.NOT_KNOWN: "nothing here says when they were last together",
    State.NAMED: "named, and needs no record",
}


@dataclass(frozen=True)
class Seat:
    """One person of the circle."""

    person: SubjectId | None
    """Nobody's where they have no record."""
    name: str
    in_words: str
    """What the child says about them, in the child's words."""
    state: State
    last: str
    next: str
    keeps: str
    """How they keep in touch: what they do together, and what was agreed."""
    entry: EntryId | None = None

    @property
    def state_words(self) -> str:
        """The ring, said."""
        return STATES[self.state]


@dataclass(frozen=True)
class House:
    """People who live in one place, or who belong together otherwise."""

    key: str
    heading: str
    seats: tuple[Seat, ...]
    here: bool = False
    """Whether the child lives here."""
    protected: bool = False


@dataclass(frozen=True)
class BrokenTie:
    """A tie that was hurt, and what is being tried."""

    person: SubjectId
    name: str
    what_happened: str
    since: date
    tried: str
    entry: EntryId


@dataclass(frozen=True)
class Circle:
    """The circle of one child, to be drawn and to be read."""

    title: str
    child: SubjectId
    name: str
    houses: tuple[House, ...]
    caption: str
    broken: tuple[BrokenTie, ...] = ()
    ask: str = ""
    """What nobody has asked yet; empty where somebody has."""
    prompts: tuple[str, ...] = ()
    empty_seats: tuple[str, ...] = ()
    left_off: int = 0
    kept: tuple[KeptTie, ...] = ()
    """Who is not on the picture because it is not safe, and what we know."""
    private: tuple[PrivateTie, ...] = ()
    """What is kept from others about those in it."""
    not_whole: str = ""
    """Said where something is kept from this reader, with a mark."""

    @property
    def seats(self) -> tuple[Seat, ...]:
        """Everyone in it, house by house."""
        return tuple(seat for house in self.houses for seat in house.seats)


def tell(view: View, child: SubjectId) -> Circle:
    """The circle of a child, as known on the day of the view."""
    return told(Telling(view, child))


def told(telling: Telling) -> Circle:
    """The same, where a child's story is being told already."""
    ties = [tie for tie in telling.ties if tie.person not in telling.unsafe]
    people = _people(telling, ties)
    seats = [_seat(telling, who, tie) for who, tie in people.items()]
    seats += [_named(entry) for entry in without_record(telling.life)]
    asked = was_asked(telling.life)
    heard = any(tie.named for tie in ties) or bool(without_record(telling.life))
    may_ask = not (asked or heard or telling.died)
    left_off = len(telling.unsafe)
    telling.view.used(entry for tie in ties for entry in _entries(tie))
    return Circle(
        title=(TITLE_OF_THE_DEAD if telling.died else TITLE).format(name=telling.name),
        child=telling.who,
        name=telling.name,
        houses=tuple(_houses(telling, seats)),
        caption=_caption(telling, asked, left_off),
        broken=tuple(_broken(telling, ties)),
        ask=NOBODY_ASKED.format(name=telling.name) if may_ask else "",
        prompts=_prompts(telling) if may_ask else (),
        empty_seats=() if heard or telling.died else EMPTY_SEATS,
        left_off=left_off,
        kept=kept_ties.kept(telling),
        private=kept_ties.private(telling),
        not_whole=kept_ties.not_whole(telling),
    )


def _prompts(telling: Telling) -> tuple[str, ...]:
    old = age(telling.life, telling.today)
    small = is_unborn(telling.life, telling.today) or (old is not None and old < ANSWERS_AT)
    return tuple(one.format(name=telling.name) for one in (PROMPTS_OF_A_SMALL_CHILD if small else PROMPTS))


def _entries(tie: Tie) -> Iterator[Entry[Any]]:
    every = (tie.named, tie.agreed, tie.asked, tie.broken, tie.mended)
    return (entry for entry in every if entry is not None)


def _people(telling: Telling, ties: Iterable[Tie]) -> dict[SubjectId, Tie | None]:
    """Those named first; then parents, brothers and sisters, and who lives with the child."""
    found: dict[SubjectId, Tie | None] = {tie.person: tie for tie in ties}
    near = [who for who, one in telling.relations.items() if one.kind in NEAR]
    housemates = [one for one in (telling.home.people if telling.home else ()) if one in telling.relations]
    for who in (*near, *telling.kin, *housemates):
        if who not in telling.unsafe and who not in telling.life.subjects:
            found.setdefault(who, None)
    return found


NEAR = frozenset({"mother", "father", "parent", "adopter", "sibling", "half_sibling", "grandparent", "carer"})


def _seat(telling: Telling, who: SubjectId, tie: Tie | None) -> Seat:
    died = _died(telling, who)
    together = died is None and _live_together(telling, who)
    return Seat(
        person=who,
        name=capital(telling.names(who)),
        in_words=tie.in_words if tie else "",
        state=_state(telling, tie, died=died, together=together),
        last=_last(telling, tie, died, together=together),
        next="" if died else _next(telling, tie, together=together),
        keeps=whole(_keeps(tie), _sees_to_it(telling, tie)),
        entry=tie.named.id if tie and tie.named else None,
    )


def _named(entry: Entry[LovedOneNamed]) -> Seat:
    """Somebody without a record: a dog, a friend, somebody who has died."""
    fact = entry.fact
    state = State.DIED if fact.kind == "died" else State.NAMED
    last = DIED if fact.kind == "died" else ""
    return Seat(None, capital(fact.named), fact.in_words, state, last, "", whole(fact.together), entry.id)


def _died(telling: Telling, who: SubjectId) -> date | None:
    life = telling.lives.get(who)
    return died_on(life) if life else None


def _live_together(telling: Telling, who: SubjectId) -> bool:
    home = telling.home
    life = telling.lives.get(who)
    if home is None or who not in home.people:
        return False
    theirs = home_address(life, telling.today) if life else home
    return theirs is not None and theirs.opened_by == home.opened_by


def _state(telling: Telling, tie: Tie | None, *, died: date | None, together: bool) -> State:
    if died:
        return State.DIED
    if tie and tie.broken:
        return State.BROKEN
    if together:
        return State.TOGETHER
    last = tie.last_alive if tie else None
    return State.WAITING if last is None and tie and tie.agreed else _since(telling, last)


def _since(telling: Telling, last: date | None) -> State:
    """The ring of a day on which they were together; of none, that nobody knows."""
    if last is None:
        return State.NOT_KNOWN
    return State.TOGETHER if telling.today - last <= THIS_MONTH else State.WAITING


def _last(telling: Telling, tie: Tie | None, died: date | None, *, together: bool) -> str:
    if died:
        return DIED_ON.format(day=day_in_words(died, telling.today))
    if together:
        return LIVES_HERE
    last = tie.last_alive if tie else None
    return capital(near_day(last, telling.today)) if last else NOT_TOGETHER


def _next(telling: Telling, tie: Tie | None, *, together: bool) -> str:
    day = _next_day(telling, tie)
    if day:
        return capital(near_day(day, telling.today))
    again = tie.asked.fact.ask_again if tie and tie.asked else None
    if again and again >= telling.today:
        return ASK_AGAIN.format(day=day_in_words(again, telling.today))
    agreed = tie.agreed.fact.rhythm if tie and tie.agreed else ""
    return "" if together else AS_AGREED if agreed else NO_NEXT


def _next_day(telling: Telling, tie: Tie | None) -> date | None:
    agreed = chosen(telling.life, tie.agreed.id, telling.today) if tie and tie.agreed else None
    return agreed.fact.review_on if agreed and agreed.fact.review_on >= telling.today else None


def _keeps(tie: Tie | None) -> str:
    if tie is None:
        return ""
    rhythm = tie.agreed.fact.rhythm if tie.agreed else ""
    return whole(tie.together, "" if _says(rhythm) <= _says(tie.together) else rhythm)


def _sees_to_it(telling: Telling, tie: Tie | None) -> str:
    """Who keeps it going, where somebody said that they do."""
    fact = tie.agreed.fact if tie and tie.agreed else None
    names = (telling.names(fact.seen_to_by) if fact.seen_to_by else "", fact.seen_to_by_name) if fact else ()
    return SEES_TO_IT.format(who=listed(filter(None, names))) if any(names) else ""


def _says(words: str) -> frozenset[str]:
    """What is said, as it is compared: "on Wednesdays at six" and "every Wednesday at six" say the same."""
    told = (one.strip(".,:;!").removesuffix("s") for one in words.casefold().split() if one not in NO_NAMES)
    return frozenset(told)


def _houses(telling: Telling, seats: Iterable[Seat]) -> Iterator[House]:
    """Home by home, the child's own first; then who helps, then those remembered."""
    groups: dict[str, list[Seat]] = {}
    places: dict[str, Place] = {}
    for seat in (one for one in seats if one.state is not State.DIED and one.person):
        place = (house_of(telling, seat.person) if seat.person else None) or no_house()
        if place.key not in places or place.protected:
            places[place.key] = place
        groups.setdefault(place.key, []).append(seat)
    for count, key in enumerate(sorted(groups, key=lambda key: not places[key].here), start=1):
        place = places[key]
        yield House(f"home-{count}", place.heading, tuple(groups[key]), place.here, place.protected)
    theirs = tuple(seat for seat in seats if seat.state is State.NAMED)
    if theirs:
        yield House("theirs", THEIRS.format(name=telling.name), theirs)
    helpers = tuple(_helper(telling, one.worker) for one in with_them(telling.life, telling.today))
    if helpers:
        yield House("job", JOB, tuple({seat.person: seat for seat in helpers}.values()))
    gone = tuple(seat for seat in seats if seat.state is State.DIED)
    if gone:
        yield House("remembered", REMEMBERED, gone)


def _helper(telling: Telling, who: SubjectId) -> Seat:
    """Somebody whose job it is: their ring too says when they were together, not that they were allocated."""
    state = _since(telling, tie_last_alive(telling.life, who))
    return Seat(who, telling.names(who), "", state, "", "", "")


def _broken(telling: Telling, ties: Iterable[Tie]) -> Iterator[BrokenTie]:
    for tie in ties:
        if tie.broken is not None and _died(telling, tie.person) is None:
            fact, name = tie.broken.fact, capital(telling.names(tie.person))
            cause = CAUSES.get(fact.cause, "")
            what = whole(fact.what_happened, HURT.format(cause=cause) if cause else "")
            tried = _tried(telling, tie)
            yield BrokenTie(tie.person, name, what, tie.broken.on.first, tried, tie.broken.id)


NOTHING_TRIED = "Nobody has written down what is being tried to mend it."
ASKED_ON, ANSWERED = "{name} was asked on {day}", "{asked}: “{answer}”"


def _tried(telling: Telling, tie: Tie) -> str:
    """What is being done about it since: who was asked, what was promised, when they are next together."""
    since = tie.broken.on.first if tie.broken else telling.today
    told = []
    if tie.asked and tie.asked.on.first >= since:
        name = capital(telling.names(tie.person))
        asked = ASKED_ON.format(name=name, day=day_in_words(tie.asked.on.first, telling.today))
        answer = tie.asked.fact.answer
        told.append(ANSWERED.format(asked=asked, answer=answer) if answer else asked)
        if tie.asked.fact.ask_again:
            told.append(ASK_AGAIN.format(day=day_in_words(tie.asked.fact.ask_again, telling.today)))
    day = _next_day(telling, tie)
    told += [f"Together again: {near_day(day, telling.today)}"] if day else []
    return whole(*told) or NOTHING_TRIED


def _caption(telling: Telling, asked: Entry[Any] | None, left_off: int) -> str:
    how = {"answered": CHOSE, "not_now": NOT_NOW, "did_not_want": DID_NOT_WANT}
    words = how[getattr(asked.fact, "answered", "answered")] if asked else TOLD_BY_OTHERS
    day = day_in_words(asked.on.first, telling.today) if asked else ""
    count = counted(left_off, PERSON_IS, PEOPLE_ARE)
    unsafe = LEFT_OFF.format(count=capital(count)) if left_off else ""
    return whole(words.format(name=telling.name, day=day), NOTHING_MEASURED, unsafe)


def in_sentences(circle: Circle) -> tuple[str, ...]:
    """The circle for somebody who cannot see it: one sentence for each place, and one for each person."""
    told = [circle.caption]
    for house in circle.houses:
        people = "; ".join(_said(seat) for seat in house.seats)
        told.append(whole(f"{house.heading}: {people}"))
    return tuple(told)


def _said(seat: Seat) -> str:
    words = f" (“{seat.in_words}”)" if seat.in_words else ""
    return f"{seat.name}{words}, {seat.state_words}"
