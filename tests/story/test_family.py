"""One family, one file."""

from alongside.story import family, genogram
from tests.life import person
from tests.story.seen import HARTLEYS, view

MAYA, AVA, NOAH = person("maya"), person("ava"), person("noah")


def told(text: str = HARTLEYS, *, hides: tuple[str, ...] = ()) -> family.FamilyStory:
    return family.tell(view(text, hides=hides), MAYA)


def test_it_says_who_they_are_together() -> None:
    story = told()
    assert story.name == "The Hartley family"
    assert story.line == "Three children in three homes. One record; each child's page is a view into it."
    assert [child.name for child in story.children] == ["Ava", "Maya", "Noah"]


def test_a_child_this_reader_may_not_open_is_not_there_at_all() -> None:
    story = told(hides=("ava",))
    assert [child.name for child in story.children] == ["Maya", "Noah"]
    assert "Ava" not in str([story.line, story.sleeps, story.homes])


def test_homes_are_not_counted_by_whoever_is_not_told_of_every_one() -> None:
    born = "2016-02-01 PersonBorn @about=maya\n2012-05-04 PersonBorn @about=ava\n"
    family = "2020-01-01 FamilyGathered family=group:hartley @about=maya,ava\n"
    line = told(f"{born}{family}2026-01-01 MovedHome address='9 Mill Street' @about=ava").line
    assert line == "Two children. One record; each child's page is a view into it."


def test_homes_since_they_are_kept_safe_are_not_told_and_those_before_are() -> None:
    mum = next(one for one in told().homes if one.name == "Mum")
    assert [stay.place for stay in mum.stays] == ["9 Mill Street", "An address that is protected"]
    assert "Hidden Lane" not in str(told())


def test_who_must_not_find_them_is_said_with_the_reason() -> None:
    assert told().dangers[0].words == "Craig must not find out where Maya, Noah and Mum are. He hurt Leanne."


def test_each_child_says_what_they_wait_for() -> None:
    maya = told().children[1]
    assert "Waiting for a photo of Noah for her wall, promised for Friday 23 October." in maya.waiting


def test_people_around_them_say_when_they_were_last_together_and_whom_they_met() -> None:
    text = (
        HARTLEYS
        + """
        2026-05-01 WorkerAllocated worker=dele role=health @about=maya
        2026-11-08 CoreGroupMet attended="worker:dele, worker:amira, maya" @about=maya
    """
    )
    amira = next(one for one in told(text).around if one.name == "Amira Khan")
    assert (amira.what_for, amira.last, amira.met) == (
        "Social worker, for Maya.",
        "Sunday 8 November",
        "Dele Marsh",
    )


def test_a_worker_of_no_named_role_is_with_them_and_is_not_called_somebody_else() -> None:
    sam = f"{HARTLEYS}\n2026-05-02 WorkerAllocated worker=sam role=other @about=maya,ava @by=dele"
    assert next(one.what_for for one in told(sam).around if one.name == "Sam Reed") == "With Ava and Maya."


def test_an_unknown_parent_stands_as_a_question() -> None:
    story = told()
    assert "We do not know who Maya's other parent is. Who could tell us?" in story.questions
    assert any(node.question for node in story.genogram.nodes)


def test_generations_stand_above_each_other() -> None:
    drawn = genogram.tell(view(HARTLEYS), [MAYA, AVA, NOAH, person("leanne")], focus=[MAYA])
    rows = {node.name: node.y for node in drawn.nodes}
    assert rows["Pat"] < rows["Leanne"] < rows["Maya"] == rows["Ava"]


def test_nobody_stands_on_anybody_else() -> None:
    drawn = genogram.tell(view(HARTLEYS), [MAYA, AVA, NOAH, person("leanne"), person("jim")])
    places = [(node.x, node.y) for node in drawn.nodes]
    assert len(set(places)) == len(places)


def test_half_brothers_have_unions_of_their_own() -> None:
    text = """
        2020-01-01 RelationshipTold other=mum kind=mother @about=maya,ben,mum
        2020-01-01 RelationshipTold other=dan kind=father @about=maya,dan
        2020-01-01 RelationshipTold other=joe kind=father @about=ben,joe
    """
    drawn = genogram.tell(view(text), [MAYA, person("ben")], focus=[MAYA, person("ben")])
    assert sorted(len(union.children) for union in drawn.unions if len(union.parents) == 2)[-2:] == [1, 1]


def test_two_told_as_each_others_parent_still_have_a_picture() -> None:
    text = """
        2020-01-01 RelationshipTold other=ava kind=mother @about=maya,ava
        2020-01-01 RelationshipTold other=maya kind=mother @about=ava,maya
    """
    assert genogram.tell(view(text), [MAYA, AVA]).nodes


def test_the_dead_are_in_the_sentences() -> None:
    assert "Jim has died." in told().genogram.sentences


SAME_WORKER = """
    2026-05-01 WorkerAllocated worker=dele role=social_worker @about=ava
    2026-05-02 WorkerIntroduced worker=dele @about=ava
    2026-06-01 WorkerAllocated worker=amira role=social_worker reason=LEFTRL @about=ava
    2026-06-02 WorkerIntroduced worker=amira introduced_by=worker:dele together=yes @about=ava
"""


def test_each_child_is_told_how_many_workers_they_met_themselves() -> None:
    first, second = told(HARTLEYS + SAME_WORKER).workers
    assert first.title == "Amira Khan, with Ava since 1 June"
    assert second.title == "Amira Khan, with Maya since 20 April"


def test_brothers_and_sisters_with_one_story_of_their_worker_are_told_it_together() -> None:
    shared = SAME_WORKER.replace("@about=ava", "@about=ava,noah")
    (line,) = [one for one in told(HARTLEYS + shared).workers if "Noah" in one.title]
    assert line.title == "Amira Khan, with Ava and Noah since 1 June"
    assert line.story == ("The second social worker they have met. Dele Marsh was there to introduce them.")


def test_a_hidden_brother_is_in_no_sentence_about_the_worker() -> None:
    shared = SAME_WORKER.replace("@about=ava", "@about=ava,noah")
    lines = told(HARTLEYS + shared, hides=("noah",)).workers
    assert "Noah" not in str(lines)
