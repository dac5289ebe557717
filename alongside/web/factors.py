"""Whether somebody has shown more than a password.

Outside the demonstration nobody sees a record without a second factor: an authenticator app or a
passkey kept here, or one that the council's own sign-in vouches for (`directory.py`).
"""

from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.http import HttpRequest

from alongside.web.directory import PROVIDER_ID

HOW_THEY_SIGNED_IN = "account_authentication_methods"
VOUCHED_FOR = "directory_vouched"
"""In a session: whether the council's sign-in that began it was with a second factor."""

FACTORS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)


def needs_second_factor(request: HttpRequest) -> bool:
    """Say whether this person must set up a second factor before any record opens."""
    if settings.ALONGSIDE_DEMONSTRATION:
        return False
    return not (is_mfa_enabled(request.user, FACTORS) or _vouched_for(request))


def _vouched_for(request: HttpRequest) -> bool:
    directory = settings.DIRECTORY
    methods = request.session.get(HOW_THEY_SIGNED_IN, [])
    if directory is None or not any(m.get("provider") == PROVIDER_ID for m in methods):
        return False
    if directory.second_factor == "claimed":
        return bool(request.session.get(VOUCHED_FOR))
    return bool(directory.second_factor == "theirs")
