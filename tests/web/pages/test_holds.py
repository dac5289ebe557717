"""What must be kept, on pages: who has everything kept, who ends it, and what is told of it to whom."""

import re
from typing import Any
from uuid import uuid4

from alongside.access.facts import ConflictDeclared, InformationRestricted, LegalHoldPlaced
from alongside.practice.note import NoteWritten
from alongside.record import EntryId
from tests.web.pages.test_erasures import SECRET, asks, note, opened, request, told, who
from tests.web.pages.town import TOWN

WHY = "The public inquiry asks that nothing be destroyed."


def place(client: Any, child: str, **said: str) -> Any:
    return client.post(f"/child/{who(child)}/keep-everything/", {"reason": WHY, **said})


def standing() -> set[EntryId]:
    with TOWN.desk.book.sitting(who("aldermere.ines"), wide=True) as sitting:
        return {EntryId(row[1]) for row in sitting.rows("hold")}


def placed(client: Any, child: str, **said: str) -> str:
    """Have everything about a child kept, and the address of the hold."""
    before = standing()
    assert place(client, child, **said).status_code == 302
    (new,) = standing() - before
    return f"/must-be-kept/{new}/"


def test_a_manager_has_everything_kept_from_the_childs_page(come_in: Any) -> None:
    child, tom = who("new.rhys"), come_in("tom")
    assert f'href="/child/{child}/keep-everything/"' in tom.get(f"/child/{child}/").text
    assert "keep-everything" not in come_in("amira").get(f"/child/{child}/").text
    assert come_in("amira").get(f"/child/{child}/keep-everything/").status_code == 404
    placed(tom, "new.rhys")
    text = tom.get(f"/child/{child}/keep-everything/").text
    assert WHY in text
    assert re.search(r"Tom Reilly placed this on [^.]*\. Until somebody says that it is over\.", text)
    assert "Those who keep records say when it is over." in text


def test_having_everything_kept_needs_a_reason_and_a_day_to_come(come_in: Any) -> None:
    before, tom = standing(), come_in("tom")
    answer = place(tom, "new.rhys", reason=" ", until="yesterday")
    assert "Say why it must be kept" in answer.text
    assert "Give a day that is still to come" in answer.text
    assert place(tom, "new.rhys", until="when it is over").status_code == 400
    assert standing() == before


def test_while_it_stands_nobody_agrees_and_nobody_asks(come_in: Any) -> None:
    entry, colin, ines = note("new.kit"), come_in("colin"), come_in("ines")
    where = request(colin, entry)
    placed(come_in("tom"), "new.kit", until="1 March 2027")
    text = ines.get(where).text
    assert f"Nothing may be erased while it must be kept: {WHY[:-1]} (until 1 March 2027)." in text
    assert "Erase these words" not in text
    assert "Nothing was erased" in ines.post(where, {"answer": "yes", "yes": "Fine"}).text
    another = note("new.kit", "Another matter.")
    assert "It can be asked for once that is over" in colin.get(f"/entry/{another}/erase/").text
    assert "must be kept" in asks(colin, another).text
    assert SECRET in come_in("amira").get(f"/entry/{entry}/").text


def test_a_request_is_refused_also_while_it_must_be_kept(come_in: Any) -> None:
    where, ines = request(come_in("colin"), note("new.lowri")), come_in("ines")
    placed(come_in("tom"), "new.lowri")
    assert "Nobody can agree now" in ines.get(where).text
    ines.post(where, {"answer": "no", "no": "The inquiry needs it."})
    assert "The words stay" in ines.get(where).text


def test_those_who_keep_records_say_when_it_is_over_and_then_words_go_again(come_in: Any) -> None:
    where, ines = request(come_in("colin"), note("new.mali")), come_in("ines")
    hold = placed(come_in("tom"), "new.mali")
    assert hold in ines.get("/must-be-kept/").text
    for name in ("tom", "amira"):
        assert come_in(name).get(hold).status_code == 404
        assert come_in(name).post(hold, {"why": "Over"}).status_code == 404
    assert "Say why it need not be kept" in ines.post(hold, {"why": " "}).text
    assert ines.post(hold, {"why": "It has reported."}).headers["Location"] == hold
    text = ines.get(hold).text
    assert "Ines Duarte ended this on Thursday 12 November." in text
    assert "It has reported." in text
    assert hold not in ines.get("/must-be-kept/").text
    assert ines.post(where, {"answer": "yes", "yes": "Checked"}).headers["Location"] == where
    assert "The words are gone" in ines.get(where).text


def test_nobody_finds_what_must_be_kept_about_somebody_they_must_not_see(come_in: Any) -> None:
    hold, ines = placed(come_in("tom"), "new.nia"), come_in("ines")
    assert "Nia Moss" in ines.get("/must-be-kept/").text
    told(ConflictDeclared(people=(who("new.nia"),), words="My niece"), who("aldermere.ines"))
    assert "Nia Moss" not in ines.get("/must-be-kept/").text
    missing = ines.get(f"/must-be-kept/{uuid4()}/")
    assert (ines.get(hold).status_code, ines.get(hold).content) == (404, missing.content)
    assert ines.post(hold, {"why": "Over"}).status_code == 404


def test_of_two_sisters_one_is_hidden_and_that_hers_is_kept_is_told_by_no_page(come_in: Any) -> None:
    ada, bea, colin = who("new.ada"), who("new.bea"), come_in("colin")
    entry = told(NoteWritten(words=SECRET), ada, bea)
    wall = InformationRestricted(
        subjects=(bea,), from_whom=(who("aldermere.colin"),), mode="silent", reason="Her own wish"
    )
    told(wall, bea)
    opened("new.ada")

    def answers() -> list[tuple[int, bytes]]:
        got = (colin.get(f"/entry/{entry}/"), colin.get(f"/entry/{entry}/erase/"), asks(colin, entry))
        every = (*got, colin.get("/must-be-kept/"), colin.get("/erasures/"))
        return [(one.status_code, plain(one.content)) for one in every]

    before = answers()
    told(LegalHoldPlaced(reason=WHY), bea)
    assert answers() == before
    assert before[2][0] == 404


def plain(content: bytes) -> bytes:
    """A page without what differs each time it is drawn: its tokens."""
    return re.sub(rb'(nonce|value)="[^"]*"', b"", content)
