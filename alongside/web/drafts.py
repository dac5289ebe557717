"""Nothing typed is lost: unfinished writing is kept for its writer, sealed, until it is let go.

A form carries a token, signed when it was rendered, that says whose writing it is and where it
belongs. So words that arrive after a session has ended, or while somebody else is signed in at
the same machine, are kept for the person who wrote them and for nobody else.
"""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import msgspec
from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser
from django.core import signing
from django.db import transaction
from django.http import QueryDict
from django.urls import reverse
from django.utils import timezone

from alongside.web.fields import Fields
from alongside.web.models import KeptDraft
from alongside.web.route import Keeping, Kept
from alongside.web.sealing import seal, unseal

TOKEN = "kept_as"  # noqa: S105 - the name of a field, not a secret
SALT = "alongside.drafts"
LONGEST_OPEN = timedelta(days=30)
MOST_WORDS = 1_000_000
NOT_WORDS = frozenset({TOKEN, "csrfmiddlewaretoken", "password"})


class TooLong(ValueError):
    """Somebody typed more than a form holds."""

    def __init__(self) -> None:
        super().__init__("this is longer than one form can keep; put part of it in the record first")


class Token(msgspec.Struct, frozen=True):
    """Whose writing it is, and the form it belongs to."""

    user: int
    form: str
    key: str
    title: str
    path: str

    def signed(self) -> str:
        """Return it as text that nobody else can make."""
        return signing.dumps(msgspec.to_builtins(self), salt=SALT)


class _Words(msgspec.Struct, frozen=True):
    title: str
    path: str
    pairs: list[tuple[str, str]]


def read_token(posted: Mapping[str, Any]) -> Token | None:
    """Return the token of a posted form, if it carries one that we signed."""
    try:
        said = signing.loads(str(posted.get(TOKEN, "")), salt=SALT, max_age=LONGEST_OPEN)
        return msgspec.convert(said, Token)
    except (signing.BadSignature, msgspec.ValidationError):
        return None


def words_of(posted: QueryDict) -> Fields:
    """Return what was typed: everything posted but what the form carries for us."""
    return Fields(
        (name, str(value)) for name, values in posted.lists() if name not in NOT_WORDS for value in values
    )


def save(token: Token, words: Fields, *, late: bool) -> KeptDraft:
    """Keep these words in the place of the last ones of the same form."""
    said = _Words(title=token.title, path=token.path, pairs=words.pairs())
    text = msgspec.json.encode(said).decode()
    if len(text) > MOST_WORDS:
        raise TooLong
    with transaction.atomic():
        draft, _ = KeptDraft.objects.update_or_create(
            user_id=token.user,
            form=token.form,
            key=token.key,
            late=late,
            defaults={"sealed": seal(text), "saved_at": timezone.now()},
        )
    return draft


def opened(draft: KeptDraft) -> Kept:
    """Unseal one kept draft."""
    said = msgspec.json.decode(unseal(draft.sealed), type=_Words)
    return Kept(
        form=draft.form,
        key=draft.key,
        title=said.title,
        path=said.path,
        saved_at=timezone.localtime(draft.saved_at),
        late=draft.late,
        fields=Fields(said.pairs),
    )


class DraftsOf:
    """The unfinished writing of one person who is signed in, while they are at one address."""

    def __init__(self, user: AbstractBaseUser | AnonymousUser, path: str) -> None:
        self._user = user
        self._path = path

    def keep(self, form: str, key: str = "", title: str = "") -> Keeping:
        """Begin or go on keeping what is typed into this form."""
        mine = self._mine(form, key).first()
        token = Token(user=int(self._user.pk or 0), form=form, key=key, title=title, path=self._path)
        return Keeping(
            address=reverse("keep_draft", args=[form]),
            token=token.signed(),
            kept=opened(mine) if mine else None,
        )

    def forget(self, form: str, key: str = "") -> None:
        """Let go of it: the words are in the record now, or are not wanted."""
        self._mine(form, key).delete()

    def waiting(self) -> tuple[Kept, ...]:
        """Everything kept for this person, newest first."""
        return tuple(opened(draft) for draft in KeptDraft.objects.filter(user=self._user))

    def _mine(self, form: str, key: str) -> Any:
        return KeptDraft.objects.filter(user=self._user, form=form, key=key)


class NoDrafts:
    """Where nobody is signed in, nothing is kept."""

    def keep(self, form: str, key: str = "", title: str = "") -> Keeping:  # noqa: ARG002
        """Return a form that keeps nothing."""
        return Keeping(address="", token="", kept=None)

    def forget(self, form: str, key: str = "") -> None:
        """Nothing was kept."""

    def waiting(self) -> tuple[Kept, ...]:
        """Nothing waits."""
        return ()
