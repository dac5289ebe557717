"""A form that is sent after its writer's session has ended loses nothing.

The words are kept for the person whose form it was, they are asked to sign in, and the form is
there again with everything in it. The same when somebody else has signed in meanwhile at the
same machine: words written by one person never go into the record under another's name.
"""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.urls import reverse

from alongside.web.drafts import Token, TooLong, read_token, save, words_of
from alongside.web.languages import OWN_PAGES

KEPT = "What you wrote is kept. Sign in and it will be there."
OURS = frozenset({"keep_draft", "forget_draft"})


def keep_for_its_writer(request: HttpRequest) -> Token | None:
    """Keep the words of a posted form whose writer is not the one signed in."""
    token = read_token(request.POST)
    if token is None or token.user == request.user.pk:
        return None
    save(token, words_of(request.POST), late=True)
    return token


def ask_to_sign_in(request: HttpRequest, token: Token) -> HttpResponse:
    """Send the reader to sign in, and then back to their form."""
    if request.user.is_authenticated:
        logout(request)
    if token.path.startswith(OWN_PAGES):  # no word of what it was: somebody may hold her telephone
        return HttpResponseRedirect(reverse("own_sign_in"))
    messages.info(request, KEPT)
    query = urlencode({"next": token.path})
    return HttpResponseRedirect(f"{reverse('account_login')}?{query}")


class KeepLatePosts:
    """Middleware: looks at a posted form after CSRF and before it is turned away."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Pass on; the looking is done once the view is known."""
        return self.get_response(request)

    def process_view(self, request: HttpRequest, _view: Any, _args: Any, _named: Any) -> HttpResponse | None:
        """Keep the words, if they are somebody else's than the one signed in."""
        if request.method != "POST" or _is_ours(request):
            return None
        try:
            token = keep_for_its_writer(request)
        except TooLong:
            return None
        return ask_to_sign_in(request, token) if token else None


def _is_ours(request: HttpRequest) -> bool:
    return request.resolver_match is not None and request.resolver_match.url_name in OURS
