"""Three things kept apart: what they agreed to, what we told others and by which law, and whether they know.

A yes to a service is no yes to sharing; the law that lets us share is seldom their yes; and that they were
told is honesty, not permission. Each stands in a list of its own, so that none can be read for another.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from alongside.access.view import View
from alongside.practice.agreement import KINDS, YES, Agreement, AgreementAsked, agreements
from alongside.practice.contact import ContactReceived
from alongside.practice.escalation import FREE_TO_REFUSE, EscalationExplained, what_stopped
from alongside.practice.sharing import LIMBS, InformationShared
from alongside.record import Entry, EntryId, Fact, SubjectId
from alongside.story.after_a_no import Followed
from alongside.story.after_a_no import tell as followed
from alongside.story.own_words import OwnWords, own_words
from alongside.story.tellers import say
from alongside.story.tellers.told import code
from alongside.story.telling import Telling
from alongside.story.words import capital, day_in_words, whole

LINE = "plan_line"
STANDS = "{name} {stands}, {day}"
NOT_EXPLAINED = "What was explained is not written down."
NO_IF_NO = "What happens if they say no is not written down. If nothing happens, that is worth saying."
IN_LANGUAGE = "Explained in {language}"
NOTHING_STOPPED = "Nobody has written what stopped. A yes that is taken back has to change something."
KNOWS, KNOWS_NOT = "The family knows", "The family does not know"
NO_REASON = "Nobody wrote why not."
BECAUSE = "Because {why}"
NO_LAW = "Which law lets us is not written down. A yes to a service is none."
WILL_KNOW = "The family is to be told"


@dataclass(frozen=True)
class Asked:
    """Words somebody was asked to agree to, all that they were told, and where they stand."""

    entry: EntryId
    who: str
    kind: str
    line: str
    stands: str
    explained: str
    if_no: str
    language: str
    missing: tuple[str, ...]
    said: OwnWords | None
    stopped: str
    took_back: bool
    nothing_stopped: bool
    can_take_back: bool


@dataclass(frozen=True)
class Shared:
    """Something that we told another service, and by which law."""

    entry: EntryId
    to: str
    when: str
    words: str
    why: str
    law: str


@dataclass(frozen=True)
class Known:
    """Something that concerns them, and whether they know of it."""

    entry: EntryId
    what: str
    when: str
    knows: str
    why_not: str


@dataclass(frozen=True)
class YesAndNo:
    """The three lists, and what followed a no."""

    name: str
    who: SubjectId
    asked: tuple[Asked, ...]
    shared: tuple[Shared, ...]
    known: tuple[Known, ...]
    followed: tuple[Followed, ...]


def tell(view: View, who: SubjectId) -> YesAndNo:
    """What somebody's family said yes and no to."""
    telling = Telling(view, who)
    told = agreements(telling.life, telling.today)
    return YesAndNo(
        name=telling.name,
        who=who,
        asked=tuple(_asked(telling, one) for one in reversed(told) if _is_here(one)),
        shared=tuple(_shared(telling)),
        known=tuple(_known(telling)),
        followed=followed(view, who),
    )


def _is_here(one: Agreement) -> bool:
    """A line of a plan has its marks on the plan's page."""
    return one.asked is not None and one.asked.fact.kind in FREE_TO_REFUSE and one.asked.fact.kind != LINE


def _asked(telling: Telling, one: Agreement) -> Asked:
    told: list[Entry[Any]] = [e for e in (one.asked, one.answered, one.withdrawn) if e is not None]
    telling.view.used(told)
    first, last = told[0], told[-1]
    fact: AgreementAsked = first.fact
    words = own_words(telling.life, last, telling.names)
    acted = what_stopped(telling.life, one.withdrawn) if one.withdrawn else None
    stopped = (acted.fact.changed or acted.fact.why_not) if acted else ""
    return Asked(
        entry=first.id,
        who=capital(telling.names(one.to)),
        kind=KINDS[fact.kind],
        line=fact.line,
        stands=STANDS.format(
            name=capital(telling.names(one.to)),
            stands=one.words,
            day=day_in_words(last.on.first, telling.today),
        ),
        explained=fact.explained,
        if_no=fact.if_no,
        language=IN_LANGUAGE.format(language=fact.language) if fact.language else "",
        missing=tuple(_missing(fact.explained, fact.if_no)),
        said=words[0] if words else None,
        stopped=stopped or (NOTHING_STOPPED if one.withdrawn else ""),
        took_back=one.withdrawn is not None,
        nothing_stopped=one.withdrawn is not None and not stopped,
        can_take_back=one.standing in YES,
    )


def _missing(explained: str, if_no: str) -> Iterator[str]:
    if not explained:
        yield NOT_EXPLAINED
    if not if_no:
        yield NO_IF_NO


def _shared(telling: Telling) -> Iterator[Shared]:
    for entry in reversed(telling.life.each(InformationShared)):
        fact = entry.fact
        telling.view.used([entry])
        yield Shared(
            entry=entry.id,
            to=fact.to,
            when=day_in_words(entry.on.first, telling.today),
            words=fact.words,
            why=LIMBS[fact.limb],
            law=code(telling, "lawful_basis", fact.basis, entry) if fact.basis else NO_LAW,
        )


def _known(telling: Telling) -> Iterator[Known]:
    """Whether they know: of a call about them, of what we shared, of a step that followed a no."""
    kinds: tuple[type[Fact], ...] = (ContactReceived, InformationShared, EscalationExplained)
    told = telling.life.each(*kinds)
    for entry in reversed(told):
        fact: Any = entry.fact
        knows = fact.family_knows if isinstance(fact, ContactReceived) else fact.family_told in (True, "yes")
        later = isinstance(fact, EscalationExplained) and fact.family_told == "not_yet"
        yield Known(
            entry=entry.id,
            what=say(telling, entry).title,
            when=day_in_words(entry.on.first, telling.today),
            knows=KNOWS if knows else WILL_KNOW if later else KNOWS_NOT,
            why_not="" if knows or later else _why_not(fact.why_not),
        )


def _why_not(why: str) -> str:
    return whole(BECAUSE.format(why=why)) if why else NO_REASON
