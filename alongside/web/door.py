"""The door: turns a route into a Django view.

It lets in only whom the route names, hands the page what it needs, tells missing and forbidden the
same way, and draws the answer. No page knows Django, and no page can forget to ask who is reading.
"""

import re
from collections.abc import Callable
from typing import Any
from urllib.parse import quote

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect
from django.template import loader
from django.urls import URLPattern, path, reverse, reverse_lazy
from django.utils import timezone

from alongside.desk import NotForYou, NotHere, NotYours
from alongside.web.accounts import subject_of
from alongside.web.drafts import DraftsOf, NoDrafts, words_of
from alongside.web.errors import missing
from alongside.web.factors import needs_second_factor
from alongside.web.fields import Fields
from alongside.web.handed_over import hand_over
from alongside.web.invitations import InvitationsAt
from alongside.web.languages import spoken
from alongside.web.locked_notes import NotesOf
from alongside.web.middleware import HEADERS
from alongside.web.route import Answer, Asked, Go, Page, Paper, Roles, Route, Upload

FRAME_READS = "reader"
TAKEN_AWAY = "sandbox; default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
"""What a file may do where a browser opens it all the same: nothing."""

RANGE = re.compile(r"bytes=(\d{1,12})-(\d{0,12})")
LISTENS = HEADERS["Permissions-Policy"].replace("microphone=()", "microphone=(self)")
OpensDesk = Callable[[], Any]
DjangoView = Callable[..., HttpResponse]


def address(route: Route, desk: OpensDesk) -> URLPattern:
    """Return the line of `urls.py` for a route, and where its desk is opened."""
    return path(route.path, door(route, desk), name=route.name)


def door(route: Route, desk: OpensDesk) -> DjangoView:
    """Return the Django view that stands before a page."""

    def opened(request: HttpRequest, **named: Any) -> HttpResponse:
        if request.method not in (*route.methods, "HEAD"):
            return HttpResponseNotAllowed(route.methods)
        reader = _reader(request, desk)
        with spoken(request):
            return _turned_away(request, route.who, reader) or _answered(
                route, _asked(request, desk, reader), request, named
            )

    opened.__name__ = route.name
    opened.__doc__ = route.answers.__doc__
    if route.who.of_family:
        # Django's own middleware sends there whoever has not signed in: to a page that names nobody.
        setattr(opened, "login_url", reverse_lazy("own_sign_in"))  # noqa: B010 - a function has no such name
    return login_not_required(opened) if route.who.without_sign_in else opened


def _reader(request: HttpRequest, desk: OpensDesk) -> Any:
    """Return the reader of the record whose account this is, and tell the page's frame."""
    who = subject_of(request.user)
    reader = desk().reader(who) if who else None
    setattr(request, FRAME_READS, reader)
    return reader


def _turned_away(request: HttpRequest, roles: Roles, reader: Any) -> HttpResponse | None:
    """Answer those who may not come in: once more at sign-in, or as if nothing were there."""
    if roles.without_sign_in:
        return None
    if needs_second_factor(request):
        return HttpResponseRedirect(reverse("own_sign_in" if roles.of_family else "mfa_index"))
    may_come = reader is not None and roles.are_for(reader)
    return None if may_come else missing(request)


def _answered(route: Route, asked: Asked, request: HttpRequest, named: dict[str, Any]) -> HttpResponse:
    try:
        answer = route.answers(asked, **named)
    except (NotHere, NotYours, NotForYou):
        return missing(request)
    return respond(request, answer)


def _asked(request: HttpRequest, desk: OpensDesk, reader: Any) -> Asked:
    now = timezone.now()
    user = request.user
    is_post = request.method == "POST"
    several = _uploads(request)
    return Asked(
        path=request.path,
        is_post=is_post,
        query=words_of(request.GET),
        posted=words_of(request.POST) if is_post else Fields(),
        uploads={name: files[-1] for name, files in several.items()},
        several=several,
        cache=settings.ALONGSIDE_CACHE,
        now=now,
        today=timezone.localdate(now),
        reader=reader,
        desk=desk(),
        drafts=DraftsOf(user, request.get_full_path()) if user.is_authenticated else NoDrafts(),
        invitations=InvitationsAt(request.build_absolute_uri),
        notes=NotesOf(user, now),
    )


def _uploads(request: HttpRequest) -> dict[str, tuple[Upload, ...]]:
    """What came with a form; of somebody who has not signed in nothing is read."""
    if not request.user.is_authenticated:
        return {}
    files = {name: request.FILES.getlist(name) for name in request.FILES}
    return {
        name: tuple(Upload(name=one.name or name, size=one.size or 0, chunks=one.chunks) for one in given)
        for name, given in files.items()
        if given
    }


def respond(request: HttpRequest, answer: Answer) -> HttpResponse:
    """Turn what a page answers into bytes."""
    match answer:
        case Page():
            context = {"title": answer.title, **answer.context}
            body = loader.render_to_string(answer.template, context, request)
            response = HttpResponse(body, status=answer.status)
            if answer.listens:
                response["Permissions-Policy"] = LISTENS
            return response
        case Go():
            if answer.hand_over:
                hand_over(request, answer.to)
            return HttpResponseRedirect(answer.to)
        case Paper():
            return _paper(answer, request.headers.get("Range", ""))


def _paper(paper: Paper, wanted: str = "") -> HttpResponse:
    """Hand over bytes, which may do nothing; with a name they are taken away, and not shown in our pages."""
    part = _part(wanted, len(paper.body)) if not paper.name else None
    body = paper.body[part] if part else paper.body
    response = HttpResponse(body, content_type=paper.kind, status=206 if part else 200)
    response["Content-Security-Policy"] = TAKEN_AWAY
    if paper.name:
        response["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(paper.name)}"
    else:
        response["Accept-Ranges"] = "bytes"
    if part:
        response["Content-Range"] = f"bytes {part.start}-{part.stop - 1}/{len(paper.body)}"
    return response


def _part(wanted: str, size: int) -> slice | None:
    """The piece of a sound that a telephone asks for: some play none that they cannot ask for in pieces."""
    found = RANGE.fullmatch(wanted)
    if found is None:
        return None
    start, end = int(found[1]), min(int(found[2] or size - 1), size - 1)
    return slice(start, end + 1) if start <= end else None
