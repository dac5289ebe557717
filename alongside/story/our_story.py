"""Our story so far, as its page shows it: the words as they stand, and where each person stands to them.

It stands at the top of a handover and before a worker who is new to them: it is what they need not be asked
again. No page says that somebody agrees but by what they answered to these very words.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from alongside.access.view import View
from alongside.practice.agreement import Agreement, Standing, agreements
from alongside.practice.handover import UNDER_WAY
from alongside.practice.involvement import SOCIAL_WORKER, theirs
from alongside.practice.our_story import OurStory, our_stories, stands
from alongside.record import EntryId, SubjectId
from alongside.story.asking import may_be_asked, to_ask_of
from alongside.story.entry import Piece, pieces
from alongside.story.people import eldest_first, first_name
from alongside.story.standing import MARKS
from alongside.story.telling import Telling
from alongside.story.words import capital, day_in_words, listed, whole

WRITTEN, TOLD_BY = "Written by {writer} on {day}", "Told by {said}, written by {writer} on {day}"
READ_BACK, NOT_READ_BACK = "It was read back to them", "Nobody has written down that it was read back to them"
EARLIER, NOT_ANEW = "They agreed to earlier words on {day}", "Not yet asked about the words as they are now"
ANEW, NO_TO_EARLIER = "Asked about the new words on {day}", "They did not agree to earlier words on {day}"
ON, NOBODY_YET = "{day}", "Nobody has been asked whether it says it rightly"
AGREES, SOME = "As {names} agreed to it", "{names} agreed to it as it was before it was changed"


@dataclass(frozen=True)
class Mark:
    """Where one person stands to these words."""

    person: SubjectId
    name: str
    standing: Standing
    mark: str
    detail: str
    words: str

    @property
    def may_be_asked_again(self) -> bool:
        """Whether they have not answered to the words as they are now."""
        return self.standing in (Standing.EARLIER_WORDING, Standing.NO_ANSWER, Standing.NOT_ASKED)


@dataclass(frozen=True)
class Wording:
    """An earlier wording, and what the next one changed in it."""

    when: str
    entry: EntryId
    changed: tuple[Piece, ...]


@dataclass(frozen=True)
class OurStoryTold:
    """One story."""

    first: EntryId
    newest: EntryId
    words: str
    about: tuple[SubjectId, ...]
    """Whom it is about, those whom this reader may open."""
    names: str
    written: str
    agreed: str
    """In one line, who agreed to it."""
    marks: tuple[Mark, ...]
    earlier: tuple[Wording, ...]

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The words, paragraph by paragraph."""
        return tuple(part for part in self.words.split("\n\n") if part.strip())


@dataclass(frozen=True)
class OurStories:
    """The stories in one person's record, the one written last first."""

    person: SubjectId
    name: str
    stories: tuple[OurStoryTold, ...]
    begun_for: tuple[SubjectId, ...]
    """Whom a first one would be about."""


def tell(view: View, who: SubjectId) -> OurStories:
    """The page. Raises `NotHere` where the person is not there for this reader."""
    telling = Telling(view, who)
    around = [who, *(one for one in telling.kin if view.may_open(one))]
    return OurStories(who, telling.name, told(telling), tuple(eldest_first(view, around)))


def told(telling: Telling) -> tuple[OurStoryTold, ...]:
    """Every story that stands."""
    return tuple(_story(telling, one) for one in our_stories(telling.life, telling.today))


def before_you_ask(view: View, who: SubjectId) -> tuple[OurStoryTold, ...]:
    """The stories, for a worker who is new to them; nothing for whoever knows them already."""
    telling = Telling(view, who)
    now = theirs(telling.life, SOCIAL_WORKER, telling.today)
    is_new = now is not None and now.worker == view.reader.who and telling.today - now.start <= UNDER_WAY
    return told(telling) if is_new else ()


def _story(telling: Telling, one: OurStory) -> OurStoryTold:
    view, newest = telling.view, one.newest
    view.used(one.wordings)
    about = tuple(who for who in newest.subjects if view.may_open(who))
    marks = tuple(_marks(telling, one, about))
    return OurStoryTold(
        first=one.first,
        newest=newest.id,
        words=one.words,
        about=about,
        names=listed(first_name(view, who) for who in eldest_first(view, about)),
        written=_written(telling, newest),
        agreed=_agreed(marks),
        marks=marks,
        earlier=tuple(_earlier(telling, one)),
    )


def _written(telling: Telling, newest: Any) -> str:
    day, writer = day_in_words(newest.on.first, telling.today), telling.view.name(newest.by)
    said = telling.names.said_by(newest)
    words = TOLD_BY.format(said=capital(said), writer=writer, day=day) if said else ""
    read = READ_BACK if newest.fact.read_back else NOT_READ_BACK
    return whole(words or WRITTEN.format(writer=writer, day=day), read)


def _marks(telling: Telling, one: OurStory, about: tuple[SubjectId, ...]) -> Iterator[Mark]:
    """Everybody who is asked, and everybody who was."""
    asked = [a.to for a in agreements(telling.life, telling.today) if _is_about(telling, one, a)]
    may = may_be_asked(telling.view, (telling.life,), asked)
    for who in dict.fromkeys((*to_ask_of(telling, about), *may)):
        yield _mark(telling, stands(telling.life, one, who, telling.today))


def _is_about(telling: Telling, one: OurStory, agreement: Agreement) -> bool:
    return bool(agreement.asked and telling.life.same(agreement.asked.fact.of, one.first))


def _mark(telling: Telling, one: Agreement) -> Mark:
    answered = one.withdrawn or one.answered
    telling.view.used([entry for entry in (one.asked, answered) if entry])
    words = answered.fact.words if answered else ""
    name = capital(telling.names(one.to))
    return Mark(one.to, name, one.standing, MARKS[one.standing], _detail(telling, one), words)


def _detail(telling: Telling, one: Agreement) -> str:
    last = one.withdrawn or one.answered or one.asked
    if last is None:
        return ""
    day = day_in_words(last.on.first, telling.today)
    if one.standing is Standing.EARLIER_WORDING:
        anew = ANEW.format(day=day_in_words(one.anew.on.first, telling.today)) if one.anew else NOT_ANEW
        return whole(EARLIER.format(day=day), anew)
    if one.standing is Standing.NOT_ASKED:
        return whole(NO_TO_EARLIER.format(day=day), NOT_ANEW)
    return whole(capital(day))


def _agreed(marks: tuple[Mark, ...]) -> str:
    yes = listed(mark.name for mark in marks if mark.standing is Standing.AGREED)
    before = listed(mark.name for mark in marks if mark.standing is Standing.EARLIER_WORDING)
    if not yes and not before:
        return whole(NOBODY_YET) if all(m.standing is Standing.NOT_ASKED for m in marks) else ""
    return whole(AGREES.format(names=yes) if yes else "", SOME.format(names=before) if before else "")


def _earlier(telling: Telling, one: OurStory) -> Iterator[Wording]:
    for place, entry in enumerate(one.wordings[:-1]):
        after = one.wordings[place + 1].fact.words
        when = day_in_words(entry.on.first, telling.today)
        yield Wording(when, entry.root, tuple(pieces(entry.fact.words, after)))
