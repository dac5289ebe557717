"""Who reads: a worker with roles, or somebody of a family with a page of their own; and how they came in.

Roles are given by name for a time and end at once. A role alone opens no record but for those that say
so below; what opens a record is a relation to the person it is about. Somebody who is not staff has no
role at all, and of what they are let in to they see what is theirs (`access.theirs`).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from alongside.record import SubjectId, SubjectKind, kind_of


class Role(StrEnum):
    """What somebody does here."""

    WORKER = "worker"
    MANAGER = "manager"
    FRONT_DOOR = "front_door"
    OUT_OF_HOURS = "out_of_hours"
    CONFERENCE_CHAIR = "conference_chair"
    REVIEWING_OFFICER = "reviewing_officer"
    RETURNS_OFFICER = "returns_officer"
    INFORMATION_GOVERNANCE = "information_governance"
    RETENTION_OFFICER = "retention_officer"
    AUDITOR = "auditor"
    LEARNING_REVIEWER = "learning_reviewer"
    SYSTEM_ADMIN = "system_admin"


class Capacity(StrEnum):
    """As whom somebody who is not staff comes to their own page (`field.md`, section 4.2)."""

    YOUNG_PERSON = "young_person"
    PARENT_OR_CARER = "parent_or_carer"
    NETWORK = "network"
    ADVOCATE = "advocate"
    REPRESENTATIVE = "representative"


OF_THE_FAMILY = (Capacity.YOUNG_PERSON, Capacity.PARENT_OR_CARER)
"""Those who see who works with them and when that changed, besides what was meant for them."""


class Relation(StrEnum):
    """How somebody came to be let into a record."""

    ALLOCATED = "allocated"
    """They are alongside this child now."""
    OWN_WORK = "own_work"
    """They chair, review or wrote them down first."""
    TEAM = "team"
    """The child is with their team, or with one they manage."""
    FRONT_DOOR = "front_door"
    """They answer the door, and said why they open it."""
    WIDE = "wide"
    """Their work is to look across records, and they said why they open this one."""
    BROKE_GLASS = "broke_glass"
    """An emergency, for four hours."""
    KNOWN_TO = "known_to"
    """Somebody told as related or important to a child they are let in to: who they are, and no more."""
    OWN_PAGE = "own_page"
    """It is their own record, or their child's, and they have a page: what is theirs in it, and no more."""


SEARCHERS = frozenset({Role.FRONT_DOOR, Role.OUT_OF_HOURS})
"""Who may search every name and read a summary card; the detail needs a reason."""

OPENERS = {
    Role.FRONT_DOOR: Relation.FRONT_DOOR,
    Role.OUT_OF_HOURS: Relation.FRONT_DOOR,
    Role.INFORMATION_GOVERNANCE: Relation.WIDE,
    Role.AUDITOR: Relation.WIDE,
    Role.LEARNING_REVIEWER: Relation.WIDE,
}
"""Roles that may open any record with a reason, and the relation it makes. Each opening is for a shift."""

SEES_LOOKS = frozenset({Role.INFORMATION_GOVERNANCE, Role.AUDITOR})
"""Who may see who looked at anybody's record."""

READS_ALL = frozenset({Role.RETURNS_OFFICER})
"""Who may read every life at once, for a statutory return; the reading is written down as one look."""

BREAKS_GLASS = frozenset({Role.WORKER, Role.MANAGER, Role.FRONT_DOOR, Role.OUT_OF_HOURS})
"""Who may open a record in an emergency."""


@dataclass(frozen=True)
class Reader:
    """One person at the desk: who they are, and what they do or as whom they come today."""

    who: SubjectId
    """A worker; or the person themselves, where they have a page of their own."""
    roles: frozenset[Role] = frozenset()
    name: str = ""
    capacities: tuple[Capacity, ...] = ()
    """In the order of `Capacity`; none for staff, and none for somebody whose page was closed."""
    children: tuple[SubjectId, ...] = ()
    """The children, or the client, for whom somebody of a family comes."""
    records: frozenset[SubjectId] = frozenset()
    """Every record found to be this person's own; `mine` holds `who` besides."""

    def has(self, *roles: Role) -> bool:
        """Whether they have any of these roles."""
        return not self.roles.isdisjoint(roles)

    @property
    def is_staff(self) -> bool:
        """Whether a worker reads, and not somebody of a family."""
        return kind_of(self.who) is not SubjectKind.PERSON

    @property
    def mine(self) -> frozenset[SubjectId]:
        """Their own records: who they are, by whatever name."""
        return self.records | {self.who}

    @property
    def capacity(self) -> Capacity | None:
        """As whom they come first of all."""
        return self.capacities[0] if self.capacities else None

    @property
    def opening(self) -> Relation | None:
        """The relation that a reason would make for them, if their roles allow it."""
        return next((relation for role, relation in OPENERS.items() if role in self.roles), None)
