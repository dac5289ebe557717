"""Grants: who is let in to a record, by which tie, until when. Pure; the book keeps the rows.

The rule, in full:
- The workers allocated to a child are let in; so are those who chair or review for that child.
- So are the workers of the team that holds the child, and the managers of it and of every team above it.
- So is whoever opened the record with a reason, or broke the glass, until that ends.
- Being let in to one of a family lets in to everyone gathered in the same family: it is one file.
- Of those told as related, or named as important, it lets in to who they are, and no more (`KNOWN_TO`).
- Somebody of a family who has a page of their own is let in to their own record and to those of the children
  they come for, as far as it is theirs (`OWN_PAGE`); a child also to the names of those around them, and
  anybody to the name of whoever stands beside them with a page of their own.
- Records found to be one person are one record: who is let in to the one is let in to the other.
- A declared conflict, or a silent wall around a whole record, shuts out from every record of that person,
  and (a conflict) of everybody read as one family with them since, whatever else lets in (`covered`).
A grant is made again in the transaction of the entry that changed it, so an ended allocation is over at once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from typing import NamedTuple

from alongside.access.reader import Capacity, Relation
from alongside.access.ties import MANAGES, Held, Post, after
from alongside.access.walls import Wall
from alongside.record import SubjectId
from alongside.record.book import DENY, Grant

Many = Mapping[SubjectId, Collection[SubjectId]]


BESIDE = (Capacity.ADVOCATE, Capacity.REPRESENTATIVE)
"""Those who come for somebody else, and speak for them."""


class Opening(NamedTuple):
    """That somebody opened a record with a reason, until a moment."""

    worker: SubjectId
    relation: Relation
    until: datetime


class LetIn(NamedTuple):
    """Who is let in, by which relation, until when."""

    worker: SubjectId
    relation: str
    until: datetime | None


class Page(NamedTuple):
    """That somebody who is not staff comes to a record by a page of their own, until a moment."""

    person: SubjectId
    capacity: str
    until: datetime | None


@dataclass(frozen=True)
class Ties:
    """The ties of everybody concerned, from the shelves."""

    now: datetime
    held: Mapping[SubjectId, Collection[Held]] = field(default_factory=dict)
    openings: Mapping[SubjectId, Collection[Opening]] = field(default_factory=dict)
    posts: Mapping[SubjectId, Collection[Post]] = field(default_factory=dict)
    """By worker."""
    above: Mapping[SubjectId, SubjectId] = field(default_factory=dict)
    """Each team's parent."""
    same: Many = field(default_factory=dict)
    """Each person's other records."""
    families: Many = field(default_factory=dict)
    """Each person's family, themselves included."""
    known_by: Many = field(default_factory=dict)
    """Who tells of each person as related or important."""
    conflicts: Many = field(default_factory=dict)
    """By person: the workers whom a conflict keeps from them, of all that it covers."""
    pages: Mapping[SubjectId, Collection[Page]] = field(default_factory=dict)
    """By whom they are for: the pages of people's own that open a record."""
    walls: Collection[Wall] = ()
    """Walls around whole records."""

    def one(self, subject: SubjectId) -> frozenset[SubjectId]:
        """A person's records, all of them."""
        return frozenset({subject, *self.same.get(subject, ())})

    def file(self, subject: SubjectId) -> frozenset[SubjectId]:
        """Everyone read with a person: their records, their family, and its records."""
        family = {who for each in self.one(subject) for who in self.families.get(each, ())}
        return self.one(subject).union(*(self.one(who) for who in family))

    def sitting_in(self, team: SubjectId) -> Sequence[SubjectId]:
        """The workers of a team."""
        return self._seats.get(team, ())

    def managing(self, team: SubjectId) -> Sequence[tuple[SubjectId, datetime | None]]:
        """The managers of a team and of every team above it."""
        if team not in self._managing:
            chain = frozenset(_chain(team, self.above))
            found = ((worker, post.until) for worker, post in self._managers if post.team in chain)
            self._managing[team] = tuple(found)
        return self._managing[team]

    def let_in_through(self, people: frozenset[SubjectId]) -> Sequence[LetIn]:
        """Who is let in to these people, read as one file: each by each relation once, as last told."""
        if people not in self._through:
            told: dict[tuple[SubjectId, str], LetIn] = {}
            for one in _through(people, self):
                told.pop(one[:2], None)
                told[one[:2]] = one
            self._through[people] = tuple(told.values())
        return self._through[people]

    @cached_property
    def _managing(self) -> dict[SubjectId, Sequence[tuple[SubjectId, datetime | None]]]:
        return {}

    @cached_property
    def _through(self) -> dict[frozenset[SubjectId], Sequence[LetIn]]:
        return {}

    @cached_property
    def _seats(self) -> Mapping[SubjectId, Sequence[SubjectId]]:
        """Who sits in each team, each worker once."""
        seats: dict[SubjectId, dict[SubjectId, None]] = defaultdict(dict)
        for worker, post in self._each_post():
            if post.team and not post.role:
                seats[post.team][worker] = None
        return {team: tuple(workers) for team, workers in seats.items()}

    @cached_property
    def _managers(self) -> Sequence[tuple[SubjectId, Post]]:
        return [(worker, post) for worker, post in self._each_post() if post.role == MANAGES]

    def _each_post(self) -> Iterator[tuple[SubjectId, Post]]:
        return ((worker, post) for worker, posts in self.posts.items() for post in posts)


def grants(subject: SubjectId, ties: Ties) -> tuple[Grant, ...]:
    """Everyone let in to a person's record, and everyone shut out, in a settled order."""
    let_in = {_key(grant): grant for grant in _known_to(subject, ties)}
    let_in |= {_key(grant): grant for grant in _full(subject, ties.file(subject), ties)}
    let_in |= {_key(grant): grant for grant in _own(subject, ties)}
    let_in |= {_key(grant): grant for grant in _shut_out(subject, ties, {w for w, _ in let_in})}
    return tuple(sorted(let_in.values(), key=lambda grant: (grant.worker, grant.relation)))


def _key(grant: Grant) -> tuple[SubjectId, str]:
    return grant.worker, grant.relation


def _full(subject: SubjectId, through: frozenset[SubjectId], ties: Ties) -> Iterator[Grant]:
    return (Grant(subject, *one) for one in ties.let_in_through(through))


def _through(people: frozenset[SubjectId], ties: Ties) -> Iterator[LetIn]:
    for who in sorted(people):
        for opening in ties.openings.get(who, ()):
            if opening.until > ties.now:
                yield LetIn(*opening)
        for one in ties.held.get(who, ()):
            yield from _of_held(one, ties)


def _of_held(one: Held, ties: Ties) -> Iterator[LetIn]:
    if one.worker is not None and ties.posts.get(one.worker):
        # Somebody who left, or never joined, has no post here: an allocation nobody ended lets nobody in.
        yield LetIn(one.worker, one.relation, one.until)
    for team in _teams(one, ties):
        yield from (LetIn(worker, Relation.TEAM, None) for worker in ties.sitting_in(team))
        yield from (LetIn(worker, Relation.TEAM, until) for worker, until in ties.managing(team))


def _teams(one: Held, ties: Ties) -> Collection[SubjectId]:
    """The team that holds a child: the one named, else where the allocated worker sits.

    Who chairs or reviews brings no team with them.
    """
    if one.relation is Relation.OWN_WORK:
        return ()
    if one.team is not None or one.worker is None:
        return (one.team,) if one.team else ()
    return [post.team for post in ties.posts.get(one.worker, ()) if post.team and not post.role]


def _known_to(subject: SubjectId, ties: Ties) -> Iterator[Grant]:
    """Who is let in to somebody who tells of this person learns who this person is."""
    tellers = {teller for who in ties.one(subject) for teller in ties.known_by.get(who, ())}
    files = [ties.file(teller) for teller in sorted(tellers - ties.file(subject), reverse=True)]
    for file in reversed(dict.fromkeys(files)):
        for worker, _, until in ties.let_in_through(file):
            yield Grant(subject, worker, Relation.KNOWN_TO, until)


def _own(subject: SubjectId, ties: Ties) -> Iterator[Grant]:
    """Whose own page opens this record; and a child who has one learns what those around them are called."""
    for who in sorted(ties.one(subject)):
        for page in ties.pages.get(who, ()):
            yield Grant(subject, page.person, Relation.OWN_PAGE, page.until)
    for teller in sorted({t for who in ties.one(subject) for t in ties.known_by.get(who, ())}):
        pages = ties.pages.get(teller, ())
        beside = any(page.capacity in BESIDE and page.person in ties.one(subject) for page in pages)
        for page in pages:
            if page.person == teller and (beside or page.capacity == Capacity.YOUNG_PERSON):
                yield Grant(subject, page.person, Relation.KNOWN_TO, page.until)


def _shut_out(subject: SubjectId, ties: Ties, let_in: Collection[SubjectId]) -> Iterator[Grant]:
    """Walls first, until their last day; a conflict has none, and takes the place of any wall's row."""
    for wall in ties.walls:
        if not ties.one(subject).isdisjoint(wall.subjects):
            out = [worker for worker in (*wall.from_whom, *let_in) if wall.shuts_out(worker)]
            yield from (Grant(subject, worker, DENY, after(wall.until)) for worker in out)
    for who in ties.file(subject):
        yield from (Grant(subject, worker, DENY) for worker in ties.conflicts.get(who, ()))


def _chain(team: SubjectId, above: Mapping[SubjectId, SubjectId]) -> Iterator[SubjectId]:
    """A team and the teams above it; a circle of teams ends where it began."""
    seen: set[SubjectId] = set()
    at: SubjectId | None = team
    while at is not None and at not in seen:
        seen.add(at)
        yield at
        at = above.get(at)
