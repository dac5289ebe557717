"""What the tests of the house's shape look at: its modules and its files, each read once."""

import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.house.module import ROOT, Module
from tests.web.conftest import clean, web_database

__all__ = ["clean", "modules", "tracked", "web_database"]


@pytest.fixture(scope="session")
def modules() -> Sequence[Module]:
    """Every module of the package, but for migrations that Django wrote."""
    paths = sorted((ROOT / "alongside").rglob("*.py"))
    return [Module(path) for path in paths if "migrations" not in path.parts]


@pytest.fixture(scope="session")
def tracked() -> Sequence[Path]:
    """Every text file that belongs to the project."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if listed.returncode:
        pytest.skip("not a clone: git cannot say which files belong to the project")
    return [ROOT / name for name in listed.stdout.splitlines() if (ROOT / name).is_file()]
