"""What every writer of a family needs beside the thing to be written."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from alongside.record import EntryId, SubjectId
from alongside.town.chance import Dice
from alongside.town.course.kinds import Family, Who, Worry
from alongside.town.levers import Levers
from alongside.town.staff.kinds import Worker
from alongside.town.staff.roster import Staff
from alongside.town.words.scene import Scene
from alongside.town.written.pen import Pen


@dataclass(slots=True)
class Context:
    """One family being written down."""

    levers: Levers
    family: Family
    staff: Staff
    pen: Pen
    dice: Dice
    told: dict[str, EntryId] = field(default_factory=dict)
    """What has been written of whom already, so that nobody is introduced twice: see `written.people`."""
    spent: set[str] = field(default_factory=set)
    """What has been said in this life: see `Scene.spent`."""

    def known(self, key: str, day: date) -> bool:
        """Whether something of `told` had been written by the end of a day."""
        entry = self.told.get(key)
        return entry is not None and self.pen.when[entry].date() <= day

    def subjects(self, who: Who) -> tuple[SubjectId, ...]:
        """The records of some of the children."""
        return tuple([self.family.children[place].subject for place in who])

    def scene(
        self, children: Who, on: date, writer: Worker, worry: Worry, going: float = 0.0, *names: str | int
    ) -> Scene:
        """One occasion. `names` tell it from others of the same day."""
        told = tuple([self.family.children[place] for place in children])
        dice = self.dice.of("scene", on.toordinal(), *children, *names)
        return Scene(dice, self.family, told, on, writer, worry, going, self.spent)
