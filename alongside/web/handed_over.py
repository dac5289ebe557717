"""A screen that was handed over: whoever holds it sees one page, and no way leads to anybody's record.

A child who answers on a worker's phone holds a session that opens every record of that worker. So from the
moment it is handed over, the session shows that one address and nothing else, whatever is typed or paged back
to; it goes on only when somebody signs in again.
"""

from collections.abc import Callable
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase, HttpResponseRedirect
from django.urls import reverse

Next = Callable[[HttpRequest], HttpResponseBase]

HANDED_OVER = "handed_over"


def hand_over(request: HttpRequest, to: str) -> None:
    """From now on this session shows this address alone."""
    request.session[HANDED_OVER] = to


def held(get_response: Next) -> Next:
    """Send whoever holds a screen that was handed over back to its one page."""

    def answer(request: HttpRequest) -> HttpResponseBase:
        to = handed(request)
        if to and not may_go(request.path, to):
            return HttpResponseRedirect(to)
        response = get_response(request)
        if to and response.status_code == 404 and request.get_full_path() == to:  # noqa: PLR2004
            # Nobody is held at a page that is not there. Another address under it, typed, lets nobody out.
            del request.session[HANDED_OVER]
        return response

    return answer


def handed(request: HttpRequest) -> str:
    """The address that was handed over, if one was."""
    return str(request.session.get(HANDED_OVER, "")) if request.user.is_authenticated else ""


def may_go(path: str, to: str) -> bool:
    """Whether an address is that page or stands under it, is the way out, or a file that draws it."""
    out = (reverse("account_logout"), reverse("hand_back"))
    return path in out or path.startswith((urlsplit(to).path, settings.STATIC_URL))
