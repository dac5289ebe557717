"""One entry in full: what was asked and answered, every word of its history, and its place in the record."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from alongside.access import View
from alongside.access.authority import KEEPS
from alongside.record import EntryId, SubjectId, SubjectKind, kind_of
from alongside.story import decided, letter
from alongside.story import entry as entry_story
from alongside.story import erasure as erasure_story
from alongside.story import gone as gone_story
from alongside.story import reached as reached_story
from alongside.story.decided import Decided
from alongside.story.disputed import Mark
from alongside.story.entry import EntryStory
from alongside.story.gone import Told
from alongside.story.telling import Telling
from alongside.story.words import times
from alongside.web.pages.seen import DECIDED, Moment, Seen, about_whom, seen, when_asked, with_marks
from alongside.web.pages.writing.imported import to_check
from alongside.web.route import Answer, Asked, Roles, Route, page

ONE, SEVERAL = "Somebody sees some of this differently.", "Some of this is seen differently, {times}."


@dataclass(frozen=True)
class Person:
    """Somebody it is about, whose page this reader may open."""

    who: SubjectId
    name: str


@dataclass(frozen=True)
class EntryPage:
    """An entry's story, whom it is about, and the page around it."""

    story: EntryStory
    people: tuple[Person, ...]
    seen: Seen
    to_check: bool
    reached: tuple[str, ...]
    """Whom it had reached, and how."""
    gone: tuple[Told, ...]
    """What was erased of it."""
    waits: tuple[Told, ...]
    """What was asked to be erased, and waits for a second person."""
    stayed: tuple[Told, ...]
    """What was asked to be erased, and stays: somebody said no, or it was taken back."""
    to_ask: EntryId
    """Which word of it somebody would ask to have erased."""
    decided: Decided | None = None
    hindsight: str = ""
    dispute: Mark | None = None
    """What it is about, where it says that somebody sees something differently."""
    marks: str = ""
    """That somebody sees some of it differently."""
    settled: tuple[Mark, ...] = ()
    """What was said of words that stand here no more."""
    to_tell: bool = False
    """Something was concluded of which the family has not been written to."""
    letters: bool = False
    """Whether the family is written to about it at all."""


def entry(asked: Asked, *, entry: UUID) -> Answer:
    """One entry. `about` says in whose life: one that is not in it is not there."""
    when = when_asked(asked)
    when = when if not when.errors else Moment()
    about = about_whom(asked)

    def tell(view: View, who: SubjectId) -> EntryPage:
        story = entry_story.tell(view, who, EntryId(str(entry)))
        people = tuple(
            Person(one.person, view.name(one.person))
            for one in story.threads
            if kind_of(one.person) is SubjectKind.PERSON
        )
        words = [one.entry for one in story.history]
        telling = Telling(view, who)
        life = telling.life
        chain = life.history(story.entry)
        last = life.entry(story.entry)
        around = with_marks(view, seen(view, who, when, asked.path), [one.person for one in story.each])
        of_this = around.marks.of(story.entry)
        return EntryPage(
            story,
            people,
            around,
            to_check(life, story.entry),
            reached=reached_story.tell(view, who, words),
            gone=gone_story.gone(telling, story.entry),
            to_ask=erasure_story.to_ask(telling, story.entry),
            waits=tuple(told for one in chain for told in gone_story.waits(telling, one)),
            stayed=gone_story.stayed(telling, story.entry),
            decided=decided.tell(view, who, story.entry),
            hindsight=decided.hindsight(life, last) if last else "",
            dispute=next((one for one in around.marks.all if one.dispute == words[0]), None),
            marks=_how_many(len(of_this)) if of_this else "",
            settled=tuple(one for one in of_this if one.settled),
            to_tell=letter.awaits(life, last),
            letters=letter.ends(life, last),
        )

    told: EntryPage = asked.desk.entry(asked.reader, EntryId(str(entry)), tell, about=about, known=when.known)
    return page(
        "entry.html", told.story.item.title, told=told, known=when.known, as_decided=DECIDED,
        asks_erasure=when.known is None and asked.reader.has(*KEEPS),
    )  # fmt: skip


def _how_many(count: int) -> str:
    return ONE if count == 1 else SEVERAL.format(times=times(count))


ROUTES: tuple[Route, ...] = (Route("entry/<uuid:entry>/", "entry", entry, roles=Roles.signed_in()),)
