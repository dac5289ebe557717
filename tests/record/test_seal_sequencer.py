"""What was committed is sealed in order, signed, shown after the commit, and never signed over."""

from __future__ import annotations

import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alongside.record.seal.checkpoint import Checkpoint
from alongside.record.seal.log import Statement, nodes_of
from alongside.record.seal.memory_log import MemoryLog
from alongside.record.seal.merkle import Frontier, included, inclusion, leaf_hash
from alongside.record.seal.rotation import KeyNotHandedOn, hand_on, handed_on, keys_in_force
from alongside.record.seal.sequencer import LogChanged, Sequencer, Shown
from alongside.record.seal.signing import SigningKeys
from tests.examples import examples

ORIGIN = "alongside/940/entries/synthetic"
NOW = datetime(2026, 11, 2, 18, 30, tzinfo=UTC)


def digests(count: int, start: int = 0) -> list[str]:
    return [leaf_hash(str(number).encode()).hex() for number in range(start, start + count)]


class Office:
    """A log in memory and its sequencer, with keys and shown checkpoints in a folder."""

    def __init__(self, folder: Path) -> None:
        self.written: list[str] = []
        self.log = MemoryLog(ORIGIN, lambda: self.written)
        self.keys, self.shown = SigningKeys(folder / "keys"), Shown(folder / "shown")
        self.sequencer = self.another()

    def another(self) -> Sequencer:
        return Sequencer([self.log], self.keys, self.shown, lambda: NOW, most=1000)

    def newest(self) -> Checkpoint:
        note = self.log.newest()
        assert note is not None
        return Checkpoint.read(note.text)


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path)


def plain(leaves: list[bytes]) -> bytes:
    tree = Frontier()
    tree.extend(leaves)
    return tree.root()


def test_what_was_written_becomes_leaves_in_the_same_order(office: Office) -> None:
    office.written += digests(3)
    assert office.sequencer.drain() == 3
    assert [leaf.hex() for leaf in office.log.leaves] == digests(3)
    assert office.newest() == Checkpoint(ORIGIN, 3, plain(office.log.leaves))


def test_the_checkpoint_is_signed_by_the_key_the_log_began_with(office: Office) -> None:
    office.written += digests(3)
    office.sequencer.step()
    note, key = office.log.newest(), office.keys.trusted(ORIGIN)
    assert note is not None and key is not None and note.signed_by(key)  # noqa: PT018
    assert office.shown.last(ORIGIN) == note


def test_nothing_new_means_no_new_checkpoint(office: Office) -> None:
    office.written += digests(3)
    office.sequencer.step()
    assert office.sequencer.step() == 0
    assert len(office.log.notes) == 1


@settings(max_examples=examples(30), deadline=None)
@given(st.lists(st.integers(0, 700), min_size=1, max_size=6))
def test_steps_of_any_size_make_the_same_tree_and_every_tile(
    tmp_path_factory: pytest.TempPathFactory, steps: list[int]
) -> None:
    office = Office(tmp_path_factory.mktemp("office"))
    for step in steps:
        office.written += digests(step, len(office.written))
        office.another().drain()
    size = len(office.written)
    assert office.newest() == Checkpoint(ORIGIN, size, plain(office.log.leaves))
    assert len(office.log.tiles) == size // 256


def test_a_leaf_is_proved_out_of_the_tiles(office: Office) -> None:
    office.written += digests(70_000)
    office.sequencer.most = 30_000
    office.sequencer.drain()
    proof = inclusion(12_345, 70_000, nodes_of(office.log))
    assert included(12_345, 70_000, office.log.leaves[12_345], proof, office.newest().root)


def test_a_checkpoint_that_was_not_shown_yet_is_shown_and_not_made_again(
    office: Office, tmp_path: Path
) -> None:
    office.written += digests(3)
    office.sequencer.step()
    office.shown = Shown(tmp_path / "elsewhere")
    assert office.another().step() == 0
    assert (office.shown.last(ORIGIN), len(office.log.notes)) == (office.log.newest(), 1)


def test_a_restarted_sequencer_goes_on_where_the_last_one_stopped(office: Office) -> None:
    office.written += digests(300)
    office.sequencer.drain()
    office.written += digests(300, 300)
    office.another().drain()
    assert office.newest().root == plain([bytes.fromhex(one) for one in digests(600)])


def test_a_leaf_rewritten_is_not_signed_over(office: Office) -> None:
    office.written += digests(3)
    office.sequencer.drain()
    office.log.leaves[1] = leaf_hash(b"rewritten")
    office.written += digests(1, 3)
    with pytest.raises(LogChanged, match="not what its newest checkpoint says"):
        office.another().step()
    assert len(office.log.notes) == 1


def test_a_log_cut_short_is_not_signed_over(office: Office) -> None:
    office.written += digests(2)
    office.sequencer.drain()
    before = office.newest().size
    office.written += digests(2, 2)
    office.sequencer.drain()
    del office.log.leaves[2:], office.log.notes[4]
    with pytest.raises(LogChanged, match="has 2 leaves, and 4 were shown to others"):
        office.another().step()
    assert office.newest().size == before


def test_what_fails_leaves_nothing_behind_and_shows_nothing(office: Office) -> None:
    office.written += ["not a digest"]
    with pytest.raises(ValueError, match="non-hexadecimal"):
        office.sequencer.step()
    assert (office.log.leaves, office.shown.last(ORIGIN)) == ([], None)


def test_a_new_key_is_signed_into_the_log_by_the_old_one(office: Office) -> None:
    office.written += digests(3)
    office.sequencer.drain()
    office.sequencer.rotate(office.log)
    office.written += digests(2, 3)
    office.another().drain()
    first = office.keys.trusted(ORIGIN)
    assert first is not None
    old, new = keys_in_force(first, office.log.statements())
    assert (old.since, new.since) == (None, 3)
    assert office.log.notes[4].signed_by(old.key)
    assert office.log.notes[4].signed_by(new.key)
    assert not office.log.notes[6].signed_by(old.key)
    assert office.log.notes[6].signed_by(new.key)


def test_a_key_that_was_not_handed_on_is_not_believed(tmp_path: Path) -> None:
    keys = SigningKeys(tmp_path)
    first, stranger, another = (keys.make(ORIGIN) for _ in range(3))
    said = hand_on(stranger, another, NOW).write()
    with pytest.raises(KeyNotHandedOn, match="do not trust it"):
        keys_in_force(first.public, [Statement(0, said)])
    with pytest.raises(KeyNotHandedOn):
        handed_on(first.public, "words")


def test_it_runs_until_it_is_told_to_stop(office: Office) -> None:
    office.written += digests(3)
    stop = threading.Event()
    running = threading.Thread(target=office.sequencer.run, args=(stop, 0.001))
    running.start()
    while office.log.newest() is None:
        pass
    stop.set()
    running.join(10)
    assert (running.is_alive(), office.newest().size) == (False, 3)
