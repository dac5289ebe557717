"""Somebody outside remembers, and does not sign what forgets."""

from __future__ import annotations

import secrets
from datetime import UTC, datetime
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from alongside.record.seal.checkpoint import Checkpoint, cosigned
from alongside.record.seal.memory_log import MemoryLog
from alongside.record.seal.merkle import leaf_hash
from alongside.record.seal.note import WITNESS_KEY, Signer
from alongside.record.seal.sequencer import Sequencer, Shown
from alongside.record.seal.signing import SigningKeys
from alongside.record.seal.witness import NotAShowing, Refused, Showing, Witness, show_since

ORIGIN = "alongside/940/entries"
NOW = datetime(2026, 11, 2, 18, 30, tzinfo=UTC)


class Town:
    """An authority's log, and the police as its witness."""

    def __init__(self, folder: Path) -> None:
        self.written: list[str] = []
        self.folder = folder
        self.log = MemoryLog(ORIGIN, lambda: self.written)
        self.keys = SigningKeys(folder / "keys")
        self.police = Signer.of("police.example/w1", Ed25519PrivateKey.generate(), WITNESS_KEY)
        self.witness = Witness(self.keys.first(ORIGIN).public, self.police)

    def write(self, *words: str) -> Showing:
        """Write words, seal them, and say what the witness is shown."""
        self.written += [leaf_hash(word.encode()).hex() for word in words]
        Sequencer([self.log], self.keys, Shown(self.folder / secrets.token_hex(4)), lambda: NOW).drain()
        last = self.witness.last
        shown = show_since(self.log, last.size if last else 0)
        assert shown is not None
        return shown


@pytest.fixture
def town(tmp_path: Path) -> Town:
    return Town(tmp_path)


def test_a_log_that_was_only_added_to_is_signed(town: Town) -> None:
    town.witness.see(town.write("a", "b", "c"), NOW)
    shown = town.write("d", "e")
    signature = town.witness.see(shown, NOW)
    said = cosigned(shown.note.with_signature(signature), town.police.public)
    assert said is not None
    assert said.at == NOW
    town.log.cosigned(5, said)
    kept = town.log.newest()
    assert kept is not None
    assert cosigned(kept, town.police.public) == said


def test_a_showing_is_read_as_it_was_written(town: Town) -> None:
    town.witness.see(town.write("a", "b", "c"), NOW)
    shown = town.write("d", "e")
    assert Showing.read(shown.write()) == shown
    assert Showing.read(shown.note.write()).note == shown.note


def test_a_log_rewritten_with_the_real_key_is_refused(town: Town) -> None:
    town.witness.see(town.write("a", "b", "c"), NOW)
    town.log = MemoryLog(ORIGIN, lambda: town.written)
    town.written.clear()
    with pytest.raises(Refused, match="it was rewritten"):
        town.witness.see(town.write("a", "x", "c", "d"), NOW)


def test_a_log_cut_back_is_refused(town: Town) -> None:
    early = town.write("a", "b")
    town.witness.see(town.write("c"), NOW)
    with pytest.raises(Refused, match="had 3 leaves and is shown with 2: some are gone"):
        town.witness.see(early, NOW)


def test_two_stories_of_the_same_length_are_not_both_signed(town: Town) -> None:
    town.witness.see(town.write("a", "b"), NOW)
    town.log = MemoryLog(ORIGIN, lambda: town.written)
    town.written.clear()
    with pytest.raises(Refused, match="it was rewritten"):
        town.witness.see(town.write("a", "c"), NOW)


def test_a_checkpoint_of_a_stranger_is_refused(town: Town, tmp_path: Path) -> None:
    stranger = Town(tmp_path / "elsewhere")
    with pytest.raises(Refused, match="not signed by the key"):
        town.witness.see(stranger.write("a"), NOW)


def test_a_proof_from_another_size_is_asked_for_again(town: Town) -> None:
    first = town.write("a", "b", "c")
    town.witness.see(first, NOW)
    town.write("d")
    shown = show_since(town.log, 1)
    assert shown is not None
    with pytest.raises(Refused, match="ask for the proof from size 3"):
        town.witness.see(shown, NOW)
    assert town.witness.last == Checkpoint.read(first.note.text)


@pytest.mark.parametrize("told", ["", "words", "old x\n\nwords", "old 3\n!\n\nwords\n\n— x y\n"])
def test_what_is_not_a_checkpoint_is_refused_in_words(told: str) -> None:
    with pytest.raises(NotAShowing, match="not a checkpoint to witness"):
        Showing.read(told)
