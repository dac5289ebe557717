"""Agreement: asked, answered, withdrawn; bound to the exact words, line by line.

A tick with a date shows nothing. Here each person is asked about exact words, told what it means and what
happens if they say no, and answers by an act of their own; edit one word and the mark falls to "agreed to
an earlier wording" (N3, N15; great, not toy). Nobody agrees by another's hand.

`of` and `key` are added to the vocabulary: the plan or report, and the line of it, that the words stand in.
Without them the record could not tell that the words have since been changed. So are `digest`, `printed` and
`witness` of an answer: to which words it was, by which paper, and who was with them. A signature copied onto
other words is found by them, and counts for the words that were signed and for no others.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated, Any, ClassVar, Literal

from alongside.policy import Policy
from alongside.practice.question import Question
from alongside.record import Ask, Box, Entry, EntryId, Fact, Life, SubjectId, SubjectKind, kind_of, once
from alongside.record.seal.words import to_words

READERS = ("plan", "family's page", "chronology")
KINDS = {
    "service": "Help from us (section 17)",
    "accommodation": "Their child living away from home (section 20)",
    "plan_line": "A line of a plan",
    "report": "A part of something we wrote",
    "medical": "Something medical",
    "sharing": "Telling somebody else",
    "our_story": "Their story so far, so that they tell it once",
    "story": "Telling their story in public",
    "care_experienced": "Being known as care-experienced",
}
ANSWERS = {
    "agree": "Agree",
    "in_part": "Agree with some of it",
    "do_not_agree": "Do not agree",
    "no_answer": "Was asked, and did not answer",
}
ACTS = {
    "signed_here": "Signed here themselves",
    "signed_paper": "Signed on paper",
    "said": "Said so",
    "scribe": "Somebody wrote it down for them",
}


class AgreementAsked(Fact, frozen=True, kw_only=True):
    """Someone was asked to agree to exact words."""

    TITLE: ClassVar[str] = "Somebody was asked to agree"

    to: Annotated[SubjectId, Ask("Who is asked?", Box.PERSON, reads=READERS)]
    line: Annotated[
        str,
        Ask(
            "To which words, exactly?",
            Box.TEXT,
            reads=READERS,
            hint="A line of a plan, as it stands there, letter for letter.",
        ),
    ]
    digest: Annotated[str, Ask("The seal of those words", Box.HIDDEN, reads=("agreement stands",))] = ""
    kind: Annotated[
        Literal[
            "service",
            "accommodation",
            "plan_line",
            "report",
            "medical",
            "sharing",
            "our_story",
            "story",
            "care_experienced",
        ],
        Ask("What is it about?", Box.CHOICE, reads=READERS, options=KINDS),
    ] = "plan_line"
    explained: Annotated[str, Ask("What did you explain?", Box.TEXT, reads=READERS)] = ""
    if_no: Annotated[
        str,
        Ask(
            "What did you say happens if they say no?",
            Box.TEXT,
            reads=READERS,
            hint="If nothing happens, say so.",
        ),
    ] = ""
    language: Annotated[str, Ask("In which language?", reads=READERS, seldom=True)] = ""
    of: Annotated[EntryId | None, Ask("In which plan do the words stand?", Box.ENTRY, reads=("plan",))] = None
    key: Annotated[str, Ask("In which line of it?", Box.HIDDEN, reads=("plan",))] = ""


class AgreementAnswered(Fact, frozen=True, kw_only=True):
    """Their answer, by their own act."""

    TITLE: ClassVar[str] = "Somebody answered"

    asked: Annotated[EntryId, Ask("To which question?", Box.ENTRY, reads=READERS)]
    answer: Annotated[
        Literal["agree", "in_part", "do_not_agree", "no_answer"],
        Ask("What is their answer?", Box.CHOICE, reads=READERS, options=ANSWERS),
    ]
    words: Annotated[str, Ask("In their own words", Box.WORDS, reads=READERS)] = ""
    by_act: Annotated[
        Literal["signed_here", "signed_paper", "said", "scribe"],
        Ask("How did they answer?", Box.CHOICE, reads=READERS, options=ACTS),
    ] = "said"
    digest: Annotated[
        str, Ask("The seal of the words they answered to", Box.HIDDEN, reads=("agreement stands",))
    ] = ""
    printed: Annotated[
        str,
        Ask(
            "The eight words at the foot of the paper",
            Box.LINE,
            reads=("agreement stands",),
            hint="They stand on both copies.",
            seldom=True,
        ),
    ] = ""
    witness: Annotated[
        str,
        Ask(
            "Who was with them when they signed?",
            Box.LINE,
            reads=READERS,
            hint="Somebody they chose themselves.",
            seldom=True,
        ),
    ] = ""


class AgreementWithdrawn(Fact, frozen=True, kw_only=True):
    """They took it back. A parent who agreed to a child living away may do so at any time (section 20(8))."""

    TITLE: ClassVar[str] = "Somebody took back their agreement"

    asked: Annotated[EntryId, Ask("Which agreement?", Box.ENTRY, reads=READERS)]
    words: Annotated[str, Ask("In their own words", Box.WORDS, reads=READERS)] = ""


class Standing(StrEnum):
    """Where one person's agreement to certain words stands."""

    NOT_ASKED = "not_asked"
    NO_ANSWER = "no_answer"
    AGREED = "agreed"
    IN_PART = "in_part"
    NOT_AGREED = "not_agreed"
    WITHDRAWN = "withdrawn"
    EARLIER_WORDING = "earlier_wording"


WORDS: dict[Standing, str] = {
    Standing.NOT_ASKED: "not asked yet",
    Standing.NO_ANSWER: "asked, no answer",
    Standing.AGREED: "agrees",
    Standing.IN_PART: "agrees with some of it",
    Standing.NOT_AGREED: "does not agree",
    Standing.WITHDRAWN: "took it back",
    Standing.EARLIER_WORDING: "agreed to an earlier wording",
}
ANSWERED: dict[str, Standing] = {
    "agree": Standing.AGREED,
    "in_part": Standing.IN_PART,
    "do_not_agree": Standing.NOT_AGREED,
    "no_answer": Standing.NO_ANSWER,
}
YES = (Standing.AGREED, Standing.IN_PART)
SHORT = 10
"""Bytes of a seal that is printed: eight words of a receipt."""
WHOSE_HAND = (
    "This is written as signed, and nothing shows that it was they who signed, or which words. "
    "Ask them again: by their own hand, on paper with its eight words, or you write what they said."
)
ANSWERED_OTHERS = (
    "This answer is sealed to other words than they were asked about. Which words did they answer?"
)


class Hand(StrEnum):
    """By whose act an answer came to stand here."""

    NOBODY = "nobody"
    OWN = "own"
    """Their own, signed in as themselves."""
    PAPER = "paper"
    """Theirs on paper: the words printed on it are these, and somebody they chose was with them."""
    SAID = "said"
    """They said so, and somebody wrote it down."""
    UNPROVEN = "unproven"
    """It is written as their signature, and nothing shows that it is."""


@dataclass(frozen=True, kw_only=True)
class Agreement:
    """One person's last word on one thing, and whether it stands for the words as they are now."""

    to: SubjectId
    standing: Standing
    asked: Entry[AgreementAsked] | None = None
    answered: Entry[AgreementAnswered] | None = None
    withdrawn: Entry[AgreementWithdrawn] | None = None
    anew: Entry[AgreementAsked] | None = None
    """Where they agreed to earlier words: that they were asked about the new ones and wait to answer."""

    @property
    def hand(self) -> Hand:
        """By whose hand it stands: nobody's signature is taken for theirs that is not."""
        return hand_of(self.asked, self.answered) if self.asked and self.answered else Hand.NOBODY

    @property
    def stands(self) -> bool:
        """Whether they agree to exactly these words."""
        return self.standing is Standing.AGREED

    @property
    def words(self) -> str:
        """In plain words, after their name: "agrees", "agreed to an earlier wording"."""
        return WORDS[self.standing]


def digest_of(words: str) -> str:
    """The seal of exact words: SHA-256 of their UTF-8 bytes. One changed letter is another seal."""
    return f"sha256:{hashlib.sha256(words.encode()).hexdigest()}"


def code_of(words: str) -> str:
    """The same seal, short enough to be printed on paper and typed again: eight words."""
    return to_words(hashlib.sha256(words.encode()).digest()[:SHORT])


def hand_of(asked: Entry[AgreementAsked], answered: Entry[AgreementAnswered]) -> Hand:
    """By whose act an answer stands. What is written as a signature by somebody else's hand is none."""
    fact = answered.fact
    match fact.by_act:
        case "signed_here":
            own = answered.by == asked.fact.to or kind_of(answered.by) is SubjectKind.PERSON
            return Hand.OWN if own else Hand.UNPROVEN
        case "signed_paper":
            return Hand.PAPER if fact.printed and fact.witness else Hand.UNPROVEN
        case _:
            return Hand.SAID


def question_of(life: Life, answered: Entry[AgreementAnswered]) -> Entry[AgreementAsked] | None:
    """The question that an answer answers, in the words that were answered; nothing where it fits none."""
    told = [one for one in life.history(answered.fact.asked) if isinstance(one.fact, AgreementAsked)]
    return _as_answered(life, told, answered) if told and _fits(answered, told) else None


def answers_taken_away(life: Life, asked: Entry[AgreementAsked]) -> Iterator[Entry[Any]]:
    """By what an answer to this question was taken away by somebody who works here, the newest first."""
    for entry in reversed(life.entries):
        first = life.history(entry.id)[0].fact if entry.withdraws else None
        if isinstance(first, AgreementAnswered) and life.same(first.asked, asked.id):
            yield entry


@once
def agreements(life: Life, on: date) -> tuple[Agreement, ...]:
    """Every asking and where it stood on a day, for the words that were asked."""
    life = life.as_on(on)
    return tuple(_answer(life, asked) for asked in life.each(AgreementAsked))


def agreement_stands(
    life: Life,
    to: SubjectId,
    now: str,
    on: date,
    *,
    of: EntryId | None,
    key: str = "",
    wordings: Collection[str] = (),
) -> Agreement:
    """Where one person's agreement stands to the words as they are `now`, in one line of one plan.

    A yes falls to an earlier wording when a word is changed. A no was to the earlier words too: of the new
    ones they were not asked, and what they said to the earlier ones comes with it: no change wipes it away.

    `wordings` are all the words that the line has had: an asking that names the plan and no line of it is
    about the line that has, or had, exactly its words.
    """
    life = life.as_on(on)
    mine = (a for a in agreements(life, on) if a.to == to and a.asked)
    theirs = [a for a in mine if a.asked and is_about(life, a.asked, of, key, wordings)]
    same = [a for a in theirs if a.asked and _seal(a.asked) == digest_of(now)]
    before = [a for a in theirs if a.standing in YES and a not in same]
    waits = bool(same) and same[-1].answered is None
    if same and not (waits and before):
        return same[-1]
    if before:
        last, anew = before[-1], same[-1].asked if same else None
        earlier = Standing.EARLIER_WORDING
        return Agreement(to=to, standing=earlier, asked=last.asked, answered=last.answered, anew=anew)
    noes = [a for a in theirs if a.standing is Standing.NOT_AGREED]
    if noes:
        return Agreement(to=to, standing=Standing.NOT_ASKED, asked=noes[-1].asked, answered=noes[-1].answered)
    return Agreement(to=to, standing=Standing.NOT_ASKED)


def is_about(
    life: Life, asked: Entry[AgreementAsked], of: EntryId | None, key: str, wordings: Collection[str]
) -> bool:
    """Whether it was asked about this line of this plan: by its key, else by its exact words."""
    fact = asked.fact
    place = life.same(fact.of, of) if of else fact.of is None
    return place and (fact.key == key or (not fact.key and fact.line in wordings))


def _seal(asked: Entry[Any]) -> str:
    seal: str = asked.fact.digest or digest_of(asked.fact.line)
    return seal


def _answer(life: Life, asked: Entry[AgreementAsked]) -> Agreement:
    told = [one for one in life.history(asked.id) if isinstance(one.fact, AgreementAsked)]
    answers = [e for e in life.each(AgreementAnswered) if life.same(e.fact.asked, asked.id)]
    answered = next((e for e in reversed(answers) if _fits(e, told)), None)
    asked = _as_answered(life, told, answered) if answered else asked
    back = [e for e in life.each(AgreementWithdrawn) if life.same(e.fact.asked, asked.id)]
    withdrawn = next((e for e in reversed(back) if answered and e.on.starts >= answered.on.starts), None)
    standing = ANSWERED[answered.fact.answer] if answered else Standing.NO_ANSWER
    if withdrawn is not None:
        standing = Standing.WITHDRAWN
    return Agreement(to=asked.fact.to, standing=standing, asked=asked, answered=answered, withdrawn=withdrawn)


def _fits(answered: Entry[AgreementAnswered], told: Sequence[Entry[Any]]) -> bool:
    """Whether an answer is sealed to words that were asked: one copied onto other words is no answer."""
    return not answered.fact.digest or answered.fact.digest in map(_seal, told)


def _as_answered(
    life: Life, told: Sequence[Entry[Any]], answered: Entry[AgreementAnswered]
) -> Entry[AgreementAsked]:
    """The question in the words that were answered: one reworded since is not what they said yes to."""
    first = life.history(answered.id)[0].recorded_at
    sealed = [one for one in told if answered.fact.digest == _seal(one)]
    return (sealed or [one for one in told if one.recorded_at <= first] or told)[-1]


def questions(life: Life, _policy: Policy, today: date) -> Iterator[Question]:
    """An asking without what a no would mean, a seal of other words, a signature that is nobody's."""
    life = life.as_on(today)
    for asked in life.each(AgreementAsked):
        if not asked.fact.if_no:
            words = "What did you say happens if they say no? It is not written down."
            yield Question(life.subject, asked.id, "agreement.if_no", words)
        if asked.fact.digest and asked.fact.digest != digest_of(asked.fact.line):
            words = "The seal is not of the words written beside it. Which words were they asked about?"
            yield Question(life.subject, asked.id, "agreement.other_words", words)
        told = [one for one in life.history(asked.id) if isinstance(one.fact, AgreementAsked)]
        for answered in life.naming(AgreementAnswered, "asked", asked.id):
            if not _fits(answered, told):
                yield Question(life.subject, answered.id, "agreement.other_words", ANSWERED_OTHERS)
            elif hand_of(asked, answered) is Hand.UNPROVEN:
                yield Question(life.subject, answered.id, "agreement.whose_hand", WHOSE_HAND)


FACTS: tuple[type[Fact], ...] = (AgreementAsked, AgreementAnswered, AgreementWithdrawn)
