"""What is about to be written is read once more, as the child may read it at twenty-five."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.story.gentle import Gentle, phrases, read_again, reading_age
from docs.make import GLOSSARY

AVOID = re.findall(r"`([^`]+)`", GLOSSARY.read_text("utf-8").partition("| avoid |")[2].partition("<!--")[0])
ALSO_PLAIN = {"case", "cases"}
"""Words to avoid on our own pages that people also write innocently (“in case”)."""


def again(text: str) -> Gentle:
    return read_again([text], "Maya")


def asked(text: str) -> list[str]:
    return [run.text for run in again(text).asks]


@pytest.mark.parametrize("word", [word for word in AVOID if word not in ALSO_PLAIN])
def test_what_we_do_not_say_on_our_own_pages_is_asked_about(word: str) -> None:
    assert asked(f"On Tuesday {word} was what somebody wrote.") == [word]


def test_a_mother_who_failed_to_engage_is_asked_about_and_what_else_to_say() -> None:
    (ask,) = again("Leanne failed to engage with the service.").asks
    assert ask.text == "failed to engage"
    assert ask.instead.startswith("What did we offer")


def test_of_two_phrases_the_longer_one_is_asked_about() -> None:
    assert asked("The placement breakdown was sudden.") == ["placement breakdown"]


def test_a_word_inside_another_is_no_word_to_ask_about() -> None:
    assert asked("The displacement of the encasement, just in case.") == []


def test_each_is_asked_once_however_often_it_stands() -> None:
    assert asked("Siblings. Her siblings and SIBLINGS too.") == ["Siblings"]


def test_a_thought_that_is_somebodys_says_whose_it_is() -> None:
    (ask,) = again("She DNA'd twice.").asks
    assert ask.source == "Powell and Appleton, 2012"
    assert "was not brought" in ask.instead


def test_letters_are_said_in_words_or_asked_about() -> None:
    s47, other = again("The S47 went to QRT.").asks
    assert s47.instead == "“S47” stands for words. Perhaps: checking whether they are safe."
    assert other.instead == "“QRT” stands for words. Will Maya know which?"


@pytest.mark.parametrize("text", ["The GP came, and the NHS letter too.", "SHE SHOUTED AT DAD.", "I saw TV."])
def test_letters_that_everybody_knows_are_left_alone(text: str) -> None:
    assert asked(text) == []


def test_a_long_sentence_is_said_to_be_long_and_a_short_one_is_not() -> None:
    long = " ".join(["and then she went"] * 10) + "."
    assert again(long).long == (
        "This sentence has 40 words. Two shorter ones are easier to read, and to say no to.",
    )
    assert again("She went home.").long == ()


PLAIN = "Maya met us at the door. She had fed the hens. Nan made tea and we sat down to talk. " * 3
OFFICIAL = (
    "Professional curiosity regarding parental capacity necessitated multi-disciplinary consideration of "
    "intergenerational vulnerabilities notwithstanding previously documented intervention. "
) * 3


def test_plain_words_need_no_great_age_and_official_ones_do() -> None:
    plain, official = reading_age(PLAIN), reading_age(OFFICIAL)
    assert plain is not None
    assert official is not None
    assert plain <= 9
    assert official >= 17
    assert again(PLAIN).aged == ""
    assert again(OFFICIAL).aged.startswith("It reads like something for people of about ")


def test_of_a_few_words_nothing_is_said_of_how_old_a_reader_needs_to_be() -> None:
    assert reading_age("Notwithstanding intergenerational considerations.") is None


@given(st.text(max_size=300))
def test_whatever_is_written_comes_back_whole(text: str) -> None:
    told = read_again([text, "siblings " + text], "Maya")
    assert "".join(run.text for run in told.runs[text]) == text


def test_plain_writing_is_left_in_peace() -> None:
    assert again("Maya showed me her hens. She wants to stay with Nan.").quiet


def test_every_phrase_says_what_else_could_be_said() -> None:
    assert all(phrase.instead for phrase in phrases())
