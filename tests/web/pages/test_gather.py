"""Who belongs to a family's file: those told of, somebody looked for, and what is refused."""

from typing import Any

from alongside.practice.relationship import family
from tests.web.pages.town import TOWN


def of(name: str) -> str:
    return f"/child/{TOWN.who(name)}/family/gather/"


def members(name: str, reader: str) -> set[str]:
    who = TOWN.who(name)
    found = TOWN.desk.read(
        TOWN.desk.reader(TOWN.who(f"aldermere.{reader}")),
        who,
        lambda view: family(view.life(who)),
        page="test",
    )
    return set(found.members) if found else set()


def gathers(client: Any, child: str, *who: str, **said: str) -> Any:
    return client.post(of(child), {"do": "gather", "who": [TOWN.who(one) for one in who], **said})


def test_a_family_that_nobody_gathered_is_read_together_from_its_page(come_in: Any) -> None:
    owen = come_in("owen")
    assert f'href="{of("lambert.jayden")}"' in owen.get(f"/child/{TOWN.who('lambert.jayden')}/family/").text
    text = owen.get(of("lambert.jayden")).text
    assert "Simone Lambert, mother" in text
    assert "Errol Lambert, grandparent" in text
    answer = gathers(owen, "lambert.jayden", "lambert.simone", name="The Lamberts")
    assert answer.headers["Location"] == f"/child/{TOWN.who('lambert.jayden')}/family/"
    assert TOWN.who("lambert.simone") in members("lambert.jayden", "owen")
    assert TOWN.who("lambert.errol") not in members("lambert.jayden", "owen")
    assert "<h1>The Lamberts</h1>" in owen.get(answer.headers["Location"]).text


def test_whoever_is_in_the_file_is_ticked_and_may_be_left_out(come_in: Any) -> None:
    amira = come_in("amira")
    text = amira.get(of("price.tyler")).text
    assert f'value="{TOWN.who("price.donna")}" checked' in text
    gathers(amira, "price.tyler", "price.ellie", "price.kayden", "price.donna", name="The Prices")
    assert TOWN.who("price.lee") not in members("price.tyler", "amira")


def test_somebody_is_looked_for_and_no_tick_is_lost(come_in: Any) -> None:
    said = {"do": "look", "words": "Iris Whitlock", "who": [TOWN.who("price.donna")], "name": "The Prices"}
    text = come_in("amira").post(of("price.tyler"), said).text
    assert "Iris Whitlock, found by you, stands in the file of The Whitlocks now" in text
    assert f'value="{TOWN.who("price.donna")}" checked' in text
    assert f'value="{TOWN.who("price.ellie")}" checked' not in text


def test_somebody_who_may_not_be_opened_is_neither_offered_nor_gathered(come_in: Any) -> None:
    amira, before = come_in("amira"), members("price.tyler", "amira")
    said = {"do": "look", "words": "Yusuf Abdi", "also": [TOWN.who("abdi.yusuf")]}
    text = amira.post(of("price.tyler"), said).text
    assert "Nobody else whom you may open" in text
    assert "Yusuf Abdi," not in text
    gathers(amira, "price.tyler", "abdi.yusuf", also=TOWN.who("abdi.yusuf"))
    assert members("price.tyler", "amira") == before


def test_a_file_of_nobody_else_is_asked_about_again(come_in: Any) -> None:
    answer = gathers(come_in("amira"), "price.tyler", name="The Prices")
    assert answer.status_code == 400
    assert "Choose who belongs to the file with them" in answer.text


def test_somebody_whom_another_team_works_with_is_not_brought_in(come_in: Any) -> None:
    assert come_in("owen").get(of("price.tyler")).status_code == 404
    assert come_in("colin").get(of("price.tyler")).status_code == 404


def test_somebody_from_whom_a_child_is_kept_safe_is_named_as_such(come_in: Any) -> None:
    assert "from whom Noah is kept safe" in come_in("amira").get(of("hartley.noah")).text
