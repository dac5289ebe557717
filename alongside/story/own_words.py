"""A person's own words: whose they are, when, and what came of them. Never paraphrased, never shortened.

Which fields hold own words is told by the facts themselves (`Box.WORDS`); who speaks in them stands here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, cast

from alongside.practice.advocacy import AdvocacyAnswered, PostponementAsked
from alongside.practice.agreement import AgreementAnswered, AgreementWithdrawn
from alongside.practice.circle import ImportantPersonAsked, ImportantPersonNamed
from alongside.practice.contact import ContactReceived
from alongside.practice.encounter import QuestionAnswered
from alongside.practice.family_group import FamilyMeetingAnswered, FamilyMeetingHeld, FamilyPlanSealed
from alongside.practice.help import GoalSet, HelpAnswered, HelpAskedFor, HelpConfirmed
from alongside.practice.own_map import LovedOneNamed
from alongside.practice.referral import ReferralReceived
from alongside.practice.relationship import RelationshipTold
from alongside.practice.voice import AccountWithdrawn
from alongside.record import Entry, EntryId, Fact, Life, SubjectId
from alongside.story.asks import holds_own_words, own_word_fields
from alongside.story.people import Names

FAMILY = "the family"
WHOEVER_CALLED = "whoever got in touch"
WHOEVER_ASKED = "whoever asked us"

ANSWERS = (AgreementAnswered, AgreementWithdrawn)
"""What somebody said to words that were not their own."""

Speaker = Callable[[Life, Entry[Any]], SubjectId | str]


@dataclass(frozen=True)
class OwnWords:
    """What somebody said, to the letter."""

    words: str
    name: str
    on: date
    entry: EntryId
    who: SubjectId | None = None
    """Their record, where it is known who spoke."""


def _asked_to(life: Life, entry: Entry[Any]) -> SubjectId | str:
    asked = life.entry(entry.fact.asked)
    to: SubjectId | str = getattr(asked.fact, "to", FAMILY) if asked else FAMILY
    return to


def _offered_to(life: Life, entry: Entry[Any]) -> SubjectId | str:
    offer = life.entry(entry.fact.offer)
    to: SubjectId | None = getattr(offer.fact, "to", None) if offer else None
    return to or FAMILY


def _named_by(life: Life, entry: Entry[Any]) -> SubjectId | str:
    return life.subject if entry.fact.how_found == "child_said" else FAMILY


def _in_touch(_life: Life, entry: Entry[Any]) -> SubjectId | str:
    return entry.fact.by_whom or WHOEVER_CALLED


def _family(_life: Life, _entry: Entry[Any]) -> SubjectId | str:
    return FAMILY


SPEAKERS: Mapping[type[Fact], Speaker] = {
    AgreementAnswered: _asked_to,
    AgreementWithdrawn: _asked_to,
    AdvocacyAnswered: _offered_to,
    PostponementAsked: _family,
    ContactReceived: _in_touch,
    FamilyMeetingAnswered: _family,
    FamilyMeetingHeld: _family,
    FamilyPlanSealed: _family,
    GoalSet: _family,
    HelpAnswered: _family,
    HelpAskedFor: _family,
    HelpConfirmed: _family,
    ImportantPersonAsked: lambda _life, entry: SubjectId(entry.fact.person),
    ImportantPersonNamed: _named_by,
    QuestionAnswered: _asked_to,
    LovedOneNamed: _named_by,
    ReferralReceived: lambda _life, _entry: WHOEVER_ASKED,
}
"""Who speaks in a fact's own words, where it is not the person whose life is read."""

NAMES_ONLY: frozenset[type[Fact]] = frozenset({RelationshipTold})
"""Facts whose own words are a name ("Nan"): used everywhere, quoted nowhere."""


def own_words(life: Life, entry: Entry[Any], names: Names) -> tuple[OwnWords, ...]:
    """Everything that somebody said in an entry, of what it says about this life."""
    told = [(words, _speaker(life, entry)) for words in _common(entry)]
    told += [(words, life.subject) for words in _parts(life, entry)]
    return tuple(_own(entry, words, who, names) for words, who in told)


def theirs(life: Life, entry: Entry[Any]) -> bool:
    """Whether an entry holds words that this person said."""
    if not holds_own_words(cast("type[Fact]", type(entry.fact))):
        return False
    if any(True for who in entry.each if who in life.subjects and _speaks(entry.each[who])):
        return True
    common = type(entry.fact) not in NAMES_ONLY and _speaks(entry.fact)
    return common and _speaker(life, entry) in life.subjects


def said(life: Life) -> Iterator[Entry[Any]]:
    """Every entry with words of this person, the newest first; what they took back is not among them."""
    back = {life.root(entry.fact.account) for entry in life.each(AccountWithdrawn)}
    return (entry for entry in reversed(life.standing) if entry.root not in back and theirs(life, entry))


def _common(entry: Entry[Any]) -> Iterator[str]:
    if type(entry.fact) not in NAMES_ONLY:
        yield from _words(entry.fact)


def _parts(life: Life, entry: Entry[Any]) -> Iterator[str]:
    for who in entry.each:
        if who in life.subjects:
            yield from _words(entry.each[who])


def _speaks(told: Any) -> bool:
    for name in own_word_fields(cast("type[Fact]", type(told))):  # noqa: SIM110 (asked of every entry)
        if getattr(told, name):
            return True
    return False


def _words(told: Any) -> Iterator[str]:
    values = (getattr(told, name) for name in own_word_fields(cast("type[Fact]", type(told))))
    return (value for value in values if value)


def _speaker(life: Life, entry: Entry[Any]) -> SubjectId | str:
    if entry.said_by:
        return entry.said_by
    speaks = SPEAKERS.get(type(entry.fact))
    return speaks(life, entry) if speaks else life.subject


def _own(entry: Entry[Any], words: str, who: SubjectId | str, names: Names) -> OwnWords:
    known = SubjectId(who) if who.startswith("person:") else None
    return OwnWords(words, names.of_text(who), entry.on.first, entry.id, known)
