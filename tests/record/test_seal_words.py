"""A receipt's words can be read out and typed back, and a slip of the pen is met with help."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.record.seal.words import NotTheWords, from_words, to_words, word_list

UNKIND = {
    *("alone", "bad", "belt", "black", "brother", "cow", "dad", "dead", "dumb", "fat", "fight", "gun"),
    *("hate", "hit", "hurt", "idiot", "ill", "jail", "kill", "knife", "lost", "mad", "mother", "mum"),
    *("orphan", "pig", "poor", "prison", "rat", "sad", "secret", "sick", "sister", "slow", "smack"),
    *("snake", "stick", "stupid", "thick", "tongue", "ugly", "victim", "weak", "white", "worm"),
}


def test_there_are_1024_short_plain_words_in_order() -> None:
    words = word_list()
    assert len(set(words)) == 1024
    assert list(words) == sorted(words)
    assert all(re.fullmatch("[a-z]{3,11}", word) for word in words)


def test_no_word_is_unkind_or_names_somebody_a_child_may_miss() -> None:
    assert UNKIND.isdisjoint(word_list())


def test_no_word_is_the_plural_of_another() -> None:
    words = set(word_list())
    assert not [word for word in words if word + "s" in words or word + "es" in words]


@given(st.binary(min_size=10, max_size=10))
def test_words_stand_for_the_same_code_again(code: bytes) -> None:
    assert from_words(to_words(code)) == code


def test_capitals_commas_and_lines_do_not_matter() -> None:
    words = to_words(b"0123456789")
    assert from_words(words.upper().replace(" ", ",\n ")) == b"0123456789"


def test_a_misspelt_word_is_met_with_the_word_it_may_be() -> None:
    with pytest.raises(NotTheWords, match="“lightnouse” is not one of the words; is it “lighthouse”"):
        from_words("lightnouse " + " ".join(to_words(bytes(10)).split()[1:]))


def test_too_few_words_are_counted() -> None:
    with pytest.raises(NotTheWords, match="has 8 words; here are 2"):
        from_words("acorn otter")
