"""The tree gives the roots and proofs that RFC 6962 and 9162 define, and nothing else passes its checks."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.record.seal.merkle import (
    EMPTY,
    Frontier,
    Nodes,
    consistency,
    consistent,
    edge_of,
    included,
    inclusion,
    leaf_hash,
    node_hash,
)

# The inputs, roots and proofs that the reference implementations of RFC 6962 publish as test vectors
# (google/certificate-transparency, merkletree/merkle_tree_test; transparency-dev/merkle, testonly).
INPUTS = [
    bytes.fromhex(text)
    for text in (
        "",
        "00",
        "10",
        "2021",
        "3031",
        "40414243",
        "5051525354555657",
        "606162636465666768696a6b6c6d6e6f",
    )
]
ROOTS = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]
INCLUSION_0_OF_8 = [
    "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
    "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
    "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
]
CONSISTENCY_6_TO_8 = [
    "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
    "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
]

leaves_of = st.lists(st.binary(max_size=4).map(leaf_hash), min_size=1, max_size=70)


def plain_root(leaves: list[bytes]) -> bytes:
    """RFC 6962 §2.1's definition, word for word."""
    if not leaves:
        return hashlib.sha256(b"").digest()
    if len(leaves) == 1:
        return leaves[0]
    split = 1
    while split * 2 < len(leaves):
        split *= 2
    return node_hash(plain_root(leaves[:split]), plain_root(leaves[split:]))


def nodes_over(leaves: list[bytes]) -> Nodes:
    """Perfect subtrees, straight from the leaves."""
    return lambda level, index: plain_root(leaves[index << level : (index + 1) << level])


PUBLISHED = [leaf_hash(content) for content in INPUTS]


@pytest.mark.parametrize("size", range(1, 9))
def test_a_growing_tree_has_the_published_roots(size: int) -> None:
    tree = Frontier()
    tree.extend(PUBLISHED[:size])
    assert tree.root().hex() == ROOTS[size - 1]


def test_an_empty_tree_has_the_root_of_nothing() -> None:
    assert Frontier().root() == EMPTY == hashlib.sha256(b"").digest()


def test_the_published_proofs_are_made() -> None:
    nodes = nodes_over(PUBLISHED)
    assert [step.hex() for step in inclusion(0, 8, nodes)] == INCLUSION_0_OF_8
    assert [step.hex() for step in consistency(6, 8, nodes)] == CONSISTENCY_6_TO_8


@given(leaves_of)
def test_the_frontier_says_the_root_that_the_definition_says(leaves: list[bytes]) -> None:
    tree = Frontier()
    tree.extend(leaves)
    assert tree.root() == plain_root(leaves)
    assert edge_of(len(leaves), nodes_over(leaves)).edge == tree.edge


@given(leaves_of, st.data())
def test_every_leaf_can_be_shown_to_be_there_and_nowhere_else(
    leaves: list[bytes], data: st.DataObject
) -> None:
    size = len(leaves)
    index = data.draw(st.integers(0, size - 1))
    other = data.draw(st.integers(0, size))
    proof = inclusion(index, size, nodes_over(leaves))
    root = plain_root(leaves)
    assert included(index, size, leaves[index], proof, root)
    assert not included(index, size, leaf_hash(b"never written"), proof, root)
    if other not in (index, size) and leaves[other] != leaves[index]:
        assert not included(other, size, leaves[index], proof, root)


@given(leaves_of, st.data())
def test_a_longer_tree_can_be_shown_to_begin_with_the_shorter(
    leaves: list[bytes], data: st.DataObject
) -> None:
    size = len(leaves)
    old = data.draw(st.integers(0, size))
    proof = consistency(old, size, nodes_over(leaves))
    assert consistent(old, size, plain_root(leaves[:old]), plain_root(leaves), proof)


@given(leaves_of, st.data())
def test_a_tree_with_one_early_leaf_changed_cannot_pass_for_a_longer_one(
    leaves: list[bytes], data: st.DataObject
) -> None:
    size = len(leaves)
    old = data.draw(st.integers(1, size))
    changed = data.draw(st.integers(0, old - 1))
    forged = [*leaves]
    forged[changed] = leaf_hash(b"rewritten since")
    proof = consistency(old, size, nodes_over(forged))
    assert not consistent(old, size, plain_root(leaves[:old]), plain_root(forged), proof)


@given(leaves_of, st.data())
def test_a_proof_with_one_bit_turned_shows_nothing(leaves: list[bytes], data: st.DataObject) -> None:
    index = data.draw(st.integers(0, len(leaves) - 1))
    proof = list(inclusion(index, len(leaves), nodes_over(leaves)))
    if proof:
        at = data.draw(st.integers(0, len(proof) - 1))
        proof[at] = bytes([proof[at][0] ^ 1]) + proof[at][1:]
        assert not included(index, len(leaves), leaves[index], proof, plain_root(leaves))


def test_there_is_no_proof_for_a_leaf_that_is_not_there() -> None:
    with pytest.raises(IndexError, match="no leaf 8"):
        inclusion(8, 8, nodes_over(PUBLISHED))
    with pytest.raises(IndexError, match="does not begin with 9"):
        consistency(9, 8, nodes_over(PUBLISHED))
    assert not included(8, 8, PUBLISHED[0], (), bytes(32))
    assert not consistent(9, 8, bytes(32), bytes(32), ())
