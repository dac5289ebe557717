"""An attachment is found by the digest of its sealed bytes, and says when it was changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from alongside.record.entry import new_entry_id
from alongside.record.files import Attachment, FileChanged, Files, NoSuchFile
from alongside.record.keys import KeyDestroyed, MasterKeys, MemoryEnvelopes, Vault


def files(directory: Path) -> Files:
    return Files(directory / "files", Vault(MasterKeys(directory / "keys"), MemoryEnvelopes()))


def only_file(kept: Files) -> Path:
    return next(kept.directory.glob("??/*"))


def test_a_photograph_is_kept_and_opened(tmp_path: Path) -> None:
    kept = files(tmp_path)
    photograph = kept.keep(b"two sisters at the sea")
    assert kept.open(photograph) == b"two sisters at the sea"
    assert b"sisters" not in only_file(kept).read_bytes()


def test_the_same_photograph_twice_tells_nobody_that_it_is_the_same(tmp_path: Path) -> None:
    kept = files(tmp_path)
    assert kept.keep(b"the sea").address != kept.keep(b"the sea").address


def test_a_changed_file_is_found(tmp_path: Path) -> None:
    kept = files(tmp_path)
    photograph = kept.keep(b"the sea")
    assert list(kept.wrong()) == []
    only_file(kept).write_bytes(b"something else")
    assert list(kept.wrong()) == [photograph.address]
    with pytest.raises(FileChanged, match="changed or damaged"):
        kept.open(photograph)


def test_once_its_key_is_destroyed_the_file_stays_and_cannot_be_read(tmp_path: Path) -> None:
    kept = files(tmp_path)
    photograph = kept.keep(b"the sea")
    kept.vault.destroy(photograph.key, asked=new_entry_id(), agreed=new_entry_id())
    assert only_file(kept).exists()
    with pytest.raises(KeyDestroyed):
        kept.open(photograph)


@pytest.mark.parametrize("address", ["f" * 64, "../../etc/passwd", ""])
def test_an_address_that_is_not_here_is_said_to_be_missing(tmp_path: Path, address: str) -> None:
    with pytest.raises(NoSuchFile):
        files(tmp_path).open(Attachment(address, "key", 3))
