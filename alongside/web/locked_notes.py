"""An advocate's own notes, as they reach us: locked in their browser, with a key that never leaves it.

We keep bytes. There is no code here, or anywhere on the server, that opens one.
"""

from datetime import datetime

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser

from alongside.web.models import LockedNote, NoteKey
from alongside.web.route import Locked, LockedKey


class NotesOf:
    """The locked notes of one person."""

    def __init__(self, user: AbstractBaseUser | AnonymousUser, now: datetime) -> None:
        self._user, self._now = user.pk, now

    def key(self) -> LockedKey | None:
        """Return their locked key, if they have begun."""
        kept = NoteKey.objects.filter(user_id=self._user).first()
        return LockedKey(salt=kept.salt, rounds=kept.rounds, locked=kept.locked) if kept else None

    def begin(self, key: LockedKey) -> bool:
        """Keep their locked key; nothing, where they have one already: a new one would lose every note."""
        told = {"salt": key.salt, "rounds": key.rounds, "locked": key.locked}
        _, made = NoteKey.objects.get_or_create(user_id=self._user, defaults=told)
        return made

    def all(self) -> tuple[Locked, ...]:
        """Return every note of theirs, newest first."""
        return tuple(_locked(one) for one in LockedNote.objects.filter(user_id=self._user))

    def keep(self, locked: str) -> Locked:
        """Keep one more."""
        return _locked(LockedNote.objects.create(user_id=self._user, locked=locked, kept_at=self._now))

    def let_go(self, note: int) -> None:
        """Let go of one of theirs. That something was sealed stays in the record; the note does not."""
        LockedNote.objects.filter(user_id=self._user, pk=note).delete()


def _locked(kept: LockedNote) -> Locked:
    return Locked(id=kept.pk, locked=kept.locked, kept_at=kept.kept_at)
