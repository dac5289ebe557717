"""Whose answer an agreement is, and to which words: refused at every door where it is not theirs.

A worker may write down what somebody said. Nobody signs here for somebody else; a signature on paper counts
for the words that are printed on that paper, which its eight words say, and for no others; and a question
that was answered is not reworded, nor an answer moved to another question. So a signature that is copied
onto an edited form with two points dropped comes in nowhere as a signature.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import msgspec

from alongside.access import Reader
from alongside.desk.checking import Problem, draft_problems, refuse
from alongside.desk.sight import Sight
from alongside.practice.agreement import (
    AgreementAnswered,
    AgreementAsked,
    AgreementWithdrawn,
    code_of,
    digest_of,
)
from alongside.practice.plan import PlanChanged, PlanMade
from alongside.practice.voice import AccountGiven, AccountWithdrawn
from alongside.practice.written_line import Line, Wording, wordings
from alongside.record import Codec, Draft, Entry, EntryId, Life, SubjectId
from alongside.record.draft import is_subject
from alongside.record.seal.words import NotTheWords, from_words, to_words

OWN_HAND = (
    "only they themselves sign here, signed in as themselves. "
    "Write down what they said, or that they signed on paper"
)
NO_QUESTION = "this answers no question that was asked"
ANOTHERS = "this is the answer of whoever was asked, and of nobody else"
NO_WITNESS = "say who was with them when they signed, whom they chose themselves"
NO_CODE = "type the eight words at the foot of the paper: they say which words were signed"
OTHER_PAPER = (
    "the eight words are not those of a paper with these words on it: the signature is to other words. "
    "Ask them about the words as they are now"
)
OTHER_SEAL = "the seal is not of these words"
NEVER_STOOD = "these words never stood in that line: they can be asked only about words that were written"
ANSWERED = "this question was answered, and stays in the words that were answered. Ask a new one"
MOVED_ANSWER = "an answer stays with the question it answered. Write a new one"
NOT_THEIRS = "only whoever gave this account takes it back; say that it is they who say so"

KINDS = (AgreementAsked, AgreementAnswered, AgreementWithdrawn, AccountWithdrawn)
BOUND = ("to", "line", "digest", "of", "key")
"""What of a question an answer is bound to."""


class _Hand(NamedTuple):
    """Whose hand writes, by every name the record has for them, and whose word they say it is."""

    people: frozenset[SubjectId]
    said_by: str


def bound(sight: Sight, reader: Reader, draft: Draft, fact: Any, target: Entry[Any] | None) -> Any:
    """The fact, bound to the exact words. Raises `NotWritable` where it is somebody else's answer."""
    if not isinstance(fact, KINDS) or draft.withdraws:
        return fact
    lives = [Life(who, sight.sitting.entries([who])) for who in draft.about]
    life = next((one for one in lives if one.entry(_named(fact)) is not None), lives[0])
    refuse(_wrong(life, _Hand(reader.mine, draft.said_by), fact, target))
    if isinstance(fact, AgreementAsked):
        return msgspec.structs.replace(fact, digest=digest_of(fact.line))
    if isinstance(fact, AgreementAnswered):
        asked: AgreementAsked = _asked(life, fact.asked, target)
        return msgspec.structs.replace(fact, digest=digest_of(asked.line))
    return fact


def _named(fact: Any) -> EntryId | None:
    """The entry that it stands on."""
    match fact:
        case AgreementAsked():
            return fact.of
        case AccountWithdrawn():
            return fact.account
        case _:
            named: EntryId = fact.asked
            return named


def _wrong(life: Life, hand: _Hand, fact: Any, target: Entry[Any] | None) -> Iterator[Problem]:
    match fact:
        case AgreementAsked():
            yield from _wrong_question(life, fact, target)
        case AgreementAnswered():
            yield from _wrong_answer(life, hand, fact, target)
        case AgreementWithdrawn():
            asked = life.entry(fact.asked)
            yield from _others(asked.fact.to if asked else "", hand, "asked", ANOTHERS)
        case AccountWithdrawn():
            yield from _not_theirs(life, hand, fact)


def _wrong_question(life: Life, fact: AgreementAsked, target: Entry[Any] | None) -> Iterator[Problem]:
    if fact.digest not in ("", digest_of(fact.line)):
        yield Problem("digest", OTHER_SEAL)
    told = [line for one in wordings(life, fact.of) if (line := one.of(fact.key))]
    if fact.key and told and fact.line not in {line.words for line in told}:
        yield Problem("line", NEVER_STOOD)
    answered = target is not None and life.naming(AgreementAnswered, "asked", target.id)
    if answered and target and any(getattr(fact, n) != getattr(target.fact, n) for n in BOUND):
        yield Problem("line", ANSWERED)


def _wrong_answer(
    life: Life, hand: _Hand, fact: AgreementAnswered, target: Entry[Any] | None
) -> Iterator[Problem]:
    question = life.entry(fact.asked)
    if question is None or not isinstance(question.fact, AgreementAsked):
        yield Problem("asked", NO_QUESTION)
        return
    if target is not None and not life.same(fact.asked, target.fact.asked):
        yield Problem("asked", MOVED_ANSWER)
    asked = _asked(life, fact.asked, target)
    if fact.digest not in ("", digest_of(asked.line)):
        yield Problem("digest", OTHER_SEAL)
    yield from _others(asked.to, hand, "asked", ANOTHERS)
    yield from _signed(fact, asked, hand, tuple(wordings(life, asked.of)))


def _asked(life: Life, ref: EntryId, target: Entry[Any] | None) -> AgreementAsked:
    """The question in its newest words; of an answer that is put right, in those that were answered."""
    told = [one.fact for one in life.history(ref) if isinstance(one.fact, AgreementAsked)]
    if target is not None and target.fact.digest:
        told = [one for one in told if digest_of(one.line) == target.fact.digest] or told
    return told[-1]


def _others(whose: str, hand: _Hand, field: str, words: str) -> Iterator[Problem]:
    """Whether it is somebody else's word: nobody named is whoever was asked."""
    own = hand.said_by in hand.people and whose in hand.people
    if is_subject(hand.said_by) and hand.said_by != whose and not own:
        yield Problem(field, words)


def _signed(
    fact: AgreementAnswered, asked: AgreementAsked, hand: _Hand, papers: Sequence[Wording]
) -> Iterator[Problem]:
    """What is wrong with a signature: whose hand it is, which paper, and who was there."""
    if fact.by_act == "signed_here" and asked.to not in hand.people:
        yield Problem("by_act", OWN_HAND)
    if fact.by_act != "signed_paper":
        return
    if not fact.witness.strip():
        yield Problem("witness", NO_WITNESS)
    yield from _printed(fact.printed, asked, papers)


def _printed(said: str, asked: AgreementAsked, papers: Sequence[Wording]) -> Iterator[Problem]:
    if not said.strip():
        yield Problem("printed", NO_CODE)
        return
    try:
        code = to_words(from_words(said))
    except NotTheWords as odd:
        yield Problem("printed", str(odd))
        return
    fits = {code_of(asked.line), *(one.code for one in papers if _holds(one, asked))}
    if code not in fits:
        yield Problem("printed", OTHER_PAPER)


def _holds(paper: Wording, asked: AgreementAsked) -> bool:
    line = paper.of(asked.key)
    return line is not None and line.words == asked.line


def _not_theirs(life: Life, hand: _Hand, fact: AccountWithdrawn) -> Iterator[Problem]:
    """An account is taken back by whoever gave it, or written down as their word."""
    said = life.entry(fact.account)
    if said is None or not isinstance(said.fact, AccountGiven):
        return
    own = {said.said_by} if said.said_by else {"", *life.subjects}
    by_their_scribe = not hand.said_by and life.history(said.id)[0].by in hand.people
    if own.isdisjoint((*hand.people, hand.said_by)) and not by_their_scribe:
        yield Problem("account", NOT_THEIRS)


# The bulk door.


def all_problems(drafts: Sequence[Draft], codec: Codec) -> Iterator[Problem]:
    """Everything wrong with drafts that come in bulk: their values, and signatures that are nobody's."""
    yield from draft_problems(drafts, codec)
    yield from signature_problems(drafts)


def signature_problems(drafts: Sequence[Draft]) -> Iterator[Problem]:
    """Signatures that are nobody's, among drafts that come together."""
    asked = {key: d.fact for d in drafts if isinstance(d.fact, AgreementAsked) for key in _keys(d)}
    papers = [_paper(d) for d in drafts if isinstance(d.fact, PlanMade | PlanChanged)]
    for draft in drafts:
        if isinstance(draft.fact, AgreementAnswered) and not draft.withdraws:
            yield from _in_bulk(draft, draft.fact, asked, papers)


def _keys(draft: Draft) -> tuple[str, ...]:
    """By what a draft of the same batch may name it."""
    return (f"ref:{draft.client_ref}", *((draft.id,) if draft.id else ()))


def _paper(draft: Draft) -> Wording:
    lines = (Line(key=line.key, words=line.what) for line in draft.fact.lines)  # type: ignore[attr-defined]
    return Wording(entry=draft.id or EntryId(""), lines=tuple(lines))


def _in_bulk(
    draft: Draft, fact: AgreementAnswered, asked: Mapping[str, AgreementAsked], papers: Sequence[Wording]
) -> Iterator[Problem]:
    question = asked.get(fact.asked)
    if question is not None:
        hand = _Hand(frozenset({draft.by} if draft.by else ()), draft.said_by)
        yield from _others(question.to, hand, "asked", ANOTHERS)
        yield from _signed(fact, question, hand, papers)
    elif fact.by_act in ("signed_here", "signed_paper"):
        yield Problem("by_act", NO_QUESTION)
