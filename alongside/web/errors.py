"""What a reader is told when something is not there, or went wrong. In plain words, without blame.

Forbidden is answered exactly as missing, byte for byte: that a record exists is itself private.
"""

from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.template import loader
from django.utils.translation import get_language

from alongside.web.drafts import TooLong
from alongside.web.languages import OWN_PAGES, spoken
from alongside.web.late import keep_for_its_writer


def missing(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001
    """Answer that there is no such page, whatever the reason.

    Where people have pages of their own, the answer names no service: somebody may look over a shoulder.
    """
    template = "mine/missing.html" if request.path.startswith(OWN_PAGES) else "errors/missing.html"
    with spoken(request):
        return HttpResponse(loader.render_to_string(template, {"language": get_language()}), status=404)


def broken(request: HttpRequest) -> HttpResponse:  # noqa: ARG001
    """Answer that something of ours went wrong."""
    return HttpResponse(loader.render_to_string("errors/broken.html"), status=500)


def unclear(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001
    """Answer that the request could not be read."""
    return HttpResponse(loader.render_to_string("errors/unclear.html"), status=400)


@login_not_required
def form_from_elsewhere(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001
    """Answer a form whose CSRF token is not this session's, keeping what was written in it."""
    kept = _kept(request)
    context: dict[str, Any] = {"kept": kept}
    return HttpResponse(loader.render_to_string("errors/form.html", context), status=403)


def _kept(request: HttpRequest) -> bool:
    """Keep the words for their writer. The signed token says whose they are, not the session."""
    try:
        return keep_for_its_writer(request) is not None
    except TooLong:
        return False
