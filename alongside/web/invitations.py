"""Invitations: a code on paper, given face to face, with which somebody begins at a page of their own.

No e-mail address and no telephone number is asked for. A code works once, for a day; of it only a digest
is kept, sealed with the installation's key. A new one takes the place of the old, so that whoever lost their
password is helped by sitting down with their worker again.
"""

import hashlib
import hmac
import secrets
from collections.abc import Callable
from datetime import timedelta

from django.conf import settings
from django.contrib.auth.models import User
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from alongside.record import SubjectId
from alongside.web.accounts import make_own_account
from alongside.web.models import Account, Invitation
from alongside.web.route import Invited

LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""Without those that are taken for one another: no I, O, 0 or 1."""

LENGTH, GROUP = 12, 4
A_DAY = timedelta(days=1)


class NoSuchCode(LookupError):
    """A code that nobody was given, that was used, or whose day has passed: all three are told alike."""

    def __init__(self) -> None:
        super().__init__("this code does not work")


class InvitationsAt:
    """The codes of this installation, and the address at which they are typed in."""

    def __init__(self, absolute: Callable[[str], str]) -> None:
        self._absolute = absolute

    def give(self, person: SubjectId) -> Invited:
        """Make a new code for them; one given before works no longer."""
        code = "".join(secrets.choice(LETTERS) for _ in range(LENGTH))
        until = timezone.now() + A_DAY
        Invitation.objects.update_or_create(
            person=person, defaults={"digest": digest_of(code), "until": until}
        )
        place = self._absolute(reverse("own_begin"))
        grouped = "-".join(code[at : at + GROUP] for at in range(0, LENGTH, GROUP))
        return Invited(code=grouped, address=f"{place}?code={grouped}", place=place, until=until)

    def waits(self, person: SubjectId) -> bool:
        """Whether a code that was given to them still works and was not used."""
        return Invitation.objects.filter(person=person, until__gt=timezone.now()).exists()

    def signs_in(self, person: SubjectId) -> bool:
        """Whether they have begun: they have an account."""
        return Account.objects.filter(who=person).exists()

    def end(self, person: SubjectId) -> None:
        """Let go of their account, their sessions and any code: their page was closed."""
        Invitation.objects.filter(person=person).delete()
        User.objects.filter(account__who=person).delete()


def invited(code: str) -> Invitation:
    """Return whom a code was given to. Raises `NoSuchCode`."""
    found = Invitation.objects.filter(digest=digest_of(code), until__gt=timezone.now()).first()
    if found is None:
        raise NoSuchCode
    return found


@transaction.atomic
def begin(code: str, username: str, password: str) -> User:
    """Use up a code: make the account, or give it a new name and password. Raises `NoSuchCode`."""
    found = Invitation.objects.select_for_update().filter(pk=invited(code).pk).first()
    if found is None:
        raise NoSuchCode
    user = make_own_account(username, password, found.person).user
    found.delete()
    return user


def digest_of(code: str) -> str:
    """The digest of a code however it was typed: in small letters, with spaces, without dashes."""
    plain = "".join(letter for letter in code.upper() if letter in LETTERS)
    return hmac.new(settings.ALONGSIDE_WEB_KEY.encode(), plain.encode(), hashlib.sha256).hexdigest()
