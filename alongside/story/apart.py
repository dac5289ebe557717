"""Brothers and sisters who live apart: last together, next together, and who sees to it.

Read from who is whose, where each of them sleeps, and the times that were agreed, kept and called off. A
pair for whom nobody sees to it stands first and says so; a sister whom this reader must not know of is
told of to nobody, and counted nowhere (N10).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from alongside.access.view import NotHere, View
from alongside.practice.circle import FamilyTimeAgreed, marks, tie_last_alive
from alongside.practice.clock import chosen
from alongside.practice.home import Home, home_address, is_protected
from alongside.practice.involvement import with_them
from alongside.practice.person import died_on, is_unborn
from alongside.practice.promise import promises
from alongside.practice.relationship import relations
from alongside.record import Entry, EntryId, Life, SubjectId, SubjectKind, kind_of
from alongside.story.houses import key_of, place_in_words
from alongside.story.people import eldest_first, open_lives
from alongside.story.telling import Telling
from alongside.story.words import capital, counted, led_into, listed, near_day, number, whole

TITLE = "Brothers and sisters living apart"
HALF = {"half_sibling": "half-brother or half-sister", "step_sibling": "step-brother or step-sister"}
NEVER = "Nothing here says when they were last together"
NO_DAY, NO_TIME = "No day yet", "No time together has been agreed"
AS_AGREED = "{rhythm}. No day is written down"
NOBODY = "Nobody sees to it"
LEFT = "{name} saw to it, and is not alongside them any more. Nobody sees to it"
WITH = "{name}, with {other}"
PAIRS = "brother or sister lives apart from another", "pairs of brothers and sisters live apart"
LIVE_APART, NOBODY_FOR = "{count}", "Of these, for {count} nobody sees to it"
CALLED_OFF = "Called off by us {count} since: {why}"
UNKNOWN_HOME = "not said here"


@dataclass(frozen=True)
class Apart:
    """Two who are brother and sister and do not live together."""

    one: SubjectId
    other: SubjectId
    names: str
    other_name: str
    how: str
    """How they are brother and sister, where it is by half or by a family that came together."""
    homes: str
    last: str
    since: date | None
    """The last day together, to be put in order by."""
    missed: str
    next: str
    sees: str
    nobody: bool
    """Whether nobody sees to it: the loudest words on the page."""
    entry: EntryId | None


def told(telling: Telling) -> tuple[Apart, ...]:
    """Every brother and sister of one child who lives elsewhere; where nobody sees to it, first."""
    if telling.died:
        return ()
    pairs = [_pair(telling, who) for who in _siblings(telling) if _lives_apart(telling, who)]
    return tuple(sorted(pairs, key=_loudest_first))


def together(view: View, children: Iterable[SubjectId]) -> tuple[Apart, ...]:
    """The same for several children, each pair once: a family's, or those of a team."""
    found: dict[frozenset[SubjectId], Apart] = {}
    tellings = [Telling(view, child) for child in open_lives(view, children)]
    view.meet(who for telling in tellings for who in telling.around)
    for telling in tellings:
        for one in told(telling):
            key = frozenset((one.one, one.other))
            if key not in found or (found[key].nobody and not one.nobody):
                found[key] = one
    return tuple(sorted(found.values(), key=_loudest_first))


def in_short(pairs: Sequence[Apart]) -> str:
    """One sentence over all of them; nothing where none live apart."""
    if not pairs:
        return ""
    alone = sum(one.nobody for one in pairs)
    count = capital(counted(len(pairs), *PAIRS))
    return whole(LIVE_APART.format(count=count), NOBODY_FOR.format(count=number(alone)) if alone else "")


def _loudest_first(one: Apart) -> tuple[bool, date, str]:
    """Where nobody sees to it comes first; then whoever has waited longest. Nobody is ranked."""
    return not one.nobody, one.since or date.min, one.names


def _siblings(telling: Telling) -> tuple[SubjectId, ...]:
    """Brothers and sisters, half ones and those of a family that came together; each human being once."""
    step = [one.person for one in relations(telling.life) if one.kind == "step_sibling"]
    found: dict[SubjectId, SubjectId] = {}
    for who in dict.fromkeys((*telling.kin, *step)):
        if kind_of(who) is SubjectKind.PERSON and who not in telling.unsafe:
            life = telling.lives.get(who)
            found.setdefault(min(life.subjects) if life else who, who)
    return tuple(found.values())


def _lives_apart(telling: Telling, who: SubjectId) -> bool:
    """Whether they are told to live in two places, or have times together because they do."""
    life = telling.lives.get(who)
    if life is None or died_on(life) or is_unborn(life, telling.today):
        return False
    home, theirs = telling.home, home_address(life, telling.today)
    if home is None or theirs is None:
        return _agreed(telling.life, who, telling) is not None
    return key_of(home) != key_of(theirs)


def _pair(telling: Telling, who: SubjectId) -> Apart:
    others = _whole(telling, who)
    back = _agreed(others, telling.who, telling) if others else None
    agreed = _agreed(telling.life, who, telling) or back
    held_in = others if agreed and others and others.entry(agreed.id) else telling.life
    last = _last(telling, who, others)
    sees, nobody = _sees(telling, agreed)
    return Apart(
        one=telling.who,
        other=who,
        names=listed(capital(telling.names(one)) for one in eldest_first(telling.view, [telling.who, who])),
        other_name=capital(telling.names(who)),
        how=_how(telling, who),
        homes=_homes(telling, who),
        last=capital(near_day(last, telling.today)) if last else NEVER,
        since=last,
        missed=_missed(telling, who, last),
        next=_next(telling, agreed, held_in),
        sees=sees,
        nobody=nobody,
        entry=agreed.id if agreed else None,
    )


def _whole(telling: Telling, who: SubjectId) -> Life | None:
    """The brother's or sister's own life, where this reader may open it: the time may be written there."""
    try:
        return telling.view.life(who)
    except NotHere:
        return None


def _agreed(life: Life, other: SubjectId, telling: Telling) -> Entry[FamilyTimeAgreed] | None:
    same = _records(telling, other)
    told = [entry for entry in life.each(FamilyTimeAgreed) if entry.fact.with_whom in same]
    return told[-1] if told else None


def _records(telling: Telling, who: SubjectId) -> frozenset[SubjectId]:
    """Every record of one human being."""
    if who in telling.life.subjects:
        return telling.life.subjects
    life = telling.lives.get(who)
    return life.subjects if life else frozenset({who})


def _last(telling: Telling, who: SubjectId, others: Life | None) -> date | None:
    days = [tie_last_alive(telling.life, one) for one in _records(telling, who)]
    if others:
        days += [tie_last_alive(others, one) for one in telling.life.subjects]
    return max((day for day in days if day), default=None)


def _missed(telling: Telling, who: SubjectId, last: date | None) -> str:
    """What we called off since they were last together."""
    told = [mark for one in _records(telling, who) for mark in marks(telling.life, one)]
    ours = [mark for mark in told if mark.cancelled_by == "us" and (last is None or mark.on > last)]
    if not ours:
        return ""
    count = counted(len(ours), "time")
    return whole(CALLED_OFF.format(count=count, why=led_into(ours[-1].why)).removesuffix(": "))


def _next(telling: Telling, agreed: Entry[Any] | None, life: Life) -> str:
    if agreed is None:
        return NO_TIME
    again = chosen(life, agreed.id, telling.today)
    days = [again.fact.review_on] if again else []
    days += [
        one.by_when for one in promises(life) if life.same(one.made.fact.line, agreed.id) and one.by_when
    ]
    ahead = [day for day in days if day >= telling.today]
    if ahead:
        return capital(near_day(min(ahead), telling.today))
    rhythm = agreed.fact.rhythm
    return whole(AS_AGREED.format(rhythm=capital(rhythm).rstrip("."))) if rhythm else NO_DAY


def _sees(telling: Telling, agreed: Entry[Any] | None) -> tuple[str, bool]:
    """Who sees to it, and whether nobody does: one who is not alongside them any more does not."""
    fact = agreed.fact if agreed else None
    if fact is None or not (fact.seen_to_by or fact.seen_to_by_name):
        return NOBODY, True
    if fact.seen_to_by is None:
        return capital(fact.seen_to_by_name), False
    name = capital(telling.names(fact.seen_to_by))
    if any(one.worker == fact.seen_to_by for one in with_them(telling.life, telling.today)):
        return _both(name, fact.seen_to_by_name), False
    return LEFT.format(name=name), True


def _both(name: str, other: str) -> str:
    return WITH.format(name=name, other=other) if other else name


def _how(telling: Telling, who: SubjectId) -> str:
    relation = telling.relations.get(who)
    return HALF.get(relation.kind, "") if relation else ""


def _homes(telling: Telling, who: SubjectId) -> str:
    life = telling.lives.get(who)
    mine = _place(telling.home, telling.life, telling)
    theirs = _place(home_address(life, telling.today), life, telling) if life else UNKNOWN_HOME
    return f"{capital(telling.name)}: {mine}. {capital(telling.names(who))}: {theirs}."


def _place(home: Home | None, life: Life, telling: Telling) -> str:
    if home is None:
        return UNKNOWN_HOME
    return led_into(place_in_words(home, protected=is_protected(life, telling.today)))
