"""The way in: the sign-in page, and coming in as somebody invented in the demonstration."""

from typing import Any

from allauth.account.internal.flows.login import record_authentication
from allauth.account.views import LoginView
from django.conf import settings
from django.contrib.auth import login
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from alongside.web.adapters import AccountAdapter
from alongside.web.errors import missing
from alongside.web.factors import is_own
from alongside.web.models import Persona

BY_PRESSING = "demonstration"
MOST_TO_TRY = 5


class SignIn(LoginView):  # type: ignore[misc] # allauth has no types
    """The question the record starts with, who you may come in as, and the form for an account."""

    def form_valid(self, form: Any) -> Any:
        """Let in who works here. Whoever has a page of their own is told what a wrong password is told."""
        if is_own(getattr(form, "user", None) or AnonymousUser()):
            form.add_error(None, AccountAdapter.error_messages["username_password_mismatch"])
            return self.form_invalid(form)
        return super().form_valid(form)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the people of the demonstration, and the council's own sign-in where there is one."""
        personas = _personas()
        return {
            **super().get_context_data(**kwargs),
            "title": "Come in" if personas else "Sign in",
            "personas": personas,
            "to_try": [p for p in personas if p.try_this][:MOST_TO_TRY],
            "directory": settings.DIRECTORY,
        }


def _personas() -> list[Persona]:
    if not settings.ALONGSIDE_DEMONSTRATION:
        return []
    return list(Persona.objects.select_related("account__user"))


@login_not_required
@require_POST
def come_in_as(request: HttpRequest, username: str) -> HttpResponse:
    """Sign in as one of the demonstration's invented people, with one press."""
    persona = next((p for p in _personas() if p.account.user.username == username), None)
    if persona is None:
        return missing(request)
    login(request, persona.account.user, backend="django.contrib.auth.backends.ModelBackend")
    record_authentication(request, persona.account.user, method=BY_PRESSING)
    return HttpResponseRedirect(reverse("mine") if is_own(request.user) else _where_next(request))


def _where_next(request: HttpRequest) -> str:
    wanted = request.POST.get("next", "")
    safe = url_has_allowed_host_and_scheme(
        wanted, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return wanted if wanted and safe else str(settings.LOGIN_REDIRECT_URL)
