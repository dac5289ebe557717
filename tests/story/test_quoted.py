"""A quotation is read where the words are: live, with what was left out, followed and taken back."""

from alongside.practice.voice import AccountGiven
from alongside.record import EntryId
from alongside.story import quoted
from alongside.story.quoted import Quotation, Quotes, reference
from tests.life import life, person
from tests.story.seen import view

WORDS = "I left him. Nobody asked me. I am tired."
GIVEN = (
    "2016-02-01 PersonNamed given=Maya family=Hartley\n"
    f'2026-11-02 AccountGiven #told words="{WORDS}" @said_by={person("maya")}\n'
)


def page(text: str, more: str = "") -> tuple[Quotes, str]:
    """The quotations of a page, and a text that quotes the first and the last sentence."""
    told = GIVEN + more
    first = next(entry for entry in life(told).entries if isinstance(entry.fact, AccountGiven))
    quotes = quoted.tell(view(told), [person("maya")])
    return quotes, text.format(quote=reference(EntryId(first.id), WORDS, [0, 2]))


def quotation(more: str = "") -> Quotation:
    quotes, text = page("She says {quote} and so do I.", more)
    before, found, after = quotes.runs(text)
    assert (before.words, after.words) == ("She says ", " and so do I.")
    assert found.quotation
    return found.quotation


def test_a_quotation_shows_the_words_and_says_how_much_was_left_out() -> None:
    told = quotation()
    assert told.words == "I left him. […] I am tired."
    assert told.left_out == "one sentence left out"


def test_a_reference_holds_no_words() -> None:
    _, text = page("{quote}")
    assert "left" not in text


def test_a_new_version_is_followed_and_said() -> None:
    told = quotation("2026-11-03 AccountGiven words='He left me.' @corrects=told @why=x")
    assert told.words == "He left me."
    assert told.note.startswith("Maya has changed these words since they were quoted")


def test_a_new_version_with_the_quoted_words_still_in_it_needs_no_word() -> None:
    more = f"2026-11-03 AccountGiven words='{WORDS} That is all.' @corrects=told @why=x"
    told = quotation(more)
    assert (told.words, told.note) == ("I left him. […] I am tired.", "")
    assert told.left_out == "two sentences left out"


def test_words_that_were_taken_back_are_quoted_no_more() -> None:
    told = quotation("2026-11-03 AccountWithdrawn account=#told")
    assert told.words == ""
    assert "took them back" in told.note


def test_a_quotation_that_fits_nothing_is_shown_as_wrong() -> None:
    quotes, text = page("{quote}")
    forged = text[:-14] + "0" * 12 + ">>"
    (run,) = quotes.runs(forged)
    assert run.quotation
    assert run.quotation.words == WORDS
    assert "quoted wrongly" in run.quotation.note


def test_what_is_not_there_for_a_reader_leaves_nothing_behind() -> None:
    _, text = page("Before {quote} after.")
    assert [run.words for run in Quotes().runs(text)] == ["Before ", " after."]


def test_in_a_line_of_a_list_the_words_stand_as_they_are() -> None:
    quotes, text = page("She says {quote}")
    assert quotes.plain(text) == "She says “I left him. […] I am tired.”"
