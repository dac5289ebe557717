"""The way in to a page of one's own, and the quick way out. Nothing here names the service.

Whoever was given a code on paper begins with it: they choose a name and a password, and get a card of codes.
Signing in takes the name, the password and the next code of the card, or a passkey: no telephone, no e-mail
address and no script is needed. Leaving works with one press, and without a script.
"""

from collections.abc import Iterable
from typing import Any

from allauth.account.adapter import get_adapter
from allauth.account.internal.flows.login import record_authentication
from allauth.core import ratelimit
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib.auth import login, logout
from django.contrib.auth.decorators import login_not_required, login_required
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template import loader
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from alongside.web.accounts import NameTaken, PasswordTooWeak
from alongside.web.errors import missing
from alongside.web.factors import OWN, is_own
from alongside.web.invitations import NoSuchCode, begin, digest_of, invited
from alongside.web.languages import COOKIE, OWN_PAGES, RECEIPT, spoken

ELSEWHERE = "https://www.bbc.co.uk/weather"
"""Where leaving leads: a page that anybody might have open (as GOV.UK's “Exit this page” has it)."""

BACKEND = "django.contrib.auth.backends.ModelBackend"
SIGN_IN = "own_sign_in"
A_YEAR = 365 * 24 * 3600


def _page(request: HttpRequest, template: str, *, status: int = 200, **context: Any) -> HttpResponse:
    body = loader.render_to_string(f"mine/{template}.html", {"title": _("My page"), **context}, request)
    return HttpResponse(body, status=status)


@login_not_required
def own_begin(request: HttpRequest) -> HttpResponse:
    """Begin with a code on paper: type it, choose a name and a password."""
    with spoken(request):
        return _begun(request) if request.method == "POST" else _asked_for_code(request)


def _asked_for_code(request: HttpRequest, **more: Any) -> HttpResponse:
    told = {"code": request.GET.get("code", ""), "name": "", "errors": {}, **more}
    return _page(request, "begin", **told)


def _begun(request: HttpRequest) -> HttpResponse:
    code, name = request.POST.get("code", ""), request.POST.get("name", "").strip()
    if not ratelimit.consume(request, action="login_failed", key=f"own-begin-{digest_of(code)}"):
        return _asked_for_code(request, code="", errors={"code": _too_many()}, status=429)
    try:
        invited(code)
        user = begin(code, _name(name), request.POST.get("password", ""))
    except NoSuchCode:
        words = _("This code does not work. It may be old or used up. Ask for a new one.")
        return _asked_for_code(request, code="", name=name, errors={"code": words}, status=400)
    except NameTaken:
        words = _("Choose another name to sign in with.")
        return _asked_for_code(request, code=code, name=name, errors={"name": words}, status=400)
    except PasswordTooWeak:
        words = _("Make it longer: three words that only you would put together.")
        return _asked_for_code(request, code=code, name=name, errors={"password": words}, status=400)
    Authenticator.objects.filter(user=user).delete()
    RecoveryCodes.activate(user)
    _come_in(request, user)
    return HttpResponseRedirect(reverse("own_card"))


def _name(name: str) -> str:
    if not name:
        raise NameTaken(name)
    return name


def _too_many() -> str:
    return _("Too many tries. Wait five minutes, then try again.")


def _come_in(request: HttpRequest, user: User) -> None:
    login(request, user, backend=BACKEND)
    record_authentication(request, user, method="own_card")
    request.session[OWN] = True
    UserSession.objects.create_from_request(request)


@login_not_required
def own_sign_in(request: HttpRequest) -> HttpResponse:
    """Sign in with a name, a password and the next code of the card; or with a passkey."""
    with spoken(request):
        return (
            _signed_in(request) if request.method == "POST" else _page(request, "sign_in", name="", error="")
        )


def _signed_in(request: HttpRequest) -> HttpResponse:
    name = request.POST.get("name", "").strip()
    # Every try is counted before anything is looked at: nothing tells which of the three was wrong.
    tries = f"own-in-{name.lower()}"
    if not ratelimit.consume(request, action="login_failed", key=tries):
        return _page(request, "sign_in", name=name, error=_too_many(), status=429)
    try:
        user = get_adapter().authenticate(request, username=name, password=request.POST.get("password", ""))
    except ValidationError:
        return _page(request, "sign_in", name=name, error=_too_many(), status=429)
    if user is None or not is_own(user) or not _card_opens(request, user):
        # One sentence for all: nobody learns which of the three was wrong.
        words = _("That name, password and code do not belong together.")
        return _page(request, "sign_in", name=name, error=words, status=400)
    ratelimit.clear(request, action="login_failed", key=tries)
    _come_in(request, user)
    return HttpResponseRedirect(reverse("mine"))


def _card_opens(request: HttpRequest, user: User) -> bool:
    """Whether the code is one of their card that was not used."""
    if settings.ALONGSIDE_DEMONSTRATION:
        return True
    card = Authenticator.objects.filter(user=user, type=Authenticator.Type.RECOVERY_CODES).first()
    code = "".join(letter for letter in request.POST.get("code", "") if letter.isdigit())
    return card is not None and bool(code) and RecoveryCodes(card).validate_code(code)


@login_required(login_url=SIGN_IN)
def own_card(request: HttpRequest) -> HttpResponse:
    """The card of codes, told once: to be printed or written down. A new one is made by asking for it."""
    if not is_own(request.user):
        return missing(request)
    with spoken(request):
        if request.method == "POST" and not _is_still(request):
            words = _("That is not your password.")
            return _page(request, "card", codes=(), left=_left(request.user), error=words, status=400)
        if request.method == "POST":
            Authenticator.objects.filter(user=request.user, type=Authenticator.Type.RECOVERY_CODES).delete()
        card = RecoveryCodes.activate(request.user)
        codes = () if card.did_view else card.get_unused_codes()
        card.mark_as_viewed()
        return _page(request, "card", codes=codes, left=_left(request.user), error="")


def _left(user: Any) -> int:
    return len(RecoveryCodes.activate(user).get_unused_codes())


def _is_still(request: HttpRequest) -> bool:
    """Whether whoever asks for a new card knows the password: an open telephone is not enough."""
    known = bool(request.user.check_password(request.POST.get("password", "")))
    return (
        bool(ratelimit.consume(request, action="login_failed", key=f"own-card-{request.user.pk}")) and known
    )


@login_not_required
def own_leave(request: HttpRequest) -> HttpResponse:
    """Leave at once: signed out, what the browser kept of us let go of, and on to the weather.

    It answers to a link, because it must work with one press and without a script. The worst that somebody
    else can do with it is to sign a person out.
    """
    logout(request)
    answer = HttpResponseRedirect(ELSEWHERE)
    answer["Clear-Site-Data"] = '"cache", "cookies", "storage"'
    answer.delete_cookie(settings.CSRF_COOKIE_NAME)
    return answer


@login_required(login_url=SIGN_IN)
def own_devices(request: HttpRequest) -> HttpResponse:
    """Where this page is open: each telephone or computer, since when; and closing it everywhere else."""
    if not is_own(request.user):
        return missing(request)
    with spoken(request):
        here = request.session.session_key
        sessions = UserSession.objects.purge_and_list(request.user)
        elsewhere = [one for one in sessions if one.session_key != here]
        if request.method == "POST":
            _end(elsewhere)
            return HttpResponseRedirect(reverse("own_devices"))
        told = [(_device(one.user_agent), one.created_at, one.session_key == here) for one in sessions]
        keys = Authenticator.objects.filter(user=request.user, type=Authenticator.Type.WEBAUTHN)
        passkeys = [(one.wrap().name, one.created_at) for one in keys]
        devices = sorted(told, key=lambda one: not one[2])
        return _page(request, "devices", devices=devices, passkeys=passkeys)


def _end(sessions: Iterable[UserSession]) -> None:
    for one in sessions:
        one.end()


KINDS = (
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("Mac", "Mac"),
)


def _device(agent: str) -> str:
    return next((words for part, words in KINDS if part in agent), "")


@login_not_required
@require_POST
def own_words(request: HttpRequest) -> HttpResponse:
    """Choose a language, and stay where one was."""
    wanted = request.POST.get("words", "")
    answer = HttpResponseRedirect(_back(request))
    if wanted in [code for code, _name in settings.LANGUAGES]:
        answer.set_cookie(
            COOKIE, wanted, max_age=A_YEAR, httponly=True, samesite="Lax", secure=request.is_secure()
        )
    return answer


def _back(request: HttpRequest) -> str:
    path = request.POST.get("from", "")
    return (
        path
        if path.startswith((OWN_PAGES, RECEIPT)) and "//" not in path and "\\" not in path
        else reverse("mine")
    )
