"""Checkpoints are notes that anybody's tools read (C2SP signed-note, tlog-checkpoint, tlog-cosignature)."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from alongside.record.seal.checkpoint import Checkpoint, NotACheckpoint, cosign, cosigned, origin_of
from alongside.record.seal.note import WITNESS_KEY, NotANote, Note, PublicKey, Signer

# The example of golang.org/x/mod/sumdb/note, the first implementation of signed notes.
NEUMANN = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
NEUMANN_SAYS = (
    "If you think cryptography is the answer to your problem,\n"
    "then you don't know what your problem is.\n"
    "\n"
    "— PeterNeumann "
    "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n"
)
EVENING = datetime(2026, 11, 2, 18, 30, tzinfo=UTC)


def key(seed: int) -> Ed25519PrivateKey:
    return Ed25519PrivateKey.from_private_bytes(bytes([seed]) * 32)


def log() -> Signer:
    return Signer.of("alongside/940/entries/synthetic", key(1))


def checkpoint(size: int = 3) -> Checkpoint:
    return Checkpoint("alongside/940/entries/synthetic", size, bytes(range(32)))


def test_a_published_note_is_read_and_its_signature_holds() -> None:
    note, neumann = Note.read(NEUMANN_SAYS), PublicKey.read(NEUMANN)
    assert neumann.text == NEUMANN
    assert note.signed_by(neumann)
    assert note.write() == NEUMANN_SAYS


def test_a_note_with_a_word_changed_is_signed_by_nobody() -> None:
    assert not Note.read(NEUMANN_SAYS.replace("answer", "ending")).signed_by(PublicKey.read(NEUMANN))


def test_a_key_copied_wrongly_is_refused() -> None:
    with pytest.raises(NotANote, match="its id does not fit"):
        PublicKey.read(NEUMANN.replace("c74f", "c74e"))
    with pytest.raises(NotANote, match="not a public key"):
        PublicKey.read("hello")


def test_a_key_cannot_be_named_with_a_plus_or_a_space() -> None:
    with pytest.raises(NotANote, match="no plus sign"):
        Signer.of("alongside/940/entries+synthetic", key(1))


@pytest.mark.parametrize(
    "broken", ["", "words\n", "words\n\n", "words\n\n— who !!!\n", "words\n\n— who AAAA\n", "a\n\n— w x+y\n"]
)
def test_what_is_not_a_note_is_refused_in_words(broken: str) -> None:
    with pytest.raises(NotANote):
        Note.read(broken)


def test_made_up_records_say_so_in_the_name_of_their_log() -> None:
    assert origin_of(940, "looks", synthetic=True) == "alongside/940/looks/synthetic"
    assert origin_of(940, "looks", synthetic=False) == "alongside/940/looks"


def test_a_checkpoint_is_three_lines_and_a_signature() -> None:
    told = log().note(checkpoint().text).write()
    assert told.split("\n")[:4] == [
        "alongside/940/entries/synthetic",
        "3",
        "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
        "",
    ]
    assert Checkpoint.read(Note.read(told).text) == checkpoint()


@given(st.integers(0, 10**18), st.binary(min_size=32, max_size=32))
def test_every_checkpoint_is_read_as_it_was_written(size: int, root: bytes) -> None:
    told = Checkpoint("alongside/940/entries", size, root)
    assert Checkpoint.read(told.text) == told


@pytest.mark.parametrize(
    "broken", ["a\n1\n", "a\n01\nAA==\n", "a\n1\nAA==\n", "a\n1\n!\n", "a\n-1\nAA==\n", "a\n1\nAA=="]
)
def test_what_is_not_a_checkpoint_is_refused(broken: str) -> None:
    with pytest.raises(NotACheckpoint):
        Checkpoint.read(broken)


def test_a_witness_signs_the_checkpoint_and_the_time() -> None:
    police = Signer.of("police.example/witness", key(2), WITNESS_KEY)
    note = log().note(checkpoint().text)
    both = Note.read(note.with_signature(cosign(police, note.text, EVENING)).write())
    said = cosigned(both, police.public)
    assert said is not None
    assert (said.witness, said.at) == ("police.example/witness", EVENING)
    assert both.signed_by(log().public)


def test_a_cosignature_does_not_hold_for_another_checkpoint() -> None:
    police = Signer.of("police.example/witness", key(2), WITNESS_KEY)
    moved = log().note(checkpoint(4).text).with_signature(cosign(police, checkpoint(3).text, EVENING))
    assert cosigned(moved, police.public) is None


def test_a_log_cannot_be_its_own_witness() -> None:
    note = log().note(checkpoint().text)
    assert cosigned(note, log().public) is None


def test_a_witness_that_signs_again_stands_once() -> None:
    police = Signer.of("police.example/witness", key(2), WITNESS_KEY)
    note = log().note(checkpoint().text).with_signature(cosign(police, checkpoint().text, EVENING))
    again = note.with_signature(cosign(police, checkpoint().text, EVENING.replace(hour=19)))
    assert len(again.signatures) == 2
