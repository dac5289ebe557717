"""The forms by which a passkey is added and used, in our own words.

What a browser hands over is checked by django-allauth; here is only what a person reads when it does not
hold, and that a new passkey stands in for the password unless its owner says otherwise.
"""

from typing import Any

from allauth.mfa.webauthn.forms import (
    AddWebAuthnForm,
    AuthenticateWebAuthnForm,
    LoginWebAuthnForm,
    ReauthenticateWebAuthnForm,
)
from django.core.exceptions import ValidationError

OFF = "A passkey needs a script, and this browser does not run ours. Sign in with your password and the app."
NOT_ADDED = "The passkey could not be added. Nothing was changed; you can try again."
UNKNOWN = "That passkey opens nothing here. It may have been taken away. Use another way to sign in."
NAME = "This device"
INCORRECT = "incorrect_code"


class AddPasskey(AddWebAuthnForm):  # type: ignore[misc] # allauth has no types
    """A new passkey."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["credential"].error_messages["required"] = NOT_ADDED
        self.initial.update(name=NAME, passwordless=True)

    def clean(self) -> Any:
        """Check what the browser made."""
        return _told(super().clean, NOT_ADDED)


class _Used(AuthenticateWebAuthnForm):  # type: ignore[misc] # allauth has no types
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["credential"].error_messages.update(required=OFF, invalid=UNKNOWN)

    def clean_credential(self) -> Any:
        """Check what the browser showed, and whose it is."""
        return _told(super().clean_credential, UNKNOWN)


class PasskeyForPassword(_Used, LoginWebAuthnForm):  # type: ignore[misc] # allauth has no types
    """A passkey in place of name and password."""


class PasskeyAfterPassword(_Used):
    """A passkey as the second step."""


class PasskeyAgain(_Used, ReauthenticateWebAuthnForm):  # type: ignore[misc] # allauth has no types
    """A passkey shown once more, before how somebody signs in is changed."""


def _told(check: Any, words: str) -> Any:
    """Check, and say what is wrong in words about a passkey, not about a code."""
    try:
        return check()
    except ValidationError as wrong:
        if getattr(wrong, "code", None) == INCORRECT:
            raise ValidationError(words, code=INCORRECT) from wrong
        raise
