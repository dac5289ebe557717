"""The answers: where each truth lies, sealed, so that nobody who looks for them reads them by accident."""

from __future__ import annotations

from base64 import b64decode, b64encode
from binascii import Error
from collections.abc import Mapping, Sequence
from os import urandom
from typing import Any, Final

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from alongside.town.planted.kinds import Found, Planting, Truth
from alongside.town.planted.plants import Plants

VERSION: Final = 1
HEADER: Final = b"alongside-town-answers/1\n"
NONCE = 12


class NotTheKey(ValueError):
    """The answers do not open: another key, another file, or a changed one."""

    def __init__(self) -> None:
        super().__init__(
            "these answers do not open with this key. Each town writes its own two files, answers.sealed and "
            "answers.key: take both from one directory."
        )


def answers(plants: Plants) -> bytes:
    """Where everything lies, as JSON: the same for the same levers, however many processes wrote the town."""
    found = sorted(dict.fromkeys(plants.found), key=lambda one: (one.truth, one.number, one.family))
    told = {
        "version": VERSION,
        "seed": plants.ground.levers.seed,
        "children": plants.ground.levers.children,
        "until": plants.ground.levers.until,
        "truths": [_truth(one, plants.plantings, found) for one in plants.truths],
    }
    return msgspec.json.format(msgspec.json.encode(told, order="deterministic"), indent=1) + b"\n"


def _truth(truth: Truth, plantings: Sequence[Planting], found: Sequence[Found]) -> Mapping[str, Any]:
    return {
        "kind": truth.name,
        "what": truth.what,
        "whom": truth.whom,
        "how it shows": truth.shows,
        "what does not give it away": truth.silent,
        "places": [_place(one, found) for one in plantings if one.truth == truth.name],
    }


def _place(planting: Planting, found: Sequence[Found]) -> Mapping[str, Any]:
    here = [one for one in found if (one.truth, one.number) == (planting.truth, planting.number)]
    return {
        "number": planting.number,
        "since": planting.since,
        "until": planting.until,
        "workers": planting.workers,
        "locality": planting.locality,
        "shared": planting.told,
        "families": [_family(one) for one in here],
    }


def _family(one: Found) -> Mapping[str, Any]:
    return {
        "family": one.family,
        "subjects": one.subjects,
        "workers": one.workers,
        "entries": one.entries,
        "days": one.days,
    }


def seal_answers(told: bytes) -> tuple[bytes, bytes]:
    """The sealed answers and their key, each the contents of a file of its own."""
    key, nonce = AESGCM.generate_key(256), urandom(NONCE)
    return HEADER + nonce + AESGCM(key).encrypt(nonce, told, HEADER), b64encode(key) + b"\n"


def open_answers(sealed: bytes, key: bytes) -> bytes:
    """The answers again. Raises `NotTheKey`."""
    if not sealed.startswith(HEADER):
        raise NotTheKey
    rest = sealed[len(HEADER) :]
    try:
        return AESGCM(b64decode(key.strip(), validate=True)).decrypt(rest[:NONCE], rest[NONCE:], HEADER)
    except (InvalidTag, ValueError, Error) as wrong:
        raise NotTheKey from wrong
