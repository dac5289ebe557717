"""What was read of a return, whichever way it came: tables, and what was odd about their files."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from alongside.returns.checking.form import Form
from alongside.returns.checking.notes import Note
from alongside.returns.checking.tables import Raw
from alongside.returns.opening import UnreadableFile


@dataclass
class Upload:
    """What was read: tables, and what was odd about their files."""

    tables: dict[str, Raw] = field(default_factory=dict)
    notes: list[Note] = field(default_factory=list)
    from_xml: bool = False
    """Whether this year's came as one XML file, which says of each child whether they came alone."""
    authority: str = ""
    """Whose return it is, as its files write authorities."""
    day: date | None = None
    """On which day it says how things stood, where it says so itself."""

    def add(self, told: Form, raw: Raw) -> None:
        """Take a table in; a second of its kind is refused."""
        there = self.tables.get(raw.name)
        if there is not None:
            raise UnreadableFile(raw.file, f"it is a second {told.told(raw.name)}, beside {there.file}", 1)
        self.tables[raw.name] = raw
