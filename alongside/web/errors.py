"""What a reader is told when something is not there, or went wrong. In plain words, without blame.

Forbidden is answered exactly as missing, byte for byte: that a record exists is itself private.
"""

from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse
from django.template import loader
from django.utils.translation import get_language

from alongside.web.drafts import TooLong
from alongside.web.factors import is_own
from alongside.web.languages import OWN_PAGES, spoken
from alongside.web.late import keep_for_its_writer


def missing(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001
    """Answer that there is no such page, whatever the reason.

    Where people have pages of their own, the answer names no service: somebody may look over a shoulder.
    """
    return _said(request, "missing", 404, own="missing")


def _names_nobody(request: HttpRequest) -> bool:
    """Whether the answer may name no service: on pages of people's own, and to whoever has one."""
    return request.path.startswith(OWN_PAGES) or is_own(getattr(request, "user", AnonymousUser()))


def _said(
    request: HttpRequest, template: str, status: int, *, own: str = "fault", **context: Any
) -> HttpResponse:
    """What is told, in the frame of those who work here or in the one that names nobody."""
    where = f"mine/{own}.html" if _names_nobody(request) else f"errors/{template}.html"
    with spoken(request):
        told = {"language": get_language(), "kept": False, **context}
        return HttpResponse(loader.render_to_string(where, told), status=status)


def broken(request: HttpRequest) -> HttpResponse:
    """Answer that something of ours went wrong."""
    return _said(request, "broken", 500)


def unclear(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001
    """Answer that the request could not be read."""
    return _said(request, "unclear", 400)


def too_large(request: HttpRequest) -> HttpResponse:
    """Answer that more was sent than is read. It was not read."""
    return _said(request, "unclear", 413)


@login_not_required
def form_from_elsewhere(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001
    """Answer a form whose CSRF token is not this session's, keeping what was written in it."""
    return _said(request, "form", 403, kept=_kept(request))


def _kept(request: HttpRequest) -> bool:
    """Keep the words for their writer. The signed token says whose they are, not the session."""
    try:
        return keep_for_its_writer(request) is not None
    except TooLong:
        return False
