"""The ledger of help: asked, offered, wanted, arrived, and whether it helped in the family's words.

Families with a plan to whom nothing has come stand first, as people to help: what they were promised and who
could give it. Nobody is counted, ranked or coloured, and nothing is told by worker.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from alongside.access.view import View
from alongside.practice.help import Help, HelpState, help_ledger
from alongside.practice.nothing_came import NONE_CAME, NothingCame, Promised, nothing_came, promised
from alongside.practice.plan import LineStanding, LineState
from alongside.record import Entry, EntryId, SubjectId
from alongside.story.own_words import OwnWords, own_words
from alongside.story.people import eldest_first
from alongside.story.tellers import say
from alongside.story.telling import Telling
from alongside.story.tonight import PLAN_KINDS
from alongside.story.words import capital, counted, day_in_words, led_into, listed, whole

LATELY = timedelta(days=90)
"""How far back what came is told in the list of many; a child's own page tells all of it."""
NONE_SINCE = "Nothing that came is written down since {day}"
NONE_EVER = "Nothing that came is written down since the plan was made on {day}"
LAST_CAME = "What came last: {what}"
PROMISED, PROMISED_FOR = "Promised: “{what}”.", "Promised for {day}: “{what}”."
GIVES, NOBODY_GIVES = "{name} said they would", "It does not say who: who could?"
SAID_NO = "They did not want what was in it. What would they want instead?"
ALL_CAME = "Everything in it came once. What would help now?"
NO_LINES = "It promises nothing yet. What would help?"
RULE = "After {length} without anything. {own}"
OUR_OWN = "Our own number, not the law's."
TO_OFFER = "Offered after {days}"
TO_COME = "Came {days} after that"
CAME_AFTER = "Came {days} after it was offered"
WAITING, WAITING_TODAY = "Waiting since {day}, {days}", "Since today"
BY = "From {name}"
ASK_THEM = "Nobody has asked them yet whether it helped."
NOT_IN_WORDS = {
    HelpState.CONFIRMED: "They say that it came.",
    HelpState.DID_NOT_COME: "They say that it did not come.",
}
STATES = {
    HelpState.ASKED: "Asked for, and nothing is offered yet",
    HelpState.NOT_FOUND: "We could not find it",
    HelpState.OFFERED: "Offered; they have not said yet",
    HelpState.DECLINED: "They said no, or not now",
    HelpState.WANTED: "They want it, and it has not come yet",
    HelpState.ARRIVED: "It came",
    HelpState.CONFIRMED: "It came, and they told us how it was",
    HelpState.DID_NOT_COME: "We wrote that it came; they say it did not",
}
NEXT = {
    HelpState.ASKED: ("HelpOffered", "Write what is offered"),
    HelpState.NOT_FOUND: ("HelpOffered", "Write what is offered instead"),
    HelpState.OFFERED: ("HelpAnswered", "Write whether they want it"),
    HelpState.WANTED: ("HelpArrived", "Write that it came"),
    HelpState.DID_NOT_COME: ("HelpArrived", "Write that it came"),
    HelpState.ARRIVED: ("HelpConfirmed", "Write whether it helped, in their words"),
}


@dataclass(frozen=True)
class ToHelp:
    """A plan of which nothing has come: whose, what was promised, and who could give it."""

    people: tuple[SubjectId, ...]
    names: str
    plan: EntryId
    title: str
    words: str
    promises: tuple[str, ...]


@dataclass(frozen=True)
class HelpLine:
    """One piece of help, as far as it has come."""

    people: tuple[SubjectId, ...]
    names: str
    what: str
    state: str
    waits: str
    entry: EntryId
    asked: OwnWords | None = None
    answered: OwnWords | None = None
    helped: OwnWords | None = None
    ask: str = ""
    broken: bool = False
    next_kind: str = ""
    next_words: str = ""


@dataclass(frozen=True)
class Shelf:
    """The pieces of help that have come equally far."""

    title: str
    lines: tuple[HelpLine, ...]
    over: bool = False
    """Whether nothing of it waits for anybody."""


@dataclass(frozen=True)
class Ledger:
    """Who needs something to come; what waits; what came."""

    name: str
    to_help: tuple[ToHelp, ...]
    rule: str
    shelves: tuple[Shelf, ...]


SHELVES: tuple[tuple[str, tuple[HelpState, ...]], ...] = (
    ("Asked for, and nothing offered yet", (HelpState.ASKED,)),
    ("Wanted, and not here yet", (HelpState.WANTED, HelpState.DID_NOT_COME)),
    ("Offered, and they have not said yet", (HelpState.OFFERED,)),
    ("What we could not find", (HelpState.NOT_FOUND,)),
    ("What came, and whether it helped", (HelpState.ARRIVED, HelpState.CONFIRMED)),
    ("What they did not want", (HelpState.DECLINED,)),
)
BEFORE_PROMISES = ("Asked for, and nothing offered yet", "Wanted, and not here yet")
PROMISES = "Promised in a plan, and not here yet"
PROMISE_STATES = {
    LineState.PROMISED: "Promised, and it has not come yet",
    LineState.MISSED: "We did not keep it",
    LineState.DID_NOT_COME: "We wrote that it came; they say it did not",
}
BY_DAY = "By {day}"
OVER = (HelpState.ARRIVED, HelpState.CONFIRMED, HelpState.DECLINED)
NEWEST_FIRST = (HelpState.ARRIVED, HelpState.CONFIRMED)


def tell(view: View, who: SubjectId) -> Ledger:
    """All the help of one child, however long ago."""
    telling = Telling(view, who)
    return _ledger(view, [telling], telling.name, None)


def of_all(view: View, people: Iterable[SubjectId]) -> Ledger:
    """The same of many children, each piece once: what waits, and what came lately."""
    tellings = [Telling(view, who) for who in people]
    return _ledger(view, tellings, "", view.today - LATELY)


def _ledger(view: View, tellings: Sequence[Telling], name: str, lately: date | None) -> Ledger:
    plans: dict[EntryId, list[tuple[Telling, NothingCame]]] = {}
    pieces: list[tuple[Telling, Help]] = []
    for telling in tellings:
        for one in nothing_came(telling.life, view.policy, view.today):
            plans.setdefault(one.plan.entry, []).append((telling, one))
        told = help_ledger(telling.life, view.today)
        lasting = (p for p in told if lately is None or p.state not in OVER or _last(p) >= lately)
        pieces += [(telling, piece) for piece in lasting]
    shelves = list(_shelves(view, _together(pieces)))
    if lines := _promised(view, tellings, plans):
        shelves.insert(sum(one.title in BEFORE_PROMISES for one in shelves), Shelf(PROMISES, lines))
    to_help = sorted(plans.values(), key=lambda same: same[0][1].since)
    return Ledger(
        name=name,
        to_help=tuple(_to_help(view, same) for same in to_help),
        rule=_rule(view),
        shelves=tuple(shelves),
    )


def _promised(view: View, tellings: Sequence[Telling], already: Container[EntryId]) -> tuple[HelpLine, ...]:
    """What plans promise and has not come, but for the plans that stand first already."""
    found: dict[tuple[EntryId, str], list[tuple[Telling, Promised]]] = {}
    for telling in tellings:
        for one in promised(telling.life, view.today):
            if one.plan.entry not in already:
                found.setdefault((one.plan.entry, one.line.line.key), []).append((telling, one))
    return tuple(_promise_line(view, same) for same in sorted(found.values(), key=_since))


def _since(same: Sequence[tuple[Telling, Promised]]) -> date:
    return same[0][1].line.since


def _promise_line(view: View, same: Sequence[tuple[Telling, Promised]]) -> HelpLine:
    telling, one = same[0]
    view.used([one.plan.made])
    line, since = one.line.line, one.line.since
    by = telling.names.of_text(line.by_whom)
    days = WAITING.format(day=day_in_words(since, view.today), days=counted((view.today - since).days, "day"))
    return HelpLine(
        people=_people(view, same),
        names=_names(view, same),
        what=capital(line.what),
        state=PROMISE_STATES[one.line.state],
        waits=whole(
            GIVES.format(name=by) if by else NOBODY_GIVES,
            BY_DAY.format(day=day_in_words(line.by_when, view.today)) if line.by_when else "",
            days,
        ),
        entry=one.plan.entry,
        broken=one.line.state is not LineState.PROMISED,
    )


def _together(pieces: Sequence[tuple[Telling, Help]]) -> list[list[tuple[Telling, Help]]]:
    """One piece of help of brothers and sisters once: as whoever's life tells most of it."""
    groups: dict[EntryId, list[tuple[Telling, Help]]] = {}
    for telling, piece in sorted(pieces, key=lambda pair: -len(pair[1].told)):
        same = next((groups[e.root] for e in piece.told if e.root in groups), [])
        same.append((telling, piece))
        groups |= {entry.root: same for entry in piece.told}
    return list({id(same): same for same in groups.values()}.values())


def _rule(view: View) -> str:
    rule = view.policy.find_timescale(NONE_CAME, view.today)
    return RULE.format(length=rule.length, own=OUR_OWN) if rule else ""


def _last(piece: Help) -> date:
    return max(entry.on.first for entry in piece.told)


def _to_help(view: View, same: Sequence[tuple[Telling, NothingCame]]) -> ToHelp:
    telling, one = same[0]
    today = view.today
    view.used([one.plan.made])
    day = day_in_words(one.since, today)
    since = (NONE_SINCE if one.last else NONE_EVER).format(day=day)
    last = led_into(say(telling, one.last).story) if one.last else ""
    return ToHelp(
        people=_people(view, same),
        names=_names(view, same),
        plan=one.plan.entry,
        title=PLAN_KINDS[one.plan.kind],
        words=whole(since, LAST_CAME.format(what=last) if last else ""),
        promises=tuple(_promise(telling, line, today) for line in one.still_to_come) or (_none(one),),
    )


def _none(one: NothingCame) -> str:
    if one.unwanted:
        return SAID_NO
    return ALL_CAME if one.plan.lines else NO_LINES


def _promise(telling: Telling, one: LineStanding, today: date) -> str:
    line = one.line
    day = day_in_words(line.by_when, today) if line.by_when else ""
    what = PROMISED_FOR.format(day=day, what=line.what) if day else PROMISED.format(what=line.what)
    by = telling.names.of_text(line.by_whom)
    missed = STATES[HelpState.DID_NOT_COME] if one.state is LineState.DID_NOT_COME else ""
    return whole(what, GIVES.format(name=by) if by else NOBODY_GIVES, missed)


def _shelves(view: View, pieces: list[list[tuple[Telling, Help]]]) -> Iterator[Shelf]:
    for title, states in SHELVES:
        here = [same for same in pieces if same[0][1].state in states]
        newest = states == NEWEST_FIRST
        here.sort(key=lambda same: _last(same[0][1]) if newest else same[0][1].since, reverse=newest)
        if here:
            yield Shelf(title, tuple(_line(view, same) for same in here), over=set(states) <= set(OVER))


def _line(view: View, same: Sequence[tuple[Telling, Help]]) -> HelpLine:
    telling, piece = same[0]
    view.used(piece.told)
    helped = _words(telling, piece.confirmed)
    kind, words = NEXT.get(piece.state, ("", ""))
    return HelpLine(
        people=_people(view, same),
        names=_names(view, same),
        what=_what(telling, piece),
        state=STATES[piece.state],
        waits=_waits(piece, view.today),
        entry=piece.told[0].id,
        asked=_words(telling, piece.asked),
        answered=_words(telling, piece.answered),
        helped=helped,
        ask="" if helped else _not_in_words(piece),
        broken=piece.state is HelpState.DID_NOT_COME,
        next_kind=kind,
        next_words=words,
    )


def _not_in_words(piece: Help) -> str:
    return ASK_THEM if piece.state is HelpState.ARRIVED else NOT_IN_WORDS.get(piece.state, "")


def _words(telling: Telling, entry: Entry[Any] | None) -> OwnWords | None:
    told = own_words(telling.life, entry, telling.names) if entry is not None else ()
    return told[0] if told else None


def _what(telling: Telling, piece: Help) -> str:
    """What it is: as it came, else as it was offered, else by its kind."""
    came = piece.arrived if piece.arrived and piece.arrived.fact.words else None
    told = say(telling, came or piece.told[0])
    return capital(told.story) if told.story else told.title


def _waits(piece: Help, today: date) -> str:
    offered, came = piece.to_be_offered, piece.to_come
    told = [TO_OFFER.format(days=counted(offered, "day")) if offered is not None else ""]
    if came is not None:
        words = TO_COME if offered is not None else CAME_AFTER
        told.append(words.format(days=counted(came, "day")))
    elif piece.arrived is None and piece.state is not HelpState.DECLINED:
        days = (today - piece.since).days
        since = WAITING.format(day=day_in_words(piece.since, today), days=counted(days, "day"))
        told.append(since if days else WAITING_TODAY)
    return whole(*told)


def _people(view: View, same: Sequence[tuple[Telling, object]]) -> tuple[SubjectId, ...]:
    return tuple(eldest_first(view, [telling.who for telling, _ in same]))


def _names(view: View, same: Sequence[tuple[Telling, object]]) -> str:
    names = {telling.who: telling.name for telling, _ in same}
    return listed(names[who] for who in _people(view, same))
