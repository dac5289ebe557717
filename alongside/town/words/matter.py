"""What a text needs to know about one kind of worry: what was seen, asked, found, and what would help."""

from __future__ import annotations

from dataclasses import dataclass

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A line that a plan may have: what, of which kind, and who gives it."""

    what: str
    kind: str = ""
    by: str = ""
    """A blank; nothing: the family themselves, or the worker where a kind of help is named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """Fragments about one worry. None of them says anything of a child that only some ages do."""

    questions: Words
    seen: Words
    police: Words
    health: Words
    school: Words
    worried: Words
    not_found: Words
    """To the child: what worried us was not so."""
    over: Words
    """To the child: it happened, and it does not go on."""
    goes_on: Words
    """To the child: it goes on, or may."""
    wanted: tuple[Wanted, ...]
    better: Words
    """What is better, once it is."""
    stuck: Words
    """What has not moved."""
    said: Words
    """What the carer says of it, word for word."""
