"""Finding somebody: by a name as it is heard, a former name, a birthday, a number, an address.

Those who answer the door, or may open any record with a reason, search every name and see a card; everyone
else finds only whom they are let in to. Where a wall stands, the words are looked for again in the life this
reader may see, so that a search says exactly what it would say without what is hidden.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple, TypeVar

from alongside.access.authority import FULL
from alongside.access.reader import OPENERS, SEARCHERS
from alongside.desk.letting_in import People, same_person
from alongside.desk.shelves import found, headline
from alongside.desk.sight import Sight
from alongside.desk.tokens import Asked, Token, asked, nearness, words
from alongside.practice.identifiers import joined
from alongside.record import Life, Sitting, SubjectId

MOST = 50
"""How many are shown. Beyond that, another word helps more than another page."""


class Found(NamedTuple):
    """Somebody found: the card of a list."""

    subject: SubjectId
    name: str
    dob: date | None
    expected: date | None
    worker: str
    team: str
    status: str
    because: tuple[str, ...]
    """The names, numbers or addresses that answered."""
    may_open: bool
    also: tuple[str, ...] = ()
    """What other records of the same person call them."""


Hits = Mapping[SubjectId, tuple[tuple[Token, str], ...]]
Answered = tuple[float, SubjectId, tuple[str, ...]]
"""How near, who, and by what."""
Person = tuple[tuple[SubjectId, ...], tuple[str, ...]]
"""One person's records, and by what they answered."""
Cards = Mapping[SubjectId, tuple[Any, ...]]
NAME, WORKER, TEAM = 0, 3, 4
"""Places in a row of the shelf `headline`, without the subject."""
T = TypeVar("T")


def find(sitting: Sitting, sight: Sight, text: str) -> tuple[Found, ...]:
    """Everyone this reader may find by these words, nearest first, each once. Each word must be answered."""
    told = asked(text)
    if not told.items:
        return ()
    hits = _hits(sitting, sight, told)
    near = [(who, _matched(told, rows)) for who, rows in hits.items()]
    answered = sorted((-score, who, because) for who, (score, because) in near if because)
    people = _each_once(sitting, sight, answered[:MOST])
    cards = headlines(sitting, sight, [who for records, _ in people for who in records])
    return tuple(_card(sight, cards, records, because) for records, because in people)


def _card(sight: Sight, cards: Cards, records: Sequence[SubjectId], because: tuple[str, ...]) -> Found:
    """One person's card: of the record that is worked with, with what the others call them."""
    who = min(records, key=lambda one: (not cards[one][WORKER], not cards[one][TEAM], records.index(one)))
    also = (cards[one][NAME] for one in records)
    others = tuple(dict.fromkeys(name for name in also if name not in ("", cards[who][NAME])))
    return Found._make((who, *cards[who], because, not FULL.isdisjoint(sight.relations(who)), others))


def _each_once(sitting: Sitting, sight: Sight, answered: Sequence[Answered]) -> list[Person]:
    """Those who answered, each person once with every record of theirs, the nearest first."""
    everyone = [who for _, who, _ in answered]
    walled = walled_among(sight, everyone)
    pairs = [*sitting.rows("joined", {"subject": everyone}), *sitting.rows("joined", {"other": everyone})]
    several = frozenset(who for pair in pairs for who in pair)
    told: dict[SubjectId, Person] = {}
    for _, who, because in answered:
        same = _same(sitting, sight, who, walled) if who in several else frozenset()
        records = (who, *sorted(one for one in same - {who} if _may_find(sight, one)))
        first = next((one for one in records if one in told), who)
        before = told.get(first, ((), ()))
        told[first] = (_both(before[0], records), _both(before[1], because))
    return list(told.values())


def _same(sitting: Sitting, sight: Sight, who: SubjectId, walled: Collection[SubjectId]) -> People:
    """The other records of somebody, as far as a reader before a wall may know that they are."""
    return joined(sight.whole(who)) if who in walled else same_person(sitting, who)


def _both(one: tuple[T, ...], other: tuple[T, ...]) -> tuple[T, ...]:
    return tuple(dict.fromkeys((*one, *other)))


def headlines(
    sitting: Sitting, sight: Sight, people: Iterable[SubjectId]
) -> dict[SubjectId, tuple[Any, ...]]:
    """The row of a list for each of these people, read again from the life where a wall stands."""
    subjects = list(people)
    kept = {row[0]: row[1:] for row in sitting.rows("headline", {"subject": subjects})}
    walled = walled_among(sight, subjects)
    live = {who: next(headline(sight.whole(who))) for who in walled}
    empty = ("", None, None, "", "", "")
    return {who: live.get(who) or kept.get(who, empty) for who in subjects}


def walled_among(sight: Sight, people: Iterable[SubjectId]) -> frozenset[SubjectId]:
    """Those of these people of whom a kept reading could tell this reader too much."""
    return frozenset(people) & sight.behind() if sight.walls else frozenset()


def _hits(sitting: Sitting, sight: Sight, told: Asked) -> Hits:
    """Who answers every word, with what: by the shelf, and by the life itself for those behind a wall."""
    rows = _answering(sitting, told)
    wanted = {token for item in told.items for token in item}
    walled = _touched_behind(sitting, sight, wanted) if sight.walls else frozenset()
    sight.learn([*rows, *(walled - rows.keys())])
    plain = rows.keys() - walled_among(sight, rows)
    kept = {who: tuple(rows[who]) for who in plain if _may_find(sight, who)}
    live = {who: tuple(_live(sight, who, wanted)) for who in walled if _may_find(sight, who)}
    return dict(sorted((kept | live).items()))


def _touched_behind(sitting: Sitting, sight: Sight, wanted: Collection[Token]) -> frozenset[SubjectId]:
    """Those behind a wall whom any of these words touches."""
    where: dict[str, Collection[str]] = {"token": {one.text for one in wanted}, "subject": sight.behind()}
    return frozenset(row[0] for row in sitting.rows("found", where))


def _answering(sitting: Sitting, told: Asked) -> dict[SubjectId, list[tuple[Token, str]]]:
    """Who answers every word, by the shelf.

    Each word is looked for among those who answered the ones before it, and what is rarest comes first: a
    day or a number, then the longest word.
    """
    rows: dict[SubjectId, list[tuple[Token, str]]] = {}
    for nr, item in enumerate(sorted(told.items, key=_rarest_first)):
        where: dict[str, Collection[str]] = {"token": {token.text for token in item}}
        where |= {"subject": rows} if nr else {}
        here: dict[SubjectId, list[tuple[Token, str]]] = defaultdict(list)
        for who, kind, token, said in sitting.rows("found", where):
            if Token(kind, token) in item:
                here[who].append((Token(kind, token), said))
        rows = {who: [*rows.get(who, ()), *said] for who, said in here.items()}
    return rows


def _rarest_first(item: tuple[Token, ...]) -> tuple[bool, int]:
    return len(item) > 1, -len(item[0].text)


def _may_find(sight: Sight, who: SubjectId) -> bool:
    if sight.relations(who):
        return True
    return sight.reader.has(*SEARCHERS, *OPENERS) and not sight.shut_out(who)


def _live(sight: Sight, who: SubjectId, wanted: set[Token]) -> Iterator[tuple[Token, str]]:
    """The same rows, from the life behind the walls."""
    life: Life = sight.whole(who)
    for kind, token, said in found(life):
        if Token(kind, token) in wanted:
            yield Token(kind, token), said


def _matched(told: Asked, rows: Iterable[tuple[Token, str]]) -> tuple[float, tuple[str, ...]]:
    """How near, and by what; nothing when a word goes unanswered."""
    answers: dict[Token, list[str]] = defaultdict(list)
    for token, said in rows:
        answers[token].append(said)
    answered = [_each(one for token in item for one in answers.get(token, ())) for item in told.items]
    if not all(answered):
        return 0.0, ()
    because = tuple(_best(answered))
    names = tuple(word for one in because for word in words(one))
    return nearness(told.words, names) if told.words else 1.0, because


def _each(told: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(told))


def _best(answered: Sequence[Sequence[str]]) -> Iterator[str]:
    """Of what answers each word, whatever answers most of them: “Place” says no other address of theirs."""
    times = Counter(one for told in answered for one in told)
    best = (max(times[one] for one in told) for told in answered)
    kept = (one for told, most in zip(answered, best, strict=True) for one in told if times[one] == most)
    yield from dict.fromkeys(kept)
