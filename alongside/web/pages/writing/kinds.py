"""What can be written down on a form, in the order of the journey, under the words of each step."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass

from alongside.access import Reader
from alongside.access.authority import NAMED, WRITERS
from alongside.access.facts import ConflictDeclared, InformationRestricted, RecordAskedFor, RecordGiven
from alongside.desk import FACTS
from alongside.practice.circle import FamilyTimeHappened, ImportantPersonNamed
from alongside.practice.contact import ContactReceived
from alongside.practice.note import NoteWritten
from alongside.practice.promise import PromiseKept, PromiseMade, PromiseMissed
from alongside.practice.visit import ConversationHeld, VisitMade
from alongside.practice.voice import AccountGiven
from alongside.record import Fact

USUAL: tuple[type[Fact], ...] = (
    VisitMade,
    ConversationHeld,
    NoteWritten,
    AccountGiven,
    PromiseMade,
    PromiseKept,
    PromiseMissed,
    FamilyTimeHappened,
    ImportantPersonNamed,
    ContactReceived,
)
"""What most days ask for stands first."""

ELSEWHERE = frozenset(
    {
        "TeamFormed", "WorkerJoined", "WorkerLeft", "WorkerAwayBegan", "WorkerReturned",  # about workers
        "RoleGiven", "RoleEnded", "ConflictDeclared", "ConflictEnded", "WorkerIsPerson",
        "EntryWithdrawn", "WithdrawalAnswered", "ImportChecked",  # begun from the entry itself
        "DisputeRaised", "DisputeAnswered",
        "EscalationExplained",  # beside the step it explains
        "QuestionPut", "QuestionAnswered",  # after an encounter
        "MapLaidOut",  # on the child's own map
        "SourceStated",  # written by imports alone
        "AdvocateNoteSealed",  # by an advocate alone, in their own workspace
        "RecordsJoined", "RecordsParted", "FamilyGathered",  # with the two records side by side
        "InformationRestricted", "RestrictionLifted",  # from the entry or by its officers
        "LegalHoldPlaced", "LegalHoldLifted",
        "EmergencyLookedAt",  # beside what was opened
        "PageOpened", "CodeGiven", "PageClosed",  # with the code on paper
        "WordsOpened", "WordsClosed",  # from the entry
        "ErasureAsked", "ErasureAgreed", "ErasureRefused", "ErasureTakenBack", "ErasureCarriedOut",
    }
)  # fmt: skip
"""Facts that have another way in than the form about a person."""

CHAPTERS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Being with them, and what they said", ("visit", "voice", "note")),
    ("Who loves them, and time together", ("circle", "own_map", "reconnection")),
    ("Promises, and help that came or did not", ("promise", "help")),
    ("Who they are, and who is who in the family", ("person", "disability", "relationship", "identifiers")),
    ("Where they live, and who must not be told", ("home",)),
    ("Somebody got in touch or asked for help", ("contact", "referral", "early_help")),
    ("Understanding with the family what is happening", ("assessment",)),
    ("The plan with the family, and who agrees", ("plan", "agreement")),
    ("Is a child safe? Asking, checking, meeting", (
        "strategy_discussion", "enquiry", "conference_report", "conference", "protection_plan", "core_group",
    )),
    ("The family's own meeting and plan", ("family_group",)),
    ("Somebody on their side", ("advocacy",)),
    ("Before going to court", ("pre_proceedings",)),
    ("What we decided, and what came of it", ("decision",)),
    ("Who works with them", ("team",)),
    ("Letters, and telling other services", ("letter", "sharing")),
    ("Goodbye: the work ends", ("closure",)),
    ("A rule on trial", ("trial",)),
    ("Who may see what", ("facts",)),
)  # fmt: skip
"""The journey in a person's words, with the steps of each; a step that is not here stands under its own."""

ALSO = {
    "VisitMade": "home visit saw seen alone came round",
    "ConversationHeld": "phone call rang text message spoke told talked",
    "NoteWritten": "anything else write down",
    "AccountGiven": "said wishes feelings words drawing letter",
    "FamilyTimeHappened": "saw mum dad brother sister together contact",
    "FamilyTimeCancelled": "called off missed contact",
    "ContactReceived": "worry concern police school rang in contact",
    "StrategyDiscussionHeld": "strategy meeting s47 section 47",
    "EnquiryConcluded": "s47 section 47 enquiry result",
    "ConferenceReportWritten": "conference report icpc rcpc paper",
    "ConferenceHeld": "icpc rcpc conference review child protection",
    "PlanMade": "child in need cin family help plan",
    "PlanReviewed": "cin review meeting",
    "CoreGroupMet": "core group meeting",
    "FamilyMeetingHeld": "family group conference fgc fgdm",
    "AdvocacyOffered": "advocate advocacy representative independent visitor",
    "PostponementAsked": "postpone postponement adjourn another date",
    "ReconnectionBegan": "lifelong links lost search find reconnect",
    "LegalPlanningMeetingHeld": "legal planning gateway",
    "AssessmentStarted": "single assessment child and family began",
    "WorkerAllocated": "allocate allocated social worker",
    "HandoverWritten": "transfer transferred",
    "MovedHome": "moved move address house",
    "WhereaboutsProtected": "hide address danger refuge",
    "ReferralReceived": "referral referred asked",
    "EpisodeClosed": "close closed closing closure end goodbye",
    "DecisionMade": "decide decided decision supervision",
    "PersonBorn": "baby born birth birthday",
    "DocumentReceived": "paper letter file report photo upload",
}
"""Other words a worker may look for. They are looked in, and never shown."""

ACCESS = frozenset({ConflictDeclared, InformationRestricted, RecordAskedFor, RecordGiven})


@dataclass(frozen=True)
class Group:
    """One chapter of the journey and what may be written down of it."""

    words: str
    kinds: tuple[type[Fact], ...]


def found(reader: Reader, words: str) -> tuple[type[Fact], ...]:
    """What this reader may write that has all of these words, else any of them; the usual first."""
    asked = words.casefold().split()
    every = dict.fromkeys(fact for group in groups(reader) for fact in group.kinds)
    whole = tuple(fact for fact in every if asked and all(word in looked_in(fact) for word in asked))
    return whole or tuple(fact for fact in every if any(word in looked_in(fact) for word in asked))


def looked_in(fact: type[Fact]) -> str:
    """Everything by which a kind of entry is found: its title, what it is, and other words for it."""
    told = (title(fact), (fact.__doc__ or "").partition("\n")[0], ALSO.get(fact.__name__, ""))
    return " ".join(told).casefold()


def by_name(name: str) -> type[Fact] | None:
    """The fact of a name, if it may be written on the form."""
    return next((fact for fact in FACTS if fact.__name__ == name and name not in ELSEWHERE), None)


def groups(reader: Reader) -> tuple[Group, ...]:
    """What this reader may write, step by step."""
    return tuple(group for group in _groups(reader) if group.kinds)


def _groups(reader: Reader) -> Iterator[Group]:
    yield Group("What most days ask for", tuple(fact for fact in USUAL if may(reader, fact)))
    steps: dict[str, list[type[Fact]]] = {}
    for fact in FACTS:
        if fact.__name__ not in ELSEWHERE and may(reader, fact):
            steps.setdefault(step_of(fact), []).append(fact)
    for words, named in CHAPTERS:
        yield Group(words, tuple(fact for step in named for fact in steps.pop(step, ())))
    for kinds in steps.values():
        yield Group(_heading(kinds[0].__module__), tuple(kinds))


def step_of(fact: type[Fact]) -> str:
    """The step of the journey a fact belongs to: the name of its module."""
    return fact.__module__.rpartition(".")[2]


def may(reader: Reader, fact: type[Fact]) -> bool:
    """Whether one of the reader's roles writes this fact at all; about whom, the desk decides."""
    return reader.has(*NAMED.get(fact, WRITERS))


def _heading(module: str) -> str:
    """The first words of a step's own description."""
    words = (sys.modules[module].__doc__ or "").strip().splitlines()[0]
    for end in (". ", ".", ":"):
        words = words.partition(end)[0]
    return words


def title(fact: type[Fact]) -> str:
    """What an entry of this kind is called."""
    return str(getattr(fact, "TITLE", fact.__name__))
