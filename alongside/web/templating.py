"""Jinja2 for the whole web: everything escaped, nothing undefined passes in silence."""

from datetime import date, datetime
from typing import Any

from django.conf import settings
from django.contrib.messages import get_messages
from django.forms import BaseForm
from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import reverse
from django.utils.html import json_script
from django.utils.timezone import localtime
from django.utils.translation import gettext, ngettext, npgettext, pgettext
from jinja2 import Environment, PackageLoader, StrictUndefined

from alongside.web import pages
from alongside.web.components import Components
from alongside.web.factors import is_own
from alongside.web.forming.readers import in_words
from alongside.web.frame import VERIFY, address_of, ways, who
from alongside.web.handed_over import handed
from alongside.web.languages import OWN_PAGES, language
from alongside.web.languages import in_words as in_language
from alongside.web.plain import day_in_words, day_of_week, time_of_day


def environment(**options: Any) -> Environment:
    """Return the environment for our templates; GOV.UK Frontend's parts are there as `govuk`."""
    options["undefined"] = StrictUndefined
    options["autoescape"] = True
    options["trim_blocks"] = options["lstrip_blocks"] = True
    options["loader"] = PackageLoader("alongside.web")
    options["extensions"] = ["jinja2.ext.i18n"]
    made = Environment(**options)  # noqa: S701 - autoescape is set just above
    told = {"pgettext": pgettext, "npgettext": npgettext}
    made.install_gettext_callables(gettext, ngettext, newstyle=True, **told)  # type: ignore[attr-defined]
    made.globals.update(static=static, url=url, json_script=json_script)
    made.globals.update(govuk=Components(), errors_of=errors_of)
    made.filters.update(day=day, weekday=weekday, clock=clock, local=localtime)
    made.filters.update(readers=in_words, said=said)
    return made


def url(name: str, *args: Any, **named: Any) -> str:
    """Return the address of a route: `url("child", person=id)`."""
    return reverse(name, args=args or None, kwargs=named or None)


def day(when: date) -> str:
    """Return a day in the language of the page: 14 March 2026."""
    return in_language(when, day_in_words, "j F Y")


def weekday(when: date) -> str:
    """Return a day with the day of the week: Saturday 14 March 2026."""
    return in_language(when, day_of_week, "l j F Y")


def said(words: str) -> str:
    """Return a word of ours that a page was handed in English, in the language of the page."""
    return gettext(words) if words else ""


def clock(moment: datetime) -> str:
    """Return the time of day in England: 09:40."""
    return time_of_day(localtime(moment))


def errors_of(form: BaseForm) -> dict[str, str]:
    """Return what is odd in a Django form: the name of each box with a sentence."""
    first = next(iter(form.fields), "")
    return {
        (first if name == "__all__" else name): " ".join(map(str, said)) for name, said in form.errors.items()
    }


def frame(request: HttpRequest) -> dict[str, Any]:
    """Give every page what stands around it."""
    reader = getattr(request, "reader", None)
    return {
        "demonstration": settings.ALONGSIDE_DEMONSTRATION,
        "made_up": settings.ALONGSIDE_MADE_UP,
        "nonce": getattr(request, "csp_nonce", ""),
        "ways": ways(request, pages.PAGES, reader),
        "who": who(reader) if reader else "",
        "own": request.path.startswith(OWN_PAGES) or is_own(request.user),
        "language": language(request),
        "languages": settings.LANGUAGES,
        "here": request.get_full_path(),
        "handed": bool(handed(request)),
        "signed_in": request.user.is_authenticated,
        "verify_address": address_of(VERIFY),
        "messages": get_messages(request),
    }
