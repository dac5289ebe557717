"""What goes to a conference: what we wrote, part by part, and beside it the family's own accounts, whole.

Each part has where each person stands to its exact words, or that nobody asked them. Nothing here sums it up:
no sentence says of a whole paper, or of a family, that they agree.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from alongside.access.view import View
from alongside.practice.conference_report import FOR_EACH, PARTS, ConferenceReportWritten, reports
from alongside.practice.written_line import Line, newest
from alongside.record import Entry, EntryId, SubjectId
from alongside.story.account import AccountStory, standing_beside
from alongside.story.asking import to_ask_of
from alongside.story.chronology import written_by
from alongside.story.entry import Piece
from alongside.story.people import eldest_first, open_around
from alongside.story.standing import PersonsMark, changed_since, marks_to
from alongside.story.telling import Telling
from alongside.story.words import capital, day_in_words, listed, whole

FOR_THE_DAY, NO_DAY = "For the conference on {day}", "No day is written for the conference"
NONE = "Nothing has been written for a conference about {name} yet."
CHANGED = "{parts} changed after {names} agreed to it. That agreement is to the earlier words"
ONE_PART, PARTS_CHANGED = "One part", "{count} parts"


@dataclass(frozen=True)
class PaperPart:
    """One part of a report."""

    key: str
    title: str
    words: str
    marks: tuple[PersonsMark, ...]
    changed: tuple[tuple[Piece, ...], ...] = ()
    """From what somebody agreed to, to these words."""


@dataclass(frozen=True)
class ConferencePaper:
    """One report, with what the family says beside it."""

    entry: EntryId
    first: EntryId
    title: str
    names: str
    by: str
    parts: tuple[PaperPart, ...]
    accounts: tuple[AccountStory, ...]
    code: str
    """Eight words for the foot of both copies: they say which wording this is."""
    versions: int
    notice: str = ""
    """What changed under somebody's agreement, on the first screen."""


@dataclass(frozen=True)
class ConferencePapers:
    """Every report about one child, the newest first."""

    name: str
    papers: tuple[ConferencePaper, ...]
    words: str
    also: tuple[SubjectId, ...]
    """Whose words they tell too."""
    speakers: tuple[tuple[SubjectId, str], ...] = ()
    """Who says something on them: a copy for the one may have to be without what the other says."""
    without: tuple[SubjectId, ...] = ()


def tell(view: View, child: SubjectId, without: tuple[SubjectId, ...] = ()) -> ConferencePapers:
    """What has gone to conferences about a child, and what goes to the next.

    `without` are people of whom this copy says nothing: not what they say, nor that they were asked.
    """
    telling = Telling(view, child)
    found = tuple(reversed(reports(telling.life, telling.today)))
    view.used(found)
    people = dict.fromkeys(who for one in found for who in one.people)
    also = tuple(open_around(view, [who for who in people if who != child]))
    every = tuple(_paper(telling, one) for one in found)
    told = tuple(_without(one, without) for one in every) if without else every
    words = "" if told else NONE.format(name=telling.name)
    speakers = tuple(dict.fromkeys(_speakers(every)))
    return ConferencePapers(telling.name, told, words, also, speakers, without)


def _speakers(papers: tuple[ConferencePaper, ...]) -> Iterator[tuple[SubjectId, str]]:
    for paper in papers:
        yield from ((one.person, one.name) for one in paper.accounts if one.person)
        yield from ((m.person, m.name) for part in paper.parts for m in part.marks if m.asked)


def _without(paper: ConferencePaper, people: tuple[SubjectId, ...]) -> ConferencePaper:
    """A copy in which these people neither speak nor were asked."""
    kept = (tuple(mark for mark in part.marks if mark.person not in people) for part in paper.parts)
    parts = tuple(
        replace(part, marks=marks, changed=part.changed if any(m.agreed_to for m in marks) else ())
        for part, marks in zip(paper.parts, kept, strict=True)
    )
    accounts = tuple(one for one in paper.accounts if one.person not in people)
    return replace(paper, parts=parts, accounts=accounts, notice=_notice(parts))


def _paper(telling: Telling, report: Entry[ConferenceReportWritten]) -> ConferencePaper:
    day = report.fact.for_day
    parts = tuple(_parts(telling, report))
    around = eldest_first(telling.view, list(open_around(telling.view, report.people)))
    wording = newest(telling.life, report.root)
    return ConferencePaper(
        entry=report.id,
        first=report.root,
        title=FOR_THE_DAY.format(day=day_in_words(day, telling.today)) if day else NO_DAY,
        names=listed(capital(telling.names(who)) for who in around),
        by=f"{written_by(telling.names, report)}, {day_in_words(report.on.first, telling.today)}",
        parts=parts,
        accounts=standing_beside(telling, report.root, report.on.first, day),
        code=wording.code if wording else "",
        versions=len(telling.life.history(report.id)),
        notice=_notice(parts),
    )


def _parts(telling: Telling, report: Entry[Any]) -> Iterator[PaperPart]:
    """Each part with its marks: in common, then what it means for each child this reader may open."""
    people = to_ask_of(telling, report.people)
    wording = newest(telling.life, report.root)
    for line in wording.lines if wording else ():
        title = _title(telling, line)
        if title:
            marks = marks_to(telling, report.root, line, people)
            changed = tuple(changed_since(telling, marks, line.words))
            yield PaperPart(line.key, title, line.words, marks, changed)


def _title(telling: Telling, line: Line) -> str:
    """What a part is called; nothing for a child whose record this reader may not open."""
    whose = line.key.partition("/")[2]
    if not whose:
        return PARTS[line.key]
    who = SubjectId(whose)
    if who not in telling.life.subjects and not telling.view.may_open(who):
        return ""
    return FOR_EACH.format(name=capital(telling.names(who)))


def _notice(parts: tuple[PaperPart, ...]) -> str:
    fallen = [part for part in parts if any(mark.agreed_to for mark in part.marks)]
    if not fallen:
        return ""
    names = listed(dict.fromkeys(m.name for part in fallen for m in part.marks if m.agreed_to))
    many = ONE_PART if len(fallen) == 1 else PARTS_CHANGED.format(count=len(fallen))
    return whole(CHANGED.format(parts=many, names=names))
