"""What never stands in a file of the project: a registry, a machine, a secret, a clone's size."""

import re
import tomllib
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.house.module import ROOT

LARGEST = 1_500_000
TEXT = {".py", ".toml", ".md", ".txt", ".lock", ".cfg", ".ini", ".yml", ".yaml", ".json", ".html"} | {
    ".css",
    ".js",
    ".sql",
    ".sh",
    "",
}
# Each is put together here, so that this file does not hold what it forbids.
FORBIDDEN = {
    "a registry's address": re.compile(r"files\.pythonhosted" + r"\.org|pypi" + r"\.org/simple"),
    "an index of packages": re.compile("--(extra-)?" + "index-url |--find" + "-links "),
    "a path of one machine": re.compile("(?<![\\w.$}/])/(ro" + "ot|wo" + r"rk|home/\w+)/[\w.]"),
    "a private key": re.compile("-----BEGIN" + " [A-Z ]*PRIVATE KEY"),
    "a merge left open": re.compile("^(<<<<<<" + "<|>>>>>>" + ">) ", re.MULTILINE),
    "work put off": re.compile(r"\b(TO" + "DO|FIX" + r"ME|X" + r"XX)\b"),
}


@pytest.mark.parametrize("what", FORBIDDEN)
def test_no_file_holds(what: str, tracked: Sequence[Path]) -> None:
    found = [
        f"{path.relative_to(ROOT)}: {match[0]}"
        for path in tracked
        if path.suffix in TEXT and (match := FORBIDDEN[what].search(_text(path)))
    ]
    assert not found, f"Take out {what}: {found}"


def test_no_lock_of_one_machine_is_kept() -> None:
    assert not (ROOT / "uv.lock").exists(), "Delete uv.lock: it names a registry on every line."


def test_every_locked_package_is_held_by_its_hash() -> None:
    for name in ("requirements.lock", "requirements-dev.lock"):
        lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
        packages = [number for number, line in enumerate(lines) if re.match(r"[a-z0-9]", line)]
        bare = [lines[n] for n in packages if "--hash=sha256:" not in lines[n + 1]]
        assert not bare, f"Run `make lock`; in {name} these have no hash: {bare}"


def test_every_dependency_is_in_the_lock() -> None:
    project = tomllib.loads(_text(ROOT / "pyproject.toml"))
    groups = project["dependency-groups"]
    wanted = [*project["project"]["dependencies"], *groups["dev"], *groups["build"]]
    declared = [re.split(r"[\[<>=~! ]", line)[0] for line in wanted]
    locked = _text(ROOT / "requirements-dev.lock")
    missing = [name for name in declared if not re.search(f"^{name}==", locked, re.MULTILINE)]
    assert not missing, f"Run `make lock`: {missing}"


def test_no_file_makes_a_clone_heavy(tracked: Sequence[Path]) -> None:
    heavy = [str(p.relative_to(ROOT)) for p in tracked if p.stat().st_size > LARGEST]
    assert not heavy, f"Shrink these, or make them when they are needed: {heavy}"


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace")
