"""An SSDA903 in one XML: the same tables as the CSV files, and a broken file is one message."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from alongside.returns.asking import Asked, checked
from alongside.returns.checking.tables import Raw
from alongside.returns.opening import Limits, UnreadableFile
from alongside.returns.ssda903.reading import read
from alongside.returns.upload import Upload

SOUND = """<?xml version="1.0" encoding="utf-8"?>
<EXPSSDA903>
<CHILD>
<HEADER><CHILDID>amy</CHILDID><UPN>UN1</UPN>
<SEX>2</SEX><DOB>02/03/2013</DOB>
<ETHNIC>WBRI</ETHNIC><UASC>1</UASC><DUC>01/02/2026</DUC>
<IN_TOUCH>YES</IN_TOUCH><ACTIV>F2</ACTIV><ACCOM>B1</ACCOM>
<DATE_INT>01/05/2025</DATE_INT><NB_ADOPTR>2</NB_ADOPTR>
<AREVIEW><REVIEW>28/01/2026</REVIEW><REVIEW_CODE>PN3</REVIEW_CODE></AREVIEW>
<AREVIEW><REVIEW>28/02/2026</REVIEW><REVIEW_CODE>PN1</REVIEW_CODE></AREVIEW>
<MOTHER/><MC_DOB/>
<OC2><SDQ_SCORE>18</SDQ_SCORE><CONVICTED>0</CONVICTED></OC2>
<AMISSING><MISSING>M</MISSING><MIS_START>03/04/2025</MIS_START></AMISSING>
<PERMANENCE><PREV_PERM>Z1</PREV_PERM></PERMANENCE>
<AD_PLACED><DATE_PLACED>04/05/2025</DATE_PLACED></AD_PLACED>
</HEADER>
<EPISODE><DECOM>11/11/2025</DECOM><RNE>S</RNE><LS>C2</LS><CIN>N1</CIN><PL>U1</PL>
<DEC/><REC/></EPISODE>
<EPISODE><DECOM>12/12/2025</DECOM><PL>K2</PL></EPISODE>
</CHILD>
<CHILD><HEADER><CHILDID>ben</CHILDID><DOB>02/03/2014</DOB><UASC>0</UASC></HEADER></CHILD>
</EXPSSDA903>"""
USUAL = Limits()
HEADER = "CHILD,SEX,DOB,ETHNIC,UPN\n"


def written(folder: Path, text: str | bytes, name: str = "903.xml") -> Path:
    file = folder / name
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    return file


def came(folder: Path, text: str = SOUND) -> Upload:
    return read([written(folder, text)])


def row(table: Raw, nr: int, *columns: str) -> list[str]:
    return [table.text(nr, one) for one in columns]


def test_every_table_of_the_csv_files_is_there(tmp_path: Path) -> None:
    tables = came(tmp_path).tables
    assert {name: len(raw) for name, raw in tables.items()} == {
        "header": 2, "episodes": 2, "reviews": 2, "uasc": 1, "oc2": 1, "oc3": 1, "ad1": 1, "placed": 1,
        "prev_perm": 1, "missing": 1,
    }  # fmt: skip
    assert row(tables["header"], 1, "child", "dob", "uasc", "sex") == ["ben", "02/03/2014", "0", ""]
    assert row(tables["episodes"], 1, "child", "decom", "place", "dec") == ["amy", "12/12/2025", "K2", ""]
    assert row(tables["reviews"], 1, "child", "dob", "held") == ["amy", "02/03/2013", "28/02/2026"]
    assert row(tables["uasc"], 0, "child", "sex", "duc") == ["amy", "2", "01/02/2026"]
    assert row(tables["oc3"], 0, "child", "in_touch", "accom") == ["amy", "YES", "B1"]
    assert row(tables["ad1"], 0, "date_int", "nb_adoptr", "date_match") == ["01/05/2025", "2", ""]
    assert row(tables["missing"], 0, "child", "away", "mis_start") == ["amy", "M", "03/04/2025"]
    assert row(tables["placed"], 0, "date_placed") == ["04/05/2025"]
    assert row(tables["prev_perm"], 0, "prev_perm") == ["Z1"]


def test_every_cell_has_the_line_on_which_it_stands(tmp_path: Path) -> None:
    tables = came(tmp_path).tables
    assert [tables["header"].line(0, one) for one in ("child", "sex", "uasc", "mc_dob")] == [4, 5, 6, 11]
    assert [tables["reviews"].line(1, one) for one in ("held", "dob")] == [10, 5]
    assert [tables["episodes"].line(0, one) for one in ("place", "dec", "home_post")] == [17, 18, 17]


def test_what_does_not_belong_is_listed_with_its_line_and_the_rest_is_read(tmp_path: Path) -> None:
    odd = SOUND.replace("<MOTHER/>", "<SHOES>9</SHOES><SEX>1</SEX>").replace(
        "<DEC/>", "<HAT>red</HAT><BOX><LID/></BOX>"
    )
    upload = came(tmp_path, odd.replace("<CHILD><HEADER><CHILDID>ben", "<CHILD><FOOT/><HEADER><CHILDID>ben"))
    assert [(one.line, one.column, one.value) for one in upload.notes] == [
        (11, "SEX", ""), (11, "SHOES", "9"), (18, "BOX", ""), (18, "HAT", "red"), (21, "FOOT", ""),
    ]  # fmt: skip
    assert upload.tables["header"].text(0, "sex") == "2"


def test_a_child_without_a_header_is_said_and_keeps_their_episodes(tmp_path: Path) -> None:
    upload = came(tmp_path, "<EXPSSDA903><CHILD><EPISODE><LS>C2</LS></EPISODE></CHILD></EXPSSDA903>")
    assert [one.what for one in upload.notes] == ["this child has no HEADER"]
    assert row(upload.tables["episodes"], 0, "child", "ls") == ["", "C2"]


def test_a_child_inside_a_child_is_no_child_and_takes_nothing_from_it(tmp_path: Path) -> None:
    inner = "<CHILD><HEADER><CHILDID>cat</CHILDID></HEADER></CHILD>"
    told = came(tmp_path, SOUND.replace("</HEADER>\n<EPISODE>", f"</HEADER>{inner}\n<EPISODE>", 1))
    assert told.tables["header"].columns["child"].to_pylist() == ["amy", "ben"]
    assert len(told.tables["episodes"]) == 2
    assert [(one.line, one.column) for one in told.notes] == [(16, "CHILD")]


def test_a_column_worked_out_from_postcodes_is_there_only_when_the_file_brings_it(tmp_path: Path) -> None:
    assert "pl_la" not in came(tmp_path).tables["episodes"].columns
    brought = came(tmp_path, SOUND.replace("<DEC/>", "<PL_LA>E09000002</PL_LA>"))
    assert brought.tables["episodes"].text(0, "pl_la") == "E09000002"


def test_a_namespace_hides_no_child(tmp_path: Path) -> None:
    spaced = SOUND.replace("<EXPSSDA903>", '<EXPSSDA903 xmlns="urn:anything">')
    assert len(came(tmp_path, spaced).tables["header"]) == 2


def test_a_zip_of_one_such_file_is_read_and_of_several_is_refused(tmp_path: Path) -> None:
    for name, several in (("one.zip", False), ("two.zip", True)):
        with zipfile.ZipFile(tmp_path / name, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("903.xml", SOUND)
            if several:
                archive.writestr("904.xml", SOUND)
    assert len(read([tmp_path / "one.zip"]).tables["header"]) == 2
    with pytest.raises(UnreadableFile, match="exactly one file"):
        read([tmp_path / "two.zip"])


def test_social_workers_come_as_a_csv_file_beside_it_and_no_table_twice(tmp_path: Path) -> None:
    workers = written(tmp_path, "CHILD,SW_ID,SW_DECOM\namy,SW1,01/04/2025\n", "sw_episodes.csv")
    single = written(tmp_path, SOUND)
    assert len(read([single, workers]).tables["sw"]) == 1
    with pytest.raises(UnreadableFile, match=r"second Header, beside 903\.xml"):
        read([single, written(tmp_path, HEADER + "amy,2,02/03/2013,WBRI,UN1\n", "header.csv")])


def test_last_year_may_be_one_xml_too(tmp_path: Path) -> None:
    tables = read([written(tmp_path, SOUND)], [written(tmp_path, SOUND, "last.xml")]).tables
    assert len(tables["episodes_last"]) == 2
    assert tables["episodes_last"].file == "last.xml"


def test_last_years_csv_files_say_who_came_alone_as_an_xml_would(tmp_path: Path) -> None:
    last = written(tmp_path, HEADER + "amy,2,02/03/2013,WBRI,UN1\nben,1,02/03/2014,WBRI,UN1\n", "header.csv")
    alone = written(tmp_path, "CHILD,DOB,SEX,DUC\namy,02/03/2013,2,\n", "uasc.csv")
    header = read([written(tmp_path, SOUND)], [last, alone]).tables["header_last"]
    assert [header.text(nr, "uasc") for nr in range(2)] == ["1", "0"]


def test_it_is_known_by_its_beginning_and_rules_that_only_it_can_break_look(tmp_path: Path) -> None:
    file = written(tmp_path, SOUND.replace("<UASC>0</UASC>", ""))
    told = checked(Asked(files=(file,), name=None, year="2025-26", max_mb=1))
    assert told.form.name == "ssda903"
    (alone,) = [one for one in told.broken if one.rule == "105"]
    assert (alone.child, alone.cells[1 if len(alone.cells) > 1 else 0].line) == ("ben", 21)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (SOUND[:-40], "not sound XML"),
        ('<!DOCTYPE EXPSSDA903 SYSTEM "http://localhost/x.dtd">' + SOUND.partition("?>\n")[2], "DOCTYPE"),
        (
            '<!DOCTYPE EXPSSDA903 [<!ENTITY a "aaaa">]>' + SOUND.partition("?>\n")[2].replace("amy", "&a;"),
            "DOCTYPE",
        ),
        (
            '<!DOCTYPE EXPSSDA903 [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
            + SOUND.partition("?>\n")[2].replace("amy", "&a;"),
            "DOCTYPE",
        ),
        (SOUND.replace("<DEC/>", "<a>" * 200 + "</a>" * 200), "nested too deep"),
        ("<EXPSSDA903><CHILD>" + "<a>" * 100_000, "not sound XML"),
        (SOUND.replace("amy", "a" * 20_000), "far too long"),
        ("<Message><Children/></Message>", "begins with EXPSSDA903, not Message"),
        ("<Census/>", "begins with EXPSSDA903"),
        ("<EXPSSDA903/>", "no child"),
        (b'<?xml version="1.0" encoding="utf-8"?>' + SOUND[39:].replace("amy", "é").encode("latin-1"), "XML"),
        (b'<?xml version="1.0" encoding="klingon"?>' + SOUND[39:].encode(), "not sound XML"),
    ],
)
def test_a_broken_file_is_one_plain_message(tmp_path: Path, text: str | bytes, says: str) -> None:
    with pytest.raises(UnreadableFile, match=r"903\.xml") as refused:
        read([written(tmp_path, text)])
    assert says in str(refused.value)


def test_more_children_or_bytes_than_are_allowed_are_refused(tmp_path: Path) -> None:
    file = written(tmp_path, SOUND)
    for limits, says in (
        (USUAL._replace(children=1), "more than 1 children"),
        (USUAL._replace(bytes=10), "larger"),
    ):
        with pytest.raises(UnreadableFile, match=says):
            read([file], limits=limits)


def test_a_zip_bomb_is_refused_before_it_unpacks(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "bomb.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("903.xml", b"<EXPSSDA903>" + b" " * 20_000_000)
    with pytest.raises(UnreadableFile, match="unpacks to far more"):
        read([tmp_path / "bomb.zip"])
