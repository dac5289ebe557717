"""A device in a child's hands: one page, whatever address is typed, until its worker comes in again.

A worker hands over their own phone, with their own session in it. While it is handed over, the service
answers with the child's page alone (`handed_over.py`). It is taken back by signing in anew: nothing that a
child could press is enough.
"""

from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponseBase, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_POST

from alongside.web import handed_over
from alongside.web.errors import missing
from alongside.web.pages.seen import PERSON


@require_POST
def hand_over(request: HttpRequest, person: str) -> HttpResponseBase:
    """Hand the device to a child: from here on it shows their map and nothing else."""
    if not PERSON.fullmatch(person):
        return missing(request)
    page = reverse("talk_about_people", kwargs={"person": person})
    handed_over.hand_over(request, page)
    return HttpResponseRedirect(page)


@require_POST
def hand_back(request: HttpRequest) -> HttpResponseBase:
    """The worker has it again: they sign in anew, and come to what the child put."""
    page = handed_over.handed(request)
    logout(request)
    after = page.replace("talk-about-people", "circle") or "/"
    return HttpResponseRedirect(f"{reverse('account_login')}?{urlencode({'next': after})}")
