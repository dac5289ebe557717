"""The words of families' pages: every one of them can be said in another language, and in Welsh is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from gettext import GNUTranslations
from html import unescape
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from django.utils import translation
from jinja2 import Environment

from alongside.web.templating import environment
from docs import words

PAGES = sorted(path for pattern in words.TEMPLATES for path in words.HOME.glob(pattern))
HELD = re.compile(r"%\(\w+\)s")
ALOUD = re.compile(
    r"""\b(?:alt|title|placeholder|aria-label|aria-description|data-[\w-]+)=["']([^"']*)["']"""
)
LETTERS = re.compile(r"[^\W\d_]{2,}")
A_SENTENCE = re.compile(r"[A-Za-z],? [a-z]|^[A-Z][a-z]+[.:?]?$")
CLASSES = re.compile(r"^[a-z-]+(?:--?[a-z-]+)( [a-z-]+)*$|^(true|false)$")


@pytest.fixture(scope="module", params=words.languages())
def catalogue(request: pytest.FixtureRequest) -> Catalog:
    """A language's catalogue, as it stands in its file."""
    return words.catalogue(request.param)


@dataclass(frozen=True)
class Told:
    """A sentence, or one with its plural, and how it is said in each form that the language has."""

    context: str | None
    english: tuple[str, ...]
    said: tuple[str, ...]

    def pairs(self) -> Iterator[tuple[str, str]]:
        """Each form beside the English of that form."""
        for form, said in enumerate(self.said):
            yield self.english[0 if form == 1 else -1], said


def told(catalogue: Catalog) -> list[Told]:
    """Everything it says, without its header."""
    return [Told(one.context, both(one.id), both(one.string)) for one in catalogue if one.id]


def both(words: object) -> tuple[str, ...]:
    """One sentence or several, as several."""
    return tuple(map(str, words)) if isinstance(words, (list, tuple)) else (str(words),)


def test_nothing_is_left_in_english(catalogue: Catalog) -> None:
    assert words.untranslated(catalogue) == []


def test_the_catalogue_names_exactly_what_the_pages_say(catalogue: Catalog) -> None:
    assert {(one.context, one.english) for one in told(catalogue)} == {
        (one.context, one.english) for one in told(words.spoken())
    }


def test_every_form_holds_a_place_for_the_same_names_and_days(catalogue: Catalog) -> None:
    lost = [
        (english, said)
        for one in told(catalogue)
        for english, said in one.pairs()
        if sorted(set(HELD.findall(english))) != sorted(set(HELD.findall(said)))
    ]
    assert lost == []


def test_every_plural_is_said_in_all_forms_of_the_language(catalogue: Catalog) -> None:
    forms = {len(one.said) for one in told(catalogue) if len(one.english) > 1}
    assert forms == {catalogue.num_plurals}


def test_what_is_read_is_what_was_translated(catalogue: Catalog) -> None:
    language = str(catalogue.locale)
    read = GNUTranslations(BytesIO((words.LOCALE / language / "LC_MESSAGES" / "django.mo").read_bytes()))
    for one in told(catalogue):
        assert list(as_read(read, one)) == list(one.said)


def as_read(read: GNUTranslations, one: Told) -> Iterator[str]:
    """What a page says: a sentence, or each form of one that counts."""
    english, context = one.english, one.context
    if len(english) == 1:
        yield read.pgettext(context, english[0]) if context else read.gettext(english[0])
        return
    counts = {int(read.plural(n)): n for n in range(101)}  # type: ignore[attr-defined] # gettext made it
    for form in sorted(counts):
        yield read.ngettext(english[0], english[1], counts[form])


@pytest.mark.parametrize(
    ("count", "codes"), [(1, "un cod"), (2, "2 god"), (3, "3 chod"), (4, "4 cod"), (6, "6 chod")]
)
def test_codes_are_counted_as_welsh_counts_them(count: int, codes: str) -> None:
    with translation.override("cy"):
        left = translation.ngettext(
            "One code is left on your card.", "%(count)s codes are left on your card.", count
        )
    assert left % {"count": count} == f"Mae {codes} ar ôl ar eich cerdyn."


@pytest.mark.parametrize(
    "page", PAGES, ids=lambda path: path.relative_to(words.HOME / "templates").as_posix()
)
def test_no_word_of_a_familys_page_stands_outside_translation(page: Path) -> None:
    assert untold(page.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "page",
    [
        "<p>Hello there</p>",
        '<img alt="A dog">',
        '<p>{{ name or "Somebody else" }}</p>',
        '{% trans %}Yes{% endtrans %} <b class="x">No</b>',
        "{% if one %}Yes{% endif %}",
    ],
)
def test_a_word_outside_translation_is_found(page: str) -> None:
    assert untold(page)


def test_names_of_classes_values_and_addresses_are_no_words() -> None:
    page = """<a class="govuk-button own" href="{{ url("own_leave") }}" data-leave rel="nofollow noreferrer">
    {% trans name=one.name %}Hello, {{ name }}{% endtrans %}</a>
    {{ press("answer", "in_part", _("Some of it")) }} {{ pgettext("Is it so?", "Yes") }}
    {#- Why it is so. -#} &nbsp;&ndash; {{ ", " if one }}"""
    assert untold(page) == []


def untold(source: str) -> list[str]:
    """Every word of a template that nobody could say in another language."""
    markup, strings = parts(environment(), source)
    text = re.sub(r"<[^>]*>|[\w-]+=\"[^\"]*\"", " ", markup)
    aloud = [unescape(said) for said in ALOUD.findall(markup)]
    return [
        said.strip()
        for said in [*unescape(text).splitlines(), *aloud, *strings]
        if LETTERS.search(said) and not CLASSES.match(said.strip())
    ]


def parts(made: Environment, source: str) -> tuple[str, list[str]]:
    """The markup outside translation, and what is quoted outside `_()` and reads as a sentence."""
    markup, quoted, inside, before, told = "", [], False, "", False
    for _line, kind, value in made.lex(source):
        if kind == "name" and value in ("trans", "endtrans") and before == "{%":
            inside = value == "trans"
        elif kind == "data" and not inside:
            markup += value
        elif kind == "string" and not told and A_SENTENCE.search(value[1:-1]):
            quoted.append(value[1:-1])
        told = value != ")" and (told or (value == "(" and before in ("_", "pgettext")))
        before = before if kind in ("whitespace", "data") else value.rstrip("-+")
    return markup, quoted
