"""Lives as plain text: a small authority that a social worker could have written.

    today 2026-11-09

    people
      maya     Maya Hartley, girl, born 2016-04-18
      leanne   Leanne Hartley, woman, born 1990-01-30

    relations
      leanne is mother of maya "Mum"

    written by amira

    2026-11-07 14:00  VisitMade maya #saturday purpose=child_in_need
      where: Nan's flat
      story:
        Words in as many lines as they need. They run on; an empty line
        begins a new paragraph. A day in braces, {2026-11-14}, moves with the rest.
      attended:
        leanne as mother
        not Sarah Lyle as housing (sent apologies)
      for maya
        seen: yes
        words: Can we have chips.
      @written: 2026-11-08 09:10

A thing that happened begins at the margin: when, which fact, whom it is about, a `#label` if something else
means it, and short fields as `name=value`. Below, two spaces in, longer fields and a part `for` each child.
What stands around the fact begins with `@`:

    @written   when it was written down (else at five that day, or forty minutes after its hour)
    @by        who wrote it (else the last “written by”)
    @said_by, @on_behalf_of, @origin, @source, @reference, @held_from
    @corrects  the label of what it puts right; @withdraws=yes takes that away; @why says why
    @builds_on, @takes_over=yes

Days are written as they were in the week of the file's `today`, a Monday; see `calendar`. Looks are told like
facts: `2026-11-03 21:10 Opened maya @by=jane page="child's page"` (or Refused, BrokeGlass, Said, Sent).
A line that begins with two dashes is a remark. `people` says how somebody is declared.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import msgspec

from alongside.practice.decision import DecisionMade, HeadKnown
from alongside.record import Draft, Look, LookKind, SubjectId, SubjectKind, kind_of
from alongside.town.blocks import NotALife, Pages, Place, read_pages
from alongside.town.people import Declared
from alongside.town.telling import Told, everybody, tell

HERE = Path(__file__).parent / "lives"
SHARED = "aldermere"
"""The file of the teams and workers, whose names every other file may use."""

MOMENT = timedelta(microseconds=1)
EVER = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True)
class Town:
    """Everything the files tell, on its way to the desk: in the order in which it was written down."""

    drafts: tuple[Draft, ...]
    looks: tuple[Look, ...]
    people: Mapping[str, Declared]
    """By the file's name and theirs: `hartley.maya`, `aldermere.amira`."""

    def subject(self, name: str) -> SubjectId:
        """Somebody by their name in the files; a worker or a team needs no file's name."""
        return self.people[name if "." in name else f"{SHARED}.{name}"].subject


def read_files(directory: Path = HERE) -> tuple[Pages, ...]:
    """Read every file of a directory, and tell nothing yet."""
    return tuple(read_pages(path) for path in sorted(directory.glob("*.txt")))


def read_town(today: date, directory: Path = HERE) -> Town:
    """Read every file of a directory, told in the week of a day."""
    return town(read_files(directory), today)


def town(files: Sequence[Pages], today: date) -> Town:
    """The lives of several files, brought together."""
    people = everybody(files)
    told = [tell(pages, people, _shared(pages), today) for pages in files]
    _check_labels(told)
    drafts = sorted((draft for one in told for draft in one.drafts), key=_written)
    looks = sorted((look for one in told for look in one.looks), key=_looked)
    return Town(
        drafts=tuple(_with_heads(_one_after_another(drafts))),
        looks=tuple(_with_what_it_showed(look, drafts) for look in looks),
        people=people,
    )


def _shared(pages: Pages) -> tuple[str, ...]:
    own = pages.file.removesuffix(".txt")
    return (own,) if own == SHARED else (own, SHARED)


def _check_labels(told: Sequence[Told]) -> None:
    """Two things with one key would be taken for one thing told twice."""
    seen: dict[str, Place] = {}
    for one in told:
        for key, place in one.places.items():
            if key in seen:
                raise NotALife(place, f"this has the label of {seen[key]}; give it another")
            seen[key] = place


def _written(draft: Draft) -> datetime:
    return draft.recorded_at or EVER


def _looked(look: Look) -> datetime:
    return look.at or EVER


def _one_after_another(drafts: Sequence[Draft]) -> Iterator[Draft]:
    """No two entries at one instant, so that every thread has one order."""
    last = None
    for draft in drafts:
        at = draft.recorded_at
        if last is not None and at is not None and at <= last:
            at = last + MOMENT
        last = at
        yield msgspec.structs.replace(draft, recorded_at=at)


def _with_heads(drafts: Iterator[Draft]) -> Iterator[Draft]:
    """Decisions keep where each thread stood when they were written, as the desk's own door does."""
    seqs: dict[SubjectId, int] = {}
    for draft in drafts:
        yield _frozen(draft, seqs)
        for who in draft.about:
            seqs[who] = seqs.get(who, 0) + 1


def _frozen(draft: Draft, seqs: Mapping[SubjectId, int]) -> Draft:
    fact = draft.fact
    if not isinstance(fact, DecisionMade) or draft.corrects:
        return draft
    people = (who for who in sorted(draft.about) if kind_of(who) is SubjectKind.PERSON)
    heads = tuple(HeadKnown(subject=who, seq=seqs[who]) for who in people if who in seqs)
    return msgspec.structs.replace(draft, fact=msgspec.structs.replace(fact, information_set=heads))


def _with_what_it_showed(look: Look, drafts: Sequence[Draft]) -> Look:
    """A look at a whole page, with the entries that stood there by then."""
    if look.entries or look.kind not in (LookKind.OPENED, LookKind.BROKE_GLASS):
        return look
    by_then = (draft for draft in drafts if _written(draft) <= _looked(look))
    there = tuple(draft.id for draft in by_then if draft.id and look.subject in draft.about)
    return msgspec.structs.replace(look, entries=there)
