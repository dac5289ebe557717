"""Workers who know a family of the record, or are somebody in it: what is written of them.

Which people that is `town.tied` knows.
"""

from __future__ import annotations

from datetime import date, time

from alongside.access.facts import ConflictDeclared, WorkerIsPerson
from alongside.record import Draft, SubjectId
from alongside.record.when import local
from alongside.town.chance import Dice
from alongside.town.staff.kinds import Worker
from alongside.town.staff.roster import Staff
from alongside.town.written.pen import Pen

WHAT_THEY_ARE = (
    "My sister's children.", "They live across the landing from me.", "My partner's cousins.",
    "I know the family well from church.", "Our sons play in one team.", "I was at school with Mum.",
    "My neighbours on both sides of the fence.", "I used to be married into the family.",
    "I coached two of them before I came to work here.", "My mother's foster children, years ago.",
)  # fmt: skip
HOW_KNOWN = "They told us themselves, before they began."


def conflict(staff: Staff, worker: Worker, person: SubjectId, since: date) -> list[Draft]:
    """Somebody who holds children says whose record they must not see, from a day on."""
    dice = Dice(staff.levers.seed, "staff", "conflict", worker.subject)
    pen = Pen(dice.of("pen"), f"thornmere/conflict/{worker.subject}", staff.levers.until, office=False)
    fact = ConflictDeclared(people=(person,), words=dice.pick(WHAT_THEY_ARE))
    pen.write(fact, (worker.subject,), since, by=worker, at=local(since, time(9, 5 + dice.below(50))))
    return pen.finished()


def is_somebody(staff: Staff, worker: Worker, person: SubjectId, since: date) -> list[Draft]:
    """A worker is somebody of this record besides, as is known from the day on which they came."""
    dice = Dice(staff.levers.seed, "staff", "is somebody", worker.subject)
    pen = Pen(dice, f"thornmere/is/{worker.subject}", staff.levers.until, office=False)
    writes = staff.in_role("governance", since)
    fact = WorkerIsPerson(person=person, how_known=HOW_KNOWN)
    pen.write(fact, (worker.subject,), since, by=writes, at=local(since, time(8, 30)))
    return pen.finished()
