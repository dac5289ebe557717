"""When SHA-256 is trusted no more: the old log anchored under a new algorithm, built from the vectors of v1.

Nothing here is in use. It holds that v1 leaves room for its own renewal (docs/record-format.md, section 9).
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

from alongside.record.seal.merkle import Frontier

HERE = Path(__file__).parent
V1: dict[str, Any] = json.loads((HERE / "vectors" / "v1.json").read_text("utf-8"))
DOC = (HERE.parents[1] / "docs" / "record-format.md").read_text("utf-8")


def new(data: bytes) -> str:
    """The new algorithm of the example."""
    return hashlib.sha3_256(data).hexdigest()


def again(case: dict[str, Any], gone: frozenset[str] = frozenset()) -> str:
    """The new log's leaf for an old entry: its header and each part that is still there, hashed anew."""
    header = new(case["canonical"].encode())
    there = (part for part in case["parts"] if part["whose"] not in gone)
    parts = (f"part {part['whose']} {commitment(part)}" for part in there)
    lines = ("alongside-again/1", f"entry {case['header']['entry']}", f"header {header}", *parts)
    return "".join(f"{line}\n" for line in lines)


def commitment(part: dict[str, Any]) -> str:
    return new(b"alongside-part/2\n" + bytes.fromhex(part["salt"]) + part["text"].encode())


def anchor() -> str:
    """The new log's first leaf: where the old log ended, under the old algorithm and under the new."""
    tree = Frontier()
    for case in V1["entries"]:
        tree.add(bytes.fromhex(case["digest"]))
    whole = new("".join(again(case) for case in V1["entries"]).encode())
    lines = ("alongside-anchor/1", "old alongside/7/entries", f"size {len(V1['entries'])}")
    return "".join(f"{line}\n" for line in (*lines, f"root {tree.root().hex()}", f"again sha3-256 {whole}"))


def test_the_page_shows_the_anchor_that_the_vectors_make() -> None:
    assert anchor() in DOC
    assert again(V1["entries"][0]) in DOC


def test_a_header_that_only_the_old_algorithm_would_pass_is_found() -> None:
    case = V1["entries"][0]
    forged = {**case, "canonical": case["canonical"].replace("by worker", "by person")}
    assert again(forged) != again(case)


def test_what_was_erased_before_has_no_new_commitment_and_what_is_erased_after_leaves_one() -> None:
    case = V1["entries"][1]
    whose = case["parts"][1]["whose"]
    before, after = again(case, frozenset({whose})), again(case)
    assert (f"part {whose}" in before, f"part {whose}" in after) == (False, True)
    assert case["parts"][1]["text"] not in after
