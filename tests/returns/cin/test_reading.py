"""Reading a census that others wrote: all of it is kept or listed, and a broken file is one message."""

import zipfile
from pathlib import Path

import pytest

from alongside.returns.cin.reading import read
from alongside.returns.opening import Limits, UnreadableFile

SOUND = """<Message>
<Header><CollectionDetails><Collection>CIN</Collection><Year>2026</Year></CollectionDetails></Header>
<Children>
<Child>
<ChildIdentifiers><LAchildID>A1</LAchildID><Sex>F</Sex></ChildIdentifiers>
<ChildCharacteristics><Ethnicity>WBRI</Ethnicity>
<Disabilities><Disability>HEAR</Disability><Disability>VIS</Disability></Disabilities>
</ChildCharacteristics>
<CINdetails><CINreferralDate>2025-06-02</CINreferralDate><ReferralNFA>0</ReferralNFA></CINdetails>
</Child>
</Children>
</Message>"""


USUAL = Limits()


def written(folder: Path, text: str | bytes, name: str = "census.xml") -> Path:
    file = folder / name
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    return file


def why_not(file: Path, limits: Limits = USUAL) -> str:
    with pytest.raises(UnreadableFile) as refused:
        list(read(file, limits))
    return str(refused.value)


def test_a_child_is_read_with_the_line_of_every_value(tmp_path: Path) -> None:
    (child,) = [met.child for met in read(written(tmp_path, SOUND)) if met.child]

    assert child.only("ChildIdentifiers").value("LAchildID") == "A1"
    assert child.only("ChildCharacteristics").values("Disability") == ("HEAR", "VIS")
    assert [cell.line for cell in child.only("CINdetails").cells] == [9, 9]


def test_what_does_not_belong_is_kept_and_listed_with_its_line(tmp_path: Path) -> None:
    odd = SOUND.replace("<Sex>F</Sex>", "<Sex>F</Sex>oops<Shoes>9</Shoes>")

    strays = [met.stray for met in read(written(tmp_path, odd)) if met.stray]

    assert [(stray.line, stray.what) for stray in strays] == [(5, "text “oops”"), (5, "element Shoes")]


def test_a_namespace_does_not_hide_a_child(tmp_path: Path) -> None:
    spaced = SOUND.replace("<Message>", '<Message xmlns="urn:anything">')

    assert sum(1 for met in read(written(tmp_path, spaced)) if met.child) == 1


def test_a_zip_of_one_file_is_read_as_that_file(tmp_path: Path) -> None:
    packed = tmp_path / "census.zip"
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("census.xml", SOUND)

    assert sum(1 for met in read(packed) if met.child) == 1


def test_the_line_of_a_value_stays_right_beyond_sixty_five_thousand(tmp_path: Path) -> None:
    long = SOUND.replace("<Children>\n", "<Children>\n" + "\n" * 70_000)

    (child,) = [met.child for met in read(written(tmp_path, long)) if met.child]

    assert child.only("CINdetails").cells[0].line == 70_009


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "empty"),
        ("LAchildID,Sex\nA1,F\n", "not sound XML"),
        (SOUND[:-40], "not sound XML"),
        ('<!DOCTYPE Message SYSTEM "http://localhost/x.dtd">' + SOUND, "DOCTYPE"),
        ('<!DOCTYPE Message [<!ENTITY a "aaaa">]>' + SOUND.replace("A1", "&a;"), "DOCTYPE"),
        (
            '<!DOCTYPE Message [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + SOUND.replace("A1", "&a;"),
            "DOCTYPE",
        ),
        ("<Message>" + "<a>" * 200 + "</a>" * 200 + "</Message>", "nested too deep"),
        ("<Message>" + "<a>" * 100_000, "deep"),
        (SOUND.replace("A1", "A" * 20_000), "far too long"),
        ("<Census/>", "begins with Message"),
        ("<Message><Children/></Message>", "no child"),
        (
            b'<?xml version="1.0" encoding="utf-8"?>' + SOUND.replace("A1", "é").encode("latin-1"),
            "not sound XML",
        ),
        (b'<?xml version="1.0" encoding="klingon"?>' + SOUND.encode(), "not sound XML"),
        (b"\x00" * 64, "not sound XML"),
    ],
)
def test_a_broken_file_is_one_plain_message(tmp_path: Path, text: str | bytes, says: str) -> None:
    assert says in why_not(written(tmp_path, text))


def test_a_file_that_breaks_off_says_on_which_line_and_inside_what(tmp_path: Path) -> None:
    said = why_not(written(tmp_path, SOUND[: SOUND.index("-06-02")]))

    assert "line 9" in said
    assert "inside CINreferralDate" in said


def test_how_deep_a_file_may_be_nested_can_be_chosen_and_the_message_names_the_element(
    tmp_path: Path,
) -> None:
    said = why_not(written(tmp_path, SOUND), Limits(depth=4))

    assert "line 5: LAchildID: elements are nested too deep" in said


def test_a_file_over_the_limit_is_not_opened(tmp_path: Path) -> None:
    assert "larger than" in why_not(written(tmp_path, SOUND), Limits(bytes=10))


def test_a_zip_bomb_is_refused_before_it_unpacks(tmp_path: Path) -> None:
    packed = tmp_path / "bomb.zip"
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("census.xml", b"<Message>" + b" " * 20_000_000)

    assert "unpacks to far more" in why_not(packed)


def test_a_zip_of_several_files_is_refused(tmp_path: Path) -> None:
    packed = tmp_path / "two.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("one.xml", SOUND)
        archive.writestr("two.xml", SOUND)

    assert "exactly one file" in why_not(packed)
