"""Doors open one way."""

import subprocess
import sys
from pathlib import Path

from tests.house.module import ROOT


def test_a_room_imports_only_rooms_below_it() -> None:
    lint = Path(sys.executable).with_name("lint-imports")
    said = subprocess.run([lint], cwd=ROOT, capture_output=True, text=True, check=False)
    broken = said.stdout.partition("Broken contracts")[2] or said.stdout + said.stderr
    assert said.returncode == 0, f"Turn these imports round, or move what they need down:\n{broken}"
