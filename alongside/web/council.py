"""Signing in through the council's own directory: believed only when everything it says holds.

django-allauth walks the way there and back (OpenID Connect, code flow with PKCE and state). What it leaves
out is here: a nonce, so that the answer is to our question; the signature of the answer, though it comes over
TLS; and that whoever the directory describes further is the one it answered about.
"""

import secrets
from collections.abc import Callable
from typing import Any

import jwt
import structlog
from allauth.account.utils import get_next_redirect_url
from allauth.socialaccount.adapter import get_adapter
from allauth.socialaccount.internal import jwtkit
from allauth.socialaccount.models import SocialApp
from allauth.socialaccount.providers.base import AuthProcess
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template import loader
from django.urls import reverse

from alongside.web.directory import PROVIDER_ID
from alongside.web.errors import missing

SIGNED_BY = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512")
REQUIRED = ("iss", "sub", "aud", "exp", "iat")
ENDPOINTS = ("issuer", "authorization_endpoint", "token_endpoint", "jwks_uri")
CLOCKS_DIFFER = 60
"""Seconds that the directory's clock may be before or behind ours."""

log = structlog.get_logger("alongside.web")

Way = Callable[[HttpRequest], HttpResponse]


class NotBelieved(OAuth2Error):  # type: ignore[misc] # allauth has no types
    """The directory did not answer, or what came back is not an answer to what we asked."""


class CouncilAdapter(OpenIDConnectOAuth2Adapter):  # type: ignore[misc] # allauth has no types
    """What is believed of a directory's answer."""

    @property
    def openid_config(self) -> dict[str, Any]:
        """Return where the directory says that things are, if it says all of it."""
        try:
            told = super().openid_config
        except (OSError, ValueError) as silent:
            raise NotBelieved("the directory does not say where things are") from silent
        if not isinstance(told, dict) or any(not told.get(name) for name in ENDPOINTS):
            raise NotBelieved("the directory leaves out where things are")
        return told

    def complete_login(self, request: HttpRequest, app: Any, token: Any, **kwargs: Any) -> Any:
        """Return who signed in, as the signed answer says; what it leaves out is asked for."""
        answer = kwargs["response"].get("id_token")
        said = self._believed(app, answer)
        if not said.get(settings.DIRECTORY.claim):
            said = {**self._further(token.token, said["sub"]), **said}
        return self.get_provider().sociallogin_from_response(request, {"id_token": said})

    def _believed(self, app: Any, answer: Any) -> dict[str, Any]:
        try:
            _, key = jwtkit.fetch_key(answer, self.openid_config["jwks_uri"], jwtkit.lookup_kid_jwk)
            said: dict[str, Any] = jwt.decode(
                answer,
                key=key,
                algorithms=SIGNED_BY,
                audience=app.client_id,
                issuer=self.openid_config["issuer"],
                leeway=CLOCKS_DIFFER,
                options={"require": list(REQUIRED)},
            )
        except (jwt.PyJWTError, KeyError, TypeError, ValueError) as wrong:
            raise NotBelieved("the answer does not hold") from wrong
        if said.get("azp", app.client_id) != app.client_id:
            raise NotBelieved("the answer was given to another service")
        return said

    def _further(self, access: str, subject: str) -> dict[str, Any]:
        """Ask what else is known of them. It must be about the same person (OpenID Connect Core, 5.3.2)."""
        if not self.openid_config.get("userinfo_endpoint"):
            return {}
        told = self._fetch_user_info(access)
        if not isinstance(told, dict) or told.get("sub") != subject:
            raise NotBelieved("the directory answered about two different people")
        return told


def answers(asked: str, said: dict[str, Any]) -> bool:
    """Say whether what was said answers what was asked: the nonce is the one we sent."""
    return bool(asked) and secrets.compare_digest(asked.encode(), str(said.get("nonce", "")).encode())


def not_believed(request: HttpRequest, why: object) -> HttpResponse:
    """Answer that nobody was signed in. Why stands in the log alone: it may help whoever lied to us."""
    log.warning("directory not believed", why=str(why) or type(why).__name__)
    body = loader.render_to_string("socialaccount/authentication_error.html", {}, request)
    return HttpResponse(body, status=401)


def _plainly(way: Way) -> Callable[..., HttpResponse]:
    """Only the council's own directory; and whatever goes wrong with it is a page, never a fault."""

    @login_not_required
    def view(request: HttpRequest, provider_id: str) -> HttpResponse:
        if provider_id != PROVIDER_ID:
            return missing(request)
        try:
            return way(request)
        except SocialApp.DoesNotExist:
            return missing(request)
        except OAuth2Error as why:
            return not_believed(request, why)

    return view


def _go(request: HttpRequest) -> HttpResponse:
    if request.method != "POST":
        return HttpResponseRedirect(reverse("account_login"))
    provider = get_adapter(request).get_provider(request, PROVIDER_ID)
    provider.oauth2_adapter_class = CouncilAdapter
    nonce = secrets.token_urlsafe(32)
    sent: HttpResponse = provider.redirect(
        request,
        process=AuthProcess.LOGIN,
        next_url=get_next_redirect_url(request),
        auth_params={"nonce": nonce},
        nonce=nonce,
    )
    return sent


def _come_back(request: HttpRequest) -> HttpResponse:
    back: HttpResponse = OAuth2CallbackView.adapter_view(CouncilAdapter(request, PROVIDER_ID))(request)
    return back


go, come_back = _plainly(_go), _plainly(_come_back)
