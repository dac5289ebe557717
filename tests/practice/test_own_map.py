"""The child's own map: whom they put on it, in their words, and where they left them."""

import msgspec

from alongside.practice import own_map as m
from alongside.record import Life
from tests.life import entry_named, life, person

SAID = f"@said_by={person('maya')}"
NAN = f"2026-01-05 ImportantPersonNamed #nan person=nan in_words='best chips' {SAID}"
DOG = f"2026-01-05 LovedOneNamed #dog named=Biscuit kind=animal in_words='sleeps on my feet' {SAID}"


def test_a_dog_a_friend_and_somebody_who_died_need_no_record() -> None:
    text = f"{DOG}\n2026-01-06 LovedOneNamed named='Grandad Jim' kind=died {SAID}"
    told = m.own_map(life(text)).people
    assert [(one.called, one.kind, one.person) for one in told] == [
        ("Biscuit", "animal", None),
        ("Grandad Jim", "died", None),
    ]


def test_only_whom_the_child_named_stands_on_the_childs_map() -> None:
    text = f"{NAN}\n2026-01-06 ImportantPersonNamed person=craig how_found=family_said"
    assert [one.person for one in m.own_map(life(text)).people] == [person("nan")]


def test_saying_more_of_somebody_does_not_put_them_there_twice() -> None:
    text = f"{NAN}\n2026-02-01 ImportantPersonNamed person=nan in_words='and bingo' {SAID}"
    (nan,) = m.own_map(life(text)).people
    assert nan.in_words == "and bingo"


def _laid_out(*places: tuple[str, int, int], text: str = f"{NAN}\n{DOG}") -> m.OwnMap:
    told = life(text)
    puts = tuple(m.Put(named=entry_named(text, label), x=x, y=y) for label, x, y in places)
    fact = m.MapLaidOut(places=puts, drawn=("1,2 3,4", "<script>"))
    last = told.entries[-1]
    laid = msgspec.structs.replace(last, id="0" * 36, root="0" * 36, fact=fact, kind="MapLaidOut")
    return m.own_map(Life(told.subject, (*told.entries, laid)))


def test_everybody_stays_where_the_child_put_them() -> None:
    assert [one.at for one in _laid_out(("nan", 100, 200), ("dog", 5, 900)).people] == [(100, 200), (5, 900)]


def test_whoever_the_child_leaves_off_is_left_off_and_is_not_lost() -> None:
    nan, dog = _laid_out(("dog", 5, 900)).people
    assert (nan.left_off, dog.left_off) == (True, False)


def test_a_drawing_is_points_and_nothing_else() -> None:
    assert _laid_out(("dog", 5, 900)).drawn == ("1,2 3,4",)
