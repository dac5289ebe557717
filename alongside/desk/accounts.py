"""Keeping somebody's own account: their words, their voice, what they drew or photographed.

It is written by their own hand or by whoever writes it down for them, and the help is named. A picture or a
sound is kept like a paper, encrypted, under a key that goes when its words are erased. A new version and the
first stand in one chain; the same sending twice is one account.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import msgspec

from alongside.access import Reader, View
from alongside.access.authority import may_write
from alongside.desk.desk import Desk
from alongside.desk.papers import NotAPaper, files_of
from alongside.desk.pictures import JPEG, PNG, NotAPicture, without_notes
from alongside.desk.sounds import MOST as LONGEST
from alongside.desk.sounds import kind_of_sound
from alongside.desk.writing import NotYours
from alongside.practice.voice import AccountGiven
from alongside.record import Appended, Draft, Entry, SubjectId

PAGE = "account"
LARGEST = 10 * 1024 * 1024
"""Bytes of one picture: what a telephone of today takes, with room."""

EMPTY = "The file is empty: choose it again"
TOO_LARGE = "The picture is larger than {most} MB: take it smaller"
TOO_LONG = "The sound is larger than {most} MB, which is more than half an hour: send it in parts"
NEITHER = (
    "This kind of file cannot be kept here: a photograph (JPEG or PNG) or a sound "
    "(as a telephone or a browser records it, MP3 or WAV) can"
)
PICTURES = {"image/png": "png", "image/jpeg": "jpg"}


def keep_account(desk: Desk, reader: Reader, draft: Draft, content: bytes | None = None) -> Appended:
    """Keep an account, with its picture or sound where it has one. The same submission again is the same.

    A new version without a file keeps the file of the version it replaces. Raises `NotAPaper`, and whatever
    `Desk.write` raises.
    """
    fact = draft.fact
    if not isinstance(fact, AccountGiven) or not may_write(reader, fact, draft.about):
        raise NotYours("somebody with another role writes this down")
    kind, clean = checked(content) if content is not None else ("", b"")
    sent = desk.read_many(reader, _read(reader, draft), _sent_before(reader, draft), page=PAGE)
    if sent is not None:
        return Appended(sent.id, sent.recorded_at, sent.digest, duplicate=True)
    if content is not None:
        with desk.book.sitting(reader.who) as sitting:
            kept = files_of(desk, sitting.envelopes).keep(clean, kind)
        fact = msgspec.structs.replace(fact, attachment=kept.text)
    return desk.write(reader, [msgspec.structs.replace(draft, fact=fact)])[0]


def checked(content: bytes) -> tuple[str, bytes]:
    """What kind of picture or sound it is by its bytes, and the bytes to keep. Raises `NotAPaper`."""
    if not content:
        raise NotAPaper(EMPTY)
    if content.startswith((JPEG, PNG)):
        return _picture(content)
    sound = kind_of_sound(content)
    if sound is None:
        raise NotAPaper(NEITHER)
    if len(content) > LONGEST:
        raise NotAPaper(TOO_LONG.format(most=LONGEST // 1024 // 1024))
    return sound, content


def _picture(content: bytes) -> tuple[str, bytes]:
    if len(content) > LARGEST:
        raise NotAPaper(TOO_LARGE.format(most=LARGEST // 1024 // 1024))
    try:
        clean = without_notes(content)
    except NotAPicture as wrong:
        raise NotAPaper(str(wrong)) from wrong
    return ("image/png" if content.startswith(PNG) else "image/jpeg"), clean


def _read(reader: Reader, draft: Draft) -> tuple[SubjectId, ...]:
    """Whose lives must be there: a family's hand is not told by this that a child is kept from it."""
    return draft.about if reader.is_staff else (reader.who,)


def _sent_before(reader: Reader, draft: Draft) -> Callable[[View], Entry[AccountGiven] | None]:
    """The same sending, by the same hand: another's account under the same key is not this one."""

    def told(view: View) -> Entry[AccountGiven] | None:
        lives = [view.life(who) for who in draft.about if view.may_open(who)]
        sent: Iterator[Entry[Any]] = (e for life in lives for e in life.entries if _is_account(e))
        hers = (entry for entry in sent if entry.by == reader.who)
        return next((entry for entry in hers if entry.client_ref == draft.client_ref), None)

    return told


def _is_account(entry: Entry[Any]) -> bool:
    return isinstance(entry.fact, AccountGiven)
