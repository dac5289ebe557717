"""Where people stand in the picture of who is who."""

from datetime import date
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from alongside.record import Life, SubjectId
from alongside.story import genogram
from alongside.story.generations import APART, BESIDE, Kin, places
from alongside.web.pages.kin_picture import kin_picture
from tests.examples import examples
from tests.life import person
from tests.story.any_life import MAYA, any_lives
from tests.story.seen import view, view_of

HALVES = """
    1990-01-30 PersonBorn @about=leanne
    2012-05-21 PersonBorn @about=ava
    2016-04-18 PersonBorn @about=maya
    2025-12-03 PersonBorn @about=noah
    2012-05-21 RelationshipTold other=leanne kind=mother @about=maya,ava,noah,leanne
    2012-05-21 RelationshipTold other=daniel kind=father @about=maya,ava
    2025-12-03 RelationshipTold other=craig kind=father @about=noah
    2020-01-01 RelationshipTold other=nan kind=mother @about=leanne
    2020-01-01 RelationshipTold other=jim kind=father @about=leanne
    2020-01-01 SexRecorded sex=M @about=jim
"""


@st.composite
def families(draw: st.DrawFn) -> Kin:
    """Up to four generations, in which anybody may have children with anybody of their own."""
    kin, above = Kin(), list[str]()
    for depth in range(draw(st.integers(1, 4))):
        row = [f"{depth}-{place}" for place in range(draw(st.integers(1, 6)))]
        for key in row:
            kin.people[key] = person(key)
            kin.born[key] = date(1930 + depth * 25 + draw(st.integers(0, 20)), 1, 1)
            if above and (both := draw(st.lists(st.sampled_from(above), max_size=2, unique=True))):
                kin.parents[key] = both
        pairs = st.sets(st.sampled_from(row), min_size=2, max_size=2)
        for pair in draw(st.lists(pairs, max_size=2)) if len(row) > 1 else ():
            kin.partners[frozenset(pair)] = draw(st.booleans())
            kin.beside.add(frozenset(pair))
        above = row
    return kin


@settings(max_examples=examples(150), deadline=None)
@given(kin=families())
def test_nobody_stands_on_anybody_and_children_stand_below_their_parents(kin: Kin) -> None:
    at = places(kin, kin.people)
    assert at.keys() == kin.people.keys()
    for one, other in combinations(at.values(), 2):
        assert one[1] != other[1] or abs(one[0] - other[0]) > BESIDE - 0.01
    assert all(at[one][1] < at[child][1] for child, both in kin.parents.items() for one in both)


@settings(max_examples=examples(60), deadline=None)
@given(lives=any_lives())
def test_whatever_the_record_tells_nobody_stands_on_anybody(lives: dict[SubjectId, Life]) -> None:
    drawn = kin_picture(genogram.tell(view_of(lives), list(lives), focus=[MAYA])).shapes
    for one, other in combinations(drawn, 2):
        assert one.y != other.y or abs(one.x - other.x) >= 2 * 28


def across(text: str, *names: str) -> dict[str, float]:
    people = [person(name) for name in names]
    return {str(node.person): node.x for node in genogram.tell(view(text), people, focus=people).nodes}


def test_brothers_and_sisters_stand_eldest_first_and_a_half_brother_beside_them() -> None:
    at = across(HALVES, "noah", "maya", "ava")
    ava, maya, noah = (at[str(person(name))] for name in ("ava", "maya", "noah"))
    assert ava < maya < noah


def test_a_mother_stands_between_the_fathers_of_her_children_the_earlier_to_the_left() -> None:
    at = across(HALVES, "noah", "maya", "ava")
    daniel, leanne, craig = (at[str(person(name))] for name in ("daniel", "leanne", "craig"))
    assert 0 < leanne - daniel == craig - leanne < APART * genogram.ACROSS


def test_in_a_family_of_halves_no_line_to_a_child_crosses_another() -> None:
    people = [person(name) for name in ("noah", "maya", "ava")]
    told = genogram.tell(view(HALVES), people, focus=people)
    at = {node.key: node.x for node in told.nodes}
    lines = sorted(
        (sum(at[one] for one in union.parents) / 2, at[child])
        for union in told.unions
        if len(union.parents) > 1
        for child in union.children
        if child in {str(one) for one in people}
    )
    assert [child for _, child in lines] == sorted(child for _, child in lines)


def test_a_child_not_born_yet_is_drawn_and_said_as_such() -> None:
    text = "2026-10-01 BirthExpected due=2027-02-01 @about=bump\n" + HALVES
    told = genogram.tell(view(text), [person("bump")], focus=[person("bump")])
    assert told.node(str(person("bump"))).unborn
    assert any("is not born yet" in words for words in told.sentences)


def test_the_dead_stand_where_they_stood() -> None:
    told = genogram.tell(view(f"{HALVES}\n2024-05-03 PersonDied @about=jim"), [MAYA, person("leanne")])
    shapes = {shape.node.key: shape for shape in kin_picture(told).shapes}
    jim = shapes[str(person("jim"))]
    assert (jim.note, jim.y) == ("has died", shapes[str(person("nan"))].y)
