"""Our story so far: written with a family, answered to word for word, shown to whoever is new to them."""

from typing import Any

from tests.web.pages.boxes import boxes
from tests.web.pages.town import TOWN

YUSUF = "abdi.yusuf"


def where(page: str = "", child: str = YUSUF) -> str:
    return f"/child/{TOWN.who(child)}/our-story/{page}"


def write(client: Any, words: str, query: str = "") -> Any:
    said = boxes(client.get(where("write/") + query).text) | {"f-words": words, "f-read_back": "yes"}
    return client.post(where("write/") + query, said)


def newest(client: Any) -> str:
    """The address of the story that stands, as the page's own link has it."""
    text: str = client.get(where()).text
    return "?story=" + text.partition("our-story/write/?story=")[2].partition('"')[0]


def answer(client: Any, query: str, who: str, **more: str) -> Any:
    page = where("answer/") + query
    told = {"f-to": TOWN.who(who), "f-answer": "agree", "f-by_act": "said", "f-if_no": "Nothing."}
    return client.post(page, boxes(client.get(page).text) | told | more)


def test_it_is_written_agreed_to_and_an_edited_word_falls_to_an_earlier_wording(come_in: Any) -> None:
    owen = come_in("owen")
    assert "Nobody has written it with Yusuf" in owen.get(where()).text
    assert write(owen, "We are five and came by boat.").status_code == 302
    story = newest(owen)
    assert answer(owen, story, "abdi.hodan").status_code == 302
    assert "agreed to it" in owen.get(where()).text
    assert write(owen, "We are six and came by boat.", story).status_code == 302
    text = owen.get(where()).text
    assert "agreed to it as it was before it was changed" in text
    assert "Agreed earlier words" in text


def test_an_answer_to_words_that_have_moved_is_asked_again_with_the_new_words(come_in: Any) -> None:
    owen, child = come_in("owen"), where()
    write(owen, "One.", newest(owen) if "story=" in owen.get(child).text else "")
    story = newest(owen)
    page = where("answer/") + story
    old = boxes(owen.get(page).text)
    write(owen, "Two.", story)
    told = {"f-to": TOWN.who("abdi.hodan"), "f-answer": "agree", "f-by_act": "said"}
    text = owen.post(page, old | told).text
    assert "Somebody has changed the story since you opened this" in text
    assert "Two." in text


def test_nothing_is_written_without_words_or_with_the_same_words(come_in: Any) -> None:
    owen = come_in("owen")
    assert "Write it with them first" in write(owen, "").text


def test_it_stands_at_the_top_of_the_handover_with_who_agreed(come_in: Any) -> None:
    text = come_in("owen").get(f"/child/{TOWN.who('lambert.jayden')}/handover/").text
    assert "Mondays at the library, the allotment, and somebody" in text
    assert "As Jayden agreed to it. Mum agreed to it as it was before it was changed." in text


def test_somebody_who_is_not_let_in_finds_no_story(come_in: Any) -> None:
    amira = come_in("amira")
    for page in ("", "write/", "answer/"):
        assert amira.get(where(page, "lambert.jayden")).status_code == 404
