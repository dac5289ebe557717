"""The door: turns a route into a Django view.

It lets in only whom the route names, hands the page what it needs, tells missing and forbidden the
same way, and draws the answer. No page knows Django, and no page can forget to ask who is reading.
"""

from collections.abc import Callable
from typing import Any
from urllib.parse import quote

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect
from django.template import loader
from django.urls import URLPattern, path, reverse
from django.utils import timezone

from alongside.web.accounts import worker_of
from alongside.web.drafts import DraftsOf, NoDrafts, words_of
from alongside.web.errors import missing
from alongside.web.factors import needs_second_factor
from alongside.web.fields import Fields
from alongside.web.house import NotHere, desk
from alongside.web.route import Answer, Asked, Go, Page, Paper, Roles, Route, Upload

FRAME_READS = "reader"
DjangoView = Callable[..., HttpResponse]


def address(route: Route) -> URLPattern:
    """Return the line of `urls.py` for a route."""
    return path(route.path, door(route), name=route.name)


def door(route: Route) -> DjangoView:
    """Return the Django view that stands before a page."""
    within = _for_anyone(route) if route.who.without_sign_in else _for_accounts(route)

    def opened(request: HttpRequest, **named: Any) -> HttpResponse:
        if request.method not in (*route.methods, "HEAD"):
            return HttpResponseNotAllowed(route.methods)
        return within(request, **named)

    opened.__name__ = route.name
    opened.__doc__ = route.answers.__doc__
    return login_not_required(opened) if route.who.without_sign_in else opened


def _for_anyone(route: Route) -> DjangoView:
    def within(request: HttpRequest, **named: Any) -> HttpResponse:
        return _answered(request, route, _reader(request), named)

    return within


def _for_accounts(route: Route) -> DjangoView:
    def within(request: HttpRequest, **named: Any) -> HttpResponse:
        if needs_second_factor(request):
            return HttpResponseRedirect(reverse("mfa_index"))
        reader = _reader(request)
        if reader is None or not _may_come(route.who, reader):
            return missing(request)
        return _answered(request, route, reader, named)

    return within


def _reader(request: HttpRequest) -> Any:
    """Return the reader of the record whose account this is, and tell the page's frame."""
    worker = worker_of(request.user)
    reader = desk().reader(worker) if worker else None
    setattr(request, FRAME_READS, reader)
    return reader


def _may_come(roles: Roles, reader: Any) -> bool:
    return roles.let_in(frozenset(str(role) for role in reader.roles))


def _answered(request: HttpRequest, route: Route, reader: Any, named: dict[str, Any]) -> HttpResponse:
    try:
        answer = route.answers(_asked(request, reader), **named)
    except NotHere:
        return missing(request)
    return respond(request, answer)


def _asked(request: HttpRequest, reader: Any) -> Asked:
    now = timezone.now()
    user = request.user
    return Asked(
        path=request.path,
        is_post=request.method == "POST",
        query=words_of(request.GET),
        posted=words_of(request.POST) if request.method == "POST" else Fields(),
        uploads={
            name: Upload(name=file.name or name, body=file.read()) for name, file in request.FILES.items()
        },
        now=now,
        today=timezone.localdate(now),
        reader=reader,
        desk=desk(),
        drafts=DraftsOf(user, request.get_full_path()) if user.is_authenticated else NoDrafts(),
    )


def respond(request: HttpRequest, answer: Answer) -> HttpResponse:
    """Turn what a page answers into bytes."""
    match answer:
        case Page():
            body = loader.render_to_string(
                answer.template, {"title": answer.title, **answer.context}, request
            )
            return HttpResponse(body, status=answer.status)
        case Go():
            return HttpResponseRedirect(answer.to)
        case Paper():
            return _paper(answer)


def _paper(paper: Paper) -> HttpResponse:
    """Hand over bytes; a file with a name is taken away, never shown inside our pages."""
    response = HttpResponse(paper.body, content_type=paper.kind)
    if paper.name:
        response["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(paper.name)}"
    return response
