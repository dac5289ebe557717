"""Ids and numbers of made-up people: the same for ever for one seed, one family and one person of it."""

from __future__ import annotations

from hashlib import blake2b

from alongside.record import SubjectId

LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"
"""The check letters of pupil numbers, by remainder (Department for Education, Unique pupil numbers guide)."""
ISSUER = "201"
"""The number of an authority that a pupil number must name to be well formed. Schools of this town have
numbers below 1000, which no school of any authority has. `check`: the range of school numbers."""


def subject(kind: str, *names: str | int) -> SubjectId:
    """The id of somebody or something: a UUID that follows from their names alone."""
    told = "/".join(map(str, names)).encode()
    text = blake2b(told, digest_size=16).hexdigest()
    variant = "89ab"[int(text[16], 16) & 3]
    return SubjectId(f"{kind}:{text[:8]}-{text[8:12]}-4{text[13:16]}-{variant}{text[17:20]}-{text[20:]}")


def pupil_number(number: int, place: int, year: int) -> str:
    """A well-formed pupil number that nobody has, for a family's number, a child's place in it and a year."""
    serial = (number * 8 + place) % 1_000_000
    digits = f"{ISSUER}{serial // 1000:04d}{year % 100:02d}{serial % 1000:03d}"
    total = sum(int(digit) * weight for weight, digit in enumerate(digits, 2))
    return LETTERS[total % len(LETTERS)] + digits


def local_number(number: int, place: int) -> str:
    """This authority's own number for a child."""
    return f"TH{number:07d}{place}"
