"""Who is who: people, unions and descent in generations, as positions; and the same in sentences.

The rows follow from who is told as whose parent. Somebody whose parents nobody has told stands under a
question mark, as a question to ask and never as a blank. The dead stand where they stood. Nothing here
is guessed: a line is drawn only where somebody was told as parent, partner, brother or sister.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from alongside.access.view import View
from alongside.practice.person import dob, expected_dob, sex
from alongside.practice.relationship import ANIMAL, PARENTS, SIBLINGS, relations
from alongside.record import Life, SubjectId
from alongside.story.generations import Kin, places
from alongside.story.people import Names, has_died, not_born, open_around
from alongside.story.words import age_in_words, capital, listed, whole

ACROSS, DOWN, MARGIN = 124, 196, 70
NOT_KNOWN = "not known"
SOMEBODY = "somebody we do not know"
ASK_PARENTS = "We do not know who {name}'s parents are. Who could tell us?"
ASK_OTHER = "We do not know who {name}'s other parent is. Who could tell us?"
CHILD_OF, CHILDREN_OF = "{children} is the child of {parents}", "{children} are the children of {parents}"
PARTNERS = "{names} are partners"
HAS_DIED, NOT_BORN = "{name} has died", "{name} is not born yet"
NOBODY = "Nobody has told us yet who is who in this family."


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
    unborn: bool = False
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
    not_drawn: tuple[str, ...] = ()
    """People told of whom no line would reach: nobody has said whose child or partner they are."""

    def node(self, key: str) -> Node:
        """One person's place."""
        return next(node for node in self.nodes if node.key == key)


def tell(view: View, people: Iterable[SubjectId], focus: Collection[SubjectId] = ()) -> Genogram:
    """The genogram of some people, the relatives they tell of included. Any number, in any state."""
    whom = list(dict.fromkeys(people))
    kin = _kin(view, open_around(view, whom))
    lives = open_around(view, kin.people.values())
    names = Names(view)
    questions = _unknown_parents(kin, names, list(focus) or whom[:1])
    told = {
        key: _node(view, who, lives.get(who), capital(names(who)), focus=who in focus)
        for key, who in kin.people.items()
    }
    kin.born |= {key: day for key, who in kin.people.items() if (day := _born(lives.get(who)))}
    kin.men |= {key for key, node in told.items() if node.shape == "man"}
    nodes = tuple(_placed(told, places(kin, _drawn(kin, told))))
    there = {node.key for node in nodes}
    return Genogram(
        width=max((node.x for node in nodes), default=0) + MARGIN,
        height=max((node.y for node in nodes), default=0) + MARGIN,
        nodes=nodes,
        unions=tuple(_unions(kin)),
        sentences=tuple(_sentences(view, kin, names)),
        questions=tuple(questions.values()),
        not_drawn=tuple(node.name for key, node in told.items() if key not in there),
    )


def _drawn(kin: Kin, told: Mapping[str, Node]) -> set[str]:
    """Whoever a line reaches, and whose page it is."""
    joined = {one for both, children in kin.unions().items() for one in (*both, *children)}
    return joined | {key for key, node in told.items() if node.focus}


def _placed(told: Mapping[str, Node], at: Mapping[str, tuple[float, int]]) -> Iterator[Node]:
    left = min((across for across, _ in at.values()), default=0.0)
    unknown = Node("", NOT_KNOWN, 0, 0, question=NOT_KNOWN)
    for key, (across, row) in at.items():
        x, y = MARGIN + round((across - left) * ACROSS), MARGIN + row * DOWN
        yield replace(told.get(key, unknown), key=key, x=x, y=y)


def _born(life: Life | None) -> date | None:
    return (dob(life) or expected_dob(life)) if life else None


def _kin(view: View, lives: Mapping[SubjectId, Life]) -> Kin:
    kin = Kin()
    for who, life in lives.items():
        kin.people[str(who)] = who
        for one in (told for told in relations(life) if told.kind != ANIMAL):
            kin.people.setdefault(str(one.person), one.person)
            _tie(kin, str(who), str(one.person), one.kind, ended=not one.holds(view.today))
    return kin


def _tie(kin: Kin, who: str, other: str, kind: str, *, ended: bool) -> None:
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


def _unknown_parents(kin: Kin, names: Names, focus: Collection[SubjectId]) -> dict[str, str]:
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


def _eldest(kin: Kin, key: str) -> str:
    """Brothers and sisters who share what is known share what is not: one question stands for all of them."""
    told = [one for one in kin.parents.get(key, ()) if not one.startswith("?")]
    for other, theirs in kin.parents.items():
        same = [one for one in theirs if not one.startswith("?")] == told
        if other != key and same and frozenset({key, other}) in kin.whole and f"?{other}" in theirs:
            return other
    return key


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
        unborn=not_born(view, who),
        focus=focus,
    )


SHAPES = {"F": "woman", "M": "man"}


def _unions(kin: Kin) -> Iterator[Union]:
    """Those who have children together, and partners who have none."""
    for count, (parents, children) in enumerate(kin.unions().items(), start=1):
        ended = kin.partners.get(parents, False)
        yield Union(f"union-{count}", tuple(sorted(parents)), tuple(children), ended)


def _known_first(name: str) -> bool:
    return name == SOMEBODY


def _sentences(view: View, kin: Kin, names: Names) -> Iterator[str]:
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
        if not_born(view, who):
            yield whole(NOT_BORN.format(name=called[key]))
    if len(kin.people) < 2:  # noqa: PLR2004 (one person is no family)
        yield NOBODY
