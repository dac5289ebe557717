"""What lists are made of: my children, what they wait for, and who looked at a record."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

import msgspec

from alongside.access.authority import FULL
from alongside.access.ties import gathering
from alongside.desk.finding import headlines, walled_among
from alongside.desk.letting_in import held_by
from alongside.desk.sight import Sight
from alongside.desk.waiting import waits
from alongside.policy import Policy
from alongside.record import EntryId, Look, LookKind, Sitting, SubjectId, SubjectKind, kind_of


class Waiting(NamedTuple):
    """Something a child waits for. Whether a day has passed is for the page to say, on its day."""

    subject: SubjectId
    what: str
    since: date
    chosen: date | None
    latest: date | None
    entry: EntryId

    @property
    def next(self) -> date | None:
        """The day to look at first: the chosen one, else the law's."""
        return self.chosen or self.latest


class Child(NamedTuple):
    """A child in a list: the card, how the reader is let in, and what the child waits for."""

    subject: SubjectId
    name: str
    dob: date | None
    expected: date | None
    worker: str
    team: str
    status: str
    relations: frozenset[str]
    waiting: tuple[Waiting, ...]
    family: str = ""
    """The gathering in which they are one family; empty for a child of none."""


def my_children(sitting: Sitting, sight: Sight, policy: Policy) -> tuple[Child, ...]:
    """The children this reader is alongside, chairs or reviews for, and those with a team they manage."""
    reader = sight.reader.who
    posts = sitting.rows("post", {"subject": [reader], "role": ["manager"]})
    teams = {team for _, _, team, until in posts if team and (until is None or until > sitting.now)}
    return children(sitting, sight, held_by(sitting, [reader], teams), policy)


def teams_children(sitting: Sitting, sight: Sight, policy: Policy) -> tuple[Child, ...]:
    """The children of every team in which this reader sits, or which they manage: nobody's own list."""
    posts = sitting.rows("post", {"subject": [sight.reader.who]})
    teams = {team for _, _, team, until in posts if team and (until is None or until > sitting.now)}
    return children(sitting, sight, held_by(sitting, [], teams), policy)


def children(
    sitting: Sitting, sight: Sight, people: Collection[SubjectId], policy: Policy
) -> tuple[Child, ...]:
    """These people's cards, as far as this reader is let in to them in full."""
    sight.learn(people)
    mine = sorted(who for who in people if sight.relations(who) & FULL)
    cards = headlines(sitting, sight, mine)
    waiting = waited_for(sitting, sight, mine, policy)
    gathered = _gathered(sitting, sight, mine)
    return tuple(
        Child._make((who, *cards[who], sight.relations(who), tuple(waiting[who]), gathered.get(who, "")))
        for who in mine
    )


def _gathered(sitting: Sitting, sight: Sight, people: Sequence[SubjectId]) -> dict[SubjectId, str]:
    """In which family each of these people is, as far as this reader may know it."""
    walled = walled_among(sight, people)
    kept = {who: str(group) for who, group in sitting.rows("gathered", {"subject": set(people) - walled})}
    return kept | {who: str(gathering(sight.whole(who)) or "") for who in walled}


def waited_for(
    sitting: Sitting, sight: Sight, people: Sequence[SubjectId], policy: Policy
) -> dict[SubjectId, list[Waiting]]:
    """What each of these people waits for, soonest first."""
    walled = walled_among(sight, people)
    kept = set(people) - walled
    waiting: dict[SubjectId, list[Waiting]] = defaultdict(list)
    for row in sitting.rows("due", {"subject": kept}):
        waiting[row[0]].append(Waiting(*row))
    for who in walled:
        waiting[who] = list(_live(sight, who, policy))
    for each in waiting.values():
        each.sort(key=lambda one: (one.next or date.max, one.since))
    return waiting


def _live(sight: Sight, who: SubjectId, policy: Policy) -> Iterator[Waiting]:
    return (Waiting(who, *one) for one in waits(sight.whole(who), policy, sight.today))


def looks_seen(sight: Sight, looks: Iterable[Look], visible: Collection[EntryId]) -> Iterator[Look]:
    """The looks at a record, telling only of entries and of people that this reader may see.

    One that showed nothing but hidden entries goes with them: it is not there without what it showed. Words
    that were told to somebody whom a silent wall hides go with that person.
    """
    every = list(looks)
    told_to = {look.reader for look in every if kind_of(look.reader) is SubjectKind.PERSON}
    sight.learn(told_to)
    hidden = {who for who in told_to if sight.shut_out(who)}
    everything = not sight.walls
    for look in every:
        if look.reader in hidden:
            continue
        kept = tuple(entry for entry in look.entries if entry in visible)
        of_something = look.entries and look.kind is LookKind.REFUSED
        if (everything and not of_something) or kept or not look.entries:
            yield look if everything else msgspec.structs.replace(look, entries=kept)


def not_there_yet(sitting: Sitting, looks: Sequence[Look]) -> Iterator[Look]:
    """Of words that reached somebody, those that nobody has written down before."""
    there = {
        _said_in(look) for who in {look.subject for look in looks} for look in sitting.looks(subject=who)
    }
    return (look for look in looks if _said_in(look) not in there)


def _said_in(look: Look) -> tuple[object, ...]:
    return look.reader, look.subject, look.kind, look.reason, look.page, look.entries
