"""Each sealed thing has a key of its own; destroying one unseals nothing else, and brings nothing back."""

from __future__ import annotations

from pathlib import Path

import pytest

from alongside.record.entry import new_entry_id
from alongside.record.keys import (
    BrokenSeal,
    KeyDestroyed,
    MasterKeys,
    MemoryEnvelopes,
    NoSuchKey,
    OpenToOthers,
    Sealed,
    Vault,
)


def vault(directory: Path) -> Vault:
    return Vault(MasterKeys(directory), MemoryEnvelopes())


def test_what_was_sealed_is_opened_again(tmp_path: Path) -> None:
    keys = vault(tmp_path)
    assert keys.open(keys.seal(b"her drawing")) == b"her drawing"


def test_the_words_are_nowhere_in_what_is_stored(tmp_path: Path) -> None:
    keys = vault(tmp_path)
    assert b"her drawing" not in keys.seal(b"her drawing").box


def test_destroying_one_key_leaves_its_neighbour_readable(tmp_path: Path) -> None:
    keys = vault(tmp_path)
    one, other = keys.seal(b"erase me"), keys.seal(b"keep me")
    keys.destroy(one.key, asked=new_entry_id(), agreed=new_entry_id())
    with pytest.raises(KeyDestroyed, match="can never be read again"):
        keys.open(one)
    assert keys.open(other) == b"keep me"


def test_a_changed_byte_is_noticed(tmp_path: Path) -> None:
    keys = vault(tmp_path)
    sealed = keys.seal(b"her drawing")
    with pytest.raises(BrokenSeal, match="changed or damaged"):
        keys.open(Sealed(sealed.key, sealed.box[:-1] + bytes([sealed.box[-1] ^ 1])))


def test_a_box_cannot_be_opened_with_another_things_key(tmp_path: Path) -> None:
    keys = vault(tmp_path)
    one, other = keys.seal(b"one"), keys.seal(b"other")
    with pytest.raises(BrokenSeal):
        keys.open(Sealed(one.key, other.box))


def test_after_a_rotation_the_old_is_readable_and_moves_to_the_new_key(tmp_path: Path) -> None:
    keys = vault(tmp_path)
    sealed, before = keys.seal(b"her drawing"), keys.masters.current
    after = keys.masters.rotate()
    assert keys.renew() == 1
    (tmp_path / f"master-{before}.key").unlink()
    assert keys.open(sealed) == b"her drawing"
    assert (before != after, keys.renew()) == (True, 0)


def test_a_lost_master_key_is_asked_for_in_words(tmp_path: Path) -> None:
    keys = vault(tmp_path)
    sealed = keys.seal(b"her drawing")
    (tmp_path / f"master-{keys.masters.current}.key").unlink()
    with pytest.raises(NoSuchKey, match="put it back from the copy kept in the safe"):
        keys.open(sealed)


def test_key_files_are_their_owners_alone(tmp_path: Path) -> None:
    assert MasterKeys(tmp_path / "keys").current
    assert {path.stat().st_mode & 0o777 for path in (tmp_path / "keys").iterdir()} == {0o600}


def test_a_key_that_others_could_read_is_refused(tmp_path: Path) -> None:
    keys = vault(tmp_path)
    (tmp_path / f"master-{keys.masters.current}.key").chmod(0o644)
    with pytest.raises(OpenToOthers, match="chmod 600"):
        keys.seal(b"her drawing")
