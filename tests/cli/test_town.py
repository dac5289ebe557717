"""A made-up town at the command line: into files, into a record, beside England."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from alongside.cli import main
from alongside.cli.founding import desk_of, found
from alongside.cli.installation import ROLES, Installation, start
from alongside.cli.preparation import prepare
from alongside.cli.town_making import READER, THORNMERE
from alongside.desk import CODEC
from alongside.town.kept import kept
from alongside.town.levers import Levers
from alongside.town.lines import NotALine, line, read
from alongside.town.making import Town

SMALL = ("--children", "150", "--years", "4")
LEVERS = Levers(children=150, years=4)


def typed(*words: str) -> Result:
    """Type a command."""
    return CliRunner().invoke(main, ["town", *words])


def whole(folder: Path) -> dict[str, str]:
    """The digest of each file of a town, but for the sealed answers, which no two runs seal alike."""
    files = (file for file in sorted(folder.iterdir()) if not file.name.startswith("answers"))
    return {file.name: sha256(file.read_bytes()).hexdigest() for file in files}


def test_two_processes_write_the_town_that_one_writes(tmp_path: Path) -> None:
    for hands in ("1", "2"):
        done = typed(*SMALL, "--out", str(tmp_path / hands), "--processes", hands)
        assert done.exit_code == 0, done.output
    assert whole(tmp_path / "1") == whole(tmp_path / "2")
    assert "staff.jsonl" in whole(tmp_path / "1")
    assert kept(tmp_path / "1") == LEVERS


def test_a_folder_that_holds_something_is_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    done = typed(*SMALL, "--out", str(tmp_path))
    assert done.exit_code == 1
    assert "is not empty" in done.output
    assert [file.name for file in tmp_path.iterdir()] == ["mine.txt"]


def test_what_stands_in_a_towns_files_is_read_back_as_it_was() -> None:
    town = Town(LEVERS)
    made = next(made for number in range(town.families) if (made := town.family(number)))
    assert list(read(map(line, made.drafts), CODEC)) == made.drafts


@pytest.mark.parametrize("told", [b"{", b'{"id":"x"}', b"[]", b'{"id":"1","fact":"Nothing","values":{}}'])
def test_a_line_that_is_no_entry_is_named(told: bytes) -> None:
    with pytest.raises(NotALine, match="line 1 is not an entry of a town"):
        list(read([told], CODEC))


def test_without_a_place_to_write_to_the_town_is_shown_beside_england() -> None:
    done = typed(*SMALL)
    assert done.exit_code == 0, done.output
    assert "Referrals within 12 months of an earlier one" in done.output
    assert "Department for Education" in done.output


def test_an_authority_that_does_not_exist_is_refused_in_words() -> None:
    done = typed(*SMALL, "--like", "7")
    assert done.exit_code == 1
    assert "7" in done.output
    assert "Traceback" not in done.output


def test_a_day_that_is_none_is_refused_in_words() -> None:
    done = typed("--crisis", "last spring")
    assert done.exit_code == 2
    assert "write 2024-11-05" in done.output


def test_answers_are_opened_where_they_were_sealed_and_nowhere_else(tmp_path: Path) -> None:
    typed(*SMALL, "--out", str(tmp_path / "town"))
    assert '"truths"' in typed("--answers", str(tmp_path / "town")).output
    (tmp_path / "town" / "answers.key").write_text("bm8=")
    wrong = typed("--answers", str(tmp_path / "town"))
    assert wrong.exit_code == 1
    assert "do not open with this key" in wrong.output
    assert "no sealed answers" in typed("--answers", str(tmp_path)).output


def test_a_real_record_takes_no_made_up_town(tmp_path: Path) -> None:
    installation = Installation.at(tmp_path / "office")
    with start(installation, settings={"fsync": "off", "shared_buffers": "16MB"}) as database:
        prepare(database)
        found(installation, database, 821, "Testshire", synthetic=False)
        refused = typed(*SMALL, "--into", str(installation.directory))
        assert refused.exit_code == 1
        assert "821" in refused.output


def test_a_town_in_a_record_is_whole_and_its_lists_are_what_is_made_again(tmp_path: Path) -> None:
    place = str(tmp_path / "office")
    done = typed(*SMALL, "--into", place, "--processes", "2")
    assert done.exit_code == 0, done.output
    checked = CliRunner().invoke(main, ["verify", "--data", place])
    assert (checked.exit_code, "Nothing has been changed." in checked.output) == (0, True)
    again = typed(*SMALL, "--into", place)
    assert "There is a record here already" in again.output
    before, after = _lists(Path(place)), _lists(Path(place), made_again=True)
    assert before == after
    assert any(before["headline"])


def _lists(place: Path, *, made_again: bool = False) -> dict[str, list[tuple[object, ...]]]:
    """Every list of the record, as it stands or made again from the record."""
    installation = Installation.at(place)
    with start(installation, settings={"fsync": "off", "shared_buffers": "16MB"}) as database:
        desk = desk_of(installation, THORNMERE, {role: database.dsn(role) for role in ROLES})
        if made_again:
            list(desk.rebuild_shelves(READER))
        with desk.book.sitting(READER.who, wide=True) as sitting:
            told = {shelf.name: sorted(sitting.rows(shelf.name), key=repr) for shelf in desk.keeper.shelves}
            told["let_in"] = sorted(sitting.rows("let_in"), key=repr)
        desk.book.close()
    return told
