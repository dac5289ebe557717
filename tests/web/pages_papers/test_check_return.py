"""A return is checked on a page before it is sent: what is said, what is kept (nothing), and of whom."""

import csv
import io
import json
import tempfile
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from alongside.access import Role
from alongside.access.facts import InformationRestricted, RoleGiven
from alongside.practice.identifiers import IdentifierGiven
from alongside.practice.person import PersonBorn
from alongside.practice.plan import PlanMade
from alongside.practice.referral import ReferralReceived
from alongside.web.pages import check_return
from alongside.web.route import Upload
from tests.desk.office import Office
from tests.life import worker

ComeIn = Callable[[str], Client]
CHILD = (
    "<Child><ChildIdentifiers><LAchildID>{}</LAchildID><PersonBirthDate>{}</PersonBirthDate><Sex>F</Sex>"
    "</ChildIdentifiers></Child>"
)
EPISODES = "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,HOME_POST,PL_POST,URN\n"
PROVIDERS = (
    "URN,Local Authority,Placement code,Placement provider code,Setting postcode,Deregistration date\n"
)
HEADED = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n{},2,01/01/2015,WBRI,UN1,,\n"


def census(*numbers: str, born: str = "2019-05-05") -> bytes:
    """A census in which nothing is told of these children but who they are."""
    children = "".join(CHILD.format(one, born) for one in numbers)
    return (
        "<Message><Header><CollectionDetails><Collection>CIN</Collection><Year>2026</Year>"
        "<ReferenceDate>2026-03-31</ReferenceDate></CollectionDetails><Source><SourceLevel>L</SourceLevel>"
        f"<LEA>001</LEA></Source></Header><Children>{children}</Children></Message>"
    ).encode()


def form(*files: tuple[str, bytes], **said: Any) -> dict[str, Any]:
    sent = [SimpleUploadedFile(name, body) for name, body in files]
    return {"return": "cin", "year": "", "authority": "", "take": "page", "files": sent, **said}


def test_what_is_wrong_is_told_by_rule_and_by_child(office: Office, come_in: ComeIn) -> None:
    said = come_in("cal").post("/returns/check/", form(("cin.xml", census("A1", "A2")))).text

    rules, _, children = said.partition("Child by child")
    assert "Nothing is told of this child: no referral, no stretch of need." in rules
    assert "Error 8590: 2 times, 2 children" in rules
    assert "Child <strong>A1</strong>: LAchildID: A1" in rules
    assert "about 2 children" in rules
    assert "A1" in children
    assert "A2" in children


def test_a_child_without_a_number_is_not_the_whole_return(office: Office, come_in: ComeIn) -> None:
    said = come_in("cal").post("/returns/check/", form(("cin.xml", census("")))).text

    assert "<li>LAchildID: empty <span" in said
    assert "The whole return: Disability" in said
    assert "The whole return: LAchildID" not in said


def test_nothing_is_kept_and_nothing_is_written_down(
    office: Office, come_in: ComeIn, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))

    assert "A1" in come_in("cal").post("/returns/check/", form(("cin.xml", census("A1")))).text
    come_in("cal").post("/returns/check/", form(("cin.xml", b"<Message>")))

    assert list(tmp_path.iterdir()) == []
    with office.book.sitting(worker("cal"), wide=True) as sitting:
        assert list(sitting.rows("found", {"token": {"a1"}})) == []


def test_all_of_it_is_taken_away_as_a_sheet_or_for_a_program(office: Office, come_in: ComeIn) -> None:
    many = [f"A{nr}" for nr in range(400)]
    sheet = come_in("cal").post("/returns/check/", form(("c.xml", census(*many)), take="csv"))
    assert sheet["Content-Disposition"].endswith("check-cin-2025-26.csv")
    lines = list(csv.DictReader(io.StringIO(sheet.content.decode("utf-8-sig"))))
    assert [one["Child"] for one in lines if one["Rule"] == "8590"] == many

    paper = come_in("cal").post("/returns/check/", form(("c.xml", census(*many)), take="json"))
    assert paper["Content-Type"] == "application/json"
    told = json.loads(paper.content)
    assert (told["return"], told["year"]) == ("cin", "2025-26")
    assert sum(one["rule"] == "8590" for one in told["findings"]) == len(many)


def test_a_cell_that_a_spreadsheet_would_reckon_with_is_only_text(office: Office, come_in: ComeIn) -> None:
    sheet = come_in("cal").post("/returns/check/", form(("c.xml", census("=HYPERLINK(1)")), take="csv"))
    assert "'=HYPERLINK(1)" in sheet.content.decode()
    assert ",=HYPERLINK" not in sheet.content.decode()


def test_a_page_shows_some_hundreds_and_counts_them_all(office: Office, come_in: ComeIn) -> None:
    many = census(*(f"A{nr}" for nr in range(1_000)), born="2029-01-01")
    said = come_in("cal").post("/returns/check/", form(("c.xml", many))).text
    assert "about 1,000 children" in said
    assert "Error 8590: 1,000 times, 1,000 children" in said
    assert "And 990 more like them." in said
    shown = said.count('<h3 class="gap">')
    assert 0 < shown <= check_return.CHILDREN
    assert f"{1_000 - shown} more are in the CSV." in said
    assert said.count("Child <strong>") <= check_return.SHOWN


@pytest.mark.parametrize(
    ("files", "more", "says"),
    [
        ((), {}, "Choose the files of the return"),
        ((("c.xml", census("A1")),), {"return": "soup"}, "Choose which return it is"),
        ((("c.xml", b"soup"),), {}, "Not checked. c.xml"),
        ((("c.xml", b'<!DOCTYPE x [<!ENTITY a "b">]><Message>&a;</Message>'),), {}, "Not checked. c.xml"),
        ((("c.xml", census("A1")), ("d.xml", census("A2"))), {}, "A census is one file"),
        ((("c.xml", census("A1")),), {"year": "soup"}, "is no year of a return"),
        (
            (("c.xml", census("A1")),),
            {"year": "2019-20"},
            "there are rules of 2022-23 to 2026-27, and none of",
        ),
        ((("a.csv", b"CHILD\n1\n"),), {"return": "ssda903"}, "Say of which year it is"),
        ((("a.csv", b"SOUP\n1\n"),), {"return": "ssda903", "year": "2025-26"}, "Not checked. a.csv"),
    ],
)
def test_what_cannot_be_checked_is_one_plain_message(
    office: Office, come_in: ComeIn, files: Any, more: dict[str, str], says: str
) -> None:
    answer = come_in("cal").post("/returns/check/", form(*files, **more))
    assert answer.status_code == 400
    assert says in answer.text.replace("&#39;", "'")
    assert ("your files are still chosen in the tab before it" in answer.text) is bool(files)


def test_a_zip_that_unpacks_to_far_too_much_is_not_read(office: Office, come_in: ComeIn) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("c.xml", b" " * 5_000_000)
    answer = come_in("cal").post("/returns/check/", form(("c.zip", out.getvalue())))
    assert (answer.status_code, "far more than it should" in answer.text) == (400, True)


def test_more_than_a_page_can_check_is_refused_with_words(
    office: Office, come_in: ComeIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    for limit, value, says in (
        ("MOST_ROWS", 2, "here at most 2 are looked at"),
        ("MOST_FOUND", 1, "more than a page can tell of"),
        ("MOST_FILES", 0, "A return has no more than 0"),
        ("MOST", 10, "larger than"),
    ):
        with monkeypatch.context() as less:
            less.setattr(check_return, limit, value)
            answer = come_in("cal").post("/returns/check/", form(("c.xml", census("A1", "A2"))))
        assert (answer.status_code, says in answer.text) == (400, True), limit


def test_while_one_return_is_checked_another_waits(office: Office, come_in: ComeIn) -> None:
    with check_return._ONE_AT_A_TIME:
        answer = come_in("cal").post("/returns/check/", form(("c.xml", census("A1"))))
    assert (answer.status_code, "Try again in a minute" in answer.text) == (503, True)
    assert come_in("cal").post("/returns/check/", form(("c.xml", census("A1")))).status_code == 200


def test_last_years_files_stand_beside_this_years(office: Office, come_in: ComeIn) -> None:
    said = {"return": "ssda903", "year": "2025-26"}
    now = ("header.csv", HEADED.format("1").encode())
    alone = come_in("cal").post("/returns/check/", form(now, **said))
    assert alone.status_code == 200, alone.text
    assert "Rules that did not look" in alone.text

    last = SimpleUploadedFile("header.csv", HEADED.format("1").replace("2015", "2014").encode())
    both = come_in("cal").post("/returns/check/", form(now, **said, previous=[last]))
    assert both.status_code == 200
    assert both.text != alone.text


def test_a_child_of_the_record_is_linked_for_whoever_may_open_it_and_for_nobody_else(
    office: Office, come_in: ComeIn
) -> None:
    office.given(RoleGiven(role=Role.WORKER.value), worker("cal"))
    mine, other = office.child("maya", "cal", "office"), office.child("zoe", "sol", "south")
    for child, number in ((mine, "A1"), (other, "Z9")):
        office.given(IdentifierGiven(scheme="la_child_id", value=number), child)

    said = come_in("cal").post("/returns/check/", form(("c.xml", census("A1", "Z9", "N0")))).text

    assert f'href="/child/{mine}/"' in said
    assert str(other) not in said
    assert said.replace("Z9", "N0").count('<h3 class="gap">N0</h3>') == 2
    assert "Zoe" not in said
    assert come_in("cal").get(f"/child/{mine}/").status_code == 200


def helped(number: str, started: str, ended: str) -> bytes:
    """A census with one child in it, who had a plan."""
    days = f"<CINPlanStartDate>{started}</CINPlanStartDate><CINPlanEndDate>{ended}</CINPlanEndDate>"
    plan = f"<CINPlanDates>{days}"
    details = f"<CINdetails><CINreferralDate>2025-05-04</CINreferralDate>{plan}</CINPlanDates></CINdetails>"
    return census(number).replace(b"</Child>", f"{details}</Child>".encode())


def test_what_was_found_leads_to_the_very_entry_where_the_record_has_the_same_thing(
    office: Office, come_in: ComeIn
) -> None:
    office.given(RoleGiven(role=Role.WORKER.value), worker("cal"))
    mine = office.child("maya", "cal", "office")
    office.given(IdentifierGiven(scheme="la_child_id", value="A1"), mine, on=date(2025, 5, 4))
    office.given(ReferralReceived(source="2A"), mine, on=date(2025, 5, 4))
    made = office.given(PlanMade(section_17=True), mine, on=date(2025, 6, 9))

    said = (
        come_in("cal").post("/returns/check/", form(("c.xml", helped("A1", "2025-06-09", "2025-06-03")))).text
    )
    ended = said.partition("Child by child")[2].partition("The plan ended before it had begun.")[2]
    assert f'href="/entry/{made}/?about={mine}"' in ended.partition("</li>")[0]
    assert come_in("cal").get(f"/entry/{made}/?about={mine}").status_code == 200

    another = come_in("cal").post(
        "/returns/check/", form(("c.xml", helped("A1", "2025-06-10", "2025-06-03")))
    )
    assert str(made) not in another.text


def test_an_entry_kept_from_whoever_checks_is_not_led_to(office: Office, come_in: ComeIn) -> None:
    office.given(RoleGiven(role=Role.WORKER.value), worker("cal"))
    mine = office.child("maya", "cal", "office")
    office.given(IdentifierGiven(scheme="la_child_id", value="A1"), mine, on=date(2025, 5, 4))
    office.given(ReferralReceived(source="2A"), mine, on=date(2025, 5, 4))
    made = office.given(PlanMade(section_17=True), mine, on=date(2025, 6, 9))
    wall = InformationRestricted(entries=(made,), from_whom=(worker("cal"),), reason="x", mode="silent")
    office.given(wall, mine)
    said = (
        come_in("cal").post("/returns/check/", form(("c.xml", helped("A1", "2025-06-09", "2025-06-03")))).text
    )
    assert "The plan ended before it had begun." in said
    assert str(made) not in said
    assert f'href="/child/{mine}/"' in said


def test_whoever_sends_no_returns_finds_no_such_page(office: Office, come_in: ComeIn) -> None:
    for name in ("amira", "meg", "ada", "mum"):
        assert come_in(name).get("/returns/check/").status_code == 404
        assert come_in(name).post("/returns/check/", form(("c.xml", census("A1")))).status_code == 404
    assert "Check a return" in come_in("cal").get("/returns/").text


def test_what_nobody_has_written_leads_to_no_entry_that_says_something_else(
    office: Office, come_in: ComeIn
) -> None:
    office.given(RoleGiven(role=Role.WORKER.value), worker("cal"))
    mine = office.child("maya", "cal", "office")
    office.given(IdentifierGiven(scheme="la_child_id", value="A1"), mine, on=date(2025, 5, 4))
    office.given(PersonBorn(), mine, on=date(2019, 5, 5))
    office.given(ReferralReceived(source="2A"), mine, on=date(2025, 5, 4))
    file = helped("A1", "2025-06-09", "2025-06-13").replace(
        b"<CINPlanDates>", b"<ReferralNFA>0</ReferralNFA><CINPlanDates>"
    )
    said = come_in("cal").post("/returns/check/", form(("c.xml", file))).text.partition("Child by child")[2]
    disability = said.partition("Nobody says whether this child has a disability.")[2]
    assert "8540" in disability
    assert "/entry/" not in disability.partition("</li>")[0]


def test_more_than_anybody_takes_is_refused_before_it_is_read(office: Office, come_in: ComeIn) -> None:
    """The length alone is looked at: the body of these is never asked for."""
    for path, length in (("/returns/check/", 206 * 1024**2), ("/child/x/papers/", 65 * 1024**2)):
        answer = come_in("cal").post(path, form(("c.xml", b"soup")), CONTENT_LENGTH=str(length))
        assert (answer.status_code, "was too large" in answer.text) == (413, True), path


def test_a_large_file_is_laid_from_disk_to_disk(
    office: Office, come_in: ComeIn, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    many = census(*(f"A{nr}" for nr in range(30_000)))
    assert len(many) > settings.FILE_UPLOAD_MAX_MEMORY_SIZE
    said = come_in("cal").post("/returns/check/", form(("c.xml", many))).text
    assert "about 30,000 children" in said
    assert list(tmp_path.iterdir()) == []
    sent = Upload(name="c.xml", size=len(many), chunks=lambda: [many[:9], many[9:]])
    sent.save(tmp_path / "c.xml")
    assert (tmp_path / "c.xml").read_bytes() == many
    assert "body" not in vars(sent), "nobody asked for all of it at once"


def test_ofsteds_list_is_asked_when_it_is_sent(office: Office, come_in: ComeIn) -> None:
    said = {"return": "ssda903", "year": "2025-26", "authority": "301"}
    lines = EPISODES + "amy,01/05/2025,S,C2,N1,U1,PR1,AA1 1AA,AA1 1AB,SC000009\n"
    sent = ("episodes.csv", lines.encode())
    without = come_in("cal").post("/returns/check/", form(sent, **said)).text
    assert "there is no Provider (Ofsted" in without
    listed = SimpleUploadedFile("homes.csv", (PROVIDERS + "SC000001,Barnet,K2,PR1,AA1 1AB,\n").encode())
    asked = come_in("cal").post("/returns/check/", form(sent, **said, providers=[listed])).text
    assert "there is no Provider (Ofsted" not in asked
    assert "no home or agency with this number" in asked


def test_the_one_xml_of_the_ssda903_is_taken(office: Office, come_in: ComeIn) -> None:
    single = b"<EXPSSDA903><CHILD><HEADER><CHILDID>amy</CHILDID><UASC>2</UASC></HEADER></CHILD></EXPSSDA903>"
    said = {"return": "ssda903", "year": "2025-26"}
    answer = come_in("cal").post("/returns/check/", form(("903.xml", single), **said)).text
    assert "Whether this child came alone to seek asylum is neither 0 nor 1, or is missing." in answer
