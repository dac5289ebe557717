"""The words of families' pages, taken out of templates and code into a catalogue for each language.

`python -m docs.words` brings every catalogue in `alongside/web/locale/` to what the pages say today and makes
the file that is read when they run. A sentence that nobody has translated is listed, and told in English.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from alongside.policy import load
from alongside.record.seal.receipt import Answer

HOME = Path(__file__).parents[1] / "alongside" / "web"
LOCALE = HOME / "locale"
TEMPLATES = (
    "templates/mine/**/*.html",
    "templates/ask_receipt.html",
    "templates/parts/forms.html",
    "templates/parts/promises.html",
)
"""The pages of families, and the parts with words in them that they share with pages of staff."""
CODE = ("pages/mine/**/*.py", "pages/own_map.py", "pages/check.py", "own_entrance.py")
CODES = ("worker_role",)
"""Codes whose words stand on these pages, as do the answers to a receipt; a page says them with `|said`."""
KEYWORDS = {"_": None, "gettext": None, "ngettext": (1, 2), "pgettext": ((1, "c"), 2)}
NAMES = {"cy": "Welsh"}
SINCE = datetime(2026, 11, 26, tzinfo=UTC)
"""Catalogues carry no day of their own, so that making one again changes nothing."""

HEADER = """\
# The words of families' pages in {language}.
# They have not yet been reviewed by somebody who speaks it, and every page in it says so."""


def spoken() -> Catalog:
    """Everything that families' pages say, with where."""
    said = Catalog(charset="utf-8")
    for path, line, message, comments, context in sorted(
        _messages(), key=lambda one: (one[:2], str(one[2:]))
    ):
        said.add(message, locations=[(path, line)], auto_comments=comments, context=context)
    for where, words in _handed():
        said.add(words, locations=[(where, 1)])
    return said


def _handed() -> Iterator[tuple[str, str]]:
    """What a page is handed in words, each with where it stands."""
    yield from (("record/seal/receipt", one.words) for one in Answer)
    for name in CODES:
        codes = load().codes(name)
        yield from ((f"policy/{name}", codes.words(one)) for one in codes)


def _messages() -> Iterator[tuple[str, int, str | tuple[str, ...], list[str], str | None]]:
    kinds = [("jinja2.ext:babel_extract", path) for pattern in TEMPLATES for path in HOME.glob(pattern)]
    kinds += [("python", path) for pattern in CODE for path in HOME.glob(pattern)]
    for kind, path in kinds:
        with path.open("rb") as file:
            for line, message, comments, context in extract(kind, file, KEYWORDS):
                yield path.relative_to(HOME).as_posix(), line, message, comments, context


def catalogue(language: str) -> Catalog:
    """The words of a language as they stand in its file."""
    path = _file(language)
    if not path.exists():
        return Catalog(locale=language, charset="utf-8")
    with path.open("rb") as file:
        return read_po(file, locale=language)


def brought_up(language: str) -> Catalog:
    """The catalogue of a language with everything that is said today, and nothing that is not."""
    words = catalogue(language)
    words.update(spoken(), no_fuzzy_matching=True)
    words.obsolete.clear()
    words.header_comment = HEADER.format(language=NAMES.get(language, language))
    words.project, words.version, words.fuzzy = "Alongside", "", False
    words.last_translator = words.msgid_bugs_address = words.language_team = ""
    words.creation_date = words.revision_date = SINCE
    return words


def untranslated(words: Catalog) -> list[str]:
    """What a catalogue leaves in English."""
    return [_first(one) for one in words if one.id and not _is_said(one)]


def text_of(words: Catalog) -> bytes:
    """A catalogue as the file people translate in."""
    out = io.BytesIO()
    write_po(out, words, width=110, sort_output=True, omit_header=False, include_lineno=False)
    return out.getvalue()


def compiled(words: Catalog) -> bytes:
    """A catalogue as it is read when pages are drawn."""
    out = io.BytesIO()
    write_mo(out, words)
    return out.getvalue()


def languages() -> list[str]:
    """The languages that have a catalogue."""
    return sorted(path.name for path in LOCALE.iterdir() if path.is_dir())


def _file(language: str) -> Path:
    return LOCALE / language / "LC_MESSAGES" / "django.po"


def _is_said(message: Message) -> bool:
    said = message.string if isinstance(message.string, tuple) else (message.string,)
    return all(said)


def _first(message: Message) -> str:
    return message.id[0] if isinstance(message.id, tuple) else str(message.id)


def main() -> None:
    """Bring every catalogue up to date, and say what is missing."""
    for language in languages():
        words = brought_up(language)
        _file(language).write_bytes(text_of(words))
        _file(language).with_suffix(".mo").write_bytes(compiled(words))
        missing = untranslated(words)
        print(f"{language}: {len(words)} sentences, {len(missing)} not translated")  # noqa: T201 - a command
        for one in missing:
            print(f"  {one}")  # noqa: T201 - a command


if __name__ == "__main__":
    main()
