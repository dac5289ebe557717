"""Where django-allauth asks how this house does things."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.template import loader

from alongside.web.directory import PROVIDER_ID
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
        """Join the council's sign-in to the account made for it, or say that there is none."""
        if sociallogin.is_existing:
            return
        account = self._account(sociallogin)
        if account is None or request.user.is_authenticated:
            body = loader.render_to_string("account/no_account.html", {}, request)
            raise ImmediateHttpResponse(HttpResponse(body, status=404))
        sociallogin.connect(request, account.user)

    def _account(self, sociallogin: Any) -> Account | None:
        claims = sociallogin.account.extra_data
        claims = {**claims, **claims.get("id_token", {}), **claims.get("userinfo", {})}
        said = str(claims.get(settings.DIRECTORY.claim, ""))
        if not said or sociallogin.account.provider != PROVIDER_ID:
            return None
        return Account.objects.filter(directory_id=said).select_related("user").first()
