"""Nothing typed is lost: unfinished writing is kept for its writer, sealed, until it is let go.

A form carries a token, signed when it was rendered, that says whose writing it is and where it
belongs. So words that arrive after a session has ended, or while somebody else is signed in at
the same machine, are kept for the person who wrote them and for nobody else.

And nothing that went into the record is kept again as unfinished: a page that was sent, and to which its
writer goes back, still holds the words. Of what was sent we remember for a while that it was, and no word.
"""

import hashlib
from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any
from uuid import uuid4

import msgspec
from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser
from django.core import signing
from django.db import transaction
from django.http import QueryDict
from django.urls import reverse
from django.utils import timezone

from alongside.record import SubjectId
from alongside.web.fields import Fields
from alongside.web.models import KeptDraft
from alongside.web.route import Keeping, Kept
from alongside.web.sealing import seal, unseal

TOKEN = "kept_as"  # noqa: S105 - the name of a field, not a secret
SALT = "alongside.drafts"
LONGEST_OPEN = timedelta(days=30)
MOST_WORDS = 1_000_000
NOT_WORDS = frozenset({TOKEN, "csrfmiddlewaretoken", "password"})
REF = "ref"
"""The field by which the record knows a form that is sent twice."""
SENT = "sent"
"""In the place of a form's name: what has gone into the record under a ref."""


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
    about: tuple[SubjectId, ...] | None = None
    upon: str = ""

    def signed(self) -> str:
        """Return it as text that nobody else can make."""
        return signing.dumps(msgspec.to_builtins(self), salt=SALT)


class _Words(msgspec.Struct, frozen=True):
    title: str
    path: str
    pairs: list[tuple[str, str]]
    about: tuple[SubjectId, ...] | None = None
    upon: str = ""


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
    """Keep these words in the place of the last ones of the same form, unless they are in the record."""
    sent = _sent(token.user, words)
    if sent and unseal(sent.sealed) == _digest(words):
        return sent
    if sent:
        words = Fields(
            [*((name, value) for name, value in words.pairs() if name != REF), (REF, str(uuid4()))]
        )
    said = _Words(token.title, token.path, words.pairs(), token.about, token.upon)
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


def _sent(user: int, words: Fields) -> KeptDraft | None:
    """What went into the record from the form that these words are in, if it has been sent."""
    ref = words.text(REF)
    return KeptDraft.objects.filter(user_id=user, form=SENT, key=ref).first() if ref else None


def _digest(words: Fields) -> str:
    """The same for the same words, however the browser ended their lines."""
    pairs = [(name, value.replace("\r\n", "\n")) for name, value in words.pairs()]
    return hashlib.sha256(msgspec.json.encode(sorted(pairs))).hexdigest()


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
        about=said.about,
        upon=said.upon,
    )


class DraftsOf:
    """The unfinished writing of one person who is signed in, while they are at one address."""

    def __init__(self, user: AbstractBaseUser | AnonymousUser, path: str) -> None:
        self._user = user
        self._path = path

    def keep(
        self, form: str, key: str = "", title: str = "", *, about: Sequence[SubjectId], upon: str = ""
    ) -> Keeping:
        """Begin or go on keeping what is typed into this form; `title` tells of `about` and `upon`."""
        mine = self._mine(form, key).first()
        token = Token(int(self._user.pk or 0), form, key, title, self._path, tuple(about), upon)
        return Keeping(
            address=reverse("keep_draft", args=[form]),
            token=token.signed(),
            kept=opened(mine) if mine else None,
        )

    def forget(self, form: str, key: str = "") -> None:
        """Let go of it: the words are not wanted."""
        self._mine(form, key).delete()

    def sent(self, form: str, key: str, words: Fields) -> None:
        """Let go of it: these words are in the record now, and are not kept again."""
        self.forget(form, key)
        now, ref = timezone.now(), words.text(REF)
        KeptDraft.objects.filter(form=SENT, saved_at__lt=now - LONGEST_OPEN).delete()
        if ref:
            told = {"sealed": seal(_digest(words)), "saved_at": now}
            KeptDraft.objects.update_or_create(user=self._user, form=SENT, key=ref[:200], defaults=told)

    def waiting(self) -> tuple[Kept, ...]:
        """Everything kept for this person, newest first."""
        mine = KeptDraft.objects.filter(user=self._user).exclude(form=SENT)
        return tuple(opened(draft) for draft in mine)

    def _mine(self, form: str, key: str) -> Any:
        return KeptDraft.objects.filter(user=self._user, form=form, key=key)


class NoDrafts:
    """Where nobody is signed in, nothing is kept."""

    def keep(self, form: str, key: str = "", title: str = "", **_told: Any) -> Keeping:  # noqa: ARG002
        """Return a form that keeps nothing."""
        return Keeping(address="", token="", kept=None)

    def forget(self, form: str, key: str = "") -> None:
        """Nothing was kept."""

    def sent(self, form: str, key: str, words: Fields) -> None:
        """Nothing was kept."""

    def waiting(self) -> tuple[Kept, ...]:
        """Nothing waits."""
        return ()
