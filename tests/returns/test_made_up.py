"""The returns that are measured: of children who never lived, sound until spoiled, and then known."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from alongside.returns.asking import Asked, checked
from alongside.returns.checking.report import Checked
from benchmarks.returns import census, looked_after, proofs
from benchmarks.returns.people import pupil_number
from benchmarks.returns.spoiling import Spoiler

MANY, SEED = 300, 11
OF_A_WHOLE_RETURN = {"2887Q", "2888Q"}
"""What asks how large an authority is."""


def looked_at(which: str, *folders: Path) -> Checked:
    this, *last = folders
    asked = Asked(
        files=(this,), name=which, year="2026-27", previous=tuple(last), authority="301", max_mb=100
    )
    return checked(asked)


def lines(folder: Path) -> dict[tuple[str, int], str]:
    return {
        (path.name, nr): line
        for path in folder.iterdir()
        if path.is_file()
        for nr, line in enumerate(path.read_text("utf-8").splitlines(), 1)
    }


def differing(sound: Path, spoiled: Path) -> set[tuple[str, int]]:
    before, after = lines(sound), lines(spoiled)
    assert before.keys() == after.keys()
    return {place for place, line in before.items() if line != after[place]}


def places(spoiler: Spoiler) -> set[tuple[str, int]]:
    return {(one.file, one.line) for one in spoiler.answers or ()}


def codes(told: Checked) -> set[str]:
    return {one.rule for one in told.broken}


def test_a_census_of_children_who_never_lived_breaks_no_rule(tmp_path: Path) -> None:
    told = looked_at("cin", census.write(tmp_path, MANY, SEED, Spoiler(SEED, 0.0)))
    assert not told.notes
    assert codes(told) <= OF_A_WHOLE_RETURN


def test_an_ssda903_of_children_who_never_lived_breaks_no_rule(tmp_path: Path) -> None:
    told = looked_at("ssda903", *looked_after.write(tmp_path, MANY, SEED, Spoiler(SEED, 0.0)))
    assert not told.notes
    assert not codes(told)
    assert all(len(told.tables[name]) for name in looked_after.FILES)


def test_every_cell_that_was_spoiled_in_a_census_is_known(tmp_path: Path) -> None:
    sound, spoiled, spoiler = *_two(tmp_path), Spoiler(SEED)
    census.write(sound, MANY, SEED, Spoiler(SEED, 0.0))
    census.write(spoiled, MANY, SEED, spoiler)
    assert differing(sound, spoiled) == places(spoiler) != set()


def test_every_cell_that_was_spoiled_in_an_ssda903_is_known(tmp_path: Path) -> None:
    sound, spoiled, spoiler = *_two(tmp_path), Spoiler(SEED)
    before, _ = looked_after.write(sound, MANY, SEED, Spoiler(SEED, 0.0))
    after, last = looked_after.write(spoiled, MANY, SEED, spoiler)
    assert differing(before, after) == places(spoiler) != set()
    assert not differing(sound / looked_after.LAST, last)


def test_two_in_a_hundred_cells_are_spoiled() -> None:
    spoiler = Spoiler(SEED)
    for nr in range(50_000):
        spoiler.cell("file", nr, "UPN", pupil_number(nr))
    assert 800 < spoiler.spoiled < 1_100


def test_no_two_children_have_one_pupil_number() -> None:
    assert len({pupil_number(nr) for nr in range(10_000)}) == 10_000


@pytest.mark.parametrize("which", ["cin", "ssda903"])
def test_the_rows_that_prove_our_rules_are_files_that_can_be_read(which: str, tmp_path: Path) -> None:
    files: Sequence[Path] = [proofs.census(tmp_path)] if which == "cin" else proofs.ssda903(tmp_path)
    told = looked_at(which, *files)
    assert not told.notes
    assert len(codes(told)) > 80


def _two(folder: Path) -> tuple[Path, Path]:
    sound, spoiled = folder / "sound", folder / "spoiled"
    sound.mkdir()
    spoiled.mkdir()
    return sound, spoiled
