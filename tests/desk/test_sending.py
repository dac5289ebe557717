"""What was sent to government is written down: which return, of which year, by whom, when, and its digest."""

import hashlib
from datetime import date
from pathlib import Path

import pytest

from alongside.desk import NotYours
from alongside.desk.census import bring, export
from alongside.desk.sending import NotOurs, UnreadableFile, sent, write_down
from alongside.returns.cin.period import CensusYear
from tests.desk.office import Office
from tests.desk.test_census import census
from tests.returns.cin.census import episode, one_child

ON = date(2026, 7, 31)


@pytest.fixture
def file(office: Office, tmp_path: Path) -> Path:
    """The census of 2025-26 as the record of one child tells it."""
    bring(office.desk, office.who("ada"), census(tmp_path, one_child(episode())))
    made = tmp_path / "cin.xml"
    with made.open("wb") as out:
        export(office.desk, office.who("cal"), CensusYear(2026), out)
    return made


def test_the_file_that_went_is_known_by_its_digest(office: Office, file: Path) -> None:
    write_down(office.desk, office.who("cal"), file, ON)

    (one,) = sent(office.desk, office.who("cal"))
    assert (one.period, one.children, one.on, one.by) == ("2025-26", 1, ON, "Cal")
    assert one.digest == hashlib.sha256(file.read_bytes()).hexdigest()


def test_the_same_file_written_down_twice_was_sent_once(office: Office, file: Path) -> None:
    write_down(office.desk, office.who("cal"), file, ON)
    write_down(office.desk, office.who("cal"), file, date(2026, 8, 1))

    assert [one.on for one in sent(office.desk, office.who("cal"))] == [ON]


def test_a_second_sending_of_a_year_stands_beside_the_first(office: Office, file: Path) -> None:
    write_down(office.desk, office.who("cal"), file, ON)
    file.write_bytes(file.read_bytes().replace(b"001</SerialNo>", b"002</SerialNo>"))
    write_down(office.desk, office.who("cal"), file, date(2026, 8, 14))

    assert [one.on for one in sent(office.desk, office.who("cal"))] == [date(2026, 8, 14), ON]


def test_only_those_who_send_returns_write_it_down_or_read_it(office: Office, file: Path) -> None:
    with pytest.raises(NotYours):
        write_down(office.desk, office.who("amira"), file, ON)
    with pytest.raises(NotYours):
        sent(office.desk, office.who("meg"))


def test_the_census_of_another_council_was_not_sent_by_us(office: Office, file: Path) -> None:
    theirs = file.read_bytes().replace(b"<LEA>", b"<LEA>9")
    file.write_bytes(theirs)

    with pytest.raises(NotOurs, match="this is the census of council"):
        write_down(office.desk, office.who("cal"), file, ON)
    assert sent(office.desk, office.who("cal")) == ()


def test_a_file_that_is_no_census_was_not_sent(office: Office, tmp_path: Path) -> None:
    other = tmp_path / "notes.xml"
    other.write_text("<Notes/>")

    with pytest.raises(UnreadableFile):
        write_down(office.desk, office.who("cal"), other, ON)
