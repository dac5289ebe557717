"""What `pip install .` brings is all that Alongside needs: every template, table, rule and picture."""

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parents[2]
MADE = {"__pycache__"}


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package as it would lie in somebody's site-packages, from a copy of the tree."""
    tree = tmp_path_factory.mktemp("tree")
    shutil.copytree(ROOT / "alongside", tree / "alongside", ignore=shutil.ignore_patterns(*MADE))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, tree)
    pip = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "--quiet",
        "--no-deps",
        "--no-build-isolation",
        "--wheel-dir",
    ]
    subprocess.run([*pip, str(tree / "wheels"), str(tree)], check=True, capture_output=True)
    (wheel,) = (tree / "wheels").glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tree / "installed")
    return tree / "installed"


def test_nothing_of_the_package_is_left_behind(installed: Path) -> None:
    here = {path.relative_to(ROOT) for path in (ROOT / "alongside").rglob("*") if path.is_file()}
    ours = {path for path in here if MADE.isdisjoint(path.parts)}
    assert ours - {path.relative_to(installed) for path in installed.rglob("*")} == set()


def test_the_command_starts_from_it_anywhere(installed: Path, tmp_path: Path) -> None:
    told = subprocess.run(
        [sys.executable, "-P", "-m", "alongside", "policy", "--help"],
        cwd=tmp_path,
        env={"PYTHONPATH": str(installed)},
        check=True,
        capture_output=True,
        text=True,
    )
    assert "--unchecked" in told.stdout
