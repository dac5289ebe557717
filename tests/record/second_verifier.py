"""A second verifier, written from docs/record-format.md alone: it shares no line with the first.

It reads a dump of the tables (each a list of rows as JSON gives them) and the logs' first public keys, and
yields a word for everything that is wrong.
"""

import base64
import hashlib
import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

Row = dict[str, Any]


def sha(*parts: str | bytes) -> str:
    return hashlib.sha256(b"".join(p.encode() if isinstance(p, str) else p for p in parts)).hexdigest()


def root_of(leaves: list[bytes]) -> bytes:
    if len(leaves) < 2:
        return leaves[0] if leaves else hashlib.sha256(b"").digest()
    k = 1
    while k * 2 < len(leaves):
        k *= 2
    return hashlib.sha256(b"\x01" + root_of(leaves[:k]) + root_of(leaves[k:])).digest()


def instant(text: str) -> str:
    day, _, rest = text.partition("T")
    clock, _, micro = re.sub(r"\+00:00$", "", rest).partition(".")
    return f"{day}T{clock}.{micro.ljust(6, '0')}Z"


def signed(text: str, notes: str, key: str) -> bool:
    name, key_id, blob = key.split("+", 2)
    for line in notes.splitlines():
        if (
            line.startswith(f"— {name} ")
            and (raw := base64.b64decode(line.split(" ")[2]))[:4].hex() == key_id
        ):
            try:
                Ed25519PublicKey.from_public_bytes(base64.b64decode(blob)[1:]).verify(raw[4:], text.encode())
            except InvalidSignature:
                return False
            return True
    return False


def entry_lines(e: Row, abouts: list[Row]) -> Iterator[str]:
    def plain(value: str | None) -> str:
        return value or "-"

    yield from (
        "alongside-entry/1",
        f"authority {e['la_id']}",
        f"entry {e['id']}",
        f"fact {e['fact']}/{e['shape']}",
    )
    yield from (f"on {e['on_text']}", f"recorded {instant(e['recorded_at'])}", f"by {e['by']}")
    yield from (
        f"said-by {plain(e['said_by'])}",
        f"on-behalf-of {plain(e['on_behalf_of'])}",
        f"origin {e['origin']}",
    )
    yield from (
        f"source {plain(e['source'])}",
        f"held-from {plain(e['held_from'])}",
        f"client-ref {e['client_ref']}",
    )
    yield from (f"act {e['act']}", f"corrects {plain(e['corrects'])}", f"builds-on {plain(e['builds_on'])}")
    yield from (f"takes-over {'yes' if e['takes_over'] else 'no'}", f"root {e['root']}")
    for a in abouts:
        yield f"about {a['who']} {a['seq']} {(a['previous'] or '-')[2:] or '-'}{' stub' if a['stub'] else ''}"
    yield f"part common {e['common'][2:]}"
    yield from (f"part {a['who']} {a['part'][2:]}" for a in abouts if a["part"])


# ruff: noqa: C901, PLR0912, PLR0915 - one page, to be read downwards
def wrong(dump: dict[str, list[Row]], keys: dict[str, str]) -> Iterator[str]:
    abouts, digests = defaultdict[str, list[Row]](list), dict[str, str]()
    for a in dump["entry_about"]:
        abouts[a["entry_id"]].append(a | {"who": f"{a['kind']}:{a['subject']}"})
    words = {(p["entry_id"], p["subject"]): p for p in dump["payload"]}
    erased = {(x["entry_id"], x["subject"]) for x in dump["erasure"]}
    for e in dump["entry"]:
        mine = sorted(abouts[e["id"]], key=lambda a: a["who"])
        digests[e["id"]] = sha(b"\0", *(f"{line}\n" for line in entry_lines(e, mine)))
        if "\\x" + digests[e["id"]] != e["digest"] or "\n" in e["source"]:
            yield "line"
        for whose, told in [(None, e["common"]), *((a["subject"], a["part"]) for a in mine if a["part"])]:
            p = words.pop((e["id"], whose), None)
            if (p is None) != ((e["id"], whose) in erased):
                yield "words gone or back"
            elif p and "\\x" + sha("alongside-part/1\n", bytes.fromhex(p["salt"][2:]), p["body"]) != told:
                yield "words"
    yield from ["words of nothing"] * bool(words)
    lives, recorded = defaultdict[str, list[Row]](list), {e["id"]: e["recorded_at"] for e in dump["entry"]}
    for a in sorted(dump["entry_about"], key=lambda a: a["seq"]):
        lives[a["subject"]].append(a)
    for life in lives.values():
        for n, (before, a) in enumerate(zip([None, *life], life, strict=False), 1):
            held = "\\x" + digests.get(before["entry_id"], "") if before else None
            if a["seq"] != n or a["previous"] != held:
                yield "thread"
            if before and instant(recorded.get(before["entry_id"], "T")) >= instant(
                recorded.get(a["entry_id"], "T")
            ):
                yield "clock"
    ends = {t["subject"]: (t["seq"], t["head"]) for t in dump["thread"] if t["seq"]}
    if ends != {
        who: (len(life), "\\x" + digests.get(life[-1]["entry_id"], "")) for who, life in lives.items()
    }:
        yield "thread end"
    for k in dump["look"]:
        until = instant(k["until"]) if k["until"] else "-"
        told = (
            f"alongside-look/1\nauthority {k['la_id']}\nlook {k['id']}\nat {instant(k['at'])}\nby {k['by']}\n"
        )
        told += f"reader {k['reader']}\nsubject {k['subject_kind']}:{k['subject']}\nkind {k['kind']}\n"
        told += f"until {until}\n"
        told += f"page {k['page'] or '-'}\nreason {sha(k['reason'])}\n" + "".join(
            f"entry {e}\n" for e in k["entries"]
        )
        digests[k["id"]] = sha(b"\0", told)
    said = {(s["log"], s["place"]): s["text"] for s in dump["log_statement"]}
    sealed = {p["id"] for p in dump["pending"]}
    for log, key in keys.items():
        leaves = sorted((x for x in dump["log_leaf"] if x["log"] == log), key=lambda x: x["place"])
        force = [(-1, key)]
        for n, leaf in enumerate(leaves):
            sealed.add(leaf["item"])
            told = (
                digests.get(leaf["item"]) if leaf["item"] else sha(b"\0", said.get((log, leaf["place"]), ""))
            )
            if leaf["place"] != n or leaf["hash"] != f"\\x{told}":
                yield "leaf"
            if not leaf["item"] and (log, leaf["place"]) in said:
                text = said[log, leaf["place"]].rpartition("\n\n")[0] + "\n"
                if not signed(text, said[log, leaf["place"]], force[-1][1]):
                    yield "key"
                force.append((n, re.findall(r"^new (.*)$", text, re.MULTILINE)[0]))
        hashes = [bytes.fromhex(leaf["hash"][2:]) for leaf in leaves]
        checkpoints = sorted((c for c in dump["checkpoint"] if c["log"] == log), key=lambda c: c["size"])
        for c in checkpoints:
            text, size = c["note"].rpartition("\n\n")[0] + "\n", c["size"]
            root = base64.b64encode(root_of(hashes[:size])).decode()
            if text != f"{key.split('+')[0]}\n{size}\n{root}\n" or size > len(hashes):
                yield "checkpoint"
            if not signed(text, c["note"], [k for since, k in force if since < size][-1]):
                yield "signature"
        if (checkpoints[-1]["size"] if checkpoints else 0) != len(hashes):
            yield "unsigned"
    if not {x["id"] for x in [*dump["entry"], *dump["look"]]} <= sealed:
        yield "unsealed"
