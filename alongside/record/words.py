"""Words for people: the question above a box, and who reads the answer.

A question lives beside the field it fills, so that a form, its help, the glossary and the count of
questions all follow from the fact. Every question names its reader (house invariant 9): a field that
nobody reads is removed.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Box(StrEnum):
    """The kind of box a field is filled in with."""

    LINE = "line"
    TEXT = "text"
    WORDS = "words"
    """Somebody's own words: verbatim, in their own face, editable by nobody else."""
    CODE = "code"
    CODES = "codes"
    CHOICE = "choice"
    YES_NO = "yes_no"
    DAY = "day"
    NUMBER = "number"
    PERSON = "person"
    PEOPLE = "people"
    WORKER = "worker"
    TEAM = "team"
    ENTRY = "entry"
    ATTENDANCE = "attendance"
    LINES = "lines"
    """Lines of a plan; a page of its own draws them."""
    SAID = "said"
    """What several said, each under their own name."""
    TIES = "ties"
    """People who are touched, each with what is done about it."""
    HIDDEN = "hidden"
    """Filled by the house, never asked."""


@dataclass(frozen=True)
class Ask:
    """A question in plain English, help in answering it, and who reads the answer.

    `codes` names a code set of the policy; `options` gives the words of a closed list (a `Literal`).
    """

    question: str
    box: Box = Box.LINE
    reads: tuple[str, ...] = ()
    hint: str = ""
    codes: str = ""
    options: Mapping[str, str] = field(default_factory=dict)
    seldom: bool = False
    """Whether it is rarely answered: a form folds it away under "More to say"."""
