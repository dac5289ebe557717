"""The days on which we work, and what does not wait for them.

Offices are shut at weekends and on bank holidays. Families live on those days, and somebody answers who is
there for emergencies: what they are told, they write down at once. All else waits until the next day that is
worked. A day is moved to the next such day, or the last before it, and never past another: what came before
something still does.
"""

from __future__ import annotations

from datetime import date, datetime

from alongside.practice.circle import FamilyTimeCancelled, FamilyTimeHappened
from alongside.practice.contact import ContactReceived
from alongside.practice.home import MovedHome, WhereaboutsProtected
from alongside.practice.identifiers import IdentifierGiven
from alongside.practice.person import (
    BirthExpected,
    CommunicationNeedTold,
    EthnicityGiven,
    PersonBorn,
    PersonDied,
    PersonNamed,
    SexRecorded,
)
from alongside.practice.relationship import (
    FamilyGathered,
    ParentalResponsibilityGained,
    RelationshipEnded,
    RelationshipTold,
)
from alongside.record import Fact
from alongside.record.when import civil_day
from alongside.town.course.working import working

ANY_DAY: frozenset[type[Fact]] = frozenset(
    {
        # Somebody gets in touch, and says who they are.
        ContactReceived, PersonNamed, PersonBorn, SexRecorded, BirthExpected, IdentifierGiven,
        EthnicityGiven, CommunicationNeedTold, RelationshipTold, ParentalResponsibilityGained, FamilyGathered,
        # What families live through, and what they do themselves.
        PersonDied, MovedHome, WhereaboutsProtected, RelationshipEnded,
        FamilyTimeHappened, FamilyTimeCancelled,
    }
)  # fmt: skip
"""What may be true since any day. A meeting, a letter, an answer to us: on a day that is worked."""


def worked(day: date, last: date) -> date:
    """The day itself, or the next that is worked; where that lies past a last day, the one before."""
    if day not in working().off:
        return day
    after = working().on_or_after(day)
    return after if after <= last else working().on_or_before(day)


def at_work(at: datetime, last: date) -> datetime:
    """The moment itself; at a weekend or on a holiday, the same hour of a day that is worked."""
    day = civil_day(at)
    return at if day not in working().off else at + (worked(day, last) - day)
