"""A return that can be changed: its groups and cells, and where each of them stands in the checker's tables.

The places are counted here from the return alone, by the order in which the file tells things; nothing of
the checker is asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import date

from alongside.returns.cin.tree import Cell, Node

TABLES = {
    "Header": "Header",
    "ChildIdentifiers": "ChildIdentifiers",
    "ChildCharacteristics": "ChildCharacteristics",
    "CINdetails": "CINdetails",
    "Assessments": "Assessments",
    "CINPlanDates": "CINplanDates",
    "Section47": "Section47",
    "ChildProtectionPlans": "ChildProtectionPlans",
    "PreProceedingsandFGDM": "PreProceedings",
}
"""Which table a group is a row of."""
VALUES = {"Disability": "Disabilities", "CPPreviewDate": "Reviews"}
"""Cells of which each value is a row of its own."""


@dataclass(eq=False)
class Group:
    """One group of the return: its cells by name, each with its values, and the groups inside it."""

    name: str
    cells: dict[str, list[str]] = field(default_factory=dict)
    groups: list[Group] = field(default_factory=list)

    @classmethod
    def of(cls, node: Node) -> Group:
        """The same as a node of the return says."""
        cells: dict[str, list[str]] = {}
        for cell in node.cells:
            cells.setdefault(cell.element, []).append(cell.value)
        return cls(node.name, cells, [cls.of(one) for one in node.groups])

    @property
    def node(self) -> Node:
        """As the writer of a return takes it."""
        told = ((name, value) for name, values in self.cells.items() for value in values)
        return Node(self.name, 0, tuple(Cell(*one) for one in told), tuple(one.node for one in self.groups))

    def __getitem__(self, name: str) -> str:
        return next(iter(self.cells.get(name, ())), "")

    def day(self, name: str) -> date | None:
        """A cell that is a day."""
        return date.fromisoformat(self[name]) if self[name] else None

    def put(self, **values: str | date | int | None) -> None:
        """Write cells anew; nothing takes the cell away."""
        for name, value in values.items():
            self.cells[name] = [] if value is None else [str(value)]

    def each(self, name: str) -> list[Group]:
        """The groups of a name inside it."""
        return [one for one in self.groups if one.name == name]

    def only(self, name: str) -> Group:
        """The one group of a name inside it."""
        return self.each(name)[0]

    def beside(self, of: Group, *, bare: tuple[str, ...] = ()) -> Group:
        """A copy of one of its groups, put after it, without some of what it holds."""
        made = deepcopy(of)
        made.cells = {name: values for name, values in made.cells.items() if name not in bare}
        made.groups = [one for one in made.groups if one.name not in bare]
        self.groups.insert(self.groups.index(of) + 1, made)
        return made

    def add(self, name: str, **values: str | date | int | None) -> Group:
        """A new group inside it, after the others of its name."""
        made = Group(name)
        made.put(**values)
        self.groups.append(made)
        return made


@dataclass(eq=False)
class Return:
    """A whole return: what the file says of itself, and its children."""

    header: Group
    children: list[Group]

    def places(self) -> Iterator[tuple[Group, str, int, str, int]]:
        """Every group, and every value that is a row of its own: its table, row, and which value it is."""
        rows: dict[str, int] = {}
        for group in self._all():
            if group.name in TABLES:
                yield group, TABLES[group.name], _next(rows, TABLES[group.name]), "", 0
            for name in VALUES.keys() & group.cells.keys():
                for nr in range(len(group.cells[name])):
                    yield group, VALUES[name], _next(rows, VALUES[name]), name, nr

    def _all(self) -> Iterator[Group]:
        """Every group in the order of the file: those of one name in one table by one."""
        yield self.header
        for child in self.children:
            yield from _within(child.groups)


def _within(groups: Iterable[Group]) -> Iterator[Group]:
    for group in groups:
        yield group
        yield from _within(group.groups)


def _next(rows: dict[str, int], table: str) -> int:
    rows[table] = rows.get(table, -1) + 1
    return rows[table]
