"""Our story so far, before a worker who is new to them."""

from alongside.practice.our_story import KEY
from alongside.story import child, our_story
from tests.life import person
from tests.story.seen import view

MAYA = person("maya")
FAMILY = """
    2016-02-01 PersonBorn @about=maya
    2012-05-04 PersonBorn @about=ava
    2016-02-01 PersonNamed given=Maya family=Hartley @about=maya
    2012-05-04 PersonNamed given=Ava family=Hartley @about=ava
    2020-01-01 PersonNamed given=Leanne family=Hartley @about=leanne
    2020-01-01 PersonNamed given=Craig family=Dunn @about=craig
    2020-01-01 RelationshipTold other=ava kind=sibling @about=maya
    2020-01-01 RelationshipTold other=leanne kind=mother in_words=Mum @about=maya,ava
    2020-01-01 RelationshipTold other=craig kind=father in_words=Dad @about=maya,ava
    2026-05-01 AccountGiven #story kind=introduction words="We are three." @by=dele @about=maya,ava
"""
NEW = "2026-10-20 WorkerAllocated worker=amira role=social_worker @about=maya,ava\n"
LONG = NEW.replace("2026-10-20", "2026-04-20")
OTHER = NEW.replace("amira", "jane")


def test_it_stands_before_a_worker_who_is_new_to_them_and_before_nobody_else() -> None:
    (story,) = our_story.before_you_ask(view(FAMILY + NEW), MAYA)
    assert story.words == "We are three."
    assert our_story.before_you_ask(view(FAMILY + LONG), MAYA) == ()
    assert our_story.before_you_ask(view(FAMILY + OTHER), MAYA) == ()


def test_who_agreed_is_said_only_of_those_who_answered_to_these_words() -> None:
    asked = f"""
    2026-05-02 AgreementAsked #ask to=leanne of=#story line="We are three." key={KEY} kind=our_story \\
        @about=maya,ava
    2026-05-02T18:00 AgreementAnswered asked=#ask answer=agree @said_by=leanne @about=maya,ava
    """
    (before,) = our_story.tell(view(FAMILY), MAYA).stories
    (story,) = our_story.tell(view(FAMILY + asked), MAYA).stories
    assert before.agreed == "Nobody has been asked whether it says it rightly."
    assert story.agreed == "As Mum agreed to it."
    anew = FAMILY.splitlines()[-1].replace("three", "3").replace("#story", "@builds_on=story")
    anew = anew.replace("2026-05-01", "2026-06-01")
    (edited,) = our_story.tell(view(FAMILY + asked + anew), MAYA).stories
    assert edited.agreed == "Mum agreed to it as it was before it was changed."


def test_somebody_from_whom_a_child_is_kept_safe_is_not_among_those_to_ask() -> None:
    hidden = "2026-05-01 WhereaboutsProtected from_whom=craig @about=maya\n"
    (story,) = our_story.tell(view(FAMILY + hidden), MAYA).stories
    assert "Dad" not in [mark.name for mark in story.marks]


def test_a_sister_the_reader_may_not_open_is_not_in_it() -> None:
    told = our_story.tell(view(FAMILY, hides=("ava",)), MAYA)
    assert "Ava" not in str(told)
    assert told.begun_for == (MAYA,)


def test_a_yes_to_a_whole_story_does_not_bring_the_story_onto_the_childs_page() -> None:
    asked = f"""
    2026-05-02 AgreementAsked #ask to=maya of=#story line="We are three." key={KEY} kind=our_story \\
        @about=maya
    2026-05-02T18:00 AgreementAnswered asked=#ask answer=agree words="That is us." @about=maya
    """
    mums = FAMILY.replace("@by=dele", "@by=dele @said_by=leanne")
    latest = child.tell(view(mums + asked), MAYA).latest_words
    assert latest is not None
    assert (latest.words.words, latest.to) == ("That is us.", "Our story so far, as it then stood")
