"""Where django-allauth asks how this house does things."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.providers.base import AuthError
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.template import loader

from alongside.web.council import answers, not_believed
from alongside.web.directory import says_second_factor
from alongside.web.factors import VOUCHED_FOR
from alongside.web.models import Account
from alongside.web.sealing import seal, unseal


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc] # allauth has no types
    """Accounts are made by `alongside account add`, never by a visitor."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "username_password_mismatch": "That name and password do not belong together.",
        "too_many_login_attempts": "Too many tries. Wait five minutes, then try again.",
        "invalid_login": "That name and password do not belong together.",
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002
        """Say no."""
        return False


class SecondFactorAdapter(DefaultMFAAdapter):  # type: ignore[misc] # allauth has no types
    """Seeds and recovery codes are sealed before they are stored."""

    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": "That code is not right. Codes change every half minute; try the next.",
    }

    def encrypt(self, text: str) -> str:
        """Seal a seed."""
        return seal(text)

    def decrypt(self, encrypted_text: str) -> str:
        """Read a seed again."""
        return unseal(encrypted_text)


class DirectoryAdapter(DefaultSocialAccountAdapter):  # type: ignore[misc] # allauth has no types
    """A council's own sign-in opens accounts that are there; it makes none."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: Any) -> bool:  # noqa: ARG002
        """Say no."""
        return False

    def pre_social_login(self, request: HttpRequest, sociallogin: Any) -> None:
        """Join the council's sign-in to the account made for it, or say that there is none.

        The account is looked for each time: one that was made for somebody else meanwhile does not open.
        """
        said = sociallogin.account.extra_data.get("id_token", {})
        if not answers(sociallogin.state.get("nonce", ""), said):
            raise ImmediateHttpResponse(not_believed(request, "the nonce is not ours"))
        account = _account_of(str(said.get(settings.DIRECTORY.claim) or ""))
        if account is None or (sociallogin.is_existing and sociallogin.user.pk != account.user.pk):
            body = loader.render_to_string("account/no_account.html", {}, request)
            raise ImmediateHttpResponse(HttpResponse(body, status=404))
        if not sociallogin.is_existing:
            sociallogin.connect(request, account.user)
        request.session[VOUCHED_FOR] = says_second_factor(said)

    def on_authentication_error(
        self,
        request: HttpRequest,
        provider: Any,  # noqa: ARG002
        error: Any = None,
        exception: Exception | None = None,
        extra_context: Any = None,  # noqa: ARG002
    ) -> None:
        """Say on one page, whatever was wrong, that nobody was signed in."""
        if error != AuthError.CANCELLED:
            raise ImmediateHttpResponse(not_believed(request, exception or error))


def _account_of(known_as: str) -> Account | None:
    if not known_as:
        return None
    return Account.objects.filter(directory_id=known_as).select_related("user").first()
