"""Which doors open to somebody with a page of their own: their pages, and what belongs to signing in to them.

Everything else of the service is for those who work here, and names it. To a family it is missing, in the
frame that names nobody; and before they have shown a second factor nothing opens but the way in and out.
"""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase, HttpResponseRedirect
from django.urls import reverse

from alongside.web.errors import missing
from alongside.web.factors import is_own, needs_second_factor
from alongside.web.languages import OWN_PAGES

Next = Callable[[HttpRequest], HttpResponseBase]

WAYS_IN = ("/mine/in/", "/mine/begin/", "/mine/leave/", "/mine/language/", "/sign-in/passkey/")
THEIRS = (
    OWN_PAGES,
    "/me/passkeys/",
    "/me/again/",
    "/me/password/",
    "/drafts/",
    "/receipt/",
    "/sign-in/passkey/",
)
NOT_THEIRS = ("/me/again/code/",)
"""A code of the card is used to come in, and proves nothing of whoever is in already."""

OF_THE_DEMONSTRATION = ("/sign-in/", "/come-in-as/", "/sign-out/")
MOST_SENT = 20_000_000
"""Bytes that somebody of a family may send at once: a drawing, a photograph, some minutes of sound."""


def only_their_own(get_response: Next) -> Next:
    """Answer somebody of a family at their own doors alone."""

    def answer(request: HttpRequest) -> HttpResponseBase:
        if not is_own(request.user) or request.path.startswith(settings.STATIC_URL):
            return get_response(request)
        if _is_too_much(request):
            return missing(request)
        if not is_open(request.path):
            return missing(request)
        if needs_second_factor(request) and not request.path.startswith(WAYS_IN):
            return HttpResponseRedirect(reverse("own_sign_in"))
        return get_response(request)

    return answer


def is_open(path: str) -> bool:
    """Say whether this is one of their doors."""
    doors = (*THEIRS, *OF_THE_DEMONSTRATION) if settings.ALONGSIDE_DEMONSTRATION else THEIRS
    return path.startswith(doors) and not path.startswith(NOT_THEIRS)


def _is_too_much(request: HttpRequest) -> bool:
    length = request.META.get("CONTENT_LENGTH") or "0"
    return length.isdigit() and int(length) > MOST_SENT
