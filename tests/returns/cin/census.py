"""Bringing census files into a book in memory and deriving them out again, in a few words."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

import pytest

from alongside.policy import load
from alongside.practice import FACTS
from alongside.record import Codec, Life, SubjectId, SubjectKind, new_subject
from alongside.record.memory import MemoryBook
from alongside.returns.cin.bring import drafts
from alongside.returns.cin.keys import child_key
from alongside.returns.cin.period import FIRST_AND_LAST, CensusYear
from alongside.returns.cin.reading import read
from alongside.returns.cin.rows import child
from alongside.returns.cin.tree import Node
from alongside.returns.cin.wanted import Source
from alongside.returns.cin.writing import write

POLICY = load()
CLERK = new_subject(SubjectKind.WORKER)
HEADER = Node("Header", 0)
*OLDER, NEWEST = range(*FIRST_AND_LAST)
EVERY_YEAR = [*(pytest.param(ends, marks=pytest.mark.slow) for ends in OLDER), NEWEST]
"""Every year that can be returned; while somebody works, the newest."""


class Census:
    """A book, and the children brought into it."""

    def __init__(self) -> None:
        self.book = MemoryBook(999, Codec(FACTS))
        self.children: dict[str, SubjectId] = {}

    def bring(self, children: Iterable[Node], year: int, file: str = "census.xml") -> int:
        """Bring children in; how many entries that added."""
        source = Source(file, "999", CensusYear(year), POLICY)
        return sum(self._bring(one, source) for one in children)

    def _bring(self, one: Node, source: Source) -> int:
        key = child_key("999", one)
        # By the key, so that a number of ours, where a file gave none yet, is the same in every book.
        subject = self.children.setdefault(
            key, SubjectId(f"{SubjectKind.PERSON}:{uuid5(NAMESPACE_URL, key)}")
        )
        new = drafts(one, source, subject, self.life(subject))
        with self.book.sitting(CLERK, wide=True) as sitting:
            sitting.append(new)
        return len(new)

    def life(self, subject: SubjectId) -> Life:
        with self.book.sitting(CLERK, wide=True) as sitting:
            return Life(subject, sitting.entries([subject]))

    def the_child(self) -> Life:
        """The only child's life."""
        (subject,) = self.children.values()
        return self.life(subject)

    def derive(self, year: int) -> list[Node]:
        told = (child(self.life(one), CensusYear(year), POLICY) for one in self.children.values())
        return sorted((node for node in told if node), key=number)

    def export(self, year: int) -> bytes:
        out = BytesIO()
        write(out, HEADER, self.derive(year), year)
        return out.getvalue()


def number(node: Node) -> str:
    return node.only("ChildIdentifiers").value("LAchildID")


def children(file: Path) -> list[Node]:
    return [met.child for met in read(file) if met.child]


def written(folder: Path, text: str | bytes) -> list[Node]:
    """The children of a file with this text."""
    file = folder / "census.xml"
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    return children(file)


def one_child(details: str, more: str = "", sex: str = "F", born: str = "2019-05-05") -> str:
    """A file of one child, with these groups."""
    return f"""<Message><Header/><Children><Child>
<ChildIdentifiers><LAchildID>A1</LAchildID>{more}<PersonBirthDate>{born}</PersonBirthDate><Sex>{sex}</Sex>
</ChildIdentifiers>
<ChildCharacteristics><Ethnicity>WBRI</Ethnicity></ChildCharacteristics>
{details}
</Child></Children></Message>"""


def episode(groups: str = "", *, nfa: str = "0", referred: str = "2025-06-02", end: str = "") -> str:
    """One CINdetails."""
    return f"""<CINdetails><CINreferralDate>{referred}</CINreferralDate><ReferralSource>2A</ReferralSource>
<PrimaryNeedCode>N1</PrimaryNeedCode>{end}{groups}<ReferralNFA>{nfa}</ReferralNFA></CINdetails>"""
