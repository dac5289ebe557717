"""What holds for every answer and every session."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponseBase

from alongside.web.errors import too_large
from alongside.web.factors import is_own

Next = Callable[[HttpRequest], HttpResponseBase]

HEADERS = {
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Frame-Options": "DENY",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
BEGAN, SEEN = "began", "seen"
MIB = 1024 * 1024
RETURNS = "/returns/"
LARGEST_RETURN, LARGEST = 205 * MIB, 64 * MIB
"""Bytes of one request: a return has up to 200 MB of files, and the form around them is small."""
A_MINUTE = timedelta(minutes=1)


def safe_headers(get_response: Next) -> Next:
    """Set on every answer what keeps it from being stored, framed, sniffed or sent on.

    Only files under the digest's address say themselves that they may be stored.
    """

    def answer(request: HttpRequest) -> HttpResponseBase:
        response = get_response(request)
        for name, value in HEADERS.items():
            response.setdefault(name, value)
        if "immutable" not in response.get("Cache-Control", ""):
            response["Cache-Control"] = "no-store"
        return response

    return answer


def not_too_large(get_response: Next) -> Next:
    """Answer what is larger than anything we take before a byte of it is read: nobody fills our disk."""

    def answer(request: HttpRequest) -> HttpResponseBase:
        most = LARGEST_RETURN if request.path.startswith(RETURNS) else LARGEST
        told = request.META.get("CONTENT_LENGTH") or "0"
        return too_large(request) if told.isdigit() and int(told) > most else get_response(request)

    return answer


def sessions_end(get_response: Next) -> Next:
    """End a session half an hour after its last request, and twelve hours after it began.

    A page of somebody's own ends sooner: the telephone may be shared with somebody who must not see it.
    """

    def answer(request: HttpRequest) -> HttpResponseBase:
        if request.user.is_authenticated:
            now = datetime.now(UTC)
            if is_over(request, now):
                logout(request)
            else:
                note(request, now)
        return get_response(request)

    return answer


def is_over(request: HttpRequest, now: datetime) -> bool:
    """Say whether this session has been idle, or has gone on, for too long."""
    began = moment(request, BEGAN) or now
    seen = moment(request, SEEN) or now
    own = is_own(request.user)
    idle = settings.ALONGSIDE_IDLE_OWN if own else settings.ALONGSIDE_IDLE
    absolute = settings.ALONGSIDE_ABSOLUTE_OWN if own else settings.ALONGSIDE_ABSOLUTE
    return bool(now - seen > idle or now - began > absolute)


def note(request: HttpRequest, now: datetime) -> None:
    """Write down that the session is in use; once a minute is enough, so reading hardly writes."""
    if BEGAN not in request.session:
        request.session[BEGAN] = now.isoformat()
    seen = moment(request, SEEN)
    if seen is None or now - seen >= A_MINUTE:
        request.session[SEEN] = now.isoformat()


def moment(request: HttpRequest, name: str) -> datetime | None:
    """Read a moment kept in the session."""
    kept = request.session.get(name)
    return datetime.fromisoformat(kept) if kept else None
