"""Everything planted in one town: whom it touches, and the three places where it is woven in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from alongside.record import Draft, Look, SubjectId
from alongside.town.chance import Dice
from alongside.town.course.kinds import Family
from alongside.town.planted.kinds import Found, Ground, Planting, Truth
from alongside.town.planted.ordinary_looks import ordinary
from alongside.town.planted.sheet import Sheet


class Plants:
    """Where truths lie. Any family may be asked about alone, in any order, in any process."""

    def __init__(self, ground: Ground, truths: Sequence[Truth], plantings: Iterable[Planting]) -> None:
        """Sort the plantings by whom they touch."""
        self.ground, self.truths, self.plantings = ground, tuple(truths), tuple(plantings)
        self.found: list[Found] = []
        """What was written of each, by this process; `take` hands it over."""
        self._truths = {one.name: one for one in truths}
        self._by_family: dict[int, list[Planting]] = defaultdict(list)
        self._by_worker: dict[SubjectId, list[Planting]] = defaultdict(list)
        self._anywhere: list[Planting] = []
        for one in self.plantings:
            self._sort(one)

    def _sort(self, one: Planting) -> None:
        for number in one.families:
            self._by_family[number].append(one)
        if one.locality is not None:
            self._anywhere.append(one)
        elif not one.families:
            for worker in one.workers:
                self._by_worker[worker].append(one)

    def touches(self, family: Family) -> bool:
        """Whether a family carries something of its own."""
        return family.number in self._by_family

    def shape(self, family: Family) -> None:
        """Change what happens with a family that carries something. Before it is written."""
        for one in self._of(family):
            truth = self._truths[one.truth]
            if truth.shape is not None:
                truth.shape(self.ground, family, one)

    def mark(self, family: Family, drafts: Sequence[Draft]) -> list[Draft]:
        """Change what was written of a family that carries something, and add to it."""
        told = [*self._of(family), *self._worked_on(drafts)]
        if not told or not drafts:
            return list(drafts)
        seed, until = self.ground.levers.seed, self.ground.levers.until
        sheet = Sheet(family, drafts, Dice(seed, "planted", "sheet", family.number), until)
        marks = [(self._truths[one.truth].mark, one) for one in told]
        found = [each for mark, one in marks if mark for each in mark(self.ground, sheet, one)]
        self.found.extend(found)
        return sheet.finished()

    def looks(self, family: Family) -> list[Look]:
        """Who opened this family's records in the last months, oldest first. Of most families: nothing."""
        told = list(ordinary(self.ground.levers, self.ground.staff, family))
        for one in self._of(family):
            truth = self._truths[one.truth]
            if truth.looks is not None:
                told.extend(truth.looks(self.ground, family, one))
        return sorted(told, key=lambda look: (str(look.at), look.reader, look.subject))

    def take(self) -> tuple[Found, ...]:
        """What this process found, for the one that writes the answers; it is forgotten here."""
        told, self.found = tuple(self.found), []
        return told

    def gather(self, found: Iterable[Found]) -> None:
        """What another process found."""
        self.found.extend(found)

    def _of(self, family: Family) -> Iterator[Planting]:
        mine = self._by_family.get(family.number, ())
        yield from mine
        if not mine:
            yield from (one for one in self._anywhere if one.locality == family.locality)

    def _worked_on(self, drafts: Iterable[Draft]) -> Iterable[Planting]:
        """What lies in the work of those who wrote these drafts."""
        if not self._by_worker:
            return ()
        writers = dict.fromkeys(one.by for one in drafts)
        return [one for who in writers if who in self._by_worker for one in self._by_worker[who]]
