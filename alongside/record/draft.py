"""A draft made ready to be written: its texts, its place in the header, and nothing that was not checked.

Both books take the same road: what is refused here is refused by both, with the same words, and the
texts that come out are the bytes that are hashed and stored.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

import msgspec

from alongside.record.book import Look
from alongside.record.canonical import NOTHING, NotOneLine, one_line
from alongside.record.codec import Codec
from alongside.record.entry import Draft, EntryId, Part, Prepared, SubjectId, SubjectKind

_UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
_KINDS = frozenset(kind.value for kind in SubjectKind)


class BadDraft(ValueError):
    """What was handed in cannot stand in the record, whatever it says; a mistake of the program."""


def prepare(draft: Draft, codec: Codec) -> Prepared:
    """Check a draft and write its texts."""
    about = tuple(sorted(set(draft.about)))
    if not about or len(about) != len(draft.about):
        raise BadDraft("an entry is about somebody, and about nobody twice")
    for subject in about:
        _check_subject(subject)
    if draft.id is not None and not is_entry_id(draft.id):
        raise BadDraft("the id of an entry is a UUID in lower case")
    _check_acts(draft)
    _check_lines(draft)
    kind = codec.kind(draft.fact)
    _check_each(draft.each, about, type(draft.fact).Each)
    return Prepared(
        draft=draft,
        kind=kind,
        shape=type(draft.fact).SHAPE,
        act=act(draft),
        about=about,
        common=codec.write(draft.fact, draft.reference, draft.why),
        parts=tuple([(who, codec.write_part(draft.each[who])) for who in sorted(draft.each)]),
    )


def act(draft: Draft) -> str:
    """What an entry does to the record, as its header says it."""
    if draft.corrects is None:
        return "says"
    return "withdraws" if draft.withdraws else "corrects"


def erasure_named(common: str) -> tuple[EntryId, frozenset[str]] | None:
    """What a fact that asks for an erasure (or agrees to one) names: the entry, and its parts."""
    fact = msgspec.json.decode(common).get("fact", {})
    entry, parts = fact.get("entry"), fact.get("parts")
    if not isinstance(entry, str) or not isinstance(parts, list) or not parts:
        return None
    return EntryId(entry), frozenset(parts)


def check_look(look: Look) -> None:
    """Refuse a look that names nobody, or whose page would break its line."""
    _check_subject(look.reader)
    _check_subject(look.subject)
    _check_line("page", look.page)
    _text(look.reason)
    for entry in look.entries:
        _check_ref(entry)


@lru_cache(maxsize=65_536)
def is_subject(text: str) -> bool:
    """Whether a text is a subject's id: a kind the record knows, a colon, a UUID in lower case."""
    kind, _, uuid = text.partition(":")
    return kind in _KINDS and _UUID.fullmatch(uuid) is not None


def is_entry_id(text: str) -> bool:
    """Whether a text is an entry's id: a UUID in lower case."""
    return _UUID.fullmatch(text) is not None


def _check_subject(subject: SubjectId) -> None:
    if not is_subject(subject):
        raise BadDraft(f"“{subject}” is not the id of a subject")


def _check_acts(draft: Draft) -> None:
    if draft.withdraws and draft.corrects is None:
        raise BadDraft("a withdrawal names the entry it withdraws (`corrects`)")
    if draft.takes_over and draft.builds_on is None:
        raise BadDraft("what takes over names the entry it builds on (`builds_on`)")
    for ref in (draft.corrects, draft.builds_on):
        _check_ref(ref)


def _check_ref(ref: EntryId | None) -> None:
    if ref is not None and not is_entry_id(ref):
        raise BadDraft(f"“{ref}” is not the id of an entry")


def _check_lines(draft: Draft) -> None:
    """The header is lines: what stands in one holds no line break."""
    if not draft.client_ref:
        raise BadDraft("a draft carries the key of its submission (`client_ref`)")
    _check_line("client_ref", draft.client_ref)
    _check_line("said_by", draft.said_by)
    _check_line("on_behalf_of", draft.on_behalf_of)
    _check_line("source", draft.source)


def _check_line(name: str, value: str) -> None:
    if value.isprintable() and value != NOTHING:
        return
    try:
        _text(one_line(name, value))
    except NotOneLine as wrong:
        raise BadDraft(str(wrong)) from wrong
    if value == NOTHING:
        raise BadDraft(f"“{name}” cannot be a lone dash: the header writes nothing so")


def _check_each(
    each: Mapping[SubjectId, Part], about: tuple[SubjectId, ...], wanted: type[Part] | None
) -> None:
    for subject, part in each.items():
        if subject not in about:
            raise BadDraft("a part belongs to somebody the entry is about")
        if wanted is None or type(part) is not wanted:
            raise BadDraft(f"a part of this fact cannot be a “{type(part).__name__}”")


def _text(text: str) -> str:
    try:
        text.encode()
    except UnicodeEncodeError as wrong:
        raise BadDraft("the words hold half of a character") from wrong
    return text
