"""Format v1: the vectors of `vectors/v1.json`, which any second implementation can check.

One stands here: `second` shares no code with the record, and agrees with it, with the vectors, and with what
the books write.
"""

from __future__ import annotations

import hashlib
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from alongside.record import Book, Entry, When
from alongside.record.canonical import (
    Header,
    LookHeader,
    NotOneLine,
    Thread,
    canonical,
    canonical_look,
    commitment,
    digest,
    look_digest,
    one_line,
)
from tests.record.made import TeaEach, person, tea, worker

VECTORS = json.loads((Path(__file__).parent / "vectors" / "v1.json").read_text("utf-8"))
ENTRIES, LOOKS = VECTORS["entries"], VECTORS["looks"]
NAMES = [one["name"] for one in ENTRIES]


def second(case: dict[str, Any]) -> str:
    """An entry's digest, from its fields alone."""
    told = case["header"]
    lines = [
        "alongside-entry/1",
        f"authority {told['authority']}",
        f"entry {told['entry']}",
        f"fact {told['kind']}/{told['shape']}",
        f"on {told['on']}",
        f"recorded {told['recorded']}",
        f"by {told['by']}",
        f"said-by {told['said_by'] or '-'}",
        f"on-behalf-of {told['on_behalf_of'] or '-'}",
        f"origin {told['origin']}",
        f"source {told['source'] or '-'}",
        f"held-from {told['held_from'] or '-'}",
        f"client-ref {told['client_ref']}",
        f"act {told['act']}",
        f"corrects {told['corrects'] or '-'}",
        f"builds-on {told['builds_on'] or '-'}",
        f"takes-over {'yes' if told['takes_over'] else 'no'}",
        f"root {told['root']}",
    ]
    for who, seq, before, stub in case["threads"]:
        lines.append(f"about {who} {seq} {before or '-'}{' stub' if stub else ''}")
    lines += [f"part {part['whose']} {_hash(_salted(part))}" for part in case["parts"]]
    return _hash(b"\0" + "".join(line + "\n" for line in lines).encode("utf-8"))


def _salted(part: dict[str, str]) -> bytes:
    return b"alongside-part/1\n" + bytes.fromhex(part["salt"]) + part["text"].encode("utf-8")


def _hash(told: bytes) -> str:
    return hashlib.sha256(told).hexdigest()


def _header(case: dict[str, Any]) -> Header:
    told = dict(case["header"])
    told["on"], told["recorded"] = When(told["on"]), datetime.fromisoformat(told["recorded"])
    told["held_from"] = When(told["held_from"]) if told["held_from"] else None
    threads = tuple(Thread(*place) for place in case["threads"])
    kept = tuple((part["whose"], part["commitment"]) for part in case["parts"])
    return Header(**told, threads=threads, commitments=kept)


def _look(case: dict[str, Any]) -> LookHeader:
    told = dict(case["header"])
    told["at"] = datetime.fromisoformat(told["at"])
    told["until"] = datetime.fromisoformat(told["until"]) if told["until"] else None
    return LookHeader(**told | {"entries": tuple(told["entries"])})


@pytest.mark.parametrize("case", ENTRIES, ids=NAMES)
def test_an_entry_has_the_bytes_and_the_digest_of_its_vector(case: dict[str, Any]) -> None:
    header = _header(case)
    assert canonical(header).decode() == case["canonical"]
    assert digest(header) == case["digest"]


@pytest.mark.parametrize("case", ENTRIES, ids=NAMES)
def test_a_part_has_the_commitment_of_its_vector(case: dict[str, Any]) -> None:
    for part in case["parts"]:
        assert commitment(bytes.fromhex(part["salt"]), part["text"]) == part["commitment"]


@pytest.mark.parametrize("case", ENTRIES, ids=NAMES)
def test_a_second_implementation_agrees_with_the_vector(case: dict[str, Any]) -> None:
    assert second(case) == case["digest"]


@pytest.mark.parametrize("case", LOOKS, ids=[one["name"] for one in LOOKS])
def test_a_look_has_the_bytes_and_the_digest_of_its_vector(case: dict[str, Any]) -> None:
    assert canonical_look(_look(case)).decode() == case["canonical"]
    assert look_digest(_look(case)) == case["digest"]
    assert _hash(b"\0" + case["canonical"].encode()) == case["digest"]


def test_a_second_implementation_agrees_with_what_a_book_writes(open_book: Any, authority: int) -> None:
    book: Book = open_book(salts=lambda: bytes(32))
    wrong, right = person(), person()
    with book.sitting(worker(), wide=True) as sitting:
        (first,) = sitting.append([tea(wrong, said_by="Nan", each={wrong: TeaEach(cup="“blue”")})])
        more: dict[str, Any] = {"corrects": first.id, "each": {right: TeaEach()}}
        sitting.append([tea(right, held_from=When("2019~"), on_behalf_of="us", source="letter", **more)])
        told = sitting.entries([wrong, right])
    assert [second(_case(entry, authority)) for entry in told] == [entry.digest for entry in told]


TEXTS = {
    "says": ('{"fact":{"where":"kitchen"}}', '{"cup":"“blue”"}'),
    "corrects": ('{"fact":{"where":"kitchen"}}', "{}"),
}


def _case(entry: Entry[Any], authority: int) -> dict[str, Any]:
    """What a reader of the book's own answer would hand to a second implementation."""
    act = "corrects" if entry.corrects else "says"
    names = ("common", *sorted(entry.each))
    texts = dict(zip(names, TEXTS[act], strict=True))
    salt = bytes(32).hex()
    recorded = entry.recorded_at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
    told: dict[str, Any] = {
        name: getattr(entry, name)
        for name in ("kind", "shape", "by", "said_by", "on_behalf_of", "source", "client_ref")
    }
    told |= {name: getattr(entry, name) for name in ("corrects", "builds_on", "takes_over", "root")}
    told |= {"authority": authority, "entry": entry.id, "on": entry.on.text, "act": act}
    told |= {"recorded": recorded, "origin": entry.origin.value}
    told |= {"held_from": entry.held_from.text if entry.held_from else None}
    threads = [(p.subject, p.seq, p.previous, p.stub) for p in entry.about]
    parts = [{"whose": who, "salt": salt, "text": text} for who, text in texts.items()]
    return {"header": told, "threads": threads, "parts": parts}


@pytest.mark.parametrize("broken", ["a\nb", "a\rb", "a\0", "\x7f", "\x85", "a\u2028b", "a\u2029"])
def test_a_line_of_a_header_holds_no_break(broken: str) -> None:
    with pytest.raises(NotOneLine):
        one_line("said_by", broken)
