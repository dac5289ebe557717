"""Accounts: who signs in, and who of the record they are.

Nobody makes an account by visiting. `alongside account add` does, for a worker who is there; and whoever
was given a code on paper does, for a page of their own (`invitations.py`).
"""

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser, User
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction

from alongside.record.entry import SubjectId
from alongside.web.models import Account, Persona


class NameTaken(ValueError):
    """Somebody has this user name already."""

    def __init__(self, username: str) -> None:
        super().__init__(f"somebody signs in as “{username}” already; choose another name")


class PasswordTooWeak(ValueError):
    """A password that would be guessed."""

    def __init__(self, reasons: list[str]) -> None:
        super().__init__(" ".join(reasons))


class NotAWorker(ValueError):
    """An account can only be made for a worker of the record."""

    def __init__(self, worker: str) -> None:
        super().__init__(f"“{worker}” is not a worker: give an id that begins with “worker:”")


def make_account(
    username: str,
    password: str | None,
    worker: str,
    *,
    directory_id: str | None = None,
) -> Account:
    """Make an account for a worker. Without a password they sign in by the council's own sign-in."""
    if not worker.startswith("worker:"):
        raise NotAWorker(worker)
    if User.objects.filter(username__iexact=username).exists():
        raise NameTaken(username)
    user = User(username=username)
    _set_password(user, password)
    with transaction.atomic():
        user.save()
        return Account.objects.create(user=user, who=worker, directory_id=directory_id)


def make_own_account(username: str, password: str | None, person: str) -> Account:
    """Make an account for a page of somebody's own, or give theirs a new name and password."""
    account = Account.objects.filter(who=person).select_related("user").first()
    user = account.user if account else User()
    if User.objects.filter(username__iexact=username).exclude(pk=user.pk).exists():
        raise NameTaken(username)
    user.username = username
    _set_password(user, password)
    with transaction.atomic():
        user.save()
        return account or Account.objects.create(user=user, who=person)


def _set_password(user: User, password: str | None) -> None:
    if password is not None:
        try:
            validate_password(password, user)
        except ValidationError as weak:
            raise PasswordTooWeak(list(weak.messages)) from weak
    user.set_password(password)


def make_persona(
    username: str,
    worker: str,
    *,
    name: str,
    role: str,
    sees: str,
    try_this: str = "",
    face: str = "",
) -> Persona:
    """Make, or bring up to date, an invented person of the demonstration, without a password."""
    of_staff = worker.startswith("worker:")
    account = Account.objects.filter(user__username=username).first()
    if account is None:
        account = (
            make_account(username, None, worker) if of_staff else make_own_account(username, None, worker)
        )
    elif account.who != worker:
        account.who = worker
        account.save()
    persona, _ = Persona.objects.update_or_create(
        account=account,
        defaults={
            "name": name,
            "role": role,
            "sees": sees,
            "try_this": try_this,
            "face": face,
        },
    )
    return persona


def subject_of(user: AbstractBaseUser | AnonymousUser) -> SubjectId | None:
    """Return the worker, or the person with a page of their own, whose account this is."""
    if not user.is_authenticated:
        return None
    account = Account.objects.filter(user_id=user.pk).first()
    return SubjectId(account.who) if account else None
