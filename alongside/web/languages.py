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

COOKIE = "words"
OWN_PAGES = "/mine/"
"""Where pages of people's own are: an address that says nothing."""


MISSPELT = {"Gorffenaf": "Gorffennaf"}
"""A month that Django's own Welsh spells with a letter too few."""


def language(request: HttpRequest) -> str:
    """Return the language they chose, if we speak it; else the first."""
    chosen = request.COOKIES.get(COOKIE, "")
    spoken_here = [code for code, _ in settings.LANGUAGES]
    return chosen if chosen in spoken_here else str(spoken_here[0])


def in_words(moment: date, english: Callable[[date], str], pattern: str) -> str:
    """Say a day as English pages do, or as Django says it in another language."""
    if translation.get_language() in (None, settings.LANGUAGE_CODE):
        return english(moment)
    said = str(date_format(moment, pattern))
    for wrong, right in MISSPELT.items():
        said = said.replace(wrong, right)
    return said


@contextmanager
def spoken(request: HttpRequest) -> Iterator[None]:
    """Answer in the language they chose, on pages of people's own; elsewhere in English."""
    own = request.path.startswith(OWN_PAGES)
    with translation.override(language(request) if own else settings.LANGUAGE_CODE):
        yield
