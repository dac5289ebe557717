"""Whether somebody has shown more than a password.

Outside the demonstration nobody sees a record without a second factor: an authenticator app or a
passkey kept here, or one that the council's own sign-in vouches for (`directory.py`). Somebody with a page
of their own needs no telephone for it: a passkey, or the next code of a card on paper (`own_entrance.py`).
"""

from typing import Any

from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.http import HttpRequest

from alongside.web.directory import PROVIDER_ID

HOW_THEY_SIGNED_IN = "account_authentication_methods"
OWN = "own_page"
"""In a session: that somebody came to a page of their own, and showed a second factor."""

VOUCHED_FOR = "directory_vouched"
"""In a session: whether the council's sign-in that began it was with a second factor."""

FACTORS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)


def needs_second_factor(request: HttpRequest) -> bool:
    """Say whether this person must set up a second factor before any record opens."""
    if settings.ALONGSIDE_DEMONSTRATION:
        return False
    if request.session.get(OWN):
        return False
    if is_own(request.user):
        return not _by_passkey(request)
    return not (is_mfa_enabled(request.user, FACTORS) or _vouched_for(request))


def is_own(user: Any) -> bool:
    """Say whether this is an account for a page of somebody's own, and not of staff."""
    account = getattr(user, "account", None) if user.is_authenticated else None
    return account is not None and account.who.startswith("person:")


def _by_passkey(request: HttpRequest) -> bool:
    methods = request.session.get(HOW_THEY_SIGNED_IN, [])
    return any(m.get("method") == "mfa" and m.get("type") == Authenticator.Type.WEBAUTHN for m in methods)


def _vouched_for(request: HttpRequest) -> bool:
    directory = settings.DIRECTORY
    methods = request.session.get(HOW_THEY_SIGNED_IN, [])
    if directory is None or not any(m.get("provider") == PROVIDER_ID for m in methods):
        return False
    if directory.second_factor == "claimed":
        return bool(request.session.get(VOUCHED_FOR))
    return bool(directory.second_factor == "theirs")
