"""A log's keys over its life: each new one is signed into the log by the one before it.

A rotation is a leaf of the log whose bytes are a signed note, by the old key and by the new: the old
says who comes next, the new that it is really there. Whoever trusts the first key can follow to the last.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from alongside.record.canonical import recorded_text
from alongside.record.seal.log import Statement
from alongside.record.seal.note import NotANote, Note, PublicKey, Signer

FORMAT = "alongside-key/1"

_TEXT = re.compile(rf"{FORMAT}\nlog (?P<log>\S+)\nat (?P<at>\S+)\nold (?P<old>\S+)\nnew (?P<new>\S+)\n")


class KeyNotHandedOn(ValueError):
    """A statement about a key was not signed by the key in force before it."""

    def __init__(self, name: str) -> None:
        super().__init__(f"a new key for “{name}” was not handed on by the key before it; do not trust it")


class InForce(NamedTuple):
    """A key, and the leaf that brought it into force (none for the first)."""

    key: PublicKey
    since: int | None


def hand_on(old: Signer, new: Signer, at: datetime) -> Note:
    """The statement that a new key follows the old."""
    name = old.public.name
    text = f"{FORMAT}\nlog {name}\nat {recorded_text(at)}\nold {old.public.text}\nnew {new.public.text}\n"
    return Note(text, (old.sign(text), new.sign(text)))


def handed_on(old: PublicKey, statement: str) -> PublicKey:
    """The key that a statement brings in, if the key in force signed it. Raises `KeyNotHandedOn`."""
    try:
        note = Note.read(statement)
        found = _TEXT.fullmatch(note.text)
        new = PublicKey.read(found["new"]) if found else old
    except NotANote as wrong:
        raise KeyNotHandedOn(old.name) from wrong
    ours = found is not None and (found["log"], found["old"]) == (old.name, old.text)
    if not ours or new.name != old.name or not (note.signed_by(old) and note.signed_by(new)):
        raise KeyNotHandedOn(old.name)
    return new


def keys_in_force(first: PublicKey, statements: Iterable[Statement]) -> tuple[InForce, ...]:
    """Every key of a log in turn. Raises `KeyNotHandedOn`."""
    keys = [InForce(first, None)]
    for statement in statements:
        keys.append(InForce(handed_on(keys[-1].key, statement.text), statement.place))
    return tuple(keys)


def key_at(keys: Iterable[InForce], size: int) -> PublicKey:
    """The key that signs a checkpoint of this size."""
    return [one.key for one in keys if one.since is None or one.since < size][-1]
