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
from alongside.record.when import LONDON, local
from alongside.town.course.working import working

LATE = 23
"""In the last hour of a day in UTC it may be the next day in England."""
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


def day_of(at: datetime) -> date:
    """The day in England of a moment told in UTC: but for the last hour, the one that it says itself."""
    return at.date() if at.hour < LATE else at.astimezone(LONDON).date()


def at_work(at: datetime, last: date) -> datetime:
    """The moment itself; at a weekend or on a holiday, the same hour of a day that is worked."""
    day = day_of(at)
    if day not in working().off:
        return at
    return local(worked(day, last), at.astimezone(LONDON).time())
