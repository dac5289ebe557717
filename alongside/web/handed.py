"""A device in a child's hands: one page, whatever address is typed, until its worker comes in again.

A worker hands over their own phone, with their own session in it. While it is handed over, the service
answers with the child's page alone. It is taken back by signing in anew: nothing that a child could press is
enough.
"""

from collections.abc import Callable

from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponseBase, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_POST

from alongside.web.errors import missing
from alongside.web.pages.seen import PERSON

HANDED = "handed"
"""In a session: the address of the page that was handed over."""
ALWAYS = frozenset({"/sign-out/", "/hand-back/"})

Next = Callable[[HttpRequest], HttpResponseBase]


def only_what_was_handed(get_response: Next) -> Next:
    """Answer with the page that was handed over alone; but hold nobody at a page that is not there."""

    def answer(request: HttpRequest) -> HttpResponseBase:
        page = request.session.get(HANDED) if request.user.is_authenticated else None
        if page is None:
            return get_response(request)
        if not request.path.startswith(page) and request.path not in ALWAYS:
            return HttpResponseRedirect(page)
        response = get_response(request)
        if response.status_code == 404 and request.path == page:  # noqa: PLR2004 (not found)
            del request.session[HANDED]
        return response

    return answer


@require_POST
def hand_over(request: HttpRequest, person: str) -> HttpResponseBase:
    """Hand the device to a child: from here on it shows their map and nothing else."""
    if not PERSON.fullmatch(person):
        return missing(request)
    page = reverse("talk_about_people", kwargs={"person": person})
    request.session[HANDED] = page
    return HttpResponseRedirect(page)


@require_POST
def hand_back(request: HttpRequest) -> HttpResponseBase:
    """The worker has it again: they sign in anew, and come to what the child put."""
    page = request.session.get(HANDED, "")
    logout(request)
    after = page.replace("talk-about-people", "circle") or "/"
    return HttpResponseRedirect(f"{reverse('account_login')}?{urlencode({'next': after})}")
