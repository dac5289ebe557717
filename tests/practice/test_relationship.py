"""Who is what to whom."""

from datetime import date

from alongside.policy import load
from alongside.practice import relationship as r
from alongside.record import SubjectId
from tests.life import at, life, lives, person, subject

TODAY = date(2026, 6, 30)
MUM = "2026-01-01 RelationshipTold other=mum kind=mother in_words=Mama @about=maya,leo,mum"
BORN = "2016-01-01 PersonBorn"


def kinds(text: str, of: str) -> dict[SubjectId, str]:
    return {one.person: one.kind for one in r.relations(life(text, of))}


def test_one_entry_says_who_is_mother_of_two() -> None:
    assert kinds(MUM, "maya") == {person("mum"): "mother"}
    assert kinds(MUM, "leo") == {person("mum"): "mother"}


def test_seen_from_the_mother_they_are_her_children() -> None:
    assert kinds(MUM, "mum") == {person("maya"): "child", person("leo"): "child"}


def test_the_childs_own_word_for_her_is_kept_with_it() -> None:
    assert r.relations(life(MUM))[0].in_words == "Mama"


def test_those_who_share_a_parent_are_brothers_and_sisters() -> None:
    told = lives(MUM)
    assert r.brothers_and_sisters(told[person("maya")], told) == (person("leo"),)


def test_those_told_as_brother_or_half_sister_are_so_without_a_known_parent() -> None:
    text = "2026-01-01 RelationshipTold other=ben kind=half_sibling @about=maya,ben"
    assert r.brothers_and_sisters(life(text), {}) == (person("ben"),)
    assert r.brothers_and_sisters(life(text, "ben"), {}) == (person("maya"),)


def test_a_mother_whose_life_may_not_be_read_gives_no_one_away() -> None:
    assert r.brothers_and_sisters(life(MUM), {}) == ()


def test_a_relationship_holds_until_it_ended() -> None:
    text = (
        "2020-01-01 RelationshipTold other=craig kind=partner @about=mum,craig"
        "\n2024-05-01 RelationshipEnded other=craig kind=partner @about=mum,craig"
    )
    (seen,), (back,) = r.relations(life(text, "mum")), r.relations(life(text, "craig"))
    assert [one.holds(date(2024, 4, 30)) for one in (seen, back)] == [True, True]
    assert [one.holds(date(2024, 5, 1)) for one in (seen, back)] == [False, False]


def test_a_girl_told_as_mother_is_one_for_the_return() -> None:
    text = "2026-01-01 RelationshipTold other=maya kind=mother @about=baby,maya\n2026-01-01 SexRecorded sex=F"
    assert r.is_mother(life(text))
    assert not r.is_mother(life(text, "baby"))


def test_a_boy_told_as_father_is_no_mother() -> None:
    text = "2026-01-01 RelationshipTold other=maya kind=father @about=baby,maya\n2026-01-01 SexRecorded sex=M"
    assert not r.is_mother(life(text))


def test_her_first_childs_birthday_is_the_earliest_known_by_the_day() -> None:
    told = lives(
        "2026-01-01 RelationshipTold other=maya kind=mother @about=baby,twin,maya"
        "\n2025-12-02 PersonBorn @about=baby,twin\n2026-01-01 SexRecorded sex=F"
    )
    maya = told[person("maya")]
    assert r.first_child_dob(maya, told, TODAY) == date(2025, 12, 2)
    assert r.first_child_dob(maya, told, date(2025, 12, 1)) is None


def test_parental_responsibility_is_held_from_a_day_to_a_day() -> None:
    told = life(
        "2016-01-01 ParentalResponsibilityGained holder=mum basis=birth"
        "\n2018-03-01 ParentalResponsibilityGained holder=dad basis=order"
        "\n2024-03-01 ParentalResponsibilityEnded holder=dad basis='the court'"
    )
    assert r.holders(told, date(2017, 1, 1)) == (person("mum"),)
    assert r.holders(told, date(2020, 1, 1)) == (person("mum"), person("dad"))
    assert r.holders(told, date(2024, 3, 1)) == (person("mum"),)


def test_who_held_it_is_told_as_it_was_known() -> None:
    told = life("2018-03-01 ParentalResponsibilityGained holder=dad basis=order @recorded=2026-02-01T09:00")
    assert r.holders(told.as_known_at(at("2026-01-01T09:00")), date(2020, 1, 1)) == ()


def test_a_family_keeps_its_group_while_its_members_change() -> None:
    text = (
        "2026-01-01 FamilyGathered family=group:hart name='The Harts' @about=maya,mum,group:hart"
        "\n2026-03-01 FamilyGathered family=group:hart name='The Harts' @about=maya,mum,leo,group:hart"
    )
    family = r.family(life(text))
    assert family is not None
    assert (family.group, family.members) == (
        subject("group:hart"),
        (person("maya"), person("mum"), person("leo")),
    )
    assert r.family(life(text), date(2026, 2, 1)).members == (person("maya"), person("mum"))  # type: ignore[union-attr]


def test_a_child_for_whom_nobody_holds_responsibility_is_asked_about() -> None:
    policy = load()
    assert [q.code for q in r.questions(life(f"{BORN}\n{MUM}"), policy, TODAY)] == [
        "nobody_with_responsibility"
    ]
    held = f"{BORN}\n{MUM}\n2016-01-01 ParentalResponsibilityGained holder=mum basis=birth"
    assert not list(r.questions(life(held), policy, TODAY))


def test_someone_related_to_themselves_is_asked_about() -> None:
    told = life("2026-01-01 RelationshipTold other=maya kind=cousin")
    assert [q.code for q in r.questions(told, load(), TODAY)] == ["own_relative"]
