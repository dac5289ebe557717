"""The address to which a form sends what is being typed, and the one that lets go of it."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.utils import timezone
from django.views.decorators.http import require_POST

from alongside.web.drafts import DraftsOf, TooLong, read_token, save, words_of
from alongside.web.errors import missing

AT = "{:%H:%M}"


@login_not_required
@require_POST
def keep_draft(request: HttpRequest, form: str) -> HttpResponse:
    """Keep what was typed so far for its writer, even when their session has just ended."""
    token, signed_in = read_token(request.POST), request.user.is_authenticated
    if token is None or token.form != form or (signed_in and request.user.pk != token.user):
        return missing(request)
    try:
        draft = save(token, words_of(request.POST), late=not signed_in)
    except TooLong as long:
        return JsonResponse({"kept": False, "why": str(long)}, status=413)
    at = AT.format(timezone.localtime(draft.saved_at))
    return JsonResponse({"kept": True, "at": at, "signed_in": signed_in})


@require_POST
def forget_draft(request: HttpRequest, form: str) -> HttpResponse:
    """Let go of what was kept, because its writer asked to start afresh."""
    token = read_token(request.POST)
    if token is None or token.form != form or token.user != request.user.pk:
        return missing(request)
    DraftsOf(request.user, token.path).forget(token.form, token.key)
    return HttpResponseRedirect(token.path)
