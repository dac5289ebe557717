"""Every role has a password of its own, kept where libpq reads it and nobody else can."""

import stat
from pathlib import Path

from alongside.cli.installation import ADMIN, ROLES, Installation
from alongside.cli.installation.passwords import passfile, passwords


def test_every_role_has_a_password_unlike_any_other(tmp_path: Path) -> None:
    made = passwords(Installation.at(tmp_path))
    assert set(made) == {ADMIN, *ROLES}
    assert len(set(made.values())) == len(made)


def test_they_stay_the_same_from_one_start_to_the_next(tmp_path: Path) -> None:
    installation = Installation.at(tmp_path)
    assert passwords(installation) == passwords(installation)


def test_a_role_that_a_new_version_brings_is_added_to_those_kept(tmp_path: Path) -> None:
    installation = Installation.at(tmp_path)
    passfile(installation).write_text(f"*:*:*:{ADMIN}:kept\n")
    made = passwords(installation)
    assert made[ADMIN] == "kept"
    assert set(made) == {ADMIN, *ROLES}


def test_only_the_owner_can_read_them(tmp_path: Path) -> None:
    installation = Installation.at(tmp_path)
    passwords(installation)
    assert stat.S_IMODE(passfile(installation).stat().st_mode) == 0o600
