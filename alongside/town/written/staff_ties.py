"""Workers who are somebody in the record besides: neighbours of a family, and children who grew up.

Which people that is only those who draw the families know; they hand them in.
"""

from __future__ import annotations

from collections.abc import Sequence
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


def conflicts(staff: Staff, people: Sequence[SubjectId], since: date) -> list[Draft]:
    """Somebody who holds children declares each of these people, from a day on."""
    dice = Dice(staff.levers.seed, "staff", "conflicts", since.toordinal())
    pen = Pen(dice.of("pen"), f"thornmere/conflicts/{since}", staff.levers.until, office=False)
    for number, person in enumerate(people):
        who = staff.holder(dice.below(staff.establishment.holding), since)
        fact = ConflictDeclared(people=(person,), words=dice.pick(WHAT_THEY_ARE))
        pen.write(fact, (who.subject,), since, by=who, at=local(since, time(9, 5 + number % 50)))
    return pen.finished()


def grown(staff: Staff, worker: Worker, person: SubjectId) -> list[Draft]:
    """A worker (one of `staff.came_young()`) was once a child of this record."""
    dice = Dice(staff.levers.seed, "staff", "grown", worker.subject)
    pen = Pen(dice, f"thornmere/grown/{worker.subject}", staff.levers.until, office=False)
    writes = staff.in_role("governance", worker.joined)
    fact = WorkerIsPerson(person=person, how_known=HOW_KNOWN)
    pen.write(fact, (worker.subject,), worker.joined, by=writes, at=local(worker.joined, time(8, 30)))
    return pen.finished()
