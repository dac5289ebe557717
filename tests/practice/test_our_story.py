"""Our story so far: its wordings, and where each person stands to the words as they are."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from alongside.practice.agreement import AgreementAsked, Standing, digest_of
from alongside.practice.our_story import KEY, OurStory, our_stories, stands, story_of
from tests.life import entry_named, life, person

TODAY = date(2026, 6, 30)
FIRST = '2026-05-01 AccountGiven #story kind=introduction words="We are four." @by=amira'
ANEW = '2026-05-10 AccountGiven #anew kind=introduction words="We are five." @by=amira @builds_on=story'
LINE = f'line="{{line}}" key={KEY} kind=our_story if_no="Nothing."'
ASKED = f"2026-05-02 AgreementAsked #ask to=mum of=story {LINE}"
YES = "2026-05-02T18:00 AgreementAnswered asked=ask answer=agree @said_by=mum"


def text(*lines: str, line: str = "We are four.") -> str:
    return "\n".join(lines).replace("{line}", line)


def only(told: str) -> OurStory:
    (story,) = our_stories(life(told), TODAY)
    return story


def standing(told: str) -> Standing:
    return stands(life(told), only(told), person("mum"), TODAY).standing


def test_a_story_is_the_newest_of_its_wordings() -> None:
    story = only(text(FIRST, ANEW))
    assert story.words == "We are five."
    assert [one.fact.words for one in story.wordings] == ["We are four.", "We are five."]


def test_mum_agrees_to_exactly_these_words() -> None:
    assert standing(text(FIRST)) is Standing.NOT_ASKED
    assert standing(text(FIRST, ASKED)) is Standing.NO_ANSWER
    assert standing(text(FIRST, ASKED, YES)) is Standing.AGREED


def test_one_edited_word_falls_to_an_earlier_wording() -> None:
    assert standing(text(FIRST, ASKED, YES, ANEW)) is Standing.EARLIER_WORDING


def test_a_correction_of_the_words_falls_to_an_earlier_wording_too() -> None:
    put_right = '2026-05-01 AccountGiven kind=introduction words="We are 4." @by=amira @corrects=story @why=x'
    assert standing(text(FIRST, ASKED, YES, put_right)) is Standing.EARLIER_WORDING


@given(st.text(min_size=1), st.text(min_size=1))
def test_no_other_words_have_the_same_seal(one: str, other: str) -> None:
    assert (digest_of(one) == digest_of(other)) == (one == other)


def test_mum_agrees_to_the_new_words_when_she_is_asked_again() -> None:
    again = "2026-05-11 AgreementAsked #again to=mum of=story " + LINE.replace("{line}", "We are five.")
    yes = "2026-05-11T18:00 AgreementAnswered asked=again answer=agree @said_by=mum"
    told = text(FIRST, ASKED, YES, ANEW, again)
    assert standing(told) is Standing.EARLIER_WORDING
    assert standing(f"{told}\n{yes}") is Standing.AGREED


def test_a_story_taken_back_stands_no_longer() -> None:
    back = "2026-05-03 AccountWithdrawn account=story"
    assert our_stories(life(text(FIRST, back)), TODAY) == ()


def test_what_happened_as_they_tell_it_is_not_their_story_so_far() -> None:
    assert our_stories(life('2026-05-01 AccountGiven words="He shouted." @said_by=maya'), TODAY) == ()


def test_a_story_that_builds_on_nothing_stands_beside_the_other() -> None:
    own = '2026-05-12 AccountGiven #own kind=introduction words="I am Maya." @said_by=maya'
    told = text(FIRST, own)
    assert [one.words for one in our_stories(life(told), TODAY)] == ["I am Maya.", "We are four."]
    story = story_of(life(told), entry_named(told, "own"), TODAY)
    assert story
    assert story.words == "I am Maya."


def test_an_asking_about_it_names_the_story() -> None:
    (asked,) = life(text(FIRST, ASKED)).each(AgreementAsked)
    assert asked.fact.kind == "our_story"
