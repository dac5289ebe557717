"""A log's keys are files that only their owner can open, and the first stays the first."""

from __future__ import annotations

from pathlib import Path

from alongside.record.seal.signing import SigningKeys


def test_the_first_signing_key_of_a_log_stays_the_first(tmp_path: Path) -> None:
    keys = SigningKeys(tmp_path)
    first = keys.first("alongside/940/entries")
    later = keys.make("alongside/940/entries")
    assert keys.first("alongside/940/entries").public == first.public != later.public
    assert keys.trusted("alongside/940/entries") == first.public
    assert keys.trusted("alongside/940/looks") is None


def test_a_signing_key_signs_after_it_is_read_back(tmp_path: Path) -> None:
    public = SigningKeys(tmp_path).first("alongside/940/entries").public
    note = SigningKeys(tmp_path).signer(public).note("words\n")
    assert note.signed_by(public)


def test_signing_keys_are_their_owners_alone(tmp_path: Path) -> None:
    SigningKeys(tmp_path / "keys").first("alongside/940/entries")
    assert {path.stat().st_mode & 0o777 for path in (tmp_path / "keys").iterdir()} == {0o600}


def test_every_log_that_began_here_is_known_by_its_first_key(tmp_path: Path) -> None:
    keys = SigningKeys(tmp_path)
    first = {name: keys.first(name).public for name in ("alongside/940/entries", "alongside/940/looks")}
    assert keys.all_trusted() == first
