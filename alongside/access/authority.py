"""Who may write what. Deny by default: a role not named here writes nothing.

Most facts may be written by whoever works with children and is let in to everyone the entry is about. A
few change who may see what, or undo something for ever, and belong to named roles alone.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from alongside.access import facts
from alongside.access.own_page import PageClosed, PageOpened, WordsClosed, WordsOpened
from alongside.access.reader import OF_THE_FAMILY, Capacity, Reader, Relation, Role
from alongside.practice.advocacy import AdvocacyAnswered, AdvocateNoteSealed, PostponementAsked
from alongside.practice.agreement import AgreementAnswered, AgreementWithdrawn
from alongside.practice.circle import CircleAsked, ImportantPersonNamed
from alongside.practice.correction import EntryWithdrawn
from alongside.practice.dispute import DisputeRaised
from alongside.practice.encounter import QuestionAnswered
from alongside.practice.family_group import FamilyMeetingAnswered, FamilyPlanSealed
from alongside.practice.help import GoalRated, GoalSet, HelpAnswered, HelpAskedFor, HelpConfirmed
from alongside.practice.home import (
    AddressLeft,
    ContactDetailGiven,
    MovedHome,
    ProtectionLifted,
    WhereaboutsProtected,
)
from alongside.practice.identifiers import RecordsJoined, RecordsParted
from alongside.practice.own_map import LovedOneNamed, MapLaidOut
from alongside.practice.person import (
    BirthExpected,
    CommunicationNeedTold,
    GenderDescribed,
    PersonBorn,
    PersonDied,
    PersonNamed,
    PregnancyEnded,
    SexRecorded,
)
from alongside.practice.relationship import RelationshipEnded, RelationshipTold
from alongside.practice.team import (
    AllocationEnded,
    TeamAllocated,
    TeamFormed,
    WorkerAllocated,
    WorkerAwayBegan,
    WorkerJoined,
    WorkerLeft,
    WorkerReturned,
)
from alongside.practice.voice import AccountGiven, AccountWithdrawn
from alongside.record import Fact, SubjectId

WRITERS = frozenset(
    {
        Role.WORKER,
        Role.MANAGER,
        Role.FRONT_DOOR,
        Role.OUT_OF_HOURS,
        Role.CONFERENCE_CHAIR,
        Role.REVIEWING_OFFICER,
    }
)
"""Who writes down the work with children and families."""

ALLOCATES = frozenset({Role.MANAGER, Role.FRONT_DOOR, Role.OUT_OF_HOURS})
FAMILY = frozenset(OF_THE_FAMILY)
STAFFS = frozenset({Role.MANAGER, Role.SYSTEM_ADMIN})
GOVERNS = frozenset({Role.INFORMATION_GOVERNANCE})
KEEPS = frozenset({Role.INFORMATION_GOVERNANCE, Role.RETENTION_OFFICER})

NAMED: Mapping[type[Fact], frozenset[Role]] = {
    TeamFormed: STAFFS,
    WorkerJoined: STAFFS,
    WorkerLeft: STAFFS,
    WorkerAwayBegan: WRITERS | STAFFS,
    WorkerReturned: WRITERS | STAFFS,
    WorkerAllocated: ALLOCATES,
    TeamAllocated: ALLOCATES,
    AllocationEnded: ALLOCATES,
    facts.RoleGiven: STAFFS,
    facts.RoleEnded: STAFFS,
    facts.ConflictDeclared: WRITERS | STAFFS | GOVERNS,
    facts.ConflictEnded: GOVERNS,
    facts.WorkerIsPerson: GOVERNS,
    facts.InformationRestricted: WRITERS | GOVERNS,
    facts.RestrictionLifted: frozenset({Role.MANAGER}) | GOVERNS,
    facts.EmergencyLookedAt: frozenset({Role.MANAGER}) | GOVERNS,
    RecordsJoined: frozenset({Role.MANAGER}) | GOVERNS,
    RecordsParted: frozenset({Role.MANAGER}) | GOVERNS,
    facts.RecordAskedFor: WRITERS | GOVERNS,
    facts.RecordGiven: WRITERS | GOVERNS,
    facts.LegalHoldPlaced: frozenset({Role.MANAGER}) | KEEPS,
    facts.LegalHoldLifted: KEEPS,
    facts.ErasureAsked: KEEPS,
    facts.ErasureAgreed: KEEPS,
    facts.ErasureRefused: frozenset({Role.RETENTION_OFFICER}),
    facts.ErasureTakenBack: KEEPS,
    facts.ErasureCarriedOut: frozenset({Role.RETENTION_OFFICER}),
    facts.ReturnSent: frozenset({Role.RETURNS_OFFICER}),
    AdvocateNoteSealed: frozenset(),
}
"""Facts that belong to named roles. Every other fact belongs to `WRITERS`."""

WHO_THEY_ARE: tuple[type[Fact], ...] = (
    PersonNamed,
    BirthExpected,
    PersonBorn,
    PregnancyEnded,
    PersonDied,
    SexRecorded,
    GenderDescribed,
    CommunicationNeedTold,
    RelationshipTold,
    RelationshipEnded,
    MovedHome,
    AddressLeft,
    ContactDetailGiven,
)
"""What a relation of `KNOWN_TO` reads, and may write: who somebody is and how to reach them."""

WHO_COMES: tuple[type[Fact], ...] = (PageOpened,)
"""What may be written besides of somebody merely known: who stands beside a child is given a first page."""

WHO_AROUND: tuple[type[Fact], ...] = (*WHO_THEY_ARE, WhereaboutsProtected, ProtectionLifted)
"""What a story of one person reads of those around them: who they are, where, and who must not be told."""

GIVEN_BY_MANAGERS = WRITERS - {Role.MANAGER, Role.FRONT_DOOR, Role.OUT_OF_HOURS}
"""The roles a manager gives and ends. Those that look across records belong to who runs the system."""

NEVER_ONESELF = (TeamFormed, WorkerJoined, facts.RoleGiven, facts.RoleEnded, facts.ConflictEnded)
"""What nobody writes about themselves: it would let them in."""

FULL = frozenset(Relation) - {Relation.KNOWN_TO, Relation.OWN_PAGE}
"""Relations that open a whole record, to staff."""

FAMILY_WRITES: Mapping[type[Fact], frozenset[Capacity]] = {
    AccountGiven: FAMILY | {Capacity.NETWORK},
    AccountWithdrawn: FAMILY | {Capacity.NETWORK},
    AdvocacyAnswered: FAMILY | {Capacity.NETWORK},
    AdvocateNoteSealed: frozenset({Capacity.ADVOCATE, Capacity.REPRESENTATIVE}),
    AgreementAnswered: frozenset(Capacity),
    AgreementWithdrawn: frozenset(Capacity),
    CircleAsked: FAMILY,
    ContactDetailGiven: frozenset(Capacity),
    DisputeRaised: frozenset(Capacity),
    EntryWithdrawn: frozenset(Capacity),
    FamilyMeetingAnswered: FAMILY | {Capacity.NETWORK},
    FamilyPlanSealed: FAMILY | {Capacity.NETWORK},
    GoalRated: FAMILY,
    GoalSet: FAMILY,
    HelpAnswered: FAMILY | {Capacity.NETWORK},
    HelpAskedFor: FAMILY | {Capacity.NETWORK},
    HelpConfirmed: FAMILY | {Capacity.NETWORK},
    ImportantPersonNamed: FAMILY,
    LovedOneNamed: FAMILY,
    MapLaidOut: frozenset({Capacity.YOUNG_PERSON}),
    PageClosed: frozenset(Capacity),
    QuestionAnswered: FAMILY | {Capacity.NETWORK},
    PostponementAsked: frozenset(Capacity),
    WordsClosed: FAMILY,
    WordsOpened: FAMILY,
}
"""What somebody of a family writes with their own hand, as whom. What is not here they write nowhere."""

LASTING = frozenset({Relation.ALLOCATED, Relation.TEAM})
"""Relations of those who work with somebody: not for a shift, an emergency or one meeting."""


def may_write(reader: Reader, fact: Fact, about: Collection[SubjectId]) -> bool:
    """Whether any of a reader's roles writes this, apart from whether they are let in to whom it is about."""
    return (_works_here_and_writes if reader.is_staff else _writes_their_own)(reader, fact, about)


def _works_here_and_writes(reader: Reader, fact: Fact, about: Collection[SubjectId]) -> bool:
    if not reader.has(*NAMED.get(type(fact), WRITERS)):
        return False
    if isinstance(fact, NEVER_ONESELF) and reader.who in about:
        return False
    if isinstance(fact, facts.RoleGiven | facts.RoleEnded):
        return reader.has(Role.SYSTEM_ADMIN) or Role(fact.role) in GIVEN_BY_MANAGERS
    if isinstance(fact, facts.ConflictDeclared):
        return reader.who in about or reader.has(Role.MANAGER, Role.INFORMATION_GOVERNANCE)
    if isinstance(fact, facts.EmergencyLookedAt):
        return fact.worker != reader.who
    return True


def _writes_their_own(reader: Reader, fact: Fact, about: Collection[SubjectId]) -> bool:
    """Somebody of a family writes of themselves and of those they come for; of how to reach them, alone."""
    if FAMILY_WRITES.get(type(fact), frozenset()).isdisjoint(reader.capacities):
        return False
    whom = (
        reader.mine
        if isinstance(fact, ContactDetailGiven | PageClosed | AdvocateNoteSealed)
        else reader.mine.union(reader.children)
    )
    return whom.issuperset(about)


def let_in(relations: Collection[str], fact: type[Fact] | None = None) -> bool:
    """Whether any of these relations opens a record: in full, or as far as this kind of fact."""
    if not FULL.isdisjoint(relations):
        return True
    if Relation.OWN_PAGE in relations and fact in FAMILY_WRITES:
        return True
    return Relation.KNOWN_TO in relations and fact in (*WHO_THEY_ARE, *WHO_COMES)
