"""A photograph without what the camera wrote into it: where it was taken, when, with what, by whom.

The picture itself is not touched, only the blocks beside it. JPEG: segments of ISO/IEC 10918-1 annex B; those
that draw the picture are kept, and of the camera's notes (Exif 2.32) only which way up it is. PNG: chunks
of ISO/IEC 15948; those that draw it are kept. What follows the picture's end is left off: some telephones
put a second picture or a film there.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

JPEG = b"\xff\xd8\xff"
PNG = b"\x89PNG\r\n\x1a\n"

_SCAN, _END = 0xDA, 0xD9
_EXIF = b"Exif\x00\x00"
_DRAWS_BESIDE_TABLES = {0xE0, 0xEE}
"""JFIF and Adobe: how colours are meant. Every other application segment is somebody's notes."""
_COMMENT = 0xFE
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""Start of frame, of every kind: how high and how wide it is."""
MOST_DOTS = 64_000_000
"""Height times width: what a telephone of today takes, with room."""
_APPLICATION = range(0xE0, 0xF0)
_ORIENTATION = 0x0112
_DRAWS = frozenset({b"IHDR", b"PLTE", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"sBIT", b"IDAT", b"IEND"})


class NotAPicture(ValueError):
    """The bytes begin like a picture and do not go on like one."""

    def __init__(self) -> None:
        super().__init__("this picture is damaged or not whole; try to save it again, or photograph it again")


class TooManyDots(NotAPicture):
    """It says that it is so large that whoever opens it would have no room left."""

    def __str__(self) -> str:
        return f"this picture has more than {MOST_DOTS // 1_000_000} million dots; save it smaller"


def without_notes(picture: bytes) -> bytes:
    """A JPEG or PNG without what was written beside the picture. Raises `NotAPicture`.

    A few bytes can say that they are a picture of any size: it is asked before anything draws it.
    """
    try:
        parts = list(_png(picture) if picture.startswith(PNG) else _jpeg(picture))
    except (struct.error, IndexError) as wrong:
        raise NotAPicture from wrong
    return b"".join(parts)


def _png(picture: bytes) -> Iterator[bytes]:
    yield PNG
    at = len(PNG)
    while True:
        length, kind = struct.unpack_from(">I4s", picture, at)
        end = at + 12 + length
        if end > len(picture):
            raise NotAPicture
        if kind == b"IHDR":
            _in_bounds(*struct.unpack_from(">II", picture, at + 8))
        if kind in _DRAWS:
            yield picture[at:end]
        if kind == b"IEND":
            return
        at = end


def _jpeg(picture: bytes) -> Iterator[bytes]:
    yield picture[:2]
    at = 2
    while True:
        marker = _marker(picture, at)
        if marker == _END:
            yield picture[at : at + 2]
            return
        (length,) = struct.unpack_from(">H", picture, at + 2)
        end = at + 2 + length
        segment = picture[at:end]
        if marker == _SCAN:
            end = _scan_end(picture, end)
            yield picture[at:end]
        elif marker in _FRAMES:
            _in_bounds(*struct.unpack_from(">HH", segment, 5))
            yield segment
        elif marker in _APPLICATION and segment[4:10] == _EXIF:
            yield _upright(segment[10:])
        elif marker in _DRAWS_BESIDE_TABLES or (marker not in _APPLICATION and marker != _COMMENT):
            yield segment
        at = end


def _in_bounds(height: int, width: int) -> None:
    if height * width > MOST_DOTS:
        raise TooManyDots


def _marker(picture: bytes, at: int) -> int:
    if picture[at] != 0xFF:  # noqa: PLR2004  every segment begins so
        raise NotAPicture
    return picture[at + 1]


def _scan_end(picture: bytes, at: int) -> int:
    """Where the drawn lines end: at the next marker that is neither a stuffed byte nor a restart."""
    while True:
        at = picture.find(b"\xff", at)
        if at < 0:
            raise NotAPicture
        if picture[at + 1] != 0 and picture[at + 1] not in range(0xD0, 0xD8):
            return at
        at += 2


def _upright(exif: bytes) -> bytes:
    """A block of notes that says only which way up the picture is; nothing where it does not say."""
    order = {b"II*\x00": "<", b"MM\x00*": ">"}.get(exif[:4])
    if order is None:
        return b""
    way = next(_ways(exif, order), 1)
    if way not in range(2, 9):
        return b""
    told = b"MM\x00*\x00\x00\x00\x08" + struct.pack(">HHHIHHI", 1, _ORIENTATION, 3, 1, way, 0, 0)
    return b"\xff\xe1" + struct.pack(">H", 2 + len(_EXIF) + len(told)) + _EXIF + told


def _ways(exif: bytes, order: str) -> Iterator[int]:
    try:
        (start,) = struct.unpack_from(f"{order}I", exif, 4)
        (count,) = struct.unpack_from(f"{order}H", exif, start)
        for place in range(count):
            tag, _, _, value = struct.unpack_from(f"{order}HHIH", exif, start + 2 + 12 * place)
            if tag == _ORIENTATION:
                yield value
    except struct.error:
        return
