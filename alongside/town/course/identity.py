"""Ids and numbers of made-up people: the same for ever for one seed, one family and one person of it.

The keys of what comes into a record begin with the moment it comes (UUID, version 7), so that what comes
together stands together on disk. The keys of a town begin as if its families had come in one after the other.
"""

from __future__ import annotations

from hashlib import blake2b

from alongside.record import EntryId, SubjectId
from alongside.town.chance import Dice

LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"
"""The check letters of pupil numbers, by remainder (Department for Education, Unique pupil numbers guide)."""
ISSUER = "201"
"""The number of an authority that a pupil number must name to be well formed. Schools of this town have
numbers below 1000, which no school of any authority has. `check`: the range of school numbers."""


CAME = 1_775_001_600_000
"""When the first family came in, in thousandths of a second: 1 April 2026. The next came in one later."""


def subject(kind: str, seed: int, number: int, name: str) -> SubjectId:
    """The id of somebody or something of a family: a UUID that follows from these alone."""
    told = blake2b(f"{seed}/{number}/{name}".encode(), digest_size=10).digest()
    return SubjectId(f"{kind}:{_key(number, int.from_bytes(told, 'big') >> 6)}")


def entry_id(dice: Dice, number: int) -> EntryId:
    """A key of something that was written of a family. Nothing in it says when, or after what."""
    return EntryId(_key(number, dice.bits(74)))


def _key(number: int, chance: int) -> str:
    """As the desk gives them (version 7): the moment in which it came in, then 74 bits of chance."""
    came = CAME + number
    high, low = 0x8000 | (chance >> 48 & 0x3FFF), chance & 0xFFFFFFFFFFFF
    return f"{came >> 16:08x}-{came & 0xFFFF:04x}-7{chance >> 62:03x}-{high:04x}-{low:012x}"


def pupil_number(number: int, place: int, year: int) -> str:
    """A well-formed pupil number that nobody has, for a family's number, a child's place in it and a year."""
    serial = (number * 8 + place) % 1_000_000
    digits = f"{ISSUER}{serial // 1000:04d}{year % 100:02d}{serial % 1000:03d}"
    total = sum(int(digit) * weight for weight, digit in enumerate(digits, 2))
    return LETTERS[total % len(LETTERS)] + digits


def local_number(number: int, place: int) -> str:
    """This authority's own number for a child."""
    return f"TH{number:07d}{place}"
