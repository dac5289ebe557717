"""What was taken back by somebody who was not shown all of it: who they are, and what it said."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from alongside.access.view import NotHere, View
from alongside.access.walls import walls
from alongside.practice.correction import NOT_SEEN, taken_back_unseen
from alongside.practice.question import Question
from alongside.record import Entry, EntryId, Erased, Part, SubjectId, Withheld
from alongside.story.entry import Answer, answers
from alongside.story.tellers import title_of
from alongside.story.telling import Telling
from alongside.story.words import whole

BY = "Taken back by {by}, who was not shown what it says of {name}"
HOLDS = "Does it still hold for {name}?"


@dataclass(frozen=True)
class TakenBack:
    """An entry of which somebody must say whether it still holds."""

    entry: EntryId
    """The newest word of it: that it was taken back."""
    name: str
    title: str
    by: str
    """By whom it was taken back, and that they were not shown all of it."""
    why: str
    said: Entry[Any]
    part: Part | None
    answers: tuple[Answer, ...]
    kept_private: bool
    """Whether a wall around this very entry keeps it from somebody: said again it would have none."""


def in_words(telling: Telling, question: Question) -> str:
    """A question, with the names in it where practice knows none."""
    if question.code != NOT_SEEN or question.about is None:
        return question.words
    word = telling.life.history(question.about)[-1]
    return whole(_by(telling, word), HOLDS.format(name=telling.name))


def tell(view: View, who: SubjectId, entry: EntryId) -> TakenBack:
    """What was taken back of somebody's life. Raises `NotHere` where nothing of the kind is asked."""
    telling = Telling(view, who)
    word = next((one for one in taken_back_unseen(telling.life) if one.id == entry), None)
    if word is None:
        raise NotHere
    said: Entry[Any] = telling.life.history(word.root)[-2]
    if isinstance(said.fact, Erased | Withheld):
        raise NotHere
    view.used([said, word])
    part = telling.life.part(said, Part)
    told = (*answers(telling, said.fact), *(answers(telling, part) if part else ()))
    return TakenBack(
        entry=word.id,
        name=telling.name,
        title=title_of(telling, said),
        by=_by(telling, word),
        why=whole(word.why),
        said=said,
        part=part,
        answers=told,
        kept_private=any(word.root in wall.entries for wall in walls(telling.life)),
    )


def _by(telling: Telling, word: Entry[Any]) -> str:
    return whole(BY.format(by=telling.names(word.by), name=telling.name))
