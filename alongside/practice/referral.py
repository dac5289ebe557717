"""A request for children's social care for a child who is not now in need.

A manager decides within one working day what it needs, and whoever asked is told (Working Together). The
day received is kept as it was, weekends too. What follows from a referral is read in `episode`.
"""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal

from alongside.practice.clock import Clock
from alongside.practice.closure import EpisodeClosed
from alongside.practice.letter import LetterSent
from alongside.record import Ask, Box, Entry, EntryId, Fact, Life, SubjectId

REFERRAL_KINDS = {
    "new": "A new request",
    "transfer_in": "The family moved here from another council",
    "adoption_support": "Support after adoption",
    "care_leaver_returns": "A young person who left care comes back",
}


class ReferralReceived(Fact, frozen=True, kw_only=True):
    """A request for services was received; `on` is the day it came, weekends too."""

    TITLE: ClassVar[str] = "We were asked to help"

    source: Annotated[
        str,
        Ask(
            "Who asked?",
            Box.CODE,
            codes="referral_source",
            reads=("CIN ReferralSource", "Annex A list 3", "SSD cine_referral_source_code"),
        ),
    ]
    contact: Annotated[
        EntryId | None,
        Ask("Which call or message did it come from?", Box.ENTRY, reads=("front door", "chronology")),
    ] = None
    said: Annotated[
        str,
        Ask(
            "What did they ask for, in their words?",
            Box.WORDS,
            reads=("child's page", "front door", "measure 6"),
        ),
    ] = ""
    kind: Annotated[
        Literal["new", "transfer_in", "adoption_support", "care_leaver_returns"],
        Ask(
            "What kind of request is it?",
            Box.CHOICE,
            options=REFERRAL_KINDS,
            reads=("CIN CINreferralDate", "front door"),
        ),
    ] = "new"


class ReferralDecided(Fact, frozen=True, kw_only=True):
    """A manager decided what a referral needs."""

    TITLE: ClassVar[str] = "What we decided about it"

    referral: Annotated[EntryId, Ask("Which request?", Box.ENTRY, reads=("CIN ReferralNFA",))]
    outcomes: Annotated[
        tuple[str, ...],
        Ask(
            "What does it need?",
            Box.CODES,
            codes="referral_outcome",
            reads=("CIN ReferralNFA", "SSD cine_referral_outcome_json"),
        ),
    ]
    reason: Annotated[
        str, Ask("Why?", Box.TEXT, reads=("chronology", "reply to whoever asked", "child's page"))
    ] = ""
    team: Annotated[
        SubjectId | None,
        Ask("Which team takes it on?", Box.TEAM, reads=("SSD cine_referral_team", "allocation")),
    ] = None


class PrimaryNeedJudged(Fact, frozen=True, kw_only=True):
    """The main reason that services started, for the return and nothing else. It never leads a page."""

    TITLE: ClassVar[str] = "The main reason, for the return"

    need: Annotated[
        str,
        Ask(
            "Which of the return's reasons comes nearest?",
            Box.CODE,
            codes="primary_need",
            reads=("CIN PrimaryNeedCode", "Annex A list 6"),
        ),
    ]


NO_NAME = frozenset({"9", "10"})
"""Sources of whom nobody knows where to write: without a name, or not known (`referral_source`)."""


def _can_be_answered(_life: Life, entry: Entry[Any]) -> bool:
    return entry.fact.source not in NO_NAME


def _is_reply(_life: Life, entry: Entry[Any]) -> bool:
    return not isinstance(entry.fact, LetterSent) or entry.fact.kind == "reply_to_referrer"


CLOCKS: tuple[Clock, ...] = (
    Clock(
        name="A decision about what was asked",
        starts=(ReferralReceived,),
        stops=(ReferralDecided,),
        by="referral",
        timescale="referral.decision",
        what_for="So that nobody who asked for help waits without an answer.",
    ),
    Clock(
        name="A reply to whoever asked",
        starts=(ReferralReceived,),
        stops=(LetterSent, EpisodeClosed),
        by="about_entry",
        when=_can_be_answered,
        until=_is_reply,
        timescale="referral.decision",
        what_for="So that whoever told us of a worry knows that it was heard.",
    ),
)

FACTS: tuple[type[Fact], ...] = (ReferralReceived, ReferralDecided, PrimaryNeedJudged)
