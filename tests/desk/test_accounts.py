"""What comes with somebody's own account: told by its first bytes, and only if it is a picture or a sound."""

import pytest

from alongside.desk.accounts import LARGEST, checked
from alongside.desk.papers import NotAPaper
from alongside.desk.sounds import MOST, kind_of_sound
from tests.desk.test_papers import GPS, jpeg

WEBM = b"\x1aE\xdf\xa3\x9fB\x86\x81\x01B\x82\x84webm"
MP4 = b"\x00\x00\x00\x20ftypM4A \x00\x00"


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (WEBM, "audio/webm"),
        (b"OggS\x00\x02", "audio/ogg"),
        (b"RIFF\x24\x00\x00\x00WAVEfmt ", "audio/wav"),
        (MP4, "audio/mp4"),
        (b"ID3\x04", "audio/mpeg"),
        (b"\xff\xfb\x90\x00\x00", "audio/mpeg"),
    ],
)
def test_a_sound_is_told_by_its_first_bytes(content: bytes, kind: str) -> None:
    assert checked(content) == (kind, content)


@pytest.mark.parametrize(
    "content", [b"RIFF\x24\x00\x00\x00AVI LIST", b"\x1aE\xdf\xa3matroska", b"ftypM4A ", b"text"]
)
def test_what_only_looks_like_one_is_none(content: bytes) -> None:
    assert kind_of_sound(content) is None
    with pytest.raises(NotAPaper):
        checked(content)


def test_a_photograph_loses_where_it_was_taken() -> None:
    kind, kept = checked(jpeg())
    assert kind == "image/jpeg"
    assert GPS not in kept


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "empty"),
        (WEBM + b"0" * MOST, "half an hour"),
        (b"\x89PNG\r\n\x1a\n" + b"0" * LARGEST, "larger than 10 MB"),
        (b"\x89PNG\r\n\x1a\nbroken", "damaged"),
    ],
)
def test_what_cannot_be_kept_says_why(content: bytes, words: str) -> None:
    with pytest.raises(NotAPaper, match=words):
        checked(content)
