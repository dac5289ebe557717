"""docs/record-format.md says what the code does, value for value."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from alongside.record import EntryId, SubjectId
from alongside.record.seal.checkpoint import Checkpoint, cosign
from alongside.record.seal.lines import StoredEntry, StoredLook, StoredThread, entry_bytes, look_bytes
from alongside.record.seal.merkle import Frontier, consistent, included, leaf_hash
from alongside.record.seal.note import LOG_KEY, WITNESS_KEY, Note, PublicKey, Signer
from alongside.record.seal.receipt import receipt_for
from alongside.record.seal.rotation import hand_on, handed_on

HERE = Path(__file__).parent
DOC = (HERE.parents[1] / "docs" / "record-format.md").read_text("utf-8")
V1: dict[str, Any] = json.loads((HERE / "vectors" / "v1.json").read_text("utf-8"))
SEAL: dict[str, Any] = json.loads((HERE / "vectors" / "seal-v1.json").read_text("utf-8"))
AT = datetime(2026, 11, 2, 18, 30, tzinfo=UTC)
NAMES = {"log": SEAL["origin"], "new": SEAL["origin"], "witness": "police.example/w1"}


def signer(which: str) -> Signer:
    kind = WITNESS_KEY if which == "witness" else LOG_KEY
    seed = bytes.fromhex(SEAL["seeds"][which])
    return Signer.of(NAMES[which], Ed25519PrivateKey.from_private_bytes(seed), kind)


def stored(case: dict[str, Any]) -> StoredEntry:
    told, parts = case["header"], {part["whose"]: part["commitment"] for part in case["parts"]}
    threads = tuple(
        StoredThread(who, seq, previous, stub, parts.get(who, ""))
        for who, seq, previous, stub in case["threads"]
    )
    return StoredEntry(
        told["authority"], told["entry"], told["kind"], told["shape"], told["on"], "", "", told["recorded"],
        told["by"], told["said_by"], told["on_behalf_of"], told["origin"], told["source"],
        told["held_from"] or "", told["client_ref"], told["act"], told["corrects"] or "",
        told["builds_on"] or "", told["takes_over"], told["root"], parts["common"], "", (), threads,
    )  # fmt: skip


@pytest.mark.parametrize("case", V1["entries"], ids=lambda case: str(case["name"]))
def test_the_fast_writer_of_entries_writes_the_vectors(case: dict[str, Any]) -> None:
    assert entry_bytes(stored(case)).decode() == case["canonical"]


@pytest.mark.parametrize("case", V1["looks"], ids=lambda case: str(case["name"]))
def test_the_fast_writer_of_looks_writes_the_vectors(case: dict[str, Any]) -> None:
    told = case["header"]
    look = StoredLook(
        told["authority"], told["look"], told["at"], told["by"], told["reader"], told["subject"],
        told["kind"], told["until"] or "", told["page"], told["reason"], tuple(told["entries"]), "",
    )  # fmt: skip
    assert look_bytes(look).decode() == case["canonical"]


def test_the_leaves_are_the_digests_and_make_the_roots() -> None:
    statement = leaf_hash(SEAL["statement"].encode()).hex()
    assert SEAL["leaves"] == [*(case["digest"] for case in V1["entries"]), statement]
    tree = Frontier()
    for leaf, root in zip(SEAL["leaves"], SEAL["roots"], strict=True):
        tree.add(bytes.fromhex(leaf))
        assert tree.root().hex() == root


def test_the_proofs_hold() -> None:
    leaves, roots = ([bytes.fromhex(one) for one in SEAL[name]] for name in ("leaves", "roots"))
    place, size, proof = SEAL["inclusion"].values()
    assert included(place, size, leaves[place], [bytes.fromhex(step) for step in proof], roots[size - 1])
    old, size, proof = SEAL["consistency"].values()
    steps = [bytes.fromhex(step) for step in proof]
    assert consistent(old, size, roots[old - 1], roots[size - 1], steps)


@pytest.mark.parametrize("which", NAMES)
def test_the_public_keys_are_written_so(which: str) -> None:
    assert signer(which).public.text == SEAL["keys"][which]
    assert PublicKey.read(SEAL["keys"][which]) == signer(which).public


def test_the_checkpoint_its_cosignature_and_the_new_key_are_signed_so() -> None:
    root = bytes.fromhex(SEAL["roots"][3])
    note = signer("log").note(Checkpoint(SEAL["origin"], 4, root).text)
    assert note.write() == SEAL["checkpoint"]
    assert note.with_signature(cosign(signer("witness"), note.text, AT)).write() == SEAL["cosigned"]
    assert hand_on(signer("log"), signer("new"), AT).write() == SEAL["statement"]
    assert handed_on(signer("log").public, SEAL["statement"]) == signer("new").public
    after = Note.read(SEAL["checkpoint_after"])
    assert after.signed_by(signer("log").public)
    assert after.signed_by(signer("new").public)


def test_the_receipt_is_made_so() -> None:
    told = SEAL["receipt"]
    receipt = receipt_for(EntryId(told["entry"]), SubjectId(told["holder"]), told["commitments"])
    assert (receipt.code.hex(), receipt.words) == (told["code"], told["words"])


def test_the_page_shows_these_very_values() -> None:
    shown = [
        V1["entries"][0]["canonical"], V1["entries"][0]["digest"], V1["entries"][0]["parts"][0]["text"],
        V1["entries"][0]["parts"][0]["commitment"], V1["looks"][0]["canonical"], V1["looks"][0]["digest"],
        SEAL["checkpoint"], SEAL["statement"], SEAL["cosigned"].splitlines()[-1], SEAL["keys"]["log"],
        SEAL["roots"][3], SEAL["roots"][4], SEAL["receipt"]["code"], SEAL["receipt"]["words"],
    ]  # fmt: skip
    assert [value for value in shown if value not in DOC] == []
