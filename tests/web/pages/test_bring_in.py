"""A census brought in on the web: what was read, what differs, what is asked, and whose children they are."""

from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from tests.returns.cin.census import episode, one_child

HEADED = (
    "<Header><CollectionDetails><ReferenceDate>2026-03-31</ReferenceDate></CollectionDetails>"
    "<Source><LEA>{}</LEA></Source></Header>"
)


def brought(come_in: Any, council: str = "999", born: str = "2019-05-05", **more: str) -> str:
    """The page after Sam, who runs the system, has brought in one child's census."""
    text = one_child(episode(), born=born).replace("<Header/>", HEADED.format(council))
    file = SimpleUploadedFile("census.xml", text.encode(), "application/xml")
    return str(come_in("sam").post("/bring-in/", {"file": file, "year": "", **more}).text)


def test_the_page_says_what_was_read_and_what_is_asked(come_in: Any) -> None:
    assert "new to the record: 1" in brought(come_in)
    later = brought(come_in, born="2099-01-01")
    assert "corrections among them of what an earlier file said: 0" in later
    assert "One question stands" in later
    assert "PersonBirthDate 2099-01-01" in later.partition("What is asked now")[2]


def test_another_councils_children_are_asked_about_before_they_come_in(come_in: Any) -> None:
    stopped = brought(come_in, "201")
    assert "is from City of London (council 201)" in stopped
    assert "Nothing was brought in" in stopped
    assert "another council\u2019s children: bring them in" in stopped
    assert "not from this one" in brought(come_in, "201", another="yes")


def test_whoever_runs_the_system_is_shown_the_way_and_a_worker_is_not(come_in: Any) -> None:
    assert "Bring in a census" in come_in("sam").get("/").text
    assert "Bring in a census" not in come_in("amira").get("/").text


def test_a_file_with_a_very_long_name_comes_in_like_any_other(come_in: Any) -> None:
    text = one_child(episode()).replace("<Header/>", HEADED.format("999"))
    file = SimpleUploadedFile("\u00e9" * 200 + ".xml", text.encode(), "application/xml")
    answer = come_in("sam").post("/bring-in/", {"file": file, "year": ""})
    assert "What was read" in answer.text or "new to the record" in answer.text


def test_a_value_that_cannot_be_kept_is_said_and_nothing_comes_in(come_in: Any) -> None:
    text = one_child(episode()).replace("<Header/>", HEADED.format("999"))
    odd = text.replace("<LAchildID>", "<LAchildID>&#9;&#9;x\u0085")
    file = SimpleUploadedFile("census.xml", odd.encode(), "application/xml")
    answer = come_in("sam").post("/bring-in/", {"file": file, "year": ""})
    assert answer.status_code == 400
    assert "Nothing was brought in" in answer.text
