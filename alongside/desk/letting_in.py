"""Letting in: the grants of everyone concerned, made again when a tie changes.

The ties of many lives are read from the shelves, never from the lives themselves, so that one allocation
in a family of five costs a dozen small queries.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable

from alongside.access.grants import Opening, Page, Ties, grants
from alongside.access.reader import Relation, Role
from alongside.access.ties import Held, Post
from alongside.access.walls import Wall
from alongside.desk.shelves import wall_of
from alongside.desk.staying_away import apart, ever_with
from alongside.record import Sitting, SubjectId
from alongside.record.when import civil_day

People = frozenset[SubjectId]
Sets = defaultdict[SubjectId, set[SubjectId]]


def let_in_again(sitting: Sitting, people: Collection[SubjectId]) -> None:
    """Make the grants of these people again, from the shelves as they stand."""
    ties = _ties(sitting, frozenset(people))
    made = {subject: grants(subject, ties) for subject in sorted(people)}
    sitting.put_many_grants(made)
    rows = {who: [(g.worker, g.relation, g.until) for g in each] for who, each in made.items()}
    sitting.put_many("let_in", rows)


def concerned(sitting: Sitting, people: Iterable[SubjectId]) -> People:
    """Everyone whose grants follow from the ties of these people."""
    file = read_with(sitting, people) | ever_with(sitting, people)
    told = {row[1] for row in sitting.rows("acquaintance", {"subject": file})}
    tell = {row[0] for row in sitting.rows("acquaintance", {"other": file, "both": [True]})}
    pages = {row[1] for row in sitting.rows("own_page", {"subject": file})}
    return file | _same(sitting, frozenset(told | tell | pages))


def held_by(sitting: Sitting, workers: Collection[SubjectId], teams: Collection[SubjectId]) -> People:
    """The children whom these workers, or these teams and those below them, have: a worker's own team too."""
    below = teams_below(sitting, teams)
    everyone = {*workers, *(row[0] for row in sitting.rows("post", {"team": below}))}
    rows = [*sitting.rows("held", {"worker": everyone}), *sitting.rows("held", {"team": below})]
    return frozenset(row[0] for row in rows)


def seated(sitting: Sitting, teams: Collection[SubjectId]) -> People:
    """Who sits in these teams and those below them: their children are open to the team as well."""
    return frozenset(row[0] for row in sitting.rows("post", {"team": teams_below(sitting, teams)}))


def teams_below(sitting: Sitting, teams: Collection[SubjectId]) -> People:
    """These teams and every team that is part of them."""
    found, front = set(teams), set(teams)
    while front:
        front = {row[0] for row in sitting.rows("above", {"parent": front})} - found
        found |= front
    return frozenset(found)


def read_with(sitting: Sitting, people: Iterable[SubjectId]) -> People:
    """Everyone read as one file with any of these people."""
    one = _same(sitting, frozenset(people))
    return one | _same(sitting, frozenset(_families(sitting, one)))


def _families(sitting: Sitting, people: People) -> People:
    gatherings = {row[1] for row in sitting.rows("gathered", {"subject": people})}
    return frozenset(row[0] for row in sitting.rows("gathered", {"gathering": gatherings}))


def _same(sitting: Sitting, people: People) -> People:
    """These people's records, all of them, however long the chain of joins."""
    found = set(people)
    while True:
        there = {row[1] for row in sitting.rows("joined", {"subject": found})}
        back = {row[0] for row in sitting.rows("joined", {"other": found})}
        if there | back <= found:
            return frozenset(found)
        found |= there | back


def same_person(sitting: Sitting, subject: SubjectId) -> People:
    """Every record found to be the same person's, this one included."""
    return _same(sitting, frozenset({subject}))


def _ties(sitting: Sitting, people: People) -> Ties:
    """All that decides who is let in to these people."""
    known_by = _known_by(sitting, _same(sitting, people))
    tellers = frozenset(who for each in known_by.values() for who in each)
    everyone = read_with(sitting, people | tellers)
    held = _held(sitting, everyone)
    return Ties(
        now=sitting.now,
        held=held,
        openings=_openings(sitting, everyone),
        posts=_posts(sitting, held),
        above=dict(sitting.rows("above")),
        same=_sames(sitting, everyone),
        families=_family_of(sitting, everyone),
        known_by=known_by,
        conflicts=_grouped((one.person, one.worker) for one in apart(sitting, everyone)),
        pages=_pages(sitting, everyone),
        walls=_walls(sitting, everyone),
    )


def _grouped(pairs: Iterable[tuple[SubjectId, SubjectId]]) -> Sets:
    sets: Sets = defaultdict(set)
    for key, value in pairs:
        sets[key].add(value)
    return sets


def _known_by(sitting: Sitting, people: People) -> Sets:
    told = [(other, who) for who, other, _ in sitting.rows("acquaintance", {"other": people})]
    tell = sitting.rows("acquaintance", {"subject": people, "both": [True]})
    return _grouped([*told, *((who, other) for who, other, _ in tell)])


def _held(sitting: Sitting, people: People) -> dict[SubjectId, list[Held]]:
    held: dict[SubjectId, list[Held]] = defaultdict(list)
    for who, worker, team, relation, role, until in sitting.rows("held", {"subject": people}):
        held[who].append(Held(worker or None, team or None, Relation(relation), role, until))
    return held


def _openings(sitting: Sitting, people: People) -> dict[SubjectId, list[Opening]]:
    openings: dict[SubjectId, list[Opening]] = defaultdict(list)
    for who, worker, relation, _, _, until in sitting.rows("opening", {"subject": people}):
        openings[who].append(Opening(worker, Relation(relation), until))
    return openings


def _posts(sitting: Sitting, held: dict[SubjectId, list[Held]]) -> dict[SubjectId, list[Post]]:
    """Where the allocated workers sit, who sits with them, and every manager."""
    workers = {one.worker for each in held.values() for one in each if one.worker}
    theirs = list(sitting.rows("post", {"subject": workers}))
    teams = {one.team for each in held.values() for one in each if one.team}
    teams |= {team for _, role, team, _ in theirs if team and not role}
    rows = [*theirs, *sitting.rows("post", {"team": teams})]
    rows += sitting.rows("post", {"role": [Role.MANAGER.value]})
    posts: dict[SubjectId, list[Post]] = defaultdict(list)
    for worker, role, team, until in dict.fromkeys(rows):
        posts[worker].append(Post(role, team or None, until))
    return posts


def _sames(sitting: Sitting, people: People) -> dict[SubjectId, People]:
    pairs = [*sitting.rows("joined", {"subject": people}), *sitting.rows("joined", {"other": people})]
    next_to = _grouped([*pairs, *((other, who) for who, other in pairs)])
    return {who: _reach(who, next_to) for who in next_to}


def _reach(start: SubjectId, next_to: Sets) -> People:
    found, front = {start}, {start}
    while front:
        front = {far for near in front for far in next_to.get(near, ())} - found
        found |= front
    return frozenset(found)


def _family_of(sitting: Sitting, people: People) -> dict[SubjectId, People]:
    rows = sitting.rows("gathered", {"subject": people})
    members = _grouped((gathering, who) for who, gathering in rows)
    return {who: frozenset(members[gathering]) for who, gathering in rows}


def _pages(sitting: Sitting, people: People) -> dict[SubjectId, list[Page]]:
    pages: dict[SubjectId, list[Page]] = defaultdict(list)
    for person, whom, capacity, until in sitting.rows("own_page", {"whom": people}):
        pages[whom].append(Page(person, capacity, until))
    return pages


def _walls(sitting: Sitting, people: People) -> frozenset[Wall]:
    today = civil_day(sitting.now)
    walls = (wall_of(row) for row in sitting.rows("wall", {"subject": people}))
    return frozenset(wall for wall in walls if wall.whole and wall.silent and wall.stands(today))
