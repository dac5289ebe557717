"""What takes two: one boy written down twice, joined and parted; words that one asks and another lets go."""

import pytest

from tests.journeys.conftest import PageAs
from tests.journeys.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.slow]

SECRET = "The man next door owes money to half the street."
CALL = "A boy was on the bus alone again. He says he is Frederick."


def is_written_down_again(grace: Visitor, born: str) -> None:
    """The same boy at the door, by another name."""
    grace.go("/people/new/").fill(given="Frederick", family="Whitlock", born=born)
    grace.press("Go on to what brought them here").choose("f_source", "1A").fill(f_said=CALL)
    grace.choose("f_asks_for_help", "no").choose("f_family_knows", "yes")
    grace.press("Put it in the record")


def opens(colin: Visitor, name: str, why: str) -> str:
    """Open somebody's record with a reason; the address of their page."""
    colin.go("/find/").fill(words=name).press("Find")
    card = colin.page.locator("main li.card").filter(has=colin.page.get_by_role("heading", name=name))
    card.get_by_label("Why do you open this record?").fill(why)
    with colin.page.expect_navigation():
        card.get_by_role("button").first.click()
    return colin.path


def birthday(amira: Visitor) -> str:
    """When Freddie was born, as it is said where he is found."""
    amira.go("/find/").fill(words="Freddie Whitlock").press("Find")
    said = amira.page.locator("main li.card p").first.inner_text()
    return said.removeprefix("Born ").partition(".")[0]


def test_one_boy_who_was_written_down_twice_is_joined_and_parted(page_as: PageAs) -> None:
    amira, colin = page_as("amira"), page_as("colin", scripts=False)
    is_written_down_again(page_as("grace", scripts=False), birthday(amira))
    freddie = opens(colin, "Freddie Whitlock", "Is he written down twice?")
    opens(colin, "Frederick Whitlock", "Is he written down twice?")
    colin.go("/find/").fill(words="Freddie Whitlock").press("Find")
    assert colin.has("Are Freddie Whitlock and Frederick Whitlock the same person?")
    colin.follow("See both side by side", "main")
    assert colin.has("Are they the same person?", "Both say the same", "They say different things")
    colin.press("Put it in the record")
    assert colin.has("Say whether they are the same person", "Say how you know")
    colin.choose("same", "yes").fill(why="His mum says that only his teacher says Frederick.")
    colin.press("Put it in the record")
    amira.go(freddie)
    assert amira.has("Two records of one person, read as one since", CALL)
    assert amira.follow("Two records of one person").has("only his teacher says Frederick", "Colin Marsh")
    colin.go(f"{freddie}records/").follow("Are these two people after all?", "main")
    colin.fill(why="It was his cousin Frederick. Both families know.").press("Part the records")
    assert colin.has("One person, one record", "It was his cousin Frederick.")
    amira.go(freddie)
    assert not amira.has("Two records of one person")
    assert not amira.has(CALL)


def test_words_go_when_one_has_asked_and_another_has_agreed(page_as: PageAs) -> None:
    amira, colin, ines = page_as("amira"), page_as("colin"), page_as("ines")
    amira.begins("A note", "Tyler Price").fill(f_words=SECRET).press("Put it in the record")
    tyler = opens(colin, "Tyler Price", "His mum asks us to look at a note")
    colin.go(f"{tyler}chronology/").opens(SECRET).follow("Ask that words be erased", "main")
    colin.choose("part", "common").fill(law="UK GDPR Article 17(1)(d)", reason="It is about a neighbour.")
    colin.press("Ask for it")
    assert colin.has("A second person has still to agree", SECRET)
    where = colin.path
    note = ines.go("/").follow("To be erased").page.locator("main li.card").filter(has_text="About Tyler")
    with ines.page.expect_navigation():
        note.get_by_role("link").click()
    assert ines.has("What goes, for ever", SECRET, "What stays", "It is about a neighbour.")
    request = ines.path
    colin.go(request)
    assert colin.has("Somebody else than the person who asked must agree, or say no.")
    assert not colin.has(SECRET)
    ines.fill(yes="No court and no claim needs it.").press("Erase these words for ever")
    assert ines.has("The words are gone", "Colin Marsh asked for it and Ines Duarte agreed")
    amira.go(where)
    assert amira.has("Words that stood here were erased on", "by UK GDPR Article 17(1)(d)")
    for page in (where, tyler, f"{tyler}chronology/"):
        assert not amira.go(page).has(SECRET)
    assert amira.go(f"{tyler}check/").has("Everything about Tyler that you may see was checked just now")


NEVER_KNEW = "The lady in the shop is said to drink."


def test_words_stay_when_the_second_says_no_and_while_an_inquiry_needs_them(page_as: PageAs) -> None:
    amira, colin, ines, tom = (page_as(name) for name in ("amira", "colin", "ines", "tom"))
    amira.begins("A note", "Maya Hartley").fill(f_words=NEVER_KNEW).press("Put it in the record")
    maya = opens(colin, "Maya Hartley", "Her nan asks us to look at another note")
    colin.go(f"{maya}chronology/").opens(NEVER_KNEW)
    entry = colin.path
    colin.follow("Ask that words be erased", "main").choose("part", "common")
    colin.fill(law="UK GDPR Article 17(1)(d)", reason="It is about a shopkeeper.").press("Ask for it")
    tom.go(maya).follow("Have everything kept", "main").fill(reason="An inquiry asks for all of it.")
    assert tom.press("Keep everything").has("Must be kept already", "An inquiry asks for all of it.")
    note = ines.go("/").follow("To be erased").page.locator("main li.card").filter(has_text="About Maya")
    with ines.page.expect_navigation():
        note.get_by_role("link").click()
    assert ines.has("Nobody can agree now", "An inquiry asks for all of it", NEVER_KNEW)
    ines.fill(no="The inquiry must have this page.").press("Say no: these words stay")
    assert ines.has("The words stay", "The inquiry must have this page.")
    assert colin.go("/erasures/").has("Ines Duarte said no", "The inquiry must have this page.")
    assert amira.go(entry).has(NEVER_KNEW, "Ines Duarte said no", "The words stay.")
    ines.go("/must-be-kept/").page.locator("main li.card").filter(has_text="Maya").get_by_role("link").click()
    ines.fill(why="The inquiry has reported.").press("It need not be kept for this any more")
    assert ines.has("It need not be kept any more", "The inquiry has reported.")
