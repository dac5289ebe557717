"""What the web keeps for itself: who signs in, and what they have not finished writing.

Nothing of a child's or a family's record is here; that is the book's.
"""

from __future__ import annotations

from datetime import datetime

from django.contrib.auth.models import User
from django.db import models


class Account(models.Model):
    """Joins somebody who signs in to a subject of the record, and says nothing else about them.

    `who` is a worker; or, of somebody who has a page of their own, the person themselves.
    """

    user: models.OneToOneField[User, User] = models.OneToOneField(
        User, on_delete=models.CASCADE, related_name="account"
    )
    who: models.CharField[str, str] = models.CharField(max_length=80, db_index=True)
    directory_id: models.CharField[str | None, str | None] = models.CharField(
        max_length=200, unique=True, null=True
    )
    """How the council's own sign-in knows them; see `directory.py`."""

    def __str__(self) -> str:
        return self.who


class Invitation(models.Model):
    """A code on paper with which somebody begins, or begins anew, at a page of their own. Used once."""

    person: models.CharField[str, str] = models.CharField(max_length=80, unique=True)
    digest: models.CharField[str, str] = models.CharField(max_length=64, unique=True)
    until: models.DateTimeField[datetime, datetime] = models.DateTimeField()

    def __str__(self) -> str:
        return f"until {self.until:%Y-%m-%d}"


class Persona(models.Model):
    """One invented person of the demonstration, as whom a visitor may come in."""

    account: models.OneToOneField[Account, Account] = models.OneToOneField(
        Account, on_delete=models.CASCADE, related_name="persona"
    )
    name: models.CharField[str, str] = models.CharField(max_length=80)
    role: models.CharField[str, str] = models.CharField(max_length=120)
    sees: models.CharField[str, str] = models.CharField(max_length=200)
    try_this: models.CharField[str, str] = models.CharField(max_length=200, blank=True)
    face: models.CharField[str, str] = models.CharField(max_length=40, blank=True)

    class Meta:
        """In the order in which they were made."""

        ordering = ("pk",)

    def __str__(self) -> str:
        return self.name


class NoteKey(models.Model):
    """The key of an advocate's notes, locked in their own browser. We never have what opens it.

    `salt` and `rounds` are what their passphrase is stretched with; `locked` is the key, locked by that.
    """

    user: models.OneToOneField[User, User] = models.OneToOneField(
        User, on_delete=models.CASCADE, related_name="note_key"
    )
    salt: models.CharField[str, str] = models.CharField(max_length=64)
    rounds: models.PositiveIntegerField[int, int] = models.PositiveIntegerField()
    locked: models.TextField[str, str] = models.TextField()

    def __str__(self) -> str:
        return "a key that only its owner can open"


class LockedNote(models.Model):
    """A note that an advocate locked in their own browser, and can let go of."""

    user: models.ForeignKey[User, User] = models.ForeignKey(
        User, on_delete=models.CASCADE, related_name="locked_notes"
    )
    locked: models.TextField[str, str] = models.TextField()
    kept_at: models.DateTimeField[datetime, datetime] = models.DateTimeField()

    class Meta:
        """Newest first."""

        ordering = ("-kept_at", "-pk")

    def __str__(self) -> str:
        return f"locked, kept {self.kept_at:%Y-%m-%d}"


class KeptDraft(models.Model):
    """What somebody typed and has not put in the record yet. The words are sealed.

    `late` are words that came after their writer's session had ended: kept beside, never over,
    what was saved while they were signed in.
    """

    user: models.ForeignKey[User, User] = models.ForeignKey(
        User, on_delete=models.CASCADE, related_name="drafts"
    )
    form: models.SlugField[str, str] = models.SlugField(max_length=60)
    key: models.CharField[str, str] = models.CharField(max_length=200, blank=True)
    late: models.BooleanField[bool, bool] = models.BooleanField(default=False)
    sealed: models.TextField[str, str] = models.TextField()
    saved_at: models.DateTimeField[datetime, datetime] = models.DateTimeField()

    class Meta:
        """Newest first; one for each form, and one more for late words."""

        ordering = ("-saved_at",)
        constraints = (
            models.UniqueConstraint(fields=("user", "form", "key", "late"), name="one_draft_a_form_and_key"),
        )

    def __str__(self) -> str:
        return f"{self.form}, kept {self.saved_at:%Y-%m-%d}"
