"""Before a worker is saved for some children: what that would mean to them, and what else there is (N11).

It asks and never blocks. It says the change from the children's side, the ways there really are that keep
somebody they know, and what each of these rests on. It ranks no worker and says nothing of anybody's work.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from alongside.access.view import View
from alongside.policy.timescale import add_months
from alongside.practice.involvement import (
    COVER_REASON,
    NO_LONGER_HERE,
    SOCIAL_WORKER,
    Involvement,
    changes_of_worker,
    involvements,
    theirs,
)
from alongside.practice.met import first_met
from alongside.practice.person import died_on
from alongside.practice.team import WorkerAllocated, WorkerAwayBegan, WorkerJoined, WorkerLeft, WorkerReturned
from alongside.record import EntryId, Life, SubjectId
from alongside.story.people import life_of
from alongside.story.telling import Telling
from alongside.story.words import capital, counted, day_in_words, listed, number, ordinal, whole

MONTHS = 18
"""How far back changes are counted. Our own choice; no guidance sets it."""
BY_THEIR_WISH = frozenset({"CHCHAN", "PCCHAN"})
"""The child, or a parent or carer, asked for somebody else."""
NOBODY_STAYS = BY_THEIR_WISH | NO_LONGER_HERE

NTH = "{who} would be the {place} change of social worker for {children} in eighteen months"
SOMEBODY_NEW, THIS = "somebody new", "this"
FIRST = "{children} {have} had no social worker yet, so a first one is no change"
SAME = "{name} is the social worker of {children} already, so this is no change"
COVER = "standing in while somebody is away is no change for {children}: {name} stays theirs"
THESE = "these {count} children"
HAS_MET, HAS_NOT_MET = (
    "{children} met {name} on {day}",
    "{children} {have} not met {name}, so far as is written",
)
STAYS = "{name} stays with {children}, also if the work goes to another team"
BACK = "Somebody stands in until {name} is back on {day}, and {name} stays with {children}"
FOR_ALL = "{name}, who is the social worker of {others} already, for {children} too"
KNOWN = "{name}, who was the social worker of {children} before"
SINCE, MET = "the social worker of {children} since {day}", "{children} met {name} on {day}"
UNTIL = "until {day}"
AWAY_SINCE = "{name} is away since {day}"
KEEPS = "{count} {keeps} {name}"
OPTION, KEEP = "option", "keep"
ASK_WHY = "Why does the worker change? The children will ask, and nobody has said it here yet"
ASK_WHO = "Who brings {name} to the door, so that a stranger does not come alone?"


@dataclass(frozen=True)
class Option:
    """Something else that could be done, and what of the record it rests on."""

    words: str
    rests_on: str
    keeps: SubjectId | None = None
    entry: EntryId | None = None
    about: SubjectId | None = None


@dataclass(frozen=True)
class Change:
    """What a new worker would mean to these children."""

    words: tuple[str, ...]
    met: tuple[str, ...]
    """Which of them know the one who is chosen already."""
    summary: str
    options: tuple[Option, ...]
    asks: tuple[str, ...]


class Part(NamedTuple):
    """One child, and whose worker somebody is to them now."""

    telling: Telling
    now: Involvement | None


@dataclass(frozen=True)
class Asked:
    """What is being saved, as far as it is known, and who still works here."""

    view: View
    parts: tuple[Part, ...]
    chosen: WorkerAllocated | None
    on: date
    workers: Mapping[SubjectId, Life]
    """Of each worker what says whether they are here; empty where the reader is not told."""

    @property
    def reason(self) -> str:
        """Why the worker changes, if that is said."""
        return self.chosen.reason if self.chosen else ""

    def left(self, worker: SubjectId) -> bool:
        """Whether somebody works here no longer, so far as the reader is told."""
        life = self.workers.get(worker)
        last = life.latest(WorkerJoined, WorkerLeft) if life else None
        return last is not None and isinstance(last.fact, WorkerLeft)

    def is_new(self, worker: SubjectId) -> bool:
        """Whether somebody is not the one who is being saved."""
        return self.chosen is None or self.chosen.worker != worker


def tell(
    view: View,
    about: Sequence[SubjectId],
    chosen: WorkerAllocated | None,
    on: date,
    workers: Mapping[SubjectId, Life],
) -> Change | None:
    """What it would mean; nothing where no social worker is chosen. `chosen` is empty before anybody is."""
    if chosen is not None and chosen.role != SOCIAL_WORKER:
        return None
    tellings = [Telling(view, who) for who in about]
    parts = tuple(Part(one, theirs(one.life, SOCIAL_WORKER, on)) for one in tellings)
    asked = Asked(view, parts, chosen, on, workers)
    options = tuple(_options(asked)) if any(part.now for part in parts) else ()
    return Change(
        words=tuple(_counts(asked)),
        met=tuple(_met(asked)),
        summary=_summary(asked, options),
        options=options,
        asks=tuple(_asks(asked)),
    )


def _names(asked: Asked, parts: Sequence[Part]) -> str:
    """Some of the children by name; all of several together as "these three children"."""
    if len(parts) > 1 and len(parts) == len(asked.parts):
        return THESE.format(count=number(len(parts)))
    return _by_name(parts)


def _by_name(parts: Sequence[Part]) -> str:
    return listed(part.telling.name for part in parts)


def _counts(asked: Asked) -> Iterator[str]:
    """Which change it would be, children of whom the same is true together."""
    groups: dict[str, list[Part]] = {}
    for part in asked.parts:
        groups.setdefault(_count(asked, part), []).append(part)
    for words, parts in groups.items():
        have = "has" if len(parts) == 1 else "have"
        yield whole(capital(words.format(children=_names(asked, parts), have=have)))


def _count(asked: Asked, part: Part) -> str:
    """The sentence about one child, with a gap for their name and those of whom it is as true."""
    told = [one for one in involvements(part.telling.life) if one.role == SOCIAL_WORKER and not one.cover]
    if not told:
        return FIRST
    name = asked.view.name(part.now.worker) if part.now else ""
    if part.now and not asked.is_new(part.now.worker):
        return SAME.replace("{name}", name)
    if part.now and asked.reason == COVER_REASON and not _was(told, asked):
        return COVER.replace("{name}", name)
    before = changes_of_worker(part.telling.life, SOCIAL_WORKER, add_months(asked.on, -MONTHS), asked.on)
    again = not asked.is_new(told[-1].worker)
    who = THIS if asked.chosen else SOMEBODY_NEW
    words = NTH.replace("{who}", who).replace("{place}", ordinal(before + 1))
    return SAME.replace("{name}", asked.view.name(told[-1].worker)) if again else words


def _was(told: Sequence[Involvement], asked: Asked) -> bool:
    return any(not asked.is_new(one.worker) for one in told)


def _met(asked: Asked) -> Iterator[str]:
    """Whom of them the chosen worker knows already."""
    if asked.chosen is None:
        return
    name = asked.view.name(asked.chosen.worker)
    groups: dict[date | None, list[Part]] = {}
    for part in asked.parts:
        groups.setdefault(_first(asked, part, asked.chosen.worker), []).append(part)
    for day, parts in groups.items():
        have = "has" if len(parts) == 1 else "have"
        when = day_in_words(day, asked.view.today) if day else ""
        words = HAS_MET if day else HAS_NOT_MET
        yield whole(words.format(children=_by_name(parts), name=name, day=when, have=have))


def _first(asked: Asked, part: Part, worker: SubjectId) -> date | None:
    met = first_met(part.telling.life).get(worker)
    asked.view.used([met] if met else [])
    return met.on.first if met else None


def _options(asked: Asked) -> Iterator[Option]:
    """Every way that is in the record: who is theirs stays, one for all, somebody of theirs before."""
    present = _present(asked)
    for worker, parts in present.items():
        if asked.is_new(worker) and asked.reason not in NOBODY_STAYS and not asked.left(worker):
            yield from _stays(asked, worker, parts)
    yield from _for_all(asked, present)
    yield from _known(asked, present)


def _present(asked: Asked) -> dict[SubjectId, list[Part]]:
    found: dict[SubjectId, list[Part]] = {}
    for part in asked.parts:
        if part.now:
            found.setdefault(part.now.worker, []).append(part)
    return found


def _stays(asked: Asked, worker: SubjectId, parts: Sequence[Part]) -> Iterator[Option]:
    name, first = asked.view.name(worker), parts[0]
    entry = first.now.opened_by if first.now else None
    rests = whole(_since(asked, parts), *_when_met(asked, worker, parts))
    words = STAYS.format(name=name, children=_by_name(parts))
    yield Option(whole(words), rests, worker, entry, first.telling.who)
    away = _away(asked, worker)
    if away:
        back, since = (day_in_words(day, asked.view.today) for day in away)
        words = BACK.format(name=name, day=back, children=_by_name(parts))
        yield Option(whole(words), whole(AWAY_SINCE.format(name=name, day=since)), worker)


def _away(asked: Asked, worker: SubjectId) -> tuple[date, date] | None:
    """The day somebody who is away is expected back, and that since when they are."""
    life = asked.workers.get(worker)
    last = life.latest(WorkerAwayBegan, WorkerReturned, WorkerLeft) if life else None
    if last is None or not isinstance(last.fact, WorkerAwayBegan) or last.fact.expected_back is None:
        return None
    return (last.fact.expected_back, last.on.first) if last.fact.expected_back > asked.on else None


def _since(asked: Asked, parts: Sequence[Part]) -> str:
    """Since when somebody is theirs; the children of each day together."""
    days: dict[date, list[Part]] = {}
    for part in parts:
        if part.now:
            days.setdefault(part.now.start, []).append(part)
    told = (
        SINCE.format(children=_by_name(some), day=day_in_words(day, asked.view.today))
        for day, some in days.items()
    )
    return capital(listed(told))


def _when_met(asked: Asked, worker: SubjectId, parts: Sequence[Part]) -> Iterator[str]:
    days: dict[date, list[Part]] = {}
    for part in parts:
        day = _first(asked, part, worker)
        if day:
            days.setdefault(day, []).append(part)
    for day, some in days.items():
        when = day_in_words(day, asked.view.today)
        yield MET.format(children=_by_name(some), name=asked.view.name(worker), day=when)


def _for_all(asked: Asked, present: Mapping[SubjectId, Sequence[Part]]) -> Iterator[Option]:
    """One worker for brothers and sisters: who is theirs for one of them already."""
    near = dict(present)
    for part in _kin(asked):
        if part.now:
            near[part.now.worker] = [*near.get(part.now.worker, ()), part]
    for worker, parts in near.items():
        others = [part for part in asked.parts if part.telling.who not in {p.telling.who for p in parts}]
        stays = worker in present and asked.reason in NOBODY_STAYS
        if others and asked.is_new(worker) and not stays and not asked.left(worker):
            yield _one_for_all(asked, worker, parts, others)


def _one_for_all(asked: Asked, worker: SubjectId, parts: Sequence[Part], others: Sequence[Part]) -> Option:
    words = FOR_ALL.format(
        name=asked.view.name(worker), others=_by_name(parts), children=_names(asked, others)
    )
    first = parts[0]
    rests = whole(_since(asked, parts), *_when_met(asked, worker, [*parts, *others]))
    return Option(whole(words), rests, worker, first.now.opened_by if first.now else None, first.telling.who)


def _kin(asked: Asked) -> Iterator[Part]:
    """Brothers and sisters who are not in this entry and whose record this reader may open."""
    here = {part.telling.who for part in asked.parts}
    near = dict.fromkeys(who for part in asked.parts for who in part.telling.kin)
    for who in near:
        life = life_of(asked.view, who) if who not in here else None
        if life is not None and died_on(life) is None:
            yield Part(Telling(asked.view, who), theirs(life, SOCIAL_WORKER, asked.on))


def _known(asked: Asked, present: Mapping[SubjectId, Sequence[Part]]) -> Iterator[Option]:
    """Social workers of theirs from before whom they met, and whom nothing says they have lost."""
    before: dict[SubjectId, list[tuple[Part, Involvement]]] = {}
    for part in asked.parts:
        for one in _before(part):
            before.setdefault(one.worker, []).append((part, one))
    for worker, told in before.items():
        if worker not in present and asked.is_new(worker) and not asked.left(worker):
            yield from _again(asked, worker, told)


def _before(part: Part) -> Iterator[Involvement]:
    """Each who was theirs, without those who left and those whom the family asked not to have."""
    told = [one for one in involvements(part.telling.life) if one.role == SOCIAL_WORKER and not one.cover]
    gone: set[SubjectId] = set()
    for one, after in zip(told, [*told[1:], None], strict=True):
        why = (after.reason if after and after.worker != one.worker else "") or one.ended_because
        gone |= {one.worker} if why in NOBODY_STAYS else set()
    latest = {one.worker: one for one in told}
    yield from (one for worker, one in latest.items() if worker not in gone)


def _again(asked: Asked, worker: SubjectId, told: Sequence[tuple[Part, Involvement]]) -> Iterator[Option]:
    parts = [part for part, _ in told]
    met = tuple(_when_met(asked, worker, parts))
    last = max((one for _, one in told), key=lambda one: one.start)
    if met and last.end:
        words = KNOWN.format(name=asked.view.name(worker), children=_by_name(parts))
        ended = UNTIL.format(day=day_in_words(last.end, asked.view.today))
        yield Option(whole(words), whole(*met, ended), None, last.opened_by, parts[0].telling.who)


def _summary(asked: Asked, options: Sequence[Option]) -> str:
    """How many of the ways keep whoever is theirs now: "Two options keep Amira"."""
    counts: dict[SubjectId, int] = {}
    for one in options:
        if one.keeps and any(part.now and part.now.worker == one.keeps for part in asked.parts):
            counts[one.keeps] = counts.get(one.keeps, 0) + 1
    return whole(
        *(
            KEEPS.format(
                count=counted(count, OPTION),
                keeps=f"{KEEP}s" if count == 1 else KEEP,
                name=asked.view.name(worker),
            )
            for worker, count in counts.items()
        )
    )


def _asks(asked: Asked) -> Iterator[str]:
    """What the children will ask, where nobody has said it."""
    if asked.chosen is None:
        return
    changes = [part for part in asked.parts if part.now and asked.is_new(part.now.worker)]
    if changes and not asked.chosen.reason:
        yield whole(ASK_WHY)
    strangers = [part for part in asked.parts if _first(asked, part, asked.chosen.worker) is None]
    if strangers:
        yield ASK_WHO.format(name=asked.view.name(asked.chosen.worker))
