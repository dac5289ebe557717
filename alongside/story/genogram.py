"""Who is who: people, unions and descent in generations, as positions; and the same in sentences.

The rows follow from who is told as whose parent. Somebody whose parents nobody has told stands under a
question mark, as a question to ask and never as a blank. The dead stand where they stood. Nothing here
is guessed: a line is drawn only where somebody was told as parent, partner, brother or sister.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from alongside.access.view import View
from alongside.practice.person import dob, sex
from alongside.practice.relationship import ANIMAL, PARENTS, SIBLINGS, relations
from alongside.record import Life, SubjectId
from alongside.story.people import Names, has_died, open_around
from alongside.story.words import age_in_words, capital, listed, whole

ACROSS, DOWN, MARGIN = 120, 150, 70
NOT_KNOWN = "not known"
SOMEBODY = "somebody we do not know"
ASK_PARENTS = "We do not know who {name}'s parents are. Who could tell us?"
ASK_OTHER = "We do not know who {name}'s other parent is. Who could tell us?"
CHILD_OF, CHILDREN_OF = "{children} is the child of {parents}", "{children} are the children of {parents}"
PARTNERS = "{names} are partners"
HAS_DIED = "{name} has died"
NOBODY = "Nobody has told us yet who is who in this family."
ROUNDS = 50
"""How often generations are worked out again; a record in which two are each other's parent still ends."""


@dataclass(frozen=True)
class Node:
    """One person, or a question where one must be."""

    key: str
    name: str
    x: int
    y: int
    person: SubjectId | None = None
    shape: str = "unknown"
    """`woman`, `man` or `unknown`, as the law records it; only to draw by."""
    age: str = ""
    died: bool = False
    focus: bool = False
    """Whether it is the person whose page this is, or a child of the family."""
    question: str = ""


@dataclass(frozen=True)
class Union:
    """Two people (or one, with a question) and the children they have together."""

    key: str
    parents: tuple[str, ...]
    children: tuple[str, ...]
    ended: bool = False


@dataclass(frozen=True)
class Genogram:
    """The picture, the questions in it, and the same in sentences."""

    width: int
    height: int
    nodes: tuple[Node, ...]
    unions: tuple[Union, ...]
    sentences: tuple[str, ...]
    questions: tuple[str, ...]

    def node(self, key: str) -> Node:
        """One person's place."""
        return next(node for node in self.nodes if node.key == key)


@dataclass
class _Kin:
    """Who is told as what to whom, of everybody that this reader may know of."""

    people: dict[str, SubjectId] = field(default_factory=dict)
    parents: dict[str, list[str]] = field(default_factory=dict)
    beside: set[frozenset[str]] = field(default_factory=set)
    """Pairs of one generation: brothers and sisters, and partners."""
    whole: set[frozenset[str]] = field(default_factory=set)
    """Pairs told as brother or sister, and not as half."""
    partners: dict[frozenset[str], bool] = field(default_factory=dict)
    """Pairs told as partners, and whether that has ended."""


def tell(view: View, people: Iterable[SubjectId], focus: Collection[SubjectId] = ()) -> Genogram:
    """The genogram of some people, the relatives they tell of included. Any number, in any state."""
    whom = list(dict.fromkeys(people))
    kin = _kin(view, open_around(view, whom))
    lives = open_around(view, kin.people.values())
    names = Names(view)
    questions = _unknown_parents(kin, names, list(focus) or whom[:1])
    rows = _rows(kin)
    places = _places(kin, rows)
    told = {
        key: _node(view, who, lives.get(who), capital(names(who)), focus=who in focus)
        for key, who in kin.people.items()
    }
    unknown = Node("", NOT_KNOWN, 0, 0, question=NOT_KNOWN)
    nodes = tuple(replace(told.get(key, unknown), key=key, x=x, y=y) for key, (x, y) in places.items())
    return Genogram(
        width=max((node.x for node in nodes), default=0) + MARGIN,
        height=max((node.y for node in nodes), default=0) + MARGIN,
        nodes=nodes,
        unions=tuple(_unions(kin)),
        sentences=tuple(_sentences(view, kin, names)),
        questions=tuple(questions.values()),
    )


def _kin(view: View, lives: Mapping[SubjectId, Life]) -> _Kin:
    kin = _Kin()
    for who, life in lives.items():
        kin.people[str(who)] = who
        for one in (told for told in relations(life) if told.kind != ANIMAL):
            kin.people.setdefault(str(one.person), one.person)
            _tie(kin, str(who), str(one.person), one.kind, ended=not one.holds(view.today))
    return kin


def _tie(kin: _Kin, who: str, other: str, kind: str, *, ended: bool) -> None:
    if who == other:
        return
    if kind in PARENTS:
        _add(kin.parents, who, other)
    elif kind == "child":
        _add(kin.parents, other, who)
    elif kind in SIBLINGS:
        kin.beside.add(frozenset({who, other}))
        kin.whole |= {frozenset({who, other})} if kind == "sibling" else set()
    elif kind == "partner":
        kin.beside.add(frozenset({who, other}))
        kin.partners[frozenset({who, other})] = ended


def _add(into: dict[str, list[str]], key: str, one: str) -> None:
    told = into.setdefault(key, [])
    if one not in told:
        told.append(one)


def _unknown_parents(kin: _Kin, names: Names, focus: Collection[SubjectId]) -> dict[str, str]:
    """Children of the page with fewer than two parents, and parents of theirs with none: who is not known."""
    asked: dict[str, str] = {}
    for child in (str(who) for who in focus):
        told = kin.parents.get(child, [])
        if len(told) < 2:  # noqa: PLR2004 (two parents, until we know otherwise)
            words = ASK_OTHER if told else ASK_PARENTS
            asked[child] = words.format(name=capital(names(kin.people.get(child))))
        for parent in told:
            if not kin.parents.get(parent):
                asked[parent] = ASK_PARENTS.format(name=capital(names(kin.people[parent])))
    for key in asked:
        _add(kin.parents, key, f"?{_eldest(kin, key)}")
    return asked


def _eldest(kin: _Kin, key: str) -> str:
    """Brothers and sisters who share what is known share what is not: one question stands for all of them."""
    told = [one for one in kin.parents.get(key, ()) if not one.startswith("?")]
    for other, theirs in kin.parents.items():
        same = [one for one in theirs if not one.startswith("?")] == told
        if other != key and same and frozenset({key, other}) in kin.whole and f"?{other}" in theirs:
            return other
    return key


def _rows(kin: _Kin) -> dict[str, int]:
    """Each person's generation: a parent stands at least one row above each child."""
    rows = dict.fromkeys([*kin.people, *(one for told in kin.parents.values() for one in told)], 0)
    for _ in range(min(ROUNDS, len(rows) + 1)):
        if not _lowered(kin, rows):
            break
    return rows


def _lowered(kin: _Kin, rows: dict[str, int]) -> bool:
    """Move whoever stands too high down; whether anybody moved."""
    before = dict(rows)
    for child, told in kin.parents.items():
        rows[child] = min(max([rows[child], *(rows[one] + 1 for one in told)]), ROUNDS)
    for pair in kin.beside:
        low = max(rows[one] for one in pair)
        rows.update(dict.fromkeys(pair, low))
    for child, told in kin.parents.items():
        rows.update({one: max(rows[one], rows[child] - 1) for one in told if not kin.parents.get(one)})
    return rows != before


def _places(kin: _Kin, rows: Mapping[str, int]) -> dict[str, tuple[int, int]]:
    """A place for each: rows from the top, and in a row beside those they belong with."""
    levels = sorted(set(rows.values()))
    order: dict[str, float] = {}
    for level in levels:
        row = [key for key in rows if rows[key] == level]
        ranked = sorted(row, key=lambda key: _rank(kin, key, order))
        order.update({key: float(place) for place, key in enumerate(_with_partners(kin, ranked))})
    widest = max((sum(rows[key] == level for key in rows) for level in levels), default=0)
    return {
        key: (MARGIN + round((order[key] + _indent(rows, key, widest)) * ACROSS), MARGIN + depth * DOWN)
        for depth, level in enumerate(levels)
        for key in rows
        if rows[key] == level
    }


def _rank(kin: _Kin, key: str, order: Mapping[str, float]) -> float:
    """Under the middle of their parents; those without parents after the people they came with."""
    above = [order[one] for one in kin.parents.get(key, ()) if one in order]
    return sum(above) / len(above) if above else float(len(order))


def _with_partners(kin: _Kin, row: list[str]) -> list[str]:
    """A row in which partners, and parents of one child, stand beside each other."""
    pairs = [*kin.partners, *(frozenset(told) for told in kin.parents.values() if len(told) > 1)]
    told: list[str] = []
    for key in row:
        if key in told:
            continue
        near = [one for pair in pairs if key in pair for one in sorted(pair) if one in row]
        told += [one for one in dict.fromkeys([key, *near]) if one not in told]
    return told


def _indent(rows: Mapping[str, int], key: str, widest: int) -> float:
    mine = sum(row == rows[key] for row in rows.values())
    return (widest - mine) / 2


def _node(view: View, who: SubjectId, life: Life | None, name: str, *, focus: bool) -> Node:
    """A person, before they have a place."""
    return Node(
        key=str(who),
        name=name,
        x=0,
        y=0,
        person=who,
        shape=SHAPES.get(sex(life), "unknown") if life else "unknown",
        age=age_in_words(life, view.today) if life and dob(life) else "",
        died=has_died(view, who),
        focus=focus,
    )


SHAPES = {"F": "woman", "M": "man"}


def _unions(kin: _Kin) -> Iterator[Union]:
    """Those who have children together, and partners who have none."""
    together: dict[frozenset[str], list[str]] = {}
    for child, told in kin.parents.items():
        together.setdefault(frozenset(told), []).append(child)
    for pair in kin.partners:
        together.setdefault(pair, [])
    for count, (parents, children) in enumerate(together.items(), start=1):
        ended = kin.partners.get(parents, False)
        yield Union(f"union-{count}", tuple(sorted(parents)), tuple(children), ended)


def _known_first(name: str) -> bool:
    return name == SOMEBODY


def _sentences(view: View, kin: _Kin, names: Names) -> Iterator[str]:
    """The same in words: who is whose child, who are partners, who has died."""
    called = {key: capital(names(who)) for key, who in kin.people.items()}
    for union in _unions(kin):
        parents = listed(sorted((called.get(one, SOMEBODY) for one in union.parents), key=_known_first))
        children = listed(called.get(one, SOMEBODY) for one in union.children)
        words = CHILD_OF if len(union.children) == 1 else CHILDREN_OF if union.children else PARTNERS
        yield whole(words.format(children=children, parents=parents, names=parents))
    for key, who in kin.people.items():
        if has_died(view, who):
            yield whole(HAS_DIED.format(name=called[key]))
    if len(kin.people) < 2:  # noqa: PLR2004 (one person is no family)
        yield NOBODY
