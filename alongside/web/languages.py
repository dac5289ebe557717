"""In which language a page of somebody's own is told: English, or Welsh where they chose it.

The catalogue stands in `locale/`; staff pages have none yet. A language is kept in a cookie of its own, which
says nothing else, so that it is the same before anybody signs in.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date

from django.conf import settings
from django.http import HttpRequest
from django.utils import translation
from django.utils.formats import date_format

from alongside.web.factors import is_own

COOKIE = "words"
OWN_PAGES = "/mine/"
"""Where pages of people's own are: an address that says nothing."""
RECEIPT = "/receipt/"
"""Where anybody asks with eight words: theirs too, unless somebody of staff asks."""


MISSPELT = {"Gorffenaf": "Gorffennaf"}
"""A month that Django's own Welsh spells with a letter too few."""


def language(request: HttpRequest) -> str:
    """Return the language of a page: on pages of their own the one they chose, if we speak it."""
    chosen = request.COOKIES.get(COOKIE, "")
    known = chosen in [code for code, _ in settings.LANGUAGES]
    return chosen if known and _is_theirs(request) else str(settings.LANGUAGE_CODE)


def _is_theirs(request: HttpRequest) -> bool:
    if request.path == RECEIPT:
        return not request.user.is_authenticated or is_own(request.user)
    return request.path.startswith(OWN_PAGES)


def in_english() -> bool:
    """Say whether the page that is being told is in English."""
    return translation.get_language() in (None, settings.LANGUAGE_CODE)


def in_words(moment: date, english: Callable[[date], str], pattern: str) -> str:
    """Say a day as English pages do, or as Django says it in another language."""
    if in_english():
        return english(moment)
    said = str(date_format(moment, pattern))
    for wrong, right in MISSPELT.items():
        said = said.replace(wrong, right)
    return said


@contextmanager
def spoken(request: HttpRequest) -> Iterator[None]:
    """Answer in the language of the page."""
    with translation.override(language(request)):
        yield
