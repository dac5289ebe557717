"""Somebody's voice, as it came: which kind of sound a file is, by its first bytes, never by its name.

What a telephone or a browser records is one of a few kinds: WebM and Ogg (browsers), MP4 (telephones), MP3
and WAV (recorders). It is kept as it came, encrypted like every paper; nothing here listens to it and nothing
writes down what is said in it. Titles and places that a recorder wrote into the file stay in it, because
taking them out safely needs a reader for each kind: so it is never handed on without its entry.
"""

from __future__ import annotations

MOST = 16 * 1024 * 1024
"""Bytes of one recording: more than half an hour as a telephone keeps it."""

WEBM, OGG, RIFF, ID3 = b"\x1aE\xdf\xa3", b"OggS", b"RIFF", b"ID3"
BRANDS = frozenset({b"M4A ", b"M4B ", b"isom", b"iso2", b"iso5", b"iso6", b"mp41", b"mp42", b"dash", b"3gp4",
                    b"3gp5", b"3gp6"})  # fmt: skip
"""What stands after `ftyp` in the files that telephones and browsers write (ISO/IEC 14496-12)."""

ENDINGS = {
    "audio/webm": "webm",
    "audio/ogg": "ogg",
    "audio/mp4": "m4a",
    "audio/mpeg": "mp3",
    "audio/wav": "wav",
}


def kind_of_sound(content: bytes) -> str | None:
    """What kind of sound it is; nothing where it is none that is kept."""
    if content.startswith(WEBM) and b"webm" in content[:64]:
        return "audio/webm"
    if content.startswith(OGG):
        return "audio/ogg"
    if content.startswith(RIFF) and content[8:12] == b"WAVE":
        return "audio/wav"
    if content[4:8] == b"ftyp" and content[8:12] in BRANDS:
        return "audio/mp4"
    return "audio/mpeg" if _is_mp3(content) else None


def _is_mp3(content: bytes) -> bool:
    """A title before it, or the first frame itself: eleven set bits, then MPEG-1 or 2, layer three."""
    if content.startswith(ID3):
        return True
    return len(content) > 4 and content[0] == 0xFF and content[1] & 0xE6 == 0xE2  # noqa: PLR2004 (as above)
